"""The drawing of the chronology as plain values: one layout that is printed as SVG and as Plotly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Edge = Literal["sharp", "circa", "open"]
Form = Literal["wide", "narrow"]


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the axis. `start` and `end` are day numbers with a fraction for hours; the end is exclusive.

    An approximate edge is "circa"; where the right edge is "open", `end` is only where the bar begins to fade.
    `hollow`: it happened on one unknown day of the bar. `words` is the date as a reader reads it, `label` never cut;
    `remark` is what must stand beside the label in words ("disputed", "cancelled"; empty where nothing must), `disputed`
    whether part of it is that accounts differ on the happening, its date, its place or a number.
    `lane` is an index into `TimelineFigure.lanes`. `in_usual_hours`: the words name a part of the day and no hour, and the bar
    has the hours that are usual for it.
    """

    event: str
    label: str
    words: str
    lane: int
    start: float
    end: float
    left: Edge
    right: Edge
    hollow: bool
    status: str
    disputed: bool
    key: bool
    remark: str
    href: str
    in_usual_hours: bool = False


@dataclass(frozen=True, slots=True)
class Tier:
    """One step of the figure at one scale: a window of days, `focus` the window of the next, closer tier.

    `marks` stand in reading order, each mark of the figure on exactly one tier. `note` says in words how many
    events there are and how much closer the tier looks than the one before. `by_lane`: lanes are bands with headings.
    `background`: it shows what stood before, on an axis of its own.
    """

    start: float
    end: float
    title: str
    note: str
    marks: tuple[Mark, ...]
    by_lane: bool
    focus: tuple[float, float] | None = None
    background: bool = False


@dataclass(frozen=True, slots=True)
class FigureLane:
    """A lane of the figure in the config's order; `style` names its colour and `shape` its sign, 1 to 8; 0 is "Other"."""

    name: str
    style: int
    shape: int
    count: int


@dataclass(frozen=True, slots=True)
class TrayItem:
    """An event beside the axis: no start of it is known. `words` gives its bound, empty where there is none."""

    event: str
    label: str
    words: str
    lane: int
    remark: str
    href: str


@dataclass(frozen=True, slots=True)
class TimelineFigure:
    """The whole figure: tiers from the widest to the closest, and what has no place on the axis.

    `cutoff` is the day number (with hours as a fraction) after which nothing was read; None where none is set.
    """

    title: str
    description: str
    lanes: tuple[FigureLane, ...]
    tiers: tuple[Tier, ...]
    tray: tuple[TrayItem, ...]
    cutoff: float | None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across a tier at a day number, with its words (empty: a line only)."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark in its row with the label as it is printed, anchored at the fraction `at` of the width.

    `side` says where the label stands: in the bar, outside of it, above it (narrow form) from `at` or centred on it.
    """

    mark: Mark
    row: int
    side: Literal["inside", "right", "left", "above-start", "above-middle", "none"]
    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """A count of marks over a stretch of the axis; `hollow` where they are known only as precisely as the stretch is long."""

    start: float
    end: float
    count: int
    hollow: bool
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Band:
    """A lane within a tier, from top to bottom: heading, labelled rows, rows of thin bars, columns.

    `lane` is None where the tier shows all lanes in one band. `note` follows its name: the count, and what columns stand for.
    """

    lane: int | None
    note: str
    rows: int
    placed: tuple[PlacedMark, ...]
    thin_rows: int = 0
    thin: tuple[PlacedMark, ...] = ()
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A tier laid out for a form: its ticks and bands; `tallest` is the greatest count of a column, the same for all lanes."""

    ticks: tuple[Tick, ...]
    bands: tuple[Band, ...]
    tallest: int = 0
