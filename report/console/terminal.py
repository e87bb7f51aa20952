"""What a stream can show, and writing to it without ever failing over a character or a closed pipe."""

from __future__ import annotations

import codecs
import errno
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

_LAST_STREAM = 2
FIXED_WIDTH = 100
"""Columns where no one looks on, so that what is written to a file does not depend on a window."""


@dataclass(frozen=True, slots=True)
class Look:
    """How to print on a stream: `render_text(..., colour=, unicode=, width=)`."""

    colour: bool
    unicode: bool
    width: int


def look_of(stream: TextIO | None, environ: Mapping[str, str]) -> Look:
    """What suits a stream.

    Colour only on a terminal that is not `TERM=dumb`; FORCE_COLOR (but "0") wants it elsewhere too, NO_COLOR
    (no-color.org) refuses it whatever else is said. Unicode where the encoding has all of it.
    """
    is_terminal = is_a_terminal(stream)
    forced = environ.get("FORCE_COLOR", "") not in ("", "0")
    colour = not environ.get("NO_COLOR") and (forced or (is_terminal and environ.get("TERM") != "dumb"))
    width = shutil.get_terminal_size((FIXED_WIDTH, 24)).columns if is_terminal else FIXED_WIDTH
    return Look(colour, _carries_unicode(stream), width)


def is_a_terminal(stream: TextIO | None) -> bool:
    """Whether someone looks on; a stream that is closed, or was never open (None), has no one."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def _carries_unicode(stream: TextIO | None) -> bool:
    try:
        name = codecs.lookup((stream and stream.encoding) or "ascii").name
    except LookupError:
        return False
    return name.startswith("utf") or name == "gb18030"


def for_data(stream: TextIO | None) -> None:
    """Make a stream carry UTF-8 and plain line feeds, whatever the locale says: what is printed is for programs."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def read_all(stream: TextIO | None) -> bytes:
    """All bytes that come in by a stream; none where it was never open."""
    return b"" if stream is None else stream.buffer.read()


def write(text: str, stream: TextIO | None) -> bool:
    """Write all of a text at once; what the stream's encoding lacks is escaped. None, a stream never opened, takes nothing.

    When the reader has gone (`| head`), the rest of the run writes into nothing and ends with its own exit code; the answer
    is then False, for a run that had better end now. OSError where the stream cannot take it, as on a full disk: what was to
    be read there is lost.
    """
    if stream is None:
        return True
    try:
        try:
            stream.write(text)
        except UnicodeEncodeError:
            encoding = stream.encoding or "ascii"
            stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
    except OSError as cause:
        _write_into_nothing(stream)
        # Windows says "invalid argument" for a closed pipe.
        if cause.errno not in (errno.EPIPE, errno.EINVAL):
            raise
        return False
    return True


def open_streams() -> None:
    """Give standard streams that were closed when the program began a place to write to, which is nothing.

    Else the next file that is opened takes the place of standard output, and what is printed would go into it.
    """
    while (handle := os.open(os.devnull, os.O_RDWR)) <= _LAST_STREAM:
        pass
    os.close(handle)
    sys.stdout = sys.stdout or _nothing()
    sys.stderr = sys.stderr or _nothing()


def _nothing() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")  # as long as the program


def _write_into_nothing(stream: TextIO) -> None:
    """Lead the stream's descriptor elsewhere: Python flushes it once more at its end and would complain then."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, stream.fileno())
    os.close(nothing)
