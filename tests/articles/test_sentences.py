"""Sentences end where a reader ends them; the cases stand in tests/cases/sentences/."""

from pathlib import Path

import pytest

from report.articles.sentences import sentences

CASES = Path(__file__).parents[1] / "cases" / "sentences"
MARK = " | "


def cases():
    for file in sorted(CASES.glob("*.txt")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                yield pytest.param(line.split(MARK), id=f"{file.stem}:{number}")


@pytest.mark.parametrize("expected", list(cases()))
def test_a_paragraph_falls_into_its_sentences(expected):
    joiner = "" if expected[0][-1] in "。！？" else " "
    text = joiner.join(expected)
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == expected


def test_only_the_paragraph_is_read():
    text = "Before. Within. Also within. After."
    assert [text[start:end] for start, end in sentences(text, 8, 28)] == ["Within.", "Also within."]


@pytest.mark.parametrize("text", ["", "   ", "...", "***", "“”", "? !"])
def test_what_holds_no_letter_is_no_sentence(text):
    assert list(sentences(text, 0, len(text))) == []


def test_a_line_without_spaces_is_read_once():
    text = "a." * 200_000
    assert len(list(sentences(text, 0, len(text)))) == 1


def test_the_end_of_a_wrapped_line_is_no_end_of_a_sentence():
    text = "The rebels\ntook the town.\nThe army\nleft."
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == ["The rebels\ntook the town.", "The army\nleft."]
