"""From an event's date to its extent on the axis: as long as the date is precise, with edges as sharp as it is known."""

from __future__ import annotations

from dataclasses import dataclass

from report.model.claims import PartOfDay
from report.model.edtf import ClockTime, Edtf, EdtfDate
from report.model.timeline import Edge


@dataclass(frozen=True, slots=True)
class Extent:
    """Day numbers with hours as a fraction, the end exclusive; where `right` is open, `end` is where the beginning ends.

    `hollow`: it happened on one unknown day of these. `in_usual_hours`: it is drawn in the hours that are usual for the part of
    the day; no hour is given.
    """

    start: float
    end: float
    left: Edge
    right: Edge
    hollow: bool
    in_usual_hours: bool = False


def extent(when: Edtf, part: PartOfDay | None = None) -> Extent | None:
    """Where a date lies on the axis; None where its start is unknown, since then it has no place there."""
    earliest, latest = when.range.earliest, when.range.latest
    if earliest is None:
        return None
    first, last = when.first, when.last
    start = _moment(earliest, first, part)[0]
    right: Edge = "open"
    if latest is None:
        beginning = earliest if first is None or first.range.latest is None else first.range.latest
        end = _moment(beginning, first, part)[1]
    else:
        end, right = _moment(latest, last, part)[1], _edge(last)
    is_one_day = latest is None or earliest == latest
    if part is not None and latest is not None and not is_one_day:
        start, end = float(earliest), latest + 1.0  # "early" on one of several days names no hours of the axis
    in_usual_hours = part is not None and is_one_day and (first is None or first.clock is None)
    return Extent(start, max(end, start), _edge(first), right, when.one_of, in_usual_hours)


def _edge(date: EdtfDate | None) -> Edge:
    return "circa" if date is not None and (date.approximate or date.uncertain) else "sharp"


def _moment(day: int, date: EdtfDate | None, part: PartOfDay | None) -> tuple[float, float]:
    """First and last moment of what is known of a day: the minute or hour of a clock, the part of the day, or all of it."""
    if date is not None and date.clock is not None:
        return _of_clock(day, date.clock)
    if part is not None:
        first, last = part.hours
        return day + first / 24, day + last / 24
    return float(day), day + 1.0


def _of_clock(day: int, clock: ClockTime) -> tuple[float, float]:
    length = 60 if clock.second is None else 1
    return day + clock.seconds / 86400, day + (clock.seconds + length) / 86400
