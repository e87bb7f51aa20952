"""What comes again: every Friday, each year, daily, twice a week, Tuesday nights."""

from __future__ import annotations

from .categories import CODES
from .grammar import Found, Rule, Said
from .numerals import count
from .readings import Recurring

_CLOCK = "hms"


def value_of(count_: float, unit: str) -> str:
    """A repeated length as TIMEX3 writes it."""
    if unit == "F":
        count_, unit = count_ * 2, "W"
    return f"P{'T' if unit in _CLOCK else ''}{count_:g}{unit.upper()}"


def every_unit(found: Found) -> Said | None:
    """every day; each year; every two weeks; each of the units: every other week; every few hours. Not: every one, all day."""
    quant = found.value("q")
    number: float | None = 1
    if found.has("n"):
        number = count(found.tokens, *found.span("n"))
    elif found.has("other"):
        number = 2
    unit = found.value("unit")
    if found.has("few"):
        return Said(Recurring(f"P{'T' if unit in _CLOCK else ''}X{unit.upper()}", quant))
    if number is None:
        return None
    return Said(Recurring(value_of(number, unit), quant))


def every_weekday(found: Found) -> Said | None:
    """every Friday; each Monday; every Tuesday night."""
    part = f"T{found.value('part')}" if found.has("part") else ""
    return Said(Recurring(f"XXXX-WXX-{found.value('wd') + 1}{part}", found.value("q")))


def every_season(found: Found) -> Said | None:
    """each July; every March 3; every summer."""
    if found.has("season"):
        return Said(Recurring("XXXX-" + ("SP", "SU", "FA", "WI")[found.value("season")], found.value("q")))
    day = f"-{int(found.value('day')):02d}" if found.has("day") else ""
    return Said(Recurring(f"XXXX-{found.value('month'):02d}{day}", found.value("q")))


def every_part(found: Found) -> Said | None:
    """every morning; each night."""
    return Said(Recurring(f"XXXX-XX-XXT{found.value('part')}", found.value("q")))


def weekdays(found: Found) -> Said | None:
    """Mondays; on Tuesdays; Tuesday nights; Saturday mornings."""
    part = f"T{found.value('part')}" if "part" in found.match.re.groupindex and found.has("part") else ""
    return Said(Recurring(f"XXXX-WXX-{found.value('wd') + 1}{part}"))


def weekends(found: Found) -> Said | None:
    """(on) weekends. Not: two weekends."""
    return Said(Recurring("XXXX-WXX-WE")) if found.value("unit") == "WE" and found.next_to(found.start - 1, "on_", "at") else None


def adverb(found: Found) -> Said | None:
    """daily; hourly; weekly; annually; yearly. Not: the Daily Mail (a name), 2.5 percent annual (an adjective of rates)."""
    word = found.tokens.words[found.start]
    if word[0].isupper() and found.start and not found.next_to(found.start - 1, "dot", "para", "quote", "stop"):
        return None
    after = found.tokens.words[found.end] if found.end < len(found.tokens.words) else ""
    if word[0].isupper() and after[:1].isupper():
        return None
    value = found.value("d")
    if value == "P1Q" and after[:1].isalpha() and not found.phrases.is_function_word(after):
        return None  # a quarterly dividend: of what kind, not how often
    return Said(Recurring(value, None if value == "P1Y" else "EVERY"))


def times_a_unit(found: Found) -> Said | None:
    """twice a week; three times a day; once every month; four times per year."""
    number = found.value("once") if found.has("once") else count(found.tokens, *found.span("n"))
    if number is None:
        return None
    return Said(Recurring(value_of(1, found.value("unit")), None, f"{number:g}X"))


def per_unit(found: Found) -> Said | None:
    """per day; per year; $10 a year, 40 percent a month (a rate)."""
    if found.next_to(found.end, "ago", "earlier", "later", "before", "after", "dash"):
        return None
    if not found.next_to(found.start, "per"):
        before = found.start - 1
        rate = found.next_to(before, "percent", "money", "million", "hundred")
        number = found.next_to(before, "n12", "n24", "n31", "n59", "n99", "n3", "n4", "separated") and found.next_to(
            before - 1, "money"
        )
        counted_noun = (
            before > 1
            and found.tokens.words[before].endswith("s")
            and found.category(before) in (".", _MEASURE)
            and found.category(before - 1) in _NUMBERS
        )
        if not rate and not number and not counted_noun:
            return None
    return Said(Recurring(value_of(1, found.value("unit"))), start=found.start)


_MEASURE = CODES["measure"]
_NUMBERS = frozenset(
    CODES[name] for name in ("n12", "n24", "n31", "n59", "n99", "n3", "n4", "year", "separated", "number", "tens", "hundred")
)
_EVERY = "q=(every)"
RULES = (
    Rule("set-unit", f"{_EVERY} other=(other)? few=(some)? n=(numeral)? adjective? unit=(anyunit)", every_unit),
    Rule("set-named", f"{_EVERY} wd=(wd) part=(part)?", every_weekday),
    Rule("set-named", f"{_EVERY} (month=(monthname) day=(dayno)? | season=(anyseason))", every_season),
    Rule("set-named", f"{_EVERY} part=part", every_part),
    Rule("set-weekdays", "wd=weekdays part=(part | parts)?", weekdays),
    Rule("set-weekdays", "wd=weekday part=parts", weekdays),
    Rule("set-weekends", "unit=units", weekends),
    Rule("set-adverb", "d=daily", adverb),
    Rule("set-times", "(once=once | n=(numeral) times) (an | per | every) unit=(unit | quarter)", times_a_unit),
    Rule("set-per", "(per | an) unit=(unit)", per_unit),
)
