"""Laws of spans: they lie in the text in order, hold something, stay in their paragraph, and quote what they say they quote."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from report.articles import read
from report.model.diagnostics import Positions
from report.model.sources import Article
from report.model.text import fingerprint, normal
from report.review.quotes import Library, Outcome

PIECES = st.sampled_from(
    [
        *("Goma fell", "the army", "U.N.", "Lt.", "7,000", "J. K.", "“so”", "(AFM.V)", "é", "e\u0301", "🙂", "www.x.com"),
        *(
            ". ",
            "? ",
            "! ",
            "… ",
            "... ",
            " ",
            ", ",
            "\n",
            "\n\n",
            "\r\n",
            "\n---\n",
            "\n# ",
            "\n> ",
            "\n- ",
            "\n```\n",
            "<!--",
            "-->",
            "<div>",
        ),
        *("\t", "\u00a0", "\u200b", "|", "*", "[x](y)", "\n| a |\n|---|\n", "\n    ", "1. "),
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200)
NAMES = st.sampled_from(["seeds/a.md", "seeds/a.txt"])


def article(text: str, name: str) -> Article:
    articles, _ = read({name: text.encode("utf-8", "replace")}, {}, "seeds", Positions("config.yaml"))
    return articles[0]


def has_article(text: str) -> bool:
    return "\0" not in text


@given(TEXTS.filter(has_article), NAMES)
@settings(max_examples=300, deadline=None)
def test_sentences_lie_in_the_text_in_order_and_hold_something(text, name):
    found = article(text, name)
    end = 0
    for span in found.sentences:
        assert span.source == "a"
        assert end <= span.start < span.end <= len(found.text)
        words = found.text[span.start : span.end]
        assert words == words.strip() and any(char.isalnum() for char in words)
        end = span.end


@given(TEXTS.filter(has_article), NAMES)
@settings(max_examples=300, deadline=None)
def test_no_sentence_crosses_a_paragraph_or_what_is_left_out(text, name):
    found = article(text, name)
    for span in found.sentences:
        assert "\n\n" not in found.text[span.start : span.end]
        assert not any(span.start < item.span.end and item.span.start < span.end for item in found.left_out)


@given(TEXTS.filter(has_article), NAMES)
@settings(max_examples=200, deadline=None)
def test_the_left_out_lies_in_the_text_in_order_with_a_reason(text, name):
    found = article(text, name)
    end = 0
    for item in found.left_out:
        assert end <= item.span.start < item.span.end <= len(found.text)
        assert item.reason
        end = item.span.end


@given(TEXTS.filter(has_article), NAMES)
@settings(max_examples=200, deadline=None)
def test_every_letter_is_running_text_or_left_out(text, name):
    found = article(text, name)
    covered = {
        offset for span in (*found.sentences, *(item.span for item in found.left_out)) for offset in range(span.start, span.end)
    }
    missing = [char for offset, char in enumerate(found.text) if char.isalnum() and offset not in covered]
    # The number of a list's item is markup of the list.
    assert all(char.isdigit() for char in missing)


@given(TEXTS.filter(has_article), NAMES)
@settings(max_examples=200, deadline=None)
def test_the_text_is_normal_and_its_lines_are_the_files(text, name):
    found = article(text, name)
    assert "\r" not in found.text and found.text == unicodedata.normalize("NFC", found.text)
    assert [found.text[start - 1] for start in found.line_starts[1:]] == ["\n"] * found.text.count("\n")


@given(TEXTS.filter(has_article), NAMES, st.data())
@settings(max_examples=300, deadline=None)
def test_what_is_found_is_the_articles_own(text, name, data):
    found = article(text, name)
    if not found.text.strip():
        return
    start = data.draw(st.integers(0, len(found.text) - 1))
    words = found.text[start : data.draw(st.integers(start + 1, min(len(found.text), start + 60)))]
    library = Library([found])
    search = library.search("a", words)
    if not normal(words):
        assert search.outcome is Outcome.EMPTY
        return
    # Cutting a text can part a letter from its accent; composed again, the piece is another.
    assert search.outcome is not Outcome.ABSENT or unicodedata.normalize("NFC", words) != words
    for span in search.places:
        quote = library.quote(span, "1")
        own = found.text[quote.span.start : quote.span.end]
        assert own == quote.exact
        assert normal(own) == normal(words)
        assert quote.fingerprint == fingerprint("a", words)
        assert found.text[: span.start].endswith(quote.prefix) and found.text[span.end :].startswith(quote.suffix)


@given(TEXTS.filter(has_article), st.text(max_size=30))
@settings(max_examples=200, deadline=None)
def test_the_nearest_words_lie_in_running_text(text, quoted):
    found = article(text, "seeds/a.md")
    near = Library([found]).searched("a").near(quoted)
    if near is not None:
        assert 0 <= near.start < near.end <= len(found.text)
        assert not any(near.start < item.span.end and item.span.start < near.start + 1 for item in found.left_out)
