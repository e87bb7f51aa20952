"""The JSON Schema (2020-12) of data/chronology.json, written by hand: what each key means to those who build on it."""

from __future__ import annotations

from collections.abc import Iterable

from report.model.claims import AttributionKind, PartOfDay, Status
from report.model.edtf import Precision
from report.model.events import Aspect, CorrectionKind, Decision, Said, Standing
from report.model.sources import IssuedFrom, SourceKind

Schema = dict[str, object]


def _text(description: str) -> Schema:
    return {"type": "string", "description": description}


def _choice(names: Iterable[str], description: str) -> Schema:
    return {"enum": [str(name) for name in names], "description": description}


def _number(description: str, *, least: int = 0) -> Schema:
    return {"type": "integer", "minimum": least, "description": description}


def _flag(description: str) -> Schema:
    return {"type": "boolean", "description": description}


def _maybe(schema: Schema) -> Schema:
    """The same or null; the description stays on top, where editors look for it."""
    inner = dict(schema)
    described = {"description": inner.pop("description")} if "description" in inner else {}
    return {"anyOf": [inner, {"type": "null"}], **described}


def _list(items: Schema, description: str, *, least: int = 0) -> Schema:
    return {"type": "array", "items": items, "description": description, **({"minItems": least} if least else {})}


def _object(description: str, **keys: Schema) -> Schema:
    """Every key is always written; others may come with a later version, so they are not forbidden."""
    return {"type": "object", "description": description, "required": list(keys), "properties": keys}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


_EDTF = _text("A date in EDTF (ISO 8601-2), no finer than its sources.")
_DAY: Schema = {
    "type": "string",
    "pattern": r"^-?\d{4,}-\d{2}-\d{2}$",
    "description": "A day in the proleptic Gregorian calendar; year 0000 is 1 BC.",
}
_SHA256: Schema = {
    "type": "string",
    "pattern": "^[0-9a-f]{64}$",
    "description": "SHA-256 of the source's original bytes, in hexadecimal.",
}
_NOTE_NUMBERS = _list(
    _number("The number of a footnote.", least=1), "The footnotes that belong here, by number; the same numbers as on every page."
)
_SOURCE_IDS = _list(_text("The id of a source."), "Ids of sources.")
_MARKDOWN_CALLS = "in Markdown; [^N] calls the footnote of that number"

_SOURCE = _object(
    "An article or other source that the chronology rests on.",
    id=_text("Its permanent name: the file's name without suffix."),
    file=_text("The file in the project that was read."),
    kind=_choice(SourceKind, "What it is. The words of an abstract are ours and never a quotation of the outlet."),
    title=_maybe(_text("The headline.")),
    author=_list(_text("A name."), "Who wrote it."),
    publisher=_maybe(_text("Who published it; null where that is not known.")),
    credit=_maybe(_text("An outlet that it only credits, which is not its publisher.")),
    issued=_maybe(_EDTF | {"description": "When it was issued, in EDTF."}),
    issued_from=_maybe(_choice(IssuedFrom, "Who gave the date of issue; `editor` means that it is an assumption.")),
    updated=_maybe(_EDTF | {"description": "When it was last changed, in EDTF."}),
    accessed=_maybe(_EDTF | {"description": "When it was read, in EDTF."}),
    url=_maybe(_text("Its address.")),
    archive=_maybe(_text("The address of an archived copy.")),
    language=_text("Its language, as a BCP 47 tag."),
    sha256=_SHA256,
    roots=_list(_text("An origin."), "The origin from which it derives; several: one of them, unsaid which; empty: unknown."),
    roots_from_editor=_flag("The source does not name its origin itself: the editor found it."),
    note=_maybe(_text("The editor's note on its quality or origin.")),
)

_CLAIM = _object(
    "The words of one source. Offsets count code points: text[start:end] is exact, where text is the decoded file"
    " without a byte order mark, line ends as \\n, in NFC.",
    key=_text("The editor's name for this quote, unique within its entry."),
    source=_text("The id of its source."),
    exact=_text("The words as they stand in the source."),
    prefix=_text("What stands just before them."),
    suffix=_text("What stands just after them."),
    start=_number("The offset of the first code point."),
    end=_number("The offset after the last code point."),
    fingerprint=_text("Names the source and the words, wherever in the source they stand."),
    date=_maybe(_EDTF | {"description": "The date that these words give, in EDTF; null where they give none."}),
    part_of_day=_maybe(_choice(PartOfDay, "The part of the day that these words give.")),
    status=_choice(Status, "What became of the happening, as these words tell it."),
    context=_flag("Quoted for comparison only: it neither counts as a report of the happening nor dates it."),
    attribution=_ref("attribution"),
    roots=_list(
        _text("An origin."), "The origins of these words: those named for them, else those of their source; empty where unknown."
    ),
    translation=_maybe(_text("Our translation of the words.")),
    footnote=_maybe(_number("The number of the footnote that shows these words.", least=1)),
)

_ATTRIBUTION = _object(
    "On whose word it stands.",
    kind=_choice(AttributionKind, "What kind of speaker."),
    who=_maybe(_text("The speaker's name or description.")),
    medium=_maybe(_text("The outlet that was told, where the text names one.")),
)

_AGREEMENT = _object(
    "How the sources stand on one aspect; more than one position means that accounts differ.",
    aspect=_choice(Aspect, "In what they agree or differ."),
    standing=_choice(Standing, "How this aspect is supported."),
    positions=_list(
        _object(
            "One side.",
            value=_text("What it says, in a few words."),
            sources=_SOURCE_IDS,
            footnotes=_NOTE_NUMBERS,
            articles=_number("How many articles say so."),
            roots=_number("From how many known, independent origins they derive."),
            roots_at_most=_number("From how many origins at most."),
        ),
        "The sides.",
    ),
    ours=_maybe(_text("What the chronology says; null where it takes no side.")),
    because=_maybe(_text(f"The editor's reason, {_MARKDOWN_CALLS}.")),
    would_settle=_maybe(_text(f"What would settle it, {_MARKDOWN_CALLS}.")),
    by_editor=_flag("False where the difference follows from the sources' own dates."),
)

_CORRECTION = _object(
    "A dated change to a published entry.",
    event=_text("The id of the entry."),
    date=_EDTF | {"description": "When it was changed, in EDTF."},
    kind=_choice(CorrectionKind, "What kind of change."),
    was=_text("What it said."),
    now=_text("What it says now."),
)

_BASIS = _object(
    "Where the date comes from.",
    words=_maybe(_text("The source's words.")),
    said=_choice(Said, "How near to the happening the date is said; `editor`: the editor gave it, or read it from the words."),
    source=_maybe(_text("The id of the source that says it.")),
    issued=_maybe(_EDTF | {"description": "The date of issue on which the words lean; null where they lean on none."}),
    issued_from=_maybe(_choice(IssuedFrom, "Who gave that date of issue.")),
    holds_for=_maybe(
        {
            "type": "array",
            "prefixItems": [_EDTF, _EDTF],
            "minItems": 2,
            "maxItems": 2,
            "description": "The first and the last issue date for which the result stays the same.",
        }
    ),
)

_PLACE = _object(
    "Where it happened, as a point (WGS 84).",
    name=_text("The place's name."),
    lat=_maybe({"type": "number", "description": "Latitude in degrees, north positive."}),
    lon=_maybe({"type": "number", "description": "Longitude in degrees, east positive."}),
    within=_maybe(_text("The place that holds it.")),
    inherited=_flag("The coordinates are those of the place that holds it."),
)

_REPLY = _object(
    "What the accused side says.",
    text=_text(f"The reply, {_MARKDOWN_CALLS}."),
    claims=_list(_ref("claim"), "The words of the sources that report it."),
)

_EVENT = _object(
    "An entry of the chronology.",
    id=_text("Its permanent name and address: events/<id>/."),
    title=_text("What happened, in a line."),
    date=_maybe(_EDTF | {"description": "When, in EDTF; null where no date is known."}),
    earliest=_maybe(_DAY | {"description": "The first day that the date may mean; null where it is open."}),
    latest=_maybe(_DAY | {"description": "The last day that the date may mean; null where it is open."}),
    precision=_choice(Precision, "How finely the date is known."),
    part_of_day=_maybe(_choice(PartOfDay, "The part of the day, where the sources give one.")),
    basis=_maybe(_ref("basis")),
    because=_maybe(_text(f"The editor's reason for this date or wording, {_MARKDOWN_CALLS}.")),
    place=_maybe(_ref("place")),
    lane=_maybe(_text("The lane of the timeline.")),
    background=_flag("It stands before the chronology, as background."),
    key=_flag("The editor marked it as a key event."),
    salience=_maybe({"type": "number", "minimum": 0, "maximum": 1, "description": "How much the sources dwell on it."}),
    label=_maybe(_text("Its name on the timeline, where that is not the title.")),
    status=_choice(Status, "What became of it: only `happened` and `ongoing` took place."),
    standing=_choice(Standing, "How well it is supported that it happened; says nothing about its date or figures."),
    differs=_list(
        _choice((aspect for aspect in Aspect if aspect is not Aspect.OCCURRENCE), "An aspect."), "In what else accounts differ."
    ),
    articles=_number("How many articles report it."),
    roots=_number("From how many known, independent origins they derive."),
    roots_at_most=_number("How many origins there are at most, counting those of unknown origin one by one."),
    speaker=_maybe(_text("Who alone says it, in every article that supports it; null where there are several voices.")),
    summary=_text(f"The entry's text, {_MARKDOWN_CALLS}."),
    note=_maybe(_text(f"The editor's note, {_MARKDOWN_CALLS}.")),
    decision=_choice((Decision.ACCEPTED, Decision.PROPOSED), "The editor's decision; `proposed` only in a draft."),
    claims=_list(_ref("claim"), "What its sources say, in the editor's order."),
    agreements=_list(_ref("agreement"), "Where its sources agree and differ."),
    replies=_list(_REPLY, "What the accused side says, where the entry bears an accusation."),
    corrections=_list(_ref("correction"), "What was changed since it was published."),
    footnotes=_NOTE_NUMBERS,
)

_FIGURE = _object(
    "A figure as reported; never merged with another, added or averaged.",
    id=_text("Its name."),
    value=_text("The number as reported, with its 'over' or 'about'."),
    counted=_text("What is counted."),
    period=_maybe(_text("The period that it covers.")),
    area=_maybe(_text("The area that it covers.")),
    says=_ref("attribution"),
    claims=_list(_ref("claim"), "The words that give it."),
    note=_maybe(_text("The editor's note on it.")),
    footnotes=_NOTE_NUMBERS,
)

_FOOTNOTE = _object(
    "A note: the words of a source that something rests on.",
    number=_number("Its number, the same on every page.", least=1),
    event=_maybe(_text("The id of the entry that cites it.")),
    figure=_maybe(_text("The id of the figure that cites it.")),
    source=_text("The id of its source."),
    exact=_text("The source's words; our own words where the source is an abstract."),
    url=_maybe(_text("The address of the source.")),
    link=_maybe(_text("The same address, leading to the quoted words where the source is an article.")),
)

SCHEMA: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "A Datestone chronology",
    **_object(
        "Dated events in reading order, each with the words of its sources. Keys may be added; those here stay.",
        title=_text("The report's title."),
        subtitle=_maybe(_text("A line under the title.")),
        language=_text("The language of the report, as a BCP 47 tag; quotes keep their own."),
        generator=_object("What wrote this file.", name={"const": "datestone"}, version=_text("Its version.")),
        draft=_flag("True where entries are shown that no editor has accepted; such a file is not for publication."),
        cutoff=_maybe(_text("Until when sources were read: a day or a moment, in EDTF.")),
        dated=_maybe(_text("The date of the report, in EDTF: the cutoff, else the day of its making or of its latest source.")),
        takeaways=_list(
            _object(
                "A sentence.",
                text=_text(f"The sentence, {_MARKDOWN_CALLS}."),
                events=_list(_text("An id."), "The entries it rests on."),
            ),
            "What a reader in haste should know.",
        ),
        lanes=_list(_text("A lane's name."), "The lanes of the timeline, in order."),
        sources=_list(_SOURCE, "The sources, by date of issue."),
        origins=_list(
            _object("An origin.", name=_text("Its name."), sources=_SOURCE_IDS),
            "The origins from which more or fewer of the sources derive.",
        ),
        unknown_origin=_SOURCE_IDS | {"description": "The sources of which no origin is known."},
        events=_list(_ref("event"), "The entries of which a start is known, in reading order; background among them, marked."),
        unplaced=_list(_ref("event"), "The entries of which no start is known; `latest` may bound them."),
        footnotes=_list(_FOOTNOTE, "All notes, in the order of their numbers."),
        figures=_list(_FIGURE, "The figures that sources report."),
        corrections=_list(_ref("correction"), "All changes to published entries, in the order of the entries."),
        decisions={
            "type": "object",
            "additionalProperties": _number("How many."),
            "description": "How many entries of the ledger bear each decision.",
        },
        omissions=_list(
            _object("What was left out.", reason=_text("Why."), count=_number("How many.")), "What was left out, and why."
        ),
    ),
    "$defs": {
        "event": _EVENT,
        "claim": _CLAIM,
        "attribution": _ATTRIBUTION,
        "agreement": _AGREEMENT,
        "basis": _BASIS,
        "place": _PLACE,
        "correction": _CORRECTION,
    },
}
