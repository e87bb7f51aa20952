"""Calendar dates: day, month and year in every order and spelling, weekdays beside them, days that do not exist."""

from __future__ import annotations

from typing import Any

from report.model.day_numbers import days_in_month

from .grammar import Found, Rule, Said
from .numerals import ordinal_at
from .readings import Calendar, Clock


def _date(found: Found, day: int | None) -> Said | None:
    if day is None or not 1 <= day <= 31:
        return None
    month = found.value("month")
    weekday = found.value("wd") if "wd" in found.match.re.groupindex else None
    date = Calendar(month=month, day=day, weekday=weekday, **year_parts(found))
    return Said(possible(date))


def year_parts(found: Found) -> dict[str, Any]:
    """The year of a match, in full (`year`) or its last two digits (`short`), as parts of a Calendar."""
    names = found.match.re.groupindex
    if "year" in names and found.has("year"):
        return {"year": found.value("year")}
    if "short" in names and found.has("short"):
        return {"short_year": int(found.word("short"))}
    return {}


def possible(date: Calendar) -> Calendar:
    """The date, marked if no calendar has such a day ("31 June", "February 29, 2015"); 29 February of an unknown year may be."""
    if date.month is None or date.day is None:
        return date
    longest = days_in_month(2024 if date.year is None else date.year, date.month)
    return date if date.day <= longest else date._replace(impossible=True)


def day_first(found: Found) -> Said | None:
    """19 March 2025; Wednesday, 19 March; the 3rd of May; 3 May '98; Wed. 19 Mar 2025. Not: 19 marches."""
    start = found.match.start("day")
    if found.next_to(found.start, "the") and not found.next_to(start, "nth", "first", "second", "ordinal", "tens"):
        return None  # the [23 March] agreement
    if _names(found):
        return None
    if found.tokens.glued(start) and not found.next_to(start - 1, "open_", "dash", "quote"):
        return None
    return _date(found, ordinal_at(found.tokens, *found.span("day")))


def month_first(found: Found) -> Said | None:
    """March 19, 2025; Wednesday, March 19; Sept. 30; May the 3rd; March eighth. Not: March 19.5, May 10:30, March 20 percent."""
    end = found.match.end("day")
    if found.next_to(end, "percent") or _names(found):
        return None
    return _date(found, ordinal_at(found.tokens, *found.span("day")))


_NAMED_AFTER = frozenset(
    ("Movement", "Brigade", "Brigades", "Revolution", "Square", "Street", "Avenue", "Battalion", "Front", "Club")
)


def _names(found: Found) -> bool:
    """Whether the date is the first part of a name: the March 23 Movement, the 17 November group is none."""
    following = found.tokens.words[found.end : found.end + 1]
    return bool(following) and following[0] in _NAMED_AFTER


def iso(found: Found) -> Said | None:
    """2025-03-19; 2025-03-19T16:00Z; 2025-03-19T16:00:30+02:00. Not: 2025-13-45 (a number of something else)."""
    text = found.tokens.words[found.start]
    if text[5] == "W":
        return None
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    clock = None
    if text[10:11] == "T":
        hour, minute = int(text[11:13]), int(text[14:16])
        second = int(text[17:19]) if text[16:17] == ":" else None
        if hour > 24 or minute > 59:
            return None
        rest = text[19 if second is not None else 16 :].lstrip(".0123456789")
        clock = Clock(hour, minute, second, rest or None)
    return Said(possible(Calendar(year=year, month=month, day=day, clock=clock)))


def numeric(found: Found) -> Said | None:
    """12/31/2024; 31.12.2024; 25-11-2003; 2024/12/31; 3/4/07 in the order that a setting or the language gives, else with day
    and month open.
    """
    texts = found.tokens.words[found.match.start("date")].replace(".", "/").replace("-", "/").split("/")
    parts = [int(part) for part in texts]
    if len(texts[0]) == 4:
        year: dict[str, Any] = {"year": parts[0]}
        first, second = parts[1:]
        order: str | None = "month-first"
    else:
        first, second = parts[:2]
        year = {"year": parts[2]} if len(texts[2]) == 4 else {"short_year": parts[2]}
        order = found.phrases.numeric or found.tokens.language.order
    months = [number for number in (first, second) if 1 <= number <= 12]
    if not min(first, second) >= 1 or max(first, second) > 31 or not months or not 1000 <= year.get("year", 2000) <= 2199:
        return None
    if len(months) == 2 and first != second and order is None:
        return Said(Calendar(either=(first, second), **year))
    day_is_first = first > 12 or (second <= 12 and order == "day-first")
    day, month = (first, second) if day_is_first else (second, first)
    return Said(possible(Calendar(month=month, day=day, **year)))


def numeric_with_weekday(found: Found) -> Said | None:
    """Friday 14/03/2025; Friday, 3/14/25."""
    inner = found.read(found.match.start("date"))
    if inner is None or not isinstance(inner.what, Calendar) or (inner.what.day is None and inner.what.either is None):
        return None
    return Said(inner.what._replace(weekday=found.value("wd")), end=inner.end)


def month_and_year(found: Found) -> Said | None:
    """March 2025; March of 2025; Sept. 2001; May, 1998; March '98. Not: May 2000 people."""
    return Said(Calendar(month=found.value("month"), **year_parts(found)))


def month_alone(found: Found) -> Said | None:
    """January; in May; Sept. Not: May Smith, April Jones, march, may, Mar (a name), the March on Washington."""
    tokens, end = found.tokens, found.end
    if tokens.words[end + 1 : end + 2] and tokens.words[end + 1] in _NAMED_AFTER and found.next_to(end, "n12", "n24", "n31"):
        return None
    if found.next_to(found.start - 1, "title") or (
        found.next_to(found.start - 1, "dot") and found.next_to(found.start - 2, "title")
    ):
        return None
    if found.next_to(found.start, "may") and not _introduced(found):
        before = found.phrases.previous
        listed = (
            before is not None
            and before.rule == "month"
            and before.end == found.start - 1
            and found.next_to(found.start - 1, "comma")
        )
        if not listed:
            return None
    undotted = found.next_to(found.start, "month_abbr") and not found.next_to(end - 1, "dot")
    if undotted and (found.name_at(end) or not _introduced(found)):
        return None
    if found.name_at(end) and not _introduced(found):
        return None
    if found.next_to(found.start, "month") and tokens.words[found.start] in ("March", "August") and found.next_to(end, "on_"):
        return None
    if found.next_to(end - 1, "dot") and _ends_sentence(found, end):
        return (
            Said(Calendar(month=found.value("month")), end=end - 1)
            if found.word("month") not in ("sept",)
            else Said(Calendar(month=9))
        )
    return Said(Calendar(month=found.value("month")))


def _ends_sentence(found: Found, end: int) -> bool:
    return end >= len(found.tokens.words)


def _introduced(found: Found) -> bool:
    return found.next_to(
        found.start - 1,
        "in_", "since", "until", "by", "from_", "during", "before", "after", "to", "last", "next", "this", "of", "early", "late",
        "mid", "dash", "between", "every", "about", "earlier", "later", "and_", "or_", "past", "coming", "open_", "for_", "over",
        "that", "following", "previous", "same",
    )  # fmt: skip


def day_alone(found: Found) -> Said | None:
    """on the 19th; by the 3rd; until the twenty-first. Not: the 19th floor, the 19th century, the third man."""
    day = ordinal_at(found.tokens, *found.span("day"))
    said_of = (
        found.start and found.tokens.words[found.start - 1] in ("is", "was") and found.next_to(found.match.start("day"), "nth")
    )
    if day is None or not 1 <= day <= 31:
        return None
    if not said_of and not found.next_to(
        found.start - 1, "on_", "by", "until", "since", "from_", "to", "before", "after", "and_", "of"
    ):
        return None
    after = found.tokens.words[found.end : found.end + 1]
    joined = bool(after) and found.phrases.is_function_word(after[0])
    if (
        after
        and after[0][0].isalnum()
        and not joined
        and not found.next_to(found.end, "of", "and_", "at", "on_", "to", "until", "in_", "the")
    ):
        return None
    if found.next_to(found.end, "dash"):
        return None
    if not found.next_to(found.match.start("day"), "nth") and not found.next_to(found.end, "of", "and_", "to", "until"):
        return None
    return Said(Calendar(day=day))


def weekday(found: Found) -> Said | None:
    """Wednesday; Wed. Not: Sun, Sat, Wed without a full stop or a date beside it."""
    if found.next_to(found.start, "weekday_abbr") and not found.next_to(found.end - 1, "dot"):
        return None
    before, after = found.start - 1, found.end
    if found.next_to(before, "title", "feast", "blackish") or (
        found.next_to(before, "dot") and found.next_to(before - 1, "title")
    ):
        return None
    named = found.name_at(after)
    if found.next_to(before, "the") and named:
        return None
    return Said(Calendar(weekday=found.value("wd")))


def weekday_and_day(found: Found) -> Said | None:
    """Thursday the 13th; Friday 13th. Not: Friday the 45th."""
    day = ordinal_at(found.tokens, *found.span("day"))
    return Said(Calendar(weekday=found.value("wd"), day=day)) if day and day <= 31 else None


def nth_weekday(found: Found) -> Said | None:
    """the first Sunday of June; the last Friday in March 2025; the second Tuesday of next month. Not: the sixth Monday."""
    inner = found.read(found.end)
    last = found.next_to(found.match.start("n"), "last", "final")
    number = -1 if last else ordinal_at(found.tokens, *found.span("n"))
    if inner is None or number is None or not -1 <= number <= 5 or inner.mod is not None or not isinstance(inner.what, Calendar):
        return None
    what = inner.what
    if (
        what.month is None
        or what.day is not None
        or what.weekday is not None
        or what.within is not None
        or what.which is not None
    ):
        return None
    return Said(what._replace(weekday=found.value("wd"), nth=number), end=inner.end)


def era_said(found: Found) -> Said | None:
    """(15 March) 44 BC; (24 August) 410 CE; (March) 44 BC."""
    left = found.left
    if not isinstance(left.what, Calendar):
        return None
    part = left.what.month is not None or left.what.season is not None
    if not part or left.what.year is not None or not found.tokens.words[found.match.start("era")].isupper():
        return None
    number = int(found.value("n"))
    return Said(possible(left.what._replace(year=number if found.value("era") > 0 else 1 - number))) if number else None


def spoken_year_said(found: Found) -> Said | None:
    """(June sixth), nineteen forty-four; (January) nineteen ninety-seven."""
    left = found.left
    if not isinstance(left.what, Calendar):
        return None
    if left.what.month is None or left.what.year is not None or left.what.short_year is not None:
        return None
    inner = found.read(found.end if found.next_to(found.start, "comma") else found.start)
    if inner is None or inner.rule != "spoken-year" or not isinstance(inner.what, Calendar):
        return None
    return Said(possible(left.what._replace(year=inner.what.year)), end=inner.end)


def month_of(found: Found) -> Said | None:
    """the month of June 1979; the month of May."""
    inner = found.read(found.end)
    if (
        found.value("unit") != "M"
        or inner is None
        or not isinstance(inner.what, Calendar)
        or inner.what.month is None
        or inner.what.day is not None
    ):
        return None
    return Said(inner.what, mod=inner.mod, end=inner.end)


def iso_week(found: Found) -> Said | None:
    """2025-W14. Not: 2025-W60."""
    year, week = int(found.tokens.words[found.start][:4]), int(found.tokens.words[found.start][6:])
    return Said(Calendar(year=year, week=week)) if 1 <= week <= 53 else None


RULES = (
    Rule("iso-date", "iso", iso),
    Rule("iso-week", "iso_week", iso_week),
    Rule("numeric-date", "date=(slash_date | dotted_date)", numeric),
    Rule("numeric-date", "wd=(wd) comma? the? date=(slash_date | dotted_date | iso)", numeric_with_weekday),
    Rule(
        "day-month",
        "(wd=(wd) comma?)? the? day=(dayno | dayord) of? month=(monthname) (comma? of? year=year | comma? apos short=twodigits)?",
        day_first,
    ),
    Rule(
        "month-day",
        "(wd=(wd) comma?)? month=(monthname) the? day=(dayno | dayord) (comma? year=year | comma? apos short=twodigits)?",
        month_first,
    ),
    Rule("month-year", "month=(monthname) comma? of? (year=year | apos short=twodigits)", month_and_year),
    Rule("month", "month=(monthname)", month_alone),
    Rule("month-of", "the unit=unit of", month_of),
    Rule("nth-weekday", "the n=(dayord | last | final) wd=weekday (of | in_)", nth_weekday),
    Rule("weekday-day", "wd=(wd) the? day=nth", weekday_and_day),
    Rule("era-said", "comma? n=(n12 | n24 | n31 | n59 | n99 | n3 | year) era=era", era_said, after=(Calendar,)),
    Rule("spoken-year-said", "comma | number | tens", spoken_year_said, after=(Calendar,)),
    Rule("day", "the day=(dayord)", day_alone),
    Rule("weekday", "wd=(wd)", weekday),
)
