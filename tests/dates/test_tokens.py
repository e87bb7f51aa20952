"""Tokens: with the white space between them they are the text again; which mark belongs to which word; where paragraphs end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.dates.categories import CODES
from report.dates.english import ENGLISH
from report.dates.french import FRENCH
from report.dates.tokens import WIDEST, tokenise

NAMES = {code: name for name, code in CODES.items()}
PIECES = ["Monday", "p.m.", "a. m.", "aujourd’hui", "il y a", "3", "31st", "2025-03-19", "1,300", "12:30", ".", ",", "'", "_",
"é", "e\u0301", "🙂", "٣", "²", "\u00a0",
          " ", "\t", "\n", "\n\n", "\n \n ", "\r\n", "\x0b", "x" * 120]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=60)


@given(texts, st.sampled_from([ENGLISH, FRENCH]))
@settings(deadline=None, derandomize=True, max_examples=400)
def test_tokens_and_the_space_between_them_are_the_text(text, language):
    tokens = tokenise(text, language)
    end, joined = 0, ""
    for index, word in enumerate(tokens.words):
        start = tokens.starts[index]
        assert text[start : tokens.end(index)] == word
        assert not text[end:start].strip()
        after_break = index > 0 and tokens.words[index - 1].startswith("\n")  # a paragraph's end is a space
        assert tokens.glued(index) == (index > 0 and start == end and not after_break)
        joined += text[end:start] + word
        end = tokens.end(index)
    assert joined + text[end:] == text
    assert not text[end:].strip()
    assert len(tokens.words) == len(tokens.starts) == len(tokens.categories)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("at 5 p.m. EST", "at|5|p.m.|EST"), ("mid-May", "mid|-|May"), ("1998-2003", "1998|-|2003"), ("2025-03-19", "2025-03-19"),
        ("2025-03-19-1", "2025|-|03|-|19|-|1"), ("12:30:15", "12:30:15"), ("31st", "31st"), ("A330", "A330"), ("don't",
        "don|'|t"), ("3/4/25.", "3/4/25|."),
    ],
)  # fmt: skip
def test_where_a_token_ends(text, words):
    assert tokenise(text, ENGLISH).words == words.split("|")


@pytest.mark.parametrize(
    ("text", "name"),
    [("31", "n31"), ("032", "OTHER"), ("1066", "year"), ("2500", "n4"), ("1,300", "separated"), ("2025-W12", "iso_week"),
    ("1990s", "decade"),
     ("3/4/25", "slash_date"), ("12:30", "clock"), ("Monday", "weekday"), ("monday", "OTHER"), ("May", "may"), ("7" * 33,
     "OTHER")],
)  # fmt: skip
def test_the_category_of_a_token(text, name):
    assert [NAMES.get(code, "OTHER") for code in tokenise(text, ENGLISH).categories] == [name]


def test_a_line_ends_a_paragraph_only_where_lines_are_not_wrapped():
    para = CODES["para"]
    assert para not in tokenise("the third\nof May", ENGLISH).categories
    assert para in tokenise("the third\n \nof May", ENGLISH).categories
    assert para in tokenise("the third\nof May" + " and so on" * (WIDEST // 10), ENGLISH).categories
