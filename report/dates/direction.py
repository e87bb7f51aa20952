"""Whether a phrase looks back or ahead: the nearest cue of its clause decides, verb or preposition, before the last word does."""

from __future__ import annotations

from .categories import CODES, OTHER
from .tokens import Tokens

SURELY_PAST, PAST, NONE, FUTURE = -2, -1, 0, 1
"""`SURELY_PAST` is what a finite verb says that can be no participle ("a été promulguée le 5 avril"); English forms don't tell
them apart.
"""
REACH = 40
"""Tokens looked at on either side: a clause is seldom longer, and the work for one phrase stays bounded."""

AHEAD = 16
"""Tokens looked at after a phrase: what is farther on belongs to another clause more often than not."""

_PARA, _DOT = CODES["para"], CODES["dot"]
_STOPS = frozenset((CODES["stop"], _PARA))
_MONTH = CODES["month"]
_VERBAL = ("ed", "ing", "ly")
_UNITS = frozenset(CODES[name] for name in ("unit", "units", "quarter"))
_CLAUSE = frozenset((CODES["semicolon"], CODES["long_dash"], CODES["colon"]))


def direction(tokens: Tokens, start: int, end: int) -> int:
    """PAST (or SURELY_PAST), FUTURE, or NONE where the clause does not tell, for the phrase in tokens `start` to `end`."""
    words, looks = tokens.words, tokens.language.looks
    at = start - 1
    while at >= 0 and words[at].lower() in looks.blending and start - at < 3:
        at -= 1
    if at >= 0 and words[at].lower() in looks.ahead:
        return _until(tokens, at, end)
    if at >= 0 and words[at].lower() in looks.copula:
        return FUTURE  # the funeral is on Friday
    if start > 1 and words[start - 1].lower() in looks.onto and tokens.categories[start - 2] in _UNITS:
        return PAST  # in the week to 10 April
    if start and words[start - 1].lower() in looks.coming:
        return FUTURE if start < 2 or words[start - 2].lower() not in looks.as_before else PAST
    if start > 1 and words[start - 1].lower() in looks.onto and _clause_before(tokens, start - 1) & looks.moving:
        return FUTURE
    if _is_attribute(tokens, start, end):
        return NONE
    if start and words[start - 1].lower() in looks.since:
        return PAST
    left = _look(tokens, start - 1, -1)
    if left != NONE:
        return left
    return _look(tokens, end, 1)


def _look(tokens: Tokens, at: int, step: int) -> int:
    """The direction of the nearest cue from a token on, within its sentence."""
    words, categories = tokens.words, tokens.categories
    infinitive = False
    last = max(0, at - REACH) if step < 0 else min(len(words) - 1, at + AHEAD)
    while (at >= last) if step < 0 else (at <= last):
        code = categories[at]
        if (code in _STOPS or code == _DOT) and ends_sentence(tokens, at):
            break
        if step > 0 and code in _CLAUSE:
            return NONE
        found = _cue(tokens, at)
        if found != NONE:
            return found
        infinitive = infinitive or (step < 0 and tokens.language.looks.is_infinitive(tokens, at))
        at += step
    if step < 0 and words[at + 1].lower() in tokens.language.looks.retrospective:
        return PAST
    return FUTURE if infinitive else NONE  # a headline: "Dockers to vote on Monday"


def _cue(tokens: Tokens, at: int) -> int:
    """The cue that a token gives."""
    known = tokens.cues.get(at)
    if known is None:
        known = tokens.cues[at] = tokens.language.looks.cue_at(tokens, at)
    return known


def _is_attribute(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a date only names its noun ("the Feb. 23 accord", "a June agreement"), so that no verb governs it."""
    if not start or end >= len(tokens.words) or not tokens.words[end][0].islower() or tokens.categories[end] != OTHER:
        return False
    if tokens.words[start - 1].lower() in tokens.language.looks.determiners:
        return True
    noun = tokens.words[end] not in tokens.language.function_words and tokens.words[end] not in tokens.language.looks.verbs
    return noun and end - start == 1 and tokens.categories[start] == _MONTH and not tokens.words[end].endswith(_VERBAL)


def _until(tokens: Tokens, at: int, end: int) -> int:
    """The direction after "by" or "until": ahead, unless what lasted till then is told as past ("stood until", "had reached
    by").
    """
    looks = tokens.language.looks
    if looks.pluperfect & _clause_before(tokens, at):
        return PAST
    before = tokens.words[at - 1].lower() if at else ""
    passive = at > 1 and tokens.words[at - 2].lower() in looks.passive
    if before and not passive and before not in looks.lasting and _cue(tokens, at - 1) == PAST:
        return PAST
    if at == 0 or tokens.categories[at - 1] in (_DOT, _PARA, CODES["semicolon"]):
        right = {word.lower() for word in tokens.words[end : end + 8]}
        return PAST if looks.pluperfect & right or _look(tokens, end, 1) == PAST else FUTURE
    return FUTURE


def _clause_before(tokens: Tokens, at: int) -> set[str]:
    """The words before a token, as far as its sentence and a short reach go."""
    found: set[str] = set()
    for index in range(at - 1, max(-1, at - 12), -1):
        if tokens.categories[index] in _STOPS or tokens.categories[index] == _DOT:
            break
        found.add(tokens.words[index].lower())
    return found


def ends_sentence(tokens: Tokens, at: int) -> bool:
    """Whether a sentence ends at a token: a full stop not after an abbreviation or an initial, nor before a small letter; or
    another mark.
    """
    words, code = tokens.words, tokens.categories[at]
    if code != _DOT:
        return code in _STOPS
    before = words[at - 1].lower() if at else ""
    if len(before) == 1 or before in tokens.language.abbreviations:
        return False
    following = words[at + 1] if at + 1 < len(words) else ""
    return not following or not following[0].islower()
