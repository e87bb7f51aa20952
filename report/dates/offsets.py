"""Steps from a date: two weeks ago, three days later, two days after March 3, the day after tomorrow, the day before."""

from __future__ import annotations

from .calendar_units import UNITS
from .grammar import Found, Rule, Said
from .readings import Amount, Calendar, Duration, Reading, Reference, Relative, Shift


def ago(found: Found) -> Said | None:
    """(two weeks) ago; (nearly three years) ago; (several years) ago; (a decade) ago; (10 days) ago this week; (years) before
    now.
    """
    left = found.left
    if not isinstance(left.what, Duration):
        return None
    if any(amount.number is None for amount in left.what.amounts):
        return Said(Reference("PAST_REF"))
    return Said(Shift(left.what.amounts, -1, "issued"))


def from_now(found: Found) -> Said | None:
    """(two years) from now; (a week) hence; (three days) from today."""
    left = found.left
    if not isinstance(left.what, Duration):
        return None
    if any(amount.number is None for amount in left.what.amounts):
        return Said(Reference("FUTURE_REF"))
    return Said(Shift(left.what.amounts, 1, "issued"))


def earlier_or_later(found: Found) -> Said | None:
    """(a year) earlier; (two days) later; (three weeks) previously; (a month) before; (ten days) after; (three weeks) on.

    A vague one ("a few days later") stays a length. Not: two years before the war (the war has no date here), a day later
    than planned.
    """
    left = found.left
    if not isinstance(left.what, Duration):
        return None
    if found.next_to(found.end, "than") or any(amount.unit in "hms" for amount in left.what.amounts):
        return None
    forward = found.next_to(found.start, "later", "after", "on_")
    if found.next_to(found.start, "before", "after", "on_") and not _closes(found, found.end):
        return None
    if any(amount.number is None for amount in left.what.amounts):
        return Said(left.what) if not found.next_to(found.start, "before", "after", "on_") else None
    return Said(Shift(left.what.amounts, 1 if forward else -1, "said"))


def _closes(found: Found, index: int) -> bool:
    """Whether a clause ends at a token: at a mark, or at the end of the text."""
    return index >= len(found.tokens.words) or found.next_to(
        index, "comma", "dot", "semicolon", "stop", "para", "close_", "long_dash", "quote", "colon", "and_"
    )


def after_date(found: Found) -> Said | None:
    """(two days) after March 3, 2014; (a week) before Christmas; (a month) from Friday; (three days) after that day; (two years)
    after 1998.
    """
    left = found.left
    if not isinstance(left.what, Duration):
        return None
    inner = found.read(found.end)
    if inner is None or not _is_date(inner) or any(amount.number is None for amount in left.what.amounts):
        return None
    if found.next_to(left.start - 1, "for_"):
        return None  # suspended for a month after Sept. 11
    if found.next_to(found.start, "from_") and found.next_to(inner.end, "to", "until", "dash"):
        return None
    if any(amount.unit in "hms" for amount in left.what.amounts):
        return None
    return Said(Shift(left.what.amounts, -1 if found.next_to(found.start, "before") else 1, inner.what), end=inner.end)


def _is_date(reading: Reading) -> bool:
    return isinstance(reading.what, (Calendar, Relative, Shift)) and not (
        isinstance(reading.what, Calendar) and reading.what.clock is not None and reading.what.day is None
    )


def the_unit_after(found: Found) -> Said | None:
    """the day after tomorrow; the day before yesterday; the week after Easter; the month before March 2014; the day after.

    Not: the day after the vote, the year before the war."""
    unit = UNITS.get(found.value("unit"))
    if unit is None:
        return None
    forward = found.next_to(found.match.end("unit"), "after", "following")
    inner = found.read(found.end)
    if inner is not None and _is_date(inner):
        return Said(Shift((Amount(1, found.value("unit")),), 1 if forward else -1, inner.what), end=inner.end)
    if not _closes(found, found.end) or found.next_to(found.match.end("unit"), "of"):
        return None
    return Said(Relative(unit, 1 if forward else -1, "said"))


def weekday_week(found: Found) -> Said | None:
    """(Friday) week; (tomorrow) week: seven days on, as British writers say."""
    left = found.left
    if found.value("unit") != "W" or found.next_to(found.end, "of", "dash", "apos") or not _closes(found, found.end):
        return None
    if isinstance(left.what, Calendar) and left.what.weekday is not None and left.what.day is None and left.what.which is None:
        return Said(Shift((Amount(7, "D"),), 1, left.what))
    return None


_AFTER = (Duration,)
RULES = (
    Rule("ago", "ago", ago, after=_AFTER),
    Rule("from-now", "from_ (now | today) | hence", from_now, after=_AFTER),
    Rule("earlier-later", "earlier | later | previously | before | after | on_", earlier_or_later, after=_AFTER),
    Rule("after-date", "after | before | from_ | following", after_date, after=_AFTER),
    Rule("unit-after", "the? unit=(unit) (after | before | following)", the_unit_after),
    Rule("weekday-week", "unit=unit", weekday_week, after=(Calendar,)),
)
