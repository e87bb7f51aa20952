"""What French says about a date or a length (début, fin, environ, au moins), and the list of all rules for French."""

from __future__ import annotations

from . import french_dates, french_phrases, french_sets, french_times
from .calendar_units import UNITS, Unit
from .grammar import Found, Rule, Said
from .language import words
from .periods import finest
from .readings import Calendar, Duration, Reading, Relative, Shift
from .rules import RULES


def _date(reading: Reading | None) -> Calendar | Relative | None:
    """The date of a reading that nothing is said about yet."""
    if reading is None or reading.mod is not None or not isinstance(reading.what, (Calendar, Relative)):
        return None
    return reading.what


def edge(found: Found) -> Said | None:
    """fin mai; début 2025; la fin du mois; (au) début des années 2000; (en) début de semaine; la fin de l'année dernière; (en)
    fin d'après-midi.

    Not: la fin de la guerre, un début de réponse, mettre fin à."""
    if found.has("of"):
        inner = found.read(found.end)
        if (what := _date(inner)) is not None and inner is not None:
            day = isinstance(what, Calendar) and finest(what) in ("day", "weekday", "clock")
            return None if day else Said(what, mod=found.value("edge"), end=inner.end)
        return _edge_of_unit(found)
    inner = found.read(found.end)
    what = _date(inner)
    if (
        inner is None
        or not isinstance(what, Calendar)
        or finest(what) not in ("month", "year", "season", "quarter")
        or found.next_to(found.end, "the")
    ):
        return None
    return Said(what, mod=found.value("edge"), end=inner.end)


def _edge_of_unit(found: Found) -> Said | None:
    """(la fin) du mois; (en début) de semaine; (fin) d'année; (en fin) de journée."""
    at = found.end
    if found.next_to(at, "part"):
        return (
            Said(Calendar(part=found.tokens.value(at)), mod=found.value("edge"), end=at + 1)
            if found.next_to(found.start - 1, "in_", "at_the")
            else None
        )
    if not found.next_to(at, "unit", "quarter"):
        return None
    unit = UNITS.get(found.tokens.value(at))
    if (
        unit is None
        or unit > Unit.YEAR
        or (unit is Unit.DAY and found.tokens.words[at] != "journée")
        or found.next_to(at + 1, "of", "of_the")
    ):
        return None
    return Said(Relative(unit, 0, "said"), mod=found.value("edge"), end=at + 1)


def first_units(found: Found) -> Said | None:
    """les premiers jours de mars; les dernières semaines de 2024; les derniers jours de l'année: start or end, no finer."""
    inner = found.read(found.end)
    what = _date(inner)
    if inner is None or what is None or (isinstance(what, Calendar) and finest(what) in ("day", "weekday", "clock", "part")):
        return None
    return Said(what, mod="START" if found.next_to(found.match.start("which"), "first") else "END", end=inner.end)


def earlier_in(found: Found) -> Said | None:
    """plus tôt cette semaine; plus tard dans la journée; tard dans la soirée; plus tôt dans l'année. Not: plus tard que prévu."""
    inner = found.read(found.end)
    what = _date(inner)
    if inner is None or what is None:
        return None
    return Said(what, mod="START" if found.has("early") else "END", end=inner.end)


def around(found: Found) -> Said | None:
    """aux alentours du 15 mai; autour de 1820; vers la fin mars; aux environs de midi. Not: autour du lac."""
    inner = found.read(found.end)
    return None if inner is None or _date(inner) is None else Said(inner.what, mod="APPROX", end=inner.end)


def bounded(found: Found) -> Said | None:
    """près de trois semaines; plus de quatre ans; moins d'une heure; au moins trente jours; au plus deux ans. Not: plus de
    mille soldats."""
    inner = found.read(found.end)
    if inner is None or inner.mod not in (None, "APPROX") or not isinstance(inner.what, (Duration, Shift)):
        return None
    if isinstance(inner.what, Duration) and all(amount.number is None for amount in inner.what.amounts):
        return None
    return Said(inner.what, mod=_bound(found), end=inner.end)


def bounded_after(found: Found) -> Said | None:
    """(trente jours) au moins; (deux ans) au plus; (dix jours) maximum; (deux ans) environ."""
    left = found.left
    if left.mod is not None:
        return None
    return Said(left.what, mod="APPROX" if found.next_to(found.start, "about") else _bound(found))


def _bound(found: Found) -> str:
    """The modifier that the words beside a length give it."""
    last = found.end - 1
    if found.next_to(last, "most") or (found.next_to(last, "more") and found.next_to(last - 1, "at_the")):
        return "EQUAL_OR_LESS"
    if found.next_to(last, "least") or (found.next_to(last, "less") and found.next_to(last - 1, "at_the")):
        return "EQUAL_OR_MORE"
    return "MORE_THAN" if found.next_to(found.start, "more") else "LESS_THAN"


_MODIFIERS = (
    Rule("edge", "the? edge=edge", edge),
    Rule("edge", "the? edge=edge of=(of | of_the)", edge),
    Rule("edge", "the? which=(first | last_after) (unit | units) (of | of_the)", first_units),
    Rule("earlier-later-in", "more? (early=early | late) hence_in?", earlier_in),
    Rule("approximate", "about (of | of_the)", around),
    Rule("bounded", "(more | less | near) of | at_the (less | more | most | least) | future_ref", bounded),
    Rule("bounded", "at_the (less | more | most | least) | most | least | about", bounded_after, after=(Duration,)),
)

SHARED = frozenset(
    words(
        "iso-date iso-week numeric-date month-year month weekday year season weekend of-year pointed-unit pointed-part "
        "pointed-date day-word noon day-after-clock early-late approximate set-unit set-named set-weekdays set-times "
        "duration duration-one duration-vague duration-framed duration-between year-range month-range listed-day "
        "next-listed-day after-date earlier-later present past future"
    )
)
"""The rules of every language that read French too; the order of words of the others is not the French one ("mars 12
personnes")."""

FRENCH_RULES = (
    *french_dates.RULES,
    *french_times.RULES,
    *french_phrases.RULES,
    *french_sets.RULES,
    *_MODIFIERS,
    *(rule for rule in RULES if rule.name in SHARED),
)
