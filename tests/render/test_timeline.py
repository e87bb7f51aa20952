"""The layout: what stands on which step, how long, in which row and with which label."""

from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.model.chronology import Chronology
from report.model.claims import PartOfDay, Status
from report.model.day_numbers import iso_day
from report.model.edtf import parse_date, parse_edtf
from report.model.events import Agreement, AgreementPosition, Aspect, Event, Evidence, Standing
from report.model.settings import Config, Settings
from report.model.timeline import Form, PlacedMark, Tier, TimelineFigure
from report.render.extents import extent
from report.render.labels import cut, width
from report.render.rows import ROOM, arrange
from report.render.ticks import ticks
from report.render.timeline import layout

CASES = Path(__file__).parents[1] / "cases" / "timeline"
LANES = ("Fighting", "Diplomacy", "Civilians", "Economy")
SAMPLE = """
genocide   | 1994                     | Civilians | background
congo-war  | 1998/2003                | Fighting  | background
goma       | 2025-01                  | Fighting  | key
deaths     | 2025-01/..               | Civilians |
bukavu     | 2025-02                  | Fighting  |
minerals   | [2025-03-17..2025-03-20] | Economy   |
qatar      | 2025-03-18               | Diplomacy | disputed
angola     | 2025-03-18               | Diplomacy | cancelled
artillery  | 2025-03-19               | Fighting  |
msf        | 2025-03-19               | Civilians |
walikale   | 2025-03-19 late          | Fighting  | key disputed
confirmed  | 2025-03-20               | Fighting  |
liberated  | 2025-03-20               | Diplomacy | claimed
sanctions  | [..2025-03-18]           | Diplomacy |
mine       |                          | Economy   |
"""


def events(text: str) -> list[Event]:
    """One event a line: id, date with a part of the day, lane, flags, label."""
    found = []
    for line in filter(str.strip, text.splitlines()):
        name, told, lane, flags, label, *_ = [*(cell.strip() for cell in line.split("|")), "", "", ""]
        when, _, part = told.partition(" ")
        status = next((one for one in Status if one in flags.split()), Status.HAPPENED)
        sides = (AgreementPosition("one", ("1",)), AgreementPosition("other", ("2",)))
        found.append(
            Event(
                name,
                f"The whole title of {name}",
                parse_edtf(when) if when else None,
                PartOfDay(part) if part else None,
                lane=lane or None,
                status=status,
                key="key" in flags,
                background="background" in flags,
                label=label or name,
                agreements=(Agreement(Aspect.TIME, Standing.DISPUTED, sides),) if "disputed" in flags else (),
            )
        )
    return found


def figure(text: str | list[Event], *, cutoff: str | None = None, lanes: tuple[str, ...] = LANES) -> TimelineFigure | None:
    told = events(text) if isinstance(text, str) else text
    placed = [event for event in told if event.when is not None and event.when.range.earliest is not None]
    rest = [event for event in told if event not in placed]
    chosen = Settings(Config("A report", lanes=lanes), parse_date(cutoff) if cutoff else None, lanes)
    return layout(Chronology(tuple(placed), tuple(rest), ()), chosen, lambda event: f"#{event}")


def drawn(text: str | list[Event], *, cutoff: str | None = None, lanes: tuple[str, ...] = LANES) -> TimelineFigure:
    found = figure(text, cutoff=cutoff, lanes=lanes)
    assert found is not None
    return found


def on(tier: Tier) -> list[str]:
    return [mark.event for mark in tier.marks]


def mark(found: TimelineFigure, event: str):
    return next(one for tier in found.tiers for one in tier.marks if one.event == event)


def rows_of(found: TimelineFigure, form: Form, tier: int = -1) -> dict[str, int]:
    return {one.mark.event: one.row for band in arrange(found, found.tiers[tier], form).bands for one in band.placed}


def moment(day: float) -> str:
    minutes = round(day * 1440)
    return f"{iso_day(minutes // 1440)} {minutes % 1440 // 60:02d}:{minutes % 60:02d}"


def cases(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("case", cases("extents.txt"), ids=lambda case: case[0])
def test_a_bar_is_as_long_as_its_date_is_precise(case: list[str]) -> None:
    when, _, part = case[0].partition(" ")
    found = extent(parse_edtf(when), PartOfDay(part) if part else None)
    if found is None:
        assert case[1] == "beside the axis"
        return
    kind = "hollow" * found.hollow + "usual" * found.in_usual_hours
    assert [moment(found.start), moment(found.end), f"{found.left} {found.right}", kind] == case[1:5]


@pytest.mark.parametrize("case", cases("ticks.txt"), ids=lambda case: f"{case[0]} to {case[1]}")
def test_lines_stand_at_the_finest_unit_whose_words_fit(case: list[str]) -> None:
    start, end = (float(parse_date(day).range.earliest or 0) for day in case[:2])
    for form, expected in zip(("wide", "narrow"), case[2:4], strict=True):
        assert ", ".join(tick.words or "·" for tick in ticks(start, end, ROOM[form], "en")) == expected


def test_a_burst_is_shown_by_steps_each_event_once() -> None:
    found = drawn(SAMPLE, cutoff="2025-03-20")
    assert [tier.title for tier in found.tiers] == ["1994 to 2025", "January to March 2025", "17 to 20 March 2025"]
    assert [on(tier) for tier in found.tiers] == [
        ["genocide", "congo-war"],
        ["goma", "deaths", "bukavu"],
        ["minerals", "qatar", "angola", "artillery", "msf", "walikale", "confirmed", "liberated"],
    ]
    assert [tier.focus for tier in found.tiers] == [(one.start, one.end) for one in found.tiers[1:]] + [None]
    assert found.tiers[2].note == "8 events, 22× closer"
    assert found.title == "8 of 13 dated entries lie between 17 and 20 March 2025; 2 have no date of their own"


def test_background_does_not_stretch_the_axis_of_the_rest() -> None:
    found = drawn(SAMPLE)
    assert found.tiers[0].background
    assert moment(found.tiers[1].start) == "2025-01-01 00:00"


def test_background_alone_has_the_axis_to_itself() -> None:
    found = drawn("a | 1994 | Fighting | background\nb | 2003 | Fighting | background")
    assert [(tier.background, on(tier)) for tier in found.tiers] == [(False, ["a", "b"])]


def test_events_that_lie_apart_stay_on_one_step() -> None:
    found = drawn("\n".join(f"e{month} | 2024-{month:02d}-05 | Fighting" for month in range(1, 13)))
    assert [len(tier.marks) for tier in found.tiers] == [12]
    assert found.title == "12 dated entries, 2024"


def test_three_of_few_are_no_burst() -> None:
    assert len(drawn("a | 2024-01 | Fighting\nb | 2024-12-01 | Fighting\nc | 2024-12-02 | Fighting").tiers) == 1


def test_steps_go_on_until_the_events_lie_apart_but_no_further_than_three() -> None:
    years = [f"y{year} | {year} | Fighting" for year in range(1990, 1996)]
    months = [f"m{day} | 2020-05-{day:02d} | Fighting" for day in range(1, 8)]
    hours = [f"h{hour} | 2020-05-28T{hour:02d}:00 | Fighting" for hour in range(9, 21)]
    seconds = [f"s{minute} | 2020-05-28T20:{minute:02d} | Fighting" for minute in range(30, 59)]
    found = drawn("\n".join([*years, *months, *hours, *seconds]))
    assert len(found.tiers) == 3
    assert sum(len(tier.marks) for tier in found.tiers) == len(years + months + hours + seconds)


def test_what_has_no_start_stands_beside_the_axis_with_its_bound() -> None:
    found = drawn(SAMPLE)
    assert [(item.event, item.words) for item in found.tray] == [("sanctions", "by 18 March 2025"), ("mine", "")]


def test_words_stand_beside_what_is_disputed_or_did_not_take_place() -> None:
    found = drawn(SAMPLE)
    remarks = [mark(found, name).remark for name in ("walikale", "angola", "liberated", "msf")]
    assert remarks == ["date differs", "cancelled", "", ""]
    both = drawn("a | 2025-03-18 | Fighting | planned disputed\nb | 2025-03-19 | Fighting")
    assert mark(both, "a").remark == "planned, date differs"


def test_a_mark_bears_the_label_else_the_title_and_the_date_in_words() -> None:
    found = drawn([*events("a | 2025-03-19 late | Fighting | | Short"), Event("b", "The  title\nis long", parse_edtf("2025-03"))])
    assert (mark(found, "a").label, mark(found, "a").words) == ("Short", "late on Wednesday 19 March 2025")
    assert (mark(found, "b").label, mark(found, "b").words) == ("The title is long", "March 2025 (day not given)")


def test_lanes_stand_in_the_order_of_the_config_and_strangers_last() -> None:
    found = drawn("a | 2025-03-18 | Economy\nb | 2025-03-18 | Unheard of\nc | 2025-03-18 | Fighting\nd | 2025-03-18 |")
    assert [lane.name for lane in found.lanes] == [*LANES, "Other"]
    bands = arrange(found, found.tiers[0], "wide").bands
    assert [found.lanes[band.lane or 0].name for band in bands] == ["Fighting", "Economy", "Other"]


def test_every_lane_has_a_colour_and_sign_that_no_other_has() -> None:
    lanes = tuple(f"Lane {number}" for number in range(20))
    looks = [(lane.style, lane.shape) for lane in drawn("a | 2025 | Lane 1\nb | 2026 | Lane 2", lanes=lanes).lanes]
    assert len(set(looks)) == len(looks)


def test_without_lanes_there_is_no_heading() -> None:
    found = drawn("a | 2025-03-18 |\nb | 2025-03-19 |", lanes=())
    assert [(lane.name, lane.count) for lane in found.lanes] == [("", 2)]
    assert not found.tiers[0].by_lane


@pytest.mark.parametrize("text", ["", "a | 2025-03-18 | Fighting", "a | | Fighting\nb | [..2025] | Fighting"])
def test_fewer_than_two_places_on_the_axis_make_no_figure(text: str) -> None:
    assert figure(text) is None


def test_the_axis_reaches_to_a_cutoff_that_is_near() -> None:
    dates = "a | 2025-03-01 | Fighting\nb | 2025-03-10 | Fighting"
    assert moment(drawn(dates, cutoff="2025-03-12").tiers[0].end) == "2025-03-13 00:00"
    assert moment(drawn(dates, cutoff="2025-03-30").tiers[0].end) == "2025-03-11 00:00"


@pytest.mark.parametrize(
    ("dates", "title"),
    [
        ("2025-03-19 2025-03-19", "2 dated entries, Wednesday 19 March 2025"),
        ("2025-03-19T10:05 2025-03-19T21:30", "2 dated entries, Wednesday 19 March 2025"),
        ("2025-03-19T10:05 2025-03-19T10:05", "2 dated entries, Wednesday 19 March 2025"),
        ("-0752 0064-07 1995-05", "3 dated entries, 753 BC to 1995"),
        ("-0043-03-15 -0042-10", "2 dated entries, March 44 BC to October 43 BC"),
        ("Y-300000 2025", "2 dated entries, the year −300,000 to 2025"),
    ],
)
def test_any_axis_works_from_a_minute_to_the_stone_age(dates: str, title: str) -> None:
    found = drawn("\n".join(f"e{number} | {day} | Fighting" for number, day in enumerate(dates.split())))
    assert found.title == title
    for form in ("wide", "narrow"):
        arranged = arrange(found, found.tiers[0], form)
        assert arranged.ticks
        assert len(rows_of(found, form)) == len(dates.split())


@pytest.mark.parametrize(
    ("dates", "title"),
    [
        (
            "2020 2025-03-17 2025-03-18 2025-03-19 [2025-03-17..2025-03-20]",
            "4 of 5 dated entries lie between 17 and 20 March 2025",
        ),
        (
            "2020 2025-03-18 2025-03-18 2025-03-18 2025-03-18 [..2025-03-18]",
            "4 of 5 dated entries lie on Tuesday 18 March 2025; 1 has no date of its own",
        ),
        (
            "1900 2020-01 2020-02 2020-03 2020-04",
            "4 of 5 dated entries lie between January and April 2020",
        ),
        ("1900 2020-03-01 2020-03-07 2020-03-14 2020-03-31", "4 of 5 dated entries lie in March 2020"),
        ("1000 1990 1992 1995 1999", "4 of 5 dated entries lie between 1990 and 1999"),
        ("2025 [..2020] [..2021] 2026", "2 dated entries, 2025 to 2026; 2 have no date of their own"),
    ],
)
def test_the_title_says_what_is_drawn_and_nothing_of_days_on_which_an_interval_may_not_fall(dates: str, title: str) -> None:
    found = drawn("\n".join(f"e{number} | {day} | Fighting" for number, day in enumerate(dates.split())))
    assert found.title == title


def test_a_mark_knows_that_nobody_gave_its_hours() -> None:
    found = drawn("a | 2025-03-19 late | Fighting\nb | 2025-03-19T18:00 late | Fighting\nc | 2025-03-19 | Fighting")
    assert [mark(found, name).in_usual_hours for name in "abc"] == [True, False, False]


def test_reading_order_goes_down_where_times_overlap() -> None:
    text = "a | 2025-03-18 | Fighting\nb | 2025-03-17/2025-03-20 | Fighting\nc | 2025-03-20 | Fighting\nd | 2025-03-17 | Fighting"
    rows = rows_of(drawn(text), "wide")
    assert rows["a"] < rows["b"] < rows["c"]
    assert rows["b"] < rows["d"]


def test_only_a_contradicted_happening_is_called_disputed() -> None:
    one = events("a | 2025-03-18 | Fighting")[0]
    sides = (AgreementPosition("one", ("1",)), AgreementPosition("other", ("2",)))

    def remark(aspect: Aspect, standing: Standing) -> str:
        told = replace(one, agreements=(Agreement(aspect, Standing.DISPUTED, sides),), evidence=Evidence(2, 2, 2, standing))
        found = figure([told, *events("b | 2025-03-19 | Fighting")])
        assert found is not None
        return mark(found, "a").remark

    assert remark(Aspect.OCCURRENCE, Standing.DISPUTED) == "disputed"
    assert remark(Aspect.TIME, Standing.CORROBORATED) == "date differs"
    assert remark(Aspect.NUMBER, Standing.CORROBORATED) == "accounts differ"
    assert remark(Aspect.CHARACTER, Standing.CORROBORATED) == ""


def test_from_two_hundred_on_only_key_and_disputed_events_have_labels_where_rows_run_out() -> None:
    crowd = [f"e{number} | 2025-03-{number % 20 + 1:02d} | Fighting | | Something rather long" for number in range(220)]
    found = drawn("\n".join(["k | 2025-03-04 | Fighting | key", "d | 2025-03-05 | Fighting | disputed", *crowd]))
    (band,) = arrange(found, found.tiers[0], "wide").bands
    assert {placed.mark.event for placed in band.placed} == {"k", "d"}
    assert len(band.thin) == 220
    assert {placed.side for placed in band.thin} == {"none"}


def test_from_a_thousand_on_events_are_counted_and_never_spread_over_their_month() -> None:
    crowd = [f"e{number} | 2025-{number % 3 + 1:02d}-{number % 28 + 1:02d} | Fighting" for number in range(1008)]
    vague = [f"v{number} | 2025-02 | Fighting" for number in range(7)]
    found = drawn("\n".join(crowd + vague))
    (band,) = arrange(found, found.tiers[0], "wide").bands
    assert sum(column.count for column in band.columns) == 1015
    assert [(column.words, column.count) for column in band.columns if column.hollow] == [("February 2025", 7)]
    assert band.note.startswith("1,015, at most ")
    assert {round(column.end - column.start) for column in band.columns if not column.hollow} == {1}


def test_labels_are_cut_at_a_word() -> None:
    assert cut("Presidents meet in Qatar", 100) == "Presidents meet in Qatar"
    assert cut("Presidents meet in Qatar", width("Presidents meet i…")) == "Presidents meet…"
    assert cut("Talks & more", width("Talks & …")) == "Talks…"
    assert cut("Donaudampfschifffahrtsgesellschaft", 8).endswith("…")
    assert cut("Presidents", 1) == ""


def test_wide_scripts_take_their_room() -> None:
    assert width("東京") > 2 > width("To")
    assert width("e\u0301") == width("e")


def box(placed: PlacedMark, tier: Tier, form: Form) -> list[tuple[float, float]]:
    """What a mark and its label take up at the least width of the form, in em: measured anew, from the outside."""
    room, length = ROOM[form], tier.end - tier.start
    one = placed.mark
    start = (one.start - tier.start) / length * room
    end = room if one.right == "open" else (one.end - tier.start) / length * room
    words = width(placed.text + " →" * (one.right == "open")) + (width(f" {one.remark}", bold=True) if one.remark else 0)
    at = placed.at * room
    if placed.side == "left":
        return [(start, end), (at - 1.42 - words, at)]
    if placed.side == "above-middle":
        return [(start, end), (at - words / 2, at + words / 2)]
    sign = 1.62 if form == "wide" else 0.0 if tier.by_lane else 1.07
    return [(start, end), (at, at + sign + words)]


dates = st.one_of(
    st.dates(min_value=date(2025, 1, 1), max_value=date(2025, 6, 30)).map(str),
    st.sampled_from(["2025-01", "2025-03", "2025-02/..", "[2025-03-01..2025-03-09]", "2025-04~", "2025"]),
)
many = st.lists(
    st.tuples(dates, st.sampled_from(["", *LANES]), st.text("aemWi ", min_size=1, max_size=40), st.booleans()),
    min_size=2,
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(many)
def test_bars_and_labels_never_meet_and_never_leave_the_figure(told: list[tuple[str, str, str, bool]]) -> None:
    told.sort(key=lambda one: parse_edtf(one[0]).range.earliest or 0)
    lines = [
        f"e{n} | {day} | {lane} | {'disputed' * is_disputed} | {label}" for n, (day, lane, label, is_disputed) in enumerate(told)
    ]
    found = drawn("\n".join(lines))
    assert sum(len(tier.marks) for tier in found.tiers) == len(told)
    for form in ("wide", "narrow"):
        for tier in found.tiers:
            for band in arrange(found, tier, form).bands:
                boxes = [(placed.row, part, placed.mark.event) for placed in band.placed for part in box(placed, tier, form)]
                assert all(start >= -0.01 and end <= ROOM[form] + 0.01 for _, (start, end), _ in boxes)
                for (row, one, name), (other_row, other, other_name) in combinations(boxes, 2):
                    if row == other_row and name != other_name:
                        assert one[1] <= other[0] + 0.01 or other[1] <= one[0] + 0.01, (name, other_name)


def test_the_same_events_give_the_same_figure() -> None:
    assert drawn(SAMPLE, cutoff="2025-03-20") == drawn(SAMPLE, cutoff="2025-03-20")
