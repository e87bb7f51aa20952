"""Which pages a site has, where each lies, and how one leads to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from report.model.chronology import Chronology
from report.model.pages import Page

from .grouping import Period, has_period_pages


@dataclass(frozen=True, slots=True)
class SiteMap:
    """The pages in the order in which they are written; `home` gives the page on which each event stands in the chronology."""

    pages: tuple[Page, ...]
    home: Mapping[str, str]

    def place_of(self, event: str) -> str:
        """The address of an event's place in the chronology, from the site's first page."""
        return f"{self.home[event]}index.html#{event}" if self.home[event] else f"#{event}"


def site_map(chronology: Chronology, title: str, periods: tuple[Period, ...]) -> SiteMap:
    """Every HTML page of a report. From about 200 events on, events stand on pages by period, else on the first page."""
    many = has_period_pages(chronology)
    told_on = {event.id: period_path(period.slug) for period in periods for event in period.events} if many else {}
    pages = [Page("index", "", title)]
    pages += [Page("period", period_path(period.slug), period.title, period.slug) for period in periods if many]
    events = (*chronology.events, *chronology.unplaced)
    pages += [Page("event", event_path(event.id), event.title, event.id) for event in events]
    pages += [Page("source", source_path(source.id), source.title or source.id, source.id) for source in chronology.sources]
    pages += [
        Page("disputes", "disputes/", "Where accounts differ"),
        Page("method", "method/", "How this was made"),
        Page("not-found", "", "No such page"),
    ]
    return SiteMap(tuple(pages), {event.id: told_on.get(event.id, "") for event in events})


def event_path(event: str) -> str:
    """The folder of an event's page."""
    return f"events/{event}/"


def source_path(source: str) -> str:
    """The folder of a source's page."""
    return f"sources/{source}/"


def period_path(slug: str) -> str:
    """The folder of a period's page."""
    return f"periods/{slug}/"


def file_of(page: Page) -> str:
    """The file below the site's folder that holds a page's HTML."""
    return "404.html" if page.kind == "not-found" else f"{page.path}index.html"


def address(path: str) -> str:
    """A folder of the site as a link writes it, percent-encoded; it ends in index.html, so that it works from disk."""
    return f"{quote(path)}index.html"


def root_of(page: Page) -> str:
    """The way from a page up to the first page: "", or "../../"."""
    return "../" * page.path.count("/")
