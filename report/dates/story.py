"""The date last spoken of: where a text goes on from it, and whether a text as a whole tells a story of another time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .calendar_units import Period, Unit, days, year_of
from .readings import Calendar, Reading, Relative, Shift


@dataclass(frozen=True, slots=True)
class Spoken:
    """A date that was spoken of: its period, its tid, the sentence and the paragraph in which it stands, whether its year was said and whether it
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
    years = near = 0
    for reading in readings:
        what = reading.what
        if isinstance(what, Calendar):
            if what.year is not None or what.decade is not None or what.century is not None:
                far = issued_year is None or (what.year or 0) != issued_year
                years += far * (2 if what.day is not None or what.month is not None else 1)
            elif what.weekday is not None and what.day is None or what.which is not None:
                near += 1
        elif isinstance(what, Relative):
            near += what.base == "issued"
        elif isinstance(what, Shift):
            near += what.base == "issued"
    return years >= 3 and years > 2 * near


class Story:
    """What has been spoken of so far."""

    __slots__ = ("day", "is_story", "issued_year", "last", "opens", "paragraph", "part_of_year", "sentence")

    def __init__(self, is_story_: bool, issued_year: int | None) -> None:
        self.is_story = is_story_
        self.issued_year = issued_year
        self.last: Spoken | None = None
        self.day: Spoken | None = None
        self.part_of_year: Spoken | None = None
        self.sentence = 0
        self.opens = False
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

    def leads(self) -> Spoken | None:
        """The date from which a bare month or day goes on, if the text tells of another time there; None where the day of issue leads."""
        last = self.last
        if last is None:
            return None
        if self.is_story:
            return last
        far = self.issued_year is not None and year_of(last.period) != self.issued_year
        follows = last.sentence == self.sentence or (last.sentence == self.sentence - 1 and self.opens and last.paragraph == self.paragraph)
        return last if far and last.year_said and last.opens and follows else None

    def before(self, unit: Unit) -> Spoken | None:
        """The date last spoken of that is at least as fine as a unit."""
        if self.last is not None and self.last.period.unit <= unit:
            return self.last
        if self.day is not None and (self.last is None or self._agrees(self.day, self.last)):
            return self.day
        return None

    @staticmethod
    def _agrees(day: Spoken, last: Spoken) -> bool:
        first, end = days(last.period)
        return first - 366 <= day.period.number <= end + 366
