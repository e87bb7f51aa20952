"""Numbers and truth values: read from texts only where the schema expects them, and only in one way of writing."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

from report.model.diagnostics import Diagnostic, Path, Positions, error

from .expectations import branch, fields, is_list, is_mapping, is_mapping_of_fields, options
from .wording import shown

LONGEST_NUMBER: Final = 40
_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
_TRUTH = {"true": True, "false": False}
_ALMOST_TRUTH = {
    **dict.fromkeys(("yes", "y", "on", "1", "t", "true"), "true"),
    **dict.fromkeys(("no", "n", "off", "0", "f", "false"), "false"),
}
Fault = tuple[Path, Diagnostic]
_Convert = Callable[[Any, Path, Positions], tuple[Any, list[Fault]]]


def convert(type_: Any, data: Any, written: Positions) -> list[Fault]:
    """Puts numbers and truth values in place of their texts wherever the type expects them; what is none stays and is a fault.

    `data` is changed in place. Only branches of the type that hold a number or a truth value are walked.
    """
    faults: list[Fault] = []
    if _holds_scalars(type_):
        _walk(type_, data, (), written, faults)
    return faults


def _walk(type_: Any, data: Any, path: Path, written: Positions, faults: list[Fault]) -> None:
    one = branch(type_, data)
    if one is None:
        return
    for step, below, datum in _children(one, data):
        wanted = _scalar(below) if isinstance(datum, str) else None
        if wanted is None:
            _walk(below, datum, (*path, step), written, faults)
        else:
            value, fault = wanted(datum)
            data[step] = value
            if fault is not None:
                message, hints = fault
                place = (*path, step)
                faults.append((place, error("wrong-type", message, written.of(*place), hints=hints)))


def _children(type_: Any, data: Any) -> Iterator[tuple[Any, Any, Any]]:
    """The parts of a mapping or list in which numbers or truth values may stand: key or index, type, datum."""
    if is_mapping_of_fields(type_):
        yield from ((name, below, data[name]) for name, below in _fields_with_scalars(type_) if name in data)
    elif is_mapping(type_) and _holds_scalars(type_):
        yield from ((name, type_.__args__[1], data[name]) for name in data)
    elif is_list(type_) and _holds_scalars(type_):
        yield from ((index, type_.__args__[0], item) for index, item in enumerate(data))


@cache
def _fields_with_scalars(owner: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((name, one.type) for name, one in fields(owner).items() if _holds_scalars(one.type))


@cache
def _holds_scalars(type_: Any) -> bool:
    for one in options(type_):
        if one in (bool, float):
            return True
        if is_mapping_of_fields(one) and any(_holds_scalars(below.type) for below in fields(one).values()):
            return True
        if (is_mapping(one) or is_list(one)) and any(_holds_scalars(item) for item in one.__args__ if item is not Ellipsis):
            return True
    return False


_Said = tuple[str, tuple[str, ...]]


def _scalar(type_: Any) -> Callable[[str], tuple[Any, _Said | None]] | None:
    found = options(type_)
    if float in found and str not in found:
        return number
    return truth if bool in found and str not in found else None


def truth(text: str) -> tuple[bool, _Said | None]:
    """True or False; with the reason where the text is neither `true` nor `false`."""
    if text in _TRUTH:
        return _TRUTH[text], None
    meant = _ALMOST_TRUTH.get(text.strip().casefold())
    hint = f"write {meant}: yes, no, on, off and other spellings mean different things to different programs" if meant else None
    return False, (f"expected true or false, found {shown(text)}", (hint,) if hint else ())


def number(text: str) -> tuple[float, _Said | None]:
    """A finite decimal number; with the reason where the text is none."""
    if len(text) <= LONGEST_NUMBER and _NUMBER.fullmatch(text) and math.isfinite(value := float(text)):
        return value, None
    return 0.0, (f"expected a number, found {shown(text)}", tuple(_number_hints(text)))


def _number_hints(text: str) -> Iterator[str]:
    if "−" in text or "–" in text:
        yield "write the minus as - (the hyphen of the keyboard)"
    if re.fullmatch(r"[-+]?[0-9]+,[0-9]+", text):
        yield f"write the decimals after a point: {text.replace(',', '.')}"
    if "°" in text or re.search(r"[0-9]\s*[NSEWnsew]$", text):
        yield "write degrees as a decimal number: north and east are positive, south and west negative"
    if "_" in text and _NUMBER.fullmatch(text.replace("_", "")):
        yield f"write it without underscores: {text.replace('_', '')}"
    if len(text) > LONGEST_NUMBER and _NUMBER.match(text):
        yield f"a number has at most {LONGEST_NUMBER} characters"
