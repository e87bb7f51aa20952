"""Differences as a reader sees them: about what, each side, and what we say."""

from dataclasses import replace

import pytest

from report.model.edtf import parse_edtf
from report.model.events import Agreement, AgreementPosition, Aspect, Standing
from report.render.differences import date_remark, differences, section_title


def differing(specimen, aspect, *values, ours=None, by_editor=True):
    sides = tuple(AgreementPosition(value, (str(index),)) for index, value in enumerate(values))
    agreement = Agreement(aspect, Standing.DISPUTED, sides, ours, by_editor=by_editor)
    return differences(replace(specimen.chronology.events[0], agreements=(agreement,)))


def test_dates_stand_in_words_and_never_in_the_notation_of_the_data(specimen):
    (found,) = differing(specimen, Aspect.TIME, "2025-03-18", "[2025-03-19..2025-03-20]", ours="2025-03-18", by_editor=False)
    assert [side.value for side in found.sides] == [
        "Tuesday 18 March 2025",
        "between Wednesday 19 and Thursday 20 March 2025",
    ]
    assert (found.about, found.verdict) == ("the date", "we say: Tuesday 18 March 2025")
    assert [side.ours for side in found.sides] == [True, False]


def remarked(specimen, when, *sides, ours=None):
    """What stands beside the date `when` of an event whose sides are (value, articles)."""
    event = specimen.chronology.events[1]
    positions = tuple(AgreementPosition(value, ("t",), number) for value, number in sides)
    agreement = Agreement(Aspect.TIME, Standing.DISPUTED, positions, ours)
    sources = {source.id: source for source in specimen.chronology.sources}
    return date_remark(replace(event, when=when and parse_edtf(when), agreements=(agreement,)), sources)


@pytest.mark.parametrize(
    ("when", "sides", "ours", "remark"),
    [
        ("2025-03-18", [("2025-03-18", 2), ("2025-03-19", 1)], "2025-03-18", "one article says Wednesday 19 March"),
        ("2025-03-18", [("2025-03-19", 2), ("2025-03-18", 1)], "2025-03-18", "two articles say Wednesday 19 March"),
        (
            "2025-03-18",
            [("2025-03-18", 2), ("2025-03-19", 1), ("2025-03-20", 2)],
            "2025-03-18",
            "one article says Wednesday 19 March, two articles say Thursday 20 March",
        ),
        ("2025-01-01", [("2025-01-01", 1), ("2024-12-31", 1)], "2025-01-01", "one article says Tuesday 31 December 2024"),
        ("2025-03", [("2025-03", 1), ("2025-04", 1)], "2025-03", "one article says April 2025"),
        (
            "2025-03-17",
            [("2025-03-17", 1), ("[2025-03-19..2025-03-20]", 1)],
            "2025-03-17",
            "one article says between 19 and 20 March 2025",
        ),
        ("2025-03-18", [("Tuesday", 1), ("Wednesday", 1)], "Tuesday", "one article says Wednesday"),
        ("[2025-03-18..2025-03-19]", [("2025-03-18", 1), ("2025-03-19", 1)], None, "accounts differ on the date"),
        ("2025-03-18", [("2025-03-18", 1), ("2025-03-19", 0)], "2025-03-18", "accounts differ on the date"),
        ("2025-03-18", [("2025-03-18", 1)], "2025-03-18", None),
    ],
)
def test_beside_a_date_that_differs_the_others_are_named(specimen, when, sides, ours, remark):
    assert remarked(specimen, when, *sides, ours=ours) == remark


def test_only_a_difference_in_time_stands_beside_the_date(specimen):
    sources = {source.id: source for source in specimen.chronology.sources}
    assert date_remark(specimen.chronology.events[3], sources) is None


def test_words_of_the_editor_stay_as_they_are(specimen):
    (found,) = differing(specimen, Aspect.TIME, "Tuesday", "Wednesday")
    assert [side.value for side in found.sides] == ["Tuesday", "Wednesday"]
    assert found.verdict == "not decided"
    assert not any(side.ours for side in found.sides)


@pytest.mark.parametrize(
    ("aspect", "values", "about"),
    [
        (Aspect.OCCURRENCE, ("it did", "it did not"), "whether it happened"),
        (Aspect.PLACE, ("in the town", "near it"), "the place"),
        (Aspect.NUMBER, ("3", "5"), "the number"),
        (Aspect.CHARACTER, ("little resistance", "heavy fighting"), "little resistance or heavy fighting"),
        (Aspect.CHARACTER, ("a" * 50, "b" * 50), "how it is described"),
    ],
)
def test_the_heading_says_what_it_is_about(specimen, aspect, values, about):
    (found,) = differing(specimen, aspect, *values)
    assert found.about == about


def test_one_side_is_no_difference(specimen):
    assert differing(specimen, Aspect.PLACE, "in the town") == ()


def test_every_aspect_has_a_section():
    assert len({section_title(aspect) for aspect in Aspect}) == len(Aspect)
