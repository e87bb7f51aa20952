"""What a date leaves out, filled in: the century of a short year, the year of a month, the week of a weekday."""

from __future__ import annotations

from report.model.day_numbers import civil_date, day_number, days_in_month, weekday

from .calendar_units import SEASONS, Period, Unit, days, holding, latest_weekday
from .holidays import day_of
from .readings import Calendar, Clock


def same_day_of(day: int, months: int) -> int:
    """The same day some months on, or the month's last where it has no such day."""
    year, month, number = civil_date(day)
    index = year * 12 + month - 1 + months
    year, month = index // 12, index % 12 + 1
    return day_number(year, month, min(number, days_in_month(year, month)))


def said_parts(what: Calendar) -> frozenset[str]:
    """The names of the parts that the words give."""
    names = {
        "millennium": what.millennium,
        "century": what.century,
        "decade": what.decade if what.short_decade is None else what.short_decade,
        "year": what.year if what.short_year is None else what.short_year,
        "half": what.half,
        "quarter": what.quarter,
        "season": what.season,
        "month": what.month,
        "day": what.day,
        "weekday": what.weekday,
        "part_of_day": what.part,
    }
    said = {name for name, value in names.items() if value is not None}
    if what.feast is not None:
        said |= {"month", "day"}
    if what.clock is not None:
        said |= {"hour"} | ({"minute"} if what.clock.minute is not None else set()) | ({"zone"} if what.clock.zone else set())
        said |= {"second"} if what.clock.second is not None else set()
    return frozenset(said)


def said_time(part: str | None, clock: Clock | None) -> frozenset[str]:
    """The names of the parts of a time of day that the words give."""
    return said_parts(Calendar(part=part, clock=clock))


def with_century(what: Calendar, base: int) -> Calendar:
    """The same with its short year in full: the latest such year that is not more than 20 years after the base day."""
    year = civil_date(base)[0]
    if what.short_decade is not None:
        latest = year // 10
        return what._replace(short_decade=None, decade=latest - (latest - what.short_decade) % 10)
    if what.short_year is None:
        return what
    latest = year + 20
    return what._replace(short_year=None, year=latest - (latest - what.short_year) % 100)


def by_weekday(what: Calendar) -> Calendar:
    """A date of which two numbers may each be the day, settled by the weekday beside it; the same where that does not settle
    it.
    """
    if what.either is None or what.weekday is None or what.year is None:
        return what
    first, second = what.either
    fitting = [
        (month, day)
        for month, day in ((first, second), (second, first))
        if weekday(day_number(what.year, month, day)) == what.weekday
    ]
    return what._replace(either=None, month=fitting[0][0], day=fitting[0][1]) if len(fitting) == 1 else what


def full(what: Calendar, year: int | None = None) -> Period | None:
    """The period of a date that says its year (or its decade, century), or in the year given; None where it does neither, or has
    no such day.
    """
    year = what.year if year is None else year
    if year is None:
        for unit, number in ((Unit.DECADE, what.decade), (Unit.CENTURY, what.century), (Unit.MILLENNIUM, what.millennium)):
            if number is not None:
                return Period(unit, number)
        return None
    if what.weekend and what.month is not None and what.day is not None:
        return holding(Unit.WEEKEND, day_number(year, what.month, min(what.day, days_in_month(year, what.month))))
    if what.week is not None:
        return Period(Unit.WEEK, holding(Unit.WEEK, day_number(year, 1, 4)).number + what.week - 1)
    if what.feast is not None:
        return Period(Unit.DAY, day_number(year, *day_of(what.feast, year)))
    if what.nth is not None and what.month is not None and what.weekday is not None:
        return Period(Unit.DAY, day_number(year, *day_of((what.month, what.weekday, what.nth), year)))
    if what.month is not None and what.day is not None:
        return Period(Unit.DAY, day_number(year, what.month, what.day)) if what.day <= days_in_month(year, what.month) else None
    for unit, part, per_year, first in (
        (Unit.MONTH, what.month, 12, 1),
        (Unit.SEASON, what.season, 4, 0),
        (Unit.QUARTER, what.quarter, 4, 1),
        (Unit.HALF, what.half, 2, 1),
    ):
        if part is not None:
            return Period(unit, year * per_year + part - first)
    return Period(Unit.YEAR, year)


HALF_A_YEAR = 190
"""Days back from which a story is more likely to have gone on over the end of the year than to look back."""


def onward(what: Calendar, said: Period, ahead: bool = False) -> Period | None:
    """The period that a date without its year means after a date spoken of: in its year, or over the year's end where the story
    goes on. `ahead`: it lies after that date in any case ("until February").
    """
    first, _ = days(said)
    year, month, _ = civil_date(first)
    if what.weekday is not None and what.day is None and what.month is None:
        if said.unit is not Unit.DAY:
            return None
        if what.which == -1:
            return Period(Unit.DAY, latest_weekday(first - 1, what.weekday))
        return Period(Unit.DAY, latest_weekday(first + (7 if what.which == 1 else 6), what.weekday))
    if what.weekend and what.month is None:
        return Period(Unit.WEEKEND, holding(Unit.WEEK, first).number + (what.which or 0))
    if what.day is not None and what.month is None:
        if said.unit > Unit.MONTH or what.day > days_in_month(year, month):
            return None
        return Period(Unit.DAY, day_number(year, month, what.day))
    return None if said.unit > Unit.YEAR else _in_year(what, said, ahead)


def _in_year(what: Calendar, said: Period, ahead: bool) -> Period | None:
    """A month, a day of one or a season after a date spoken of."""
    first = days(said)[0]
    year = civil_date(first)[0]
    period = full(what, year)
    if period is None:
        return None
    if said.unit is Unit.SEASON and days(period)[1] < first:
        period = full(what, year + 1) or period  # the winter of 1894, and then February
    if said.unit <= Unit.MONTH and days(period)[1] < first - (0 if ahead else HALF_A_YEAR):
        period = full(what, year + 1) or period
    if what.which == 1 and (days(period)[0] <= first or said.unit is Unit.YEAR):
        period = full(what, year + 1) or period
    if what.which == -1 and days(period)[1] >= first:
        period = full(what, year - 1) or period
    return period


def next_after(what: Calendar, first: int) -> Period | None:
    """The earliest period of a date that begins after a day: the last end of a range."""
    if what.weekday is not None and what.day is None:
        return Period(Unit.DAY, latest_weekday(first + 7, what.weekday))
    year = civil_date(first)[0]
    if what.month is None and what.season is None and what.quarter is None:
        return None
    for one in (year, year + 1):
        period = full(what, one)
        if period is not None and days(period)[1] > first:
            return period
    return None


# An X stands for each digit that is not known, and TIMEX3 writes as many digits as the unit has: four of a year, three of a
# decade (198), two of a century (19). What comes after an XXXX is the unit's own mark.
_UNKNOWN = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.HALF: "XXXX-HX",
    Unit.SEASON: "XXXX-XX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
    Unit.MILLENNIUM: "X",
}


def unknown(unit: Unit, part: str | None = None, clock: Clock | None = None) -> str:
    """The TIMEX3 value of a period of which only the unit is known."""
    return _UNKNOWN[unit] + time_suffix(part, clock)


def open_value(what: Calendar) -> str:
    """The TIMEX3 value of a date without what is missing."""
    suffix = time_suffix(what.part, what.clock)
    year = "XXXX" if what.year is None else f"{what.year:04d}" if what.year > 0 else f"BC{1 - what.year:04d}"
    if what.short_year is not None:
        year = f"XX{what.short_year:02d}"
    if what.short_decade is not None:
        return f"XX{what.short_decade}"
    if what.weekend:
        return "XXXX-WXX-WE"
    if what.feast is not None:
        return (
            f"{year}-{what.feast[0]:02d}-{what.feast[1]:02d}"
            if isinstance(what.feast, tuple) and len(what.feast) == 2
            else f"{year}-XX-XX"
        ) + suffix
    if what.weekday is not None and what.day is None:
        return f"{year}-WXX-{what.weekday + 1}{suffix}"
    if what.day is not None:
        return f"{year}-{'XX' if what.month is None else f'{what.month:02d}'}-{what.day:02d}{suffix}"
    if what.month is not None:
        return f"{year}-{what.month:02d}"
    if what.season is not None:
        return f"{year}-{SEASONS[what.season]}"
    if what.quarter is not None:
        return f"{year}-Q{what.quarter}"
    if what.half is not None:
        return f"{year}-H{what.half}"
    return f"{year}-XX-XX{suffix}" if suffix or what.either else year


def time_suffix(part: str | None, clock: Clock | None) -> str:
    """What TIMEX3 adds to a day: a part of the day, or a time on the clock."""
    if clock is not None:
        text = f"T{clock.hour:02d}:{clock.minute or 0:02d}"
        return text + (f":{clock.second:02d}" if clock.second is not None else "") + (clock.zone or "")
    return f"T{part}" if part else ""
