"""The lines at the head: what is read until when, dated by whom, from how many origins."""

from dataclasses import replace

import pytest

from report.model.chronology import Chronology, Origin
from report.model.edtf import parse_date
from report.model.settings import Config, Settings
from report.model.sources import IssuedFrom, Source, SourceKind
from report.render.head_words import cutoff_sentences, origins_sentence

DAY = parse_date("2025-03-20")
SETTINGS = Settings(Config("T"), DAY)


def made(*kinds, issued="2025-03-20", **more):
    """A chronology of sources; each kind is who dated it, None for an undated one."""
    sources = tuple(
        Source(f"s{index}", f"seeds/s{index}.md", SourceKind.ARTICLE, "0", issued=kind and parse_date(issued), issued_from=kind)
        for index, kind in enumerate(kinds)
    )
    return Chronology((), (), sources, **more)


ARTICLE, PAGE, CONFIG, EDITOR = IssuedFrom.ARTICLE, IssuedFrom.PAGE, IssuedFrom.CONFIG, IssuedFrom.EDITOR


@pytest.mark.parametrize(
    ("kinds", "line"),
    [
        ([EDITOR] * 5, "Five articles, none of them dated; all taken as issued on that day (set by the editor)."),
        ([EDITOR], "One article, not dated; taken as issued on that day (set by the editor)."),
        ([ARTICLE], "One article, dated by itself."),
        ([ARTICLE] * 3, "Three articles, all dated by themselves."),
        ([PAGE, PAGE], "Two articles, all dated by the metadata of their page."),
        ([None, None], "Two articles, all undated."),
        (
            [ARTICLE, ARTICLE, PAGE, CONFIG, EDITOR, None],
            "Six articles: two dated by themselves, one dated by the metadata of its page, "
            "one dated in the settings of this report, "
            "one undated and taken as issued on that day (set by the editor) and one undated.",
        ),
    ],
)
def test_who_dated_the_sources(kinds, line):
    assert cutoff_sentences(made(*kinds), SETTINGS) == ("Data cutoff: Thursday 20 March 2025.", line)


def test_an_assumed_day_other_than_the_cutoff_is_named():
    assert "issued on Wednesday 19 March 2025 (set" in cutoff_sentences(made(EDITOR, issued="2025-03-19"), SETTINGS)[1]
    assert "on or about that day" in cutoff_sentences(made(EDITOR, issued="2025-03-20~"), SETTINGS)[1]
    two = replace(made(EDITOR, EDITOR), sources=(*made(EDITOR).sources, *made(EDITOR, issued="2025-03-19").sources))
    assert "on days that the list of sources gives" in cutoff_sentences(two, SETTINGS)[1]


def test_without_a_cutoff_the_date_of_the_report_stands():
    found = cutoff_sentences(made(ARTICLE, dated=DAY), Settings(Config("T")))
    assert found[0] == "As of Thursday 20 March 2025; no data cutoff was set."
    assert cutoff_sentences(Chronology((), (), ()), Settings(Config("T"))) == ()


def test_origins_are_counted_at_most_where_some_are_unknown():
    known = (Origin("AP", ("s0",)), Origin("Reuters", ("s1", "s2")))
    assert origins_sentence(made(ARTICLE, ARTICLE, ARTICLE, origins=known)) == "They come from two origins: AP and Reuters."
    assert origins_sentence(made(ARTICLE, ARTICLE, ARTICLE, ARTICLE, origins=known, unknown_origin=("s3",))) == (
        "They come from at most three origins: AP and Reuters, and one article of unknown origin."
    )
    assert origins_sentence(made(ARTICLE, ARTICLE, unknown_origin=("s0", "s1"))) == "The origin of all two articles is unknown."
    assert origins_sentence(made(ARTICLE, unknown_origin=("s0",))) == "The origin of the article is unknown."
    assert origins_sentence(made(ARTICLE, origins=known[:1])) == "Its origin: AP."
    assert origins_sentence(Chronology((), (), ())) is None
