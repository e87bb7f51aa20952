"""What a type of the model expects at each place of a document, and how to say so."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from report.model.diagnostics import Path

from .wording import listed, nearest, shown

MOST_KEYS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Field:
    """A key that a mapping may have: its type, its meaning in words, and whether it must be there."""

    type: Any
    words: str | None
    is_required: bool


@cache
def fields(owner: Any) -> Mapping[str, Field]:
    """The keys of a dataclass, in their order."""
    hints = get_type_hints(owner, include_extras=True)
    found: dict[str, Field] = {}
    for one in dataclasses.fields(owner):
        hint = hints[one.name]
        words = next((word for word in get_args(hint)[1:] if isinstance(word, str)), None) if _is_annotated(hint) else None
        is_required = one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING
        found[one.name] = Field(bare(hint), words, is_required)
    return found


def bare(type_: Any) -> Any:
    """The type without its annotations."""
    while _is_annotated(type_):
        type_ = get_args(type_)[0]
    return type_


def options(type_: Any) -> tuple[Any, ...]:
    """The types that a union allows, without None; of another type itself."""
    type_ = bare(type_)
    if get_origin(type_) in (Union, types.UnionType):
        return tuple(bare(one) for one in get_args(type_) if one is not types.NoneType)
    return (type_,)


def is_mapping_of_fields(type_: Any) -> bool:
    """Whether it is a dataclass: a mapping whose keys are known."""
    return dataclasses.is_dataclass(type_)


def is_mapping(type_: Any) -> bool:
    """Whether it takes a mapping of names that the user chooses."""
    return get_origin(type_) in (dict, Mapping) or type_ in (dict, Mapping)


def is_list(type_: Any) -> bool:
    """Whether it takes a list."""
    return get_origin(type_) in (tuple, list, Sequence) or type_ in (tuple, list)


def is_pair(type_: Any) -> bool:
    """Whether it takes a list of exactly two."""
    items = get_args(type_)
    return is_list(type_) and len(items) == 2 and items[1] is not Ellipsis


def choices(type_: Any) -> tuple[str, ...]:
    """The words of which one is expected; empty where any text will do."""
    if get_origin(type_) is Literal:
        return tuple(str(one) for one in get_args(type_))
    if isinstance(type_, type) and issubclass(type_, Enum):
        return tuple(str(one.value) for one in type_)
    return ()


def branch(type_: Any, datum: Any) -> Any | None:
    """The option of a union that was meant by what was found; None where none can have been.

    A mapping none of whose keys is known, nor near a known one, is rather a text with a colon in it.
    """
    parts = options(type_)
    chosen = next((one for one in parts if _shape(one) is type(datum)), None)
    if len(parts) > 1 and is_mapping_of_fields(chosen) and datum and not any(_is_meant(key, chosen) for key in datum):
        return None
    return chosen


def _is_meant(key: str, owner: Any) -> bool:
    return key in fields(owner) or nearest(key, fields(owner)) is not None


def _shape(type_: Any) -> type:
    """How data for a type are written: as a dict, a list or a text."""
    return dict if is_mapping_of_fields(type_) or is_mapping(type_) else list if is_list(type_) else str


def child(type_: Any, step: str | int) -> Any | None:
    """The type of what stands under a key or at an index; None where there can be nothing."""
    if isinstance(step, str) and is_mapping_of_fields(type_):
        found = fields(type_).get(step)
        return found.type if found else None
    if isinstance(step, str) and is_mapping(type_):
        return bare(get_args(type_)[1]) if get_args(type_) else Any
    if isinstance(step, int) and is_list(type_):
        items = get_args(type_)
        if is_pair(type_):
            return bare(items[step]) if step < 2 else None
        return bare(items[0]) if items else Any
    return None


def at_path(type_: Any, data: Any, path: Path) -> Any | None:
    """The type expected at a path, choosing in unions what fits the data on the way; None where nothing is expected."""
    for step in path:
        type_ = branch(type_, data)
        if type_ is None:
            return None
        type_ = child(type_, step)
        if type_ is None:
            return None
        data = below(data, step)
    return type_


def below(data: Any, step: str | int) -> Any:
    """What stands under a key or at an index; None where there is nothing."""
    if isinstance(data, dict):
        return data.get(step)
    return data[step] if isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data) else None


def expected(type_: Any) -> str:
    """What is expected, in words: "a number", "a list of texts", "one of accepted or proposed"."""
    return listed([_one_expected(one) for one in options(type_)])


def _one_expected(type_: Any) -> str:
    if words := choices(type_):
        return "one of " + listed(words)
    if is_mapping_of_fields(type_):
        return "a mapping with " + keys_in_words(type_)
    if is_mapping(type_):
        return "a mapping of names"
    if is_list(type_):
        items = get_args(type_)
        if is_pair(type_):
            return "a list of two texts"
        return "a list of " + _many(items[0] if items else str)
    return {bool: "true or false", float: "a number", int: "a whole number"}.get(type_, "a text")


def _many(type_: Any) -> str:
    words = ["mappings with " + keys_in_words(one) if is_mapping_of_fields(one) else "texts" for one in options(type_)]
    return listed(words)


def keys_in_words(owner: Any, at_most: int = MOST_KEYS_SHOWN) -> str:
    """The keys of a dataclass as a sentence lists them, those that must be there first."""
    by_need = sorted(fields(owner).items(), key=lambda item: not item[1].is_required)
    names = [f"`{name}`" for name, _ in by_need]
    return listed(names if len(names) <= at_most else [*names[:at_most], "others"], "and")


def found(datum: Any) -> str:
    """What was found, in words."""
    if isinstance(datum, dict):
        return "a mapping"
    if isinstance(datum, list):
        return "a list" if datum else "an empty list"
    return "nothing" if datum is None else shown(datum if isinstance(datum, str) else str(datum))


def _is_annotated(type_: Any) -> bool:
    return get_origin(type_) is Annotated
