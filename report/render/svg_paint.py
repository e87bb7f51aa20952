"""How the parts of the SVG figure are coloured: by classes within a page, by attributes in a file that stands alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .templates import Markup

SIGNS: tuple[str, ...] = (
    # in a square of 10: other, triangle, disc, square, diamond, pentagon, ring, cross, half-disc
    "M0 4h10v2H0z",
    "M5 .6L10 9.4H0z",
    "M5 .4a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 1 1 0-9.2z",
    "M.8 .8h8.4v8.4H.8z",
    "M5 0l5 5l-5 5l-5-5z",
    "M5 .3l5 3.7l-1.9 5.8H1.9L0 4z",
    "M5 .4a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 1 1 0-9.2zM5 3a2 2 0 1 0 0 4a2 2 0 1 0 0-4z",
    "M3.4 0h3.2v3.4H10v3.2H6.6V10H3.4V6.6H0V3.4h3.4z",
    "M0 2.6h10a5 5 0 0 1-10 0z",
)

_PAPER, _INK, _QUIET = "#fcfbf8", "#1c1a17", "#5f594e"
LANES = ("#5f594e", "#a5351b", "#1c5c93", "#75408f", "#55660f", "#0b6b63", "#8a5a00", "#a02c63", "#4b4fa8")
_SANS = "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"


def _mixed(colour: str, share: float) -> str:
    """The colour laid over paper, as the page's CSS mixes it."""
    parts = zip((colour[i : i + 2] for i in (1, 3, 5)), (_PAPER[i : i + 2] for i in (1, 3, 5)), strict=True)
    return "#" + "".join(f"{round(int(one, 16) * share + int(other, 16) * (1 - share)):02x}" for one, other in parts)


_LINE, _SHADE = _mixed(_INK, 0.17), _mixed(_INK, 0.08)
_HALO = {"paint-order": "stroke", "stroke": _PAPER, "stroke-width": "3", "stroke-linejoin": "round"}
_ALONE: Mapping[str, Mapping[str, str]] = {
    "frame": {"font-family": _SANS, "font-size": "13", "fill": _INK},
    "title": {"font-weight": "700"},
    "quiet": {"fill": _QUIET, "font-weight": "400"},
    "outside": _HALO,
    "tick": {"fill": _QUIET} | _HALO,
    "line": {"stroke": _LINE},
    "axis": {"stroke": _QUIET},
    "tray": {"stroke": _QUIET, "stroke-dasharray": "4 3"},
    "shade": {"fill": _SHADE},
    "remark": {"font-weight": "700"},
    "hatch": {"stroke": _INK, "stroke-opacity": ".22", "stroke-width": "2"},
}


def _lane_alone(colour: str) -> Mapping[str, Mapping[str, str]]:
    outline = {"fill": _PAPER, "stroke": colour}
    edge = {"stroke": colour, "stroke-width": "2.5"}
    return {
        "mark": {},
        "bar": {"fill": _mixed(colour, 0.17)},
        "one-of": outline,
        "off": outline | {"stroke-dasharray": "2"},
        "edge": edge,
        "circa": edge | {"stroke-dasharray": "3"},
        "sign": {"fill": colour},
        "column": {"fill": _mixed(colour, 0.55), "stroke": _PAPER},
        "vague": {"fill": "none", "stroke": colour, "stroke-width": "1.2"},
    }


@dataclass(frozen=True, slots=True)
class Paint:
    """Attributes, ready for a tag, by the name of a part; `lanes` by a lane's style and then the part."""

    parts: Mapping[str, Markup]
    lanes: tuple[Mapping[str, Markup], ...]


def _attributes(pairs: Mapping[str, str]) -> Markup:
    return Markup(" ").join(Markup('{}="{}"').format(name, value) for name, value in pairs.items())


def _classed(names: Mapping[str, object]) -> dict[str, Markup]:
    return {name: _attributes({"class": f"tl-{name}"}) for name in names}


def _alone(parts: Mapping[str, Mapping[str, str]]) -> dict[str, Markup]:
    return {name: _attributes(pairs) for name, pairs in parts.items()}


PAPER = _PAPER
ALONE = Paint(_alone(_ALONE), tuple(_alone(_lane_alone(colour)) for colour in LANES))
INLINE = Paint(
    _classed(_ALONE),
    tuple(_classed(_lane_alone(colour)) | {"mark": _attributes({"class": f"l{style}"})} for style, colour in enumerate(LANES)),
)
