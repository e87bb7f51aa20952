"""Sequence: events set in reading order, with what `after` and `before` say where the dates leave it open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from report.model.diagnostics import Diagnostic
from report.model.events import Event

from .constraints import links, sort, within_dates, without_circles
from .hours import zone_of
from .order import Key, bounds, is_placed, reading_key, unplaced_key


@dataclass(frozen=True, slots=True)
class Sequence:
    """Events with a known start in reading order, background first; the others by the day by which they happened; findings."""

    placed: tuple[Event, ...]
    unplaced: tuple[Event, ...]
    diagnostics: tuple[Diagnostic, ...]


def sequence(events: Iterable[Event], timezone: str = "UTC") -> Sequence:
    """The one order of the events, whatever the order they come in.

    Of two events in the same list, the one that wholly precedes the other by its date stands first, always: a link that would
    break this is an error and left out. The links hold over several steps, also through an event that stands in the other list.
    """
    nodes = sorted(events, key=lambda event: (event.id, event.title))
    zone = zone_of(timezone)
    asked, diagnostics = links(nodes)
    spans = [bounds(event, zone) for event in nodes]
    # A link that contradicts the dates by itself is no part of a circle: the dates already say which of its entries is wrong.
    at_odds = [link for link in asked if spans[link.second][1] <= spans[link.first][0]]
    refused = set(at_odds)
    diagnostics += within_dates(nodes, at_odds, zone)[1]
    open_, circles = without_circles(nodes, [link for link in asked if link not in refused])
    kept, contradictions = within_dates(nodes, open_, zone)

    # An event of the other list keys first, so that it only hands on what it waits for.
    first: Key = (float("-inf"),)
    by_start = sort([reading_key(event, zone) if is_placed(event) else first for event in nodes], kept)
    by_bound = sort([first if is_placed(event) else unplaced_key(event) for event in nodes], kept)
    placed = sorted((nodes[number] for number in by_start if is_placed(nodes[number])), key=lambda event: not event.background)
    unplaced = tuple(nodes[number] for number in by_bound if not is_placed(nodes[number]))
    return Sequence(tuple(placed), unplaced, (*diagnostics, *circles, *contradictions))


def reading_order(events: Iterable[Event], timezone: str = "UTC") -> tuple[Event, ...]:
    """All events in a total order that only sorts a list: background, the chronology, then those of which no start is known."""
    found = sequence(events, timezone)
    return found.placed + found.unplaced
