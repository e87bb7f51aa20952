"""Reading an article's time expressions: one phrase family a file, one list of rules, a table a language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from report.model.time_expressions import TimeExpression

from .grammar import Grammar
from .rules import RULES
from .timexes import expressions

if TYPE_CHECKING:
    from report.model.diagnostics import Diagnostic
    from report.model.sources import Article

__all__ = ["LANGUAGES", "tag", "tag_article"]

LANGUAGES = ("en", "fr")
"""The languages that are read; an article in another has no expressions."""


@cache
def _grammar(language: str) -> Grammar:
    """The rules of a language; its tables are imported when the first text in it is read."""
    if language == "fr":
        from .french import FRENCH
        from .french_modifiers import FRENCH_RULES

        return Grammar(FRENCH, FRENCH_RULES)
    from .english import ENGLISH

    return Grammar(ENGLISH, RULES)


def tag(
    text: str, issued: int | None, *, language: str = "en", numeric: str | None = None, source: str = ""
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order; they don't overlap. Takes a time linear in the length of the text.

    `issued` is the day number of its day of issue; without one, what leans on it stays unresolved. `numeric` is the order of
    numeric dates
    ("day-first" or "month-first"); without one, "3/4/2025" stays open. `source` is the id that the spans bear.
    """
    if language not in LANGUAGES:
        return ()
    return tuple(expressions(text, _grammar(language), issued, numeric, source))


def tag_article(article: Article, *, numeric: str | None = None) -> tuple[tuple[TimeExpression, ...], tuple[Diagnostic, ...]]:
    """The time expressions of an article, in order, and the findings about them; both are empty for a language that is not read.

    Offsets are those of `Article.text`; its front matter holds no expressions. The article's own language and day of issue
    hold; without one that is known to the day, what leans on it stays unresolved. `numeric` is as in `tag`. Never raises.
    """
    language = article.source.language.partition("-")[0].lower()
    if language not in LANGUAGES:
        return (), ()
    from .findings import of_article  # most that tag a text ask for no findings

    return of_article(article, _grammar(language), numeric)
