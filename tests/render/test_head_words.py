"""The lines at the head: what is read until when, dated by whom, from how many origins."""

from dataclasses import replace

import pytest

from report.model.chronology import Chronology, Origin
from report.model.edtf import parse_date
from report.model.settings import Config, Settings
from report.model.sources import IssuedFrom, Source, SourceKind
from report.render.head_words import abstracts_sentence, cutoff_sentences, origins_counted, origins_sentence

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
        ([EDITOR] * 5, "Five articles, none of them dated; all taken as issued on or about that day (set by the editor)."),
        ([EDITOR], "One article, not dated; taken as issued on or about that day (set by the editor)."),
        ([ARTICLE], "One article, with a date of its own."),
        ([ARTICLE] * 3, "Three articles, all with a date of their own."),
        ([PAGE, PAGE], "Two articles, all dated by the metadata of their page."),
        ([None, None], "Two articles, all undated."),
        (
            [ARTICLE, ARTICLE, PAGE, CONFIG, EDITOR, None],
            "Six articles: two with a date of their own, one dated by the metadata of its page, "
            "one dated in the settings of this report, "
            "one undated and taken as issued on or about that day (set by the editor) and one undated.",
        ),
    ],
)
def test_who_dated_the_sources(kinds, line):
    assert cutoff_sentences(made(*kinds), SETTINGS) == ("Data cutoff: Thursday 20 March 2025.", line)


def test_an_assumed_day_other_than_the_cutoff_is_named():
    named = {
        "2025-03-19": "on or about Wednesday 19 March 2025",
        "2025-03-19~": "about 19 March 2025",
        "2025-03": "about March 2025",
    }
    for issued, words in named.items():
        assert f"issued {words} (set" in cutoff_sentences(made(EDITOR, issued=issued), SETTINGS)[1]
    assert "on or about that day" in cutoff_sentences(made(EDITOR, issued="2025-03-20~"), SETTINGS)[1]
    month = Settings(Config("T"), parse_date("2025-03"))
    assert "about March 2025 (set" in cutoff_sentences(made(EDITOR, issued="2025-03"), month)[1]
    two = replace(made(EDITOR, EDITOR), sources=(*made(EDITOR).sources, *made(EDITOR, issued="2025-03-19").sources))
    assert "on or about the days that the list of sources gives" in cutoff_sentences(two, SETTINGS)[1]


def test_without_a_cutoff_the_date_of_the_report_stands():
    found = cutoff_sentences(made(ARTICLE, dated=DAY), Settings(Config("T")))
    assert found[0] == "As of Thursday 20 March 2025; no data cutoff was set."
    assert cutoff_sentences(Chronology((), (), ()), Settings(Config("T"))) == ()


def test_origins_are_counted_at_most_where_some_are_unknown():
    known = (Origin("AP", ("s0",)), Origin("Reuters", ("s1", "s2")))
    assert origins_sentence(made(ARTICLE, ARTICLE, ARTICLE, origins=known)) == "They come from two origins: AP and Reuters."
    assert origins_sentence(made(*[ARTICLE] * 4, origins=known, unknown_origin=("s3",))) == (
        "They come from at most three origins: AP and Reuters, and one article of unknown origin."
    )
    assert origins_sentence(made(ARTICLE, ARTICLE, unknown_origin=("s0", "s1"))) == "The origin of all two articles is unknown."
    assert origins_sentence(made(ARTICLE, unknown_origin=("s0",))) == "The origin of the article is unknown."
    assert origins_sentence(made(ARTICLE, origins=known[:1])) == "Its origin: AP."
    assert origins_sentence(Chronology((), (), ())) is None


def rooted(*roots, editor=(), kind=SourceKind.ARTICLE):
    """A chronology of articles with these roots, those of the places in `editor` found by the editor."""
    sources = tuple(
        Source(f"s{index}", f"seeds/s{index}.md", kind, "0", roots=tuple(each), roots_from_editor=index in editor)
        for index, each in enumerate(roots)
    )
    names = sorted({name for each in roots for name in each})
    origins = tuple(Origin(name, tuple(s.id for s in sources if name in s.roots)) for name in names)
    return Chronology((), (), sources, origins=origins, unknown_origin=tuple(s.id for s in sources if not s.roots))


@pytest.mark.parametrize(
    ("chronology", "counted", "words"),
    [
        (rooted(["AP"], ["AP"], ["Reuters"]), (2, False), "They come from two origins: AP and Reuters."),
        (
            rooted(["AP"], ["Reuters"], ["Al Jazeera", "Reuters"], editor=[1, 2]),
            (3, True),
            "They come from at most three origins (AP, Al Jazeera and Reuters), by our finding.",
        ),
        (rooted(["AP"], ["AP", "Reuters"], ["AP"]), (2, True), "They come from at most two origins: AP and Reuters."),
        (
            rooted(["AP"], ["Reuters"], kind=SourceKind.ABSTRACT),
            (2, True),
            "They come from at most two origins: AP and Reuters.",
        ),
        (rooted(["AP"], ["AP"], editor=[0]), (1, False), "They come from one origin (AP), by our finding."),
        (
            rooted(["AP"], ["Reuters"], [], editor=[0]),
            (3, True),
            "They come from at most three origins (AP and Reuters, and one article of unknown origin), by our finding.",
        ),
        (
            rooted(["AP", "Reuters"], ["AFP", "Reuters"]),
            (2, True),
            "They come from at most two origins, among AFP, AP and Reuters.",
        ),
        (rooted(["AP", "Reuters"], editor=[0]), (1, False), "Its origin: AP or Reuters, by our finding."),
    ],
)
def test_origins_are_no_surer_than_who_names_them(chronology, counted, words):
    in_order = replace(chronology, origins=tuple(sorted(chronology.origins, key=lambda origin: origin.name)))
    assert (origins_counted(in_order), origins_sentence(in_order)) == (counted, words)


def test_an_origin_of_a_single_quote_counts_beside_those_of_the_sources():
    one = rooted(["AP"])
    assert origins_counted(replace(one, origins=(*one.origins, Origin("Fox News", ("s0",))))) == (2, True)


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ("", None),
        ("a", None),
        ("b", "This file is our abstract of the article, and not the article."),
        ("bb", "These files are our abstracts of the articles, and not the articles."),
        ("ab", "One of these files is an abstract of ours, and not the article."),
        ("abb", "Two of these files are abstracts of ours, and not the article."),
    ],
)
def test_an_abstract_is_never_taken_for_the_article(kinds, words):
    both = {"a": SourceKind.ARTICLE, "b": SourceKind.ABSTRACT}
    sources = tuple(Source(str(index), "seeds/x.md", both[kind], "0") for index, kind in enumerate(kinds))
    assert abstracts_sentence(Chronology((), (), sources)) == words
