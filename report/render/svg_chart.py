"""The timeline printed as SVG: text stays text, every mark is a link, nothing needs a script or a style attribute."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from report.model.timeline import Arrangement, Band, Form, Tier, TimelineFigure

from .rows import ROOM, arrange
from .svg_foot import key_view, tray_view
from .svg_marks import EM, Canvas, View, mark_view, number, text
from .svg_paint import ALONE, INLINE, PAPER, SIGNS
from .templates import Environment

_MARGIN = 16
_PITCH = {"wide": 1.9, "narrow": 2.15}
_BAR = {"wide": 1.6, "narrow": 0.45}
_THIN = 0.75
_COLUMN = 4.5
_WEDGE = 1.7
_PADS = {"r": ".55", "l": "-1.07", "z": "0"}


def draw(figure: TimelineFigure, environment: Environment, *, form: Form, standalone: bool) -> str:
    """The figure as SVG text, printed by the template `timeline.svg.j2`.

    Inline (not standalone) it stretches with its container without scaling the words: across it counts in per cent, down in
    em; the classes are coloured by `assets/timeline.css`. Both forms may stand on one page. Standalone it is a file of fixed
    width with its own colours and background, without links. "wide" needs 73 em of room, "narrow" 22.
    """
    canvas = Canvas(figure, form, standalone, ALONE if standalone else INLINE)
    y = 0.0
    head = []
    if standalone:
        head, y = [text(figure.title, canvas.em(1), kind="title")], 2.4
    arrangements = [arrange(figure, tier, form) for tier in figure.tiers]
    tiers = []
    worded = _worded(figure)
    for tier, arrangement in zip(figure.tiers, arrangements, strict=True):
        view, y = _tier(canvas, tier, arrangement, y, after_words=tier is worded)
        tiers.append(view)
    tray, y = tray_view(canvas, y)
    key, y = key_view(canvas, arrangements, y)
    height = y + 0.3
    margins = 2 * _MARGIN if standalone else 0
    return environment.get_template("timeline.svg.j2").render(
        figure=figure,
        form=form,
        alone=standalone,
        id=f"_tl{'f' if standalone else form[0]}-",
        paint=canvas.paint,
        paper=PAPER,
        width=number(ROOM[form] * EM + margins),
        height=number(height * EM + margins) if standalone else canvas.em(height),
        margin=_MARGIN,
        full=canvas.x(1),
        size=canvas.em(1.6),
        symbols=_symbols(figure),
        head=head,
        tiers=tiers,
        tray=tray,
        key=key,
    )


def _symbols(figure: TimelineFigure) -> list[View]:
    shapes = sorted({lane.shape for lane in figure.lanes if lane.count})
    return [{"id": f"{pad}{shape}", "path": SIGNS[shape], "pad": shift} for pad, shift in _PADS.items() for shape in shapes]


def _tier(canvas: Canvas, tier: Tier, arrangement: Arrangement, y: float, *, after_words: bool) -> tuple[View, float]:
    """A step that begins `y` em down, and where the next begins."""
    if canvas.form == "wide":
        heading = [text(tier.title, canvas.em(y + 1.1), kind="title", note=tier.note)]
    else:
        heading = [text(tier.title, canvas.em(y + 1.1), kind="title"), text(tier.note, canvas.em(y + 2.4), kind="quiet")]
        y += 1.3
    top, axis = y + 1.9, y + 3.2
    y = axis + 0.4
    bands = []
    for index, band in enumerate(arrangement.bands):
        view, y = _band(canvas, tier, band, y, index > 0, arrangement.tallest)
        bands.append(view)
    after = _after(canvas, tier, y + 0.9 if after_words else None)
    if after_words:
        y += 1.4
    view = {
        "heading": heading,
        "top": canvas.em(top),
        "words_y": canvas.em(axis - 0.5),
        "axis": canvas.em(axis),
        "bottom": canvas.em(y),
        "height": canvas.em(y - axis),
        "ticks": [
            {"x": canvas.x(_fraction(tier, tick.at)), "dx": canvas.em(0.4), "words": tick.words} for tick in arrangement.ticks
        ],
        "bands": bands,
        "after": after,
        "focus": None,
        "wedge": None,
    }
    if tier.focus is None:
        return view, y + 0.9
    left, right = (_fraction(tier, at) for at in tier.focus)
    view["focus"] = {"x": canvas.x(left), "width": canvas.x(right - left)}
    view["wedge"] = _wedge(canvas, left, right, y)
    return view, y + _WEDGE + 0.4


def _fraction(tier: Tier, at: float) -> float:
    return min(max((at - tier.start) / (tier.end - tier.start), 0.0), 1.0)


def _unread(figure: TimelineFigure, tier: Tier) -> float:
    """How much of a step's axis lies after the cutoff, 0 to 1."""
    return 0.0 if figure.cutoff is None else 1 - _fraction(tier, figure.cutoff)


def _worded(figure: TimelineFigure) -> Tier | None:
    """The step on which the end after the cutoff is named: where it is widest."""
    widest = max(figure.tiers, key=lambda tier: _unread(figure, tier))
    return widest if _unread(figure, widest) > 0 else None


def _after(canvas: Canvas, tier: Tier, words_y: float | None) -> View | None:
    """The hatched end of the axis of which nothing was read."""
    share = _unread(canvas.figure, tier)
    if share <= 0:
        return None
    return {"x": canvas.x(1 - share), "width": canvas.x(share), "y": canvas.em(words_y) if words_y is not None else ""}


def _wedge(canvas: Canvas, left: float, right: float, y: float) -> View:
    """The shaded part of this step opening onto the whole of the next."""
    if canvas.alone:
        points = f"M{canvas.x(left)} {canvas.em(y)}L{canvas.x(right)} {canvas.em(y)}"
        return {"path": f"{points}L{canvas.x(1)} {canvas.em(y + _WEDGE)}L0 {canvas.em(y + _WEDGE)}Z"}
    path = f"M{number(left * 100)} 0L{number(right * 100)} 0L100 10L0 10Z"
    return {"y": canvas.em(y), "height": canvas.em(_WEDGE), "path": path}


def _band(canvas: Canvas, tier: Tier, band: Band, y: float, line: bool, tallest: int) -> tuple[View, float]:
    view: dict[str, Any] = {"line": canvas.em(y) if line else None, "heading": None, "sign": None, "attrs": ""}
    y += 0.4 if line else 0.0
    if band.lane is not None:
        view["sign"], view["attrs"] = canvas.sign(band.lane, "0", y), canvas.lane(band.lane)["mark"]
        name = canvas.figure.lanes[band.lane].name
        view["heading"] = text(name, canvas.em(y + 1.18), x=canvas.em(1.07), note=band.note)
        y += 1.7 if canvas.form == "narrow" else 0.0
    pitch, height = _PITCH[canvas.form], _BAR[canvas.form]
    headed = band.lane is not None
    marks = [mark_view(canvas, placed, tier, y + placed.row * pitch, height, headed) for placed in band.placed]
    y += band.rows * pitch + (0.2 if band.rows and band.thin else 0.0)
    marks += [mark_view(canvas, placed, tier, y + placed.row * _THIN, 0.5, headed) for placed in band.thin]
    y += band.thin_rows * _THIN
    view["marks"] = marks
    highest = max((column.count for column in band.columns), default=0) / max(tallest, 1) * _COLUMN
    y += max(highest, 0.6) + 0.3 if band.columns else 0.0
    view["columns"] = _columns(canvas, tier, band, y, tallest)
    return view, y + 0.3


def _columns(canvas: Canvas, tier: Tier, band: Band, y: float, tallest: int) -> Sequence[View]:
    found = []
    for column in band.columns:
        lane = tier.marks[0].lane if band.lane is None else band.lane
        left, right = _fraction(tier, column.start), _fraction(tier, column.end)
        height = max(column.count / tallest * _COLUMN, 0.15)
        told = [f"{column.count:,} {'event' if column.count == 1 else 'events'}, {column.words}", canvas.figure.lanes[lane].name]
        found.append(
            {
                "href": column.href,
                "attrs": canvas.lane(lane)["mark"],
                "title": ". ".join(filter(None, told)),
                "fill": canvas.lane(lane)["vague" if column.hollow else "column"],
                "x": canvas.x(left),
                "width": canvas.x(right - left),
                "y": canvas.em(y - height),
                "height": canvas.em(height),
            }
        )
    return found
