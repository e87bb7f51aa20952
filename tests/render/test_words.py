"""The standing phrases: counted, in plain words, and never more than was counted."""

from dataclasses import replace

import pytest

from report.model.claims import Attribution, AttributionKind, Status
from report.model.events import Contradiction, Evidence, Standing
from report.model.places import Place
from report.model.sources import Source, SourceKind
from report.render.words import (
    attribution_words,
    contradiction_words,
    coordinates_words,
    counted,
    evidence_line,
    has_quotation_marks,
    listed,
    noun_of,
    number_words,
    place_words,
    sentence,
    status_words,
    support_words,
)

SOURCE = Source("a", "seeds/a.md", SourceKind.ARTICLE, "0")
C, S, D = Standing.CORROBORATED, Standing.SINGLE_SOURCE, Standing.DISPUTED


@pytest.mark.parametrize(
    ("articles", "known", "most", "standing", "line"),
    [
        (1, 1, 1, S, "one article"),
        (1, 0, 1, S, "one article"),
        (2, 1, 1, S, "two articles, one report"),
        (5, 1, 1, S, "five articles, one report"),
        (2, 2, 2, C, "two independent reports"),
        (4, 2, 2, C, "four articles, two independent reports"),
        (3, 0, 3, S, "three articles of unknown origin"),
        (2, 1, 2, S, "two articles, at most two independent reports"),
        (5, 2, 3, C, "five articles, two or three independent reports"),
        (4, 2, 2, D, "four articles, two independent reports"),
        (40, 13, 13, C, "40 articles, 13 independent reports"),
    ],
)
def test_evidence_is_counted_in_words(articles, known, most, standing, line):
    assert evidence_line(Evidence(articles, known, most, standing)) == line


@pytest.mark.parametrize(
    ("articles", "origins", "most", "standing", "line"),
    [
        (3, 2, 2, D, "three articles, from two origins, one speaker: the United Nations"),
        (3, 2, 2, S, "three articles, from two origins, one speaker: the United Nations"),
        (3, 1, 2, S, "three articles, from at most two origins, one speaker: the United Nations"),
        (2, 0, 2, S, "two articles of unknown origin, one speaker: the United Nations"),
        (2, 1, 1, S, "two articles, one report"),
        (1, 1, 1, S, "one article"),
    ],
)
def test_one_speaker_in_several_origins_is_named_whatever_the_standing(articles, origins, most, standing, line):
    evidence = Evidence(articles, min(origins, 1), 1, standing, "the United Nations", origins, most)
    assert evidence_line(evidence) == line


def test_independence_that_rests_on_our_finding_says_so():
    assert (
        evidence_line(Evidence(4, 2, 2, C, by_finding=True), finding=True)
        == "four articles, two independent reports, by our finding"
    )
    most = evidence_line(Evidence(4, 1, 2, S, by_finding=True), finding=True)
    assert most == "four articles, at most two independent reports, by our finding"
    assert evidence_line(Evidence(4, 1, 1, S, by_finding=True), finding=True) == "four articles, one report"
    assert evidence_line(Evidence(4, 2, 2, C, by_finding=True)) == "four articles, two independent reports"


@pytest.mark.parametrize(
    ("articles", "known", "most", "words"),
    [
        (1, 1, 1, "one article, one report"),
        (1, 0, 1, "one article of unknown origin"),
        (2, 1, 1, "two articles, one report"),
        (2, 2, 2, "two independent reports"),
    ],
)
def test_what_stands_behind_a_side(articles, known, most, words):
    assert support_words(articles, known, most) == words


RWANDA = Attribution(AttributionKind.ORGANISATION, "Rwanda")
RESIDENTS = Attribution(AttributionKind.ANONYMOUS, "residents")


@pytest.mark.parametrize(
    ("status", "articles", "says", "words"),
    [
        ("denied", 3, (RWANDA,), "Three articles report a denial by Rwanda."),
        ("denied", 1, (RWANDA,), "One article reports a denial by Rwanda."),
        ("denied", 2, (RWANDA, RESIDENTS), "Two articles report denials by Rwanda and residents (unnamed)."),
        ("denied", 1, (), "One article contradicts it."),
        ("denied", 2, (), "Two articles contradict it."),
        ("cancelled", 1, (), "One article says that it was called off."),
        ("cancelled", 2, (RWANDA,), "Two articles have Rwanda say that it was called off."),
        ("happened", 2, (), "Two articles say that it took place."),
        ("ongoing", 1, (RESIDENTS,), "One article has residents (unnamed) say that it took place."),
        ("claimed", 2, (RWANDA,), "Two articles report a claim by Rwanda that it took place."),
        ("claimed", 1, (), "One article reports a claim that it took place."),
        ("denied", 1, (Attribution(AttributionKind.ORGANISATION),), "One article reports a denial by an organisation."),
    ],
)
def test_who_contradicts_it_is_told_by_the_attribution(status, articles, says, words):
    assert contradiction_words(Contradiction(Status(status), articles, says)) == words


def test_copies_of_unknown_origin_never_count_as_known():
    assert "two independent" not in evidence_line(Evidence(3, 1, 3, S)).replace("at most", "")


@pytest.mark.parametrize(("number", "words"), [(0, "no"), (1, "one"), (12, "twelve"), (13, "13"), (1000, "1,000"), (-1, "-1")])
def test_small_numbers_are_words(number, words):
    assert number_words(number) == words


def test_counted_and_listed():
    assert [counted(each, ("event", "events")) for each in (0, 1, 2)] == ["no event", "one event", "two events"]
    assert [listed(each) for each in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == ["", "a", "a and b", "a, b and c"]
    assert sentence("mSF") == "MSF" and sentence("") == ""


def test_sources_of_one_kind_bear_its_name():
    abstract, post = replace(SOURCE, kind=SourceKind.ABSTRACT), replace(SOURCE, kind=SourceKind.POST)
    assert noun_of([SOURCE, abstract]) == ("article", "articles")
    assert noun_of([post]) == ("post", "posts")
    assert noun_of([SOURCE, post]) == ("source", "sources")
    assert noun_of([]) == ("article", "articles")


def test_only_what_did_not_simply_happen_is_marked():
    assert {status: status_words(status) for status in Status} == {
        Status.HAPPENED: None,
        Status.PLANNED: "Planned",
        Status.CANCELLED: "Cancelled",
        Status.CLAIMED: "Claimed",
        Status.DENIED: "Denied",
        Status.ONGOING: "Ongoing",
    }


@pytest.mark.parametrize(
    ("place", "words", "coordinates"),
    [
        (Place("Walikale", -1.43, 28.08, "North Kivu"), "Walikale, North Kivu", "1.43° S, 28.08° E"),
        (Place("Nyabangi, Walikale", within="Walikale"), "Nyabangi, Walikale", None),
        (Place("Quito", 0.0, -78.5), "Quito", "0° N, 78.5° W"),
    ],
)
def test_places(place, words, coordinates):
    assert (place_words(place), coordinates_words(place)) == (words, coordinates)


@pytest.mark.parametrize(
    ("kind", "who", "medium", "words"),
    [
        ("unattributed", None, None, None),
        ("anonymous", "residents", None, "residents, unnamed"),
        ("anonymous", "an anonymous officer", None, "an anonymous officer"),
        ("anonymous", None, "Reuters", "a person, unnamed; told to Reuters"),
        ("named", "Nestor Mavudisa", None, "Nestor Mavudisa"),
        ("organisation", None, None, "an organisation"),
        ("document", None, None, "a document"),
    ],
)
def test_who_says_it(kind, who, medium, words):
    assert attribution_words(Attribution(AttributionKind(kind), who, medium)) == words


def test_words_with_quotation_marks_of_their_own_are_told_from_others() -> None:
    assert has_quotation_marks("“the enemy” had taken the town")
    assert has_quotation_marks('an "immediate" ceasefire')
    assert not has_quotation_marks("Congo’s army")
