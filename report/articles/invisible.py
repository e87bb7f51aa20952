"""Characters that nobody sees and that change what a reader reads or a search finds."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from report.model.diagnostics import Diagnostic, Related, warning
from report.model.sources import Article
from report.model.text import UNSEEN

DIRECTION_MARKS = "\u200e\u200f\u061c"  # proper in a text that holds a right-to-left script
JOINERS = "\u200c\u200d"  # proper in Persian, in Indic scripts and in emoji
OVERRIDES = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
BLANKS = "\u00ad\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb"
CONTROLS = "".join(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t\f\x85")
TAGS = "".join(map(chr, range(0xE0000, 0xE0080)))
PASSED_OVER = "quotations are found across {these}, and the pages leave them out; delete them where the file is yours to change"
CONFUSING = "delete {these}: words that look the same may otherwise differ, or read in another order"
SUSPECT = frozenset(DIRECTION_MARKS + JOINERS + OVERRIDES + BLANKS + CONTROLS + TAGS)


def invisible_characters(article: Article, body: int) -> Diagnostic | None:
    """One warning for an article that holds such characters: which, how often, and where the first of each stands.

    Only what stands from the offset `body` on is looked at: front matter is YAML, whose door reports its own.
    """
    # Few characters are suspect, so the set of all characters in the text answers most articles at once.
    if not SUSPECT & set(article.text):
        return None
    right_to_left = any(unicodedata.bidirectional(char) in ("R", "AL") for char in set(article.text))
    found: dict[str, list[int]] = {}
    for offset, char in enumerate(article.text[body:], body):
        if char in SUSPECT and not _proper(article.text, offset, right_to_left):
            found.setdefault(char, []).append(offset)
    if not found:
        return None
    names = ", ".join(f"{_name(char)} ({len(places)}×)" for char, places in found.items())
    first, *others = [article.position(places[0], places[0] + 1) for places in found.values()]
    return warning(
        "invisible-character",
        f"the article holds characters that nobody sees: {names}",
        first,
        related=[Related(at, f"first {_name(char)}") for char, at in zip(list(found)[1:], others, strict=True)][:5],
        hints=list(_hints(found)),
    )


def _hints(found: Iterable[str]) -> Iterator[str]:
    """What to do about each of the two kinds: those that are passed over, and those that may mislead."""
    harmless, others = ([char for char in found if (char in UNSEEN) is kind] for kind in (True, False))
    for hint, chars, remaining in ((CONFUSING, others, harmless), (PASSED_OVER, harmless, others)):
        if chars:
            yield hint.format(these=", ".join(f"U+{ord(char):04X}" for char in chars) if remaining else "them")


def _proper(text: str, offset: int, right_to_left: bool) -> bool:
    char = text[offset]
    if char in DIRECTION_MARKS:
        return right_to_left
    if char in JOINERS:
        around = text[max(0, offset - 1) : offset] + text[offset + 1 : offset + 2]
        return not around.isascii()
    return False


def _name(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, 'control character').lower()}"
