"""A place in an EDTF text while it is read, with the qualifiers that may stand anywhere."""

from __future__ import annotations

from .edtf_values import EdtfError

DIGITS = frozenset("0123456789")
QUALIFIERS = frozenset("?~%")


class Reading:
    """A text while it is read, which is no value of the model: `at` moves on.

    `at` is the next character, `base` where the text starts in what the user wrote. `parts` are year, month and day so far,
    `starts` where they begin, `marks` the qualifiers of each.
    """

    __slots__ = ("at", "base", "marks", "parts", "starts", "text")

    def __init__(self, text: str, base: int) -> None:
        self.text = text
        self.base = base
        self.at = 0
        self.parts: list[str] = []
        self.starts: list[int] = []
        self.marks: list[set[str]] = []

    @property
    def next(self) -> str:
        """The next character; empty at the end."""
        return self.text[self.at : self.at + 1]

    def wrong(self, message: str, hint: str | None = None, at: int | None = None) -> EdtfError:
        """What to raise; it points at the next character, or at `at`."""
        return EdtfError(message, self.base + (self.at if at is None else at), hint)

    def qualifier(self) -> str:
        """The qualifier that stands here, read; empty where there is none."""
        sign = self.next
        if sign not in QUALIFIERS:
            return ""
        self.at += 1
        if self.next in QUALIFIERS:
            raise self.wrong("only one qualifier can stand in one place", "write % for a date both uncertain and approximate")
        return sign
