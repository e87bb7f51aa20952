"""Builds plain texts, lists and mappings with their places out of YAML's events, without recursion and without guessing types."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any, Final

from report.model.diagnostics import Diagnostic, Path, Related, error

from .decoding import invisible_character
from .marks import NO_KEY, Marks
from .source_text import SourceText
from .wording import INVISIBLE, SHOWN_AT_MOST, key_shown, spelled

DEEPEST: Final = 50  # a ledger nests 7 deep; PyYAML's own composer would run out of stack at about 300
MOST_NODES: Final = 3_000_000  # a ledger of 5,000 entries has 300,000
NOTHING: Final = frozenset(("", "~", "null"))  # as a plain scalar: no value
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_ESCAPED = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"}
_ESCAPED |= {"N": "\x85", "L": "\u2028", "P": "\u2029"}
_TAG = re.compile(r"![^\s,\[\]{}]*")
_QUOTE_IT = "if it is meant as text, put it into quotation marks"

# A key that a mapping waits for: none yet; or one that cannot be used, whose value is thrown away.
_AWAITED: Final = ("", -1, -1)
_LOST: Final = ("", -2, -2)
_Key = tuple[str, int, int]


@dataclass(slots=True)
class Document:
    """What a file holds: `data` of str, list and dict only, with None for a list's item that has no value.

    A key without a value is not in `data`; `nulls` holds its path. `faulted` holds paths of which a finding already says
    that they are unusable. `root` is the root's number in `marks`, None where the file
    holds nothing. `is_broken` says that reading stopped early.
    """

    source: SourceText
    data: Any = None
    marks: Marks = field(default_factory=Marks)
    root: int | None = None
    nulls: list[Path] = field(default_factory=list)
    faulted: list[Path] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    is_broken: bool = False


class Composer:
    """Takes events in order; `document` is what they amount to so far."""

    __slots__ = ("_below", "_data", "_key", "_last_end", "_stack", "document")

    def __init__(self, source: SourceText) -> None:
        self.document = Document(source)
        # The open list or mapping, the numbers of its parts in the marks, and the key whose value comes next.
        # The outermost list holds the root.
        self._data: Any = []
        self._below: Any = []
        self._key: _Key = _AWAITED
        self._stack: list[tuple[Any, Any, _Key, int, bool]] = []
        self._last_end = 0

    def scalar(self, event: Any) -> None:
        """A text, as a key or as a value."""
        value, start, end, style = event.value, event.start_mark.index, event.end_mark.index, event.style
        if event.tag is not None or event.anchor is not None:
            self._decoration(event)
        if not value.isascii():
            value = unicodedata.normalize("NFC", value)
        if style == '"' and INVISIBLE.search(value):
            self._escapes(start, end)
        self._last_end = end
        if self._key is _AWAITED and type(self._data) is dict:
            self._take_key(value, start, end, style)
        else:
            self._place(None if not style and value in NOTHING else value, start, end, None)

    def enter(self, event: Any, data: Any, below: Any) -> None:
        """A list or a mapping begins."""
        if event.tag is not None or event.anchor is not None:
            self._decoration(event)
        start = event.start_mark.index
        self._last_end = start
        if len(self._stack) >= DEEPEST:
            message, hint = f"lists and mappings are nested more than {DEEPEST} deep here", "look for brackets or dashes too many"
            self._stop("yaml-too-deep", message, start, (hint,))
            return
        self._stack.append((self._data, self._below, self._key, start, bool(event.flow_style)))
        self._data, self._below, self._key = data, below, _AWAITED

    def leave(self, event: Any) -> None:
        """The open list or mapping ends."""
        data, below = self._data, self._below
        self._data, self._below, self._key, start, is_flow = self._stack.pop()
        # The end of a block is only seen at the next line that is none of it: its last child ends it.
        end = self._last_end = event.end_mark.index if is_flow else self._last_end
        if self._key is _AWAITED and type(self._data) is dict:
            self._lose_key(start, end, "a list or a mapping cannot be a key")
        else:
            self._place(data, start, end, below)

    def alias(self, event: Any) -> None:
        """A reference to another part of the file."""
        start, end = event.start_mark.index, event.end_mark.index
        hint = "write that part out here; " + _QUOTE_IT
        self._find("yaml-alias", f"*{event.anchor} refers to another part of the file", start, end, hint)
        if self._key is _AWAITED and type(self._data) is dict:
            self._key = _LOST
            return
        if (path := self._path()) is not None:
            self.document.faulted.append(path)
        self._last_end = end
        self._place("", start, end, None)

    def document_start(self, event: Any) -> None:
        """A document begins."""
        if self._data:
            start, end = event.start_mark.index, event.end_mark.index
            hint = "keep one document in the file: join the parts and delete the line with ---"
            self._stop("yaml-several-documents", "a second document begins here", start, (hint,), end)

    def finish(self) -> Document:
        """The document, once its events have ended or reading has stopped."""
        if self._data and not self._stack and self._data[0] is not None:
            self.document.data, self.document.root = self._data[0], self._below[0]
        return self.document

    def _place(self, value: Any, start: int, end: int, below: Any) -> None:
        add = self.document.marks.add
        if type(self._data) is list:
            self._data.append(value)
            self._below.append(node := add(*NO_KEY, start, end, below))
        else:
            (key, key_start, key_end), self._key = self._key, _AWAITED
            if key_start < 0:
                return
            if value is not None:
                self._data[key] = value
            elif (path := self._path()) is not None:
                self.document.nulls.append((*path[:-1], key))
            self._below[key] = node = add(key_start, key_end, start, end, below)
        if node >= MOST_NODES:
            message = f"the file has more than {MOST_NODES:,} values"
            self._stop("yaml-too-large", message, start, ("split the report into several",))

    def _take_key(self, key: str, start: int, end: int, style: str | None) -> None:
        if key in self._below:
            at = self.document.source.position(*self.document.marks.key(self._below[key]))
            related = [Related(at, "the first one")]
            hint = "delete one of the two, or join them: YAML would silently drop one"
            self._find("yaml-duplicate-key", f"the key {key_shown(key)} stands here a second time", start, end, hint, related)
            self._key = _LOST
        elif key == "<<" and not style:
            self._find("yaml-merge-key", "`<<` would copy the keys of another mapping", start, end, "write the keys out here")
            self._key = _LOST
        elif not key:
            self._lose_key(start, end, "a key is missing before this colon")
        else:
            self._key = (key, start, end)

    def _lose_key(self, start: int, end: int, message: str) -> None:
        hint = "write a word before the colon; a text that begins with { or [ needs quotation marks"
        self._find("yaml-key-not-text", message, start, end, hint)
        self._key = _LOST
        if self._stack[-1][4] and (path := self._path_of_open()) is not None:
            self.document.faulted.append(path)  # rather a text that lacks its quotation marks, such as {{ title }}

    def _path(self) -> Path | None:
        """The path of the value that comes next; None within what is thrown away."""
        above = self._path_of_open()
        if above is None or not self._stack:
            return above
        return (*above, self._key[0] if type(self._data) is dict else len(self._data))

    def _path_of_open(self) -> Path | None:
        """The path of the open list or mapping; None within what is thrown away."""
        steps: list[str | int] = []
        for data, _, key, _, _ in self._stack[1:]:
            if type(data) is dict and key[1] < 0:
                return None
            steps.append(key[0] if type(data) is dict else len(data))
        return tuple(steps)

    def _decoration(self, event: Any) -> None:
        start, text = event.start_mark.index, self.document.source.text
        if event.anchor is not None:
            message = f"&{event.anchor} names this part so that others may refer to it"
            hint = "delete it and write repeated parts out; " + _QUOTE_IT
            self._find("yaml-alias", message, start, start + len(event.anchor) + 1, hint)
        if event.tag is not None:
            tag = _TAG.search(text, start)
            start, end = tag.span() if tag else (start, start + 1)
            message = f"the tag {spelled(text[start:end][:SHOWN_AT_MOST])} would change the type of what follows"
            self._find("yaml-tag", message, start, end, "delete it: the type follows from the key; " + _QUOTE_IT)

    def _escapes(self, start: int, end: int) -> None:
        source = self.document.source
        for match in _ESCAPE.finditer(source.text, start, end):
            code = match[1] or match[2] or match[3]
            if code and 0xD800 <= int(code, 16) < 0xE000:
                # Half a character of UTF-16, at which libyaml has stopped already; the loader written in Python goes on.
                from .syntax_causes import Trouble, syntax_finding  # here, since a sound file needs none of it

                self.document.findings.append(syntax_finding(source, Trouble("escape", "", match.start(), None, None)))
                self.document.is_broken = True
                return
            character = chr(int(code, 16)) if code else _ESCAPED.get(match[4], "")
            if character and INVISIBLE.match(character):
                self.document.findings.append(invisible_character(source, *match.span(), character))

    def _find(self, code: str, message: str, start: int, end: int, hint: str, related: list[Related] | None = None) -> None:
        at = self.document.source.position(start, end)
        self.document.findings.append(error(code, message, at, related=related or (), hints=(hint,)))

    def _stop(self, code: str, message: str, start: int, hints: tuple[str, ...], end: int = -1) -> None:
        at = self.document.source.position(start, max(end, start + 1))
        self.document.findings.append(error(code, message, at, hints=hints))
        self.document.is_broken = True
