"""The texts that the ledger writes: blanks count as nothing, and what must not be empty has a finding where it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from report.model.diagnostics import Diagnostic, Positions, error


def said(text: str | None) -> str | None:
    """A text as written; None where there is nothing but blanks in it."""
    return text if text is not None and text.strip() else None


def on_a_line(text: str | None) -> str | None:
    """A text in one line with single spaces; None where nothing is in it."""
    return " ".join((text or "").split()) or None


def must_say(texts: Iterable[tuple[str, str]], at: Positions, hint: str) -> Iterator[Diagnostic]:
    """A finding for each of the named texts that is empty; `at` is where the mapping is written that holds them."""
    for name, text in texts:
        if not text.strip():
            yield error("value-missing", f"`{name}` is empty", at.of(name), hints=[hint])
