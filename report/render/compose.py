"""The whole site from a chronology: numbers the notes, says what stands on which page, and has every format printed."""

from __future__ import annotations

from collections.abc import Mapping

from report.model.chronology import Chronology
from report.model.diagnostics import Diagnostic
from report.model.pages import Bundle
from report.model.settings import Settings

from .contents import contents
from .footnotes import number
from .html import print_html
from .pages import site_map

_ASSETS = "assets/"


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
    files, more = print_html(shown, pages, None, templates)
    files |= {name: text.encode("utf-8") for name, text in templates.items() if name.startswith(_ASSETS)}
    return Bundle(files), (*found, *more)
