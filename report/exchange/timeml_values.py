"""Values as TimeML 1.2.1 admits them: what its schema has no form for is written coarser, never wrongly."""

from __future__ import annotations

import re

from report.model.day_numbers import day_number

_YEAR = "(?:BC)?[0-9X]{1,4}"
_DATE = rf"{_YEAR}(?:-[0-9X]{{2}}(?:-[0-9X]{{2}})?)?"
_WEEK = r"[0-9X]{1,4}-W[0-9X]{2}(?:-(?:[1-7X]|WE))?"
_PART_OF_YEAR = r"[0-9X]{1,4}-(?:SP|SU|FA|WI|H[12X]|Q[1-4X])"
_TIME = (
    r"(?:[0-9X]{1,4}-(?:[0-9X]{2}-[0-9X]{2}|W[0-9X]{2}-[1-7X]))?"
    r"T(?:[0-9X]{2}(?::[0-9X]{2}(?::[0-9X]{2})?)?Z?|MO|MI|AF|EV|NI|DT)"
)
_POINT = re.compile(rf"{_DATE}|{_WEEK}|{_PART_OF_YEAR}|{_TIME}|(?:PAST|PRESENT|FUTURE)_REF")
_NUMBER = r"(?:[0-9]+(?:\.[0-9]+)?|X{1,2})"
_DURATION = re.compile(
    rf"P(?=.)(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}D)?(?:T(?=.)(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?"
    rf"|P{_NUMBER}[WLECQ]"
)
FREQUENCY = re.compile(r"(?:[0-9]+|X)(?:C|Y|X|W|D|H|S|SP|SU|FA|WI)")
"""How often within the value of a set: `2X` is twice."""
_YEARS = re.compile(r"(BC)?([0-9]{4})")
_MONTHS = re.compile(r"([0-9]{4})-([0-9]{2})")
_DAYS = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")

UNKNOWN_DATE = "XXXX-XX-XX"
UNKNOWN_LENGTH = "PXD"


def admitted(value: str) -> str:
    """The value, or what of it the schema has a form for.

    A zone other than UTC is left out of a clock time, a part of the day where no day is known. A date of which nothing is left
    is an unknown day, a length in units that there are not (weekends) an unknown number of days.
    """
    if value.startswith("P") and not value.endswith("_REF"):
        return value if _DURATION.fullmatch(value) else UNKNOWN_LENGTH
    # Cut at the joints only: a part of a number is another number.
    for end in (len(value), *(at for at in range(len(value) - 1, 0, -1) if value[at] in "-T+Z.")):
        if _POINT.fullmatch(value, 0, end):
            return value[:end]
    return UNKNOWN_DATE


def length(begin: str, end: str) -> str:
    """From one value to another, both ends included, as TimeML counts: `P4Y` from 1992 to 1995. Unknown for unlike values."""
    for pattern, unit, count in ((_YEARS, "Y", _year), (_MONTHS, "M", _month), (_DAYS, "D", _day)):
        first, last = pattern.fullmatch(begin), pattern.fullmatch(end)
        if first and last:
            span = count(last) - count(first) + 1
            return f"P{span}{unit}" if span > 0 else UNKNOWN_LENGTH
    return UNKNOWN_LENGTH


def _year(found: re.Match[str]) -> int:
    return 1 - int(found[2]) if found[1] else int(found[2])  # 1 BC is the year 0


def _month(found: re.Match[str]) -> int:
    return int(found[1]) * 12 + int(found[2])


def _day(found: re.Match[str]) -> int:
    return day_number(int(found[1]), int(found[2]), int(found[3]))
