"""The made-up report is sound, so that what is measured is a build and not its refusal."""

import importlib.util
from pathlib import Path

from report import journey
from report.workspace import MemoryWorkspace

MADE = Path(__file__).with_name("made_report.py")


def test_a_made_up_report_is_built_without_a_finding():
    spec = importlib.util.spec_from_file_location("made_report", MADE)
    made_report = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made_report)
    workspace = MemoryWorkspace(made_report.files(80, 10))
    outcome = journey.build(workspace, version="0")
    assert outcome.published, outcome.diagnostics
    assert outcome.diagnostics == ()
    assert len(outcome.chronology.events) + len(outcome.chronology.unplaced) == 80
    assert {len(event.claims) for event in outcome.chronology.events} == {3}
    assert outcome.chronology.unplaced
    assert any(event.agreements for event in outcome.chronology.events)
