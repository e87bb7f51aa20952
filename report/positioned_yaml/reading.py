"""Reads a YAML file as a type of the model: every value, its place, and all findings at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final, Generic, TypeVar

from report.model.diagnostics import Diagnostic, FilePosition, Positions, Severity, error

from .decoding import decode, invisible, merge_markers
from .expectations import fields
from .source_text import SourceText
from .stream import compose
from .validation import validate
from .wording import listed

T = TypeVar("T")
MOST_OF_A_CODE: Final = 100


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """What a file says. `value` is None when there is an error.

    `sound` is the value without its faulty parts (they have their defaults), so that further checks can go on and report
    in the same run; it equals `value` when there is no error, and is None where too little could be read.
    """

    value: T | None
    written: Positions
    diagnostics: tuple[Diagnostic, ...]
    sound: T | None = None


def read(file: str, data: bytes, type_: type[T], *, bare_list: str | None = None, first_line: int = 1) -> Read[T]:
    """Reads the bytes of a YAML file as `type_`, a dataclass of the model whose annotations say what each key means.

    Every scalar is a text until the type asks for a number, a truth value or one of some words. A key without a value
    counts as absent. `bare_list` names the field that a file consisting of a list alone fills; paths then begin with that
    field. `first_line` is the line of `file` on which `data` begins. No input raises; all findings come at once, in the
    order of the file, at most 100 of one code.
    """
    text, findings = decode(file, data)
    if text is None:
        moved = (replace(one, at=_moved(one.at, first_line)) for one in findings)
        return Read(None, Positions(file), tuple(moved))
    source = SourceText(file, text, first_line)
    conflicts = tuple(merge_markers(source))
    if conflicts:
        return Read(None, Positions(file), _sorted(conflicts))
    readable, findings = invisible(source)
    document = compose(source, readable)
    nowhere = Positions(file, {(): source.position(0, 0)})
    problems = [*findings, *document.findings]
    if document.is_broken:
        return Read(None, nowhere, _sorted(problems))
    if document.root is None:
        if not problems:
            problems.append(_empty(source, type_))
        return Read(None, nowhere, _sorted(problems))
    checked = validate(type_, document, document.root, bare_list)
    problems.extend(checked.findings)
    is_faulty = any(one.severity is Severity.ERROR for one in problems)
    return Read(None if is_faulty else checked.value, checked.written, _sorted(problems), checked.value)


def _empty(source: SourceText, type_: Any) -> Diagnostic:
    needed = [f"`{name}: ...`" for name, one in fields(type_).items() if one.is_required]
    hints = [f"write at least {listed(needed, 'and')}"] if needed else []
    return error("yaml-empty", "the file holds nothing", source.position(0, 0), hints=hints)


def _moved(at: FilePosition | None, first_line: int) -> FilePosition | None:
    down = first_line - 1
    return at if at is None else replace(at, line=at.line + down, end_line=at.end_line + down)


def _sorted(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """In the order of the file; of a code with very many findings the first hundred, the last of which says how many more."""
    ordered = sorted(findings, key=_place)
    counts = Counter(one.code for one in ordered)
    if not any(count > MOST_OF_A_CODE for count in counts.values()):
        return tuple(ordered)
    seen: Counter[str] = Counter()
    kept: list[Diagnostic] = []
    for one in ordered:
        seen[one.code] += 1
        if seen[one.code] < MOST_OF_A_CODE:
            kept.append(one)
        elif seen[one.code] == MOST_OF_A_CODE:
            more = counts[one.code] - MOST_OF_A_CODE
            kept.append(replace(one, message=f"{one.message} (and {more:,} more of this kind)") if more else one)
    return tuple(kept)


def _place(finding: Diagnostic) -> tuple[Any, ...]:
    at = finding.at
    return (at.line, at.column, finding.code) if at else (0, 0, finding.code)
