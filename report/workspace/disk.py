"""The workspace of a run: a project's folder on disk, the environment, and the system's resolution of paths."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from report.model.diagnostics import Diagnostic, FilePosition, Positions
from report.model.pages import Bundle
from report.model.settings import PathsSetting

from . import findings, installed, path_rules, publishing, reading, selection, walking
from .swapping import Place
from .world import Findings


class DiskWorkspace:
    """A project on disk. `root` is the project's folder; `environ` the environment, the process's own if left out."""

    def __init__(self, root: Path, environ: Mapping[str, str] | None = None) -> None:
        self._root = root
        self._environ = os.environ if environ is None else environ

    def read(self, path: str, at: FilePosition | None = None) -> tuple[bytes | None, Findings]:
        """As `Workspace.read`."""
        read = walking.read_file(self._root, path, at)
        return (None, (read,)) if isinstance(read, Diagnostic) else (read, ())

    def articles(self, folder: str, at: FilePosition | None = None) -> tuple[Mapping[str, bytes], Findings]:
        """As `Workspace.articles`."""
        listed, found = walking.files_below(self._root, folder, at)
        chosen, others = selection.choose(path_rules.normal(folder), listed)
        read, unread = self._read_all(chosen)
        return read, (*found, *unread, *others)

    def check_paths(self, paths: PathsSetting, written: Positions) -> Findings:
        """As `Workspace.check_paths`."""
        if found := path_rules.check_written(paths, written):
            return found
        outside = [
            findings.outside(path, walking.OUT, written.of("paths", key), link=True)
            for key in path_rules.KEYS
            if not walking.inside(self._root, path := getattr(paths, key))
        ]
        if outside:
            return tuple(outside)
        unsafe = self._site_fault(paths.site) or self._overlap(paths)
        at = written.of("paths", "site")
        return (findings.unsafe_site(paths.site, unsafe, at),) if unsafe else ()

    def templates(self, folder: str, at: FilePosition | None = None) -> tuple[Mapping[str, str], Findings]:
        """As `Workspace.templates`."""
        if path_rules.normal(folder) == reading.DEFAULT_TEMPLATES and not os.path.lexists(self._root / folder):
            return reading.over_ours({}, folder)
        listed, found = walking.files_below(self._root, folder, at)
        read, unread = self._read_all(sorted(listed))
        texts, faults = reading.over_ours(read, path_rules.normal(folder))
        return texts, (*found, *unread, *faults)

    def packaged(self) -> tuple[Mapping[str, bytes], Findings]:
        """As `Workspace.packaged`."""
        return installed.packaged()

    def epoch(self) -> tuple[int | None, Findings]:
        """As `Workspace.epoch`."""
        return reading.epoch(self._environ.get("SOURCE_DATE_EPOCH"))

    def published(self, site: str) -> tuple[Mapping[str, bytes], Findings]:
        """As `Workspace.published`."""
        if refused := self._refused(site, None):
            return {}, refused
        try:
            return publishing.published(self._root / path_rules.normal(site)), ()
        except OSError as cause:
            return {}, (findings.unreadable(site, cause.strerror or str(cause)),)

    def publish(self, site: str, bundle: Bundle, at: FilePosition | None = None) -> Findings:
        """As `Workspace.publish`."""
        if refused := self._refused(site, at):
            return refused
        here = path_rules.normal(site)
        return publishing.publish(self._root / here, here, bundle, at)

    def _read_all(self, chosen: tuple[str, ...] | list[str]) -> tuple[dict[str, bytes], list[Diagnostic]]:
        read = {path: walking.read_file(self._root, path) for path in chosen}
        return (
            {path: data for path, data in read.items() if isinstance(data, bytes)},
            [found for found in read.values() if isinstance(found, Diagnostic)],
        )

    def _refused(self, site: str, at: FilePosition | None) -> Findings:
        """Why a site may not be read or written at a path, looked at again at the last moment."""
        if why := path_rules.fault(site):
            return (findings.outside(site, why, at),)
        if not walking.inside(self._root, site):
            return (findings.outside(site, walking.OUT, at, link=True),)
        if why := path_rules.site_fault(site) or self._site_fault(site):
            return (findings.unsafe_site(site, why, at),)
        return ()

    def _site_fault(self, site: str) -> str | None:
        """Why what stands on disk is no place for a site."""
        target = self._root / path_rules.normal(site)
        work = Place.of(target).work
        holder, base = Path(os.path.realpath(target.parent)), os.path.realpath(self._root)
        if not holder.is_relative_to(base):
            return "a link on its way leads out of the project"
        standing = walking.standing_at(target)
        if standing in ("link", "other"):
            return "it is a link" if standing == "link" else "a file stands there"
        if walking.standing_at(work) in ("link", "other"):
            return f"`{work.name}` beside it, in which builds work, is not a folder"
        return path_rules.site_fault((holder / target.name).relative_to(base).as_posix())

    def _overlap(self, written: PathsSetting) -> str | None:
        """Why a site covers what people write, all links followed."""
        base = Path(os.path.realpath(self._root))
        real = {key: Path(os.path.realpath(base / getattr(written, key))).relative_to(base).as_posix() for key in path_rules.KEYS}
        return path_rules.overlap(real["site"], PathsSetting(**real))
