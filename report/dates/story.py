"""The date last spoken of: where a text goes on from it, and whether a text as a whole tells a story of another time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from report.model.day_numbers import civil_date, day_number

from .calendar_units import Period, Unit, days, year_of
from .readings import Calendar, Reading, Relative, Shift, Stretch


class Spoken(NamedTuple):
    """A date that was spoken of: its period, its tid, the sentence and the paragraph in which it stands, whether its year was
    said and whether it
    opens its sentence ("In 2009, ...", a frame for what follows)."""

    period: Period
    tid: str
    sentence: int
    paragraph: int
    year_said: bool
    leans_on_issue: bool
    opens: bool


class Weight(NamedTuple):
    """What a stretch of text says of its time: `dated` counts past dates whose year is said, with a month or day; `years` years
    alone; `issue` phrases that lean on the day of issue ("yesterday"), `weekdays` those that may ("Monday", "third-quarter").
    """

    dated: int = 0
    years: int = 0
    issue: int = 0
    weekdays: int = 0
    distant: bool = False

    @property
    def far(self) -> int:
        """The weight of another time: a full date says more of it than a year."""
        return 2 * self.dated + self.years


DISTANT = 20
"""Years before the day of issue from which on news seldom names days."""
RECENT = 330
"""Days before the day of issue within which a date in full is no sign of another time: reports name the days of their year so."""


def is_story(readings: Sequence[Reading], framing: Sequence[bool], issued: int | None) -> bool:
    """Whether a text tells of another time than its day of issue: dates in full, and little that leans on the day of issue.

    News names the year of an event only when it is not the current one, and is full of weekdays, "today" and "last week".
    """
    weight = weighed(readings, issued)
    framed = any(frame and weighed([reading], issued).far for reading, frame in zip(readings, framing, strict=True))
    if weight.dated and weight.far >= 3 and 2 * weight.far > 4 * weight.issue + 8 * weight.weekdays:
        return True
    first = next((one for one in readings if isinstance(one.what, (Calendar, Relative, Shift, Stretch))), None)
    opens_far = first is not None and weighed([first], issued).dated > 0
    if opens_far and weight.far > weight.issue + weight.weekdays and weight.far >= 3:
        return True  # its first words of time say another one, where news says the day
    if weight.distant and weight.far > weight.issue + weight.weekdays and (weight.far >= 2 or framed):
        return True
    return framed and weight.dated > 0 and not weight.issue and not weight.weekdays


def is_passage(readings: Sequence[Reading], framing: Sequence[bool], issued: int | None, *, in_story: bool, ahead: bool) -> bool:
    """Whether a paragraph tells of another time: nothing in it leans on the day of issue, and a far date has a month, or a far
    year opens its sentence as a frame ("In 1983, ..."), or the text goes on from it ("that year"). In a story every paragraph
    does that doesn't return to the present, by "last month" or by telling what is to come (`ahead`).
    """
    weight = weighed(readings, issued)
    if in_story:
        return weight.far > weight.issue or (weight.issue == 0 and not ahead)
    if weight.issue or weight.weekdays or not weight.far:
        return False
    onward = any(isinstance(reading.what, (Relative, Shift)) and reading.what.base == "said" for reading in readings)
    frames = any(frame and weighed([reading], issued).far for reading, frame in zip(readings, framing, strict=True))
    return onward or frames or weight.dated > 0


def weighed(readings: Sequence[Reading], issued: int | None) -> Weight:
    """What the dates of a stretch of text weigh."""
    dated = years = issue = weekdays = 0
    distant = False
    for reading in readings:
        what = reading.what.first if isinstance(reading.what, Stretch) else reading.what
        if isinstance(what, (Relative, Shift)):
            issue += what.base == "issued"
        elif isinstance(what, Calendar):
            if what.year is None and what.decade is None and what.century is None:
                pointed = what.which is not None and what.base == "issued"
                issue += pointed
                weekdays += not pointed and ((what.weekday is not None and what.day is None) or what.quarter is not None)
                continue
            finer = what.year is not None and (what.day is not None or what.month is not None)
            past = _is_past(what, issued, finer)
            dated += past and finer and (2 if what.weekday is not None else 1)
            years += past and not finer
            year = what.year if what.year is not None else 0
            distant = distant or (past and finer and (issued is None or civil_date(issued)[0] - year >= DISTANT))
    return Weight(dated, years, issue, weekdays, distant)


def _is_past(what: Calendar, issued: int | None, finer: bool) -> bool:
    """Whether a date whose year is said is past: a year before that of issue, a day some days before the day of issue."""
    if issued is None or what.year is None:
        return True
    if not finer:
        return what.year < civil_date(issued)[0]
    day = day_number(what.year, what.month or 1, min(what.day or 28, 28))
    return day < issued - RECENT


class Story:
    """What has been spoken of so far."""

    __slots__ = ("day", "is_story", "issued_year", "last", "opens", "paragraph", "part_of_year", "passage", "sentence")

    def __init__(self, is_story_: bool, issued_year: int | None) -> None:
        self.is_story = is_story_
        self.issued_year = issued_year
        self.last: Spoken | None = None
        self.day: Spoken | None = None
        self.part_of_year: Spoken | None = None
        self.sentence = 0
        self.opens = False
        self.passage = is_story_
        self.paragraph = 0

    def tell(self, period: Period, tid: str, year_said: bool, leans_on_issue: bool) -> None:
        """Note a date that was resolved. In a story, what leans on the day of issue is no part of it, and a year in passing ("the
        first siege since 1346") leads nowhere.
        """
        if self.is_story and (leans_on_issue or (year_said and self._in_passing(period))):
            return
        spoken = Spoken(period, tid, self.sentence, self.paragraph, year_said, leans_on_issue, self.opens)
        self.last = spoken
        if period.unit is Unit.DAY:
            self.day = spoken
        elif period.unit in (Unit.QUARTER, Unit.HALF):
            self.part_of_year = spoken

    def _in_passing(self, period: Period) -> bool:
        """Whether a year, after finer dates, looks back from within a sentence."""
        last = self.last
        if last is None or period.unit < Unit.YEAR or last.period.unit >= Unit.YEAR or self.opens:
            return False
        return days(period)[1] < days(last.period)[0]

    def same_part_in(self, year: Period) -> Period:
        """The quarter or half spoken of in the last sentences, in another year; the year where there is none."""
        spoken = self.part_of_year
        if spoken is None or self.sentence - spoken.sentence > 4:
            return year
        per_year = 4 if spoken.period.unit is Unit.QUARTER else 2
        return Period(spoken.period.unit, year.number * per_year + spoken.period.number % per_year)

    def leads(self, in_year: bool) -> Spoken | None:
        """The date from which a bare month or day goes on, if the text tells of another time there; None where the day of issue
        leads.

        `in_year`: the phrase names a month; in news, only such a phrase goes on from a year that opens its sentence.
        """
        last = self.last
        if last is None:
            return None
        if self.is_story and self.passage and not in_year and self.day is not None and last.period.unit is not Unit.DAY:
            return self.day  # a weekday goes on from a day
        if self.passage and (self.is_story or (in_year and last.paragraph == self.paragraph)):
            return last
        far = self.issued_year is not None and year_of(last.period) < self.issued_year
        follows = last.sentence == self.sentence or (
            last.sentence == self.sentence - 1 and self.opens and last.paragraph == self.paragraph
        )
        return last if in_year and far and last.year_said and last.opens and follows else None

    def goes_on(self) -> bool:
        """Whether "a year earlier" counts from a date in the text: one whose year was said in this sentence or the last."""
        last = self.last
        return last is not None and (self.passage or (last.year_said and last.sentence >= self.sentence - 1))

    def before(self, unit: Unit) -> Spoken | None:
        """The date last spoken of that is at least as fine as a unit."""
        if self.last is not None and self.last.period.unit <= unit:
            return self.last
        if self.day is not None and self.last is not None:
            first, end = days(self.last.period)
            if first <= self.day.period.number <= end or self.day.sentence >= self.sentence - 1:
                return self.day
            if self.is_story and unit is Unit.DAY and self.last.period.unit >= Unit.YEAR:
                return self.day
        return None
