"""Counts instead of bars, where a lane holds more events than a reader can tell apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import floor

from report.model.day_numbers import civil_date, day_number, weekday
from report.model.timeline import Column, Mark

from .window_words import window_words

_LEAST = 0.5  # em: the narrowest column that can still be pointed at


@dataclass(frozen=True, slots=True)
class _Unit:
    name: str
    days: float  # at the least
    first_of: Callable[[float], float]  # the start of the unit that holds a moment

    def span_of(self, at: float) -> tuple[float, float]:
        start = self.first_of(at)
        # Units of calendar months differ in length by less than a third.
        return start, self.first_of(start + self.days * 1.3) if self.days > 7 else start + self.days


_UNITS = (
    _Unit("hour", 1 / 24, lambda at: floor(at * 24 + 1e-3) / 24),
    _Unit("day", 1, lambda at: float(floor(at + 1e-5))),
    _Unit("week", 7, lambda at: float(floor(at) - weekday(floor(at)))),
    _Unit("month", 28, lambda at: _first_month(at, 1)),
    _Unit("quarter", 90, lambda at: _first_month(at, 3)),
    _Unit("year", 365, lambda at: _first_year(at, 1)),
    _Unit("decade", 3652, lambda at: _first_year(at, 10)),
    _Unit("century", 36524, lambda at: _first_year(at, 100)),
    _Unit("millennium", 365242, lambda at: _first_year(at, 1000)),
)


def columns(marks: Sequence[Mark], em_per_day: float, language: str) -> tuple[tuple[Column, ...], str]:
    """Every mark counted once: in a column of a day, week, month or longer, or, if it is known less precisely, in a hollow one.

    A mark is never spread over the days of its month. Columns stand in the order of time, hollow ones last. The second value
    names the unit of the columns.
    """
    unit = next((found for found in _UNITS if found.days * em_per_day >= _LEAST), _UNITS[-1])
    precise: dict[tuple[float, float], list[Mark]] = {}
    vague: dict[tuple[float, float], list[Mark]] = {}
    for mark in marks:
        span = unit.span_of(mark.start)
        if mark.end <= span[1] + 1e-6:
            precise.setdefault(span, []).append(mark)
        else:
            vague.setdefault(_holding(mark, unit), []).append(mark)
    found = [_column(span, False, precise[span], language) for span in sorted(precise)]
    found += [_column(span, True, vague[span], language) for span in sorted(vague)]
    return tuple(found), unit.name


def _holding(mark: Mark, unit: _Unit) -> tuple[float, float]:
    """The shortest unit, longer than that of the columns, that holds a mark; its own extent where none does."""
    for longer in _UNITS:
        span = longer.span_of(mark.start)
        if longer.days > max(unit.days, 7) and mark.end <= span[1] + 1e-6:
            return span
    return mark.start, mark.end


def _column(span: tuple[float, float], hollow: bool, group: Sequence[Mark], language: str) -> Column:
    start, end = span
    return Column(start, end, len(group), hollow, window_words(start, end, language), group[0].href)


def _first_month(at: float, months: int) -> float:
    year, month, _ = civil_date(floor(at))
    return float(day_number(year, (month - 1) // months * months + 1, 1))


def _first_year(at: float, years: int) -> float:
    return float(day_number(civil_date(floor(at))[0] // years * years, 1, 1))
