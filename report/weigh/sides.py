"""Sides: which dates of the claims go together, which lie apart, and which side has the better word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from report.model.claims import Claim, PartOfDay
from report.model.date_ranges import DateRange
from report.model.day_numbers import iso_day
from report.model.edtf import Edtf, EdtfDate, EdtfError, Precision, parse_edtf

from .hours import hours
from .kinship import Kinship
from .voices import count


@dataclass(frozen=True, slots=True)
class Side:
    """A date, the first claim that gives it, and all claims that speak for it and no other side, in the ledger's order."""

    when: Edtf
    giver: Claim
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """The date that one side gives, with its part of the day, and the claim that gives it."""

    when: Edtf
    part: PartOfDay | None
    claim: Claim


def extent(when: Edtf) -> tuple[bool, int, bool]:
    """Smaller for the finer date: by the number of days it may mean, then a clock time before none."""
    days = when.range.days
    return days is None, days or 0, when.precision is not Precision.TIME


def _fineness(when: Edtf) -> tuple[bool | int | str, ...]:
    # Of dates that may mean the same days, the plain one before a set or interval, the sure one before "about". The rest only
    # makes the choice the same every time.
    kind = not isinstance(when, EdtfDate)
    return *extent(when), kind, when.approximate, when.uncertain, when.range.earliest or 0, str(when)


_Entry = tuple[Claim, DateRange, tuple[bool | int | str, ...]]  # a claim, the days or seconds it may mean, its fineness


def _apart(entries: Sequence[_Entry]) -> list[tuple[Claim, tuple[Claim, ...]]]:
    """The claims that lie apart, from the finest on, each with all that overlap it and no other of them."""
    givers: list[_Entry] = []
    for entry in sorted(entries, key=lambda entry: entry[2]):
        if all(entry[1].apart(giver[1]) for giver in givers):
            givers.append(entry)
    members: list[list[Claim]] = [[] for _ in givers]
    for claim, extent_, _ in entries:
        near = [number for number, giver in enumerate(givers) if extent_.overlaps(giver[1])]
        if len(near) == 1:
            members[near[0]].append(claim)
    return [(giver[0], tuple(kept)) for giver, kept in zip(givers, members, strict=True)]


def sides(claims: Iterable[Claim]) -> tuple[Side, ...]:
    """The dates that lie apart, each with its claims, by earliest day.

    From the finest on, a date that overlaps no side so far makes a new one. Dates that overlap agree, so a coarser date speaks
    for the one side that it overlaps; if it overlaps several it speaks for none.
    """
    entries = [(claim, claim.when.range, _fineness(claim.when)) for claim in claims if claim.when is not None]
    found = [Side(giver.when, giver, members) for giver, members in _apart(entries) if giver.when is not None]
    return tuple(sorted(found, key=lambda side: (side.when.range.earliest is not None, side.when.range.earliest or 0)))


def better_known(groups: Sequence[tuple[Claim, ...]], kin: Kinship) -> int | None:
    """The index of the group with more independent known roots than every other; None where none has."""
    roots = [count(claims, kin).roots for claims in groups]
    most = max(roots)
    return roots.index(most) if roots.count(most) == 1 else None


def settle(side: Side, kin: Kinship, zone: tzinfo | None) -> Settled:
    """The finest date of a side, with the hour or part of the day that its claims give for it.

    Hours that exclude each other are weighed by known roots, as days are; where that does not decide, the day alone stands.
    """
    entries: list[_Entry] = []
    for claim in side.claims:
        known = hours(claim.when, claim.part_of_day, zone)
        if known is not None and claim.when is not None and claim.when.range == side.when.range:
            part = "" if claim.part_of_day is None else claim.part_of_day.value
            entries.append((claim, DateRange(known[0], known[1] - 1), (known[1] - known[0], *_fineness(claim.when), part)))
    groups = _apart(entries)
    if not groups:
        return Settled(side.when, None, side.giver)
    best = 0 if len(groups) == 1 else better_known([members for _, members in groups], kin)
    giver = side.giver if best is None else groups[best][0]
    if best is None or giver.when is None:
        earliest = side.when.range.earliest
        return Settled(side.when if earliest is None else parse_edtf(iso_day(earliest)), None, giver)
    return Settled(giver.when, giver.part_of_day, giver)


def between(found: Sequence[Side]) -> Edtf | None:
    """One unknown day over all sides, `[a..b]`, its ends as coarse as the sides say them; None where both ends are open."""
    earliest = [side.when.range.earliest for side in found]
    latest = [side.when.range.latest for side in found]
    first = None if None in earliest else min(day for day in earliest if day is not None)
    last = None if None in latest else max(day for day in latest if day is not None)
    if first is None and last is None:
        return None
    starts = next((_plain(side.when) for side in found if side.when.range.earliest == first), None)
    ends = next((_plain(side.when) for side in found if side.when.range.latest == last), None)
    days = ("" if first is None else iso_day(first)), ("" if last is None else iso_day(last))
    try:
        return parse_edtf(f"[{starts or days[0]}..{ends or days[1]}]")
    except EdtfError:
        return _days_between(*days)


def _plain(when: Edtf) -> str | None:
    """A date that may stand at the end of a set as it is: without clock time, qualifier or unspecified digit."""
    simple = isinstance(when, EdtfDate) and when.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR)
    sure = simple and not (when.approximate or when.uncertain) and "X" not in str(when)
    return str(when) if sure else None


def _days_between(first: str, last: str) -> Edtf | None:
    try:
        return parse_edtf(f"[{first}..{last}]")
    except EdtfError:  # years of more than four digits: no date is better than a wrong one
        return None
