"""Verifying: the printed pages, read back and held against the articles before anyone else reads them."""

from .checking import check

__all__ = ["check"]
