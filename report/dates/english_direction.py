"""What English words say of past and future where they stand: auxiliaries, participles, plans, and verbs of a timetable."""

from __future__ import annotations

from .categories import CODES, OTHER
from .direction import FUTURE, NONE, PAST, ends_sentence
from .language import Looks
from .tokens import Tokens


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BE = _set("is are be 's 're")
_WAS = _set("was were")
_PASSIVE = _set("be get")
_MODAL = _set("will to would could should may might must not can shall ll its")
_SAME_FORM = _set("shut put cut hit set let read run come become quit hurt beat")
_DETERMINERS = _set("the a an its his her their our this that these those of most some many")
_TIME = frozenset(CODES[name] for name in ("may", "month", "month_abbr"))

_FUTURE = "will ll shall would wo won going gonna"
_CHANCE = "may might could should must can"
_READY = "likely ahead upcoming ready tentatively bound due slated poised supposed"
_PLANNED = "scheduled planned expected intended"
_PUT_OFF = "postponed delayed rescheduled"
_INTENDING = "plans plan planning expects intends hopes"
_AGREEING = (
    "set proposed expect hope hoping intend aims aimed vows vowed promises promised agreed agrees wants want hoped sought "
    "seeks seek invited calls called urged ordered threatens threatened prepares preparing prepared decided"
)
_TIMETABLE = (
    "begins starts opens ends meet begin resume expires expire resumes meets starting effective beginning travels flies arrives "
    "leaves hears plays hosts visits votes continues reopens closes launches returns faces kicks departs sails concludes convenes"
)
_PAST = (
    "was were had did said told been went came took made saw left began got gave held killed fell rose lost met led found "
    "thought felt knew became brought bought sold sent spent shot struck cut hit put read ran rang sang sat set spoke stood "
    "stole swore taught threw understood woke wore wrote broke built caught chose dealt drew drove ate fled flew forgot "
    "fought froze grew heard hid hurt kept laid lay lent lit meant paid quit rode shook shut slept slid stuck swept swam "
    "withdrew overran seized has have ago"
)
_CUES = {
    word: cue
    for cue, text in (
        ("future", _FUTURE),
        ("forward", " ".join((_CHANCE, _READY, _PLANNED, _PUT_OFF, _INTENDING, _AGREEING))),
        ("timetable", _TIMETABLE),
        ("past", _PAST),
    )
    for word in text.split()
}
_SURELY = _set(f"{_CHANCE} {_READY}")
_FOR = _set("set scheduled called planned calls plans prepares prepared")
_AIMING = _set("to for on by at in as that next this later")
_AUXILIARY = _set("is are was were be been being has have had 's 're and")


def _cue_at(tokens: Tokens, at: int) -> int:
    """The cue that a word gives where it stands."""
    word = tokens.words[at].lower()
    before = tokens.words[at - 1].lower() if at else ""
    after = tokens.words[at + 1].lower() if at + 1 < len(tokens.words) else ""
    cue = None if tokens.categories[at] in _TIME else _CUES.get(word)
    if cue == "future":
        meant_as_past = (word == "would" and after == "have") or (word == "won" and after not in ("'", "’"))
        return PAST if meant_as_past else FUTURE
    if cue == "forward":
        return _plan(tokens, at, word, before, after)
    if cue == "timetable":
        return NONE if before == "to" else FUTURE  # had been due to expire: what governs the infinitive decides
    if cue == "past":
        return _past(word, before, after)
    return _by_form(tokens, at, word, before, after)


def _past(word: str, before: str, after: str) -> int:
    """A past form: not after "be" (sought) or "will" (shut), and not "was to", "set to", "set for"."""
    if before in _PASSIVE or (before in _MODAL and (word in _SAME_FORM or word == "have")):
        return NONE
    if (word in _WAS and after == "to") or (word == "set" and after in ("to", "for")):
        return FUTURE
    return PAST


def _by_form(tokens: Tokens, at: int, word: str, before: str, after: str) -> int:
    """Words that no table holds: is to, to be, takes effect, is meeting; and forms in -ed."""
    if (word == "to" and (before in _BE or after == "be")) or (
        word in ("takes", "comes", "come", "goes", "go") and after in ("effect", "place", "out", "into", "forward", "back")
    ):
        return FUTURE
    if word.endswith("ing") and before in _BE and len(word) > 4:
        return FUTURE
    looks = tokens.language.looks
    if not word.endswith(looks.past_endings) or len(word) < 5 or word in looks.deceiving or word.startswith("un"):
        return NONE
    return NONE if before in _DETERMINERS or before in _PASSIVE or tokens.words[at][0].isupper() else PAST


def _plan(tokens: Tokens, at: int, word: str, before: str, after: str) -> int:
    """A word of intention: ahead where it governs something to come ("agreed to", "set for", "scheduled"), else what its form
    says.
    """
    if before == "been" and "had" in (earlier.lower() for earlier in tokens.words[max(0, at - 4) : at]):
        return PAST  # had been scheduled to end: what came of it is told
    if before in _WAS and word not in _CHANCE.split() and _came_otherwise(tokens, at):
        return PAST  # was scheduled for Tuesday, but the group withdrew: the day of a plan that failed has come
    if word in _SURELY:
        return FUTURE
    if before in _DETERMINERS or before in _PASSIVE:
        return NONE
    if word in _PLANNED.split() or word == "proposed":
        # an adjective in "withdrew from scheduled talks"
        return FUTURE if after in _AIMING or before in _AUXILIARY else NONE
    if word in _PUT_OFF.split() or after == "to" or (after == "for" and word in _FOR):
        return FUTURE
    if word.endswith("ed") or word in ("sought", "sent"):
        return PAST
    return FUTURE if word in _INTENDING.split() else NONE


def _came_otherwise(tokens: Tokens, at: int) -> bool:
    """Whether the sentence goes on to tell what came of a plan: ", but ..."."""
    for index in range(at + 1, min(len(tokens.words), at + 20)):
        if ends_sentence(tokens, index):
            return False
        if tokens.words[index].lower() in ("but", "however"):
            return True
    return False


def _is_infinitive(tokens: Tokens, at: int) -> bool:
    """Whether a token is a "to" before a verb, as far as one can see: a small word follows that is no determiner."""
    if tokens.words[at].lower() != "to" or at + 1 >= len(tokens.words):
        return False
    word = tokens.words[at + 1]
    return word[0].islower() and word not in _DETERMINERS and not word.endswith("ing") and tokens.categories[at + 1] == OTHER


LOOKS = Looks(
    verbs=frozenset(_CUES),
    cue_at=_cue_at,
    is_infinitive=_is_infinitive,
    past_endings=("ed",),
    deceiving=_set("need hundred red bed feed seed indeed speed unprecedented naked sacred exceed proceed succeed wed"),
    determiners=_DETERMINERS,
    blending=_set("on for in at the of"),
    ahead=_set("until till through by starting beginning effective"),
    coming=_set("scheduled planned expected proposed upcoming payable record"),
    as_before=_set("previously originally"),
    onto=_set("to"),
    since=_set("since"),
    copula=_set("is are"),
    moving=_set(
        "extended postponed moved delayed rescheduled adjourned pushed deferred shifted prolonged put back record payable"
    ),
    passive=_set("is are be been"),
    lasting=_set(
        "has have closed shut suspended delayed postponed extended adjourned barred banned remanded jailed "
        "detained blocked valid due open"
    ),
    pluperfect=_set("had"),
    retrospective=_set("after following since despite"),
)
