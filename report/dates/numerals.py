"""Numbers as words or digits: counts, ordinals, years spoken in pairs."""

from __future__ import annotations

import re

from .categories import CODES
from .tokens import Tokens

_DIGITS = re.compile(r"\d+")
_WORDS = frozenset(CODES[name] for name in ("number", "tens", "hundred", "ordinal", "first", "second"))
_SKIPPED = frozenset(CODES[name] for name in ("dash", "and_", "an", "dot", "of"))


def ordinal_at(tokens: Tokens, start: int, end: int) -> int | None:
    """The number of a day or century in tokens `start` to `end`: 19, 19th, nineteenth, twenty-first."""
    digits = _DIGITS.match(tokens.words[start])
    if digits:
        return int(digits.group())
    return whole(tokens, start, end)


def whole(tokens: Tokens, start: int, end: int) -> int | None:
    """A number in words: twenty-four, a hundred and five, two thousand; None where there is none."""
    total = current = 0
    seen = False
    for index in range(start, end):
        code = tokens.categories[index]
        if code == CODES["hundred"]:
            number = tokens.value(index)
            current = max(current, 1) * number
            if number >= 1000:
                total, current = total + current, 0
        elif code in _WORDS:
            current += tokens.value(index)
        elif code not in _SKIPPED:
            return None
        seen = seen or code in _WORDS or code == CODES["hundred"]
    return total + current if seen else None


def count(tokens: Tokens, start: int, end: int) -> float | None:
    """A count in tokens `start` to `end`: 3, 2 1/2, 1,300, 2.5, twelve; None for a vague one ("several")."""
    first = tokens.words[start]
    if not first[0].isdigit():
        return whole(tokens, start, end)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", first):
        number = float(first.replace(",", ""))
    else:
        try:
            number = float(first.replace(",", "."))
        except ValueError:
            return None
    if end - start > 1 and "/" in tokens.words[start + 1]:
        upper, lower = tokens.words[start + 1].split("/")
        number += int(upper) / int(lower) if int(lower) else 0
    return number
