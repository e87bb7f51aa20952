"""Ranges of days: touching, nested, open ones, and the refusal to end before they start."""

import pytest

from report.model.date_ranges import DateRange

MARCH = DateRange(60, 90)
OPEN = DateRange(None, None)


@pytest.mark.parametrize(
    ("one", "other", "is_before"),
    [
        (DateRange(1, 2), DateRange(3, 4), True),
        (DateRange(1, 3), DateRange(3, 4), False),
        (DateRange(3, 4), DateRange(1, 2), False),
        (DateRange(None, 2), DateRange(3, None), True),
        (DateRange(1, None), DateRange(3, 4), False),
        (DateRange(1, 2), DateRange(None, 4), False),
        (OPEN, OPEN, False),
    ],
)
def test_before_means_that_every_day_is(one: DateRange, other: DateRange, is_before: bool) -> None:
    assert one.before(other) is is_before


def test_dates_contradict_each_other_only_where_no_day_is_shared() -> None:
    assert DateRange(60, 61).apart(DateRange(62, 63))
    assert DateRange(62, 63).apart(DateRange(60, 61))
    assert DateRange(60, 62).overlaps(DateRange(62, 63))
    assert MARCH.overlaps(DateRange(70, 70))
    assert OPEN.overlaps(MARCH)


@pytest.mark.parametrize(
    ("inner", "outer", "is_within"),
    [
        (DateRange(70, 70), MARCH, True),
        (MARCH, MARCH, True),
        (MARCH, DateRange(70, 70), False),
        (DateRange(59, 70), MARCH, False),
        (DateRange(None, 70), MARCH, False),
        (DateRange(70, None), MARCH, False),
        (DateRange(None, 70), DateRange(None, 90), True),
        (MARCH, OPEN, True),
        (OPEN, MARCH, False),
    ],
)
def test_within_means_that_the_other_holds_every_day(inner: DateRange, outer: DateRange, is_within: bool) -> None:
    assert inner.within(outer) is is_within


def test_the_hull_holds_both_and_is_open_where_one_is() -> None:
    assert DateRange(1, 2).hull(DateRange(5, 6)) == DateRange(1, 6)
    assert DateRange(1, None).hull(DateRange(5, 6)) == DateRange(1, None)
    assert DateRange(1, 2).hull(DateRange(None, 0)) == DateRange(None, 2)


def test_days_are_counted_with_both_ends() -> None:
    assert DateRange(60, 60).days == 1
    assert MARCH.days == 31
    assert DateRange(None, 60).days is None
    assert DateRange(60, None).days is None


def test_a_range_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="61 > 60"):
        DateRange(61, 60)
