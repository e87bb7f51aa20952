"""The project's own phrases: what is read, what it means, what must be left alone. README.md here tells their format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from report.dates import tag
from report.model.day_numbers import iso_day
from report.model.time_expressions import ISSUE_TID, TimeExpression

FOLDER = Path(__file__).parent
FILES = sorted(path for path in FOLDER.glob("*.txt") if path.stem != "findings")


class Case(NamedTuple):
    """One line of a case file."""

    place: str
    issued: str
    language: str
    numeric: str | None
    text: str
    spans: list[tuple[int, int]]
    expected: list[str]


def read(path: Path) -> Iterator[Case]:
    settings = {"issued": "none", "language": "en", "numeric": "none"}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        setting = re.fullmatch(r"(issued|language|numeric): *(\S+)", line)
        if setting:
            settings[setting[1]] = setting[2]
        elif line.strip() and not line.startswith("#"):
            marked, _, expected = line.partition(" => ")
            text, spans = unmarked(marked.strip().replace(" / ", "\n\n"))
            numeric = None if settings["numeric"] == "none" else settings["numeric"]
            values = [value.strip() for value in expected.split(";")] if expected else []
            yield Case(f"{path.name}:{number}", settings["issued"], settings["language"], numeric, text, spans, values)


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its braces, and where they stood."""
    plain, spans, start = "", [], 0
    for piece in re.split(r"([{}])", text):
        if piece == "{":
            start = len(plain)
        elif piece == "}":
            spans.append((start, len(plain)))
        else:
            plain += piece
    return plain, spans


def seen(expression: TimeExpression, wanted: str, earlier: dict[str, TimeExpression]) -> str:
    """What was read, told in the words of the case: only what the case speaks of."""
    words = wanted.split()
    told = [expression.value]
    kind = next((word for word in words if word in ("DATE", "TIME", "DURATION", "SET")), None)
    mod = next((word for word in words[1:] if word.isupper() and word != kind and "=" not in word), None)
    if mod or expression.mod:
        told.append(expression.mod or "(no mod)")
    if kind or expected_type(words[0]) != expression.type:
        told.append(str(expression.type))
    told.extend(key(expression, word.partition("=")[0]) for word in words if "=" in word)
    return " ".join(told)


def key(expression: TimeExpression, name: str) -> str:
    limits = expression.range
    known = {
        "edtf": expression.edtf or "none",
        "range": "none" if limits is None else f"{day(limits.earliest)}..{day(limits.latest)}",
        "anchor": {None: "none", ISSUE_TID: "issued"}.get(expression.anchor, "said"),
        "holds": "none" if expression.holds_for is None else f"{day(expression.holds_for[0])}..{day(expression.holds_for[1])}",
        "interval": expression.interval or "none",
        "said": ",".join(sorted(expression.said)),
        "inferred": ",".join(sorted(expression.inferred)),
        "rule": expression.rule,
        "quant": expression.quant or "none",
        "freq": expression.freq or "none",
    }
    return f"{name}={known[name]}"


def day(number: int | None) -> str:
    return "" if number is None else iso_day(number)


def expected_type(value: str) -> str:
    if re.match(r"P[T\dX]", value) or (value.startswith("P") and value[1:2].isdigit()):
        return "DURATION"
    return "TIME" if re.search(r"[\dX]T", value) else "DATE"


def wanted_form(wanted: str) -> str:
    """A case's words in the order in which `seen` tells them, with lists sorted."""
    words = wanted.split()
    kinds = [word for word in words[1:] if word in ("DATE", "TIME", "DURATION", "SET")]
    mods = [word for word in words[1:] if "=" not in word and word not in kinds]
    keys = []
    for word in words[1:]:
        if "=" in word:
            name, _, value = word.partition("=")
            keys.append(f"{name}={','.join(sorted(value.split(',')))}" if name in ("said", "inferred") else word)
    return " ".join([words[0], *mods, *kinds, *keys])


CASES = [case for path in FILES for case in read(path)]


@pytest.mark.parametrize("case", CASES, ids=[case.place for case in CASES])
def test_a_phrase_is_read_as_its_case_says(case: Case) -> None:
    issued = None if case.issued == "none" else date.fromisoformat(case.issued).toordinal()
    found = tag(case.text, issued, language=case.language, numeric=case.numeric)
    assert [case.text[one.span.start : one.span.end] for one in found] == [case.text[start:end] for start, end in case.spans]
    assert [(one.span.start, one.span.end) for one in found] == case.spans
    earlier = {one.tid: one for one in found}
    assert [seen(one, wanted, earlier) for one, wanted in zip(found, case.expected, strict=True)] == [
        wanted_form(wanted) for wanted in case.expected
    ]


def test_no_phrase_is_lost() -> None:
    """A ratchet: cases are added, and changed where a convention changes, but not dropped to make the rest pass."""
    assert len(CASES) >= 1762
    assert sum(case.language == "fr" for case in CASES) >= 475
    assert sum(not case.spans for case in CASES) >= 300


def test_every_rule_has_a_case() -> None:
    from report.dates.rules import RULES

    read = {rule for case in CASES if case.language == "en" for rule in rules_of(case)}
    assert {rule.name for rule in RULES} - read == set()


def rules_of(case: Case) -> set[str]:
    issued = None if case.issued == "none" else date.fromisoformat(case.issued).toordinal()
    return {one.rule for one in tag(case.text, issued, numeric=case.numeric)}


def test_every_rule_says_what_it_reads() -> None:
    from report.dates.rules import RULES

    assert [rule.name for rule in RULES if not rule.read.__doc__] == []
