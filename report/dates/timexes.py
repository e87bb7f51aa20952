"""Readings into time expressions: the values of TIMEX3 and EDTF, what was said and inferred, the ends of ranges joined."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from report.model.date_ranges import DateRange
from report.model.day_numbers import civil_date, day_number
from report.model.text import Span
from report.model.time_expressions import ISSUE_TID, TimeExpression, TimexType

from . import completion, direction, ranges
from .calendar_units import Period, Unit, days, edtf, timex
from .categories import CODES
from .grammar import Grammar, Phrases
from .readings import Amount, Calendar, Duration, Reading, Recurring, Reference, Relative, Shift, Stretch
from .resolve import PARTS, Context, Open, Resolved, resolved
from .story import Story, is_passage, is_story
from .tokens import Tokens, tokenise

_BREAKS = (CODES["dot"], CODES["stop"], CODES["para"])


class Heard(NamedTuple):
    """What a text says by itself, whatever its day of issue: its readings in order, and which of them are two ends of a range."""

    tokens: Tokens
    readings: list[Reading]
    pairs: dict[int, int]


def heard(text: str, grammar: Grammar, numeric: str | None) -> Heard:
    """The readings of a text, in order; they don't overlap."""
    tokens = tokenise(text, grammar.language)
    readings = list(Phrases(tokens, grammar, numeric).all())
    return Heard(tokens, *ranges.shared(readings, tokens)) if readings else Heard(tokens, [], {})


def told(what: Heard, issued: int | None, source: str) -> list[TimeExpression]:
    """The time expression of each reading, in an article of a day (a day number)."""
    return _Teller(what.tokens, issued, source, what.readings, what.pairs).tell() if what.readings else []


def expressions(text: str, grammar: Grammar, issued: int | None, numeric: str | None, source: str) -> list[TimeExpression]:
    """The time expressions of a text, in order; they don't overlap. `issued` is a day number."""
    return told(heard(text, grammar, numeric), issued, source)


class _Teller:
    """Goes through the readings of one text in order, with the story as it unfolds."""

    def __init__(self, tokens: Tokens, issued: int | None, source: str, readings: list[Reading], pairs: dict[int, int]) -> None:
        self.tokens = tokens
        self.issued = issued
        self.source = source
        self.readings = readings
        self.pairs = pairs
        year = None if issued is None else civil_date(issued)[0]
        told = [one for one in readings if not self._compares_since(one)]
        self.story = Story(is_story(told, [self._opens(one.start) for one in told], issued), year)
        self.passages = self._passages()
        self.done: list[TimeExpression] = []
        self.finds: list[Resolved | None] = []
        self.at = 0

    def tell(self) -> list[TimeExpression]:
        """All readings resolved."""
        last_of = {last: first for first, last in self.pairs.items()}
        for index, reading in enumerate(self.readings):
            self._walk_to(reading.start)
            self.story.passage = self.passages[index]
            first = last_of.get(index)
            self._one(index, reading, first)
            if first is not None:
                self._join(first, index)
        return self.done

    def _passages(self) -> list[bool]:
        """For each reading, whether its paragraph tells of another time."""
        para = CODES["para"]
        groups: list[list[Reading]] = []
        end = 0
        for reading in self.readings:
            if not groups or para in self.tokens.categories[end : reading.start]:
                groups.append([])
            groups[-1].append(reading)
            end = reading.start
        story = self.story.is_story
        return [told for group in groups for told in [self._is_passage(group, story)] * len(group)]

    def _compares_since(self, reading: Reading) -> bool:
        """Whether a date only says since when ("the lowest since October 1997"), and tells nothing of that time."""
        return reading.start > 0 and self.tokens.categories[reading.start - 1] == CODES["since"]

    def _is_passage(self, group: list[Reading], in_story: bool) -> bool:
        """Whether the paragraph of some readings tells of another time."""
        ahead = in_story and any(
            direction.direction(self.tokens, one.start, one.end) == direction.FUTURE
            for one in group
            if isinstance(one.what, Calendar) and one.what.weekday is not None and one.what.day is None
        )
        told = [one for one in group if not self._compares_since(one)]
        framing = [self._opens(one.start) for one in told]
        return is_passage(told, framing, self.issued, in_story=in_story, ahead=ahead)

    def _walk_to(self, token: int) -> None:
        """Count the sentences and paragraphs that end before a token."""
        categories, words = self.tokens.categories, self.tokens.words
        dot, stop, para = _BREAKS
        stretch = categories[self.at : token]
        if para in stretch:
            self.story.paragraph += 1
            self.story.sentence += 1
        self.story.sentence += stretch.count(stop)
        if dot in stretch:
            for index in range(self.at, token):
                if categories[index] == dot and words[index + 1][:1].isupper() and len(words[index - 1]) > 1:
                    self.story.sentence += 1
        self.story.opens = self._opens(token)
        self.at = token

    def _opens(self, token: int) -> bool:
        """Whether a token stands at the beginning of its sentence, or after its first word."""
        before = self.tokens.categories[max(0, token - 2) : token]
        return token < 2 or any(code in before for code in _BREAKS)

    def _one(self, index: int, reading: Reading, first: int | None) -> None:
        what = reading.what
        after = None if first is None else self.finds[first]
        tokens = self.tokens
        span = Span(self.source, tokens.starts[reading.start], tokens.end(reading.end - 1))
        tid = f"t{index + 1}"
        self.finds.append(None)
        if isinstance(what, (Duration, Recurring, Reference)):
            self.done.append(_dateless(what, reading, tid, span))
            return
        if isinstance(what, Stretch):
            self.done.append(self._stretch(what, reading, tid, span))
            return
        from_ = reading.start if first is None else self.readings[first].start  # a range is governed as a whole
        looks = direction.direction(tokens, from_, reading.end) if _leans(what) else direction.NONE
        until = reading.start > 0 and tokens.categories[reading.start - 1] == CODES["until"]
        date = self._apposed(what, reading, index) or resolved(what, Context(self.issued, self.story, looks, after, until))
        if isinstance(date, Open):
            self.done.append(_open(date, what, reading, tid, span))
            return
        self.finds[-1] = date
        if self.story.passage or not _compares(what):
            self.story.tell(date.period, tid, isinstance(what, Calendar) and what.year is not None, date.anchor == ISSUE_TID)
        self.done.append(_dated(date, reading, tid, span))

    def _apposed(self, what: Calendar | Relative | Shift, reading: Reading, index: int) -> Resolved | None:
        """The date before a comma, of which a phrase such as "eight hundred years later" only tells the distance."""
        comma = CODES["comma"]
        if not index or not isinstance(what, Shift) or what.base != "said" or self.finds[index - 1] is None:
            return None
        between = self.tokens.categories[self.readings[index - 1].end : reading.start]
        closed = self.tokens.categories[reading.end : reading.end + 1] == comma
        return self.finds[index - 1] if between == comma and closed else None

    def _stretch(self, what: Stretch, reading: Reading, tid: str, span: Span) -> TimeExpression:
        looks = direction.direction(self.tokens, reading.start, reading.end)
        context = Context(self.issued, self.story, looks)
        first, last = resolved(what.first, context), resolved(what.last, context)
        if isinstance(last, Open) or isinstance(first, Open):
            values = [date.value if isinstance(date, Open) else timex(date.period) for date in (first, last)]
            return TimeExpression(
                tid, TimexType.DATE, "/".join(values), span, reading.mod, rule=reading.rule, said=completion.said_parts(what.last)
            )
        if days(first.period)[0] > days(last.period)[1]:
            nearer = resolved(what.first._replace(year=civil_date(days(last.period)[0])[0]), context)
            first = nearer if isinstance(nearer, Resolved) else first
        self.story.tell(last.period, tid, what.last.year is not None, last.anchor == ISSUE_TID)
        return TimeExpression(
            tid,
            TimexType.DATE,
            f"{timex(first.period)}/{timex(last.period)}",
            span,
            reading.mod,
            anchor=last.anchor,
            rule=reading.rule,
            said=completion.said_parts(what.last),
            inferred=frozenset(PARTS[last.period.unit]) - completion.said_parts(what.last),
            edtf=f"{edtf(first.period)}/{edtf(last.period)}",
            range=DateRange(days(first.period)[0], days(last.period)[1]),
            holds_for=last.holds,
        )

    def _join(self, first: int, last: int) -> None:
        """Give both ends of a range its stretch."""
        start, end = self.finds[first], self.finds[last]
        if start is None or end is None or days(start.period)[0] > days(end.period)[1]:
            return
        if start.clock is not None and start.period == end.period:
            return  # from 18:00 to 06:00: hours, of which the days say nothing
        whole = f"{_edge(start.period, 0)}/{_edge(end.period, 1)}"
        self.done[first] = replace(self.done[first], interval=whole)
        self.done[last] = replace(self.done[last], interval=whole)


def _edge(period: Period, side: int) -> str:
    """A period as an end of an interval, which takes no interval itself."""
    text = edtf(period)
    return text.split("/")[side] if "/" in text else text


def _compares(what: Calendar | Relative | Shift) -> bool:
    """Whether a date is only held against another ("a year earlier"), so that nothing goes on from it."""
    if isinstance(what, Calendar):
        return what.same_part or (what.quarter is not None and isinstance(what.within, Relative) and what.within.shift < 0)
    return isinstance(what, Shift) and what.amounts[0].unit == "Y"


def _leans(what: Calendar | Relative | Shift) -> bool:
    """Whether the direction of the clause can matter."""
    if isinstance(what, Calendar):
        return what.year is None and what.decade is None and what.century is None and what.which in (None, 0)
    return (isinstance(what, Relative) and what.unit is Unit.WEEKEND) or (
        isinstance(what, Shift) and isinstance(what.base, Calendar)
    )


_FARTHEST = (day_number(-9999, 1, 1), day_number(9999, 12, 31))
"""The days that EDTF writes with years of four digits."""


def _inferred(date: Resolved) -> frozenset[str]:
    """The parts of a date that were not said: the century of a short year; or all that another date had to lend."""
    if date.century_inferred:
        return frozenset(("century",))
    return frozenset() if date.anchor is None else frozenset(PARTS[date.period.unit]) - date.said


def _dated(date: Resolved, reading: Reading, tid: str, span: Span) -> TimeExpression:
    period = date.period
    mod = reading.mod
    timed = date.part is not None or date.clock is not None
    first, last = days(period)
    text = edtf(period)
    limits = DateRange(first, last)
    in_reach = _FARTHEST[0] <= first and last <= _FARTHEST[1]
    if date.clock is not None and date.clock.hour < 24:
        text += completion.time_suffix(None, date.clock)
    if mod == "APPROX" and "/" not in text and not timed:
        text += "~"
    elif mod == "ON_OR_AFTER":
        text, limits = f"{_edge(period, 0)}/..", DateRange(first, None)
    elif mod == "ON_OR_BEFORE":
        text, limits = f"../{_edge(period, 1)}", DateRange(None, last)
    return TimeExpression(
        tid,
        TimexType.TIME if timed else TimexType.DATE,
        timex(period) + completion.time_suffix(date.part, date.clock),
        span,
        mod,
        anchor=date.anchor,
        rule=reading.rule,
        said=date.said,
        inferred=_inferred(date),
        edtf=text if in_reach else None,
        range=limits if in_reach else None,
        holds_for=date.holds,
    )


def _open(date: Open, what: Calendar | Relative | Shift, reading: Reading, tid: str, span: Span) -> TimeExpression:
    said = completion.said_parts(what) if isinstance(what, Calendar) else frozenset[str]()
    text, limits = None, None
    value = date.value
    if date.date is not None and date.date.either is not None and date.date.year is not None:
        (a, b), year = date.date.either, date.date.year
        dates = sorted(((a, b), (b, a)))
        text = "[" + ",".join(edtf(Period(Unit.DAY, day_number(year, month, day))) for month, day in dates) + "]"
        limits = DateRange(*(day_number(year, month, day) for month, day in dates))
    kind = TimexType.TIME if "T" in value and not value.endswith("_REF") else TimexType.DATE
    return TimeExpression(tid, kind, value, span, reading.mod, rule=reading.rule, said=said, edtf=text, range=limits)


def _dateless(what: Duration | Recurring | Reference, reading: Reading, tid: str, span: Span) -> TimeExpression:
    if isinstance(what, Reference):
        return TimeExpression(tid, TimexType.DATE, what.value, span, reading.mod, rule=reading.rule)
    if isinstance(what, Recurring):
        return TimeExpression(tid, TimexType.SET, what.value, span, reading.mod, what.quant, what.freq, rule=reading.rule)
    return TimeExpression(tid, TimexType.DURATION, length(what.amounts), span, reading.mod, rule=reading.rule)


def length(amounts: tuple[Amount, ...]) -> str:
    """A length as TIMEX3 writes it: P3D, PT2H, P2Y6M, PXW."""
    dates = "".join(_amount(amount) for amount in amounts if amount.unit not in "hms")
    times = "".join(_amount(amount) for amount in amounts if amount.unit in "hms")
    return f"P{dates}" + (f"T{times}" if times else "")


def _amount(amount: Amount) -> str:
    count = "X" if amount.number is None else f"{amount.number:.10g}"
    return f"{count}{amount.unit.upper() if amount.unit != 'N' else 'D'}"
