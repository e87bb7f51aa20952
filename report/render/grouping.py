"""Gathers events for reading: periods of the chronology, and within each the runs of events that share a stone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from report.model.chronology import Chronology
from report.model.day_numbers import civil_date, day_number
from report.model.edtf import Edtf, EdtfInterval
from report.model.events import Event

from .date_words import day_words, month_words
from .stones import Stone, stone
from .words import listed

PAGES_FROM = 200  # so many events on, the chronology is told on pages by period
_FULL_PAGE = 150  # a period is drawn finer while it holds more than this
_LONGEST_PAGE = 300  # and cut into parts above this
_NAMED_CENTURIES = range(1000, 2000)  # "the 2000s" may be a decade, as in the words of dates

Unit = Literal["day", "month", "year", "decade", "century", "ever"]
_UNITS: tuple[Unit, ...] = ("day", "month", "year", "decade", "century", "ever")
Key = tuple[Unit, int, int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbours in reading order that stand under one stone."""

    stone: Stone
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the chronology with its heading; `slug` names its page and is unique. `kind` "undated": no start is known.

    `empty_lanes` are lanes of the settings that hold nothing in it; background and undated events are not asked for them.
    """

    slug: str
    title: str
    kind: Literal["dated", "background", "undated"]
    events: tuple[Event, ...]
    groups: tuple[Group, ...]
    empty_lanes: tuple[str, ...] = ()


def has_period_pages(chronology: Chronology) -> bool:
    """Whether there are so many events that they stand on pages by period, and the first page lists only these."""
    return len(chronology.events) + len(chronology.unplaced) >= PAGES_FROM


def periods(chronology: Chronology, lanes: Sequence[str] = (), language: str = "en") -> tuple[Period, ...]:
    """The chronology in periods: background first, then the dated ones, then what has no date; none is empty.

    Events keep their reading order within a period. An event whose date spans several periods stands in a wider one of its own
    kind ("2025, month not given"), never in one that would make its date finer; what lasted stands where it began.
    """
    dated = [event for event in chronology.events if not event.background]
    found = [*_background(chronology, language), *_dated(dated, lanes, has_period_pages(chronology), language)]
    if chronology.unplaced:
        found.append(_period("undated", "Date not given", "undated", chronology.unplaced, language))
    return tuple(part for period in found for part in _in_parts(period, language))


def neighbours(chronology: Chronology) -> dict[str, tuple[str | None, str | None]]:
    """For each event the ids of the one before and the one after it in reading order."""
    ids: list[str | None] = [None, *(event.id for event in (*chronology.events, *chronology.unplaced)), None]
    return {id_: (before, after) for before, id_, after in zip(ids, ids[1:], ids[2:], strict=False) if id_ is not None}


def _background(chronology: Chronology, language: str) -> Iterable[Period]:
    events = tuple(event for event in chronology.events if event.background)
    if events:
        years = [_years(event.when) for event in events if event.when is not None]
        first, last = min(year[0] for year in years), max(year[1] for year in years)
        span = _year_words(first) if first == last else f"{_year_words(first)} to {_year_words(last)}"
        yield _period("background", f"Background, {span}", "background", events, language)


def _years(when: Edtf) -> tuple[int, int]:
    earliest = when.range.earliest or 1
    return civil_date(earliest)[0], civil_date(earliest if when.range.latest is None else when.range.latest)[0]


def _dated(events: Sequence[Event], lanes: Sequence[str], on_pages: bool, language: str) -> Iterable[Period]:
    if not events:
        return
    unit = _unit_for_pages(events) if on_pages else _unit_for_headings(events)
    gathered: dict[Key, list[Event]] = {}
    for event in events:
        gathered.setdefault(_key(event, unit), []).append(event)
    for key, members in gathered.items():
        period = _period(_slug(key), _title(key, unit, language), "dated", tuple(members), language)
        present = {event.lane for event in members}
        yield replace(period, empty_lanes=tuple(lane for lane in lanes if lane not in present))


def _unit_for_headings(events: Sequence[Event]) -> Unit:
    """The finest unit of a month or more under which there are few headings, or several events to each."""
    for unit in _UNITS[1:]:
        headings = len({_key(event, unit) for event in events})
        if headings <= 6 or headings * 3 <= len(events):
            return unit
    return "ever"


def _unit_for_pages(events: Sequence[Event]) -> Unit:
    """The coarsest unit under which no page is overlong; days where even these are."""
    for unit in reversed(_UNITS[1:-1]):
        counts: dict[Key, int] = {}
        for event in events:
            key = _key(event, unit)
            counts[key] = counts.get(key, 0) + 1
        if max(counts.values()) <= _FULL_PAGE:
            return unit
    return "day"


def _key(event: Event, finest: Unit) -> Key:
    """The period that holds every day that the event's date (or its beginning, if it lasted) may mean."""
    when = event.when
    if when is None or when.range.earliest is None:
        return ("ever", 0, 0, 0)
    span = when.first.range if isinstance(when, EdtfInterval) and when.first is not None else when.range
    if span.earliest is None or span.latest is None:
        return ("ever", 0, 0, 0)
    first, last = civil_date(span.earliest), civil_date(span.latest)
    for unit in _UNITS[_UNITS.index(finest) :]:
        key = _cut(unit, first)
        if key == _cut(unit, last):
            return key
    return ("ever", 0, 0, 0)


def _cut(unit: Unit, day: tuple[int, int, int]) -> Key:
    year, month, number = day
    cuts: dict[Unit, Key] = {
        "day": ("day", year, month, number),
        "month": ("month", year, month, 0),
        "year": ("year", year, 0, 0),
        "decade": ("decade", year // 10 * 10, 0, 0),
        "century": ("century", year // 100 * 100, 0, 0),
        "ever": ("ever", 0, 0, 0),
    }
    return cuts[unit]


def _title(key: Key, finest: Unit, language: str) -> str:
    unit, year, month, day = key
    if unit == "day":
        return day_words(day_number(year, month, day), language=language)
    if unit == "month":
        name = month_words(year, month, language=language)
        return f"{name}, day not given" if finest == "day" else name
    if unit == "ever":
        return "Over a longer time, or open" if finest != "ever" else "Events"
    years = {"year": 1, "decade": 10, "century": 100}[unit]
    if unit == "century" and year in _NAMED_CENTURIES:
        return f"The {year}s"
    words = _year_words(year) if years == 1 else f"{_year_words(year)} to {_year_words(year + years - 1)}"
    missing = {"year": "month not given", "decade": "year not given", "century": "decade not given"}[unit]
    return words if unit == finest else f"{words}, {missing}"


def _slug(key: Key) -> str:
    unit, year, month, day = key
    era = f"bc{1 - year:04d}" if year <= 0 else f"{year:04d}"
    texts: dict[Unit, str] = {
        "day": f"{era}-{month:02d}-{day:02d}",
        "month": f"{era}-{month:02d}",
        "year": era,
        "decade": f"{era}-decade",
        "century": f"{era}-century",
        "ever": "open",
    }
    return texts[unit]


def _year_words(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _period(
    slug: str, title: str, kind: Literal["dated", "background", "undated"], events: tuple[Event, ...], language: str
) -> Period:
    return Period(slug, title, kind, events, groups(events, language))


def groups(events: Iterable[Event], language: str = "en") -> tuple[Group, ...]:
    """The events in runs that share a stone; their order stays as it is."""
    return tuple(Group(shared, tuple(run)) for shared, run in groupby(events, key=lambda event: stone(event.when, language)))


def _in_parts(period: Period, language: str) -> Iterable[Period]:
    if len(period.events) <= _LONGEST_PAGE:
        yield period
        return
    for index, start in enumerate(range(0, len(period.events), _LONGEST_PAGE), 1):
        events = period.events[start : start + _LONGEST_PAGE]
        title = f"{period.title}, part {index}"
        yield Period(f"{period.slug}-{index}", title, period.kind, events, groups(events, language), period.empty_lanes)


def empty_lanes_sentence(period: Period, where: str = "these sources") -> str | None:
    """That nothing falls into some lanes, so that silence is never taken for an oversight; None where each lane has something."""
    return f"{listed(period.empty_lanes)}: nothing dated to this period in {where}." if period.empty_lanes else None
