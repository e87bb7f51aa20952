"""Checks the paths by their writing: none leads out of the project, and the site overwrites nothing of the user's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from report.model.diagnostics import Diagnostic, Positions, error
from report.model.settings import Config
from report.positioned_yaml import listed, shown


def paths(config: Config, written: Positions) -> Iterator[Diagnostic]:
    """Paths that are none below the project, and a site in whose place something of the user's stands."""
    said: Mapping[str, str] = {name: getattr(config.paths, name) for name in ("seeds", "ledger", "templates", "site")}
    faulty = set()
    for name, path in said.items():
        if (why := path_fault(path)) is not None:
            faulty.add(name)
            hint = "write a path below the project's folder, with / between folders"
            yield error("path-outside-project", f"{shown(path)} cannot be used: {why}", written.of("paths", name), hints=[hint])
    if "site" in faulty:
        return
    site, at = _parts(said["site"]), written.of("paths", "site")
    if ".git" in site:
        message = f"the site would overwrite git's own files in {shown(said['site'])}"
        yield error("site-path-unsafe", message, at, hints=["write a folder of its own, such as site"])
    others = {name: _parts(said[name]) for name in ("seeds", "ledger", "templates") if name not in faulty}
    hit = [name for name, other in others.items() if site[: len(other)] == other or other[: len(site)] == site]
    if hit:
        # The one that is written is shown; the site's own default cannot be the slip.
        shows = "site" if ("paths", "site") in written.values else hit[0]
        message = f"the site in {shown(said['site'])} would overwrite your {listed(hit, 'and')}: one folder lies in the other"
        hint = "write a folder of its own, such as site; everything in it is replaced"
        yield error("site-path-unsafe", message, written.of("paths", shows), hints=[hint])


def path_fault(path: str) -> str | None:
    """Why a path, by its writing alone, is none below the project; None where it is one."""
    first = path[:1]
    if not path.strip():
        return "it is empty"
    if "\x00" in path or any(not sign.isprintable() for sign in path):
        return "it holds a character that cannot be seen"
    if "\\" in path:
        return "it holds a backslash; folders are parted with /"
    if first == "/" or re.match(r"[A-Za-z]:", path):
        return "it begins at the root of the disk"
    if first == "~":
        return "it begins with ~, the home folder"
    return "it leads out with .." if ".." in path.split("/") else None


def _parts(path: str) -> tuple[str, ...]:
    # Without regard to case, because some disks have none.
    return tuple(part.casefold() for part in PurePosixPath(path).parts)
