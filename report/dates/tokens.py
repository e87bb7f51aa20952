"""A text as tokens: words, numbers and marks with their offsets, and a string that holds the category of each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate, repeat
from typing import NamedTuple

from .categories import CODES, OTHER
from .language import Language, Value

_SHAPES = tuple(
    (re.compile(shape), CODES[category])
    for shape, category in (
        (r"\d{4}-\d\d-\d\d.*", "iso"),
        (r"\d{1,2}:\d\d(?::\d\d)?", "clock"),
        (r"\d{1,2}[.:]\d\d[ap]m|\d{1,2}[ap]m", "clock_ampm"),
        (r"\d{1,2}[hH](?:\d\d)?", "clock"),
        (r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)", "slash_date"),
        (r"\d{4}/\d{1,2}/\d{1,2}", "slash_date"),
        (r"\d{1,2}([.-])\d{1,2}\1(?:\d{4}|\d\d)", "dotted_date"),
        (r"\d{4}-W\d\d", "iso_week"),
        (r"9-11", "slash_pair"),
        (r"[12]\d{3}/(?:\d\d|\d{4})", "year_slash"),
        (r"\d{1,2}/\d{1,2}", "slash_pair"),
        (r"[12]\d\d0s|\d0s", "decade"),
        (r"\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)", "nth"),
        (r"\d{1,2}(?:er|ère|re|e|ème|ième|è|ER|E)", "nth"),
        (r"0\d{3}", "military"),
        (r"0\d{3}Z|[12]\d{3}Z", "clock"),
        (r"\d[Qq]", "q_code"),
        (r"\d{1,2}\.\d\d", "clock_dot"),
        (r"\d+(?:[.,]\d+)+", "separated"),
    )
)
"""Shapes of numbers with marks or letters in them, tried in this order."""


_SHAPED = frozenset("0123456789\n")
WIDEST = 110
"""Code points of a line in wrapped text; where one is longer, each line is a paragraph, and no phrase crosses its end."""


class Tokens(NamedTuple):
    """A text in tokens. `categories` has one character a token; `starts` and `ends` are code points of `text`."""

    text: str
    words: list[str]
    starts: list[int]
    categories: str
    language: Language
    cues: dict[int, int]
    """What tokens said of past and future, as far as it was asked: remembered, as neighbouring dates look at the same words."""

    def end(self, index: int) -> int:
        """The offset at which a token ends."""
        return self.starts[index] + len(self.words[index])

    def value(self, index: int) -> Value:
        """What a token stands for in the tables of its language; None for one that they don't know."""
        return self.language.values.get(self.words[index])

    def glued(self, index: int) -> bool:
        """Whether a token follows the one before it without a space."""
        if not 0 < index < len(self.words) or self.words[index - 1][0] == "\n":
            return False
        return self.end(index - 1) == self.starts[index]


def tokenise(text: str, language: Language) -> Tokens:
    """The tokens of a text, in a time linear in its length."""
    is_wrapped = max(map(len, text.split("\n"))) <= WIDEST
    parts = (language.token if is_wrapped else language.token_of_lines).split(text)
    words = parts[1::2]
    offsets = list(accumulate(map(len, parts)))
    codes: Iterable[str] = map(language.codes.get, words, repeat(OTHER))
    shapes = {word: _shape(word) for word in set(words) if word[0] in _SHAPED and word not in language.codes}
    if shapes:
        codes = [shapes.get(word, code) for word, code in zip(words, codes, strict=True)]
    if language.settle is not None:
        codes = list(codes)
        language.settle(words, codes)
    return Tokens(text, words, offsets[0:-1:2], "".join(codes), language, {})


def _shape(word: str) -> str:
    if word[0] == "\n":
        return CODES["para"]
    if len(word) > 32:  # no date is so long; and a megabyte of digits is one token
        return OTHER
    for shape, code in _SHAPES:
        if shape.fullmatch(word):
            return code
    return OTHER
