"""The text of a YAML file with its lines: offsets into lines and columns and back."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from report.model.diagnostics import FilePosition


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
        start, end = min(start, len(text)), min(end, len(text))  # a loader sees its own line end after the last line
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
