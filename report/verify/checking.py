"""The whole check of a site before it is published: all findings, those that repeat themselves cut short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from report.model.diagnostics import Diagnostic, error
from report.model.pages import Bundle
from report.model.settings import Settings
from report.model.sources import Article

from .data import check_data, meanings_in, read_data
from .footnotes import check_footnotes
from .links import check_links
from .markdown_pages import check_markdown, read_markdown
from .quotes import check_quotes
from .resources import check_resources
from .site import read_site
from .structure import check_structure
from .withheld import check_withheld

SHOWN = 30  # a fault in a template stands on every page; so many of one code are enough to find it


def check(bundle: Bundle, articles: tuple[Article, ...], settings: Settings) -> tuple[Diagnostic, ...]:
    """What is wrong with the site as it would be published, read back from its own bytes.

    Quoted words stand in their sources to the letter; notes and calls lead to each other, and a number means the same
    everywhere; links within the site lead somewhere; nothing is fetched from elsewhere; nothing withheld is in any file; the
    data agree with the pages. Every finding is an error, except that of more than 30 alike only the number is told.
    """
    site = read_site(bundle, articles, settings)
    markdown = read_markdown(site)
    data, about_data = read_data(site)
    meanings = meanings_in(data)
    standing, about_notes = check_footnotes(site, meanings)
    return _cut_short(
        [
            *check_quotes(site),
            *about_notes,
            *check_markdown(site, markdown, meanings),
            *check_links(site, markdown),
            *check_resources(site),
            *check_structure(site),
            *about_data,
            *check_data(site, data, standing),
            *check_withheld(site),
        ]
    )


def _cut_short(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    shown: list[Diagnostic] = []
    counted: Counter[str] = Counter()
    for finding in dict.fromkeys(findings):
        counted[finding.code] += 1
        if counted[finding.code] <= SHOWN:
            shown.append(finding)
    for code, number in counted.items():
        if number > SHOWN:
            shown.append(
                error(code, f"and {number - SHOWN} more of the same", hints=["one template may be the cause of all of them"])
            )
    return tuple(shown)
