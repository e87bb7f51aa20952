"""Files of the project, read from disk without leaving the project and without waiting on what is no file."""

from __future__ import annotations

import os
import stat
from collections import deque
from pathlib import Path
from typing import Literal

from report.model.diagnostics import Diagnostic, FilePosition

from . import findings, path_rules, selection

FILE_LIMIT = 50_000_000
"""Bytes; more is a mistake, not an article."""

OUT = "is a link that leads out of the project"

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
)
# Windows has neither; there, opening a pipe by path does not occur.
_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def inside(root: Path, path: str) -> bool:
    """Whether a path, all links followed, lies in the project. What does not exist lies where its parents lead."""
    real, base = os.path.realpath(root / path), os.path.realpath(root)
    return Path(real).is_relative_to(base)


def standing_at(path: Path) -> Literal["nothing", "folder", "link", "other"]:
    """What stands at a path, links not followed; nothing where the system does not let us look.

    One look, not one for each kind: another build may make and remove the folder in between.
    """
    try:
        mode = path.lstat().st_mode
    except OSError:
        return "nothing"
    return "link" if stat.S_ISLNK(mode) else "folder" if stat.S_ISDIR(mode) else "other"


def read_file(root: Path, path: str, at: FilePosition | None = None) -> bytes | Diagnostic:
    """The bytes of a file of at most `FILE_LIMIT` bytes, or why it cannot be read."""
    if why := path_rules.no_file(path):
        return findings.outside(path, why, at)
    try:
        if not inside(root, path):
            return findings.outside(path, OUT, findings.start_of(path), link=True)
        return read_regular(path, Path(os.path.realpath(root / path)))
    except FileNotFoundError:
        if (root / path).is_symlink():
            return findings.unreadable(path, "the link leads nowhere", at)
        return findings.missing(path, at)
    except OSError as cause:
        return findings.unreadable(path, cause.strerror or str(cause), at)


def read_regular(path: str, real: Path) -> bytes | Diagnostic:
    """The bytes of a file of at most `FILE_LIMIT` bytes, `path` in findings; OSError where the system refuses it."""
    # Looked at before it is opened, because opening some devices already does something; and again after, because
    # it may have been exchanged in between.
    if other := _other_kind(path, real.stat()):
        return other
    with os.fdopen(os.open(real, _OPEN), "rb") as file:
        if other := _other_kind(path, os.fstat(file.fileno())):
            return other
        data = file.read(FILE_LIMIT + 1)
        if len(data) > FILE_LIMIT:
            return findings.too_large(path, max(os.fstat(file.fileno()).st_size, len(data)), FILE_LIMIT)
        return data


def _other_kind(path: str, found: os.stat_result) -> Diagnostic | None:
    if stat.S_ISREG(found.st_mode):
        return findings.too_large(path, found.st_size, FILE_LIMIT) if found.st_size > FILE_LIMIT else None
    what = next((name for matches, name in _KINDS if matches(found.st_mode)), "a device")
    return findings.not_regular(path, what)


def files_below(
    root: Path, folder: str, at: FilePosition | None = None, *, anywhere: bool = False
) -> tuple[list[str], list[Diagnostic]]:
    """The paths of all files below a folder that are not hidden, links to folders inside the project followed once.

    Folders come before links to folders: what can be reached by its own name is never listed by a link's. With `anywhere`
    there is no project to stay in: the folder may lie outside of `root`, and links are followed wherever they lead.
    """
    if not anywhere and (why := path_rules.fault(folder)):
        return [], [findings.outside(folder, why, at)]
    here = path_rules.normal(folder)
    if not anywhere and not inside(root, here):
        return [], [findings.outside(folder, OUT, at, link=True)]
    try:
        (root / here).stat()
    except FileNotFoundError:
        return [], [findings.missing(folder, at, "folder")]
    except OSError as cause:
        return [], [findings.unreadable(folder, cause.strerror or str(cause), at)]
    walk = _Walk(root, here, at, anywhere)
    walk.run()
    return walk.files, walk.found


class _Walk:
    """One walk over a folder; `seen` holds the identities of the folders that were listed."""

    def __init__(self, root: Path, start: str, at: FilePosition | None, anywhere: bool) -> None:
        self.files: list[str] = []
        self.found: list[Diagnostic] = []
        self._root = root
        self._at = at
        self._anywhere = anywhere
        self._folders = deque([start])
        self._links = deque[str]()
        self._seen: set[tuple[int, int]] = set()

    def run(self) -> None:
        """List every folder that can be reached, those with a name of their own before those behind links."""
        while self._folders or self._links:
            if self._folders:
                self._list(self._folders.popleft(), is_link=False)
            else:
                self._list(self._links.popleft(), is_link=True)

    def _list(self, folder: str, is_link: bool) -> None:
        try:
            status = (self._root / folder).stat()
            if (identity := (status.st_dev, status.st_ino)) in self._seen:
                self.found += [findings.link_repeats(folder)] if is_link else []
                return
            self._seen.add(identity)
            with os.scandir(self._root / folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as cause:
            self.found.append(findings.unreadable(folder, cause.strerror or str(cause), self._at))
            return
        for entry in listed:
            self._take(folder, entry)

    def _take(self, folder: str, entry: os.DirEntry[str]) -> None:
        """Put one entry of a folder among the files, the folders, or the links still to be followed."""
        if selection.is_hidden(entry.name):
            return
        try:
            entry.name.encode("utf-8")
        except UnicodeEncodeError:
            self.found.append(findings.name_not_utf8(folder, entry.name))
            return
        path = entry.name if folder == "." else f"{folder.rstrip('/')}/{entry.name}"
        if not _is_folder(entry):
            self.files.append(path)
        elif not entry.is_symlink():
            self._folders.append(path)
        elif self._anywhere or inside(self._root, path):
            self._links.append(path)
        else:
            self.found.append(findings.outside(path, OUT, findings.start_of(path), link=True))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link in a circle: it is named when it is read
        return False
