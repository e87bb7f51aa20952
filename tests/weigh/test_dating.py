"""The date of an event by the cases in tests/cases/weighed_dates."""

from pathlib import Path

import pytest
import yaml

from report.model.claims import Status
from report.model.decided import Decided
from report.model.events import Agreement, AgreementPosition, Aspect, Standing
from report.weigh import compare

CASES = Path(__file__).parents[1] / "cases" / "weighed_dates"


def cases():
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader):  # noqa: S506 - strings only
            yield pytest.param(case, id=case["case"])


def weighed(chronology):
    (found,) = chronology.events + chronology.unplaced
    return found


@pytest.mark.parametrize("case", list(cases()))
def test_case(case, claim, event, settings):
    claims = tuple(claim(number, **{"source": f"s{number}", **quote}) for number, quote in enumerate(case["quotes"], 1))
    told = event(
        "e", case.get("date", ""), claims=claims, because=case.get("because"), status=Status(case.get("status", "happened"))
    )
    chronology, diagnostics = compare(Decided((told,)), (), settings(), None)
    found = weighed(chronology)
    assert ("" if found.when is None else str(found.when)) == case["gives"]
    assert found.part_of_day == case.get("part")
    differs = [agreement for agreement in found.agreements if agreement.aspect is Aspect.TIME]
    sides = [f"{side.value}: {' '.join(side.quotes)}".strip() for agreement in differs for side in agreement.positions]
    assert sides == case.get("differs", [])
    assert [agreement.ours for agreement in differs] == ([case.get("ours")] if "differs" in case else [])
    assert [agreement.because for agreement in differs] == ([case.get("because")] if "differs" in case else [])
    assert not any(agreement.by_editor for agreement in differs)
    assert [diagnostic.code for diagnostic in diagnostics] == case.get("warns", [])


def test_the_editors_difference_in_time_stands_alone(claim, event, settings):
    sides = (AgreementPosition("Tuesday", ("1",)), AgreementPosition("Wednesday", ("2",)))
    claims = (claim(1, "a", date="2025-03-18"), claim(2, "b", date="2025-03-19"), claim(3, "c", date="2025-03-20"))
    told = event("e", "2025-03-18", claims=claims, agreements=(Agreement(Aspect.TIME, Standing.DISPUTED, sides),))
    chronology, diagnostics = compare(Decided((told,)), (), settings(), None)
    (agreement,) = weighed(chronology).agreements
    assert [(side.value, side.quotes) for side in agreement.positions] == [("Tuesday", ("1",)), ("Wednesday", ("2",))]
    assert [diagnostic.code for diagnostic in diagnostics] == ["dispute-side-missing"]
    assert "2025-03-20" in diagnostics[0].message


def test_a_difference_in_time_leaves_the_occurrence_alone(claim, event, settings):
    claims = (claim(1, "a", date="2025-03-18", root="AP"), claim(2, "b", date="2025-03-19", root="AFP"))
    chronology, _ = compare(Decided((event("e", claims=claims),)), (), settings(), None)
    found = weighed(chronology)
    assert found.evidence is not None
    assert found.evidence.standing is Standing.CORROBORATED
    assert found.differs == (Aspect.TIME,)
