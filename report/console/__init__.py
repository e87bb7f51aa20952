"""The voice: findings as text with source lines, as JSON, as GitHub annotations, and progress on a terminal."""

from .machines import render_github, render_json
from .order import in_order, summary
from .progress import Progress
from .source_lines import SourceLines
from .terminal import Look, look_of, open_streams, write
from .text import render_text
from .withholding import Veil

__all__ = [
    "Look",
    "Progress",
    "SourceLines",
    "Veil",
    "in_order",
    "look_of",
    "open_streams",
    "render_github",
    "render_json",
    "render_text",
    "summary",
    "write",
]
