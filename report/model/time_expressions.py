"""Time expressions as the tagger reads them: TIMEX3 and EDTF side by side, and what each leans on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .date_ranges import DateRange
from .text import Span

ISSUE_TID = "t0"
"""The tid of the day of issue, on which an expression may lean; TimeML's CREATION_TIME."""


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A phrase that speaks of time: what TIMEX3 says of it, what EDTF says of it, and what both lean on.

    `tid` is `t1`, `t2` and so on, in text order; expressions never overlap. `value`, `mod`, `quant` and `freq` are TIMEX3's;
    a value that could not be resolved keeps `X` for what is not known (`XXXX-WXX-3` for a Wednesday in an article without a
    date). `anchor` is the tid on which the value leans: `ISSUE_TID` for the day of issue, another expression's where the text
    goes on from a date last spoken of; None where the words say it all, or where nothing was found to lean on. `edtf` is the
    date in EDTF and `range` its earliest and latest day; both are None for what is no calendar date (a duration, a set,
    "recently") or is not resolved. A modifier never narrows them: "late Wednesday" is the whole day. `interval` is, in EDTF,
    the stretch of which this is one end ("from Monday to Thursday"), on both ends alike. `said` and `inferred` name the parts
    of the date that the words give and that were added, among millennium, century, decade, year, half, quarter, season, month,
    week, weekday, day, part_of_day, hour, minute, second, zone. `holds_for` is, for what leans on the day of issue, the first
    and last day of issue (day numbers) for which the same words would give the same value; the ends of a range are careful, and
    may say fewer days. `rule` is the name of the rule that read it.
    """

    tid: str
    type: TimexType
    value: str
    span: Span
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    anchor: str | None = None
    rule: str = ""
    said: frozenset[str] = frozenset()
    inferred: frozenset[str] = frozenset()
    edtf: str | None = None
    range: DateRange | None = None
    interval: str | None = None
    holds_for: tuple[int, int] | None = None

    @property
    def is_resolved(self) -> bool:
        """Whether nothing of its value was left open for want of a date to lean on."""
        return self.range is not None or "X" not in self.value or not self.value.startswith("XXXX")
