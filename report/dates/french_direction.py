"""Whether a French clause looks back or ahead: by the endings of its verbs, by intention, by words of planning."""

from __future__ import annotations

import re

from .language import words
from .tokens import Tokens

_SURELY_PAST, _PAST, _NONE, _FUTURE = -2, -1, 0, 1
_REACH = 4
"""Tokens between an auxiliary and its participle or infinitive: adverbs, pronouns, "pas"."""

_STEM_ENDINGS = ("er", "ttr", "îtr", "aîtr", "aitr", "ndr", "udr", "rdr", "evr", "clur", "uir", "oir", "ompr", "aincr", "ir")
_STEMS = frozenset(words(
    "aur saur ser fer ir verr reverr enverr renverr pourr courr parcourr accourr secourr recourr mourr acquerr conquerr "
    "suivr poursuivr vivr survivr devr"
))  # fmt: skip
_DECEIVING = frozenset(words(
    "tir retir attir étir admir inspir expir respir aspir transpir soupir conspir désir déchir vir chavir mir cir empir "
    "engendr poudr saupoudr cylindr sevr foir"
))  # fmt: skip
"""Stems whose -a is a past historic and whose -ait is an imperfect: tira, expirait."""

_NO_VERBS = frozenset(
    words(
        "opéra caméra choléra extra ultra hydra cobra zébra front fronts affront affronts retrait portrait trait attrait "
        "extrait abstrait distrait lait fait parfait forfait méfait bienfait soit cela voilà déjà agenda média mafia panda "
        "data delta visa gala coca sofa villa saga malaria soda pizza mandala tequila charia vendetta propaganda"
    )
)

_ENDING = re.compile(r"(?P<stem>\w+r)(?P<tense>a|ai|as|ait|aient|ais)")
_INFINITIVE = re.compile(r"[^\W\d_]{1,30}(?:er|ir|re|oir)")
_PARTICIPLE = re.compile(
    r"[^\W\d_]{1,30}(?:é|ée|és|ées|[^tlpam]i|ie|is|ies|u|û|ue|us|ues|ise|ises|it|its|ite|ites|ert|erte|erts|int|inte|ints|mort|morte|morts|né|née)"
)
_NO_PARTICIPLES = frozenset(words(
    "pas plus mais ici lui qui puis depuis jamais mardi lundi jeudi samedi vendredi mercredi nuit parmi dans vers sous "
    "peu lieu tout eux deux la si aussi ainsi midi minuit besoin droit petit sujet début merci peut"
))  # fmt: skip

_HAVE = frozenset(words("a ont ai as avons avez eut eurent ayant avait avaient"))
_BE = frozenset(words("est sont"))
_WAS = frozenset(words("était étaient fut furent"))
_WOULD = frozenset(words("aurait auraient serait seraient"))
_GO = frozenset(words("va vont allait allaient"))
_MUST = frozenset(words("doit doivent devait devaient peut peuvent"))
_INTEND = frozenset(words(
    "compte comptent entend entendent espère espèrent souhaite souhaitent veut veulent prévoit prévoient envisage "
    "envisagent apprête apprêtent promet promettent projette projettent"
))  # fmt: skip
_PLANNED = frozenset(
    words(
        "prévu prévue prévus prévues attendu attendue attendus attendues programmé programmée programmés programmées agendé "
        "agendée planifié planifiée censé censée censés censées appelé prévues"
    )
)
_MOVED = frozenset(
    words(
        "fixé fixée fixés fixées reporté reportée reportés reportées repoussé repoussée repoussés repoussées ajourné "
        "ajournée ajournés renvoyé renvoyée renvoyés convoqué convoquée convoqués convoquées annoncé annoncée annoncés "
        "annoncées avancé avancée décalé décalée convenu"
    )
)
_PROMISED = frozenset(words("promis décidé accepté choisi convenu prévu juré demandé"))
_GONE = frozenset(
    words(
        "allé venu arrivé parti entré sorti né mort tombé resté monté descendu retourné rentré devenu revenu passé décédé "
        "intervenu parvenu survenu reparti remonté apparu"
    )
)
_WEAKENED = frozenset(words("être sera seront serait seraient"))
_DID = frozenset(
    words(
        "fit firent prit prirent mit mirent dit dirent vit virent vint vinrent tint tinrent put purent dut durent sut "
        "surent voulut reçut vécut mourut moururent naquit couvrit ouvrit conquit vainquit rompit perdit rendit descendit "
        "eut eurent"
    )
)
_DETERMINERS = frozenset(
    words("le la les l' l’ un une des du au aux ce cet cette ces son sa ses leur leurs de d' d’ mon ma notre votre")
)
_READ_ALONE = frozenset(
    words("né née reçu reçue reçus tenu tenue tenus paru parue mis mise pris prise conclu conclue sorti sortie parti partie")
)
_AIM = frozenset(words("à au aux pour"))


def cue_in_french(tokens: Tokens, at: int) -> int:
    """The cue that a French word gives where it stands."""
    word = tokens.words[at]
    if word[0].isupper() and not _opens(tokens, at):
        return _NONE  # Accra, Sankara, Ontario: no verbs
    word = word.lower()
    before = tokens.words[at - 1].lower() if at else ""
    if word in _HAVE or word in _BE or word in _WAS or word in _WOULD:
        return _auxiliary(tokens, at, word)
    if word in _GO or word in _MUST or word in _INTEND:
        return _leading(tokens, at, word, before)
    if word in _PLANNED or word in _MOVED:
        return _planning(tokens, at, word)
    if word in ("d'ici", "d’ici"):
        return _FUTURE
    if word.startswith(("jusqu'", "jusqu’")) and len(word) > 6:
        return _until(tokens, at)
    if word == "depuis":
        return _PAST
    if before in _DETERMINERS or word in _NO_VERBS:
        return _NONE
    return _ending(tokens, at, word, before)


def _opens(tokens: Tokens, at: int) -> bool:
    return at == 0 or not tokens.words[at - 1][0].isalnum()


def _ahead_of(tokens: Tokens, at: int, shape: re.Pattern[str]) -> int | None:
    """The token of a shape that follows within reach."""
    for index in range(at + 1, min(at + 1 + _REACH, len(tokens.words))):
        word = tokens.words[index].lower()
        if not word[0].isalpha():
            return None
        if word not in _NO_PARTICIPLES and shape.fullmatch(word):
            return index
    return None


def _auxiliary(tokens: Tokens, at: int, word: str) -> int:
    """a tué, s'est ouvert, était parti, aurait fui: past. Not: a lieu, est prévu, est interrompu, aurait lieu."""
    verb = _ahead_of(tokens, at, _PARTICIPLE)
    if word in _WOULD:
        return _SURELY_PAST if verb is not None else _FUTURE
    if word in _WAS:
        return _SURELY_PAST
    if verb is None:
        return _NONE
    done = tokens.words[verb].lower()
    if word in _HAVE:
        promised = done in _PROMISED and verb + 1 < len(tokens.words) and tokens.words[verb + 1].lower() in ("de", "d'", "d’")
        return _FUTURE if promised and _ahead_of(tokens, verb + 1, _INFINITIVE) is not None else _SURELY_PAST
    reflexive = at > 0 and tokens.words[at - 1].lower() in ("s'", "s’", "se")
    return _SURELY_PAST if reflexive or done.rstrip("es") in _GONE or done in _GONE else _NONE


def _leading(tokens: Tokens, at: int, word: str, before: str) -> int:
    """va recevoir, devait s'ouvrir, compte se rendre: ahead. Not: doit avoir fui, le compte, va bien, allait mal."""
    if before in _DETERMINERS and before not in ("l'", "l’"):
        return _NONE
    verb = _ahead_of(tokens, at, _INFINITIVE)
    if verb is None:
        return _PAST if word in ("allait", "allaient", "devait", "devaient") else _NONE
    if word in _GO and any(tokens.words[index].lower() in ("à", "au", "aux") for index in range(at + 1, verb)):
        return _NONE
    perfect = (
        tokens.words[verb].lower() in ("avoir", "être")
        and (done := _ahead_of(tokens, verb, _PARTICIPLE)) is not None
        and (tokens.words[verb].lower() == "avoir" or tokens.words[done].lower() in _GONE)
    )
    return _PAST if perfect else _FUTURE


def _planning(tokens: Tokens, at: int, word: str) -> int:
    """est prévu, attendu lundi, reporté à mardi, convoqué pour jeudi: ahead. Not: a annoncé lundi, avait été fixé à lundi."""
    earlier = {tokens.words[index].lower() for index in range(max(0, at - 4), at)}
    if earlier & {"avait", "avaient"} and "été" in earlier:
        return _PAST
    after = tokens.words[at + 1].lower() if at + 1 < len(tokens.words) else ""
    if word in _MOVED and after not in _AIM:
        return _PAST
    return _FUTURE if word in _MOVED or not earlier & _HAVE or "été" in earlier else _PAST


def _until(tokens: Tokens, at: int) -> int:
    """maintenu jusqu'à vendredi: ahead. Not: a duré jusqu'à vendredi, est resté jusqu'à lundi (what is told as past ended
    then)."""
    opens = _opens(tokens, at)
    for index in range(at + 1, min(len(tokens.words), at + 12)) if opens else range(at - 1, max(-1, at - 8), -1):
        word = tokens.words[index].lower()
        if not word[0].isalnum() and not opens:
            break
        if word in _HAVE or word in _WAS or word in _BE:
            return _PAST if _auxiliary(tokens, index, word) <= _PAST else _FUTURE
        if _ending(tokens, index, word, "") <= _PAST and not _PARTICIPLE.fullmatch(word):
            return _PAST
    return _FUTURE


def _ending(tokens: Tokens, at: int, word: str, before: str) -> int:
    """What the ending of a verb says: tiendra, tiendront, tiendrait; tirait, retira, entrèrent; signé."""
    if future(word):
        return _FUTURE
    if word.endswith(("rons", "rez")) and before in ("nous", "vous") and future(word[: -3 if word.endswith("s") else -2] + "a"):
        return _FUTURE
    if word in _DID or (len(word) > 4 and word.endswith(("ait", "aient", "èrent", "irent", "urent"))):
        return _SURELY_PAST
    if len(word) > 3 and word.endswith("a") and tokens.words[at].islower():
        return _SURELY_PAST
    if (len(word) > 3 and word.endswith(("é", "ée", "és", "ées"))) or word in _READ_ALONE:
        return _participle(tokens, at, before)
    return _NONE


def _participle(tokens: Tokens, at: int, before: str) -> int:
    """a tué, est arrivé (as its auxiliary says); signé lundi: past. Not: sera jugé, être reçu, est interrompu."""
    for index in range(at - 1, max(-1, at - 1 - _REACH), -1):
        word = tokens.words[index].lower()
        if word in _HAVE or word in _BE or word in _WAS or word in _WOULD:
            return _auxiliary(tokens, index, word)
        if not word[0].isalpha():
            break
    return _NONE if before in _WEAKENED or before == "été" else _PAST


def future(word: str) -> bool:
    """Whether a small-letter word is a future or a conditional by its ending: sera, tireront, pourrait. Not: tira, tirait,
    front, caméra, montra."""
    if word in _NO_VERBS:
        return False
    if len(word) > 4 and word.endswith("ront"):
        return True
    found = _ENDING.fullmatch(word)
    if found is None or found["stem"] in _DECEIVING:
        return False
    return found["stem"] in _STEMS or found["stem"].endswith(_STEM_ENDINGS)
