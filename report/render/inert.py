"""Makes texts inert: what nobody sees or what turns the direction of words is named or left out, and floods of marks are cut."""

from __future__ import annotations

import html
import re

from report.model.text import UNSEEN

# Controls (but white space), embeddings, overrides and isolates, deprecated format characters, interlinear marks, what is no
# character, tags: what the door to YAML refuses too. Joiners, direction marks (U+200C to U+200F, U+061C) and variation
# selectors stay: scripts and emoji need them, and what they turn ends with the element that they stand in.
_NAMED = (
    "\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2065-\u206f\ufff9-\ufffb\ud800-\udfff\ufffe\uffff"
    "\U000e0000-\U000e007f"
)
_SPACES = "\u000b-\u000d\u001c-\u001f\u0085\u2028\u2029"  # white space that a browser, or a line of JavaScript, reads otherwise
# More than so many marks on one letter are in no script's writing; they only cover the lines around it.
_MOST_MARKS = 8
_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_RARE = re.compile(f"[{_NAMED}{_SPACES}{UNSEEN}{_MARKS}]")  # most texts hold none, and one look tells so
_TELLING = re.compile(
    rf"(?P<named>[{_NAMED}])|(?P<space>[{_SPACES}])|[{UNSEEN}]|(?P<kept>[{_MARKS}]{{{_MOST_MARKS}}})(?P<flood>[{_MARKS}]+)"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,40});")


def inert(text: str) -> str:
    """The text with what turns directions or commands named ("[U+202E]"), without signs that have no shape (`model.text.UNSEEN`).

    Unusual white space becomes a space; of a flood of marks on one letter eight stay, and the others are counted.
    """
    if text.isascii() and text.isprintable():  # as most are; Python knows it by a glance
        return text
    return text if _RARE.search(text) is None else _TELLING.sub(_told, text)


def inert_markdown(text: str) -> str:
    """The same for Markdown, whose character references (`&#x202E;`) would become such characters on the page."""
    return inert(_ENTITY.sub(_referred, text) if "&" in text else text)


def _told(found: re.Match[str]) -> str:
    if found["named"]:
        return f"[U+{ord(found['named']):04X}]"
    if found["flood"]:
        return f"{found['kept']}[{len(found['flood'])} more marks]"
    return " " if found["space"] else ""


def _referred(found: re.Match[str]) -> str:
    meant = html.unescape(found[0])
    return found[0] if inert(meant) == meant else inert(meant)
