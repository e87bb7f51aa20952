"""Prints the pages as HTML by the templates; a fault in a template is a finding with its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from report.model.diagnostics import Diagnostic
from report.model.events import Aspect, Standing
from report.model.pages import Page
from report.model.timeline import TimelineFigure

from .citations import safe_url
from .contents import Contents
from .differences import section_title
from .entries import Entry, difference_calls
from .figure_block import FigureBlock, figure_block
from .grouping import has_period_pages
from .markdown import TIMELINE
from .pages import SiteMap, file_of, root_of
from .stones import stone
from .svg_chart import draw
from .templates import Template, environment, finding
from .vocabulary import html_escape, vocabulary

_IN_AN_ADDRESS = ":/?#[]@!$&'()*+,;=%~"  # what an address that is percent-encoded already keeps
_TOP_DIFFERENCES = 40  # more are counted on the first page, and stand on their own page


def print_html(
    shown: Contents, pages: SiteMap, figure: TimelineFigure | None, templates: Mapping[str, str], bundle: bytes | None
) -> tuple[Printed, tuple[Diagnostic, ...]]:
    """Every HTML page, and the figure as a file; a `template-error` for each kind of page that can't be printed.

    `bundle` is plotly.js, or None where it can't be had: then the figure stands still.
    """
    printer = _Printer(shown, pages, templates)
    files = printer.figure(figure, bundle) if figure is not None else {}
    for page in pages.pages:
        if (text := printer.text(page)) is not None:
            files[file_of(page)] = text.encode("utf-8")
    return Printed(files, printer.is_interactive), tuple(dict.fromkeys(printer.found))


@dataclass(frozen=True, slots=True)
class Printed:
    """Files by their path below the site's folder; `is_interactive`: the first page asks for `assets/plotly.min.js`."""

    files: dict[str, bytes]
    is_interactive: bool


class _Printer:
    """Prints page after page; a kind whose template failed once is not tried again."""

    def __init__(self, shown: Contents, pages: SiteMap, templates: Mapping[str, str]) -> None:
        self._shown, self._pages, self._texts = shown, pages, templates
        self._environment = environment(templates, escape=html_escape)
        self._environment.globals.update(vocabulary(shown, pages))
        self._templates: dict[str, Template] = {}
        self._failed: set[str] = set()
        self._periods = {period.slug: period for period in shown.periods}
        self._base = _base(shown.settings.config.site.url)
        self._block: FigureBlock | None = None
        self.found: list[Diagnostic] = []

    @property
    def is_interactive(self) -> bool:
        return self._block is not None and self._block.style_hash is not None

    def figure(self, figure: TimelineFigure, bundle: bytes | None) -> dict[str, bytes]:
        """Prints the figure for the first page, and as a file of its own."""
        try:
            self._block = figure_block(figure, self._environment, root="", bundle=bundle)
            alone = draw(figure, self._environment, form="wide", standalone=True)
        except Exception as raised:  # as below
            self._fail(raised, "timeline.html.j2")
            return {}
        return {TIMELINE: alone.encode("utf-8")}

    def text(self, page: Page) -> str | None:
        name = f"{page.kind}.html.j2"
        if name in self._failed:
            return None
        try:
            if name not in self._templates:
                self._templates[name] = self._environment.get_template(name)
            return self._templates[name].render(self._given(page))
        except Exception as raised:  # whatever a user's template does wrong is a finding, not a traceback
            self._fail(raised, name)
            return None

    def _fail(self, raised: Exception, name: str) -> None:
        self._failed.add(name)
        self.found.append(finding(raised, name, self._texts, self._shown.settings.config.paths.templates))

    def _given(self, page: Page) -> dict[str, object]:
        site = safe_url(self._shown.settings.config.site.url)
        given: dict[str, object] = {
            "page": page,
            "root": self._base if page.kind == "not-found" else root_of(page),
            "canonical": _address(site, page) if site is not None and page.kind != "not-found" else None,
            "is_draft": self._shown.settings.is_draft,
            "figure": self._block if page.kind == "index" else None,
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
        called: dict[int, str] = {}
        for _, pairs in sections:
            for entry, told in pairs:
                for note, part in difference_calls(entry.event, self._shown.footnotes, told):
                    called.setdefault(note.number, part)
        return {"sections": [pair for pair in sections if pair[1]], "called": called}


def _base(url: str | None) -> str:
    """The path under which the site stands: 404.html is served at any depth, so its links can't be relative to itself."""
    if safe_url(url) is None:
        return ""
    return quote(urlsplit(url or "").path, safe="/%").rstrip("/") + "/"


def _address(site: str, page: Page) -> str:
    return f"{quote(site, safe=_IN_AN_ADDRESS).rstrip('/')}/{quote(page.path)}"
