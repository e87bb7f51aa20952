"""The voice: findings as text with source lines, as JSON, as GitHub annotations, and progress on a terminal."""

from .machines import render_github, render_json
from .order import in_order, summary
from .progress import Progress
from .source_lines import SourceLines
from .terminal import Look, look_of, write
from .text import render_text

__all__ = [
    "Look",
    "Progress",
    "SourceLines",
    "in_order",
    "look_of",
    "render_github",
    "render_json",
    "render_text",
    "summary",
    "write",
]
