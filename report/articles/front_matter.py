"""The facts that an article states about itself, between `---` lines at its very top."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from report import positioned_yaml
from report.model.diagnostics import Diagnostic, FilePosition, Positions, error

if TYPE_CHECKING:
    from report.model.settings import SourceFacts

FENCE = re.compile(r"---[ \t]*")
CLOSING = re.compile(r"(?:---|\.\.\.)[ \t]*")
KEY = re.compile(r"[A-Za-z_]+[ \t]*:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stood at the top: the facts (None where there are none to use), and the line, from 0, after it.

    `sound` are the facts without the faulty ones among them; they equal `facts` where there is no fault.
    """

    facts: SourceFacts | None = None
    written: Positions = field(default_factory=lambda: Positions(""))
    lines: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    sound: SourceFacts | None = None

    def is_silent_on(self, fact: Literal["issued", "language"]) -> bool:
        """Whether it says nothing of a fact, not even wrongly; of one that could not be read, that is not known."""
        return not self.diagnostics if self.sound is None else (*self.written.root, fact) not in self.written.keys


def read(file: str, text: str) -> FrontMatter:
    """The front matter of an article's text. Positions count in the article's file.

    In a plain-text file a first line of dashes opens front matter only if a key follows; in Markdown it always does.
    """
    lines = text.split("\n")
    if not FENCE.fullmatch(lines[0]) or len(lines) == 1:
        return FrontMatter()
    if not file.endswith(".md") and not KEY.match(lines[1]):
        return FrontMatter()
    closing = next((number for number, line in enumerate(lines[1:], 1) if CLOSING.fullmatch(line)), None)
    if closing is None:
        return _unclosed(file, lines)
    body = lines[1:closing]
    if not any(line.strip() and not line.lstrip().startswith("#") for line in body):
        return FrontMatter(lines=closing + 1)
    # Of all articles few have front matter, and the settings with the YAML door behind them take 70 ms to import.
    from report.model.settings import SourceFacts

    # An empty line in place of the fence keeps the line numbers of the YAML those of the file.
    found = positioned_yaml.read(file, ("\n" + "\n".join(body) + "\n").encode(), SourceFacts)
    return FrontMatter(found.value, found.written, closing + 1, found.diagnostics, found.sound)


def _unclosed(file: str, lines: list[str]) -> FrontMatter:
    if not any(KEY.match(line) for line in lines[1:3]):
        return FrontMatter()  # a rule above the text
    finding = error(
        "front-matter-unclosed",
        "the front matter has no end",
        FilePosition(file, 1, 1, 1, len(lines[0]) + 1),
        hints=["write a line of three dashes (---) after its last key"],
    )
    # How far it was meant to reach nobody knows; the keys that follow each other are the likeliest.
    last = next((number for number, line in enumerate(lines[1:], 1) if not line.strip()), len(lines))
    return FrontMatter(lines=last, diagnostics=(finding,))
