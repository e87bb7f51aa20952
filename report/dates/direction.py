"""Whether a phrase looks back or ahead: the nearest cue of its clause decides, verb or preposition, before the last word does."""

from __future__ import annotations

from .categories import CODES
from .tokens import Tokens

PAST, NONE, FUTURE = -1, 0, 1
REACH = 40
"""Tokens looked at on either side: a clause is seldom longer, and the work for one phrase stays bounded."""

_PARA, _DOT = CODES["para"], CODES["dot"]
_STOPS = frozenset((CODES["stop"], _PARA))
_CLAUSE = frozenset((CODES["semicolon"], CODES["long_dash"], CODES["colon"]))
_BE = frozenset("is are be 's 're".split())
_WAS = frozenset("was were".split())
_DETERMINERS = frozenset("the a an its his her their our this that these those of most some many".split())
_BLENDING = frozenset("on for in at the of".split())


def direction(tokens: Tokens, start: int, end: int) -> int:
    """PAST, FUTURE, or NONE where the clause does not tell, for the phrase in tokens `start` to `end`."""
    words = tokens.words
    cues = tokens.language.cues
    at = start - 1
    while at >= 0 and words[at].lower() in _BLENDING and start - at < 3:
        at -= 1
    if at >= 0 and cues.get(words[at].lower()) == "until" and words[at].lower() in tokens.language.ahead:
        return FUTURE
    left = _look(tokens, start - 1, -1)
    if left != NONE:
        return left
    return _look(tokens, end, 1)


def _look(tokens: Tokens, at: int, step: int) -> int:
    """The direction of the nearest cue from a token on, within its sentence."""
    words, categories = tokens.words, tokens.categories
    last = max(0, at - REACH) if step < 0 else min(len(words) - 1, at + REACH)
    while (at >= last) if step < 0 else (at <= last):
        code = categories[at]
        if code in _STOPS or (code == _DOT and _ends_sentence(tokens, at)):
            return NONE
        if step > 0 and code in _CLAUSE:
            return NONE
        found = tokens.language.cue_at(tokens, at)
        if found != NONE:
            return found
        at += step
    return NONE


def _ends_sentence(tokens: Tokens, at: int) -> bool:
    """Whether a full stop ends a sentence: not after an abbreviation or an initial, nor before a small letter."""
    words = tokens.words
    before = words[at - 1].lower() if at else ""
    if len(before) == 1 or before in tokens.language.abbreviations:
        return False
    following = words[at + 1] if at + 1 < len(words) else ""
    return not following or not following[0].islower()


def cue_in_english(tokens: Tokens, at: int) -> int:
    """The cue that an English word gives where it stands."""
    word = tokens.words[at].lower()
    language = tokens.language
    before = tokens.words[at - 1].lower() if at else ""
    after = tokens.words[at + 1].lower() if at + 1 < len(tokens.words) else ""
    cue = language.cues.get(word)
    if cue == "future":
        if word == "won" and after not in ("'", "’"):
            return PAST
        following = tokens.words[at + 1 : at + 4]
        return PAST if "have" in following and word in ("would", "will") and word == "would" else FUTURE
    if cue == "forward":
        return _forward(word, before, after)
    if cue == "until":
        return FUTURE if word not in ("until", "till", "by", "through") else NONE
    if cue == "past":
        if word in _WAS and after == "to":
            return FUTURE
        return PAST if word != "set" or after not in ("to", "for") else FUTURE
    if word == "to" and before in _BE:
        return FUTURE
    if word.endswith("ing") and before in _BE and len(word) > 4:
        return FUTURE
    if word.endswith(language.past_endings) and len(word) > 4 and word not in language.deceiving:
        return NONE if before in _DETERMINERS or tokens.words[at][0].isupper() else PAST
    return NONE


_ADVERBS = frozenset("may might could should must can likely deadline ahead upcoming ready tentatively bound due slated poised supposed".split())
_AIMING = frozenset("to for on by at in as that".split())


def _forward(word: str, before: str, after: str) -> int:
    """A word that looks ahead when it governs something to come: "agreed to", "set for", "scheduled"; else it is what its form says."""
    if word in _ADVERBS:
        return FUTURE
    if before in _DETERMINERS and word.endswith("ed"):
        return NONE
    if word in ("scheduled", "planned", "expected", "intended", "postponed", "delayed", "rescheduled"):
        return FUTURE
    if after == "to" or (after == "for" and word in ("set", "scheduled", "called", "planned", "calls", "plans", "prepares", "prepared")):
        return FUTURE
    return PAST if word.endswith("ed") or word in ("sought", "sent") else FUTURE if word in ("plans", "plan", "planning", "expects", "intends", "hopes") else NONE
