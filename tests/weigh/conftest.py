"""Builders of small events and articles, so that a test shows only what it is about."""

from collections.abc import Callable
from typing import Any

import pytest

from report.model.claims import Attribution, AttributionKind, Claim, PartOfDay, Status
from report.model.edtf import parse_date, parse_edtf
from report.model.events import Event
from report.model.settings import Config, Settings
from report.model.sources import Article, IssuedFrom, Source, SourceKind
from report.model.text import Quote, Span


def make_claim(number: int, source: str, **given: Any) -> Claim:
    exact = given.get("exact", f"words {number} of {source}")
    root, date, part = given.get("root", ()), given.get("date"), given.get("part")
    return Claim(
        quote=Quote(exact, given.get("prefix", ""), "", Span(source, 0, len(exact)), f"{source}-{number}", str(number)),
        source=source,
        when=parse_edtf(date) if date else None,
        part_of_day=PartOfDay(part) if part else None,
        attribution=Attribution(AttributionKind.NAMED, given["who"]) if "who" in given else Attribution(),
        status=Status(given.get("status", "happened")),
        roots=(root,) if isinstance(root, str) else tuple(root),
        context=str(given.get("context", False)).lower() == "true",
    )


def make_event(id_: str, date: str = "", **given: Any) -> Event:
    part = given.pop("part", None)
    return Event(
        id_, f"Title of {id_}", when=parse_edtf(date) if date else None, part_of_day=PartOfDay(part) if part else None, **given
    )


def make_article(id_: str, issued: str | None = None, *, text: str = "", **given: Any) -> Article:
    root = given.pop("root", ())
    source = Source(
        id_,
        f"seeds/{id_}.md",
        given.pop("kind", SourceKind.ARTICLE),
        "0" * 64,
        issued=parse_date(issued) if issued else None,
        issued_from=given.pop("issued_from", IssuedFrom.CONFIG if issued else None),
        roots=(root,) if isinstance(root, str) else tuple(root),
        **given,
    )
    return Article(source, text, (), (), (0,))


@pytest.fixture
def claim() -> Callable[..., Claim]:
    return make_claim


@pytest.fixture
def event() -> Callable[..., Event]:
    return make_event


@pytest.fixture
def article() -> Callable[..., Article]:
    return make_article


@pytest.fixture
def settings() -> Callable[..., Settings]:
    def make(**given: Any) -> Settings:
        cutoff = given.pop("cutoff", None)
        return Settings(Config(title="Test", **given), cutoff=parse_date(cutoff) if cutoff else None)

    return make
