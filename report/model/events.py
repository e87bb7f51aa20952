"""A happening as the chronology tells it: its date and basis, its claims, and where they agree or differ."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from .claims import Attribution, Claim, PartOfDay, Status
from .diagnostics import Positions
from .edtf import Edtf, EdtfDate
from .places import Place
from .sources import IssuedFrom


class Standing(StrEnum):
    """How well a happening is supported; of its occurrence only, never of its date or figures."""

    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single-source"
    DISPUTED = "disputed"


class Aspect(StrEnum):
    """In what accounts may differ."""

    OCCURRENCE = "occurrence"
    TIME = "time"
    PLACE = "place"
    NUMBER = "number"
    CHARACTER = "character"


class Decision(StrEnum):
    """What the editor decided about an entry; only `accepted` is published, `proposed` only in a draft."""

    ACCEPTED = "accepted"
    PROPOSED = "proposed"
    REJECTED = "rejected"
    MERGED = "merged"


class Said(StrEnum):
    """How near to the happening its date was said.

    EDITOR: the editor gave the date, or read it from the words and nobody wrote how near they stand.
    """

    CLAUSE = "clause"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Basis:
    """Where an event's date comes from.

    `words` are the source's; `issued` is the date of issue on which they lean, None where they lean on none;
    `holds_for` is the first and last issue date for which the result would stay the same.
    """

    words: str | None
    said: Said
    source: str | None = None
    issued: EdtfDate | None = None
    issued_from: IssuedFrom | None = None
    holds_for: tuple[EdtfDate, EdtfDate] | None = None


@dataclass(frozen=True, slots=True)
class AgreementPosition:
    """One side of a difference: what it holds, and the keys of the event's quotes that say so.

    Weighing counts the articles of these quotes and the independent reports behind them; 0 articles: not counted.
    """

    value: str
    quotes: tuple[str, ...]
    articles: int = 0
    roots: int = 0
    roots_at_most: int = 0


@dataclass(frozen=True, slots=True)
class Agreement:
    """How the sources of one event stand on one aspect; more than one position means that accounts differ.

    `ours` is the side that the chronology takes, None where it takes none; `because` and `would_settle` are the editor's.
    `by_editor` is False where the difference follows from the quotes' own dates.
    """

    aspect: Aspect
    standing: Standing
    positions: tuple[AgreementPosition, ...] = ()
    ours: str | None = None
    because: str | None = None
    would_settle: str | None = None
    by_editor: bool = True


@dataclass(frozen=True, slots=True)
class Contradiction:
    """So many articles contradict that an event happened, or that it did not: they tell what became of it as `status`.

    `says` are the speakers to whom they ascribe it, each once; empty where they say so in their own voice.
    """

    status: Status
    articles: int
    says: tuple[Attribution, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was counted for an event: articles; independent known roots; at most so many with those of unknown root.

    `speaker` is the one named person, body or document to whom everything is ascribed that supports the event, None where
    several are or an article says so itself. `origins` counts the known roots whoever speaks, at least and at most.
    `by_finding`: some of the roots were found by the editor. `told` counts the supporting articles by what they say became of it.
    """

    articles: int
    roots: int
    roots_at_most: int
    standing: Standing
    speaker: str | None = None
    origins: int = 0
    origins_at_most: int = 0
    by_finding: bool = False
    told: tuple[tuple[Status, int], ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


class CorrectionKind(StrEnum):
    """What kind of change a published entry underwent."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, slots=True)
class Correction:
    """A dated change to a published entry: what it said, what it says now."""

    date: EdtfDate
    kind: CorrectionKind
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What the accused side says, printed at every entry that bears the accusation; `text` is Markdown and cites its claims."""

    text: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A happening. `summary` and `note` are Markdown that cites claims as `[^key]`.

    Between review and weighing `evidence` is None, `when` is what the ledger says, and `agreements` hold only what the
    editor wrote; weighing fills and completes them. `after` and `before` are ids. `salience` is in 0..1 or unknown.
    `written` knows where the ledger writes each part.
    """

    id: str
    title: str
    when: Edtf | None = None
    part_of_day: PartOfDay | None = None
    basis: Basis | None = None
    because: str | None = None
    place: Place | None = None
    lane: str | None = None
    status: Status = Status.HAPPENED
    status_by_editor: bool = False
    summary: str = ""
    note: str | None = None
    claims: tuple[Claim, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    evidence: Evidence | None = None
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    key: bool = False
    label: str | None = None
    background: bool = False
    salience: float | None = None
    corrections: tuple[Correction, ...] = ()
    replies: tuple[Reply, ...] = ()
    decision: Decision = Decision.ACCEPTED
    written: Positions = field(default_factory=lambda: Positions(""), compare=False)

    @property
    def differs(self) -> tuple[Aspect, ...]:
        """The aspects other than occurrence in which accounts differ, in the order of `Aspect`."""
        found = {agreement.aspect for agreement in self.agreements if len(agreement.positions) > 1}
        return tuple(aspect for aspect in Aspect if aspect in found and aspect is not Aspect.OCCURRENCE)
