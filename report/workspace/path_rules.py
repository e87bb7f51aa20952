"""Which paths are safe: what can be said from the text of a path alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from report.model.diagnostics import Diagnostic, Positions

from . import findings

if TYPE_CHECKING:
    from report.model.settings import PathsSetting

KEYS = ("seeds", "ledger", "templates", "site")


def normal(path: str) -> str:
    """A path without needless `.` and `/`; "." for the root."""
    return PurePosixPath(path).as_posix()


def fault(path: str) -> str | None:
    """Why a path may not be followed; None if it stays below the root, links apart.

    Windows' forms count on every system: a project is shared between machines.
    """
    posix, windows = PurePosixPath(path), PureWindowsPath(path)
    if "\0" in path:
        return "holds a NUL character"
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return "holds a character that no file name can hold"
    if posix.is_absolute() or windows.drive or windows.root:
        return "is absolute"
    if path.startswith("~"):
        return "leads to a home folder"
    if ".." in posix.parts or ".." in windows.parts:
        return "leads upwards with `..`"
    return None


def no_file(path: str) -> str | None:
    """Why a path names no file that may be read."""
    return fault(path) or (None if path.strip() else "is empty")


def unpublishable(path: str) -> str | None:
    """Why no site can hold a file of this path below its folder; None if it can."""
    parts = path.split("/")
    if not path.isprintable():
        return "holds a character that cannot be seen"
    if "\\" in path:
        return "holds a backslash, which parts folders on Windows"
    if any(part in ("", ".", "..") for part in parts) or parts[0].casefold() == ".git":
        return "is no path below the site"
    return None


def ancestors(path: str) -> Iterator[str]:
    """The folders that hold a path, from the top, the root left out."""
    parts = path.split("/")
    return ("/".join(parts[:length]) for length in range(1, len(parts)))


def covers(folder: str, path: str) -> bool:
    """Whether a path is the folder or lies below it; both normal, compared as a file system does that ignores case.

    Macs and Windows would take `Seeds` for `seeds`, and a project is shared between machines.
    """
    holder, held = PurePosixPath(folder.casefold()), PurePosixPath(path.casefold())
    return held.is_relative_to(holder)


def site_fault(site: str) -> str | None:
    """Why a path is no place for a site, whatever else the project holds."""
    if normal(site) == ".":
        return "it is the project itself"
    if ".git" in normal(site).casefold().split("/"):
        return "git keeps the history of the project there"
    return None


def overlap(site: str, others: PathsSetting) -> str | None:
    """Why a site would cover what people write, or lie inside it."""
    here = normal(site)
    for name, folder in (("articles", others.seeds), ("templates", others.templates)):
        if covers(normal(folder), here):
            return f"it lies in the folder of {name}, `{folder}`"
        if covers(here, normal(folder)):
            return f"the folder of {name}, `{folder}`, lies in it"
    if covers(here, normal(others.ledger)) or covers(normal(others.ledger), here):
        return f"the ledger, `{others.ledger}`, lies in it"
    return None


def check_written(paths: PathsSetting, written: Positions) -> tuple[Diagnostic, ...]:
    """What is unsafe about the paths of the settings, by their text."""
    found = [findings.outside(path, why, written.of("paths", key)) for key in KEYS if (why := fault(path := getattr(paths, key)))]
    if not found and (why := site_fault(paths.site) or overlap(paths.site, paths)):
        found.append(findings.unsafe_site(paths.site, why, written.of("paths", "site")))
    return tuple(found)
