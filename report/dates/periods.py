"""Quarters, halves, seasons and weekends, with the year or without; how a phrase takes its year from the next one."""

from __future__ import annotations

from .calendar import year_parts
from .calendar_units import Unit
from .grammar import Found, Rule, Said
from .numerals import ordinal_at
from .readings import Calendar, Reading, Relative, Shift, Stretch

_NTH_UNITS = {"Q": ("quarter", 4), "H": ("half", 2)}


def nth_period(found: Found) -> Said | None:
    """the third quarter; fiscal second-quarter; the 1988 third quarter; the final quarter; second half. Not: a quarter of the
    vote.
    """
    unit = found.value("unit")
    name, most = _NTH_UNITS.get(unit, ("", 0))
    number = (
        found.value("n") if found.next_to(found.match.start("n"), "final", "last") else ordinal_at(found.tokens, *found.span("n"))
    )
    if number is None or number > most:
        return None
    if number == -1 and found.next_to(found.match.start("n"), "last") and not found.next_to(found.end, "of"):
        return None
    number = most if number == -1 else number
    if name == "half" and not (found.has("year") or _followed_by_year(found)):
        return None  # the first half of a match
    year = year_parts(found)
    return Said(Calendar(quarter=number, **year) if name == "quarter" else Calendar(half=number, **year))


def _followed_by_year(found: Found) -> bool:
    if not found.next_to(found.end, "of", "year"):
        return False
    inner = found.read(found.end + 1 if found.next_to(found.end, "of") else found.end)
    return inner is not None and is_year(inner)


def coded_period(found: Found) -> Said | None:
    """Q3; Q3 2024; 3Q; H1 2025. Not: Q3 as a road or a car (it needs a year, "in", "the" or "of" beside it)."""
    code = found.word("code")
    digit = int(next(letter for letter in code if letter.isdigit()))
    year = year_parts(found)
    if not year and not found.next_to(
        found.start - 1, "in_", "the", "of", "for_", "last", "this", "until", "since", "during", "and_", "by"
    ):
        return None
    if "q" in code or "t" in code:
        return Said(Calendar(quarter=digit, **year)) if 1 <= digit <= 4 else None
    return Said(Calendar(half=digit, **year)) if 1 <= digit <= 2 else None


def season(found: Found) -> Said | None:
    """summer; the summer of 1942 (with the year after it); winter 2024; in the spring; this fall.

    Not: spring water, to fall, a spring, the fall of Goma, fall asleep."""
    word = found.match.start("season")
    words, end = found.tokens.words, found.end
    if words[word][0].isupper() and found.name_at(end):
        return None  # Winter Park, Summer Jones
    if found.has("the") and found.name_at(end):
        return None  # the summer Olympics
    noun = found.noun_at(end)
    if (found.has("the") or found.next_to(found.start - 1, "the", "an")) and noun and not found.phrases.is_verb(words[end]):
        return None  # the winter pasture
    if found.next_to(word, "spring", "fall") and not found.has("year"):
        follows_year = found.next_to(found.end, "of") and _followed_by_year(found)
        season_like = found.has("the") and found.next_to(
            found.start - 1, "in_", "by", "since", "until", "during", "early", "late", "over"
        )
        bare = not found.has("the") and found.next_to(
            found.start - 1,
            "early",
            "late",
            "mid",
            "dash",
            "in_",
            "by",
            "since",
            "last",
            "this",
            "next",
            "past",
            "coming",
            "previous",
            "following",
        )
        if not follows_year and (not (season_like or bare) or found.next_to(found.end, "of")):
            return None
    return Said(Calendar(season=found.value("season"), **year_parts(found)))


def weekend_of(found: Found) -> Said | None:
    """the weekend of March 8."""
    inner = found.read(found.end)
    if inner is None or not isinstance(inner.what, Calendar) or finest(inner.what) != "day" or inner.mod is not None:
        return None
    return Said(inner.what._replace(weekend=True), end=inner.end)


def weekend(found: Found) -> Said | None:
    """the weekend; over the weekend."""
    return Said(Calendar(weekend=True))


def year_end(found: Found) -> Said | None:
    """year-end; year's end; the year's end; month-end. Not: at years end on end."""
    unit = found.value("unit")
    if unit not in ("Y", "M"):
        return None
    return Said(Relative(Unit.YEAR if unit == "Y" else Unit.MONTH, 0), mod="END")


def is_year(reading: Reading) -> bool:
    """Whether a reading says a year and nothing finer."""
    what = reading.what
    if isinstance(what, Relative):
        return what.unit is Unit.YEAR and reading.mod is None
    if isinstance(what, Calendar):
        return finest(what) == "year"
    return isinstance(what, Shift) and [amount.unit for amount in what.amounts] == ["Y"]


def finest(date: Calendar) -> str:
    """The name of the finest part of a date that was said."""
    if date.clock is not None or date.part is not None:
        return "clock" if date.clock is not None else "part"
    if date.weekend:
        return "weekend"
    for name in ("day", "weekday", "month", "season", "quarter", "half"):
        if getattr(date, name) is not None:
            return name
    if date.year is not None or date.short_year is not None:
        return "year"
    return "decade" if date.decade is not None or date.short_decade is not None else "century"


def of_year(found: Found) -> Said | None:
    """(January) this year; (June) last year; (the third quarter) of 1984; (the summer) of next year; (March) of that year;
    (Friday) of last week.
    """
    left = found.left
    if not isinstance(left.what, Calendar):
        return None
    what = left.what
    if what.within is not None or what.which is not None or what.either is not None:
        return None
    joined = found.next_to(found.start, "of", "in_")
    inner = found.read(found.end if joined else found.start)
    if inner is None:
        return None
    name = finest(what)
    if isinstance(inner.what, Stretch) and name == "season" and finest(inner.what.first) == "year":
        return Said(what._replace(year=inner.what.first.year), end=inner.end)  # the winter of 2022-23
    if name in ("month", "season", "quarter", "half", "day") and what.year is None and what.short_year is None and is_year(inner):
        if isinstance(inner.what, Calendar):
            return Said(what._replace(year=inner.what.year, short_year=inner.what.short_year), end=inner.end)
        return Said(what._replace(within=inner.what), end=inner.end)
    week = isinstance(inner.what, Relative) and inner.what.unit is Unit.WEEK and inner.mod is None and inner.what.part is None
    if name == "weekday" and what.day is None and week:
        return Said(what._replace(within=inner.what), end=inner.end)
    in_month = (isinstance(inner.what, Relative) and inner.what.unit is Unit.MONTH) or (
        isinstance(inner.what, Calendar) and finest(inner.what) == "month"
    )
    if name == "day" and what.month is None and in_month and inner.mod is None:
        return Said(what._replace(within=inner.what), end=inner.end)
    return None


def possessive(found: Found) -> Said | None:
    """(this year)'s first quarter; (last year)'s summer; (2024)'s second half; (this year)'s end. Not: last year's election."""
    left = found.left
    if not is_year(left):
        return None
    if found.next_to(found.end, "end", "begin"):
        return Said(left.what, mod="END" if found.next_to(found.end, "end") else "START", end=found.end + 1)
    inner = found.read(found.end)
    if inner is None or not isinstance(inner.what, Calendar) or finest(inner.what) not in ("quarter", "half", "season", "month"):
        return None
    if inner.what.year is not None or inner.what.which is not None:
        return None
    if isinstance(left.what, Calendar):
        return Said(inner.what._replace(year=left.what.year, short_year=left.what.short_year), end=inner.end)
    return Said(inner.what._replace(within=left.what), end=inner.end)


RULES = (
    Rule(
        "quarter",
        "the? (year=year)? fiscal? dash? n=(first | second | ordinal | nth | final | last) dash? fiscal? "
        "unit=(quarter | fraction_half | semester)",
        nth_period,
    ),
    Rule(
        "quarter",
        "the? fiscal? dash? n=(first | second | ordinal | nth | final) dash? fiscal? "
        "unit=(quarter | fraction_half | semester) year=year",
        nth_period,
    ),
    Rule("quarter", "code=(q_word | q_code) (apos short=twodigits | of? year=year)?", coded_period),
    Rule("season", "the=(the)? season=(anyseason) (comma? year=year | apos short=twodigits)?", season),
    Rule("weekend", "the weekend", weekend),
    Rule("weekend", "the weekend of", weekend_of),
    Rule("year-end", "the? unit=unit (dash? | apos s) end", year_end),
    Rule(
        "of-year",
        "of | in_ | this | last | next | that | the | year | same | previous | number | tens",
        of_year,
        after=(Calendar,),
    ),
    Rule("year's-part", "apos s", possessive, after=(Calendar, Relative)),
)
