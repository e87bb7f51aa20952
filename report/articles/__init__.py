"""Reading articles: bytes into text, facts, blocks and sentences."""

from .reading import read, read_one

__all__ = ["read", "read_one"]
