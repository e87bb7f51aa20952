"""The words of an article that are most like words that do not stand in it, for the finding that says so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
LONGEST_QUOTE = 60  # words of a quotation that are compared
COMMON = 60  # a word that stands more often than this in an article tells no place
MOST_MISSPELT = 8
LIKE_ENOUGH = 0.45
SENTENCE_END = re.compile(r"[.!?…]|\n\s*\n")
MARKUP = re.compile(r"[*_`]+|\]\([^)\s]*\)|[\[\]]")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
SAME = str.maketrans({**dict.fromkeys("‘’‚‛′`´“”„‟«»‹›″", '"'), "'": '"', **dict.fromkeys("‐‑‒–—―−", "-")})


@dataclass(frozen=True, slots=True)
class Near:
    """A stretch of the article's text, how like it is (1 is alike but for small marks), and in what alone it differs."""

    start: int
    end: int
    likeness: float
    differs_in: tuple[str, ...] = ()


class WordIndex:
    """Where each word of a text stands, save in the stretches that are left out."""

    def __init__(self, text: str, left_out: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.words: list[str] = []
        self.spans: list[tuple[int, int]] = []
        self.places: dict[str, list[int]] = {}
        starts = [start for start, _ in left_out]
        for match in WORD.finditer(text):
            held_by = bisect_right(starts, match.start()) - 1
            if held_by >= 0 and match.start() < left_out[held_by][1]:
                continue
            word = _folded(match[0])
            self.places.setdefault(word, []).append(len(self.words))
            self.words.append(word)
            self.spans.append(match.span())


def nearest(index: WordIndex, quoted: str) -> Near | None:
    """The stretch most like the quoted words, or None where nothing is like them.

    The work grows with the number of places at which the quotation's rarer words stand, never with the square of the text.
    """
    wanted = _respelt(index, [_folded(match[0]) for match in WORD.finditer(quoted)][:LONGEST_QUOTE])
    best: Near | None = None
    for diagonal in _diagonals(index, wanted):
        near = _aligned(index, wanted, diagonal)
        if near is not None and (best is None or near.likeness > best.likeness):
            best = near
    if best is None or best.likeness < LIKE_ENOUGH:
        return None
    return Near(best.start, best.end, best.likeness, differences(quoted, index.text[best.start : best.end]))


def differences(quoted: str, found: str) -> tuple[str, ...]:
    """In what alone two wordings differ ("case", "quotation marks or dashes", ...); empty where they differ in words."""
    folds: dict[str, Callable[[str], str]] = {
        "upper and lower case": str.casefold,
        "quotation marks or dashes": lambda words: words.translate(SAME).replace('""', '"'),
        "characters that nobody sees": lambda words: INVISIBLE.sub("", words),
        "Markdown marks": lambda words: MARKUP.sub("", words),
        "marks at the ends or the spaces": lambda words: re.sub(r"\s+", "", words).strip(".,;:!?…\"'“”‘’()"),
    }

    def alike(names: Sequence[str]) -> bool:
        one, other = quoted, found
        for name in names:
            one, other = folds[name](one), folds[name](other)
        return one == other

    names = list(folds)
    if not alike(names):
        return ()
    needed = names
    for name in names:
        if alike(rest := [other for other in needed if other != name]):
            needed = rest
    return tuple(needed)


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'")


def _respelt(index: WordIndex, wanted: list[str]) -> list[str]:
    """The wanted words, those that the text does not hold replaced by the likest that it does."""
    unknown = [word for word in dict.fromkeys(wanted) if word not in index.places and len(word) > 3][:MOST_MISSPELT]
    if not unknown:
        return wanted
    known = [word for word in index.places if len(word) > 3]
    spelt: dict[str, str] = {}
    for word in unknown:
        likely = [other for other in known if other[0] == word[0] and abs(len(other) - len(word)) <= 2]
        if matches := get_close_matches(word, likely[:2000], n=1, cutoff=0.75):
            spelt[word] = matches[0]
    return [spelt.get(word, word) for word in wanted]


def _diagonals(index: WordIndex, wanted: list[str]) -> list[int]:
    """Where in the text the quotation would begin, by the votes of its rarer words; the three best."""
    votes: dict[int, float] = {}
    placed = [(number, index.places[word]) for number, word in enumerate(wanted) if word in index.places]
    rarer = [(number, places) for number, places in placed if len(places) <= COMMON] or [
        (number, places[:COMMON]) for number, places in placed
    ]
    for number, places in rarer:
        for place in places:
            votes[place - number] = votes.get(place - number, 0.0) + 1 / len(places)
    around = {at: sum(votes.get(at + step, 0.0) for step in range(-3, 4)) for at in votes}
    return sorted(around, key=lambda at: (-around[at], at))[:3]


def _aligned(index: WordIndex, wanted: list[str], diagonal: int) -> Near | None:
    first = max(0, diagonal - 4)
    window = index.words[first : max(first, diagonal + len(wanted) + 4)]
    blocks = [block for block in SequenceMatcher(None, wanted, window, autojunk=False).get_matching_blocks() if block.size]
    if not blocks:
        return None
    begin, end = first + blocks[0].b, first + blocks[-1].b + blocks[-1].size
    for _ in range(blocks[0].a):  # words that the quotation has before the first that is alike
        begin -= begin > 0 and not _parted(index, begin - 1)
    for _ in range(len(wanted) - blocks[-1].a - blocks[-1].size):
        end += end < len(index.words) and not _parted(index, end - 1)
    matched = sum(block.size for block in blocks)
    likeness = 2 * matched / (len(wanted) + end - begin)
    return Near(index.spans[begin][0], index.spans[end - 1][1], likeness)


def _parted(index: WordIndex, before: int) -> bool:
    """Whether a sentence ends between a word and the next."""
    return SENTENCE_END.search(index.text, index.spans[before][1], index.spans[before + 1][0]) is not None
