"""A bundle becomes the site: compare, stage beside it, swap, and clear up; the old site or the new one, never a mixture."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from report.model.diagnostics import Diagnostic, FilePosition
from report.model.pages import Bundle

from . import findings
from .locking import BusyError, locked
from .path_rules import ancestors
from .plan import MANIFEST, Plan, Standing, plan, report, wanted
from .swapping import Exchange, InterruptedSwapError, Place, Step, exchange, heal, make_durable, swap

Findings = tuple[Diagnostic, ...]


def _unheard(_: str) -> None:
    """No one listens to the steps outside of tests."""


def publish(
    target: Path,
    site: str,
    bundle: Bundle,
    at: FilePosition | None,
    *,
    step: Step = _unheard,
    exchange: Exchange = exchange,
) -> Findings:
    """Make the folder `target` hold the bundle and what is not ours; `site` is its name in findings.

    The caller has checked that `target` is no link and lies where a site may lie. With an error in the findings the
    folder is as it was. ValueError for a bundle that no folder can hold.
    """
    files = wanted(bundle)
    place = Place.of(target)
    try:
        # The common case of an unchanged site: not even a lock is taken, so that nothing that watches the folder wakes up.
        if not os.path.lexists(place.work) and (made := _looked_at(target, files)) is not None and made.is_done:
            return report(made, site, at)
        target.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
        with locked(place.work):
            return _publish_locked(place, site, files, at, step, exchange)
    except BusyError:
        return (findings.busy(site, at),)
    except InterruptedSwapError:
        return (findings.interrupted(site, place.work.name, at),)
    except OSError as cause:
        return (findings.not_writable(site, cause, at),)


def _looked_at(target: Path, files: Mapping[str, bytes]) -> Plan | None:
    """What a build would change; None where that cannot be told without the lock, as another build may change the site."""
    try:
        return plan(files, standing(target, files))
    except OSError:
        return None


def _publish_locked(
    place: Place, site: str, files: Mapping[str, bytes], at: FilePosition | None, step: Step, exchange: Exchange
) -> Findings:
    heal(place)
    step("healed")
    made = plan(files, standing(place.target, files))
    if made.is_done or made.blocked:
        return report(made, site, at)
    try:
        stage(place, files, made, step)
        swap(place, step, exchange)
    except BaseException:
        with contextlib.suppress(OSError):  # what could not be cleared up now, is by the next build
            heal(place)
        raise
    try:
        heal(place)
    except OSError as cause:
        return (*report(made, site, at), findings.leftover(place.work.name, cause))
    step("cleared")
    return report(made, site, at)


def standing(target: Path, needed: Mapping[str, bytes] | None) -> Standing:
    """What a site holds: the manifest and the files of `needed` with bytes; with None all with theirs, but git's."""
    files: dict[str, bytes | None] = {}
    folders: set[str] = set()
    for path, entry in _entries(target):
        if entry.is_dir(follow_symlinks=False):
            folders.add(path)
            continue
        is_asked = path == MANIFEST or (path.split("/")[0] != ".git" if needed is None else path in needed)
        is_read = is_asked and entry.is_file(follow_symlinks=False)
        if is_read and needed is not None and path != MANIFEST:
            # A file of another length has other bytes: no need to read it.
            is_read = entry.stat(follow_symlinks=False).st_size == len(needed[path])
        files[path] = Path(entry.path).read_bytes() if is_read else None
    return Standing(files, frozenset(folders))


def _entries(target: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All entries below a folder with their paths, links not followed; none where the folder is not there."""
    waiting = [""] if os.path.lexists(target) else []
    while waiting:
        prefix = waiting.pop()
        with os.scandir(target / prefix) as entries:
            listed = list(entries)
        for entry in listed:
            yield f"{prefix}{entry.name}", entry
            if entry.is_dir(follow_symlinks=False):
                waiting.append(f"{prefix}{entry.name}/")


def stage(place: Place, files: Mapping[str, bytes], made: Plan, step: Step) -> None:
    """Make the whole new site in `place.new`, durable and with all that is kept."""
    place.new.mkdir(mode=0o755)
    mode = _write(place.new / MANIFEST, files[MANIFEST])
    written = [MANIFEST]
    for folder in sorted({folder for path in files for folder in ancestors(path)} | set(made.kept_folders)):
        (place.new / folder).mkdir(mode=0o755)
    # A page that stays as it is, is the same file under one more name: no copy of 5 MB of script, and its time stays.
    linked = {path for path in made.unchanged if path != MANIFEST and _link(place.target / path, place.new / path, mode)}
    for path in files:
        if path != MANIFEST and path not in linked:
            _write(place.new / path, files[path])
            written.append(path)
            step(f"wrote {path}")
    for path in made.kept:
        written += [] if _carry(place.target / path, place.new / path) else [path]
        step(f"kept {path}")
    for folder in sorted(made.kept_folders, reverse=True):
        shutil.copystat(place.target / folder, place.new / folder)
    if place.target.exists():
        shutil.copymode(place.target, place.new)
    make_durable(place.new, [place.new / path for path in written])
    step("staged")


def _write(path: Path, data: bytes) -> int:
    """Write a new file, readable by all as far as the umask lets it; its mode."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o644), "wb") as file:
        file.write(data)
        return stat.S_IMODE(os.fstat(file.fileno()).st_mode)


def _link(source: Path, path: Path, mode: int) -> bool:
    """Give a file a second name, if its mode is right and the file system can."""
    try:
        if stat.S_IMODE(source.lstat().st_mode) != mode:
            return False
        os.link(source, path, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    return True


def _carry(source: Path, path: Path) -> bool:
    """Bring what is not ours into the new site as it is; whether it is the same file, not a copy with its mode and times."""
    if source.is_symlink():
        path.symlink_to(source.readlink())
        return True
    with contextlib.suppress(OSError, NotImplementedError):
        os.link(source, path, follow_symlinks=False)
        return True
    if not stat.S_ISREG(source.lstat().st_mode):
        raise OSError(0, f"`{source.name}`, which is no file, cannot be kept in a new site")
    shutil.copy2(source, path)
    return False


def published(target: Path) -> Mapping[str, bytes]:
    """The files of ours in a site, or all where no manifest is; the manifest and git's files never."""
    place = Place.of(target)
    if os.path.lexists(place.work):
        # Heals after a killed build; a build that runs right now heals itself.
        with contextlib.suppress(BusyError, InterruptedSwapError, OSError), locked(place.work):
            heal(place)
    held = standing(target, None)
    ours = held.ours
    mine = {path: data for path, data in held.files.items() if data is not None and (ours is None or path in ours)}
    return {path: data for path, data in sorted(mine.items()) if path != MANIFEST}
