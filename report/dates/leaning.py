"""Findings about what leans on the day of issue: where an update makes that day doubtful, and where nobody says it."""

from __future__ import annotations

from collections.abc import Iterator

from report.model.diagnostics import Diagnostic, Related, warning
from report.model.time_expressions import ISSUE_TID

from .finding_words import PLACES, counted, day_words, further, quoted, some, value_words
from .readings import Calendar, Relative, Shift, Stretch
from .tagged import Tagged
from .timexes import told


def shifted(tagged: Tagged) -> Iterator[Diagnostic]:
    """One warning for an article whose phrases mean another date if they were written on the day of its update."""
    issued, updated = tagged.issued, tagged.updated
    if issued is None or updated is None or issued == updated:
        return
    doubtful = [index for index, one in enumerate(tagged.times) if one.anchor == ISSUE_TID and not _holds(one.holds_for, updated)]
    if not doubtful:
        return
    article = tagged.article
    otherwise = told(tagged.heard, updated, article.source.id)
    pairs = [(tagged.times[at], otherwise[at]) for at in doubtful if otherwise[at].value != tagged.times[at].value]
    if not pairs:
        return
    first, instead = pairs[0]
    message = (
        f"the article was issued on {day_words(issued)} and updated on {day_words(updated)}: {quoted(article, first.span)} is "
        f"{value_words(first)}, but {value_words(instead)} if it was written for the update"
    )
    if len(pairs) > 1:
        message += f"; {counted(len(pairs) - 1, 'other phrase')} {'shifts' if len(pairs) == 2 else 'shift'} too"
    related = [
        Related(article.position(one.span.start, one.span.end), f"{value_words(one)}, or {value_words(other)}")
        for one, other in pairs[1 : 1 + PLACES]
    ]
    hints = [f"all are counted from the day of issue; if the text is of the update, write `issued: {article.source.updated}`"]
    at = article.position(first.span.start, first.span.end)
    yield warning("updated-shifts-weekdays", message, at, related=related, hints=hints)


def _holds(days: tuple[int, int] | None, day: int) -> bool:
    return days is not None and days[0] <= day <= days[1]


def unresolved(tagged: Tagged) -> Iterator[Diagnostic]:
    """One warning for an article without a day of issue in which phrases lean on it."""
    if tagged.issued is not None:
        return
    spans = [
        time.span
        for reading, time in zip(tagged.heard.readings, tagged.times, strict=True)
        if time.range is None and _wants_a_day(reading.what)
    ]
    if not spans:
        return
    article = tagged.article
    issued = article.source.issued
    known = "nobody says when the article was issued" if issued is None else f"the day of issue is not known, only {issued}"
    is_one = len(spans) == 1
    message = f"{known}, so {counted(len(spans), 'phrase')} {'stays' if is_one else 'stay'} open: {some(article, spans)}"
    hints = ["write `issued:` in the front matter, in the config under `sources:`, or give `datestone tag` an `--issued`"]
    at = article.position(spans[0].start, spans[0].end)
    yield warning("time-unresolved", message, at, related=further(article, spans, "also"), hints=hints)


def _wants_a_day(what: object) -> bool:
    """Whether an open phrase would have a date if the day of issue were known."""
    if isinstance(what, Calendar):
        return not what.impossible and what.either is None
    return isinstance(what, Relative | Shift | Stretch)
