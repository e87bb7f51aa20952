"""Parts of the day and times on the clock, with their zones, and how they join a day."""

from __future__ import annotations

from .calendar_units import Unit
from .grammar import Found, Rule, Said
from .periods import finest
from .readings import Calendar, Clock, Reading, Relative, Stretch, What


def part_alone(found: Found) -> Said | None:
    """the morning; in the evening; at night; at dawn; in morning trading. Not: morning sickness, a night, the evening news (no
    preposition before it).
    """
    word = found.tokens.words[found.end : found.end + 1]
    if word in (["trading"], ["trade"]) and found.next_to(found.start - 1, "in_"):
        return Said(Calendar(part=found.value("part")))
    if found.has("the"):
        if not found.next_to(found.start - 1, "in_", "during", "by", "since", "until", "of", "on_", "early", "late", "over"):
            return None
    elif not found.next_to(
        found.start - 1, "at", "by", "before", "after", "until", "since", "early", "late", "mid", "dash", "about"
    ):
        return None
    if found.noun_at(found.end):
        return None
    return Said(Calendar(part=found.value("part")))


def clock(found: Found) -> Said | None:
    """16:08 UTC; at 14:30; 5 p.m. EST; 6.40pm; 0800 UTC; three o'clock; half past six; 7:15 in the evening. Not: a score 2:1,
    John 3:16.
    """
    hour, minute, second = _read_clock(found)
    if hour is None:
        return None
    marked = found.has("ampm") or found.has("zone") or found.has("oclock")
    if found.has("ampm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + found.value("ampm")
    introduced = found.next_to(
        found.start - 1,
        "at",
        "by",
        "until",
        "since",
        "from_",
        "before",
        "after",
        "about",
        "between",
        "nearly",
        "to",
        "and_",
        "iso",
    ) or (found.next_to(found.start - 1, "dash") and found.next_to(found.start - 2, "clock"))
    digits = found.tokens.words[found.match.start("n")]
    if not marked and (
        not introduced or minute is None or found.next_to(found.end, "percent", "units", "dash") or len(digits) < 4
    ):
        return None
    if hour > 24 or (minute or 0) > 59 or (second or 0) > 59 or (hour == 24 and minute):
        return None
    return Said(Calendar(clock=Clock(hour, minute, second, _zone(found))))


def _read_clock(found: Found) -> tuple[int | None, int | None, int | None]:
    """Hour, minute and second of the captured number; None for what is not there."""
    at = found.match.start("n")
    text = found.tokens.words[at].lower().rstrip("z").removesuffix("am").removesuffix("pm")
    if not text[0].isdigit():
        number = found.tokens.value(at)
        return (number, None, None) if isinstance(number, int) and 1 <= number <= 12 else (None, None, None)
    if len(text) == 4 and text.isdigit():
        return int(text[:2]), int(text[2:]), None
    parts = [int(part) for part in text.replace("h", ":").replace(".", ":").split(":") if part]
    return parts[0], parts[1] if len(parts) > 1 else None, parts[2] if len(parts) > 2 else None


def clock_with_shift(found: Found) -> Said | None:
    """14:30:00 +0200 (as in the head of a mail)."""
    parts = [int(part) for part in found.word("n").split(":")]
    shift = found.word("shift")
    if len(parts) != 3 or len(shift) != 4 or parts[0] > 23 or max(parts[1:]) > 59:
        return None
    sign = "-" if found.next_to(found.match.start("shift") - 1, "dash") else "+"
    return Said(Calendar(clock=Clock(parts[0], parts[1], parts[2], f"{sign}{shift[:2]}:{shift[2:]}")))


def _zone(found: Found) -> str | None:
    if not found.has("zone"):
        return "Z" if found.word("n").endswith("z") else None
    zone = found.value("zone")
    if found.has("shift"):
        start = found.match.start("shift")
        hours = int(found.tokens.value(start + 1)) if isinstance(found.tokens.value(start + 1), int) else 0
        sign = "-" if found.next_to(start, "dash") else "+"
        return f"{sign}{hours:02d}:00" if hours <= 14 else None
    return str(zone)


def joined_clock(found: Found) -> Said | None:
    """4pm; 6.40pm; 11:30am; 9am GMT."""
    text = found.word("n")
    parts = [int(part) for part in text[:-2].replace(".", ":").split(":")]
    hour, minute = parts[0], parts[1] if len(parts) > 1 else None
    if not 1 <= hour <= 12 or (minute or 0) > 59:
        return None
    return Said(Calendar(clock=Clock(hour % 12 + (12 if text.endswith("pm") else 0), minute, None, _zone(found))))


def noon(found: Found) -> Said | None:
    """noon; midnight; 12 noon; midnight GMT. Not: a midnight train, High Noon."""
    if found.next_to(found.start - 1, "an", "the") or found.noun_at(found.end):
        return None
    return Said(Calendar(clock=Clock(found.value("noon"), None, None, _zone(found))))


def half_past(found: Found) -> Said | None:
    """half past six; quarter to nine; quarter past ten."""
    hour = found.value("n")
    quarter, before = found.next_to(found.start, "quarter"), found.next_to(found.start + 1, "to")
    if not isinstance(hour, int) or not 1 <= hour <= 12 or (before and not quarter):
        return None
    minutes = hour * 60 + (-15 if before else 15 if quarter else 30)
    return Said(Calendar(clock=Clock(minutes // 60, minutes % 60)))


def early_hours(found: Found) -> Said | None:
    """the early hours of 6 June; the early hours of Monday. Not: the early hours of the war."""
    inner = found.read(found.end)
    if found.value("unit") != "h" or inner is None or inner.mod is not None:
        return None
    with_day = _with_day(Calendar(part="MO"), inner)
    return None if with_day is None else Said(with_day.what, mod="START", end=with_day.end)


def part_of_day_said(found: Found) -> Said | None:
    """(Monday) night; (Thursday) morning; (yesterday) afternoon; (March 3) in the evening; (5:30) in the morning. Not: a Monday
    night match is still one.
    """
    left = found.left
    part = found.value("part")
    if found.next_to(found.end, "units", "parts"):
        return None
    what = left.what
    if isinstance(what, Relative):
        return Said(what._replace(part=part)) if what.unit is Unit.DAY and what.part is None and what.clock is None else None
    if not isinstance(what, Calendar) or what.part is not None:
        return None
    if what.clock is not None:
        hour = what.clock.hour
        if not found.has("in") or hour > 12:
            return None
        afternoon = part in ("AF", "EV") or (part == "NI" and hour >= 6)
        return Said(what._replace(clock=what.clock._replace(hour=hour % 12 + 12 if afternoon else hour)))
    return Said(what._replace(part=part)) if finest(what) in ("day", "weekday") else None


def clock_after_day(found: Found) -> Said | None:
    """(Monday) at 5 p.m.; (March 3), 14:30 GMT; (tomorrow) at noon; (Friday night) at 11."""
    left = found.left
    inner = found.read(found.end if found.next_to(found.start, "at", "comma") else found.start)
    if (
        inner is None
        or not isinstance(inner.what, Calendar)
        or finest(inner.what) != "clock"
        or inner.what.day
        or inner.what.weekday is not None
    ):
        return None
    what = left.what
    if isinstance(what, Relative) and what.unit is Unit.DAY and what.clock is None:
        return Said(what._replace(clock=inner.what.clock, part=None), end=inner.end)
    if isinstance(what, Calendar) and finest(what) in ("day", "weekday"):
        return Said(what._replace(clock=inner.what.clock), end=inner.end)
    return None


def day_after_clock(found: Found) -> Said | None:
    """(noon) Thursday; (5 p.m. EST) Nov. 9; (midnight) Friday; (the morning) of March 3; (10 p.m.) on Wednesday; (16:00 UTC)
    today.
    """
    left = found.left
    what = left.what
    if (
        not isinstance(what, Calendar)
        or finest(what) not in ("clock", "part")
        or what.day is not None
        or what.weekday is not None
    ):
        return None
    inner = found.read(found.end if found.next_to(found.start, "of", "on_", "comma") else found.start)
    if inner is None or inner.mod is not None:
        return None
    if isinstance(inner.what, Stretch) and inner.what.first.day is not None and what.part is not None:
        return Said(inner.what.first._replace(part=what.part), end=inner.end)  # the night of 12-13 February
    return _with_day(what, inner)


def _with_day(time: Calendar, day: Reading) -> Said | None:
    what: What = day.what
    if isinstance(what, Relative) and what.unit is Unit.DAY and what.part is None and what.clock is None:
        return Said(what._replace(part=time.part, clock=time.clock), end=day.end)
    if isinstance(what, Calendar) and finest(what) in ("day", "weekday"):
        return Said(what._replace(part=time.part, clock=time.clock), end=day.end)
    if isinstance(what, Calendar) and finest(what) == "part" and time.clock is not None and what.weekday is not None:
        hour = time.clock.hour
        later = what.part in ("AF", "EV") or (what.part == "NI" and hour >= 6)
        return Said(
            what._replace(part=None, clock=time.clock._replace(hour=hour % 12 + 12 if later and hour <= 12 else hour)),
            end=day.end,
        )
    return None


_ZONE = "(zone=zone shift=(dash n12 | plus n12)? | local time)?"
_BRACKETED = "open_ zone=zone shift=(dash n12 | plus n12)? close_"
RULES = (
    Rule("part-of-day", "the=(the)? part=part", part_alone),
    Rule("early-hours", "the (early | small) unit=units of", early_hours),
    Rule("clock", "n=clock (plus | dash) shift=(military | year)", clock_with_shift),
    Rule("clock", f"n=(clock | military) ampm=(ampm)? oclock=(oclock)? {_ZONE}", clock),
    Rule("clock", f"n=(n12 | clock_dot) ampm=(ampm) oclock=(oclock)? {_ZONE}", clock),
    Rule("clock", f"n=(clock | military | n12 | clock_dot) ampm=(ampm)? {_BRACKETED}", clock),
    Rule("clock", f"n=(n12 | number) ampm=(ampm)? oclock=(oclock) {_ZONE}", clock),
    Rule("clock", "n=year ampm=(ampm)? oclock=(oclock)? zone=zone shift=(dash n12 | plus n12)?", clock),
    Rule("clock", f"n=clock_ampm {_ZONE}", joined_clock),
    Rule("noon", f"n12? noon=noon {_ZONE}", noon),
    Rule("half-past", "(fraction_half past | quarter (past | to)) n=(n12 | number)", half_past),
    Rule(
        "part-of-day-said", "in=((in_ | at) the? | dash | comma in_ the)? part=part", part_of_day_said, after=(Calendar, Relative)
    ),
    Rule(
        "clock-after-day", "at | comma | clock | n12 | clock_ampm | noon | clock_dot", clock_after_day, after=(Calendar, Relative)
    ),
    Rule(
        "day-after-clock",
        "of | on_ | comma | weekday | weekday_abbr | month | month_abbr | may | today | yesterday | tomorrow | this | that "
        "| last | n12 | n24 | n31 | nth",
        day_after_clock,
        after=(Calendar,),
    ),
)
