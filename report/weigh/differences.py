"""Differences that follow from the quotes' own dates and statuses, beside those that the editor wrote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from report.model.claims import Status
from report.model.diagnostics import Diagnostic, warning
from report.model.events import Agreement, AgreementPosition, Aspect, Event, Standing

from .dating import Dated
from .kinship import Kinship
from .standing import contradicting, supporting
from .voices import count

# What a side holds about the occurrence, in plain words.
_HELD = {
    Status.HAPPENED: "it happened",
    Status.ONGOING: "it happened",
    Status.CLAIMED: "it happened",
    Status.PLANNED: "it was planned",
    Status.CANCELLED: "it was called off",
    Status.DENIED: "it did not happen",
}


def agreements(event: Event, dated: Dated, kin: Kinship) -> tuple[tuple[Agreement, ...], list[Diagnostic]]:
    """The editor's differences as written, then the derived ones of aspects on which the editor wrote nothing.

    Of each side the articles and reports are counted. A side of a derived difference that the editor's leaves out altogether is a
    warning.
    """
    derived = []
    if positions := occurrence(event):
        # Who tells something as a claim does not say that it happened.
        ours = _HELD[event.status] if event.status_by_editor and event.status is not Status.CLAIMED else None
        derived.append(_derived(Aspect.OCCURRENCE, positions, ours, event.because if ours else None))
    if dated.positions:
        derived.append(_derived(Aspect.TIME, dated.positions, dated.ours, event.because if event.when is not None else None))
    added, diagnostics = [], []
    for agreement in derived:
        written = [theirs for theirs in event.agreements if theirs.aspect is agreement.aspect]
        if written:
            diagnostics += _left_out(event, agreement, written)
        else:
            added.append(agreement)
    return tuple(_counted(event, agreement, kin) for agreement in (*event.agreements, *added)), diagnostics


def _counted(event: Event, agreement: Agreement, kin: Kinship) -> Agreement:
    """With what stands behind each side; words quoted for comparison count only where a side has no others."""

    def weighed(side: AgreementPosition) -> AgreementPosition:
        claims = [claim for claim in event.claims if claim.quote.key in side.quotes]
        found = count([claim for claim in claims if not claim.context] or claims, kin)
        return replace(side, articles=found.articles, roots=found.roots, roots_at_most=found.at_most)

    return replace(agreement, positions=tuple(weighed(side) for side in agreement.positions))


def occurrence(event: Event) -> tuple[AgreementPosition, ...]:
    """Those who say so, and those who contradict it, by what they hold; empty where nobody contradicts it."""
    against = contradicting(event)
    if not against:
        return ()
    held: dict[str, list[str]] = {_HELD[event.status]: [claim.quote.key for claim in supporting(event)]}
    for claim in against:
        held.setdefault(_HELD[claim.status], []).append(claim.quote.key)
    return tuple(AgreementPosition(value, tuple(keys)) for value, keys in held.items())


def _derived(aspect: Aspect, positions: tuple[AgreementPosition, ...], ours: str | None, because: str | None) -> Agreement:
    return Agreement(aspect, Standing.DISPUTED, positions, ours=ours, because=because, by_editor=False)


def _left_out(event: Event, derived: Agreement, written: Sequence[Agreement]) -> list[Diagnostic]:
    listed = {key for agreement in written for position in agreement.positions for key in position.quotes}
    at = next(
        (event.written.of("disputes", number) for number, agreement in enumerate(event.agreements) if agreement is written[0]),
        event.written.of("disputes"),
    )
    missing = [side for side in derived.positions if side.quotes and not listed & set(side.quotes)]
    return [
        warning(
            "dispute-side-missing",
            f'the dispute about {derived.aspect} of "{event.id}" leaves out: {side.value} (quote {", ".join(side.quotes)})',
            at,
            hints=("add a position with these quotes", "or mark quotes that only serve for comparison with `context: true`"),
        )
        for side in missing
    ]
