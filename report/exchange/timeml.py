"""An article with its time expressions as a TimeML document (TimeML 1.2.1, in the shape of TempEval-3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from report.model.day_numbers import iso_day
from report.model.diagnostics import Diagnostic, note
from report.model.sources import Article
from report.model.time_expressions import ISSUE_TID, TimeExpression, TimexType

from .timeml_values import FREQUENCY, UNKNOWN_DATE, admitted, length

MODS = frozenset(
    {
        *("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "START", "MID", "END", "APPROX"),
        *("LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"),
    }
)
_SCHEMA = "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="{_SCHEMA}">\n\n'
)
# XML 1.0 holds no controls but tab and line ends, no halves of surrogate pairs, and not the last two of the basic plane.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
# The controls above ASCII may stand in XML, but on a terminal they would command it.
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"} | {code: f"&#{code};" for code in range(0x7F, 0xA0)}
_IN_ATTRIBUTES = {**_ESCAPES, ord('"'): "&quot;", ord("\t"): "&#9;", ord("\n"): "&#10;"}


def print_timeml(
    article: Article, issued: int | None, times: Iterable[TimeExpression], *, name: str
) -> tuple[str, tuple[Diagnostic, ...]]:
    """The document, and a note where the text holds characters that XML cannot.

    `name` is the document's (DOCID), `issued` the day of issue as a day number. Between `<TEXT>` and `</TEXT>` the text stands
    as it is, to the character; one that XML cannot hold is replaced by one that shows its place, so that offsets stay.
    A range ("March 3-9") is a DURATION with `beginPoint` and `endPoint`, which lead to tags without words after the text;
    "from Monday to Thursday" gets such a DURATION beside its two dates. `times` are in text order and don't overlap.
    """
    tags = _Tags(times)
    day = UNKNOWN_DATE if issued is None else iso_day(issued)
    created = {"tid": ISSUE_TID, "type": "DATE", "value": admitted(day), **_ROLE, "functionInDocument": "CREATION_TIME"}
    parts = [_HEAD, f"<DOCID>{_escaped(name)}</DOCID>\n\n<DCT>{_element(created, day)}</DCT>\n\n<TEXT>"]
    at = 0
    for time in tags.times:
        parts += _escaped(article.text[at : time.span.start]), _element(tags.of(time), _words(article, time))
        at = time.span.end
    wordless = "".join(f"{_element(tag, '')}\n" for tag in tags.wordless)
    parts += _escaped(article.text[at:]), "</TEXT>\n\n", f"{wordless}\n" if wordless else "", "</TimeML>\n"
    return "".join(parts), tuple(_replaced(article))


_ROLE = {"temporalFunction": "false", "functionInDocument": "NONE"}


class _Tags:
    """The attributes of every TIMEX3 of a document; those without words have tids after all others."""

    def __init__(self, times: Iterable[TimeExpression]) -> None:
        self.times = tuple(times)
        self.wordless: list[dict[str, str]] = []
        self._known = {ISSUE_TID, *(time.tid for time in self.times)}
        self._next = 1 + max((int(tid[1:]) for tid in self._known if tid[1:].isdigit()), default=0)
        self._ranges = {time.tid: self._range(time) for time in self.times if "/" in time.value}
        for one, other in pairwise(self.times):
            if one.interval is not None and one.interval == other.interval and not {one.tid, other.tid} & self._ranges.keys():
                self._between(*sorted((one, other), key=_earliest))

    def of(self, time: TimeExpression) -> dict[str, str]:
        """The attributes of an expression, in the order in which TimeBank has them."""
        value = {"type": str(time.type), "value": admitted(time.value)} | self._ranges.get(time.tid, {})
        tag = {"tid": time.tid, "type": value.pop("type"), "value": value.pop("value")}
        if time.mod in MODS:
            tag["mod"] = str(time.mod)
        tag |= _ROLE | {"temporalFunction": "true" if value or _is_relative(time) else "false"}
        if time.anchor in self._known and time.anchor != time.tid:
            tag["anchorTimeID"] = str(time.anchor)
        if time.quant:
            tag["quant"] = time.quant
        if time.freq and FREQUENCY.fullmatch(time.freq):
            tag["freq"] = time.freq
        return tag | value

    def _range(self, time: TimeExpression) -> dict[str, str]:
        """What a range is, whose value is `begin/end`: TIMEX3 has no such values, but durations with ends."""
        begin, _, end = time.value.partition("/")
        ends = {}
        for key, value in (("beginPoint", begin), ("endPoint", end)):
            if value.strip("."):  # else that end is open
                ends[key] = self._add({"type": _type_of(value), "value": admitted(value), **_ROLE})
        return {"type": str(TimexType.DURATION), "value": length(begin, end), **ends}

    def _between(self, begin: TimeExpression, end: TimeExpression) -> None:
        stretch = {"type": str(TimexType.DURATION), "value": length(begin.value, end.value), **_ROLE, "temporalFunction": "true"}
        self._add({**stretch, "beginPoint": begin.tid, "endPoint": end.tid})

    def _add(self, tag: Mapping[str, str]) -> str:
        tid = f"t{self._next}"
        self._next += 1
        self.wordless.append({"tid": tid, **tag})
        return tid


def _type_of(value: str) -> str:
    return str(TimexType.TIME if "T" in value else TimexType.DATE)


def _earliest(time: TimeExpression) -> int:
    return 0 if time.range is None or time.range.earliest is None else time.range.earliest


def _is_relative(time: TimeExpression) -> bool:
    """Whether the value had to be worked out from something else, or would have to be, were there something to lean on."""
    is_open = time.type in (TimexType.DATE, TimexType.TIME) and time.edtf is None and "X" in time.value
    return time.anchor is not None or bool(time.inferred) or is_open


def _words(article: Article, time: TimeExpression) -> str:
    return article.text[time.span.start : time.span.end]


def _element(attributes: Mapping[str, str], words: str) -> str:
    written = "".join(f' {name}="{_plain(value).translate(_IN_ATTRIBUTES)}"' for name, value in attributes.items())
    return f"<TIMEX3{written}>{_escaped(words)}</TIMEX3>" if words else f"<TIMEX3{written}/>"


def _escaped(text: str) -> str:
    return _plain(text).translate(_ESCAPES)


def _plain(text: str) -> str:
    return _FORBIDDEN.sub(lambda found: _sign(found[0]), text)


def _sign(forbidden: str) -> str:
    """One visible character for one that XML cannot hold: the picture of a control (U+2400 on), else U+FFFD."""
    return chr(0x2400 + ord(forbidden)) if forbidden < " " else "\ufffd"


def _replaced(article: Article) -> Iterator[Diagnostic]:
    found = [match.start() for match in _FORBIDDEN.finditer(article.text)]
    if found:
        first = article.text[found[0]]
        counted = "1 character" if len(found) == 1 else f"{len(found)} characters"
        yield note(
            "timeml-character-replaced",
            f"XML has no form for {counted} of the text; the first, U+{ord(first):04X}, is written as {_sign(first)}",
            article.position(found[0], found[0] + 1),
            hints=("offsets stay as they are; delete the characters if the file is yours to change",),
        )
