"""What a report shows, in no output format: head, entries by period, differences, figures, sources and corrections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from report.model.chronology import Chronology
from report.model.diagnostics import Diagnostic
from report.model.events import Aspect, Correction
from report.model.figures import ReportedFigure
from report.model.pages import Footnote
from report.model.settings import Settings
from report.model.sources import Source

from .certainty import leaning_sentence
from .citations import labels
from .entries import Entry, ToldDifference, entry
from .footnotes import Footnotes
from .grouping import Period, neighbours, periods
from .head_words import abstracts_sentence, cutoff_sentences, origins_counted, origins_sentence
from .prose import cited_keys, numbered, uncalled
from .words import Noun, counted, listed, noun_of, number_words


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence at the head: Markdown with numbered notes, the entries it rests on, and the notes that it calls."""

    text: str
    entries: tuple[Entry, ...]
    notes: tuple[Footnote, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A number at the head and what it counts; `bound` stands before it where it is only a limit ("at most")."""

    number: int
    words: str
    bound: str = ""


@dataclass(frozen=True, slots=True)
class SourceUse:
    """A source with its short name and what was taken from it: all notes, and those of each entry, in reading order."""

    source: Source
    label: str
    notes: tuple[Footnote, ...]
    quoted: tuple[tuple[Entry, tuple[Footnote, ...]], ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that quote it."""
        return tuple(each for each, _ in self.quoted)

    @property
    def taken(self) -> str:
        """How much was taken from it: "21 passages in 13 events, four in figures"."""
        in_figures = sum(note.figure is not None for note in self.notes)
        in_events = len(self.notes) - in_figures
        passages = ("passage", "passages")
        if in_figures and not in_events:
            return f"{counted(in_figures, passages)} in figures"
        told = f"{counted(in_events, passages)} in {counted(len(self.quoted), ('event', 'events'))}"
        return f"{told}, {number_words(in_figures)} in figures" if in_figures else told


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """Sources that derive from the same origins; `name` is None where these are unknown."""

    name: str | None
    sources: tuple[SourceUse, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything that the pages of a report show. `differing` pairs differences with their entries, in reading order.

    `entries` is by event id, in reading order; `around` gives the ids before and after each; `corrections` begin with the latest.
    `leaning` pairs entries with the sentence on the issue date that the basis of their date names; `by_editor` those whose date
    the editor gave without words of a source with the reason, Markdown without calls. `abstracts` says which files are ours.
    """

    chronology: Chronology
    settings: Settings
    version: str
    footnotes: Footnotes
    noun: Noun
    cutoff: tuple[str, ...]
    origins: str | None
    abstracts: str | None
    counts: tuple[Count, ...]
    points: tuple[Point, ...]
    periods: tuple[Period, ...]
    entries: Mapping[str, Entry]
    around: Mapping[str, tuple[str | None, str | None]]
    differing: tuple[tuple[Entry, ToldDifference], ...]
    figures: tuple[tuple[ReportedFigure, tuple[Footnote, ...]], ...]
    sources: Mapping[str, SourceUse]
    by_origin: tuple[OriginGroup, ...]
    corrections: tuple[tuple[Entry, Correction], ...]
    leaning: tuple[tuple[Entry, str], ...]
    by_editor: tuple[tuple[Entry, str | None], ...]

    @property
    def these(self) -> str:
        """The report's sources as a sentence means them: "this article", "these articles"."""
        return f"this {self.noun[0]}" if len(self.chronology.sources) == 1 else f"these {self.noun[1]}"

    def of_aspect(self, aspect: Aspect) -> tuple[tuple[Entry, ToldDifference], ...]:
        """The differences in one aspect."""
        return tuple(pair for pair in self.differing if pair[1].difference.aspect is aspect)


def contents(
    chronology: Chronology, settings: Settings, footnotes: Footnotes, version: str
) -> tuple[Contents, tuple[Diagnostic, ...]]:
    """What the report shows, and a finding for each text that cites what is not there."""
    by_id = {source.id: source for source in chronology.sources}
    entries: dict[str, Entry] = {}
    found: list[Diagnostic] = []
    more: Iterable[Diagnostic]
    for event in (*chronology.events, *chronology.unplaced):
        entries[event.id], more = entry(event, footnotes, by_id, settings)
        found += more
    points, more = _points(settings, entries, footnotes)
    found += more
    differing = tuple((each, told) for each in entries.values() for told in each.differences)
    sources = _uses(chronology, entries, footnotes)
    result = Contents(
        chronology=chronology,
        settings=settings,
        version=version,
        footnotes=footnotes,
        noun=noun_of(chronology.sources),
        cutoff=cutoff_sentences(chronology, settings),
        origins=origins_sentence(chronology),
        abstracts=abstracts_sentence(chronology),
        counts=_counts(chronology, len(differing)),
        points=points,
        periods=periods(chronology, settings.lanes, settings.config.language),
        entries=entries,
        around=neighbours(chronology),
        differing=differing,
        figures=tuple((figure, footnotes.of_figure(figure.id)) for figure in chronology.figures),
        sources=sources,
        by_origin=_by_origin(sources.values()),
        corrections=_corrections(entries.values()),
        leaning=_leaning(entries.values(), settings.config.language),
        by_editor=tuple((each, each.because and uncalled(each.because)) for each in entries.values() if each.is_dated_by_editor),
    )
    return result, tuple(dict.fromkeys(found))


def _points(settings: Settings, entries: Mapping[str, Entry], footnotes: Footnotes) -> tuple[tuple[Point, ...], list[Diagnostic]]:
    points: list[Point] = []
    found: list[Diagnostic] = []
    for index, takeaway in enumerate(settings.config.takeaways):
        find = footnotes.of_takeaway(takeaway)
        text, more = numbered(takeaway.text, find, settings.written.of("takeaways", index, "text"))
        found += more
        called = {note.number: note for key in cited_keys(takeaway.text) if (note := find(key)) is not None}
        rests_on = tuple(entries[id_] for id_ in takeaway.events if id_ in entries)
        points.append(Point(text, rests_on, tuple(called.values())))
    return tuple(points), found


def _counts(chronology: Chronology, points: int) -> tuple[Count, ...]:
    events = len(chronology.events) + len(chronology.unplaced)
    origins, is_limit = origins_counted(chronology)
    noun = noun_of(chronology.sources)
    found = [Count(events, "event" if events == 1 else "events")]
    found.append(Count(len(chronology.sources), noun[0] if len(chronology.sources) == 1 else noun[1]))
    if origins:
        found.append(Count(origins, "origin" if origins == 1 else "independent origins", "at most" if is_limit else ""))
    if points:
        found.append(Count(points, "difference between accounts" if points == 1 else "differences"))
    return tuple(found)


def _uses(chronology: Chronology, entries: Mapping[str, Entry], footnotes: Footnotes) -> dict[str, SourceUse]:
    notes: dict[str, list[Footnote]] = {source.id: [] for source in chronology.sources}
    for note in footnotes.all:
        notes[note.source.id].append(note)
    short = labels(chronology.sources)

    def use(source: Source) -> SourceUse:
        by_event: dict[str, list[Footnote]] = {}
        for note in notes[source.id]:
            if note.event is not None:
                by_event.setdefault(note.event, []).append(note)
        quoted = tuple((entries[id_], tuple(own)) for id_, own in by_event.items())
        return SourceUse(source, short[source.id], tuple(notes[source.id]), quoted)

    return {source.id: use(source) for source in chronology.sources}


def _by_origin(uses: Iterable[SourceUse]) -> tuple[OriginGroup, ...]:
    groups: dict[tuple[str, ...], list[SourceUse]] = {}
    for use in uses:
        groups.setdefault(tuple(sorted(use.source.roots)), []).append(use)
    size = Counter({roots: len(members) for roots, members in groups.items()})
    # Known origins first, those with more copies before the others; what is of unknown origin stands last.
    order = sorted(groups, key=lambda roots: (not roots, -size[roots], roots))
    return tuple(OriginGroup(listed(roots, "or") or None, tuple(groups[roots])) for roots in order)


def _corrections(entries: Iterable[Entry]) -> tuple[tuple[Entry, Correction], ...]:
    pairs = [(each, correction) for each in entries for correction in each.event.corrections]
    return tuple(sorted(pairs, key=lambda pair: -(pair[1].date.range.earliest or 0)))


def _leaning(entries: Iterable[Entry], language: str) -> tuple[tuple[Entry, str], ...]:
    pairs = ((each, leaning_sentence(each.event, language)) for each in entries)
    return tuple((each, sentence) for each, sentence in pairs if sentence is not None)
