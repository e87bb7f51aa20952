"""A whole small project for one feature each: a folder in, its pages out.

`tests/golden/FEATURE/project/` is built in memory; `expected/files.txt` lists every file of the site, and what else stands under
`expected/` is compared to the byte. A file too many or too few fails, like a changed one.
`--accept` rewrites and prints the difference.
"""

import difflib
from pathlib import Path

import pytest

from report import journey
from report.workspace import MemoryWorkspace

HERE = Path(__file__).parent
FEATURES = sorted(path.parent for path in HERE.glob("*/project"))
SHOWN = ("index.md", "data/chronology.json")
"""What is shown of a new feature: the whole as a reader of the Markdown sees it, and as a program does."""


def built(feature: Path) -> dict[str, bytes]:
    project = feature / "project"
    files = {path.relative_to(project).as_posix(): path.read_bytes() for path in sorted(project.rglob("*")) if path.is_file()}
    outcome = journey.check(MemoryWorkspace(files), version="0.0.0")
    assert outcome.bundle is not None and not outcome.failed, outcome.diagnostics
    return dict(outcome.bundle.files)


def expected_of(feature: Path) -> dict[str, str]:
    folder = feature / "expected"
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


@pytest.mark.parametrize("feature", FEATURES, ids=lambda path: path.name)
def test_a_small_project_gives_its_site(feature: Path, request: pytest.FixtureRequest) -> None:
    site = built(feature)
    expected = expected_of(feature)
    shown = sorted(set(expected) - {"files.txt"}) or SHOWN
    found = {name: site[name].decode() for name in shown if name in site}
    found["files.txt"] = "".join(f"{path}\n" for path in sorted(site))
    if request.config.getoption("--accept") and found != expected:
        for name in sorted(found.keys() | expected.keys()):
            before, now = expected.get(name, "").splitlines(True), found.get(name, "").splitlines(True)
            print("".join(difflib.unified_diff(before, now, f"{feature.name}/{name} before", "now")))
        for name, text in found.items():
            path = feature / "expected" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        expected = found
    assert found == expected


def test_there_are_features() -> None:
    assert len(FEATURES) >= 4
