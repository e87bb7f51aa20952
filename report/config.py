"""Reads `config.yaml` into settings that are sound: dates, names, addresses and paths are checked, all faults at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from report.model.diagnostics import Diagnostic, FilePosition, Path, Positions, Related, Severity, error
from report.model.edtf import EdtfDate, EdtfError, Precision, parse_date
from report.model.settings import Config, LaneSetting, PlaceSetting, Settings
from report.positioned_yaml import at_offset, nearest, read, schema, shown

# RFC 5646, 2.1: language, script, region, variants, extensions, private use; whether the words are registered is not asked.
_LANGUAGE = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    r"(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-x(-[A-Za-z0-9]{1,8})+)?"
)
_NOT_IN_ADDRESS = re.compile(r"[\s\x00-\x1f\x7f-\x9f<>\"\\^`{|}]")


def read_settings(file: str, data: bytes) -> tuple[Settings | None, tuple[Diagnostic, ...]]:
    """The settings in the bytes of a config file, or None where something is wrong.

    All findings come at once, in the order of the file; a part that is faulty in itself doesn't hide faults elsewhere.
    Paths are checked for their shape only: where links lead on the disk is the workspace's to see.
    """
    found = read(file, data, Config)
    if found.sound is None:
        return None, found.diagnostics
    config, written = found.sound, found.written
    cutoff, wrong = _cutoff(config, written)
    diagnostics = [*found.diagnostics, *wrong]
    for check in _CHECKS:
        diagnostics.extend(check(config, written))
    diagnostics.sort(key=_line_and_column)
    if any(one.severity is Severity.ERROR for one in diagnostics):
        return None, tuple(diagnostics)
    lanes = tuple(lane if isinstance(lane, str) else lane.name for lane in config.lanes)
    return Settings(config, cutoff, lanes, written), tuple(diagnostics)


def config_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of `config.yaml`, for editors."""
    return schema(Config, title="Datestone settings", id_="urn:datestone:schema:config")


def _line_and_column(finding: Diagnostic) -> tuple[int, int]:
    return (finding.at.line, finding.at.column) if finding.at else (0, 0)


def _cutoff(config: Config, written: Positions) -> tuple[EdtfDate | None, tuple[Diagnostic, ...]]:
    text = config.cutoff
    if text is None:
        return None, ()
    at = written.of("cutoff")
    date, wrong = _date("cutoff", text, at)
    if date is None:
        return None, wrong
    days = date.range
    is_day = date.precision in (Precision.DAY, Precision.TIME) and days.earliest is not None and days.earliest == days.latest
    if is_day and not date.uncertain and not date.approximate:
        return date, ()
    hint = "write the last day on which sources were read, such as 2025-03-20, or leave it out"
    return None, (error("date-invalid", f"`cutoff` must be one day or one moment, not {shown(text)}", at, hints=[hint]),)


def _date(name: str, text: str, at: FilePosition) -> tuple[EdtfDate | None, tuple[Diagnostic, ...]]:
    try:
        return parse_date(text.strip()), ()
    except EdtfError as fault:
        place = at_offset(at, text, fault.offset + len(text) - len(text.lstrip()))
        hint = fault.hint or "write 2025-03-20, 2025-03 or 2025"
        return None, (error("date-invalid", f"`{name}` is no date: {fault}", place, hints=[hint]),)


def _texts(config: Config, written: Positions) -> Iterator[Diagnostic]:
    """Texts and lists that must not be empty: an empty word to withhold, for one, would stand in every text."""
    said: list[tuple[Path, str]] = [(("title",), config.title)]
    for index, takeaway in enumerate(config.takeaways):
        said.append((("takeaways", index, "text"), takeaway.text))
        said.extend((("takeaways", index, "events", place), word) for place, word in enumerate(takeaway.events))
        if not takeaway.events:
            yield _empty(written.of("takeaways", index, "events"), "a takeaway names the entries that it rests on")
    for index, reply in enumerate(config.replies):
        said.append((("replies", index, "text"), reply.text))
        said.extend((("replies", index, "when", place), word) for place, word in enumerate(reply.when))
        if not reply.when:
            yield _empty(written.of("replies", index, "when"), "a reply names the phrases that call for it")
        if not reply.quotes:
            yield _empty(written.of("replies", index, "quotes"), "a reply rests on the words of a source")
    for index, lane in enumerate(config.lanes):
        if isinstance(lane, LaneSetting):
            said.extend((("lanes", index, "words", place), word) for place, word in enumerate(lane.words))
    for form, others in config.names.items():
        said.extend((("names", form, place), word) for place, word in enumerate(others))
    said.extend((("withhold", "words", place), word) for place, word in enumerate(config.withhold.words))
    said.extend((("withhold", "sources", place), word) for place, word in enumerate(config.withhold.sources))
    for path, text in said:
        if not text.strip():
            yield _empty(written.of(*path), "a text is expected here")


def _empty(at: FilePosition, hint: str) -> Diagnostic:
    return error("value-missing", "there is nothing in it", at, hints=[hint])


def _languages(config: Config, written: Positions) -> Iterator[Diagnostic]:
    tags: list[tuple[Path, str | None]] = [(("language",), config.language)]
    tags.extend((("sources", name, "language"), facts.language) for name, facts in config.sources.items())
    for path, tag in tags:
        if tag is None or _LANGUAGE.fullmatch(tag):
            continue
        dashed = tag.split(".")[0].replace("_", "-")
        hint = f"write {dashed}" if _LANGUAGE.fullmatch(dashed) else "write a short tag such as en, fr, sw or pt-BR"
        yield error("language-invalid", f"{shown(tag)} is no language tag", written.of(*path), hints=[hint])


def _timezone(config: Config, written: Positions) -> Iterator[Diagnostic]:
    name = config.timezone
    if name == "UTC" or name in _zones():
        return
    city = name.rsplit("/", 1)[-1].strip().casefold().replace(" ", "_")
    meant = next((zone for zone in _zones() if zone.rsplit("/", 1)[-1].casefold() == city), None) or nearest(name, _zones())
    hint = f"did you mean {meant}?" if meant else "write the name of a zone, such as Africa/Lubumbashi or Europe/London"
    yield error("timezone-unknown", f"there is no time zone {shown(name)}", written.of("timezone"), hints=[hint])


@cache
def _zones() -> tuple[str, ...]:
    """The names in the IANA database of the `tzdata` package, so that every machine knows the same ones."""
    return tuple(files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


def _addresses(config: Config, written: Positions) -> Iterator[Diagnostic]:
    said: list[tuple[Path, str | None]] = [(("site", "url"), config.site.url)]
    for name, facts in config.sources.items():
        said += [(("sources", name, "url"), facts.url), (("sources", name, "archive"), facts.archive)]
    for path, text in said:
        if text is not None and (why := _address_fault(text, is_site=path[0] == "site")) is not None:
            hint = "write the whole address, such as https://example.org/report/"
            yield error(
                "url-unsafe", f"{shown(text)} is no address that a reader may follow: {why}", written.of(*path), hints=[hint]
            )


def _address_fault(text: str, *, is_site: bool) -> str | None:
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return "it is malformed"
    if parts.scheme not in ("http", "https"):
        return "it does not begin with http:// or https://"
    if _NOT_IN_ADDRESS.search(text):
        return "it holds a space or another character that cannot stand in an address"
    if not parts.hostname or port == 0:
        return "it names no host"
    if parts.username is not None or parts.password is not None:
        return "it holds a user name or a password"
    return "the site's address cannot have a ? or # part" if is_site and ("?" in text or "#" in text) else None


def _source_facts(config: Config, written: Positions) -> Iterator[Diagnostic]:
    for name, facts in config.sources.items():
        at = written.key("sources", name)
        if name != "default" and (why := path_fault(name)) is not None:
            yield error("path-outside-project", f"{shown(name)} is no file below the seeds: {why}", at)
        elif name != "default" and not PurePosixPath(name).suffix:
            near = nearest(name, ["default"])
            hint = "did you mean `default`?" if near else f"write the file's whole name, such as {name}.md"
            yield error("source-file-name", f"{shown(name)} has no suffix, so it names no file", at, hints=[hint])
        for part in ("issued", "updated", "accessed"):
            if (text := getattr(facts, part)) is not None:
                yield from _date(part, text, written.of("sources", name, part))[1]


def _lane_names(config: Config, written: Positions) -> Iterator[Diagnostic]:
    seen: dict[str, FilePosition] = {}
    for index, lane in enumerate(config.lanes):
        name, at = (
            (lane, written.of("lanes", index)) if isinstance(lane, str) else (lane.name, written.of("lanes", index, "name"))
        )
        if not name.strip():
            yield _empty(at, "a lane has a name")
        elif (first := seen.setdefault(" ".join(name.split()).casefold(), at)) is not at:
            hint = "delete one of the two, or rename it"
            yield error(
                "lane-duplicate",
                f"the lane {shown(name)} stands here a second time",
                at,
                related=[Related(first, "the first one")],
                hints=[hint],
            )


def _names(config: Config, written: Positions) -> Iterator[Diagnostic]:
    """A name that stands for two others would be replaced by whichever comes first."""
    owner: dict[str, tuple[str, FilePosition]] = {form.casefold(): (form, written.key("names", form)) for form in config.names}
    for form, others in config.names.items():
        for index, other in enumerate(others):
            at = written.of("names", form, index)
            known, first = owner.setdefault(other.casefold(), (form, at))
            if known != form:
                message = f"{shown(other)} stands for {shown(form)} here and for {shown(known)} elsewhere"
                yield error(
                    "name-ambiguous", message, at, related=[Related(first, "elsewhere")], hints=["leave it with one of the two"]
                )


def _places(config: Config, written: Positions) -> Iterator[Diagnostic]:
    for name, place in config.places.items():
        if not name.strip():
            yield _empty(written.key("places", name), "a place has a name")
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


def _circles(places: Mapping[str, PlaceSetting], written: Positions) -> Iterator[Diagnostic]:
    told: set[str] = set()
    for start in places:
        chain = [start]
        while (around := places[chain[-1]].within) in places and around not in chain and around not in told:
            chain.append(around)
        if around == start and start not in told:
            message = "a place cannot lie within itself: " + " within ".join(shown(name) for name in (*chain, start))
            yield error(
                "place-circle", message, written.of("places", start, "within"), hints=["take out the `within` that is wrong"]
            )
            told.update(chain)


def _paths(config: Config, written: Positions) -> Iterator[Diagnostic]:
    said: Mapping[str, str] = {name: getattr(config.paths, name) for name in ("seeds", "ledger", "templates", "site")}
    faulty = set()
    for name, path in said.items():
        if (why := path_fault(path)) is not None:
            faulty.add(name)
            hint = "write a path below the folder of the config file, with /"
            yield error("path-outside-project", f"{shown(path)} cannot be used: {why}", written.of("paths", name), hints=[hint])
    if "site" in faulty:
        return
    site = _parts(said["site"])
    at = written.of("paths", "site")
    if ".git" in site:
        yield error(
            "site-path-unsafe", "the site would overwrite git's own files", at, hints=["write another folder, such as site"]
        )
    for name in ("seeds", "ledger", "templates"):
        other = _parts(said[name])
        if name in faulty:
            continue
        if site[: len(other)] == other or other[: len(site)] == site:
            message = f"the site would overwrite your {name}: {shown(said['site'])} and {shown(said[name])} lie in one another"
            yield error(
                "site-path-unsafe", message, at, hints=["write a folder of its own, such as site: everything in it is replaced"]
            )


def path_fault(path: str) -> str | None:
    """Why a path, by its writing alone, is none below the project; None where it is one."""
    first = path[:1]
    if not path.strip():
        return "it is empty"
    if "\x00" in path or any(not sign.isprintable() for sign in path):
        return "it holds a character that cannot be seen"
    if "\\" in path:
        return "it holds a backslash; folders are parted with /"
    if first == "/" or re.match(r"[A-Za-z]:", path):
        return "it begins at the root of the disk"
    if first == "~":
        return "it begins with ~, the home folder"
    return "it leads out with .." if ".." in path.split("/") else None


def _parts(path: str) -> tuple[str, ...]:
    # Without regard to case, because some disks have none.
    return tuple(part.casefold() for part in PurePosixPath(path).parts)


_CHECKS: tuple[Callable[[Config, Positions], Iterator[Diagnostic]], ...] = (
    _texts,
    _languages,
    _timezone,
    _addresses,
    _source_facts,
    _lane_names,
    _names,
    _places,
    _paths,
)
