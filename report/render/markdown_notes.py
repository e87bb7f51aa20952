"""Notes in Markdown: calls, the quoted words, and the definitions that a page needs, no more and no fewer than it calls."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from report.model.pages import Footnote
from report.model.sources import Source, SourceKind

from .citations import cite, issue_words, name_in_sentence, origin_words, safe_url, source_link
from .markdown_text import escape, target
from .templates import Markup
from .words import attribution_words, has_quotation_marks

# An escaped character before a bracket is part of somebody's words, not the start of a call.
CALL = re.compile(r"\\.|\[\^(?P<number>[0-9]{1,9})\]", re.DOTALL)
_SENTENCE_ENDS = (".", "!", "?", "…")


def calls(notes: Iterable[Footnote]) -> Markup:
    """The calls of notes, side by side."""
    return Markup("".join(f"[^{note.number}]" for note in notes))


class Definitions:
    """Defines the notes of a report on the pages that call them; a source is worded once, however often it is quoted."""

    def __init__(self, notes: Sequence[Footnote], language: str) -> None:
        self._notes = notes
        sources = {note.source.id: note.source for note in notes}
        self._cited = {id_: _cited(source, language) for id_, source in sources.items()}

    def of(self, body: str) -> list[str]:
        """The definitions of all notes that a text calls, in the order of their numbers."""
        numbers = dict.fromkeys(int(found["number"]) for found in CALL.finditer(body) if found["number"])
        called = [number for number in numbers if 0 < number <= len(self._notes)]  # a template may have made up others
        # GitHub counts the notes of a page anew. Where it would come to other numbers than the report's, each note tells its own.
        recounted = called != list(range(1, len(called) + 1))
        return [f"[^{number}]: {self._note(self._notes[number - 1], recounted)}\n" for number in sorted(called)]

    def _note(self, note: Footnote, recounted: bool) -> str:
        source, claim = note.source, note.claim
        compared = " (for comparison)" if claim.context else ""
        parts = [f"{self._cited[source.id]}{compared}: {ended(words(note))}"]
        if who := attribution_words(claim.attribution):
            parts.append(f"Says: {ended(escape(who))}")
        if claim.translation:
            parts.append(f"In our translation: {ended(_set(claim.translation, source))}")
        parts += links(source, source_link(note))
        if recounted:
            parts.append(f"(Note {note.number} of the report.)")
        return " ".join(parts)


def _cited(source: Source, language: str) -> str:
    if source.kind is not SourceKind.ABSTRACT:
        return escape(cite(source, language))
    # These words are ours. No quotation mark may suggest that they are the outlet's, so the title is set in italics.
    title = f", *{escape(source.title)}*" if source.title else ""
    facts = escape(f"({issue_words(source, language)}; {origin_words(source)})")
    return f"Our abstract of {escape(name_in_sentence(source))}{title} {facts}"


def words(note: Footnote) -> Markup:
    """The words of a note: in quotation marks, or plain where they are our own abstract's."""
    return _set(note.claim.quote.exact, note.source)


def _set(text: str, source: Source) -> Markup:
    plain = escape(text)
    if source.kind is SourceKind.ABSTRACT:
        return Markup(plain)
    return Markup(f"‘{plain}’" if has_quotation_marks(text) else f"“{plain}”")


def side(notes: Sequence[Footnote]) -> Markup:
    """What follows the name of a side: its words, each with who says it and the call of its note; those of abstracts as ours."""
    ours = [note.source.kind is SourceKind.ABSTRACT for note in notes]
    whole = bool(ours) and all(ours)
    lead = f", in our {'abstract' if len(notes) == 1 else 'abstracts'}: " if whole else ": " if ours else ""
    said = (_said(note, marked=own and not whole) for note, own in zip(notes, ours, strict=True))
    return Markup(lead + "; ".join(said))


def _said(note: Footnote, *, marked: bool) -> str:
    who = attribution_words(note.claim.attribution)
    compared = ["for comparison"] if note.claim.context else []
    if note.source.kind is not SourceKind.ABSTRACT:
        said = f", {escape(who)}" if who else ""
        return f"{words(note)}{said}{' (for comparison)' if compared else ''}{calls((note,))}"
    # Without quotation marks a comma would not tell who says it from what is said.
    remark = "; ".join([*(["our abstract"] if marked else []), *([escape(who)] if who else []), *compared])
    return f"{words(note)}{f' ({remark})' if remark else ''}{calls((note,))}"


def links(source: Source, to_the_words: str | None) -> list[str]:
    """Links to a source: to the words in it where that is possible, else to it, and to its archived copy."""
    found = []
    if to_the_words is not None:
        found.append(f"[The words at their source]({target(to_the_words)}).")
    elif (url := safe_url(source.url)) is not None:
        found.append(f"[The source]({target(url)}).")
    if (copy := safe_url(source.archive)) is not None:
        found.append(f"[Archived copy]({target(copy)}).")
    return found


def ended(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already."""
    return text if text.rstrip("”\"'’)*").endswith(_SENTENCE_ENDS) else f"{text}."
