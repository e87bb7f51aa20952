"""Holds a document against a type with pydantic, and says what does not fit in plain words; all faults at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from report.model.diagnostics import Diagnostic, Path, Positions

from .composer import Document
from .expectations import at_path, below, branch, child, fields, is_list, is_mapping, is_mapping_of_fields, options
from .faults import missing_key, unknown_key, value_missing, wrong_length, wrong_shape, wrong_type
from .marks import NO_KEY, positions
from .scalars import convert
from .source_text import SourceText
from .wording import nearest

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails


@dataclass(slots=True)
class Checked:
    """What validation found: the value without its faulty parts, where its parts stand, and what is wrong."""

    value: Any
    written: Positions
    findings: list[Diagnostic] = field(default_factory=list)


@cache
def adapter(type_: Any) -> TypeAdapter[Any]:
    """pydantic's validator for a type; building one costs tens of milliseconds."""
    from pydantic import TypeAdapter

    return TypeAdapter(type_)


def validate(type_: Any, document: Document, root: int, bare_list: str | None) -> Checked:
    """The document as a value of the type, as far as it is one. `document.data` is used up."""
    source, data, marks = document.source, document.data, document.marks
    before: Path = ()
    if bare_list is not None and isinstance(data, list):
        data, before = {bare_list: data}, (bare_list,)
        whole = marks.span(root)
        root = marks.add(*NO_KEY, *whole, {bare_list: marks.add(*whole, *whole, marks.below[root])})
    written = positions(source, marks, root)
    if not isinstance(data, dict) or _is_single_item(type_, data, bare_list):
        return Checked(None, written, [wrong_shape(type_, data, bare_list, written)])
    faults = dict(convert(type_, data, written))
    value, errors = _attempt(type_, data)
    inspector = _Inspector(type_, data, source, written)
    inspector.take(errors)
    inspector.take_nulls((*before, *path) for path in document.nulls)
    faults.update(inspector.faults)
    lost = {(*before, *path) for path in document.faulted}
    findings = [one for path, one in faults.items() if not any(path[:length] in lost for length in range(len(path) + 1))]
    if faults or lost:
        removed = [_remove(type_, data, path) for path in (*sorted(lost, key=repr), *faults, *sorted(inspector.silent, key=repr))]
        value = _attempt(type_, data)[0] if all(removed) else None
    return Checked(value, written, findings)


def _attempt(type_: Any, data: Any) -> tuple[Any, Sequence[ErrorDetails]]:
    from pydantic import ValidationError

    try:
        return adapter(type_).validate_python(data), ()
    except ValidationError as fault:
        return None, fault.errors(include_url=False, include_context=False)


def _is_single_item(type_: Any, data: dict[str, Any], bare_list: str | None) -> bool:
    """Whether a file that should hold a list holds one item of it without its dash."""
    if bare_list is None or any(key in fields(type_) for key in data):
        return False
    item = child(fields(type_)[bare_list].type, 0)
    return is_mapping_of_fields(item) and sum(key in fields(item) for key in data) >= 2


def _remove(type_: Any, data: Any, path: Path) -> bool:
    """Takes the faulty part at a path out of the data, with as little else as leaves the rest valid and in its place."""
    holders: list[tuple[dict[str, Any], str, bool]] = []
    root_type, root_data = type_, data
    for step in path:
        type_ = branch(type_, data)
        if type_ is None:
            break
        if isinstance(data, dict) and isinstance(step, str):
            known = fields(type_).get(step) if is_mapping_of_fields(type_) else None
            holders.append((data, step, known is not None and known.is_required))
        type_, data = child(type_, step), below(data, step)
        if type_ is None:
            break
    for holder, key, is_required in reversed(holders):
        if not is_required:
            holder.pop(key, None)
            return True
    if path and isinstance(root_data, dict) and str in options(fields(root_type)[str(path[0])].type):
        root_data[str(path[0])] = "?"  # so that the rest can be checked; `sound` is never published
        return True
    return False


class _Inspector:
    """Turns pydantic's errors into findings by path; of a union it hears only the branch that was meant."""

    def __init__(self, type_: Any, data: Any, source: SourceText, written: Positions) -> None:
        self.faults: dict[Path, Diagnostic] = {}
        self._type, self._data, self._source, self._written = type_, data, source, written
        # Missing keys that unknown keys were probably meant to be: one slip of the pen is one finding.
        self.silent: set[Path] = set()
        self._meant: set[Path] = set()

    def take(self, errors: Iterable[ErrorDetails]) -> None:
        """Errors as pydantic lists them."""
        unheard: dict[Path, tuple[Any, Any]] = {}
        for one in errors:
            self._take(one["type"], one["loc"], unheard)
        self.silent = self._meant & self.faults.keys()
        for path in self.silent:
            del self.faults[path]
        told = {path[:length] for path in self.faults for length in range(len(path) + 1)}
        for path, (type_, datum) in unheard.items():
            if path not in told:
                self._tell("", path, None, None, type_, datum)

    def take_nulls(self, nulls: Iterable[Path]) -> None:
        """Keys with no value: as if absent where they may be, else a fault."""
        for path in nulls:
            holder = at_path(self._type, self._data, path[:-1])
            owner = branch(holder, {})
            if is_mapping_of_fields(owner):
                known = fields(owner).get(str(path[-1]))
                if known is None:
                    self.faults[path] = unknown_key(owner, path, self._written)
                elif known.is_required:
                    self.faults[path] = value_missing(known.type, path, self._source, self._written)
            elif is_mapping(owner):
                self.faults[path] = value_missing(child(owner, path[-1]), path, self._source, self._written)

    def _take(self, kind: str, loc: Sequence[str | int], unheard: dict[Path, tuple[Any, Any]]) -> None:
        type_, data, owner, parent = self._type, self._data, None, None
        path: Path = ()
        rest = list(loc)
        while True:
            parts = options(type_)
            if len(parts) > 1 and rest:
                chosen = branch(type_, data)
                if chosen is None or not _is_label(rest.pop(0), chosen):
                    unheard.setdefault(path, (type_, data))
                    return
                type_ = chosen
            elif len(parts) == 1:
                type_ = parts[0]
            if not rest:
                break
            step = rest.pop(0)
            owner, parent, path = type_, data, (*path, step)
            type_, data = child(type_, step), below(data, step)
            if type_ is None:
                break
        self._tell(kind, path, owner, parent, type_, data)

    def _tell(self, kind: str, path: Path, owner: Any, parent: Any, type_: Any, datum: Any) -> None:
        written, faults = self._written, self.faults
        if kind == "unexpected_keyword_argument":
            faults[path] = unknown_key(owner, path, written)
            if (meant := nearest(str(path[-1]), fields(owner))) is not None:
                self._meant.add((*path[:-1], meant))
        elif kind == "missing" and is_mapping_of_fields(owner):
            faults[path] = missing_key(owner, path, parent, written)
        elif kind == "missing" and is_list(owner):
            faults[path[:-1]] = wrong_length(parent, path[:-1], written)
        elif kind in ("too_long", "too_short"):
            faults[path] = wrong_length(datum, path, written)
        elif datum is None:
            faults[path] = value_missing(type_, path, self._source, written)
        else:
            faults[path] = wrong_type(type_, datum, path, self._source, written)


def _is_label(label: str | int, chosen: Any) -> bool:
    """Whether pydantic's name for a branch of a union is that of the chosen one."""
    name = str(label)
    if is_list(chosen):
        return name.startswith(("tuple", "list"))
    return name.startswith("dict") if is_mapping(chosen) else name == str(getattr(chosen, "__name__", ""))
