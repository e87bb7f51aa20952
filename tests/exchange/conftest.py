"""Made-up articles and time expressions: what is printed must not depend on what the tagger happens to read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from report.articles import read_one
from report.model.sources import Article
from report.model.text import Span
from report.model.time_expressions import TimeExpression, TimexType

ISSUED = 739330  # 2025-03-20, a Thursday


@pytest.fixture
def article() -> Callable[[str], Article]:
    def made(text: str) -> Article:
        read, _ = read_one("river.txt", text.encode())
        assert read is not None
        return read

    return made


@pytest.fixture
def timex() -> Callable[..., TimeExpression]:
    """`timex(text, "late Wednesday", "2025-03-19", ...)`: the expression that these words of the text are."""

    def made(text: str, words: str, value: str, type_: str = "DATE", *, tid: str = "t1", **more: Any) -> TimeExpression:
        start = text.index(words)
        return TimeExpression(tid, TimexType(type_), value, Span("river", start, start + len(words)), **more)

    return made
