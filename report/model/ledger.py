"""What people write in `seeds/events.yaml`, as written: texts and choices, not yet held against any article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from .claims import AttributionKind, PartOfDay, Status
from .diagnostics import Positions
from .events import Aspect, CorrectionKind, Said

STRICT = {"extra": "forbid"}  # read by the YAML door: an unknown key is an error


@dataclass(frozen=True, slots=True)
class LedgerSays:
    """Who says it."""

    __pydantic_config__ = STRICT
    kind: Annotated[AttributionKind, "On whose word: named, anonymous, organisation, document or unattributed."]
    who: Annotated[str | None, "The name or the description of who says it."] = None
    medium: Annotated[str | None, "The outlet that was told, where the text names one."] = None


@dataclass(frozen=True, slots=True)
class LedgerQuote:
    """Words of a source that an entry rests on."""

    __pydantic_config__ = STRICT
    source: Annotated[str, "The source: its file's name without suffix."]
    exact: Annotated[str, "The words as they stand in the article, to the letter."]
    key: Annotated[str | None, "What the summary cites as [^key]; left out, the quote's place in the list (1, 2, ...)."] = None
    prefix: Annotated[str | None, "Words just before, where the exact words stand more than once."] = None
    suffix: Annotated[str | None, "Words just after, where the exact words stand more than once."] = None
    date: Annotated[str | None, "The date that these words give, in EDTF."] = None
    part_of_day: Annotated[PartOfDay | None, "The part of the day that these words give."] = None
    status: Annotated[Status | None, "What these words say became of it; left out, the entry's."] = None
    says: Annotated[LedgerSays | None, "Who says it in the article."] = None
    context: Annotated[bool, "true: quoted for comparison; does not count as saying that it happened."] = False
    root: Annotated[str | tuple[str, ...] | None, "The origin of these words, where it is not that of the whole source."] = None
    translation: Annotated[str | None, "Our translation of the words."] = None


@dataclass(frozen=True, slots=True)
class LedgerPosition:
    """One side of a difference."""

    __pydantic_config__ = STRICT
    value: Annotated[str, "What this side says, in a few words."]
    quotes: Annotated[tuple[str, ...], "The keys of the quotes that say so."]


@dataclass(frozen=True, slots=True)
class LedgerDispute:
    """A point in which the sources of an entry differ."""

    __pydantic_config__ = STRICT
    aspect: Annotated[Aspect, "In what they differ: occurrence, time, place, number or character."]
    positions: Annotated[tuple[LedgerPosition, ...], "The sides, two or more, each with its quotes."]
    ours: Annotated[str | None, "What the chronology says; left out, it takes no side."] = None
    because: Annotated[str | None, "Why."] = None
    would_settle: Annotated[str | None, "What would settle it."] = None


@dataclass(frozen=True, slots=True)
class LedgerBasis:
    """Where the entry's date comes from, in the editor's reading."""

    __pydantic_config__ = STRICT
    words: Annotated[str | None, "The words of the source that give the date."] = None
    said: Annotated[Said, "How near to the happening the date is said: clause, sentence, paragraph, or given by the editor."] = (
        Said.EDITOR
    )
    holds_for: Annotated[tuple[str, str] | None, "The first and the last issue date for which the result stays the same."] = None


@dataclass(frozen=True, slots=True)
class LedgerPlace:
    """A place written out in the entry itself."""

    __pydantic_config__ = STRICT
    name: Annotated[str, "The place's name."]
    lat: Annotated[float | None, "Latitude in degrees, north positive."] = None
    lon: Annotated[float | None, "Longitude in degrees, east positive."] = None
    within: Annotated[str | None, "The place that holds it."] = None


@dataclass(frozen=True, slots=True)
class LedgerCorrection:
    """A change to a published entry."""

    __pydantic_config__ = STRICT
    date: Annotated[str, "The day of the change."]
    kind: Annotated[CorrectionKind, "correction, clarification, update or withdrawal."]
    was: Annotated[str, "What it said."]
    now: Annotated[str, "What it says now."]


@dataclass(frozen=True, slots=True)
class LedgerEvent:
    """An entry of the chronology."""

    __pydantic_config__ = STRICT
    id: Annotated[str, "Its permanent name and address: lower-case letters, digits and hyphens."]
    title: Annotated[str, "Actor, verb, object; present tense; under 12 words."]
    date: Annotated[str | None, "When, in EDTF, no finer than the sources; left out, the quotes' dates decide."] = None
    part_of_day: Annotated[PartOfDay | None, "The part of the day, where the sources give one."] = None
    basis: Annotated[LedgerBasis | None, "Where the date comes from."] = None
    because: Annotated[str | None, "Why this date or wording, where a source says otherwise."] = None
    place: Annotated[str | LedgerPlace | None, "A name from the config's places, or a place written out."] = None
    lane: Annotated[str | None, "A lane of the config."] = None
    status: Annotated[Status | None, "What became of it; left out, the quotes decide."] = None
    summary: Annotated[str, "Past tense, at most three sentences, in Markdown; each sentence cites a quote as [^key]."] = ""
    quotes: Annotated[tuple[LedgerQuote, ...], "The words that it rests on; at least one."] = ()
    disputes: Annotated[tuple[LedgerDispute, ...], "The points in which its sources differ."] = ()
    after: Annotated[str | tuple[str, ...], "Entries that it follows, where the dates leave the order open."] = ()
    before: Annotated[str | tuple[str, ...], "Entries that it precedes, where the dates leave the order open."] = ()
    key: Annotated[bool, "Labelled first on the timeline and kept in the short briefing."] = False
    label: Annotated[str | None, "Its name on the timeline, where the title is too long."] = None
    background: Annotated[bool, "Stands before the chronology and doesn't stretch the axis."] = False
    corrections: Annotated[tuple[LedgerCorrection, ...], "What was changed since it was published."] = ()
    note: Annotated[str | None, "The editor's note, printed as such, in Markdown."] = None
    decision: Annotated[str, "accepted, proposed, rejected, or 'merged: <id>'."] = "accepted"


@dataclass(frozen=True, slots=True)
class LedgerFigure:
    """A figure that a source reports; it stands apart from the events."""

    __pydantic_config__ = STRICT
    value: Annotated[str, "The number as reported, with its 'over' or 'about'."]
    counted: Annotated[str, "What is counted."]
    quotes: Annotated[tuple[LedgerQuote, ...], "The words that give it; at least one."]
    id: Annotated[str | None, "Its name in the data; left out, figure-1, figure-2, ..."] = None
    period: Annotated[str | None, "The period that it covers, in words."] = None
    area: Annotated[str | None, "The area that it covers."] = None
    says: Annotated[LedgerSays | None, "Who says it."] = None
    note: Annotated[str | None, "The editor's note on it."] = None


@dataclass(frozen=True, slots=True)
class LedgerFile:
    """The mapping form of a ledger file."""

    __pydantic_config__ = STRICT
    events: Annotated[tuple[LedgerEvent, ...], "The entries, in any order."] = ()
    figures: Annotated[tuple[LedgerFigure, ...], "The figures that sources report, apart from the entries."] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger as read; `written` resolves paths such as `("events", 0, "quotes", 1, "exact")` for both forms of the file."""

    events: tuple[LedgerEvent, ...] = ()
    figures: tuple[LedgerFigure, ...] = ()
    written: Positions = field(default_factory=lambda: Positions("seeds/events.yaml"), compare=False)
