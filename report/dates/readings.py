"""What a phrase says before anything outside it is known: parts of a date, steps from a date, lengths, repetitions."""

from __future__ import annotations

from typing import Literal, NamedTuple

from .calendar_units import Unit

Base = Literal["issued", "said"]
"""What a relative phrase leans on: the day of issue, or the date last spoken of."""

Feast = tuple[int, int] | int | tuple[int, int, int]
"""The day of a holiday: month and day; or days from Easter Sunday; or month, weekday (0 Monday) and which one (-1 the last)."""


class Clock(NamedTuple):
    """A time of day as said. `hour` is 0 to 24; `zone` is `Z` or `+02:00`; None for what was not said."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str | None = None


class Calendar(NamedTuple):
    """Parts of a date as said, each None if not; what is missing is found when it is resolved.

    `year` is astronomical; `short_year` and `short_decade` are its last digits. `which` is -1, 0 or 1 for "last", "this",
    "next" before the finest part. `within` is the coarser phrase that says the rest ("June last year"). `part` is a part of
    the day (MO MI AF EV NI). `half`, `quarter` count from 1, `season` from 0 (spring); a negative one counts from the end.
    `impossible`: there is no such day.
    """

    millennium: int | None = None
    century: int | None = None
    decade: int | None = None
    short_decade: int | None = None
    year: int | None = None
    short_year: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: int | None = None
    month: int | None = None
    week: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    weekend: bool = False
    part: str | None = None
    clock: Clock | None = None
    which: int | None = None
    base: Base = "issued"
    within: What | None = None
    feast: Feast | None = None
    same_part: bool = False
    """The quarter or half last spoken of, but in this year ("the 1988 period")."""
    impossible: bool = False
    either: tuple[int, int] | None = None
    """Two numbers of which one is the day and one the month, and nobody says which."""


class Relative(NamedTuple):
    """A unit of the calendar counted from that of the base: "last week" is (WEEK, -1)."""

    unit: Unit
    shift: int
    base: Base = "issued"
    part: str | None = None
    clock: Clock | None = None
    coming: bool = False
    that: bool = False
    """Whether the words point back ("that year"), and do not only name the unit ("the year")."""


class Shift(NamedTuple):
    """A step from a date: "two weeks ago", "a year earlier", "two days after March 3". A count of None is a vague one."""

    amounts: tuple[Amount, ...]
    sign: int
    base: Base | What = "issued"


class Amount(NamedTuple):
    """A count of a unit, in TIMEX3's letters: D W M Q Y E C L, h m s for clock units, WE; `number` None is a vague one."""

    number: float | None
    unit: str


class Duration(NamedTuple):
    """A length of time."""

    amounts: tuple[Amount, ...]


class Recurring(NamedTuple):
    """A set: `value` as TIMEX3 writes it."""

    value: str
    quant: str | None = None
    freq: str | None = None


class Reference(NamedTuple):
    """A vague reference: PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str


class Stretch(NamedTuple):
    """A range within one phrase: "March 3-9", "1998-2003"."""

    first: Calendar
    last: Calendar


What = Calendar | Relative | Shift | Duration | Recurring | Reference | Stretch


class Reading(NamedTuple):
    """What a rule makes of tokens `start` to `end` (half-open); `mod` is TIMEX3's modifier. `interval` links the ends of a
    range.
    """

    what: What
    start: int
    end: int
    rule: str
    mod: str | None = None
