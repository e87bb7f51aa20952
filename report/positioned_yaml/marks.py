"""Where every part of a document stands, kept small: numbers in one array, positions worked out when asked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from typing import Any

from report.model.diagnostics import FilePosition, Path, Positions

from .source_text import SourceText

NO_KEY = (-1, -1)


class Marks:
    """The offsets of each node and of its key, and the nodes below it by key or index.

    Numbers, not objects: a ledger of 5,000 entries has 300,000 nodes, and with an object for each of them the garbage
    collector takes more time than the reading.
    """

    __slots__ = ("_offsets", "below")

    def __init__(self) -> None:
        self._offsets = array("q")
        self.below: dict[int, dict[str, int] | array[int]] = {}

    def add(self, key_start: int, key_end: int, start: int, end: int, below: Any = None) -> int:
        """Notes a node with the stretch of its key and its own; `below` maps keys or indices to nodes. Returns its number."""
        offsets = self._offsets
        node = len(offsets) >> 2
        offsets.extend((key_start, key_end, start, end))
        if below is not None:
            self.below[node] = below
        return node

    def key(self, node: int) -> tuple[int, int]:
        """The stretch of the key that introduces a node; `NO_KEY` where none does."""
        return self._offsets[4 * node], self._offsets[4 * node + 1]

    def span(self, node: int) -> tuple[int, int]:
        """The stretch of a node."""
        return self._offsets[4 * node + 2], self._offsets[4 * node + 3]

    def at(self, root: int, path: Path) -> int | None:
        """The node at a path from a root; None where there is none."""
        node = root
        for step in path:
            below: Any = self.below.get(node)
            if isinstance(below, dict) is not isinstance(step, str) or below is None:
                return None
            if isinstance(step, str):
                if step not in below:
                    return None
            elif not 0 <= step < len(below):
                return None
            node = below[step]
        return node

    def walk(self, root: int) -> Iterator[tuple[Path, int]]:
        """Every node with its path, in the order of the file."""
        todo: list[tuple[Path, int]] = [((), root)]
        while todo:
            path, node = todo.pop()
            yield path, node
            below = self.below.get(node, {})
            steps = below.items() if isinstance(below, dict) else enumerate(below)
            todo.extend(reversed([((*path, step), child) for step, child in steps]))


class _Places(Mapping[Path, FilePosition]):
    """Positions by path, of the values or of their keys."""

    __slots__ = ("_marks", "_of_keys", "_root", "_source")

    def __init__(self, source: SourceText, marks: Marks, root: int, *, of_keys: bool) -> None:
        self._source = source
        self._marks = marks
        self._root = root
        self._of_keys = of_keys

    def __getitem__(self, path: Path) -> FilePosition:
        node = self._marks.at(self._root, path)
        if node is not None:
            stretch = self._marks.key(node) if self._of_keys else self._marks.span(node)
            if stretch != NO_KEY:
                return self._source.position(*stretch)
        raise KeyError(path)

    def __iter__(self) -> Iterator[Path]:
        return (path for path, node in self._marks.walk(self._root) if not self._of_keys or self._marks.key(node) != NO_KEY)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def positions(source: SourceText, marks: Marks, root: int) -> Positions:
    """The places of a document's parts."""
    of_values = _Places(source, marks, root, of_keys=False)
    return Positions(source.file, of_values, _Places(source, marks, root, of_keys=True))
