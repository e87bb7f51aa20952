"""The lines across a step of the figure: the finest unit whose words still fit between two of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor

from report.model.day_numbers import civil_date, day_number, weekday
from report.model.edtf import parse_edtf
from report.model.timeline import Tick

from .date_words import day_words, month_words, short_date, short_day
from .labels import width

_GAP = 1.0  # em between the words of one line and the next line
_MOST = 12.01  # lines; more of them are a grid, not a scale
_MOST_DAYS = 16
_PER_DAY = (1440, 288, 96, 48, 24, 12, 8, 4, 2)  # from each minute to each half day
_MONTHS = (1, 3, 6)


@dataclass(frozen=True, slots=True)
class _Scale:
    """A way to divide a window: the days at which lines stand, and the words of each, from long to short."""

    at: Callable[[float, float], list[float]]
    words: tuple[Callable[[float], str], ...]
    longest: float  # days between two lines at most: tells early that there would be too many
    most: float = _MOST


@dataclass(frozen=True, slots=True)
class _Words:
    """How moments are written at the lines of one window; names of days and months come from the reader's language."""

    language: str
    many_years: bool
    both_eras: bool

    def clock(self, day: float) -> str:
        minutes = round((day - floor(day)) * 1440)
        return f"{minutes // 60:02d}:{minutes % 60:02d}" if minutes else self.short_weekday(day)

    def weekday(self, day: float) -> str:
        """Such as "Monday 17": the heading of the step says the month."""
        return self._without_month(day_words(floor(day), language=self.language), day)

    def short_weekday(self, day: float) -> str:
        return self._without_month(short_day(floor(day), language=self.language), day)

    def day(self, day: float) -> str:
        return str(civil_date(floor(day))[2])

    def day_and_month(self, day: float) -> str:
        return f"{self.day(day)} {self._month_name(day)}"

    def short_day_and_month(self, day: float) -> str:
        return f"{self.day(day)} {self._month_name(day)[:3]}"

    def month(self, day: float) -> str:
        return self._with_year(self._month_name(day), day)

    def short_month(self, day: float) -> str:
        return self._with_year(self._month_name(day)[:3], day)

    def year(self, day: float) -> str:
        year = civil_date(floor(day))[0]
        words = self._year_words(year)
        return f"AD {words}" if self.both_eras and words.isdigit() else words

    def _month_name(self, day: float) -> str:
        year, month, _ = civil_date(floor(day))
        return month_words(year, month, language=self.language).replace(self._year_words(year), "").strip(" ,.")

    def _without_month(self, words: str, day: float) -> str:
        year, month, _ = civil_date(floor(day))
        whole = month_words(year, month, language=self.language)
        return words.replace(whole, "").replace(self._month_name(day), "").strip(" ,.")

    def _year_words(self, year: int) -> str:
        if abs(year) > 9999:
            return f"{1 - year:,} BC" if year <= 0 else str(year)
        return short_date(parse_edtf(f"-{-year:04d}" if year < 0 else f"{year:04d}"), language=self.language)

    def _with_year(self, name: str, day: float) -> str:
        return f"{name} {self.year(day)}" if self.many_years and civil_date(floor(day))[1] == 1 else name


def ticks(start: float, end: float, room: float, language: str) -> tuple[Tick, ...]:
    """Lines for a window that is `room` em wide at the least; words never overlap, and some line always stands."""
    first, last = civil_date(floor(start))[0], civil_date(ceil(end) - 1)[0]
    words = _Words(language, many_years=first != last, both_eras=first <= 0 < last)
    for scale in _scales(end - start, words):
        if (end - start) / scale.longest > scale.most:
            continue
        days = scale.at(start, end)
        for write in scale.words:
            if days and (found := _fitting(days, write, end, room / (end - start))) is not None:
                return found
    return (Tick(start, words.year(start)),)


def _fitting(days: list[float], words: Callable[[float], str], end: float, em_per_day: float) -> tuple[Tick, ...] | None:
    """The ticks, or None where some words run into the next line; the last may be left without words."""
    found = []
    for day, following in pairwise([*days, end]):
        text = words(day)
        if width(text) + _GAP > (following - day) * em_per_day:
            if following != end:
                return None
            text = ""  # the part of a unit at the end of the window has no room
        found.append(Tick(day, text))
    return tuple(found) if any(tick.words for tick in found) else None


def _scales(length: float, words: _Words) -> Iterator[_Scale]:
    if length <= 3:
        for per_day in _PER_DAY:
            yield _Scale(_every(per_day), (words.clock,), 1 / per_day)
    if length <= 100:
        yield _Scale(_every(1), (words.weekday, words.short_weekday, words.day), 1, _MOST_DAYS)
        yield _Scale(_mondays, (words.day_and_month, words.short_day_and_month), 7)
    if length <= 30 * 366:
        for months in _MONTHS:
            yield _Scale(_every_months(months), (words.month, words.short_month), 30.5 * months)
    years = 1
    while True:
        for factor in (1, 2, 5):
            yield _Scale(_every_years(years * factor), (words.year,), 365.25 * years * factor)
        if years * 365 * 10 > length:
            return
        years *= 10


def _every(per_day: int) -> Callable[[float, float], list[float]]:
    return lambda start, end: [n / per_day for n in range(ceil(start * per_day - 1e-3), ceil(end * per_day - 1e-3))]


def _mondays(start: float, end: float) -> list[float]:
    first = ceil(start)
    return [float(day) for day in range(first - weekday(first), ceil(end), 7) if day >= start]


def _every_months(step: int) -> Callable[[float, float], list[float]]:
    def found(start: float, end: float) -> list[float]:
        year, month, _ = civil_date(floor(start))
        count = year * 12 + (month - 1) // step * step
        days = []
        while (day := float(day_number(count // 12, count % 12 + 1, 1))) < end:
            days.append(day)
            count += step
        return days[bisect_left(days, start) :]

    return found


def _every_years(step: int) -> Callable[[float, float], list[float]]:
    """Round years as people count them: 500 BC is the astronomical year -499, and there is no year 0."""

    def found(start: float, end: float) -> list[float]:
        first, last = civil_date(floor(start))[0], civil_date(floor(end))[0]
        # Not all the way to the year 0: a window may lie far before it.
        before = [1 - n for n in range(-((first - 1) // step) * step, max(0, -last), -step)] if first <= 0 else []
        after = list(range(max(ceil(max(first, 1) / step) * step, step), last + 1, step)) if last > 0 else []
        turn = [1] if before and after and step > 1 else []
        days = [float(day_number(year, 1, 1)) for year in before + turn + after]
        return [day for day in days if start <= day < end]

    return found
