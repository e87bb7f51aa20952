"""Reads EDTF years of more than four digits, powers of ten, and years of which only some digits count."""

from __future__ import annotations

import re

from .edtf_days import months_range, significant_years, year_precision
from .edtf_reading import Reading
from .edtf_values import EdtfDate

LARGEST_YEAR = 999_999_999_999  # far beyond any history; larger numbers are slips, and would be slow to reckon with

# Y170000002, Y-17E7, Y3388E2S3, 1950S2, -1950S2
_FORM = re.compile(r"(?P<y>Y?)(?P<sign>-?)(?P<digits>[0-9]+)(?:E(?P<exponent>[0-9]+))?(?:S(?P<significant>[0-9]+))?")


def read_long_year(reading: Reading) -> EdtfDate:
    """The year that the whole text is; it holds a `Y`, `E` or `S`."""
    marks = {reading.qualifier()}
    found = _FORM.match(reading.text, reading.at)
    if found is None:
        raise reading.wrong("Y, E and S belong to years", "write Y170000002, Y17E7 or 1950S2")
    reading.at = found.end()
    marks.add(reading.qualifier())
    if reading.next:
        raise reading.wrong("nothing can follow a year with Y, E or S", "write the year alone, or a year of four digits")
    year = _value(reading, found)
    digits = int(found["significant"]) if found["significant"] else None
    first, last = (year, year) if digits is None else significant_years(year, digits)
    return EdtfDate(
        reading.text,
        months_range(first, last, 1, 12),
        year_precision(len(str(last - first)) if last > first else 0),
        year=year,
        parts=(found[0],),
        significant=digits,
        uncertain_parts=("year",) if marks & {"?", "%"} else (),
        approximate_parts=("year",) if marks & {"~", "%"} else (),
    )


def _value(reading: Reading, found: re.Match[str]) -> int:
    """The year that the form writes."""
    sign, digits, exponent, significant = found["sign"], found["digits"], found["exponent"] or "", found["significant"]
    at = found.start("digits")
    if len(digits) + (int(exponent or 0) if len(exponent) < 3 else 99) > len(str(LARGEST_YEAR)):
        raise reading.wrong(f"years beyond {LARGEST_YEAR:,} are not kept", "write a shorter number", at)
    if significant is not None and (len(significant) > 2 or int(significant) == 0):
        message = "the number of significant digits runs from 1 to 99"
        raise reading.wrong(message, "write S2 for a year known to its century, S3 to its decade", found.start("significant"))
    if not found["y"] and (exponent or len(digits) != 4):
        raise reading.wrong("a year without Y has four digits", f"write Y{found[0]}", at)
    if found["y"] and digits.startswith("0"):
        plain = digits.lstrip("0")
        hint = f"write {sign}{plain:0>4}" if len(plain) < 5 and not exponent else f"write Y{sign}{plain}"
        raise reading.wrong("a year after Y does not start with 0", hint, at)
    if found["y"] and not exponent and len(digits) < 5:
        raise reading.wrong("Y is for years of more than four digits", f"write {sign}{digits:0>4}", found.start())
    year = int(digits + "0" * int(exponent or 0))
    if sign and year == 0:
        raise reading.wrong("there is no year -0000", "write 0000 for 1 BC", at)
    return -year if sign else year
