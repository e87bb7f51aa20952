"""How an article's words read on a page; told here anew, so that a fault of what prints them is found."""

from __future__ import annotations

import re

# Soft hyphens, zero-width spaces, word joiners, invisible operators and byte order marks have no shape: pages leave them out.
_SHAPELESS = re.compile("[\u00ad\u200b\u2060-\u2064\ufeff]")
_FLOOD = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{8})"
    "([\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+)"
)


def plain(text: str) -> str:
    """A text with every run of white space as one space."""
    return " ".join(text.split())


def as_shown(text: str) -> str:
    """An article's text as a page shows it, in one line: without shapeless signs; of marks above eight on a letter, the count."""
    if text.isascii():
        return plain(text)
    return plain(_FLOOD.sub(lambda found: f"{found[1]}[{len(found[2])} more marks]", _SHAPELESS.sub("", text)))
