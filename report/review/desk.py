"""What the editor's entries are held against while they are applied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from report.model.diagnostics import Diagnostic
from report.model.ledger import Ledger
from report.model.settings import Settings

from .quotes import Library


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies on the desk: the ledger, the settings, the articles; and the findings, to which every room adds.

    `ids` are those of all entries, `published` of those that go on, `heirs` tells for a merged one which entry took it in.
    """

    ledger: Ledger
    settings: Settings
    library: Library
    ids: tuple[str, ...]
    published: frozenset[str]
    heirs: Mapping[str, str]
    findings: list[Diagnostic]
