"""The whole site from a chronology: numbers the notes, says what stands on which page, and has every format printed."""

from __future__ import annotations

from collections.abc import Mapping

from report.model.chronology import Chronology
from report.model.diagnostics import Diagnostic
from report.model.pages import Bundle
from report.model.settings import Settings

from .assets import FOLDER, print_assets
from .contents import contents
from .data import print_data
from .footnotes import number
from .html import print_html
from .markdown import TIMELINE, print_markdown
from .pages import site_map
from .sitemap import print_sitemap
from .timeline import layout

_PLOTLY = "plotly.min.js"
_COPY = f"{FOLDER}{_PLOTLY}"


def compose(
    chronology: Chronology, settings: Settings, templates: Mapping[str, str], packaged: Mapping[str, bytes], version: str
) -> tuple[Bundle, tuple[Diagnostic, ...]]:
    """The site as files, and what was found wrong in texts and templates; the same input gives the same bytes.

    `templates` are texts by name, those of the user in the place of ours; `packaged` are files of installed packages by name.
    Where an error was found the bundle lacks the pages that it concerns, and must not be published.
    """
    footnotes = number(chronology)
    shown, found = contents(chronology, settings, footnotes, version)
    pages = site_map(chronology, settings.config.title, shown.periods)
    figure = layout(chronology, settings, pages.place_of)
    printed, in_html = print_html(shown, pages, figure, templates, packaged.get(_PLOTLY))
    markdown, in_markdown = print_markdown(shown, templates, figure=figure)
    files = {
        **printed.files,
        **markdown,
        **print_data(chronology, settings, footnotes, version),
        **print_sitemap(chronology, settings, pages.pages),
    }
    copied = {_COPY: packaged[_PLOTLY]} if printed.is_interactive else {}
    assets, in_assets = print_assets(templates, (*files, TIMELINE, _COPY), settings.config.paths.templates)
    return Bundle(assets | files | copied, frozenset(copied)), (*found, *in_html, *in_markdown, *in_assets)
