"""A language as a table: its words of time by category, its cues of past and future, its marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from .categories import CODES

Value = Any
"""What a word stands for: a number, a unit, a part of the day; its category says which."""


class Language(NamedTuple):
    """The words of one language.

    `codes` gives the category character of a token, `values` what it stands for; both hold every spelling with its letter case.
    `cues` gives, for lower-case words, their cue of direction (direction.py). `past_endings` are endings of past verb forms,
    `future_endings` of future ones. `opening` is a regular expression for tokens that hold a mark inside ("p.m.", "aujourd'hui").
    `settle` takes from words and their categories, in place, what a word cannot mean where it stands. `order` is the order of numeric dates where the language leaves no doubt, else None. `abbreviations` end in a full stop that ends no sentence.
    `token` cuts wrapped text, in which a single line break is a space, `token_of_lines` text of which every line is a paragraph.
    """

    name: str
    codes: Mapping[str, str]
    values: Mapping[str, Value]
    cues: Mapping[str, str]
    past_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    deceiving: frozenset[str]
    ahead: frozenset[str]
    pluperfect: frozenset[str]
    cue_at: Callable[..., int]
    is_infinitive: Callable[..., bool]
    coming: frozenset[str]
    onto: frozenset[str]
    moving: frozenset[str]
    passive: frozenset[str]
    lasting: frozenset[str]
    retrospective: frozenset[str]
    opening: str
    order: str | None
    abbreviations: frozenset[str]
    function_words: frozenset[str]
    feasts: Mapping[tuple[str, ...], Any]
    settle: Callable[[list[str], list[str]], None] | None
    token: re.Pattern[str]
    token_of_lines: re.Pattern[str]


def words(text: str, value: Value = None) -> dict[str, Value]:
    """Words that stand for the same, or for themselves."""
    return dict.fromkeys(text.split(), value) if value is not None else {word: word for word in text.split()}


def numbered(text: str, first: int = 0) -> dict[str, int]:
    """Words that stand for numbers, counted up from `first`."""
    return {word: number for number, word in enumerate(text.split(), first)}


def language(
    name: str,
    table: Mapping[str, Mapping[str, Value]],
    *,
    only_capital: Iterable[str],
    cues: Mapping[str, str],
    past_endings: tuple[str, ...],
    future_endings: tuple[str, ...] = (),
    deceiving: str = "",
    ahead: str,
    pluperfect: str = "",
    cue_at: Callable[..., int],
    is_infinitive: Callable[..., bool] = lambda _tokens, _at: False,
    coming: str = "",
    onto: str = "",
    moving: str = "",
    passive: str = "",
    lasting: str = "",
    retrospective: str = "",
    opening: str,
    order: str | None = None,
    abbreviations: str = "",
    function_words: str = "",
    feasts: Mapping[tuple[str, ...], Any],
    settle: Callable[[list[str], list[str]], None] | None = None,
) -> Language:
    """Make a language of its tables: category to words to what they stand for. A word stands in one category only.

    Words are written in lower case and read in capitals too; those of the categories `only_capital` are read only with a capital.
    """
    codes: dict[str, str] = dict(_NUMBER_CODES)
    values: dict[str, Value] = dict(_NUMBER_VALUES)
    capital = frozenset(only_capital)
    for category, entries in table.items():
        code = CODES[category]
        for word, value in entries.items():
            if word in codes:
                raise ValueError(f"{name}: {word!r} stands in two categories")
            spellings = (word.capitalize(), word.upper()) if category in capital else (word, word.capitalize(), word.upper())
            for spelling in spellings:
                codes[spelling] = code
                values[spelling] = value
    for mark, category in _MARKS.items():
        codes[mark] = CODES[category]
    return Language(
        name,
        codes,
        values,
        cues,
        past_endings,
        future_endings,
        frozenset(deceiving.split()),
        frozenset(ahead.split()),
        frozenset(pluperfect.split()),
        cue_at,
        is_infinitive,
        frozenset(coming.split()),
        frozenset(onto.split()),
        frozenset(moving.split()),
        frozenset(passive.split()),
        frozenset(lasting.split()),
        frozenset(retrospective.split()),
        opening,
        order,
        frozenset(abbreviations.split()),
        frozenset(function_words.split()),
        feasts,
        settle,
        re.compile(_TOKEN.format(opening=opening, break_=r"\n[^\S\n]*\n\s*")),
        re.compile(_TOKEN.format(opening=opening, break_=r"\n\s*")),
    )


_TOKEN = (
    r"({opening}[^\W\d_]+\d*"  # words; a number glued to one is part of it (A330)
    r"|\d{{4}}-W\d\d(?![\d-])|\d{{1,2}}-\d{{1,2}}-\d{{4}}(?![\d-])"
    r"|\d{{4}}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])"
    r"|9-11(?![\d-])"
    r"|\d+(?:[.,:/]\d+)*(?:[^\W\d_]+\d*)?"
    r"|{break_}"
    r"|[^\w\s]|_)"
)
"""What a token is. Every alternative reads forward without a choice to take back, so that tokenising is linear in any text."""

_MARKS = {
    "-": "dash", "–": "dash", "—": "long_dash", "‐": "dash", "‑": "dash", "−": "dash", ",": "comma", ".": "dot", "'": "apos", "’": "apos", "‘": "apos",
    "(": "open_", ")": "close_", "/": "slash", ":": "colon", ";": "semicolon", "!": "stop", "?": "stop", "$": "money", "€": "money", "£": "money",
    "¥": "money", "#": "money", "%": "percent", "°": "percent", "~": "tilde", "[": "open_", "]": "close_", '"': "quote", "“": "quote", "”": "quote",
    "«": "quote", "»": "quote", "…": "stop", "*": "star", "+": "plus", "§": "money",
}  # fmt: skip


def _number_codes() -> tuple[dict[str, str], dict[str, Value]]:
    """Digits up to four places, by what they can be: an hour or month, a day, a minute, a year."""
    codes: dict[str, str] = {}
    kinds = [(0, 0, "zero"), (1, 12, "n12"), (13, 24, "n24"), (25, 31, "n31"), (32, 59, "n59"), (60, 99, "n99"), (100, 999, "n3"),
             (1000, 2199, "year"), (2200, 9999, "n4")]  # fmt: skip
    for first, last, category in kinds:
        codes.update(dict.fromkeys(map(str, range(first, last + 1)), CODES[category]))
    for number in range(10):
        codes[f"0{number}"] = CODES["n12"] if number else CODES["zero"]
    return codes, {text: int(text) for text in codes}


_NUMBER_CODES, _NUMBER_VALUES = _number_codes()
