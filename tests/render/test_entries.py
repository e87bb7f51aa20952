"""What an entry shows: its numbered texts, its notes, and where each is called first."""

from dataclasses import replace

import pytest

from report.model.events import Evidence, Standing
from report.model.settings import ReplySetting
from report.render.entries import entry, tally
from report.render.footnotes import number


@pytest.fixture(scope="module")
def told(specimen):
    sources = {source.id: source for source in specimen.chronology.sources}

    def tell(event):
        events = tuple(event if each.id == event.id else each for each in specimen.chronology.events)
        return entry(event, number(replace(specimen.chronology, events=events)), sources, specimen.settings)

    return tell


def test_texts_are_numbered_and_notes_know_where_they_are_called_first(specimen, told):
    found, wrong = told(specimen.chronology.events[3])
    assert wrong == ()
    assert found.summary == "Fighters entered Walikale late on Wednesday.[^5]\n\nThey came by *road*.[^6]"
    assert found.called == {5: "", 6: "", 7: "-d0-0", 9: "-r0"}
    assert [note.number for note in found.beside] == [5, 6, 9]
    assert [note.number for note in found.uncited] == [8]
    assert (found.when, found.lane, found.evidence) == (
        "late on Wednesday 19 March 2025",
        1,
        "three articles, two or three independent reports",
    )


def test_every_note_is_cited_or_uncited_and_never_both(specimen, told):
    for event in specimen.chronology.events:
        found, _ = told(event)
        assert {note.number for note in found.cited}.isdisjoint(note.number for note in found.uncited)
        assert {note.number for note in found.cited} == set(found.called)


def test_accounts_stand_only_where_they_tell_something(specimen, told):
    goma, _ = told(specimen.chronology.events[0])
    walikale, _ = told(specimen.chronology.events[3])
    assert goma.accounts == ()
    assert [(row.when, row.who, len(row.notes)) for row in walikale.accounts] == [
        ("no date", "the article itself", 2),
        ("late on Wednesday 19 March 2025", "residents, unnamed; told to Reuters", 1),
        ("Wednesday 19 March 2025", "the article itself", 1),
    ]


def test_a_reason_stands_once(specimen, told):
    qatar = specimen.chronology.events[1]
    assert told(qatar)[0].because == "The dispatch also dates their call by that day.[^2]"
    same = (replace(qatar.agreements[0], because=qatar.because),)
    found, _ = told(replace(qatar, agreements=same))
    assert found.because is None
    assert found.differences[0].because == "The dispatch also dates their call by that day.[^2]"


def test_words_quoted_for_comparison_are_no_account(specimen, told):
    walikale = specimen.chronology.events[3]
    claims = tuple(replace(claim, context=True) for claim in walikale.claims)
    assert told(replace(walikale, claims=claims))[0].accounts == ()


@pytest.mark.parametrize(
    ("changes", "place"),
    [({"summary": "Not there.[^9]"}, "summary"), ({"note": "Not there.[^9]"}, "note"), ({"because": "No.[^9]"}, "because")],
)
def test_an_unknown_key_is_found_in_every_text(specimen, told, changes, place):
    _, found = told(replace(specimen.chronology.events[0], **changes))
    assert [each.code for each in found] == ["footnote-unknown"], place


def test_an_unknown_key_of_a_reply_is_found_in_the_settings(specimen, told):
    walikale = specimen.chronology.events[3]
    wrong = replace(walikale.replies[0], text="It denies it.[^no]")
    _, found = told(replace(walikale, replies=(wrong,)))
    assert [each.code for each in found] == ["footnote-unknown"]
    assert found[0].at.file == "config.yaml"
    assert ReplySetting(("x",), wrong.text, ()).text == wrong.text


def test_the_tally_agrees_with_the_words_or_is_not_shown(specimen):
    sources = {source.id: source for source in specimen.chronology.sources}
    walikale = specimen.chronology.events[3]
    assert tally(walikale, sources) == (1, 1, 1)
    same = {id_: replace(source, roots=("AP",)) for id_, source in sources.items()}
    assert tally(replace(walikale, evidence=Evidence(3, 1, 1, Standing.SINGLE_SOURCE)), same) == (3,)
    one_speaker = Evidence(3, 1, 1, Standing.SINGLE_SOURCE, "the United Nations", 2, 2)
    assert tally(replace(walikale, evidence=one_speaker), same) == ()
    assert tally(walikale, same) == ()
    assert tally(replace(walikale, evidence=Evidence(2, 1, 1, Standing.SINGLE_SOURCE)), same) == ()
    chained = {
        **same,
        "dispatch": replace(sources["dispatch"], roots=("AP", "Reuters")),
        "copy": replace(sources["copy"], roots=("Reuters",)),
    }
    assert tally(replace(walikale, evidence=Evidence(3, 1, 1, Standing.SINGLE_SOURCE)), chained) == (3,)
