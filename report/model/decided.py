"""What review hands on: the events that the editor lets through, with the figures and the count of decisions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .events import Event
from .figures import ReportedFigure


@dataclass(frozen=True, slots=True)
class Decided:
    """Events whose quotes stand in their articles, in the ledger's order; `decisions` counts all entries by decision."""

    events: tuple[Event, ...] = ()
    figures: tuple[ReportedFigure, ...] = ()
    decisions: Mapping[str, int] = field(default_factory=dict)
