"""Phrases that point from the day of issue or the date last spoken of: today, last week, the following month, next Friday."""

from __future__ import annotations

from .calendar_units import UNITS, Unit
from .categories import CODES
from .grammar import Found, Rule, Said
from .numerals import count, ordinal_at
from .periods import finest
from .readings import Amount, Base, Calendar, Duration, Reference, Relative, Shift


def day_word(found: Found) -> Said | None:
    """today; yesterday; tomorrow. Not: USA Today, a paper."""
    words, at = found.tokens.words, found.start
    if at and words[at].istitle() and words[at - 1][0].isupper() and found.category(at - 1) == ".":
        return None
    return Said(Relative(Unit.DAY, found.value("day")))


def tonight(found: Found) -> Said | None:
    """tonight."""
    return Said(Relative(Unit.DAY, 0, part="NI"))


def overnight(found: Found) -> Said | None:
    """overnight (the night that began on the day before). Not: an overnight train."""
    if found.next_to(found.start - 1, "an", "the"):
        return None
    return Said(Relative(Unit.DAY, -1, part="NI"))


def pointed_unit(found: Found) -> Said | None:
    """this week; last year; next month; the coming week; the current quarter; the previous day; the following year; that
    month; the same day; the next day; the latest quarter. Not: last week of March, the last day of the war, next of kin.
    """
    unit = UNITS.get(found.value("unit"))
    the = found.has("the")
    if unit is None or (found.hyphen(found.end) and not found.next_to(found.end + 1, "begin", "end")):
        return None
    category = found.match.start("which")
    if found.next_to(category, "last", "past") and not found.has("this"):
        if the:
            return _stretch_to_now(found)
        if found.next_to(category, "past"):
            return None
    if not _points(found, category, unit):
        return None
    if found.next_to(category, "latest"):
        return Said(Relative(unit, -1)) if unit in (Unit.QUARTER, Unit.HALF) else None
    shift = found.value("which") if isinstance(found.value("which"), int) else 0
    on_from_text = found.next_to(category, "that", "same", "following", "previous")
    base: Base = "said" if on_from_text or (found.next_to(category, "next") and (the or unit is Unit.DAY)) else "issued"
    return Said(Relative(unit, shift, base, coming=found.next_to(category, "coming"), that=base == "said"))


def _stretch_to_now(found: Found) -> Said | None:
    """the past year, the last quarter: the stretch that ends now, and no period of the calendar. Not: the last day of the war."""
    if found.next_to(found.end, "of") or found.value("unit") == "D":
        return None
    return Said(Duration((Amount(1, found.value("unit")),)))


def _points(found: Found, category: int, unit: Unit) -> bool:
    """Whether the words point to a period: not in the name of a programme ("This Week"), "last week of March", "this day"."""
    words = found.tokens.words
    if words[found.end - 1].istitle() and found.end - found.start > 1 and words[found.start].istitle():
        return False
    if found.next_to(found.start, "that") and not found.next_to(category, "same", "that"):
        return False
    if found.next_to(category, "next", "last") and found.next_to(found.end, "of") and not found.has("the"):
        return False
    return unit is not Unit.DAY or not found.next_to(category, "this", "current", "coming", "last")


def the_unit(found: Found) -> Said | None:
    """the year, the quarter, the month, the day, the week: the one spoken of. Not: the day of the vote, the week that was, the
    day-to-day work.
    """
    unit = UNITS.get(found.value("unit"))
    if unit is None or unit in (Unit.CENTURY, Unit.MILLENNIUM, Unit.DECADE, Unit.WEEKEND):
        return None
    follows = found.end
    whole = found.tokens.words[found.end - 2].lower() in ("entire", "whole")
    if found.hyphen(follows) or found.next_to(follows, "of", "that"):
        return None
    if found.tokens.words[follows : follows + 1] in (["ended"], ["ending"], ["to"]):
        return Said(Duration((Amount(1, found.value("unit")),)))  # a year of accounts, not one of the calendar
    return Said(Relative(unit, 0, "said", that=whole))  # the entire year: the one spoken of


def until_then(found: Found) -> Said | None:
    """(until) then; (by) then; (since) then; (by) that time: the day last spoken of. Not: then he left, from then on."""
    if not found.next_to(found.start - 1, "until", "by", "since"):
        return None
    return Said(Relative(Unit.DAY, 0, "said", that=True))


def latest_period(found: Found) -> Said | None:
    """the latest period, after a quarter that was spoken of."""
    recent = found.tokens.categories[max(0, found.start - 300) : found.start]
    return Said(Relative(Unit.QUARTER, 0, "said")) if CODES["quarter"] in recent else None


def pointed_part(found: Found) -> Said | None:
    """this morning; last night; that evening; the next morning; the following afternoon; the same night; next morning."""
    which = found.match.start("which")
    shift = found.value("which") if isinstance(found.value("which"), int) else 0
    part = found.value("part")
    if found.next_to(which, "this", "current"):
        return Said(Relative(Unit.DAY, 0, part=part))
    if found.next_to(which, "last"):
        return Said(Relative(Unit.DAY, -1, part=part))
    return Said(Relative(Unit.DAY, shift, "said", part=part))


def pointed_date(found: Found) -> Said | None:
    """last Friday; next Tuesday; this coming Sunday; last April; this summer; next fall; this past spring; last Christmas; the
    previous Monday;
    the following Thursday; this weekend, next January 15. Not: last May Day (a holiday reads it)."""
    inner = found.read(found.end)
    if inner is None or not isinstance(inner.what, Calendar) or inner.mod is not None:
        return None
    what = inner.what
    if what.year is not None or what.short_year is not None or what.within is not None or what.which is not None:
        return None
    if finest(what) not in ("weekday", "month", "season", "weekend", "part", "day", "quarter", "clock", "half"):
        return None
    if finest(what) in ("part", "clock") and what.weekday is None and what.day is None:
        return None
    category = found.match.start("which")
    if found.next_to(category, "that") and (finest(what) == "quarter" or _conjunction(found, category)):
        return None
    shift = found.value("which") if isinstance(found.value("which"), int) else 0
    base: Base = "said" if found.next_to(category, "following", "previous", "that", "same") else "issued"
    return Said(what._replace(which=shift, base=base), end=inner.end)


def _conjunction(found: Found, at: int) -> bool:
    """Whether "that" opens a clause: said that Monday's vote."""
    before = found.tokens.words[at - 1].lower() if at else ""
    return found.phrases.is_verb(before) and before not in found.tokens.language.function_words


def recent_units(found: Found) -> Said | None:
    """recent weeks; the recent months; coming days; the weeks ahead; past years; recent weeks and months."""
    word = found.match.start("which")
    if found.next_to(word, "coming", "next", "following"):
        return Said(Reference("FUTURE_REF"))
    return Said(Reference("PAST_REF"))


def the_units_ahead(found: Found) -> Said | None:
    """the days ahead; the weeks ahead."""
    return Said(Reference("FUTURE_REF"))


def these_days(found: Found) -> Said | None:
    """these days."""
    return (
        Said(Reference("PRESENT_REF"))
        if found.word("units") == "days" and found.tokens.words[found.start].lower() != "those"
        else None
    )


def year_ago_adjective(found: Found) -> Said | None:
    """year-earlier; year-ago; the year-ago quarter; the year-earlier period."""
    return Said(Shift((Amount(1, found.value("unit")),), -1, "said"))


def year_ago_quarter(found: Found) -> Said | None:
    """the year-ago third quarter; the year-earlier second quarter."""
    number = ordinal_at(found.tokens, *found.span("n"))
    if number is None or number > 4 or found.value("unit") != "Y":
        return None
    return Said(Calendar(quarter=number, within=Relative(Unit.YEAR, -1)))


def year_ago_stretch(found: Found) -> Said | None:
    """the year-earlier nine months."""
    number = count(found.tokens, *found.span("n"))
    return None if number is None else Said(Duration((Amount(number, found.value("unit")),)))


def same_period(found: Found) -> Said | None:
    """the same period last year; the corresponding quarter a year ago; the quarter a year earlier: the step is what counts.
    Not: the quarter two weeks ago.
    """
    inner = found.read(found.end)
    if inner is None or (isinstance(inner.what, Shift) and inner.what.amounts[0].unit != "Y"):
        return None
    if isinstance(inner.what, Shift):
        return Said(inner.what, end=inner.end)
    if isinstance(inner.what, Relative) and inner.what.unit is Unit.YEAR and inner.what.shift < 0:
        return Said(Shift((Amount(-inner.what.shift, "Y"),), -1, "said"), end=inner.end)
    return None


def week_before_last(found: Found) -> Said | None:
    """the week before last; the month after next."""
    unit = UNITS.get(found.value("unit"))
    if unit is None:
        return None
    return Said(Relative(unit, 2 if found.next_to(found.end - 1, "next") else -2))


RULES = (
    Rule("day-word", "day=(today | yesterday | tomorrow)", day_word),
    Rule("tonight", "tonight", tonight),
    Rule("overnight", "overnight", overnight),
    Rule(
        "pointed-unit",
        "the=(the | my)? this=(this | that)? "
        "which=(this | last | next | past | coming | current | previous | following | same | that | latest) "
        "(adjective | fiscal | financial)? unit=(thisunit)",
        pointed_unit,
    ),
    Rule("the-unit", "the (fiscal | adjective)? unit=(unit | quarter)", the_unit),
    Rule("until-then", "then_ | that time", until_then),
    Rule("latest-period", "the latest fiscal? period", latest_period),
    Rule(
        "pointed-part", "(the | that)? which=(this | last | next | that | same | following | previous) part=(part)", pointed_part
    ),
    Rule(
        "pointed-date",
        "(the | this)? which=(this | last | next | past | coming | previous | following | that | same)",
        pointed_date,
    ),
    Rule("recent-units", "the? which=(recent | coming | past | previous | next | following) units (and_ units)?", recent_units),
    Rule("units-ahead", "the units (and_ units)? ahead", the_units_ahead),
    Rule("these-days", "these units=(units)", these_days),
    Rule(
        "year-ago",
        "the? unit=(unit) dash (ago | earlier) fiscal? n=(first | second | ordinal | nth) dash? part=(quarter)",
        year_ago_quarter,
    ),
    Rule("year-ago", "the? unit dash (ago | earlier) n=(numeral) unit=(units)", year_ago_stretch),
    Rule(
        "year-ago",
        "(the | corresponding | my){0,2} unit=(unit) dash (ago | earlier) (quarter | period | unit | units)?",
        year_ago_adjective,
    ),
    Rule("same-period", "the quarter", same_period),
    Rule("same-period", "(the | an) (same | corresponding) (period | quarter | unit) of? (the (last | previous))?", same_period),
    Rule("before-last", "the unit=(unit | weekend) (before last | after next)", week_before_last),
)
