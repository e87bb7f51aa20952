"""The scores of the tagger are counted as their script says."""

import importlib.util
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("timex_scores.py")
SPEC = importlib.util.spec_from_file_location("timex_scores", SCRIPT)
assert SPEC and SPEC.loader
scores = importlib.util.module_from_spec(SPEC)
sys.modules["timex_scores"] = scores
SPEC.loader.exec_module(scores)
Timex = scores.Timex

TIMEML = """<?xml version="1.0"?><TimeML><DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2025-03-20" functionInDocument="CREATION_TIME">2025-03-20</TIMEX3></DCT>
<TEXT>It <EVENT eid="e1">fell</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2025-03-19">Wednesday</TIMEX3>, and no more.</TEXT>
</TimeML>"""


def test_a_timeml_document_gives_its_text_its_day_and_its_expressions(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(TIMEML, encoding="utf-8")
    [document] = scores.documents(tmp_path)
    assert (document.name, document.issued, document.text) == ("a", "2025-03-20", "It fell on Wednesday, and no more.")
    assert document.timexes == [Timex(11, 20, "DATE", "2025-03-19")]


def test_equal_spans_are_paired_before_longer_overlaps() -> None:
    gold = [Timex(0, 10, "DATE", "a"), Timex(11, 15, "DATE", "b")]
    said = [Timex(0, 15, "DATE", "a"), Timex(11, 15, "DATE", "b")]
    assert scores.paired(gold, said) == {0: 0, 1: 1}


def test_values_days_and_calendar_dates_are_counted_each_for_itself() -> None:
    gold = [Timex(0, 5, "DATE", "2025-03-19"), Timex(9, 12, "DURATION", "P3D"), Timex(20, 24, "TIME", "2025-03-18T16:00")]
    said = [Timex(0, 5, "DATE", "2025-03-19"), Timex(9, 13, "DURATION", "P3D"), Timex(20, 24, "TIME", "2025-03-18TAF")]
    counts = scores.count(gold, said)
    assert (counts["strict"], counts["relaxed"], counts["value"]) == (2, 3, 2)
    assert (counts["cal"], counts["cal_gold"], counts["days"], counts["days_found"]) == (2, 2, 2, 2)


def test_f1_is_the_harmonic_mean() -> None:
    assert scores.f1(1, 2, 2) == 50.0
    assert scores.f1(0, 0, 0) == 0.0
