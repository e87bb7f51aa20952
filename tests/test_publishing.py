"""The site is wholly old or wholly new at every moment, and what is not ours survives."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from report.model.diagnostics import Diagnostic, FilePosition
from report.model.pages import Bundle
from report.workspace import DiskWorkspace, MemoryWorkspace, Workspace

OLD = {"index.html": b"old", "events/goma/index.html": b"old goma", "same.css": b"same", "assets/gone.js": b"gone"}
NEW = {"index.html": b"new", "events/bukavu/index.html": b"new bukavu", "same.css": b"same", "data/a.json": b"{}"}
AT = FilePosition("config.yaml", 9, 1, 9, 5)
MANIFEST = ".datestone-manifest"


def bundle(files: dict[str, bytes]) -> Bundle:
    return Bundle(files)


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [found.code for found in diagnostics]


def standing(folder: Path) -> dict[str, bytes]:
    """All files below a folder except the manifest."""
    paths = [path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()]
    return {
        path.relative_to(folder).as_posix(): os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()
        for path in paths
        if path.name != MANIFEST
    }


@pytest.fixture(params=["disk", "memory"])
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Workspace:
    return DiskWorkspace(tmp_path) if request.param == "disk" else MemoryWorkspace({})


@pytest.fixture
def disk(tmp_path: Path) -> DiskWorkspace:
    return DiskWorkspace(tmp_path)


# What both do


def test_what_is_published_is_what_was_handed_in(workspace: Workspace) -> None:
    assert workspace.published("site") == ({}, ())
    assert workspace.publish("site", bundle(OLD), AT) == ()
    assert workspace.published("site") == (OLD, ())


def test_pages_that_are_no_longer_made_disappear(workspace: Workspace) -> None:
    workspace.publish("site", bundle(OLD), AT)
    assert workspace.publish("site", bundle(NEW), AT) == ()
    assert workspace.published("site")[0] == NEW


def test_a_site_may_stand_in_folders_that_do_not_exist_yet(workspace: Workspace) -> None:
    assert workspace.publish("public/out/", bundle(OLD), AT) == ()
    assert workspace.published("public/out")[0] == OLD


@pytest.mark.parametrize("site", [".", "../site", "/site", ".git", "x/.git"])
def test_nothing_is_published_outside_or_over_the_project(workspace: Workspace, site: str) -> None:
    assert codes(workspace.publish(site, bundle(OLD), AT)) in (["site-path-unsafe"], ["path-outside-project"])


@pytest.mark.parametrize(
    "path", ["", "/etc/x", "../x", "a/../../x", "a//b", "./a", "a/", "a\nb", "a\\b", MANIFEST, ".git/config"]
)
def test_a_bundle_with_a_path_that_is_none_is_our_own_bug(workspace: Workspace, path: str) -> None:
    with pytest.raises(ValueError, match="bundle"):
        workspace.publish("site", bundle({path: b""}), AT)


def test_a_bundle_that_wants_a_file_and_a_folder_at_once_is_our_own_bug(workspace: Workspace) -> None:
    with pytest.raises(ValueError, match="bundle"):
        workspace.publish("site", bundle({"a": b"", "a/b": b""}), AT)


def test_files_that_are_not_ours_are_kept_and_named(tmp_path: Path) -> None:
    files = {"site/CNAME": b"example.org", "site/.well-known/security.txt": b"s", "site/.well-known/x/y": b"y"}
    for workspace in (MemoryWorkspace(dict(files)), DiskWorkspace(write(tmp_path, files))):
        for made in (OLD, NEW, NEW):
            (found,) = workspace.publish("site", bundle(made), AT)
            assert found.code == "foreign-file-kept"
            assert found.message == "2 things in site/ are not ours and stay: .well-known/, CNAME"
            kept = {path.removeprefix("site/"): data for path, data in files.items()}
            assert workspace.published("site")[0] == made
            if isinstance(workspace, DiskWorkspace):
                assert standing(tmp_path / "site") == {**made, **kept}


@pytest.mark.parametrize(
    "foreign",
    ["index.html", "events", "events/goma", "same.css/deep.txt"],
    ids=["file at file", "file at folder", "file at deep folder", "folder at file"],
)
def test_a_foreign_file_in_the_way_stops_it_and_nothing_changes(tmp_path: Path, foreign: str) -> None:
    files = {f"site/{foreign}": b"mine", "site/CNAME": b"c"}
    for workspace in (MemoryWorkspace(dict(files)), DiskWorkspace(write(tmp_path, files))):
        (found,) = workspace.publish("site", bundle(OLD), AT)
        assert (found.code, found.at) == ("foreign-file-in-the-way", AT)
        assert f"site/{foreign}" in found.message
    assert {f"site/{path}": data for path, data in standing(tmp_path / "site").items()} == files
    assert hidden(tmp_path) == []


def test_a_site_without_a_manifest_that_is_the_same_becomes_ours(tmp_path: Path) -> None:
    workspace = DiskWorkspace(write(tmp_path, {f"site/{path}": data for path, data in OLD.items()}))
    assert workspace.published("site")[0] == OLD
    assert workspace.publish("site", bundle(OLD), AT) == ()
    assert workspace.publish("site", bundle(NEW), AT) == ()
    assert standing(tmp_path / "site") == NEW


def test_a_fresh_clone_lacks_what_git_ignores(tmp_path: Path, disk: DiskWorkspace) -> None:
    disk.publish("site", bundle(OLD), AT)
    (tmp_path / "site/assets/gone.js").unlink()
    assert disk.published("site")[0] == {path: data for path, data in OLD.items() if path != "assets/gone.js"}
    assert disk.publish("site", bundle(OLD), AT) == ()
    assert standing(tmp_path / "site") == OLD


# What only a disk shows


def write(root: Path, files: dict[str, bytes]) -> Path:
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root


def hidden(root: Path) -> list[str]:
    """What a build leaves beside the site."""
    return sorted(path.name for path in root.iterdir() if path.name.startswith("."))


def test_the_manifest_is_sorted_text(tmp_path: Path, disk: DiskWorkspace) -> None:
    disk.publish("site", bundle(OLD), AT)
    assert (tmp_path / "site" / MANIFEST).read_text().splitlines() == sorted(OLD)
    assert hidden(tmp_path) == []


def test_an_unchanged_site_is_not_touched(tmp_path: Path, disk: DiskWorkspace) -> None:
    disk.publish("site", bundle(OLD), AT)
    before = {path: os.lstat(path) for path in [tmp_path, *tmp_path.rglob("*")]}
    assert disk.publish("site", bundle(OLD), AT) == ()
    assert {path: os.lstat(path)[:9] for path in before} == {path: found[:9] for path, found in before.items()}


def test_an_unchanged_page_keeps_its_time_when_another_changes(tmp_path: Path, disk: DiskWorkspace) -> None:
    disk.publish("site", bundle(OLD), AT)
    os.utime(tmp_path / "site/same.css", (1, 1))
    disk.publish("site", bundle(NEW), AT)
    assert (tmp_path / "site/same.css").stat().st_mtime == 1
    assert (tmp_path / "site/same.css").stat().st_nlink == 1


@pytest.mark.parametrize(("mask", "file_mode", "folder_mode"), [(0o022, 0o644, 0o755), (0o077, 0o600, 0o700), (0, 0o644, 0o755)])
def test_modes_follow_the_umask_only(tmp_path: Path, disk: DiskWorkspace, mask: int, file_mode: int, folder_mode: int) -> None:
    before = os.umask(0o027)
    try:
        disk.publish("site", bundle(OLD), AT)
        os.umask(mask)
        disk.publish("site", bundle(NEW), AT)
    finally:
        os.umask(before)
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "site").rglob("*") if path.is_file()} == {file_mode}
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "site").rglob("*") if path.is_dir()} == {folder_mode}


def test_foreign_links_folders_and_permissions_stay_as_they_are(tmp_path: Path, disk: DiskWorkspace) -> None:
    disk.publish("site", bundle(OLD), AT)
    site = tmp_path / "site"
    (site / "latest").symlink_to("events/goma")
    (site / "broken").symlink_to("../nowhere")
    (site / ".git/refs/tags").mkdir(parents=True)
    (site / ".git/HEAD").write_text("ref: x")
    (site / "run.sh").write_text("x")
    (site / "run.sh").chmod(0o4755)
    (site / "shut").mkdir()
    (site / "shut/inner").write_text("i")
    (site / "shut").chmod(0o555)
    os.mkfifo(site / "pipe")
    (found,) = disk.publish("site", bundle(NEW), AT)
    assert found.message == "5 things in site/ are not ours and stay: broken, latest, pipe, run.sh, shut/"
    assert (site / "latest").readlink() == Path("events/goma") and (site / "broken").readlink() == Path("../nowhere")
    assert (site / ".git/refs/tags").is_dir() and (site / ".git/HEAD").read_text() == "ref: x"
    assert stat.S_IMODE((site / "run.sh").stat().st_mode) == 0o4755
    assert stat.S_IMODE((site / "shut").stat().st_mode) == 0o555 and (site / "shut/inner").read_text() == "i"
    assert stat.S_ISFIFO((site / "pipe").stat().st_mode)
    assert disk.published("site")[0] == NEW
    assert hidden(tmp_path) == []


def test_a_linked_folder_inside_the_site_is_never_written_through(tmp_path: Path, disk: DiskWorkspace) -> None:
    disk.publish("site", bundle(OLD), AT)
    write(tmp_path, {"elsewhere/goma/index.html": b"mine"})
    (tmp_path / "site/events/goma/index.html").unlink()
    (tmp_path / "site/events/goma").rmdir()
    (tmp_path / "site/events").rmdir()
    (tmp_path / "site/events").symlink_to("../elsewhere")
    assert codes(disk.publish("site", bundle(OLD), AT)) == ["foreign-file-in-the-way"]
    assert standing(tmp_path / "elsewhere") == {"goma/index.html": b"mine"}


def test_a_planted_link_in_place_of_the_hidden_folder_is_refused(tmp_path: Path, disk: DiskWorkspace) -> None:
    write(tmp_path, {"precious/new/a": b"a", "precious/lock": b"l"})
    (tmp_path / ".site.datestone").symlink_to("precious")
    assert codes(disk.publish("site", bundle(OLD), AT)) == ["site-path-unsafe"]
    assert standing(tmp_path / "precious") == {"new/a": b"a", "lock": b"l"}
    assert not (tmp_path / "site").exists()
