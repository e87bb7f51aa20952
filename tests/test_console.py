"""Findings as a person, a program and a pull request read them."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report import console
from report.console import Digest, Progress, SourceLines, Veil, look_of, render_github, render_json, render_text, summary, write
from report.model.diagnostics import Diagnostic, FilePosition, Related, error, note, warning

LEDGER = 'a\nb\n- {source: wfmz, exact: "took over Goma"}\nd\n'
FILES = {
    "seeds/events.yaml": LEDGER,
    "seeds/wfmz.md": "The rebels\ntook control of Goma in January.\n",
}


def at(file: str, line: int, column: int, end_column: int, end_line: int | None = None) -> FilePosition:
    return FilePosition(file, line, column, end_line or line, end_column)


def line_of(file: str, line: int) -> str | None:
    lines = FILES.get(file, "").split("\n")
    return lines[line - 1] if file in FILES and 0 < line <= len(lines) else None


def of_line(text: str):
    return lambda _file, line: text if line == 1 else None


def text(*found: Diagnostic, lines=line_of, colour: bool = False, unicode: bool = True, width: int = 100) -> str:
    return render_text(found, lines, colour=colour, unicode=unicode, width=width)


def source_and_carets(line: str, column: int, end_column: int, **more) -> list[str]:
    """The two lines of one finding that show the source."""
    shown = text(error("x", "y", at("f", 1, column, end_column)), lines=of_line(line), **more)
    return [part[8:] for part in shown.split("\n")[2:4]]


QUOTE = error(
    "quote-not-verbatim",
    "the quoted words do not stand in the article",
    at("seeds/events.yaml", 3, 25, 41),
    related=[Related(at("seeds/wfmz.md", 2, 1, 21), "nearest")],
    hints=["choose the wording again, letter by letter from the article"],
)


# What a person reads


def test_a_finding_has_a_name_a_place_a_cause_and_a_next_step() -> None:
    assert text(QUOTE) == (
        "error[quote-not-verbatim]: the quoted words do not stand in the article\n"
        "  --> seeds/events.yaml:3:25\n"
        '    3 | - {source: wfmz, exact: "took over Goma"}\n'
        "      |                         ^^^^^^^^^^^^^^^^\n"
        '  nearest: seeds/wfmz.md:2:1 "took control of Goma"\n'
        "   = help: choose the wording again, letter by letter from the article\n"
        "\n"
        "1 error\n"
    )


def test_a_finding_without_a_place_or_a_source_line_still_reads_well() -> None:
    assert text(warning("a", "no place"), note("b", "a file that is gone", at("gone.md", 1, 1, 1))) == (
        "note[b]: a file that is gone\n  --> gone.md:1:1\n\nwarning[a]: no place\n\n1 warning, 1 note\n"
    )


def test_nothing_found_is_nothing_said() -> None:
    assert text() == ""


def test_findings_stand_in_the_order_of_the_files_and_each_once() -> None:
    found = [
        warning("late", "m"),
        warning("d", "m", at("b.md", 1, 1, 2)),
        warning("c", "m", at("a.md", 10, 1, 2)),
        warning("b", "m", at("a.md", 9, 2, 3)),
        warning("a", "m", at("a.md", 9, 2, 3)),
        warning("d", "m", at("b.md", 1, 1, 2)),
    ]
    shown = text(*found)
    assert re.findall(r"\[(\w+)\]", shown) == ["a", "b", "c", "d", "late"]
    assert shown.endswith("\n5 warnings\n")
    assert text(*reversed(found)) == shown


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([], ""),
        ([error("a", "m")], "1 error"),
        ([error("a", "m"), error("b", "m"), warning("c", "m")], "2 errors, 1 warning"),
        ([note("a", "m"), note("b", "m")], "2 notes"),
        ([error("a", "m"), error("a", "m")], "1 error"),
    ],
)
def test_the_last_line_counts(found: list[Diagnostic], said: str) -> None:
    assert summary(found) == said


# Carets under exactly the span. In each case the carets cover the cells that a terminal gives to the words.


@pytest.mark.parametrize(
    ("line", "column", "end", "shown", "carets"),
    [
        ("plain words", 7, 12, "plain words", "      ^^^^^"),
        ("one", 2, 2, "one", " ^"),
        ("one", 4, 4, "one", "   ^"),
        ("one", 9, 12, "one", "   ^"),
        ("", 1, 1, "", "^"),
        ("戈马 x", 1, 3, "戈马 x", "^^^^"),
        ("戈马 x", 4, 5, "戈马 x", "     ^"),
        ("e\u0301te\u0301 x", 1, 6, "e\u0301te\u0301 x", "^^^"),
        ("e\u0301te\u0301 x", 7, 8, "e\u0301te\u0301 x", "    ^"),
        ("e\u0301 x", 2, 3, "e\u0301 x", "^"),
        ("\tx", 2, 3, "    x", "    ^"),
        ("ab\tx", 3, 4, "ab  x", "  ^^"),
        ("\U0001f600 x", 3, 4, "\U0001f600 x", "   ^"),
        ("a\u202eb", 2, 3, "a<U+202E>b", " ^^^^^^^^"),
        ("a\x1b[31mb", 7, 8, "a<U+001B>[31mb", "             ^"),
        ("a\u200bb\ufeff", 3, 4, "a<U+200B>b<U+FEFF>", "         ^"),
        ("a\ud800b", 3, 4, "a<U+D800>b", "         ^"),
        ("a\u2028b", 3, 4, "a<U+2028>b", "         ^"),
        ("\u1112\u1161\u11ab x", 5, 6, "\u1112\u1161\u11ab x", "   ^"),
    ],
)
def test_carets_stand_under_exactly_the_words(line: str, column: int, end: int, shown: str, carets: str) -> None:
    assert source_and_carets(line, column, end) == [shown, carets]


def test_a_terminal_without_unicode_gets_ascii_and_still_the_right_carets() -> None:
    assert source_and_carets("café 戈马", 6, 8, unicode=False) == [
        "caf<U+00E9> <U+6208><U+9A6C>",
        "            ^^^^^^^^^^^^^^^^",
    ]
    whole = text(error("x", "“quoted”", at("é.md", 1, 1, 2), hints=["→"]), lines=of_line("é" * 200), unicode=False)
    assert whole.isascii()


def test_a_span_over_several_lines_shows_its_first_and_says_where_it_ends() -> None:
    shown = text(error("x", "y", at("seeds/wfmz.md", 1, 5, 5, end_line=2)))
    assert "    1 | The rebels\n      |     ^^^^^^ to 2:5\n" in shown


@pytest.mark.parametrize("width", [30, 40, 80])
@pytest.mark.parametrize("column", [1, 2, 300, 990, 1000])
@pytest.mark.parametrize("length", [1, 5, 2000])
@pytest.mark.parametrize("letter", ["x", "戈", "e\u0301", "\u202e"])
def test_a_long_line_is_cut_around_the_words(width: int, column: int, length: int, letter: str) -> None:
    line = letter * 1000
    source, carets = source_and_carets(line, column, column + length, width=width)
    cells = sum({"戈": 2, "\u0301": 0}.get(character, 1) for character in source)
    assert width - 18 < cells <= width - 8  # one escaped character takes eight columns
    assert len(carets) <= width - 8 and "^" in carets
    assert source.startswith("…") or source.endswith("…")
    assert not set(carets) - {" ", "^"}


def test_a_cut_line_keeps_the_words_and_something_before_them() -> None:
    line = "a" * 200 + " took control of Goma " + "b" * 200
    source, carets = source_and_carets(line, 202, 222, width=60)
    start = carets.index("^")
    assert source[start : start + 20] == "took control of Goma" and carets.count("^") == 20
    assert source[:start].endswith("a ") and source[0] == source[-1] == "…"


@pytest.mark.parametrize("column", [1, 2_500, 50_000, 99_990])
def test_a_line_of_a_hundred_thousand_characters_is_cut_in_the_same_way(column: int) -> None:
    line = "a" * (column - 1) + "GOMA" + "b" * (100_000 - column - 3)
    source, carets = source_and_carets(line, column, column + 4, width=60)
    start = carets.index("^")
    assert source[start : start + 4] == "GOMA" and carets.count("^") == 4
    assert len(source) in (51, 52) and source.startswith("…") is (column > 1) and source.endswith("…") is (column < 99_990)


def test_thousands_of_findings_on_one_endless_line_are_shown_in_time() -> None:
    line = "x" * 1_000_000
    found = [error("x", f"{number}", at("f", 1, number * 300 + 1, number * 300 + 2)) for number in range(3000)]
    shown = text(*found, lines=of_line(line))
    assert len(shown) < 1_000_000


def test_control_characters_in_messages_names_and_hints_never_reach_the_terminal() -> None:
    evil = "\x1b]0;x\x07\u202e\r"
    shown = text(error("x", f"m{evil}", at(f"f{evil}", 1, 1, 2), related=[Related(at("g", 1, 1, 2), evil)], hints=[evil]))
    assert not set(shown) & set(evil.replace("]0;x", ""))
    assert "<U+001B>" in shown and "<U+202E>" in shown


@given(st.text(), st.text(), st.integers(-3, 40), st.integers(-3, 40), st.integers(0, 60), st.booleans())
def test_whatever_stands_in_the_source_the_output_is_safe(
    message: str, line: str, column: int, end: int, width: int, unicode: bool
) -> None:
    found = error("x", message, at(message, 1, column, end), related=[Related(at("f", 1, column, end), message)], hints=[message])
    shown = text(found, lines=of_line(line), unicode=unicode, width=width)
    assert all(character == "\n" or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for character in shown)
    assert unicode or shown.isascii()
    shown.encode("utf-8")
    assert max(len(part) for part in shown.split("\n") if set(part) <= set(" |^")) <= max(width, 30) or not line


def test_a_message_of_several_lines_is_indented() -> None:
    assert text(error("x", "one\ntwo", hints=["three\nfour"])) == (
        "error[x]: one\n  two\n   = help: three\n     four\n\n1 error\n"
    )


@pytest.mark.parametrize(
    ("message", "place", "line"),
    [
        ("nearest", at("seeds/wfmz.md", 2, 1, 21), 'nearest: seeds/wfmz.md:2:1 "took control of Goma"'),
        ('nearest: "took control"', at("seeds/wfmz.md", 2, 1, 21), 'nearest: seeds/wfmz.md:2:1 "took control"'),
        ("the other file", at("seeds/wfmz.md", 1, 1, 1), "the other file: seeds/wfmz.md:1:1"),
        ("both lines", at("seeds/wfmz.md", 1, 1, 3, end_line=2), "both lines: seeds/wfmz.md:1:1"),
        ("gone", at("gone.md", 1, 1, 3), "gone: gone.md:1:1"),
    ],
)
def test_a_further_place_has_its_words_beside_it_once(message: str, place: FilePosition, line: str) -> None:
    assert text(error("x", "y", related=[Related(place, message)])).split("\n")[1] == f"  {line}"


def test_colour_changes_nothing_but_the_colour() -> None:
    found = [QUOTE, warning("w", "戈", at("seeds/wfmz.md", 1, 1, 4)), note("n", "m", hints=["h"])]
    coloured = text(*found, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == text(*found)


# What a program reads


def test_json_is_one_document_of_a_stable_shape() -> None:
    made = render_json([QUOTE, warning("w", "a\ud800\u202e")])
    assert made.isascii() and made.endswith("\n")
    document = json.loads(made)
    assert document["version"] == 1
    assert document["summary"] == {"errors": 1, "warnings": 1, "notes": 0}
    assert document["diagnostics"][0] == {
        "code": "quote-not-verbatim",
        "severity": "error",
        "message": "the quoted words do not stand in the article",
        "at": {"file": "seeds/events.yaml", "line": 3, "column": 25, "end_line": 3, "end_column": 41},
        "related": [
            {"at": {"file": "seeds/wfmz.md", "line": 2, "column": 1, "end_line": 2, "end_column": 21}, "message": "nearest"}
        ],
        "hints": ["choose the wording again, letter by letter from the article"],
    }
    assert document["diagnostics"][1]["at"] is None
    assert json.loads(render_json([])) == {"version": 1, "summary": {"errors": 0, "warnings": 0, "notes": 0}, "diagnostics": []}


def test_github_gets_one_command_a_finding() -> None:
    assert render_github([QUOTE]) == (
        "::error file=seeds/events.yaml,line=3,col=25,endLine=3,endColumn=41,title=quote-not-verbatim::"
        "the quoted words do not stand in the article%0Anearest: seeds/wfmz.md:2:1"
        "%0Ahelp: choose the wording again, letter by letter from the article\n"
    )


def test_github_commands_cannot_be_broken_out_of() -> None:
    found = warning("w", "100%\r\n::stop-commands::x", at("a,b:c%.md", 1, 2, 3, end_line=2))
    assert render_github([found, note("n", "m")], folder="sub/") == (
        "::warning file=sub/a%2Cb%3Ac%25.md,line=1,endLine=2,title=w::100%25%0D%0A::stop-commands::x\n::notice title=n::m\n"
    )


# The terminal


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "is_terminal", "coloured"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "0"}, False, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
    ],
)
def test_colour_is_for_terminals_and_can_be_refused(environ: dict[str, str], is_terminal: bool, coloured: bool) -> None:
    assert look_of(Terminal() if is_terminal else io.StringIO(), environ).colour is coloured


@pytest.mark.parametrize(
    ("encoding", "unicode"), [("utf-8", True), ("UTF-16", True), ("ascii", False), ("cp1252", False), ("x", False)]
)
def test_unicode_is_for_streams_that_can_carry_it(encoding: str, unicode: bool) -> None:
    stream = io.StringIO()
    named = type("Stream", (Terminal,), {"encoding": encoding})()
    assert look_of(named, {}).unicode is unicode
    assert look_of(stream, {}).width == 100


def test_a_stream_that_cannot_carry_a_character_gets_it_escaped() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    write("caf\u00e9 \ud800 \u6208\n", stream)
    assert raw.getvalue() == b"caf\\xe9 \\ud800 \\u6208\n"


def test_a_closed_pipe_ends_quietly() -> None:
    program = (
        "import sys; from report.console import write\nfor _ in range(20000): write('x' * 80 + chr(10), sys.stdout)\nsys.exit(7)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as ran:
        assert ran.stdout and ran.stderr
        ran.stdout.read(80)
        ran.stdout.close()
        assert ran.stderr.read() == b""
        assert ran.wait() == 7


def test_a_stream_that_was_never_open_takes_nothing_and_shows_nothing() -> None:
    write("lost", None)
    assert look_of(None, {}) == look_of(None, {"TERM": "xterm"})
    assert not look_of(None, {}).colour and not look_of(None, {}).unicode
    with Progress(None, {}, after=0) as progress:
        progress.show("reading")


def test_a_full_disk_is_told_and_nothing_is_left_to_complain_about_at_the_end() -> None:
    code = (
        "import sys\nfrom report.console import write\n"
        "try:\n    write('x' * 10, sys.stdout)\nexcept OSError as raised:\n    sys.exit(raised.errno)\n"
    )
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-c", code], stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (errno.ENOSPC, b"")


def test_no_line_is_known_of_a_file_below_the_site() -> None:
    lines = SourceLines(lambda file: b"what stands on disk", site="site")
    assert lines("site/index.html", 1) is None and lines("sites/index.html", 1) == "what stands on disk"
    assert SourceLines(lambda file: b"x", site="out/site/")("out/site/a/index.html", 1) is None


def test_what_is_withheld_is_starred_out_of_all_that_is_printed() -> None:
    veil = Veil(["Jean Dupond", "Ali"])
    found = error(
        "x",
        "said Jéan Dupond of Walikale",
        at("site/jean-dupond/index.html", 1, 1, 2),
        related=[Related(at("seeds/a.md", 1, 6, 10), "nearest: JEAN  DUPOND")],
        hints=["ask Ali"],
    )
    shown = text(*veil.findings([found]), lines=veil.lines(of_line("by Jean Dupond")))
    assert not re.search("dup|jean|j.an|Ali\\b", shown, re.IGNORECASE)
    assert "of Walikale" in shown and "site/***********/index.html" in shown
    assert veil.text("by Jean Dupond.") == "by ***********."
    assert Veil([]).findings([found]) == (found,) and Veil([]).text("Ali") == "Ali"


def test_source_lines_are_counted_as_editors_count_them() -> None:
    files = {"seeds/a.md": b"\xef\xbb\xbfone\r\ntwo\rthree\ncafe\xcc\x81\x0c\xff", "c.yaml": b"cafe\xcc\x81"}
    lines = SourceLines(files.get)
    assert [lines("seeds/a.md", number) for number in range(6)] == [None, "one", "two", "three", "caf\xe9\x0c\ufffd", None]
    assert lines("c.yaml", 1) == "cafe\u0301"
    assert lines("gone.md", 1) is None


# Progress


def test_progress_says_nothing_where_no_one_looks() -> None:
    stream = io.StringIO()
    with Progress(stream, {}, after=0) as progress:
        progress.show("reading")
    assert stream.getvalue() == ""


def test_progress_is_one_line_that_disappears() -> None:
    stream = Terminal()
    with Progress(stream, {}, after=0) as progress:
        progress.show("reading \x1b[31m")
        progress.show("y" * 500)
    written = stream.getvalue()
    assert "\n" not in written and "reading <U+001B>[31m" in written and "y" * 500 not in written
    assert written.endswith("\r\x1b[K")


def test_progress_is_silent_about_quick_work() -> None:
    stream = Terminal()
    with Progress(stream, {}, after=60) as progress:
        progress.show("reading")
    assert stream.getvalue() == ""


def test_progress_appears_when_one_step_takes_long() -> None:
    stream = Terminal()
    with Progress(stream, {}, after=0.01) as progress:
        progress.show("composing")
        deadline = time.monotonic() + 10
        while "composing" not in stream.getvalue() and time.monotonic() < deadline:
            time.sleep(0.005)
        assert "composing" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_progress_keeps_off_a_dumb_terminal() -> None:
    stream = Terminal()
    with Progress(stream, {"TERM": "dumb"}, after=0) as progress:
        progress.show("reading")
    assert stream.getvalue() == ""


def test_an_interrupted_progress_leaves_a_clean_line() -> None:
    stream = Terminal()
    with pytest.raises(KeyboardInterrupt), Progress(stream, {}, after=0) as progress:
        progress.show("reading")
        raise KeyboardInterrupt
    assert stream.getvalue().endswith("\r\x1b[K")


def test_the_console_imports_quickly() -> None:
    """Nothing heavy stands on the way of `datestone --help`."""
    program = "import sys, report.console; print(sorted({'click', 'pydantic', 'jinja2'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env={**os.environ})
    assert ran.stdout == "[]\n"


# the findings of a long run


def digest(most: int | None, *found: Diagnostic) -> str:
    kept = Digest(most)
    for one in found:
        kept.take([one])
    return kept.text(line_of, "ask for all", colour=False, unicode=True, width=100)


OPEN = [warning("time-open", f"the {number}th is open", at("b.txt", number, 1, 2)) for number in range(1, 1_004)]


def test_of_many_findings_the_first_few_are_printed_and_all_are_counted() -> None:
    shown = digest(2, *OPEN, error("path-missing", "there is no `x`"), *OPEN[:1])
    assert shown == (
        "warning[time-open]: the 1th is open\n  --> b.txt:1:1\n\n"
        "warning[time-open]: the 2th is open\n  --> b.txt:2:1\n\n"
        "error[path-missing]: there is no `x`\n\n"
        "1,002 more of warning[time-open]\n"
        "   = help: ask for all\n\n"
        "1 error, 1,004 warnings\n"
    )


def test_all_findings_are_printed_where_all_are_wanted() -> None:
    shown = digest(None, *OPEN)
    assert shown.count("warning[time-open]") == 1003 and "more of" not in shown and shown.endswith("\n1,003 warnings\n")


def test_no_finding_no_digest() -> None:
    assert digest(5) == ""


def test_lines_of_many_files_are_not_kept() -> None:
    read: list[str] = []

    def reading(file: str) -> bytes:
        read.append(file)
        return f"words of {file}\n".encode()

    lines = SourceLines(reading)
    assert [lines(f"{number}.txt", 1) for number in range(500)] == [f"words of {number}.txt" for number in range(500)]
    assert lines("499.txt", 1) and read.count("499.txt") == 1, "the last ones are"
    assert lines("0.txt", 1) == "words of 0.txt"


def test_whoever_writes_on_learns_that_nobody_reads() -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    with os.fdopen(theirs, "w") as stream:
        assert write("x\n", stream) is False
    assert write("x\n", io.StringIO()) is True and write("x", None) is True


def test_data_is_utf8_with_plain_line_feeds_whatever_the_locale() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", newline="\r\n")
    console.for_data(stream)
    write("é\n", stream)
    assert raw.getvalue() == "é\n".encode()
