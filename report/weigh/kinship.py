"""Kinship: from which origins each source derives, under whatever spelling they are named."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from report.model.chronology import Origin
from report.model.claims import Claim
from report.model.sources import Source, SourceKind


@lru_cache(maxsize=4096)  # the same few roots and speakers are compared for every claim
def squeezed(name: str) -> str:
    """A name without what does not tell names apart: letter case, spacing, typographic variants."""
    return " ".join(unicodedata.normalize("NFKC", name).split()).casefold()


@dataclass(frozen=True, slots=True)
class Kinship:
    """Who derives from whom. Made by `kinship`; roots and speakers are compared by their `key`.

    `forms` leads from a squeezed variant to the form that the config's `names` prefer. `articles` leads from a source's id to
    the id under which its article is counted: an abstract and its article, which share an address, are one.
    """

    forms: Mapping[str, str]
    sources: Mapping[str, Source]
    articles: Mapping[str, str]
    roots: Mapping[str, tuple[str, ...]]

    def key(self, name: str) -> str:
        """What two spellings of one name share."""
        return squeezed(self.forms.get(squeezed(name), name))

    def form(self, name: str) -> str:
        """A name as the config prefers it, else as it is written, on one line."""
        return " ".join(self.forms.get(squeezed(name), name).split())

    def is_found(self, claim: Claim) -> bool:
        """Whether the claim's roots are the editor's finding: those of its source, which does not name them itself."""
        source = self.sources.get(claim.source)
        return source is not None and source.roots_from_editor and claim.roots in ((), source.roots)

    def roots_of(self, claim: Claim) -> frozenset[str]:
        """The keys of a claim's known roots, its article's where none are named for it; empty means unknown."""
        return frozenset(self.key(root) for root in claim.roots or self.roots.get(claim.source, ()) if root.strip())

    def article_of(self, source: str) -> str:
        """The id under which the article of a source is counted."""
        return self.articles.get(source, source)


def kinship(sources: Iterable[Source], names: Mapping[str, tuple[str, ...]]) -> Kinship:
    """The kinship of the sources, in whatever order they come; `names` are the config's."""
    known = {source.id: source for source in sorted(sources, key=lambda source: source.id)}
    forms = {squeezed(variant): form for form, variants in sorted(names.items()) for variant in (*variants, form)}
    by_address: defaultdict[str, list[Source]] = defaultdict(list)
    for source in known.values():
        if source.url:
            by_address[source.url].append(source)
    articles: dict[str, str] = {}
    roots = {source.id: source.roots for source in known.values()}
    for kin in by_address.values():
        if any(source.kind is SourceKind.ABSTRACT for source in kin):
            shared = tuple(root for source in kin for root in source.roots)
            articles |= {source.id: kin[0].id for source in kin}
            roots |= {source.id: source.roots or shared for source in kin}
    return Kinship(forms, known, articles, roots)


def origins(kin: Kinship, claims: Iterable[Claim]) -> tuple[tuple[Origin, ...], tuple[str, ...]]:
    """The origins by name with the ids of their sources, and the ids of the sources of unknown origin, sorted.

    A root that is named for one quote counts as an origin of that quote's source. A source is of unknown origin as long as
    something quoted of it has no known root; an unquoted one, as long as it has none itself.
    """
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    members: defaultdict[str, set[str]] = defaultdict(set)
    quoted: defaultdict[str, bool] = defaultdict(lambda: True)
    own = ((source, name) for source, names in kin.roots.items() for name in names)
    seen = list(claims)
    for source, name in (*own, *((claim.source, name) for claim in seen for name in claim.roots)):
        if name.strip():
            spellings[kin.key(name)][" ".join(kin.forms.get(squeezed(name), name).split())] += 1
            members[kin.key(name)].add(source)
    for claim in seen:
        quoted[claim.source] = quoted[claim.source] and bool(kin.roots_of(claim))
    unknown = [id_ for id_, roots in kin.roots.items() if not roots and not (quoted.get(id_))]
    named = [(min(forms, key=lambda form: (-forms[form], form)), members[key]) for key, forms in spellings.items()]
    return tuple(Origin(name, tuple(sorted(ids))) for name, ids in sorted(named)), tuple(sorted(unknown))
