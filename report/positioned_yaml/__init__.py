"""The one door to YAML and to validation: typed values that know where they stood, and findings for all that is wrong."""

from __future__ import annotations

from .decoding import conflicts
from .reading import Read, read
from .schema import schema
from .source_text import at_offset
from .wording import listed, nearest, shown

__all__ = ["Read", "at_offset", "conflicts", "listed", "nearest", "read", "schema", "shown"]
