"""Standing by the cases in tests/cases/standing."""

from pathlib import Path

import pytest
import yaml

from report.model.claims import Attribution, AttributionKind, Status
from report.model.decided import Decided
from report.model.events import Agreement, AgreementPosition, Aspect, Contradiction, Standing
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
    if "speaker" in case:
        assert (evidence.speaker or "") == case["speaker"]
    if "origins" in case:
        assert [str(evidence.origins), str(evidence.origins_at_most)] == case["origins"]


def weighed(claims, event, settings, *articles, **told):
    chronology, _ = compare(Decided((event("e", claims=claims, **told),)), articles, settings(), None)
    (found,) = chronology.events + chronology.unplaced
    return found


def test_who_contradicts_is_told_by_what_they_say_and_on_whose_word(claim, event, settings):
    claims = (
        claim(1, "a"),
        claim(2, "b", status="denied", who="Rwanda"),
        claim(3, "c", status="denied", who=" rwanda"),
        claim(4, "c", status="denied", who="The M23"),
        claim(5, "b", status="denied"),
        claim(6, "d", status="cancelled"),
        claim(7, "e", status="denied", who="Nobody", context=True),
    )
    rwanda, m23 = (Attribution(AttributionKind.NAMED, who) for who in ("Rwanda", "The M23"))
    assert weighed(claims, event, settings).evidence.contradictions == (
        Contradiction(Status.CANCELLED, 1),
        Contradiction(Status.DENIED, 2, (rwanda, m23)),
        Contradiction(Status.DENIED, 1),
    )


def test_articles_are_counted_by_what_they_tell(claim, event, settings):
    claims = (claim(1, "a", status="claimed"), claim(2, "b", status="claimed"), claim(3, "b"), claim(4, "c", status="denied"))
    found = weighed(claims, event, settings, status=Status.CLAIMED).evidence
    assert (found.articles, found.told) == (2, ((Status.HAPPENED, 1), (Status.CLAIMED, 2)))


def test_roots_that_the_editor_found_are_known_as_such(claim, event, article, settings):
    found, stated = article("a", root="AP", roots_from_editor=True), article("b", root="AP")
    assert weighed((claim(1, "a", root="AP"), claim(2, "b", root="AP")), event, settings, found, stated).evidence.by_finding
    assert not weighed((claim(1, "b", root="AP"),), event, settings, found, stated).evidence.by_finding
    assert not weighed((claim(1, "a", root="Reuters"),), event, settings, found, stated).evidence.by_finding


def test_of_every_side_the_articles_and_reports_are_counted(claim, event, settings):
    claims = (
        claim(1, "a", root="Reuters", date="2025-03-18"),
        claim(2, "b", root="Reuters", date="2025-03-18"),
        claim(3, "c", root="AP", date="2025-03-19"),
        claim(4, "d", root="AFP", date="2025-03-18", context=True),
    )
    sides = (AgreementPosition("2025-03-18", ("1", "2", "4")), AgreementPosition("2025-03-19", ("3",)))
    only = AgreementPosition("quoted for comparison alone", ("4",))
    agreement = Agreement(Aspect.TIME, Standing.DISPUTED, (*sides, only), "2025-03-18")
    (found,) = weighed(claims, event, settings, agreements=(agreement,)).agreements
    assert [(side.articles, side.roots, side.roots_at_most) for side in found.positions] == [(2, 1, 1), (1, 1, 1), (1, 1, 1)]


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


def test_an_editor_who_calls_it_a_claim_takes_no_side(claim, event, settings):
    claims = (claim(1, "a", status="claimed"), claim(2, "b", status="denied"))
    told = event("e", claims=claims, status=Status.CLAIMED, status_by_editor=True, because="no day is given")
    (agreement,) = compare(Decided((told,)), (), settings(), None)[0].unplaced[0].agreements
    assert (agreement.ours, agreement.because) == (None, None)


def test_the_editors_own_difference_is_not_doubled_but_must_name_every_side(claim, event, settings):
    claims = (claim(1, "a"), claim(2, "b", status="denied"))
    sides = (AgreementPosition("yes", ("1",)), AgreementPosition("perhaps", ()))
    told = event("e", claims=claims, agreements=(Agreement(Aspect.OCCURRENCE, Standing.DISPUTED, sides),))
    chronology, diagnostics = compare(Decided((told,)), (), settings(), None)
    (agreement,) = chronology.unplaced[0].agreements
    assert [(side.value, side.quotes) for side in agreement.positions] == [("yes", ("1",)), ("perhaps", ())]
    assert agreement.by_editor
    assert [diagnostic.code for diagnostic in diagnostics] == ["dispute-side-missing"]
    assert "quote 2" in diagnostics[0].message
