"""Periods and stones: nothing stands under a heading that is finer than its date, and nothing is lost."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from report.model.chronology import Chronology
from report.model.edtf import parse_edtf
from report.render.grouping import PAGES_FROM, empty_lanes_sentence, groups, has_period_pages, neighbours, periods


def chronology(specimen, *dates, **flags):
    one = specimen.chronology.events[0]
    events = tuple(replace(one, id=f"e{index}", when=parse_edtf(date), **flags) for index, date in enumerate(dates))
    return Chronology(events, (), ())


def headings(found):
    return [(period.title, [str(event.when) for event in period.events]) for period in found]


def test_months_head_a_report_of_months(specimen):
    found = periods(chronology(specimen, "2025-01", "2025-01-20", "2025-03-18", "2025-03-19"))
    assert headings(found) == [
        ("January 2025", ["2025-01", "2025-01-20"]),
        ("March 2025", ["2025-03-18", "2025-03-19"]),
    ]


def test_a_year_stands_under_no_month(specimen):
    found = periods(
        chronology(specimen, "2025", "2025-01-20", "2025-01/2025-03", "2025-01-30/2025-04-02", "[2025-02-27..2025-03-02]")
    )
    assert headings(found) == [
        ("2025, month not given", ["2025", "[2025-02-27..2025-03-02]"]),
        ("January 2025", ["2025-01-20", "2025-01/2025-03", "2025-01-30/2025-04-02"]),
    ]


def test_years_head_a_report_of_years(specimen):
    dates = [f"{year}-{month:02d}-05" for year in (1998, 2003, 2012) for month in (1, 4, 8)]
    assert [title for title, _ in headings(periods(chronology(specimen, *dates)))] == ["1998", "2003", "2012"]


def test_a_century_is_called_by_its_name_where_that_is_no_decade(specimen):
    found = headings(periods(chronology(specimen, "09XX", "12XX", "[1240..1270]", "20XX", "1985-03")))
    assert [title for title, _ in found] == [
        "900 to 999, decade not given",
        "The 1200s",
        "2000 to 2099, decade not given",
        "March 1985",
    ]


def test_what_fits_no_century_stands_apart(specimen):
    found = periods(chronology(specimen, "1890/1910", "[1890..1910]", "2025-01-01/..", "[2025-01-01..]"))
    assert ("Over a longer time, or open", ["[1890..1910]", "[2025-01-01..]"]) in headings(found)


def test_background_stands_first_and_undated_last(specimen):
    dated = chronology(specimen, "2025-03-18")
    back = chronology(specimen, "1994", "1998/2003", background=True)
    every = replace(dated, events=(*dated.events, *back.events), unplaced=specimen.chronology.unplaced)
    found = periods(every, ("Fighting", "Economy"))
    assert [(period.title, period.kind, period.empty_lanes) for period in found] == [
        ("Background, 1994 to 2003", "background", ()),
        ("March 2025", "dated", ("Economy",)),
        ("Date not given", "undated", ()),
    ]
    assert empty_lanes_sentence(found[1], "these articles") == "Economy: nothing dated to this period in these articles."
    assert empty_lanes_sentence(found[0]) is None


def test_neighbours_of_one_date_share_a_stone_and_order_is_kept(specimen):
    found = groups(chronology(specimen, "2025-03-18", "2025-03-18", "2025-03", "2025-03-18").events)
    assert [len(group.events) for group in found] == [2, 1, 1]


def test_nothing_at_all():
    assert periods(Chronology((), (), ())) == ()
    assert neighbours(Chronology((), (), ())) == {}


def test_neighbours_follow_the_reading_order(specimen):
    assert neighbours(specimen.chronology) == {
        "goma": (None, "qatar"),
        "qatar": ("goma", "angola-talks"),
        "angola-talks": ("qatar", "walikale"),
        "walikale": ("angola-talks", "mine"),
        "mine": ("walikale", None),
    }


def test_very_many_events_stand_on_pages_that_are_not_overlong(many):
    few, lots = many(PAGES_FROM - 10).chronology, many(1200).chronology
    assert not has_period_pages(few) and has_period_pages(lots)
    assert max(len(period.events) for period in periods(lots)) <= 150


def test_a_day_with_very_many_events_is_cut_into_parts(specimen):
    found = periods(chronology(specimen, *["2025-03-18"] * 700))
    assert [(period.title, period.slug, len(period.events)) for period in found] == [
        ("Tuesday 18 March 2025, part 1", "2025-03-18-1", 300),
        ("Tuesday 18 March 2025, part 2", "2025-03-18-2", 300),
        ("Tuesday 18 March 2025, part 3", "2025-03-18-3", 100),
    ]


DATES = [
    "2025-03-18",
    "2025-03",
    "2025",
    "202X",
    "20XX",
    "1998/2003",
    "[2025-03-17..2025-03-20]",
    "-0043",
    "-0043-03-15",
    "0000-05",
]
DATES += ["2025-01/..", "[1890..1910]", "2024-24", "2025-33"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(dates=st.lists(st.sampled_from(DATES), max_size=20))
def test_no_event_is_lost_or_doubled_and_no_heading_is_used_twice(specimen, dates):
    given_ = chronology(specimen, *dates)
    found = periods(given_)
    assert sorted(event.id for period in found for event in period.events) == sorted(event.id for event in given_.events)
    assert len({period.slug for period in found}) == len(found)
    for period in found:
        assert [event for group in period.groups for event in group.events] == list(period.events)


@pytest.mark.parametrize("date", ["-0043-03-15", "0000-05"])
def test_years_before_christ_have_safe_addresses(specimen, date):
    (period,) = periods(chronology(specimen, date))
    assert period.slug.startswith("bc00") and "BC" in period.title
