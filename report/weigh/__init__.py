"""Weigh: decided events become a chronology, dated from their quotes, judged by their origins and set in order."""

from .chronicle import compare
from .order import precedes
from .sequence import reading_order

__all__ = ["compare", "precedes", "reading_order"]
