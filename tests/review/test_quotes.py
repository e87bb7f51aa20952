"""Quoted words are found to the letter, and in running text alone."""

from __future__ import annotations

import pytest

from report import articles
from report.model.diagnostics import Positions
from report.review.nearness import WordIndex, differences, nearest
from report.review.quotes import Library, Outcome


def library(**texts: str) -> Library:
    files = {f"seeds/{name}.md": text.encode() for name, text in texts.items()}
    read, _ = articles.read(files, {}, "seeds", Positions("config.yaml"))
    return Library(read)


def found(texts: Library, exact: str, prefix: str | None = None, suffix: str | None = None) -> str:
    search = texts.search("a", exact, prefix, suffix)
    assert search.outcome is Outcome.FOUND, search
    quote = texts.quote(search.places[0], "1")
    text = texts.articles["a"].text
    assert text[quote.span.start : quote.span.end] == quote.exact
    assert text[: quote.span.start].endswith(quote.prefix) and text[quote.span.end :].startswith(quote.suffix)
    return quote.exact


@pytest.mark.parametrize(
    ("article", "exact", "own"),
    [
        ("The rebels\ntook Goma.", "rebels took Goma", "rebels\ntook Goma"),
        ("The rebels\u00a0took  Goma.", "rebels took Goma", "rebels\u00a0took  Goma"),
        ("The rebels took Goma.", "rebels\n  took Goma", "rebels took Goma"),
        ("Félix spoke.", "Fe\u0301lix spoke", "Félix spoke"),
        ("Goma", "Goma", "Goma"),
        ("𝔾oma fell 🙂 today.", "fell 🙂 today", "fell 🙂 today"),
        ("They took con\u00adtrol of it.", "took control of", "took con\u00adtrol of"),
        ("Go\u200bma\u2060 fell\ufeff today", "Goma fell today", "Go\u200bma\u2060 fell\ufeff today"),
        ("so \u00ad it fell", "so it", "so \u00ad it"),
        ("\u00adGoma fell\u200b.", "Goma fell", "Goma fell"),
        ("Goma\x0bfell\u2028today", "Goma fell today", "Goma\x0bfell\u2028today"),
    ],
)
def test_white_space_and_composition_do_not_matter_but_the_quote_is_the_articles_own(article, exact, own):
    assert found(library(a=article), exact) == own


def test_what_is_not_seen_never_joins_words():
    texts = library(a="It was never\u200b the case")
    assert texts.search("a", "neverthe").outcome is Outcome.ABSENT
    assert found(texts, "never the") == "never\u200b the"


@pytest.mark.parametrize("exact", ["took goma", "took Goma!", "rebels  “took” Goma", "took Goma The"])
def test_nothing_else_is_forgiven(exact):
    assert library(a="The rebels took Goma. The").search("a", exact).outcome is Outcome.ABSENT


def test_whole_words_are_preferred():
    search = library(a="They were unarmed, yet armed men came.").search("a", "armed")
    assert (search.outcome, search.places[0].start, search.cuts) == (Outcome.FOUND, 23, False)


@pytest.mark.parametrize(
    ("exact", "cuts"), [("over 7", True), ("000 fled", True), ("7,000", False), ("it, over", False), ("fle", True)]
)
def test_a_cut_number_is_noticed(exact, cuts):
    assert library(a="They say it, over 7,000 fled.").search("a", exact).cuts is cuts


@pytest.mark.parametrize(
    ("article", "exact", "cuts"),
    [
        ("We can’t go.", "We can", True),
        ("A non-violent march.", "violent march", True),
        ("Rwanda-backed rebels.", "backed rebels", True),
        ("The rebels’ town fell.", "The rebels", False),
        ("He said ‘we go’ today.", "we go", False),
        ("It began - and ended.", "It began", False),
        ("kil\u00adled men", "kil", True),
        ("Q\u0325oma fell", "Q", True),
    ],
)
def test_a_cut_word_is_noticed_also_at_an_apostrophe_a_hyphen_or_an_accent(article, exact, cuts):
    assert library(a=article).search("a", exact).cuts is cuts


def test_context_is_32_code_points_and_never_front_matter():
    texts = library(a="---\nnote: our own remark\n---\nGoma fell. " + "x" * 50)
    quote = texts.quote(texts.search("a", "Goma fell").places[0], "1")
    assert "remark" not in quote.prefix
    assert len(quote.suffix) == 32


@pytest.mark.parametrize(
    ("exact", "prefix", "suffix"),
    [
        ("told us", " ", " that it fell."),
        ("that it fell", " told us ", "."),
        ("The nurse", "", ", "),
        ("Jane", "The nurse, ", ""),
    ],
)
def test_what_is_withheld_ends_the_context(exact, prefix, suffix):
    read, _ = articles.read({"seeds/a.md": b"The nurse, jane\n Roe told us that it fell."}, {}, "seeds", Positions("config.yaml"))
    texts = Library(read, ["Jane Roe", " "])
    quote = texts.quote(texts.search("a", exact if exact != "Jane" else "jane").places[0], "1")
    assert (quote.prefix, quote.suffix) == (prefix, suffix)


@pytest.mark.parametrize("written", ["Kam\u00adbale", "KAMBALE", "Ｋａｍｂａｌｅ", "Kambalé", "**Kambale**"])
def test_what_is_withheld_ends_the_context_however_it_is_written(written):
    read, _ = articles.read({"seeds/a.md": f"Goma fell. {written} said so.".encode()}, {}, "seeds", Positions("config.yaml"))
    texts = Library(read, ["Kambale"])
    assert texts.quote(texts.search("a", "Goma fell").places[0], "1").suffix.rstrip("*") == ". "


def test_the_fingerprint_survives_another_wrapping_and_another_place():
    one, other = library(a="It began. The rebels took Goma."), library(a="The rebels\ntook Goma. It began.")
    prints = {
        texts.quote(texts.search("a", "rebels took Goma").places[0], key).fingerprint for key, texts in (("1", one), ("2", other))
    }
    assert len(prints) == 1
    assert prints != {one.quote(one.search("a", "It began").places[0], "1").fingerprint}


@pytest.mark.parametrize(
    ("article", "reason"),
    [
        ("---\ntitle: Goma fell\n---\nNothing.", "front matter"),
        ("# Goma fell\n\nNothing.", "heading"),
        ("Nothing.\n\n```\nGoma fell\n```\n", "code"),
        ("Nothing.\n\n<div>Goma fell</div>\n", "html"),
        ("Nothing. <!-- Goma fell --> More.", "comment"),
        ('Nothing [x].\n\n[x]: http://a.example "Goma fell"\n', "markup"),
    ],
)
def test_what_is_left_out_cannot_be_quoted(article, reason):
    search = library(a=article).search("a", "Goma fell")
    assert (search.outcome, search.reason) == (Outcome.OUTSIDE, reason)


def test_what_stands_in_the_text_too_can_be_quoted():
    assert library(a="# Goma fell\n\nGoma fell today.").search("a", "Goma fell").outcome is Outcome.FOUND


def test_one_letter_a_thousand_times_is_no_trouble():
    search = library(a="a " * 100_000).search("a", "a")
    assert search.outcome is Outcome.AMBIGUOUS and len(search.places) == 500


@pytest.mark.parametrize(
    ("quoted", "nearest_words"),
    [
        ("took over Goma", "took control of Goma"),
        ("seized control of Goma", "took control of Goma"),
        ("took control of Gomma", "took control of Goma"),
        ("The army fled Bukavu", "The army left Bukavu"),
        ("Bukavu", "Bukavu"),
    ],
)
def test_the_nearest_words_are_what_an_editor_would_point_at(quoted, nearest_words):
    text = "In January rebels took control of Goma. The army left Bukavu in February. Talks began in Doha."
    near = nearest(WordIndex(text, []), quoted)
    assert near is not None and text[near.start : near.end] == nearest_words


@pytest.mark.parametrize("quoted", ["elections in Norway", "", "…", "qqq"])
def test_nothing_is_near_to_what_is_not_there(quoted):
    assert nearest(WordIndex("In January rebels took control of Goma.", []), quoted) is None


def test_nearness_never_points_into_what_is_left_out():
    text = "title: took over Goma\nrebels took control of Goma"
    near = nearest(WordIndex(text, [(0, 21)]), "took over Goma")
    assert near is not None and near.start > 21


def test_nearness_is_quick_in_a_long_article():
    # Every word stands everywhere: the comparison must not grow with the square of the text.
    text = "the rebels took the town and the army left the town " * 20_000
    assert nearest(WordIndex(text, []), "the rebels took the villages and the army left the towns " * 6) is not None


@pytest.mark.parametrize(
    ("quoted", "own", "expected"),
    [
        ("Goma fell", "Goma fell", ()),
        ("goma fell", "Goma fell", ("upper and lower case",)),
        ("'goma' fell", "“Goma” fell", ("upper and lower case", "quotation marks or dashes")),
        ("Goma\u200b fell", "Goma fell", ("characters that nobody sees",)),
        ("Goma rose", "Goma fell", ()),
    ],
)
def test_differences_are_named_only_where_they_are_all(quoted, own, expected):
    assert differences(quoted, own) == expected
