"""Reading order by the cases in tests/cases/order."""

from pathlib import Path

import pytest
import yaml

from report.model.diagnostics import Positions, Severity
from report.weigh import reading_order
from report.weigh.sequence import sequence

CASES = Path(__file__).parents[1] / "cases" / "order"


def cases():
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader):  # noqa: S506 - strings only
            yield pytest.param(case, id=f"{path.stem}: {case['case']}")


def events_of(case, event):
    for id_, written in case["events"].items():
        given = {"date": written} if isinstance(written, str) else dict(written)
        given["background"] = given.get("background") == "true"
        given |= {key: tuple(given[key]) for key in ("after", "before") if key in given}
        yield event(id_, given.pop("date"), written=Positions(f"ledger-{id_}.yaml"), **given)


@pytest.mark.parametrize("case", list(cases()))
def test_case(case, event):
    events = list(events_of(case, event))
    for turned in (events, events[::-1], events[1:] + events[:1]):
        found = sequence(turned, case.get("timezone", "UTC"))
        assert [placed.id for placed in found.placed] == case.get("reads", [])
        assert [unplaced.id for unplaced in found.unplaced] == case.get("unplaced", [])
        assert [diagnostic.code for diagnostic in found.diagnostics] == case.get("faults", [])
        for diagnostic in found.diagnostics:
            words = " ".join([diagnostic.message, *(related.message for related in diagnostic.related)])
            assert all(name in words for name in case.get("named", []))


def test_a_circle_has_the_place_of_every_entry_in_it(event):
    events = [event(a, "2025", after=(b,), written=Positions(f"{a}.yaml")) for a, b in ("ab", "bc", "ca")]
    (found,) = sequence(events).diagnostics
    assert found.severity is Severity.ERROR
    assert found.at is not None
    assert {found.at.file, *(related.at.file for related in found.related)} == {"a.yaml", "b.yaml", "c.yaml"}


def test_of_a_long_circle_the_beginning_is_told_and_the_rest_counted(event):
    (found,) = sequence([event(f"e{number:03}", after=(f"e{(number + 1) % 500:03}",)) for number in range(500)]).diagnostics
    assert "and 492 more" in found.message and len(found.related) == 7


def test_each_circle_is_told_once(event):
    pairs = {"a": "b", "b": "a", "x": "y", "y": "x", "late": "a"}
    found = sequence([event(id_, "2025", after=(other,)) for id_, other in pairs.items()])
    assert [diagnostic.code for diagnostic in found.diagnostics] == ["order-circle", "order-circle"]
    assert [placed.id for placed in found.placed] == ["a", "b", "late", "x", "y"]


def test_a_contradiction_shows_both_dates_and_both_places(event):
    a = event("a", "2025-03-18", after=("b",), written=Positions("a.yaml"))
    b = event("b", "2025-03-19", written=Positions("b.yaml"))
    (found,) = sequence([a, b]).diagnostics
    assert [related.at.file for related in found.related] == ["a.yaml", "b.yaml"]


def test_reading_order_holds_every_event_once(event):
    events = [event("a"), event("b", "2025"), event("c", "2012", background=True)]
    assert [each.id for each in reading_order(events)] == ["c", "b", "a"]


def test_an_unknown_timezone_is_utc(event):
    events = [event("a", "2025-03-19T10:00"), event("b", "2025-03-19T09:30Z")]
    assert [each.id for each in reading_order(events, "Nowhere/At_all")] == ["b", "a"]
    assert [each.id for each in reading_order(events, "../etc/passwd")] == ["b", "a"]
