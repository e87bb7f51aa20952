"""The timeline as a figure for plotly.js 4 (plotly 7): a plain dict, so that building a site never imports plotly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import Any

from report.model.day_numbers import civil_date, day_number
from report.model.timeline import Mark, Tier, TimelineFigure

from .labels import broken, cut
from .svg_marks import OFF, standing
from .svg_paint import LANES, SIGNS

MOST_EVENTS = 5000  # plotly draws each as a shape of its own: more of them make a page that doesn't answer
STYLE_HASH = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
"""What `style-src` must allow beside 'self': the empty style element that the bundle adds, whose rules then enter by script."""

_ROW_EACH = 60  # up to so many events each has a row of its own and a label
_PX_ROW, _PX_THIN_ROW = 24, 14
_DAY_MS = 86_400_000
_INK, _QUIET, _LINE = "#1c1a17", "#5f594e", "rgba(128,128,128,.3)"
_TICKS = (
    {"dtickrange": [None, 3_600_000 * 23], "value": "%H:%M\n%Y-%m-%d"},
    {"dtickrange": [3_600_000 * 23, _DAY_MS * 27], "value": "%Y-%m-%d"},
    {"dtickrange": [_DAY_MS * 27, "M11"], "value": "%Y-%m"},
    {"dtickrange": ["M11", None], "value": "%Y"},
)
_ENGLISH_TICKS = (
    {"dtickrange": [None, 3_600_000 * 23], "value": "%H:%M\n%-d %B %Y"},
    {"dtickrange": [3_600_000 * 23, _DAY_MS * 27], "value": "%-d %b\n%Y"},
    {"dtickrange": [_DAY_MS * 27, "M11"], "value": "%b\n%Y"},
    {"dtickrange": ["M11", None], "value": "%Y"},
)
_CONFIG = {
    "displaylogo": False,
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "responsive": True,
    "scrollZoom": False,
    "doubleClick": "reset",
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"],
}


class _Look(IntEnum):
    FILLED = 0
    HOLLOW = 1
    CLAIMED = 2
    OFF = 3


_FILLS = {_Look.FILLED: 0.25, _Look.HOLLOW: 0.03, _Look.CLAIMED: 0.15, _Look.OFF: 0.03}
_PATTERNS = {_Look.CLAIMED: "/", _Look.OFF: "."}


def figure_json(figure: TimelineFigure, language: str) -> dict[str, Any] | None:
    """`data`, `layout` and `config` for `Plotly.newPlot`: a bar for each event, as long as its date is precise, by lane.

    Bars count from clean UTC strings in milliseconds. `customdata` is address, label, date in words, lane with standing; texts
    are escaped for Plotly's own tags. `layout.meta.ranges` names the windows of the steps, from the widest to the closest.
    Names of months stand on the axis only in English, else dates are numbers, since the bundle knows no other language.
    None where Plotly would draw something wrong or nothing usable: before the year 1, after 9999, or above 5,000 events.
    """
    marks = [mark for tier in figure.tiers for mark in tier.marks]
    start, end = _whole(figure.tiers)
    if civil_date(int(start))[0] < 1 or end > day_number(9999, 12, 31) or len(marks) > MOST_EVENTS:
        return None
    rows, count = _rows(figure, marks)
    return {"data": _traces(figure, marks, rows, end), "layout": _layout(figure, language, marks, rows, count), "config": _CONFIG}


def injected_style_ids(bundle: bytes) -> tuple[str, ...]:
    """The ids of style elements that the bundle adds unless the page already has an element of that id, such as MapLibre's.

    A page under a strict policy needs an inert element for each (`<template id=...>`); this figure uses none of those styles.
    """
    found = re.findall(
        rb"""getElementById\(["']([\w-]{16,80})["']\)\)\s*\{\s*(?:var|let|const) \w+\s*=\s*document\.createElement""", bundle
    )
    return tuple(dict.fromkeys(name.decode("ascii") for name in found))


def escaped(text: str) -> str:
    """Text for Plotly, which reads tags such as <b> and <a> in its labels and hover texts, and entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _whole(tiers: Sequence[Tier]) -> tuple[float, float]:
    return min(tier.start for tier in tiers), max(tier.end for tier in tiers)


def _rows(figure: TimelineFigure, marks: Sequence[Mark]) -> tuple[dict[str, int], int]:
    """A row for each event from the top, lane by lane: each its own while they are few, else the first that is free."""
    rows: dict[str, int] = {}
    top = 0
    for lane in range(len(figure.lanes)):
        ends: list[float] = []
        mine = [mark for mark in marks if mark.lane == lane]
        for mark in mine if len(marks) <= _ROW_EACH else sorted(mine, key=lambda one: one.start):
            free = len(ends)
            if len(marks) > _ROW_EACH:
                free = next((row for row, taken in enumerate(ends) if taken <= mark.start), free)
            ends[free:] = [mark.end if mark.right != "open" else float("inf"), *ends[free + 1 :]]
            rows[mark.event] = top + free
        top += len(ends)
    return rows, top


def _traces(figure: TimelineFigure, marks: Sequence[Mark], rows: Mapping[str, int], end: float) -> list[dict[str, Any]]:
    """A trace for each look in each lane: Plotly takes the colour of a pattern from a trace, never from a single bar."""
    groups: dict[tuple[int, _Look], list[Mark]] = {}
    for mark in marks:
        groups.setdefault((mark.lane, _look(mark)), []).append(mark)
    return [_trace(figure, lane, look, groups[lane, look], rows, end) for lane, look in sorted(groups)]


def _look(mark: Mark) -> _Look:
    if mark.status in OFF:
        return _Look.OFF
    if mark.status == "claimed":
        return _Look.CLAIMED
    return _Look.HOLLOW if mark.hollow else _Look.FILLED


def _trace(
    figure: TimelineFigure, lane: int, look: _Look, marks: Sequence[Mark], rows: Mapping[str, int], end: float
) -> dict[str, Any]:
    name, style = figure.lanes[lane].name, figure.lanes[lane].style
    return {
        "type": "bar",
        "orientation": "h",
        "name": escaped(name),
        "legendgroup": escaped(name),
        "base": [moment(mark.start) for mark in marks],
        "x": [_length(mark, end) for mark in marks],
        "y": [rows[mark.event] for mark in marks],
        "width": 0.72,
        "customdata": [_told(figure, mark) for mark in marks],
        # No <b>: Plotly writes it as a style attribute, which a strict policy refuses.
        "hovertemplate": "%{customdata[1]}<br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>",
        "marker": _marker(style, look, marks),
        "meta": {"lane": name, "style": style, "sign": SIGNS[figure.lanes[lane].shape], "fill": _FILLS[look]},
    }


def _marker(style: int, look: _Look, marks: Sequence[Mark]) -> dict[str, Any]:
    """Filled, hollow, hatched or dotted; an approximate edge is none. The script gives the colours of the reader's theme."""
    colour = LANES[style]
    marker: dict[str, Any] = {
        "color": _faded(colour, _FILLS[look]),
        "line": {"color": colour, "width": [0 if "circa" in (mark.left, mark.right) else 1.5 for mark in marks]},
    }
    if look in _PATTERNS:
        pattern = {"shape": _PATTERNS[look], "fillmode": "overlay", "fgcolor": colour, "fgopacity": 0.55}
        marker["pattern"] = pattern | {"size": 6, "solidity": 0.25}
    return marker


def _faded(colour: str, opacity: float) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


def _length(mark: Mark, end: float) -> int:
    until = end if mark.right == "open" else mark.end
    # A moment must still be there to point at: nothing is shorter than a minute.
    return max(round((until - mark.start) * _DAY_MS), 60_000)


def moment(day: float) -> str:
    """A day number as Plotly reads it without a shift: "2025-03-19 18:00", the hours left out where there are none."""
    minutes = round(day * 1440)
    year, month, number = civil_date(minutes // 1440)
    date = f"{year:04d}-{month:02d}-{number:02d}"
    clock = minutes % 1440
    return f"{date} {clock // 60:02d}:{clock % 60:02d}" if clock else date


def _row_label(mark: Mark) -> str:
    remark = f" ({mark.remark})" if mark.remark else ""
    return escaped(cut(mark.label, 22) + remark)


def _told(figure: TimelineFigure, mark: Mark) -> list[str]:
    lines = ("<br>".join(escaped(line) for line in broken(words, 32)) for words in (mark.label, mark.words))
    return [mark.href, *lines, escaped(standing(figure, mark))]


def _layout(figure: TimelineFigure, language: str, marks: Sequence[Mark], rows: Mapping[str, int], count: int) -> dict[str, Any]:
    first = next(tier for tier in figure.tiers if not tier.background)
    return {
        "height": 72 + (count + 1) * (_PX_ROW if len(marks) <= _ROW_EACH else _PX_THIN_ROW),
        "margin": {"l": 8, "r": 8, "t": 32, "b": 40},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "inherit", "size": 13, "color": _INK},
        "barmode": "overlay",
        "dragmode": "pan",
        "hovermode": "closest",
        "hoverlabel": {"align": "left"},
        "showlegend": False,
        "xaxis": _time_axis(figure.tiers, _range(first), language),
        "yaxis": _row_axis(marks, rows, count),
        "shapes": [*_borders(marks, rows), *_unread(figure)],
        "meta": {"ranges": [{"words": tier.title, "range": _range(tier)} for tier in figure.tiers]},
    }


def _range(tier: Tier) -> list[str]:
    margin = (tier.end - tier.start) * 0.01
    return [moment(tier.start - margin), moment(tier.end + margin)]


def _time_axis(tiers: Sequence[Tier], shown: list[str], language: str) -> dict[str, Any]:
    start, end = _whole(tiers)
    margin = (end - start) * 0.02
    english = language.lower().split("-")[0] == "en"
    return {
        "type": "date",
        "range": shown,
        "minallowed": moment(start - margin),
        "maxallowed": moment(end + margin),
        "tickformatstops": list(_ENGLISH_TICKS if english else _TICKS),
        "gridcolor": _LINE,
        "zeroline": False,
    }


def _row_axis(marks: Sequence[Mark], rows: Mapping[str, int], count: int) -> dict[str, Any]:
    """The names of the events at their rows, while each has its own."""
    named = len(marks) <= _ROW_EACH
    return {
        "range": [count + 0.6, -0.6],
        "fixedrange": True,
        "showticklabels": named,
        "tickvals": [rows[mark.event] for mark in marks] if named else [],
        "ticktext": [_row_label(mark) for mark in marks] if named else [],
        "automargin": True,
        "showgrid": named,
        "gridcolor": "rgba(128,128,128,.15)",
        "zeroline": False,
    }


def _borders(marks: Sequence[Mark], rows: Mapping[str, int]) -> Iterable[dict[str, Any]]:
    """A line above each lane but the first."""
    tops = sorted(min(rows[mark.event] for mark in marks if mark.lane == lane) for lane in {mark.lane for mark in marks})
    line = {"color": "rgba(128,128,128,.6)", "width": 1}
    for top in tops[1:]:
        yield {
            "type": "line",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": top - 0.5,
            "y1": top - 0.5,
            "line": line,
            "layer": "below",
        }


def _unread(figure: TimelineFigure) -> Iterable[dict[str, Any]]:
    """The end of the axis of which nothing was read."""
    start, end = _whole(figure.tiers)
    until = end + (end - start) * 0.02
    if figure.cutoff is None or figure.cutoff >= end:
        return
    yield {
        "type": "rect",
        "yref": "paper",
        "x0": moment(figure.cutoff),
        "x1": moment(until),
        "y0": 0,
        "y1": 1,
        "fillcolor": "rgba(128,128,128,.12)",
        "line": {"width": 0},
        "layer": "below",
        "label": {"text": "after the data cutoff", "textposition": "bottom right", "font": {"size": 11, "color": _QUIET}},
    }
