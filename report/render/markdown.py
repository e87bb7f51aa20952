"""The report in Markdown: the chronology on one page, a page for each event, and pages by period where events are very many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from report.model.diagnostics import Diagnostic
from report.model.timeline import TimelineFigure

from .contents import Contents
from .grouping import has_period_pages
from .markdown_notes import Definitions
from .markdown_text import escape
from .markdown_writer import Writer
from .pages import event_path, period_path
from .templates import environment, finding

TIMELINE = "assets/timeline.svg"
_LISTED_UP_TO = 2000  # so many events the first page still lists one by one
_GAPS = re.compile(r"\n{3,}")


def print_markdown(
    contents: Contents, templates: Mapping[str, str], *, figure: TimelineFigure | None
) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    """index.md, events/<id>/index.md, and periods/<slug>/index.md above 2,000 events: path below the site's folder -> UTF-8.

    Each page defines the notes that it calls and no others, under the numbers that they bear all over the report. Where
    `figure` is given the first page shows `assets/timeline.svg`, which the caller writes. A template that cannot be printed is
    a `template-error`, and its pages are missing.
    """
    notes = Definitions(contents.footnotes.all, contents.settings.config.language)
    printer = environment(templates, escape=escape)
    folder = contents.settings.config.paths.templates
    files: dict[str, bytes] = {}
    found = []
    for name, pages in _pages(contents, figure).items():
        try:
            render = printer.get_template(name).render
            files |= {path: _page(render(**_given(contents, writer, values)), notes) for path, writer, values in pages}
        except Exception as raised:  # whatever a user's template does wrong is a finding, not a traceback
            found.append(finding(raised, name, templates, folder))
    return files, tuple(found)


_Pages = Iterable[tuple[str, Writer, Mapping[str, object]]]


def _pages(contents: Contents, figure: TimelineFigure | None) -> dict[str, _Pages]:
    """The pages by template: path, the writer for their place, and what they are about."""
    top, below = Writer(contents, ""), Writer(contents, "../../")
    by_period = has_period_pages(contents.chronology)
    listed = len(contents.entries) <= _LISTED_UP_TO
    first = {"figure": figure, "timeline": TIMELINE, "by_period": by_period, "listed": listed}
    periods = contents.periods if by_period and not listed else ()
    return {
        "index.md.j2": [("index.md", top, first)],
        "period.md.j2": ((f"{period_path(each.slug)}index.md", below, {"period": each}) for each in periods),
        "event.md.j2": ((f"{event_path(each.id)}index.md", below, {"told": each}) for each in contents.entries.values()),
    }


def _given(contents: Contents, writer: Writer, values: Mapping[str, object]) -> dict[str, object]:
    return {"report": contents, "config": contents.settings.config, "write": writer, **values}


def _page(body: str, notes: Definitions) -> bytes:
    return "\n".join([_GAPS.sub("\n\n", body).strip() + "\n", *notes.of(body)]).encode("utf-8")
