"""The differences between sources that the editor wrote down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from report.model.diagnostics import Diagnostic, Positions, error, warning
from report.model.events import Agreement, AgreementPosition, Standing
from report.model.ledger import LedgerDispute
from report.positioned_yaml import nearest, shown

from .texts import must_say, said


def disputes_of(
    disputes: Sequence[LedgerDispute], at: Positions, keys: Sequence[str], found: Iterable[str], findings: list[Diagnostic]
) -> tuple[Agreement, ...]:
    """The editor's differences; `at` is where the list is written, `keys` are those of the entry's quotes.

    `found` are the keys of quotes whose words were found: only these enter a position, and a key that is missing from them
    alone has had its finding already.
    """
    known = set(found)
    agreements: list[Agreement] = []
    for number, dispute in enumerate(disputes):
        here = at.under(number)
        findings.extend(_findings(dispute, here, keys))
        positions = tuple(
            AgreementPosition(" ".join(side.value.split()), tuple(dict.fromkeys(key for key in side.quotes if key in known)))
            for side in dispute.positions
        )
        agreements.append(
            Agreement(
                aspect=dispute.aspect,
                standing=Standing.DISPUTED,
                positions=positions,
                ours=dispute.ours,
                because=said(dispute.because),
                would_settle=said(dispute.would_settle),
                by_editor=True,
            )
        )
    return tuple(agreements)


def _findings(dispute: LedgerDispute, at: Positions, keys: Sequence[str]) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    values = [" ".join(side.value.split()) for side in dispute.positions]
    if len(set(values)) < 2:
        hints = ["name every side with its quotes, or delete the dispute"]
        found.append(error("dispute-one-sided", "the dispute has fewer than two sides", at.of("positions"), hints=hints))
    for number, side in enumerate(dispute.positions):
        here = at.under("positions", number)
        found.extend(must_say([("value", side.value)], here, "say in a few words what this side holds"))
        if not side.quotes:
            message = f"the side {shown(side.value)} has no quote"
            found.append(error("dispute-without-quotes", message, here.of(), hints=["name the keys of the quotes that say so"]))
        for place, key in enumerate(side.quotes):
            if key not in keys:
                found.append(_unknown_key(key, here.under("quotes", place), keys))
    if dispute.ours is not None and values and " ".join(dispute.ours.split()) not in values:
        near = nearest(dispute.ours, values)
        hints = [f"is {shown(near)} meant?"] if near else [f"the sides are {', '.join(map(shown, values))}"]
        message = f"what we say, {shown(dispute.ours)}, is none of the sides"
        found.append(warning("dispute-ours-unknown", message, at.of("ours"), hints=hints))
    return found


def _unknown_key(key: str, at: Positions, keys: Sequence[str]) -> Diagnostic:
    near = nearest(key, keys)
    hints = [f"is {shown(near)} meant?"] if near else [f"the keys are {', '.join(keys)}"] if keys else []
    return error("quote-key-unknown", f"no quote of the entry has the key {shown(key)}", at.of(), hints=hints)
