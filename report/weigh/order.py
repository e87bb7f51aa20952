"""Order in time: a partial order that can say "cannot be compared", and a total one that only sorts a list."""

from __future__ import annotations

from datetime import tzinfo
from math import inf

from report.model.events import Event

from .hours import hours

Bound = tuple[float, float]  # a day, and a second of UTC within it; infinite where it is open or unknown
Key = tuple[float, ...]


def is_placed(event: Event) -> bool:
    """Whether a start is known."""
    return event.when is not None and event.when.range.earliest is not None


def bounds(event: Event, zone: tzinfo | None) -> tuple[Bound, Bound]:
    """When an event begins at the earliest and is over at the latest; half-open. The day as written decides before the hour."""
    if event.when is None:
        return (-inf, -inf), (inf, inf)
    first, last = event.when.range.earliest, event.when.range.latest
    start, end = hours(event.when, event.part_of_day, zone) or (-inf, inf)
    return (-inf if first is None else first, start), (inf if last is None else last, end)


def precedes(a: Event, b: Event, zone: tzinfo | None = None) -> bool | None:
    """True if every day (or hour) that `a` may mean is before every one of `b`, False the other way round, None if neither.

    None means "cannot be compared": the ranges overlap, or a date is missing. `after` and `before` are not asked, and a date
    that is about or uncertain counts as its range.
    """
    (a_start, a_end), (b_start, b_end) = bounds(a, zone), bounds(b, zone)
    if a_end <= b_start:
        return True
    return False if b_end <= a_start else None


def reading_key(event: Event, zone: tzinfo | None) -> Key:
    """Sorts by earliest day, then what names no hour before what does, then by hour, then the coarser before the finer.

    So "January 2025" stands before every known day of January: a reader learns the frame first. What has no known start comes
    last. It refines `bounds`: of two events, the one that may begin earlier has the smaller key.
    """
    if event.when is None or event.when.range.earliest is None:
        return (inf,)
    first, known = event.when.range.earliest, hours(event.when, event.part_of_day, zone)
    if known is not None:
        return (first, 1, known[0], known[0] - known[1])
    last = event.when.range.latest
    return (first, 0, -inf if last is None else first - last)


def unplaced_key(event: Event) -> Key:
    """Sorts what has no known start by the day by which it happened; what has no such day comes last."""
    last = None if event.when is None else event.when.range.latest
    return (inf if last is None else last,)
