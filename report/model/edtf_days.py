"""Which days a written date may mean: unspecified digits, groups of months, significant digits of a year.

Seasons are those of meteorology: three whole months, spring from March in the north and from September in the south. ISO 8601-2
leaves the months of 21 to 24 to the reader; the northern ones are taken, as edtf-ruby and edtf.js do. Codes rise within a year,
so the winter of 2024 (`2024-24`) begins in December 2024 and ends with February 2025; so does a southern summer.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from .date_ranges import DateRange
from .day_numbers import day_number, days_in_month
from .edtf_values import Precision

# code: (first month, how many months)
GROUPS: dict[int, tuple[int, int]] = {
    **{21 + i: (3 + 3 * i, 3) for i in range(4)},  # spring, summer, autumn, winter: hemisphere not said
    **{25 + i: (3 + 3 * i, 3) for i in range(4)},  # the same, northern
    29: (9, 3),  # southern spring
    30: (12, 3),
    31: (3, 3),
    32: (6, 3),
    **{33 + i: (1 + 3 * i, 3) for i in range(4)},  # quarters
    **{37 + i: (1 + 4 * i, 4) for i in range(3)},  # quadrimesters
    **{40 + i: (1 + 6 * i, 6) for i in range(2)},  # halves ("semestrals")
}


def group_precision(code: int) -> Precision:
    """The precision of a group of months; four months have no name of their own and count as an interval."""
    if code <= 32:
        return Precision.SEASON
    if code <= 36:
        return Precision.QUARTER
    return Precision.INTERVAL if code <= 39 else Precision.HALF


def year_precision(unknown_digits: int) -> Precision:
    """How finely a year is known of which so many digits from the right are not; beyond a century nothing fits."""
    known = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)
    return known[unknown_digits] if unknown_digits < len(known) else Precision.UNKNOWN


def matching(pattern: str, *, falling: bool = False) -> Iterator[int]:
    """The numbers, rising or falling, that a pattern of digits and `X` may mean."""
    every = "9876543210" if falling else "0123456789"
    for digits in product(*(every if sign == "X" else sign for sign in pattern)):
        yield int("".join(digits))


def years_of(year: str, *, falling: bool = False) -> Iterator[int]:
    """The years, rising or falling, that a written year (four digits or `X`, perhaps after `-`) may mean."""
    if year.startswith("-"):
        return (-number for number in matching(year[1:], falling=not falling) if number)
    return matching(year, falling=falling)


def year_span(year: str) -> tuple[int, int]:
    """The first and the last year that a written year may mean."""
    return next(years_of(year)), next(years_of(year, falling=True))


def months_of(month: str) -> list[int]:
    """The months that a written month may mean; empty where there is none."""
    return [number for number in matching(month) if 1 <= number <= 12]


def _edge(year: str, months: list[int], days: list[int], *, latest: bool) -> int | None:
    """The first or last day that fits; None where no such day exists in any of the years."""
    step = -1 if latest else 1
    for one_year in years_of(year, falling=latest):
        for month in months[::step]:
            length = days_in_month(one_year, month)
            for day in days[::step]:
                if day <= length:
                    return day_number(one_year, month, day)
    return None


def day_range(year: str, month: str, day: str) -> DateRange | None:
    """The days of a written year, month and day; None where no such day exists."""
    months = months_of(month)
    days = [number for number in matching(day) if 1 <= number <= 31]
    earliest, latest = _edge(year, months, days, latest=False), _edge(year, months, days, latest=True)
    return None if earliest is None or latest is None else DateRange(earliest, latest)


def month_range(year: str, month: str) -> DateRange | None:
    """The days of a written year and month; None where no such month exists."""
    months = months_of(month)
    return months_range(*year_span(year), months[0], months[-1]) if months else None


def group_range(year: str, code: int) -> DateRange:
    """The days of a group of months."""
    month, length = GROUPS[code]
    return months_range(*year_span(year), month, month + length - 1)


def months_range(first_year: int, last_year: int, first: int, last: int) -> DateRange:
    """From the first day of a month to the last day of a month, which may lie beyond December."""
    last_year, last = last_year + (last - 1) // 12, (last - 1) % 12 + 1
    return DateRange(day_number(first_year, first, 1), day_number(last_year, last, days_in_month(last_year, last)))


def significant_years(year: int, digits: int) -> tuple[int, int]:
    """First and last year that share so many leading digits with a year.

    The Library of Congress prints 171010000 to 171010999 for `Y171010000S3`, which keeps six digits; its other two examples
    and ISO 8601-2 keep as many as are named, and so do we.
    """
    size = 10 ** max(0, len(str(abs(year))) - digits)
    low = abs(year) // size * size
    return (low, low + size - 1) if year >= 0 else (-(low + size - 1), -low)
