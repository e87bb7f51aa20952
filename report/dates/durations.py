"""Lengths of time: three days, two and a half years, the past two months, a five-year plan."""

from __future__ import annotations

from .grammar import Found, Rule, Said
from .numerals import count
from .readings import Amount, Duration

_PLAIN = frozenset(
    ["days", "weeks", "months", "years", "decades", "centuries", "millennia", "hours", "minutes", "seconds", "weekends"]
)


def counted(found: Found) -> Said | None:
    """three days; 10 years; two-hour; 52-week; a hundred years; 2 1/2 years; two and a half years; six straight days; 20 more
    years.

    Not: a 12-year-old boy, 12 years old, the five-day-old strike (ages), $10 week, 3 second."""
    tokens, end = found.tokens, found.end
    if _age(found, end) or (found.next_to(found.start - 1, "money", "dot") and tokens.glued(found.start)):
        return None
    start, stop = found.span("n")
    number = count(tokens, start, stop)
    if number is None:
        return None
    if found.has("half"):
        number += 0.5
    unit = found.value("unit")
    after = tokens.words[end : end + 1] if not found.next_to(end, "apos") else tokens.words[end + 1 : end + 2]
    if tokens.words[end - 1][0].isupper() and after and after[0][0].isupper():
        return None  # the Six-Day War, the Hundred Years' War
    if _part_of_whole(found, unit):
        return None
    if tokens.words[start].isdigit() and 1900 <= number <= 2059 and not found.next_to(stop, "dash"):
        return None
    if found.next_to(found.match.start("unit"), "unit", "quarter", "semester", "weekend") and not _may_be_singular(
        found, stop, number
    ):
        return None
    return Said(Duration(_split(number, unit)))


def _may_be_singular(found: Found, stop: int, number: float) -> bool:
    """A singular unit follows a hyphen ("two-year") or one; speakers' transcripts also write "a three hour drive"."""
    return (
        found.next_to(stop, "dash")
        or number == 1
        or ((found.next_to(found.start - 1, "an", "the") or number > 1) and found.value("unit") != "Q")
    )


def _age(found: Found, end: int) -> bool:
    if found.next_to(found.start - 3, "aged") or found.next_to(found.start - 2, "aged"):
        return True
    return (
        found.next_to(end, "old")
        or (found.next_to(end, "dash") and found.next_to(end + 1, "old"))
        or found.next_to(found.start - 1, "aged")
    )


def _part_of_whole(found: Found, unit: str) -> bool:
    """Whether quarters are parts and not of a year: three-quarters of its food."""
    return unit == "Q" and (found.next_to(found.end, "of", "percent") or found.next_to(found.match.start("unit") - 1, "dash"))


def _split(number: float, unit: str) -> tuple[Amount, ...]:
    """Halves in the next finer unit, as TIMEX3 writes them: two and a half years are P2Y6M."""
    if number != int(number) and number * 2 == int(number * 2):
        finer = {"Y": (6, "M"), "m": (30, "s"), "h": (30, "m"), "D": (12, "h"), "E": (5, "Y"), "C": (5, "E")}.get(unit)
        if finer:
            rest = Amount(*finer)
            return (Amount(int(number), unit), rest) if int(number) else (rest,)
    if unit == "F":
        return (Amount(number * 2, "W"),)
    return (Amount(number, unit),)


def one(found: Found) -> Said | None:
    """a week; an hour; a year; a day. Not: a day-to-day matter, a week old, the rate in "10 a year" (sets.py)."""
    if _age(found, found.end) or found.hyphen(found.end):
        return None
    if found.value("unit") == "m" and found.noun_at(found.end):
        return None  # a minute amount
    if found.value("unit") in ("WE",) or (found.next_to(found.end, "of") and found.value("unit") in ("Q", "H", "m")):
        return None
    return Said(Duration(_split(1, found.value("unit"))))


def one_and_a_half(found: Found) -> Said | None:
    """a year and a half; an hour and a half; a minute and a half."""
    return Said(Duration(_split(1.5, found.value("unit"))))


def half_a(found: Found) -> Said | None:
    """half an hour; half a year; half a century; half a decade."""
    return Said(Duration(_split(0.5, found.value("unit"))))


def vague(found: Found) -> Said | None:
    """several years; a few days; a couple of weeks; many months; dozens of years; some days."""
    unit = found.value("unit")
    if _age(found, found.end) or (
        found.next_to(found.start, "some_about") and found.word("unit") in ("day", "year", "hour", "minute")
    ):
        return None
    two = any(found.next_to(index, "couple") for index in range(found.start, found.end))
    if two:
        return Said(Duration((Amount(2, unit),)), mod="APPROX")
    return Said(Duration((Amount(None, unit),)))


def bare_units(found: Found) -> Said | None:
    """days; weeks; months; years; decades; hours; weeks or months. Not: years old, the Roosevelt years, business hours."""
    words = found.tokens.words
    if words[found.start][0].isupper() and found.start and words[found.start - 1][0].isupper():
        return None  # the Hundred Years' War
    if found.word("unit") == "minutes" and found.next_to(found.end, "of"):
        return None
    if found.word("unit") not in _PLAIN or (_age(found, found.end) and not found.next_to(found.start - 1, "for_")):
        return None
    if found.next_to(found.start - 1, "dash", "number", "money", "these") or found.word("unit") == "seconds":
        return None
    return Said(Duration((Amount(None, found.value("unit")),)))


def framed(found: Found) -> Said | None:
    """the past two months; the last 24 hours; the next five years; the first nine months; the nine months; these three days;
    last two years;
    the next few days; each of the past three years; the previous six weeks."""
    unit = found.value("unit")
    if (
        _age(found, found.end)
        or _part_of_whole(found, unit)
        or (found.next_to(found.end, "apos") and found.tokens.words[found.end - 1][0].isupper())
    ):
        return None
    if found.next_to(found.start, "last") and found.next_to(found.start - 1, "to", "modal"):
        return None  # is expected to last several months
    number = count(found.tokens, *found.span("n")) if found.has("n") else None
    two = number is None and any(found.next_to(index, "couple") for index in range(found.start, found.end))
    if number is None and not found.has("n") and not found.has("v"):
        return None
    if two:
        return Said(Duration((Amount(2, unit),)), mod="APPROX")
    return Said(Duration(_split(number, unit) if number is not None else (Amount(None, unit),)))


def first_days(found: Found) -> Said | None:
    """the first days; the early years; the last hours; the final weeks. Not: the first of days."""
    return Said(Duration((Amount(None, found.value("unit")),)))


def between_counts(found: Found) -> Said | None:
    """two to three weeks; 12 to 18 months; 60-90 days; two or three years: a number between."""
    return Said(Duration((Amount(None, found.value("unit")),)))


def next_unit_or_so(found: Found) -> Said | None:
    """(a week) or so; (two years) or so; (a year) or two."""
    left = found.left
    return Said(left.what, mod="APPROX")


def as_long(found: Found) -> Said | None:
    """year-long; decades-long; month-long."""
    many = found.next_to(found.match.start("unit"), "units")
    return Said(Duration((Amount(None if many else 1, found.value("unit")),)))


def time_of_unknown_length(found: Found) -> Said | None:
    """a while; some time. Not: once in a while is one too; worth a while."""
    return Said(Duration((Amount(None, "X"),)))


_COUNT = "n=(numeral)"
RULES = (
    Rule(
        "duration",
        f"{_COUNT} half=(and_ an fraction_half)? dash? (adjective | more | fiscal){{0,2}} dash? unit=(anyunit)",
        counted,
    ),
    Rule("duration-long", "unit=(unit | units) dash longish", as_long),
    Rule("duration", "n=(number) dash and_ dash an dash half=(fraction_half) dash unit=(unit)", counted),
    Rule("duration", "another n=(numeral) (adjective | more)? unit=(units)", counted),
    Rule("duration-one", "(an | single) (adjective | single)? unit=(unit)", one),
    Rule("duration-half", "(an | single) unit=unit and_ an fraction_half", one_and_a_half),
    Rule("duration-half", "fraction_half dash? (an | the)? dash? unit=unit", half_a),
    Rule("duration-vague", "(vaguecount | some | some_about) (adjective | more)? dash? unit=(unit | units)", vague),
    Rule("duration-bare", "unit=(units) (or_ units)?", bare_units),
    Rule(
        "duration-framed",
        "(the | these | my)? (last | past | next | coming | following | previous | first | final | latest)? "
        "v=(some | an? couple of?)? n=(numeral)? dash? (adjective | more)? unit=(units)",
        framed,
    ),
    Rule("duration-framed", "(the | these | my) (first | final | early | last) unit=(units)", first_days),
    Rule("duration-between", "(numeral) (to | or_ | dash | and_) (numeral) dash? (adjective)? unit=(units)", between_counts),
    Rule("duration-or-so", "or_ (so | number | n12)", next_unit_or_so, after=(Duration,)),
    Rule("duration-unknown", "an while", time_of_unknown_length),
)
