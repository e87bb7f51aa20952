"""How sure an entry is: sentences on the happening, its date and the issue date behind it; they only say what was counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from report.model.claims import Status
from report.model.events import Aspect, Basis, Event, Said, Standing
from report.model.sources import IssuedFrom, Source, SourceKind

from .citations import name_in_sentence
from .date_words import date_in_words
from .words import counted, evidence_line, issued_from_words, noun_of, sentence

_SAID = {
    Said.CLAUSE: "said of this event itself",
    Said.SENTENCE: "said in the same sentence",
    Said.PARAGRAPH: "carried over from the same paragraph",
}
_STATUS = {
    Status.PLANNED: "The sources tell of a plan; none says that it took place.",
    Status.CANCELLED: "The sources say that it did not take place.",
    Status.CLAIMED: "The sources report it as a claim, and none says it on its own account.",
    Status.DENIED: "It is denied by the side that is said to have done it.",
    Status.ONGOING: "The sources tell of it as still going on.",
}


@dataclass(frozen=True, slots=True)
class Assurance:
    """One answer to "how sure": `question` is a short heading, `answer` one or more sentences."""

    question: str
    answer: str


def how_sure(event: Event, sources: Mapping[str, Source], language: str = "en") -> tuple[Assurance, ...]:
    """What is known of an event's happening, its date, and the issue date that the date leans on."""
    found = [Assurance("That it happened", _happening(event, sources))]
    if event.status is Status.PLANNED:
        found[0] = Assurance("That it was planned", found[0].answer)
    elif event.status is Status.CANCELLED:
        found[0] = Assurance("That it did not take place", found[0].answer)
    found.append(Assurance("When", " ".join(date_sentences(event, sources, language))))
    if leaning := leaning_sentence(event, language):
        found.append(Assurance("The date of issue behind it", leaning))
    return tuple(found)


def _happening(event: Event, sources: Mapping[str, Source]) -> str:
    parts = []
    if event.evidence is not None:
        noun = noun_of(sources[claim.source] for claim in event.claims)
        parts.append(sentence(evidence_line(event.evidence, noun)) + ".")
        parts.append(_denial(event))
    if event.status in _STATUS:
        parts.append(_STATUS[event.status])
    if event.status_by_editor:
        parts.append("That status is the editor's.")
    return " ".join(part for part in parts if part)


def _denial(event: Event) -> str:
    if event.evidence is not None and event.evidence.standing is Standing.DISPUTED:
        return "At least one source contradicts it."
    return "" if event.status in (Status.DENIED, Status.CLAIMED) else "None of the sources used here contradicts it."


def date_sentences(event: Event, sources: Mapping[str, Source], language: str = "en") -> tuple[str, ...]:
    """Where the event's date comes from, one sentence each; for an event without a date, why it has none."""
    when, basis = event.when, event.basis
    noun = noun_of(sources[claim.source] for claim in event.claims)
    if when is None:
        return (f"{sentence(counted(0, noun))} gives a date.",)
    found = []
    if when.range.earliest is None and all(claim.when is None for claim in event.claims):
        found.append(f"{sentence(counted(0, noun))} gives a date; only a bound is known.")
    if basis is None:
        return tuple(found)
    if basis.words:
        found.append(_words_sentence(basis, sources))
    elif basis.said is Said.EDITOR:
        found.append("The date is the editor's reading of the sources.")
    if Aspect.TIME in event.differs:
        found.append("Accounts differ on it.")
    return tuple(found)


def _words_sentence(basis: Basis, sources: Mapping[str, Source]) -> str:
    source = None if basis.source is None else sources.get(basis.source)
    how = _SAID.get(basis.said)
    tail = f", {how}" if how else "; the reading is the editor's"
    if source is None:
        return f"It rests on the words “{basis.words}”{tail}."
    if source.kind is SourceKind.ABSTRACT:
        return f"It rests on our abstract of {name_in_sentence(source)}, which reads: {basis.words}{tail.replace(',', ';', 1)}."
    return f"It rests on the words “{basis.words}” of {name_in_sentence(source)}{tail}."


def leaning_sentence(event: Event, language: str = "en") -> str | None:
    """On which date of issue the event's date leans, who set it, and for which dates of issue the result stays the same."""
    basis = event.basis
    if basis is None or basis.issued is None:
        return None
    issued = date_in_words(basis.issued, language=language)
    taken = "taken to be " if basis.issued_from is IssuedFrom.EDITOR else ""
    text = f"The date of issue is {taken}{issued}, {issued_from_words(basis.issued_from)}."
    return f"{text} {held}" if (held := _holds(basis, language)) else text


def _holds(basis: Basis, language: str) -> str | None:
    if basis.holds_for is None:
        return None
    first, last = (date_in_words(day, language=language) for day in basis.holds_for)
    if first == last:
        return "Any other date of issue would change the result."
    return f"Any date of issue from {first} to {last} gives the same result."
