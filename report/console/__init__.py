"""The voice: findings as text with source lines, as JSON, as GitHub annotations, and progress on a terminal."""

from .digest import Digest
from .machines import render_github, render_json
from .order import in_order, summary
from .progress import Progress
from .source_lines import SourceLines
from .terminal import Look, for_data, is_a_terminal, look_of, open_streams, read_all, write
from .text import render_text
from .withholding import Veil

__all__ = [
    "Digest",
    "Look",
    "Progress",
    "SourceLines",
    "Veil",
    "for_data",
    "in_order",
    "is_a_terminal",
    "look_of",
    "open_streams",
    "read_all",
    "render_github",
    "render_json",
    "render_text",
    "summary",
    "write",
]
