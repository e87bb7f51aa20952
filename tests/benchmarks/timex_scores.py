"""Score the tagger on annotated texts: spans, types, normalised values, full days, and the speed.

usage: timex_scores.py PATH [--errors N]

PATH is a folder of TimeML documents (.tml, as TimeBank and TempEval-3 are distributed) or a JSON list of
{"id", "dct", "text", "timexes": [[start, end, type, value, mod, function], ...]}. No such texts are part of this repository.

A said and an annotated expression are paired if they overlap: equal spans first, then the larger overlap; each is paired once.
`strict` counts equal spans, `relaxed` all pairs, `type` and `value` pairs whose type or value is equal. `CAL` is `value` among
calendar dates alone, clock times cut off. The date of the document itself is not counted. All are F1, micro-averaged.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

CALENDAR = re.compile(r"\d{2,4}(-\d\d(-\d\d)?|-W\d\d(-WE|-\d)?|-Q\d|-H\d|-(SP|SU|FA|WI))?(T.*)?")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Timex(NamedTuple):
    """An expression: its span in code points, its type and value."""

    start: int
    end: int
    type: str
    value: str

    @property
    def is_calendar(self) -> bool:
        return self.type in ("DATE", "TIME") and CALENDAR.fullmatch(self.value) is not None

    @property
    def without_clock(self) -> str:
        return re.sub(r"T.*", "", self.value)


class Document(NamedTuple):
    """An annotated text; `issued` is an ISO day, `own_dates` are the spans of the document's own date."""

    name: str
    issued: str
    text: str
    timexes: list[Timex]
    own_dates: list[Timex]


def documents(path: Path) -> Iterator[Document]:
    """The documents of a folder or a file that have a day of issue."""
    if path.is_dir():
        yield from (document for file in sorted(path.glob("**/*.tml")) if (document := from_timeml(file)))
        return
    for entry in json.loads(path.read_text(encoding="utf-8")):
        day = re.match(r"(\d{4})-?(\d\d)-?(\d\d)", entry["dct"] or "")
        if day:
            rows = [(Timex(row[0], row[1], row[2], row[3] or ""), "CREATION_TIME" in row[4:]) for row in entry["timexes"]]
            yield _document(entry["id"], "-".join(day.groups()), entry["text"], rows)


def from_timeml(file: Path) -> Document | None:
    """A TimeML document: the text of <TEXT>, and the value of the expression that is its CREATION_TIME."""
    from lxml import etree

    root = etree.parse(file).getroot()
    body = root.find(".//TEXT")
    created = [one.get("value", "") for one in root.iter("TIMEX3") if one.get("functionInDocument") == "CREATION_TIME"]
    day = re.match(r"(\d{4})-?(\d\d)-?(\d\d)", created[0]) if created else None
    if body is None or day is None:
        return None
    text, rows = "", []
    for event, node in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            node.set("from", str(len(text)))
            text += node.text or ""
        else:
            if node.tag == "TIMEX3":
                timex = Timex(int(node.get("from")), len(text), node.get("type"), node.get("value", ""))
                rows.append((timex, node.get("functionInDocument") == "CREATION_TIME"))
            text += (node.tail or "") if node is not body else ""
    return _document(file.stem, "-".join(day.groups()), text, rows)


def _document(name: str, issued: str, text: str, rows: list[tuple[Timex, bool]]) -> Document:
    return Document(name, issued, text, [timex for timex, own in rows if not own], [timex for timex, own in rows if own])


def paired(gold: list[Timex], said: list[Timex]) -> dict[int, int]:
    """Places in `gold` with their partners in `said`."""
    overlaps = sorted(
        (one[:2] != other[:2], max(one.start, other.start) - min(one.end, other.end), i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(said)
        if min(one.end, other.end) > max(one.start, other.start)
    )
    pairs: dict[int, int] = {}
    for *_, i, j in overlaps:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def count(gold: list[Timex], said: list[Timex]) -> Counter[str]:
    """What a document adds to the counts."""
    counts = Counter(gold=len(gold), said=len(said))
    for i, j in paired(gold, said).items():
        one, other = gold[i], said[j]
        counts.update(relaxed=1, strict=one[:2] == other[:2], type=one.type == other.type, value=one.value == other.value)
    dates, tried = [one for one in gold if one.is_calendar], [one for one in said if one.is_calendar]
    partners = paired(dates, tried)
    for i, one in enumerate(dates):
        right = i in partners and one.without_clock == tried[partners[i]].without_clock
        full = DAY.fullmatch(one.without_clock) is not None
        counts.update(cal=right, days=full, days_found=full and right)
    counts.update(cal_gold=len(dates), cal_said=len(tried))
    return counts


def f1(right: int, said: int, gold: int) -> float:
    return 200 * right / (said + gold) if said + gold else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="print the first N expressions whose value is missed or wrong")
    options = parser.parse_args()
    from report import tag

    counts: Counter[str] = Counter()
    errors: list[str] = []
    spent = 0.0
    for document in documents(options.path):
        began = time.perf_counter()
        found = tag(document.text, issued=document.issued)
        spent += time.perf_counter() - began
        said = [Timex(one.span.start, one.span.end, str(one.type), one.value) for one in found]
        said = [one for one in said if not any(min(one.end, own.end) > max(one.start, own.start) for own in document.own_dates)]
        counts.update(count(document.timexes, said), documents=1, characters=len(document.text))
        partners = paired(document.timexes, said)
        for i, one in enumerate(document.timexes):
            value = said[partners[i]].value if i in partners else "-"
            if value != one.value:
                words = document.text[max(0, one.start - 50) : one.end + 30].replace("\n", " ")
                errors.append(f"{document.name} | {document.issued} | {one.value} | {value} | {words}")
    print(f"documents {counts['documents']}  expressions {counts['gold']}  said {counts['said']}")
    for name in ("strict", "relaxed", "type", "value"):
        print(f"{name:8s} F1 {f1(counts[name], counts['said'], counts['gold']):6.2f}")
    print(f"CAL      F1 {f1(counts['cal'], counts['cal_said'], counts['cal_gold']):6.2f}")
    print(f"full days   {counts['days_found']}/{counts['days']}")
    print(f"speed       {counts['documents'] / spent:.0f} documents/s, {counts['characters'] / spent / 1e6:.2f} M characters/s")
    print("\n".join(errors[: options.errors]), end="\n" if options.errors else "")


if __name__ == "__main__":
    main()
