"""What became of a happening, where the entry leaves it to its quotes."""

from __future__ import annotations

from collections.abc import Iterable

from report.model.claims import Status

# The first of these that any quote says. Something that one source saw happen and another had as planned did happen;
# that sources contradict each other is a difference in occurrence, which weighing tells.
ORDER = (Status.ONGOING, Status.HAPPENED, Status.CLAIMED, Status.CANCELLED, Status.DENIED, Status.PLANNED)


def status_of(quotes: Iterable[Status | None]) -> Status:
    """The status of an entry by those of its quotes.

    | the quotes say                                  | the entry's status |
    |-------------------------------------------------|--------------------|
    | nothing of it, or there are none                | happened           |
    | some ongoing                                    | ongoing            |
    | some happened, or nothing of it, whatever else  | happened           |
    | some claimed, others cancelled, denied, planned | claimed            |
    | some cancelled, others denied, planned          | cancelled          |
    | some denied, others planned                     | denied             |
    | all planned                                     | planned            |

    A quote that says nothing of it reports the happening as one that took place.
    """
    said = {status or Status.HAPPENED for status in quotes}
    return next((status for status in ORDER if status in said), Status.HAPPENED)
