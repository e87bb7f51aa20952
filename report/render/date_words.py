"""Dates as a reader reads them, never finer or surer than the EDTF they come from.

The one door to pendulum, which knows the names of days and months. Nothing here depends on the clock, a time zone or the
machine's locale. A language without a table is answered in English.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from report.model.claims import PartOfDay
from report.model.day_numbers import civil_date
from report.model.edtf import ClockTime, Edtf, EdtfDate, EdtfInterval, EdtfSet, Precision, SetSpan

from .date_phrases import PHRASES, ByKind
from .single_date_words import Said, Voice, is_plain, listed, say

_MOST_LISTED = 12  # more dates than these are counted, not named


def date_in_words(when: Edtf | None, part: PartOfDay | None = None, *, language: str = "en") -> str:
    """The full form: "late on Wednesday 19 March 2025", "January 2025 (day not given)", "17 to 20 March 2025".

    Weekdays stand with single days and with bounds, not in lists and lasting intervals. What the source leaves open follows in
    brackets. A part of the day is worded around a whole day, and in brackets after anything else; a clock time replaces it.
    """
    return _said(when, part, language, False)


def short_date(when: Edtf | None, part: PartOfDay | None = None, *, language: str = "en") -> str:
    """The form for lists and the timeline, without remarks: "late Wed 19 March 2025", "January 2025", "by 18 March 2025"."""
    return _said(when, part, language, True)


def day_words(number: int, *, language: str = "en") -> str:
    """A day number as a whole day: "Tuesday 18 March 2025"."""
    return _voice(language).day(*civil_date(number), with_weekday=True)


def month_words(year: int, month: int, *, language: str = "en") -> str:
    """A month of an astronomical year: "March 2025"."""
    return _voice(language).month(year, month)


def short_day(number: int, *, language: str = "en") -> str:
    """A day number without its year: "Tue 18 March"."""
    year, month, day = civil_date(number)
    return _short_voice(language).day_only(year, month, day, with_weekday=True, with_month=True)


@cache
def _voice(language: str) -> Voice:
    """The full voice of a language (BCP 47; its first subtag counts), English where there is no table for it."""
    from pendulum.locales.locale import Locale  # here, since importing it takes 40 ms that not every command needs

    code = language.lower().split("-")[0]
    code = code if code in PHRASES else "en"
    locale = Locale.load(code)
    months, weekdays, short = (locale.translation(key) for key in ("months.wide", "days.wide", "days.abbreviated"))
    return Voice(
        PHRASES[code],
        tuple(months[number] for number in range(1, 13)),
        tuple(weekdays[number] for number in range(7)),
        tuple(short[number] for number in range(7)),
    )


@cache
def _short_voice(language: str) -> Voice:
    return replace(_voice(language), short=True)


@lru_cache(maxsize=4096)  # an event's date is said on its own page, among the others, and on that of each of its sources
def _said(when: Edtf | None, part: PartOfDay | None, language: str, short: bool) -> str:
    return _words(when, part, _short_voice(language) if short else _voice(language))


def _words(when: Edtf | None, part: PartOfDay | None, voice: Voice) -> str:
    if when is None:
        return voice.phrases.not_given
    if isinstance(when, EdtfDate) and is_plain(when) and when.day is not None:
        return _day(when, part, voice)
    if isinstance(when, EdtfDate):
        said = say(when, voice, bare=voice.short)
    else:
        said = _interval(when, voice) if isinstance(when, EdtfInterval) else _set(when, voice)
    if voice.short:
        return said.words
    if part is not None:
        said = replace(said, remarks=(*said.remarks, voice.phrases.part_remark[part.value]))
    return said.with_remarks()


def _day(date: EdtfDate, part: PartOfDay | None, voice: Voice) -> str:
    """A whole day that nothing qualifies, with its clock time or part."""
    phrases, day = voice.phrases, say(date, voice).words
    if date.clock is not None:
        return (phrases.at_short if voice.short else phrases.at).format(clock=_clock(date.clock, voice), day=day)
    if part is not None:
        return (phrases.part_short if voice.short else phrases.part_full)[part.value].format(day)
    return day


def _clock(clock: ClockTime, voice: Voice) -> str:
    """The clock time as written; whole minutes without their seconds, the shift from UTC where one was said."""
    phrases = voice.phrases
    template = phrases.clock_seconds if clock.second else phrases.clock
    words = template.format(hour=clock.hour, minute=clock.minute, second=clock.second)
    if clock.offset_minutes is None:
        return words
    hours, minutes = divmod(abs(clock.offset_minutes), 60)
    sign = "−" if clock.offset_minutes < 0 else "+"
    shift = f"{sign}{hours}" + (f":{minutes:02d}" if minutes else "") if clock.offset_minutes else ""
    return phrases.zone.format(words, f"UTC{shift}")


def _interval(when: EdtfInterval, voice: Voice) -> Said:
    """What lasted: "17 to 20 March 2025", "since January 2025"; an unknown end is said to be unknown."""
    phrases, first, last = voice.phrases, when.first, when.last
    if first is not None and last is not None:
        return _lasted(first, last, voice)
    if first is not None:
        said = _bound(first, phrases.since if when.end_open else phrases.from_, voice)
        return said if when.end_open else replace(said, remarks=(phrases.end_unknown,))
    if last is None:
        return Said(phrases.not_given, "phrase")
    said = _bound(last, phrases.until, voice)
    return said if when.start_open else replace(said, remarks=(phrases.start_unknown,))


def _bound(date: EdtfDate, templates: ByKind, voice: Voice) -> Said:
    """A date after a word such as "since"; what it leaves open is not remarked there."""
    said = say(date, voice, with_weekday=not voice.short, bare=True)
    return Said(templates[said.kind].format(said.words), "phrase")


def _lasted(first: EdtfDate, last: EdtfDate, voice: Voice) -> Said:
    """From the first to the last, all of it."""
    if first.text == last.text:
        return say(first, voice, with_weekday=False, bare=True)
    pair, are_days = _pair(first, last, voice, with_weekday=False)
    return Said(voice.phrases.lasted[are_days].format(*pair), "phrase")


def _between(first: EdtfDate, last: EdtfDate, voice: Voice) -> Said:
    """One unknown date from the first to the last."""
    pair, are_days = _pair(first, last, voice, with_weekday=not voice.short)
    return Said(voice.phrases.between[are_days].format(*pair), "phrase")


def _pair(first: EdtfDate, last: EdtfDate, voice: Voice, *, with_weekday: bool) -> tuple[list[str], tuple[bool, bool]]:
    """Two dates in words, what they share said once, and whether each is a day."""
    kinds = (say(first, voice, bare=True).kind == "day", say(last, voice, bare=True).kind == "day")
    return _sharing((first, last), voice, with_weekday=with_weekday), kinds


def _sharing(dates: tuple[EdtfDate, ...], voice: Voice, *, with_weekday: bool) -> list[str]:
    """Dates in words; a year, or a month and year, that all of them share stands with the last alone."""
    full = [say(date, voice, with_weekday=with_weekday, bare=True).words for date in dates]
    if not all(map(is_plain, dates)) or len({date.year for date in dates}) > 1 or {date.season for date in dates} != {None}:
        return full
    shorter: list[str] = []
    with_month = len({date.month for date in dates}) > 1
    for date in dates[:-1]:
        if date.year is None or date.month is None or len({one.precision for one in dates}) > 1:
            return full
        if date.precision is Precision.MONTH:
            shorter.append(voice.months[date.month - 1])
        elif date.day is not None:
            day = voice.day_only(date.year, date.month, date.day, with_weekday=with_weekday, with_month=with_month)
            shorter.append(day)
    return [*shorter, full[-1]]


def _set(when: EdtfSet, voice: Voice) -> Said:
    """One of several dates, or all of them."""
    only = when.members[0]
    if len(when.members) == 1 and isinstance(only, EdtfDate):
        return say(only, voice, bare=voice.short)
    if len(when.members) == 1 and isinstance(only, SetSpan):
        return _span(only, voice, one_of=when.one_of)
    if len(when.members) > _MOST_LISTED:
        return _counted(when, voice)
    phrases = voice.phrases
    if all(isinstance(member, EdtfDate) for member in when.members):
        words = _sharing(when.dates, voice, with_weekday=False)
        text = listed(words, phrases.or_ if when.one_of else phrases.and_)
        are_days = all(date.day is not None and is_plain(date) for date in when.dates)
        return Said(phrases.on_days.format(text) if are_days and when.one_of and not voice.short else text, "phrase")
    words = [_member(member, voice, one_of=when.one_of) for member in when.members]
    return Said(listed(words, phrases.or_after_phrases if when.one_of else phrases.and_after_phrases), "phrase")


def _span(span: SetSpan, voice: Voice, *, one_of: bool) -> Said:
    """A span that is a set's only member."""
    phrases, short = voice.phrases, voice.short
    if span.start is not None and span.end is not None:
        return _between(span.start, span.end, voice) if one_of else _lasted(span.start, span.end, voice)
    if span.end is not None:
        return _bound(span.end, (phrases.by if short else phrases.on_or_before) if one_of else phrases.until, voice)
    if span.start is None:
        return Said(phrases.not_given, "phrase")
    return _bound(span.start, (phrases.not_before if short else phrases.on_or_after) if one_of else phrases.since, voice)


def _member(member: EdtfDate | SetSpan, voice: Voice, *, one_of: bool) -> str:
    """A member among others."""
    if isinstance(member, EdtfDate):
        return say(member, voice, with_weekday=False, bare=True).words
    if (member.start is not None and member.end is not None) or not one_of:
        return _span(member, replace(voice, short=True), one_of=one_of).words
    template = voice.phrases.or_earlier if member.start is None else voice.phrases.or_later
    date = member.start or member.end
    return template.format(say(date, voice, with_weekday=False, bare=True).words) if date is not None else ""


def _counted(when: EdtfSet, voice: Voice) -> Said:
    """A set of more dates than one can read: how many, and between which."""
    first, last, phrases = when.first, when.last, voice.phrases
    if first is None and last is None:
        return Said((phrases.one_of_unbounded if when.one_of else phrases.unbounded).format(count=len(when.members)), "phrase")
    if first is None or last is None:
        return _span(SetSpan(first, last), voice, one_of=when.one_of)
    edges = [say(date, voice, with_weekday=False, bare=True).words for date in (first, last)]
    template = phrases.one_of_many if when.one_of else phrases.many
    return Said(template.format(count=len(when.members), first=edges[0], last=edges[1]), "phrase")
