"""Findings for a person: the words, the place, the line of the source with carets under what is meant, the next step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from report.model.diagnostics import Diagnostic, FilePosition, Related, Severity

from .cells import cells_of, mark, shown
from .order import in_order, summary

LineOf = Callable[[str, int], str | None]
"""The text of a line of a file, counted from 1; None where it is not known."""

_GUTTER = 8
"""Columns before the source: a number of up to five digits, and ` | `."""
_NARROWEST = 30
"""Below so many columns nothing is cut to fit any more."""
_LOOKED_AT = 500
"""Characters before a place, and as many after it and once more, among which those that fit are chosen."""
_LONGEST_ASIDE = 60
"""Columns of a related place's words."""

_BOLD, _BLUE, _CYAN, _RED, _YELLOW = "1", "34", "36", "31", "33"
_COLOURS = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW, Severity.NOTE: _CYAN}


def render_text(
    diagnostics: Iterable[Diagnostic], line_of: LineOf, *, colour: bool, unicode: bool, width: int, is_counted: bool = True
) -> str:
    """Every finding once, in order, a blank line after each, and a last line that counts them; "" where there is none.

    Where someone else counts, `is_counted` is false, and there is no last line. Nothing in it can command a terminal,
    whatever stands in the source. Without `unicode` it is plain ASCII. Lines of the source are cut to `width` columns;
    messages are not.
    """
    found = in_order(diagnostics)
    printer = _Printer(line_of, colour, unicode, max(width, _NARROWEST))
    blocks = [printer.finding(item) for item in found]
    return "".join(f"{block}\n\n" for block in blocks) + (f"{summary(found)}\n" if found and is_counted else "")


@dataclass(frozen=True, slots=True)
class _Printer:
    """One way of printing, fixed for a run."""

    line_of: LineOf
    colour: bool
    unicode: bool
    width: int

    def finding(self, found: Diagnostic) -> str:
        """The block of one finding."""
        tone = _COLOURS[found.severity]
        head = self.styled(f"{found.severity}[{found.code}]", _BOLD, tone) + self.styled(": ", _BOLD)
        lines = [head + self.styled(self.safe(found.message).replace("\n", "\n  "), _BOLD)]
        if found.at is not None:
            lines.append(self.styled("  --> ", _BLUE) + self.place(found.at))
            lines += self.source(found.at, tone)
        lines += [self.related(item) for item in found.related]
        indented = [self.safe(hint).replace("\n", "\n     ") for hint in found.hints]
        lines += [self.styled("   = ", _BLUE) + self.styled("help", _BOLD) + f": {hint}" for hint in indented]
        return "\n".join(lines)

    def source(self, at: FilePosition, tone: str) -> list[str]:
        """The line of the source and the carets under it; nothing where the line is not known."""
        line = self.line_of(at.file, at.line)
        if line is None:
            return []
        is_one_line = at.end_line <= at.line
        end = at.end_column - 1 if is_one_line else len(line)
        # Of a line of a million characters only those around the place are looked at, for each of perhaps thousands of findings.
        start = max(0, at.column - 1 - _LOOKED_AT) if len(line) > 2 * _LOOKED_AT else 0
        cells = cells_of(line[start : start + 3 * _LOOKED_AT], unicode=self.unicode)
        marked = mark(cells, at.column - 1 - start, end - start, self.width - _GUTTER, self.ellipsis)
        tail = "" if is_one_line else f" to {at.end_line}:{at.end_column}"
        carets = " " * marked.start + self.styled("^" * marked.length + tail, _BOLD, tone)
        return [
            self.styled(f"{at.line:>5} |", _BLUE) + f" {marked.line}".rstrip(),
            self.styled("      |", _BLUE) + f" {carets}",
        ]

    def related(self, item: Related) -> str:
        """A further place on one line: what it is, where, and its words.

        A message "nearest: the words" brings the words itself; without any, they are read from the source where they
        stand on one line.
        """
        label, _, words = self.safe(item.message).replace("\n", " ").partition(": ")
        return f"  {label}: {self.place(item.at)} {words or self.quoted(item.at)}".rstrip()

    def quoted(self, at: FilePosition) -> str:
        """The words at a place in quotation marks; nothing where they are not known or stand on several lines."""
        line = self.line_of(at.file, at.line)
        words = "" if line is None or at.end_line != at.line else line[at.column - 1 : at.end_column - 1][:_LOOKED_AT]
        return f'"{mark(cells_of(words, unicode=self.unicode), 0, 0, _LONGEST_ASIDE, self.ellipsis).line}"' if words else ""

    def place(self, at: FilePosition) -> str:
        """A place as editors and terminals link it."""
        return f"{self.safe(at.file)}:{at.line}:{at.column}"

    def safe(self, text: str) -> str:
        """A text with nothing in it that commands the terminal."""
        return shown(text, unicode=self.unicode)

    @property
    def ellipsis(self) -> str:
        """What stands where a line is cut."""
        return "…" if self.unicode else "..."

    def styled(self, text: str, *codes: str) -> str:
        """A text in a style, where colour is wanted."""
        return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if self.colour and text else text
