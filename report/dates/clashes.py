"""Findings about dates that no calendar holds: weekdays that contradict their dates, and days that do not exist."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from report.model.day_numbers import civil_date, day_number, days_in_month, is_leap, weekday
from report.model.diagnostics import Diagnostic, Related, warning
from report.model.text import Span
from report.model.time_expressions import ISSUE_TID, TimeExpression

from .categories import CODES
from .finding_words import MONTHS, WEEKDAYS, date_words, quoted, year_words
from .readings import Calendar, Stretch
from .tagged import Tagged

_BESIDE = re.compile(r" ?\(|, an? |, une? ")
"""What may stand between a weekday and the date that it is said of: Wednesday (March 19); March 19, a Wednesday."""
_NEARBY = 6
"""Years around an inferred one in which a date with its weekday is looked for: any but 29 February is each weekday there."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A weekday that is said of a day."""

    weekday: int
    day: int
    span: Span
    date: TimeExpression


def weekdays(tagged: Tagged) -> Iterator[Diagnostic]:
    """A warning for each weekday beside a date that falls on another."""
    wrong = [one for one in _weekdays_said(tagged) if weekday(one.day) != one.weekday]
    spans = {time.tid: time.span for time in tagged.times} if wrong else {}
    for one in wrong:
        yield _contradiction(tagged, one, spans)


def _weekdays_said(tagged: Tagged) -> Iterator[_Said]:
    before: tuple[Calendar, TimeExpression] | None = None
    for reading, time in zip(tagged.heard.readings, tagged.times, strict=True):
        what, limits = reading.what, time.range
        if limits is None or limits.earliest is None or limits.latest is None:
            before = None
        elif isinstance(what, Stretch):
            for date, day in ((what.first, limits.earliest), (what.last, limits.latest)):
                if date.weekday is not None and date.day is not None:
                    yield _Said(date.weekday, day, time.span, time)
            before = None
        elif isinstance(what, Calendar) and limits.earliest == limits.latest:
            if what.weekday is not None and what.day is not None:
                yield _Said(what.weekday, limits.earliest, time.span, time)
            elif before is not None:
                yield from _of_neighbours(tagged, before, (what, time))
            before = what, time
        else:
            before = None


def _of_neighbours(
    tagged: Tagged, left: tuple[Calendar, TimeExpression], right: tuple[Calendar, TimeExpression]
) -> Iterator[_Said]:
    text, start, end = tagged.article.text, left[1].span.start, right[1].span.end
    between = text[left[1].span.end : right[1].span.start]
    if not _BESIDE.fullmatch(between):
        return
    end += between.endswith("(") and text[end : end + 1] == ")"
    for (named, _), (date, time) in ((left, right), (right, left)):
        if named.weekday is not None and named.day is None and date.weekday is None and date.day is not None and time.range:
            yield _Said(named.weekday, time.range.earliest or 0, Span(time.span.source, start, end), time)


def _contradiction(tagged: Tagged, one: _Said, spans: Mapping[str, Span]) -> Diagnostic:
    article = tagged.article
    said, true = WEEKDAYS[one.weekday], WEEKDAYS[weekday(one.day)]
    message = f"{quoted(article, one.span)} contradicts itself: {date_words(one.day)} is a {true}, not a {said}"
    related: list[Related] = []
    if "year" in one.date.inferred:
        message += ", and the year was not said"
        hint = _other_year(one)
        if one.date.anchor not in (None, ISSUE_TID):
            base = spans[one.date.anchor]
            related.append(Related(article.position(base.start, base.end), "the year comes from"))
        elif hint:
            hint += "; if the article is from then, correct its date of issue"
    else:
        before = one.day - (weekday(one.day) - one.weekday) % 7
        hint = f"the nearest {said}s are {date_words(before)} and {date_words(before + 7)}"
    hints = [hint] if hint else []
    hints.append("the date is taken as it stands; find out which of the two is right before you rely on it")
    return warning(
        "weekday-contradicts-date", message, article.position(one.span.start, one.span.end), related=related, hints=hints
    )


def _other_year(one: _Said) -> str:
    """In which nearby year the date falls on the weekday that is said; empty where in none."""
    year, month, day = civil_date(one.day)
    for distance in range(1, _NEARBY + 1):
        for other in (year - distance, year + distance):
            if day <= days_in_month(other, month) and weekday(day_number(other, month, day)) == one.weekday:
                return f"{day} {MONTHS[month - 1]} is a {WEEKDAYS[one.weekday]} in {year_words(other)}"
    return ""


def impossible(tagged: Tagged) -> Iterator[Diagnostic]:
    """A warning for each date that is on no calendar, however it is written."""
    for reading, time in zip(tagged.heard.readings, tagged.times, strict=True):
        if isinstance(reading.what, Calendar) and (reading.what.impossible or _is_lost(reading.what, time, tagged.issued)):
            yield _impossible(tagged, time.span, _why(reading.what))
    tokens = tagged.heard.tokens
    at = tokens.categories.find(CODES["iso"])
    while at >= 0:
        word = tokens.words[at]
        month, day = int(word[5:7]), int(word[8:10])
        # A number with dashes may be anything; with day and month exchanged it would be a date, and so is one written wrongly.
        if 12 < month <= 31 and 1 <= day <= 12 and "1000" <= word[:4] < "2200":
            yield _impossible(
                tagged, Span(tagged.article.source.id, tokens.starts[at], tokens.end(at)), f"there is no month {month}"
            )
        at = tokens.categories.find(CODES["iso"], at + 1)


def _is_lost(date: Calendar, time: TimeExpression, issued: int | None) -> bool:
    """Whether a day was not found in the year that another phrase gives, as "29 February last year"."""
    return date.within is not None and issued is not None and (date.month, date.day) == (2, 29) and time.range is None


def _why(date: Calendar) -> str:
    if date.month is None:
        return "no calendar has such a day"
    name, longest = MONTHS[date.month - 1], days_in_month(2024, date.month)
    if date.month != 2 or (date.day or 0) > longest:
        return f"{name} has {longest} days" if date.month != 2 else f"{name} has at most {longest} days"
    if date.year is None:
        return "that year is no leap year"
    return f"{year_words(date.year)} is no leap year" if not is_leap(date.year) else "no calendar has such a day"


def _impossible(tagged: Tagged, span: Span, why: str) -> Diagnostic:
    message = f"there is no day {quoted(tagged.article, span)}: {why}"
    hints = ["no day is taken in its place; look for the right one in another source"]
    return warning("date-impossible", message, tagged.article.position(span.start, span.end), hints=hints)
