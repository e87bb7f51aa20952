"""Small projects for the tests of review, made from the texts that people write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from report import articles
from report.model.decided import Decided
from report.model.diagnostics import Diagnostic, FilePosition, Positions
from report.model.events import Event
from report.model.ledger import Ledger, LedgerFile
from report.model.settings import Config, Settings
from report.model.sources import Article
from report.positioned_yaml import read
from report.review import decide


def settings_of(text: str) -> Settings:
    found = read("config.yaml", text.encode(), Config)
    assert found.value is not None, found.diagnostics
    lanes = tuple(lane if isinstance(lane, str) else lane.name for lane in found.value.lanes)
    return Settings(found.value, lanes=lanes, written=found.written)


def ledger_of(text: str) -> Ledger:
    """A ledger in either form, read here so that these tests need not wait for the room that reads it."""
    first = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    if not first.startswith("-"):
        whole = read("seeds/events.yaml", text.encode(), LedgerFile)
        assert whole.value is not None, whole.diagnostics
        return Ledger(whole.value.events, whole.value.figures, whole.written)
    found = read("seeds/events.yaml", f"events:\n{text}".encode(), LedgerFile)
    assert found.value is not None, found.diagnostics
    values = {path: one_line_up(at) for path, at in found.written.values.items()}
    keys = {path: one_line_up(at) for path, at in found.written.keys.items()}
    return Ledger(found.value.events, (), Positions("seeds/events.yaml", values, keys))


def one_line_up(at: FilePosition) -> FilePosition:
    return replace(at, line=at.line - 1, end_line=at.end_line - 1)


@dataclass(frozen=True)
class Reviewed:
    """What review made of a small project."""

    decided: Decided
    findings: tuple[Diagnostic, ...]
    articles: tuple[Article, ...]
    by_id: dict[str, Event] = field(default_factory=dict)

    @property
    def codes(self) -> list[str]:
        return [finding.code for finding in self.findings]

    def only(self) -> Diagnostic:
        assert len(self.findings) == 1, self.findings
        return self.findings[0]


Review = Callable[..., Reviewed]


def _review(files: dict[str, str], ledger: str, config: str = "title: T\n") -> Reviewed:
    read_, _ = articles.read({name: text.encode() for name, text in files.items()}, {}, "seeds", Positions("config.yaml"))
    decided, findings = decide(ledger_of(ledger), read_, settings_of(config))
    return Reviewed(decided, findings, read_, {event.id: event for event in decided.events})


@pytest.fixture
def review() -> Review:
    """Articles by path, a ledger and a config, all as text, to what review makes of them."""
    return _review
