"""The dates that the ledger writes, with a finding at the character where one goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from report.model.diagnostics import Diagnostic, Positions, error
from report.model.edtf import EdtfError
from report.positioned_yaml import at_offset, shown

T = TypeVar("T")


def read_date(written: str | None, at: Positions, parse: Callable[[str], T], findings: list[Diagnostic]) -> T | None:
    """The date that is written at `at`, by `parse_edtf` or `parse_date`; None, and a finding added, where it is none."""
    if written is None:
        return None
    try:
        return parse(written.strip())
    except EdtfError as fault:
        offset = fault.offset + len(written) - len(written.lstrip())
        hint = fault.hint or "write 2025-03-18, 2025-03, 2025, 2025-03-17/2025-03-20 or [2025-03-17..2025-03-20]"
        findings.append(
            error("date-invalid", f"{shown(written)} is no date: {fault}", at_offset(at.of(), written, offset), hints=[hint])
        )
        return None
