"""How findings about time speak: days, lists of phrases, and the further places where the same holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from report.model.day_numbers import civil_date, weekday
from report.model.diagnostics import Related
from report.model.sources import Article
from report.model.text import Span
from report.model.time_expressions import TimeExpression

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
QUOTED = 3
"""Phrases that a finding quotes."""
PLACES = 4
"""Further places that a finding names: enough to see of what kind they are, and few enough for a folder of articles."""
_LONGEST = 60


def day_words(day: int) -> str:
    """A day with its weekday: `Tuesday 4 March 2025`."""
    return f"{WEEKDAYS[weekday(day)]} {date_words(day)}"


def date_words(day: int) -> str:
    """A day without its weekday: `4 March 2025`, `15 March 44 BC`."""
    year, month, number = civil_date(day)
    return f"{number} {MONTHS[month - 1]} {year_words(year)}"


def year_words(year: int) -> str:
    """An astronomical year: `2025`, `44 BC`."""
    return str(year) if year > 0 else f"{1 - year} BC"


def value_words(one: TimeExpression) -> str:
    """What an expression means, for a reader who knows no notation: `4 March 2025`, `3 March 2025 to 9 March 2025`."""
    if one.range is None or one.range.earliest is None or one.range.latest is None:
        return one.edtf or one.value
    first, last = one.range.earliest, one.range.latest
    return date_words(first) if first == last else f"{date_words(first)} to {date_words(last)}"


def quoted(article: Article, span: Span) -> str:
    """The words of a stretch in quotation marks, on one line."""
    words = " ".join(article.text[span.start : span.end].split())
    return f'"{words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"}"'


def some(article: Article, spans: Sequence[Span]) -> str:
    """The first few different phrases: `"Wednesday", "yesterday", "next week" and others`."""
    phrases = list(dict.fromkeys(quoted(article, span) for span in spans))
    return ", ".join(phrases[:QUOTED]) + (" and others" if len(phrases) > QUOTED else "")


def further(article: Article, spans: Sequence[Span], label: str) -> Iterator[Related]:
    """The places after the first one, as many as a reader will look at."""
    for span in spans[1 : 1 + PLACES]:
        yield Related(article.position(span.start, span.end), label)


def counted(number: int, noun: str) -> str:
    """A number and its noun: `1 phrase`, `12 phrases`."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
