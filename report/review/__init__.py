"""Review: the editor's ledger, read and held against the articles."""

from .apply import decide
from .ledger import ledger_schema, read_ledger

__all__ = ["decide", "ledger_schema", "read_ledger"]
