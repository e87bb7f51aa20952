"""How sure an entry is: sentences on the happening, its date and the issue date behind it; they only say what was counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from report.model.claims import Claim, PartOfDay, Status
from report.model.edtf import Edtf
from report.model.events import Aspect, Basis, Event, Evidence, Said, Standing
from report.model.sources import IssuedFrom, Source, SourceKind

from .citations import assumed_issue, name_in_sentence
from .date_words import date_in_words
from .differences import differences, noun_of_side
from .words import (
    Noun,
    contradiction_words,
    counted,
    evidence_line,
    issued_from_words,
    noun_of,
    number_words,
    sentence,
    support_words,
)

_SAID = {
    Said.CLAUSE: "said of this event itself",
    Said.SENTENCE: "said in the same sentence",
    Said.PARAGRAPH: "carried over from the same paragraph",
}
_QUESTIONS = {
    Status.PLANNED: "That it was planned",
    Status.CANCELLED: "That it did not take place",
    Status.DENIED: "That it is denied",
}
# What one article does, what several do, and what follows.
_TOLD = {
    Status.PLANNED: ("tells", "tell", "of a plan"),
    Status.CANCELLED: ("says", "say", "that it did not take place"),
    Status.CLAIMED: ("reports", "report", "it as a claim"),
    Status.DENIED: ("reports", "report", "that it is denied"),
    Status.ONGOING: ("tells", "tell", "of it as still going on"),
}
_TOOK_PLACE = frozenset({Status.HAPPENED, Status.ONGOING, Status.CLAIMED})
_NO_DATE = "no words quoted here give a date"


@dataclass(frozen=True, slots=True)
class Assurance:
    """One answer to "how sure": `question` is a short heading, `answer` one or more sentences.

    `because` is the editor's reason that belongs to the answer, Markdown with `[^N]`.
    """

    question: str
    answer: str
    because: str | None = None


def how_sure(
    event: Event, sources: Mapping[str, Source], language: str = "en", because: str | None = None
) -> tuple[Assurance, ...]:
    """What is known of an event's happening, its date, and the issue date that the date leans on.

    `because` is the event's own, numbered: it stands with a date that the editor gave, of which it is the only reason.
    """
    question = "Background" if event.background else _QUESTIONS.get(event.status, "That it happened")
    found = [Assurance(question, _happening(event, sources))]
    reason = because if is_dated_by_editor(event) else None
    found.append(Assurance("When", " ".join(date_sentences(event, sources, language)), reason))
    if leaning := leaning_sentence(event, language):
        found.append(Assurance("The date of issue behind it", leaning))
    return tuple(found)


def _happening(event: Event, sources: Mapping[str, Source]) -> str:
    parts = []
    told = ""
    if event.evidence is not None:
        noun = noun_of(sources[claim.source] for claim in event.claims)
        parts = [sentence(evidence_line(event.evidence, noun, finding=True)) + ".", *_against(event, event.evidence, noun)]
        told = _told(event, event.evidence, noun)
        parts.append(told)
    if event.status_by_editor:
        parts.append("That status is the editor's." if told else f"The status “{event.status}” is the editor's.")
    return " ".join(part for part in parts if part)


def _against(event: Event, evidence: Evidence, noun: Noun) -> Iterator[str]:
    """Who contradicts it; else that nothing does, where that is more than a formality."""
    yield from (contradiction_words(found, noun) for found in evidence.contradictions)
    if evidence.contradictions:
        return
    if evidence.standing is Standing.DISPUTED:
        yield "The editor marks it as disputed."
    elif event.background:
        yield "Named in passing; not an object of this report."
    elif event.status not in (Status.DENIED, Status.CLAIMED):
        yield "Nothing quoted here contradicts it."


def _told(event: Event, evidence: Evidence, noun: Noun) -> str:
    """What became of it, by as many articles as tell it so; empty where it simply happened, or no article tells it so."""
    number = dict(evidence.told).get(event.status, 0)
    if event.status not in _TOLD or not number:
        return ""
    one, several, what = _TOLD[event.status]
    if number == evidence.articles:
        subject = f"The {noun[0] if number == 1 else noun[1]}"
    else:
        subject = f"{sentence(number_words(number))} of the {counted(evidence.articles, noun)}"
    if event.status is Status.PLANNED and not any(claim.status in _TOOK_PLACE for claim in event.claims):
        what += "; no words quoted here say that it took place"
    return f"{subject} {one if number == 1 else several} {what}."


def is_dated_by_editor(event: Event) -> bool:
    """Whether the editor gave the date without words of a source for it."""
    if event.when is None:
        return False
    if event.basis is None:  # as is a date that spans several sides
        return all(claim.when is None for claim in event.claims if not claim.context)
    return event.basis.words is None and event.basis.said is Said.EDITOR


def date_sentences(event: Event, sources: Mapping[str, Source], language: str = "en") -> tuple[str, ...]:
    """Where the event's date comes from, one sentence each; for an event without a date, why it has none."""
    when, basis = event.when, event.basis
    if when is None:
        return (f"{sentence(_NO_DATE)}.",)
    found = []
    is_undated = all(claim.when is None for claim in event.claims)
    is_bound = when.range.earliest is None
    if is_dated_by_editor(event):
        given = "A bound, given by the editor" if is_bound else "Given by the editor"
        # The editor's reason, where there is one, says as much and more.
        found.append(f"{given}; {_NO_DATE}." if is_undated and not event.because else f"{given}.")
    elif is_bound and is_undated:
        found.append(f"{sentence(_NO_DATE)}; only a bound is known.")
    if basis is not None and basis.words:
        found.append(_words_sentence(basis.words, basis, event, sources, language))
    return (*found, *_differing(event, sources, language))


def _words_sentence(words: str, basis: Basis, event: Event, sources: Mapping[str, Source], language: str) -> str:
    """On which words the date rests; where nobody wrote how near to the happening they stand, that the editor read them so."""
    source = None if basis.source is None else sources.get(basis.source)
    how = _SAID.get(basis.said)
    read_as = "" if how else date_in_words(*_read_as(words, basis, event), language=language)
    if source is not None and source.kind is SourceKind.ABSTRACT:
        tail = how or f"the editor reads this as {read_as}"
        return f"It rests on our abstract of {name_in_sentence(source)}, which reads: {words}; {tail}."
    where = f" of {name_in_sentence(source)}" if source is not None else ""
    return f"It rests on the words “{words}”{where}, {how or f'which the editor reads as {read_as}'}."


def _read_as(words: str, basis: Basis, event: Event) -> tuple[Edtf | None, PartOfDay | None]:
    """The date that the editor wrote at the quote of these words, else the event's."""

    def gives(claim: Claim) -> bool:
        return claim.when is not None and claim.source == basis.source and claim.quote.exact == words

    claim = next(filter(gives, event.claims), None)
    return (event.when, event.part_of_day) if claim is None else (claim.when, claim.part_of_day)


def _differing(event: Event, sources: Mapping[str, Source], language: str) -> Iterator[str]:
    """That accounts differ on the date, and what stands behind each side."""
    for difference in differences(event, language):
        if difference.aspect is not Aspect.TIME:
            continue
        yield "Accounts differ on it." if difference.ours is not None else "Accounts differ on it; no side is taken."
        for side in difference.sides:
            if side.articles:
                noun = noun_of_side(event, side, sources)
                yield f"{sentence(side.value)}: {support_words(side.articles, side.roots, side.roots_at_most, noun)}."


def leaning_sentence(event: Event, language: str = "en") -> str | None:
    """On which date of issue the event's date leans, who set it, and for which dates of issue the result stays the same."""
    basis = event.basis
    if basis is None or basis.issued is None:
        return None
    if basis.issued_from is IssuedFrom.EDITOR:
        issued = f"taken to be {assumed_issue(basis.issued, language)}"
    else:
        issued = date_in_words(basis.issued, language=language)
    text = f"The date of issue is {issued}, {issued_from_words(basis.issued_from)}."
    return f"{text} {held}" if (held := _holds(basis, language)) else text


def _holds(basis: Basis, language: str) -> str | None:
    if basis.holds_for is None:
        return None
    first, last = (date_in_words(day, language=language) for day in basis.holds_for)
    if first == last:
        return "Any other date of issue would change the result."
    return f"Any date of issue from {first} to {last} gives the same result."
