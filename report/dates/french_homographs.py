"""French words of time that are something else where they stand: names, "été" the participle, ages, counts, streets."""

from __future__ import annotations

from .categories import CODES, OTHER
from .language import words as word_list

_C = CODES
_NUMBERS = frozenset(
    _C[name] for name in ("n12", "n24", "n31", "n59", "n99", "n3", "n4", "zero", "number", "an", "hundred", "separated")
)
_DAYS = frozenset(_C[name] for name in ("n12", "n24", "n31", "nth"))
_DIGITS = _DAYS | frozenset(_C[name] for name in ("n59", "n99", "year"))
_OPENING = frozenset(_C[name] for name in ("stop", "para", "quote", "open_", "colon", "long_dash", "star", "semicolon"))
_CAPITALS = frozenset(
    _C[name] for name in ("month", "month_abbr", "weekday", "weekdays", "season", "part", "noon", "unit", "units")
)
_BEFORE_SEASON = frozenset(_C[name] for name in ("the", "this", "in_", "every"))
_AFTER_SEASON = frozenset(_C[name] for name in ("year", "last_after", "next_after", "following_after", "previous_after"))
_OF, _OF_THE, _AT, _COMMA, _DASH, _DOT = _C["of"], _C["of_the"], _C["at"], _C["comma"], _C["dash"], _C["dot"]

_PERSONS = frozenset(
    word_list(
        "garçon garçons fille filles fillette fillettes garçonnet homme hommes femme femmes enfant enfants adolescent "
        "adolescente adolescents adolescentes jeune jeunes bébé mineur mineure mineurs élève élèves étudiant étudiante "
        "retraité retraitée octogénaire fils père mère âgé âgée âgés âgées âge"
    )
)
_HAVING = frozenset(word_list("a ont avait avaient aura auront ai as avoir eu"))
_PLACES = frozenset(
    word_list(
        "rue avenue boulevard place pont stade hôpital lycée école collège camp quai caserne université cité quartier "
        "square station gare métro bataillon brigade"
    )
)
_MOVEMENTS = frozenset(word_list("Mouvement Organisation Organización Groupe Front Parti Palais Forces"))
_FEAST_PLACES = frozenset(word_list("île îles église rue place chapelle père cathédrale col"))
_SENTENCED = frozenset(word_list("condamné condamnée condamnés condamnées réduite réduit portée porté limité limitée fixée fixé"))
_ABBREVIATED = frozenset(word_list("m mm mme mlle dr me st ste"))


def settle(words: list[str], codes: list[str]) -> None:
    """Take from words the category that they don't have where they stand. One pass over the text, a few tokens to either side."""
    for index, code in enumerate(codes):
        if code == OTHER:
            continue
        if code in _CAPITALS and words[index][0].isupper() and _is_name(words, codes, index):
            codes[index] = OTHER
        elif code in _DAYS:
            if _names_a_place(words, codes, index):
                _forget_day(codes, index)
        elif (check := _DOUBTFUL.get(code)) is not None and check(words, codes, index):
            codes[index] = _C["n4"] if code == _C["year"] else OTHER


def _forget_day(codes: list[str], index: int) -> None:
    """Take the time from a day in a name: the numbers, hyphens and the month that follow one another."""
    for at in range(index, min(index + 5, len(codes))):
        if codes[at] not in _DIGITS and codes[at] not in (_DASH, _C["month"]):
            return
        codes[at] = OTHER


def _code(codes: list[str], index: int) -> str:
    return codes[index] if 0 <= index < len(codes) else ""


def _word(words: list[str], index: int) -> str:
    return words[index].lower() if 0 <= index < len(words) else ""


def _opens(words: list[str], codes: list[str], index: int) -> bool:
    """Whether a token begins a sentence, a heading or a quotation."""
    before = _code(codes, index - 1)
    if before == _DOT:
        return _word(words, index - 2) not in _ABBREVIATED and len(_word(words, index - 2)) > 1
    return index == 0 or before in _OPENING


def _is_name(words: list[str], codes: list[str], index: int) -> bool:
    """Whether a word with a capital is a name: Mars, Mme Avril, Le Soir, le Midi, Didier Dimanche. Not: Mars 2024, 14-Juillet,
    Mai 68, Vendredi saint."""
    code, after = codes[index], _code(codes, index + 1)
    if words[index].isupper() and any(
        (len(near) > 1 and near.isupper()) or near.isdigit()
        for near in (words[max(0, index - 1)], words[min(index + 1, len(words) - 1)])
        if near != words[index]
    ):
        return False  # a heading in capitals
    if code in (_C["month"], _C["month_abbr"]):
        numbered = after in (_C["year"], _C["n59"], _C["n99"]) or _code(codes, index - 1) in _DAYS
        holiday = _code(codes, index - 1) == _DASH and _code(codes, index - 2) in _DAYS
        return not (numbered or holiday or (_opens(words, codes, index) and after in _AFTER_SEASON))
    if code == _C["weekday"] and (after in _DAYS or _word(words, index + 1) in ("saint", "gras", "des")):
        return False
    return not _opens(words, codes, index)


def _is_no_season(words: list[str], codes: list[str], index: int) -> bool:
    """a été repris, les Jeux d'hiver. Not: l'été, cet été, en été, fin d'été, été 2024; any other season stands alone too."""
    before, after = _code(codes, index - 1), _code(codes, index + 1)
    if after in _AFTER_SEASON:
        return False
    if before == _OF:
        return _code(codes, index - 2) != _C["edge"]
    return (
        words[index].lower() == "été"
        and before not in _BEFORE_SEASON
        and not (before == _DASH and _code(codes, index - 2) == _C["mid"])
    )


def _is_age(words: list[str], codes: list[str], index: int) -> bool:
    """Whether a number of years or months is an age: âgé de 12 ans, à 60 ans, les 18-25 ans, la victime, 34 ans. Not: un
    mandat de sept ans."""
    word = words[index].lower()
    if word not in ("ans", "an", "mois"):
        return False
    at = index - 1
    while at >= 0 and at > index - 5 and codes[at] in _NUMBERS:
        at -= 1
    if at == index - 1:
        return False
    before, second = _code(codes, at), _word(words, at - 1)
    if before in (_OF, _OF_THE) and second in _PERSONS:
        return True
    if word == "mois":
        return False
    if before == _OF and second in ("moins", "plus"):
        return _code(codes, at - 2) in (_C["the"], _OF_THE, _C["at_the"])
    if before == _AT:
        return second not in _SENTENCED and _code(codes, at - 1) not in _NUMBERS and _code(codes, index + 1) != _OF
    if before in (_COMMA, _C["open_"]):
        return _code(codes, index + 1) in (_COMMA, _C["close_"]) and _code(codes, at - 1) == OTHER
    if before == _DASH and _code(codes, at - 1) in _NUMBERS:
        return _code(codes, at - 2) in (_C["the"], _OF_THE, _C["at_the"])
    return words[at].lower() in _HAVING


def _is_count(words: list[str], codes: list[str], index: int) -> bool:
    """Whether a number like a year counts: entre 2000 et 2500 soldats, le vol AF 1998, 2025 euros."""
    following = _word(words, index + 1)
    if following in ("euros", "francs", "dollars", "m", "km", "mètres", "kilomètres", "habitants", "personnes", "tonnes"):
        return True
    if _code(codes, index + 1) in (_C["and_"], _AT, _C["or_"]) and _code(codes, index + 2) in (_C["year"], _C["n4"]):
        if _code(codes, index + 2) == _C["n4"]:
            return True
        noun = words[index + 3] if index + 3 < len(words) else ""
        return noun.islower() and noun.endswith("s") and codes[index + 3] == OTHER
    return _code(codes, index - 2) == _C["number_noun"] and words[index - 1].isupper()


def _is_place(words: list[str], codes: list[str], index: int) -> bool:
    """Whether a feast names a place or somebody: l'île de Pâques, l'église de l'Ascension, la commune de Saint-Sylvestre, le
    père Noël."""
    at = index - 1
    while at >= 0 and at > index - 4 and codes[at] in (_OF, _OF_THE, _C["the"]):
        at -= 1
    if at >= 0 and words[at].lower() in _FEAST_PLACES:
        return True
    return words[index] == "Saint-Sylvestre" and _code(codes, index - 1) != _C["the"]


def _names_a_place(words: list[str], codes: list[str], index: int) -> bool:
    """Whether a day stands in a name: rue du 4-Septembre, Mouvement du 23 mars, hôpital du 1er-Novembre. Not: l'accord du 23
    mars."""
    if _code(codes, index - 1) != _OF_THE or index < 2 or _code(codes, index + 1) not in (_DASH, _C["month"]):
        return False
    return words[index - 2].lower() in _PLACES or words[index - 2] in _MOVEMENTS


_DOUBTFUL = {
    _C["season"]: _is_no_season, _C["units"]: _is_age, _C["unit"]: _is_age, _C["year"]: _is_count, _C["feast"]: _is_place,
    _C["eve"]: _is_place,
}  # fmt: skip
