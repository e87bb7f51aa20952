"""Reads one EDTF date, character by character, and says in plain words where and why a text is none."""

from __future__ import annotations

from .date_ranges import DateRange
from .day_numbers import days_in_month
from .edtf_clock import read_clock
from .edtf_days import GROUPS, day_range, group_precision, group_range, month_range, months_range, year_precision, year_span
from .edtf_long_years import read_long_year
from .edtf_reading import DIGITS, Reading
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

_NAMES = ("year", "month", "day")
_WIDTHS = {"year": 4, "month": 2, "day": 2}


def read_date(text: str, base: int = 0) -> EdtfDate:
    """The date that a text is; offsets in errors count from `base` before it."""
    reading = Reading(text, base)
    if any(sign in "YES" for sign in text):
        return read_long_year(reading)
    for name in _NAMES:
        _part(reading, name)
        if reading.next != "-":
            break
        reading.at += 1
        if name == "day" or not reading.next:
            message = "a date ends with its day" if name == "day" else "the date breaks off after a hyphen"
            raise reading.wrong(message, f"write {text[: reading.at - 1]}", reading.at - 1)
    clock = read_clock(reading) if reading.next == "T" else None
    if reading.next:
        raise reading.wrong(f'"{reading.next}" cannot stand here', _after(reading))
    return _dated(reading, clock)


def _after(reading: Reading) -> str | None:
    """What may be meant by something that follows a whole part."""
    if reading.next in DIGITS and len(reading.parts) == 1:
        return "a year has four digits; months and days follow after hyphens (2025-03-20), longer years after Y (Y170000002)"
    if reading.next in DIGITS:
        return "months and days have two digits"
    return "several dates stand in brackets: [a,b] for one of them, {a,b} for all" if reading.next in ",[]{}" else None


def _part(reading: Reading, name: str) -> None:
    """Reads a year, month or day with its qualifiers; one before it holds for it alone, one after it for all so far."""
    before = reading.qualifier()
    start = reading.at
    if name == "year" and reading.next == "-":
        reading.at += 1
    first = reading.at
    while reading.at - first < _WIDTHS[name] and (reading.next in DIGITS or reading.next == "X"):
        reading.at += 1
    written = reading.text[start : reading.at]
    if reading.at - first < _WIDTHS[name]:
        raise reading.wrong(*_short(name, written), at=start)
    reading.parts.append(written)
    reading.starts.append(start)
    reading.marks.append({before} if before else set())
    if after := reading.qualifier():
        for marks in reading.marks:
            marks.add(after)


def _short(name: str, written: str) -> tuple[str, str]:
    """What to say of a part that has too few digits."""
    if name != "year":
        span = "write 01 to 12" if name == "month" else "write 01 to 31"
        return f"a {name} has two digits", f"write 0{written}" if written in DIGITS else span
    digits = written.lstrip("-")
    if len(digits) not in (2, 3):
        return "a date starts with a year of four digits", "write 2025, 2025-03 or 2025-03-20"
    span, rest = ("decade", "X") if len(digits) == 3 else ("century", "XX")
    whole = written.replace(digits, f"{digits:0>4}")
    return "a year has four digits", f"write {written}{rest} for the {span}, {whole} for the year {written}"


def _dated(reading: Reading, clock: ClockTime | None) -> EdtfDate:
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
        message = f"{month} stands for a season or part of the year, which has no days"
        raise reading.wrong(message, f"write {year}-{month} without a day", reading.starts[2])
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


def _extent(reading: Reading, year: str, month: str | None, day: str | None, group: int | None) -> tuple[DateRange, Precision]:
    """The days that the parts may mean, and how finely they are known."""
    digits = year.lstrip("-")
    known = year_precision(len(digits) - digits.find("X") if "X" in digits else 0)
    if month is None:
        span, precision = months_range(*year_span(year), 1, 12), known
    elif group is not None:
        span, precision = group_range(year, group), group_precision(group)
    else:
        found = month_range(year, month) if day is None else day_range(year, month, day)
        if found is None:
            raise _no_day(reading, year, month, day or "")
        finest = Precision.MONTH if day is None or "X" in day else Precision.DAY
        span, precision = found, Precision.YEAR if "X" in month else finest
    if digits == "XXXX":  # of an unknown year nothing is known but its side; it must not be put into the year 0
        span = DateRange(None, span.latest if year.startswith("-") else None)
    return span, precision if known is Precision.YEAR else known


def _no_month(reading: Reading, year: str, month: str) -> EdtfError:
    """What to say of a month that does not exist."""
    if "X" in month:
        return reading.wrong(f"no month is written {month}", "write XX where the month is not known", reading.starts[1])
    hint = "write 01 to 12, 21 to 24 for spring to winter, or 33 to 36 for a quarter"
    if len(reading.parts) == 3 and "X" not in reading.parts[2] and int(month) <= 31 and 1 <= int(reading.parts[2]) <= 12:
        hint = f"if the month is {reading.parts[2]}, write {year}-{reading.parts[2]}-{month}"
    return reading.wrong(f"there is no month {month}", hint, reading.starts[1])


def _no_day(reading: Reading, year: str, month: str, day: str) -> EdtfError:
    """What to say of a day that does not exist."""
    at, start = reading.starts[2], f"{year}-{month}"
    unknown = f"{start} if the day is not known"
    if "X" in year + month + day:
        return reading.wrong(f"no day is written {start}-{day}", f"write {start}-XX if the day is not known", at)
    if day == "00":
        return reading.wrong("there is no day 00", f"write {unknown}", at)
    length = days_in_month(int(year), int(month))
    message = f"{MONTHS[int(month) - 1]} {year} has {length} days"
    # Never a day: the last of the month would be one that no source gives.
    return reading.wrong(message, f"look at the source again; write {unknown}", at)
