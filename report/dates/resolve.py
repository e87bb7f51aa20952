"""Readings into dates: what is missing comes from the day of issue, or from the date last spoken of, and is said to."""

from __future__ import annotations

from typing import NamedTuple

from report.model.day_numbers import civil_date, days_in_month
from report.model.time_expressions import ISSUE_TID

from . import completion, nearness
from .calendar_units import UNITS, Period, Unit, days, holding, latest_weekday, year_of
from .direction import FUTURE
from .readings import Amount, Calendar, Clock, Relative, Shift, What
from .story import Spoken, Story

PARTS = {
    Unit.DAY: ("year", "month", "day"),
    Unit.WEEK: ("year", "week"),
    Unit.WEEKEND: ("year", "week"),
    Unit.MONTH: ("year", "month"),
    Unit.QUARTER: ("year", "quarter"),
    Unit.HALF: ("year", "half"),
    Unit.SEASON: ("year", "season"),
    Unit.YEAR: ("year",),
    Unit.DECADE: ("decade",),
    Unit.CENTURY: ("century",),
    Unit.MILLENNIUM: ("millennium",),
}
_STEPS = {**UNITS, "F": Unit.WEEK}
"""The unit that a step counts in; a fortnight (F) is two weeks."""


class Resolved(NamedTuple):
    """A date that was found: its period, what it leans on, the issue days that give the same, and what of a day was said."""

    period: Period
    anchor: str | None = None
    holds: tuple[int, int] | None = None
    part: str | None = None
    clock: Clock | None = None
    said: frozenset[str] = frozenset()
    century_inferred: bool = False


class Open(NamedTuple):
    """A date that could not be found for want of something to lean on: its TIMEX3 value with `X` for what is not known."""

    value: str
    date: Calendar | None = None
    """The date as far as it is known, where two readings are left."""


class Context(NamedTuple):
    """What a phrase is resolved by: the day of issue, the story so far, and whether its clause looks back or ahead."""

    issued: int | None
    story: Story
    direction: int
    after: Resolved | None = None
    """The first end of the range of which this is the last."""
    until: bool = False
    """Whether "until" stands before the phrase."""


_TODAY = Relative(Unit.DAY, 0)


def resolved(what: What, context: Context) -> Resolved | Open:
    """The date that a reading means."""
    if isinstance(what, Calendar):
        return _calendar(what, context)
    if isinstance(what, Relative):
        return _relative(what, context)
    if isinstance(what, Shift):
        return _shift(what, context)
    raise TypeError(f"{what!r} is no date")


def _base(base: str, unit: Unit, context: Context) -> tuple[int, str, Spoken | None] | None:
    """The day from which a relative phrase counts, the tid of what it leans on, and the date spoken of; None where there is
    nothing.
    """
    if base == "said":
        spoken = context.story.before(unit)
        if spoken is not None and (
            unit is not Unit.DAY or context.story.is_story or context.story.sentence - spoken.sentence <= 3
        ):
            return days(spoken.period)[0], spoken.tid, spoken
    if context.issued is None or (base == "said" and context.story.passage):
        return None
    return context.issued, ISSUE_TID, None


def _relative(what: Relative, context: Context) -> Resolved | Open:
    if what == _TODAY and context.story.is_story and context.story.opens:
        return Open("PRESENT_REF")  # "today a monument stands there"
    bare = what.base == "said" and what.shift == 0
    if bare and what.unit is Unit.QUARTER and not context.story.is_story:
        spoken = context.story.part_of_year
        if spoken is None or spoken.period.unit is not Unit.QUARTER:
            return Open(completion.unknown(what.unit))
        return Resolved(spoken.period, spoken.tid)
    of_issue = bare and what.unit in (Unit.YEAR, Unit.MONTH, Unit.WEEK) and not context.story.is_story and not what.that
    base = _base("issued" if of_issue else what.base, what.unit, context)
    if base is None:
        return Open(completion.unknown(what.unit, what.part, what.clock))
    day, tid, _ = base
    period = holding(what.unit, day)
    if what.unit is Unit.WEEKEND and what.base == "issued":
        on_it = day >= days(period)[0]
        period = Period(Unit.WEEKEND, period.number + (0 if what.coming and not on_it else what.shift))
        first, last = days(holding(Unit.WEEK, day))
        if what.coming:
            first, last = (first + 5, last + 5) if on_it else (first - 2, first + 4)
        return Resolved(period, tid, (first, last) if tid == ISSUE_TID else None)
    same = days(holding(Unit.WEEK if what.unit is Unit.WEEKEND else what.unit, day)) if tid == ISSUE_TID else None
    if what.unit is Unit.DAY and tid == ISSUE_TID:
        same = (day, day)
    said = completion.said_time(what.part, what.clock)
    return Resolved(Period(what.unit, period.number + what.shift), tid, same, what.part, what.clock, said)


def _both(one: tuple[int, int] | None, other: tuple[int, int] | None) -> tuple[int, int] | None:
    """The days of issue that give both ends of a range as they are."""
    if one is None or other is None:
        return one or other
    return max(one[0], other[0]), min(one[1], other[1])


def _shift(what: Shift, context: Context) -> Resolved | Open:
    unit = min((_STEPS.get(amount.unit, Unit.DAY) for amount in what.amounts), default=Unit.DAY)
    if isinstance(what.base, str):
        yearly = len(what.amounts) == 1 and what.amounts[0].unit == "Y"
        base = _base(what.base, unit, context)
        spoken = context.story.part_of_year if yearly else None
        if what.sign < 0 and yearly and what.base == "said" and not context.story.goes_on():
            base = _base("issued", unit, context)
        elif what.base == "said" and what.sign > 0 and base is not None and base[1] == ISSUE_TID and context.story.last is None:
            base = None  # "later" than what, nobody has said
        if spoken is not None and context.issued is not None and days(spoken.period)[0] > context.issued:
            spoken = None  # what is compared has been
        if what.sign < 0 and spoken is not None and context.story.sentence - spoken.sentence <= 3:
            step = int(what.amounts[0].number or 0) * what.sign * (4 if spoken.period.unit is Unit.QUARTER else 2)
            return Resolved(Period(spoken.period.unit, spoken.period.number + step), spoken.tid)
        if base is None:
            return Open(completion.unknown(unit))
        day, anchor, _ = base
        start = Period(Unit.DAY, day)
        holds: tuple[int, int] | None = days(holding(unit, day)) if anchor == ISSUE_TID else None
        if unit is Unit.DAY and anchor == ISSUE_TID:
            holds = (day, day)
        inner_anchor: str | None = anchor
    else:
        inner = resolved(what.base, context)
        if isinstance(inner, Open):
            return Open(completion.unknown(unit))
        start, inner_anchor, holds = inner.period, inner.anchor, inner.holds
        unit = max(unit, inner.period.unit) if inner.period.unit > unit and inner.period.unit is not Unit.WEEKEND else unit
        if inner.period.unit > Unit.WEEK and unit > inner.period.unit:
            start = inner.period
    return Resolved(_stepped(start, unit, what.amounts, what.sign), inner_anchor, holds)


def _stepped(start: Period, unit: Unit, amounts: tuple[Amount, ...], sign: int) -> Period:
    """A period some amounts away, in the unit of the finest amount."""
    day = days(start)[0]
    for amount in amounts:
        step = _STEPS.get(amount.unit, Unit.DAY)
        count = int(amount.number or 0) * sign * (2 if amount.unit == "F" else 1)
        if amount.unit in "hms":
            count = 0
        if step in (Unit.DAY, Unit.WEEK, Unit.WEEKEND):
            day += count * (1 if step is Unit.DAY else 7)
        elif step in (Unit.MONTH, Unit.QUARTER, Unit.HALF):
            months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6}[step] * count
            day = completion.same_day_of(day, months)
        else:
            years = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}[step] * count
            day = completion.same_day_of(day, 12 * years)
    return holding(unit, day)


def _calendar(what: Calendar, context: Context) -> Resolved | Open:
    if what.impossible:
        return Open("XXXX-XX-XX")
    said = completion.said_parts(what)
    leaning = False
    if what.short_year is not None or what.short_decade is not None:
        last = context.story.last
        base = context.issued if context.issued is not None else None if last is None else days(last.period)[0]
        if base is None:
            return Open(completion.open_value(what))
        leaning = True
        what = completion.with_century(what, base)
    if what.either is not None:
        what = completion.by_weekday(what)
    if (
        what.month is not None
        and what.day is not None
        and what.year is not None
        and what.day > days_in_month(what.year, what.month)
    ):
        return Open("XXXX-XX-XX")
    if what.either is not None:
        return Open(completion.open_value(what), what)
    if what.within is not None:
        return _within(what, what.within, context, said)
    period = completion.full(what)
    if period is not None and what.same_part:
        period = context.story.same_part_in(period)
    if period is not None:
        return Resolved(
            period, ISSUE_TID if leaning and context.issued is not None else None, None, what.part, what.clock, said, leaning
        )
    return _completed(what, context, said)


def _within(what: Calendar, coarse: What, context: Context, said: frozenset[str]) -> Resolved | Open:
    """A date whose rest is said by a coarser phrase: "June last year", "Friday of last week"."""
    outer = resolved(coarse, context)
    if isinstance(outer, Open):
        return Open(completion.open_value(what))
    first, last = days(outer.period)
    if what.weekday is not None and what.day is None:
        period = Period(Unit.DAY, latest_weekday(last, what.weekday))
    else:
        year, month, _ = civil_date(first)
        whole = what._replace(year=year_of(outer.period), within=None)
        if outer.period.unit is Unit.MONTH:
            whole = whole._replace(year=year, month=month)
        completed = completion.full(whole)
        if completed is None:
            return Open(completion.open_value(what))
        period = completed
    return Resolved(period, outer.anchor, outer.holds, what.part, what.clock, said)


def _completed(what: Calendar, context: Context, said: frozenset[str]) -> Resolved | Open:
    """A date without its year, or a weekday, or a time of day: from the story where it leads, else from the day of issue."""
    leads = what.base == "issued" and what.which is None and (context.story.passage or context.direction != FUTURE)
    in_year = what.month is not None or what.feast is not None or what.season is not None
    spoken = context.story.leads(in_year) if leads else None
    if what.which is not None and what.base == "issued" and context.story.passage:
        spoken = context.story.leads(True)
    if what.base == "said" or context.after is not None:
        fine = what.weekday is not None or what.part is not None
        spoken = (context.story.before(Unit.DAY) if fine else context.story.last) if what.base == "said" else spoken
    if what.weekday is None and what.month is None and what.day is None and (what.part is not None or what.clock is not None):
        return _time_only(what, context, said)
    if context.after is not None:
        ended = _range_end(what, context, context.after, said)
        if ended is not None:
            return ended
    if spoken is not None and context.issued is not None and nearness.is_meant(what, spoken.period, context.issued):
        spoken = None
    if spoken is not None:
        onward = completion.onward(what, spoken.period, context.until)
        if onward is not None:
            return Resolved(onward, spoken.tid, None, what.part, what.clock, said)
    if context.issued is None:
        return Open(completion.open_value(what))
    period, holds = nearness.near_issue(what, context.issued, context.direction)
    return Resolved(period, ISSUE_TID, holds, what.part, what.clock, said)


def _range_end(what: Calendar, context: Context, start: Resolved, said: frozenset[str]) -> Resolved | None:
    """The last end of a range: the date that it would be by itself, if that is after the first end, else the next one after
    that.
    """
    first = days(start.period)[0]
    if context.issued is not None and start.anchor in (None, ISSUE_TID):
        period, holds = nearness.near_issue(what, context.issued, context.direction)
        if days(period)[0] > first:
            return Resolved(period, ISSUE_TID, _both(holds, start.holds), what.part, what.clock, said)
    following = completion.next_after(what, first)
    return None if following is None else Resolved(following, start.anchor, start.holds, what.part, what.clock, said)


def _time_only(what: Calendar, context: Context, said: frozenset[str]) -> Resolved | Open:
    spoken = context.story.day
    if spoken is not None and (spoken.sentence == context.story.sentence or context.story.is_story):
        return Resolved(spoken.period, spoken.tid, None, what.part, what.clock, said)
    if context.issued is None:
        return Open(completion.unknown(Unit.DAY, what.part, what.clock))
    return Resolved(Period(Unit.DAY, context.issued), ISSUE_TID, (context.issued, context.issued), what.part, what.clock, said)
