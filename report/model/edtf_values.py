"""The values of EDTF dates: single dates, intervals and sets, each with only the parts that were said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .date_ranges import DateRange


class Precision(StrEnum):
    """How finely a date is known; the names of `precision` in data/chronology.json."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    UNKNOWN = "unknown"


class EdtfError(ValueError):
    """A text that is no EDTF date; `offset` is the code point at which it goes wrong, `hint` what to write instead."""

    def __init__(self, message: str, offset: int = 0, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.hint = hint


class Qualifier(StrEnum):
    """What the source says of its own date: uncertain (`?`), approximate (`~`) or both (`%`)."""

    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"


class Unbounded(StrEnum):
    """An end of an interval that is no date: it is open (still going on, or going back without limit), or nobody knows it."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day as written. `second` is None where only hours and minutes were said.

    `offset_minutes` is the shift from UTC in minutes, east positive, 0 for `Z`; None where no zone was said.
    """

    hour: int
    minute: int
    second: int | None = None
    offset_minutes: int | None = None

    @property
    def seconds(self) -> int:
        """Seconds since midnight on the clock as written; the zone shift is not applied."""
        return self.hour * 3600 + self.minute * 60 + (self.second or 0)


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """One date, as precise as its source; `str()` gives back the text that was read.

    `year` is astronomical (0 is 1 BC); it, `month` (1 to 12) and `day` are None where they were not said or hold an `X`.
    `season` is a code of ISO 8601-2 from 21 to 41 that stands in the month's place (seasons, quarters, halves and so on).
    `parts` are year, month and day as written, sign included and qualifiers left out: `("156X", "12", "25")`.
    `significant` is the number of significant digits of the year, where written (`1950S2`).
    `uncertain_parts` and `approximate_parts` name the qualified ones among "year", "month", "day", in this order.
    `range` holds the calendar days as written: neither a qualifier nor a zone shift moves it.
    `precision` is how finely the date is known: `2025-03-XX` is known to the month.
    Made by `parse_edtf` and `parse_date`; who makes one by hand answers for its fields agreeing.
    """

    text: str
    range: DateRange
    precision: Precision
    year: int | None = None
    month: int | None = None
    season: int | None = None
    day: int | None = None
    clock: ClockTime | None = None
    parts: tuple[str, ...] = ()
    significant: int | None = None
    uncertain_parts: tuple[str, ...] = ()
    approximate_parts: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.text

    @property
    def uncertain(self) -> bool:
        """Whether the date, or a part of it, is uncertain (`?` or `%`)."""
        return bool(self.uncertain_parts)

    @property
    def approximate(self) -> bool:
        """Whether the date, or a part of it, is approximate (`~` or `%`)."""
        return bool(self.approximate_parts)

    @property
    def qualifier(self) -> Qualifier | None:
        """The qualifier that holds for every part; None where there is none, or the parts differ."""
        uncertain, approximate = len(self.uncertain_parts), len(self.approximate_parts)
        if {uncertain, approximate} - {0, len(self.parts)} or not uncertain + approximate:
            return None
        if uncertain and approximate:
            return Qualifier.BOTH
        return Qualifier.UNCERTAIN if uncertain else Qualifier.APPROXIMATE

    @property
    def unspecified(self) -> bool:
        """Whether some digit is an `X`."""
        return any("X" in part for part in self.parts)

    @property
    def first(self) -> EdtfDate | None:
        """The date at the early edge: itself."""
        return self

    @property
    def last(self) -> EdtfDate | None:
        """The date at the late edge: itself."""
        return self

    @property
    def start_open(self) -> bool:
        """Never: a single date has both edges."""
        return False

    @property
    def end_open(self) -> bool:
        """Never: a single date has both edges."""
        return False

    @property
    def one_of(self) -> bool:
        """Never: a single date leaves no choice."""
        return False


@dataclass(frozen=True, slots=True)
class EdtfInterval:
    """Something that lasted from `start` to `end` (`a/b`); `str()` gives back the text that was read.

    `range` reaches from the first day of the start to the last day of the end; an end that is open or unknown gives None,
    and `start`, `end` tell which of the two it is.
    """

    text: str
    range: DateRange
    precision: Precision = Precision.INTERVAL
    start: EdtfDate | Unbounded = Unbounded.UNKNOWN
    end: EdtfDate | Unbounded = Unbounded.UNKNOWN

    def __str__(self) -> str:
        return self.text

    @property
    def first(self) -> EdtfDate | None:
        """The date at the early edge; None where it is open or unknown."""
        return self.start if isinstance(self.start, EdtfDate) else None

    @property
    def last(self) -> EdtfDate | None:
        """The date at the late edge; None where it is open or unknown."""
        return self.end if isinstance(self.end, EdtfDate) else None

    @property
    def start_open(self) -> bool:
        """Whether it goes back without limit (`../b`); an unknown start is not open."""
        return self.start is Unbounded.OPEN

    @property
    def end_open(self) -> bool:
        """Whether it has not ended (`a/..`); an unknown end is not open."""
        return self.end is Unbounded.OPEN

    @property
    def clock(self) -> ClockTime | None:
        """None: intervals hold no clock times."""
        return None

    @property
    def one_of(self) -> bool:
        """Never: an interval holds all its days."""
        return False

    @property
    def uncertain(self) -> bool:
        """Whether one of its ends is uncertain."""
        return any(edge is not None and edge.uncertain for edge in (self.first, self.last))

    @property
    def approximate(self) -> bool:
        """Whether one of its ends is approximate."""
        return any(edge is not None and edge.approximate for edge in (self.first, self.last))


@dataclass(frozen=True, slots=True)
class SetSpan:
    """Consecutive dates within a set: `a..b`, `..b` (start None) or `a..` (end None)."""

    start: EdtfDate | None
    end: EdtfDate | None


@dataclass(frozen=True, slots=True)
class EdtfSet:
    """One of several dates (`[...]`, when `one_of`) or all of them (`{...}`); `str()` gives back the text that was read.

    `members` stand as written. `range` is the smallest that holds them all.
    """

    text: str
    range: DateRange
    precision: Precision = Precision.INTERVAL
    one_of: bool = True
    members: tuple[EdtfDate | SetSpan, ...] = ()

    def __str__(self) -> str:
        return self.text

    @property
    def dates(self) -> tuple[EdtfDate, ...]:
        """Every date that is written in it, in the order of writing."""
        ends = ((m,) if isinstance(m, EdtfDate) else (m.start, m.end) for m in self.members)
        return tuple(date for pair in ends for date in pair if date is not None)

    @property
    def first(self) -> EdtfDate | None:
        """The date at the early edge; None where that side is open (`[..b]`) or a member's own is not known."""
        starts = (member if isinstance(member, EdtfDate) else member.start for member in self.members)
        edge = self.range.earliest
        return next((date for date in starts if date is not None and date.range.earliest == edge is not None), None)

    @property
    def last(self) -> EdtfDate | None:
        """The date at the late edge; None where that side is open (`[a..]`) or a member's own is not known."""
        ends = (member if isinstance(member, EdtfDate) else member.end for member in self.members)
        edge = self.range.latest
        return next((date for date in ends if date is not None and date.range.latest == edge is not None), None)

    @property
    def start_open(self) -> bool:
        """Whether it goes back without limit (`[..b]`)."""
        return any(isinstance(m, SetSpan) and m.start is None for m in self.members)

    @property
    def end_open(self) -> bool:
        """Whether it goes on without limit (`[a..]`)."""
        return any(isinstance(m, SetSpan) and m.end is None for m in self.members)

    @property
    def clock(self) -> ClockTime | None:
        """None: sets hold no clock times."""
        return None

    @property
    def uncertain(self) -> bool:
        """Whether one of its dates is uncertain."""
        return any(date.uncertain for date in self.dates)

    @property
    def approximate(self) -> bool:
        """Whether one of its dates is approximate."""
        return any(date.approximate for date in self.dates)


Edtf = EdtfDate | EdtfInterval | EdtfSet
