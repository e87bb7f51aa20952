"""From the bytes of a file to text that YAML can be read from: encoding, invisible characters, git's merge markers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from report.model.diagnostics import Diagnostic, FilePosition, Related, error

from .source_text import SourceText
from .wording import INVISIBLE

_UTF16_OR_32 = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_OTHER_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"{\\rtf", "a rich text document"),
)
# What YAML itself refuses, or takes for the end of a line where no editor does.
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_CONFLICT = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
_NAMES = {0xAD: "SOFT HYPHEN", 0xFEFF: "BYTE ORDER MARK", 0x7F: "DELETE", 0x85: "NEXT LINE"}
_SAVE_AS = "save the file as UTF-8"
_OTHER_FILE = "look at the path: another file was probably meant"


def decode(file: str, data: bytes) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of UTF-8 bytes without byte order mark and with line ends as `\\n`; None and the reason where it is none."""
    for mark, name in _UTF16_OR_32:
        if data.startswith(mark):
            return None, (_no_utf8(file, f"the file is written in {name}, not in UTF-8", 1, 1, _SAVE_AS),)
    for start, name in _OTHER_FORMATS:
        if data.startswith(start):
            at = FilePosition(file, 1, 1, 1, 2)
            return None, (error("yaml-binary", f"this is {name}, not a YAML text", at, hints=(_OTHER_FILE,)),)
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode()
    except UnicodeDecodeError as fault:
        return None, (_bad_byte(file, data, fault.start),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        return None, (_nul(file, text),)
    return text, ()


def _no_utf8(file: str, message: str, line: int, column: int, hint: str) -> Diagnostic:
    return error("yaml-not-utf8", message, FilePosition(file, line, column, line, column + 1), hints=(hint,))


def _bad_byte(file: str, data: bytes, at: int) -> Diagnostic:
    before = data[:at].decode().replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    byte = data[at]
    guess = bytes([byte]).decode("cp1252", errors="ignore")
    windows = f" (in Windows-1252 it would be {guess!r})" if guess and guess.isprintable() else ""
    return _no_utf8(file, f"the byte 0x{byte:02X} here is not UTF-8{windows}", line, column, _SAVE_AS)


def _nul(file: str, text: str) -> Diagnostic:
    if text[:40:2].count("\x00") > 8 or text[1:40:2].count("\x00") > 8:
        return _no_utf8(file, "the file looks like UTF-16 without its mark, not like UTF-8", 1, 1, _SAVE_AS)
    at = text.index("\x00")
    position = SourceText(file, text[: at + 1]).position(at, at + 1)
    return error("yaml-binary", "this is no text: it holds a NUL byte", position, hints=(_OTHER_FILE,))


def invisible(source: SourceText) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text with what YAML cannot read set to spaces, and a finding for every invisible character in it."""
    if source.text.isascii() and source.text.isprintable():
        return source.text, ()
    found = tuple(
        invisible_character(source, match.start(), match.start() + 1, match.group()) for match in INVISIBLE.finditer(source.text)
    )
    return (_UNREADABLE.sub(" ", source.text) if found else source.text), found


def invisible_character(source: SourceText, start: int, end: int, character: str) -> Diagnostic:
    """The finding for one invisible character, written from `start` to `end`."""
    code = ord(character)
    name = _NAMES.get(code) or unicodedata.name(character, "a control character" if code < 0xA0 else "no character")
    return error(
        "invisible-character",
        f"an invisible character stands here: U+{code:04X} ({name})",
        source.position(start, end),
        hints=("delete it; words that look the same may otherwise differ, or read in another order",),
    )


def merge_markers(source: SourceText) -> Iterator[Diagnostic]:
    """A finding for every unresolved conflict that git left in the file."""
    if "<<<<<<<" not in source.text and ">>>>>>>" not in source.text:
        return
    conflict: list[tuple[str, FilePosition]] = []
    for match in _CONFLICT.finditer(source.text):
        kind, at = match.group(1)[0], source.position(*match.span())
        if kind == "<" and conflict:
            yield _conflict(conflict)
            conflict = []
        if conflict or kind in "<>":
            conflict.append((kind, at))
        if kind == ">":
            yield _conflict(conflict)
            conflict = []
    if conflict:
        yield _conflict(conflict)


def conflicts(file: str, text: str) -> tuple[Diagnostic, ...]:
    """The findings for whole conflicts that git left in a text that is no YAML, where a line of > alone may be a quotation."""
    kinds = {match.group(1)[0] for match in _CONFLICT.finditer(text)} if "<<<<<<<" in text else set()
    return tuple(merge_markers(SourceText(file, text))) if {"<", "=", ">"} <= kinds else ()


def _conflict(markers: list[tuple[str, FilePosition]]) -> Diagnostic:
    words = {"<": "one side begins", "|": "what both had before begins", "=": "the other side begins", ">": "it ends here"}
    return error(
        "merge-marker",
        "git left an unresolved conflict here",
        markers[0][1],
        related=[Related(at, words[kind]) for kind, at in markers[1:]],
        hints=("keep the side that is right (or join both), and delete the lines with <<<<<<<, ======= and >>>>>>>",),
    )
