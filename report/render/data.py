"""The chronology as data: data/chronology.json with its schema beside it, for those who build on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from report.model.chronology import Chronology
from report.model.claims import Attribution, Claim
from report.model.date_ranges import DateRange
from report.model.day_numbers import iso_day
from report.model.edtf import Edtf, Precision
from report.model.events import Agreement, Basis, Correction, Event
from report.model.figures import ReportedFigure
from report.model.pages import Footnote
from report.model.places import Place
from report.model.settings import Settings
from report.model.sources import Source

from .citations import source_link
from .data_schema import SCHEMA
from .footnotes import Footnotes, figure_owner, reply_owner
from .json_text import encode
from .prose import numbered

Json = dict[str, object]

DATA = "data/chronology.json"
DATA_SCHEMA = "data/chronology.schema.json"


def print_data(chronology: Chronology, settings: Settings, footnotes: Footnotes, version: str) -> dict[str, bytes]:
    """The data file and its schema: path below the site's folder -> UTF-8 JSON, indented by two, with a newline at the end.

    Keys stand in a fixed order and lists in the chronology's; characters that a reader cannot see are written as escapes.
    """
    return {
        DATA: encode(_report(chronology, settings, footnotes, version)),
        DATA_SCHEMA: encode(SCHEMA),
    }


# Long lists are made while they are written: 10,000 events as dicts all at once cost as much again.
def _report(chronology: Chronology, settings: Settings, footnotes: Footnotes, version: str) -> Json:
    config = settings.config
    return {
        "$schema": "chronology.schema.json",
        "title": config.title,
        "subtitle": config.subtitle,
        "language": config.language,
        "generator": {"name": "datestone", "version": version},
        "draft": settings.is_draft,
        "cutoff": _edtf(settings.cutoff),
        "dated": _edtf(chronology.dated),
        "takeaways": [
            {"text": _prose(each.text, footnotes.of_takeaway(each)), "events": list(each.events)} for each in config.takeaways
        ],
        "lanes": list(settings.lanes),
        "sources": map(_source, chronology.sources),
        "origins": [{"name": origin.name, "sources": list(origin.sources)} for origin in chronology.origins],
        "unknown_origin": list(chronology.unknown_origin),
        "events": (_event(event, footnotes) for event in chronology.events),
        "unplaced": (_event(event, footnotes) for event in chronology.unplaced),
        "footnotes": map(_footnote, footnotes.all),
        "figures": [_figure(figure, footnotes) for figure in chronology.figures],
        "corrections": [
            _correction(event, each) for event in (*chronology.events, *chronology.unplaced) for each in event.corrections
        ],
        "decisions": {name: chronology.decisions[name] for name in sorted(chronology.decisions)},
        "omissions": [{"reason": omission.reason, "count": omission.count} for omission in chronology.omissions],
    }


def _source(source: Source) -> Json:
    return {
        "id": source.id,
        "file": source.file,
        "kind": source.kind.value,
        "title": source.title,
        "author": list(source.author),
        "publisher": source.publisher,
        "credit": source.credit,
        "issued": _edtf(source.issued),
        "issued_from": source.issued_from and source.issued_from.value,
        "updated": _edtf(source.updated),
        "accessed": _edtf(source.accessed),
        "url": source.url,
        "archive": source.archive,
        "language": source.language,
        "sha256": source.sha256,
        "roots": list(source.roots),
        "roots_from_editor": source.roots_from_editor,
        "note": source.note,
    }


def _event(event: Event, footnotes: Footnotes) -> Json:
    when = event.when
    span = when.range if when is not None else DateRange(None, None)

    def find(key: str) -> Footnote | None:
        return footnotes.find(event.id, key)

    return {
        "id": event.id,
        "title": event.title,
        "date": _edtf(when),
        "earliest": _day(span.earliest),
        "latest": _day(span.latest),
        "precision": (Precision.UNKNOWN if when is None else when.precision).value,
        "part_of_day": event.part_of_day and event.part_of_day.value,
        "basis": event.basis and _basis(event.basis),
        "because": _prose(event.because, find),
        "place": event.place and _place(event.place),
        "lane": event.lane,
        "background": event.background,
        "key": event.key,
        "salience": event.salience,
        "label": event.label,
        "status": event.status.value,
        **_support(event),
        "summary": _prose(event.summary, find),
        "note": _prose(event.note, find),
        "decision": event.decision.value,
        "claims": [_claim(claim, find) for claim in event.claims],
        "agreements": [_agreement(agreement, event, find) for agreement in event.agreements],
        "replies": _replies(event, footnotes),
        "corrections": [_correction(event, each) for each in event.corrections],
        "footnotes": [note.number for note in footnotes.of_event(event.id)],
    }


def _support(event: Event) -> Json:
    if event.evidence is None:
        raise ValueError(f"the entry {event.id!r} has not been weighed")
    return {
        "standing": event.evidence.standing.value,
        "differs": [aspect.value for aspect in event.differs],
        "articles": event.evidence.articles,
        "roots": event.evidence.roots,
        "roots_at_most": event.evidence.roots_at_most,
        "speaker": event.evidence.speaker,
    }


def _basis(basis: Basis) -> Json:
    return {
        "words": basis.words,
        "said": basis.said.value,
        "source": basis.source,
        "issued": _edtf(basis.issued),
        "issued_from": basis.issued_from and basis.issued_from.value,
        "holds_for": basis.holds_for and [_edtf(issued) for issued in basis.holds_for],
    }


def _place(place: Place) -> Json:
    return {"name": place.name, "lat": place.lat, "lon": place.lon, "within": place.within, "inherited": place.inherited}


def _claim(claim: Claim, find: Callable[[str], Footnote | None]) -> Json:
    quote, note = claim.quote, find(claim.quote.key)
    return {
        "key": quote.key,
        "source": claim.source,
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
        "start": quote.span.start,
        "end": quote.span.end,
        "fingerprint": quote.fingerprint,
        "date": _edtf(claim.when),
        "part_of_day": claim.part_of_day and claim.part_of_day.value,
        "status": claim.status.value,
        "context": claim.context,
        "attribution": _attribution(claim.attribution),
        "roots": list(claim.roots),
        "translation": claim.translation,
        "footnote": note and note.number,
    }


def _attribution(attribution: Attribution) -> Json:
    return {"kind": attribution.kind.value, "who": attribution.who, "medium": attribution.medium}


def _agreement(agreement: Agreement, event: Event, find: Callable[[str], Footnote | None]) -> Json:
    sources = {claim.quote.key: claim.source for claim in event.claims}
    return {
        "aspect": agreement.aspect.value,
        "standing": agreement.standing.value,
        "positions": [
            {
                "value": position.value,
                "sources": _once(sources[key] for key in position.quotes if key in sources),
                "footnotes": _once(note.number for key in position.quotes if (note := find(key)) is not None),
                "articles": position.articles,
                "roots": position.roots,
                "roots_at_most": position.roots_at_most,
            }
            for position in agreement.positions
        ],
        "ours": agreement.ours,
        "because": _prose(agreement.because, find),
        "would_settle": _prose(agreement.would_settle, find),
        "by_editor": agreement.by_editor,
    }


def _replies(event: Event, footnotes: Footnotes) -> list[Json]:
    printed: list[Json] = []
    for index, reply in enumerate(event.replies):

        def find(key: str, owner: str = reply_owner(event.id, index)) -> Footnote | None:
            return footnotes.find(owner, key)

        printed.append({"text": _prose(reply.text, find), "claims": [_claim(claim, find) for claim in reply.claims]})
    return printed


def _correction(event: Event, correction: Correction) -> Json:
    return {
        "event": event.id,
        "date": _edtf(correction.date),
        "kind": correction.kind.value,
        "was": correction.was,
        "now": correction.now,
    }


def _figure(figure: ReportedFigure, footnotes: Footnotes) -> Json:
    def find(key: str) -> Footnote | None:
        return footnotes.find(figure_owner(figure.id), key)

    return {
        "id": figure.id,
        "value": figure.value,
        "counted": figure.counted,
        "period": figure.period,
        "area": figure.area,
        "says": _attribution(figure.says),
        "claims": [_claim(claim, find) for claim in figure.claims],
        "note": figure.note,
        "footnotes": [note.number for note in footnotes.of_figure(figure.id)],
    }


def _footnote(note: Footnote) -> Json:
    return {
        "number": note.number,
        "event": note.event,
        "figure": note.figure,
        "source": note.source.id,
        "exact": note.claim.quote.exact,
        "url": note.source.url,
        "link": source_link(note),
    }


def _prose(text: str | None, find: Callable[[str], Footnote | None]) -> str | None:
    # A key without a note is reported when the HTML pages are printed, and stops publication.
    return None if text is None else numbered(text, find)[0]


def _edtf(when: Edtf | None) -> str | None:
    return None if when is None else str(when)


def _day(number: int | None) -> str | None:
    return None if number is None else iso_day(number)


def _once(values: Iterable[object]) -> list[object]:
    return list(dict.fromkeys(values))
