"""French: the words that speak of time, as tables, and the marks that belong to a word."""

from __future__ import annotations

from itertools import product

from .french_direction import cue_in_french
from .french_homographs import settle
from .language import Looks, Value, language, numbered, words

_UNITS = list(
    words(
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
    )
)
_TENS = {
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
}


def _numbers() -> dict[str, int]:
    """The numbers from 2 to 99 in words, those of Switzerland and Belgium among them; "un" is an article first."""
    found = {word: number for number, word in enumerate(_UNITS) if number > 1} | _TENS
    for ten, value in _TENS.items():
        for last in range(1, 20 if ten == "soixante" else 10):
            if last in (1, 11):
                for one in ("un", "une") if last == 1 else ("onze",):
                    found |= {f"{ten}-et-{one}": value + last, f"{ten} et {one}": value + last}
            else:
                found[f"{ten}-{_UNITS[last]}"] = value + last
    found |= {"quatre-vingts": 80, "quatre-vingt": 80, "quatre-vingt-une": 81}
    return found | {f"quatre-vingt-{_UNITS[last]}": 80 + last for last in range(1, 20)}


def _ordinals() -> dict[str, int]:
    """The ordinals from the third on: troisième, dix-septième, vingt-et-unième, quatre-vingtième."""
    found = {"deuxième": 2}
    for word, number in _numbers().items():
        if number > 2 and " " not in word and not word.endswith(("une", "vingt")):
            stem = word[:-1] if word.endswith("e") else word.removesuffix("s") if word == "quatre-vingts" else word
            stem = stem[:-1] + "v" if stem.endswith("neuf") else stem + "u" if stem.endswith("cinq") else stem
            found[f"{stem}ième"] = number
    return found


def _romans() -> dict[str, int]:
    """The numbers of centuries: Ier, Ve, XXe, XIXème."""
    tens, ones = ("", "X", "XX"), ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    numbers = {tens[number // 10] + ones[number % 10]: number for number in range(1, 22)}
    return {
        roman + ending: number for roman, number in numbers.items() for ending in (("er",) if number == 1 else ("e", "ème", "è"))
    }


def _eras() -> dict[str, int]:
    """av. J.-C., avant notre ère, apr. J.-C., with any space between."""
    ages = ("J.-C.", "J.-C", "J.C.", "J-C", "JC", "Jésus-Christ", "notre ère")
    sides = {"avant": -1, "av.": -1, "après": 1, "apr.": 1}
    return {f"{side} {age}": value for side, value in sides.items() for age in ages}


def _elided(text: str) -> dict[str, str]:
    """Elided words with either apostrophe."""
    return {word + mark: word for word in text.split() for mark in "'’"}


_FREQUENCIES = {
    "P1D": "quotidien quotidienne quotidiens quotidiennes quotidiennement",
    "P1W": "hebdomadaire hebdomadaires",
    "P1M": "mensuel mensuelle mensuels mensuelles mensuellement",
    "P3M": "trimestriel trimestrielle trimestriels trimestrielles",
    "P6M": "semestriel semestrielle semestriels semestrielles",
    "P1Y": "annuel annuelle annuels annuelles annuellement",
}

_TABLE: dict[str, dict[str, Value]] = {
    "weekday": {
        **numbered("lundi mardi mercredi jeudi vendredi samedi dimanche"),
        **numbered("lun. mar. mer. jeu. ven. sam. dim."),
    },
    "weekdays": numbered("lundis mardis mercredis jeudis vendredis samedis dimanches"),
    "month": {
        **numbered("janvier février mars avril mai juin juillet août septembre octobre novembre décembre", 1),
        "fevrier": 2, "aout": 8, "decembre": 12,
    },
    "month_abbr": {"janv": 1, "févr": 2, "fév": 2, "fevr": 2, "avr": 4, "juil": 7, "sept.": 9, "oct": 10, "nov": 11, "déc": 12,
                   "dec": 12},
    "season": {"printemps": 0, "été": 1, "automne": 2, "hiver": 3},
    "unit": {"jour": "D", "journée": "D", "semaine": "W", "mois": "M", "an": "Y", "année": "Y", "décennie": "E", "siècle": "C",
             "millénaire": "L", "minute": "m", "heure": "h"},
    "units": {"jours": "D", "journées": "D", "semaines": "W", "ans": "Y", "années": "Y", "décennies": "E", "siècles": "C",
              "millénaires": "L", "minutes": "m", "heures": "h", "secondes": "s", "trimestres": "Q", "semestres": "H",
              "week-ends": "WE", "weekends": "WE"},
    "weekend": {"week-end": "WE", "weekend": "WE"},
    "quarter": {"trimestre": "Q"},
    "semester": {"semestre": "H"},
    "part": {"matin": "MO", "matinée": "MO", "aube": "MO", "aurore": "MO", "petit matin": "MO", "mi-journée": "MI",
             "après-midi": "AF", "soir": "EV", "soirée": "EV", "crépuscule": "EV", "nuit": "NI"},
    "parts": {"matins": "MO", "soirs": "EV", "nuits": "NI"},
    "noon": {"midi": 12, "minuit": 24},
    "hour_mark": words("h"),
    "zone": {"gmt": "Z", "utc": "Z", "tu": "Z"},
    "number": _numbers(), "ordinal": _ordinals(), "roman": _romans(),
    "hundred": {"cent": 100, "cents": 100, "mille": 1000, "mil": 1000},
    "million": words("million millions milliard milliards milliers"),
    "about_number": {"huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
                     "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100},
    "dozens": words("dizaines centaines"),
    "fraction_half": words("demi demie"), "part_of_hour": words("quart quarts"),
    "half_unit": {"demi-heure": (30, "m"), "demi-journée": (12, "h"), "demi-siècle": (50, "Y")},
    "first": words("premier première premiers premières", 1), "second": words("second seconde", 2),
    "some": words("quelques plusieurs"), "some_about": words("quelque"),
    "an": words("un une"), "the": {**words("le la les"), **_elided("l")},
    "this": words("ce cet cette", 0), "these": words("ces"),
    "last_after": words("dernier dernière derniers dernières passé passée passés passées", -1),
    "next_after": {**words("prochain prochaine prochains prochaines", 1), "qui vient": 1, "qui viennent": 1, "à venir": 1},
    "previous_after": {**words("précédent précédente précédents précédentes", -1), "d'avant": -1, "d’avant": -1},
    "following_after": {**words("suivant suivante suivants suivantes", 1), "d'après": 1, "d’après": 1},
    "current_after": {"courant": 0, "en cours": 0}, "elapsed": words("écoulé écoulée écoulés écoulées"),
    "same": words("même", 0), "here": words("ci"), "there": words("là"),
    "today": {"aujourd'hui": 0, "aujourd’hui": 0},
    "yesterday": {"hier": -1, "avant-hier": -2}, "tomorrow": {"demain": 1, "après-demain": 2},
    "day_said": {"avant-veille": -2, "veille": -1, "lendemain": 1, "surlendemain": 2},
    "of": {"de": "de", **_elided("d")}, "of_the": words("du des"), "at": words("à"), "at_the": words("au aux"),
    "in_": words("en"), "hence_in": words("dans"), "ago_before": {"il y a": "", "voici": "", "voilà": ""},
    "by": {"d'ici": "", "d’ici": ""}, "from_": words("dès"), "since": words("depuis"), "between": words("entre"),
    "before": words("avant"), "after": words("après"),
    "until": {f"jusqu{mark}{word}": "" for mark in "'’" for word in ("à", "au", "aux", "en")},
    "during": words("pendant durant"), "per": words("par"), "and_": words("et"), "or_": words("ou"),
    "previously": words("auparavant"), "early": words("tôt"), "late": words("tard"),
    "more": words("plus"), "less": words("moins"),
    "most": words("maximum"), "least": words("minimum"), "mid": words("mi"),
    "edge": {"début": "START", "milieu": "MID", "fin": "END"},
    "about": {**words("environ vers autour approximativement circa"), "aux alentours": "", "aux environs": ""},
    "nearly": {"presque": "", "à peine": ""}, "near": words("près"),
    "every": {"chaque": "EACH"}, "all_": words("tous toutes tout toute"), "times": words("fois"),
    "frequency": {form: value for value, forms in _FREQUENCIES.items() for form in forms.split()},
    "present_ref": words("maintenant actuellement présentement désormais dorénavant"),
    "past_ref": words("récemment dernièrement naguère jadis autrefois"), "future_ref": words("bientôt prochainement"),
    "vague_word": words("nos présent peu longtemps ultérieurement"),
    "number_noun": words("n° nº numéro page vol article chapitre résolution version nationale canal chambre"),
    "era": _eras(),
    "feast": words("noël pâques toussaint assomption ascension pentecôte épiphanie chandeleur halloween rameaux nouvel"),
    "eve": words("Saint-Sylvestre Saint-Valentin Fête-Dieu"),
}  # fmt: skip

_FEASTS = {
    "noël": (12, 25), "jour de noël": (12, 25), "veille de noël": (12, 24), "saint-sylvestre": (12, 31), "nouvel an": (1, 1),
    "jour de l' an": (1, 1), "épiphanie": (1, 6), "chandeleur": (2, 2), "saint-valentin": (2, 14), "assomption": (8, 15),
    "toussaint": (11, 1), "halloween": (10, 31), "mardi gras": -47, "mercredi des cendres": -46, "dimanche des rameaux": -7,
    "jeudi saint": -3, "vendredi saint": -2, "samedi saint": -1, "pâques": 0, "dimanche de pâques": 0, "lundi de pâques": 1,
    "ascension": 39, "jeudi de l' ascension": 39, "pentecôte": 49, "dimanche de pentecôte": 49, "lundi de pentecôte": 50,
    "fête-dieu": 60,
}  # fmt: skip


def _with_any_space(table: dict[str, dict[str, Value]]) -> dict[str, dict[str, Value]]:
    """The same table, the words that hold a space with any of those that a text may have there: hard, narrow, a new line."""
    return {
        category: {
            "".join(form): value for word, value in entries.items() for form in product(*(_SPACES.get(c, c) for c in word))
        }
        for category, entries in table.items()
    }


_SPACES = {" ": " \u00a0\u202f\n"}
_SPACE = "[ \u00a0\u202f\n]"
_TENS_WORD = "(?:quatre-vingts?|" + "|".join(_TENS) + ")"
_OPENING = (
    r"(?i:aujourd['’]hui|jusqu['’](?:à|aux?|en)\b|d['’](?:ici|avant|après)(?![-\w])"
    r"|(?:[ldjnscmt]|qu|lorsqu|puisqu|jusqu|quoiqu)['’](?=\w)"
    rf"|il{_SPACE}y{_SPACE}a\b|qui{_SPACE}vien(?:nen)?t\b(?!{_SPACE}d[e'’])|à{_SPACE}(?:venir|peine)\b"
    rf"|en{_SPACE}cours\b(?!{_SPACE}d[e'’u])|aux{_SPACE}(?:alentours|environs)\b|petit{_SPACE}matin\b"
    rf"|(?:avant|après|apr\.|av\.){_SPACE}(?:j\.-?c\b\.?|j-?c\b|jésus-christ|notre{_SPACE}ère\b)"
    r"|week-ends?\b|après-(?:midi|demain)\b|avant-(?:hier|veille)\b|demi-(?:heure|journée|siècle)\b"
    r"|mi-(?:temps|journée|chemin|parcours|saison)\b|saint-(?:sylvestre|valentin|jean)\b|fête-dieu\b|années?-lumière\b|n[°º]"
    rf"|(?:lun|mar|mer|jeu|ven|sam|dim)\.(?={_SPACE}\d)"
    rf"|{_TENS_WORD}(?:-[^\W\d_]+){{1,3}}|{_TENS_WORD}{_SPACE}et{_SPACE}(?:une?|onze)\b"
    r"|dix-(?:sept|huit|neuf)(?:ième)?\b|quatre-vingts?\b)"
    rf"|[Ss]ept\.(?={_SPACE}[\da-zà-ÿ])|"
)
"""Words with a mark or a space inside, and elided ones with their apostrophe."""

_FUNCTION_WORDS = (
    "le la les un une des du de au aux ce cet cette ces et ou mais où or ni car que qui dont quand lorsque si comme puis "
    "alors ainsi après avant avec sans sous sur pour par dans en vers chez entre contre depuis pendant durant dès selon "
    "malgré à il elle ils elles on nous vous je tu se ne y pas plus a ont est sont était étaient avait avaient sera seront "
    "fut furent été être avoir son sa ses leur leurs notre votre mon ma mes tous toutes tout "
)

FRENCH = language(
    "fr",
    _with_any_space(_TABLE),
    Looks(
        verbs=frozenset(
            [
                "a",
                "ont",
                "est",
                "sont",
                "était",
                "étaient",
                "avait",
                "avaient",
                "sera",
                "seront",
                "fut",
                "furent",
                "va",
                "vont",
                "doit",
                "doivent",
                "devait",
            ]
        ),
        cue_at=cue_in_french,
        past_endings=("é", "ée", "és", "ées", "èrent", "ait", "aient"),
    ),
    only_capital=("feast",),
    feasts={tuple(name.split()): feast for name, feast in _FEASTS.items()},
    opening=_OPENING,
    order="day-first",
    abbreviations="janv févr fév avr juil oct nov déc m mm mme mlle dr me st ste art p pp cf env vs etc",
    function_words=_FUNCTION_WORDS,
    settle=settle,
)
