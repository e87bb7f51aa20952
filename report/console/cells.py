"""Text as a terminal lays it out: each character's cells, with nothing in it that could command the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

TAB = 4
"""Columns between tab stops; an editor's usual."""

_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Cs", "Zl", "Zp"})
"""Categories whose characters command, reorder or hide: controls, format characters (bidi, zero-width), line separators."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One character of the source: what is printed for it, and how many columns that takes."""

    shown: str
    width: int


def cells_of(text: str, *, unicode: bool) -> list[Cell]:
    """The characters of a line, one cell each; tabs become spaces, what is unseen or cannot be printed its number."""
    cells: list[Cell] = []
    column = 0
    for character in text:
        if character == "\t":
            cell = Cell(" " * (TAB - column % TAB), TAB - column % TAB)
        elif unicodedata.category(character) in _UNSEEN or not (unicode or character.isascii()):
            cell = Cell(f"<U+{ord(character):04X}>", len(f"{ord(character):04X}") + 4)
        else:
            cell = Cell(character, _width(character))
        cells.append(cell)
        column += cell.width
    return cells


def _width(character: str) -> int:
    # Vowels and final consonants of Hangul written in parts join the syllable before them.
    if unicodedata.category(character) in ("Mn", "Me") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def shown(text: str, *, unicode: bool) -> str:
    """A text that is safe to print: what is unseen or cannot be printed becomes its number; line ends stay."""
    return "\n".join("".join(cell.shown for cell in cells_of(line, unicode=unicode)) for line in text.split("\n"))


def width(cells: Sequence[Cell]) -> int:
    """How many columns some cells take."""
    return sum(cell.width for cell in cells)


@dataclass(frozen=True, slots=True)
class Marked:
    """A line as printed, and the first column and number of columns of the words in it that are meant."""

    line: str
    start: int
    length: int


def mark(cells: Sequence[Cell], first: int, end: int, room: int, ellipsis: str) -> Marked:
    """Show as much of a line as fits into `room` columns around the cells `first` to `end` (exclusive), and mark these.

    Where no cell with a width is meant, the mark is one column: on the letter that a combining mark belongs to, or
    where the words would begin.
    """
    first = min(max(first, 0), len(cells))
    end = min(max(end, first), len(cells))
    left, right = _window(cells, first, end, room, len(ellipsis))
    before, after = ellipsis if left > 0 else "", ellipsis if right < len(cells) else ""
    start = len(before) + width(cells[left:first])
    length = width(cells[first : min(end, right)])
    if not length:
        is_combining = first < end and first > 0
        start, length = max(0, start - is_combining), 1
    return Marked(before + "".join(cell.shown for cell in cells[left:right]) + after, start, length)


def _window(cells: Sequence[Cell], first: int, end: int, room: int, ellipsis: int) -> tuple[int, int]:
    """Which cells to show: all if they fit; else the meant ones from their start, a third of the rest of the room before them."""
    if width(cells) + (first == len(cells)) <= room:
        return 0, len(cells)
    room -= 2 * ellipsis
    # Words that need more room than there is are cut themselves, so that what stands before them is still seen.
    meant = min(max(width(cells[first:end]), 1), room * 2 // 3)
    left, used = first, 0
    while left > 0 and used + cells[left - 1].width <= (room - meant) // 3:
        left -= 1
        used += cells[left].width
    # At the end of a line there is nothing to show after the words; before them there is.
    rest = width(cells[first:])
    while left > 0 and used + cells[left - 1].width <= room - max(rest, meant):
        left -= 1
        used += cells[left].width
    right = left
    used = 0
    while right < len(cells) and used + cells[right].width <= room:
        used += cells[right].width
        right += 1
    return left, right
