"""What the report shows as a whole."""

from dataclasses import replace

import pytest

from report.model.edtf import parse_date
from report.model.events import Aspect, Correction, CorrectionKind
from report.model.settings import Takeaway
from report.render.contents import contents
from report.render.footnotes import number


def shown(specimen, *, takeaways=None, **changes):
    chronology = replace(specimen.chronology, **changes)
    config = specimen.settings.config
    config = config if takeaways is None else replace(config, takeaways=takeaways)
    return contents(chronology, replace(specimen.settings, config=config), number(chronology), "1.2.3")


@pytest.fixture(scope="module")
def found(specimen):
    return shown(specimen)[0]


def test_the_head_counts_origins_at_most_where_one_is_unknown(found):
    assert [(count.number, count.words, count.bound) for count in found.counts] == [
        (5, "events", ""),
        (3, "articles", ""),
        (3, "independent origins", "at most"),
        (2, "differences", ""),
    ]


def test_entries_stand_in_reading_order_with_the_undated_last(found):
    assert list(found.entries) == ["goma", "qatar", "angola-talks", "walikale", "mine"]


def test_differences_are_gathered_by_aspect(found):
    assert [entry.id for entry, _ in found.of_aspect(Aspect.TIME)] == ["qatar"]
    assert [entry.id for entry, _ in found.of_aspect(Aspect.CHARACTER)] == ["walikale"]
    assert found.of_aspect(Aspect.PLACE) == ()


def test_sources_of_one_origin_stand_together_and_the_unknown_last(specimen):
    sources = (*specimen.chronology.sources, replace(specimen.chronology.sources[2], id="second"))
    found, _ = shown(specimen, sources=sources)
    assert [(group.name, [use.source.id for use in group.sources]) for group in found.by_origin] == [
        ("Reuters", ["dispatch", "second"]),
        ("AP", ["abstract"]),
        (None, ["copy"]),
    ]


def test_a_source_knows_what_was_taken_from_it(found):
    use = found.sources["abstract"]
    assert [(entry.id, [note.claim.quote.key for note in notes]) for entry, notes in use.quoted] == [
        ("goma", ["1"]),
        ("walikale", ["easy", "denial"]),
        ("mine", ["1"]),
    ]
    assert len(use.notes) == 5  # a figure rests on it too


def test_the_latest_correction_stands_first(specimen):
    goma, qatar, *rest = specimen.chronology.events
    later = Correction(parse_date("2025-04-01"), CorrectionKind.UPDATE, "a", "b")
    found, _ = shown(specimen, events=(goma, replace(qatar, corrections=(later,)), *rest))
    assert [(entry.id, str(correction.date)) for entry, correction in found.corrections] == [
        ("qatar", "2025-04-01"),
        ("goma", "2025-03-26"),
    ]


def test_dates_that_lean_on_a_date_of_issue_are_listed(found):
    assert [entry.id for entry, _ in found.leaning] == ["goma"]


def test_dates_that_the_editor_gave_are_listed_with_their_reason_without_its_calls(found, specimen):
    assert [(entry.id, reason) for entry, reason in found.by_editor] == [("mine", "The bound is ours.")]
    mine = replace(specimen.chronology.unplaced[0], because=None)
    assert [reason for _, reason in shown(specimen, unplaced=(mine,))[0].by_editor] == [None]


def test_what_was_taken_from_a_source_is_counted_in_words(found, specimen):
    assert {id_: use.taken for id_, use in found.sources.items()} == {
        "abstract": "four passages in three events, one in figures",
        "copy": "two passages in two events",
        "dispatch": "four passages in three events",
    }
    bare, _ = shown(specimen, takeaways=(), events=(), unplaced=())
    assert [use.taken for use in bare.sources.values()] == ["one passage in figures", *["no passage in no event"] * 2]


def test_takeaways_lead_to_their_entries(found):
    first = found.points[0]
    assert first.text == "Fighters entered Walikale late on Wednesday.[^5]"
    assert [entry.id for entry in first.entries] == ["walikale", "qatar"]
    assert [note.number for note in first.notes] == [5]


def test_a_takeaway_that_cites_what_is_not_there_is_an_error(specimen):
    found, wrong = shown(specimen, takeaways=(Takeaway("Gone.[^gone:1]", ("gone", "goma")),))
    assert [each.code for each in wrong] == ["footnote-unknown"]
    assert "'gone'" in wrong[0].message
    assert [entry.id for entry in found.points[0].entries] == ["goma"]


def test_one_source_is_spoken_of_in_the_singular(specimen, found):
    assert found.these == "these articles"
    alone, _ = shown(specimen, takeaways=(), events=(), unplaced=(), figures=(), sources=specimen.chronology.sources[:1])
    assert alone.these == "this article"


def test_an_empty_report_has_contents(specimen):
    found, wrong = shown(specimen, takeaways=(), events=(), unplaced=(), sources=(), figures=(), origins=(), unknown_origin=())
    assert wrong == ()
    assert (found.periods, found.differing, [count.number for count in found.counts]) == ((), (), [0, 0])
