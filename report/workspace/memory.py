"""The workspace of a test: a project in a dict, with the same answers as far as a dict can give them."""

from __future__ import annotations

from collections.abc import Mapping

from report.model.diagnostics import Diagnostic, FilePosition, Positions
from report.model.pages import Bundle
from report.model.settings import PathsSetting

from . import findings, installed, path_rules, plan, reading, selection
from .world import Findings


class MemoryWorkspace:
    """A project in memory: `files` by path, changed by `publish`; `epoch` is SOURCE_DATE_EPOCH as it would be set."""

    def __init__(self, files: dict[str, bytes], *, epoch: str | None = None) -> None:
        self.files = files
        self._epoch = epoch

    def read(self, path: str, at: FilePosition | None = None) -> tuple[bytes | None, Findings]:
        """As `Workspace.read`."""
        if why := path_rules.no_file(path):
            return None, (findings.outside(path, why, at),)
        here = path_rules.normal(path)
        if any(path_rules.covers(here, other) and other != here for other in self.files):
            return None, (findings.not_regular(path, "a folder"),)
        data = self.files.get(here)
        return data, () if data is not None else (findings.missing(path, at),)

    def articles(self, folder: str, at: FilePosition | None = None) -> tuple[Mapping[str, bytes], Findings]:
        """As `Workspace.articles`."""
        below, found = self._below(folder, at)
        chosen, others = selection.choose(path_rules.normal(folder), below)
        return {path: self.files[path] for path in chosen}, (*found, *others)

    def check_paths(self, paths: PathsSetting, written: Positions) -> Findings:
        """As `Workspace.check_paths`; there are no links in memory."""
        if found := path_rules.check_written(paths, written):
            return found
        if path_rules.normal(paths.site) in self.files:
            return (findings.unsafe_site(paths.site, "a file stands there", written.of("paths", "site")),)
        return ()

    def templates(self, folder: str, at: FilePosition | None = None) -> tuple[Mapping[str, str], Findings]:
        """As `Workspace.templates`."""
        below, found = self._below(folder, at)
        if path_rules.normal(folder) == reading.DEFAULT_TEMPLATES:
            found = ()
        texts, faults = reading.over_ours({path: self.files[path] for path in below}, path_rules.normal(folder))
        return texts, (*found, *faults)

    def packaged(self) -> tuple[Mapping[str, bytes], Findings]:
        """As `Workspace.packaged`."""
        return installed.packaged()

    def epoch(self) -> tuple[int | None, Findings]:
        """As `Workspace.epoch`."""
        return reading.epoch(self._epoch)

    def published(self, site: str) -> tuple[Mapping[str, bytes], Findings]:
        """As `Workspace.published`."""
        if refused := self._refused(site, None):
            return {}, refused
        held = self._standing(path_rules.normal(site))
        ours = held.ours
        files = {path: data for path, data in sorted(held.files.items()) if data is not None and path.split("/")[0] != ".git"}
        return {path: data for path, data in files.items() if path != plan.MANIFEST and (ours is None or path in ours)}, ()

    def publish(self, site: str, bundle: Bundle, at: FilePosition | None = None) -> Findings:
        """As `Workspace.publish`."""
        if refused := self._refused(site, at):
            return refused
        here, files = path_rules.normal(site), plan.wanted(bundle)
        made = plan.plan(files, self._standing(here))
        if not made.blocked:
            for path in made.gone:
                del self.files[f"{here}/{path}"]
            self.files.update({f"{here}/{path}": data for path, data in files.items()})
        return plan.report(made, here, at)

    def _below(self, folder: str, at: FilePosition | None) -> tuple[list[str], tuple[Diagnostic, ...]]:
        if why := path_rules.fault(folder):
            return [], (findings.outside(folder, why, at),)
        here = path_rules.normal(folder)
        start = "" if here == "." else f"{here}/"
        below = sorted(path for path in self.files if path.startswith(start))
        if not below and start:
            return [], (findings.missing(folder, at, "folder"),)
        return [path for path in below if not selection.is_hidden(path.removeprefix(start))], ()

    def _refused(self, site: str, at: FilePosition | None) -> Findings:
        if why := path_rules.fault(site):
            return (findings.outside(site, why, at),)
        why = path_rules.site_fault(site) or ("a file stands there" if path_rules.normal(site) in self.files else None)
        return (findings.unsafe_site(site, why, at),) if why else ()

    def _standing(self, site: str) -> plan.Standing:
        files = {path.removeprefix(f"{site}/"): data for path, data in self.files.items() if path.startswith(f"{site}/")}
        return plan.Standing(files, frozenset(folder for path in files for folder in path_rules.ancestors(path)))
