"""Keeps what the settings withhold out of what is printed: logs and annotations are read by others than the editor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from report.model.diagnostics import Diagnostic, FilePosition, Related
from report.model.withheld import pattern_of, stretches

from .text import LineOf


class Veil:
    """Puts a star in the place of every character of a withheld word, so that columns and carets stay where they were."""

    def __init__(self, words: Iterable[str]) -> None:
        self._pattern = pattern_of(words)

    def text(self, text: str) -> str:
        """A text with the withheld words starred out."""
        signs = list(text)
        for start, end in stretches(self._pattern, text):
            signs[start:end] = "*" * (end - start)
        return "".join(signs)

    def findings(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Findings with the withheld words starred out of their messages, places and hints."""
        return tuple(found) if self._pattern is None else tuple(map(self._finding, found))

    def lines(self, line_of: LineOf) -> LineOf:
        """The same lines of source files, with the withheld words starred out."""

        def veiled(file: str, line: int) -> str | None:
            found = line_of(file, line)
            return None if found is None else self.text(found)

        return veiled

    def _finding(self, found: Diagnostic) -> Diagnostic:
        return replace(
            found,
            message=self.text(found.message),
            at=None if found.at is None else self._place(found.at),
            related=tuple(Related(self._place(item.at), self.text(item.message)) for item in found.related),
            hints=tuple(map(self.text, found.hints)),
        )

    def _place(self, at: FilePosition) -> FilePosition:
        return replace(at, file=self.text(at.file))
