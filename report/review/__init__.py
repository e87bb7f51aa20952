"""Review: the editor's ledger, read and held against the articles."""

from .apply import decide

__all__ = ["decide"]
