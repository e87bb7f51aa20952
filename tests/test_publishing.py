"""The site is wholly old or wholly new at every moment, and what is not ours survives."""

from __future__ import annotations

import errno
import fcntl
import os
import resource
import signal
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from report.model.diagnostics import Diagnostic, FilePosition
from report.model.pages import Bundle
from report.workspace import DiskWorkspace, MemoryWorkspace, Workspace, locking, publishing
from report.workspace.swapping import Place, exchange

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

    def written() -> dict[Path, tuple[int, ...]]:
        """All that writing changes; not the time of access, which reading changes too."""
        found = {path: os.lstat(path) for path in [tmp_path, *tmp_path.rglob("*")]}
        return {path: (one.st_ino, one.st_mode, one.st_nlink, one.st_size, one.st_mtime_ns) for path, one in found.items()}

    before = written()
    assert disk.publish("site", bundle(OLD), AT) == ()
    assert written() == before


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


# When it fails


def at_step(number: int, do: Callable[[], None]) -> Callable[[str], None]:
    """A hook that does something at the n-th step."""
    steps = iter(range(1000))
    return lambda _name: do() if next(steps) == number else None


def no_exchange(_one: Path, _other: Path) -> bool:
    return False


WAYS = {"exchange": exchange, "journal": no_exchange}
CNAME = {"CNAME": b"example.org"}


def forked(work) -> int:
    """Run in a process of its own; its wait status."""
    child = os.fork()
    if not child:
        try:
            work()
        except BaseException:
            os._exit(99)
        os._exit(0)
    return os.waitpid(child, 0)[1]


def killed_at(number: int, target: Path, way: str) -> None:
    """Publish the new site and die in the n-th step, as if the power switch of the process were pulled."""
    hook = at_step(number, lambda: os.kill(os.getpid(), signal.SIGKILL))
    status = forked(lambda: publishing.publish(target, "site", bundle(NEW), AT, step=hook, exchange=WAYS[way]))
    assert os.WTERMSIG(status) == signal.SIGKILL


def steps_of(way: str, target: Path) -> list[str]:
    named: list[str] = []
    publishing.publish(target, "site", bundle(NEW), AT, step=named.append, exchange=WAYS[way])
    return named


def old_site(root: Path) -> Path:
    DiskWorkspace(root).publish("site", bundle(OLD), AT)
    write(root, {"site/CNAME": CNAME["CNAME"]})
    return root / "site"


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        ("exchange", ["staged", "swapped", "cleared"]),
        ("journal", ["staged", "journal written", "old site moved away", "swapped", "cleared"]),
    ],
)
def test_the_steps_of_each_way(tmp_path: Path, way: str, expected: list[str]) -> None:
    """If the exchange did not work here, the tests of the exchange would test the journal."""
    named = steps_of(way, old_site(tmp_path))
    assert named[named.index("staged") :] == expected


@pytest.mark.parametrize("way", WAYS)
def test_a_build_killed_at_any_step_leaves_one_whole_site(tmp_path: Path, way: str) -> None:
    total = len(steps_of(way, old_site(tmp_path / "counted")))
    assert total > 6
    seen = set()
    for number in range(total):
        root = tmp_path / str(number)
        target = old_site(root)
        killed_at(number, target, way)
        # the journal's way has one moment without a site
        if target.exists() or way == "exchange":
            assert standing(target) in ({**OLD, **CNAME}, {**NEW, **CNAME})
        healed = DiskWorkspace(root).published("site")[0]
        assert healed in (OLD, NEW)
        seen.add(healed == NEW)
        assert standing(target) == {**healed, **CNAME}
        assert hidden(root) == []
        found = DiskWorkspace(root).publish("site", bundle(NEW), AT)
        assert codes(found) == ["foreign-file-kept"]
        assert standing(target) == {**NEW, **CNAME}
        assert hidden(root) == []
    assert seen == {True, False}


@pytest.mark.parametrize("way", WAYS)
def test_the_next_build_heals_by_itself(tmp_path: Path, way: str) -> None:
    for number in range(len(steps_of(way, old_site(tmp_path / "counted")))):
        root = tmp_path / str(number)
        target = old_site(root)
        killed_at(number, target, way)
        third = {"index.html": b"third"}
        assert codes(DiskWorkspace(root).publish("site", bundle(third), AT)) == ["foreign-file-kept"]
        assert standing(target) == {**third, **CNAME}
        assert hidden(root) == []


@pytest.mark.parametrize("way", WAYS)
def test_a_build_killed_at_any_moment_leaves_one_whole_site(tmp_path: Path, way: str) -> None:
    """Not at our steps but wherever it happens to be, many builds long."""
    target = old_site(tmp_path)

    def build_for_ever() -> None:
        while True:
            for made in (NEW, OLD):
                publishing.publish(target, "site", bundle(made), AT, exchange=WAYS[way])

    for number in range(15):
        child = os.fork()
        if not child:
            build_for_ever()
        time.sleep(0.004 + number * 0.0013)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        if target.exists() or way == "exchange":
            assert standing(target) in ({**OLD, **CNAME}, {**NEW, **CNAME})
        healed = DiskWorkspace(tmp_path).published("site")[0]
        assert healed in (OLD, NEW) and standing(target) == {**healed, **CNAME}
        assert hidden(tmp_path) == []


@pytest.mark.parametrize("way", WAYS)
def test_the_first_build_of_all_can_be_killed_too(tmp_path: Path, way: str) -> None:
    for number in range(8):
        target = tmp_path / str(number) / "site"
        killed_at(number, target, way)
        assert not target.exists() or standing(target) == NEW
        assert DiskWorkspace(target.parent).publish("site", bundle(NEW), AT) == ()
        assert standing(target) == NEW and hidden(target.parent) == []


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("cause", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()], ids=["full", "Ctrl-C"])
def test_a_build_that_fails_at_any_step_leaves_the_old_site_and_nothing_else(
    tmp_path: Path, way: str, cause: BaseException
) -> None:
    names = steps_of(way, old_site(tmp_path / "counted"))

    def fail() -> None:
        raise cause

    for number in range(1, names.index("swapped")):
        target = old_site(tmp_path / str(number))
        ours = at_step(number, fail)
        if isinstance(cause, OSError):
            (found,) = publishing.publish(target, "site", bundle(NEW), AT, step=ours, exchange=WAYS[way])
            assert (found.code, found.at) == ("site-not-writable", AT)
            assert "No space left" in found.message and "free some space" in found.hints[0]
        else:
            with pytest.raises(KeyboardInterrupt):
                publishing.publish(target, "site", bundle(NEW), AT, step=ours, exchange=WAYS[way])
        moved_on = names[number] == "old site moved away"  # from there on the new site is complete and is put in place
        assert standing(target) == ({**NEW, **CNAME} if moved_on else {**OLD, **CNAME})
        assert hidden(target.parent) == []


def test_a_file_that_cannot_be_written_leaves_the_old_site(tmp_path: Path) -> None:
    target = old_site(tmp_path)
    answer = tmp_path / "answer"

    def build_within_limits() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
        found = DiskWorkspace(tmp_path).publish("site", bundle({**NEW, "z.bin": b"z" * 20_000}), AT)
        answer.write_text(" ".join(f"{item.code} {item.message}" for item in found))

    assert forked(build_within_limits) == 0
    assert answer.read_text() == "site-not-writable `site` could not be written and is as it was: File too large"
    assert standing(target) == {**OLD, **CNAME} and hidden(tmp_path) == []


def test_a_project_that_may_not_be_written_to_is_left_alone(tmp_path: Path) -> None:
    """Root may write everywhere, so another user builds here."""
    target = old_site(tmp_path)
    answer = tmp_path / "answer"
    answer.touch()
    answer.chmod(0o666)

    def build_as_another() -> None:
        os.chdir(tmp_path)
        if os.getuid() == 0:
            os.setuid(65534)
        found = publishing.publish(Path("site"), "site", bundle(NEW), AT)
        Path("answer").write_text(" ".join(f"{item.code} {item.message}" for item in found))

    tmp_path.chmod(0o555)
    status = forked(build_as_another)
    tmp_path.chmod(0o755)
    assert status == 0
    assert answer.read_text() == "site-not-writable `site` could not be written and is as it was: Permission denied"
    assert standing(target) == {**OLD, **CNAME} and hidden(tmp_path) == []


def test_an_old_site_that_cannot_be_removed_is_a_warning_and_the_new_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = old_site(tmp_path)
    real = publishing.heal
    calls = iter(range(10))

    def heal_once(place: Place) -> None:
        if next(calls) == 1:
            raise OSError(errno.EACCES, "Permission denied")
        real(place)

    monkeypatch.setattr(publishing, "heal", heal_once)
    found = DiskWorkspace(tmp_path).publish("site", bundle(NEW), AT)
    assert codes(found) == ["foreign-file-kept", "leftover-not-removed"]
    assert standing(target) == {**NEW, **CNAME}
    monkeypatch.undo()
    assert codes(DiskWorkspace(tmp_path).publish("site", bundle(NEW), AT)) == ["foreign-file-kept"]
    assert hidden(tmp_path) == []


def test_an_old_folder_that_may_not_be_written_to_is_removed_all_the_same(tmp_path: Path) -> None:
    """Root may write everywhere, so another user builds here."""
    if os.getuid() == 0:
        os.chown(tmp_path, 65534, 65534)

    def build_as_another() -> None:
        os.chdir(tmp_path)
        if os.getuid() == 0:
            os.setuid(65534)
        shut = write(Path(), {"site/shut/a.txt": b"a"}) / "site/shut"
        shut.chmod(0o555)
        found = publishing.publish(Path("site"), "site", bundle(NEW), AT)
        kept = stat.S_IMODE(shut.stat().st_mode)
        shut.chmod(0o755)
        os._exit(0 if codes(found) == ["foreign-file-kept"] and kept == 0o555 else 1)

    assert forked(build_as_another) == 0
    assert standing(tmp_path / "site") == {**NEW, "shut/a.txt": b"a"} and hidden(tmp_path) == []


def test_a_site_made_anew_after_a_killed_swap_is_never_overwritten(tmp_path: Path) -> None:
    target = old_site(tmp_path)
    names = steps_of("journal", old_site(tmp_path / "counted"))
    killed_at(names.index("old site moved away"), target, "journal")
    assert not target.exists()
    write(tmp_path, {"site/notes.txt": b"mine"})
    (found,) = DiskWorkspace(tmp_path).publish("site", bundle(NEW), AT)
    assert (found.code, found.at) == ("site-interrupted", AT)
    assert standing(target) == {"notes.txt": b"mine"}
    assert standing(tmp_path / ".site.datestone/old") == {**OLD, **CNAME}


def test_where_files_cannot_have_two_names_they_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = old_site(tmp_path)
    (target / "CNAME").chmod(0o640)
    os.utime(target / "CNAME", (1, 1))
    (target / "latest").symlink_to("events/goma")

    def no_link(*_args: object, **_named: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_link)
    DiskWorkspace(tmp_path).publish("site", bundle(NEW), AT)
    assert standing(target) == {**NEW, **CNAME, "latest": b"events/goma"}
    kept = (target / "CNAME").stat()
    assert (stat.S_IMODE(kept.st_mode), kept.st_mtime) == (0o640, 1)


# Two at once


def test_a_second_build_says_so_and_leaves(tmp_path: Path) -> None:
    target = old_site(tmp_path)
    answers: list[int] = []

    def another(_name: str) -> None:
        status = forked(
            lambda: os._exit(3 if codes(DiskWorkspace(tmp_path).publish("site", bundle(OLD), AT)) == ["build-in-progress"] else 4)
        )
        answers.append(os.waitstatus_to_exitcode(status))
        assert DiskWorkspace(tmp_path).published("site")[0] in (OLD, NEW)

    assert codes(publishing.publish(target, "site", bundle(NEW), AT, step=another)) == ["foreign-file-kept"]
    assert answers == [3] * len(answers) and len(answers) > 6
    assert standing(target) == {**NEW, **CNAME} and hidden(tmp_path) == []


def test_many_builds_at_once_leave_one_whole_site(tmp_path: Path) -> None:
    sites = [{"index.html": b"%d" % number, f"only/{number}.html": b"x"} for number in range(4)]
    children = []
    for made in sites:
        child = os.fork()
        if not child:
            good = {(), ("build-in-progress",)}
            said = {tuple(codes(DiskWorkspace(tmp_path).publish("site", bundle(made), AT))) for _ in range(25)}
            os._exit(0 if said <= good else 1)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * len(children)
    assert standing(tmp_path / "site") in sites
    assert hidden(tmp_path) == []


def test_a_lock_on_a_file_that_was_just_removed_is_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A holder removes the lock with the folder. Who opened it just before must not believe to hold it."""
    folder = tmp_path / ".site.datestone"
    lock = locking._lock
    calls = iter(range(100))

    def removed_before(handle: int) -> None:
        if next(calls) == 0:
            (folder / "lock").unlink()
        lock(handle)

    def try_too() -> None:
        with locking.locked(folder):
            pass

    monkeypatch.setattr(locking, "_lock", removed_before)
    with locking.locked(folder):
        assert os.waitstatus_to_exitcode(forked(try_too)) == 99
    assert hidden(tmp_path) == []


def test_a_folder_that_its_holder_has_just_removed_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another build's folder stood there when ours was to be made, and was gone when we looked again."""
    mkdir, calls = Path.mkdir, iter(range(100))

    def stood_there(path: Path, mode: int = 0o777, parents: bool = False, exist_ok: bool = False) -> None:
        if path.name == ".site.datestone" and next(calls) == 0:
            raise FileExistsError(errno.EEXIST, "File exists")
        mkdir(path, mode, parents, exist_ok)

    monkeypatch.setattr(Path, "mkdir", stood_there)
    assert DiskWorkspace(tmp_path).publish("site", bundle(OLD), AT) == ()
    assert standing(tmp_path / "site") == OLD and hidden(tmp_path) == []


def test_a_project_on_a_disk_without_locks_is_still_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_handle: int, _operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    assert DiskWorkspace(tmp_path).publish("site", bundle(OLD), AT) == ()
    assert standing(tmp_path / "site") == OLD and hidden(tmp_path) == []
