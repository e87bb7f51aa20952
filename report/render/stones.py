"""The stone of a date: what is cut into it. A full stone is a day, an open one is coarser, a soft one a bound or a choice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from report.model.day_numbers import civil_date
from report.model.edtf import Edtf, EdtfDate, Precision

from .date_words import day_words, month_words, short_date


@dataclass(frozen=True, slots=True)
class Stone:
    """The words above, in and below the stone; what is not known is empty. `size` says how long the words in it are."""

    kind: Literal["full", "open", "soft"]
    size: Literal["day", "long", "year", "word"]
    above: str
    main: str
    below: str


def stone(when: Edtf | None, language: str = "en") -> Stone:
    """The stone of a date; equal stones mean that two events stand under one."""
    if when is None:
        return Stone("soft", "word", "", "No date", "")
    if isinstance(when, EdtfDate):
        return _of_date(when, language)
    first, last = when.first, when.last
    if first is None or last is None:
        edge = last if first is None else first
        if edge is None:
            return Stone("soft", "word", "", short_date(when, language=language), "")
        return replace(_of_date(edge, language), kind="soft" if when.one_of else "open", above=_bound(when, opens=last is None))
    return _of_span(when, first, last, language)


def _bound(when: Edtf, *, opens: bool) -> str:
    if when.one_of:
        return "on or after" if opens else "on or before"
    return "since" if opens else "until"


def _of_date(when: EdtfDate, language: str) -> Stone:
    shaky = when.uncertain or when.approximate
    above = "perhaps" if when.uncertain else "about" if when.approximate else ""
    if when.year is None or when.unspecified or when.range.earliest is None:
        return Stone("soft" if shaky else "open", "word", "", short_date(when, language=language), "")
    if when.day is not None and when.month is not None:
        day = when.range.earliest
        below = month_words(when.year, when.month, language=language)
        return Stone("soft" if shaky else "full", "day", above or _weekday(day, language), str(when.day), below)
    if when.precision is Precision.MONTH and when.month is not None:
        name, year = _month(when.year, when.month, language)
        return Stone("soft" if shaky else "open", "word", above, name, year)
    if when.precision is Precision.YEAR and 0 < when.year < 10_000:
        return Stone("soft" if shaky else "open", "year", above, str(when.year), "")
    return Stone("soft" if shaky else "open", "word", "", short_date(when, language=language), "")


def _of_span(when: Edtf, first: EdtfDate, last: EdtfDate, language: str) -> Stone:
    kind: Literal["open", "soft"] = "soft" if when.one_of or when.uncertain or when.approximate else "open"
    choice = "between" if when.one_of else ""
    clean = not (when.uncertain or when.approximate or first.unspecified or last.unspecified)
    if clean and first.day is not None and last.day is not None and (first.year, first.month) == (last.year, last.month):
        assert first.year is not None and first.month is not None  # noqa: S101 - a day is only said of a month
        if first.day == last.day:
            return replace(_of_date(first, language), kind=kind)
        main = f"{first.day}–{last.day}"
        return Stone(kind, "long", choice, main, month_words(first.year, first.month, language=language))
    if clean and {first.precision, last.precision} == {Precision.YEAR} and (first.year or 0) > 0:
        return Stone(kind, "year" if not choice else "long", choice, f"{first.year}–{last.year}", "")
    return Stone(kind, "word", "", short_date(when, language=language), "")


def _weekday(day: int, language: str) -> str:
    # day_words says "Tuesday 18 March 2025"; the weekday is what stands before the number.
    words = day_words(day, language=language)
    return words.split(str(civil_date(day)[2]), 1)[0].strip(" ,.")


def _month(year: int, month: int, language: str) -> tuple[str, str]:
    words = month_words(year, month, language=language)
    name = words.replace(str(year), "").strip(" ,.")
    return (name, str(year)) if name != words else (words, "")
