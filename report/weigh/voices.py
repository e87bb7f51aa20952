"""Voices: how many independent reports stand behind some claims, at least and at most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from report.model.claims import AttributionKind, Claim

from .kinship import Kinship

# Words of such a speaker are the speaker's, whoever prints them; "residents" or "a source" may be different people each time.
_ONE_SPEAKER = (AttributionKind.NAMED, AttributionKind.ORGANISATION, AttributionKind.DOCUMENT)
_OWN = ""  # the voice of a root that tells something itself

Voices = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class Count:
    """Articles; independent reports from known roots, that is, at least so many; and at most so many."""

    articles: int
    roots: int
    at_most: int


def count(claims: Iterable[Claim], kin: Kinship) -> Count:
    """How many reports stand behind the claims.

    Two reports are independent if they come from different known roots and do not lean on the same named speaker, organisation
    or document. An article of several roots is one report from one of them, and nobody knows which: it adds a report only where
    none of its roots already tells. Articles of unknown root add to `at_most` alone.
    """
    claims = tuple(claims)
    articles = {kin.article_of(claim.source) for claim in claims}
    reports = [(kin.roots_of(claim), _voice(claim, kin)) for claim in claims]
    unknown = {kin.article_of(claim.source) for claim, (roots, _) in zip(claims, reports, strict=True) if not roots}
    if not any(roots for roots, _ in reports):
        return Count(len(articles), 0, len(unknown))
    all_voices: Voices = {}
    for roots, voice in reports:
        for root in roots:
            all_voices.setdefault(root, set()).add(voice)
    return Count(len(articles), _pairs(_certain(reports)), _pairs(all_voices) + len(unknown))


def _voice(claim: Claim, kin: Kinship) -> str:
    says = claim.attribution
    return kin.key(says.who) if says.kind in _ONE_SPEAKER and says.who else _OWN


def _certain(reports: Iterable[tuple[frozenset[str], str]]) -> Voices:
    """The voices of each root that certainly tells; roots that only a report of several names are one group."""
    reports = tuple(reports)
    certain: Voices = {}
    for roots, voice in reports:
        if len(roots) == 1:
            certain.setdefault(min(roots), set()).add(voice)
    groups: list[tuple[set[str], set[str]]] = []
    for roots, voice in reports:
        if len(roots) < 2 or roots & certain.keys():
            continue
        members, voices = set(roots), {voice}
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
    speaking = [root for root in sorted(voices) if _OWN in voices[root]]
    taken: dict[str, str] = {}

    def finds(root: str, asked: set[str]) -> bool:
        for speaker in sorted(voices[root] - asked):
            asked.add(speaker)
            if speaker not in taken or finds(taken[speaker], asked):
                taken[speaker] = root
                return True
        return False

    return len(speaking) + sum(finds(root, set()) for root in sorted(voices.keys() - set(speaking)))
