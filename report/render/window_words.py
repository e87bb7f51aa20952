"""A window of the axis in words, no finer than its edges: days, months or years."""

from __future__ import annotations

from math import ceil, floor

from report.model.day_numbers import civil_date
from report.model.edtf import parse_edtf

from .date_words import day_words, month_words, short_date


def window_words(start: float, end: float, language: str) -> str:
    """Such as "17 to 20 March 2025", "January to March 2025", "1994 to 2025"; the end is exclusive."""
    first, last = floor(start), max(ceil(end) - 1, floor(start))
    if first == last:
        return day_words(first, language=language)
    year, month, day = civil_date(first)
    next_year, next_month, next_day = civil_date(last + 1)
    if day != 1 or next_day != 1:
        return _interval(_day(first), _day(last), language)
    if month != 1 or next_month != 1:
        final_year, final_month, _ = civil_date(last)
        if (year, month) == (final_year, final_month):
            return month_words(year, month, language=language)
        return _interval(f"{_year(year)}-{month:02d}", f"{_year(final_year)}-{final_month:02d}", language)
    if next_year - year == 1:
        return short_date(parse_edtf(_year(year)), language=language)
    return _interval(_year(year), _year(next_year - 1), language)


def _interval(first: str, last: str, language: str) -> str:
    return short_date(parse_edtf(f"{first}/{last}"), language=language)


def _day(number: int) -> str:
    year, month, day = civil_date(number)
    return f"{_year(year)}-{month:02d}-{day:02d}"


def _year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"
