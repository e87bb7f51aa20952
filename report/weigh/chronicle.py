"""The chronicle: every event weighed and set in order, with all that the report says about its sources."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import tzinfo

from report.model.chronology import Chronology, Omission
from report.model.claims import Claim
from report.model.decided import Decided
from report.model.diagnostics import Diagnostic, FilePosition, note, warning
from report.model.events import Decision, Event
from report.model.settings import Settings
from report.model.sources import Article, Source

from .basis import basis_of
from .dating import date_findings, date_of
from .differences import agreements
from .foresight import foresight_findings
from .hours import zone_of
from .kinship import Kinship, kinship, origins
from .report_date import report_date
from .sequence import sequence
from .standing import evidence, supporting

_OMITTED = {
    Decision.REJECTED: "entries that the editor rejected",
    Decision.MERGED: "entries that are part of another",
    Decision.PROPOSED: "entries that were proposed and not yet accepted",
}


def compare(
    decided: Decided, articles: tuple[Article, ...], settings: Settings, epoch: int | None
) -> tuple[Chronology, tuple[Diagnostic, ...]]:
    """The decided events as a chronology: dated, weighed, in reading order; and what the editor should look at.

    The result does not depend on the order of `decided.events` or `articles`. `epoch` is `SOURCE_DATE_EPOCH` in seconds. Findings
    come in the order of the files they are about. Figures keep the ledger's order.
    """
    claims = _claims(decided)
    quoted = {claim.source for claim in claims}
    by_id = {article.source.id: article for article in articles if _is_named(article.source, quoted, settings)}
    sources = tuple(sorted((article.source for article in by_id.values()), key=_by_issue))
    kin = kinship(sources, settings.config.names)
    zone = zone_of(settings.config.timezone)
    events, diagnostics = [], list[Diagnostic]()
    for event in decided.events:
        done, found = weigh(event, by_id, kin, zone)
        events.append(done)
        diagnostics += found
    order = sequence(events, settings.config.timezone)
    unused = [source for source in sources if source.id not in quoted]
    named, unknown = origins(kin, claims)
    chronology = Chronology(
        events=order.placed,
        unplaced=order.unplaced,
        sources=sources,
        figures=decided.figures,
        origins=named,
        unknown_origin=unknown,
        decisions={str(decision): decided.decisions[decision] for decision in sorted(decided.decisions)},
        omissions=_omissions(decided.decisions, unused, settings),
        dated=report_date(settings.cutoff, epoch, sources, events),
    )
    diagnostics += [*order.diagnostics, *(_unused(source) for source in unused)]
    return chronology, tuple(sorted(diagnostics, key=_by_place))


def weigh(event: Event, articles: Mapping[str, Article], kin: Kinship, zone: tzinfo | None) -> tuple[Event, list[Diagnostic]]:
    """One event with its date, basis, differences and evidence settled."""
    dated = date_of(event, kin, zone)
    found, diagnostics = agreements(event, dated, kin)
    done = replace(
        event,
        when=dated.when,
        part_of_day=dated.part,
        basis=basis_of(event, dated, articles),
        agreements=found,
        evidence=evidence(event, kin),
    )
    return done, [*_unsupported(event), *date_findings(event), *foresight_findings(done, articles), *diagnostics]


def _is_named(source: Source, quoted: Collection[str], settings: Settings) -> bool:
    """Whether the report may speak of a source; one that is withheld and quoted all the same is found before it is published."""
    return source.id in quoted or source.id not in settings.config.withhold.sources


def _claims(decided: Decided) -> tuple[Claim, ...]:
    """Everything that is quoted anywhere, replies and figures included."""
    of_events = [claim for event in decided.events for claim in event.claims]
    of_replies = [claim for event in decided.events for reply in event.replies for claim in reply.claims]
    return (*of_events, *of_replies, *(claim for figure in decided.figures for claim in figure.claims))


def _omissions(decisions: Mapping[str, int], unused: Sequence[Source], settings: Settings) -> tuple[Omission, ...]:
    shown = {Decision.PROPOSED} if settings.is_draft else set()
    counts = [(reason, decisions.get(decision, 0)) for decision, reason in _OMITTED.items() if decision not in shown]
    counts.append(("articles that were read and that no entry quotes", len(unused)))
    return tuple(Omission(reason, count) for reason, count in counts if count)


def _unused(source: Source) -> Diagnostic:
    message = f'no published entry quotes "{source.id}"'
    return note(
        "source-unused",
        message,
        FilePosition(source.file, 1, 1, 1, 1),
        hints=("quote it in an entry, or move the file out of the folder",),
    )


def _unsupported(event: Event) -> list[Diagnostic]:
    if supporting(event) or not event.claims:
        return []
    message = f'"{event.id}" is told as {event.status}, and no quote says so'
    hints = ("add the words that say so", "or correct `status:` here or at the quotes, or `context:` at the quotes")
    return [warning("status-without-quote", message, event.written.of("status"), hints=hints)]


def _by_issue(source: Source) -> tuple[bool, int, str]:
    first = None if source.issued is None else source.issued.range.earliest
    return first is None, first or 0, source.id


def _by_place(diagnostic: Diagnostic) -> tuple[FilePosition, str, str]:
    return diagnostic.at or FilePosition("", 0, 0, 0, 0), diagnostic.code, diagnostic.message
