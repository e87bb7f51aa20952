"""One build at a time for a site: a lock that the system lets go when its holder dies, however it dies."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TRIES = 100


class BusyError(Exception):
    """Another process holds the lock."""


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a hidden folder, which is made for it and removed with it once nothing else is in it.

    Raises BusyError when another process holds it, OSError when it cannot be made. Never waits. The lock hangs on an
    open file, not on the file's presence: what a killed build leaves behind locks nothing.
    """
    handle = _acquire(folder)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            (folder / "lock").unlink()
            folder.rmdir()
        os.close(handle)


def _acquire(folder: Path) -> int:
    for _ in range(_TRIES):
        # Not `exist_ok`: it looks again, and raises where the holder has removed the folder in between.
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=0o755)
        try:
            handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        except FileNotFoundError:
            continue  # the holder has just removed the folder
        try:
            _lock(handle)
            # The last holder may have removed this file between our opening and our locking; then the lock is on
            # nothing that a third build would see.
            if os.path.samestat(os.fstat(handle), (folder / "lock").stat()):
                return handle
        except FileNotFoundError:
            pass
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
    raise BusyError


def _lock(handle: int) -> None:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        raise BusyError from None
    except OSError as cause:
        # Some network folders know no locks. To build there without one is better than not to build.
        if cause.errno not in (errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS):
            raise
