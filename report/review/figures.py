"""The figures that the ledger reports, each with the words of the sources that give it."""

from __future__ import annotations

from report.model.diagnostics import error
from report.model.figures import ReportedFigure
from report.positioned_yaml import shown

from .claims import attribution_of, claims_of
from .desk import Desk
from .entry_ids import check_ids
from .texts import must_say, on_a_line, said


def figures_of(desk: Desk) -> tuple[ReportedFigure, ...]:
    """The figures, in the ledger's order, of which at least one quote was found; one without an id is called figure-N."""
    written = desk.ledger.figures
    names = [figure.id or f"figure-{number}" for number, figure in enumerate(written, 1)]
    unfit, findings = check_ids(
        ((name, desk.ledger.written.of("figures", number, "id")) for number, name in enumerate(names)), figures=True
    )
    desk.findings.extend(findings)
    found: list[ReportedFigure] = []
    for number, (figure, name) in enumerate(zip(written, names, strict=True)):
        at = desk.ledger.written.under("figures", number)
        texts = [("value", figure.value), ("counted", figure.counted)]
        desk.findings.extend(must_say(texts, at, "copy the number as reported, and say what is counted"))
        if not figure.quotes:
            message = f"the figure {shown(figure.value)} rests on no quote"
            hints = ["add the words of the source that gives it under `quotes:`"]
            desk.findings.append(error("figure-without-quotes", message, at.of(), hints=hints))
        claims = claims_of(figure.quotes, at.under("quotes"), desk.library, None, desk.findings)
        if not claims or number in unfit:
            continue
        found.append(
            ReportedFigure(
                id=name,
                value=" ".join(figure.value.split()),
                counted=" ".join(figure.counted.split()),
                period=on_a_line(figure.period),
                area=on_a_line(figure.area),
                says=attribution_of(figure.says),
                claims=claims,
                note=said(figure.note),
                written=at,
            )
        )
    return tuple(found)
