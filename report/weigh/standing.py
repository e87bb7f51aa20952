"""Standing: how well what is told of a happening is supported, from one table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from report.model.claims import Attribution, AttributionKind, Claim, Status
from report.model.events import Aspect, Contradiction, Event, Evidence, Standing

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
    support = supporting(event)
    counted = count(support, kin)
    by_editor = any(agreement.aspect is Aspect.OCCURRENCE for agreement in event.agreements)
    if by_editor or contradicting(event):
        standing = Standing.DISPUTED
    else:
        standing = Standing.CORROBORATED if counted.roots >= CORROBORATED_FROM else Standing.SINGLE_SOURCE
    return Evidence(
        articles=counted.articles,
        roots=counted.roots,
        roots_at_most=counted.at_most,
        standing=standing,
        speaker=counted.speaker,
        origins=counted.origins,
        origins_at_most=counted.origins_at_most,
        by_finding=any(kin.is_found(claim) for claim in support),
        told=_told(support, kin),
        contradictions=_contradictions(event, kin),
    )


def _told(claims: tuple[Claim, ...], kin: Kinship) -> tuple[tuple[Status, int], ...]:
    """How many articles tell each status, in the order of `Status`; one that tells several counts for each."""
    articles = {status: {kin.article_of(claim.source) for claim in claims if claim.status is status} for status in Status}
    return tuple((status, len(found)) for status, found in articles.items() if found)


def _contradictions(event: Event, kin: Kinship) -> tuple[Contradiction, ...]:
    """What contradicts the event, by status: first what speakers say in the articles, then what these say themselves."""
    against = contradicting(event)
    found = []
    for status in Status:
        of_status = [claim for claim in against if claim.status is status]
        ascribed = [claim for claim in of_status if claim.attribution.kind is not AttributionKind.UNATTRIBUTED]
        own = [claim for claim in of_status if claim.attribution.kind is AttributionKind.UNATTRIBUTED]
        for claims in filter(None, (ascribed, own)):
            articles = {kin.article_of(claim.source) for claim in claims}
            found.append(Contradiction(status, len(articles), _speakers(claims, kin)))
    return tuple(found)


def _speakers(claims: Iterable[Claim], kin: Kinship) -> tuple[Attribution, ...]:
    """To whom the claims are ascribed, each speaker once."""
    found: dict[tuple[str, str], Attribution] = {}
    for claim in claims:
        kind, who = claim.attribution.kind, claim.attribution.who
        if kind is not AttributionKind.UNATTRIBUTED:
            named = None if who is None else kin.form(who)
            found.setdefault((str(kind), kin.key(who or "")), Attribution(kind, named))
    return tuple(found.values())
