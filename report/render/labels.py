"""How wide words are on the figure, in em, and where to cut them: no font is measured, so the widest usual one is assumed."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_BOLD = 1.13  # how much wider the bold cut of a sans-serif face runs
_UNKNOWN = 0.7  # letters outside the table: accented Latin, Greek, Cyrillic, Hebrew, Arabic
_WIDE = 1.05  # a full-width sign fills its square

# Advance widths of DejaVu Sans, the widest of the usual fallback faces, rounded up.
_WIDTHS: dict[str, float] = {
    sign: width
    for width, signs in (
        (0.33, " '.,ijlIJ:;|/\\"),
        (0.42, "frt()[]-!‘’·"),
        (0.53, 'szc"*_?“”'),
        (0.6, "LFkvxy–"),
        (0.64, "PTYaoebdghnpquES$0123456789{}"),
        (0.7, "AVBRXZCK"),
        (0.8, "UHNDGOQ&w"),
        (0.87, "M#+<=>^~←→"),
        (1.0, "mW%@—…"),
    )
    for sign in signs
}


@lru_cache(maxsize=8192)
def width(text: str, *, bold: bool = False) -> float:
    """The width of `text` in em, on the safe side for any usual sans-serif face."""
    total = sum(_WIDTHS.get(sign) or _other(sign) for sign in text)
    return total * _BOLD if bold else total


def _other(sign: str) -> float:
    if unicodedata.combining(sign):
        return 0.0
    return _WIDE if unicodedata.east_asian_width(sign) in "WF" else _UNKNOWN


def cut(text: str, room: float) -> str:
    """`text` if it fits into `room` em, else as many whole words of it as do, with "…"; "" where not even four signs do."""
    if width(text) <= room:
        return text
    left, end = room - width("…"), 0
    while left >= 0:
        left -= _WIDTHS.get(text[end]) or _other(text[end])
        end += 1
    end = max(end - 1, 0)
    kept = text[:end]
    if not text[end].isspace() and " " in kept.strip():
        whole = kept.rsplit(None, 1)[0]
        # A single long word (or a script without spaces) is cut within it, rather than lost.
        kept = whole if len(whole) * 3 >= len(kept) else kept
    kept = kept.rstrip(" ,;:.–—-(“‘&")
    return f"{kept}…" if len(kept) >= 4 else ""


def broken(text: str, room: float) -> list[str]:
    """`text` in lines of up to `room` em, broken between words; a single long word stays whole."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
