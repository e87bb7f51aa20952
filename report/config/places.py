"""Checks the places: coordinates that exist, and no place that lies within itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from report.model.diagnostics import Diagnostic, Positions, error
from report.model.settings import Config, PlaceSetting
from report.positioned_yaml import shown


def places(config: Config, written: Positions) -> Iterator[Diagnostic]:
    """Places without a name, with half a point or one that the Earth doesn't have, or within themselves."""
    for name, place in config.places.items():
        if not name.strip():
            yield error("value-missing", "there is nothing in it", written.key("places", name), hints=["a place has a name"])
        yield from _coordinates(place, written.under("places", name))
    yield from _circles(config.places, written)


def _coordinates(place: PlaceSetting, written: Positions) -> Iterator[Diagnostic]:
    lat, lon = place.lat, place.lon
    if (lat is None) != (lon is None):
        given, lacking = ("lat", "lon") if lon is None else ("lon", "lat")
        message = f"`{given}` stands here without `{lacking}`"
        yield error("coordinates-incomplete", message, written.key(given), hints=["give both, or leave both out"])
    if lat is not None and not -90 <= lat <= 90:
        swapped = lon is not None and -90 <= lon <= 90 and -180 <= lat <= 180
        hints = ["are `lat` and `lon` exchanged?"] if swapped else []
        yield error(
            "coordinates-out-of-range", f"a latitude lies between -90 and 90, not at {lat:g}", written.of("lat"), hints=hints
        )
    if lon is not None and not -180 <= lon <= 180:
        yield error("coordinates-out-of-range", f"a longitude lies between -180 and 180, not at {lon:g}", written.of("lon"))


def _circles(known: Mapping[str, PlaceSetting], written: Positions) -> Iterator[Diagnostic]:
    done: set[str] = set()
    for start in known:
        chain: dict[str, None] = {}
        name: str | None = start
        while name is not None and name in known and name not in chain and name not in done:
            chain[name] = None
            name = known[name].within
        done.update(chain)
        if name is not None and name in chain:
            names = list(chain)
            circle = names[names.index(name) :]
            message = "a place cannot lie within itself: " + " within ".join(shown(one) for one in (*circle[:5], name))
            at = written.of("places", circle[-1], "within")
            yield error("place-circle", message, at, hints=["delete the `within` that is wrong"])
