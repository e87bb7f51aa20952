"""The finding about a dateline ("GOMA, March 19 (Agency) -") that contradicts the day of issue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from report.model.diagnostics import Diagnostic, warning
from report.model.sources import IssuedFrom
from report.model.time_expressions import TimeExpression

from .completion import same_day_of
from .finding_words import counted, day_words
from .readings import Calendar
from .tagged import Tagged

MOST = 7
"""Days by which an article may be issued after its dateline: dailies print yesterday's dispatch, weeklies the week's.

None by which it may be issued before: what is not yet written cannot be printed, and where a time zone makes it look so, the
text's "Tuesday" is counted from the wrong day.
"""
_TOP = 1500
"""Characters from the first word in which a dateline is looked for: after a byline and a note of the editors, not in the text."""
_LONGEST_PLACE = 80

_WORD = re.compile(r"[^\W\d_]+")
_APOSTROPHE = re.compile("['’]")
_SMALL = frozenset({"of", "the", "and", "de", "du", "des", "la", "le", "les", "et", "d", "l", "en"})
_LIST_ITEM = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s")
_END = re.compile(
    r"[ \t]?\)?,?[ \t]{0,2}(?P<agency>\([^()\n]{1,60}\)|/[^/\n]{1,40}/)?[ \t]{0,2}\.?"
    r"(?P<dash>[ \t]{0,2}(?:[–—_]|--)|[ \t]{1,2}-|-[ \t]|:[ \t]|[ \t]{0,2}(?=\n|\Z))"
)


def contradiction(tagged: Tagged) -> Iterator[Diagnostic]:
    """A warning if the article's dateline is after its day of issue, or more than a week before."""
    if tagged.issued is None or (found := _dateline(tagged)) is None:
        return
    time, day = found
    late = tagged.issued - day
    if 0 <= late <= MOST:
        return
    source, span = tagged.article.source, time.span
    apart = f"{counted(abs(late), 'day')} {'before' if late > 0 else 'after'}"
    message = f"the dateline says {day_words(day)}, {apart} the day of issue, {day_words(tagged.issued)}"
    by = {IssuedFrom.CONFIG: "which the config gives", IssuedFrom.EDITOR: "which the editor assumed"}.get(
        source.issued_from or IssuedFrom.ARTICLE
    )
    hints = [f"correct `issued:`{f', {by},' if by else ''} if the dateline is right: weekdays are counted from the day of issue"]
    yield warning("dateline-contradicts-issued", message, tagged.article.position(span.start, span.end), hints=hints)


def _dateline(tagged: Tagged) -> tuple[TimeExpression, int] | None:
    """The date in the dateline, and its day; None where there is none to the day."""
    text, starts, issued = tagged.heard.tokens.text, tagged.heard.tokens.starts, tagged.issued
    for reading, time in zip(tagged.heard.readings, tagged.times, strict=True):
        if time.span.start > starts[0] + _TOP:
            return None
        what, limits = reading.what, time.range
        if issued is None or limits is None or limits.earliest is None or limits.earliest != limits.latest:
            continue
        if isinstance(what, Calendar) and what.day is not None and _stands_in_dateline(text, time):
            return time, _nearest(limits.earliest, issued) if "year" in time.inferred else limits.earliest
    return None


def _nearest(day: int, issued: int) -> int:
    """The same day of the year that is nearest to the day of issue: a dateline doesn't look back, as its sentence may."""
    return min((same_day_of(day, months) for months in (-12, 0, 12)), key=lambda one: abs(one - issued))


def _stands_in_dateline(text: str, time: TimeExpression) -> bool:
    """Whether a date stands between a place at the head of a line and a dash.

    KELL, March 19 (Agency) -; Goma (RD Congo), le 19 mars 2025 (AFP) -; GENEVA (19 March 2025). A place in small letters
    needs an agency and a dash, since "Goma, March 19 -" may be an item of a list.
    """
    start = time.span.start
    line = text.rfind("\n", max(0, start - _LONGEST_PLACE - 1), start) + 1
    before = text[line:start].rstrip().removesuffix(" le")
    words = [word for word in _WORD.findall(_APOSTROPHE.sub("", before)) if word not in _SMALL]
    if start - line > _LONGEST_PLACE or _LIST_ITEM.match(before) or not words or not all(word[0].isupper() for word in words):
        return False
    if before[-1] not in ",():/-–—" and not all(word.isupper() for word in words):
        return False
    end = _END.match(text, time.span.end)
    is_in_capitals = len(words[0]) > 1 and words[0].isupper()
    return end is not None and (is_in_capitals or bool(end["agency"] and end["dash"].strip()))
