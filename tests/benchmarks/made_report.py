"""A made-up report of any size, alike on every machine: the files of a project, with all that a real one has in it.

Three sources tell each event, mostly in the same way; every seventh time they differ in a number, every eleventh in the day.
Nothing in it is true, and no word of it is anyone's.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta

FIRST = date(2021, 1, 4)
DAYS = 1500
LANES = ("Fighting", "Diplomacy", "Civilians", "Economy")
DEEDS = ("entered", "shelled", "visited", "supplied", "searched", "passed", "encircled")
BODIES = ("the northern brigade", "the river guard", "the council of elders", "an aid convoy", "the border police")
TOWNS = ("Ashmere", "Bellhaven", "Corvane", "Dunmoor", "Eastwick", "Farrow", "Glenmar", "Harrowby", "Islay Cross", "Jorund")
AGENCIES = ("Northern Wire", "Coast Press", "Inland News Agency", "Harbour Service", "Delta Reports")
PAPERS = ("The Ashmere Post", "River Daily", "The Corvane Herald", "Morning Ledger", "Eastwick Observer", "The Farrow Times")


def files(events: int, sources: int) -> dict[str, bytes]:
    """The files of a project by path: so many events with three claims each, told by so many articles (three or more)."""
    told: dict[int, list[str]] = {number: [] for number in range(sources)}
    entries = [_entry(number, sources, told) for number in range(events)]
    figures = [_figure(number, sources, told) for number in range(max(1, events // 50))]
    made = {f"seeds/{_source(number)}.md": _article(number, lines) for number, lines in told.items()}
    # JSON is YAML, and needs no second writer of it here; flow style with long lines is how the sample's quotes stand too.
    ledger = ["events:", *(_block(entry) for entry in entries), "figures:", *(_block(figure) for figure in figures)]
    return {"config.yaml": _config(events).encode(), "seeds/events.yaml": "\n".join(ledger).encode() + b"\n", **made}


def _block(item: dict[str, object]) -> str:
    """An item of the ledger as people write it: a line for each key, a line for each quote."""
    lines = []
    for key, value in item.items():
        if key == "quotes" and isinstance(value, list):
            lines += ["quotes:", *(f"  - {json.dumps(quote)}" for quote in value)]
        else:
            lines.append(f"{key}: {json.dumps(value)}")
    return "  - " + "\n    ".join(lines)


def _source(number: int) -> str:
    return f"article-{number:04d}"


def _day(number: int) -> date:
    return FIRST + timedelta(days=number * 7919 % DAYS)


def _town(number: int) -> str:
    """One of forty: the ten names in four quarters."""
    return f"{TOWNS[number % 10]} {('North', 'East', 'South', 'West')[number // 10 % 4]}"


def _edtf(number: int, day: date) -> str | None:
    """Mostly days; one in eight is a month, others are bounds, intervals, choices or nothing at all."""
    forms = {
        3: f"{day:%Y-%m}",
        11: f"{day:%Y-%m}",
        17: f"[..{day}]",
        23: f"{day}/{day + timedelta(days=5)}",
        29: f"[{day}..{day + timedelta(days=3)}]",
        31: f"{day:%Y}",
    }
    return None if number % 40 == 37 else forms.get(number % 40, f"{day}")


def _entry(number: int, sources: int, told: dict[int, list[str]]) -> dict[str, object]:
    day, town, body = _day(number), _town(number), BODIES[number % 5]
    deed = DEEDS[number % 7]
    apart = number % 11 == 5
    when = None if apart else _edtf(number, day)
    exacts = [
        f"{body} {deed} {town} in what it calls operation {number}",
        f"{town} was {deed} by {body}, according to residents, in operation {number}",
        f'a spokesman said "{body} {deed} {town}", and counted {number % 90 + 10} vehicles of operation {number}',
    ]
    quotes: list[dict[str, object]] = []
    for index, exact in enumerate(exacts):
        source = (number * 3 + index * (sources // 3)) % sources
        told[source].append(f"On {day:%A %d %B %Y} {exact}; nothing else was known about it on the evening of that day.")
        quote: dict[str, object] = {"key": "abc"[index], "source": _source(source), "exact": exact}
        given = f"{day + timedelta(days=index == 2)}" if apart else when
        dated = {"date": given} if given else {}
        speaker = {"says": {"kind": "named", "who": f"a spokesman in {town}"}} if index == 2 else {}
        quotes.append(quote | dated | speaker)
    return {
        "id": f"operation-{number}",
        "title": f"{town} is {deed} by {body}",
        **({"date": when} if when else {}),
        "place": town,
        "lane": LANES[number % 4],
        **({"key": True} if number % 25 == 0 else {}),
        "summary": f"The place was {deed} by {body},[^a] as residents confirm.[^b] A spokesman gave *numbers* as well.[^c]",
        "quotes": quotes,
        **(_dispute(number) if number % 7 == 2 else {}),
        **({"note": "Who gave the order is not said by any of them.[^a]"} if number % 9 == 4 else {}),
        **({"because": "The bound is the day of issue.[^b]"} if number % 40 == 17 else {}),
    }


def _dispute(number: int) -> dict[str, object]:
    positions = [
        {"value": f"{number % 90 + 10} vehicles", "quotes": ["c"]},
        {"value": "no number is given", "quotes": ["a", "b"]},
    ]
    return {"disputes": [{"aspect": "number", "positions": positions, "because": "Only one of them counted.[^c]"}]}


def _figure(number: int, sources: int, told: dict[int, list[str]]) -> dict[str, object]:
    exact = f"it counts {number * 37 % 900 + 100} people who left their homes in week {number}"
    told[number % sources].append(f"In a later passage {exact}.")
    quotes = [{"key": "1", "source": _source(number % sources), "exact": exact}]
    return {"value": str(number * 37 % 900 + 100), "counted": "people who left", "period": f"week {number}", "quotes": quotes}


def _article(number: int, lines: list[str]) -> bytes:
    issued = FIRST + timedelta(days=DAYS + number % 20)
    head = {
        "title": f"Report {number} from {_town(number)}",
        "publisher": PAPERS[number % 6],
        "issued": f"{issued}",
        "url": f"https://paper-{number % 6}.example/{number}",
        # Two in five do not say from where they have it.
        **({"root": AGENCIES[number % 5]} if number % 5 < 3 else {}),
    }
    front = "\n".join(f"{key}: {json.dumps(value)}" for key, value in head.items())
    return f"---\n{front}\n---\n\n{_paragraphs(lines)}".encode()


def _paragraphs(lines: list[str]) -> str:
    between = "The correspondent adds that roads were open, that markets were held, and that no official would be named."
    return "".join(f"{line} {between}\n\n" for line in lines)


def _config(events: int) -> str:
    return "\n".join(_settings(events)) + "\n"


def _settings(events: int) -> Iterator[str]:
    yield "title: The made-up report"
    yield "subtitle: Nothing in it is true."
    yield "timezone: Africa/Lubumbashi"
    yield "site: {url: 'https://made.example/report/'}"
    yield f"lanes: {json.dumps(LANES)}"
    yield "takeaways:"
    for number in range(0, min(events, 40), 10):
        yield f"  - {{text: 'Much depends on operation {number}.[^a]', events: [operation-{number}]}}"
    yield "places:"
    for number in range(40):
        yield f"  {_town(number)}: {{lat: {number % 10 - 4.25}, lon: {20 + number // 10}.5, within: The land}}"
