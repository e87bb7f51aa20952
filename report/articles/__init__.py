"""Reading articles: bytes into text, facts, blocks and sentences."""

from .reading import read

__all__ = ["read"]
