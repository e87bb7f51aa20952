"""The blocks of a plain-text article: headlines and paragraphs, told apart by their shape alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from .blocks import Block, stretch

RULE = re.compile(r"[-=*_~#.\s]{3,}")
LONGEST_HEADLINE = 120
NARROW, WIDE = 40, 100  # the widths to which people and mail programs wrap lines
WORD = re.compile(r"[^\W\d_]{4,}")


def blocks(text: str, starts: tuple[int, ...], first_line: int) -> tuple[tuple[Block, ...], str | None]:
    """The blocks of the text from a line on (counted from 0), in order, and the headline if there is one.

    A file with long lines has one paragraph a line; in a wrapped one a blank line parts them. A headline is short and ends
    without a stop: the first line of the file, or a line most of whose longer words are capitalised. The last line is none.
    """
    lines = [stretch(text, starts, line, line + 1) for line in range(first_line, len(starts))]
    paragraphs = list(_wrapped(lines) if _is_wrapped(lines) else (span for span in lines if span[0] < span[1]))
    found: list[Block] = []
    headlines: list[str] = []
    for index, (start, end) in enumerate(paragraphs):
        words = text[start:end]
        reason = None
        if RULE.fullmatch(words):
            reason = "rule"
        elif index + 1 < len(paragraphs) and _is_headline(words, first=not found):
            reason = "heading"
            if all(block.reason for block in found):
                headlines.append(words)
        found.append(Block(start, end, reason))
    return tuple(found), _title(headlines)


def _is_wrapped(lines: list[tuple[int, int]]) -> bool:
    """Whether line ends were set by width: no line is long, and most of those that go on are nearly as wide as the widest."""
    widest = max((end - start for start, end in lines), default=0)
    if not NARROW <= widest <= WIDE:
        return False
    going_on = [line[1] - line[0] for line, after in pairwise(lines) if line[0] < line[1] and after[0] < after[1]]
    return sum(width * 5 >= widest * 3 for width in going_on) * 10 >= max(1, len(going_on)) * 7


def _wrapped(lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start: int | None = None
    end = 0
    for line in (*lines, (0, 0)):
        if line[0] == line[1]:
            if start is not None:
                yield start, end
            start = None
        else:
            start, end = line[0] if start is None else start, line[1]


def _is_headline(words: str, *, first: bool) -> bool:
    if "\n" in words or len(words) > LONGEST_HEADLINE or words.rstrip("\"'”’»)]")[-1:] in (".", "!", "?", "…", ":", ";", ","):
        return False
    if words.startswith(("-", "*", "•", "–", "—")):
        return False
    if first:
        return True
    longer = WORD.findall(words)
    capitals = sum(word[0].isupper() for word in longer)
    return len(longer) >= 2 and capitals * 5 >= len(longer) * 3


def _title(headlines: list[str]) -> str | None:
    # A line of two or three words above the headline is the site's own ("World, Africa").
    full = [words for words in headlines if len(words.split()) >= 4 and "|" not in words]
    return next(iter([*full, *headlines]), None)
