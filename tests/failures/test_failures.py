"""Every finding there is, as its user meets it: a small project in, the terminal's words out.

A folder `tests/failures/CODE/` holds a project and `expected.txt`: a command after `$`, then all that it prints and its
exit code.
What git or an editor would not keep (a byte that is no UTF-8, a link, a second file with the same name) is made by
`PREPARE` below, beside the reason. Each project starts from a finished site, which must be left as it was.
"""

import difflib
import errno
import os
import re
import shlex
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from report import dates, render
from report.cli import datestone
from report.explain import codes, explanation
from report.model.diagnostics import Diagnostic
from report.model.pages import Bundle
from report.model.sources import Article
from report.positioned_yaml import composer
from report.workspace import installed, publishing
from report.workspace.swapping import Place

HERE = Path(__file__).parent
FOLDERS = sorted(path for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__")
OLD_SITE = "the site as it was\n"
HARMLESS: frozenset[str] = frozenset()
"""Findings with which a site is published all the same, so that the old one is rightly replaced; filled from expected.txt."""

PREPARE: dict[str, Callable[[Path], None]] = {}


def prepare(code: str) -> Callable[[Callable[[Path], None]], Callable[[Path], None]]:
    def keep(function: Callable[[Path], None]) -> Callable[[Path], None]:
        PREPARE[code] = function
        return function

    return keep


WORLD: dict[str, Callable[[pytest.MonkeyPatch], None]] = {}
"""What must be different outside of the project: a package that is not there, a variable, a disk that refuses."""


def world(code: str) -> Callable[[Callable[[pytest.MonkeyPatch], None]], Callable[[pytest.MonkeyPatch], None]]:
    def keep(function: Callable[[pytest.MonkeyPatch], None]) -> Callable[[pytest.MonkeyPatch], None]:
        WORLD[code] = function
        return function

    return keep


def transcript(project: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> str:
    words = shlex.split(command)
    assert words[0] == "datestone"
    monkeypatch.chdir(project)
    result = CliRunner().invoke(datestone, words[1:], env={"NO_COLOR": "1", "COLUMNS": "100"}, catch_exceptions=False)
    return f"$ {command}\n{result.output}(exit {result.exit_code})\n"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_failure_as_its_user_meets_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    project = tmp_path / "project"
    shutil.copytree(folder, project, symlinks=True)
    (project / "expected.txt").unlink(missing_ok=True)
    site = project / "site"
    if not site.exists():
        site.mkdir()
        (site / "index.html").write_text(OLD_SITE, encoding="utf-8")
        (site / ".datestone-manifest").write_text("index.html\n", encoding="utf-8")
    if folder.name in PREPARE:
        PREPARE[folder.name](project)
    if folder.name in WORLD:
        WORLD[folder.name](monkeypatch)
    expected_file = folder / "expected.txt"
    expected = expected_file.read_text(encoding="utf-8") if expected_file.exists() else "$ datestone build\n"
    command = expected.splitlines()[0].removeprefix("$ ")
    found = transcript(project, command, monkeypatch)
    if request.config.getoption("--accept") and found != expected:
        print("".join(difflib.unified_diff(expected.splitlines(True), found.splitlines(True), "before", "now")))
        expected_file.write_text(found, encoding="utf-8")
        expected = found
    assert found == expected
    assert re.search(rf"\[{folder.name}\]|title={folder.name}::", found), f"{folder.name} is not what this project shows"
    assert "Traceback" not in found
    if "(exit 1)" in found and (site / "index.html").is_file():
        assert (site / "index.html").read_text(encoding="utf-8") == OLD_SITE, "a failed build must leave the old site"


def test_every_code_has_its_folder_and_every_folder_its_code() -> None:
    assert {folder.name for folder in FOLDERS} == set(codes())


def test_every_code_in_the_source_is_explained() -> None:
    """A code is the first argument of error(), warning() or note(), a literal; whatever is printed can be looked up."""
    pattern = re.compile(r"\b(?:error|warning|note)\(\s*\"([a-z0-9]+(?:-[a-z0-9]+)+)\"")
    report = HERE.parents[1] / "report"
    printed = {code for path in report.rglob("*.py") for code in pattern.findall(path.read_text(encoding="utf-8"))}
    assert printed - set(codes()) == set()


@pytest.mark.parametrize("code", codes())
def test_an_explanation_says_what_why_and_what_to_do(code: str) -> None:
    text = explanation(code) or ""
    assert text.startswith(f"# {code}: ")
    for heading in ("## What it means", "## Why it matters", "## Example", "## What to do"):
        assert f"\n{heading}\n" in text


if os.name == "posix":
    import fcntl

    @prepare("article-not-utf8")
    def _(project: Path) -> None:
        (project / "seeds" / "latin.txt").write_bytes("Le président est arrivé mardi.\n".encode("latin-1"))

    @prepare("file-too-large")
    def _(project: Path) -> None:
        with (project / "seeds" / "dump.txt").open("wb") as dump:
            dump.truncate(812_400_000)

    @prepare("file-name-not-utf8")
    def _(project: Path) -> None:
        Path(os.fsdecode(os.fsencode(project / "seeds") + b"/caf\xe9.md")).write_bytes(b"The rebels withdrew.\n")

    @world("build-in-progress")
    def _(monkeypatch: pytest.MonkeyPatch) -> None:
        def held(_handle: int, _operation: int) -> None:
            raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

        monkeypatch.setattr(fcntl, "flock", held)


@world("epoch-invalid")
def _(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2025-03-20")


@world("plotly-missing")
def _(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "find_spec", lambda _name: None)


@world("templates-missing")
def _(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "_TEMPLATES", ())


@world("tagger-fault")
def _(monkeypatch: pytest.MonkeyPatch) -> None:
    tag_article = dates.tag_article

    def broken(article: Article, **wishes: Any) -> Any:
        return {}["no such word"] if article.source.id == "bridge" else tag_article(article, **wishes)

    monkeypatch.setattr(dates, "tag_article", broken)


@world("leftover-not-removed")
def _(monkeypatch: pytest.MonkeyPatch) -> None:
    heal, calls = publishing.heal, iter(range(9))

    def refused_at_last(place: Place) -> None:
        if next(calls) == 1:
            raise PermissionError(errno.EACCES, "Permission denied")
        heal(place)

    monkeypatch.setattr(publishing, "heal", refused_at_last)


@prepare("yaml-not-utf8")
def _(project: Path) -> None:
    (project / "config.yaml").write_bytes("title: Le président\n".encode("latin-1"))


@prepare("yaml-binary")
def _(project: Path) -> None:
    (project / "config.yaml").write_bytes(b"title: Kivu\nlanguage: e\x00n\n")


@world("yaml-too-large")
def _(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composer, "MOST_NODES", 4)


def printed_otherwise(monkeypatch: pytest.MonkeyPatch, there: bytes, instead: bytes) -> None:
    """The site's data as no template can print them: a fault of ours, which must not be published."""

    def compose(*values: object) -> tuple[Bundle, tuple[Diagnostic, ...]]:
        bundle, found = composed(*values)
        data = bundle.files["data/chronology.json"]
        assert there in data
        return replace(bundle, files={**bundle.files, "data/chronology.json": data.replace(there, instead)}), found

    composed = render.compose
    monkeypatch.setattr(render, "compose", compose)


@world("page-event-unaccepted")
def _(monkeypatch: pytest.MonkeyPatch) -> None:
    printed_otherwise(monkeypatch, b'"decision": "accepted"', b'"decision": "proposed"')


@world("page-data-differs")
def _(monkeypatch: pytest.MonkeyPatch) -> None:
    printed_otherwise(monkeypatch, b'"footnotes": [\n    {', b'"notes": [\n    {')
