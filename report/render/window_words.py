"""A window of the axis in words, no finer than its edges: days, months or years."""

from __future__ import annotations

from math import ceil, floor

from report.model.day_numbers import civil_date
from report.model.edtf import EdtfError, parse_edtf
from report.model.edtf_long_years import LARGEST_YEAR

from .date_words import day_words, month_words, short_date

_LONGEST = 9999  # a longer year stands alone in EDTF, without month and day


def window_words(start: float, end: float, language: str) -> str:
    """Such as "17 to 20 March 2025", "January to March 2025", "1994 to 2025"; the end is exclusive."""
    first, last = _edges(start, end)
    if first == last:
        return _one(start, first, language)
    return short_date(parse_edtf(f"{first}/{last}"), language=language)


def within_words(start: float, end: float, language: str) -> str:
    """That something lies there: "between 17 and 20 March 2025", "on Tuesday 18 March 2025", "in March 2025"."""
    first, last = _edges(start, end)
    if first == last:
        return f"{'on' if first.count('-', 1) == 2 else 'in'} {_one(start, first, language)}"
    try:
        return short_date(parse_edtf(f"[{first}..{last}]"), language=language)
    except EdtfError:  # a year of more than four digits can't stand in a set
        return f"within {window_words(start, end, language)}"


def _one(start: float, text: str, language: str) -> str:
    """A single day, month or year."""
    dashes = text.count("-", 1)
    if dashes == 2:
        return day_words(floor(start), language=language)
    if dashes == 1:
        return month_words(*civil_date(floor(start))[:2], language=language)
    return short_date(parse_edtf(text), language=language)


def _edges(start: float, end: float) -> tuple[str, str]:
    """The first and the last day, month or year in EDTF, as coarse as the window's edges allow."""
    first, last = floor(start), max(ceil(end) - 1, floor(start))
    year, month, day = civil_date(first)
    next_year, next_month, next_day = civil_date(last + 1)
    final_year, final_month, _ = civil_date(last)
    if max(abs(year), abs(final_year)) > _LONGEST:
        return _year(year), _year(final_year)
    if first == last or day != 1 or next_day != 1:
        return _day(first), _day(last)
    if month != 1 or next_month != 1:
        return f"{_year(year)}-{month:02d}", f"{_year(final_year)}-{final_month:02d}"
    return _year(year), _year(next_year - 1)


def _day(number: int) -> str:
    year, month, day = civil_date(number)
    return f"{_year(year)}-{month:02d}-{day:02d}"


def _year(year: int) -> str:
    if abs(year) > _LONGEST:
        return f"Y{max(-LARGEST_YEAR, min(year, LARGEST_YEAR))}"  # an axis that ends at a round number may end beyond
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"
