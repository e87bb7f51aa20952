"""Periods against Python's calendar and our reader of EDTF."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.dates.calendar_units import Period, Unit, coarser, days, edtf, holding, latest_weekday, timex, year_of
from report.model.date_ranges import DateRange
from report.model.day_numbers import day_number
from report.model.edtf import parse_edtf

units = st.sampled_from(Unit)
modern = st.integers(1, date(9900, 1, 1).toordinal())
ever = st.integers(day_number(-9000, 1, 1), day_number(9000, 1, 1))
LAW = settings(deadline=None, derandomize=True, max_examples=300)


@given(modern)
@LAW
def test_days_weeks_months_and_years_are_those_of_the_calendar(number):
    day = date.fromordinal(number)
    iso = day.isocalendar()
    assert timex(holding(Unit.DAY, number)) == day.isoformat()
    assert timex(holding(Unit.WEEK, number)) == f"{iso.year:04d}-W{iso.week:02d}"
    assert timex(holding(Unit.WEEKEND, number)) == f"{iso.year:04d}-W{iso.week:02d}-WE"
    assert timex(holding(Unit.MONTH, number)) == f"{day:%Y-%m}".zfill(7)
    assert timex(holding(Unit.QUARTER, number)) == f"{day.year:04d}-Q{(day.month + 2) // 3}"
    assert timex(holding(Unit.HALF, number)) == f"{day.year:04d}-H{1 if day.month < 7 else 2}"
    assert timex(holding(Unit.DECADE, number)) == f"{day.year:04d}"[:3]
    assert year_of(holding(Unit.WEEK, number)) == iso.year


@given(units, ever)
@LAW
def test_a_day_lies_in_the_period_that_holds_it(unit, day):
    first, last = days(holding(unit, day))
    assert first <= last
    assert unit is Unit.WEEKEND or first <= day <= last


@given(units, ever)
@LAW
def test_neighbours_adjoin_and_differ_by_one(unit, day):
    period = holding(unit, day)
    following = Period(unit, period.number + 1)
    gap = 6 if unit is Unit.WEEKEND else 1
    assert days(following)[0] == days(period)[1] + gap
    assert holding(unit, days(following)[0]) == following


@given(units, ever)
@LAW
def test_edtf_says_the_same_days(unit, day):
    period = holding(unit, day)
    assert parse_edtf(edtf(period)).range == DateRange(*days(period))


@given(units, units, ever)
@LAW
def test_the_coarser_period_begins_no_later(unit, other, day):
    period = holding(unit, day)
    first, last = days(coarser(other, period))
    assert other is Unit.WEEKEND or first <= days(period)[0] <= last


@given(modern, st.integers(0, 6))
@LAW
def test_the_latest_weekday_is_the_one_before_or_on_the_day(day, wanted):
    found = latest_weekday(day, wanted)
    assert day - 7 < found <= day
    assert (found - 1) % 7 == wanted


@pytest.mark.parametrize(
    ("unit", "year", "value", "in_edtf"),
    [
        (Unit.YEAR, 2025, "2025", "2025"), (Unit.YEAR, 0, "BC0001", "0000"), (Unit.YEAR, -43, "BC0044", "-0043"),
        (Unit.DECADE, 1995, "199", "199X"), (Unit.CENTURY, 1995, "19", "19XX"), (Unit.CENTURY, 150, "01", "01XX"),
        (Unit.MILLENNIUM, 1995, "1", "1XXX"), (Unit.SEASON, 2025, "2024-WI", "2024-24"),
    ],
)  # fmt: skip
def test_how_a_period_that_holds_new_year_is_written(unit, year, value, in_edtf):
    period = holding(unit, day_number(year, 1, 1))
    assert (timex(period), edtf(period)) == (value, in_edtf)
