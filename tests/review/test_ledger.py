"""Reading the ledger. What is wrong in which text: tests/cases/yaml/ledger.txt."""

from __future__ import annotations

import jsonschema
import pytest

from report.model.claims import AttributionKind, PartOfDay, Status
from report.model.ledger import Ledger, LedgerEvent, LedgerPlace, LedgerQuote, LedgerSays
from report.review import ledger_schema, read_ledger

ENTRY = """\
- id: goma
  title: M23 takes Goma
  date: 2025-01
  part_of_day: evening
  place: {name: Goma, lat: -1.68, lon: 29.22}
  status: ongoing
  key: true
  after: escalation
  quotes:
    - {key: 1, source: wfmz, exact: "took control of Goma", root: Reuters, says: {kind: named, who: Ann}}
"""
EVENT = LedgerEvent(
    id="goma",
    title="M23 takes Goma",
    date="2025-01",
    part_of_day=PartOfDay.EVENING,
    place=LedgerPlace("Goma", -1.68, 29.22),
    status=Status.ONGOING,
    key=True,
    after="escalation",
    quotes=(LedgerQuote("wfmz", "took control of Goma", key="1", root="Reuters", says=LedgerSays(AttributionKind.NAMED, "Ann")),),
)


def ledger(text: str) -> Ledger:
    found, diagnostics = read_ledger("seeds/events.yaml", text.encode())
    assert found is not None, diagnostics
    return found


def within(text: str) -> str:
    return "events:\n" + "".join(f"  {line}\n" for line in text.splitlines())


@pytest.mark.parametrize("form", [str, within])
def test_an_entry_in_both_forms(form):
    assert ledger(form(ENTRY)) == Ledger((EVENT,))


@pytest.mark.parametrize(("form", "line", "column"), [(str, 10, 37), (within, 11, 39)])
def test_places_resolve_alike_in_both_forms(form, line, column):
    written = ledger(form(ENTRY)).written
    at = written.of("events", 0, "quotes", 0, "exact")
    assert (at.file, at.line, at.column) == ("seeds/events.yaml", line, column)
    assert written.under("events", 0).key("quotes").line == line - 1
    assert written.of("figures", 3, "value").line == 1


def test_figures_stand_in_the_mapping():
    found = ledger("figures:\n  - {value: over 7000, counted: dead, quotes: [{source: a, exact: b}]}\n")
    assert (found.events, found.figures[0].value) == ((), "over 7000")
    assert found.written.of("figures", 0, "counted").column == 33


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]", "events:\n", "events: []\nfigures: []\n", "---\n", "~"])
def test_a_ledger_without_entries_is_one(text):
    found, diagnostics = read_ledger("seeds/events.yaml", text.encode())
    assert found == Ledger()
    assert [(one.code, one.severity) for one in diagnostics] == [("ledger-empty", "warning")]


def test_an_empty_text_with_a_fault_is_none():
    found, diagnostics = read_ledger("seeds/events.yaml", "# \u202e\n".encode())
    assert found is None
    assert [one.code for one in diagnostics] == ["invisible-character"]


def test_a_thousand_entries():
    assert len(ledger("".join(f"- {{id: e{number}, title: t}}\n" for number in range(1_000))).events) == 1_000


@pytest.mark.parametrize(
    ("data", "is_right"),
    [
        ([{"id": "a", "title": "b", "date": 2025, "quotes": [{"key": 1, "source": "x", "exact": "y"}]}], True),
        ({"events": [{"id": "a", "title": "b"}], "figures": None}, True),
        ([], True),
        ([{"id": "a", "title": "b", "place": {"name": "Goma", "lat": -1.68}, "after": ["x"], "key": True}], True),
        ([{"id": "a"}], False),
        ([{"id": "a", "title": "b", "key": "yes"}], False),
        ([{"id": "a", "title": "b", "status": "rumoured"}], False),
        ({"event": []}, False),
        ("goma", False),
    ],
)
def test_the_schema_takes_both_forms(data, is_right):
    schema = ledger_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert jsonschema.Draft202012Validator(schema).is_valid(data) == is_right


def test_the_repository_s_own_ledger_is_read_without_a_finding(repository):
    found, diagnostics = read_ledger("seeds/events.yaml", (repository / "seeds" / "events.yaml").read_bytes())
    assert diagnostics == ()
    assert found is not None and len(found.events) > 10
