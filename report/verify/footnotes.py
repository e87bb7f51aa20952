"""Notes and their calls: each leads to the other, and a number means the same words on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from report.model.diagnostics import Diagnostic, Related, error
from report.positioned_yaml import shown

from .pages import Note, Page
from .site import Site

NUMBERED = re.compile(r"fn-(?P<number>[1-9]\d*)")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a number stands for, and where that was read first."""

    source: str
    words: str
    path: str
    line: int


def check_footnotes(site: Site, meanings: dict[int, Meaning]) -> tuple[frozenset[int], list[Diagnostic]]:
    """The numbers that stand on pages, and the findings of all pages.

    `meanings` holds what the data say of the numbers; what only a page says is added to it.
    """
    findings: list[Diagnostic] = []
    standing: set[int] = set()
    for page in site.pages.values():
        notes = {note.id for note in page.notes}
        called = {href.removeprefix("#") for _, href, _ in page.calls}
        findings.extend(_calls(site, page, notes))
        for note in page.notes:
            findings.extend(_form(site, page, note))
            findings.extend(_back(site, page, note, called))
            findings.extend(_same(site, page, note, meanings))
            standing.update(int(number["number"]) for number in [NUMBERED.fullmatch(note.id)] if number)
    return frozenset(standing), findings


def _calls(site: Site, page: Page, notes: set[str]) -> Iterator[Diagnostic]:
    for line, href, text in page.calls:
        target = NUMBERED.fullmatch(href.removeprefix("#"))
        if target is not None and href[1:] in notes and text == target["number"]:
            continue
        at = site.at(page.path, line)
        if not href.startswith("#") or target is None:
            yield error("page-footnote-orphan", f"the call {shown(text)} leads to no note, but to {shown(href)}", at)
        elif href[1:] not in notes:
            hints = ["a page that calls a note shows it: print the notes of every entry on it"]
            yield error("page-footnote-orphan", f"the call {shown(text)} has no note on its page", at, hints=hints)
        elif re.sub(r"\D", "", text) != target["number"]:
            yield error("page-footnote-differs", f"the call reads {shown(text)} and leads to note {target['number']}", at)


def _form(site: Site, page: Page, note: Note) -> Iterator[Diagnostic]:
    at = site.at(page.path, note.line)
    if NUMBERED.fullmatch(note.id) is None:
        yield error("page-footnote-malformed", f"a note has the id {shown(note.id)}, not fn- and its number", at)
    if note.source is None:
        yield error("page-footnote-malformed", f"the note {shown(note.id)} names no source in data-source", at)
    if len(note.words) != 1:
        hints = ["a note holds exactly one element of the class `words`, with the quoted words"]
        yield error(
            "page-footnote-malformed", f"the note {shown(note.id)} holds {len(note.words)} stretches of words", at, hints=hints
        )


def _back(site: Site, page: Page, note: Note, called: set[str]) -> Iterator[Diagnostic]:
    at = site.at(page.path, note.line)
    if not note.back:
        hints = ['give the note a link back: <a role="doc-backlink" href="...">']
        yield error("page-footnote-orphan", f"the note {shown(note.id)} has no way back", at, hints=hints)
    for href in note.back:
        if not href.startswith("#") or href[1:] not in page.ids:
            yield error("page-footnote-orphan", f"the way back of the note {shown(note.id)} leads nowhere: {shown(href)}", at)
    if note.id not in called and not note.uncited:
        hints = ["cite it, or list it among the quotes that no sentence cites (data-uncited)"]
        yield error("page-footnote-orphan", f"nothing on the page calls the note {shown(note.id)}", at, hints=hints)


def _same(site: Site, page: Page, note: Note, meanings: dict[int, Meaning]) -> Iterator[Diagnostic]:
    number = NUMBERED.fullmatch(note.id)
    if number is None or len(note.words) != 1 or note.source is None:
        return
    here = Meaning(note.source, note.words[0].text, page.path, note.line)
    known = meanings.setdefault(int(number["number"]), here)
    if (known.source, known.words) != (here.source, here.words):
        related = [Related(site.at(known.path, known.line), "the same number: there")]
        message = f"note {number['number']} means other words or another source elsewhere"
        yield error("page-footnote-differs", message, site.at(page.path, note.line), related=related)
