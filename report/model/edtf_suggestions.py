"""Guesses which EDTF date a person meant who wrote a date in another form; a guess is only ever shown, never used."""

from __future__ import annotations

from collections.abc import Callable


def suggestion(text: str, is_edtf: Callable[[str], bool]) -> str | None:
    """The EDTF form of a date in another common form; None where there is no good guess."""
    return None
