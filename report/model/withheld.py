"""What must not be published, found in a text however it is written there: capitals, accents, width and hidden signs aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

# Signs that nobody sees and that have no combining class: format characters, fillers of Hangul, selectors of variants.
_HIDDEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff9-\ufffb\U000e0000-\U000e01ef"
)
# Scripts that part words by no space, or join particles to them: there a name may stand within a longer word.
_JOINING = re.compile(
    "[\u0590-\u08ff\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_MARKUP = "*`\\"  # Markdown's own signs, which can stand within a word
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_BETWEEN = r"[\W_]{0,4}"  # Jean Dupond, Jean-Dupond, jean_dupond, **Jean** Dupond, @jeandupond


@cache
def _dropped() -> re.Pattern[str]:
    """Hidden signs, and the marks that letters bear once they are taken apart."""
    marks = "".join(chr(code) for code in range(0x300, 0x20000) if unicodedata.combining(chr(code)))
    return re.compile(f"[{_HIDDEN}{marks}]+")


def folded(text: str) -> str:
    """A text as the patterns of `pattern_of` read it: caseless, of usual width, without accents, hidden signs and Markdown."""
    # The few signs beyond ASCII come again and again: what becomes of them is worked out once.
    plain = text if text.isascii() else _BEYOND_ASCII.sub(_folded_run, text)
    for sign in _MARKUP:
        plain = plain.replace(sign, "")
    return plain.lower()


def _folded_run(found: re.Match[str]) -> str:
    return _folded_signs(found[0])


@lru_cache(maxsize=8192)
def _folded_signs(signs: str) -> str:
    apart = unicodedata.normalize("NFKD", signs).casefold()
    return _dropped().sub("", unicodedata.normalize("NFKD", apart)).replace("ı", "i")


def pattern_of(forms: Iterable[str]) -> re.Pattern[str] | None:
    """The pattern that finds any of the forms in a folded text, in whole words where their script parts words; None without any.

    A name must not be found in another, Ali in Walikale; but where words are joined, a name that is missed is worse than one
    that is found too often.
    """
    pieces = [[re.escape(piece) for piece in folded(form).split()] for form in forms]
    found = [_edged(_BETWEEN.join(words)) for words in pieces if words]
    return re.compile("|".join(found)) if found else None


def _edged(words: str) -> str:
    first, last = words[words.startswith("\\") :][:1], words[-1]
    before = "" if _JOINING.match(first) else r"(?<![^\W_])"
    return f"{before}{words}" if _JOINING.match(last) else rf"{before}{words}(?![^\W_])"


def stretches(pattern: re.Pattern[str] | None, text: str) -> list[tuple[int, int]]:
    """Where a pattern of `pattern_of` finds something in a text, as half-open stretches of the text itself."""
    if pattern is None or not text:
        return []
    plain = folded(text)
    if len(plain) == len(text) and text.isascii():
        return [match.span() for match in pattern.finditer(plain)]
    plain, places = _with_places(text)
    return [(places[match.start()], places[match.end() - 1] + 1) for match in pattern.finditer(plain)]


def _with_places(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its characters the offset of the one that it comes from."""
    parts: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(text):
        plain = folded(sign)
        parts.append(plain)
        places.extend([at] * len(plain))
    return "".join(parts), places
