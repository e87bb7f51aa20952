"""Which of several dates is meant, and for which days of issue: the ends that are reckoned are those that trying every day
finds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.dates.calendar_units import Period, Unit
from report.dates.direction import FUTURE, NONE, PAST, SURELY_PAST
from report.dates.nearness import FARTHEST, near_issue, span_of
from report.dates.readings import Calendar
from report.model.day_numbers import civil_date, day_number

DIRECTIONS = (SURELY_PAST, PAST, NONE, FUTURE)
DATES = {
    "Wednesday": Calendar(weekday=2), "last Friday": Calendar(weekday=4, which=-1), "this Sunday": Calendar(weekday=6, which=0),
    "next Monday": Calendar(weekday=0, which=1), "the weekend": Calendar(weekend=True), "the 19th": Calendar(day=19),
    "the 31st": Calendar(day=31), "the 10th": Calendar(day=10), "January 3": Calendar(month=1, day=3),
    "March": Calendar(month=3), "last March": Calendar(month=3, which=-1), "next March": Calendar(month=3, which=1),
    "March 3": Calendar(month=3, day=3),
    "29 February": Calendar(month=2, day=29), "Monday, March 3": Calendar(weekday=0, month=3, day=3),
    "winter": Calendar(season=3),
    "the second quarter": Calendar(quarter=2), "Christmas": Calendar(feast=(12, 25)), "Easter": Calendar(feast=0),
    "last Easter": Calendar(feast=0, which=-1), "next Easter": Calendar(feast=0, which=1),
}  # fmt: skip


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("words", DATES)
@given(st.integers(day_number(2015, 1, 1), day_number(2032, 1, 1)))
@settings(deadline=None, derandomize=True, max_examples=12)
def test_the_days_of_issue_are_those_that_give_the_same(words, direction, issued):
    what = DATES[words]
    period, span = near_issue(what, issued, direction)
    assert span is not None
    first, last = span
    assert first <= issued <= last
    for day in {first, (first + issued) // 2, (last + issued) // 2, last}:
        assert near_issue(what, day, direction) == (period, span)
    for day in (first - 1, last + 1):
        assert near_issue(what, day, direction)[0] != period


@given(st.integers(-10_000, 10_000), st.integers(0, 900), st.integers(0, 900))
@settings(deadline=None, derandomize=True, max_examples=100)
def test_a_span_ends_where_the_period_changes(issued, before, after):
    def find(day: int) -> Period:
        return Period(Unit.YEAR, int(issued - before <= day <= issued + after))

    assert span_of(find, issued) == (issued - before, issued + after)


def test_the_search_for_an_end_is_bounded():
    asked = []

    def find(day: int) -> Period:
        asked.append(day)
        return Period(Unit.YEAR, 1)

    first, last = span_of(find, 0)
    assert -FARTHEST <= first < 0 < last <= FARTHEST
    assert len(asked) < 60


@pytest.mark.parametrize(
    ("words", "direction", "day"),
    [
        ("Wednesday", PAST, (2025, 3, 19)), ("Wednesday", FUTURE, (2025, 3, 26)), ("last Friday", NONE, (2025, 3, 14)),
        ("next Monday", NONE, (2025, 3, 24)),
        ("the 19th", PAST, (2025, 3, 19)), ("the 10th", FUTURE, (2025, 4, 10)), ("March 3", PAST, (2025, 3, 3)), ("January 3",
        FUTURE, (2026, 1, 3)),
        ("29 February", PAST, (2024, 2, 29)), ("Christmas", PAST, (2024, 12, 25)), ("Christmas", FUTURE, (2025, 12, 25)),
    ],
)  # fmt: skip
def test_which_date_is_meant_on_20_march_2025(words, direction, day):
    period, _ = near_issue(DATES[words], day_number(2025, 3, 20), direction)
    assert civil_date(period.number) == day
