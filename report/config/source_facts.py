"""Checks the facts about sources, and every address that a reader could follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from report.model.diagnostics import Diagnostic, FilePosition, Path, Positions, error
from report.model.edtf import EdtfDate, EdtfError, parse_date
from report.model.settings import Config
from report.positioned_yaml import at_offset, nearest, shown

from .paths import path_fault

_NOT_IN_ADDRESS = re.compile(r"[\s\x00-\x1f\x7f-\x9f<>\"\\^`{|}]")


def addresses(config: Config, written: Positions) -> Iterator[Diagnostic]:
    """Addresses that are not whole, or not of the web: they would become links."""
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


def source_facts(config: Config, written: Positions) -> Iterator[Diagnostic]:
    """Sources that are no files below the seeds, and dates that are none."""
    for name, facts in config.sources.items():
        at = written.key("sources", name)
        if name != "default" and (why := path_fault(name)) is not None:
            hint = "write the file's name as it stands in the seeds, such as wfmz.md"
            yield error("path-outside-project", f"{shown(name)} is no file below the seeds: {why}", at, hints=[hint])
        elif name != "default" and not PurePosixPath(name).suffix:
            near = nearest(name, ["default"])
            hint = "did you mean `default`?" if near else f"write the file's whole name, such as {name}.md"
            yield error("source-file-name", f"{shown(name)} has no suffix, so it names no file", at, hints=[hint])
        for part in ("issued", "updated", "accessed"):
            if (text := getattr(facts, part)) is not None:
                yield from date_or_finding(part, text, written.of("sources", name, part))[1]


def date_or_finding(name: str, text: str, at: FilePosition) -> tuple[EdtfDate | None, tuple[Diagnostic, ...]]:
    """A single date, or None and the finding that shows where the text goes wrong."""
    try:
        return parse_date(text.strip()), ()
    except EdtfError as fault:
        place = at_offset(at, text, fault.offset + len(text) - len(text.lstrip()))
        hint = fault.hint or "write 2025-03-20, 2025-03 or 2025"
        return None, (error("date-invalid", f"`{name}` is no date: {fault}", place, hints=[hint]),)
