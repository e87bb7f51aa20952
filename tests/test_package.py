"""What is installed: the wheel carries the templates and explanations, an editable install finds them, imports stay light."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from report.explain import codes
from report.workspace import DiskWorkspace, MemoryWorkspace


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=repository, check=True, capture_output=True)
    return next(folder.glob("datestone-*.whl"))


def test_the_wheel_carries_templates_and_explanations(wheel: Path, repository: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    ours = {
        path.relative_to(repository / "templates").as_posix() for path in (repository / "templates").rglob("*") if path.is_file()
    }
    assert {f"report/templates/{name}" for name in ours} <= names
    assert {f"report/explanations/{code}.md" for code in codes()} <= names
    assert not {name for name in names if name.startswith(("tests/", "seeds/", "site/"))}


def test_a_report_is_built_from_the_wheel_alone(wheel: Path, tmp_path: Path, repository: Path) -> None:
    """Unpacked beside its dependencies, without this checkout, the wheel makes the same pages."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    project = tmp_path / "project"
    (project / "seeds").mkdir(parents=True)
    (project / "config.yaml").write_text("title: A test\n", encoding="utf-8")
    (project / "seeds" / "a.txt").write_text("The bridge was closed on 12 June 2024.\n", encoding="utf-8")
    ledger = (
        '- {id: a, title: Bridge closes, date: 2024-06-12, quotes: [{source: a, exact: "bridge was closed", date: 2024-06-12}]}\n'
    )
    (project / "seeds" / "events.yaml").write_text(ledger, encoding="utf-8")
    program = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); import report, report.cli; print(report.__file__); report.cli.main()"
    )
    run = subprocess.run(
        [sys.executable, "-I", "-c", program, str(tmp_path / "installed"), "build", "-C", str(project)],
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert str(tmp_path / "installed") in run.stdout
    assert "Bridge closes" in (project / "site" / "index.html").read_text(encoding="utf-8")


def test_a_users_template_replaces_ours_file_by_file(tmp_path: Path) -> None:
    (tmp_path / "templates" / "assets").mkdir(parents=True)
    (tmp_path / "templates" / "assets" / "style.css").write_text("/* mine */\n", encoding="utf-8")
    packaged, _ = MemoryWorkspace({}).templates("templates")
    found, diagnostics = DiskWorkspace(tmp_path).templates("templates")
    assert diagnostics == ()
    assert found["assets/style.css"] == "/* mine */\n"
    assert {name: text for name, text in found.items() if name != "assets/style.css"} == {
        name: text for name, text in packaged.items() if name != "assets/style.css"
    }


TAGGER_NEEDS_NOT = {
    *("pydantic", "jinja2", "yaml", "lxml", "markdown_it", "pendulum", "plotly", "importlib.metadata"),
    *("report.journey", "report.model.settings", "report.model.ledger", "multiprocessing"),
}


@pytest.mark.parametrize(
    ("statement", "heavy"),
    [
        ("import report", {"click", "pydantic", "jinja2", "yaml", "lxml", "markdown_it", "pendulum", "report.model"}),
        ("import report.cli", {"pydantic", "jinja2", "yaml", "lxml", "markdown_it", "pendulum", "plotly"}),
        ("from report.explain import explanation; explanation('quote-not-verbatim')", {"pydantic", "jinja2", "yaml", "lxml"}),
        ("import report.journey", {"plotly", "pandas", "numpy", "importlib.metadata"}),
        (
            "from report import tag; tag('Rebels took the town late Wednesday.', issued='2025-03-20')",
            TAGGER_NEEDS_NOT | {"click"},
        ),
        (
            "from report.tagging import read_and_tag as t; t(('a.txt', 'a', b'Late Wednesday.'), root='.', form='jsonl')",
            TAGGER_NEEDS_NOT,
        ),
        ("import report.tag_command", TAGGER_NEEDS_NOT),
    ],
)
def test_nothing_is_imported_that_is_not_needed(statement: str, heavy: set[str]) -> None:
    program = f"import sys; {statement}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()
    assert heavy & set(loaded) == set()
