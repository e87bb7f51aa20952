"""Standing: how well what is told of a happening is supported, from one table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from report.model.claims import Claim, Status
from report.model.events import Aspect, Event, Evidence, Standing

from .kinship import Kinship
from .voices import count

CORROBORATED_FROM = 2  # known independent roots


@dataclass(frozen=True, slots=True)
class Row:
    """For an event of one status: which claims support its occurrence, which contradict it, and which date it.

    `dates` are tried in turn: the next group counts only where the one before gives no date.
    """

    supports: frozenset[Status]
    contradicts: frozenset[Status]
    dates: tuple[frozenset[Status], ...]


_TOOK_PLACE = frozenset({Status.HAPPENED, Status.ONGOING, Status.CLAIMED})
_DID_NOT = frozenset({Status.DENIED, Status.CANCELLED})
_PLANNED = frozenset({Status.PLANNED})
_CANCELLED = frozenset({Status.CANCELLED})
_DENIED = frozenset({Status.DENIED})

# A claim in neither column leaves the occurrence open: a plan does not say that something happened, nor that it did not.
# The event's own status is settled before: by the editor, or by review from the quotes.
TABLE: Mapping[Status, Row] = {
    Status.HAPPENED: Row(_TOOK_PLACE, _DID_NOT, (_TOOK_PLACE,)),
    Status.ONGOING: Row(_TOOK_PLACE, _DID_NOT, (_TOOK_PLACE,)),
    Status.CLAIMED: Row(_TOOK_PLACE, _DID_NOT, (_TOOK_PLACE,)),
    Status.CANCELLED: Row(_CANCELLED, frozenset({Status.HAPPENED, Status.ONGOING}), (_CANCELLED, _PLANNED)),
    Status.PLANNED: Row(_PLANNED | _CANCELLED, _DENIED, (_PLANNED, _CANCELLED)),
    Status.DENIED: Row(_DENIED, _TOOK_PLACE, (_DENIED, _TOOK_PLACE)),
}


def weighed(event: Event) -> tuple[Claim, ...]:
    """The claims that count; those quoted for comparison do not."""
    return tuple(claim for claim in event.claims if not claim.context)


def supporting(event: Event) -> tuple[Claim, ...]:
    """The claims that support the occurrence, or, for what was planned, cancelled or denied, that statement."""
    return tuple(claim for claim in weighed(event) if claim.status in TABLE[event.status].supports)


def contradicting(event: Event) -> tuple[Claim, ...]:
    """The claims that contradict the occurrence."""
    return tuple(claim for claim in weighed(event) if claim.status in TABLE[event.status].contradicts)


def evidence(event: Event, kin: Kinship) -> Evidence:
    """What supports the occurrence of an event.

    Disputed where a claim contradicts it or the editor says that its occurrence is disputed; else corroborated from two known
    independent roots on; else single-source. Only supporting claims are counted.
    """
    counted = count(supporting(event), kin)
    by_editor = any(agreement.aspect is Aspect.OCCURRENCE for agreement in event.agreements)
    if by_editor or contradicting(event):
        standing = Standing.DISPUTED
    else:
        standing = Standing.CORROBORATED if counted.roots >= CORROBORATED_FROM else Standing.SINGLE_SOURCE
    return Evidence(counted.articles, counted.roots, counted.at_most, standing)
