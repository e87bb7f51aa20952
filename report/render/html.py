"""Prints the pages as HTML by the templates; a fault in a template is a finding with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from jinja2 import Environment, Template
from markupsafe import Markup

from report.model.diagnostics import Diagnostic, FilePosition, error
from report.model.events import Aspect, Standing
from report.model.pages import Footnote, Page

from .citations import safe_url
from .contents import Contents
from .differences import section_title
from .entries import Entry, difference_calls
from .grouping import has_period_pages
from .pages import SiteMap, file_of, root_of
from .stones import stone
from .templates import environment, fault
from .vocabulary import html_escape, vocabulary

_IN_AN_ADDRESS = ":/?#[]@!$&'()*+,;=%~"  # what an address that is percent-encoded already keeps
_TOP_DIFFERENCES = 40  # more are counted on the first page, and stand on their own page


@dataclass(frozen=True, slots=True)
class Figure:
    """The timeline as the first page shows it: the finished HTML, and what it needs in the page's head."""

    html: Markup = field(default_factory=Markup)
    style_hash: str | None = None


def print_html(
    shown: Contents, pages: SiteMap, figure: Figure | None, templates: Mapping[str, str]
) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    """Every HTML page, path below the site's folder -> UTF-8; and a `template-error` for each kind of page that can't be printed."""
    printer = _Printer(shown, pages, figure, templates)
    files = {file_of(page): text.encode("utf-8") for page in pages.pages if (text := printer.print(page)) is not None}
    return files, tuple(dict.fromkeys(printer.found))


class _Printer:
    """Prints page after page; a kind whose template failed once is not tried again."""

    def __init__(self, shown: Contents, pages: SiteMap, figure: Figure | None, templates: Mapping[str, str]) -> None:
        self._shown, self._pages, self._figure, self._texts = shown, pages, figure, templates
        self._environment = self._prepared(templates)
        self._templates: dict[str, Template] = {}
        self._failed: set[str] = set()
        self._periods = {period.slug: period for period in shown.periods}
        self._base = _base(shown.settings.config.site.url)
        self.found: list[Diagnostic] = []

    def _prepared(self, templates: Mapping[str, str]) -> Environment:
        prepared = environment(templates, escape=html_escape)
        prepared.globals.update(vocabulary(self._shown, self._pages))
        return prepared

    def print(self, page: Page) -> str | None:
        name = f"{page.kind}.html.j2"
        if name in self._failed:
            return None
        try:
            if name not in self._templates:
                self._templates[name] = self._environment.get_template(name)
            return self._templates[name].render(self._given(page))
        except Exception as raised:  # whatever a user's template does wrong is a finding, not a traceback
            self._failed.add(name)
            self.found.append(self._finding(raised, name))
            return None

    def _finding(self, raised: Exception, asked: str) -> Diagnostic:
        message, name, line = fault(raised)
        where = name or asked
        lines = self._texts.get(where, "").splitlines()
        width = len(lines[line - 1]) if 0 < line <= len(lines) else 0
        file = f"{self._shown.settings.config.paths.templates}/{where}"
        return error(
            "template-error",
            f"the template {where} cannot be printed: {message}",
            FilePosition(file, line, 1, line, max(width + 1, 2)),
            hints=("mend the template, or take it away: without it the one that comes with Datestone is used",),
        )

    def _given(self, page: Page) -> dict[str, object]:
        site = safe_url(self._shown.settings.config.site.url)
        given: dict[str, object] = {
            "page": page,
            "root": self._base if page.kind == "not-found" else root_of(page),
            "canonical": _address(site, page) if site is not None and page.kind != "not-found" else None,
            "is_draft": self._shown.settings.is_draft,
            "figure": self._figure if page.kind == "index" else None,
        }
        return given | self._of_kind(page)

    def _of_kind(self, page: Page) -> dict[str, object]:
        shown, about = self._shown, page.about or ""
        if page.kind == "index":
            return {
                "on_pages": has_period_pages(shown.chronology),
                "differing": shown.differing[:_TOP_DIFFERENCES],
                "more_differing": max(0, len(shown.differing) - _TOP_DIFFERENCES),
            }
        if page.kind == "period":
            return {"period": self._periods[about]}
        if page.kind == "event":
            return self._of_event(shown.entries[about])
        if page.kind == "source":
            return {"use": shown.sources[about]}
        if page.kind == "disputes":
            return self._of_disputes()
        return {"standings": self._standings()} if page.kind == "method" else {}

    def _of_event(self, entry: Entry) -> dict[str, object]:
        before, after = self._shown.around[entry.id]
        return {
            "entry": entry,
            "stone": stone(entry.event.when, self._shown.settings.config.language),
            "before": self._shown.entries[before] if before is not None else None,
            "after": self._shown.entries[after] if after is not None else None,
        }

    def _standings(self) -> dict[str, int]:
        held = [entry.event.evidence.standing for entry in self._shown.entries.values() if entry.event.evidence is not None]
        return {standing.value: held.count(standing) for standing in Standing}

    def _of_disputes(self) -> dict[str, object]:
        sections = [(section_title(aspect), self._shown.of_aspect(aspect)) for aspect in Aspect]
        called: dict[int, tuple[Footnote, str]] = {}
        for _, pairs in sections:
            for entry, told in pairs:
                for note, part in difference_calls(entry.event, self._shown.footnotes, told):
                    if note is not None:
                        called.setdefault(note.number, (note, part))
        return {"sections": [pair for pair in sections if pair[1]], "called": tuple(_in_turn(called))}


def _in_turn(called: Mapping[int, tuple[Footnote, str]]) -> Iterator[tuple[Footnote, str]]:
    yield from (called[number] for number in sorted(called))


def _base(url: str | None) -> str:
    """The path under which the site stands: 404.html is served at any depth, so its links can't be relative to itself."""
    if safe_url(url) is None:
        return ""
    return quote(urlsplit(url or "").path, safe="/%").rstrip("/") + "/"


def _address(site: str, page: Page) -> str:
    return f"{quote(site, safe=_IN_AN_ADDRESS).rstrip('/')}/{quote(page.path)}"
