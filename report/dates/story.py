"""The date last spoken of: where a text goes on from it, and whether a text as a whole tells a story of another time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

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


def is_story(readings: Sequence[Reading], issued_year: int | None) -> bool:
    """Whether a text tells of another time than its day of issue: years in full, and little that leans on the day of issue.

    News names the year of an event only when it is not the current one, and is full of weekdays, "today" and "last week".
    """
    far, near, distant, dated = _counted(readings, issued_year)
    return (dated and far >= 3 and far > 2 * near) or (distant and ((far >= 2 and not near) or far >= near > 0))


def is_passage(readings: Sequence[Reading], framing: Sequence[bool], issued_year: int | None, *, in_story: bool) -> bool:
    """Whether a paragraph tells of another time: nothing in it leans on the day of issue, and a far date has a month, or a far
    year opens
    its sentence as a frame ("In 1983, ..."), or the text goes on from it ("that year"). In a story every paragraph does that
    doesn't return.
    """
    far, near, distant, _ = _counted(readings, issued_year)
    if in_story:
        return near == 0 or far > near or distant
    onward = any(isinstance(reading.what, (Relative, Shift)) and reading.what.base == "said" for reading in readings)
    if onward and far and not near:
        return True
    frames = any(frame and _counted([reading], issued_year)[0] for reading, frame in zip(readings, framing, strict=True))
    return near == 0 and (frames or any(_counted([reading], issued_year)[0] >= 2 for reading in readings)) and far > 0


DISTANT = 20
"""Years from which on a date with month and day makes a story of a text, even of one with weekdays."""


def _counted(readings: Sequence[Reading], issued_year: int | None) -> tuple[int, int, bool, bool]:
    """Far dates (those with a month twice), phrases that lean on the day of issue, whether a full date is distant, and whether
    there is one.
    """
    far = near = 0
    distant = dated = False
    for reading in readings:
        what = reading.what
        if isinstance(what, Stretch):
            what = what.first
        if isinstance(what, Calendar):
            if what.year is not None or what.decade is not None or what.century is not None:
                is_far = issued_year is None or (what.year if what.year is not None else 0) < issued_year
                finer = what.day is not None or what.month is not None
                far += is_far * (2 if finer else 1)
                dated = dated or (is_far and finer)
                distant = distant or (
                    finer and what.year is not None and (issued_year is None or issued_year - what.year >= DISTANT)
                )
            elif (what.weekday is not None and what.day is None) or what.which is not None or what.quarter is not None:
                near += what.base == "issued"
        elif isinstance(what, (Relative, Shift)):
            near += what.base == "issued"
    return far, near, distant, dated


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
        """Note a date that was resolved."""
        spoken = Spoken(period, tid, self.sentence, self.paragraph, year_said, leans_on_issue, self.opens)
        self.last = spoken
        if period.unit is Unit.DAY:
            self.day = spoken
        elif period.unit in (Unit.QUARTER, Unit.HALF):
            self.part_of_year = spoken

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
        return None
