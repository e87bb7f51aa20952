"""Files that are named on a command line, wherever they lie, and documents written for them; there is no project."""

from __future__ import annotations

import contextlib
import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from report.model.diagnostics import Diagnostic

from . import document_findings, findings, selection, walking

Findings = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class LooseFile:
    """A file to read. `path` is as the user named it, or the folder it lies in, with `/`.

    `name` is the path below the folder that was named, without suffix, or a file's own name: what is made of it is called so.
    """

    path: str
    name: str


class LooseFiles:
    """The files that a command is given. Relative paths are meant from `root`."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def named(self, words: Iterable[str]) -> tuple[tuple[LooseFile, ...], Findings]:
        """The articles that the words name, in their order; a folder stands for those below it, in the order of their paths.

        What is not there, or no article, is a finding. No file is opened.
        """
        files: list[LooseFile] = []
        found: list[Diagnostic] = []
        for word in words:
            kind = self._kind(word)
            if isinstance(kind, Diagnostic):
                found.append(kind)
            elif kind == "file":
                files.append(LooseFile(word, _without_suffix(Path(word).name)))
            else:
                below, more = self._below(word)
                files += below
                found += more
        return tuple(files), tuple(found)

    def read(self, path: str) -> tuple[bytes | None, Findings]:
        """The bytes of a file of at most 50 MB; None, with the reason, where it cannot be read."""
        return read_loose(str(self._root), path)

    def size(self, path: str) -> int:
        """How many bytes a file has; 0 where that cannot be told."""
        try:
            return (self._root / path).stat().st_size
        except OSError:
            return 0

    def documents(self, files: Sequence[LooseFile], suffix: str) -> tuple[dict[str, str], Findings]:
        """What the document made of each file is called, by the file's path; a finding for the first two that would clash.

        Macs and Windows take names for the same that differ in upper case or in how accents are composed.
        """
        names: dict[str, str] = {}
        seen: dict[str, str] = {}
        for file in files:
            name = f"{file.name}{suffix}"
            known = seen.setdefault(unicodedata.normalize("NFC", name).casefold(), file.path)
            if known != file.path:
                return {}, (document_findings.name_clash(name, known, file.path),)
            names[file.path] = name
        return names, ()

    def write(self, folder: str, name: str, data: bytes, *, overwrite: bool) -> Literal["written", "same", "kept"] | Diagnostic:
        """Write a document, whole or not at all; the folder is made where it is not there.

        One of other content that stands there already is kept, unless it is to be overwritten.
        """
        target = self._root / folder / name
        try:
            if os.path.lexists(target):
                if _holds(target, data):
                    return "same"
                if not overwrite:
                    return "kept"
            target.parent.mkdir(parents=True, exist_ok=True)
            with _written_beside(target, data) as made:
                if overwrite:
                    made.replace(target)
                    return "written"
                return "written" if _named(made, target) else "kept"
        except OSError as cause:
            return document_findings.not_writable(f"{folder.rstrip('/')}/{name}", cause)

    def kept(self, folder: str, names: Sequence[str]) -> Findings:
        """The finding about documents that were kept; none for no name."""
        return (document_findings.kept(folder.rstrip("/"), names),) if names else ()

    def _kind(self, word: str) -> Literal["file", "folder"] | Diagnostic:
        try:
            if word and (self._root / word).is_dir():
                return "folder"
            if not word or not os.path.lexists(self._root / word):
                return findings.not_there(word)
        except OSError as cause:
            return findings.unreadable(word, cause.strerror or str(cause))
        return "file" if word.lower().endswith(selection.ARTICLES) else findings.kind_not_read(word)

    def _below(self, word: str) -> tuple[list[LooseFile], list[Diagnostic]]:
        here = Path(word).as_posix()
        listed, found = walking.files_below(self._root, here, anywhere=True)
        chosen, others = selection.choose(here, listed)
        if not chosen and not found:
            found = [findings.no_article(word)]
        start = "" if here == "." else f"{here.rstrip('/')}/"
        return [LooseFile(path, _without_suffix(path.removeprefix(start))) for path in chosen], [*found, *others]


def read_loose(root: str, path: str) -> tuple[bytes | None, Findings]:
    """As `LooseFiles.read`, for a process that has no more than the names."""
    try:
        read = walking.read_regular(path, Path(os.path.realpath(Path(root) / path)))
    except FileNotFoundError:
        is_link = os.path.lexists(Path(root) / path)  # the link is there, what it leads to is not
        return None, (findings.unreadable(path, "the link leads nowhere") if is_link else findings.not_there(path),)
    except OSError as cause:
        return None, (findings.unreadable(path, cause.strerror or str(cause)),)
    return (None, (read,)) if isinstance(read, Diagnostic) else (read, ())


def _without_suffix(name: str) -> str:
    return name.removesuffix(PurePosixPath(name).suffix)


def _holds(target: Path, data: bytes) -> bool:
    """Whether a file stands there with exactly these bytes; one of another length is not read."""
    return target.is_file() and target.stat().st_size == len(data) and target.read_bytes() == data


@contextlib.contextmanager
def _written_beside(target: Path, data: bytes) -> Iterator[Path]:
    """The bytes in a file of another name in the folder, so that under its own name a document is there only when complete."""
    made = target.with_name(f".{os.getpid()}.datestone")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    try:
        with os.fdopen(os.open(made, flags, 0o644), "wb") as file:
            file.write(data)
        yield made
    finally:
        with contextlib.suppress(FileNotFoundError):
            made.unlink()


def _named(made: Path, target: Path) -> bool:
    """Give a complete file its name, unless another has taken it in between."""
    try:
        os.link(made, target)
    except FileExistsError:
        return False
    except OSError:  # a file system on which a file has one name only
        if os.path.lexists(target):
            return False
        made.rename(target)
    return True
