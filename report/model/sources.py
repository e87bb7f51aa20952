"""What is known of a source (a CSL item with its provenance), and the article that was read from it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from .diagnostics import FilePosition
from .edtf import EdtfDate
from .text import Span


class SourceKind(StrEnum):
    """What a file under `seeds/` is; words of an `abstract` are ours and never set as a quotation of the outlet."""

    ARTICLE = "article"
    ABSTRACT = "abstract"
    INTERVIEW = "interview"
    DOCUMENT = "document"
    POST = "post"
    IMAGE = "image"
    DATABASE = "database"


class IssuedFrom(StrEnum):
    """Who gave the date of issue: the article's own front matter, its page's metadata, the config, or the editor's assumption."""

    ARTICLE = "article"
    PAGE = "page"
    CONFIG = "config"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it is cited. `id` is the file's name without suffix; `file` is its path in the project, with `/`.

    `publisher` is who published it, `credit` an outlet that it only credits; they are never the same thing.
    `roots` names the origins from which it derives (a wire service, an outlet); empty means unknown, several mean one of them,
    and nobody knows which. `roots_from_editor`: the source does not say so itself, the editor found it.
    `sha256` is of the original bytes, in hexadecimal. `note` is the editor's on quality or origin.
    """

    id: str
    file: str
    kind: SourceKind
    sha256: str
    title: str | None = None
    author: tuple[str, ...] = ()
    publisher: str | None = None
    credit: str | None = None
    issued: EdtfDate | None = None
    issued_from: IssuedFrom | None = None
    updated: EdtfDate | None = None
    accessed: EdtfDate | None = None
    url: str | None = None
    archive: str | None = None
    language: str = "en"
    roots: tuple[str, ...] = ()
    note: str | None = None
    roots_from_editor: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of an article that is kept out of events, and why ("front matter", "heading", ...)."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """A source with its text: the decoded file (BOM removed, line ends `\\n`, NFC), front matter and markup included.

    `sentences` are in text order and never overlap. `line_starts` holds the offset of each line, in code points.
    """

    source: Source
    text: str
    sentences: tuple[Span, ...]
    left_out: tuple[LeftOut, ...]
    line_starts: tuple[int, ...]

    def position(self, start: int, end: int) -> FilePosition:
        """Where a stretch of the text stands in the file, for a reader of the file."""
        first = bisect_right(self.line_starts, start) - 1
        last = max(first, bisect_right(self.line_starts, max(start, end - 1)) - 1)
        return FilePosition(
            self.source.file, first + 1, start - self.line_starts[first] + 1, last + 1, end - self.line_starts[last] + 1
        )
