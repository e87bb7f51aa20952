"""Texts on their way into Markdown: people's words as plain characters, the editor's prose within its bounds, addresses.

What comes out is meant for CommonMark with footnotes, as GitHub and markdown-it read it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote

from .inert import inert, inert_markdown
from .templates import Markup

_SPACE = re.compile(r"[ \t\n]+")
_SIGNS = re.compile(
    r"""
      [\\`*\[\]<|~$@]               # code, emphasis, links, tags, cells of a table, strikethrough, mathematics, mentions
    | (?<![A-Za-z0-9])_ | _(?![A-Za-z0-9])
    | (?<!\S)\#                     # opens or ends a heading
    | ^[>+=-]                       # a quotation, a list, a rule, the line under a heading
    | &(?=\#|[A-Za-z0-9]+;)         # an entity
    | [!^](?=\[|$)                  # an image or a note, also of the brackets that come next
    | :(?=//) | (?<=www)\.          # addresses that GitHub would make links of
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LIST_NUMBER = re.compile(r"^([0-9]{1,9})([.)])(?= |$)")


@lru_cache(maxsize=8192)  # the same names, places and citations come again and again
def escape(text: str) -> str:
    """The text so that it is read as these very characters, in one line, wherever it stands: heading, list, cell, link, note.

    Runs of white space become one space, and none stays at the ends; what cannot be seen is named, as on the HTML pages.
    """
    plain = inert(_SPACE.sub(" ", text)).strip()
    return _LIST_NUMBER.sub(r"\1\\\2", _SIGNS.sub(r"\\\g<0>", plain))


# Prose from left to right: what stays (an escape, a code span, an address in pointed brackets, a call), signs to be made plain
# (a colon after a bracket would define a link or a note, a parenthesis after a call make a link of it), and the end of a
# link's text with its target.
# A code span over two lines is not known as such, since the lines may be two list items.
_PROSE = re.compile(
    r"""
      (?P<kept> \\[\s\S] | (?<!`)(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`) | <https?://[^\s<>]*>
        | \[\^[0-9]{1,9}\](?!\() )
    | (?P<call>\[\^[0-9]{1,9}\])\(
    | <(?=[A-Za-z/!?]) | [!^](?=\[) | (?<=\]): | [$|~]
    | (?P<bracket>\]) (?P<open>\([ \n]*<?) (?P<target>[^\s<>()\[\]`\\!^$|~]*)
    """,
    re.VERBOSE,
)
# The start of a line, within lists and quotations too, and what would make of it a heading, a block of code or a rule.
_LINE = re.compile(
    r"""
    ^(?P<start>[ ]{0,3}) [ ]* (?P<within>(?:(?:[-+*]|[0-9]{1,9}[.)])[ ]+|>[ ]*)*)
    (?P<sign> \#(?=\#{0,5}(?:[ ]|$)) | `(?=``) | ~(?=~~) | [-=*_+](?=[-=*_+ |:]*$) )?
    """,
    re.VERBOSE | re.MULTILINE,
)
_WEB_OR_MAIL = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_NOT_RELATIVE = re.compile(r"[/\\]|[^/?#]*[:&\\]")  # an entity or an escape could hide a scheme


def bounded(prose: str, place: Callable[[str], str]) -> Markup:
    """The editor's Markdown as part of a page: paragraphs, lists, quotations, emphasis, code spans, links, footnote calls.

    What would break out shows as plain characters: headings, rules, fences, tables, HTML, images, definitions. Links keep web
    and mail addresses; `place` says where a relative target lies, seen from the page.
    """

    def tame(found: re.Match[str]) -> str:
        if found["kept"] is not None:
            return found[0]
        if found["call"] is not None:
            return f"{found['call']}\\("
        if found["bracket"] is None:
            return f"\\{found[0]}"
        return _link_end(found, place)

    lines = _LINE.sub(_levelled, inert_markdown(prose).replace("\t", "    ").strip())
    return Markup(_PROSE.sub(tame, lines))


def _levelled(found: re.Match[str]) -> str:
    # More than three spaces would make a block of code, in a list or quotation too.
    sign = f"\\{found['sign']}" if found["sign"] else ""
    return found["start"] + _SPACE.sub(" ", found["within"]) + sign


def _link_end(found: re.Match[str], place: Callable[[str], str]) -> str:
    opening, target = found["open"], found["target"]
    if _WEB_OR_MAIL.match(target):
        return found[0]
    if "<" in opening or _NOT_RELATIVE.match(target):
        return "\\]" + opening.replace("<", "\\<") + target
    return f"]{opening}{place(target)}"


# RFC 3986's own signs stay as they are, but for brackets, which end a link's target for some readers of Markdown.
_IN_A_TARGET = "/:?#@!$&'*+,;=%~"
_ENTITY = re.compile(r"&(?=\#|[A-Za-z0-9]+;)")


def target(url: str) -> Markup:
    """An address as the target of a link, `[words](target)`: what Markdown would read as its own is percent-encoded."""
    return Markup(_ENTITY.sub("&amp;", quote(url, safe=_IN_A_TARGET)))
