"""Where each mark of a step stands in a form: its row, its label, and what a lane becomes when it holds too many.

Positions are fractions of the width; widths of words are em. What is free of overlap at the least width of a form stays
so at every greater one, since bars grow and words do not.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from report.model.timeline import Arrangement, Band, Form, Mark, PlacedMark, Tier, TimelineFigure

from .columns import columns
from .labels import cut, width
from .ticks import ticks

Box = tuple[float, float]

ROOM: dict[Form, float] = {"wide": 73.0, "narrow": 22.0}  # em at the least width: 949 and 286 px at 13 px
SIGN = 1.62  # em from the edge of a bar to the words: pad, lane's sign, gap
PAD = 0.45
GAP = 0.5

_MOST_LABEL = {"wide": 30.0, "narrow": 21.0}
_ROWS = 12  # of labels in a lane; beyond that it is a wall of words
_ROWS_OF_MANY = 6
_MANY = 200
_THIN_ROWS = 16
_TOO_MANY = 1000  # events in the figure from which on lanes are counted
_COUNTED = 60


def arrange(figure: TimelineFigure, tier: Tier, form: Form) -> Arrangement:
    """A step of the figure laid out for a form. Linear in the number of marks but for a sort."""
    drawn = sum(len(one.marks) for one in figure.tiers)
    bands = tuple(_band(figure, tier, lane, marks, form, drawn) for lane, marks in _lanes(tier))
    tallest = max((column.count for band in bands for column in band.columns), default=0)
    return Arrangement(ticks(tier.start, tier.end, ROOM[form], figure.language), bands, tallest)


def _lanes(tier: Tier) -> list[tuple[int | None, list[Mark]]]:
    if not tier.by_lane:
        return [(None, list(tier.marks))]
    found: dict[int, list[Mark]] = {}
    for mark in tier.marks:
        found.setdefault(mark.lane, []).append(mark)
    return [(lane, found[lane]) for lane in sorted(found)]


def _band(figure: TimelineFigure, tier: Tier, lane: int | None, marks: list[Mark], form: Form, drawn: int) -> Band:
    """Bars with labels; where they are too many, thin bars of which only key and disputed events have labels; else columns."""
    note = f"{len(marks):,}"
    if drawn < _TOO_MANY or len(marks) <= _COUNTED:
        rows = _rows(figure, tier, lane, note, form, _ROWS_OF_MANY if drawn >= _MANY else _ROWS)
        if rows.add_all(marks):
            return Band(lane, note, rows.count, tuple(rows.placed))
        rows = _rows(figure, tier, lane, note, form, _ROWS_OF_MANY)
        labelled = rows.add_first(marks)
        thin = _thin([mark for mark in marks if mark.event not in labelled], tier, ROOM[form])
        if thin is not None:
            return Band(lane, note, rows.count, tuple(rows.placed), 1 + max((one.row for one in thin), default=-1), thin)
    found, unit = columns(marks, ROOM[form] / (tier.end - tier.start), figure.language)
    note += f", at most {max(column.count for column in found):,} a {unit}"
    rows = _rows(figure, tier, lane, note, form, _ROWS_OF_MANY)
    rows.add_first(marks)
    return Band(lane, note, rows.count, tuple(rows.placed), columns=found)


def _rows(figure: TimelineFigure, tier: Tier, lane: int | None, note: str, form: Form, most: int) -> _Rows:
    """Empty rows; in the wide form the lane's heading stands in the first."""
    heading = 0.0
    if lane is not None and form == "wide":
        heading = SIGN + width(figure.lanes[lane].name, bold=True) + width(f" {note}") + PAD
    return _Rows(tier, form, lane is not None, heading, most)


def fractions(mark: Mark, tier: Tier) -> tuple[float, float]:
    """Where a bar starts and ends in its step, 0 to 1; one with an open end reaches to the edge."""
    length = tier.end - tier.start
    start = min(max((mark.start - tier.start) / length, 0.0), 1.0)
    end = 1.0 if mark.right == "open" else min(max((mark.end - tier.start) / length, start), 1.0)
    return start, end


def _thin(marks: Sequence[Mark], tier: Tier, room: float) -> tuple[PlacedMark, ...] | None:
    """Bars without labels, each in the first row that is free; None where there would be too many rows."""
    ends: list[float] = []
    found = []
    for mark in sorted(marks, key=lambda one: one.start):
        start, end = fractions(mark, tier)
        row = next((index for index, taken in enumerate(ends) if taken <= start), len(ends))
        if row == len(ends):
            if row == _THIN_ROWS:
                return None
            ends.append(0.0)
        ends[row] = max(end, start + 0.5 / room)
        found.append(PlacedMark(mark, row, "none", start, ""))
    return tuple(found)


@dataclass
class _Rows:
    """Labelled rows that fill from the top: bars and words never meet, and reading order goes down where times overlap."""

    tier: Tier
    form: Form
    headed: bool
    heading: float
    most: int
    placed: list[PlacedMark] = field(default_factory=list)
    boxes: list[list[Box]] = field(default_factory=list)
    bars: list[list[Box]] = field(default_factory=list)

    @property
    def count(self) -> int:
        return max(len(self.boxes), 1 if self.heading else 0)

    def add_all(self, marks: Sequence[Mark]) -> bool:
        """Whether all marks found a row; stops at the first that does not."""
        return all(self.add(mark) for mark in marks)

    def add_first(self, marks: Sequence[Mark]) -> set[str]:
        """The ids of those that got a row: key events first, then disputed ones, while there is room."""
        first = [mark for mark in marks if mark.key] + [mark for mark in marks if mark.disputed and not mark.key]
        return {mark.event for mark in first if self.add(mark)}

    def add(self, mark: Mark) -> bool:
        """Gives the mark the first row that is free and not above one that it overlaps in time; False where none is left."""
        bar = fractions(mark, self.tier)
        placed, box = _labelled(mark, bar, self.form, self.headed)
        row = self._lowest_overlap(bar) + 1
        while row < self.most:
            if row == len(self.boxes):
                self.boxes.append([(-1.0, self.heading)] if row == 0 and self.heading else [])
                self.bars.append([])
            if _free(self.boxes[row], box):
                insort(self.boxes[row], box)
                insort(self.bars[row], bar)
                self.placed.append(replace(placed, row=row))
                return True
            row += 1
        return False

    def _lowest_overlap(self, bar: Box) -> int:
        for row in range(len(self.bars) - 1, -1, -1):
            bars = self.bars[row]
            index = bisect_left(bars, (bar[1] - 1e-9,))
            # Bars of a row never overlap, so only the last one that starts before our end can reach into it.
            if index and bars[index - 1][1] > bar[0] + 1e-9:
                return row
        return -1


def _free(boxes: list[Box], box: Box) -> bool:
    index = bisect_left(boxes, (box[1] - 1e-6,))
    return not index or boxes[index - 1][1] <= box[0] + 1e-6


def _labelled(mark: Mark, bar: Box, form: Form, headed: bool) -> tuple[PlacedMark, Box]:
    """The label's place beside, in or above its bar, and the box in em that both take; bars may touch, words keep a gap."""
    remark = width(f" {mark.remark}", bold=True) if mark.remark else 0.0
    arrow = width(" →") if mark.right == "open" else 0.0
    words = _MOST_LABEL[form] - remark - arrow
    text = cut(mark.label, words)
    return (_wide if form == "wide" else _narrow)(mark, bar, text, remark + arrow, headed)


def _wide(mark: Mark, bar: Box, text: str, extra: float, _: bool) -> tuple[PlacedMark, Box]:
    """In the bar, else to the right, else to the left, cut where no side has the room."""
    room = ROOM["wide"]
    start, end = bar[0] * room, max(bar[1] * room, bar[0] * room + 0.3)
    inside, right, left = end - start, room - end, start
    needed = SIGN + width(text) + extra + PAD
    if needed > max(inside, right, left):
        text = cut(text, max(inside, right, left) - SIGN - extra - PAD)
        needed = SIGN + width(text) + extra + PAD
    if needed <= inside:
        return PlacedMark(mark, 0, "inside", bar[0], text), (start, end)
    if needed <= right:
        return PlacedMark(mark, 0, "right", bar[1], text), (start, end + needed + GAP)
    return PlacedMark(mark, 0, "left", bar[0], text), (start - needed - GAP, end)


def _narrow(mark: Mark, bar: Box, text: str, extra: float, headed: bool) -> tuple[PlacedMark, Box]:
    """Above the bar: from its start, else centred on it and moved in as far as the edge asks; a sign where no heading has it."""
    room = ROOM["narrow"]
    start, end = bar[0] * room, max(bar[1] * room, bar[0] * room + 0.3)
    sign = 0.0 if headed else 1.07
    text = cut(text, room - sign - extra)
    needed = sign + width(text) + extra
    if start + needed <= room:
        return PlacedMark(mark, 0, "above-start", bar[0], text), (start, max(end, start + needed + GAP))
    if not headed:
        at = max(room - needed, 0.0)
        return PlacedMark(mark, 0, "above-start", at / room, text), (at - GAP, max(end, room))
    middle = min(max((start + end) / 2, needed / 2), room - needed / 2)
    box = min(start, middle - needed / 2 - GAP), max(end, middle + needed / 2 + GAP)
    return PlacedMark(mark, 0, "above-middle", middle / room, text), box
