"""`report.tag` and `datestone tag`: what is printed and where, dates of issue, many files, faults, exit codes."""

from __future__ import annotations

import datetime
import inspect
import io
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from lxml import etree

import report
from report import dates, tag_command, tagging, workers
from report.cli import datestone
from report.model.day_numbers import day_number
from report.model.diagnostics import Diagnostic, warning
from report.model.sources import Article
from report.model.text import Span
from report.model.time_expressions import TimeExpression, TimexType

DAY = day_number(2025, 3, 20)


def stand_in(article: Article, *, numeric: str | None = None) -> tuple[tuple[TimeExpression, ...], tuple[Diagnostic, ...]]:
    """Tags every "Wednesday" and finds fault with every "31 June"; a range where the command's option says month-first."""
    value = {None: "2025-03-19", "month-first": "2025-03/2025-04"}.get(numeric, "2025") if article.source.issued else "XXXX-WXX-3"
    rule = f"{article.source.language} {article.source.issued}"
    times = tuple(
        TimeExpression(f"t{n}", TimexType.DATE, value, Span(article.source.id, *found.span()), rule=rule)
        for n, found in enumerate(re.finditer("Wednesday", article.text), 1)
    )
    faults = re.finditer("31 June", article.text)
    return times, tuple(warning("date-impossible", "there is no 31 June", article.position(*fault.span())) for fault in faults)


@pytest.fixture
def tagger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "tag_article", stand_in, raising=False)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    monkeypatch.chdir(tmp_path)

    def made(**files: str | bytes) -> Path:
        for name, text in files.items():
            path = tmp_path / name.replace("__", "/").replace("_txt", ".txt").replace("_md", ".md")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)
        return tmp_path

    return made


def run(*words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(datestone, ["tag", *words], input=stdin, catch_exceptions=False)


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


# in Python


@pytest.mark.parametrize(
    "issued",
    [
        "2025-03-20",
        datetime.date(2025, 3, 20),
        datetime.datetime.fromisoformat("2025-03-20T23:59"),
        datetime.datetime.fromisoformat("2025-03-20T23:59Z"),
        None,
    ],
)
def test_the_day_of_issue_is_a_date_a_moment_or_text(issued: Any) -> None:
    (found,) = report.tag("Rebels took the town on Wednesday.", issued=issued)
    assert str(found.type) == "DATE" and (found.span.start, found.span.end) == (24, 33)
    assert found.value == ("XXXX-WXX-3" if issued is None else "2025-03-19")


@pytest.mark.parametrize(
    "issued", ["20 March 2025", "2025-03", "20250320", "2025-3-20", "2025-03-20T10:00", "", " 2025-03-20", "２025-03-20"]
)
def test_a_text_that_is_no_day_is_refused_with_a_sentence(issued: str) -> None:
    with pytest.raises(ValueError, match="is no day: write year, month and day, such as 2025-03-20"):
        report.tag("x", issued=issued)


@pytest.mark.parametrize("issued", ["2025-02-29", "2025-13-01", "2025-00-01", "2025-01-00", "0000-01-01"])
def test_a_day_that_there_is_not_is_refused(issued: str) -> None:
    with pytest.raises(ValueError, match=f"there is no day '{issued}' in the calendar"):
        report.tag("x", issued=issued)


def test_what_is_no_date_at_all_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="the day of issue is a date or a text"):
        report.tag("x", issued=20250320)


def test_the_face_knows_its_functions_and_no_others() -> None:
    assert set(report.__all__) == {"__version__", "tag"}
    assert str(inspect.signature(report.tag)).startswith("(text: 'str', issued: 'datetime.date | str | None' = None, *, language")
    assert not hasattr(report, "tags")


# lines


def test_a_line_for_each_article_in_the_order_of_the_words(here: Any, tagger: None) -> None:
    here(z_txt="On Wednesday.", in__b_md="# Head\n\nNo day.", in__a_txt="Wednesday, Wednesday.")
    result = run("z.txt", "in", "z.txt", "--issued", "2025-03-20")
    assert (result.exit_code, result.stderr) == (0, "")
    found = lines(result)
    assert [(line["file"], line["issued"], len(line["timexes"])) for line in found] == [
        ("z.txt", "2025-03-20", 1),
        ("in/a.txt", "2025-03-20", 2),
        ("in/b.md", "2025-03-20", 0),
        ("z.txt", "2025-03-20", 1),
    ]
    assert [list(line)[:3] for line in found] == [["file", "issued", "timexes"]] * 4


def test_offsets_count_in_the_text_of_the_article(here: Any, tagger: None) -> None:
    """As everywhere: decoded, without its mark, `\\n` at line ends, NFC, front matter included."""
    here(a_txt=b"\xef\xbb\xbf---\r\nissued: 2025-03-20\r\n---\r\nFe\xcc\x81lix came on Wednesday.\r\n")
    (line,) = lines(run("a.txt"))
    (time,) = line["timexes"]
    text = "---\nissued: 2025-03-20\n---\nFélix came on Wednesday.\n"
    assert (time["text"], text[time["start"] : time["end"]]) == ("Wednesday", "Wednesday")


def test_same_names_in_two_folders_and_names_that_no_project_would_take(here: Any, tagger: None) -> None:
    folder = here(one__a_txt="Wednesday", two__a_txt="Wednesday", two__A_md="Wednesday")
    (folder / "two" / "index (2) é.txt").write_text("Wednesday")
    (folder / "two" / "con.txt").write_text("Wednesday")
    result = run("one", "two", "--issued", "2025-03-20")
    assert (result.exit_code, result.stderr, [len(line["timexes"]) for line in lines(result)]) == (0, "", [1] * 5)


def test_the_article_wins_over_the_options(here: Any, tagger: None) -> None:
    here(
        a_txt="---\nissued: 2024-01-02\nlanguage: fr\n---\nWednesday",
        b_txt="---\nissued: 2024-01\n---\nWednesday",
        c_txt="---\nissued: 2024-01-02T18:30:00+02:00\n---\nWednesday",
        d_txt="Wednesday",
    )
    result = run("a.txt", "b.txt", "c.txt", "d.txt", "--issued", "2025-03-20", "--language", "en")
    assert [(line["issued"], line["timexes"][0]["rule"]) for line in lines(result)] == [
        ("2024-01-02", "fr 2024-01-02"),
        (None, "en 2024-01"),  # a month is no day
        ("2024-01-02", "en 2024-01-02T18:30:00+02:00"),
        ("2025-03-20", "en 2025-03-20"),
    ]


def test_language_and_order_of_numbers_reach_the_tagger(here: Any, tagger: None) -> None:
    here(a_txt="Wednesday")
    (line,) = lines(run("a.txt", "--issued", "2025-03-20", "--language", "fr", "--numeric", "day-first"))
    assert (line["timexes"][0]["value"], line["timexes"][0]["rule"]) == ("2025", "fr 2025-03-20")


@pytest.mark.parametrize(("language", "is_read"), [("fr-CD", True), ("EN", True), ("sw", False), ("fro", False)])
def test_an_article_in_a_language_that_is_not_read_says_so(here: Any, tagger: None, language: str, is_read: bool) -> None:
    here(a_txt=f"---\nissued: 2025-03-20\nlanguage: {language}\n---\nWednesday")
    result = run("a.txt")
    assert (len(lines(result)[0]["timexes"]), "language-not-read" in result.stderr) == (int(is_read), not is_read)


def test_nobody_is_told_twice_that_a_date_is_missing(here: Any, tagger: None) -> None:
    here(a_txt="Wednesday")
    result = run("a.txt")
    assert (lines(result)[0]["issued"], result.stderr, result.exit_code) == (None, "", 0)


def test_standard_input_stands_where_its_sign_stands(here: Any, tagger: None) -> None:
    here(a_txt="No day.")
    result = run("a.txt", "-", "--issued", "2025-03-20", stdin="On Wednesday 31 June.")
    assert [(line["file"], len(line["timexes"])) for line in lines(result)] == [("a.txt", 0), ("-", 1)]
    assert "--> -:1:14\n    1 | On Wednesday 31 June.\n" in result.stderr


def test_empty_standard_input_is_an_article_without_times(here: Any, tagger: None) -> None:
    here()
    result = run("-", stdin="")
    assert [line["timexes"] for line in lines(result)] == [[]]


def test_the_outer_folder_is_where_relative_paths_begin(here: Any, tagger: None) -> None:
    folder = here(in__a_txt="Wednesday")
    result = CliRunner().invoke(datestone, ["-C", str(folder / "in"), "tag", "a.txt"], catch_exceptions=False)
    assert json.loads(result.stdout)["file"] == "a.txt"


def test_lines_are_utf8_whatever_the_locale(here: Any) -> None:
    folder = here(a_txt="The fair lasted from March 3–9, 2024.")
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "report", "tag", "a.txt"]
    result = subprocess.run(command, cwd=folder, env=env, capture_output=True, check=True)
    assert "March 3–9, 2024" in result.stdout.decode("utf-8")


# findings and exit codes


def test_what_cannot_be_read_is_told_and_stops_nothing(here: Any, tagger: None) -> None:
    here(a_txt="On Wednesday", b_txt=b"caf\xe9", c_txt=b"%PDF-1.7", d_txt="On 31 June")
    result = run("a.txt", "none.txt", "b.txt", "map.pdf", "c.txt", "d.txt", "--issued", "2025-03-20")
    assert result.exit_code == 1
    assert [line["file"] for line in lines(result)] == ["a.txt", "d.txt"]
    codes = re.findall(r"^\w+\[([a-z0-9-]+)\]", result.stderr, re.MULTILINE)
    assert codes == ["article-not-utf8", "article-binary", "date-impossible", "path-missing", "path-missing"]
    assert result.stderr.endswith("\n4 errors, 1 warning\n")


def test_a_warning_is_no_error_unless_strict(here: Any, tagger: None) -> None:
    here(a_txt="On 31 June")
    assert run("a.txt").exit_code == 0
    assert run("a.txt", "--strict").exit_code == 1


def test_of_many_findings_of_a_kind_five_are_printed(here: Any, tagger: None) -> None:
    here(**{f"in__{number:02}_txt": "On 31 June" for number in range(12)})
    few, every = run("in").stderr, run("in", "--findings", "all").stderr
    assert few.count("warning[date-impossible]: ") == 5
    assert "\n7 more of warning[date-impossible]\n   = help: `--findings all` prints every one\n" in few
    assert every.count("warning[date-impossible]: ") == 12
    assert few.endswith("\n12 warnings\n") and every.endswith("\n12 warnings\n")


def test_a_fault_of_ours_costs_one_file(here: Any, tagger: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(article: Article, **_: Any) -> Any:
        if "b" in article.source.id:
            raise ValueError("a fault")
        return stand_in(article)

    monkeypatch.setattr(dates, "tag_article", broken, raising=False)
    here(a_txt="Wednesday", b_txt="Wednesday", c_txt="Wednesday")
    result = run("a.txt", "b.txt", "c.txt")
    assert (result.exit_code, [line["file"] for line in lines(result)]) == (1, ["a.txt", "c.txt"])
    assert (
        "error[tagger-fault]" in result.stderr and "(ValueError: a fault)" in result.stderr and "--> b.txt:1:1" in result.stderr
    )
    monkeypatch.setenv("DATESTONE_TRACEBACK", "1")
    with pytest.raises(ValueError, match="a fault"):
        run("a.txt", "b.txt", "c.txt")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "FILES"),
        (["a.txt", "--issued", "2025-03"], "'2025-03' is no day"),
        (["a.txt", "--issued", "2025-02-30"], "there is no day '2025-02-30'"),
        (["a.txt", "--format", "xml"], "'jsonl', 'timeml'"),
        (["a.txt", "--jobs", "0"], "from 1 on"),
        (["a.txt", "--language", "de"], "'en', 'fr'"),
        (["a.txt", "--out", "there"], "--format timeml"),
        (["a.txt", "b.txt", "--format", "timeml"], "--out DIR"),
        (["a.txt", "--format", "timeml", "--overwrite"], "--overwrite goes with --out"),
    ],
)
def test_wrong_use_is_exit_two_and_says_what_is_right(here: Any, tagger: None, words: list[str], said: str) -> None:
    here(a_txt="Wednesday", b_txt="Wednesday")
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in re.sub(r"\s+", " ", result.stderr)


# TimeML


def test_one_document_goes_to_standard_output(here: Any, tagger: None) -> None:
    here(a_txt="Wednesday\f& on.")
    result = run("a.txt", "--format", "timeml", "--issued", "2025-03-20", "--numeric", "month-first")
    root = etree.fromstring(result.stdout.encode())
    assert (root.findtext("DOCID"), "".join(root.find("TEXT").itertext())) == ("a", "Wednesday␌& on.")
    assert root.find("TEXT/TIMEX3").get("type") == "DURATION" and len(root.findall("TIMEX3")) == 2
    assert "note[timeml-character-replaced]" in result.stderr and result.exit_code == 0


def test_several_documents_go_into_a_folder(here: Any, tagger: None) -> None:
    folder = here(in__a_txt="Wednesday", in__b__c_md="Wednesday", d_txt="none", in__e_txt=b"\xff")
    result = run("in", "d.txt", "--format", "timeml", "--out", "new/there")
    assert (result.exit_code, result.stdout) == (1, "3 documents in new/there/\n")
    assert "1 error" in result.stderr and "article-not-utf8" in result.stderr
    written = {path.relative_to(folder / "new" / "there").as_posix() for path in (folder / "new").rglob("*") if path.is_file()}
    assert written == {"a.tml", "b/c.tml", "d.tml"}
    assert etree.parse(folder / "new/there/b/c.tml").findtext("DOCID") == "b/c"


def test_nothing_is_overwritten_unless_it_may_be(here: Any, tagger: None) -> None:
    folder = here(in__a_txt="Wednesday", in__b_txt="Wednesday", in__c_txt="Wednesday")
    words = ("in", "--format", "timeml", "--out", "out")
    assert run(*words).exit_code == 0
    (folder / "out" / "b.tml").write_text("corrected by hand")
    again = run(*words)
    assert (again.exit_code, again.stdout) == (1, "2 documents in out/\n")
    assert "error[document-kept]: 1 document stands in out/ already" in again.stderr and "b.tml" in again.stderr
    assert (folder / "out" / "b.tml").read_text() == "corrected by hand"
    third = run(*words, "--overwrite")
    assert (third.exit_code, third.stdout, third.stderr) == (0, "3 documents in out/\n", "")
    assert (folder / "out" / "b.tml").read_text().startswith("<?xml")


def test_documents_that_would_share_a_name_are_not_begun(here: Any, tagger: None) -> None:
    folder = here(one__a_txt="Wednesday", two__a_md="Wednesday")
    result = run("one", "two", "--format", "timeml", "--out", "out")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error[document-name-clash]: the documents of `one/a.txt` and `two/a.md` would both be called a.tml" in result.stderr
    assert not (folder / "out").exists()


def test_a_folder_that_cannot_be_written_ends_the_run(here: Any, tagger: None) -> None:
    here(in__a_txt="Wednesday", in__b_txt="Wednesday", out_txt="")
    result = run("in", "--format", "timeml", "--out", "out.txt")
    assert (result.exit_code, result.stdout, result.stderr.count("document-not-writable")) == (1, "", 1)


# many files


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """What needs no tagger is enough to tell the order: some are unreadable, some are empty."""
    for number in range(150):
        data = b"\xff" if number % 50 == 7 else f"It rained on Wednesday, {number} said.\n".encode() * (number % 7)
        (tmp_path / f"{number:03}.txt").write_bytes(data)
    return tmp_path


@pytest.mark.parametrize("form", ["jsonl", "timeml"])
def test_any_number_of_processes_prints_the_same(many: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    monkeypatch.setattr(tagging, "FEW", 1)
    monkeypatch.setattr(tagging, "TASK", 1_500)

    def printed(jobs: str) -> tuple[Any, ...]:
        words = [str(many), "--issued", "2025-03-20", "--format", form, "--jobs", jobs]
        out = many.parent / f"out{jobs}{form}"
        result = run(*words, *(["--out", str(out)] if form == "timeml" else []))
        documents = {path.name: path.read_bytes() for path in sorted(out.rglob("*.tml"))} if form == "timeml" else {}
        return result.exit_code, result.stdout.replace(str(out), ""), result.stderr, documents

    begun: list[int] = []
    in_order = workers.in_order

    def counted(*args: Any, **named: Any) -> Any:
        begun.append(named["processes"])
        return in_order(*args, **named)

    monkeypatch.setattr(workers, "in_order", counted)
    alone = printed("1")
    assert begun == [] and alone[0] == 1 and "3 errors" in alone[2]
    assert "tagger-fault" not in alone[2]
    assert printed("3") == alone
    assert begun == [3]


def test_for_few_files_no_process_is_begun(here: Any, tagger: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "in_order", None)
    here(**{f"{number}_txt": "Wednesday" for number in range(90)})
    assert len(lines(run(".", "--jobs", "8"))) == 90


def test_what_a_lost_process_was_to_do_is_done_here(here: Any, tagger: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(work: Any, tasks: Any, **_: Any) -> Any:
        yield work(next(tasks))
        raise workers.WorkerLostError

    monkeypatch.setattr(workers, "in_order", lost)
    monkeypatch.setattr(tagging, "FEW", 1)
    monkeypatch.setattr(tagging, "TASK", 3_000)
    here(**{f"{number:02}_txt": "Wednesday" for number in range(30)})
    assert [line["file"] for line in lines(run(".", "--jobs", "2"))] == [f"{number:02}.txt" for number in range(30)]


def test_whoever_reads_no_further_ends_the_run(many: Path) -> None:
    shell = f"{sys.executable} -m report tag {many} {many} {many} {many} --jobs 1 | head -n 1"
    result = subprocess.run(["bash", "-c", shell], capture_output=True, text=True)
    assert json.loads(result.stdout)["file"].endswith("000.txt")
    assert "Traceback" not in result.stderr and "Broken" not in result.stderr


def test_progress_is_for_terminals_and_leaves_nothing(many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    class Listener:
        def __init__(self, stream: Any, _: Any) -> None:
            said.append("silent" if stream is None else "on standard error")

        def __enter__(self) -> Listener:
            return self

        def __exit__(self, *_: object) -> None:
            said.append("gone")

        def show(self, text: str) -> None:
            said.append(text)

    monkeypatch.setattr(tag_command.console, "Progress", Listener)
    run(str(many), "--jobs", "1")
    assert said[:3] == ["on standard error", "1 of 150 articles", "2 of 150 articles"] and said[-2:] == [
        "150 of 150 articles",
        "gone",
    ]
    said.clear()
    monkeypatch.setattr(tag_command.console, "is_a_terminal", lambda _: True)
    run(str(many), "--jobs", "1")
    assert said[0] == "silent", "where the lines themselves scroll by"


def test_a_terminal_gets_the_line_and_no_command(here: Any) -> None:
    folder = here(a_txt="On \x1b[31m Wednesday.")
    ours, theirs = pty.openpty()
    env = {"PATH": os.environ["PATH"], "TERM": "xterm", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "report", "tag", "a.txt"]
    subprocess.run(command, cwd=folder, env=env, stdout=theirs, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    os.close(theirs)
    shown = os.read(ours, 65536)
    os.close(ours)
    assert shown.startswith(b'{"file": "a.txt"') and b"\x1b" not in shown


def test_closed_standard_input_is_empty(here: Any) -> None:
    folder = here()
    shell = f"{sys.executable} -m report tag - <&-"
    result = subprocess.run(["bash", "-c", shell], cwd=folder, capture_output=True, text=True)
    assert json.loads(result.stdout)["timexes"] == []


def test_the_help_shows_examples(here: Any) -> None:
    output = run("--help").output
    assert "Examples:" in output and "datestone tag article.txt --issued 2025-03-20" in output
    assert io.StringIO(output).readline().startswith("Usage: ")
