"""French phrases that point, step and measure: adjectives after the noun, "il y a", "dans", "deux ans et demi"."""

from __future__ import annotations

from .calendar_units import UNITS, Unit
from .grammar import Found, Rule, Said
from .numerals import count
from .periods import finest
from .readings import Amount, Base, Calendar, Duration, Reference, Relative, Shift

_HALVES = {"Y": (6, "M"), "h": (30, "m"), "m": (30, "s"), "D": (12, "h"), "E": (5, "Y"), "C": (5, "E")}


def pointed_unit(found: Found) -> Said | None:
    """la semaine dernière; l'an prochain; le mois passé; l'année précédente; le jour suivant; (au) siècle dernier; l'année en
    cours; la nuit dernière.

    Not: l'an passé à Paris is one too; le jour dernier, le mois courant de 2024."""
    unit, adjective = found.value("unit"), found.match.start("which")
    which = found.value("which")
    base: Base = "said" if found.next_to(adjective, "previous_after", "following_after") else "issued"
    if found.next_to(found.match.start("unit"), "part"):
        if unit != "NI" and base == "issued":
            return None
        return Said(Relative(Unit.DAY, which, base, part=unit))
    if unit not in UNITS or (unit == "D" and base == "issued"):
        return None
    return Said(Relative(UNITS[unit], which, base, that=base == "said"))


def pointed_date(found: Found) -> Said | None:
    """lundi dernier; mars prochain; l'été dernier; le lundi suivant; jeudi soir prochain; Noël dernier; la Pentecôte
    prochaine."""
    left = found.left
    if left is None or not isinstance(left.what, Calendar):
        return None
    what = left.what
    if (
        what.year is not None
        or what.which is not None
        or what.within is not None
        or left.mod is not None
        or finest(what) in ("clock", "weekend")
    ):
        return None
    if what.weekday is None and what.month is None and what.season is None and what.feast is None:
        return None
    base: Base = "said" if found.next_to(found.start, "previous_after", "following_after") else "issued"
    return Said(what._replace(which=found.tokens.value(found.start), base=base))


def pointed_weekday(found: Found) -> Said | None:
    """le lundi suivant; le dimanche précédent; le jeudi soir suivant: not the habit that "le lundi" alone is."""
    base: Base = "said" if found.next_to(found.end - 1, "previous_after", "following_after") else "issued"
    return Said(Calendar(weekday=found.value("wd"), part=found.value("part"), which=found.value("which"), base=base))


def with_there(found: Found) -> Said | None:
    """ce jour-là; cette année-là; ce soir-là; ce lundi-là; ce mois-ci; ces jours-ci. Not: cette femme-là."""
    here = found.has("here")
    if found.next_to(found.start, "these"):
        return Said(Reference("PRESENT_REF")) if here else None
    value, at = found.value("unit"), found.match.start("unit")
    base: Base = "issued" if here else "said"
    if found.next_to(at, "part"):
        return Said(Relative(Unit.DAY, 0, base, part=value))
    if found.next_to(at, "weekday"):
        return Said(Calendar(weekday=value, which=0, base=base))
    return Said(Relative(UNITS[value], 0, base, that=not here)) if value in UNITS else None


def same_day(found: Found) -> Said | None:
    """le jour même; le soir même; l'année même."""
    value = found.value("unit")
    if found.next_to(found.match.start("unit"), "part"):
        return Said(Relative(Unit.DAY, 0, "said", part=value))
    return Said(Relative(UNITS[value], 0, "said", that=True)) if value in UNITS else None


def the_unit(found: Found) -> Said | None:
    """la semaine; le mois; l'année; la journée, where a mark or a small word follows. Not: le jour, la semaine sainte, l'année
    scolaire, l'an."""
    unit, end = UNITS.get(found.value("unit")), found.end
    words = found.tokens.words
    if (
        unit is None
        or unit > Unit.YEAR
        or found.word("unit") in ("jour", "an")
        or found.next_to(end, "of", "of_the", "dash", "here", "there", "per")
    ):
        return None
    if words[end : end + 1] in (["où"], ["que"], ["qui"]) or (
        found.start and words[found.start - 1].lower() in ("toute", "tout", "fois", "fin")
    ):
        return None
    follows = words[end : end + 1]
    if follows and follows[0][0].isalpha() and not found.phrases.is_function_word(follows[0]):
        return None
    return Said(Relative(unit, 0, "said"))


def day_said(found: Found) -> Said | None:
    """la veille; le lendemain; le surlendemain; la veille de Noël; le lendemain du 3 mars. Not: la veille du scrutin, du jour
    au lendemain."""
    if found.next_to(found.end, "of", "of_the"):
        inner = found.read(found.end + 1)
        if inner is None or not isinstance(inner.what, (Calendar, Relative)):
            return None
        step = found.value("day")
        return Said(Shift((Amount(abs(step), "D"),), 1 if step > 0 else -1, inner.what), end=inner.end)
    return Said(Relative(Unit.DAY, found.value("day"), "said"))


def ago(found: Found) -> Said | None:
    """il y a trois jours; voici deux ans; il y a une dizaine d'années; il y a quelques mois; il y a longtemps. Not: il y a
    deux ans de retard."""
    if found.next_to(found.end, "vague_word") and found.tokens.words[found.end] in ("peu", "longtemps"):
        return Said(Reference("PAST_REF"), end=found.end + 1)
    inner = found.read(found.end + (found.tokens.words[found.end : found.end + 1] in (["encore"], ["déjà"], ["exactement"])))
    if inner is None or not isinstance(inner.what, Duration):
        return None
    if found.next_to(inner.end, "of") and found.tokens.words[inner.end + 1 : inner.end + 2] != ["cela"]:
        return None
    if any(amount.number is None for amount in inner.what.amounts):
        return Said(Reference("PAST_REF"), end=inner.end)
    return Said(Shift(inner.what.amounts, -1, "issued"), mod=inner.mod, end=inner.end)


def hence(found: Found) -> Said | None:
    """dans deux semaines; dans un mois; dans environ dix ans; dans quelques jours. Not: dans les trois jours (a length), dans
    une semaine de deuil."""
    inner = found.read(found.end)
    if inner is None or not isinstance(inner.what, Duration) or found.next_to(found.end, "the", "these", "this"):
        return None
    if found.next_to(inner.end, "of", "of_the") or found.tokens.words[inner.end : inner.end + 1] == ["où"]:
        return None
    if any(amount.number is None for amount in inner.what.amounts):
        return Said(Reference("FUTURE_REF"), end=inner.end)
    return Said(Shift(inner.what.amounts, 1, "issued"), mod=inner.mod, end=inner.end)


def earlier_or_later(found: Found) -> Said | None:
    """(deux jours) plus tard; (cinq ans) plus tôt; (trois semaines) auparavant; (quelques jours) plus tard. Not: (deux heures)
    plus tard."""
    left = found.left
    if left is None or not isinstance(left.what, Duration):
        return None
    if any(amount.unit in "hms" for amount in left.what.amounts):
        return None
    forward = found.next_to(found.end - 1, "late")
    if any(amount.number is None for amount in left.what.amounts):
        return Said(Reference("FUTURE_REF" if forward else "PAST_REF"))
    return Said(Shift(left.what.amounts, 1 if forward else -1, "said"))


def in_eight(found: Found) -> Said | None:
    """(lundi) en huit; (jeudi) en quinze: a week, two weeks after the coming one."""
    left = found.left
    step = {8: 7, 15: 14}.get(found.value("n"))
    if step is None or not isinstance(left.what, Calendar) or finest(left.what) != "weekday" or left.what.which is not None:
        return None
    return Said(Shift((Amount(step, "D"),), 1, left.what))


def framed(found: Found) -> Said | None:
    """(les) deux derniers mois; les trois dernières années; les neuf premiers mois; les six prochains mois; les douze mois
    écoulés; ces dix ans."""
    number = count(found.tokens, *found.span("n"))
    return None if number is None else Said(Duration((Amount(number, found.value("unit")),)))


def latest_units(found: Found) -> Said | None:
    """ces derniers jours; les prochaines semaines; les mois à venir; ces dernières années. Not: les dernières heures de la
    guerre, le dernier mois."""
    adjective = found.match.start("which")
    word = found.word("which")
    if (not word.endswith("s") and word != "à venir") or found.next_to(found.end, "of", "of_the"):
        return None
    return Said(Reference("FUTURE_REF" if found.next_to(adjective, "next_after") else "PAST_REF"))


def about_so_many(found: Found) -> Said | None:
    """une quinzaine de jours; une dizaine d'années; (la) trentaine de mois. Not: une dizaine de soldats, la quarantaine."""
    return Said(Duration((Amount(found.value("n"), found.value("unit")),)), mod="APPROX")


def and_a_half(found: Found) -> Said | None:
    """un an et demi; deux heures et demie; trois siècles et demi."""
    number = 1.0 if found.next_to(found.match.start("n"), "an") else count(found.tokens, *found.span("n"))
    unit = found.value("unit")
    if number is None or unit not in _HALVES:
        return None
    return Said(Duration((Amount(number, unit), Amount(*_HALVES[unit]))))


def and_finer(found: Found) -> Said | None:
    """(deux ans) et trois mois; (une heure) et dix minutes. Not: (deux ans) et trois ans."""
    left, number = found.left, count(found.tokens, *found.span("n"))
    if left is None or not isinstance(left.what, Duration):
        return None
    amounts = (*left.what.amounts, Amount(number, found.value("unit")))
    order = ["YMWDhms".find(amount.unit) for amount in amounts]
    if -1 in order or order != sorted(set(order)) or any(amount.number is None for amount in amounts):
        return None
    return Said(Duration(amounts))


def half_unit(found: Found) -> Said | None:
    """une demi-heure; une demi-journée; un demi-siècle."""
    return Said(Duration((Amount(*found.value("half")),)))


def quarters_of_hour(found: Found) -> Said | None:
    """un quart d'heure; trois quarts d'heure. Not: un quart des voix."""
    number = 1.0 if found.next_to(found.match.start("n"), "an") else count(found.tokens, *found.span("n"))
    return Said(Duration((Amount(15 * number, "m"),))) if number and found.value("unit") == "h" else None


def many_units(found: Found) -> Said | None:
    """(pendant) des mois; (depuis) des années: as an object alone it may count anything. Not: la fin des années trente."""
    if (
        not found.next_to(found.start - 1, "during", "since", "ago_before")
        or found.word("of") != "des"
        or found.next_to(found.end, "number", "year", "n99")
    ):
        return None
    return Said(Duration((Amount(None, found.value("unit")),)))


_PHRASES = {
    ("nos", "jours"): ("PRESENT_REF", ("of",)),
    ("l'", "heure", "actuelle"): ("PRESENT_REF", ("at",)),
    ("ce", "moment"): ("PRESENT_REF", ("in_",)),
    ("présent",): ("PRESENT_REF", ("at", "until")),
    ("ce", "jour"): ("PRESENT_REF", ("at", "until")),
    ("le", "passé"): ("PAST_REF", ("per", "hence_in")),
    ("l'", "avenir"): ("FUTURE_REF", ("at", "hence_in")),
    ("le", "futur"): ("FUTURE_REF", ("hence_in",)),
    ("ces", "derniers", "temps"): ("PAST_REF", ()),
    ("ces", "temps", "-", "ci"): ("PRESENT_REF", ()),
    ("ultérieurement",): ("FUTURE_REF", ()),
}


def set_phrase(found: Found) -> Said | None:
    """(à) l'heure actuelle; (de) nos jours; (en) ce moment; (par) le passé; (à) l'avenir; ces derniers temps. Not: l'avenir du
    port, le passé."""
    words = [word.lower().replace("’", "'") for word in found.tokens.words[found.start : found.start + 4]]
    for length in range(len(words), 0, -1):
        if (known := _PHRASES.get(tuple(words[:length]))) and (not known[1] or found.next_to(found.start - 1, *known[1])):
            return (
                None
                if found.next_to(found.start + length, "of", "of_the")
                else Said(Reference(known[0]), end=found.start + length)
            )
    return None


_POINTING = "last_after | next_after | previous_after | following_after"
_LENGTH = "unit | units | quarter | semester | weekend"
RULES = (
    Rule(
        "pointed-unit",
        f"the? unit=(unit | quarter | semester | weekend | part) which=({_POINTING} | current_after)",
        pointed_unit,
    ),
    Rule("pointed-date", f"the wd=weekday part=(part)? which=({_POINTING})", pointed_weekday),
    Rule("pointed-date", _POINTING, pointed_date, after=(Calendar,)),
    Rule(
        "pointed-unit",
        "(this | these) unit=(unit | units | weekend | part | weekday | quarter) dash (here=here | there)",
        with_there,
    ),
    Rule("pointed-unit", "the unit=(unit | part) same", same_day),
    Rule("the-unit", "the unit=(unit | quarter)", the_unit),
    Rule("day-said", "the day=day_said", day_said),
    Rule("ago", "ago_before", ago),
    Rule("from-now", "hence_in", hence),
    Rule("earlier-later", "more (early | late) | previously", earlier_or_later, after=(Duration,)),
    Rule("weekday-week", "in_ n=number", in_eight, after=(Calendar,)),
    Rule("duration-framed", f"(the | these)? n=numeral ({_POINTING} | first) unit=({_LENGTH})", framed),
    Rule("duration-framed", f"(the | these)? n=numeral unit=({_LENGTH}) ({_POINTING} | elapsed)", framed),
    Rule("duration-framed", "these n=numeral unit=units", framed),
    Rule("recent-units", f"(the | these) which=(last_after | next_after) unit=({_LENGTH})", latest_units),
    Rule("recent-units", f"(the | these) unit=({_LENGTH}) which=(last_after | next_after)", latest_units),
    Rule("duration-about", "(an | the)? n=about_number of unit=(unit | units)", about_so_many),
    Rule("duration-half", "n=(an | numeral) unit=(unit | units) and_ fraction_half", and_a_half),
    Rule("duration", "and_ n=numeral unit=(unit | units)", and_finer, after=(Duration,)),
    Rule("duration-half", "an half=half_unit", half_unit),
    Rule("duration-half", "n=(an | number) part_of_hour of unit=unit", quarters_of_hour),
    Rule("duration-bare", "of=of_the unit=(unit | units)", many_units),
    Rule("vague", "vague_word | the | this | these", set_phrase),
)
