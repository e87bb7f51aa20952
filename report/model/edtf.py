"""Dates as precise as their source (EDTF, ISO 8601-2): level 1, sets, and what news needs of level 2."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .date_ranges import DateRange


class Precision(StrEnum):
    """How finely a date is known; the names of `precision` in data/chronology.json."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    UNKNOWN = "unknown"


class EdtfError(ValueError):
    """A text that is no EDTF date; `offset` is the code point at which it goes wrong, `hint` what to write instead."""

    def __init__(self, message: str, offset: int = 0, hint: str | None = None) -> None:
        super().__init__(message)
        self.offset = offset
        self.hint = hint


@dataclass(frozen=True, slots=True)
class ClockTime:
    hour: int
    minute: int
    second: int | None = None
    offset_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class EdtfDate:
    text: str
    range: DateRange
    precision: Precision

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class EdtfInterval:
    text: str
    range: DateRange
    precision: Precision = Precision.INTERVAL

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class EdtfSet:
    text: str
    range: DateRange
    precision: Precision = Precision.INTERVAL

    def __str__(self) -> str:
        return self.text


Edtf = EdtfDate | EdtfInterval | EdtfSet


def parse_edtf(text: str) -> Edtf:
    raise EdtfError("not built yet")


def parse_date(text: str) -> EdtfDate:
    raise EdtfError("not built yet")
