"""Hours of a day: where a clock time or a part of the day lies, in seconds of UTC."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from report.model.claims import PartOfDay
from report.model.day_numbers import civil_date
from report.model.edtf import Edtf

DAY = 86400
_FIRST_YEAR, _LAST_YEAR = 2, 9998  # what `datetime` can shift by a day without leaving its years


def zone_of(name: str) -> tzinfo | None:
    """The zone of an IANA name; None, read as UTC, where there is no such zone (settings are checked elsewhere)."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def hours(when: Edtf | None, part: PartOfDay | None, zone: tzinfo | None) -> tuple[int, int] | None:
    """First and last second (exclusive), counted from midnight UTC of day 0; None where no hour of a single day is known.

    A clock time without a zone and a part of the day belong to `zone`. A clock time is as long as was said: a minute, a second.
    """
    if when is None or when.range.earliest is None or when.range.earliest != when.range.latest:
        return None
    day, clock = when.range.earliest, when.clock
    if clock is not None:
        shift = _shift(day, clock.seconds, zone) if clock.offset_minutes is None else clock.offset_minutes * 60
        start = day * DAY + clock.seconds - shift
        return start, start + (60 if clock.second is None else 1)
    if part is not None:
        first, last = part.hours
        start = day * DAY + first * 3600 - _shift(day, first * 3600, zone)
        return start, start + (last - first) * 3600
    return None


def _shift(day: int, seconds: int, zone: tzinfo | None) -> int:
    year, month, date = civil_date(day)
    if zone is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return 0
    moment = datetime(year, month, date, tzinfo=zone) + timedelta(seconds=seconds)
    return round((moment.utcoffset() or timedelta()).total_seconds())
