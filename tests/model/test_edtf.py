"""EDTF dates: the standard's own examples as a ratchet, what is refused with which words, and the parts that a value holds."""

import re
from pathlib import Path

import pytest

from report.model.day_numbers import iso_day
from report.model.edtf import (
    ClockTime,
    Edtf,
    EdtfDate,
    EdtfError,
    EdtfInterval,
    EdtfSet,
    Precision,
    Qualifier,
    SetSpan,
    Unbounded,
    parse_date,
    parse_edtf,
)

CASES = Path(__file__).parents[1] / "cases" / "edtf"


def rows(name: str) -> list[list[str]]:
    """The rows of a case file; `\\u200b` and its like stand for signs that one would not see."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    visible = [line for line in lines if line and not line.startswith("#")]
    assert visible, name
    return [[re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), cell) for cell in line.split(" | ")] for line in visible]


def side(number: int | None, *, is_open: bool) -> str:
    if number is not None:
        return iso_day(number)
    return "open" if is_open else "unknown"


def described(when: Edtf) -> list[str]:
    qualifiers = " ".join(word for word in ("uncertain", "approximate") if getattr(when, word))
    edges = [side(when.range.earliest, is_open=when.start_open), side(when.range.latest, is_open=when.end_open)]
    return [str(when), when.precision.value, *edges, *([qualifiers] if qualifiers else [])]


def refusal(text: str) -> EdtfError:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    return caught.value


@pytest.mark.parametrize("row", rows("standard.txt"), ids=lambda row: row[0])
def test_the_examples_of_the_standard_are_read(row: list[str]) -> None:
    assert described(parse_edtf(row[0])) == row


@pytest.mark.parametrize("row", rows("accepted.txt"), ids=lambda row: row[0])
def test_further_dates_are_read(row: list[str]) -> None:
    assert described(parse_edtf(row[0])) == row


@pytest.mark.parametrize("row", rows("refused.txt"), ids=lambda row: row[0])
def test_what_is_no_date_is_refused_with_its_place_and_what_to_write(row: list[str]) -> None:
    problem = refusal(row[0])
    assert [row[0], str(problem.offset), problem.message, problem.hint or "-"] == row
    assert str(problem) == problem.message


@pytest.mark.parametrize("row", rows("not-accepted.txt"), ids=lambda row: row[0])
def test_features_left_out_on_purpose_are_refused_until_the_list_says_otherwise(row: list[str]) -> None:
    problem = refusal(row[0])
    assert [row[0], problem.message, problem.hint or "-"] == row


@pytest.mark.parametrize("row", rows("suggestions.txt"), ids=lambda row: row[0])
def test_a_date_in_another_form_is_answered_with_its_edtf(row: list[str]) -> None:
    text, hint = row[0].removeprefix('"').removesuffix('"'), row[1]
    assert refusal(text).hint == hint


def test_the_empty_text_is_refused() -> None:
    problem = refusal("")
    assert (problem.message, problem.offset, problem.hint) == ("the date is empty", 0, "leave it out where the date is not known")


def test_a_date_holds_the_parts_that_were_said_and_no_others() -> None:
    assert _parts("2025-03-18") == (2025, 3, None, 18)
    assert _parts("2025-03") == (2025, 3, None, None)
    assert _parts("2025") == (2025, None, None, None)
    assert _parts("2025-21") == (2025, None, 21, None)
    assert _parts("2025-XX-18") == (2025, None, None, 18)
    assert _parts("202X-03-1X") == (None, 3, None, None)
    assert _parts("-0043-03-15") == (-43, 3, None, 15)
    assert _parts("Y-17E7") == (-170_000_000, None, None, None)


def _parts(text: str) -> tuple[int | None, int | None, int | None, int | None]:
    date = parse_date(text)
    return date.year, date.month, date.season, date.day


def test_the_digits_stay_as_written() -> None:
    assert parse_date("?-156X-12-~25").parts == ("-156X", "12", "25")
    assert parse_date("Y3388E2S3").parts == ("Y3388E2S3",)
    assert parse_date("1950S2").significant == 2
    assert parse_date("1950").significant is None


@pytest.mark.parametrize(
    ("text", "clock", "seconds"),
    [
        ("2025-03-18T14:30", ClockTime(14, 30), 52_200),
        ("2025-03-18T14:30:05", ClockTime(14, 30, 5), 52_205),
        ("2025-03-18T14:30:05Z", ClockTime(14, 30, 5, 0), 52_205),
        ("2025-03-18T14:30+02", ClockTime(14, 30, None, 120), 52_200),
        ("2025-03-18T00:30-04:30", ClockTime(0, 30, None, -270), 1_800),
    ],
)
def test_a_clock_time_is_kept_as_written_and_does_not_move_the_day(text: str, clock: ClockTime, seconds: int) -> None:
    date = parse_date(text)
    assert date.clock == clock
    assert clock.seconds == seconds
    assert date.range == parse_date("2025-03-18").range


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate", "whole"),
    [
        ("2025-03-18", (), (), None),
        ("2025-03-18?", ("year", "month", "day"), (), Qualifier.UNCERTAIN),
        ("2025-03~", (), ("year", "month"), Qualifier.APPROXIMATE),
        ("2025%", ("year",), ("year",), Qualifier.BOTH),
        ("2004-06~-11", (), ("year", "month"), None),
        ("2004?-06-11", ("year",), (), None),
        ("?2004-06-~11", ("year",), ("day",), None),
        ("2004-%06-11", ("month",), ("month",), None),
        ("?2004-06-04~", ("year",), ("year", "month", "day"), None),
        ("~2004-~06", (), ("year", "month"), Qualifier.APPROXIMATE),
    ],
)
def test_a_qualifier_before_a_part_holds_for_it_and_one_after_it_for_all_so_far(
    text: str, uncertain: tuple[str, ...], approximate: tuple[str, ...], whole: Qualifier | None
) -> None:
    date = parse_date(text)
    assert (date.uncertain_parts, date.approximate_parts, date.qualifier) == (uncertain, approximate, whole)


def test_an_interval_tells_open_from_unknown() -> None:
    open_end, unknown_end = parse_edtf("2025-01/.."), parse_edtf("2025-01/")
    assert isinstance(open_end, EdtfInterval)
    assert isinstance(unknown_end, EdtfInterval)
    assert (open_end.range, open_end.end, open_end.end_open) == (unknown_end.range, Unbounded.OPEN, True)
    assert (unknown_end.end, unknown_end.end_open) == (Unbounded.UNKNOWN, False)
    assert open_end.last is unknown_end.last is None
    assert open_end.first == unknown_end.start == parse_date("2025-01")


def test_each_edge_says_whether_it_is_approximate() -> None:
    lasted = parse_edtf("2012~/2014?")
    assert lasted.first is not None
    assert lasted.last is not None
    assert (lasted.first.approximate, lasted.first.uncertain) == (True, False)
    assert (lasted.last.approximate, lasted.last.uncertain) == (False, True)
    assert (lasted.approximate, lasted.uncertain, lasted.one_of, lasted.clock) == (True, True, False, None)


def test_a_set_holds_its_members_as_written() -> None:
    found = parse_edtf("[2025-03-09,2025-03-01..2025-03-03,2025-04..]")
    assert isinstance(found, EdtfSet)
    assert found.members == (
        parse_date("2025-03-09"),
        SetSpan(parse_date("2025-03-01"), parse_date("2025-03-03")),
        SetSpan(parse_date("2025-04"), None),
    )
    assert [str(date) for date in found.dates] == ["2025-03-09", "2025-03-01", "2025-03-03", "2025-04"]
    assert (found.one_of, found.start_open, found.end_open, found.clock) == (True, False, True, None)
    assert str(found.first) == "2025-03-01"
    assert found.last is None


def test_all_of_a_set_is_not_one_of_it() -> None:
    every = parse_edtf("{..2025-03-18,2025-03-20}")
    assert (every.one_of, every.start_open, every.end_open) == (False, True, False)
    assert every.first is None
    assert str(every.last) == "2025-03-20"


def test_a_single_date_is_its_own_edge() -> None:
    date = parse_date("2025-03-18")
    assert (date.first, date.last, date.start_open, date.end_open, date.one_of) == (date, date, False, False, False)


def test_equal_texts_give_equal_values_that_can_be_keys() -> None:
    for text in ("2025-03-18T14:30Z", "2025/..", "[..2025]"):
        assert len({parse_edtf(text), parse_edtf(text)}) == 1
    assert parse_edtf("2025-03") != parse_edtf("2025-03-XX")


@pytest.mark.parametrize(
    ("text", "kind"), [("2025/2026", "an interval"), ("[2025]", "a set of dates"), ("{2025,2026}", "a set of dates")]
)
def test_where_a_single_date_must_stand_others_are_refused(text: str, kind: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_date(text)
    assert caught.value.message == f"only a single date can stand here, not {kind}"
    assert caught.value.hint == "write a day, a month or a year: 2025-03-20, 2025-03 or 2025"


def test_a_single_date_is_read_where_one_must_stand() -> None:
    date = parse_date("2025-03")
    assert isinstance(date, EdtfDate)
    assert date.precision is Precision.MONTH


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5_000,
        "Y" + "9" * 5_000,
        "Y1E" + "9" * 5_000,
        "1950S" + "9" * 5_000,
        "[" * 100_000,
        "[" + "," * 100_000 + "]",
        "/" * 100_000,
        "-" * 100_000,
        "X" * 100_000,
        "2025-03-18T" + "1" * 100_000,
        "~" * 100_000,
        " " * 100_000,
    ],
    ids=lambda text: f"{text[:6]} x {len(text)}",
)
def test_a_monstrous_text_is_refused_like_any_other(text: str) -> None:
    problem = refusal(text)
    assert len(problem.message) < 200


def test_a_long_set_is_read_without_recursion() -> None:
    found = parse_edtf("[" + ",".join(["2025-03-18"] * 20_000) + "]")
    assert isinstance(found, EdtfSet)
    assert len(found.members) == 20_000
