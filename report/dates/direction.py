"""Whether a phrase looks back or ahead: the nearest cue of its clause decides, verb or preposition, before the last word does."""

from __future__ import annotations

from .categories import CODES, OTHER
from .tokens import Tokens

SURELY_PAST, PAST, NONE, FUTURE = -2, -1, 0, 1
"""`SURELY_PAST` is what a finite verb says that can be no participle ("a été promulguée le 5 avril"); English forms don't tell them apart."""
REACH = 40
"""Tokens looked at on either side: a clause is seldom longer, and the work for one phrase stays bounded."""

_PARA, _DOT = CODES["para"], CODES["dot"]
_STOPS = frozenset((CODES["stop"], _PARA))
_CLAUSE = frozenset((CODES["semicolon"], CODES["long_dash"], CODES["colon"]))
_BE = frozenset("is are be 's 're".split())
_WAS = frozenset("was were".split())
_DETERMINERS = frozenset("the a an its his her their our this that these those of most some many".split())
_PASSIVE = frozenset(("be", "get"))
_MODAL = frozenset("will to would could should may might must not can shall ll its".split())
_SAME_FORM = frozenset("shut put cut hit set let read run come become quit hurt beat".split())
_TIME = frozenset(CODES[name] for name in ("may", "month", "month_abbr"))
_BLENDING = frozenset("on for in at the of".split())


def direction(tokens: Tokens, start: int, end: int) -> int:
    """PAST (or SURELY_PAST), FUTURE, or NONE where the clause does not tell, for the phrase in tokens `start` to `end`."""
    words = tokens.words
    at = start - 1
    while at >= 0 and words[at].lower() in _BLENDING and start - at < 3:
        at -= 1
    if at >= 0 and words[at].lower() in tokens.language.ahead:
        return _until(tokens, at, end)
    if start and words[start - 1].lower() in tokens.language.coming:
        return FUTURE if start < 2 or words[start - 2].lower() not in ("previously", "originally") else PAST
    if start > 1 and words[start - 1].lower() in tokens.language.onto and _clause_before(tokens, start - 1) & tokens.language.moving:
        return FUTURE
    if _is_attribute(tokens, start, end):
        return NONE
    left = _look(tokens, start - 1, -1)
    if left != NONE:
        return left
    return _look(tokens, end, 1)


def _look(tokens: Tokens, at: int, step: int) -> int:
    """The direction of the nearest cue from a token on, within its sentence."""
    words, categories = tokens.words, tokens.categories
    infinitive = False
    last = max(0, at - REACH) if step < 0 else min(len(words) - 1, at + REACH)
    while (at >= last) if step < 0 else (at <= last):
        code = categories[at]
        if code in _STOPS or (code == _DOT and _ends_sentence(tokens, at)):
            break
        if step > 0 and code in _CLAUSE:
            return NONE
        found = tokens.language.cue_at(tokens, at)
        if found != NONE:
            return found
        infinitive = infinitive or (step < 0 and tokens.language.is_infinitive(tokens, at))
        at += step
    if step < 0 and words[at + 1].lower() in tokens.language.retrospective:
        return PAST
    return FUTURE if infinitive else NONE  # a headline: "Dockers to vote on Monday"


def _is_attribute(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a date only names its noun ("the Feb. 23 accord", "a June agreement"), so that no verb governs it."""
    if not start or end >= len(tokens.words) or tokens.words[start - 1].lower() not in _DETERMINERS:
        return False
    return tokens.words[end][0].islower() and tokens.categories[end] == OTHER


def _until(tokens: Tokens, at: int, end: int) -> int:
    """The direction after "by" or "until": ahead, unless what lasted or was reached till then is told as past ("stood until", "had reached by")."""
    if tokens.language.pluperfect & _clause_before(tokens, at):
        return PAST
    before = tokens.words[at - 1].lower() if at else ""
    passive = at > 1 and tokens.words[at - 2].lower() in tokens.language.passive
    if before and not passive and before not in tokens.language.lasting and tokens.language.cue_at(tokens, at - 1) == PAST:
        return PAST
    if at == 0 or tokens.categories[at - 1] in (_DOT, _PARA):
        right = {word.lower() for word in tokens.words[end : end + 8]}
        return PAST if tokens.language.pluperfect & right else FUTURE
    return FUTURE


def _clause_before(tokens: Tokens, at: int) -> set[str]:
    """The words before a token, as far as its sentence and a short reach go."""
    found: set[str] = set()
    for index in range(at - 1, max(-1, at - 12), -1):
        if tokens.categories[index] in _STOPS or tokens.categories[index] == _DOT:
            break
        found.add(tokens.words[index].lower())
    return found


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
    cue = None if tokens.categories[at] in _TIME else language.cues.get(word)
    if cue == "future":
        if tokens.words[at + 1 : at + 2] == ["have"] and word == "would":
            return PAST
        if word == "won" and after not in ("'", "’"):
            return PAST
        return FUTURE
    if cue == "forward":
        if before == "been" and "had" in (word.lower() for word in tokens.words[max(0, at - 4) : at]):
            return PAST  # had been scheduled to end: what came of it is told
        return _forward(word, before, after)
    if cue == "until":
        return FUTURE if word not in ("until", "till", "by", "through") else NONE
    if cue == "past":
        if before in _PASSIVE or (before in _MODAL and word in _SAME_FORM):
            return NONE
        if word in _WAS and after == "to":
            return FUTURE
        return PAST if word != "set" or after not in ("to", "for") else FUTURE
    if word == "to" and (before in _BE or after == "be"):
        return FUTURE
    if word == "takes" and after in ("effect", "place"):
        return FUTURE
    if word.endswith("ing") and before in _BE and len(word) > 4:
        return FUTURE
    if word.endswith(language.past_endings) and len(word) > 4 and word not in language.deceiving and not word.startswith("un"):
        return NONE if before in _DETERMINERS or before in _PASSIVE or tokens.words[at][0].isupper() else PAST
    return NONE


def english_infinitive(tokens: Tokens, at: int) -> bool:
    """Whether a token is a "to" before a verb, as far as one can see: a small word follows that is no determiner."""
    if tokens.words[at].lower() != "to" or at + 1 >= len(tokens.words):
        return False
    word = tokens.words[at + 1]
    return word[0].islower() and word not in _DETERMINERS and not word.endswith("ing") and tokens.categories[at + 1] == OTHER


_ADVERBS = frozenset("may might could should must can likely ahead upcoming ready tentatively bound due slated poised supposed".split())
_AIMING = frozenset("to for on by at in as that".split())


def _forward(word: str, before: str, after: str) -> int:
    """A word that looks ahead when it governs something to come: "agreed to", "set for", "scheduled"; else it is what its form says."""
    if word in _ADVERBS:
        return FUTURE
    if before in _DETERMINERS:
        return NONE
    if word in ("scheduled", "planned", "expected", "intended", "postponed", "delayed", "rescheduled"):
        return FUTURE
    if after == "to" or (after == "for" and word in ("set", "scheduled", "called", "planned", "calls", "plans", "prepares", "prepared")):
        return FUTURE
    return PAST if word.endswith("ed") or word in ("sought", "sent") else FUTURE if word in ("plans", "plan", "planning", "expects", "intends", "hopes") else NONE
