"""How sources are cited: who and when in plain text, a credited outlet never as the publisher; and links to the quoted words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from urllib.parse import quote

from report.model.edtf import EdtfDate, Precision
from report.model.pages import Footnote
from report.model.sources import IssuedFrom, Source, SourceKind
from report.model.text import Quote, normal

from .date_words import date_in_words, short_date
from .words import listed

_LONGEST_FRAGMENT = 300  # code points of quoted words that an address may carry whole
_ENDS = 5  # words at each end of a longer quotation
_LONGEST_TITLE = 60
_KINDS = {
    SourceKind.ABSTRACT: "our abstract",
    SourceKind.INTERVIEW: "interview",
    SourceKind.DOCUMENT: "document",
    SourceKind.POST: "post",
    SourceKind.IMAGE: "image",
    SourceKind.DATABASE: "database",
}


def cite(source: Source, language: str = "en") -> str:
    """The full citation: 'Unnamed site, crediting WFMZ: "Title" (undated; taken as about ...; origin: AP, our finding)'."""
    head = short_name(source)
    if source.author:
        head = f"{listed(source.author)}, {head[:1].lower() + head[1:] if source.publisher is None else head}"
    title = f": “{source.title}”" if source.title else ""
    facts = [_KINDS[source.kind]] if source.kind in _KINDS else []
    facts += [issue_words(source, language), origin_words(source)]
    return f"{head}{title} ({'; '.join(facts)})"


def short_name(source: Source) -> str:
    """Who published it, as it stands alone: "254 News", or "Unnamed site, crediting WFMZ"."""
    if source.publisher:
        return f"{source.publisher}, crediting {source.credit}" if source.credit else source.publisher
    where = "Unnamed site" if source.kind in (SourceKind.ARTICLE, SourceKind.ABSTRACT, SourceKind.POST) else "No publisher named"
    return f"{where}, crediting {source.credit}" if source.credit else where


def name_in_sentence(source: Source) -> str:
    """The source within a sentence: "an article of 254 News", "an article crediting WFMZ"."""
    noun = "an article" if source.kind is SourceKind.ABSTRACT else _article(_KINDS.get(source.kind, "article"))
    if source.publisher:
        return f"{noun} of {source.publisher}"
    if source.credit:
        return f"{noun} crediting {source.credit}"
    return (
        f"{noun} on an unnamed site"
        if source.kind in (SourceKind.ARTICLE, SourceKind.ABSTRACT)
        else f"{noun} without a publisher"
    )


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def labels(sources: Iterable[Source]) -> Mapping[str, str]:
    """A short name for each source by its id, such that no two are alike: with the title, else the file's name, where needed."""
    every = list(sources)
    names = {source.id: short_name(source) for source in every}
    alike = Counter(names.values())
    for source in every:
        if alike[names[source.id]] > 1:
            names[source.id] = f"{names[source.id]}: {_shortened(source.title) if source.title else source.id}"
    again = Counter(names.values())
    return {id_: f"{name} ({id_})" if again[name] > 1 else name for id_, name in names.items()}


def _shortened(title: str) -> str:
    if len(title) <= _LONGEST_TITLE:
        return f"“{title}”"
    return f"“{title[:_LONGEST_TITLE].rsplit(' ', 1)[0]} …”"


def issue_words(source: Source, language: str = "en") -> str:
    """When it was issued and who says so: "20 March 2025", "undated; taken as about 20 March 2025, set by the editor"."""
    if source.issued is None:
        return "undated"
    day = short_date(source.issued, language=language)
    if source.issued_from is IssuedFrom.EDITOR:
        return f"undated; taken as {'' if _is_vague(source.issued) else 'about '}{day}, set by the editor"
    if source.issued_from is IssuedFrom.CONFIG:
        return f"{day}, set in the settings of this report"
    return day


def assumed_issue(issued: EdtfDate, language: str = "en") -> str:
    """A date of issue that is assumed, within a sentence: "on or about Thursday 20 March 2025", "about March 2025"."""
    if _is_vague(issued):
        return date_in_words(issued, language=language)
    if issued.precision in (Precision.DAY, Precision.TIME):
        return f"on or about {date_in_words(issued, language=language)}"
    return f"about {short_date(issued, language=language)}"


def _is_vague(date: EdtfDate) -> bool:
    return date.approximate or date.uncertain


def origin_words(source: Source) -> str:
    """From where it derives: "origin: AP", "origin: AP or Reuters, our finding", "origin unknown"."""
    return f"origin: {origin_name(source)}" if source.roots else "origin unknown"


def origin_name(source: Source) -> str:
    """The origin of a source of which it is known; of several one is right, and nobody knows which."""
    return f"{listed(source.roots, 'or')}{', our finding' if source.roots_from_editor else ''}"


def safe_url(url: str | None) -> str | None:
    """The address if it is one of the web, else None: no other scheme ever becomes a link."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def source_link(note: Footnote) -> str | None:
    """Where a note's words can be read at their source; see `words_url`."""
    return words_url(note.source, note.claim.quote)


def words_url(source: Source, words: Quote) -> str | None:
    """The address of the source with a text fragment for the quoted words; None for abstracts and where there is no address."""
    url = safe_url(source.url)
    if url is None or source.kind is SourceKind.ABSTRACT:
        return None
    page = url.partition(":~:")[0]  # an address that leads to other words would lead to these
    return f"{page}{'' if '#' in page else '#'}:~:text={_fragment(words.exact)}"


@lru_cache(maxsize=65536)  # every note stands in the data, in Markdown, on its event's page, among the others, on its source's
def _fragment(exact: str) -> str:
    text = normal(exact)
    parts = text.split(" ")
    if len(text) > _LONGEST_FRAGMENT and len(parts) > 2 * _ENDS:
        return f"{_encoded(' '.join(parts[:_ENDS]))},{_encoded(' '.join(parts[-_ENDS:]))}"
    return _encoded(text)


def _encoded(text: str) -> str:
    # A hyphen and a comma have a meaning of their own in a text fragment; quote() leaves the hyphen alone.
    return quote(text, safe="").replace("-", "%2D")
