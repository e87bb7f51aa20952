"""The notation of the rules: sequences of categories, read into a regular expression over one character a token.

`weekday comma? month day=dayno (comma? year=year)?` reads as it looks: names are categories or fragments (fragments.py), `?`,
`|`, `(...)` and
`{0,2}` are those of regular expressions, `name=...` captures. A pattern sees categories, never letters, and knows no unbounded
repetition, so that matching one takes a time that does not grow with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple, TypeVar

from .categories import CODES

_SYMBOL = re.compile(r"([a-z]\w*)=|([a-z]\w*)|(\{\d,\d\})|([()|?])|\s+|(.)")


class Chars(NamedTuple):
    """One token of any of some categories."""

    codes: frozenset[str]


class Sequence(NamedTuple):
    """Parts one after the other."""

    parts: tuple[Node, ...]


class Choice(NamedTuple):
    """One of several parts."""

    parts: tuple[Node, ...]


class Repeated(NamedTuple):
    """A part `least` to `most` times."""

    part: Node
    least: int
    most: int


class Captured(NamedTuple):
    """A part under a name."""

    name: str
    part: Node


T = TypeVar("T")
Node = Chars | Sequence | Choice | Repeated | Captured


class Pattern:
    """A pattern, compiled when it is first matched. `pairs` tells what can stand at its first two tokens."""

    def __init__(self, notation: str, fragments: Mapping[str, str]) -> None:
        self.node = _read(notation, fragments)
        self.first, self.second, self.alone = _openings(self.node)

    def can_open(self, first: str, second: str) -> bool:
        """Whether a match can begin with two categories (the second empty at the end of the text)."""
        return first in self.first and (first in self.alone or second in self.second[first])

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The regular expression over categories."""
        return re.compile(_regex(self.node))


def _read(notation: str, fragments: Mapping[str, str]) -> Node:
    symbols = [found.groups() for found in _SYMBOL.finditer(notation) if found.group().strip()]
    node, at = _choice(symbols, 0, fragments, notation)
    if at != len(symbols):
        raise ValueError(f"a bracket too many: {notation}")
    return node


_Symbols = list[tuple[str | None, ...]]


def _choice(symbols: _Symbols, at: int, fragments: Mapping[str, str], notation: str) -> tuple[Node, int]:
    options: list[Node] = []
    while True:
        parts: list[Node] = []
        while at < len(symbols) and symbols[at][3] not in (")", "|"):
            part, at = _item(symbols, at, fragments, notation)
            parts.append(part)
        options.append(parts[0] if len(parts) == 1 else Sequence(tuple(parts)))
        if at >= len(symbols) or symbols[at][3] == ")":
            break
        at += 1
    if all(isinstance(option, Chars) for option in options):
        return Chars(frozenset().union(*(option.codes for option in options if isinstance(option, Chars)))), at
    return options[0] if len(options) == 1 else Choice(tuple(options)), at


def _item(symbols: _Symbols, at: int, fragments: Mapping[str, str], notation: str) -> tuple[Node, int]:
    """One part with its capture before it and its repetition after it."""
    name, _word, count, mark, unknown = symbols[at]
    if unknown or count or mark in ("?", ")"):
        raise ValueError(f"{unknown or count or mark!r} is out of place in a pattern: {notation}")
    if name:
        part, at = _atom(symbols, at + 1, fragments, notation)
        node: Node = Captured(name, part)
    else:
        node, at = _atom(symbols, at, fragments, notation)
    if at < len(symbols) and symbols[at][3] == "?":
        return Repeated(node, 0, 1), at + 1
    if at < len(symbols) and (bounds := symbols[at][2]):
        return Repeated(node, int(bounds[1]), int(bounds[3])), at + 1
    return node, at


def _atom(symbols: _Symbols, at: int, fragments: Mapping[str, str], notation: str) -> tuple[Node, int]:
    word = symbols[at][1]
    if word:
        return _read(fragments[word], fragments) if word in fragments else Chars(frozenset(CODES[word])), at + 1
    node, at = _choice(symbols, at + 1, fragments, notation)
    if at >= len(symbols):
        raise ValueError(f"a bracket stays open: {notation}")
    return node, at + 1


def _regex(node: Node) -> str:
    match node:
        case Chars(codes):
            return f"[{''.join(sorted(codes))}]"
        case Sequence(parts):
            return "".join(map(_regex, parts))
        case Choice(parts):
            return f"(?:{'|'.join(map(_regex, parts))})"
        case Captured(name, part):
            return f"(?P<{name}>{_regex(part)})"
        case Repeated(part, least, most):
            return f"(?:{_regex(part)})" + ("?" if (least, most) == (0, 1) else f"{{{least},{most}}}")


def _openings(node: Node) -> tuple[frozenset[str], dict[str, frozenset[str]], frozenset[str]]:
    """What a match can begin with: first categories, what can follow each, and those that can be a match alone.

    Glushkov's construction (1961): every set of categories is a position, and positions follow one another.
    """
    places: list[frozenset[str]] = []
    follow: dict[int, set[int]] = {}

    def walk(part: Node) -> tuple[bool, set[int], set[int]]:
        match part:
            case Chars(codes):
                places.append(codes)
                return False, {len(places) - 1}, {len(places) - 1}
            case Captured(_, inner):
                return walk(inner)
            case Repeated(inner, least, most):
                empty, first, last = walk(inner)
                if most > 1:
                    _join(follow, last, first)
                return empty or least == 0, first, last
            case Choice(parts):
                walked = [walk(one) for one in parts]
                return any(one[0] for one in walked), _all(one[1] for one in walked), _all(one[2] for one in walked)
            case Sequence(parts):
                empty, first, last = True, set[int](), set[int]()
                for one in parts:
                    one_empty, one_first, one_last = walk(one)
                    _join(follow, last, one_first)
                    first = first | one_first if empty else first
                    last = last | one_last if one_empty else one_last
                    empty = empty and one_empty
                return empty, first, last

    _, first, last = walk(node)
    second: dict[str, set[str]] = {}
    for place in first:
        after = _all(places[next_] for next_ in follow.get(place, ()))
        for code in places[place]:
            second.setdefault(code, set()).update(after)
    alone = _all(places[place] for place in first & last)
    return frozenset(second), {code: frozenset(codes) for code, codes in second.items()}, frozenset(alone)


def _join(follow: dict[int, set[int]], last: set[int], first: set[int]) -> None:
    for place in last:
        follow.setdefault(place, set()).update(first)


def _all(sets: Iterable[Iterable[T]]) -> set[T]:
    return {one for several in sets for one in several}
