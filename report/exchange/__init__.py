"""Other formats in and out: time expressions as JSON Lines and as TimeML."""

from __future__ import annotations

from .timeml import print_timeml
from .timex_lines import print_line

__all__ = ["print_line", "print_timeml"]
