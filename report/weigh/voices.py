"""Voices: how many independent reports stand behind some claims, at least and at most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from report.model.claims import AttributionKind, Claim

from .kinship import Kinship

# Words of such a speaker are the speaker's, whoever prints them; "residents" or "a source" may be different people each time.
_ONE_SPEAKER = (AttributionKind.NAMED, AttributionKind.ORGANISATION, AttributionKind.DOCUMENT)
_OWN = ""  # the voice of a root that tells something itself

Voices = dict[str, set[str]]
Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """Articles; independent reports from known roots, that is, at least so many; and at most so many.

    `speaker` is the one named speaker, organisation or document on whom all of it leans, as the config's `names` write it; None
    where there are several or an article says it in its own voice. `origins` are the known roots, whoever speaks in them.
    """

    articles: int
    roots: int
    at_most: int
    speaker: str | None
    origins: int
    origins_at_most: int


@dataclass(frozen=True, slots=True)
class _Report:
    article: str
    roots: frozenset[str]
    voice: str


def count(claims: Iterable[Claim], kin: Kinship) -> Count:
    """How many reports stand behind the claims.

    Two reports are independent if they come from different known roots and do not lean on the same named speaker, organisation
    or document. An article of several roots is one report from one of them, and nobody knows which: it adds a report only where
    none of its roots already tells, and never more than one. Articles of unknown root add to what is said to be at most alone.
    """
    claims = tuple(claims)
    reports = [_Report(kin.article_of(claim.source), kin.roots_of(claim), _voice(claim, kin)) for claim in claims]
    known = [report for report in reports if report.roots]
    unknown = len({report.article for report in reports if not report.roots})
    certain = _certain(known)
    possible: Voices = {}
    for report in known:
        for root in report.roots:
            possible.setdefault(root, set()).add(report.voice)
    origins_at_most = _matched({(report.article, *sorted(report.roots)): report.roots for report in known})
    return Count(
        articles=len({report.article for report in reports}),
        roots=_pairs(certain),
        at_most=min(_pairs(possible), origins_at_most) + unknown,
        speaker=_speaker(claims, reports, kin),
        origins=len(certain),
        origins_at_most=origins_at_most + unknown,
    )


def _voice(claim: Claim, kin: Kinship) -> str:
    says = claim.attribution
    return kin.key(says.who) if says.kind in _ONE_SPEAKER and says.who else _OWN


def _speaker(claims: tuple[Claim, ...], reports: Iterable[_Report], kin: Kinship) -> str | None:
    """The name of the one voice that all claims share, unless it is the articles' own."""
    voices = {report.voice for report in reports}
    who = claims[0].attribution.who if len(voices) == 1 and _OWN not in voices else None
    return None if who is None else kin.form(who)


def _certain(reports: Iterable[_Report]) -> Voices:
    """The voices of each root that certainly tells; roots that only a report of several names are one group."""
    reports = tuple(reports)
    certain: Voices = {}
    for report in reports:
        if len(report.roots) == 1:
            certain.setdefault(min(report.roots), set()).add(report.voice)
    groups: list[tuple[set[str], set[str]]] = []
    for report in reports:
        if len(report.roots) < 2 or report.roots & certain.keys():
            continue
        members, voices = set(report.roots), {report.voice}
        apart = []
        for group in groups:
            if group[0] & members:
                members, voices = members | group[0], voices | group[1]
            else:
                apart.append(group)
        groups = [*apart, (members, voices)]
    return certain | {min(members): voices for members, voices in groups}


def _pairs(voices: Mapping[str, set[str]]) -> int:
    """The largest number of pairs of a root and a voice in which no root and no speaker comes twice."""
    speaking = {root for root, heard in voices.items() if _OWN in heard}
    return len(speaking) + _matched({(root,): heard for root, heard in voices.items() if root not in speaking})


def _matched(wishes: Mapping[Name, AbstractSet[str]]) -> int:
    """How many wishers at most can each have one of the things that they wish, no two of them the same."""
    taken: dict[str, Name] = {}

    def finds(wisher: Name, asked: set[str]) -> bool:
        for thing in sorted(wishes[wisher] - asked):
            asked.add(thing)
            if thing not in taken or finds(taken[thing], asked):
                taken[thing] = wisher
                return True
        return False

    return sum(finds(wisher, set()) for wisher in sorted(wishes))
