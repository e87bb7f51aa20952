"""The chronology: decided and weighed events in reading order, with all that a reader needs to judge them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .edtf import EdtfDate
from .events import Event
from .figures import ReportedFigure
from .sources import Source


@dataclass(frozen=True, slots=True)
class Origin:
    """An origin from which sources derive, and the ids of those sources, sorted."""

    name: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Omission:
    """How many of something were left out of the report, and why."""

    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Chronology:
    """Events in reading order (background among them, flagged), and those of which no start is known in `unplaced`.

    `sources` are sorted by issue and id; `origins` by name; `unknown_origin` lists sources without a known root.
    `dated` is the date of the report itself: the cutoff, else SOURCE_DATE_EPOCH, else the latest issue or correction.
    `decisions` counts the ledger's entries by decision.
    """

    events: tuple[Event, ...]
    unplaced: tuple[Event, ...]
    sources: tuple[Source, ...]
    figures: tuple[ReportedFigure, ...] = ()
    origins: tuple[Origin, ...] = ()
    unknown_origin: tuple[str, ...] = ()
    decisions: Mapping[str, int] = field(default_factory=dict)
    omissions: tuple[Omission, ...] = ()
    dated: EdtfDate | None = None
