"""Ranges of days, the common ground on which dates of any precision are compared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateRange:
    """The days that a date may mean: earliest and latest day number, both inclusive; None where that side is open."""

    earliest: int | None
    latest: int | None

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise ValueError(f"a range cannot end before it starts: {self.earliest} > {self.latest}")

    def before(self, other: DateRange) -> bool:
        """Every day of this range is before every day of the other."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def apart(self, other: DateRange) -> bool:
        """No day is in both: only then do two dates contradict each other."""
        return self.before(other) or other.before(self)

    def overlaps(self, other: DateRange) -> bool:
        """Some day is in both."""
        return not self.apart(other)

    def within(self, other: DateRange) -> bool:
        """Every day of this range is in the other."""
        starts = other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)
        ends = other.latest is None or (self.latest is not None and self.latest <= other.latest)
        return starts and ends

    def hull(self, other: DateRange) -> DateRange:
        """The smallest range that holds both."""
        earliest = None if self.earliest is None or other.earliest is None else min(self.earliest, other.earliest)
        latest = None if self.latest is None or other.latest is None else max(self.latest, other.latest)
        return DateRange(earliest, latest)

    @property
    def days(self) -> int | None:
        """How many days it holds; None where a side is open."""
        return None if self.earliest is None or self.latest is None else self.latest - self.earliest + 1
