"""Time expressions as the tagger reads them (TIMEX3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .text import Span


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A phrase that speaks of time, as TIMEX3 writes it. `anchor` is the tid it leans on; `inferred` names the parts not said."""

    tid: str
    type: TimexType
    value: str
    span: Span
    mod: str | None = None
    anchor: str | None = None
    rule: str = ""
    inferred: frozenset[str] = frozenset()
