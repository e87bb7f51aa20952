"""The site's data say what its articles and its pages say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from report.model.diagnostics import Diagnostic, error
from report.positioned_yaml import shown

from .footnotes import Told
from .pages import plain
from .site import Site

DATA = "data/chronology.json"


def check_data(site: Site, told: Told) -> Iterator[Diagnostic]:
    """Findings for data/chronology.json, if the site has it: quotes that do not stand where it says, events without a page,
    notes that read otherwise on the pages, and in a publication entries that nobody accepted."""
    if DATA not in site.files:
        return
    try:
        data = json.loads(site.files[DATA])
        events = [*data["events"], *data["unplaced"]]
        yield from _events(site, events)
        yield from _claims(site, [*events, *data["figures"]])
        yield from _footnotes(site, data["footnotes"], told)
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        message = f"the data cannot be read back: {type(fault).__name__} at {fault}"
        yield error("page-data-differs", message, site.at(DATA))


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
            yield error("page-event-missing", f"the event {shown(event['id'])} stands in no chronology", site.at("index.html"))
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


def _footnotes(site: Site, footnotes: list[dict[str, Any]], told: Told) -> Iterator[Diagnostic]:
    numbers = [note["number"] for note in footnotes]
    if numbers != list(range(1, len(numbers) + 1)):
        yield error("page-footnote-differs", "the numbers of the notes are no sequence from 1 on", site.at(DATA))
    meant = {note["number"]: (note["source"], plain(note["exact"])) for note in footnotes}
    for number, (source, words, path, line) in told.items():
        if meant.get(number) != (source, words):
            message = f"note {number} reads otherwise in the data than on the page"
            yield error("page-footnote-differs", message, site.at(path, line))
    for number in meant:
        if number not in told:
            yield error("page-footnote-orphan", f"note {number} of the data stands on no page", site.at(DATA))
