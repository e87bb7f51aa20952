"""The new site in the place of the old one: in one step where the system can, with a journal where it cannot.

Beside a site `site` a build works in `.site.datestone/`, on the same file system:

    lock      held while a build runs
    new/      the site to be; after an exchange, the site that was
    old/      the site that was, on the way of the journal
    journal   there from when `new/` is complete until the swap is over

Linux exchanges two folders atomically (`renameat2` with RENAME_EXCHANGE; ext4, xfs, btrfs, tmpfs and others). Where
that is refused, two renames leave a moment without a site; the journal lets the next start finish or undo them.

What must survive loss of power is made durable once: `syncfs` before the swap, so that no page of the new site is an
empty file whose data had not reached the disk. Measured on ext4 with 60 files of 6 MB together: writing 8 to 13 ms,
`syncfs` 6 ms, `fsync` of every file 12 ms; with 2,000 files 28 against 347 ms. The price is that `syncfs` waits for
what other programs have just written to the same disk (50 ms beside a copy of 1.5 GB). A killed process loses nothing
in either case; the removal of the old site needs no durability at all.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Step = Callable[[str], None]
"""Told the name of each step of a publication when it is done; tests kill the process there."""
Exchange = Callable[[Path, Path], bool]

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class InterruptedSwapError(Exception):
    """A killed swap can be neither finished nor undone, because someone made the site anew in between."""


@dataclass(frozen=True, slots=True)
class Place:
    """A site's folder and the hidden one beside it in which it is made."""

    target: Path
    work: Path

    @classmethod
    def of(cls, target: Path) -> Place:
        """The place of a site at a path."""
        return cls(target, target.with_name(f".{target.name}.datestone"))

    @property
    def new(self) -> Path:
        """The site to be."""
        return self.work / "new"

    @property
    def old(self) -> Path:
        """The site that was."""
        return self.work / "old"

    @property
    def journal(self) -> Path:
        """The mark that `new` is complete and a swap by renaming under way."""
        return self.work / "journal"


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot, and then nothing has happened."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):  # not Linux, or a C library without it
        return False
    # Why it fails does not matter: where the reason is a real one, such as a missing permission, the renames of the
    # journal meet it again and tell it. (Old sandboxes answer "not permitted" to any call that they do not know.)
    done: int = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0


def swap(place: Place, step: Step, exchange: Exchange) -> None:
    """Put `new`, which is complete, in the place of the site. OSError where that fails; `heal` then undoes it."""
    if not os.path.lexists(place.target):
        place.new.rename(place.target)
    elif not exchange(place.new, place.target):
        _write_journal(place)
        step("journal written")
        place.target.rename(place.old)
        step("old site moved away")
        place.new.rename(place.target)
    step("swapped")


def _write_journal(place: Place) -> None:
    handle = os.open(place.journal, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    try:
        os.write(handle, b"new/ is complete; the next build puts it in place\n")
        os.fsync(handle)
    finally:
        os.close(handle)
    # Where there is no exchange, the file system may keep no order either.
    _sync_folder(place.work)


def heal(place: Place) -> None:
    """Bring the site to wholly old or wholly new and remove what a build left. Only for the holder of the lock.

    Raises OSError where something cannot be moved or removed, InterruptedSwapError where a person must look.
    """
    if os.path.lexists(place.journal):
        _settle(place)
        place.journal.unlink()
    remove(place.old)
    remove(place.new)


def _settle(place: Place) -> None:
    if os.path.lexists(place.target) and os.path.lexists(place.new) and os.path.lexists(place.old):
        # No step of ours leaves all three: the site was made anew while it was away.
        try:
            place.target.rmdir()
        except OSError:
            raise InterruptedSwapError from None
    if os.path.lexists(place.target):
        return
    try:
        place.new.rename(place.target)
    except OSError:
        if not os.path.lexists(place.old):
            raise
        place.old.rename(place.target)


def remove(folder: Path) -> None:
    """Remove a folder with all that is in it, links not followed; nothing happens where it is not there."""
    try:
        found = folder.lstat()
    except FileNotFoundError:
        return
    if not stat.S_ISDIR(found.st_mode):
        folder.unlink()
        return
    try:
        shutil.rmtree(folder)
    except PermissionError:
        # A folder that may not be written to keeps what it holds. Files are left as they are: theirs may be the
        # permissions of the same file in the new site.
        for path, _, _ in os.walk(folder):
            Path(path).chmod(0o700)
        shutil.rmtree(folder)


def make_durable(folder: Path, files: list[Path]) -> None:
    """Return when the files of a folder are on the disk, not only on the way to it."""
    try:
        syncfs = ctypes.CDLL(None, use_errno=True).syncfs
    except (OSError, AttributeError, TypeError):
        for file in files:
            with file.open("rb+") as opened:
                os.fsync(opened.fileno())
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if syncfs(handle):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # Windows opens no folders
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
