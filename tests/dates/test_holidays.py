"""Holidays: Easter against dates that are known, the nth weekday of a month, and the length of their names."""

from datetime import date

import pytest

from report.dates.english import ENGLISH
from report.dates.french import FRENCH
from report.dates.holidays import LONGEST, day_of, easter

EASTERS = [
    "1900-04-15",
    "1913-03-23",
    "1940-03-24",
    "1943-04-25",
    "1951-03-25",
    "1954-04-18",
    "1961-04-02",
    "1981-04-19",
    "1986-03-30",
    "1989-03-26",
    "1994-04-03",
    "1997-03-30",
    "1998-04-12",
    "1999-04-04",
    "2000-04-23",
    "2001-04-15",
    "2002-03-31",
    "2003-04-20",
    "2004-04-11",
    "2005-03-27",
    "2006-04-16",
    "2007-04-08",
    "2008-03-23",
    "2009-04-12",
    "2010-04-04",
    "2011-04-24",
    "2012-04-08",
    "2013-03-31",
    "2014-04-20",
    "2015-04-05",
    "2016-03-27",
    "2017-04-16",
    "2018-04-01",
    "2019-04-21",
    "2020-04-12",
    "2021-04-04",
    "2022-04-17",
    "2023-04-09",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2029-04-01",
    "2030-04-21",
    "2038-04-25",
]


@pytest.mark.parametrize("day", EASTERS)
def test_easter_falls_on_the_day_that_is_known(day):
    assert date.fromordinal(easter(int(day[:4]))).isoformat() == day


def test_easter_is_the_sunday_after_the_first_full_moon_of_spring():
    """From 1900 to 2199 the moons repeat every 19 years on the same days, so that the rule can be told without Easter's
    arithmetic."""
    moons = [(4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5), (3, 25), (4, 13), (4, 2),
    (3, 22),
             (4, 10), (3, 30), (4, 17), (4, 7), (3, 27)]  # fmt: skip
    for year in range(1900, 2200):
        moon = date(year, *moons[year % 19]).toordinal()
        assert easter(year) == moon + 7 - moon % 7


@pytest.mark.parametrize(
    ("feast", "year", "day"),
    [
        ((11, 3, 4), 2024, (11, 28)), ((11, 3, 4), 2023, (11, 23)), ((9, 0, 1), 2025, (9, 1)), ((9, 0, 1), 2024, (9, 2)),
        ((5, 0, -1), 2025, (5, 26)), ((5, 0, -1), 2021, (5, 31)), ((1, 0, 3), 2025, (1, 20)), ((12, 2, -1), 2025, (12, 31)),
        ((12, 25), 1900, (12, 25)), (-2, 2025, (4, 18)), (1, 2024, (4, 1)), (49, 2025, (6, 8)), (-47, 2024, (2, 13)),
    ],
)  # fmt: skip
def test_a_holiday_falls_on_its_day(feast, year, day):
    assert day_of(feast, year) == day


@pytest.mark.parametrize("language", [ENGLISH, FRENCH], ids=lambda language: language.name)
def test_every_holiday_falls_on_a_day_of_every_year(language):
    for feast in set(language.feasts.values()):
        for year in range(1900, 2100):
            month, day = day_of(feast, year)
            found = date(year, month, day)
            if isinstance(feast, tuple) and len(feast) == 3:
                assert (found.month, found.weekday()) == feast[:2]


@pytest.mark.parametrize("language", [ENGLISH, FRENCH], ids=["en", "fr"])
def test_no_name_is_longer_than_what_is_looked_up(language):
    assert max(map(len, language.feasts)) <= LONGEST
