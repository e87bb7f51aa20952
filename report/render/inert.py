"""Makes invisible and direction-changing characters visible, so that no text can show a reader something other than it holds."""

from __future__ import annotations

import re

# Controls (but tab and line feed), soft hyphen, zero-width space, embeddings, overrides and isolates, invisible operators,
# byte-order mark, interlinear marks, what is no character, tags: what the door to YAML refuses too. Joiners, direction marks
# (U+200C to U+200F, U+061C) and variation selectors stay: scripts and emoji need them, and what they turn ends with the
# element that they stand in.
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f]"
)


def inert(text: str) -> str:
    """The text with each such character replaced by its name in brackets: "[U+202E]"."""
    return text if _INVISIBLE.search(text) is None else _INVISIBLE.sub(_named, text)


def _named(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"
