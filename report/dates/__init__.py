"""Reading an article's time expressions: one phrase family a file, one list of rules, a table a language."""

from __future__ import annotations

from functools import cache

from report.model.time_expressions import TimeExpression

from .grammar import Grammar
from .rules import RULES
from .timexes import expressions

__all__ = ["LANGUAGES", "tag"]

LANGUAGES = ("en", "fr")
"""The languages that are read; an article in another has no expressions."""


@cache
def _grammar(language: str) -> Grammar:
    from .english import ENGLISH

    return Grammar(ENGLISH, RULES)


def tag(
    text: str, issued: int | None, *, language: str = "en", numeric: str | None = None, source: str = ""
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order; they don't overlap. Takes a time linear in the length of the text.

    `issued` is the day number of its day of issue; without one, what leans on it stays unresolved. `numeric` is the order of numeric dates
    ("day-first" or "month-first"); without one, "3/4/2025" stays open. `source` is the id that the spans bear.
    """
    return tuple(expressions(text, _grammar(language), issued, numeric, source))
