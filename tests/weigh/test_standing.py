"""Standing by the cases in tests/cases/standing."""

from pathlib import Path

import pytest
import yaml

from report.model.claims import Status
from report.model.decided import Decided
from report.model.events import Agreement, AgreementPosition, Aspect, Standing
from report.model.sources import SourceKind
from report.weigh import compare

CASES = Path(__file__).parents[1] / "cases" / "standing"


def cases():
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader):  # noqa: S506 - strings only
            yield pytest.param(case, id=case["case"])


@pytest.mark.parametrize("case", list(cases()))
def test_case(case, claim, event, article, settings):
    claims = tuple(claim(number, **quote) for number, quote in enumerate(case["quotes"], 1))
    abstracts = case.get("abstracts", {})
    articles = tuple(
        article(
            id_,
            "2025-03-20",
            root=case.get("sources", {}).get(id_, ()),
            kind=SourceKind.ABSTRACT if id_ in abstracts else SourceKind.ARTICLE,
            url=f"https://example.org/{abstracts.get(id_, id_)}",
        )
        for id_ in sorted({each.source for each in claims})
    )
    disputed = (
        Agreement(Aspect.OCCURRENCE, Standing.DISPUTED, (AgreementPosition("yes", ("1",)), AgreementPosition("no", ("2",)))),
    )
    told = event(
        "e", claims=claims, status=Status(case.get("status", "happened")), agreements=disputed if "disputed" in case else ()
    )
    names = {form: tuple(variants) for form, variants in case.get("names", {}).items()}
    chronology, diagnostics = compare(Decided((told,)), articles, settings(names=names), None)
    evidence = chronology.unplaced[0].evidence
    assert evidence is not None
    assert [evidence.standing, str(evidence.articles), str(evidence.roots), str(evidence.roots_at_most)] == case["gives"]
    assert [diagnostic.code for diagnostic in diagnostics] == case.get("warns", [])


def test_a_denial_makes_a_difference_of_occurrence(claim, event, settings):
    claims = (claim(1, "a"), claim(2, "b", status="denied"), claim(3, "c", status="cancelled"), claim(4, "d", status="claimed"))
    chronology, _ = compare(Decided((event("e", claims=claims),)), (), settings(), None)
    (agreement,) = chronology.unplaced[0].agreements
    assert (agreement.aspect, agreement.standing, agreement.by_editor) == (Aspect.OCCURRENCE, Standing.DISPUTED, False)
    assert [(side.value, side.quotes) for side in agreement.positions] == [
        ("it happened", ("1", "4")),
        ("it did not happen", ("2",)),
        ("it was called off", ("3",)),
    ]
    assert agreement.ours is None


def test_the_editor_who_gives_the_status_takes_a_side(claim, event, settings):
    claims = (claim(1, "a"), claim(2, "b", status="denied"))
    told = event("e", claims=claims, status_by_editor=True, because="the army confirmed it")
    chronology, _ = compare(Decided((told,)), (), settings(), None)
    (agreement,) = chronology.unplaced[0].agreements
    assert (agreement.ours, agreement.because) == ("it happened", "the army confirmed it")


def test_the_editors_own_difference_is_not_doubled_but_must_name_every_side(claim, event, settings):
    claims = (claim(1, "a"), claim(2, "b", status="denied"))
    sides = (AgreementPosition("yes", ("1",)), AgreementPosition("perhaps", ()))
    told = event("e", claims=claims, agreements=(Agreement(Aspect.OCCURRENCE, Standing.DISPUTED, sides),))
    chronology, diagnostics = compare(Decided((told,)), (), settings(), None)
    assert chronology.unplaced[0].agreements == told.agreements
    assert [diagnostic.code for diagnostic in diagnostics] == ["dispute-side-missing"]
    assert "quote 2" in diagnostics[0].message
