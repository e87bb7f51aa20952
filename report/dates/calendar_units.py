"""Units of the calendar as numbered periods: which days they hold, and how TIMEX3 and EDTF write them.

A period is a unit and its number: day 1 is 0001-01-01, week 0 the ISO week of that day, month 0 January of year 0. Neighbours
differ by one, so that "last week" and "two months later" are sums. Years are astronomical (0 is 1 BC).
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from report.model.day_numbers import civil_date, day_number, days_in_month, iso_day, weekday


class Unit(IntEnum):
    """Units of the calendar, from fine to coarse."""

    DAY = 0
    WEEKEND = 1
    WEEK = 2
    MONTH = 3
    QUARTER = 4
    SEASON = 5
    HALF = 6
    YEAR = 7
    DECADE = 8
    CENTURY = 9
    MILLENNIUM = 10


UNITS = {
    "D": Unit.DAY,
    "W": Unit.WEEK,
    "WE": Unit.WEEKEND,
    "M": Unit.MONTH,
    "Q": Unit.QUARTER,
    "H": Unit.HALF,
    "Y": Unit.YEAR,
    "E": Unit.DECADE,
    "C": Unit.CENTURY,
    "L": Unit.MILLENNIUM,
}
"""Units by the letters that stand for them in the tables of the languages (those of TIMEX3's durations; H is half a year)."""


class Period(NamedTuple):
    """One period of the calendar."""

    unit: Unit
    number: int


SEASONS = ("SP", "SU", "FA", "WI")
_PER_YEAR = {Unit.MONTH: 12, Unit.QUARTER: 4, Unit.HALF: 2, Unit.SEASON: 4}
_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
_EDTF_PARTS = {Unit.QUARTER: 33, Unit.HALF: 40, Unit.SEASON: 21}


def days(period: Period) -> tuple[int, int]:
    """The first and the last day number of a period."""
    unit, number = period
    if unit is Unit.DAY:
        return number, number
    if unit is Unit.WEEK:
        return 7 * number + 1, 7 * number + 7
    if unit is Unit.WEEKEND:
        return 7 * number + 6, 7 * number + 7
    if unit is Unit.SEASON:  # whole months, northern: spring is March to May; winter belongs to the year in which it begins
        first = number // 4 * 12 + 2 + 3 * (number % 4)
        return _months(first, first + 2)
    if per_year := _PER_YEAR.get(unit):
        length = 12 // per_year
        return _months(number * length, number * length + length - 1)
    years = _YEARS.get(unit, 1)
    return day_number(number * years, 1, 1), day_number(number * years + years - 1, 12, 31)


def _months(first: int, last: int) -> tuple[int, int]:
    year, month = last // 12, last % 12 + 1
    return day_number(first // 12, first % 12 + 1, 1), day_number(year, month, days_in_month(year, month))


def holding(unit: Unit, day: int) -> Period:
    """The period of a unit that holds a day; for a weekend, that of the day's week."""
    if unit is Unit.DAY:
        return Period(unit, day)
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return Period(unit, (day - 1) // 7)
    year, month, _ = civil_date(day)
    if unit is Unit.SEASON:
        return Period(unit, (year * 12 + month - 3) // 3)
    if per_year := _PER_YEAR.get(unit):
        return Period(unit, year * per_year + (month - 1) * per_year // 12)
    return Period(unit, year // _YEARS.get(unit, 1))


def year_of(period: Period) -> int:
    """The year in which a period begins; of a week, the ISO year."""
    if period.unit in (Unit.WEEK, Unit.WEEKEND):
        return civil_date(7 * period.number + 4)[0]
    if period.unit is Unit.DAY:
        return civil_date(period.number)[0]
    if per_year := _PER_YEAR.get(period.unit):
        return period.number // per_year
    return period.number * _YEARS.get(period.unit, 1)


def coarser(unit: Unit, period: Period) -> Period:
    """The period of a unit that holds the first day of another."""
    return period if unit is period.unit else holding(unit, days(period)[0])


def timex(period: Period) -> str:
    """The period as TIMEX3 writes it: `2025-03-19`, `2025-W12`, `2025-W12-WE`, `2025-Q1`, `2025-H1`, `2025-SP`, `199`, `19`."""
    unit, number = period
    if unit is Unit.DAY:
        year, month, day = civil_date(number)
        return f"{_year(year)}-{month:02d}-{day:02d}"
    if unit in (Unit.WEEK, Unit.WEEKEND):
        thursday = 7 * number + 4
        year = civil_date(thursday)[0]
        week = (thursday - day_number(year, 1, 1)) // 7 + 1
        return f"{_year(year)}-W{week:02d}" + ("-WE" if unit is Unit.WEEKEND else "")
    if unit is Unit.MONTH:
        return f"{_year(number // 12)}-{number % 12 + 1:02d}"
    if unit is Unit.SEASON:
        return f"{_year(number // 4)}-{SEASONS[number % 4]}"
    if per_year := _PER_YEAR.get(unit):
        return f"{_year(number // per_year)}-{'Q' if unit is Unit.QUARTER else 'H'}{number % per_year + 1}"
    width = {Unit.YEAR: 4, Unit.DECADE: 3, Unit.CENTURY: 2}.get(unit, 1)
    if number >= 0 and width < 4:
        return f"{number:0{width}d}"
    if unit is Unit.CENTURY:  # BC: numbered from the year before the era, as "BC02" for the 3rd century BC
        return f"BC{-number - 1:02d}"
    return _year(number) if width == 4 else f"BC{-number - 1:0{width}d}"


def _year(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def edtf(period: Period) -> str:
    """The period in EDTF: weeks and weekends as intervals of days, quarters and halves by their codes, decades as `199X`."""
    unit, number = period
    if unit is Unit.DAY:
        return iso_day(number)
    if unit in (Unit.WEEK, Unit.WEEKEND):
        first, last = days(period)
        return f"{iso_day(first)}/{iso_day(last)}"
    if unit is Unit.MONTH:
        return f"{_signed(number // 12)}-{number % 12 + 1:02d}"
    if per_year := _PER_YEAR.get(unit):
        return f"{_signed(number // per_year)}-{_EDTF_PARTS[unit] + number % per_year}"
    if unit is Unit.YEAR:
        return _signed(number)
    if number >= 0:
        width = {Unit.DECADE: 3, Unit.CENTURY: 2}.get(unit, 1)
        return f"{number:0{width}d}" + "X" * (4 - width)
    first_year, last_year = number * _YEARS[unit], number * _YEARS[unit] + _YEARS[unit] - 1
    return f"{_signed(first_year)}/{_signed(last_year)}"


def _signed(year: int) -> str:
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def latest_weekday(day: int, wanted: int) -> int:
    """The latest such weekday (0 for Monday) that is not after a day."""
    return day - (weekday(day) - wanted) % 7
