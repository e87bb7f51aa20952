"""The places that entries name, with the coordinates that they have or inherit."""

from __future__ import annotations

from collections.abc import Iterator

from report.model.diagnostics import Diagnostic, Positions, error, warning
from report.model.ledger import LedgerPlace
from report.model.places import Place
from report.model.settings import Settings
from report.positioned_yaml import nearest, shown


def place_of(written: str | LedgerPlace | None, at: Positions, settings: Settings, findings: list[Diagnostic]) -> Place | None:
    """The place of an entry; `at` is where it is written.

    A place without coordinates has those of the nearest place around it that has some, and is marked so. A name that the
    config's places do not hold is a warning, if the config names places at all.
    """
    if written is None:
        return None
    given = LedgerPlace(written) if isinstance(written, str) else written
    name = " ".join(given.name.split())
    known = settings.config.places
    if isinstance(written, str) and name in known:
        setting = known[name]
        given = LedgerPlace(name, setting.lat, setting.lon, setting.within)
    elif known and isinstance(written, str):
        findings.append(_unknown(name, at, settings))
    elif given.within is not None and known and given.within not in known:
        findings.append(_unknown(given.within, at.under("within"), settings))
    if not name:
        findings.append(error("value-missing", "the place has no name", at.of(), hints=["name it, or leave the place out"]))
        return None
    if wrong := tuple(_wrong(given, at)):
        findings.extend(wrong)
        return Place(name, within=given.within)
    if given.lat is not None:
        return Place(name, given.lat, given.lon, given.within)
    return _inherited(name, given.within, settings)


def _inherited(name: str, within: str | None, settings: Settings) -> Place:
    around, seen = within, {name}
    while around is not None and around not in seen:
        seen.add(around)  # places that hold each other end the search
        setting = settings.config.places.get(around)
        if setting is None:
            break
        if setting.lat is not None and setting.lon is not None:
            return Place(name, setting.lat, setting.lon, within, inherited=True)
        around = setting.within
    return Place(name, within=within)


def _wrong(given: LedgerPlace, at: Positions) -> Iterator[Diagnostic]:
    lat, lon = given.lat, given.lon
    if (lat is None) != (lon is None):
        there, lacking = ("lat", "lon") if lon is None else ("lon", "lat")
        hints = ["give both, or leave both out"]
        yield error("coordinates-incomplete", f"`{there}` stands here without `{lacking}`", at.key(there), hints=hints)
    if lat is not None and not -90 <= lat <= 90:
        hints = ["are `lat` and `lon` exchanged?"] if lon is not None and -90 <= lon <= 90 and -180 <= lat <= 180 else []
        yield error("coordinates-out-of-range", f"a latitude lies between -90 and 90, not at {lat:g}", at.of("lat"), hints=hints)
    if lon is not None and not -180 <= lon <= 180:
        yield error("coordinates-out-of-range", f"a longitude lies between -180 and 180, not at {lon:g}", at.of("lon"))


def _unknown(name: str, at: Positions, settings: Settings) -> Diagnostic:
    near = nearest(name, settings.config.places)
    return warning(
        "place-unknown",
        f"the config names no place {shown(name)}, so it has no coordinates",
        at.of(),
        hints=[f"is {shown(near)} meant?" if near else "name it under `places:` in the config"],
    )
