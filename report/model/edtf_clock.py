"""Reads the clock time of an EDTF date, with or without seconds and a shift from UTC."""

from __future__ import annotations

import re

from .edtf_reading import QUALIFIERS, Reading
from .edtf_values import ClockTime

# 14:30, 14:30:05, and each with Z, +02, +02:00 or -04:30
_CLOCK = re.compile(
    r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?"
    r"(?P<zone>Z|(?P<sign>[+-])(?P<east>[0-9]{2})(?::(?P<past>[0-9]{2}))?)?"
)
_FORMS = "write T14:30, T14:30:05, T14:30Z or T14:30+02:00"
_LIMITS = (("hour", 23), ("minute", 59), ("second", 59))
_FARTHEST_WEST, _FARTHEST_EAST = -12 * 60, 14 * 60


def read_clock(reading: Reading) -> ClockTime:
    """Reads `T` and the clock time, which must end the text."""
    if len(reading.parts) < 3 or any("X" in part for part in reading.parts) or any(reading.marks):
        raise reading.wrong("a clock time needs a whole day without X, ?, ~ or % before it", "write 2025-03-18T14:30")
    reading.at += 1
    found = _CLOCK.match(reading.text, reading.at)
    if found is None:
        raise reading.wrong("a clock time is hours and minutes of two digits each", _FORMS)
    for name, limit in _LIMITS:
        if int(found[name] or 0) > limit:
            hint = f"write T00:{found['minute']} of the next day" if found["hour"] == "24" else f"write 00 to {limit}"
            raise reading.wrong(f"there is no {name} {found[name]}", hint, found.start(name))
    reading.at = found.end()
    if reading.next in (".", ","):
        raise reading.wrong("fractions of a second are not kept", f"write T{found[0]} without them")
    if reading.next in QUALIFIERS:
        raise reading.wrong("a clock time cannot be qualified", "leave the clock time out, or the qualifier")
    if reading.next:
        raise reading.wrong(f'"{reading.next}" cannot stand here', _FORMS)
    second = int(found["second"]) if found["second"] else None
    return ClockTime(int(found["hour"]), int(found["minute"]), second, _shift(reading, found))


def _shift(reading: Reading, found: re.Match[str]) -> int | None:
    """The shift from UTC in minutes."""
    if not found["zone"]:
        return None
    if found["zone"] == "Z":
        return 0
    minutes = int(found["past"] or 0)
    if minutes > 59:
        raise reading.wrong(f"there is no minute {minutes}", "write 00 to 59", found.start("past"))
    shift = (int(found["east"]) * 60 + minutes) * (-1 if found["sign"] == "-" else 1)
    if shift == 0 and found["sign"] == "-":
        raise reading.wrong("a shift of zero has no minus", "write Z or +00:00", found.start("zone"))
    if not _FARTHEST_WEST <= shift <= _FARTHEST_EAST:
        message = "clocks are at most 12 hours behind UTC and 14 ahead of it"
        raise reading.wrong(message, "write a shift such as +02:00, or Z for UTC", found.start("zone"))
    return shift
