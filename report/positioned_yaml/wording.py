"""How findings speak of what was found and what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

# What has no shape of its own, or turns the direction of what follows, and so can make a text read as what it is not:
# controls, soft hyphen, zero-width space, word joiner and invisible operators, direction overrides and isolates,
# line and paragraph separators, annotation marks, a byte order mark within the text, tags, what is no character at all.
# Joiners (U+200C, U+200D) and direction marks (U+200E, U+200F, U+061C) are part of how scripts and emoji are written.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
SHOWN_AT_MOST = 48


def shown(text: str) -> str:
    """A text as a message shows it: in quotation marks, on one line, cut when long, with what is invisible spelled out."""
    cut = text if len(text) <= SHOWN_AT_MOST else text[: SHOWN_AT_MOST - 1] + "…"
    return '"' + spelled(cut.replace("\n", "\\n").replace("\t", "\\t")) + '"'


def spelled(text: str) -> str:
    """The text with each invisible character written as its code point, safe to print on a terminal."""
    return INVISIBLE.sub(lambda found: f"\\u{{{ord(found.group()):04X}}}", text)


def key_shown(key: str) -> str:
    """A key as a message shows it."""
    return "`" + spelled(key if len(key) <= SHOWN_AT_MOST else key[: SHOWN_AT_MOST - 1] + "…").replace("\n", "\\n") + "`"


def listed(words: Sequence[str], last: str = "or") -> str:
    """The words as a sentence lists them: "a, b or c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else "nothing"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant, or None where none is near; capitals, hyphens and spaces don't count."""
    # The length is cut because the comparison is quadratic, and no word that we know is so long.
    plain = _plain(word[:80])
    by_plain: dict[str, str] = {}
    for one in known:
        by_plain.setdefault(_plain(one), one)
    if plain in by_plain:
        return by_plain[plain]
    exchanged = [one for one in by_plain if len(one) == len(plain) and sorted(one) == sorted(plain)]
    if exchanged:
        return by_plain[exchanged[0]]
    found = get_close_matches(plain, by_plain, n=1, cutoff=0.7) if plain else []
    return by_plain[found[0]] if found else None


def _plain(word: str) -> str:
    return re.sub(r"[\s_-]+", "_", word.strip().casefold())
