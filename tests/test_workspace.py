"""The door to disk, held against its twin in memory: what is read, what is refused, and with which words."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from report.model.diagnostics import Diagnostic, FilePosition, Positions, Severity
from report.model.settings import PathsSetting
from report.workspace import DiskWorkspace, MemoryWorkspace, Workspace, walking
from report.workspace.walking import FILE_LIMIT

SITE_AT = FilePosition("config.yaml", 4, 15, 4, 19)
WRITTEN = Positions("config.yaml", {("paths", "site"): SITE_AT})


def on_disk(root: Path, files: Mapping[str, bytes]) -> DiskWorkspace:
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return DiskWorkspace(root)


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [found.code for found in diagnostics]


@pytest.fixture(params=["disk", "memory"])
def make(request: pytest.FixtureRequest, tmp_path: Path):
    def build(files: Mapping[str, bytes]) -> Workspace:
        return on_disk(tmp_path, files) if request.param == "disk" else MemoryWorkspace(dict(files))

    return build


# What both say


def test_a_file_is_read_as_its_bytes(make) -> None:
    assert make({"config.yaml": b"\xef\xbb\xbftitle: A\r\n"}).read("config.yaml") == (b"\xef\xbb\xbftitle: A\r\n", ())


def test_a_missing_file_is_named(make) -> None:
    data, (found,) = make({"seeds/a.md": b""}).read("config.yaml", SITE_AT)
    assert (data, found.code, found.severity, found.at) == (None, "path-missing", Severity.ERROR, SITE_AT)
    assert "config.yaml" in found.message


def test_articles_are_all_markdown_and_text_in_order_of_their_paths(make) -> None:
    files = {
        "seeds/b.txt": b"b",
        "seeds/a.md": b"a",
        "seeds/deep/er/C.MD": b"c",
        "seeds/Z.txt": b"z",
        "seeds/.hidden.md": b"no",
        "seeds/.git/x.md": b"no",
        "seeds/events.yaml": b"[]",
        "elsewhere.md": b"no",
    }
    read, found = make(files).articles("seeds")
    assert list(read.items()) == [
        ("seeds/Z.txt", b"z"),
        ("seeds/a.md", b"a"),
        ("seeds/b.txt", b"b"),
        ("seeds/deep/er/C.MD", b"c"),
    ]
    assert found == ()


def test_files_of_other_kinds_are_counted_and_named_in_one_note(make) -> None:
    files = {"seeds/a.md": b"", **{f"seeds/{number}.docx": b"" for number in range(7)}}
    _, (found,) = make(files).articles("seeds")
    assert (found.code, found.severity) == ("file-not-read", Severity.NOTE)
    assert found.message == "7 files in seeds/ are not read: 0.docx, 1.docx, 2.docx, 3.docx, 4.docx and 2 more"


def test_a_missing_folder_is_named_where_it_is_written(make) -> None:
    read, (found,) = make({"config.yaml": b""}).articles("seeds", SITE_AT)
    assert (dict(read), found.code, found.at) == ({}, "path-missing", SITE_AT)


def test_the_whole_project_may_be_the_folder_of_articles(make) -> None:
    assert list(make({"a.md": b"", "b/c.md": b""}).articles(".")[0]) == ["a.md", "b/c.md"]


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "../x.md", "seeds/../../x", "~/x", "~me/x", "a\0b", "C:\\x", "\\\\host\\x", "a\ud800"]
)
def test_no_path_leads_out_of_the_project(make, path: str) -> None:
    workspace = make({"config.yaml": b""})
    assert codes(workspace.read(path)[1]) == ["path-outside-project"]
    assert codes(workspace.articles(path)[1]) == ["path-outside-project"]
    assert codes(workspace.templates(path)[1]) == ["path-outside-project"]
    assert codes(workspace.check_paths(PathsSetting(seeds=path), WRITTEN)) == ["path-outside-project"]
    assert codes(workspace.check_paths(PathsSetting(site=path), WRITTEN)) == ["path-outside-project"]


@pytest.mark.parametrize(
    "site",
    ["", ".", "./", "seeds", "seeds/site", "templates/out", "seeds/events.yaml", ".git", "x/.GIT/site", "docs"],
)
def test_a_site_never_covers_what_people_write(make, site: str) -> None:
    workspace = make({"config.yaml": b"", "seeds/events.yaml": b"", "templates/page.j2": b"", "docs/words/a.md": b""})
    paths = PathsSetting(site=site, templates="templates") if site != "docs" else PathsSetting(site=site, seeds="docs/words")
    (found,) = workspace.check_paths(paths, WRITTEN)
    assert (found.code, found.severity, found.at) == ("site-path-unsafe", Severity.ERROR, SITE_AT)
    assert found.hints


@pytest.mark.parametrize("site", ["site", "public/report", "seeds-site", ".site", "site/"])
def test_a_site_of_its_own_is_fine(make, site: str) -> None:
    assert make({"seeds/a.md": b"", "config.yaml": b""}).check_paths(PathsSetting(site=site), WRITTEN) == ()


def test_a_file_where_the_site_should_stand_is_unsafe(make) -> None:
    assert codes(make({"site": b"a file"}).check_paths(PathsSetting(), WRITTEN)) == ["site-path-unsafe"]


def test_a_template_of_the_user_replaces_ours_and_adds_its_own(make) -> None:
    ours, _ = make({}).templates("templates")
    read, found = make({"mine/deep/new.j2": b"\xef\xbb\xbfn\xc3\xa9", "mine/.swp": b"\xff"}).templates("mine")
    assert read == {**ours, "deep/new.j2": "né"} and found == ()
    assert list(read) == sorted(read)


def test_the_set_of_templates_tells_which_are_not_ours(make) -> None:
    ours, _ = make({}).templates("templates")
    assert ours.foreign == frozenset()
    changed = {"mine/index.html.j2": b"x", "mine/parts.html.j2": ours["parts.html.j2"].encode()}
    assert make(changed).templates("mine")[0].foreign == {"index.html.j2"}


@pytest.mark.parametrize("name", ["a\nb.css", "a\u202eb.css", "a\\b.css"])
def test_a_file_that_no_site_can_hold_is_not_published(make, name: str) -> None:
    read, (found,) = make({f"mine/assets/{name}": b"x", "mine/x.j2": b""}).templates("mine")
    assert (found.code, found.at.file) == ("asset-name-unsafe", f"mine/assets/{name}")
    assert f"assets/{name}" not in read and "x.j2" in read


@pytest.mark.parametrize("path", ["", " "])
def test_nothing_is_no_file(make, path: str) -> None:
    assert codes(make({"config.yaml": b""}).read(path)[1]) == ["path-outside-project"]


def test_a_template_that_is_not_utf8_is_named_with_its_byte(make) -> None:
    read, (found,) = make({"mine/x.j2": b"ok\ncaf\xe9"}).templates("mine")
    assert (found.code, found.at) == ("template-not-utf8", FilePosition("mine/x.j2", 2, 4, 2, 5))
    assert "x.j2" not in read


def test_the_default_folder_of_templates_may_be_absent_but_a_named_one_may_not(make) -> None:
    workspace = make({})
    assert workspace.templates("templates")[1] == ()
    assert codes(workspace.templates("mine", SITE_AT)[1]) == ["path-missing"]


def test_plotly_js_comes_from_the_installed_wheel(make) -> None:
    files, found = make({}).packaged()
    assert list(files) == ["plotly.min.js"] and found == ()
    assert b"plotly.js v" in files["plotly.min.js"][:200]


# The clock


@pytest.mark.parametrize(
    ("written", "epoch", "expected"),
    [
        (None, None, []),
        ("", None, []),
        ("0", 0, []),
        ("1742428800", 1742428800, []),
        ("-1", None, ["epoch-invalid"]),
        ("1e9", None, ["epoch-invalid"]),
        ("2025-03-20", None, ["epoch-invalid"]),
        ("253402300800", None, ["epoch-invalid"]),
        ("9" * 5000, None, ["epoch-invalid"]),
        ("\u0661", None, ["epoch-invalid"]),
    ],
)
def test_the_epoch_is_seconds_or_a_finding(tmp_path: Path, written: str | None, epoch: int | None, expected: list[str]) -> None:
    world = {} if written is None else {"SOURCE_DATE_EPOCH": written}
    value, found = DiskWorkspace(tmp_path, world).epoch()
    assert (value, codes(found)) == (epoch, expected)
    assert MemoryWorkspace({}, epoch=written).epoch() == (value, found)


# What only a disk can do


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/s.md").write_text("secret")
    project = tmp_path / "project"
    workspace = on_disk(project, {"seeds/a.md": b"a"})
    (project / "seeds/file.md").symlink_to(tmp_path / "secret/s.md")
    (project / "seeds/folder").symlink_to("../../secret")
    (project / "out").symlink_to(tmp_path)
    read, found = workspace.articles("seeds")
    assert dict(read) == {"seeds/a.md": b"a"}
    assert codes(found) == ["path-outside-project", "path-outside-project"]
    assert sorted(item.at.file for item in found if item.at) == ["seeds/file.md", "seeds/folder"]
    assert codes(workspace.check_paths(PathsSetting(site="out/site"), WRITTEN)) == ["path-outside-project"]
    assert codes(workspace.articles("out/secret")[1]) == ["path-outside-project"]


def test_a_link_inside_the_project_is_followed_once(tmp_path: Path) -> None:
    workspace = on_disk(tmp_path, {"seeds/real/a.md": b"a", "more/b.md": b"b"})
    (tmp_path / "seeds/more").symlink_to("../more")
    (tmp_path / "seeds/again").symlink_to("real")
    (tmp_path / "seeds/real/up").symlink_to("..")
    (tmp_path / "seeds/c.md").symlink_to("real/a.md")
    read, found = workspace.articles("seeds")
    assert list(read) == ["seeds/c.md", "seeds/more/b.md", "seeds/real/a.md"]
    assert [(item.code, item.at and item.at.file) for item in found] == [
        ("folder-link-repeats", "seeds/again"),
        ("folder-link-repeats", "seeds/real/up"),
    ]


def test_links_that_lead_nowhere_or_in_a_circle_are_named(tmp_path: Path) -> None:
    workspace = on_disk(tmp_path, {"seeds/a.md": b"a"})
    (tmp_path / "seeds/gone.md").symlink_to("nowhere.md")
    (tmp_path / "seeds/self.md").symlink_to("self.md")
    read, found = workspace.articles("seeds")
    assert list(read) == ["seeds/a.md"] and codes(found) == ["file-unreadable", "file-unreadable"]


def test_what_is_no_file_is_named_and_never_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = on_disk(tmp_path, {"seeds/a.md": b"a", "seeds/folder.md/b.md": b"b"})
    os.mkfifo(tmp_path / "seeds/pipe.md")
    (tmp_path / "seeds/link.md").symlink_to("pipe.md")
    monkeypatch.chdir(tmp_path / "seeds")  # the name of a socket may hold 107 bytes
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
        read, found = workspace.articles("seeds")
    assert list(read) == ["seeds/a.md", "seeds/folder.md/b.md"]
    assert codes(found) == ["file-not-regular"] * 3
    assert codes(workspace.read("seeds")[1]) == ["file-not-regular"]
    assert codes(workspace.read("seeds/pipe.md")[1]) == ["file-not-regular"]


def test_a_pipe_that_takes_a_files_place_at_the_last_moment_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    kind, looks = walking._other_kind, iter(range(10))
    monkeypatch.setattr(walking, "_other_kind", lambda path, found: None if next(looks) == 0 else kind(path, found))

    def waited(*_: object) -> None:
        raise AssertionError("it waits for the pipe")

    signal.signal(signal.SIGALRM, waited)
    signal.alarm(5)
    try:
        found = walking.read_file(tmp_path, "pipe.md")
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    assert isinstance(found, Diagnostic) and found.code == "file-not-regular"


def test_a_folder_that_may_not_be_looked_into_is_a_finding_everywhere(tmp_path: Path) -> None:
    """Root may look everywhere, so another user does here."""
    tmp_path.chmod(0o755)
    on_disk(tmp_path, {"shut/seeds/a.md": b"a"})
    (tmp_path / "shut").chmod(0)
    program = (
        "import os, sys; from report.workspace import DiskWorkspace; from report.model.diagnostics import Positions\n"
        "from report.model.pages import Bundle; from report.model.settings import PathsSetting; from pathlib import Path\n"
        "os.chdir(sys.argv[1])\n"
        "os.getuid() or os.setuid(65534)\n"
        "for inner in ('shut/seeds', 'shut/' + 300 * 'x', 300 * 'x', 'y/' * 3000 + 'z'):\n"
        "    work = DiskWorkspace(Path('.'))\n"
        "    work.check_paths(PathsSetting(seeds=inner, site=inner), Positions('config.yaml'))\n"
        "    said = [work.read(inner), work.articles(inner), work.templates(inner)]\n"
        "    assert all(found for _, found in said), said\n"
        "    work.published(inner)\n"
        "    assert work.publish(inner, Bundle({'a': b''})), inner\n"
    )
    ran = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True)
    (tmp_path / "shut").chmod(0o755)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_file_over_the_limit_is_named_and_not_read(tmp_path: Path) -> None:
    workspace = on_disk(tmp_path, {"seeds/a.md": b"a"})
    with (tmp_path / "seeds/huge.md").open("wb") as huge:
        huge.truncate(FILE_LIMIT + 1)
    read, (found,) = workspace.articles("seeds")
    assert list(read) == ["seeds/a.md"]
    assert (found.code, found.severity) == ("file-too-large", Severity.ERROR)


def test_a_file_name_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    on_disk(tmp_path, {"seeds/a.md": b"a"})
    Path(os.fsdecode(os.fsencode(tmp_path / "seeds") + b"/caf\xe9.md")).write_bytes(b"x")
    read, (found,) = DiskWorkspace(tmp_path).articles("seeds")
    assert list(read) == ["seeds/a.md"] and found.code == "file-name-not-utf8"
    found.message.encode("utf-8")


def test_a_site_that_is_a_link_is_unsafe_and_so_is_a_link_into_the_seeds(tmp_path: Path) -> None:
    workspace = on_disk(tmp_path, {"seeds/a.md": b"a", "real/x": b""})
    (tmp_path / "site").symlink_to("real")
    (tmp_path / "words").symlink_to("seeds")
    assert codes(workspace.check_paths(PathsSetting(site="site"), WRITTEN)) == ["site-path-unsafe"]
    assert codes(workspace.check_paths(PathsSetting(site="words/site"), WRITTEN)) == ["site-path-unsafe"]


def test_a_file_that_may_not_be_read_is_named_with_the_cause(tmp_path: Path) -> None:
    """Root may read everything, so another user reads here."""
    tmp_path.chmod(0o755)
    on_disk(tmp_path, {"seeds/a.md": b"a", "seeds/shut/b.md": b"b"})
    (tmp_path / "seeds/a.md").chmod(0)
    (tmp_path / "seeds/shut").chmod(0)
    program = (
        "import os, sys; from report.workspace import DiskWorkspace; from pathlib import Path\n"
        "os.chdir(sys.argv[1])\n"
        "os.getuid() or os.setuid(65534)\n"
        "read, found = DiskWorkspace(Path('.')).articles('seeds')\n"
        "print(dict(read), [(item.code, item.message) for item in found])\n"
    )
    ran = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True)
    (tmp_path / "seeds/shut").chmod(0o755)
    assert ran.stdout.startswith("{} [('file-unreadable',") and ran.stdout.count("Permission denied") == 2


def test_reading_writes_nothing(tmp_path: Path) -> None:
    workspace = on_disk(tmp_path, {"seeds/a.md": b"a", "config.yaml": b""})
    before = sorted(tmp_path.rglob("*"))
    workspace.articles("seeds"), workspace.read("config.yaml"), workspace.templates("templates")
    workspace.check_paths(PathsSetting(), WRITTEN), workspace.published("site")
    assert sorted(tmp_path.rglob("*")) == before
