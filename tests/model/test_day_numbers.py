"""Days as numbers: known days, both sides of the year 0, and agreement with the standard library where it reaches."""

from datetime import date

import pytest

from report.model.day_numbers import civil_date, day_number, days_in_month, is_leap, iso_day, weekday


@pytest.mark.parametrize(
    ("year", "month", "day", "number"),
    [
        (1, 1, 1, 1),
        (0, 12, 31, 0),
        (0, 3, 1, -305),
        (0, 2, 29, -306),
        (-4, 2, 29, -1767),
        (1970, 1, 1, 719_163),
        (2000, 2, 29, 730_179),
        (2025, 3, 18, 739_328),
        (9999, 12, 31, 3_652_059),
        (10000, 1, 1, 3_652_060),
    ],
)
def test_known_days_have_their_numbers(year: int, month: int, day: int, number: int) -> None:
    assert day_number(year, month, day) == number
    assert civil_date(number) == (year, month, day)


def test_every_day_around_the_turns_of_centuries_agrees_with_the_standard_library() -> None:
    for year in (1, 4, 100, 400, 1582, 1900, 2000, 2024, 2025, 9999):
        first = date(year, 1, 1).toordinal()
        for number in range(first, first + 365):
            known = date.fromordinal(number)
            assert civil_date(number) == (known.year, known.month, known.day)
            assert weekday(number) == known.weekday()


@pytest.mark.parametrize(
    ("number", "written"), [(739_328, "2025-03-18"), (0, "0000-12-31"), (-366, "-0001-12-31"), (3_652_060, "10000-01-01")]
)
def test_a_day_is_written_as_iso_8601_does(number: int, written: str) -> None:
    assert iso_day(number) == written


@pytest.mark.parametrize(
    ("year", "leap"),
    [(2024, True), (2025, False), (1900, False), (2000, True), (0, True), (-1, False), (-4, True), (-100, False)],
)
def test_leap_years_run_on_before_the_year_1(year: int, leap: bool) -> None:
    assert is_leap(year) is leap
    assert days_in_month(year, 2) == (29 if leap else 28)


def test_months_have_their_lengths() -> None:
    assert [days_in_month(2025, month) for month in range(1, 13)] == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
