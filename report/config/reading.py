"""Reads a config file into settings: types first, then what each check has to say; all findings at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from report.model.diagnostics import Diagnostic, Positions, Severity, error
from report.model.edtf import EdtfDate, Precision
from report.model.settings import Config, Settings
from report.positioned_yaml import read, schema, shown

from .paths import paths
from .places import places
from .source_facts import addresses, date_or_finding, source_facts
from .wordings import lane_names, languages, other_names, texts, timezone

# Each takes the settings and where they are written, and says what is wrong.
_CHECKS: tuple[Callable[[Config, Positions], Iterator[Diagnostic]], ...] = (
    texts,
    languages,
    timezone,
    addresses,
    source_facts,
    lane_names,
    other_names,
    places,
    paths,
)


def read_settings(file: str, data: bytes) -> tuple[Settings | None, tuple[Diagnostic, ...]]:
    """The settings in the bytes of a config file, or None where something is wrong.

    All findings come at once, in the order of the file; a part that is faulty in itself doesn't hide faults elsewhere.
    Paths are checked by their writing only: where links lead on the disk is the workspace's to see.
    """
    found = read(file, data, Config)
    if found.sound is None:
        return None, found.diagnostics
    config, written = found.sound, found.written
    cutoff, wrong = _cutoff(config, written)
    diagnostics = [*found.diagnostics, *wrong]
    for check in _CHECKS:
        # A coordinate may be lacking only because its key is misspelled, which is said already.
        diagnostics.extend(one for one in check(config, written) if found.value or one.code != "coordinates-incomplete")
    diagnostics.sort(key=_line_and_column)
    if any(one.severity is Severity.ERROR for one in diagnostics):
        return None, tuple(diagnostics)
    lanes = tuple(lane if isinstance(lane, str) else lane.name for lane in config.lanes)
    return Settings(config, cutoff, lanes, written), tuple(diagnostics)


def config_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the config file, for editors."""
    return schema(Config, title="Datestone settings", id_="urn:datestone:schema:config")


def _line_and_column(finding: Diagnostic) -> tuple[int, int]:
    return (finding.at.line, finding.at.column) if finding.at else (0, 0)


def _cutoff(config: Config, written: Positions) -> tuple[EdtfDate | None, tuple[Diagnostic, ...]]:
    text = config.cutoff
    if text is None:
        return None, ()
    at = written.of("cutoff")
    date, wrong = date_or_finding("cutoff", text, at)
    if date is None:
        return None, wrong
    days = date.range
    is_day = date.precision in (Precision.DAY, Precision.TIME) and days.earliest is not None and days.earliest == days.latest
    if is_day and not date.uncertain and not date.approximate:
        return date, ()
    hint = "write the last day on which sources were read, such as 2025-03-20, or leave it out"
    return None, (error("date-invalid", f"`cutoff` must be one day or one moment, not {shown(text)}", at, hints=[hint]),)
