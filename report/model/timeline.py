"""The drawing of the chronology as plain values: one layout that is printed as SVG and as Plotly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Edge = Literal["sharp", "circa", "open"]


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the axis. `start` and `end` are day numbers with a fraction for hours; the end is exclusive.

    An interval of which only one unknown day counts is `hollow`; an open or approximate edge says so in `left`, `right`.
    `row` counts from 0 within its lane. `words` is the date as a reader reads it.
    """

    event: str
    label: str
    words: str
    lane: int
    row: int
    start: float
    end: float
    left: Edge
    right: Edge
    hollow: bool
    status: str
    disputed: bool
    key: bool
    href: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across a tier at a day number, with its words."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class LaneBand:
    """A lane within a tier: its index in the config's order, its name, how many rows its marks need."""

    lane: int
    name: str
    rows: int


@dataclass(frozen=True, slots=True)
class Tier:
    """One step of the figure at one scale: a window of days, `focus` the window of the next, closer tier."""

    start: float
    end: float
    title: str
    ticks: tuple[Tick, ...]
    lanes: tuple[LaneBand, ...]
    marks: tuple[Mark, ...]
    focus: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class TrayItem:
    """An event beside the axis: no start of it is known. `words` gives its bound."""

    event: str
    label: str
    words: str
    lane: int
    href: str


@dataclass(frozen=True, slots=True)
class TimelineFigure:
    """The whole figure: tiers from the widest to the closest, and what has no place on the axis."""

    title: str
    description: str
    tiers: tuple[Tier, ...]
    tray: tuple[TrayItem, ...]
