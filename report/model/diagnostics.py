"""What Datestone has to say about its input: findings with a name, a place, a cause and a next step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Path = tuple[str | int, ...]


class Severity(StrEnum):
    """How much a finding weighs: an error stops publication, a warning does so only under `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class FilePosition:
    """A stretch of a file as an editor shows it: lines and columns count from 1, columns in code points, the end is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Related:
    """A further place that explains a finding, and what to see there."""

    at: FilePosition
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `code` is stable and known to `datestone explain`; `hints` say what to do next."""

    code: str
    severity: Severity
    message: str
    at: FilePosition | None = None
    related: tuple[Related, ...] = ()
    hints: tuple[str, ...] = ()


def error(
    code: str, message: str, at: FilePosition | None = None, *, related: Iterable[Related] = (), hints: Iterable[str] = ()
) -> Diagnostic:
    """A finding that stops publication."""
    return Diagnostic(code, Severity.ERROR, message, at, tuple(related), tuple(hints))


def warning(
    code: str, message: str, at: FilePosition | None = None, *, related: Iterable[Related] = (), hints: Iterable[str] = ()
) -> Diagnostic:
    """A finding that is printed and counted, and stops publication only under `--strict`."""
    return Diagnostic(code, Severity.WARNING, message, at, tuple(related), tuple(hints))


def note(
    code: str, message: str, at: FilePosition | None = None, *, related: Iterable[Related] = (), hints: Iterable[str] = ()
) -> Diagnostic:
    """Something worth knowing that never stops anything."""
    return Diagnostic(code, Severity.NOTE, message, at, tuple(related), tuple(hints))


@dataclass(frozen=True, slots=True)
class Positions:
    """Where each part of a YAML document stands, by its path of keys and list indices.

    `of` never fails: for a path that the document does not hold it answers with the nearest ancestor that it does.
    """

    file: str
    values: Mapping[Path, FilePosition] = field(default_factory=dict)
    keys: Mapping[Path, FilePosition] = field(default_factory=dict)
    root: Path = ()

    def of(self, *path: str | int) -> FilePosition:
        """The position of the value at `path`, counted from this document's (or part's) root."""
        return self._nearest(self.values, self.root + path)

    def if_written(self, *path: str | int) -> FilePosition | None:
        """The position of the value at `path`; None where the document does not hold it."""
        return self.values.get(self.root + path)

    def key(self, *path: str | int) -> FilePosition:
        """The position of the key that introduces the value at `path`; of the value where there is no key."""
        whole = self.root + path
        return self.keys.get(whole) or self._nearest(self.values, whole)

    def under(self, *path: str | int) -> Positions:
        """The same document seen from the part at `path`."""
        return Positions(self.file, self.values, self.keys, self.root + path)

    def _nearest(self, known: Mapping[Path, FilePosition], path: Path) -> FilePosition:
        for length in range(len(path), -1, -1):
            if (position := known.get(path[:length])) is not None:
                return position
        return FilePosition(self.file, 1, 1, 1, 1)
