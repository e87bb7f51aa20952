"""Checks the words of the settings: that none is empty, that language, time zone, lanes and names are such."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from report.model.diagnostics import Diagnostic, FilePosition, Path, Positions, Related, error
from report.model.settings import Config, LaneSetting
from report.positioned_yaml import nearest, shown

# RFC 5646, 2.1: language, script, region, variants, extensions, private use; whether the words are registered is not asked.
_LANGUAGE = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    r"(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-x(-[A-Za-z0-9]{1,8})+)?"
)


def texts(config: Config, written: Positions) -> Iterator[Diagnostic]:
    """Texts and lists that must not be empty: an empty word to withhold, for one, would stand in every text."""
    for path, text in _said(config):
        if not text.strip():
            yield _empty(path, written, "write a text here")
    for index, takeaway in enumerate(config.takeaways):
        if not takeaway.events:
            yield _empty(("takeaways", index, "events"), written, "name the entries that the takeaway rests on")
    for index, reply in enumerate(config.replies):
        if not reply.when:
            yield _empty(("replies", index, "when"), written, "name the phrases that call for the reply")
        if not reply.quotes:
            yield _empty(("replies", index, "quotes"), written, "quote the words of a source that reports the reply")


def _said(config: Config) -> Iterator[tuple[Path, str]]:
    yield ("title",), config.title
    for index, takeaway in enumerate(config.takeaways):
        yield ("takeaways", index, "text"), takeaway.text
        yield from _each(("takeaways", index, "events"), takeaway.events)
    for index, reply in enumerate(config.replies):
        yield ("replies", index, "text"), reply.text
        yield from _each(("replies", index, "when"), reply.when)
    for index, lane in enumerate(config.lanes):
        if isinstance(lane, LaneSetting):
            yield from _each(("lanes", index, "words"), lane.words)
    for form, others in config.names.items():
        yield from _each(("names", form), others)
    yield from _each(("withhold", "words"), config.withhold.words)
    yield from _each(("withhold", "sources"), config.withhold.sources)


def _each(path: Path, words: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    yield from (((*path, index), word) for index, word in enumerate(words))


def _empty(path: Path, written: Positions, hint: str) -> Diagnostic:
    name = next((f"`{step}`" for step in reversed(path) if isinstance(step, str)), "it")
    message = f"{name} is empty" if isinstance(path[-1], str) else f"an item of {name} is empty"
    return error("value-missing", message, written.of(*path), hints=[hint])


def languages(config: Config, written: Positions) -> Iterator[Diagnostic]:
    """Language tags that are none by their shape."""
    tags: list[tuple[Path, str | None]] = [(("language",), config.language)]
    tags.extend((("sources", name, "language"), facts.language) for name, facts in config.sources.items())
    for path, tag in tags:
        if tag is None or _LANGUAGE.fullmatch(tag):
            continue
        dashed = tag.split(".")[0].replace("_", "-")
        hint = f"write {dashed}" if _LANGUAGE.fullmatch(dashed) else "write a short tag such as en, fr, sw or pt-BR"
        yield error("language-invalid", f"{shown(tag)} is no language tag", written.of(*path), hints=[hint])


def timezone(config: Config, written: Positions) -> Iterator[Diagnostic]:
    """A time zone that the IANA database does not know."""
    name = config.timezone
    if name == "UTC" or name in _zones():
        return
    city = name.rsplit("/", 1)[-1].strip().casefold().replace(" ", "_")
    meant = next((zone for zone in _zones() if zone.rsplit("/", 1)[-1].casefold() == city), None) or nearest(name, _zones())
    if re.search(r"[-+][0-9]", name):
        meant = None  # an offset names no zone: it changes with the season
    hint = f"did you mean {meant}?" if meant else "write the name of a zone, such as Africa/Lubumbashi or Europe/London"
    yield error("timezone-unknown", f"there is no time zone {shown(name)}", written.of("timezone"), hints=[hint])


@cache
def _zones() -> tuple[str, ...]:
    """The names in the IANA database of the `tzdata` package, so that every machine knows the same ones."""
    from pkgutil import get_data

    return tuple((get_data("tzdata", "zones") or b"").decode().split())


def lane_names(config: Config, written: Positions) -> Iterator[Diagnostic]:
    """Lanes without a name, or of the same name but for capitals."""
    seen: dict[str, FilePosition] = {}
    for index, lane in enumerate(config.lanes):
        name, path = (lane, ()) if isinstance(lane, str) else (lane.name, ("name",))
        at = written.of("lanes", index, *path)
        if not name.strip():
            yield _empty(("lanes", index, *path), written, "a lane has a name")
        elif (first := seen.setdefault(" ".join(name.split()).casefold(), at)) is not at:
            message, related = f"the lane {shown(name)} stands here a second time", [Related(first, "the first one")]
            yield error("lane-duplicate", message, at, related=related, hints=["delete one of the two, or rename it"])


def other_names(config: Config, written: Positions) -> Iterator[Diagnostic]:
    """A name that stands for two others: it would be replaced by whichever comes first."""
    owner = {form.casefold(): (form, written.key("names", form)) for form in config.names}
    for form, others in config.names.items():
        for index, other in enumerate(others):
            at = written.of("names", form, index)
            known, first = owner.setdefault(other.casefold(), (form, at))
            if known != form:
                message = f"{shown(other)} stands for {shown(form)} here and for {shown(known)} elsewhere"
                related = [Related(first, "here")]
                yield error("name-ambiguous", message, at, related=related, hints=["leave it with one of the two"])
