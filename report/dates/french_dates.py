"""French dates, weekdays, holidays, months, quarters and years, in the order in which French puts them."""

from __future__ import annotations

from .calendar import possible, year_parts
from .grammar import Found, Rule, Said
from .holidays import feast_named
from .numerals import ordinal_at, whole
from .periods import finest
from .ranges import days_of_month
from .readings import Base, Calendar, Recurring


def day_and_month(found: Found) -> Said | None:
    """le 19 mars 2025; mercredi 19 mars; le 1er janvier; le deux août; le 28 février dernier; le 2 mai prochain; 12 janv.
    2025. Not: 19 marches."""
    day = ordinal_at(found.tokens, *found.span("day"))
    if (
        day is None
        or not 1 <= day <= 31
        or (found.tokens.glued(found.match.start("day")) and found.next_to(found.match.start("day") - 1, "comma", "dot"))
    ):
        return None
    if found.word("the") in ("les", "la"):
        return None
    weekday = found.value("wd") if found.has("wd") else None
    which = found.value("which") if found.has("which") else None
    base: Base = "said" if found.next_to(found.end - 1, "following_after", "previous_after") else "issued"
    date = Calendar(month=found.value("month"), day=day, weekday=weekday, which=which, base=base, **year_parts(found))
    return Said(possible(date))


def in_figures(found: Found) -> Said | None:
    """le 19/03/2025; le mercredi 19.03.2025; le 2025-03-18; le 7-2-2025: the day always first, but for the order of ISO."""
    inner = found.read(found.match.start("date"))
    if inner is None or not isinstance(inner.what, Calendar):
        return None
    return Said(inner.what._replace(weekday=found.value("wd")) if found.has("wd") else inner.what, end=inner.end)


def listed_day(found: Found) -> Said | None:
    """le 3 (et le 9 mars): the month comes at the end."""
    day = ordinal_at(found.tokens, *found.span("day"))
    if day is None or not 1 <= day <= 31:
        return None
    return Said(possible(Calendar(month=found.value("month"), day=day, **year_parts(found))), end=found.match.end("day"))


def day_alone(found: Found) -> Said | None:
    """le 14, le 1er, at the end of a clause. Not: le 14 rue Haute, le 3 % des voix, dans le 93, les 5."""
    day = ordinal_at(found.tokens, *found.span("day"))
    closing = found.end >= len(found.tokens.words) or found.next_to(
        found.end, "comma", "dot", "semicolon", "stop", "para", "close_", "colon"
    )
    if (
        day is None
        or not 1 <= day <= 31
        or found.word("the") != "le"
        or not closing
        or found.next_to(found.start - 1, "hence_in", "number_noun")
    ):
        return None
    return Said(Calendar(day=day))


def weekday(found: Found) -> Said | None:
    """lundi; le lundi, les samedis, le vendredi soir (a habit). Not: le lundi de la semaine prochaine, le lundi où il partit
    (one day)."""
    wd, end = found.value("wd"), found.end
    if not found.has("the"):
        return Said(Calendar(weekday=wd))
    if found.next_to(end, "of", "of_the", "n12", "n24", "n31") or found.tokens.words[end : end + 1] == ["où"]:
        return Said(Calendar(weekday=wd)) if found.next_to(end, "of", "of_the") else None
    opens = found.start == 0 or found.next_to(found.start - 1, "dot", "stop", "para")
    part = found.value("part")
    if opens and found.phrases.previous is not None and found.next_to(end, "comma"):
        return Said(Calendar(weekday=wd, part=part))  # in a story: that Monday
    return Said(Recurring(f"XXXX-WXX-{wd + 1}" + (f"T{part}" if part else "")))


def working_days(found: Found) -> Said | None:
    """(du) lundi (au vendredi); (du lundi) au vendredi: a habit, where "de lundi à vendredi" is one week."""
    last = (
        found.next_to(found.start - 1, "at_the")
        and found.next_to(found.start - 2, "weekday")
        and found.next_to(found.start - 3, "of_the")
    )
    first = (
        found.next_to(found.start - 1, "of_the")
        and found.next_to(found.end, "at_the")
        and found.next_to(found.end + 1, "weekday")
    )
    if not (first or last) or found.next_to(found.end + 2 if first else found.end, "n12", "n24", "n31", "nth"):
        return None
    return Said(Recurring(f"XXXX-WXX-{found.value('wd') + 1}"))


def weekday_and_day(found: Found) -> Said | None:
    """lundi 17; le vendredi 1er. Not: lundi 17 morts."""
    day = ordinal_at(found.tokens, *found.span("day"))
    if day is None or day > 31 or found.next_to(found.end, "percent", "units", "unit", "hour_mark", "million", "hundred"):
        return None
    return None if found.noun_at(found.end) else Said(Calendar(weekday=found.value("wd"), day=day))


def holiday(found: Found) -> Said | None:
    """Noël; la Pentecôte; le lundi de Pâques; la veille de Noël; Pâques 2024; le Vendredi saint. Not: Noël Tshibangu, l'île de
    Pâques."""
    named = feast_named(found)
    if named is None:
        return None
    feast, end = named
    if found.next_to(end, "year"):
        return Said(Calendar(feast=feast, year=found.tokens.value(end)), end=end + 1)
    return None if found.name_at(end) else Said(Calendar(feast=feast), end=end)


def hyphened_holiday(found: Found) -> Said | None:
    """le 14-Juillet; le 1er-Août; le 11-Septembre (of 2001). Not: rue du 4-Septembre (french_homographs.py)."""
    day, month = ordinal_at(found.tokens, *found.span("day")), found.value("month")
    if (
        day is None
        or not found.tokens.glued(found.match.start("month"))
        or not found.tokens.words[found.match.start("month")][0].isupper()
    ):
        return None
    year = {"year": 2001} if (day, month) == (11, 9) and not found.has("year") else year_parts(found)
    return Said(possible(Calendar(month=month, day=day, **year)))


def short_year(found: Found) -> Said | None:
    """mai 68; Mai 68; octobre 73. Not: en mai 68 soldats."""
    follows = found.tokens.words[found.end : found.end + 1]
    if follows and follows[0][0].islower() and found.category(found.end) == "." and follows[0].endswith(("s", "x")):
        return None
    if found.next_to(found.end, "percent", "units", "hundred", "million", "of") or len(found.word("short")) != 2:
        return None
    return Said(Calendar(month=found.value("month"), **year_parts(found)))


def month_of(found: Found) -> Said | None:
    """(au) mois de janvier; le mois de février 2025; le mois d'août dernier. Not: les mois de guerre."""
    inner = found.read(found.end)
    if found.value("unit") != "M" or inner is None or not isinstance(inner.what, Calendar) or finest(inner.what) != "month":
        return None
    return Said(inner.what, end=inner.end)


def nth_period(found: Found) -> Said | None:
    """le troisième trimestre; le premier semestre 2024; le dernier trimestre de 2024. Not: le dernier semestre (which, nobody
    says)."""
    quarterly = found.value("unit") == "Q"
    most = 4 if quarterly else 2
    last = found.next_to(found.match.start("n"), "last_after")
    number = most if last else ordinal_at(found.tokens, *found.span("n"))
    if number is None or not 1 <= number <= most or (last and not found.has("year") and not found.next_to(found.end, "of")):
        return None
    year = year_parts(found)
    return Said(Calendar(quarter=number, **year) if quarterly else Calendar(half=number, **year))


def winter(found: Found) -> Said | None:
    """l'hiver 2023-2024; l'hiver 2023/24: that of the year in which it begins. Not: l'été 2023-2024."""
    text = found.tokens.words[found.match.start("year")]
    return Said(Calendar(season=3, year=int(text[:4]))) if found.value("season") == 3 else None


def decade(found: Found) -> Said | None:
    """les années 1990; (des) années 80; les années soixante; les années 2000. Not: les années 2024 et 2025, dix années."""
    start, end = found.span("n")
    number = int(found.tokens.words[start]) if found.tokens.words[start].isdigit() else whole(found.tokens, start, end)
    if found.value("unit") != "Y" or found.word("unit") != "années" or number is None or number % 10:
        return None
    if number >= 1000:
        return Said(Calendar(decade=number // 10))
    return Said(Calendar(short_decade=number // 10)) if 10 <= number <= 90 else None


def century(found: Found) -> Said | None:
    """le XXe siècle; (du) 19e siècle; le IIe siècle av. J.-C.; aux XVIIIe (et XIXe siècles). Not: le 3e régiment, la Ve
    République."""
    number = found.value("n") if found.next_to(found.match.start("n"), "roman") else ordinal_at(found.tokens, *found.span("n"))
    if number is None or found.value("unit") not in ("C", "L"):
        return None
    index = -number if found.has("era") and found.value("era") < 0 else number - 1
    what = Calendar(century=index) if found.value("unit") == "C" else Calendar(millennium=index)
    return Said(what, end=found.match.end("n") if found.has("more") else None)


def era_year(found: Found) -> Said | None:
    """44 av. J.-C.; 79 après Jésus-Christ; 300 avant notre ère."""
    number = int(found.value("n"))
    return Said(Calendar(year=number if found.value("era") > 0 else 1 - number)) if number else None


def last_year_of_range(found: Found) -> Said | None:
    """(de 1997) à 2002; (depuis 1750) à 1815. Not: à 2025 euros, de 2000 à 2500 soldats (french_homographs.py)."""
    at = found.start - 2
    ranged = found.next_to(at, "year") and found.next_to(at - 1, "of", "since") and found.next_to(found.start - 1, "at")
    return (
        Said(Calendar(year=found.value("year")))
        if ranged and not found.next_to(found.end, "percent", "units", "hundred")
        else None
    )


def the_year(found: Found) -> Said | None:
    """l'an 800; l'année 2012; l'an deux mille. Not: l'an dernier (french_phrases.py)."""
    number = ordinal_at(found.tokens, *found.span("n"))
    return Said(Calendar(year=number)) if found.value("unit") == "Y" and number and number < 2200 else None


_DAY = "day=(dayno | nth | first | number)"
_MONTH = "month=(monthname) (year=year)?"
_AFTER = "last_after | next_after | following_after"
_NTH = "the? n=(roman | nth | first | ordinal)"
RULES = (
    Rule("day-range", "first=(dayno | nth) (at_the | dash) last=(dayno | nth) month=(monthname) (year=year)?", days_of_month),
    Rule("listed-day", f"the day=(dayno | nth) (comma the (dayno | nth)){{0,3}} and_ the (dayno | nth) {_MONTH}", listed_day),
    Rule("day-month", f"the=(the)? (wd=weekday comma?)? {_DAY} month=(monthname) (year=year | which=({_AFTER}))?", day_and_month),
    Rule("day-month", f"this (wd=weekday comma?)? {_DAY} month=(monthname) (year=year)?", day_and_month),
    Rule("day-month", f"wd=weekday comma? the {_DAY} month=(monthname) (year=year)?", day_and_month),
    Rule("numeric-date", "the (wd=weekday)? date=(slash_date | dotted_date | iso)", in_figures),
    Rule("holiday", "the? day=(dayno | nth) dash month=month (dash year=year)?", hyphened_holiday),
    Rule("holiday", "the? name=(feast | eve | weekday | day_said | unit)", holiday),
    Rule("weekday-day", "the? wd=weekday day=(dayno | nth)", weekday_and_day),
    Rule("day", "the=the day=(dayno | nth)", day_alone),
    Rule("weekday", "the=the wd=(weekday | weekdays) (part=part)?", weekday),
    Rule("weekday", "wd=weekday", working_days),
    Rule("month-year", "month=month short=(n59 | n99)", short_year),
    Rule("month-of", "the? unit=unit of", month_of),
    Rule(
        "quarter", "the? n=(first | second | ordinal | nth | last_after) unit=(quarter | semester) (of? year=year)?", nth_period
    ),
    Rule("season", "the? season=season year=(year_slash | year dash (year | twodigits))", winter),
    Rule("decade", "the? unit=units n=(year | n12 | n24 | n31 | n59 | n99 | number)", decade),
    Rule("century", f"{_NTH} unit=(unit | units) (era=era)?", century),
    Rule("century", f"{_NTH} more=(and_ the? (roman | nth | ordinal)) unit=units", century),
    Rule("era-year", "n=(n12 | n24 | n31 | n59 | n99 | n3 | year) era=era", era_year),
    Rule("year", "year=year", last_year_of_range),
    Rule("year", "the unit=unit n=(n12 | n24 | n31 | n59 | n99 | n3 | year | number hundred | hundred)", the_year),
)
