"""Guesses which EDTF date a person meant who wrote a date in another form; a guess is only ever shown, never used."""

from __future__ import annotations

import re
from collections.abc import Callable

from .day_numbers import day_number, iso_day, weekday
from .edtf_values import EdtfError

_LONGEST = 60  # no date that a person writes is longer; keeps every pattern quick

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv",
            "february feb février fevrier févr",
            "march mar mars",
            "april apr avril avr",
            "may mai",
            "june jun juin",
            "july jul juillet juil",
            "august aug août aout",
            "september sep sept septembre",
            "october oct octobre",
            "november nov novembre",
            "december dec décembre decembre déc",
        ),
        start=1,
    )
    for name in names.split()
}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_FOLD = str.maketrans({"\u2013": "-", "\u2014": "-", "\u2212": "-", "\u2010": "-", "\u2011": "-", "\u00a0": " ", "\u202f": " "})

_MONTH = r"(?P<name>[^\W\d_]{3,9})\.?"
_YEAR = r"(?P<year>[0-9]{4})"
_WHOLE_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er)?"

Found = re.Match[str]


def _iso(year: str, month: int | str | None = None, day: int | str | None = None) -> str:
    return "-".join([year, *(f"{int(part):02d}" for part in (month, day) if part is not None)])


def _in_order(found: Found) -> str:
    """`2025/3/20`, `20250320`."""
    return _iso(found["year"], found["month"], found["day"])


def _named(found: Found) -> str | None:
    """`20 March 2025`, `March 20, 2025`, `Mar 2025`."""
    month = _MONTHS.get(found["name"].lower())
    return None if month is None else _iso(found["year"], month, found.groupdict().get("day"))


def _either_order(found: Found) -> str:
    """`20/03/2025`: where both numbers could be the month, both readings are offered."""
    first, second, year = int(found["first"]), int(found["second"]), found["year"]
    if first > 12 or first == second:
        return _iso(year, second, first)
    if second > 12:
        return _iso(year, first, second)
    return f"{_iso(year, second, first)} or {_iso(year, first, second)}"


def _week(found: Found) -> str:
    """`2025-W12` as its Monday to Sunday, `2025-W12-2` as its day; week 1 is the one that holds 4 January (ISO 8601)."""
    fourth = day_number(int(found["year"]), 1, 4)
    monday = fourth - weekday(fourth) + 7 * (int(found["week"]) - 1)
    if found["weekday"]:
        return iso_day(monday + int(found["weekday"]) - 1)
    return f"{iso_day(monday)}/{iso_day(monday + 6)}"


def _before_christ(found: Found) -> str:
    """`44 BC`: EDTF counts 1 BC as year 0000."""
    number = int(found["number"])
    return "0000" if number == 1 else f"-{number - 1:04d}"


def _century(found: Found) -> str:
    return f"{int(found['number']) - 1:02d}XX"


def _bound(found: Found) -> str | None:
    """`before 2025-03-18` and its like; `before` and `after` leave their own day out, so only a whole day can follow them."""
    word, date = found["word"].lower(), found["date"]
    if word in ("since", "from"):
        return f"{date}/.."
    if word == "until":
        return f"../{date}"
    if word in ("before", "after"):
        if not (parts := _WHOLE_DAY.fullmatch(date)) or not 1 <= int(parts[2]) <= 12:
            return None
        number = day_number(int(parts[1]), int(parts[2]), int(parts[3])) + (1 if word == "after" else -1)
        date = iso_day(number)
    return f"[{date}..]" if word in ("after", "on or after") else f"[..{date}]"


def _short_span(found: Found) -> str | None:
    """`2025/26` and `1998-99`: an end that leaves out what it shares with the start."""
    start, end = found["year"], found["short"]
    return f"{start}/{start[:2]}{end}" if int(end) > 12 and 0 < int(end) - int(start[2:]) <= 10 else None


def _month_only(found: Found) -> str | None:
    """`2025/3` and `03/2025`; a season's code is never guessed."""
    return _iso(found["year"], found["month"]) if 1 <= int(found["month"]) <= 12 else None


def _ordinal(found: Found) -> str | None:
    """`2025-077`, the 77th day of the year."""
    return iso_day(day_number(int(found["year"]), 1, 1) + int(found["number"]) - 1) if 1 <= int(found["number"]) <= 365 else None


def _grouped(found: Found, before: int) -> str:
    """`Q1 2025`, `2025-Q1`, `H2 2025`."""
    return f"{found['year'] or found['year2']}-{before + int(found['part'] or found['part2'])}"


def _timed(found: Found) -> str:
    """`2025-03-20 14:30:05.000 +0200`: fractions and spaces go, a colon comes."""
    clock = re.sub(r"[.,][0-9]+", "", found["clock"]).replace(" ", "").upper()
    return f"{found['date']}T" + re.sub(r"([+-][0-9]{2})([0-9]{2})$", r"\1:\2", clock)


def _basic(found: Found) -> str:
    """`20250318T143000`: ISO 8601 without separators."""
    clock = re.sub(r"^([0-9]{2})([0-9]{2})([0-9]{2})?", lambda m: ":".join(filter(None, m.groups())), found["clock"])
    return f"{_in_order(found)}T{clock}"


def _old_interval(found: Found) -> str:
    """The words of the draft of 2012: `unknown/2006`, `2004/open`."""
    words = {"unknown": "", "open": "..", "now": "..", "present": "..", "*": "", None: ""}
    start, end = found["start"], found["end"]
    return f"{words.get(start and start.lower(), start)}/{words.get(end and end.lower(), end)}"


# What is written elsewhere, and how EDTF writes it. The first that fits is offered.
_FORMS: tuple[tuple[re.Pattern[str], Callable[[Found], str | None]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), build)
    for pattern, build in (
        (rf"(?:[^\W\d_]+,? )?{_DAY} {_MONTH} {_YEAR}", _named),
        (rf"(?:[^\W\d_]+,? )?{_MONTH} {_DAY},? {_YEAR}", _named),
        (rf"{_MONTH},? {_YEAR}", _named),
        (
            rf"{_YEAR}(?P<by>[-/. ])(?P<month>[0-9]{{1,2}})(?P=by)(?P<day>[0-9]{{1,2}})",
            lambda m: _iso(m["year"], m["month"], m["day"]),
        ),
        (rf"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})", lambda m: _iso(m["year"], m["month"], m["day"])),
        (rf"(?P<first>[0-9]{{1,2}})(?P<by>[-/. ])(?P<second>[0-9]{{1,2}})(?P=by){_YEAR}", _either_order),
        (rf"{_YEAR}[-/. ](?P<month>[0-9]{{1,2}})", _month_only),
        (rf"(?P<month>[0-9]{{1,2}})[-/. ]{_YEAR}", _month_only),
        (rf"{_YEAR} ?(?:-|to|until) ?(?P<end>[0-9]{{4}})", lambda m: f"{m['year']}/{m['end']}"),
        (rf"{_YEAR}[-/](?P<short>[0-9]{{2}})", _short_span),
        (r"(?P<start>(?P<stem>[0-9]{4}-[0-9]{2}-)[0-9]{2})/(?P<end>[0-9]{2})", lambda m: f"{m['start']}/{m['stem']}{m['end']}"),
        (r"(?P<start>(?P<stem>[0-9]{4}-)[0-9]{2})/(?P<end>[0-9]{2})", lambda m: f"{m['start']}/{m['stem']}{m['end']}"),
        (rf"{_YEAR}-(?P<number>[0-9]{{3}})", _ordinal),
        (rf"{_YEAR}-?W(?P<week>[0-9]{{2}})(?:-?(?P<weekday>[1-7]))?", _week),
        (rf"Q(?P<part>[1-4])[ /-]?{_YEAR}|(?P<year2>[0-9]{{4}})[ -]?Q(?P<part2>[1-4])", lambda m: _grouped(m, 32)),
        (rf"H(?P<part>[12])[ /-]?{_YEAR}|(?P<year2>[0-9]{{4}})[ -]?H(?P<part2>[12])", lambda m: _grouped(m, 39)),
        (rf"(?P<season>{'|'.join(_SEASONS)}),? (?:of )?{_YEAR}", lambda m: f"{m['year']}-{_SEASONS[m['season'].lower()]}"),
        (r"(?:the )?(?P<decade>[0-9]{3})0'?s", lambda m: f"{m['decade']}X"),
        (r"(?:the )?(?P<number>[0-9]{1,2})(?:st|nd|rd|th) century", _century),
        (r"(?P<number>[0-9]{1,4}) ?(?:BC|BCE|B\.C\.|av\. J\.-C\.)", _before_christ),
        (r"(?:circa|ca\.?|c\.?|about|around|approximately|vers|~) ?(?P<date>[0-9-]{4,10})", lambda m: f"{m['date']}~"),
        (r"(?:perhaps|possibly|probably|maybe) (?P<date>[0-9-]{4,10})", lambda m: f"{m['date']}?"),
        (r"(?P<word>on or before|before|by|until|on or after|after|since|from) (?P<date>[0-9-]{4,10})", _bound),
        (r"(?P<date>[0-9-]{10})(?: ?T ?| at | )(?P<clock>[0-9]{2}:[0-9]{2}.*)", _timed),
        (rf"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})T?(?P<clock>[0-9]{{4,6}}(?:Z|[+-][0-9:]+)?)", _basic),
        (r"(?P<start>[0-9-]{4,10}) ?(?:/|to|until|--) ?(?P<end>[0-9-]{4,10})", lambda m: f"{m['start']}/{m['end']}"),
        (r"(?P<start>[0-9-]{4,10}|unknown|open|\*)?/(?P<end>[0-9-]{4,10}|unknown|open|now|present|\*)?", _old_interval),
        (r"(?P<date>[0-9X-]{4,10})(?:\?~|~\?)", lambda m: f"{m['date']}%"),
        (r"(?P<date>[0-9UX-]{4,10})", lambda m: m["date"].upper().replace("U", "X")),
        (r"Y-?[0-9]+(?:E[0-9]+)?(?:S[0-9]+)?", lambda m: m[0].upper()),
    )
)


def _folded(text: str) -> str:
    """The text with plain hyphens, single spaces and the digits 0 to 9, without invisible characters."""
    visible = (sign for sign in text.translate(_FOLD) if sign.isprintable() or sign.isspace())
    return " ".join("".join(str(int(sign)) if sign.isdecimal() else sign for sign in visible).split())


def suggestion(text: str, fault: Callable[[str], EdtfError | None]) -> str | None:
    """What to write for a date in another common form; None where there is no good guess.

    `fault` says what is wrong with a text as EDTF, None where nothing is. What is offered is EDTF; where the form is clear
    and its day does not exist ("30 February 2025"), the answer says so.
    """
    folded = _folded(text[: _LONGEST + 1])
    if not folded or len(folded) > _LONGEST:
        return None
    for pattern, build in _FORMS:
        found = pattern.fullmatch(folded)
        if not found or (meant := build(found)) is None or meant == text:
            continue
        faults = [problem for one in meant.split(" or ") if (problem := fault(one))]
        if not faults:
            return f"write {meant}"
        if faults[0].hint and "has" in faults[0].message:
            return f"{faults[0].message}: {faults[0].hint}"
    tidy = folded.replace(" ", "")
    return f"write {tidy}" if tidy and not fault(tidy) else None
