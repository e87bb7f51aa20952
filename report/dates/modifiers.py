"""What is said about a date or a length: early, late, mid-, the end of, about, nearly, more than, at least, or later."""

from __future__ import annotations

from .calendar_units import Unit
from .categories import CODES
from .grammar import Found, Rule, Said
from .periods import finest, is_year
from .readings import Calendar, Duration, Reading, Relative, Shift


def _plain_date(reading: Reading | None) -> bool:
    return reading is not None and isinstance(reading.what, (Calendar, Relative, Shift)) and reading.mod is None


def part_of_period(found: Found) -> Said | None:
    """early 1991; late Monday; mid-November; late last week; the mid-1990s; early on Tuesday; late in the year; mid-afternoon
    yesterday.

    Not: early riser, the late president, mid-size."""
    inner = found.read(found.end)
    if inner is None or not _plain_date(inner):
        return None
    what = inner.what
    if isinstance(what, Calendar) and what.clock is not None and finest(what) == "clock":
        return None
    if isinstance(what, Shift):
        return None
    if (
        found.next_to(found.end - 1, "on_")
        and found.start
        and found.tokens.words[found.start - 1] in ("was", "were", "is", "are")
    ):
        return None  # flights were late on Friday
    mod = "START" if found.has("early") else "MID" if found.has("mid") else "END"
    return Said(what, mod=mod, end=inner.end)


def earlier_in_period(found: Found) -> Said | None:
    """earlier this week; later this year; earlier in the day; later yesterday; earlier today; earlier Sunday; later that month.

    Not: earlier than Monday, a year earlier (offsets.py)."""
    inner = found.read(found.end)
    if inner is None or not _plain_date(inner) or isinstance(inner.what, Shift):
        return None
    if isinstance(inner.what, Calendar) and finest(inner.what) in ("year", "decade", "century") and not found.has("in"):
        return None
    return Said(inner.what, mod="START" if found.has("early") else "END", end=inner.end)


def edge_of_period(found: Found) -> Said | None:
    """the end of November; the beginning of the year; the middle of October; the start of this week; the end of 2024; end-March;
    the close of 1942.

    Not: the end of the war, the beginning of talks."""
    inner = found.read(found.end)
    if inner is None or not _plain_date(inner):
        return None
    what = inner.what
    if isinstance(what, Calendar) and finest(what) in ("day", "weekday", "clock", "part"):
        return None
    if isinstance(what, Shift):
        return None
    mod = "END" if found.has("end") else "MID" if found.has("mid") else "START"
    return Said(what, mod=mod, end=inner.end)


def half_of_period(found: Found) -> Said | None:
    """the first week of March; the last days of 1942; the final months of the year; the opening days of April: start or end, no
    finer.
    """
    inner = found.read(found.end)
    if inner is None or not _plain_date(inner) or not isinstance(inner.what, (Calendar, Relative)):
        return None
    if isinstance(inner.what, Calendar) and finest(inner.what) in ("day", "weekday", "clock", "part"):
        return None
    if isinstance(inner.what, Relative) and inner.what.unit is Unit.DAY:
        return None
    if (
        found.has("count")
        and found.value("unit") == "Q"
        and found.value("count") == 2
        and is_year(inner)
        and isinstance(inner.what, Calendar)
    ):
        last = found.next_to(found.match.start("n"), "last", "final")
        return Said(inner.what._replace(half=2 if last else 1), end=inner.end)  # the first two quarters of 1990
    if found.has("count") or (found.next_to(found.end - 2, "fraction_half") and is_year(inner)):
        return None  # the first nine months of 1997: a length and a year
    what = inner.what
    if (
        found.value("unit") == "E"
        and isinstance(what, Calendar)
        and what.century is not None
        and found.next_to(found.match.start("n"), "first")
    ):
        return Said(Calendar(decade=what.century * 10), end=inner.end)
    last = found.next_to(found.match.start("n"), "last", "final", "end")
    first = found.next_to(found.match.start("n"), "first", "begin", "early")
    return Said(inner.what, mod="END" if last else "START" if first else "MID", end=inner.end)


def approximate(found: Found) -> Said | None:
    """about two years ago; around Nov. 1; circa 1450; around 7:15 p.m.; roughly three weeks; some 20 years; nearly two months;
    almost a year.

    Not: about Monday's vote, around 2000 people."""
    inner = found.read(found.end)
    if inner is None or inner.mod is not None:
        return None
    what = inner.what
    if isinstance(what, Duration):
        if found.next_to(found.start, "some_about") and any(amount.number in (None, 1) for amount in what.amounts):
            return None
        return Said(what, mod="LESS_THAN" if found.has("nearly") else "APPROX", end=inner.end)
    if isinstance(what, Shift):
        return Said(what, mod="LESS_THAN" if found.has("nearly") else "APPROX", end=inner.end)
    if isinstance(what, Calendar) and not found.has("nearly") and not found.next_to(found.start, "some_about"):
        if found.word("about") == "about" and finest(what) not in ("clock", "year", "part"):
            return None
        if found.next_to(inner.end, "apos"):
            return None
        return Said(what, mod="APPROX", end=inner.end)
    if isinstance(what, Relative) and what.base == "issued" and what.unit is Unit.YEAR and found.word("about") == "around":
        return Said(what, mod="APPROX", end=inner.end)
    return None


def bounded(found: Found) -> Said | None:
    """more than four hours; less than a week; at least 30 days; up to 180 days; no more than sixty days; over a week; under two
    years.

    Not: over the weekend, up to Monday, more than 20 people."""
    inner = found.read(found.end)
    if inner is None or inner.mod not in (None, "APPROX"):
        return None
    if not isinstance(inner.what, Duration) and not (isinstance(inner.what, Shift) and inner.what.base in ("issued", "said")):
        return None
    if isinstance(inner.what, Duration) and all(amount.number is None for amount in inner.what.amounts):
        return None
    if found.next_to(found.end - 1, "over") and found.category(found.end) == _THE:
        return None
    mod = _bound(found)
    return Said(inner.what, mod=mod, end=inner.end)


def _bound(found: Found) -> str:
    """The modifier that the words before a length give it."""
    negated = found.next_to(found.start, "no", "not_")
    last = found.end - 1
    if found.next_to(last, "least") or (negated and found.next_to(last - 1, "less")):
        return "EQUAL_OR_MORE"
    if found.next_to(last, "most", "to") or (negated and found.next_to(last - 1, "more")):
        return "EQUAL_OR_LESS"
    return "LESS_THAN" if found.next_to(last, "under") or found.next_to(last - 1, "less") else "MORE_THAN"


def or_later(found: Found) -> Said | None:
    """(1994) or later; (1990) and beyond; (March) or earlier; (2025) onwards."""
    left = found.left
    return Said(left.what, mod="ON_OR_BEFORE" if found.next_to(found.end - 1, "earlier", "before") else "ON_OR_AFTER")


def or_so(found: Found) -> Said | None:
    """(two years ago) or so; (the next year) or so."""
    left = found.left
    return Said(left.what, mod="APPROX")


def sometime(found: Found) -> Said | None:
    """sometime next year; sometime in March: the period, no finer."""
    inner = found.read(found.end)
    return Said(inner.what, end=inner.end) if inner is not None and _plain_date(inner) else None


_THE = CODES["the"]
RULES = (
    Rule("early-late", "the? (early=early | mid=(mid | middle) | late=late) (dash | (on_ | in_) the? )?", part_of_period),
    Rule("earlier-later-in", "(early=earlier | late=later) in=(in_ | on_)?", earlier_in_period),
    Rule("edge", "the? very? (start=begin | end=end | mid=middle) (of | dash)", edge_of_period),
    Rule(
        "edge",
        "the n=(first | last | final | begin | early) count=(numeral)? unit=(unit | units | fraction_half) of",
        half_of_period,
    ),
    Rule("approximate", "about=(about | some_about) | nearly=nearly", approximate),
    Rule("bounded", "(well | just | slightly)? over", bounded),
    Rule("bounded", "under", bounded),
    Rule("bounded", "(well | just | slightly)? (more | less) than", bounded),
    Rule("bounded", "(no | not_) less than", bounded),
    Rule("bounded", "at (least | most) | up to | (no | not_) more than", bounded),
    Rule("or-later", "or_ (later | earlier | after | before) | and_ (beyond | onward) | onward", or_later, after=(Calendar,)),
    Rule("or-so", "or_ so", or_so, after=(Shift, Relative)),
    Rule("sometime", "sometime in_?", sometime),
)
