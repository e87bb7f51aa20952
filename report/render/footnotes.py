"""Numbers the notes: one sequence over the report, the same on every page and in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from report.model.chronology import Chronology
from report.model.claims import Claim
from report.model.events import Event
from report.model.figures import ReportedFigure
from report.model.pages import Footnote
from report.model.settings import Takeaway
from report.model.sources import Source

from .prose import cited_keys


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The notes of a report: `all` in the order of their numbers, from 1 without a gap; `uncited`: numbers that no text calls."""

    all: tuple[Footnote, ...]
    uncited: frozenset[int]
    _by_event: Mapping[str, tuple[Footnote, ...]] = field(default_factory=dict)
    _by_figure: Mapping[str, tuple[Footnote, ...]] = field(default_factory=dict)
    _by_key: Mapping[tuple[str, str], Footnote] = field(default_factory=dict)

    def of_event(self, event: str) -> tuple[Footnote, ...]:
        """The notes of an event, those of the replies printed at it included."""
        return self._by_event.get(event, ())

    def of_figure(self, figure: str) -> tuple[Footnote, ...]:
        """The notes of a reported figure."""
        return self._by_figure.get(figure, ())

    def find(self, owner: str, key: str) -> Footnote | None:
        """The note that `[^key]` means in a text of `owner`: an event id, `reply_owner(...)` or `figure_owner(...)`."""
        return self._by_key.get((owner, key))

    def of_takeaway(self, takeaway: Takeaway) -> Callable[[str], Footnote | None]:
        """What the keys of a takeaway mean: `[^event:key]`, or `[^key]` where it rests on one event."""

        def find(key: str) -> Footnote | None:
            event, colon, own = key.partition(":")
            if colon and event in takeaway.events:
                return self.find(event, own)
            return self.find(takeaway.events[0], key) if len(takeaway.events) == 1 else None

        return find


def reply_owner(event: str, index: int) -> str:
    """The name under which the notes of an event's reply are found; `index` counts its replies from 0."""
    return f"{event}/reply:{index}"


def figure_owner(figure: str) -> str:
    """The name under which the notes of a reported figure are found."""
    return f"figure:{figure}"


def number(chronology: Chronology) -> Footnotes:
    """Numbers every claim of the chronology: events in reading order, then those without a place in it, then figures.

    Within an event: as the summary cites them, then the sides of its differences, then its reasons and note, then what
    nobody cites, then its replies.
    """
    sources = {source.id: source for source in chronology.sources}
    numbering = _Numbering(sources)
    for event in (*chronology.events, *chronology.unplaced):
        numbering.event(event)
    for figure in chronology.figures:
        numbering.figure(figure)
    return numbering.result()


class _Numbering:
    """The sequence while it grows; it never leaves `number`."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._all: list[Footnote] = []
        self._uncited: set[int] = set()
        self._by_event: dict[str, tuple[Footnote, ...]] = {}
        self._by_figure: dict[str, tuple[Footnote, ...]] = {}
        self._by_key: dict[tuple[str, str], Footnote] = {}

    def event(self, event: Event) -> None:
        first = len(self._all)
        self._claims(event.id, event.claims, _cited(event), event=event.id)
        for index, reply in enumerate(event.replies):
            self._claims(reply_owner(event.id, index), reply.claims, cited_keys(reply.text), event=event.id)
        self._by_event[event.id] = tuple(self._all[first:])

    def figure(self, figure: ReportedFigure) -> None:
        first = len(self._all)
        # Its row in the table calls every quote, so that none of them goes uncited.
        keys = [claim.quote.key for claim in figure.claims]
        self._claims(figure_owner(figure.id), figure.claims, keys, figure=figure.id)
        self._by_figure[figure.id] = tuple(self._all[first:])

    def _claims(
        self, owner: str, claims: tuple[Claim, ...], cited: Iterable[str], *, event: str | None = None, figure: str | None = None
    ) -> None:
        by_key = {claim.quote.key: claim for claim in claims}
        called = [key for key in dict.fromkeys(cited) if key in by_key]
        for key in (*called, *(key for key in by_key if key not in set(called))):
            claim = by_key[key]
            note = Footnote(len(self._all) + 1, claim, self._sources[claim.source], event, figure)
            self._all.append(note)
            self._by_key[owner, key] = note
        self._uncited.update(self._by_key[owner, key].number for key in by_key if key not in set(called))

    def result(self) -> Footnotes:
        return Footnotes(tuple(self._all), frozenset(self._uncited), self._by_event, self._by_figure, self._by_key)


def _cited(event: Event) -> Iterator[str]:
    yield from cited_keys(event.summary)
    for agreement in event.agreements:
        if len(agreement.positions) > 1:
            for position in agreement.positions:
                yield from position.quotes
            yield from cited_keys(agreement.because)
            yield from cited_keys(agreement.would_settle)
    yield from cited_keys(event.because)
    yield from cited_keys(event.note)
