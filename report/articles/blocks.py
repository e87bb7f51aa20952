"""The blocks of an article: running text, and what is left out of it with the reason why."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """A half-open stretch of an article's text; running text where `reason` is None."""

    start: int
    end: int
    reason: str | None = None


def line_starts(text: str) -> tuple[int, ...]:
    """The offset at which each line of the text begins; only `\\n` ends a line."""
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(starts)


def line_of(starts: tuple[int, ...], offset: int) -> int:
    """The number, from 0, of the line that holds an offset."""
    return bisect_right(starts, offset) - 1


def stretch(text: str, starts: tuple[int, ...], first: int, last: int) -> tuple[int, int]:
    """Start and end of the lines `first` to `last` (exclusive), without white space around; both the same where all is blank."""
    start = starts[first]
    end = starts[last] if last < len(starts) else len(text)
    body = text[start:end]
    if not body.strip():
        return start, start
    return start + len(body) - len(body.lstrip()), start + len(body.rstrip())
