"""An article's time expressions, and what its reader should know of them before he relies on one."""

from __future__ import annotations

from report.model.diagnostics import Diagnostic
from report.model.edtf import EdtfDate
from report.model.sources import Article
from report.model.time_expressions import TimeExpression

from . import clashes, dateline, leaning, numeric_order
from .grammar import Grammar
from .tagged import Tagged
from .timexes import heard, told


def of_article(
    article: Article, grammar: Grammar, numeric: str | None
) -> tuple[tuple[TimeExpression, ...], tuple[Diagnostic, ...]]:
    """The time expressions of an article, and the findings about them in the order of the text."""
    what = heard(_without_front_matter(article), grammar, numeric)
    if not what.tokens.words:
        return (), ()
    source = article.source
    issued, updated = _day(source.issued), _day(source.updated)
    tagged = Tagged(article, what, tuple(told(what, issued, source.id)), issued, updated)
    found = [
        *clashes.impossible(tagged),
        *clashes.weekdays(tagged),
        *numeric_order.ambiguous(tagged),
        *dateline.contradiction(tagged),
        *leaning.shifted(tagged),
        *leaning.unresolved(tagged),
    ]
    found.sort(key=lambda one: (one.at.line, one.at.column) if one.at else (0, 0))
    return tagged.times, tuple(found)


def _without_front_matter(article: Article) -> str:
    """The text with spaces in place of the front matter, so that offsets stay and no phrase begins in it."""
    first = next(iter(article.left_out), None)
    if first is None or first.reason != "front matter":
        return article.text
    end = first.span.end
    return " " * end + article.text[end:]


def _day(date: EdtfDate | None) -> int | None:
    """The day of a date; None where it is not known to the day."""
    if date is None or date.range.earliest != date.range.latest:
        return None
    return date.range.earliest
