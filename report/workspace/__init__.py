"""The one door to disk and clock: what the journey reads, what it is handed of ours, and where its site goes."""

from .disk import DiskWorkspace
from .memory import MemoryWorkspace
from .world import Workspace

__all__ = ["DiskWorkspace", "MemoryWorkspace", "Workspace"]
