"""How each language words a date: one table a language; a further language is a further table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

# What follows a preposition: a day ("on 18 March"), a bare month or year ("in 2012"), or a phrase with its article ("the 1990s").
Kind = Literal["day", "plain", "phrase"]
ByKind = Mapping[Kind, str]


def _same(words: str) -> ByKind:
    return {"day": words, "plain": words, "phrase": words}


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words around days, months and years; `{}` stands for what they are said of.

    `groups` words the codes 21 to 41 of ISO 8601-2, `part_full`, `part_short` and `part_remark` the parts of the day.
    """

    not_given: str
    first_of_month: str  # the number of the first day, where a language writes it as an ordinal
    day: str
    weekday_day: str
    weekday_day_only: str
    before_christ: str
    early_year: str  # a year before 1000, which alone would not look like one
    long_year: str
    thousands: str
    decade: str
    years: str  # a decade or century that the plural alone would leave open: "the 2000s"
    unknown_year: str
    year_in_decade: str
    some_unknown_year: str
    some_year: str
    of_year: str  # of a year that is not known
    of_known_year: str
    day_of_unknown_month: str
    groups: Mapping[int, str]
    group_remarks: Mapping[int, str]
    about: ByKind
    perhaps: ByKind
    perhaps_about: ByKind
    part_names: Mapping[str, str]
    parts_uncertain: str
    parts_approximate: str
    parts_both: str
    day_missing: str
    month_missing: str
    day_and_month_missing: str
    start_unknown: str
    end_unknown: str
    or_: str
    and_: str
    or_after_phrases: str
    and_after_phrases: str
    on_days: str
    between: Mapping[tuple[bool, bool], str]  # by whether the first and the second are days
    lasted: Mapping[tuple[bool, bool], str]
    on_or_before: ByKind
    on_or_after: ByKind
    by: ByKind
    not_before: ByKind
    or_earlier: str
    or_later: str
    since: ByKind
    until: ByKind
    from_: ByKind
    one_of_many: str
    many: str
    one_of_unbounded: str
    unbounded: str
    clock: str
    clock_seconds: str
    zone: str
    at: str
    at_short: str
    part_full: Mapping[str, str]
    part_short: Mapping[str, str]
    part_remark: Mapping[str, str]


_EN = Phrases(
    not_given="date not given",
    first_of_month="1",
    day="{day} {month} {year}",
    weekday_day="{weekday} {day} {month} {year}",
    weekday_day_only="{weekday} {day}",
    before_christ="{} BC",
    early_year="AD {}",
    long_year="the year {}",
    thousands=",",
    decade="the {}s",
    years="the years {} to {}",
    unknown_year="an unknown year",
    year_in_decade="a year in the {}s",
    some_unknown_year="an unknown year",
    some_year="a year from {} to {}",
    of_year="{what} of {year}",
    of_known_year="{what} of {year}",
    day_of_unknown_month="day {} of an unknown month",
    groups={
        **{base + i: f"{name} {{}}" for base in (21, 25, 29) for i, name in enumerate(("spring", "summer", "autumn", "winter"))},
        **{33 + i: f"the {nth} quarter of {{}}" for i, nth in enumerate(("first", "second", "third", "fourth"))},
        **{37 + i: f"{months} {{}}" for i, months in enumerate(("January to April", "May to August", "September to December"))},
        **{40 + i: f"the {nth} half of {{}}" for i, nth in enumerate(("first", "second"))},
    },
    group_remarks={
        **dict.fromkeys(range(25, 29), "northern hemisphere"),
        **dict.fromkeys(range(29, 33), "southern hemisphere"),
    },
    about=_same("about {}"),
    perhaps=_same("perhaps {}"),
    perhaps_about=_same("perhaps about {}"),
    part_names={"year": "year", "month": "month", "day": "day"},
    parts_uncertain="{} uncertain",
    parts_approximate="{} approximate",
    parts_both="{} uncertain and approximate",
    day_missing="day not given",
    month_missing="month not given",
    day_and_month_missing="day and month not given",
    start_unknown="start not known",
    end_unknown="end not known",
    or_=" or ",
    and_=" and ",
    or_after_phrases=", or ",
    and_after_phrases=", and ",
    on_days="on {}",
    between=dict.fromkeys(((True, True), (True, False), (False, True), (False, False)), "between {} and {}"),
    lasted=dict.fromkeys(((True, True), (True, False), (False, True), (False, False)), "{} to {}"),
    on_or_before={"day": "on or before {}", "plain": "in or before {}", "phrase": "in or before {}"},
    on_or_after={"day": "on or after {}", "plain": "in or after {}", "phrase": "in or after {}"},
    by=_same("by {}"),
    not_before=_same("not before {}"),
    or_earlier="{} or earlier",
    or_later="{} or later",
    since=_same("since {}"),
    until=_same("until {}"),
    from_=_same("from {}"),
    one_of_many="one of {count} dates between {first} and {last}",
    many="{count} dates between {first} and {last}",
    one_of_unbounded="one of {count} dates",
    unbounded="{count} dates",
    clock="{hour:02d}:{minute:02d}",
    clock_seconds="{hour:02d}:{minute:02d}:{second:02d}",
    zone="{} ({})",
    at="at {clock} on {day}",
    at_short="{day}, {clock}",
    part_full={
        "early": "early on {}",
        "morning": "on the morning of {}",
        "midday": "around midday on {}",
        "afternoon": "on the afternoon of {}",
        "evening": "on the evening of {}",
        "late": "late on {}",
        "night": "on the night of {}",
    },
    part_short={
        "early": "early {}",
        "morning": "{}, morning",
        "midday": "{}, midday",
        "afternoon": "{}, afternoon",
        "evening": "{}, evening",
        "late": "late {}",
        "night": "{}, night",
    },
    part_remark={
        "early": "early in the day",
        "morning": "in the morning",
        "midday": "around midday",
        "afternoon": "in the afternoon",
        "evening": "in the evening",
        "late": "late in the day",
        "night": "at night",
    },
)

_FR = Phrases(
    not_given="date non précisée",
    first_of_month="1er",
    day="{day} {month} {year}",
    weekday_day="{weekday} {day} {month} {year}",
    weekday_day_only="{weekday} {day}",
    before_christ="{} av. J.-C.",
    early_year="{} apr. J.-C.",
    long_year="l'an {}",
    thousands="\u202f",
    decade="les années {}",
    years="les années {} à {}",
    unknown_year="année inconnue",
    year_in_decade="une année des années {}",
    some_unknown_year="une année inconnue",
    some_year="une année entre {} et {}",
    of_year="{what} d'{year}",
    of_known_year="{what} de {year}",
    day_of_unknown_month="le {} d'un mois inconnu",
    groups={
        **{base + i: f"{name} {{}}" for base in (21, 25, 29) for i, name in enumerate(("printemps", "été", "automne", "hiver"))},
        **{33 + i: f"le {nth} trimestre {{}}" for i, nth in enumerate(("premier", "deuxième", "troisième", "quatrième"))},
        **{37 + i: f"{months} {{}}" for i, months in enumerate(("janvier à avril", "mai à août", "septembre à décembre"))},
        **{40 + i: f"le {nth} semestre {{}}" for i, nth in enumerate(("premier", "second"))},
    },
    group_remarks={
        **dict.fromkeys(range(25, 29), "hémisphère nord"),
        **dict.fromkeys(range(29, 33), "hémisphère sud"),
    },
    about={"day": "vers le {}", "plain": "vers {}", "phrase": "vers {}"},
    perhaps={"day": "peut-être le {}", "plain": "peut-être en {}", "phrase": "peut-être {}"},
    perhaps_about={"day": "peut-être vers le {}", "plain": "peut-être vers {}", "phrase": "peut-être vers {}"},
    part_names={"year": "année", "month": "mois", "day": "jour"},
    parts_uncertain="{} : incertitude",
    parts_approximate="{} : approximation",
    parts_both="{} : incertitude et approximation",
    day_missing="jour non précisé",
    month_missing="mois non précisé",
    day_and_month_missing="jour et mois non précisés",
    start_unknown="début inconnu",
    end_unknown="fin inconnue",
    or_=" ou ",
    and_=" et ",
    or_after_phrases=" ou ",
    and_after_phrases=" et ",
    on_days="le {}",
    between={
        (True, True): "entre le {} et le {}",
        (True, False): "entre le {} et {}",
        (False, True): "entre {} et le {}",
        (False, False): "entre {} et {}",
    },
    lasted={
        (True, True): "du {} au {}",
        (True, False): "{} – {}",
        (False, True): "{} – {}",
        (False, False): "{} – {}",
    },
    on_or_before={"day": "au plus tard le {}", "plain": "au plus tard en {}", "phrase": "au plus tard dans {}"},
    on_or_after={"day": "au plus tôt le {}", "plain": "au plus tôt en {}", "phrase": "au plus tôt dans {}"},
    by={"day": "au plus tard le {}", "plain": "au plus tard en {}", "phrase": "au plus tard dans {}"},
    not_before={"day": "au plus tôt le {}", "plain": "au plus tôt en {}", "phrase": "au plus tôt dans {}"},
    or_earlier="{} ou avant",
    or_later="{} ou après",
    since={"day": "depuis le {}", "plain": "depuis {}", "phrase": "depuis {}"},
    until={"day": "jusqu'au {}", "plain": "jusqu'en {}", "phrase": "jusque dans {}"},
    from_={"day": "à partir du {}", "plain": "à partir de : {}", "phrase": "à partir de : {}"},
    one_of_many="l'une de {count} dates entre {first} et {last}",
    many="{count} dates entre {first} et {last}",
    one_of_unbounded="l'une de {count} dates",
    unbounded="{count} dates",
    clock="{hour} h {minute:02d}",
    clock_seconds="{hour} h {minute:02d} min {second:02d} s",
    zone="{} ({})",
    at="à {clock} le {day}",
    at_short="{day}, {clock}",
    part_full={
        "early": "tôt le {}",
        "morning": "le {} au matin",
        "midday": "le {} vers midi",
        "afternoon": "le {} dans l'après-midi",
        "evening": "le {} au soir",
        "late": "tard le {}",
        "night": "le {} dans la nuit",
    },
    part_short={
        "early": "{}, tôt",
        "morning": "{}, matin",
        "midday": "{}, midi",
        "afternoon": "{}, après-midi",
        "evening": "{}, soir",
        "late": "{}, tard",
        "night": "{}, nuit",
    },
    part_remark={
        "early": "tôt dans la journée",
        "morning": "le matin",
        "midday": "vers midi",
        "afternoon": "l'après-midi",
        "evening": "le soir",
        "late": "tard dans la journée",
        "night": "la nuit",
    },
)

PHRASES: Mapping[str, Phrases] = {"en": _EN, "fr": _FR}
