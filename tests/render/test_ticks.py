"""Lines across a step stand within it, however far from the year 1 it lies, and some always do."""

import pytest

from report.model.day_numbers import day_number
from report.render.ticks import ticks


@pytest.mark.parametrize("year", [-(10**12), -640_000_000_000, -10_000, -4713, -1, 0, 1, 2025, 9999, 10**12])
@pytest.mark.parametrize("days", [1, 3, 100, 424, 4000, 10**6, 10**12])
@pytest.mark.parametrize("room", [22.0, 73.0])
def test_lines_stand_within_every_window(year: int, days: int, room: float) -> None:
    start = float(day_number(year, 3, 1))
    found = ticks(start, start + days, room, "en")
    assert 0 < len(found) <= 17
    assert all(start <= tick.at < start + days for tick in found)
