"""The notation of the rules: sequences of categories, compiled to regular expressions over one character a token.

`weekday comma? month day=dayno (comma? year=year)?` reads as it looks: names are categories or fragments (fragments.py), `?`, `|`, `(...)` and
`{0,2}` are those of regular expressions, `name=...` captures. A pattern sees categories only, never letters, and has no unbounded
repetition, so that matching one takes a time that does not grow with the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from .categories import CODES

_NAME = re.compile(r"([a-z]\w*)=\(|([a-z]\w*)=([a-z]\w*)|([a-z]\w*)|(\()|\s+")


def expanded(notation: str, fragments: Mapping[str, str]) -> str:
    """The regular expression of a notation; an unknown name is a KeyError, an unbounded repetition a ValueError."""
    if "*" in notation or "+" in notation:
        raise ValueError(f"unbounded repetition in a pattern: {notation}")

    def named(name: str) -> str:
        if name in fragments:
            return f"(?:{expanded(fragments[name], fragments)})"
        return CODES[name]

    def one(found: re.Match[str]) -> str:
        group, capture, captured, plain, bracket = found.groups()
        if group:
            return f"(?P<{group}>"
        if bracket:
            return "(?:"
        if capture:
            return f"(?P<{capture}>{named(captured)})"
        return named(plain) if plain else ""

    return _NAME.sub(one, notation)


def first_categories(pattern: str) -> frozenset[str]:
    """The characters with which a match of an expanded pattern can begin."""
    codes, _ = _first(pattern, 0)
    return codes


def _first(pattern: str, at: int) -> tuple[frozenset[str], bool]:
    """First characters of the alternatives from `at` to the closing bracket, and whether one of them may be empty."""
    found: set[str] = set()
    may_be_empty, open_ = False, True
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            may_be_empty |= open_
            open_, at = True, at + 1
            continue
        end = _item_end(pattern, at)
        codes, empty = _first(pattern, _inside(pattern, at)) if pattern[at] == "(" else (frozenset(pattern[at]), False)
        follows = pattern[end : end + 1]
        optional = follows == "?" or pattern.startswith("{0", end)
        if open_:
            found |= codes
            open_ = optional or empty
        at = end + (1 if follows == "?" else pattern.index("}", end) + 1 - end if follows == "{" else 0)
    return frozenset(found), may_be_empty or open_


def _inside(pattern: str, at: int) -> int:
    return pattern.index(">", at) + 1 if pattern.startswith("(?P<", at) else at + 3


def _item_end(pattern: str, at: int) -> int:
    if pattern[at] != "(":
        return at + 1
    depth = 0
    for index in range(at, len(pattern)):
        depth += (pattern[index] == "(") - (pattern[index] == ")")
        if depth == 0:
            return index + 1
    raise ValueError(f"a bracket stays open: {pattern}")
