"""In which order findings are said, and how they are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from report.model.diagnostics import Diagnostic, Severity


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Equal findings once, by file, line, column and code; those without a place last, nearest to the closing line."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=_place))


def _place(found: Diagnostic) -> tuple[bool, str, int, int, str, str]:
    at = found.at
    where = (True, "", 0, 0) if at is None else (False, at.file, at.line, at.column)
    return (*where, found.code, found.message)


def counts(diagnostics: Iterable[Diagnostic]) -> dict[Severity, int]:
    """How many findings there are of each severity, equal ones counted once."""
    counted = Counter(found.severity for found in set(diagnostics))
    return {severity: counted[severity] for severity in Severity}


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """ "2 errors, 1 warning"; what there is none of is left out."""
    return summary_of(counts(diagnostics))


def summary_of(counted: Mapping[Severity, int]) -> str:
    """The same of what is counted already."""
    said = [f"{count:,} {severity}{'' if count == 1 else 's'}" for severity, count in counted.items() if count]
    return ", ".join(said)
