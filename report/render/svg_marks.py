"""The parts of the SVG figure as the template prints them: positions as text, colours as attributes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from report.model.timeline import Form, Mark, PlacedMark, Tier, TimelineFigure

from .rows import ROOM, SIGN, fractions
from .svg_paint import Paint
from .templates import Markup

View = Mapping[str, Any]
EM = 13  # px, where the file stands alone
_SLIVER = 0.42  # em
OFF = frozenset({"planned", "cancelled", "denied"})
_STATUS = {"claimed": "reported as a claim", "ongoing": "ongoing"}


@dataclass(frozen=True, slots=True)
class Canvas:
    """How a form counts: fractions of the width and em, written as per cent and em, or as px where the file stands alone."""

    figure: TimelineFigure
    form: Form
    alone: bool
    paint: Paint
    in_em: bool = False

    def x(self, fraction: float) -> str:
        """A place or a length across, from a fraction of the width; from em where the canvas counts `in_em`."""
        if self.in_em:
            return self.em(fraction)
        return number(fraction * ROOM[self.form] * EM) if self.alone else f"{number(fraction * 100)}%"

    def em(self, length: float) -> str:
        """A place or a length in em."""
        return number(length * EM) if self.alone else f"{number(length)}em"

    def lane(self, lane: int) -> Mapping[str, Markup]:
        """The attributes of a lane's parts."""
        return self.paint.lanes[self.figure.lanes[lane].style]

    def sign(self, lane: int, x: str, y: float, pad: str = "z") -> View:
        """A lane's sign beside words whose row begins at `y`: after a pad ("r"), before one ("l") or at `x` itself ("z")."""
        return {"id": f"{pad}{self.figure.lanes[lane].shape}", "x": x, "y": self.em(y), "attrs": self.lane(lane)["sign"]}


def number(value: float) -> str:
    """A number as short as two decimals allow."""
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def text(words: str, y: str, **more: Any) -> View:
    """Words at a height; `more` may give x, dx, anchor, halo, kind, a bold `remark` and a quiet `note` after them."""
    return {"x": "0", "dx": "0", "anchor": "", "halo": False, "kind": "", "remark": "", "note": "", "words": words, "y": y} | more


def mark_view(canvas: Canvas, placed: PlacedMark, tier: Tier, y: float, height: float, headed: bool) -> View:
    """A mark in the row that begins `y` em down; its bar is `height` em high, under the words in the narrow form."""
    mark = placed.mark
    above = placed.side.startswith("above")
    bar_y = y + 1.35 if above else y
    start, end = fractions(mark, tier)
    fade_from = min(max((mark.end - tier.start) / (tier.end - tier.start), start), end) if mark.right == "open" else end
    view: dict[str, Any] = {
        "href": mark.href,
        "attrs": canvas.lane(mark.lane)["mark"],
        "title": spoken(canvas.figure, mark),
        "bar": bar_view(canvas, mark, (start, fade_from, end), bar_y, height, canvas.lane(mark.lane)),
        "sign": None,
        "text": None,
    }
    if placed.side != "none":
        view["text"] = _words(canvas, placed, y, headed)
        if not (above and headed):
            pad = "z" if above else "l" if placed.side == "left" else "r"
            view["sign"] = canvas.sign(mark.lane, canvas.x(placed.at), y - 0.2 if above else y, pad)
    return view


def bar_view(
    canvas: Canvas, mark: Mark, across: tuple[float, float, float], y: float, height: float, lane: Mapping[str, Markup]
) -> View:
    """A bar across from the first to the last place that fades from the second on, in the colours of a lane."""
    start, solid, end = across
    off = mark.status in OFF
    edges = []
    if not off and (end - start) * ROOM[canvas.form] < _SLIVER and not canvas.in_em:
        # Two edges would run together: one line in the middle is what is left of the bar.
        edges.append({"x": canvas.x((start + end) / 2), "attrs": lane["circa" if mark.left == "circa" else "edge"]})
    elif not off:
        edges.append({"x": canvas.x(start), "attrs": lane["circa" if mark.left == "circa" else "edge"]})
        if mark.right != "open":
            edges.append({"x": canvas.x(end), "attrs": lane["circa" if mark.right == "circa" else "edge"]})
    return {
        "fill": lane["off" if off else "one-of" if mark.hollow else "bar"],
        "x": canvas.x(start),
        "y": canvas.em(y),
        "height": canvas.em(height),
        "bottom": canvas.em(y + height),
        "width": canvas.x(end - start),
        "solid": canvas.x(solid - start) if solid > start else None,
        "fade_x": canvas.x(solid),
        "fade": canvas.x(end - solid) if end > solid else None,
        "hatched": mark.status == "claimed",
        "edges": edges,
    }


def _words(canvas: Canvas, placed: PlacedMark, y: float, headed: bool) -> View:
    above = placed.side.startswith("above")
    if above:
        dx, anchor = (0.0 if headed else 1.07), "middle" if placed.side == "above-middle" else ""
    elif placed.side == "left":
        dx, anchor = -1.42, "end"
    else:
        dx, anchor = SIGN, ""
    return text(
        placed.text + (" →" if placed.mark.right == "open" else ""),
        canvas.em(y + (1.0 if above else 1.18)),
        x=canvas.x(placed.at),
        dx=canvas.em(dx),
        anchor=anchor,
        halo=placed.side != "inside",
        remark=placed.mark.remark,
    )


def spoken(figure: TimelineFigure, mark: Mark) -> str:
    """The name of a mark's link: label, date in words, lane and what became of it."""
    return f"{mark.label}. {mark.words}. {standing(figure, mark)}"


def standing(figure: TimelineFigure, mark: Mark) -> str:
    """A mark's lane and what became of it: "Diplomacy, cancelled"; without a lane's name where the figure has no lanes."""
    lane = figure.lanes[mark.lane].name
    return ", ".join(words for words in (lane, _STATUS.get(mark.status, ""), mark.remark) if words)
