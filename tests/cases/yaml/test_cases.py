"""The cases in this folder: a text that people might write, and every finding that it must have, no more and no fewer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from report.config import read_settings
from report.model.diagnostics import Diagnostic, FilePosition
from report.model.settings import Config
from report.positioned_yaml import read
from report.review import read_ledger

HERE = Path(__file__).parent
CASE = re.compile(r"^====== (?P<name>.*)\n(?P<text>(?:.*\n)*?)------\n(?P<expected>(?:(?!======).*\n?)*)", re.MULTILINE)
Findings = tuple[Diagnostic, ...]
READERS: dict[str, Callable[[bytes], Findings]] = {
    "syntax": lambda data: read("file", data, Config).diagnostics,
    "structure": lambda data: read("file", data, Config).diagnostics,
    "types": lambda data: read("file", data, Config).diagnostics,
    "settings": lambda data: read_settings("file", data)[1],
    "ledger": lambda data: read_ledger("file", data)[1],
}


def cases() -> Iterator[object]:
    for kind in READERS:
        for match in CASE.finditer((HERE / f"{kind}.txt").read_text(encoding="utf-8")):
            yield pytest.param(kind, match, id=f"{kind}: {match['name']}")


def characters(text: str) -> bytes:
    return re.sub(r"<U\+([0-9A-F]{4,6})>", lambda match: chr(int(match[1], 16)), text).encode()


def place(at: FilePosition | None) -> str:
    assert at is not None and at.file == "file"
    end = f"{at.end_column}" if at.line == at.end_line else f"{at.end_line}:{at.end_column}"
    return f"{at.line}:{at.column}-{end}"


def said(findings: Findings) -> str:
    lines: list[str] = []
    for one in findings:
        lines.append(f"{place(one.at)} {one.severity}[{one.code}] {one.message}")
        lines.extend(f"    at {place(related.at)} {related.message}" for related in one.related)
        lines.extend(f"    = {hint}" for hint in one.hints)
    return "\n".join(lines or ["(nothing)"])


@pytest.mark.parametrize(("kind", "case"), list(cases()))
def test_the_findings_are_these(kind: str, case: re.Match[str], request: pytest.FixtureRequest) -> None:
    found = said(READERS[kind](characters(case["text"])))
    if request.config.getoption("--accept") and found != case["expected"].strip():
        file = HERE / f"{kind}.txt"
        new = f"====== {case['name']}\n{case['text']}------\n{found}\n\n"
        file.write_text(file.read_text(encoding="utf-8").replace(case[0], new).rstrip("\n") + "\n", encoding="utf-8")
        print(f"{kind}: {case['name']}\n{found}")
        return
    assert found == case["expected"].strip()


@pytest.mark.parametrize(("kind", "case"), list(cases()))
def test_without_libyaml_they_are_the_same(kind: str, case: re.Match[str], monkeypatch: pytest.MonkeyPatch) -> None:
    with_libyaml = READERS[kind](characters(case["text"]))
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    without = READERS[kind](characters(case["text"]))
    assert said(without) == said(with_libyaml)


def test_no_case_is_passed_over() -> None:
    for kind in READERS:
        text = (HERE / f"{kind}.txt").read_text(encoding="utf-8")
        assert len(CASE.findall(text)) == text.count("\n====== ") > 15


# The codes whose explanation shows a faulty text; the others of this door speak of bytes or sizes.
EXPLAINED = [
    "yaml-syntax",
    "yaml-duplicate-key",
    "yaml-merge-key",
    "yaml-alias",
    "yaml-tag",
    "yaml-too-deep",
    "yaml-empty",
    "yaml-wrong-shape",
    "yaml-several-documents",
    "yaml-key-not-text",
    "merge-marker",
    "invisible-character",
    "unknown-key",
    "missing-key",
    "value-missing",
    "wrong-type",
    "language-invalid",
    "timezone-unknown",
    "lane-duplicate",
    "name-ambiguous",
    "source-file-name",
    "coordinates-out-of-range",
    "coordinates-incomplete",
    "place-circle",
    "ledger-empty",
]


@pytest.mark.parametrize("code", EXPLAINED)
def test_the_example_of_an_explanation_has_the_fault(code: str, repository: Path) -> None:
    words = (repository / "report" / "explanations" / f"{code}.md").read_text(encoding="utf-8")
    assert words.startswith(f"# {code}: ")
    example = re.search(r"```yaml\n(.*?)```", words, re.DOTALL)
    assert example is not None
    text = example[1].encode()
    found = [*read_settings("f", text)[1], *read_settings("f", b"title: x\n" + text)[1], *read_ledger("f", text)[1]]
    assert code in {one.code for one in found}
