"""Makes invisible and direction-changing characters visible, so that no text can show a reader something other than it holds."""

from __future__ import annotations

import re

# Controls (but tab and line feed), soft hyphen, fillers, zero-width signs, direction marks, embeddings, overrides and isolates,
# invisible operators, byte-order mark, interlinear marks, musical formatting, tags. Joiners (U+200C, U+200D) and variation
# selectors stay: Persian, the Indic scripts, Japanese names and emoji need them.
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\ud800-\udfff\U000e0000-\U000e007f]"
)


def inert(text: str) -> str:
    """The text with each such character replaced by its name in brackets: "[U+202E]"."""
    return text if _INVISIBLE.search(text) is None else _INVISIBLE.sub(_named, text)


def _named(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"
