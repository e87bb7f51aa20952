"""The blocks of a Markdown article, by its CommonMark structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from .blocks import Block, stretch

LEFT_OUT = {
    "fence": "code",
    "code_block": "code",
    "html_block": "html",
    "hr": "rule",
    "heading_open": "heading",
    "thead_open": "table heading",
}
RUNNING = ("paragraph_open", "tr_open")
# The marks of quotations and lists before a paragraph that stands inside them: "> ", "- ", "3. ".
CONTAINER_MARKS = re.compile(r"(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\|))*[ \t]*")
COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.DOTALL)
MARKS = re.compile(r"(?<!\\)[*_`]+|!?\[([^\]]*)\]\([^)]*\)|</?[a-zA-Z][^>]*>")


def blocks(text: str, starts: tuple[int, ...], first_line: int) -> tuple[tuple[Block, ...], str | None]:
    """The blocks of the text from a line on (counted from 0), in order, and the words of the first heading.

    Headings, code, HTML, rules and whatever CommonMark does not show (link definitions) are left out; paragraphs, the
    items of lists, quotations and the rows of tables are running text.
    """
    body = text[starts[first_line] :] if first_line < len(starts) else ""
    tokens = _parser().parse(body)
    found: list[Block] = []
    covered: set[int] = set()
    title: str | None = None
    for index, token in enumerate(tokens):
        if token.map is None or token.type not in (*LEFT_OUT, *RUNNING):
            continue
        first, last = token.map[0] + first_line, min(token.map[1] + first_line, len(starts))
        if covered.issuperset(range(first, last)):
            continue  # the row inside a table's head
        covered.update(range(first, last))
        if token.type == "heading_open" and not _is_false_heading(token, tokens[index + 1]):
            title = title or plain_words(tokens[index + 1].content) or None
        found.extend(_of_token(text, starts, token, first, last, tokens[index + 1] if index + 1 < len(tokens) else None))
    found.extend(_uncovered(text, starts, first_line, covered))
    return tuple(sorted(found, key=lambda block: block.start)), title


def plain_words(content: str) -> str:
    """A heading's words without the marks of emphasis, code and links."""
    return " ".join(MARKS.sub(lambda match: match[1] or "", content).split())


@cache
def _parser() -> MarkdownIt:
    # Only the structure is wanted: what stands inside a block keeps its markup, and its offsets.
    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _is_false_heading(opening: Token, inline: Token) -> bool:
    """A paragraph over a line of dashes, which CommonMark reads as a heading: sentences, not a headline."""
    text = inline.content.strip()
    return opening.markup in ("-", "=") and ("\n" in text or text.endswith((".", "!", "?", ".”", '."')))


def _of_token(text: str, starts: tuple[int, ...], token: Token, first: int, last: int, inline: Token | None) -> Iterator[Block]:
    if token.type == "heading_open" and inline is not None and _is_false_heading(token, inline):
        yield Block(*stretch(text, starts, last - 1, last), "rule")
        last -= 1
    elif token.type in LEFT_OUT:
        yield Block(*stretch(text, starts, first, last), LEFT_OUT[token.type])
        return
    start, end = stretch(text, starts, first, last)
    if token.level > 0 and (marks := CONTAINER_MARKS.match(text, start, end)):
        start = marks.end()
    yield from _without_comments(text, start, end)


def _without_comments(text: str, start: int, end: int) -> Iterator[Block]:
    at = start
    for comment in COMMENT.finditer(text, start, end):
        if text[at : comment.start()].strip():
            yield Block(at, comment.start())
        yield Block(comment.start(), comment.end(), "comment")
        at = comment.end()
    if text[at:end].strip():
        yield Block(at, end)


def _uncovered(text: str, starts: tuple[int, ...], first_line: int, covered: set[int]) -> Iterator[Block]:
    run: int | None = None
    for line in range(first_line, len(starts) + 1):
        blank = line == len(starts) or line in covered or not text[slice(*stretch(text, starts, line, line + 1))]
        if blank and run is not None:
            yield Block(*stretch(text, starts, run, line), "markup")
            run = None
        elif not blank and run is None:
            run = line
