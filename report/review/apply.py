"""The editor's ledger applied: its entries, held against the articles, become events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from report.model.decided import Decided
from report.model.diagnostics import Diagnostic, Positions, error, warning
from report.model.edtf import parse_date, parse_edtf
from report.model.events import Correction, Decision, Event
from report.model.ledger import Ledger, LedgerEvent
from report.model.settings import Settings
from report.model.sources import Article
from report.positioned_yaml import nearest, shown

from .basis import basis_of
from .claims import claims_of, keys_of
from .dates import read_date
from .desk import Desk
from .disputes import disputes_of
from .entry_ids import Verdict, check_ids, heirs, unknown_event, verdicts
from .figures import figures_of
from .places import place_of
from .quotations import unfounded
from .quotes import Library
from .replies import Answer, answers, replies_to
from .statuses import status_of
from .texts import must_say, on_a_line, said


def decide(ledger: Ledger, articles: tuple[Article, ...], settings: Settings) -> tuple[Decided, tuple[Diagnostic, ...]]:
    """The events and figures that the editor lets through, in the ledger's order, and every finding. Never raises.

    Accepted entries go on, and in a draft the proposed ones; of the others only the id and the decision are checked. A claim
    goes on if its words stand in its article's running text without doubt, and an event if it has such a claim: then
    `article.text[span.start:span.end] == quote.exact` holds. A fault in one part of an entry is a finding and leaves that
    part out. `Event.when` is the ledger's date; the quotes' own dates are their claims'.
    """
    findings: list[Diagnostic] = []
    ids = tuple(entry.id for entry in ledger.events)
    unfit, more = check_ids((name, ledger.written.of("events", number, "id")) for number, name in enumerate(ids))
    findings.extend(more)
    found = verdicts(ledger, findings)
    going_on = [
        (number, entry, verdict)
        for number, (entry, verdict) in enumerate(zip(ledger.events, found, strict=True))
        if number not in unfit and _goes_on(verdict, settings)
    ]
    published = frozenset(entry.id for _, entry, _ in going_on)
    desk = Desk(
        ledger, settings, Library(articles, settings.config.withhold.words), ids, published, heirs(ledger, found), findings
    )
    replies = answers(desk)
    events = [event for number, entry, verdict in going_on if (event := _event(entry, number, verdict, replies, desk))]
    figures = figures_of(desk)
    _check_takeaways(desk)
    findings.extend(_withheld_unknown(desk))
    findings.extend(unfounded(desk, ((number, entry) for number, entry, _ in going_on)))
    counts = Counter(verdict.decision for verdict in found)
    decisions = {decision.value: counts[decision] for decision in Decision if counts[decision]}
    return Decided(tuple(events), figures, decisions), tuple(dict.fromkeys(findings))


def _goes_on(verdict: Verdict, settings: Settings) -> bool:
    return verdict.decision is Decision.ACCEPTED or (verdict.decision is Decision.PROPOSED and settings.is_draft)


def _event(entry: LedgerEvent, number: int, verdict: Verdict, replies: Sequence[Answer], desk: Desk) -> Event | None:
    at, findings = desk.ledger.written.under("events", number), desk.findings
    title = " ".join(entry.title.split())
    findings.extend(_wants(entry, title, at))
    claims = claims_of(entry.quotes, at.under("quotes"), desk.library, entry.status, findings)
    found = [claim.quote.key for claim in claims]
    event = Event(
        id=entry.id,
        title=title,
        when=read_date(entry.date, at.under("date"), parse_edtf, findings),
        part_of_day=entry.part_of_day,
        basis=basis_of(entry.basis, at.under("basis"), claims, desk.library, findings),
        because=said(entry.because),
        place=place_of(entry.place, at.under("place"), desk.settings, findings),
        lane=_lane(entry, at, desk),
        status=entry.status or status_of(quote.status for quote in entry.quotes if not quote.context),
        status_by_editor=entry.status is not None,
        summary=said(entry.summary) or "",
        note=said(entry.note),
        claims=claims,
        agreements=disputes_of(entry.disputes, at.under("disputes"), keys_of(entry.quotes), found, findings),
        after=_neighbours(entry.after, at.under("after"), entry.id, desk),
        before=_neighbours(entry.before, at.under("before"), entry.id, desk),
        key=entry.key,
        label=on_a_line(entry.label),
        background=entry.background,
        corrections=tuple(_corrections(entry, at.under("corrections"), findings)),
        replies=replies_to(f"{title}\n{entry.summary}", replies),
        decision=verdict.decision,
        written=at,
    )
    return event if claims else None


def _wants(entry: LedgerEvent, title: str, at: Positions) -> Iterator[Diagnostic]:
    """What an entry cannot be without."""
    if not title:
        hints = ["write who did what, in the present tense"]
        yield error("value-missing", f"the `title` of the entry {shown(entry.id)} is empty", at.of("title"), hints=hints)
    if not entry.quotes:
        message = f"the entry {shown(entry.id)} rests on no quote"
        hints = ["add the words of a source under `quotes:`, or set `decision: proposed`"]
        yield error("event-without-quotes", message, at.of("id"), hints=hints)
    elif all(quote.context for quote in entry.quotes):
        message = f"every quote of the entry {shown(entry.id)} is there for comparison only, so it rests on none"
        hints = ["take `context: true` from the quotes that say so, or set `decision: proposed`"]
        yield error("event-without-quotes", message, at.of("quotes"), hints=hints)


def _lane(entry: LedgerEvent, at: Positions, desk: Desk) -> str | None:
    lanes = desk.settings.lanes
    if entry.lane is None:
        if lanes and not entry.background:
            hints = [f"write `lane:` with one of {', '.join(lanes)}"]
            desk.findings.append(warning("lane-missing", f"the entry {shown(entry.id)} has no lane", at.of("id"), hints=hints))
        return None
    if not lanes or entry.lane in lanes:
        return entry.lane
    meant = nearest(entry.lane, lanes)
    hints = [f"is {shown(meant)} meant?" if meant else f"the lanes are {', '.join(lanes)}"]
    desk.findings.append(error("lane-unknown", f"the config has no lane {shown(entry.lane)}", at.of("lane"), hints=hints))
    return None


def _neighbours(written: str | tuple[str, ...], at: Positions, own: str, desk: Desk) -> tuple[str, ...]:
    """The entries that are named, published or not; for a merged one stands the entry that took it in."""
    several = (written,) if isinstance(written, str) else written
    found: list[str] = []
    for number, name in enumerate(several):
        if name not in desk.ids:
            where = at.of() if isinstance(written, str) else at.of(number)
            desk.findings.append(unknown_event(name, where, desk.ids))
            continue
        heir = desk.heirs.get(name, name)
        if heir != own or name == own:
            found.append(heir)
    return tuple(dict.fromkeys(found))


def _corrections(entry: LedgerEvent, at: Positions, findings: list[Diagnostic]) -> Iterator[Correction]:
    for number, written in enumerate(entry.corrections):
        if not (written.was + written.now).strip():
            findings.extend(
                must_say([("was", written.was)], at.under(number), "say what stood here before, and what stands here now")
            )
        date = read_date(written.date, at.under(number, "date"), parse_date, findings)
        if date is not None:
            yield Correction(date, written.kind, written.was, written.now)


def _check_takeaways(desk: Desk) -> None:
    """A takeaway rests on entries that the reader can see."""
    at = desk.settings.written.under("takeaways")
    for number, takeaway in enumerate(desk.settings.config.takeaways):
        for place, name in enumerate(takeaway.events):
            if name in desk.published:
                continue
            if name in desk.ids:
                heir = desk.heirs.get(name)
                why = f"the takeaway rests on the entry {shown(name)}, which is not published"
                hints = [f"it was merged into {shown(heir)}" if heir else "accept the entry, or rest the takeaway on another"]
            else:
                near = nearest(name, desk.ids)
                why = f"the takeaway rests on {shown(name)}, and no entry has that id"
                hints = [f"is {shown(near)} meant?" if near else "name the id of an accepted entry"]
            desk.findings.append(error("takeaway-event-unknown", why, at.of(number, "events", place), hints=hints))


def _withheld_unknown(desk: Desk) -> Iterator[Diagnostic]:
    """A slip in the name of a source that must not be named would name it."""
    for number, name in enumerate(desk.settings.config.withhold.sources):
        if name not in desk.library.articles:
            near = nearest(name, desk.library.articles)
            why = f"no article is called {shown(name)}; of it only this name is kept out"
            hints = [f"is {shown(near)} meant?" if near else "a source's name is its file's name without folder and suffix"]
            yield warning("source-unknown", why, desk.settings.written.of("withhold", "sources", number), hints=hints)
