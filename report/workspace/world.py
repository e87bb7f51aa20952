"""What the journey may ask of the world; the disk answers in a run, a dict in a test."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from report.model.diagnostics import Diagnostic, FilePosition, Positions
from report.model.pages import Bundle
from report.model.settings import PathsSetting

Findings = tuple[Diagnostic, ...]


class Workspace(Protocol):
    """A project: its root is the project's folder.

    All paths are relative to the root and use `/`. No method raises for what it finds on disk: every fault is a
    finding. `at` is where the user wrote the path, so that a finding can point there.
    """

    def read(self, path: str, at: FilePosition | None = None) -> tuple[bytes | None, Findings]:
        """The bytes of one file; None, with the reason, where it cannot be read. `path-missing` when it is not there."""
        ...

    def articles(self, folder: str, at: FilePosition | None = None) -> tuple[Mapping[str, bytes], Findings]:
        """Every .md and .txt file below a folder, by path, in the order of the paths (code points).

        Hidden files and YAML files are passed over in silence; files of other kinds are named in one note.
        """
        ...

    def check_paths(self, paths: PathsSetting, written: Positions) -> Findings:
        """What is unsafe about the folders that the settings name, links followed; `written.of("paths", key)` is pointed at.

        When there is no finding, the site lies inside the project, apart from all that people write.
        """
        ...

    def templates(self, folder: str, at: FilePosition | None = None) -> tuple[Mapping[str, str], Findings]:
        """Our templates by name ("page.html.j2"), replaced file by file by those of the user's folder; sorted by name.

        The folder of the default settings may be absent; one that the user names may not.
        """
        ...

    def packaged(self) -> tuple[Mapping[str, bytes], Findings]:
        """Files of installed packages that the site carries: `plotly.min.js`."""
        ...

    def epoch(self) -> tuple[int | None, Findings]:
        """SOURCE_DATE_EPOCH in seconds since 1970, UTC; None where it is not set or empty (reproducible-builds.org)."""
        ...

    def published(self, site: str) -> tuple[Mapping[str, bytes], Findings]:
        """The files of ours that stand in the site now, by path below it, without the manifest.

        Where no manifest says which are ours, all files except those of git. A build that was killed is healed first.
        """
        ...

    def publish(self, site: str, bundle: Bundle, at: FilePosition | None = None) -> Findings:
        """Make the site hold the bundle and what is not ours, in one step; with an error, the site is as it was.

        Raises ValueError for a bundle whose paths no site can hold: that is our own bug.
        """
        ...
