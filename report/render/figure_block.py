"""The timeline as a page shows it: the still forms for everyone, and the interactive one for who asks for it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from report.model.timeline import TimelineFigure

from .plotly_chart import STYLE_HASH, figure_json, injected_style_ids
from .svg_chart import draw
from .templates import Environment, Markup

_FOR_A_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """The HTML of the figure, and the hash that the page's `style-src` must allow for it; None where it is still only."""

    html: Markup
    style_hash: str | None


def figure_block(figure: TimelineFigure, environment: Environment, *, root: str, bundle: bytes | None) -> FigureBlock:
    """The figure for a page, printed by the templates `timeline.html.j2` and `timeline.svg.j2`.

    `root` is the way from the page to the site's folder ("" or "../../"); `bundle` is plotly.js, which the site then holds as
    `assets/plotly.min.js`, or None where it can't be had. The page must link `assets/timeline.css`. Interactive, it loads
    `assets/timeline.js`, and needs `script-src 'self'`, `style-src 'self' '<style_hash>'`, and, to save a picture,
    `img-src data: blob:`.
    """
    plot = figure_json(figure, figure.language) if bundle is not None else None
    html = environment.get_template("timeline.html.j2").render(
        figure=figure,
        root=root,
        wide=_ready(draw(figure, environment, form="wide", standalone=False)),
        narrow=_ready(draw(figure, environment, form="narrow", standalone=False)),
        plot=None if plot is None else _ready(inert_json(plot)),
        style_ids=injected_style_ids(bundle or b"") if plot is not None else (),
    )
    return FigureBlock(_ready(html), None if plot is None else STYLE_HASH)


def inert_json(value: object) -> str:
    """JSON that can stand in a script element: no sign in it can end the element or begin a comment."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_FOR_A_SCRIPT)


def _ready(text: str) -> Markup:
    return Markup(text)
