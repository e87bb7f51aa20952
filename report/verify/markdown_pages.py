"""The Markdown files of the site: their links, the ids to which one can link, their notes and calls."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from report.model.diagnostics import Diagnostic, error

from .footnotes import Meaning
from .shown_words import plain
from .site import Site

# All but the last three are asked of a text in which escapes and code are blanked, so that every sign has its meaning.
INLINE = re.compile(r"\]\(\s*(?:<([^<>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
REFERENCE = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:\s*<?([^\s>]+)", re.MULTILINE)
HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
ANCHOR = re.compile(r"<a\s+(?:id|name)=\"([^\"]+)\"")
CALL = re.compile(r"\[\^([^\]\s]+)\](?!:)")
NOTE = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n(?:[ \t]+\S.*|[ \t]*(?=\n[ \t]+\S)))*)", re.MULTILINE)
READ_OTHERWISE = re.compile(r"\\([!-/:-@\[-`{-~])|&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]*);")
ESCAPE_OR_TICKS = re.compile(r"\\[!-/:-@\[-`{-~]|`+")
BLOCK_ENDS = re.compile(r"\n[ \t]*(?=\n|[-+*>|]|[0-9]{1,9}[.)])")  # no code span goes on into another paragraph or list item


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """What one Markdown file holds that can be checked; lines count from 1."""

    links: tuple[tuple[int, str], ...]
    ids: frozenset[str]
    calls: dict[str, int]
    notes: dict[str, tuple[int, str]]


def read_markdown(site: Site) -> dict[str, MarkdownPage]:
    """The Markdown files of the site, by path."""
    return {path: _read(text) for path, text in site.texts(".md")}


def _read(whole: str) -> MarkdownPage:
    text = _bare(whole)

    ends = [found.start() for found in re.finditer("\n", whole)]

    def line(offset: int) -> int:
        return bisect_left(ends, offset) + 1

    def written(found: re.Match[str], *groups: int) -> str:
        return next((unescaped(whole[slice(*found.span(group))]) for group in groups if found[group]), "")

    links = [(line(found.start()), written(found, 1, 2)) for found in INLINE.finditer(text)]
    links += [(line(found.start()), written(found, 1)) for found in REFERENCE.finditer(text)]
    calls: dict[str, int] = {}
    for found in CALL.finditer(text):
        calls.setdefault(found[1], line(found.start()))
    notes = {found[1]: (line(found.start()), plain(written(found, 2))) for found in NOTE.finditer(text)}
    return MarkdownPage(tuple(links), frozenset([*ANCHOR.findall(text), *_slugs(whole)]), calls, notes)


def _bare(text: str) -> str:
    """The text with blanks for what is escaped and for code, which is shown and not followed; offsets and lines stay."""
    parts: list[str] = []
    at = 0
    while found := ESCAPE_OR_TICKS.search(text, at):
        end = found.end()
        if found[0][0] == "`":
            end = _code_end(text, found) or end
        parts += [text[at : found.start()], re.sub(r"[^\n]", " ", text[found.start() : end])]
        at = end
    return "".join([*parts, text[at:]])


def _code_end(text: str, opening: re.Match[str]) -> int | None:
    """Where the code span that some ticks open ends; None where as many ticks do not close it."""
    block = BLOCK_ENDS.search(text, opening.end())
    limit = block.start() if block else len(text)
    closing = re.compile(rf"(?<!`){opening[0]}(?!`)").search(text, opening.end(), limit)
    return closing.end() if closing else None


def unescaped(text: str) -> str:
    """Markdown's text without its escapes and character references; what is escaped refers to nothing."""
    return READ_OTHERWISE.sub(lambda found: found[1] or html.unescape(found[0]), text)


def _slugs(text: str) -> Iterator[str]:
    """The ids that GitHub gives to headings: lower case, hyphens for blanks, nothing else but letters and digits."""
    seen: dict[str, int] = {}
    for found in HEADING.finditer(text):
        words = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", unescaped(found[1]))
        slug = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
        count = seen.get(slug, 0)
        seen[slug] = count + 1
        yield slug if count == 0 else f"{slug}-{count}"


def check_markdown(site: Site, pages: dict[str, MarkdownPage], meanings: dict[int, Meaning]) -> Iterator[Diagnostic]:
    """Findings for notes without a call, calls without a note, and notes that do not hold the words of their number."""
    for path, page in pages.items():
        for name, line in page.calls.items():
            if name not in page.notes:
                yield error("page-footnote-orphan", f"the call [^{name}] has no note in its file", site.at(path, line))
        for name, (line, text) in page.notes.items():
            if name not in page.calls:
                yield error("page-footnote-orphan", f"nothing in the file calls the note [^{name}]", site.at(path, line))
            meant = meanings.get(int(name)) if name.isascii() and name.isdigit() and len(name) < 9 else None
            if meant is not None and meant.words not in text:
                message = f"note [^{name}] does not hold the words that it has on the pages"
                yield error("page-footnote-differs", message, site.at(path, line))
