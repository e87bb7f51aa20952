"""Constraints: what `after` and `before` ask for, held against each other and against the dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from heapq import heapify, heappop, heappush

from report.model.diagnostics import Diagnostic, FilePosition, Related, error, note, warning
from report.model.events import Event

from .order import Key, bounds

_MOST_TOLD = 8  # steps of a circle that a finding names


@dataclass(frozen=True, slots=True)
class Link:
    """The event at index `first` stands before that at index `second`; `at` is where the ledger says so."""

    first: int
    second: int
    at: FilePosition


def links(events: Sequence[Event]) -> tuple[list[Link], list[Diagnostic]]:
    """The links that the events ask for. One to an entry that is not published is noted and left out."""
    index = {event.id: number for number, event in enumerate(events)}
    found: list[Link] = []
    diagnostics: list[Diagnostic] = []
    for number, event in enumerate(events):
        for key, others in (("after", event.after), ("before", event.before)):
            for place, other in enumerate(others):
                at = event.written.of(key, place)
                if (target := index.get(other)) is None:
                    diagnostics.append(_unpublished(event, key, other, at))
                    continue
                first, second = (target, number) if key == "after" else (number, target)
                if events[second].background and not events[first].background and first != second:
                    diagnostics.append(_background(events[first], events[second], at))
                    continue
                found.append(Link(first, second, at))
    return found, diagnostics


def sort(keys: Sequence[Key], asked: Sequence[Link]) -> list[int]:
    """The indices by key, except that what follows another waits for it: a stable topological sort in n log n.

    Equal keys keep the order of the indices. The links must hold no circle.
    """
    waits = [0] * len(keys)
    followers: list[list[int]] = [[] for _ in keys]
    for link in asked:
        waits[link.second] += 1
        followers[link.first].append(link.second)
    ready = [(keys[number], number) for number, count in enumerate(waits) if not count]
    heapify(ready)
    done: list[int] = []
    while ready:
        _, number = heappop(ready)
        done.append(number)
        for follower in followers[number]:
            waits[follower] -= 1
            if not waits[follower]:
                heappush(ready, (keys[follower], follower))
    return done


def without_circles(events: Sequence[Event], asked: Sequence[Link]) -> tuple[list[Link], list[Diagnostic]]:
    """The links without those that form circles, each of which is an error that names all entries in it."""
    kept = list(asked)
    diagnostics: list[Diagnostic] = []
    while True:
        done = set(sort([()] * len(events), kept))
        left = [number for number in range(len(events)) if number not in done]
        if not left:
            return kept, diagnostics
        circles = _circles(left, kept)
        diagnostics += [_circle(events, circle) for circle in circles]
        broken = {(link.first, link.second) for circle in circles for link in circle}
        kept = [link for link in kept if (link.first, link.second) not in broken]


def _circles(left: Sequence[int], asked: Sequence[Link]) -> list[list[Link]]:
    """Circles among the entries that wait for ever, no two of which share an entry; there is at least one."""
    inside = set(left)
    causes: dict[int, Link] = {}
    for link in asked:
        if link.first in inside and link.second in inside:
            causes.setdefault(link.second, link)
    circles, seen = [], set[int]()
    for start in left:
        path: dict[int, Link] = {}
        number = start
        while number not in seen:  # backwards: each entry here waits for another one here
            seen.add(number)
            path[number] = causes[number]
            number = causes[number].first
        if number in path:
            walked = list(path)
            circles.append([path[step] for step in walked[walked.index(number) :]])
    return circles


def within_dates(events: Sequence[Event], asked: Sequence[Link], zone: tzinfo | None) -> tuple[list[Link], list[Diagnostic]]:
    """The links that the dates allow, also over several steps; the others are errors. The links must hold no circle."""
    spans = [bounds(event, zone) for event in events]
    into: list[list[Link]] = [[] for _ in events]
    for link in asked:
        into[link.second].append(link)
    kept: list[Link] = []
    diagnostics: list[Diagnostic] = []
    latest = list(range(len(events)))  # of an entry and all that it follows, the one that begins last
    for number in sort([()] * len(events), asked):
        for link in into[number]:
            cause = latest[link.first]
            if spans[number][1] <= spans[cause][0]:
                diagnostics.append(_contradiction(events, link, cause))
                continue
            kept.append(link)
            if spans[cause][0] > spans[latest[number]][0]:
                latest[number] = cause
    return kept, diagnostics


def _said(event: Event) -> str:
    date = "no date" if event.when is None else str(event.when)
    return date if event.part_of_day is None else f"{date}, {event.part_of_day}"


def _unpublished(event: Event, key: str, other: str, at: FilePosition) -> Diagnostic:
    message = f'"{event.id}" stands {key} "{other}", which is not among the published entries; the order ignores it'
    return note("order-unpublished", message, at, hints=("check the id, or accept that entry",))


def _background(first: Event, second: Event, at: FilePosition) -> Diagnostic:
    message = f'"{second.id}" is background and stands before the chronology, so it cannot follow "{first.id}"'
    return warning("order-background", message, at, hints=("remove `background: true`, or this `after` or `before`",))


def _circle(events: Sequence[Event], circle: Sequence[Link]) -> Diagnostic:
    told = [f'"{events[link.second].id}" after "{events[link.first].id}"' for link in circle[:_MOST_TOLD]]
    related = [Related(link.at, words) for link, words in zip(circle, told, strict=False)]
    more = f" and {len(circle) - len(told):,} more" if len(circle) > len(told) else ""
    message = f"entries wait for each other in a circle: {', '.join(told)}{more}"
    return error("order-circle", message, circle[0].at, related=related[1:], hints=("remove one of these `after` or `before`",))


def _contradiction(events: Sequence[Event], link: Link, cause: int) -> Diagnostic:
    first, second = events[cause], events[link.second]
    message = f'"{second.id}" ({_said(second)}) cannot follow "{first.id}" ({_said(first)}): its date is wholly before'
    if cause != link.first:
        message += f'; "{events[link.first].id}" stands between them by `after` or `before`'
    related = [Related(event.written.of("date"), f"{event.id}: {_said(event)}") for event in (second, first)]
    hints = ("correct the date that is wrong, or remove this `after` or `before`",)
    return error("order-contradiction", message, link.at, related=related, hints=hints)
