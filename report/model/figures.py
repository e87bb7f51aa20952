"""Figures that sources report: a number with what is counted, the period, the area and the claimant."""

from __future__ import annotations

from dataclasses import dataclass, field

from .claims import Attribution, Claim
from .diagnostics import Positions


@dataclass(frozen=True, slots=True)
class ReportedFigure:
    """A figure as reported ("over 7,000"); never merged with another, added or averaged."""

    id: str
    value: str
    counted: str
    period: str | None
    area: str | None
    says: Attribution
    claims: tuple[Claim, ...]
    note: str | None = None
    written: Positions = field(default_factory=lambda: Positions(""), compare=False)
