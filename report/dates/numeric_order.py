"""The finding about dates in numbers of which nobody says whether the day or the month stands first."""

from __future__ import annotations

from collections.abc import Iterator

from report.model.diagnostics import Diagnostic, Related, warning
from report.model.time_expressions import TimeExpression

from .finding_words import MONTHS, counted, further, quoted
from .readings import Calendar
from .tagged import Tagged


def ambiguous(tagged: Tagged) -> Iterator[Diagnostic]:
    """One warning for an article, at the first such date: one setting settles all."""
    article = tagged.article
    both = zip(tagged.heard.readings, tagged.times, strict=True)
    open_ = [(reading.what.either, time) for reading, time in both if isinstance(reading.what, Calendar) and reading.what.either]
    if not open_:
        return
    (what, time), spans = open_[0], [time.span for _, time in open_]
    first, second = what
    message = (
        f"{quoted(article, time.span)} is {first} {MONTHS[second - 1]} or {second} {MONTHS[first - 1]}: "
        "nothing says whether the day or the month stands first"
    )
    if len(spans) > 1:
        message += f", here or in {counted(len(spans) - 1, 'other date')}"
    clear = _clear(tagged)
    related = list(further(article, spans, "also"))
    if clear is not None:
        at = clear[0].span
        related.append(Related(article.position(at.start, at.end), f"{clear[1]}, clearly"))
    setting = f"`dates: {{numeric: {clear[1] if clear else 'day-first'}}}`{'' if clear else ' (or `month-first`)'}"
    hints = [f"write {setting} into the config; for `datestone tag`, `--numeric` says it"]
    yield warning(
        "numeric-date-ambiguous", message, article.position(time.span.start, time.span.end), related=related, hints=hints
    )


def _clear(tagged: Tagged) -> tuple[TimeExpression, str] | None:
    """A date of the same article that can be read in one order only, and that order."""
    for time in tagged.times:
        if time.rule == "numeric-date":
            numbers = tagged.article.text[time.span.start : time.span.end].rpartition(" ")[2].replace(".", "/").split("/")
            if len(numbers) == 3 and len(numbers[0]) < 3 and numbers[0].isdigit() and numbers[1].isdigit():
                first, second = int(numbers[0]), int(numbers[1])
                if max(first, second) > 12:
                    return time, "day-first" if first > 12 else "month-first"
    return None
