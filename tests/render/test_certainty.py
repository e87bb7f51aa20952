"""How sure: only what was counted and read, and on which date of issue it leans."""

from dataclasses import replace

import pytest

from report.model.claims import Status
from report.model.edtf import parse_date
from report.model.events import Basis, Said, Standing
from report.model.sources import IssuedFrom
from report.render.certainty import date_sentences, how_sure, leaning_sentence


@pytest.fixture(scope="module")
def sources(specimen):
    return {source.id: source for source in specimen.chronology.sources}


def answers(event, sources):
    return {each.question: each.answer for each in how_sure(event, sources)}


def test_an_event_that_happened(specimen, sources):
    found = answers(specimen.chronology.events[0], sources)
    assert found == {
        "That it happened": "One article. None of the sources used here contradicts it.",
        "When": "It rests on our abstract of an article crediting WFMZ, which reads: In January; said of this event itself.",
        "The date of issue behind it": (
            "The date of issue is taken to be Thursday 20 March 2025, set by the editor. "
            "Any date of issue from Saturday 1 February 2025 to Wednesday 31 December 2025 gives the same result."
        ),
    }


def test_a_cancelled_event_is_not_said_to_have_happened(specimen, sources):
    found = answers(specimen.chronology.events[2], sources)
    assert "That it happened" not in found
    assert "did not take place" in found["That it did not take place"]
    planned = answers(replace(specimen.chronology.events[2], status=Status.PLANNED), sources)
    assert "none says that it took place" in planned["That it was planned"]


def test_a_contradicted_event_says_so(specimen, sources):
    event = specimen.chronology.events[0]
    disputed = replace(event, evidence=replace(event.evidence, standing=Standing.DISPUTED))
    assert "At least one source contradicts it." in answers(disputed, sources)["That it happened"]


def test_words_of_an_article_are_quoted_and_words_of_an_abstract_are_not(specimen, sources):
    event = specimen.chronology.events[0]
    quoted = replace(event, basis=Basis("late on Wednesday", Said.PARAGRAPH, "dispatch"))
    assert date_sentences(quoted, sources) == (
        "It rests on the words “late on Wednesday” of an article of The Courier, carried over from the same paragraph.",
    )
    assert "“" not in date_sentences(event, sources)[0]


def test_an_event_without_a_date_says_that_nobody_gives_one(specimen, sources):
    mine = specimen.chronology.unplaced[0]
    assert date_sentences(mine, sources) == ("No article gives a date; only a bound is known.",)
    assert date_sentences(replace(mine, when=None), sources) == ("No article gives a date.",)


@pytest.mark.parametrize(
    ("issued_from", "words"),
    [
        (IssuedFrom.ARTICLE, "The date of issue is Thursday 20 March 2025, given by the article."),
        (IssuedFrom.PAGE, "The date of issue is Thursday 20 March 2025, given by the page's own metadata."),
        (IssuedFrom.CONFIG, "The date of issue is Thursday 20 March 2025, set in the settings of this report."),
        (IssuedFrom.EDITOR, "The date of issue is taken to be Thursday 20 March 2025, set by the editor."),
    ],
)
def test_who_set_the_date_of_issue(specimen, issued_from, words):
    basis = Basis("on Tuesday", Said.CLAUSE, "copy", parse_date("2025-03-20"), issued_from)
    assert leaning_sentence(replace(specimen.chronology.events[0], basis=basis)) == words


def test_a_result_that_holds_for_one_day_only_says_so(specimen):
    day = parse_date("2025-03-20")
    basis = Basis("on Tuesday", Said.CLAUSE, "copy", day, IssuedFrom.EDITOR, (day, day))
    assert leaning_sentence(replace(specimen.chronology.events[0], basis=basis)).endswith("would change the result.")


def test_a_date_that_leans_on_nothing_says_nothing(specimen):
    assert leaning_sentence(replace(specimen.chronology.events[0], basis=Basis("in 2012", Said.CLAUSE))) is None
    assert leaning_sentence(replace(specimen.chronology.events[0], basis=None)) is None
