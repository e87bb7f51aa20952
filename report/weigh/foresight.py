"""Foresight: words that tell as done what came after they were published; a plan was taken for a fact, or a date is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from report.model.claims import Claim, Status
from report.model.diagnostics import Diagnostic, error
from report.model.events import Event
from report.model.sources import Article

_TOOK_PLACE = frozenset({Status.HAPPENED, Status.ONGOING})


def foresight_findings(event: Event, articles: Mapping[str, Article]) -> Iterator[Diagnostic]:
    """One finding for an event that took place, by its status, after a source that tells it so was issued.

    `event.when` is settled. Only whole days count: an event on the day of issue, or a source without a date of issue, is none.
    """
    if event.when is None or event.status not in _TOOK_PLACE or (start := event.when.range.earliest) is None:
        return
    for claim in event.claims:
        issued = articles[claim.source].source.issued if claim.source in articles else None
        if claim.context or claim.status not in _TOOK_PLACE or issued is None:
            continue
        if issued.range.latest is not None and issued.range.latest < start:
            yield _finding(event, claim, str(issued))
            return


def _finding(event: Event, claim: Claim, issued: str) -> Diagnostic:
    message = f'"{event.id}" is told as {event.status} on {event.when}, after "{claim.source}" was issued ({issued})'
    hints = ("write `status: planned` at the quote if the article announces it", "or correct `date:` or the date of issue")
    return error("happened-after-issue", message, event.written.of("date"), hints=hints)
