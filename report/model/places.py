"""Places of events, as points: names, coordinates in degrees (WGS 84), and the place that holds them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the editor names it; `inherited` says that the coordinates are those of the place that holds it."""

    name: str
    lat: float | None = None
    lon: float | None = None
    within: str | None = None
    inherited: bool = False
