"""The findings of a long run: the first few of each kind are kept, all are counted, so that the memory has a bound."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from report.model.diagnostics import Diagnostic, Severity

from .order import summary_of
from .text import LineOf, render_text


class Digest:
    """Takes findings as they come, and keeps the first `most` of each code; None keeps all."""

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._kept: dict[tuple[Severity, str], list[Diagnostic]] = {}
        self._counted: Counter[tuple[Severity, str]] = Counter()

    def take(self, found: Iterable[Diagnostic]) -> None:
        """Keep what there is room for, and count the rest; equal findings in one call are one."""
        for one in dict.fromkeys(found):
            kind = (one.severity, one.code)
            self._counted[kind] += 1
            if self._most is None or self._counted[kind] <= self._most:
                self._kept.setdefault(kind, []).append(one)

    def count(self, severity: Severity) -> int:
        """How many findings of a severity there were."""
        return sum(count for (one, _), count in self._counted.items() if one is severity)

    def text(self, line_of: LineOf, how_to_see_all: str, *, colour: bool, unicode: bool, width: int) -> str:
        """What was kept, as `render_text` prints it, how many more there were of which kind, and the count of all."""
        kept = [one for several in self._kept.values() for one in several]
        blocks = render_text(kept, line_of, colour=colour, unicode=unicode, width=width, is_counted=False)
        rest = [(kind, self._counted[kind] - len(several)) for kind, several in sorted(self._kept.items())]
        more = "".join(f"{count:,} more of {severity}[{code}]\n" for (severity, code), count in rest if count)
        closing = summary_of({severity: self.count(severity) for severity in Severity})
        return blocks + (f"{more}   = help: {how_to_see_all}\n\n" if more else "") + (f"{closing}\n" if closing else "")
