"""Lines of the project's files as the positions of findings count them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_KEPT = 64
"""Files whose lines are kept: findings come file by file, with few other files beside it."""


class SourceLines:
    """The text of a line of a file, read when it is first asked for. `read` gives a file's bytes, or None.

    No line is known of what stands below `site`: findings there are about the site as it would be, not as it is on disk.
    """

    def __init__(self, read: Callable[[str], bytes | None], *, site: str | None = None) -> None:
        self._read = read
        self._site = None if site is None else f"{site.rstrip('/')}/"
        self._lines: dict[str, list[str]] = {}

    def __call__(self, file: str, line: int) -> str | None:
        """A line, counted from 1; None where the file or the line is not there."""
        if file not in self._lines:
            if len(self._lines) >= _KEPT:
                del self._lines[next(iter(self._lines))]
            self._lines[file] = self._split(file)
        lines = self._lines[file]
        return lines[line - 1] if 0 < line <= len(lines) else None

    def _split(self, file: str) -> list[str]:
        data = None if self._site is not None and file.startswith(self._site) else self._read(file)
        if data is None:
            return []
        text = data.decode("utf-8-sig", "replace")
        # Positions in articles count the code points of their text, which is NFC; those in YAML count the file's own.
        if file.lower().endswith((".md", ".txt")):
            text = unicodedata.normalize("NFC", text)
        return re.split("\r\n|\r|\n", text)
