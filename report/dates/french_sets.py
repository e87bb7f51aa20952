"""What comes again in French: tous les lundis, chaque 1er mai, deux fois par semaine, quotidien; and "toute la journée"."""

from __future__ import annotations

from .calendar_units import UNITS
from .grammar import Found, Rule, Said
from .numerals import count
from .readings import Amount, Duration, Recurring
from .sets import value_of


def whole_unit(found: Found) -> Said | None:
    """toute la journée; toute l'année: as long as that. Not: tout le jour."""
    return (
        Said(Duration((Amount(1, found.value("unit")),)))
        if found.value("unit") in UNITS and found.word("all") == "toute"
        else None
    )


def all_the(found: Found) -> Said | None:
    """tous les lundis; tous les jours; tous les deux ans; tous les matins; toutes les six heures. Not: tout le mois, tous les
    élèves."""
    if found.word("the") != "les":
        return None
    if found.has("wd"):
        part = f"T{found.value('part')}" if found.has("part") else ""
        return Said(Recurring(f"XXXX-WXX-{found.value('wd') + 1}{part}", "EVERY"))
    if found.has("parts"):
        return Said(Recurring(f"XXXX-XX-XXT{found.value('parts')}", "EVERY"))
    number = count(found.tokens, *found.span("n")) if found.has("n") else 1
    return None if number is None else Said(Recurring(value_of(number, found.value("unit")), "EVERY"))


def every_date(found: Found) -> Said | None:
    """chaque 1er mai; chaque 14 juillet."""
    day = found.tokens.words[found.match.start("day")].rstrip("er")
    return (
        Said(Recurring(f"XXXX-{found.value('month'):02d}-{int(day):02d}", "EACH"))
        if day.isdigit() and 1 <= int(day) <= 31
        else None
    )


def times_a_unit(found: Found) -> Said | None:
    """deux fois par semaine; une fois par an; trois fois l'an; par an. Not: par mois de retard."""
    if found.next_to(found.end, "of"):
        return None
    value = value_of(1, found.value("unit"))
    if not found.has("n"):
        return Said(Recurring(value))
    number = 1.0 if found.next_to(found.match.start("n"), "an") else count(found.tokens, *found.span("n"))
    return None if number is None else Said(Recurring(value, None, f"{number:g}X"))


def how_often(found: Found) -> Said | None:
    """quotidiennes; le rapport annuel; mensuellement. Not: le quotidien, un hebdomadaire (newspapers), au quotidien."""
    word = found.tokens.words[found.start]
    if word[0].isupper() or found.next_to(
        found.start - 1, "the", "an", "of_the", "at_the", "this", "these", "some", "number", "comma", "dot"
    ):
        return None
    if found.start == 0 or found.tokens.words[found.start - 1].lower() in (
        "son",
        "leur",
        "leurs",
        "grand",
        "grands",
        "ses",
        "notre",
    ):
        return None
    return Said(Recurring(found.value("often"), "EVERY"))


RULES = (
    Rule("duration-whole", "all=all_ the unit=unit", whole_unit),
    Rule("set-unit", "all_ the=the (n=numeral)? unit=(unit | units)", all_the),
    Rule("set-named", "all_ the=the (wd=weekdays part=(part)? | parts=parts)", all_the),
    Rule("set-named", "every day=(dayno | nth) month=month", every_date),
    Rule("set-times", "n=(an | numeral) times (per | the) unit=(unit | quarter)", times_a_unit),
    Rule("set-per", "per unit=(unit | quarter)", times_a_unit),
    Rule("set-adverb", "often=frequency", how_often),
)
