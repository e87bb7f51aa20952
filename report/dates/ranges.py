"""Ranges and enumerations, within one phrase (March 3-9) and between two (from Monday to Thursday), which share their year."""

from __future__ import annotations

from .calendar import possible, year_parts
from .calendar_units import Unit
from .categories import CODES
from .grammar import Found, Rule, Said
from .numerals import ordinal_at
from .periods import finest
from .readings import Calendar, Reading, Relative, Stretch
from .tokens import Tokens


def days_of_month(found: Found) -> Said | None:
    """3-9 March 2025; 3 to 9 March; the 3rd to the 9th of May; Not: 3-9 as a score."""
    first = ordinal_at(found.tokens, *found.span("first"))
    last = ordinal_at(found.tokens, *found.span("last"))
    if first is None or last is None or not 1 <= first < last <= 31:
        return None
    end = Calendar(month=found.value("month"), day=last, **year_parts(found))
    return Said(Stretch(possible(end._replace(day=first)), possible(end)))


def to_day(found: Found) -> Said | None:
    """(March 3)-9, 2025; (May 14) to 18, 2019; (March 3)–9. Not: (March 3)-4 percent."""
    left = found.left
    if not isinstance(left.what, Calendar):
        return None
    date, last = left.what, ordinal_at(found.tokens, *found.span("last"))
    if (
        date.month is None
        or date.day is None
        or date.year is not None
        or date.clock is not None
        or date.part is not None
        or last is None
    ):
        return None
    if not date.day < last <= 31 or found.next_to(
        found.end, "percent", "units", "unit", "month", "month_abbr", "may", "ampm", "hundred"
    ):
        return None
    if not found.next_to(found.start, "dash") and not found.has("year") and found.noun_at(found.end):
        return None
    return Said(
        Stretch(
            possible(date._replace(**year_parts(found))), possible(date._replace(day=last, weekday=None, **year_parts(found)))
        )
    )


def to_year(found: Found) -> Said | None:
    """(1998)-2003; (1988)-89; (2009)/10. Not: (1998)-03-02, (2003)-1999."""
    left = found.left
    if not isinstance(left.what, Calendar):
        return None
    date = left.what
    if date.year is None or finest(date) != "year" or (found.next_to(found.end, "dash") and found.tokens.glued(found.end)):
        return None
    last = found.value("last")
    if found.next_to(left.start - 1, "dash") and found.tokens.glued(left.start):
        return None
    if last < 100:
        if len(found.tokens.words[found.match.start("last")]) != 2:
            return None
        last += date.year - date.year % 100
    return Said(Stretch(date, Calendar(year=last))) if date.year < last <= date.year + 500 else None


def slash_years(found: Found) -> Said | None:
    """2009/10; 2009/2010. Not: 2009/3."""
    first, last = (int(part) for part in found.tokens.words[found.start].split("/"))
    if last < 100:
        last += first - first % 100
    return Said(Stretch(Calendar(year=first), Calendar(year=last))) if first < last <= first + 20 else None


def months(found: Found) -> Said | None:
    """January-March 2024; Jan. to March; April–June 2023."""
    first, last = found.value("first"), found.value("last")
    year = year_parts(found)
    if first >= last:
        if not year or "year" not in year or first == last:
            return None
        return Said(Stretch(Calendar(month=first, year=year["year"] - 1), Calendar(month=last, **year)))
    return Said(Stretch(Calendar(month=first, **year), Calendar(month=last, **year)))


def listed_day(found: Found) -> Said | None:
    """(on) 3, 5 and 9 March: each day its own. Not: 3, 5 and 9 soldiers in March."""
    day = ordinal_at(found.tokens, *found.span("day"))
    if day is None or not 1 <= day <= 31 or found.next_to(found.start - 1, "money", "dash"):
        return None
    return Said(possible(Calendar(month=found.value("month"), day=day, **year_parts(found))), end=found.match.end("day"))


def next_listed_day(found: Found) -> Said | None:
    """(March 3), 5 and 9: the days that go on from a month and day. Not: (March 3) and 9 people, (March 3), 12 soldiers."""
    previous = found.phrases.previous
    if previous is None or not isinstance(previous.what, Calendar) or previous.what.month is None or previous.what.day is None:
        return None
    if finest(previous.what) != "day" or not 1 <= found.start - previous.end <= 2:
        return None
    between = found.tokens.categories[previous.end : found.start]
    if between not in _LISTING or not found.tokens.value(found.start) > previous.what.day or found.tokens.value(found.start) > 31:
        return None
    end = found.match.end("day")
    goes_on = found.next_to(end, "and_") and found.next_to(end + 1, "n12", "n24", "n31")
    word = found.tokens.words[end] if end < len(found.tokens.words) else ""
    counts = word[:1].isalnum() and not found.next_to(end, "year") and not found.phrases.is_function_word(word)
    if counts and not goes_on:
        return None
    year = {"year": found.value("year")} if found.has("year") else {"year": previous.what.year}
    return Said(
        possible(Calendar(month=previous.what.month, day=found.tokens.value(found.start), **year)),
        end=found.end if found.has("year") else end,
    )


_AND, _COMMA, _OR = CODES["and_"], CODES["comma"], CODES["or_"]
_LISTING = frozenset((_AND, _COMMA, _OR, _COMMA + _AND, _COMMA + _OR))


def shared(readings: list[Reading], tokens: Tokens) -> tuple[list[Reading], dict[int, int]]:
    """Let neighbours share what one of them says ("in January and February 2025"), and pair the ends of ranges.

    The pairs are places in the list, the first end to the last.
    """
    pairs: dict[int, int] = {}
    for index in range(len(readings) - 2, -1, -1):
        left, right = readings[index], readings[index + 1]
        gap = tokens.categories[left.end : right.start]
        if not 1 <= len(gap) <= 3 or not isinstance(left.what, Calendar):
            if 1 <= len(gap) <= 2 and _is_range(gap, left, tokens) and _same_kind(left, right, gap):
                pairs[index] = index + 1
            continue
        ranged = _is_range(gap, left, tokens) and _same_kind(left, right, gap)
        if ranged and right.mod is None:
            pairs[index] = index + 1
        if isinstance(right.what, Calendar) and (ranged or gap in _LISTING):
            readings[index] = left._replace(what=_with_year(left.what, right.what))
    return readings, pairs


def _is_range(gap: str, left: Reading, tokens: Tokens) -> bool:
    """Whether the words between two phrases make them the ends of one stretch."""
    before = tokens.categories[left.start - 1] if left.start else ""
    core = gap.replace(CODES["the"], "")
    if core == _AND:
        return before == CODES["between"]
    if core in (CODES["at"], CODES["at_the"]):  # one word for "at" and "to": de lundi à jeudi
        return before in (CODES["of"], CODES["of_the"], CODES["from_"], CODES["since"])
    return core in (CODES["to"], CODES["until"], CODES["dash"], CODES["long_dash"])


def _same_kind(left: Reading, right: Reading, gap: str) -> bool:
    """Whether two dates can be the ends of one stretch: equally fine, and both or neither with a year of their own."""
    if not isinstance(left.what, Calendar) or not isinstance(right.what, Calendar):
        days = all(not isinstance(one.what, Relative) or one.what.unit is Unit.DAY for one in (left, right))
        return days and (CODES["to"] in gap or CODES["until"] in gap)
    fine = finest(left.what) == finest(right.what) or {finest(left.what), finest(right.what)} <= {"day", "weekday"}
    return fine and (left.what.year is None or right.what.year is not None or right.what.month is not None)


def _with_year(left: Calendar, right: Calendar) -> Calendar:
    """The left one with the year of the right, where it has none; December goes before a January of the next year."""
    if left.month is None or right.year is None or right.month is None or left.year is not None or left.short_year is not None:
        return left
    if left.which is not None or left.within is not None:
        return left
    earlier = (left.month, left.day or 0) <= (right.month, right.day or 31)
    return possible(left._replace(year=right.year if earlier else right.year - 1))


RULES = (
    Rule(
        "day-range",
        "the? first=(dayno | nth) (dash | to | until) the? last=(dayno | nth) of? month=(monthname) (comma? year=year)?",
        days_of_month,
    ),
    Rule("day-range", "(dash | to | until) the? last=(dayno | nth) (comma? year=year)?", to_day, after=(Calendar,)),
    Rule("year-range", "dash last=(year | twodigits)", to_year, after=(Calendar,)),
    Rule("year-range", "year_slash", slash_years),
    Rule("month-range", "first=(monthname) dash last=(monthname) (comma? of? year=year)?", months),
    Rule(
        "listed-day",
        "day=(dayno | nth) ((comma | comma? and_ | comma? or_) the? (dayno | nth)){1,5} of? month=(monthname) "
        "(comma? year=year)?",
        listed_day,
    ),
    Rule("next-listed-day", "day=dayno (comma year=year)?", next_listed_day),
)
