"""Pages have the parts that readers, screen readers and other programs count on."""

from __future__ import annotations

from collections.abc import Iterator

from report.model.diagnostics import Diagnostic, error
from report.positioned_yaml import shown

from .pages import EventPart, Page
from .site import Site


def check_structure(site: Site) -> Iterator[Diagnostic]:
    """Findings for all pages: one first-level heading, a date and a source for each event, and in a draft the word to robots."""
    for page in site.pages.values():
        if len(page.headings) != 1:
            line = page.headings[1] if page.headings else 1
            message = f"the page has {len(page.headings) or 'no'} first-level heading{'s' * (len(page.headings) > 1)}"
            yield error("page-heading-count", message, site.at(page.path, line), hints=["give the page exactly one <h1>"])
        for event in page.events:
            yield from _event(site, page, event)
        if site.settings.is_draft and not page.noindex:
            hints = ['add <meta name="robots" content="noindex"> to its head']
            yield error(
                "page-draft-unmarked", "a page of a draft does not keep search engines away", site.at(page.path), hints=hints
            )


def _event(site: Site, page: Page, event: EventPart) -> Iterator[Diagnostic]:
    missing = [
        what
        for what, there in (
            ("an id", event.id),
            ("data-date", event.date is not None),
            ("a <time>", event.has_time),
            ("a note or the call of one", event.is_sourced),
        )
        if not there
    ]
    if missing:
        message = f"the event {shown(event.id or '?')} lacks {' and '.join(missing)}"
        yield error("page-event-incomplete", message, site.at(page.path, event.line))
