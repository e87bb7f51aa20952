"""The text of a YAML file with its lines, and the place of every part of it by path; places are worked out when asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from report.model.diagnostics import FilePosition, Path, Positions


class Mark(NamedTuple):
    """Where a node stands, as offsets; `inner` holds the marks of its children: by key, by index, or none for a scalar."""

    start: int
    end: int
    inner: dict[str, KeyedMark] | list[Mark] | None


class KeyedMark(NamedTuple):
    """Where a key stands, and the mark of its value."""

    start: int
    end: int
    value: Mark


class SourceText:
    """A file's text (line ends `\\n`, no byte order mark) that turns offsets in code points into lines and columns."""

    __slots__ = ("_starts", "file", "first_line", "text")

    def __init__(self, file: str, text: str, first_line: int = 1) -> None:
        self.file = file
        self.text = text
        self.first_line = first_line
        self._starts: list[int] | None = None

    @property
    def line_starts(self) -> list[int]:
        """The offset of each line."""
        if self._starts is None:
            starts, at = [0], self.text.find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = self.text.find("\n", at + 1)
            self._starts = starts
        return self._starts

    def position(self, start: int, end: int) -> FilePosition:
        """The stretch from `start` to `end` without white space at its end; an empty one shows the character before it."""
        text, starts = self.text, self.line_starts
        stripped = end
        while stripped > start and text[stripped - 1] in " \t\n":
            stripped -= 1
        if stripped > start:
            end = stripped
        elif end <= start:
            end = start
            if 0 < start <= len(text) and text[start - 1] != "\n":
                start -= 1
        first = bisect_right(starts, start) - 1
        last = max(first, bisect_right(starts, max(start, end - 1)) - 1)
        return FilePosition(
            self.file, first + self.first_line, start - starts[first] + 1, last + self.first_line, end - starts[last] + 1
        )

    def line_at(self, offset: int) -> str:
        """The line that holds an offset, without its end."""
        index = bisect_right(self.line_starts, offset) - 1
        start = self.line_starts[index]
        stop = self.text.find("\n", start)
        return self.text[start:] if stop < 0 else self.text[start:stop]

    def offset(self, at: FilePosition) -> int:
        """The offset at which a position of this file begins."""
        return self.line_starts[at.line - self.first_line] + at.column - 1

    def line_start(self, offset: int) -> int:
        """The offset at which the line that holds `offset` begins."""
        return self.line_starts[bisect_right(self.line_starts, offset) - 1]


class _Places(Mapping[Path, FilePosition]):
    """Positions by path, worked out when asked for: a ledger of 5,000 entries has 300,000 of them and needs a few dozen."""

    __slots__ = ("_of_keys", "_root", "_source")

    def __init__(self, source: SourceText, root: Mark, *, of_keys: bool) -> None:
        self._source = source
        self._root = root
        self._of_keys = of_keys

    def __getitem__(self, path: Path) -> FilePosition:
        mark: Mark | KeyedMark = self._root
        try:
            for step in path:
                inner: Any = mark.value.inner if isinstance(mark, KeyedMark) else mark.inner
                mark = inner[step]
        except (LookupError, TypeError):
            raise KeyError(path) from None
        if self._of_keys:
            if not isinstance(mark, KeyedMark):
                raise KeyError(path)
            return self._source.position(mark.start, mark.end)
        value = mark.value if isinstance(mark, KeyedMark) else mark
        return self._source.position(value.start, value.end)

    def __iter__(self) -> Iterator[Path]:
        todo: list[tuple[Path, Mark, bool]] = [((), self._root, False)]
        while todo:
            path, mark, keyed = todo.pop()
            if keyed or not self._of_keys:
                yield path
            if isinstance(mark.inner, dict):
                todo.extend(((*path, key), child.value, True) for key, child in reversed(mark.inner.items()))
            elif mark.inner is not None:
                todo.extend(((*path, index), mark.inner[index], False) for index in reversed(range(len(mark.inner))))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def positions(source: SourceText, root: Mark | None) -> Positions:
    """The places of a document's parts; of an empty document only its first character."""
    if root is None:
        return Positions(source.file, {(): source.position(0, 0)})
    return Positions(source.file, _Places(source, root, of_keys=False), _Places(source, root, of_keys=True))


def at_offset(at: FilePosition, text: str, offset: int) -> FilePosition:
    """The place of one character within a scalar that reads `text` and stands at `at`.

    Exact for a plain or quoted scalar on one line without escapes; else the whole scalar, because its text and its
    writing differ there.
    """
    written = at.end_column - at.column
    quotes = {len(text): 0, len(text) + 2: 1}.get(written)
    if at.line != at.end_line or quotes is None or not 0 <= offset <= len(text):
        return at
    column = at.column + quotes + min(offset, max(0, len(text) - 1))
    return replace(at, column=column, end_column=column + 1)
