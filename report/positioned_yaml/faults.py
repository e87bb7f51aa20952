"""The words of what does not fit its type: an unknown key, a missing one, a value of another kind, none at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from report.model.diagnostics import Diagnostic, FilePosition, Path, Positions, error

from .expectations import child, choices, expected, fields, found, is_list, is_mapping_of_fields, is_pair, keys_in_words, options
from .source_text import SourceText
from .wording import SHOWN_AT_MOST, key_shown, nearest, spelled


def missing_key(owner: Any, path: Path, data: Any, written: Positions) -> Diagnostic:
    """A key that must be there is not; shown at the mapping that lacks it."""
    key = str(path[-1])
    words = fields(owner)[key].words
    hints = [f"{key}: {words}"] if words else []
    return error("missing-key", f"`{key}` is missing here", _head(path[:-1], data, written), hints=hints)


def _head(path: Path, data: Any, written: Positions) -> FilePosition:
    """Where a mapping begins: its first key, because all of it may be pages long."""
    first = next(iter(data), None) if isinstance(data, dict) else None
    return written.of(*path) if first is None else written.key(*path, first)


def unknown_key(owner: Any, path: Path, written: Positions) -> Diagnostic:
    """A key that means nothing there."""
    key = str(path[-1])
    return error("unknown-key", f"{key_shown(key)} is no key of this mapping", written.key(*path), hints=_key_hints(owner, key))


def _key_hints(owner: Any, key: str) -> Iterator[str]:
    known = fields(owner)
    before_colon = key.split(":", 1)[0].strip()
    if ":" in key and before_colon in known:
        yield f"put a space after the colon of `{before_colon}:`"
    elif (meant := nearest(key, known)) is not None:
        yield f"did you mean `{meant}`?"
    elif (holder := _holder_of(key, owner)) is not None:
        yield f"`{key}` belongs under `{holder}`"
    else:
        yield "the keys here are " + keys_in_words(owner, at_most=100)


def _holder_of(key: str, owner: Any) -> str | None:
    """The key of a mapping below which `key` would be known."""
    for name, known in fields(owner).items():
        if any(is_mapping_of_fields(part) and key in fields(part) for part in options(known.type)):
            return name
    return None


def value_missing(type_: Any, path: Path, source: SourceText, written: Positions) -> Diagnostic:
    """A key or a list's dash with nothing after it, where something must stand."""
    step = path[-1]
    at = written.key(*path) if isinstance(step, str) else written.of(*path)
    message = f"{key_shown(step)} has no value" if isinstance(step, str) else "this item of the list has no value"
    hints = [f"expected {expected(type_)}"]
    end = source.offset(at) + at.end_column - at.column
    if source.text[end : end + 200].lstrip(" :").startswith("#"):
        hints.append("what follows # is a remark; a text that begins with # needs quotation marks")
    return error("value-missing", message, at, hints=hints)


def wrong_type(type_: Any, datum: Any, path: Path, source: SourceText, written: Positions) -> Diagnostic:
    """A value of another kind than expected."""
    message, at = f"expected {expected(type_)}, found {found(datum)}", written.of(*path)
    start = source.offset(at)
    return error("wrong-type", message, at, hints=_type_hints(type_, datum, source.text[start : start + 1]))


def _type_hints(type_: Any, datum: Any, first: str) -> Iterator[str]:
    parts = options(type_)
    items = [child(one, 0) for one in parts if is_list(one) and not is_pair(one)]
    if isinstance(datum, str):
        words = [word for one in parts for word in choices(one)]
        if (meant := nearest(datum, words)) is not None:
            yield f"did you mean {meant}?"
        elif str not in parts and any(str in options(item) for item in items):
            yield f"write it as a list, even if it has one item: [{_quoted(datum)}]"
        elif len(parts) == 1 and is_mapping_of_fields(parts[0]) and len(fields(parts[0])) == 1:
            yield f"write {{{next(iter(fields(parts[0])))}: {_quoted(datum)}}}"
    elif str in parts and isinstance(datum, dict) and len(datum) == 1 and isinstance(only := next(iter(datum.values())), str):
        text = f"{next(iter(datum))}: {only}"
        yield f"a colon and a space make a mapping; if it is one text, write {_quoted(text)}"
    elif str in parts and first in ("[", "{"):
        yield f"a text that begins with {first} needs quotation marks"
    elif isinstance(datum, dict) and any(is_mapping_of_fields(part) for item in items for part in options(item)):
        yield "write it as a list, even if it has one item: put `- ` before its first key"


def _quoted(text: str) -> str:
    if len(text) > SHOWN_AT_MOST:
        return "the text in quotation marks"
    return '"' + spelled(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def wrong_length(datum: Any, path: Path, written: Positions) -> Diagnostic:
    """A pair that has more or fewer than two items."""
    count = len(datum) if isinstance(datum, list) else 0
    return error("wrong-type", f"expected a list of two texts, found a list of {count}", written.of(*path))


def wrong_shape(type_: Any, datum: Any, bare_list: str | None, written: Positions) -> Diagnostic:
    """A file that is no mapping (or list) at all."""
    wanted = expected(type_) if bare_list is None else f"a list of {bare_list}, or {expected(type_)}"
    what, hints = found(datum), []
    if isinstance(datum, dict):
        what, hints = "a single item", ["put `- ` before its first key, and indent its other keys by two spaces"]
    elif isinstance(datum, str) and re.match(r"\w+:\S", datum):
        hints = ["put a space after the colon"]
    return error("yaml-wrong-shape", f"expected {wanted}, found {what}", _head((), datum, written), hints=hints)
