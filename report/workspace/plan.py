"""What a build would change in a site, told from what stands there: what is ours, what is foreign, what is in the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from report.model.diagnostics import Diagnostic, FilePosition
from report.model.pages import Bundle

from . import findings
from .path_rules import ancestors, unpublishable

MANIFEST = ".datestone-manifest"
"""The file of the site that lists what we wrote: sorted paths, one a line. It is published with the site, because a
clone must know too what it may replace; it is no part of a bundle, because no page speaks of it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a site holds now. `files` are all that is no folder: the bytes of those that were read, None for all others."""

    files: Mapping[str, bytes | None]
    folders: frozenset[str]

    @property
    def ours(self) -> frozenset[str] | None:
        """The paths that a build wrote, as the manifest says; None where there is none."""
        manifest = self.files.get(MANIFEST)
        return None if manifest is None else frozenset(manifest.decode("utf-8", "replace").split("\n")) | {MANIFEST}


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do, each in order of paths: `changed` is written, `unchanged` stays, `gone` was ours and disappears,
    `kept` and `kept_folders` are foreign and stay, `blocked` is foreign and stands where we would write."""

    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    gone: tuple[str, ...]
    kept: tuple[str, ...]
    kept_folders: tuple[str, ...]
    blocked: tuple[str, ...]

    @property
    def is_done(self) -> bool:
        """Whether the site holds already what it should."""
        return not (self.changed or self.gone or self.blocked)

    def kept_names(self) -> tuple[str, ...]:
        """What stays, as one would say it: a folder that is wholly foreign by its name alone; git's folder not at all."""
        folders = set(self.kept_folders)
        tops = {next((f"{folder}/" for folder in ancestors(path) if folder in folders), path) for path in self.kept}
        empty = {next((f"{top}/" for top in ancestors(folder) if top in folders), f"{folder}/") for folder in folders}
        return tuple(sorted(name for name in tops | empty if name.rstrip("/") != ".git"))


def wanted(bundle: Bundle) -> dict[str, bytes]:
    """All files that a site of this bundle holds, the manifest among them, sorted. ValueError for paths that cannot be."""
    for path in bundle.files:
        if unpublishable(path) or path == MANIFEST:
            raise ValueError(f"a bundle cannot hold the path {path!r}")
        if clash := next((folder for folder in ancestors(path) if folder in bundle.files), None):
            raise ValueError(f"a bundle cannot hold {clash!r} as a file and as a folder")
    names = sorted(bundle.files)
    return {MANIFEST: "".join(f"{name}\n" for name in names).encode(), **{name: bundle.files[name] for name in names}}


def plan(files: Mapping[str, bytes], standing: Standing) -> Plan:
    """Compare what a site should hold with what it holds. What the manifest does not name is never written over."""
    ours = standing.ours or frozenset({MANIFEST})
    needed, our_folders = _folders_of(files), _folders_of(ours)
    same = {path for path, data in files.items() if standing.files.get(path) == data}
    foreign = [path for path in sorted(standing.files) if path not in ours and path not in same]
    folders = [path for path in sorted(standing.folders) if path not in our_folders and path not in needed]

    def in_the_way(path: str) -> bool:
        return path in files or path in needed or any(folder in files for folder in ancestors(path))

    return Plan(
        changed=tuple(path for path in files if path not in same),
        unchanged=tuple(path for path in files if path in same),
        gone=tuple(path for path in sorted(standing.files) if path in ours and path not in files),
        kept=tuple(path for path in foreign if not in_the_way(path)),
        kept_folders=tuple(path for path in folders if not in_the_way(path)),
        blocked=tuple(path for path in sorted([*foreign, *folders]) if in_the_way(path)),
    )


def report(made: Plan, site: str, at: FilePosition | None) -> tuple[Diagnostic, ...]:
    """What the user should know of a plan: what is in the way, else what stays."""
    if made.blocked:
        return (findings.in_the_way(site, _lowest(made.blocked), at),)
    names = made.kept_names()
    return (findings.kept(site, names),) if names else ()


def _lowest(paths: Iterable[str]) -> list[str]:
    """What to name of all that is in the way: of a folder and what is in it, only what is in it."""
    every = set(paths)
    return [path for path in sorted(every) if not any(other.startswith(f"{path}/") for other in every)]


def _folders_of(paths: Iterable[str]) -> frozenset[str]:
    return frozenset(folder for path in paths for folder in ancestors(path))
