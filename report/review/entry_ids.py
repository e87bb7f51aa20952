"""The ids of entries, their permanent names and addresses, and what the editor decided about each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from report.model.diagnostics import Diagnostic, FilePosition, Related, error
from report.model.events import Decision
from report.model.ledger import Ledger
from report.positioned_yaml import nearest, shown

SAFE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = 80
MOST_TOLD = 6  # entries of a circle that a finding names
# Names of the site's own files, folders and anchors; and those that Windows gives to devices.
RESERVED = frozenset(
    [
        *(
            "index",
            "events",
            "sources",
            "disputes",
            "method",
            "periods",
            "period",
            "figures",
            "data",
            "assets",
            "feed",
            "briefing",
        ),
        *(
            "sitemap",
            "robots",
            "timeline",
            "chronology",
            "corrections",
            "footnotes",
            "notes",
            "takeaways",
            "unplaced",
            "background",
        ),
        *(
            "top",
            "main",
            "content",
            "contents",
            "navigation",
            "search",
            "filter",
            "filters",
            "cutoff",
            "origins",
            "places",
            "lanes",
        ),
    ]
)
COUNTED = re.compile(r"(?:fn|call)-\d.*")  # notes and their calls; figures without an id are called figure-N
COUNTED_FIGURE = re.compile(r"figure-\d+")
DEVICES = frozenset(["con", "prn", "aux", "nul", *(f"{name}{digit}" for name in ("com", "lpt") for digit in "0123456789")])
MERGED = re.compile(r"merged\s*:\s*(?P<into>\S+)")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the editor decided; `into` is the id of the entry that a merged one went into."""

    decision: Decision
    into: str | None = None


def check_ids(ids: Iterable[tuple[str, FilePosition]], *, figures: bool = False) -> tuple[frozenset[int], list[Diagnostic]]:
    """Which ids, by their place in the order given, must not be used, and the findings that say why.

    An id is safe in every file system and address, is no name of a part of the site, and is no other's: of two that are
    equal the first stands.
    """
    unfit: set[int] = set()
    findings: list[Diagnostic] = []
    seen: dict[str, FilePosition] = {}
    for number, (name, at) in enumerate(ids):
        if not SAFE.fullmatch(name) or len(name) > LONGEST or name in DEVICES:
            finding = _unsafe(name, at)
        elif name in RESERVED or COUNTED.fullmatch(name) or (not figures and COUNTED_FIGURE.fullmatch(name)):
            hints = [f"call it {shown('entry-' + name)}, or after what happened"]
            finding = error("event-id-reserved", f"the id {shown(name)} is taken by a part of the site", at, hints=hints)
        elif name in seen:
            hints = ["an id is a permanent name and address: rename the later one"]
            related = [Related(seen[name], "the first one")]
            finding = error("event-id-clash", f"two entries have the id {shown(name)}", at, related=related, hints=hints)
        else:
            seen[name] = at
            continue
        unfit.add(number)
        findings.append(finding)
    return frozenset(unfit), findings


def suggestion(name: str) -> str:
    """A safe id that is as near to a name as can be."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-")
    return words if words and words not in DEVICES | RESERVED else f"entry-{words}".strip("-")


def verdicts(ledger: Ledger, findings: list[Diagnostic]) -> list[Verdict]:
    """The decision on each entry, in the ledger's order; one that cannot be read counts as proposed, which publishes nothing."""
    ids = {entry.id for entry in ledger.events}
    found: list[Verdict] = []
    for number, entry in enumerate(ledger.events):
        at = ledger.written.of("events", number, "decision")
        merged = MERGED.fullmatch(entry.decision.strip())
        plain = entry.decision.strip()
        if merged is not None:
            into = merged["into"]
            findings.extend(_merge_findings(entry.id, into, ids, at))
            found.append(Verdict(Decision.MERGED, into if into in ids else None))
        elif plain in (Decision.ACCEPTED, Decision.PROPOSED, Decision.REJECTED):
            found.append(Verdict(Decision(plain)))
        else:
            findings.append(_unknown_decision(plain, at))
            found.append(Verdict(Decision.PROPOSED))
    findings.extend(_circles(ledger, found))
    return found


def unknown_event(name: str, at: FilePosition, ids: Sequence[str]) -> Diagnostic:
    """The finding for an id that no entry has."""
    near = nearest(name, ids)
    return error("event-unknown", f"no entry has the id {shown(name)}", at, hints=[f"is {shown(near)} meant?"] if near else [])


def heirs(ledger: Ledger, found: Sequence[Verdict]) -> dict[str, str]:
    """For each merged entry the id of the entry in which it ends, over any number of merges."""
    into = {entry.id: verdict.into for entry, verdict in zip(ledger.events, found, strict=True) if verdict.into}
    ends: dict[str, str] = {}
    for name in into:
        walked = {name: None}
        end = name
        while end not in ends and (following := into.get(end)) is not None and following not in walked:
            walked[following] = None
            end = following
        ends.update(dict.fromkeys(walked, ends.get(end, end)))
    return {name: ends[name] for name in into}


def _unsafe(name: str, at: FilePosition) -> Diagnostic:
    return error(
        "event-id-unsafe",
        f"the id {shown(name[: LONGEST + 1])} is no safe part of an address",
        at,
        hints=[f"write at most {LONGEST} lower-case letters, digits and single hyphens, for example {shown(suggestion(name))}"],
    )


def _merge_findings(name: str, into: str, ids: set[str], at: FilePosition) -> Iterator[Diagnostic]:
    if into == name:
        yield error(
            "merge-circle", f"the entry {shown(name)} is merged into itself", at, hints=["name the entry that takes it in"]
        )
    elif into not in ids:
        yield unknown_event(into, at, sorted(ids))


def _circles(ledger: Ledger, found: Sequence[Verdict]) -> Iterator[Diagnostic]:
    into = {entry.id: verdict.into for entry, verdict in zip(ledger.events, found, strict=True)}
    done: set[str] = set()
    for number, entry in enumerate(ledger.events):
        walked: dict[str, None] = {}
        name: str | None = entry.id
        while name is not None and name not in done and name not in walked:
            walked[name] = None
            name = into.get(name)
        done.update(walked)
        if name is not None and name in walked and len(circle := _from(name, list(walked))) > 1:
            first = number if name == entry.id else next(n for n, other in enumerate(ledger.events) if other.id == name)
            yield _circle(circle, ledger.written.of("events", first, "decision"))


def _from(name: str, walked: list[str]) -> list[str]:
    return walked[walked.index(name) :]


def _circle(circle: list[str], at: FilePosition) -> Diagnostic:
    names = [*circle[1:], circle[0]]
    told = names if len(names) <= MOST_TOLD else [*names[: MOST_TOLD - 1], circle[0]]
    between = ", and that into " if len(told) == len(names) else ", and so on over " + str(len(names)) + " entries into "
    words = ", and that into ".join(map(shown, told[:-1])) + between + shown(told[-1])
    return error("merge-circle", f"{shown(circle[0])} is merged into {words}", at, hints=["let one of them stand"])


def _unknown_decision(written: str, at: FilePosition) -> Diagnostic:
    near = nearest(written, ["accepted", "proposed", "rejected"])
    hints = [f"is {shown(near)} meant?"] if near else []
    hints.append('write accepted, proposed, rejected or "merged: <id>"')
    return error("decision-unknown", f"{shown(written)} is no decision", at, hints=hints)
