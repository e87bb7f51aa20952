"""Reads one EDTF date, character by character, and says in plain words where and why a text is none."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .date_ranges import DateRange
from .day_numbers import days_in_month
from .edtf_days import GROUPS, day_range, group_precision, group_range, month_range, months_range, significant_years
from .edtf_days import year_precision, year_span
from .edtf_values import ClockTime, EdtfDate, EdtfError, Precision

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
LARGEST_YEAR = 999_999_999_999  # far beyond any history; larger numbers are slips, and would be slow to reckon with

_NAMES = ("year", "month", "day")
_WIDTHS = {"year": 4, "month": 2, "day": 2}
_DIGITS = frozenset("0123456789")
_QUALIFIERS = frozenset("?~%")
# 14:30, 14:30:05, and each with Z, +02, +02:00 or -04:30
_CLOCK = re.compile(
    r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?"
    r"(?P<zone>Z|(?P<sign>[+-])(?P<east>[0-9]{2})(?::(?P<past>[0-9]{2}))?)?"
)
# Y170000002, Y-17E7, Y3388E2S3, 1950S2, -1950S2
_LONG_YEAR = re.compile(r"(?P<y>Y?)(?P<sign>-?)(?P<digits>[0-9]+)(?:E(?P<exponent>[0-9]+))?(?:S(?P<significant>[0-9]+))?")


@dataclass(slots=True)
class _Reading:
    """A text while it is read: `at` is the next character, `base` where the text starts in what the user wrote."""

    text: str
    base: int
    at: int = 0
    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    marks: list[set[str]] = field(default_factory=list)

    @property
    def next(self) -> str:
        return self.text[self.at : self.at + 1]

    def wrong(self, message: str, hint: str | None = None, at: int | None = None) -> EdtfError:
        return EdtfError(message, self.base + (self.at if at is None else at), hint)

    def qualifier(self) -> str:
        """The qualifier that stands here, read; empty where there is none."""
        sign = self.next
        if sign not in _QUALIFIERS:
            return ""
        self.at += 1
        if self.next in _QUALIFIERS:
            raise self.wrong("only one qualifier can stand in one place", "write % for a date both uncertain and approximate")
        return sign


def read_date(text: str, base: int = 0) -> EdtfDate:
    """The date that a text is; offsets in errors count from `base` before it."""
    if not text:
        raise EdtfError("there is no date here", base)
    if any(sign in "YES" for sign in text):
        return _long_year(text, base)
    reading = _Reading(text, base)
    for name in _NAMES:
        _part(reading, name)
        if reading.next != "-":
            break
        reading.at += 1
        if name == "day" or not reading.next:
            raise reading.wrong(
                "a date ends with its day" if name == "day" else "the date breaks off after a hyphen", at=reading.at - 1
            )
    clock = _clock(reading) if reading.next == "T" else None
    if reading.next:
        raise reading.wrong(f'"{reading.next}" cannot stand here', _after(reading))
    return _dated(reading, clock)


def _after(reading: _Reading) -> str | None:
    """What may be meant by something that follows a whole part."""
    if reading.next in _DIGITS and len(reading.parts) == 1:
        return "a year has four digits; months and days follow after hyphens (2025-03-20), longer years after Y (Y170000002)"
    if reading.next in _DIGITS:
        return "months and days have two digits"
    return None


def _part(reading: _Reading, name: str) -> None:
    """Reads a year, month or day with its qualifiers; one before it holds for it alone, one after it for all so far."""
    before = reading.qualifier()
    start = reading.at
    sign = "-" if name == "year" and reading.next == "-" else ""
    reading.at += len(sign)
    digits = ""
    while len(digits) < _WIDTHS[name] and (reading.next in _DIGITS or reading.next == "X") and reading.next:
        digits += reading.next
        reading.at += 1
    if len(digits) < _WIDTHS[name]:
        raise reading.wrong(*_short(name, sign + digits), at=start)
    reading.parts.append(sign + digits)
    reading.starts.append(start)
    reading.marks.append({before} if before else set())
    if after := reading.qualifier():
        for marks in reading.marks:
            marks.add(after)


def _short(name: str, digits: str) -> tuple[str, str | None]:
    """What to say of a part that has too few digits."""
    if name != "year":
        hint = f"write 0{digits}" if len(digits) == 1 and digits != "X" else None
        return f"a {name} has two digits", hint
    number = digits.lstrip("-")
    if len(number) == 3 and not digits.startswith("-"):
        return "a year has four digits", f"write {digits}X for the decade, 0{digits} for the year {number}"
    if len(number) == 2 and not digits.startswith("-"):
        return "a year has four digits", f"write {digits}XX for the century, 00{digits} for the year {number}"
    return "a date starts with a year of four digits", "write 2025, 2025-03 or 2025-03-20"


def _clock(reading: _Reading) -> ClockTime:
    """Reads `T` and the clock time after it."""
    if len(reading.parts) < 3 or any("X" in part for part in reading.parts) or any(reading.marks):
        raise reading.wrong("a clock time needs a whole day without X, ?, ~ or % before it", "write 2025-03-18T14:30")
    start = reading.at = reading.at + 1
    found = _CLOCK.match(reading.text, start)
    if found is None or (found.end() < len(reading.text) and reading.text[found.end()] in _DIGITS):
        raise reading.wrong("a clock time is hours and minutes of two digits each", "write T14:30, T14:30:05 or T14:30+02:00")
    for name, limit in (("hour", 23), ("minute", 59), ("second", 59)):
        if int(found[name] or 0) > limit:
            hint = f"write T00:{found['minute']} of the next day" if found["hour"] == "24" else None
            raise reading.wrong(f"there is no {name} {found[name]}: {name}s run from 00 to {limit}", hint, found.start(name))
    reading.at = found.end()
    if reading.next == "." or reading.next == ",":
        raise reading.wrong("fractions of a second are not kept", f"write T{found[0]} without them")
    if reading.next in _QUALIFIERS and reading.next:
        raise reading.wrong("a clock time cannot be qualified", "leave the clock time out, or the qualifier")
    return ClockTime(
        int(found["hour"]), int(found["minute"]), int(found["second"]) if found["second"] else None, _shift(reading, found)
    )


def _shift(reading: _Reading, found: re.Match[str]) -> int | None:
    """The zone shift in minutes."""
    if not found["zone"]:
        return None
    if found["zone"] == "Z":
        return 0
    hours, minutes = int(found["east"]), int(found["past"] or 0)
    if minutes > 59:
        raise reading.wrong(f"there is no minute {minutes}: minutes run from 00 to 59", at=found.start("past"))
    shift = (hours * 60 + minutes) * (-1 if found["sign"] == "-" else 1)
    if shift == 0 and found["sign"] == "-":
        raise reading.wrong("a shift of zero has no minus", "write Z or +00:00", found.start("zone"))
    if not -12 * 60 <= shift <= 14 * 60:
        raise reading.wrong("clocks are at most 12 hours behind UTC and 14 ahead of it", at=found.start("zone"))
    return shift


def _dated(reading: _Reading, clock: ClockTime | None) -> EdtfDate:
    """The date of the parts that were read, if such a day exists."""
    year, *rest = reading.parts
    if year == "-0000":
        raise reading.wrong("there is no year -0000", "write 0000 for 1 BC, -0001 for 2 BC", reading.starts[0])
    month = rest[0] if rest else None
    code = int(month) if month is not None and "X" not in month else None
    day = rest[1] if len(rest) > 1 else None
    group = code if code is not None and code in GROUPS else None
    if month is not None and group is None and (month_range(year, month) is None):
        raise _no_month(reading, year, month)
    if group is not None and day is not None:
        raise reading.wrong(f"{month} stands for a season or part of the year, which has no days", at=reading.starts[2])
    span, precision = _extent(reading, year, month, day, group)
    return EdtfDate(
        reading.text,
        span,
        Precision.TIME if clock else precision,
        year=None if "X" in year else int(year),
        month=None if group is not None else code,
        season=group,
        day=int(day) if day is not None and "X" not in day else None,
        clock=clock,
        parts=tuple(reading.parts),
        uncertain_parts=tuple(n for n, marks in zip(_NAMES, reading.marks, strict=False) if marks & {"?", "%"}),
        approximate_parts=tuple(n for n, marks in zip(_NAMES, reading.marks, strict=False) if marks & {"~", "%"}),
    )


def _extent(reading: _Reading, year: str, month: str | None, day: str | None, group: int | None) -> tuple[DateRange, Precision]:
    """The days that the parts may mean, and how finely they are known."""
    known = year_precision(len(year.lstrip("-")) - year.lstrip("-").find("X") if "X" in year else 0)
    if month is None:
        return months_range(*year_span(year), 1, 12), known
    if group is not None:
        return group_range(year, group), group_precision(group) if known is Precision.YEAR else known
    if day is None:
        span = month_range(year, month)
    else:
        span = day_range(year, month, day)
    if span is None:
        raise _no_day(reading, year, month, day or "")
    if known is not Precision.YEAR or "X" in month:
        return span, known
    return span, Precision.DAY if day is not None and "X" not in day else Precision.MONTH


def _no_month(reading: _Reading, year: str, month: str) -> EdtfError:
    """What to say of a month that does not exist."""
    if "X" in month:
        return reading.wrong(f"no month is written {month}", "write XX where the month is not known", reading.starts[1])
    hint = "write 01 to 12, 21 to 24 for spring to winter, or 33 to 36 for a quarter"
    if len(reading.parts) == 3 and "X" not in reading.parts[2] and int(month) <= 31 and 1 <= int(reading.parts[2]) <= 12:
        hint = f"if the month is {reading.parts[2]}, write {year}-{reading.parts[2]}-{month}"
    return reading.wrong(f"there is no month {month}", hint, reading.starts[1])


def _no_day(reading: _Reading, year: str, month: str, day: str) -> EdtfError:
    """What to say of a day that does not exist."""
    at, start = reading.starts[2], f"{year}-{month}"
    unknown = f"{start} if the day is not known"
    if "X" in year + month + day:
        return reading.wrong(f"no day is written {start}-{day}", f"write {start}-XX if the day is not known", at)
    if day == "00":
        return reading.wrong("there is no day 00", f"write {unknown}", at)
    length = days_in_month(int(year), int(month))
    message = f"{MONTHS[int(month) - 1]} {year} has {length} days"
    return reading.wrong(message, f"write {start}-{length}, or {unknown}", at)


def _long_year(text: str, base: int) -> EdtfDate:
    """A year with more than four digits, a power of ten, or a number of significant digits."""
    reading = _Reading(text, base)
    marks = {reading.qualifier()}
    found = _LONG_YEAR.match(text, reading.at)
    if found is None:
        raise reading.wrong("Y, E and S belong to years", "write Y170000002, Y17E7 or 1950S2")
    reading.at = found.end()
    marks.add(reading.qualifier())
    if reading.next:
        raise reading.wrong("nothing can follow a year with Y, E or S", "write the year alone, or a year of four digits")
    year = _long_value(reading, found)
    digits = int(found["significant"]) if found["significant"] else None
    first, last = (year, year) if digits is None else significant_years(year, digits)
    return EdtfDate(
        text,
        months_range(first, last, 1, 12),
        year_precision(len(str(last - first)) if last > first else 0),
        year=year,
        parts=(found[0],),
        significant=digits,
        uncertain_parts=("year",) if marks & {"?", "%"} else (),
        approximate_parts=("year",) if marks & {"~", "%"} else (),
    )


def _long_value(reading: _Reading, found: re.Match[str]) -> int:
    """The year that a long form writes."""
    digits, exponent, significant = found["digits"], found["exponent"] or "", found["significant"]
    at = found.start("digits")
    if len(digits) + (int(exponent) if len(exponent) < 3 else 99) > len(str(LARGEST_YEAR)):
        raise reading.wrong(f"years beyond {LARGEST_YEAR:,} are not kept", at=at)
    if significant is not None and (len(significant) > 2 or int(significant) == 0):
        raise reading.wrong("the number of significant digits runs from 1 to 99", at=found.start("significant"))
    if not found["y"] and (exponent or len(digits) != 4):
        raise reading.wrong(
            "a year without Y has four digits", f"write Y{found['sign']}{digits}{'E' if exponent else ''}{exponent}", at
        )
    if found["y"] and digits.startswith("0"):
        raise reading.wrong("a year after Y does not start with 0", at=at)
    if found["y"] and not exponent and len(digits) < 5:
        plain = f"write {found['sign']}{digits.zfill(4)}"
        raise reading.wrong("Y is for years of more than four digits", plain, found.start())
    year = int(digits) * 10 ** int(exponent or 0)
    if found["sign"] and year == 0:
        raise reading.wrong("there is no year -0000", "write 0000 for 1 BC", at)
    return -year if found["sign"] else year
