"""What stands under the axis of the SVG figure: the tray of events without a place on it, and the key to its signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from report.model.timeline import Arrangement, Mark, TimelineFigure, TrayItem

from .labels import broken, cut, width
from .rows import ROOM
from .svg_marks import OFF, Canvas, View, bar_view, text

_MOST = {"wide": 24, "narrow": 20}
_PITCH = 1.9
_LINE = 1.35
_SIGN = 1.07
_SWATCH = 2.8
_PLAIN = Mark("", "", "", 0, 0, 0, "sharp", "sharp", False, "happened", False, False, "", "")


def tray_view(canvas: Canvas, y: float) -> tuple[View | None, float]:
    """The tray that begins `y` em down, and where it ends; in as many columns as its longest entry allows."""
    tray = canvas.figure.tray
    if not tray:
        return None, y
    shown, room = tray[: _MOST[canvas.form]], ROOM[canvas.form]
    widest = max(_entry_width(item) for item in shown)
    across = max(1, min(4, int(room / widest), len(shown)))
    view: dict[str, Any] = {"line": canvas.em(y), "heading": _heading(canvas, y + 0.2), "entries": [], "more": None}
    y += 2.2 if canvas.form == "wide" else 3.5
    for first in range(0, len(shown), across):
        broken = across == 1 and _entry_width(shown[first]) > room
        for place, item in enumerate(shown[first : first + across]):
            view["entries"].append(_entry(canvas, item, place / across, y, room / across, broken=broken))
        y += _PITCH + (_LINE if broken and shown[first].words else 0)
    if len(tray) > len(shown):
        view["more"] = text(f"and {len(tray) - len(shown):,} more in the list of events", canvas.em(y + 1))
        y += 1.5
    return view, y + 0.6


def _heading(canvas: Canvas, y: float) -> list[View]:
    bounded = any(item.words for item in canvas.figure.tray)
    note = "known only to a latest day, or to none" if bounded else "without a date"
    title = "Beside the axis"
    if canvas.form == "wide":
        return [text(title, canvas.em(y + 1.2), kind="title", note=note)]
    return [text(title, canvas.em(y + 1.2), kind="title"), text(note, canvas.em(y + 2.5), kind="quiet")]


def _entry_width(item: TrayItem) -> float:
    return _SIGN + width(item.label) + _remark_width(item) + width(f" {item.words}") + 1.5


def _remark_width(item: TrayItem) -> float:
    return width(f" {item.remark}", bold=True) if item.remark else 0.0


def _entry(canvas: Canvas, item: TrayItem, at: float, y: float, room: float, *, broken: bool) -> View:
    """An event of the tray; `broken`: its date stands on a line of its own."""
    lane = canvas.figure.lanes[item.lane].name
    parts = (item.label, item.words or "date not given", ", ".join(filter(None, (lane, item.remark))))
    after = _remark_width(item) + (0.0 if broken else width(f" {item.words}"))
    place = {"x": canvas.x(at), "dx": canvas.em(_SIGN)}
    label = cut(item.label, room - _SIGN - after)
    texts = [text(label, canvas.em(y + 1.18), remark=item.remark, note="" if broken else item.words, **place)]
    if broken and item.words:
        texts.append(text("", canvas.em(y + 1.18 + _LINE), note=item.words, **place))
    return {
        "href": item.href,
        "attrs": canvas.lane(item.lane)["mark"],
        "title": ". ".join(filter(None, parts)),
        "sign": canvas.sign(item.lane, canvas.x(at), y),
        "texts": texts,
    }


def key_view(canvas: Canvas, arrangements: Sequence[Arrangement], y: float) -> tuple[list[View], float]:
    """The key that begins `y` em down, only with signs that occur, and where it ends."""
    found: list[View] = []
    x, room = 0.0, ROOM[canvas.form]
    for words, swatch in _signs(canvas.figure, arrangements):
        size = _SIGN if isinstance(swatch, int) else _SWATCH + 0.5
        needed = size + width(words) + 1.4
        if x and x + needed > room + 1.4:
            x, y = 0.0, y + 1.8
        lines = broken(words, room - size)
        texts = [text(line, canvas.em(y + 1.18 + _LINE * number), x=canvas.em(x + size)) for number, line in enumerate(lines)]
        if isinstance(swatch, int):
            attributes, sign, bar = canvas.lane(swatch)["mark"], canvas.sign(swatch, canvas.em(x), y), None
        else:
            attributes, sign, bar = canvas.paint.lanes[0]["mark"], None, _swatch(canvas, swatch, x, y)
        found.append({"texts": texts, "attrs": attributes, "sign": sign, "bar": bar})
        x, y = x + needed, y + _LINE * (len(lines) - 1)
    return found, y + 1.7 if found else y


def _signs(figure: TimelineFigure, arrangements: Sequence[Arrangement]) -> Iterator[tuple[str, int | Mark]]:
    """What needs to be explained: lanes that have no heading in the figure, then the kinds of bars that are drawn."""
    bands = [band for arrangement in arrangements for band in arrangement.bands]
    marks = [placed.mark for band in bands for placed in (*band.placed, *band.thin)]
    headed = {band.lane for band in bands}
    shown = {mark.lane for tier in figure.tiers for mark in tier.marks} | {item.lane for item in figure.tray}
    if len(shown) > 1:
        yield from ((figure.lanes[lane].name, lane) for lane in sorted(shown - headed))
    if marks:
        yield "some time between the edges", _PLAIN
    if any(mark.in_usual_hours for mark in marks):
        yield "part of a day: drawn in its usual hours, no hour is given", replace(_PLAIN, in_usual_hours=True)
    if any(mark.hollow for mark in marks):
        yield "on one of these days", replace(_PLAIN, hollow=True)
    if any("circa" in (mark.left, mark.right) for mark in marks):
        yield "edge approximate", replace(_PLAIN, left="circa", right="circa")
    if any(mark.right == "open" for mark in marks):
        yield "→ no end known", replace(_PLAIN, right="open")
    if any(mark.status == "claimed" for mark in marks):
        yield "reported as a claim", replace(_PLAIN, status="claimed")
    if any(mark.status in OFF for mark in marks):
        yield "did not take place, or not yet", replace(_PLAIN, status="planned")
    if any(column.hollow for band in bands for column in band.columns):
        yield "outlined: known less precisely", replace(_PLAIN, hollow=True)


def _swatch(canvas: Canvas, mark: Mark, x: float, y: float) -> View:
    """A bar in no lane's colour that keeps its size however wide the figure is."""
    across = x + 0.1, x + _SWATCH / 2 if mark.right == "open" else x + _SWATCH - 0.1, x + _SWATCH - 0.1
    if mark.in_usual_hours:
        across = x + 1.5, x + _SWATCH - 0.1, x + _SWATCH - 0.1
    return bar_view(replace(canvas, in_em=True), mark, across, y + 0.2, 1.2, canvas.paint.lanes[0])
