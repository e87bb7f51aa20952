"""Findings for programs: one JSON document, or the workflow commands of GitHub Actions."""

from __future__ import annotations

import json
from collections.abc import Iterable

from report.model.diagnostics import Diagnostic, FilePosition, Severity

from .order import counts, in_order

VERSION = 1
"""Of the JSON; it grows when a key goes or changes its meaning, not when one is added."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render_json(diagnostics: Iterable[Diagnostic]) -> str:
    """All findings as one JSON document in ASCII, ended by a line end.

    {"version": 1, "summary": {"errors", "warnings", "notes"}, "diagnostics": [{"code", "severity", "message",
    "at": {"file", "line", "column", "end_line", "end_column"} or null, "related": [{"at", "message"}], "hints": [...]}]}.
    Lines and columns count from 1, columns in code points, the end is exclusive.
    """
    found = in_order(diagnostics)
    document = {
        "version": VERSION,
        "summary": {f"{severity}s": count for severity, count in counts(found).items()},
        "diagnostics": [
            {
                "code": item.code,
                "severity": str(item.severity),
                "message": item.message,
                "at": item.at and _position(item.at),
                "related": [{"at": _position(further.at), "message": further.message} for further in item.related],
                "hints": list(item.hints),
            }
            for item in found
        ],
    }
    return json.dumps(document, indent=2) + "\n"


def _position(at: FilePosition) -> dict[str, str | int]:
    return {"file": at.file, "line": at.line, "column": at.column, "end_line": at.end_line, "end_column": at.end_column}


def render_github(diagnostics: Iterable[Diagnostic], *, folder: str = "") -> str:
    """One workflow command a finding, for GitHub to show beside the line in a pull request.

    `folder` is the project's path in the repository, ended by `/`, where it is not the repository itself.
    """
    return "".join(f"{_command(found, folder)}\n" for found in in_order(diagnostics))


def _command(found: Diagnostic, folder: str) -> str:
    properties: dict[str, str | int] = {}
    if at := found.at:
        properties = {"file": folder + at.file, "line": at.line}
        # GitHub takes columns only where a finding stands on one line.
        properties |= {"col": at.column} if at.line == at.end_line else {}
        properties |= {"endLine": at.end_line}
        properties |= {"endColumn": at.end_column} if at.line == at.end_line else {}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in (properties | {"title": found.code}).items())
    further = [f"{item.message}: {folder}{item.at.file}:{item.at.line}:{item.at.column}" for item in found.related]
    message = "\n".join([found.message, *further, *(f"help: {hint}" for hint in found.hints)])
    return f"::{_COMMANDS[found.severity]} {written}::{_data(message)}"


def _data(text: str) -> str:
    """Escaped as the runner undoes it in a message; a line end would end the command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escaped as the runner undoes it in a property, where also `:` and `,` have a meaning."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
