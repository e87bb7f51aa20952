"""One sequence of numbers over the report, in the order in which a reader meets the calls."""

from dataclasses import replace

import pytest

from report.model.settings import Takeaway
from report.render.footnotes import figure_owner, number, reply_owner


@pytest.fixture(scope="module")
def notes(specimen):
    return number(specimen.chronology)


def keys(notes):
    return [(note.event or f"figure {note.figure}", note.claim.quote.key) for note in notes.all]


def test_events_in_reading_order_then_unplaced_then_figures(notes):
    assert [note.number for note in notes.all] == list(range(1, len(notes.all) + 1))
    owners = list(dict.fromkeys(owner for owner, _ in keys(notes)))
    assert owners == ["goma", "qatar", "angola-talks", "walikale", "mine", "figure deaths"]


def test_within_an_event_as_cited_then_differences_then_uncited_then_replies(notes):
    walikale = [note.claim.quote.key for note in notes.of_event("walikale")]
    # The ledger's order is guns, late, night, easy; the summary cites late and night, a difference easy; nobody cites guns.
    assert walikale == ["late", "night", "easy", "guns", "denial"]


def test_only_what_nobody_cites_is_uncited(notes):
    assert [notes.all[each - 1].claim.quote.key for each in sorted(notes.uncited)] == ["guns"]


def test_a_note_is_found_by_its_owner_and_key(notes):
    assert notes.find("qatar", "w").claim.source == "copy"
    assert notes.find("walikale", "denial") is None
    assert notes.find(reply_owner("walikale", 0), "denial").event == "walikale"
    assert notes.find(figure_owner("deaths"), "1").figure == "deaths"
    assert notes.find("nobody", "1") is None
    assert [note.figure for note in notes.of_figure("deaths")] == ["deaths"]
    assert notes.of_event("nobody") == ()


def test_takeaways_name_their_entry_unless_there_is_only_one(notes):
    assert notes.of_takeaway(Takeaway("", ("goma",)))("1") is notes.find("goma", "1")
    assert notes.of_takeaway(Takeaway("", ("goma", "mine")))("mine:1") is notes.find("mine", "1")
    assert notes.of_takeaway(Takeaway("", ("goma", "mine")))("1") is None
    assert notes.of_takeaway(Takeaway("", ("goma",)))("walikale:late") is None
    assert notes.of_takeaway(Takeaway("", ()))("1") is None


def test_the_order_of_the_quotes_in_the_ledger_does_not_matter_where_all_are_cited(specimen, notes):
    qatar = specimen.chronology.events[1]
    turned = replace(qatar, claims=qatar.claims[::-1])
    events = tuple(turned if event is qatar else event for event in specimen.chronology.events)
    assert keys(number(replace(specimen.chronology, events=events))) == keys(notes)
