"""Why a text is no YAML, in the words of its author: a missing quotation mark, a tab, a colon too many."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from report.model.diagnostics import Diagnostic, Related, error

from .source_text import SourceText
from .wording import key_shown, shown, spelled

# Indentation and dashes, then perhaps a key with its colon; what follows is the value that the author meant to write.
_LINE = re.compile(r"(?P<head>\s*(?:-[ ]+)*(?:[^\s:#\"'\[\]{},-][^:#]*:[ ]+)?)(?P<value>\S.*)?")
_KEY_WITHOUT_SPACE = re.compile(r"^\s*(?:- +)*(?P<key>[A-Za-z_][\w-]*):(?=[^\s/])")
_DIGITS = {"x": "two hexadecimal", "u": "four hexadecimal", "U": "eight hexadecimal"}
_BY_START = {
    "[": "a text that begins with [ needs quotation marks, or YAML takes it for a list",
    "{": "a text that begins with { needs quotation marks, or YAML takes it for a mapping",
    "*": "a text that begins with * needs quotation marks",
    "&": "a text that begins with & needs quotation marks",
    "!": "a text that begins with ! needs quotation marks",
    "@": "a text that begins with @ needs quotation marks",
    "`": "a text that begins with ` needs quotation marks",
    "%": "a text that begins with % needs quotation marks",
    "|": "after | the text begins on the next line; a text that itself begins with | needs quotation marks",
    ">": "after > the text begins on the next line; a text that itself begins with > needs quotation marks",
    "?": "a text that begins with ? and a space needs quotation marks",
    "]": "a text that begins with ] needs quotation marks",
    "}": "a text that begins with } needs quotation marks",
    ",": "a text that begins with , needs quotation marks",
    "-": "a list begins on a line of its own, below its key; a text that begins with a dash needs quotation marks",
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where and over what a YAML loader stumbled: offsets in the text, and the stretch of the part it had read last."""

    problem: str
    context: str
    at: int
    context_at: int | None
    last: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Cause:
    message: str
    start: int
    end: int
    hints: tuple[str, ...] = ()
    related: tuple[tuple[int, str], ...] = ()


def syntax_finding(source: SourceText, trouble: Trouble) -> Diagnostic:
    """The finding for a text that YAML cannot read, with the likeliest cause."""
    cause = next((found for guess in _GUESSES if (found := guess(source, trouble)) is not None), None)
    if cause is None:
        hint = "look for a missing quotation mark, colon, comma or space in this line or the one above it"
        cause = _Cause("YAML cannot read on from here", trouble.at, trouble.at + 1, (hint,))
    return error(
        "yaml-syntax",
        cause.message,
        source.position(cause.start, cause.end),
        related=[Related(source.position(at, at + 1), message) for at, message in cause.related],
        hints=cause.hints,
    )


def _tab(source: SourceText, trouble: Trouble) -> _Cause | None:
    start = source.line_start(min(trouble.at, len(source.text)))
    line = source.line_at(start)
    indentation = line[: len(line) - len(line.lstrip(" \t"))]
    at = start + indentation.index("\t") if "\t" in indentation else trouble.at
    if source.text[at : at + 1] != "\t":
        return None
    return _Cause("a tab stands where YAML wants spaces", at, at + 1, ("indent with the space bar",))


def _open_quote(source: SourceText, trouble: Trouble) -> _Cause | None:
    if trouble.context_at is None or "quoted" not in trouble.context:
        return None
    mark = source.text[trouble.context_at : trouble.context_at + 1]
    inside = "''" if mark == "'" else '\\"'
    hint = f"close it with {mark} at the end of the text; inside such a text write {inside} for {mark}"
    start = trouble.context_at
    return _Cause("the quotation mark that opens here is never closed", start, start + 1, (hint,))


def _escape(source: SourceText, trouble: Trouble) -> _Cause | None:
    if not any(word in trouble.problem for word in ("escape", "hexdecimal", "hexadecimal")):
        return None
    at = source.text.rfind("\\", 0, trouble.at + 1)
    if at < 0:
        return None
    sign = spelled(source.text[at : at + 2])
    if sign[1:] in _DIGITS:
        hint = f"after {sign} stand {_DIGITS[sign[1:]]} digits of a number that Unicode knows; write \\\\ for a backslash"
        return _Cause(f"{sign} gives no character here", at, at + 2, (hint,))
    hint = "write \\\\ for a backslash, or put the text into '...', where a backslash is only a backslash"
    return _Cause(f'{sign} means nothing in a text in "..."', at, at + 2, (hint,))


def _after_quote(source: SourceText, trouble: Trouble) -> _Cause | None:
    if trouble.last is None:
        return None
    start, end = trouble.last
    mark = source.text[start : start + 1]
    if mark not in ('"', "'") or end - start < 2 or source.text[end - 1] != mark or source.text[end : trouble.at].strip(" "):
        return None
    inside = "'' (two of them)" if mark == "'" else '\\"'
    hint = f"inside a text in {mark}...{mark} write {inside} for {mark}"
    message = "the text goes on after its closing quotation mark"
    if "\n" in source.text[start:end]:
        message, hint = "the quotation mark that opens here is closed only on a later line", "close the text where it should end"
        return _Cause(message, start, start + 1, (hint,), ((end - 1, "closed here"),))
    return _Cause(message, trouble.at, trouble.at + 1, (hint,), ((end - 1, "closed here"),))


def _colon(source: SourceText, trouble: Trouble) -> _Cause | None:
    if "mapping values are not allowed" not in trouble.problem:
        return None
    start = source.line_start(trouble.at)
    line = source.line_at(start)
    parts = _LINE.match(line.rstrip())
    if parts and parts["value"] and len(parts["head"]) <= trouble.at - start and parts["head"].rstrip().endswith(":"):
        message = 'a text with ": " in it needs quotation marks'
        return _Cause(message, trouble.at, trouble.at + 1, _quoted(parts["head"], parts["value"]))
    if start and (cause := _space_missing(source, source.line_start(start - 1))) is not None:
        return cause
    hint = "put it in line with the key above, or put the text above into quotation marks"
    return _Cause("a key cannot stand here: the line above has a value already", start, start + len(line), (hint,))


def _space_missing(source: SourceText, start: int) -> _Cause | None:
    missing = _KEY_WITHOUT_SPACE.match(source.line_at(start))
    if missing is None:
        return None
    key = key_shown(missing["key"] + ":")
    hint = f"write {key} and a space before its value"
    return _Cause(
        f"a space is missing after the colon of {key}", start + missing.start("key"), start + missing.end() + 1, (hint,)
    )


def _quoted(head: str, value: str) -> tuple[str, ...]:
    if len(value) > 100 or value[-1] in "|>":
        return ("put the whole text into quotation marks",)
    text = f"'{value}'" if '"' in value and "'" not in value else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return (f"write {spelled(head.strip())} {spelled(text)}",)


def _special_start(source: SourceText, trouble: Trouble) -> _Cause | None:
    start = source.line_start(trouble.at)
    parts = _LINE.match(source.line_at(start).rstrip())
    if not parts or not parts["value"] or start + parts.start("value") > trouble.at or not parts["head"].strip():
        return None
    value = parts["value"]
    message = _BY_START.get(value[0])
    if message is None or (value[0] in "[{" and _is_list_with_a_fault(source, start + parts.start("value"), trouble)):
        return None
    at = start + parts.start("value")
    return _Cause(message, at, at + 1, () if value[0] in "|>-" else _quoted(parts["head"], value))


def _is_list_with_a_fault(source: SourceText, opened: int, trouble: Trouble) -> bool:
    """Whether a bracket opens a list or mapping that has a fault inside, and not a text such as "[^1] he said"."""
    return "flow" in trouble.context and trouble.context_at is not None and source.text[opened : opened + 2] != "[^"


def _open_bracket(source: SourceText, trouble: Trouble) -> _Cause | None:
    if "flow" not in trouble.context or trouble.context_at is None:
        return None
    opened = trouble.context_at
    sign = source.text[opened : opened + 1]
    closing = {"{": "}", "[": "]"}.get(sign)
    if closing is None:
        return None
    if "\n" in source.text[opened : trouble.at]:
        message, hint = f"the {sign} that opens here is not closed with {closing}", f"close it with {closing} where it ends"
        return _Cause(message, opened, opened + 1, (hint,), ((trouble.at, "YAML cannot read on from here"),))
    message = f"a comma or {closing} is missing before this"
    hint = "put a comma between the entries; a text with , : [ ] { or } in it needs quotation marks here"
    return _Cause(message, trouble.at, trouble.at + 1, (hint,))


def _indentation(source: SourceText, trouble: Trouble) -> _Cause | None:
    if "block" not in trouble.context or not source.text[trouble.at :].strip():
        return None
    start = source.line_start(trouble.at)
    line = source.line_at(start)
    if source.text[start : trouble.at].strip():
        return None
    if line.lstrip().startswith("- "):
        hint = "put the dash in line with the other dashes, below the key that has the list"
        return _Cause("a list item stands where a key was expected", start, start + len(line), (hint,))
    if "'-' indicator" in trouble.problem or "collection" in trouble.context:
        hint = "begin the line with a dash and a space, or indent it if it belongs to the item above"
        return _Cause("a line without a dash stands in a list", start, start + len(line), (hint,))
    if re.match(r"\s*[^\s:#][^:#]*:(\s|$)", line):
        hint = "give the keys of one mapping the same indentation"
        return _Cause("the indentation of this line fits no line above it", start, start + len(line), (hint,))
    hint = 'a key is followed by a colon and a space, such as "title: ..."; the further lines of a text are indented deeper'
    return _Cause(f"a key was expected here, found {shown(line.strip())}", start, start + len(line), (hint,))


def _without_colon(source: SourceText, trouble: Trouble) -> _Cause | None:
    if "simple key" not in trouble.context:
        return None
    at = trouble.at if trouble.context_at is None else trouble.context_at
    start = source.line_start(at)
    line = source.line_at(start)
    if (cause := _space_missing(source, start)) is not None:
        return cause
    hint = "a key is followed by a colon and a space; the further lines of a text are indented deeper than its key"
    return _Cause(f"a key was expected here, found {shown(line.strip())}", start, start + len(line), (hint,))


def _outside(source: SourceText, trouble: Trouble) -> _Cause | None:
    start = source.line_start(trouble.at)
    line = source.line_at(start)
    if line.startswith("%"):
        return _Cause("a line that begins with % is an order to YAML itself", start, start + len(line), ("delete the line",))
    if "document start" in trouble.problem:
        hint = "delete the line with ... above, or this text"
        return _Cause("the document has ended above; this text stands outside of it", start, start + len(line), (hint,))
    return None


# In this order: the first that fits speaks.
_GUESSES: tuple[Callable[[SourceText, Trouble], _Cause | None], ...] = (
    _tab,
    _escape,
    _open_quote,
    _after_quote,
    _colon,
    _special_start,
    _open_bracket,
    _without_colon,
    _indentation,
    _outside,
)
