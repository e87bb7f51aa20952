"""What the tagger has to say about an article's dates, and where (tests/cases/dates/findings.txt; its format is told there)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.articles import read_one
from report.dates import tag, tag_article
from report.model.diagnostics import Diagnostic, FilePosition, Severity
from report.model.edtf import parse_date

FILE = Path(__file__).parents[1] / "cases" / "dates" / "findings.txt"


class Case(NamedTuple):
    """One small article and what is found in it."""

    title: str
    facts: dict[str, str]
    text: str
    expected: list[str]


def cases() -> Iterator[Case]:
    for part in re.split(r"^## ", FILE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, rest = part.partition("\n")
        head, _, body = rest.partition("---\n")
        lines = [line for line in body.splitlines() if not line.startswith("#")]
        expected = [line.removeprefix("=> ") for line in lines if line.startswith("=> ")]
        text = "\n".join(line for line in lines if not line.startswith("=> ")).strip() + "\n"
        facts = dict(line.split(": ", 1) for line in head.splitlines() if not line.startswith("#"))
        yield Case(title, facts, text, expected)


def findings(facts: dict[str, str], text: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The whole article, with the facts as its front matter, and what is found in it."""
    front = "".join(f"{key}: {value}\n" for key, value in facts.items() if key != "numeric")
    whole = f"---\n{front}---\n{text}" if front else text
    article, unread = read_one("article.md", whole.encode())
    assert article is not None
    assert unread == ()
    return whole, tag_article(article, numeric=facts.get("numeric"))[1]


def underlined(text: str, at: FilePosition | None) -> str:
    """The words at a place, and which of the places with these words it is."""
    assert at is not None
    lines = text.splitlines(keepends=True)
    start = sum(map(len, lines[: at.line - 1])) + at.column - 1
    end = sum(map(len, lines[: at.end_line - 1])) + at.end_column - 1
    number = text.count(text[start:end], 0, start) + 1
    return " ".join(text[start:end].split()) + (f" [{number}]" if number > 1 else "")


def said(text: str, found: Diagnostic) -> str:
    """A finding in the words of the case file."""
    return f"{found.code} @ {' | '.join(underlined(text, at) for at in (found.at, *(one.at for one in found.related)))}"


CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_an_article_gets_the_findings_of_its_case(case: Case) -> None:
    whole, found = findings(case.facts, case.text)
    assert ([said(whole, one) for one in found] or ["nothing"]) == case.expected, [one.message for one in found]
    assert all(one.severity is Severity.WARNING and one.hints for one in found)


@pytest.mark.parametrize(
    ("facts", "text", "words"),
    [
        ({"issued": "2025-03-20"}, "It fell on Friday, March 4.", "is a Tuesday, not a Friday, and the year was not said"),
        ({"issued": "2025-03-20"}, "It fell on Friday, March 4.", "4 March is a Friday in 2022"),
        ({}, "It fell on Monday, March 4, 2025.", "the nearest Mondays are 3 March 2025 and 10 March 2025"),
        ({}, "It fell on 31 June 2024.", "June has 30 days"),
        ({}, "It fell on February 29, 2015.", "2015 is no leap year"),
        ({}, "It fell on 30 February.", "February has at most 29 days"),
        ({}, "It fell on 2024-13-05.", "there is no month 13"),
        ({}, "It fell on 7/8/07.", "7 August or 8 July"),
        ({}, "It fell on 7/8/07 and on 31/12/07.", "`dates: {numeric: day-first}`"),
        ({}, "It fell on 7/8/07 and on 12/31/07.", "`dates: {numeric: month-first}`"),
        ({"issued": "2025-03-20"}, "KELL, March 21 - It fell.", "Friday 21 March 2025, 1 day after the day of issue, Thursday"),
        ({"issued": "2025-03-19", "updated": "2025-03-20"}, "It fell on Thursday.", "13 March 2025, but 20 March 2025"),
        ({}, "It fell on Monday.", "nobody says when the article was issued, so 1 phrase stays open"),
        ({"issued": "2025-03"}, "It fell on Monday and Tuesday.", "only 2025-03, so 2 phrases stay open"),
    ],
)  # fmt: skip
def test_a_finding_says_the_cause_and_the_next_step(facts: dict[str, str], text: str, words: str) -> None:
    _, found = findings(facts, text)
    assert words in " ".join((found[0].message, *found[0].hints))


def test_what_is_found_in_an_article_is_what_is_found_in_its_text() -> None:
    """The front matter changes where things stand in the file, and nothing else."""
    text = "KELL, March 19 (Valley Press) - Rebels took the port late Wednesday, two days after a truce of March 17.\n"
    whole = f"---\nissued: 2025-03-20\ntitle: The fall of March 3, 2024\n---\n{text}"
    article, _ = read_one("article.md", whole.encode())
    assert article is not None
    times, _ = tag_article(article)
    plain = tag(text, article.source.issued.range.earliest if article.source.issued else None, source="article")
    assert [one.value for one in times] == [one.value for one in plain]
    assert [whole[one.span.start : one.span.end] for one in times] == [text[one.span.start : one.span.end] for one in plain]


PIECES = (
    "Monday", "March 4", ", ", " (", ")", "2025", "29 February", "31 June", "2024-13-05", "3/4/25", "KELL", "Kell", " - ", " – ",
    "\n", "\n\n", "two days later", "yesterday", "last year", "3-9 March", "on ", ".", " a ", "€", "\u0301", "44 BC", "9999",
    "noon", "le ",
)  # fmt: skip


@given(
    pieces=st.lists(st.sampled_from(PIECES), max_size=14),
    issued=st.sampled_from((None, "2025-03-20", "2025-03", "0001-01-01", "9999-12-31", "-0043-03-15")),
    updated=st.sampled_from((None, "2025-03-21", "1999-01-01")),
)
def test_findings_never_fail_and_stand_in_the_text(pieces: list[str], issued: str | None, updated: str | None) -> None:
    text = " ".join(pieces)
    article, _ = read_one("article.txt", text.encode())
    assert article is not None
    dates = {"issued": issued and parse_date(issued), "updated": updated and parse_date(updated)}
    times, found = tag_article(replace(article, source=replace(article.source, **dates)))
    assert [one.span.start for one in times] == sorted(one.span.start for one in times)
    for one in found:
        assert one.at is not None
        assert underlined(article.text, one.at).strip()
