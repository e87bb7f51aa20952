"""The door to YAML: bytes, places, limits, what is sound in a faulty file, the schema. Texts and findings: tests/cases/yaml."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import jsonschema
import pytest
import yaml

from report.model.diagnostics import FilePosition
from report.model.ledger import LedgerFile
from report.model.settings import Config, LaneSetting
from report.positioned_yaml import Read, at_offset, composer, listed, nearest, read, schema, shown

SAMPLE = """\
# A remark
title: "The advance"   # another
subtitle: |
  Línea 😀 one
  two

  three

language: 'e''n'
lanes:
- Fighting
-  name: Talks
   words: [a, "b b",
      c]
cutoff:
places: {Goma: {lat: -1.68, within: North
    Kivu}}
takeaways:
  - {text: é x, events: []}
"""
STRETCHES = {
    ("title",): '"The advance"',
    ("subtitle",): "|\n  Línea 😀 one\n  two\n\n  three",
    ("language",): "'e''n'",
    ("lanes",): '- Fighting\n-  name: Talks\n   words: [a, "b b",\n      c]',
    ("lanes", 0): "Fighting",
    ("lanes", 1): 'name: Talks\n   words: [a, "b b",\n      c]',
    ("lanes", 1, "name"): "Talks",
    ("lanes", 1, "words"): '[a, "b b",\n      c]',
    ("lanes", 1, "words", 1): '"b b"',
    ("lanes", 1, "words", 2): "c",
    ("cutoff",): ":",
    ("places",): "{Goma: {lat: -1.68, within: North\n    Kivu}}",
    ("places", "Goma"): "{lat: -1.68, within: North\n    Kivu}",
    ("places", "Goma", "lat"): "-1.68",
    ("places", "Goma", "within"): "North\n    Kivu",
    ("takeaways", 0): "{text: é x, events: []}",
    ("takeaways", 0, "text"): "é x",
    ("takeaways", 0, "events"): "[]",
}


def stretch(text: str, at: FilePosition) -> str:
    lines = text.splitlines(keepends=True)
    starts = [sum(len(line) for line in lines[:number]) for number in range(len(lines) + 1)]
    return text[starts[at.line - 1] + at.column - 1 : starts[at.end_line - 1] + at.end_column - 1]


def settings(text: str, **more: Any) -> Read[Config]:
    return read("config.yaml", text.encode(), Config, **more)


def ledger(text: str) -> Read[LedgerFile]:
    return read("seeds/events.yaml", text.encode(), LedgerFile, bare_list="events")


def codes(found: Read[Any]) -> list[str]:
    return [one.code for one in found.diagnostics]


# Places


@pytest.mark.parametrize("with_libyaml", [True, False])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_every_value_knows_its_stretch(with_libyaml, line_end, start, monkeypatch):
    monkeypatch.setattr(yaml, "__with_libyaml__", with_libyaml and yaml.__with_libyaml__)
    found = settings(start + SAMPLE.replace("\n", line_end))
    assert found.diagnostics == ()
    assert {path: stretch(SAMPLE, found.written.of(*path)) for path in STRETCHES} == STRETCHES


def test_keys_know_theirs_and_values_without_a_key_answer_with_their_own():
    written = settings(SAMPLE).written
    assert stretch(SAMPLE, written.key("takeaways")) == "takeaways"
    assert stretch(SAMPLE, written.key("places", "Goma", "within")) == "within"
    assert stretch(SAMPLE, written.key("cutoff")) == "cutoff"
    assert written.key("lanes", 0) == written.of("lanes", 0)


@pytest.mark.parametrize(
    "path", [("lanes", 7), ("lanes", "x"), ("lanes", -1), ("lanes", 0, "x"), ("lanes", 0, 0), ("lanes", 1, "x")]
)
def test_what_is_not_there_answers_with_what_holds_it(path):
    written = settings(SAMPLE).written
    whole = ("lanes", *(path[1:2] if len(path) == 3 else ()))
    assert written.of(*path) == written.of(*whole)


def test_the_places_can_be_listed_in_the_order_of_the_file():
    written = settings("title: x\nlanes: [a, {name: b}]\n").written
    assert list(written.values) == [(), ("title",), ("lanes",), ("lanes", 0), ("lanes", 1), ("lanes", 1, "name")]
    assert list(written.keys) == [("title",), ("lanes",), ("lanes", 1, "name")]
    assert (len(written.values), len(written.keys)) == (6, 3)


def test_a_part_of_a_longer_file_counts_lines_from_its_own():
    found = settings("title: x\nlanguage: [y]\n", first_line=2)
    assert found.written.of("title") == FilePosition("config.yaml", 2, 8, 2, 9)
    assert found.diagnostics[0].at == FilePosition("config.yaml", 3, 11, 3, 14)
    assert settings("title: x\n\x00", first_line=2).diagnostics[0].at == FilePosition("config.yaml", 3, 1, 3, 2)


@pytest.mark.parametrize(
    ("at", "text", "offset", "columns"),
    [
        (FilePosition("f", 1, 7, 1, 14), "2025-13", 5, (12, 13)),
        (FilePosition("f", 1, 7, 1, 16), "2025-13", 5, (13, 14)),  # in quotation marks
        (FilePosition("f", 1, 7, 1, 14), "2025-13", 7, (13, 14)),  # just past its end
        (FilePosition("f", 1, 7, 1, 17), "2025-13", 5, (7, 17)),  # with an escape
        (FilePosition("f", 1, 7, 2, 14), "2025-13", 5, (7, 14)),  # over two lines
        (FilePosition("f", 1, 7, 1, 14), "2025-13", 99, (7, 14)),
    ],
)
def test_a_character_within_a_scalar(at, text, offset, columns):
    found = at_offset(at, text, offset)
    assert (found.column, found.end_column) == columns


# Bytes


FIRST = (1, 1)
NOT_HERE = "the byte 0x{:02X} here is not UTF-8 (in Windows-1252 it would be {!r})"


@pytest.mark.parametrize(
    ("data", "code", "message", "place"),
    [
        (b"title: \xe9t\xe9\n", "yaml-not-utf8", NOT_HERE.format(0xE9, "é"), (1, 8)),
        (
            "a: 1\nb: é".encode() + b"\xff",
            "yaml-not-utf8",
            NOT_HERE.format(0xFF, "ÿ"),
            (2, 5),
        ),
        (b"\xef\xbb\xbfa: \x81", "yaml-not-utf8", "the byte 0x81 here is not UTF-8", (1, 4)),
        (b"a: \xed\xa0\x80", "yaml-not-utf8", NOT_HERE.format(0xED, "í"), (1, 4)),
        (b"a: \xe2\x82", "yaml-not-utf8", NOT_HERE.format(0xE2, "â"), (1, 4)),
        ("a: b\n".encode("utf-16"), "yaml-not-utf8", "the file is written in UTF-16, not in UTF-8", FIRST),
        (b"\xfe\xff" + "a: b\n".encode("utf-16-be"), "yaml-not-utf8", "the file is written in UTF-16, not in UTF-8", FIRST),
        ("a: b\n".encode("utf-32"), "yaml-not-utf8", "the file is written in UTF-32, not in UTF-8", FIRST),
        (
            "title: advance\n".encode("utf-16-le"),
            "yaml-not-utf8",
            "the file looks like UTF-16 without its mark, not like UTF-8",
            (1, 1),
        ),
        (b"a: b\nc: \x00\n", "yaml-binary", "this is no text: it holds a NUL byte", (2, 4)),
        (b"%PDF-1.7\n", "yaml-binary", "this is a PDF, not a YAML text", FIRST),
        (b"PK\x03\x04\x00", "yaml-binary", "this is a zip archive or an office document, not a YAML text", FIRST),
    ],
)
def test_bytes_that_are_no_text(data, code, message, place):
    found = read("f", data, Config)
    assert found.value is None
    assert [(one.code, one.message, (one.at.line, one.at.column)) for one in found.diagnostics if one.at] == [
        (code, message, place)
    ]


def test_text_is_composed_as_articles_are():
    assert settings("title: Fe\u0301lix\n").value == Config("Félix")


# Values


def test_texts_stay_texts():
    found = ledger('- {id: 2025, title: yes, date: 2025-03-20, note: 010, label: "null", lane: 1e3, because: 0x1F}\n')
    assert found.value is not None
    event = found.value.events[0]
    assert (event.id, event.title, event.date, event.note, event.label, event.lane, event.because) == (
        *("2025", "yes", "2025-03-20", "010", "null", "1e3", "0x1F"),
    )


def test_a_list_alone_fills_the_field_that_is_named():
    alone = ledger("- {id: a, title: b}\n- {id: c, title: d}\n")
    within = ledger("events:\n- {id: a, title: b}\n- {id: c, title: d}\n")
    assert alone.value is not None and alone.value == within.value
    at = alone.written.of("events", 1, "title")
    assert (at.line, at.column) == (2, 18)
    assert alone.written.of("figures").line == 1
    assert codes(read("f", b"- {id: a, title: b}\n", LedgerFile)) == ["yaml-wrong-shape"]


def test_what_is_sound_in_a_faulty_file_has_defaults_for_the_rest():
    found = settings("titel: x\nsubtitle: y\nlanes: [a, {nam: b}]\npublish: maybe\nplaces: {A: {lat: x}, B: {lat: 1}}\n")
    assert found.value is None
    assert found.sound is not None
    assert (found.sound.subtitle, found.sound.lanes, found.sound.publish) == ("y", (), "accepted")
    assert (found.sound.places["A"].lat, found.sound.places["B"].lat) == (None, 1.0)
    whole = settings("title: x\nlanes: [{name: b}]\n")
    assert whole.value is not None and whole.sound == whole.value
    assert whole.value.lanes == (LaneSetting("b"),)


@pytest.mark.parametrize("text", ["- a\n", "title: 'x\n", "", "<<<<<<< a\n"])
def test_too_little_to_go_on_with(text):
    assert settings(text).sound is None


# Limits


def test_fifty_deep_is_deep_enough_and_more_is_a_finding():
    most = composer.DEEPEST
    assert "yaml-too-deep" not in codes(settings("title: " + "[" * (most - 1) + "]" * (most - 1)))
    assert codes(settings("title: " + "[" * most + "]" * most)) == ["yaml-too-deep"]
    assert codes(settings("[" * 100_000)) == ["yaml-too-deep"]
    assert codes(settings("\n".join(" " * depth + "a:" for depth in range(2_000)))) == ["yaml-too-deep"]


def test_too_many_values(monkeypatch):
    monkeypatch.setattr(composer, "MOST_NODES", 10)
    assert codes(settings("title: x\nlanes: [1, 2, 3, 4, 5, 6, 7]\n")) == []
    assert codes(settings("title: x\nlanes: [1, 2, 3, 4, 5, 6, 7, 8]\n")) == ["yaml-too-large"]


def test_of_one_kind_a_hundred_findings_are_shown():
    found = settings("title: x\n" + "title: y\n" * 150 + "colour: red\n")
    assert codes(found) == ["yaml-duplicate-key"] * 100 + ["unknown-key"]
    assert found.diagnostics[99].message == "the key `title` stands here a second time (and 50 more of this kind)"


def test_an_alias_bomb_costs_nothing():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9)}]" for number in range(1, 10)]
    assert settings("\n".join(lines)).value is None


# Words


def test_shown_is_safe_on_a_terminal():
    assert shown("a\x1b[31m\u202eb\n\tc") == '"a\\u{001B}[31m\\u{202E}b\\n\\tc"'
    assert len(shown("x" * 1000)) < 60


@pytest.mark.parametrize(
    ("word", "meant"),
    [("titel", "title"), ("Would-Settle", "would_settle"), ("lno", "lon"), ("", None), ("colour", None), ("x" * 100_000, None)],
)
def test_the_nearest_word(word, meant):
    assert nearest(word, ["title", "would_settle", "lat", "lon", "language"]) == meant


def test_a_list_in_a_sentence():
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"], "and"), listed([])] == [
        "a",
        "a or b",
        "a, b and c",
        "nothing",
    ]


# Schema


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    return schema(Config, title="Settings", id_="urn:x")


def test_the_schema_is_one_of_2020_12_and_says_what_each_key_means(made):
    jsonschema.Draft202012Validator.check_schema(made)
    assert (made["$schema"], made["$id"], made["title"]) == ("https://json-schema.org/draft/2020-12/schema", "urn:x", "Settings")
    objects = [one for one in (made, *made["$defs"].values()) if "properties" in one]
    assert len(objects) > 8
    for one in objects:
        assert one["additionalProperties"] is False
        assert all(part.get("description") for part in one["properties"].values()), one
    assert made["properties"]["timezone"]["description"] == "Where clock times without a zone belong (IANA name)."


@pytest.mark.parametrize(
    ("data", "is_right"),
    [
        ({"title": "x", "cutoff": "2025-03-20"}, True),
        ({"title": 2025, "cutoff": 2025}, True),
        ({"title": "x", "lanes": None, "site": None, "subtitle": None}, True),
        ({"title": "x", "sources": {"default": {"author": ["a", 1], "kind": "abstract"}}}, True),
        ({"title": None}, False),
        ({}, False),
        ({"title": "x", "colour": "red"}, False),
        ({"title": "x", "publish": "maybe"}, False),
        ({"title": "x", "sources": {"default": {"kind": "poem"}}}, False),
        ({"title": "x", "places": {"Goma": {"lat": "north"}}}, False),
        ({"title": "x", "lanes": [{"words": []}]}, False),
    ],
)
def test_the_schema_takes_what_is_right(made, data, is_right):
    assert jsonschema.Draft202012Validator(made).is_valid(data) == is_right


def test_the_door_opens_without_the_heavy_packages():
    code = "import sys, report.positioned_yaml, report.config; print({'yaml', 'pydantic'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
