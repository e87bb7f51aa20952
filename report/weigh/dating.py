"""Dating: when an event happened, from the ledger or else from its claims, and which dates differ from that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from report.model.claims import Claim, PartOfDay, Status
from report.model.diagnostics import Diagnostic, warning
from report.model.edtf import Edtf, EdtfDate, EdtfInterval, EdtfSet
from report.model.events import AgreementPosition, Event

from .kinship import Kinship
from .sides import Side, better_known, between, extent, settle, sides
from .standing import TABLE, weighed


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of an event. `claim` is the one that gives it, None where only the editor does or no side was chosen.

    `positions` holds every side where dates lie apart, ours first, and is empty where they agree; `ours` is the value of our
    side, None where we take none.
    """

    when: Edtf | None
    part: PartOfDay | None
    claim: Claim | None = None
    positions: tuple[AgreementPosition, ...] = ()
    ours: str | None = None


def dating_claims(event: Event) -> tuple[Claim, ...]:
    """The claims whose dates count for an event of this status: no plan or denial dates what happened."""
    dated = [claim for claim in weighed(event) if claim.when is not None]
    for statuses in TABLE[event.status].dates:
        if found := tuple(claim for claim in dated if claim.status in statuses):
            return found
    return ()


def date_of(event: Event, kin: Kinship, zone: tzinfo | None) -> Dated:
    """The ledger's date, else the finest of the claims; of sides apart the one with more known roots, else the span of all."""
    claims = dating_claims(event)
    if event.when is not None:
        return _by_ledger(event, event.when, claims)
    found = sides(claims)
    if not found:
        return Dated(None, event.part_of_day)
    best = 0 if len(found) == 1 else better_known([side.claims for side in found], kin)
    if best is None:
        return Dated(between(found), None, None, _positions(found))
    settled = settle(found[best], kin, zone)
    part = event.part_of_day or settled.part
    if len(found) == 1:
        return Dated(settled.when, part, settled.claim)
    ours = AgreementPosition(str(settled.when), _keys(found[best].claims))
    others = found[:best] + found[best + 1 :]
    return Dated(settled.when, part, settled.claim, (ours, *_positions(others)), ours.value)


def _by_ledger(event: Event, when: Edtf, claims: tuple[Claim, ...]) -> Dated:
    """The ledger's date wins; which claims lie apart from it, or, where it leaves the day open, from each other."""
    near = tuple(claim for claim in claims if claim.when is not None and claim.when.range.overlaps(when.range))
    others = sides(claim for claim in claims if claim not in near)
    giver = _giver(event, when, near)
    inner = sides(near)
    if len(inner) > 1 and not _lasts(event, when):
        return Dated(when, event.part_of_day, giver, _positions((*inner, *others)))
    if not others:
        return Dated(when, event.part_of_day, giver)
    for_ours = tuple(claim for claim in near if not _fits(claim, others))
    ours = AgreementPosition(str(when), _keys(for_ours))
    return Dated(when, event.part_of_day, giver, (ours, *_positions(others)), ours.value)


def _giver(event: Event, when: Edtf, near: tuple[Claim, ...]) -> Claim | None:
    """The claim that gives the ledger's date: one of the same days, if possible of the same part of the day.

    For a single date, a claim that is finer and lies within gives it as well.
    """
    giving = [
        (claim.when.range != when.range, claim.part_of_day != event.part_of_day, number, claim)
        for number, claim in enumerate(near)
        if claim.when is not None
        and (claim.when.range == when.range or (isinstance(when, EdtfDate) and claim.when.range.within(when.range)))
    ]
    return min(giving, key=lambda entry: entry[:3])[3] if giving else None


def _fits(claim: Claim, others: tuple[Side, ...]) -> bool:
    return claim.when is not None and any(claim.when.range.overlaps(side.when.range) for side in others)


def _lasts(event: Event, when: Edtf) -> bool:
    """Whether several days can all be right: what lasted, goes on, or happened on all of them."""
    return event.status is Status.ONGOING or isinstance(when, EdtfInterval) or (isinstance(when, EdtfSet) and not when.one_of)


def _keys(claims: tuple[Claim, ...]) -> tuple[str, ...]:
    return tuple(claim.quote.key for claim in claims)


def _positions(found: tuple[Side, ...]) -> tuple[AgreementPosition, ...]:
    return tuple(AgreementPosition(str(side.when), _keys(side.claims)) for side in found)


def date_findings(event: Event) -> list[Diagnostic]:
    """What makes the ledger's own date doubtful: no claim shares it, or none is so fine, and no reason is given."""
    if event.when is None or event.because or event.basis is not None:
        return []
    when, at = event.when, event.written.of("date")
    dates = [claim.when for claim in dating_claims(event) if claim.when is not None]
    near = [date for date in dates if date.range.overlaps(when.range)]
    if not near:
        message = f'no quote of "{event.id}" gives its date {when}, and nothing says where it comes from'
        hints = ("write `date:` at the quote whose words give it", "or say where it comes from under `basis:` or `because:`")
        return [warning("date-without-basis", message, at, hints=hints)]
    finest = min(near, key=extent)
    if extent(when) < extent(finest):
        message = f'"{event.id}" has the date {when}, which is finer than every quote says; the finest is {finest}'
        hints = (f"write `date: {finest}`, or leave `date` out", "or give the reason under `because:` or `basis:`")
        return [warning("date-finer-than-sources", message, at, hints=hints)]
    return []
