"""One EDTF date in words: what is known of its year, month and day, and a remark on what is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from report.model.day_numbers import civil_date, day_number, days_in_month, weekday
from report.model.edtf import EdtfDate

from .date_phrases import Kind, Phrases

# Dates before the Gregorian calendar are reckoned in it backwards; their weekday would be in nobody's source.
_FIRST_WEEKDAY_YEAR = 1583
_LONG_YEAR = 9999


@dataclass(frozen=True, slots=True)
class Said:
    """A date's words, what a preposition before them has to heed, and what a full form remarks in brackets."""

    words: str
    kind: Kind
    remarks: tuple[str, ...] = ()

    def with_remarks(self) -> str:
        """The words with their remarks."""
        return f"{self.words} ({'; '.join(self.remarks)})" if self.remarks else self.words


@dataclass(frozen=True, slots=True)
class Voice:
    """A language with its names in order, Monday first; a short voice abbreviates weekdays and leaves remarks out."""

    phrases: Phrases
    months: Sequence[str]
    weekdays: Sequence[str]
    short_weekdays: Sequence[str]
    short: bool = False

    def day(self, year: int, month: int, day: int, *, with_weekday: bool) -> str:
        """A whole day; the weekday only where the calendar of the sources was Gregorian."""
        spoken = self._day_number(day)
        if not with_weekday or year < _FIRST_WEEKDAY_YEAR:
            return self.phrases.day.format(day=spoken, month=self.months[month - 1], year=self.year(year))
        name = self._weekday(year, month, day)
        return self.phrases.weekday_day.format(weekday=name, day=spoken, month=self.months[month - 1], year=self.year(year))

    def day_only(self, year: int, month: int, day: int, *, with_weekday: bool, with_month: bool) -> str:
        """A day whose year, and perhaps month, is said elsewhere in the same phrase."""
        spoken = self._day_number(day)
        if with_weekday and year >= _FIRST_WEEKDAY_YEAR:
            name = self._weekday(year, month, day)
            spoken = self.phrases.weekday_day_only.format(weekday=name, day=spoken)
        return self.phrases.day.format(day=spoken, month=self.months[month - 1], year="").rstrip() if with_month else spoken

    def month(self, year: int, month: int) -> str:
        """A month with its year."""
        return f"{self.months[month - 1]} {self.year(year)}"

    def year(self, year: int) -> str:
        """An astronomical year as people count: 44 BC, AD 79, 2025."""
        if abs(year) > _LONG_YEAR:
            digits = f"{abs(year):,}".replace(",", self.phrases.thousands)
            return self.phrases.long_year.format(f"−{digits}" if year < 0 else digits)
        if year <= 0:
            return self.phrases.before_christ.format(1 - year)
        return self.phrases.early_year.format(year) if year < 1000 else str(year)

    def _weekday(self, year: int, month: int, day: int) -> str:
        names = self.short_weekdays if self.short else self.weekdays
        return names[weekday(day_number(year, month, day))]

    def _day_number(self, day: int) -> str:
        return self.phrases.first_of_month if day == 1 else str(day)

    def choice(self, words: Sequence[str]) -> str:
        """A list of which one holds: 3, 5 or 9."""
        return listed(words, self.phrases.or_)


def listed(words: Sequence[str], last: str) -> str:
    """Words with commas between them, and `last` before the last."""
    return ", ".join(words[:-1]) + last + words[-1] if len(words) > 1 else words[0]


def say(date: EdtfDate, voice: Voice, *, with_weekday: bool = True, bare: bool = False) -> Said:
    """A date without its clock time. `bare` leaves remarks out, and lets a qualifier of one part speak for the whole."""
    said = _unqualified(date, voice, with_weekday=with_weekday)
    phrases = voice.phrases
    if date.significant is not None and date.range.days is not None and date.range.days > 366:
        first, last = _first_and_last_year(date, voice)
        said = Said(phrases.about[said.kind].format(said.words), "plain", (phrases.between[False, False].format(first, last),))
    uncertain, approximate = date.uncertain, date.approximate
    if (uncertain or approximate) and (bare or date.qualifier is not None):
        by_kind = phrases.perhaps_about if uncertain and approximate else phrases.perhaps if uncertain else phrases.about
        return Said(by_kind[said.kind].format(said.words), "phrase", () if bare else said.remarks)
    return replace(said, remarks=() if bare else said.remarks + _qualified_parts(date, phrases))


def _qualified_parts(date: EdtfDate, phrases: Phrases) -> tuple[str, ...]:
    """Which parts are uncertain or approximate, where not all are alike."""
    pairs = ((date.uncertain_parts, phrases.parts_uncertain), (date.approximate_parts, phrases.parts_approximate))
    if date.uncertain_parts == date.approximate_parts:
        pairs = ((date.uncertain_parts, phrases.parts_both), ((), ""))
    return tuple(
        words.format(listed([phrases.part_names[part] for part in parts], phrases.and_)) for parts, words in pairs if parts
    )


def is_plain(date: EdtfDate) -> bool:
    """Whether every part is known and none is qualified, so that words may be shared with a neighbour."""
    return not (date.unspecified or date.uncertain or date.approximate or date.significant is not None)


def _unqualified(date: EdtfDate, voice: Voice, *, with_weekday: bool) -> Said:
    """The words of the parts, whatever their qualifiers."""
    if date.year is not None and date.month is not None and date.day is not None:
        sure = with_weekday and is_plain(date)  # a qualified day has no weekday of its own
        return Said(voice.day(date.year, date.month, date.day, with_weekday=sure), "day")
    if date.season is not None:
        return _group(date, date.season, voice)
    if len(date.parts) == 1:
        return _year(date, voice)
    inner, kind, remarks = _within_year(date, voice)
    if not inner:
        return replace(_year(date, voice), remarks=remarks)
    if date.year is not None and date.parts[1] == "XX":
        return Said(voice.phrases.of_known_year.format(what=inner, year=voice.year(date.year)), kind, remarks)
    if date.year is not None:
        return Said(f"{inner} {voice.year(date.year)}", kind, remarks)
    return Said(voice.phrases.of_year.format(what=inner, year=_some_year(date, voice)), kind, remarks)


def _group(date: EdtfDate, code: int, voice: Voice) -> Said:
    """A season, quarter, half or third of a year."""
    name = voice.phrases.groups[code]
    remark = voice.phrases.group_remarks.get(code)
    if date.year is not None:
        words = name.format(voice.year(date.year))
    else:
        words = voice.phrases.of_year.format(what=name.format("").strip().removesuffix(" of"), year=_some_year(date, voice))
    return Said(words, "phrase", (remark,) if remark else ())


def _year(date: EdtfDate, voice: Voice) -> Said:
    """A year, decade or century, or what is known of one."""
    phrases, written = voice.phrases, date.parts[0]
    if date.year is not None:
        return Said(voice.year(date.year), "phrase" if abs(date.year) > _LONG_YEAR else "plain")
    if _is_named(written):
        return Said(phrases.decade.format(written.replace("X", "0")), "phrase")
    if set(written) == {"X"}:
        return Said(phrases.unknown_year, "phrase")
    first, last = _first_and_last_year(date, voice)
    if written.rstrip("X").isdigit() and len(written.rstrip("X")) in (2, 3) and not written.startswith("0"):
        return Said(phrases.years.format(first, last), "phrase")
    return Said(phrases.some_year.format(first, last), "phrase")


def _is_named(written: str) -> bool:
    """Whether the plural of its first year names it and nothing else: the 1990s, the 1800s; but 180X or 20XX could be misread."""
    stem = written.rstrip("X")
    if not stem.isdigit() or stem.startswith("0"):
        return False
    return (len(stem) == 3 and not stem.endswith("0")) or (len(stem) == 2 and stem < "20")


def _some_year(date: EdtfDate, voice: Voice) -> str:
    """A year that is not known, as something that a month can be of."""
    phrases, written = voice.phrases, date.parts[0]
    if _is_named(written):
        return phrases.year_in_decade.format(written.replace("X", "0"))
    if set(written) == {"X"}:
        return phrases.some_unknown_year
    return phrases.some_year.format(*_first_and_last_year(date, voice))


def _first_and_last_year(date: EdtfDate, voice: Voice) -> tuple[str, str]:
    """The years between which the written year lies, whatever month and day add."""
    if date.significant is not None and date.range.earliest is not None and date.range.latest is not None:
        return voice.year(civil_date(date.range.earliest)[0]), voice.year(civil_date(date.range.latest)[0])
    written = date.parts[0]
    negative, digits = written.startswith("-"), written.lstrip("-")
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    return (voice.year(-high), voice.year(-max(low, 1))) if negative else (voice.year(low), voice.year(high))


def _within_year(date: EdtfDate, voice: Voice) -> tuple[str, Kind, tuple[str, ...]]:
    """Month and day without the year; empty words where neither is known. Digits partly known name what they may be."""
    phrases, month, day = voice.phrases, date.parts[1], date.parts[2] if len(date.parts) > 2 else None
    if month == "XX":
        if day is not None and day.isdigit():
            return phrases.day_of_unknown_month.format(int(day)), "phrase", ()
        return "", "plain", (phrases.day_and_month_missing if day else phrases.month_missing,)
    if date.month is None:
        months = [number for number in range(1, 13) if _fits(number, month)]
        return (
            _options([voice.months[number - 1] for number in months], months, voice),
            "phrase",
            (phrases.day_missing,) if day else (),
        )
    name = voice.months[date.month - 1]
    if day is None or day == "XX":
        return name, "plain", (phrases.day_missing,)
    length = days_in_month(2000 if date.year is None else date.year, date.month)
    days = [number for number in range(1, length + 1) if _fits(number, day)]
    return f"{_options([str(number) for number in days], days, voice)} {name}", "day" if len(days) == 1 else "phrase", ()


def _fits(number: int, written: str) -> bool:
    return all(sign in ("X", digit) for sign, digit in zip(written, f"{number:02d}", strict=True))


def _options(words: Sequence[str], numbers: Sequence[int], voice: Voice) -> str:
    """Several numbers of which one holds: between the first and the last of a run of more than two, else named."""
    is_run = numbers[-1] - numbers[0] == len(numbers) - 1
    return voice.phrases.between[False, False].format(words[0], words[-1]) if is_run and len(words) > 2 else voice.choice(words)
