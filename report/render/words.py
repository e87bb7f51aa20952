"""The standing phrases of the pages in plain English: counts, evidence, status, places, who says it. They know no format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from report.model.claims import Attribution, AttributionKind, Claim, Status
from report.model.events import Contradiction, CorrectionKind, Event, Evidence, Standing
from report.model.places import Place
from report.model.sources import IssuedFrom, Source, SourceKind

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_STATUS = {
    Status.PLANNED: "Planned",
    Status.CANCELLED: "Cancelled",
    Status.CLAIMED: "Claimed",
    Status.DENIED: "Denied",
    Status.ONGOING: "Ongoing",
}
_ISSUED_FROM = {
    IssuedFrom.ARTICLE: "given by the article",
    IssuedFrom.PAGE: "given by the page's own metadata",
    IssuedFrom.CONFIG: "set in the settings of this report",
    IssuedFrom.EDITOR: "set by the editor",
}
_CORRECTION = {
    CorrectionKind.CORRECTION: "Correction",
    CorrectionKind.CLARIFICATION: "Clarification",
    CorrectionKind.UPDATE: "Update",
    CorrectionKind.WITHDRAWAL: "Withdrawal",
}
_NOUNS = {
    SourceKind.INTERVIEW: ("interview", "interviews"),
    SourceKind.DOCUMENT: ("document", "documents"),
    SourceKind.POST: ("post", "posts"),
    SourceKind.IMAGE: ("image", "images"),
    SourceKind.DATABASE: ("database", "databases"),
}
_UNNAMED = ", unnamed"
Noun = tuple[str, str]


def number_words(number: int) -> str:
    """A count as prose writes it: words up to twelve ("no" for none), then digits with a comma for thousands."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else f"{number:,}"


def counted(number: int, noun: Noun) -> str:
    """A count with its noun: "one article", "five articles", "no article"."""
    return f"{number_words(number)} {noun[0] if number < 2 else noun[1]}"


def sentence(text: str) -> str:
    """The text with its first letter raised; the rest is left alone."""
    return text[:1].upper() + text[1:]


def listed(items: Iterable[str], last: str = "and") -> str:
    """Items as a sentence lists them: "a", "a and b", "a, b and c"."""
    parts = list(items)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}" if parts else ""


def noun_of(sources: Iterable[Source]) -> Noun:
    """What these sources are called together: articles (abstracts stand for the articles they tell), their kind, else sources."""
    nouns = {_NOUNS.get(source.kind, ("article", "articles")) for source in sources}
    return nouns.pop() if len(nouns) == 1 else ("source", "sources") if nouns else ("article", "articles")


def evidence_line(evidence: Evidence, noun: Noun = ("article", "articles"), *, finding: bool = False) -> str:
    """What an event rests on, counted: "four articles, two independent reports", "three articles, one speaker: the UN".

    Sources of unknown origin only ever raise an "at most"; copies of one report are one report. What comes from several origins
    and leans on one speaker is never called independent. With `finding`, independence that rests on the editor's finding says so;
    the head of the report says it once for all.
    """
    articles = counted(evidence.articles, noun)
    if evidence.articles < 2:
        return articles
    if evidence.speaker is not None and evidence.origins_at_most > 1:
        return f"{articles}{_from_origins(evidence)}, one speaker: {evidence.speaker}"
    line = support_words(evidence.articles, evidence.roots, evidence.roots_at_most, noun)
    return f"{line}, by our finding" if finding and evidence.by_finding and evidence.roots_at_most > 1 else line


def _from_origins(evidence: Evidence) -> str:
    if evidence.origins == 0:
        return " of unknown origin"
    bound = "at most " if evidence.origins_at_most > evidence.origins else ""
    return f", from {bound}{number_words(evidence.origins_at_most)} origins"


def support_words(articles: int, known: int, most: int, noun: Noun = ("article", "articles")) -> str:
    """Articles with the reports behind them, known and at most: "one article, one report", "two independent reports"."""
    told = counted(articles, noun)
    if known == 0:
        return f"{told} of unknown origin"
    if most > known > 1:
        bounds = f"{number_words(known)} {'or' if most == known + 1 else 'to'} {number_words(most)}"
        return f"{told}, {bounds} independent reports"
    if most > known:
        return f"{told}, at most {number_words(most)} independent reports"
    if known == 1:
        return f"{told}, one report"
    reports = f"{number_words(known)} independent reports"
    return reports if known == articles else f"{told}, {reports}"


def status_words(status: Status) -> str | None:
    """The word that stands at a title, or None where something simply happened."""
    return _STATUS.get(status)


def issued_from_words(issued_from: IssuedFrom | None) -> str:
    """Who gave a date of issue: "set by the editor"."""
    return "of unknown provenance" if issued_from is None else _ISSUED_FROM[issued_from]


def correction_words(kind: CorrectionKind) -> str:
    """The heading of a correction."""
    return _CORRECTION[kind]


def place_words(place: Place) -> str:
    """A place with the one that holds it: "Walikale, North Kivu"."""
    return f"{place.name}, {place.within}" if place.within and place.within not in place.name else place.name


def coordinates_words(place: Place) -> str | None:
    """A place's coordinates: "1.43° S, 28.08° E"; None where it has none."""
    if place.lat is None or place.lon is None:
        return None
    return f"{abs(place.lat):g}° {'S' if place.lat < 0 else 'N'}, {abs(place.lon):g}° {'W' if place.lon < 0 else 'E'}"


def attribution_words(attribution: Attribution) -> str | None:
    """On whose word something stands: "residents, unnamed; told to Reuters". None where the source names nobody."""
    who, kind = attribution.who, attribution.kind
    if kind is AttributionKind.ANONYMOUS:
        plain = who or "a person"
        who = plain if any(word in plain.lower() for word in ("anonym", "unnamed", "not named")) else f"{plain}{_UNNAMED}"
    elif kind is AttributionKind.DOCUMENT:
        who = who or "a document"
    elif kind is AttributionKind.ORGANISATION:
        who = who or "an organisation"
    elif kind is AttributionKind.NAMED:
        who = who or "a named person"
    if who is None:
        return None
    return f"{who}; told to {attribution.medium}" if attribution.medium else who


def speaker_words(speaker: Attribution) -> str:
    """A speaker within a list of several: "Rwanda", "residents (unnamed)"."""
    words = attribution_words(Attribution(speaker.kind, speaker.who)) or "nobody named"
    return f"{words.removesuffix(_UNNAMED)} (unnamed)" if words.endswith(_UNNAMED) else words


def contradiction_words(found: Contradiction, noun: Noun = ("article", "articles")) -> str:
    """Who contradicts an event, as a sentence: "Three articles report a denial by Rwanda.", "One article contradicts it."."""
    one = found.articles == 1
    subject = sentence(counted(found.articles, noun))
    who = listed(speaker_words(speaker) for speaker in found.says)
    reports = f"{subject} {'reports' if one else 'report'}"
    if found.status is Status.DENIED:
        denial = "a denial" if len(found.says) == 1 else "denials"
        return f"{reports} {denial} by {who}." if who else f"{subject} {'contradicts' if one else 'contradict'} it."
    held = "it was called off" if found.status is Status.CANCELLED else "it took place"
    if found.status is Status.CLAIMED:
        return f"{reports} a claim{f' by {who}' if who else ''} that {held}."
    if who:
        return f"{subject} {'has' if one else 'have'} {who} say that {held}."
    return f"{subject} {'says' if one else 'say'} that {held}."


def disputed_words(event: Event) -> str | None:
    """The mark at a title whose happening is contradicted, or disputed by the editor; None for all others."""
    evidence = event.evidence
    return "Disputed" if evidence is not None and evidence.standing is Standing.DISPUTED else None


def has_quotation_marks(quoted: str) -> bool:
    """Whether quoted words hold double quotation marks of their own, so that those around them must be single."""
    return any(mark in quoted for mark in '"“”')


def claims_by_key(event: Event) -> Mapping[str, Claim]:
    """The event's claims by the key that its prose cites."""
    return {claim.quote.key: claim for claim in event.claims}


def in_order(values: Iterable[str]) -> Sequence[str]:
    """Each value once, where it came first."""
    return tuple(dict.fromkeys(values))
