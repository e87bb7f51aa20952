"""What each finding means and why it matters, and the schemas of the files that people write."""

from __future__ import annotations

import json
from importlib import resources
from typing import Literal


def codes() -> tuple[str, ...]:
    """All codes that Datestone may print, sorted."""
    folder = resources.files("report") / "explanations"
    return tuple(sorted(entry.name.removesuffix(".md") for entry in folder.iterdir() if entry.name.endswith(".md")))


def explanation(code: str) -> str | None:
    """The explanation of a code, as Markdown; None for a code that there is not."""
    if code not in codes():
        return None
    return (resources.files("report") / "explanations" / f"{code}.md").read_text(encoding="utf-8")


def schema(kind: Literal["config", "ledger"]) -> str:
    """The JSON Schema (2020-12) of `config.yaml` or of the ledger, as text with a newline at the end."""
    if kind == "config":
        from report.config import config_schema

        value = config_schema()
    else:
        from report.review import ledger_schema

        value = ledger_schema()
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
