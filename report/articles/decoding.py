"""Bytes into text: UTF-8 without its mark, `\\n` at line ends, NFC; what cannot be read is a finding."""

from __future__ import annotations

import unicodedata

from report.model.diagnostics import Diagnostic, FilePosition, error
from report.positioned_yaml import shown

BINARY_BEGINNINGS = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"{\\rtf": "a rich-text document",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode(file: str, data: bytes) -> tuple[str | None, Diagnostic | None]:
    """The text of a file, or the finding that says why it has none.

    The byte order mark is taken off, `\\r\\n` and `\\r` become `\\n`, and the text is put into NFC, so that equal words are
    equal strings.
    """
    if data.startswith(UTF16_MARKS):
        hint = "save the file as UTF-8; it begins with the mark of UTF-16"
        return None, error("article-not-utf8", "the article is not UTF-8", FilePosition(file, 1, 1, 1, 1), hints=[hint])
    if (what := _binary(data)) is not None:
        return None, error(
            "article-binary",
            f"the article is no text: {what}",
            FilePosition(file, 1, 1, 1, 1),
            hints=["save its text as .md or .txt, or move the file out of the folder of articles"],
        )
    try:
        return _normal(data.decode("utf-8-sig")), None
    except UnicodeDecodeError as fault:
        return None, _not_utf8(file, data, fault.start if not data.startswith(b"\xef\xbb\xbf") else fault.start + 3)


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _binary(data: bytes) -> str | None:
    for beginning, what in BINARY_BEGINNINGS.items():
        if data.startswith(beginning):
            return what
    return "it holds zero bytes" if b"\0" in data else None


def _not_utf8(file: str, data: bytes, at: int) -> Diagnostic:
    # Where the bytes before the fault are sound, their text gives line and column as an editor shows them.
    before = _normal(data[:at].decode("utf-8-sig", errors="replace"))
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    wrong = data[at]
    try:
        guess = bytes([wrong]).decode("cp1252")
        hint = f"in Windows-1252 this byte is {shown(guess)}; save the file as UTF-8"
    except UnicodeDecodeError:
        hint = "save the file as UTF-8"
    return error(
        "article-not-utf8",
        f"the article is not UTF-8: byte 0x{wrong:02x} begins no character",
        FilePosition(file, line, column, line, column + 1),
        hints=[hint],
    )
