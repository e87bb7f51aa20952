"""The ids of sources: a file's name without suffix, fit to be a file's name and a part of an address everywhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from report.model.diagnostics import Diagnostic, FilePosition, Related, error
from report.positioned_yaml import shown

SAFE = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?")
LONGEST = 100
# Windows gives these names to devices, with any suffix; "index" is the page of the sources itself.
DEVICES = frozenset(["con", "prn", "aux", "nul", *(f"{name}{digit}" for name in ("com", "lpt") for digit in "0123456789")])
RESERVED = frozenset(["index"])


def source_id(file: str) -> str:
    """The id of the source in a file."""
    return PurePosixPath(file).stem


def check_ids(files: Iterable[str]) -> Iterator[tuple[str, Diagnostic]]:
    """Each file that cannot be a source, with the finding that says why: its id is unsafe, or, case aside, an earlier file's."""
    seen: dict[str, str] = {}
    for file in files:
        at = FilePosition(file, 1, 1, 1, 1)
        name = source_id(file)
        if (why := _unsafe(name)) is not None:
            suffix = PurePosixPath(file).suffix
            yield (
                file,
                error(
                    "source-id-unsafe",
                    f"the file's name gives the source the id {shown(name)}, and {why}",
                    at,
                    hints=[f"rename the file, for example to {suggestion(name)}{suffix}"],
                ),
            )
            continue
        known = seen.setdefault(name.casefold(), file)
        if known != file:
            yield (
                file,
                error(
                    "source-id-clash",
                    f"two files give the id {shown(name)}: {known} and {file}",
                    at,
                    related=[Related(FilePosition(known, 1, 1, 1, 1), "the other file")],
                    hints=["rename one: an id is the file's name without folder and suffix, and upper case counts as lower case"],
                ),
            )


def suggestion(name: str) -> str:
    """A safe id that is as near to a name as can be."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-")[:LONGEST].rstrip("-")
    return words if words and _unsafe(words) is None else f"article-{words}".strip("-").lower()


def _unsafe(name: str) -> str | None:
    if len(name) > LONGEST:
        return f"it is longer than {LONGEST} characters"
    if not SAFE.fullmatch(name) or ".." in name:
        return "it is no safe part of an address: that holds A to Z, digits, hyphens, underscores, and dots in between"
    if name.split(".")[0].lower() in DEVICES:
        return "Windows keeps this name for a device"
    return "it is reserved for a page of the site" if name.split(".")[0].lower() in RESERVED else None
