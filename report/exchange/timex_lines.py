"""The time expressions of an article as one line of JSON (JSON Lines), for programs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from json.encoder import JSONEncoder

from report.model.day_numbers import iso_day
from report.model.time_expressions import TimeExpression

PARTS = (
    *("millennium", "century", "decade", "year", "half", "quarter", "season", "month", "week", "weekend"),
    *("weekday", "day", "part_of_day", "hour", "minute", "second", "zone"),
)
"""The parts of a date from the coarsest to the finest, in which order `said` and `inferred` list them."""

_RANK = {part: rank for rank, part in enumerate(PARTS)}
# What a reader cannot see, what turns the direction of a line, what some programs take for the end of one, and halves of
# surrogate pairs (in a file's name), which UTF-8 cannot hold.
_UNSEEN = re.compile(
    "[\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff"
    "\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_ENCODER = JSONEncoder(ensure_ascii=False)


def print_line(file: str, text: str, issued: int | None, times: Iterable[TimeExpression]) -> str:
    """`{"file", "issued", "timexes": [...]}` on one line, ended by `\\n`.

    `text` is the article's, in which the offsets count; `issued` is its day of issue as a day number. Letters of any script
    stand as they are; characters that cannot be seen are written as escapes.
    """
    line = {
        "file": file,
        "issued": None if issued is None else iso_day(issued),
        "timexes": [_timex(text, time) for time in times],
    }
    return _UNSEEN.sub(_escaped, _ENCODER.encode(line)) + "\n"


def _timex(text: str, time: TimeExpression) -> dict[str, object]:
    start, end = time.span.start, time.span.end
    days = time.range
    return {
        # These keys, in this order, are the contract with programs that read the lines; what comes after may grow.
        "start": start,
        "end": end,
        "text": text[start:end],
        "type": str(time.type),
        "value": time.value,
        "mod": time.mod,
        "edtf": time.edtf,
        "rule": time.rule,
        "tid": time.tid,
        "anchor": time.anchor,
        "earliest": None if days is None else _day(days.earliest),
        "latest": None if days is None else _day(days.latest),
        "interval": time.interval,
        "said": _listed(time.said),
        "inferred": _listed(time.inferred),
        "holds_for": None if time.holds_for is None else [iso_day(day) for day in time.holds_for],
        "quant": time.quant,
        "freq": time.freq,
    }


def _day(number: int | None) -> str | None:
    return None if number is None else iso_day(number)


def _listed(parts: frozenset[str]) -> list[str]:
    return sorted(parts, key=lambda part: (_RANK.get(part, len(PARTS)), part))


def _escaped(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))
