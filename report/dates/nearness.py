"""What a date without its year, week or month means in an article of a day: the nearest, on the side its clause looks to."""

from __future__ import annotations

from collections.abc import Callable

from report.model.day_numbers import civil_date, day_number, days_in_month, weekday

from .calendar_units import Period, Unit, days, holding, latest_weekday, year_of
from .completion import full
from .direction import FUTURE, PAST, SURELY_PAST
from .readings import Calendar

WITH = 5
"""What a day counts on the side to which a clause looks."""

AGAINST = 25
"""How much farther a date seems that lies on the side to which its clause does not look: a writer who means a date eleven months
away
says the year, so that "payable Dec. 7" is the coming one even where the clause is told as past."""

SURELY_AGAINST = 150
"""The same where a finite verb is past beyond doubt: only a date of the coming days is then nearer than that of the year before.
"""

UNTOLD = 11
"""How much farther the coming one seems where the clause looks neither way: news tells mostly of what has been."""

FITTING = 400
"""Days from the day of issue within which a date's weekday settles its year: no date falls on the same weekday again before five
years."""

FARTHEST = 4096
"""Days within which the days of issue are looked for that give the same result."""


def near_issue(what: Calendar, issued: int, direction: int) -> tuple[Period, tuple[int, int] | None]:
    """The period that a date without its year means in an article of a day, and the issue days for which it means the same."""
    if what.weekend and what.month is None:
        return _weekend(what, issued, direction)
    if what.weekday is not None and what.day is None and what.nth is None:
        return _weekday(what.weekday, what.which, issued, direction)
    if what.day is not None and what.month is None:
        return _day_of_month(what.day, issued, direction)
    return _yearly(what, issued, direction)


def _weekday(wanted: int, which: int | None, issued: int, direction: int) -> tuple[Period, tuple[int, int]]:
    if which == -1:
        day = latest_weekday(issued - 1, wanted)
        return Period(Unit.DAY, day), (day + 1, day + 7)
    if which == 1:
        day = latest_weekday(issued + 7, wanted)
        return Period(Unit.DAY, day), (day - 7, day - 1)
    if which == 0:
        week = holding(Unit.WEEK, issued)
        monday = days(week)[0]
        if direction > PAST:
            return Period(Unit.DAY, monday + wanted), days(week)
        # Told as past, it is the latest one: of this week, or, while that is still to come, of the last.
        day = latest_weekday(issued, wanted)
        return Period(Unit.DAY, day), (day, day + 6)
    if direction == FUTURE:
        day = latest_weekday(issued + 6, wanted)
        return Period(Unit.DAY, day), (day - 6, day)
    day = latest_weekday(issued, wanted)
    return Period(Unit.DAY, day), (day, day + 6)


def _weekend(what: Calendar, issued: int, direction: int) -> tuple[Period, tuple[int, int]]:
    week = holding(Unit.WEEK, issued)
    on_weekend = weekday(issued) >= 5
    shift = what.which if what.which is not None else 0 if on_weekend or direction == FUTURE else -1
    if what.which == -1 and on_weekend:
        shift = -1
    first, last = days(week)
    if what.which is not None or direction == FUTURE:
        return Period(Unit.WEEKEND, week.number + shift), (first, last)
    return Period(Unit.WEEKEND, week.number + shift), (first + 5, last + 5) if on_weekend else (first - 2, last - 2)


def _day_of_month(day: int, issued: int, direction: int) -> tuple[Period, tuple[int, int]]:
    def nearest(issued: int) -> Period:
        year, month, _ = civil_date(issued)
        months = (divmod(year * 12 + month - 1 + step, 12) for step in range(-2, 3))
        numbers = (day_number(y, m + 1, day) for y, m in months if day <= days_in_month(y, m + 1))
        return min((Period(Unit.DAY, number) for number in numbers), key=lambda period: _cost_of(period, issued, direction))

    return nearest(issued), span_of(nearest, issued)


def span_of(find: Callable[[int], Period], issued: int) -> tuple[int, int]:
    """The first and the last day of issue around one for which the same period is found; the search ends after some eleven
    years.
    """
    wanted = find(issued)

    def edge(step: int) -> int:
        same, other = 0, 1
        while other < FARTHEST and find(issued + step * other) == wanted:
            same, other = other, other * 2
        while other - same > 1:
            middle = (same + other) // 2
            if find(issued + step * middle) == wanted:
                same = middle
            else:
                other = middle
        return issued + step * same

    return edge(-1), edge(1)


def _cost(distance: int, direction: int) -> int:
    """How unlikely a date is that lies some days after the day of issue (before, if negative)."""
    back, ahead = _weights(direction)
    return distance * ahead if distance > 0 else -distance * back


def _weights(direction: int) -> tuple[int, int]:
    """What a day back and a day ahead count."""
    if direction == FUTURE:
        return AGAINST, WITH
    return WITH, SURELY_AGAINST if direction == SURELY_PAST else AGAINST if direction == PAST else UNTOLD


def _yearly(what: Calendar, issued: int, direction: int) -> tuple[Period, tuple[int, int] | None]:
    """A month, a day of a month, a season, a quarter or a feast: the nearest of its years, that to which the clause looks
    preferred.
    """
    year = civil_date(issued)[0]
    candidates: list[Period] = []
    for one in (year - 2, year - 1, year, year + 1, year + 2) if what.which is None else range(year - 9, year + 9):
        period = full(what, one)
        if period is not None:
            candidates.append(period)
    if what.which is None and len(candidates) < 3:  # 29 February
        candidates = [period for one in range(year - 8, year + 9) if (period := full(what, one))]
    if what.which is not None:
        return _pointed(candidates, issued, what, direction)
    if what.weekday is not None and what.day is not None and (fitting := _fitting(what, issued)):
        return fitting, (fitting.number - FITTING, fitting.number + FITTING)
    if direction == FUTURE and what.month is not None and what.day is None:
        at = next(index for index, period in enumerate(candidates) if days(period)[1] >= issued)
        return candidates[at], (days(candidates[at - 1])[1] + 1, days(candidates[at])[1])
    if direction <= PAST and what.month is not None and what.day is None:  # a month told as past has begun
        at = max(index for index, period in enumerate(candidates) if days(period)[0] <= issued)
        return candidates[at], (days(candidates[at])[0], days(candidates[at + 1])[0] - 1)
    at = min(range(1, len(candidates) - 1), key=lambda index: _cost_of(candidates[index], issued, direction))
    same = _same_span((candidates[at - 1], candidates[at], candidates[at + 1]), direction)
    return candidates[at], same if what.weekday is None or what.nth is not None else _unfitting(what, issued, same)


def _unfitting(what: Calendar, issued: int, same: tuple[int, int]) -> tuple[int, int]:
    """Of some days of issue, those around one for which the weekday beside a date fits no year."""
    first, last = same
    for one in range(civil_date(issued)[0] - 7, civil_date(issued)[0] + 8):
        period = full(what, one)
        if period is not None and weekday(period.number) == what.weekday:
            if period.number < issued:
                first = max(first, period.number + FITTING + 1)
            else:
                last = min(last, period.number - FITTING - 1)
    return first, last


def is_meant(what: Calendar, said: Period, issued: int) -> bool:
    """Whether the weekday beside a date says that it goes by the day of issue, and not on from a date spoken of."""
    if what.weekday is None or what.month is None or what.day is None:
        return False
    onward = full(what, year_of(said))
    contradicted = onward is not None and weekday(onward.number) != what.weekday
    return contradicted and _fitting(what, issued) is not None


def _fitting(what: Calendar, issued: int) -> Period | None:
    """The date near the day of issue that falls on the weekday beside it; None where there is none."""
    year = civil_date(issued)[0]
    for one in (year - 2, year - 1, year, year + 1, year + 2):
        period = full(what, one)
        if period is not None and weekday(period.number) == what.weekday and abs(period.number - issued) <= FITTING:
            return period
    return None


def _cost_of(period: Period, issued: int, direction: int) -> int:
    first, last = days(period)
    if first <= issued <= last:
        return 0
    return _cost(first - issued if first > issued else last - issued, direction)


def _same_span(periods: tuple[Period, Period, Period], direction: int) -> tuple[int, int]:
    """The days of issue for which the middle one of three yearly neighbours is the least unlikely."""
    earlier, this, later = periods
    return _turning(earlier, this, direction), _turning(this, later, direction) - 1


def _turning(earlier: Period, later: Period, direction: int) -> int:
    """The first day of issue for which the later of two neighbours costs less: where (later - day) * ahead < (day - earlier) *
    back.
    """
    back, ahead = _weights(direction)
    start, end = days(later)[0], days(earlier)[1]
    return (start * ahead + end * back) // (ahead + back) + 1


def _pointed(candidates: list[Period], issued: int, what: Calendar, direction: int) -> tuple[Period, tuple[int, int] | None]:
    """Last, this or next of a month, season, quarter or feast."""
    past = [period for period in candidates if days(period)[1] < issued]
    coming = [period for period in candidates if days(period)[0] > issued]
    if what.which == -1 and past:
        best = past[-1]
        following = candidates[candidates.index(best) + 1]
        return best, (days(best)[1] + 1, days(following)[1])
    if what.which == 1 and coming:
        best = coming[0]
        earlier = candidates[candidates.index(best) - 1]
        return best, (days(earlier)[0], days(best)[0] - 1)
    if what.season == 3:  # a winter lies in two years

        def nearest(day: int) -> Period:
            return min(candidates, key=lambda period: _cost_of(period, day, direction))

        return nearest(issued), span_of(nearest, issued)
    year = civil_date(issued)[0]
    current = [period for period in candidates if days(period)[0] <= issued <= days(period)[1]]
    same_year = [period for period in candidates if year_of(period) == year]
    best = (current or same_year or candidates)[0]
    return best, (day_number(year, 1, 1), day_number(year, 12, 31))
