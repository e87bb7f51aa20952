"""French parts of the day and clock times, alone and beside their day: mercredi soir, la nuit de lundi à mardi, 14h30."""

from __future__ import annotations

from .calendar_units import Unit
from .day_parts import part_of_day_said
from .direction import PAST, direction
from .grammar import Found, Rule, Said
from .language import words
from .periods import finest
from .readings import Amount, Calendar, Clock, Duration, Reading, Relative, Stretch


def clock(found: Found) -> Said | None:
    """14h30; 9 h 05; (à) 6 heures; 7 heures et demie; trois heures de l'après-midi; 18h00 GMT. a mis 2h30 (a length).

    Not: six heures, 6 heures plus tard."""
    word, before = found.word("n"), found.start - 1
    text = word.replace("h", ":").split(":") if word[0].isdigit() else [word]
    hour = int(text[0]) if text[0].isdigit() else found.value("n")
    minute = int(text[1]) if len(text) > 1 and text[1] else found.value("m")
    if found.has("half"):
        minute = 30 if found.next_to(found.match.start("half"), "fraction_half") else 15
    if (
        not found.has("unit")
        and minute is not None
        and (found.next_to(before, "in_", "during") or found.tokens.words[before].lower() in _LASTING)
    ):
        return Said(Duration((Amount(hour, "h"), Amount(minute, "m"))))
    if hour is None or hour > 24 or (minute or 0) > 59 or not _tells_the_time(found, minute):
        return None
    if found.has("less"):
        last = found.match.end("less") - 1
        hour, minute = (hour - 1) % 24, 60 - (15 if found.next_to(last, "part_of_hour") else found.tokens.value(last))
    if found.value("part") in ("AF", "EV") and hour < 12:
        hour += 12
    return Said(Calendar(clock=Clock(hour, minute or 0, None, found.value("zone"))))


_LASTING = frozenset(words("mis met mettra pris prend prendra duré dure durera durait fallu faut faudra"))


def _tells_the_time(found: Found, minute: int | None) -> bool:
    """Whether hours are a time on the clock, and no length."""
    before, end = found.start - 1, found.end
    if found.next_to(before, "in_", "during", "ago_before", "hence_in", "near", "more") or found.next_to(
        end, "more", "fraction_half"
    ):
        return False
    if found.has("part") or found.has("zone") or found.tokens.words[before] in ("est", "était"):
        return True
    if found.next_to(before, "about") and found.tokens.words[before].lower() != "vers":
        return False  # environ deux heures
    if found.next_to(before, "at", "about", "from_", "until", "between") or (
        found.next_to(before, "of") and found.next_to(end, "at", "at_the")
    ):
        return not found.next_to(end, "of") or minute is not None
    if not found.has("unit"):
        return minute is not None or found.next_to(
            before, "since", "before", "after", "and_", "dash", "comma", "weekday", "month", "year", "part"
        )
    return minute is not None and found.next_to(before, "after", "before", "since", "and_", "comma")


def clock_after_day(found: Found) -> Said | None:
    """(lundi) à 14h30; (mardi) vers 22h; (le 18 mars), 4 heures 12; (vendredi) à midi; (demain) 9h."""
    left = found.left
    inner = found.read(found.end if found.next_to(found.end - 1, "at", "comma") else found.start)
    if (
        inner is None
        or not isinstance(inner.what, Calendar)
        or finest(inner.what) != "clock"
        or inner.what.day
        or inner.what.weekday is not None
    ):
        return None
    what = left.what
    if (isinstance(what, Relative) and what.unit is Unit.DAY and what.clock is None) or (
        isinstance(what, Calendar) and finest(what) in ("day", "weekday")
    ):
        return Said(what._replace(clock=inner.what.clock), mod=inner.mod, end=inner.end)
    return None


def part_of_day(found: Found) -> Said | None:
    """(dans) la soirée; (en) soirée; la soirée de mardi; la matinée du 3 mars; la nuit de mercredi à jeudi; la nuit du 15 au
    16 mars.

    Not: la nuit tombe, une soirée, le matin (a habit, or nobody knows which)."""
    part, end = found.value("part"), found.end
    if found.next_to(end, "of", "of_the"):
        inner = found.read(end + 1)
        if inner is not None and (day := _day(inner)) is not None:
            last = found.read(inner.end + 1) if part == "NI" and found.next_to(inner.end, "at", "at_the") else None
            return Said(day._replace(part=part), end=last.end if last is not None and _day(last) is not None else inner.end)
        return None
    if not found.next_to(found.start - 1, *(("hence_in", "during") if found.has("the") else ("in_",))) or found.next_to(
        end, "there", "dash", "same"
    ):
        return None
    return this_night(found) if part == "NI" else Said(Calendar(part=part))


def _day(reading: Reading) -> Calendar | Relative | None:
    """The day that a reading says, or the first of the days; None where it says none, or more."""
    what = reading.what.first if isinstance(reading.what, Stretch) else reading.what
    if isinstance(what, Calendar):
        return what if finest(what) in ("day", "weekday") else None
    return what if isinstance(what, Relative) and what.unit is Unit.DAY and what.part is None else None


def this_night(found: Found) -> Said | None:
    """cette nuit: the one that ended where the clause looks back, else the one to come. Not: cette nuit-là."""
    if found.value("part") != "NI" or found.next_to(found.end, "dash"):
        return None
    looks_back = direction(found.tokens, found.start, found.end) <= PAST
    return Said(Relative(Unit.DAY, -1 if looks_back else 0, part="NI"))


def edge_of_day(found: Found) -> Said | None:
    """(mercredi) en fin de journée; (vendredi) en fin d'après-midi; (hier) en début de soirée."""
    left = found.left
    what, part = left.what, found.value("part")
    if (isinstance(what, Relative) and what.unit is Unit.DAY) or (
        isinstance(what, Calendar) and finest(what) in ("day", "weekday")
    ):
        return Said(what._replace(part=part) if part else what, mod=found.value("edge"))
    return None


_MINUTES = "n12 | n24 | n31 | n59 | zero | number"
_HALVES = f"and_ half=(fraction_half | part_of_hour) | less=(less the? (part_of_hour | {_MINUTES}))"
RULES = (
    Rule("clock", "n=clock (zone=zone)?", clock),
    Rule("clock", "n=(n12 | n24 | zero) hour_mark (m=(n12 | n24 | n31 | n59 | zero))? (zone=zone)?", clock),
    Rule(
        "clock",
        f"n=(n12 | n24 | number) unit=(unit | units) (m=({_MINUTES}) | {_HALVES})? ((of_the | of the) part=part)? (zone=zone)?",
        clock,
    ),
    Rule("clock-after-day", "comma? at | comma | about | clock | n12 | n24 | noon", clock_after_day, after=(Calendar, Relative)),
    Rule("this-night", "this part=part", this_night),
    Rule("part-of-day", "the=(the)? part=part", part_of_day),
    Rule(
        "part-of-day-said",
        "in=((in_ | at) the? | at_the | hence_in the)? part=part",
        part_of_day_said,
        after=(Calendar, Relative),
    ),
    Rule("edge-of-day", "in_ edge=edge of (part=part | unit)", edge_of_day, after=(Calendar, Relative)),
)
