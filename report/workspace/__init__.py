"""The one door to disk and clock: what the journey reads, what it is handed of ours, and where its site goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .loose_files import LooseFile, LooseFiles, read_loose

if TYPE_CHECKING:
    from .disk import DiskWorkspace
    from .memory import MemoryWorkspace
    from .world import Workspace

__all__ = ["DiskWorkspace", "LooseFile", "LooseFiles", "MemoryWorkspace", "Workspace", "read_loose"]


def __getattr__(name: str) -> object:
    # A project's workspace brings the settings with it, 40 ms that a command for loose files need not wait for.
    if name == "DiskWorkspace":
        from .disk import DiskWorkspace

        return DiskWorkspace
    if name == "MemoryWorkspace":
        from .memory import MemoryWorkspace

        return MemoryWorkspace
    if name == "Workspace":
        from .world import Workspace

        return Workspace
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
