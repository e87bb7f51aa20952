"""Which files of a folder are articles, which are passed over, and which are only named."""

from __future__ import annotations

from collections.abc import Iterable

from report.model.diagnostics import Diagnostic

from . import findings

ARTICLES = (".md", ".txt")
PASSED_OVER = (".yaml", ".yml")
"""The ledger and its like: read elsewhere."""


def is_hidden(path: str) -> bool:
    """Whether a file, or a folder on the way to it, has a name that begins with a dot."""
    return any(part.startswith(".") for part in path.split("/"))


def choose(folder: str, paths: Iterable[str]) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """The articles among the files below a folder, sorted, and a note on those of other kinds."""
    visible = sorted(paths)
    articles = tuple(path for path in visible if path.lower().endswith(ARTICLES))
    others = [path for path in visible if not path.lower().endswith((*ARTICLES, *PASSED_OVER))]
    return articles, ((findings.not_read(folder, others),) if others else ())
