"""The command: exit codes, formats, help with an example, and no traceback whatever is thrown at it."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from report import journey
from report.cli import datestone, main

GOOD = {
    "config.yaml": "title: A test\n",
    "seeds/a.txt": "The bridge was closed on 12 June 2024.\n",
    "seeds/events.yaml": """
- id: a
  title: Bridge closes
  date: 2024-06-12
  quotes: [{source: a, exact: "bridge was closed", date: 2024-06-12}]
""",
}


def project(folder: Path, **changes: str) -> Path:
    for name, text in {**GOOD, **changes}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(datestone, words, catch_exceptions=False)
    return result.exit_code, result.output


def test_a_build_says_what_it_made_and_where(tmp_path: Path) -> None:
    code, output = run("build", "-C", str(project(tmp_path)))
    assert code == 0
    assert "open site/index.html" in output
    assert (tmp_path / "site" / "index.html").is_file()


def test_the_folder_may_stand_before_or_after_the_command(tmp_path: Path) -> None:
    assert run("-C", str(project(tmp_path)), "check")[0] == 0
    assert run("check", "-C", str(tmp_path))[0] == 0


def test_check_writes_nothing(tmp_path: Path) -> None:
    project(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert run("check", "-C", str(tmp_path))[0] == 0
    assert sorted(tmp_path.rglob("*")) == before


def test_another_config_may_be_named(tmp_path: Path) -> None:
    project(tmp_path, **{"draft.yaml": "title: A draft\npublish: proposed\npaths: {site: draft}\n"})
    assert run("build", "-C", str(tmp_path), "--config", "draft.yaml")[0] == 0
    assert "noindex" in (tmp_path / "draft" / "index.html").read_text(encoding="utf-8")


def test_strict_makes_a_warning_fail_and_leaves_the_site_alone(tmp_path: Path) -> None:
    project(tmp_path)  # the article is undated: a warning
    code, output = run("build", "--strict", "-C", str(tmp_path))
    assert (code, "article-undated" in output) == (1, True)
    assert not (tmp_path / "site").exists()
    assert run("build", "-C", str(tmp_path))[0] == 0


def test_build_check_fails_on_a_changed_page_and_on_one_too_many(tmp_path: Path) -> None:
    project(tmp_path)
    run("build", "-C", str(tmp_path))
    assert run("build", "--check", "-C", str(tmp_path))[0] == 0
    page = tmp_path / "site" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("Bridge closes", "Bridge opens"), encoding="utf-8")
    code, output = run("build", "--check", "-C", str(tmp_path))
    assert (code, "site-stale" in output, "index.html" in output) == (1, True, True)
    assert "Bridge opens" in page.read_text(encoding="utf-8"), "--check writes nothing"


def test_json_and_github_say_the_same_as_text(tmp_path: Path) -> None:
    project(tmp_path, **{"config.yaml": "titel: A test\n"})
    code, output = run("check", "-C", str(tmp_path), "--format", "json")
    findings = json.loads(output)["diagnostics"]
    assert code == 1
    assert {finding["code"] for finding in findings} <= {"unknown-key", "missing-key"}
    assert findings[0]["at"]["line"] == 1
    code, output = run("check", "-C", str(tmp_path), "--format", "github")
    assert code == 1
    assert output.startswith("::error file=config.yaml,line=1")


@pytest.mark.parametrize("words", [["--help"], ["build", "--help"], ["check", "--help"], ["explain", "--help"]])
def test_help_shows_an_example(words: list[str]) -> None:
    code, output = run(*words)
    assert code == 0
    assert "Example" in output
    assert "datestone " in output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["biuld"], "build"),
        (["build", "--stric"], "--strict"),
        (["build", "-C", "no/such/folder"], "no folder"),
        (["explain", "quote-not-verbatm"], "quote-not-verbatim"),
    ],
)
def test_wrong_use_is_exit_two_and_says_what_was_meant(words: list[str], said: str) -> None:
    code, output = run(*words)
    assert code == 2
    assert said in output


def command(folder: Path, *words: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    env = {"PATH": os.environ["PATH"], **environment}
    return subprocess.run([sys.executable, "-m", "report", *words], cwd=folder, env=env, capture_output=True)


def test_a_terminal_without_utf8_gets_plain_signs(tmp_path: Path) -> None:
    folder = project(tmp_path, **{"config.yaml": "title: Überschrift\ntitel: é ✓ 漢\n"})
    result = command(folder, "check", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert result.returncode == 1
    assert b"Traceback" not in result.stderr
    result.stderr.decode("ascii")


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    project(tmp_path)
    shell = f"{sys.executable} -m report explain | head -n 1"
    result = subprocess.run(["bash", "-c", shell], cwd=tmp_path, capture_output=True, text=True)
    assert result.stderr == ""
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colour_is_for_terminals_that_want_it(tmp_path: Path, environment: dict[str, str], coloured: bool) -> None:
    folder = project(tmp_path, **{"config.yaml": "titel: A test\n"})
    ours, theirs = pty.openpty()
    env = {"PATH": os.environ["PATH"], "TERM": "xterm", **environment}
    subprocess.run(
        [sys.executable, "-m", "report", "check"], cwd=folder, env=env, stdout=theirs, stderr=theirs, stdin=subprocess.DEVNULL
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(ours)
    assert b"unknown-key" in shown
    assert (b"\x1b[3" in shown or b"\x1b[1" in shown) == coloured


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", "| true"])
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_closed_stream_changes_nothing_but_what_is_read_there(tmp_path: Path, closed: str, form: str) -> None:
    project(tmp_path)
    shell = f"{sys.executable} -m report build --format {form} {closed}; test -e site/index.html && echo built >told"
    result = subprocess.run(["bash", "-c", shell], cwd=tmp_path, capture_output=True, text=True)
    assert "Traceback" not in result.stderr + result.stdout and "Exception" not in result.stderr
    assert (tmp_path / "told").read_text() == "built\n"


@pytest.mark.parametrize("words", ["build", "build --format json", "explain", "explain --schema ledger", "--help", "--version"])
def test_a_full_disk_behind_standard_output_is_said_in_a_sentence(tmp_path: Path, words: str) -> None:
    shell = f"{sys.executable} -m report {words} >/dev/full"
    result = subprocess.run(["bash", "-c", shell], cwd=project(tmp_path), capture_output=True, text=True)
    assert result.returncode == 1
    assert result.stderr.endswith("datestone: the output could not be written: No space left on device\n")
    assert "Traceback" not in result.stderr and "Exception" not in result.stderr


def test_a_fault_of_our_own_is_a_sentence_and_leaves_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("a fault")

    monkeypatch.setattr(journey, "build", broken)
    monkeypatch.setattr(sys, "argv", ["datestone", "build", "-C", str(project(tmp_path))])
    with pytest.raises(SystemExit) as ended:
        main()
    said = capsys.readouterr()
    assert ended.value.code == 1 and "a fault of Datestone's own stopped it (ValueError: a fault)" in said.err
    assert "Traceback" not in said.err + said.out and not (tmp_path / "site").exists()
    monkeypatch.setenv("DATESTONE_TRACEBACK", "1")
    with pytest.raises(ValueError, match="a fault"):
        main()


def test_findings_about_a_site_that_is_not_built_show_no_line_of_the_old_one(tmp_path: Path) -> None:
    old = "<p>an old page that names Jean Dupond</p>\n" * 60
    folder = project(tmp_path, **{"site/index.html": old, "templates/index.html.j2": "<!doctype html><p>No heading</p>\n"})
    code, output = run("build", "-C", str(folder))
    assert code == 1 and "--> site/index.html:1:1" in output
    assert "old page" not in output
    assert (folder / "site" / "index.html").read_text() == old


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_what_is_withheld_is_not_printed_either(tmp_path: Path, form: str) -> None:
    folder = project(
        tmp_path,
        **{
            "config.yaml": "title: A test\nwithhold: {words: [Dupond]}\n",
            "seeds/a.txt": "The bridge was closed on 12 June 2024, said Dupond of the town.\n",
            "seeds/events.yaml": "- id: a\n  title: T\n  quotes: [{source: a, exact: 'said Dupont of the town'}]\n",
        },
    )
    code, output = run("build", "-C", str(folder), "--format", form)
    assert code == 1 and "quote-not-verbatim" in output
    assert "Dupond" not in output
