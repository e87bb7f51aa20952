"""Reads the editor's ledger, as written: its texts and choices, not yet held against any article."""

from __future__ import annotations

from typing import Any

from report.model.diagnostics import Diagnostic, Positions, warning
from report.model.ledger import Ledger, LedgerFile
from report.positioned_yaml import read, schema

LIST = "events"


def read_ledger(file: str, data: bytes) -> tuple[Ledger | None, tuple[Diagnostic, ...]]:
    """The ledger in the bytes of its file: a list of entries, or a mapping with `events:` and `figures:`.

    In both forms `written` resolves paths that begin with `events` or `figures`. A ledger without entries is a ledger
    still, with the warning `ledger-empty`. None where there is an error; all errors are reported at once.
    """
    found = read(file, data, LedgerFile, bare_list=LIST)
    if [one.code for one in found.diagnostics] == ["yaml-empty"]:
        return Ledger(written=found.written), (_empty(found.written),)
    if found.value is None:
        return None, found.diagnostics
    ledger = Ledger(found.value.events, found.value.figures, found.written)
    if ledger.events or ledger.figures:
        return ledger, found.diagnostics
    return ledger, (*found.diagnostics, _empty(found.written))


def ledger_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the ledger, in both its forms, for editors."""
    return schema(LedgerFile, title="Datestone ledger", id_="urn:datestone:schema:ledger", bare_list=LIST)


def _empty(written: Positions) -> Diagnostic:
    hint = "write a first entry: an `id`, a `title` and `quotes`"
    return warning("ledger-empty", "the ledger has no entries yet, so there is nothing to report", written.of(), hints=[hint])
