"""One line of JSON an article: the contract's keys first and in order, readable letters, nothing that breaks a line."""

from __future__ import annotations

import json
import sys
import unicodedata

import pytest

from report.exchange import print_line
from report.exchange.timex_lines import PARTS
from report.model.date_ranges import DateRange
from report.model.day_numbers import day_number

DAY = day_number(2025, 3, 19)
ISSUED = day_number(2025, 3, 20)
TEXT = "Rebels took the town late Wednesday."


def test_the_keys_of_the_contract_stand_first_and_in_order(timex):
    line = print_line("a.txt", TEXT, ISSUED, [timex(TEXT, "late Wednesday", "2025-03-19", mod="END", rule="weekday")])
    assert line.startswith('{"file": "a.txt", "issued": "2025-03-20", "timexes": [{"start": 21, "end": 35, ')
    (found,) = json.loads(line)["timexes"]
    assert list(found)[:8] == ["start", "end", "text", "type", "value", "mod", "edtf", "rule"]
    assert (found["text"], found["type"], found["value"], found["mod"]) == ("late Wednesday", "DATE", "2025-03-19", "END")


def test_all_that_is_known_is_there(timex):
    time = timex(
        TEXT,
        "late Wednesday",
        "2025-03-19",
        edtf="2025-03-19",
        range=DateRange(DAY, DAY),
        anchor="t0",
        interval="2025-03-17/2025-03-19",
        said=frozenset({"part_of_day", "weekday"}),
        inferred=frozenset({"day", "year", "month"}),
        holds_for=(DAY, DAY + 6),
        quant="EVERY",
        freq="2X",
    )
    (found,) = json.loads(print_line("a.txt", TEXT, ISSUED, [time]))["timexes"]
    assert list(found.items())[8:] == [
        ("tid", "t1"),
        ("anchor", "t0"),
        ("earliest", "2025-03-19"),
        ("latest", "2025-03-19"),
        ("interval", "2025-03-17/2025-03-19"),
        ("said", ["weekday", "part_of_day"]),
        ("inferred", ["year", "month", "day"]),
        ("holds_for", ["2025-03-19", "2025-03-25"]),
        ("quant", "EVERY"),
        ("freq", "2X"),
    ]


def test_what_is_not_known_is_null_and_never_missing(timex):
    (found,) = json.loads(print_line("a.txt", TEXT, None, [timex(TEXT, "Wednesday", "XXXX-WXX-3")]))["timexes"]
    empty = [key for key, value in found.items() if value is None]
    assert empty == ["mod", "edtf", "anchor", "earliest", "latest", "interval", "holds_for", "quant", "freq"]


def test_an_open_end_is_null(timex):
    time = timex(TEXT, "Wednesday", "1994", range=DateRange(day_number(1994, 1, 1), None))
    (found,) = json.loads(print_line("a.txt", TEXT, None, [time]))["timexes"]
    assert (found["earliest"], found["latest"]) == ("1994-01-01", None)


def test_years_before_the_common_era_are_written_as_the_standard_does(timex):
    day = day_number(-43, 3, 15)
    time = timex(TEXT, "Wednesday", "BC0044-03-15", range=DateRange(day, day))
    assert '"earliest": "-0043-03-15"' in print_line("a.txt", TEXT, None, [time])


def test_an_article_without_times_or_date_is_a_line_too():
    assert print_line("a.txt", "Nothing.", None, []) == '{"file": "a.txt", "issued": null, "timexes": []}\n'


def test_letters_of_any_script_stand_as_they_are(timex):
    text = "Der Fluß stieg am Märzabend 三月."
    assert '"text": "Märzabend 三月"' in print_line("übersicht.txt", text, None, [timex(text, "Märzabend 三月", "XXXX-03")])


@pytest.mark.parametrize(
    "sign", ["\x1b", "\x85", "\u2028", "\u202e", "\u2066", "\u200b", "\x9b", "\ufeff", "\udce9", "\U000e0041"]
)
def test_no_character_breaks_the_line_turns_it_or_hides(sign):
    line = print_line(f"a{sign}b.txt", "", None, [])
    assert json.loads(line)["file"] == f"a{sign}b.txt"
    assert sign not in line and len(line.splitlines()) == 1
    line.encode("utf-8")


def test_every_control_and_every_turning_character_is_escaped():
    every = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) in ("Cc", "Zl", "Zp", "Cs")]
    turning = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.bidirectional(chr(code)) in UNSEEN_DIRECTIONS]
    line = print_line("".join(every + turning), "", None, [])
    assert [sign for sign in every + turning if sign in line.rstrip("\n")] == []


UNSEEN_DIRECTIONS = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


def test_a_part_that_is_new_stands_after_the_known(timex):
    time = timex(TEXT, "Wednesday", "2025", said=frozenset({"zone", "moon", "century", "aeon"}))
    (found,) = json.loads(print_line("a.txt", TEXT, None, [time]))["timexes"]
    assert found["said"] == ["century", "zone", "aeon", "moon"]


def test_no_part_is_ranked_twice():
    assert len(set(PARTS)) == len(PARTS)
