"""What an entry shows, in no output format: its words, its numbered texts, its notes, and how its sources hang together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from report.model.claims import Claim
from report.model.diagnostics import Diagnostic, Positions
from report.model.events import Event
from report.model.pages import Footnote
from report.model.settings import Settings
from report.model.sources import Source

from .certainty import Assurance, how_sure, is_dated_by_editor
from .date_words import date_in_words
from .differences import Difference, Side, date_remark, differences
from .footnotes import Footnotes, reply_owner
from .prose import cited_keys, numbered
from .words import attribution_words, disputed_words, evidence_line, noun_of, status_words

_MOST_TALLIED = 4  # groups of bars in a line; more say nothing that the words do not


@dataclass(frozen=True, slots=True)
class Account:
    """A row of what was reported: the date that the words give, who says it, and the notes."""

    when: str
    who: str
    notes: tuple[Footnote, ...]


@dataclass(frozen=True, slots=True)
class ToldDifference:
    """A difference with its notes: `sides` pairs each side with them; the reasons are Markdown and call `reasoned`."""

    difference: Difference
    sides: tuple[tuple[Side, tuple[Footnote, ...]], ...]
    because: str | None
    would_settle: str | None
    reasoned: tuple[Footnote, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as it is told. `summary`, `because`, `note` and `replies` are Markdown with `[^N]`.

    `because` is None where a difference gives the same reason. `date_remark` is what must stand beside `when` where accounts
    differ on it. `is_dated_by_editor`: no source's words give the date, and "how sure" says `because`.
    `cited` are the notes that some text of it calls, `uncited` the others; `called` gives the part of the page in which each
    cited note is called first: "" for the summary, else a suffix such as "-d0-1". `tally` counts articles by shared origin.
    """

    event: Event
    when: str
    date_remark: str | None
    is_dated_by_editor: bool
    lane: int
    status: str | None
    disputed: str | None
    evidence: str
    tally: tuple[int, ...]
    summary: str
    because: str | None
    note: str | None
    replies: tuple[str, ...]
    differences: tuple[ToldDifference, ...]
    accounts: tuple[Account, ...]
    assurances: tuple[Assurance, ...]
    cited: tuple[Footnote, ...]
    uncited: tuple[Footnote, ...]
    called: Mapping[int, str]

    @property
    def id(self) -> str:
        """The event's id."""
        return self.event.id

    @property
    def beside(self) -> tuple[Footnote, ...]:
        """The cited notes that stand beside the whole text; the others are called by a difference first, and stand with it."""
        return tuple(note for note in self.cited if not self.called[note.number].startswith("-d"))


def entry(
    event: Event, footnotes: Footnotes, sources: Mapping[str, Source], settings: Settings
) -> tuple[Entry, tuple[Diagnostic, ...]]:
    """An event as the pages tell it, and a finding for each text that cites a note which is not there."""
    language = settings.config.language
    texts = _Texts(event, footnotes, settings)
    told = tuple(texts.difference(each) for each in differences(event, language))
    notes = footnotes.of_event(event.id)
    noun = noun_of(sources[claim.source] for claim in event.claims)
    by_editor = is_dated_by_editor(event)
    is_told = not by_editor and any(event.because == each.difference.because for each in told)
    because = None if is_told else texts.own(event.because, "because")
    result = Entry(
        event=event,
        when=date_in_words(event.when, event.part_of_day, language=language),
        date_remark=date_remark(event, sources, language),
        is_dated_by_editor=by_editor,
        lane=settings.lanes.index(event.lane) + 1 if event.lane in settings.lanes else 0,
        status=status_words(event.status),
        disputed=disputed_words(event),
        evidence=evidence_line(event.evidence, noun) if event.evidence is not None else "",
        tally=tally(event, sources),
        summary=texts.own(event.summary, "summary") or "",
        because=because,
        note=texts.own(event.note, "note"),
        replies=tuple(texts.reply(index) for index in range(len(event.replies))),
        differences=told,
        accounts=_accounts(event, footnotes, language),
        assurances=how_sure(event, sources, language, because),
        cited=tuple(note for note in notes if note.number not in footnotes.uncited),
        uncited=tuple(note for note in notes if note.number in footnotes.uncited),
        called=_called(event, footnotes, told),
    )
    return result, tuple(texts.found)


class _Texts:
    """Numbers the texts of one event and collects what was found on the way."""

    def __init__(self, event: Event, footnotes: Footnotes, settings: Settings) -> None:
        self._event, self._footnotes, self._settings = event, footnotes, settings
        self.found: list[Diagnostic] = []

    def own(self, text: str | None, *path: str | int) -> str | None:
        return self._numbered(text, lambda key: self._footnotes.find(self._event.id, key), self._event.written.under(*path))

    def reply(self, index: int) -> str:
        reply = self._event.replies[index]
        owner = reply_owner(self._event.id, index)
        # The reply was written once, in the settings; its event does not know where.
        written = [number for number, each in enumerate(self._settings.config.replies) if each.text == reply.text]
        at = self._settings.written.under("replies", *written[:1], "text")
        return self._numbered(reply.text, lambda key: self._footnotes.find(owner, key), at) or ""

    def difference(self, difference: Difference) -> ToldDifference:
        reasons = (*cited_keys(difference.because), *cited_keys(difference.would_settle))
        return ToldDifference(
            difference,
            tuple((side, self._notes(side.quotes)) for side in difference.sides),
            self.own(difference.because, "disputes", difference.index, "because"),
            self.own(difference.would_settle, "disputes", difference.index, "would_settle"),
            self._notes(reasons),
        )

    def _notes(self, keys: Iterable[str]) -> tuple[Footnote, ...]:
        found = (self._footnotes.find(self._event.id, key) for key in dict.fromkeys(keys))
        return tuple(note for note in found if note is not None)

    def _numbered(self, text: str | None, find: Callable[[str], Footnote | None], at: Positions) -> str | None:
        if not text:
            return None
        result, found = numbered(text, find)
        if found:  # only then it is worth the time to work out where the text is written
            self.found += numbered(text, find, at.of())[1]
        return result


def _called(event: Event, footnotes: Footnotes, told: Iterable[ToldDifference]) -> dict[int, str]:
    called: dict[int, str] = {}
    for note, part in _calls(event, footnotes, told):
        called.setdefault(note.number, part)
    return called


def _calls(event: Event, footnotes: Footnotes, told: Iterable[ToldDifference]) -> Iterator[tuple[Footnote, str]]:
    # The numbering follows the same order: summary, differences, reasons, note, replies.
    yield from _in_text(event.summary, event.id, footnotes, "")
    for each in told:
        yield from difference_calls(event, footnotes, each)
    yield from _in_text(event.because, event.id, footnotes, "-b")
    yield from _in_text(event.note, event.id, footnotes, "-n")
    for index, reply in enumerate(event.replies):
        yield from _in_text(reply.text, reply_owner(event.id, index), footnotes, f"-r{index}")


def difference_calls(event: Event, footnotes: Footnotes, told: ToldDifference) -> Iterator[tuple[Footnote, str]]:
    """The notes that a difference calls, each with the part of the page that calls it."""
    part = f"-d{told.difference.index}"
    for number, (_, notes) in enumerate(told.sides):
        yield from ((note, f"{part}-{number}") for note in notes)
    yield from _in_text(told.difference.because, event.id, footnotes, f"{part}-b")
    yield from _in_text(told.difference.would_settle, event.id, footnotes, f"{part}-s")


def _in_text(text: str | None, owner: str, footnotes: Footnotes, part: str) -> Iterator[tuple[Footnote, str]]:
    found = (footnotes.find(owner, key) for key in cited_keys(text))
    return ((note, part) for note in found if note is not None)


def _accounts(event: Event, footnotes: Footnotes, language: str) -> tuple[Account, ...]:
    """The rows of "As reported"; none where all sources give the same date and nobody by name or description."""
    rows: dict[tuple[str, str], list[Footnote]] = {}
    for claim in event.claims:
        note = footnotes.find(event.id, claim.quote.key)
        if note is not None and not claim.context:
            rows.setdefault(_row(claim, language), []).append(note)
    if len(rows) < 2:
        return ()
    return tuple(Account(when, who, tuple(notes)) for (when, who), notes in rows.items())


def _row(claim: Claim, language: str) -> tuple[str, str]:
    when = date_in_words(claim.when, claim.part_of_day, language=language) if claim.when is not None else "no date"
    return when, attribution_words(claim.attribution) or "the article itself"


def tally(event: Event, sources: Mapping[str, Source]) -> tuple[int, ...]:
    """How many articles share each origin, in the order of the claims; an article of unknown origin is a group of its own.

    Empty where the groups are too many for a line, or do not come to the numbers of articles and independent reports that were
    counted, or where one speaker stands behind several origins: then bars would show what is not known.
    """
    names: dict[str, set[str]] = {}
    for claim in event.claims:
        if not claim.context:
            names.setdefault(claim.source, set()).update(claim.roots or sources[claim.source].roots)
    joined: list[tuple[set[str], int]] = []
    for roots in names.values():
        same = [group for group in joined if group[0] & roots]
        joined = [group for group in joined if not group[0] & roots]
        joined.append((roots.union(*(group[0] for group in same)), 1 + sum(group[1] for group in same)))
    counts = event.evidence
    if counts is None or (counts.speaker is not None and counts.origins_at_most > 1):
        return ()
    if len(joined) > _MOST_TALLIED or len(joined) != counts.roots_at_most:
        return ()
    sizes = tuple(size for _, size in joined)
    return sizes if sum(sizes) == counts.articles else ()
