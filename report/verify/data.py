"""The site's data say what its articles and its pages say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from report.model.diagnostics import Diagnostic, error
from report.positioned_yaml import shown

from .footnotes import Meaning
from .shown_words import as_shown
from .site import Site

DATA = "data/chronology.json"


def read_data(site: Site) -> tuple[dict[str, Any] | None, list[Diagnostic]]:
    """data/chronology.json, if the site has it and it is a mapping."""
    if DATA not in site.files:
        return None, []
    try:
        data = json.loads(site.files[DATA])
    except (ValueError, RecursionError) as fault:
        return None, [_broken(site, fault)]
    if not isinstance(data, dict):
        return None, [_broken(site, TypeError("the top is no mapping"))]
    return data, []


def meanings_in(data: dict[str, Any] | None) -> dict[int, Meaning]:
    """What the data say of the numbers of notes; of broken data nothing."""
    try:
        notes = [] if data is None else data["footnotes"]
        return {int(note["number"]): Meaning(str(note["source"]), as_shown(note["exact"]), DATA, 1) for note in notes}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def check_data(site: Site, data: dict[str, Any] | None, standing: frozenset[int]) -> Iterator[Diagnostic]:
    """Findings for the data: quotes that do not stand where they say, events without a page, in a publication entries that
    nobody accepted; `standing` are the numbers of notes that stand on pages."""
    if data is None:
        return
    try:
        events = [*data["events"], *data["unplaced"]]
        yield from _events(site, events)
        yield from _claims(site, [*events, *data["figures"]])
        yield from _footnotes(site, [note["number"] for note in data["footnotes"]], standing)
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        yield _broken(site, fault)


def _broken(site: Site, fault: Exception) -> Diagnostic:
    return error("page-data-differs", f"the data cannot be read back: {type(fault).__name__} at {fault}", site.at(DATA))


def _events(site: Site, events: list[dict[str, Any]]) -> Iterator[Diagnostic]:
    told = {
        event.id
        for page in site.pages.values()
        if page.path == "index.html" or page.path.startswith("periods/")
        for event in page.events
    }
    for event in events:
        page = site.pages.get(f"events/{event['id']}/index.html")
        if page is None or event["id"] not in {part.id for part in page.events}:
            yield error("page-event-missing", f"the event {shown(event['id'])} has no page of its own", site.at(DATA))
        if event["id"] not in told:
            yield error(
                "page-event-missing", f"the event {shown(event['id'])} stands on no page of the chronology", site.at("index.html")
            )
        if event["decision"] != "accepted" and not site.settings.is_draft:
            message = f"the event {shown(event['id'])} is {event['decision']}, and no draft"
            yield error("page-event-unaccepted", message, site.at(DATA))


def _claims(site: Site, owners: list[dict[str, Any]]) -> Iterator[Diagnostic]:
    for owner in owners:
        replies = [claim for reply in owner.get("replies", ()) for claim in reply["claims"]]
        for claim in [*owner["claims"], *replies]:
            article = site.articles.get(claim["source"])
            if article is None:
                yield error(
                    "page-source-unknown",
                    f"the data quote {shown(claim['source'])}, and no article is called that",
                    site.at(DATA),
                )
            elif article.text[claim["start"] : claim["end"]] != claim["exact"]:
                message = f"a quote of {shown(owner['id'])} does not stand in {shown(claim['source'])} where the data say"
                yield error("page-quote-not-verbatim", message, site.at(DATA))


def _footnotes(site: Site, numbers: list[int], standing: frozenset[int]) -> Iterator[Diagnostic]:
    if numbers != list(range(1, len(numbers) + 1)):
        yield error("page-footnote-differs", "the numbers of the notes are no sequence from 1 on", site.at(DATA))
    for number in numbers:
        if number not in standing:
            yield error("page-footnote-orphan", f"note {number} of the data stands on no page", site.at(DATA))
    for number in sorted(standing.difference(numbers)):
        yield error("page-footnote-differs", f"note {number} stands on a page and not in the data", site.at(DATA))
