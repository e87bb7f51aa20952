"""How sure: only what was counted and read, and on which date of issue it leans."""

from dataclasses import replace

import pytest

from report.model.claims import Attribution, AttributionKind, Status
from report.model.edtf import parse_date
from report.model.events import Basis, Contradiction, Evidence, Said, Standing
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
        "That it happened": "One article. Nothing quoted here contradicts it.",
        "When": "It rests on our abstract of an article crediting WFMZ, which reads: In January; said of this event itself.",
        "The date of issue behind it": (
            "The date of issue is taken to be on or about Thursday 20 March 2025, set by the editor. "
            "Any date of issue from Saturday 1 February 2025 to Wednesday 31 December 2025 gives the same result."
        ),
    }


def test_a_cancelled_event_is_not_said_to_have_happened(specimen, sources):
    found = answers(specimen.chronology.events[2], sources)
    assert "That it happened" not in found
    assert found["That it did not take place"] == (
        "One article. Nothing quoted here contradicts it. The article says that it did not take place."
    )


def told(specimen, sources, status, *counts, articles=1, **changes):
    """What is said of an event of a status, `counts` giving how many articles tell which."""
    evidence = Evidence(articles, 1, 1, Standing.SINGLE_SOURCE, told=tuple((Status(name), number) for name, number in counts))
    event = replace(specimen.chronology.events[0], status=Status(status), evidence=evidence, **changes)
    return how_sure(event, sources)[0].answer


@pytest.mark.parametrize(
    ("status", "one", "several", "some"),
    [
        (
            "claimed",
            "The article reports it as a claim.",
            "The articles report it as a claim.",
            "One of the two articles reports it as a claim.",
        ),
        (
            "ongoing",
            "The article tells of it as still going on.",
            "The articles tell of it as still going on.",
            "One of the two articles tells of it as still going on.",
        ),
        (
            "cancelled",
            "The article says that it did not take place.",
            "The articles say that it did not take place.",
            "One of the two articles says that it did not take place.",
        ),
        (
            "denied",
            "The article reports that it is denied.",
            "The articles report that it is denied.",
            "One of the two articles reports that it is denied.",
        ),
        ("planned", "The article tells of a plan.", "The articles tell of a plan.", "One of the two articles tells of a plan."),
    ],
)
def test_what_became_of_it_is_told_by_as_many_articles_as_tell_it(specimen, sources, status, one, several, some):
    assert told(specimen, sources, status, (status, 1)).endswith(one)
    assert told(specimen, sources, status, (status, 2), articles=2).endswith(several)
    assert told(specimen, sources, status, (status, 1), ("happened", 2), articles=2).endswith(some)


def test_nothing_is_said_of_what_the_sources_do_not_say(specimen, sources):
    """Nobody here has read more of a source than what is quoted."""
    for status in Status:
        said = told(specimen, sources, status, (status, 3), articles=3)
        assert "own account" not in said and "none says" not in said and "sources" not in said


def test_a_plan_says_that_nothing_quoted_has_it_take_place_where_that_is_so(specimen, sources):
    talks = specimen.chronology.events[2]
    planned = replace(talks, status=Status.PLANNED, evidence=replace(talks.evidence, told=((Status.PLANNED, 1),)))
    assert answers(planned, sources)["That it was planned"].endswith(
        "The article tells of a plan; no words quoted here say that it took place."
    )


def test_the_editors_status_is_called_the_editors(specimen, sources):
    of_quotes = told(specimen, sources, "claimed", ("claimed", 1), status_by_editor=True)
    assert of_quotes.endswith("The article reports it as a claim. That status is the editor's.")
    assert told(specimen, sources, "claimed", ("happened", 1), status_by_editor=True).endswith(
        "The status “claimed” is the editor's."
    )


def test_a_contradicted_event_says_who_contradicts_it(specimen, sources):
    event = specimen.chronology.events[0]
    disputed = replace(event, evidence=replace(event.evidence, standing=Standing.DISPUTED))
    assert answers(disputed, sources)["That it happened"] == "One article. The editor marks it as disputed."
    rwanda = Attribution(AttributionKind.ORGANISATION, "Rwanda")
    both = (Contradiction(Status.DENIED, 3, (rwanda,)), Contradiction(Status.DENIED, 1))
    denied = replace(disputed, evidence=replace(disputed.evidence, contradictions=both))
    assert answers(denied, sources)["That it happened"] == (
        "One article. Three articles report a denial by Rwanda. One article contradicts it."
    )


def test_background_is_named_in_passing_and_not_doubted(specimen, sources):
    event = replace(specimen.chronology.events[0], background=True)
    assert answers(event, sources)["Background"] == "One article. Named in passing; not an object of this report."
    contradicted = replace(event.evidence, standing=Standing.DISPUTED, contradictions=(Contradiction(Status.DENIED, 1),))
    found = answers(replace(event, evidence=contradicted), sources)
    assert found["Background"] == "One article. One article contradicts it."


def test_words_of_an_article_are_quoted_and_words_of_an_abstract_are_not(specimen, sources):
    event = specimen.chronology.events[0]
    quoted = replace(event, basis=Basis("late on Wednesday", Said.PARAGRAPH, "dispatch"))
    assert date_sentences(quoted, sources) == (
        "It rests on the words “late on Wednesday” of an article of The Courier, carried over from the same paragraph.",
    )
    assert "“" not in date_sentences(event, sources)[0]


def test_words_of_which_nobody_wrote_how_near_they_stand_are_the_editors_reading(specimen, sources):
    late = replace(specimen.chronology.events[3], basis=Basis("entered Walikale late on Wednesday", Said.EDITOR, "dispatch"))
    assert date_sentences(late, sources) == (
        "It rests on the words “entered Walikale late on Wednesday” of an article of The Courier, "
        "which the editor reads as late on Wednesday 19 March 2025.",
    )
    part = replace(late, basis=Basis("late on Wednesday", Said.EDITOR), part_of_day=None)
    assert date_sentences(part, sources) == (
        "It rests on the words “late on Wednesday”, which the editor reads as Wednesday 19 March 2025.",
    )
    ours = replace(specimen.chronology.events[0], basis=Basis("In January", Said.EDITOR, "abstract"))
    assert date_sentences(ours, sources) == (
        "It rests on our abstract of an article crediting WFMZ, which reads: In January; "
        "the editor reads this as January 2025 (day not given).",
    )


def test_an_event_without_a_date_says_that_nothing_quoted_gives_one(specimen, sources):
    mine = specimen.chronology.unplaced[0]
    assert date_sentences(replace(mine, when=None), sources) == ("No words quoted here give a date.",)
    bounded = replace(mine, basis=Basis(None, Said.SENTENCE))
    assert date_sentences(bounded, sources) == ("No words quoted here give a date; only a bound is known.",)


def test_a_date_that_only_the_editor_gives_says_so_with_the_reason(specimen, sources):
    mine = specimen.chronology.unplaced[0]
    when = how_sure(mine, sources, because="The bound is ours.[^10]")[1]
    assert (when.answer, when.because) == ("A bound, given by the editor.", "The bound is ours.[^10]")
    assert date_sentences(replace(mine, because=None), sources) == (
        "A bound, given by the editor; no words quoted here give a date.",
    )
    goma = replace(specimen.chronology.events[0], basis=Basis(None, Said.EDITOR))
    assert date_sentences(goma, sources) == ("Given by the editor.",)
    assert how_sure(specimen.chronology.events[0], sources, because="Not of the date.")[1].because is None


def test_of_a_date_that_differs_the_reports_of_each_side_are_counted(specimen, sources):
    qatar = specimen.chronology.events[1]
    assert date_sentences(qatar, sources) == (
        "Accounts differ on it.",
        "Tuesday 18 March 2025: one article, one report.",
        "Wednesday 19 March 2025: one article of unknown origin.",
    )
    (agreement,) = qatar.agreements
    open_ = replace(qatar, agreements=(replace(agreement, ours=None, by_editor=False),))
    assert date_sentences(open_, sources)[0] == "Accounts differ on it; no side is taken."


@pytest.mark.parametrize(
    ("issued_from", "words"),
    [
        (IssuedFrom.ARTICLE, "The date of issue is Thursday 20 March 2025, given by the article."),
        (IssuedFrom.PAGE, "The date of issue is Thursday 20 March 2025, given by the page's own metadata."),
        (IssuedFrom.CONFIG, "The date of issue is Thursday 20 March 2025, set in the settings of this report."),
        (IssuedFrom.EDITOR, "The date of issue is taken to be on or about Thursday 20 March 2025, set by the editor."),
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
