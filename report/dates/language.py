"""A language as a table: its words of time by category, its cues of past and future, its marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from .categories import CODES

Value = Any
"""What a word stands for: a number, a unit, a part of the day; its category says which."""


class Looks(NamedTuple):
    """What tells in a language whether a clause looks back or ahead (direction.py). Words are in lower case.

    `cue_at` says what a token gives where it stands, `is_infinitive` whether it opens an infinitive; `verbs` are words that
    are no nouns. `past_endings` end past verb forms, but for the words `deceiving`. Between a date and the word before it,
    those `blending` ("on") don't count; after `determiners` a date may only name its noun. Before a date, words `ahead`
    ("until") and `coming` ("planned", but not `as_before` it) make it a coming one, and so do words `onto` ("to") after one
    of `moving` ("postponed"). `passive`, `lasting` and `pluperfect` keep "until" from doing so; after `retrospective` words
    ("after the vote on Monday") a date has been.
    """

    cue_at: Callable[..., int]
    verbs: frozenset[str]
    past_endings: tuple[str, ...]
    is_infinitive: Callable[..., bool] = lambda _tokens, _at: False
    deceiving: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    blending: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    coming: frozenset[str] = frozenset()
    as_before: frozenset[str] = frozenset()
    onto: frozenset[str] = frozenset()
    since: frozenset[str] = frozenset()
    copula: frozenset[str] = frozenset()
    moving: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    pluperfect: frozenset[str] = frozenset()
    retrospective: frozenset[str] = frozenset()


Settle = Callable[[list[str], list[str]], None]
"""Takes from words and their categories, in place, what a word cannot mean where it stands."""


class Language(NamedTuple):
    """The words of one language.

    `codes` gives the category character of a token, `values` what it stands for; both hold every spelling with its letter
    case. `order` is the order of numeric dates where the language leaves no doubt, else None. `abbreviations` end in a stop
    that ends no sentence; `function_words` join others, so that none of them is a noun. `feasts` are holidays by their
    tokens. `token` cuts wrapped text, in which a single line break is a space, `token_of_lines` text of which every line is a
    paragraph.
    """

    name: str
    codes: Mapping[str, str]
    values: Mapping[str, Value]
    looks: Looks
    order: str | None
    abbreviations: frozenset[str]
    function_words: frozenset[str]
    feasts: Mapping[tuple[str, ...], Any]
    settle: Settle | None
    token: re.Pattern[str]
    token_of_lines: re.Pattern[str]

    def __repr__(self) -> str:
        """Its name: the tables would fill a book."""
        return f"Language({self.name!r})"


def words(text: str, value: Value = None) -> dict[str, Value]:
    """Words that stand for the same; without a value, for themselves."""
    return {word: word if value is None else value for word in text.split()}


def numbered(text: str, first: int = 0) -> dict[str, int]:
    """Words that stand for numbers, counted up from `first`."""
    return {word: number for number, word in enumerate(text.split(), first)}


def pairs(text: str) -> dict[str, Value]:
    """Words, each followed by what it stands for: a whole number, or letters."""
    parts = text.split()
    return {
        word: int(value) if value.lstrip("-").isdigit() else value for word, value in zip(parts[::2], parts[1::2], strict=True)
    }


def language(
    name: str,
    table: Mapping[str, Mapping[str, Value]],
    looks: Looks,
    *,
    only_capital: Iterable[str],
    opening: str,
    feasts: Mapping[tuple[str, ...], Any],
    order: str | None = None,
    abbreviations: str = "",
    function_words: str = "",
    settle: Settle | None = None,
) -> Language:
    """Make a language of its tables: category to words to what they stand for. A word stands in one category only.

    Words are written in lower case and read in capitals too; those of the categories `only_capital` are read only with a capital.
    `opening` is a regular expression for tokens that hold a mark inside ("p.m.", "aujourd'hui"), each alternative closed by `|`.
    """
    codes, values = _spelled(name, table, frozenset(only_capital))
    return Language(
        name,
        codes,
        values,
        looks,
        order,
        frozenset(abbreviations.split()),
        frozenset(function_words.split()),
        feasts,
        settle,
        re.compile(_TOKENS.format(opening=opening, break_=r"\n[^\S\n]*\n\s*")),
        re.compile(_TOKENS.format(opening=opening, break_=r"\n\s*")),
    )


def _spelled(
    name: str, table: Mapping[str, Mapping[str, Value]], capital: frozenset[str]
) -> tuple[dict[str, str], dict[str, Value]]:
    """Every spelling of every word, with its category and what it stands for."""
    codes: dict[str, str] = dict(_NUMBER_CODES)
    values: dict[str, Value] = dict(_NUMBER_VALUES)
    for category, entries in table.items():
        code = CODES[category]
        for word, value in entries.items():
            if word in codes:
                raise ValueError(f"{name}: {word!r} stands in two categories")
            spellings = (word.capitalize(), word.upper()) if category in capital else (word, word.capitalize(), word.upper())
            codes.update(dict.fromkeys(spellings, code))
            values.update(dict.fromkeys(spellings, value))
    codes.update((mark, CODES[category]) for category, marks in _MARKS.items() for mark in marks.split())
    return codes, values


_TOKENS = (
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
    "dash": "- – ‐ ‑ −",
    "long_dash": "—",
    "comma": ",",
    "dot": ".",
    "apos": "' ’ ‘",
    "open_": "( [",
    "close_": ") ]",
    "slash": "/",
    "colon": ":",
    "semicolon": ";",
    "stop": "! ? …",
    "money": "$ € £ ¥ # §",
    "percent": "% °",
    "tilde": "~",
    "quote": '" “ ” « »',
    "star": "*",
    "plus": "+",
}


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
