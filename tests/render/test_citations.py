"""How sources are named and linked."""

from dataclasses import replace

import pytest

from report.model.edtf import parse_date
from report.model.sources import IssuedFrom, Source, SourceKind
from report.model.text import Quote, Span
from report.render.citations import cite, issue_words, labels, name_in_sentence, short_name, words_url

PLAIN = Source("wfmz", "seeds/wfmz.md", SourceKind.ARTICLE, "0" * 64)
DAY = parse_date("2025-03-20")


def source(**changes):
    return replace(PLAIN, **changes)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Unnamed site (undated; origin unknown)"),
        (
            {"credit": "WFMZ", "title": "Rebels", "issued": DAY, "issued_from": IssuedFrom.EDITOR, "roots": ("AP",)},
            "Unnamed site, crediting WFMZ: “Rebels” (undated; taken as about Thu 20 March 2025, set by the editor; origin: AP)",
        ),
        (
            {
                "publisher": "254 News",
                "author": ("A", "B"),
                "issued": DAY,
                "issued_from": IssuedFrom.ARTICLE,
                "roots": ("AP", "AFP"),
            },
            "A and B, 254 News (Thu 20 March 2025; origin: AP or AFP)",
        ),
        ({"roots": ("AP",), "roots_from_editor": True}, "Unnamed site (undated; origin: AP, our finding)"),
        (
            {"roots": ("Al Jazeera", "Reuters"), "roots_from_editor": True},
            "Unnamed site (undated; origin: Al Jazeera or Reuters, our finding)",
        ),
        (
            {"kind": SourceKind.ABSTRACT, "publisher": "X", "issued": DAY, "issued_from": IssuedFrom.CONFIG},
            "X (our abstract; Thu 20 March 2025, set in the settings of this report; origin unknown)",
        ),
        ({"kind": SourceKind.DOCUMENT, "author": ("UN",)}, "UN, no publisher named (document; undated; origin unknown)"),
    ],
)
def test_a_citation_says_who_and_when(changes, words):
    assert cite(source(**changes)) == words


def test_a_credited_outlet_is_never_the_publisher():
    assert short_name(source(credit="WFMZ")) == "Unnamed site, crediting WFMZ"
    assert name_in_sentence(source(credit="WFMZ")) == "an article crediting WFMZ"
    assert name_in_sentence(source(kind=SourceKind.ABSTRACT, publisher="254 News")) == "an article of 254 News"
    assert name_in_sentence(source(kind=SourceKind.INTERVIEW)) == "an interview without a publisher"


def test_labels_are_never_alike():
    alike = [source(id="a", title="One"), source(id="b", title="Two"), source(id="c"), source(id="d", title="One")]
    names = labels([*alike, source(id="e", publisher="254 News")])
    assert len(set(names.values())) == 5
    assert names["e"] == "254 News"
    assert names["b"] == "Unnamed site: “Two”"
    assert names["c"] == "Unnamed site: c"


def test_an_assumed_date_is_never_shown_as_given():
    assumed = {"2025-03-20": "about Thu 20 March 2025", "2025-03-20~": "about 20 March 2025", "2025-03?": "perhaps March 2025"}
    for text, words in assumed.items():
        found = issue_words(source(issued=parse_date(text), issued_from=IssuedFrom.EDITOR))
        assert found == f"undated; taken as {words}, set by the editor"
    assert issue_words(source(issued=DAY, issued_from=IssuedFrom.PAGE)) == "Thu 20 March 2025"


def link(exact, **changes):
    quote = Quote(exact, "", "", Span("wfmz", 0, len(exact)), "", "1")
    return words_url(source(**{"url": "https://e.example/a", **changes}), quote)


@pytest.mark.parametrize(
    ("exact", "fragment"),
    [
        ("took Goma", "took%20Goma"),
        ("a-b, c & d", "a%2Db%2C%20c%20%26%20d"),
        ("Félix “said”", "F%C3%A9lix%20%E2%80%9Csaid%E2%80%9D"),
        ("over\n  two lines", "over%20two%20lines"),
        ("~100%", "~100%25"),
    ],
)
def test_a_text_fragment_is_encoded(exact, fragment):
    assert link(exact) == f"https://e.example/a#:~:text={fragment}"


def test_long_words_are_given_by_their_ends():
    exact = " ".join(f"word{number}" for number in range(100))
    assert link(exact) == (
        "https://e.example/a#:~:text=word0%20word1%20word2%20word3%20word4,word95%20word96%20word97%20word98%20word99"
    )


def test_an_address_with_a_fragment_keeps_it():
    assert link("x", url="https://e.example/a#part") == "https://e.example/a#part:~:text=x"
    assert link("x", url="https://e.example/a#:~:text=other") == "https://e.example/a#:~:text=x"
    assert link("con\u00adtrol  of") == "https://e.example/a#:~:text=control%20of"


@pytest.mark.parametrize(
    "changes", [{"url": None}, {"url": "javascript:alert(1)"}, {"url": "ftp://x"}, {"kind": SourceKind.ABSTRACT}]
)
def test_no_link_leads_to_what_is_no_article_on_the_web(changes):
    assert link("x", **changes) is None
