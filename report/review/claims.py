"""From a quote as the ledger writes it to a claim whose words stand in its article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from report.model.claims import Attribution, Claim, Status
from report.model.diagnostics import Diagnostic, FilePosition, Positions, Related, error, warning
from report.model.edtf import parse_edtf
from report.model.ledger import LedgerQuote, LedgerSays
from report.model.sources import Article
from report.model.text import Span, normal
from report.positioned_yaml import nearest, shown

from .dates import read_date
from .quotes import Library, Outcome, Search
from .texts import on_a_line, said

KEY = re.compile(r"[^\W_][\w-]{0,79}")
SPACE = re.compile(r"\s+")
SHOWN = 120  # characters of an article that a finding shows


def claims_of(
    quotes: Sequence[LedgerQuote], at: Positions, library: Library, status: Status | None, findings: list[Diagnostic]
) -> tuple[Claim, ...]:
    """The claims of one entry, for those quotes whose words were found; what is wrong with the others is added to the findings.

    `at` is where the list of quotes is written; `status` is that of a quote which says none.
    """
    claims: list[Claim] = []
    keys = keys_of(quotes)
    for number, (quote, key) in enumerate(zip(quotes, keys, strict=True)):
        here = at.under(number)
        findings.extend(_key_findings(key, number, keys, quote, at))
        when = read_date(quote.date, here.under("date"), parse_edtf, findings)
        span = _span(quote, here, library, findings)
        if span is None:
            continue
        source = library.articles[quote.source].source
        roots = (quote.root,) if isinstance(quote.root, str) else quote.root
        claims.append(
            Claim(
                quote=library.quote(span, key),
                source=quote.source,
                when=when,
                part_of_day=quote.part_of_day,
                attribution=attribution_of(quote.says),
                status=quote.status or status or Status.HAPPENED,
                roots=source.roots if roots is None else tuple(dict.fromkeys(roots)),
                context=quote.context,
                translation=said(quote.translation),
                at=here.of("exact"),
            )
        )
    return tuple(claims)


def keys_of(quotes: Sequence[LedgerQuote]) -> tuple[str, ...]:
    """The key of each quote: the one written, else its place in the list, counted from 1."""
    return tuple(quote.key.strip() if quote.key is not None else str(number) for number, quote in enumerate(quotes, 1))


def attribution_of(says: LedgerSays | None) -> Attribution:
    """Who says it; unattributed where the ledger names nobody."""
    return Attribution() if says is None else Attribution(says.kind, on_a_line(says.who), on_a_line(says.medium))


def _key_findings(key: str, number: int, keys: tuple[str, ...], quote: LedgerQuote, at: Positions) -> list[Diagnostic]:
    first = keys.index(key)
    if KEY.fullmatch(key) and first == number:
        return []
    where = at.of(number, "key") if quote.key is not None else at.of(number)
    if not KEY.fullmatch(key):
        hint = "write letters, digits, hyphens and underscores, beginning with a letter or a digit"
        return [error("quote-key-unsafe", f"{shown(key)} cannot be cited as [^key]", where, hints=[hint])]
    related = [Related(at.of(first), "the other quote")]
    hint = "give each quote of an entry a key of its own; one without a key is called by its place in the list"
    return [error("quote-key-clash", f"two quotes of the entry have the key {shown(key)}", where, related=related, hints=[hint])]


def _span(quote: LedgerQuote, at: Positions, library: Library, findings: list[Diagnostic]) -> Span | None:
    """Where the quoted words stand, if they do so without doubt."""
    if quote.source not in library.articles:
        findings.append(_source_unknown(quote.source, at.of("source"), library))
        return None
    search = library.search(quote.source, quote.exact, quote.prefix, quote.suffix)
    article = library.articles[quote.source]
    if search.outcome is Outcome.FOUND:
        if not search.fits:
            findings.append(_context_moved(article, search, at))
        if search.cuts:
            findings.append(_cut(article, search, at.of("exact")))
        return search.places[0]
    findings.append(_not_found(quote, at, article, search, library))
    return None


def _not_found(quote: LedgerQuote, at: Positions, article: Article, search: Search, library: Library) -> Diagnostic:
    where = at.of("exact")
    places = [article.position(span.start, span.end) for span in search.places]
    if search.outcome is Outcome.EMPTY:
        return error("value-missing", "`exact` is empty", where, hints=["copy the words from the article, or delete the quote"])
    if search.outcome is Outcome.OUTSIDE:
        return error(
            "quote-outside-text",
            f"the quoted words stand only in a part of {shown(article.source.id)} that is not its text: {search.reason}",
            where,
            related=[Related(place, f"in the {search.reason}") for place in places[:1]],
            hints=["choose words of the running text"],
        )
    if search.outcome is Outcome.ABSENT:
        return _not_verbatim(quote, where, article, library)
    related = [
        Related(place, f"here: {_around(article, span)}") for place, span in list(zip(places, search.places, strict=True))[:5]
    ]
    if search.outcome is Outcome.MISMATCH:
        return error(
            "quote-context-mismatch",
            f"the quoted words stand {len(places)} times in {shown(article.source.id)}, but never between that prefix and suffix",
            at.of("prefix") if quote.prefix else at.of("suffix"),
            related=related,
            hints=["copy the words just before as `prefix` or those just after as `suffix`"],
        )
    return error(
        "quote-ambiguous",
        f"the quoted words stand {len(places)} times in {shown(article.source.id)}",
        where,
        related=related,
        hints=["quote more words, or add those just before as `prefix` or just after as `suffix`"],
    )


def _not_verbatim(quote: LedgerQuote, where: FilePosition, article: Article, library: Library) -> Diagnostic:
    hints: list[str] = []
    related: list[Related] = []
    near = library.searched(quote.source).near(quote.exact)
    if near is not None:
        words = normal(article.text[near.start : near.end])
        related.append(Related(article.position(near.start, near.end), f'nearest: "{_short(words)}"'))
        if near.differs_in:
            hints.append(f"it differs only in {' and '.join(near.differs_in)}")
    if others := library.elsewhere(quote.source, quote.exact):
        hints.append(f"the very words stand in {_listed(others)}")
    if "..." in quote.exact or "…" in quote.exact:
        hints.append("quote one unbroken stretch; two stretches are two quotes")
    hints.append("choose the wording again, letter by letter from the article")
    return error("quote-not-verbatim", "the quoted words do not stand in the article", where, related=related, hints=hints)


def _source_unknown(source: str, where: FilePosition, library: Library) -> Diagnostic:
    stem = source.rsplit("/", 1)[-1].removesuffix(".md").removesuffix(".txt")
    near = nearest(stem, library.articles)
    hints = [f"is {shown(near)} meant?"] if near else []
    hints.append("a source's name is its file's name without folder and suffix")
    return error("source-unknown", f"no article is called {shown(source)}", where, hints=hints)


def _context_moved(article: Article, search: Search, at: Positions) -> Diagnostic:
    span = search.places[0]
    return warning(
        "quote-context-mismatch",
        f"the quoted words stand in {shown(article.source.id)}, but not between that prefix and suffix",
        at.of("prefix") if at.of("prefix") != at.of() else at.of("suffix"),
        related=[Related(article.position(span.start, span.end), f"here: {_around(article, span)}")],
        hints=["read the place again: what stands around the words may have changed their meaning; then correct the context"],
    )


def _cut(article: Article, search: Search, where: FilePosition) -> Diagnostic:
    span = search.places[0]
    return warning(
        "quote-cuts-word",
        "the quoted words begin or end inside a word or a number of the article",
        where,
        related=[Related(article.position(span.start, span.end), f"here: {_around(article, span)}")],
        hints=["quote whole words"],
    )


def _around(article: Article, span: Span) -> str:
    """The words at a place in brackets, with some of what stands beside them; front matter is not shown."""
    body = next((item.span.end for item in article.left_out if item.reason == "front matter"), 0)
    before = SPACE.sub(" ", article.text[max(body, span.start - 30) : span.start])
    after = SPACE.sub(" ", article.text[span.end : span.end + 30])
    return f"{before}[{_short(normal(article.text[span.start : span.end]))}]{after}".strip()


def _short(words: str) -> str:
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"


def _listed(sources: list[str]) -> str:
    names = ", ".join(shown(source) for source in sources[:3])
    return names if len(sources) <= 3 else f"{names} and {len(sources) - 3} more"
