"""Files named on a command line: which are articles, how they are read, and documents that overwrite nothing unasked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from report.model.diagnostics import Diagnostic
from report.workspace import LooseFile, LooseFiles, loose_files


def world(folder: Path, *names: str) -> LooseFiles:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(f"words of {name}".encode())
    return LooseFiles(folder)


def paths(files: tuple[LooseFile, ...]) -> list[str]:
    return [file.path for file in files]


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [one.code for one in found]


# which files


def test_files_come_as_they_are_named_and_a_folder_by_the_order_of_its_paths(tmp_path: Path) -> None:
    here = world(tmp_path, "z.txt", "in/b.md", "in/a/c.TXT", "in/a.txt", "other/a.txt")
    files, found = here.named(["z.txt", "in", "other/a.txt"])
    assert found == ()
    assert [(file.path, file.name) for file in files] == [
        ("z.txt", "z"),
        ("in/a.txt", "a"),
        ("in/a/c.TXT", "a/c"),
        ("in/b.md", "b"),
        ("other/a.txt", "a"),
    ]


@pytest.mark.parametrize("word", ["in", "in/", "./in", "x/../in"])
def test_a_folder_may_be_named_in_any_way(tmp_path: Path, word: str) -> None:
    here = world(tmp_path, "in/a.txt", "x/b.txt")
    files, _ = here.named([word])
    assert [file.name for file in files] == ["a"]
    assert here.read(files[0].path)[0] == b"words of in/a.txt"


def test_a_folder_may_lie_anywhere(tmp_path: Path) -> None:
    world(tmp_path / "far", "a.txt", "b/c.md")
    here = LooseFiles(tmp_path / "near")
    (tmp_path / "near").mkdir()
    absolute, _ = here.named([str(tmp_path / "far")])
    upwards, _ = here.named(["../far"])
    assert paths(absolute) == [f"{tmp_path}/far/a.txt", f"{tmp_path}/far/b/c.md"]
    assert paths(upwards) == ["../far/a.txt", "../far/b/c.md"]
    assert {here.read(path)[0] for path in paths(absolute)} == {here.read(path)[0] for path in paths(upwards)}


def test_the_present_folder(tmp_path: Path) -> None:
    assert paths(world(tmp_path, "a.txt", "b/c.md").named(["."])[0]) == ["a.txt", "b/c.md"]


def test_links_are_followed_wherever_they_lead_and_never_in_a_circle(tmp_path: Path) -> None:
    world(tmp_path / "far", "a.txt", "more/b.txt")
    here = world(tmp_path / "near", "c.txt")
    (tmp_path / "near" / "linked.txt").symlink_to(tmp_path / "far" / "a.txt")
    (tmp_path / "near" / "folder").symlink_to(tmp_path / "far" / "more")
    (tmp_path / "near" / "circle").symlink_to(tmp_path / "near")
    files, found = here.named(["."])
    assert paths(files) == ["c.txt", "folder/b.txt", "linked.txt"]
    assert codes(found) == ["folder-link-repeats"]
    assert here.read("linked.txt") == (b"words of a.txt", ())


def test_hidden_files_are_passed_over_and_those_of_other_kinds_are_counted(tmp_path: Path) -> None:
    files, (found,) = world(tmp_path, "in/a.txt", "in/.b.txt", "in/map.png", "in/events.yaml").named(["in"])
    assert paths(files) == ["in/a.txt"]
    assert found.code == "file-not-read" and found.message == "1 file in in/ is not read: map.png"


@pytest.mark.parametrize(
    ("word", "code"), [("none", "path-missing"), ("", "path-missing"), ("a.pdf", "file-not-read"), ("empty", "path-missing")]
)
def test_what_is_no_article_is_a_finding_and_the_rest_is_read(tmp_path: Path, word: str, code: str) -> None:
    here = world(tmp_path, "a.txt", "a.pdf")
    (tmp_path / "empty").mkdir()
    files, found = here.named([word, "a.txt"])
    assert (paths(files), codes(found)) == (["a.txt"], [code])


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    here = world(tmp_path, "a.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "round.txt").symlink_to("round.txt")
    assert [codes(here.read(name)[1]) for name in ("b.txt", "gone.txt", "pipe.txt", "round.txt")] == [
        ["path-missing"],
        ["file-unreadable"],
        ["file-not-regular"],
        ["file-unreadable"],
    ]
    assert here.named(["gone.txt"])[1] == (), "it is said once, when it is read"


# what documents are called


def test_documents_are_called_after_their_articles(tmp_path: Path) -> None:
    here = world(tmp_path, "in/a/c.txt", "in/b.v2.md", "z.txt")
    names, found = here.documents(here.named(["in", "z.txt"])[0], ".tml")
    assert (list(names.values()), found) == (["a/c.tml", "b.v2.tml", "z.tml"], ())


@pytest.mark.parametrize(
    "words", [["in/a.txt", "in/a.md"], ["in", "other"], ["in/a.txt", "other/A.txt"], ["one/é.txt", "two/e\u0301.txt"]]
)
def test_two_articles_never_share_a_document(tmp_path: Path, words: list[str]) -> None:
    here = world(tmp_path, "in/a.txt", "in/a.md", "other/A.txt", "one/é.txt", "two/e\u0301.txt")
    names, (found,) = here.documents(here.named(words)[0], ".tml")
    assert (names, found.code) == ({}, "document-name-clash")


def test_an_article_that_is_named_twice_has_one_document(tmp_path: Path) -> None:
    here = world(tmp_path, "in/a.txt")
    names, found = here.documents(here.named(["in", "in/a.txt"])[0], ".tml")
    assert (names, found) == ({"in/a.txt": "a.tml"}, ())


# writing


@pytest.fixture(params=["links", "no links"])
def files(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LooseFiles:
    """On file systems on which a file may have several names, and on others."""

    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    if request.param == "no links":
        monkeypatch.setattr(loose_files.os, "link", refused)
    return LooseFiles(tmp_path)


def test_a_document_is_written_whole_and_nothing_beside_it(files: LooseFiles, tmp_path: Path) -> None:
    assert files.write("out/deep", "a/b.tml", b"one", overwrite=False) == "written"
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()} == {"out/deep/a/b.tml"}
    assert (tmp_path / "out/deep/a/b.tml").read_bytes() == b"one"


def test_a_document_that_stands_there_is_kept_unless_it_may_be_overwritten(files: LooseFiles, tmp_path: Path) -> None:
    files.write("out", "a.tml", b"one", overwrite=False)
    assert files.write("out", "a.tml", b"two", overwrite=False) == "kept"
    assert (tmp_path / "out/a.tml").read_bytes() == b"one"
    assert files.write("out", "a.tml", b"two", overwrite=True) == "written"
    assert (tmp_path / "out/a.tml").read_bytes() == b"two"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.tml"]


def test_the_same_document_is_left_as_it_is(files: LooseFiles, tmp_path: Path) -> None:
    files.write("out", "a.tml", b"one", overwrite=False)
    before = (tmp_path / "out/a.tml").stat()
    assert files.write("out", "a.tml", b"one", overwrite=True) == "same"
    assert (tmp_path / "out/a.tml").stat() == before


def test_one_that_appears_in_between_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = LooseFiles(tmp_path)
    write = loose_files._written_beside

    def interrupted(target: Path, data: bytes):
        target.write_bytes(b"another's")
        return write(target, data)

    monkeypatch.setattr(loose_files, "_written_beside", interrupted)
    assert files.write(".", "a.tml", b"ours", overwrite=False) == "kept"
    assert (tmp_path / "a.tml").read_bytes() == b"another's"


def test_a_folder_in_the_way_is_never_removed(files: LooseFiles, tmp_path: Path) -> None:
    (tmp_path / "out/a.tml").mkdir(parents=True)
    assert files.write("out", "a.tml", b"one", overwrite=False) == "kept"
    found = files.write("out", "a.tml", b"one", overwrite=True)
    assert isinstance(found, Diagnostic) and found.code == "document-not-writable"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.tml"]


def test_a_file_in_place_of_the_folder_is_told(files: LooseFiles, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("notes")
    found = files.write("out", "a.tml", b"one", overwrite=True)
    assert isinstance(found, Diagnostic) and "a file stands where its folder should be" in found.message
    assert (tmp_path / "out").read_text() == "notes"


def test_a_link_is_replaced_and_not_followed(files: LooseFiles, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("precious")
    (tmp_path / "a.tml").symlink_to("precious")
    assert files.write(".", "a.tml", b"one", overwrite=True) == "written"
    assert (tmp_path / "precious").read_text() == "precious"
    assert not (tmp_path / "a.tml").is_symlink()
