"""What the work is at, on one line of a terminal, for work that takes long enough to wonder."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from types import TracebackType
from typing import Self, TextIO

from .cells import cells_of, mark
from .terminal import is_a_terminal, look_of, write

_ERASE = "\r\x1b[K"


class Progress:
    """A line on a terminal that says the latest step once the work has taken `after` seconds, and erases itself.

    On anything but a terminal, and on one with TERM=dumb, it writes nothing. Use it as a context manager, and write
    nothing else to the stream inside.
    """

    def __init__(self, stream: TextIO | None, environ: Mapping[str, str], *, after: float = 0.5) -> None:
        look = look_of(stream, environ)
        self._stream = stream
        self._unicode = look.unicode
        self._room = look.width - 1  # a full last column would wrap
        self._is_wanted = is_a_terminal(stream) and environ.get("TERM") != "dumb"
        self._text = ""
        self._after = after
        self._is_due = after <= 0
        self._is_drawn = False
        self._lock = threading.Lock()
        # A timer, because the step that takes long says nothing while it does.
        self._timer = threading.Timer(after, self._begin)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if self._is_wanted and self._after > 0:
            self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None) -> None:
        self._timer.cancel()
        with self._lock:
            self._is_wanted = False
            if self._is_drawn:
                write(_ERASE, self._stream)

    def show(self, text: str) -> None:
        """Say what is done now, in place of what was said before."""
        with self._lock:
            self._text = text
            self._draw()

    def _begin(self) -> None:
        with self._lock:
            self._is_due = True
            self._draw()

    def _draw(self) -> None:
        if self._is_wanted and self._is_due and self._text:
            cells = cells_of(self._text.replace("\n", " "), unicode=self._unicode)
            ellipsis = "…" if self._unicode else "..."
            write(_ERASE + mark(cells, 0, 0, self._room, ellipsis).line, self._stream)
            self._is_drawn = True
