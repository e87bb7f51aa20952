"""Where sentences end: running text into sentences, without a model and without a dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A stop, what closes after it, and the marks of notes that hang on it: "end.”", "end.)", "end.[3]", "end.2".
STOP = re.compile(r"(?P<stop>\.{2,}|[.!?…]+|[。！？]+)(?P<close>[\"'”’»)\]}*_]*)(?P<note>(?:\[\^?\w{1,12}\])*|\d{1,2}(?=\s|$))")
LAST_WORD = re.compile(r"[^\s\"'“”‘’«»()\[\]]*$")
NEXT_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")  # "U.N", "a.m": the last stop is the candidate itself
OPENERS = "\"'“‘«([{¿¡*_"


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


# Always followed by more of the same sentence.
NEVER = _words(
    "mr mrs ms mme mlle dr prof lt col gen maj capt cpt sgt cpl pvt adm cmdr cdr brig supt insp det",
    "sen rep gov pres hon rev fr msgr st mt ft e.g i.e vs v cf ca approx viz al",
)
# Stand before a number.
BEFORE_NUMBER = _words("no nos p pp art fig vol sec ch c jan feb mar apr jun jul aug sep sept oct nov dec")
# May end a sentence or not: it ends where the next word is one with which sentences begin.
EITHER = _words("jr sr inc ltd co corp etc bros dept univ ave blvd est a.m p.m")
STARTERS = _words(
    "the a an this that these those he she it they we i you his her its their our my there here who what when where why how",
    "in on at by for from with without under over after before during since until as if although though while because",
    "but and or so yet however meanwhile nobody no not some many most several all both each another one two three",
    "then now later today",
)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph, `text[start:end]`, as half-open stretches of `text`.

    They come in order, do not overlap, begin and end with a visible character, and hold a letter or a digit. The end of
    the paragraph ends the last one.
    """
    begin = start
    for match in STOP.finditer(text, start, end):
        if match.end() < end and _ends(text, begin, match, end):
            yield from _trimmed(text, begin, match.end())
            begin = match.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    body = text[start:end]
    if any(char.isalnum() for char in body):
        yield start + len(body) - len(body.lstrip()), start + len(body.rstrip())


def _ends(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    stop, after = match["stop"], match.end()
    if stop[0] in "。！？":
        return True
    if not text[after].isspace() or (match["note"].isdigit() and text[match.start() - 1].isdigit()):
        return False  # within a word, an address or a number
    following = NEXT_WORD.search(text, after, min(end, after + 80))
    opening = text[after : following.start() if following else end].strip()
    if following is None:
        return True
    word = following[0]
    if word[0].islower() and opening.strip(OPENERS) == "":
        return False
    if stop == "…" or stop.startswith(".."):
        attached = match.start() > begin and not text[match.start() - 1].isspace()
        return attached and not opening.startswith(("(", "["))
    if stop != "." or match["close"]:
        return True
    return _full_stop_ends(text, begin, match.start(), word)


def _full_stop_ends(text: str, begin: int, stop: int, following: str) -> bool:
    """Whether a single full stop after a word ends the sentence, by that word and the next."""
    # 40 characters are more than any abbreviation has, and keep a line without spaces from being read again and again.
    last = LAST_WORD.search(text, max(begin, stop - 40), stop)
    word = last[0] if last else ""
    lower = word.lower()
    starts = following.lower() in STARTERS
    if lower in NEVER:
        return False
    if lower in BEFORE_NUMBER:
        return not following[0].isdigit() and (starts or len(lower) > 2)
    if word.isdigit():
        return bool(text[begin : stop - len(word)].strip())  # "1. The first point" at the beginning of a line is a number
    if lower in EITHER or DOTTED.fullmatch(word) or re.fullmatch(r"[A-Z]+-[A-Z][a-z]{1,5}", word):
        return starts
    if len(word) == 1 and word.isupper():
        before = text[max(begin, stop - 20) : stop - 1].split()
        return starts and bool(before) and before[-1].islower()
    return True
