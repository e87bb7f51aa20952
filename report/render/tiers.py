"""Which steps the figure takes: windows of time from the widest to the closest, so that a burst of events stays legible.

A window shorter than a tenth of a step that holds half or more of its events becomes a step of its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import ceil, floor

from report.model.day_numbers import civil_date, day_number

Window = tuple[float, float]
Span = tuple[float, float]

MOST_STEPS = 3
WHOLE_YEARS = 80 * 366  # days; longer windows are widened to decades, centuries and so on
_FEWEST = 4  # fewer events than this are no burst
_SHARE = 0.5
_CLOSER = 0.1
_ROOM = 1 / 6  # how much of a step its burst may take once it is widened to whole days or months


def window(spans: Sequence[Span]) -> Window:
    """The smallest window of whole hours, days, months or years that holds all spans; there must be one."""
    return snapped(min(start for start, _ in spans), max(end for _, end in spans))


def snapped(start: float, end: float) -> Window:
    """The window widened to whole units that suit its length."""
    length = end - start
    if length <= 60:
        return _snap(start, end, 1 if length > 1 else 24 if length > 1 / 24 else 1440)
    if length <= 4 * 366:
        return _snap_months(start, end)
    years = 1
    while length > WHOLE_YEARS * years:
        years *= 10
    return _snap_years(start, end, years)


def burst(spans: Sequence[Span], within: Window) -> Window | None:
    """The window of the next, closer step: where most of the spans lie together; None where they lie apart.

    Among windows that hold equally many the shortest wins, then the first.
    """
    longest = (within[1] - within[0]) * _CLOSER
    candidates = [span for span in spans if span[1] - span[0] <= longest]
    needed = max(_FEWEST, len(spans) * _SHARE)
    if len(candidates) < needed:
        return None
    starts = sorted(start for start, _ in candidates)
    ends = sorted(end for _, end in candidates)
    held: dict[float, int] = {}
    for first in starts:
        # Every candidate is shorter than the window: none both starts before it and ends after it.
        held[first] = len(starts) - bisect_left(starts, first) - (len(ends) - bisect_right(ends, first + longest))
    most = max(held.values())
    if most < needed:
        return None
    lengths = {}
    for first in (first for first, count in held.items() if count == most):
        lengths[first] = max(end for start, end in candidates if start >= first and end <= first + longest) - first
    first = min(lengths, key=lambda one: (lengths[one], one))
    closer = snapped(first, first + lengths[first])
    roomy = closer[1] - closer[0] <= (within[1] - within[0]) * _ROOM
    return (max(closer[0], within[0]), min(closer[1], within[1])) if roomy else None


def _snap(start: float, end: float, per_day: int) -> Window:
    # The tolerance keeps a moment that is a whole hour from slipping into the hour before.
    first = floor(start * per_day + 1e-3)
    return first / per_day, max(ceil(end * per_day - 1e-3), first + 1) / per_day


def _snap_months(start: float, end: float) -> Window:
    year, month, _ = civil_date(floor(start))
    last_year, last_month, day = civil_date(floor(end))
    if day > 1 or end % 1:
        last_year, last_month = last_year + last_month // 12, last_month % 12 + 1
    return float(day_number(year, month, 1)), float(day_number(last_year, last_month, 1))


def _snap_years(start: float, end: float, step: int) -> Window:
    first = civil_date(floor(start))[0] // step * step
    last = civil_date(ceil(end) - 1)[0] // step * step + step
    return float(day_number(first, 1, 1)), float(day_number(last, 1, 1))
