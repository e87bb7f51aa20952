"""A window of the axis in words, as coarse as its edges, also where years have more than four digits."""

import pytest

from report.model.day_numbers import day_number
from report.render.window_words import window_words, within_words


def day(year: int, month: int = 1, number: int = 1) -> float:
    return float(day_number(year, month, number))


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (day(2025, 3, 17), day(2025, 3, 21), "17 to 20 March 2025"),
        (day(2025, 3), day(2025, 4), "March 2025"),
        (day(2025), day(2025, 4), "January to March 2025"),
        (day(1994), day(2026), "1994 to 2025"),
        (day(9999, 12), day(10000, 2), "9999 to the year 10,000"),
        (day(9999, 12, 30), day(10000, 1, 3), "9999 to the year 10,000"),
        (day(10000, 3), day(10000, 5), "the year 10,000"),
        (day(-10001, 5), day(-9998, 2), "the year −10,001 to 9999 BC"),
        (day(0), day(10**13), "1 BC to the year 999,999,999,999"),
    ],
)
def test_a_window_is_named_no_finer_than_its_edges(start: float, end: float, words: str) -> None:
    assert window_words(start, end, "en") == words


@pytest.mark.parametrize("year", [-(10**12), -10_000, -1, 0, 9999, 10_000, 10**12])
@pytest.mark.parametrize("days", [1, 2, 40, 400, 5000, 10**9])
def test_every_window_has_words(year: int, days: int) -> None:
    assert window_words(day(year, 2, 27), day(year, 2, 27) + days, "en")
    assert within_words(day(year, 2, 27), day(year, 2, 27) + days, "fr")
