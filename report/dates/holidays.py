"""Holidays of a fixed date, those bound to Easter or to a weekday of a month, and "9/11"."""

from __future__ import annotations

from report.model.day_numbers import civil_date, day_number, weekday

from .grammar import Found, Rule, Said
from .readings import Calendar, Feast


def easter(year: int) -> int:
    """The day number of Easter Sunday in the Gregorian calendar ("Anonymous Gregorian" reckoning, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return day_number(year, month, day + 1)


def day_of(feast: Feast, year: int) -> tuple[int, int]:
    """Month and day of a holiday in a year."""
    if isinstance(feast, int):
        return civil_date(easter(year) + feast)[1:]
    if len(feast) == 2:
        return feast
    month, wanted, which = feast
    if which > 0:
        first = day_number(year, month, 1)
        return month, 1 + (wanted - weekday(first)) % 7 + 7 * (which - 1)
    last = day_number(year + month // 12, month % 12 + 1, 1) - 1
    return month, civil_date(last - (weekday(last) - wanted) % 7)[2]


LONGEST = 7
"""Tokens of the longest name of a holiday."""


def feast_named(found: Found) -> tuple[Feast, int] | None:
    """The holiday of the longest name that begins at the captured `name`, and the token after it; None where there is none."""
    names, words, at = found.tokens.language.feasts, found.tokens.words, found.match.start("name")
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        key = tuple(word.lower().replace("’", "'") for word in words[at : at + length])
        if key in names:
            return names[key], at + length
    return None


def holiday(found: Found) -> Said | None:
    """Christmas; New Year's Eve; Good Friday; Easter Monday 2015; Thanksgiving; Labor Day; May Day. Not: Christmas Island,
    Easter Road.
    """
    named = feast_named(found)
    if named is None:
        return None
    (feast, end), year = named, None
    if (
        found.next_to(end, "comma")
        and (inner := found.read(end + 1))
        and isinstance(inner.what, Calendar)
        and inner.what.day is not None
    ):
        return Said(inner.what, end=inner.end)  # Easter Monday, 24 April
    if found.next_to(end, "year"):
        year, end = found.tokens.value(end), end + 1
    elif found.next_to(end, "comma", "of", "in_") and found.next_to(end + 1, "year"):
        year, end = found.tokens.value(end + 1), end + 2
    elif found.name_at(end) and not found.next_to(end, "weekday"):
        return None
    return Said(Calendar(feast=feast, year=year), end=end)


def nine_eleven(found: Found) -> Said | None:
    """9/11; 7/7 is left alone. Not: 9/11 of the vote, 3/9/11."""
    if found.tokens.words[found.start] not in ("9/11", "9-11") or found.next_to(found.end, "of", "units", "unit"):
        return None
    return Said(Calendar(year=2001, month=9, day=11))


RULES = (
    Rule("holiday", "name=(feast | may)", holiday),
    Rule("nine-eleven", "slash_pair", nine_eleven),
)
