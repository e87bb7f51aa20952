"""Quotation marks in the editor's own texts: what stands between them must stand in an article too, or in our translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from report.model.diagnostics import Diagnostic, FilePosition, Related, error
from report.model.ledger import LedgerEvent, LedgerFigure, LedgerQuote
from report.model.text import normal
from report.positioned_yaml import shown

from .desk import Desk
from .quotes import Library

# A straight mark opens before a word and closes after one, so that 5" and 6" are inches.
QUOTED = re.compile(r"“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”]|「([^「」]+)」|(?<![\w\"])\"(?=\S)([^\"]+)(?<=\S)\"(?!\w)")
# What may stand between quotation marks without being quoted: calls, the targets of links, marks of emphasis.
NOT_SAID = re.compile(r"\[\^[^\[\]\s]+\]|(?<=\])\([^()]*\)|[*_`\\]")
LEFT_OUT = re.compile(r"\[[^\[\]]*\]|…|\.{3,}")  # by the editor, who may also put in a word
SAME = str.maketrans(dict.fromkeys('‘’‚‛′`´“”„‟«»‹›″"', "'") | dict.fromkeys("‐‑‒–—―−", "-"))
ENDS = " .,;:!?'-()"
NEAR_ENOUGH = 0.6


class Sayings:
    """All that may be quoted: the words of the articles and of our translations."""

    def __init__(self, desk: Desk) -> None:
        articles = (article.text for article in desk.library.articles.values())
        translations = (quote.translation or "" for quote in _quotes(desk))
        self._text = "\n".join(_plain(NOT_SAID.sub("", text)) for text in (*articles, *translations))

    def holds(self, words: str) -> bool:
        """Whether words stand somewhere, case, typography and the marks at their ends aside; parts of what is shortened, each."""
        parts = (_plain(part).strip(ENDS) for part in LEFT_OUT.split(words))
        return all(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", self._text) is not None for part in parts if part)


def _plain(text: str) -> str:
    return normal(text).translate(SAME).casefold()


def _quotes(desk: Desk) -> Iterator[LedgerQuote]:
    yield from (quote for entry in desk.ledger.events for quote in entry.quotes)
    yield from (quote for figure in desk.ledger.figures for quote in figure.quotes)
    yield from (quote for reply in desk.settings.config.replies for quote in reply.quotes)


def unfounded(desk: Desk, entries: Iterable[tuple[int, LedgerEvent]]) -> Iterator[Diagnostic]:
    """A finding for each text of the given entries, of figures, takeaways and replies that quotes what nobody wrote."""
    sayings: Sayings | None = None
    for text, at, sources in _texts(desk, entries):
        for found in QUOTED.finditer(NOT_SAID.sub("", text)):
            words = next(part for part in found.groups() if part is not None)
            sayings = sayings or Sayings(desk)
            if not sayings.holds(words):
                yield _finding(words, at, sources, desk.library)


_Text = tuple[str, FilePosition, tuple[str, ...]]


def _texts(desk: Desk, entries: Iterable[tuple[int, LedgerEvent]]) -> Iterator[_Text]:
    """Each text that has a quotation mark in it, with its place and the sources that its owner quotes."""
    written, settings = desk.ledger.written, desk.settings
    for number, entry in entries:
        for path, text in _of_entry(entry):
            if text and QUOTED.search(text):
                yield text, written.of("events", number, *path), _sources(entry.quotes)
    for number, figure in enumerate(desk.ledger.figures):
        for name, text in _of_figure(figure):
            if text and QUOTED.search(text):
                yield text, written.of("figures", number, name), _sources(figure.quotes)
    for number, takeaway in enumerate(settings.config.takeaways):
        if QUOTED.search(takeaway.text):
            yield takeaway.text, settings.written.of("takeaways", number, "text"), ()
    for number, reply in enumerate(settings.config.replies):
        if QUOTED.search(reply.text):
            yield reply.text, settings.written.of("replies", number, "text"), _sources(reply.quotes)


def _sources(quotes: Iterable[LedgerQuote]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(quote.source for quote in quotes))


def _of_entry(entry: LedgerEvent) -> Iterator[tuple[tuple[str | int, ...], str | None]]:
    yield from (((name,), getattr(entry, name)) for name in ("title", "label", "summary", "because", "note"))
    for number, dispute in enumerate(entry.disputes):
        yield from ((("disputes", number, name), getattr(dispute, name)) for name in ("because", "would_settle"))
        for place, side in enumerate(dispute.positions):
            yield ("disputes", number, "positions", place, "value"), side.value


def _of_figure(figure: LedgerFigure) -> Iterator[tuple[str, str | None]]:
    yield from ((name, getattr(figure, name)) for name in ("value", "counted", "note"))


def _finding(words: str, at: FilePosition, sources: Iterable[str], library: Library) -> Diagnostic:
    related = []
    for source in sources:
        near = library.searched(source).near(words) if source in library.articles else None
        if near is not None and near.likeness >= NEAR_ENOUGH:
            article = library.articles[source]
            words_there = shown(normal(article.text[near.start : near.end]))
            related.append(Related(article.position(near.start, near.end), f"nearest: {words_there}"))
    return error(
        "quotation-unfounded",
        f"the text sets {shown(normal(words))} in quotation marks, and no article holds these words",
        at,
        related=related[:2],
        hints=["quote an article's own words, or take the quotation marks away; titles and names of things stand in *italics*"],
    )
