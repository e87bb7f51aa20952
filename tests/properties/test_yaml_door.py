"""Laws of the YAML door: no input raises, places lie in the file, what is written is what is read, the schema tells the truth."""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any
from unicodedata import is_normalized

import jsonschema
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from report.config import config_schema, read_settings
from report.model.diagnostics import FilePosition, Severity
from report.model.ledger import LedgerFile
from report.model.settings import Config
from report.positioned_yaml import read
from report.positioned_yaml.composer import Document
from report.positioned_yaml.source_text import SourceText
from report.positioned_yaml.stream import compose_with
from report.review import ledger_schema, read_ledger

# What YAML is sensitive to, in small pieces, with words that the schemas know.
PIECES = st.sampled_from(
    [
        *"\n\n\n  -:?,[]{}#&*!|>'\"%@`~<=\t\\",
        *(
            "- ",
            ": ",
            "? ",
            "<<: ",
            "---\n",
            "...\n",
            "\r\n",
            "\\x",
            "\\u200b",
            "\\ud800",
            "!!str ",
            "&a ",
            "*a",
            "|-\n",
            ">+2\n",
        ),
        *("title", "lanes: ", "name", "places:\n", "  lat: ", "1.5", "null", "true", "é", "😀"),
        *("\u2028", "\x85", "\u202e", "\ufeff", "\x00", "%YAML 1.1\n", "<<<<<<< x\n", ">>>>>>> y\n"),
        *("events:\n", "- id: a\n", "  title: b\n", "quotes: [", "{source: a, exact: b}", "]"),
    ]
)
YAML_LIKE = st.lists(PIECES, max_size=40).map("".join)
QUIET = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def lies_in(text: str, at: FilePosition) -> bool:
    lines = text.split("\n")
    return (
        1 <= at.line <= at.end_line <= len(lines)
        and 1 <= at.column <= len(lines[at.line - 1]) + 1
        and 1 <= at.end_column <= len(lines[at.end_line - 1]) + 2
        and (at.line, at.column) <= (at.end_line, at.end_column)
    )


def normal(data: bytes) -> str:
    return data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")


def holds(data: bytes) -> None:
    for kind, bare_list in ((Config, None), (LedgerFile, "events")):
        found = read("file", data, kind, bare_list=bare_list)
        errors = [one for one in found.diagnostics if one.severity is Severity.ERROR]
        assert (found.value is None) == bool(errors)
        assert found.value is None or found.value == found.sound
        for one in found.diagnostics:
            assert one.at is not None
            assert one.code == "yaml-not-utf8" or lies_in(normal(data), one.at)
        for path, at in found.written.values.items():
            assert lies_in(normal(data), at)
            assert found.written.of(*path) == at
    read_settings("file", data)
    read_ledger("file", data)


@QUIET
@given(st.binary(max_size=80))
def test_no_bytes_raise(data: bytes) -> None:
    holds(data)


@QUIET
@given(YAML_LIKE)
def test_no_text_raises(text: str) -> None:
    holds(text.encode())


@QUIET
@given(YAML_LIKE)
def test_both_loaders_see_the_same_document_at_the_same_places(text: str) -> None:
    source = SourceText("file", re.sub("[\x00\r\x85\u2028\ufeff]", "", text))  # as the door hands it on
    fast = compose_with(yaml.CSafeLoader, source, source.text)
    slow = compose_with(yaml.SafeLoader, source, source.text)
    if not fast.is_broken and not slow.is_broken:
        assert (fast.data, fast.nulls, fast.findings) == (slow.data, slow.nulls, slow.findings)
        assert places(fast) == places(slow)


def places(document: Document) -> list[object]:
    if document.root is None:
        return []
    return [(path, document.marks.key(node), document.marks.span(node)) for path, node in document.marks.walk(document.root)]


# Values of the model, as JSON, which is YAML too.
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Cn"]), min_size=1, max_size=8)
TEXTS = WORDS.filter(lambda text: text.strip() == text and is_normalized("NFC", text)) | st.integers(0, 9999) | st.just("null")
LISTS = st.lists(TEXTS, max_size=2)
NUMBERS = st.integers(-180, 180) | st.floats(-90, 90, allow_nan=False).map(lambda number: round(number, 4))


def mapping(needed: dict[str, Any], other: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(needed, optional={key: value | st.none() for key, value in other.items()})


SAYS = mapping({"kind": st.sampled_from(["named", "document"])}, {"who": TEXTS})
QUOTES = mapping(
    {"source": TEXTS, "exact": TEXTS}, {"key": TEXTS, "says": SAYS, "root": TEXTS | LISTS, "status": st.just("denied")}
)
PLACES = mapping({"name": TEXTS}, {"lat": NUMBERS, "lon": NUMBERS})
EVENTS = mapping(
    {"id": TEXTS, "title": TEXTS},
    {
        "key": st.booleans(),
        "place": TEXTS | PLACES,
        "quotes": st.lists(QUOTES, max_size=2),
        "after": TEXTS | LISTS,
        "basis": mapping({}, {"words": TEXTS, "holds_for": st.tuples(TEXTS, TEXTS).map(list)}),
    },
)
LEDGERS = st.lists(EVENTS, max_size=3) | mapping({}, {"events": st.lists(EVENTS, max_size=2)})
KEYS = st.sampled_from(["id", "title", "name", "lat", "quotes", "x"])
JUNK = st.recursive(
    st.none() | TEXTS | NUMBERS,
    lambda below: (
        st.lists(below, max_size=2)
        | st.dictionaries(st.sampled_from(["id", "title", "name", "lat", "quotes", "x"]), below, max_size=3)
    ),
    max_leaves=6,
)


@cache
def validator(kind: str) -> Any:
    return jsonschema.Draft202012Validator(ledger_schema() if kind == "ledger" else config_schema())


def as_read(value: Any) -> Any:
    """A value of the model as JSON would hold it, without what is at its default or an empty list."""
    if is_dataclass(value) and not isinstance(value, type):
        parts = ((one.name, one.default, getattr(value, one.name)) for one in fields(value))
        return {name: as_read(part) for name, default, part in parts if part not in (default, ())}
    if isinstance(value, tuple):
        return [as_read(part) for part in value]
    return str(value) if isinstance(value, str) else value


def as_written(data: Any, name: str = "") -> Any:
    """JSON with numbers as the texts that they are where a text is due, without what is at its default or an empty list."""
    if isinstance(data, dict):
        return {key: as_written(part, key) for key, part in data.items() if part is not None and part is not False and part != []}
    if isinstance(data, list):
        return [as_written(part) for part in data]
    return float(data) if name in ("lat", "lon") else data if isinstance(data, bool) else str(data)


@QUIET
@given(LEDGERS)
def test_what_is_written_is_what_is_read(data: Any) -> None:
    found = read("file", json.dumps(data, ensure_ascii=False).encode(), LedgerFile, bare_list="events")
    assert found.value is not None
    events = data if isinstance(data, list) else data.get("events") or []
    assert [as_read(event) for event in found.value.events] == [as_written(event) for event in events]


@QUIET
@given(LEDGERS)
def test_the_schema_takes_what_the_door_takes(data: Any) -> None:
    validator("ledger").validate(data)


@QUIET
@given(st.lists(JUNK, min_size=1, max_size=2) | st.dictionaries(st.sampled_from(["events", "figures", "x"]), JUNK, min_size=1))
def test_the_schema_refuses_what_the_door_refuses(data: Any) -> None:
    found = read("file", json.dumps(data, ensure_ascii=False).encode(), LedgerFile, bare_list="events")
    assert validator("ledger").is_valid(data) == (not found.diagnostics)
