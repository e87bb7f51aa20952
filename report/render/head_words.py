"""The lines at the head of a report: until when it reads, what its sources are dated by, from how many origins they come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from report.model.chronology import Chronology
from report.model.edtf import Precision
from report.model.settings import Settings
from report.model.sources import IssuedFrom, Source, SourceKind

from .citations import assumed_issue
from .date_words import date_in_words
from .words import Noun, counted, listed, noun_of, number_words, sentence

_DATED_BY = {
    IssuedFrom.ARTICLE: "with a date of {its} own",
    IssuedFrom.PAGE: "dated by the metadata of {its} page",
    IssuedFrom.CONFIG: "dated in the settings of this report",
}


def cutoff_sentences(chronology: Chronology, settings: Settings) -> tuple[str, ...]:
    """Until when the sources were read, then how many there are and what dates them.

    As in "Data cutoff: Thursday 20 March 2025." and
    "Five articles, none of them dated; all taken as issued on or about that day (set by the editor)."
    """
    language = settings.config.language
    found = []
    if settings.cutoff is not None:
        found.append(f"Data cutoff: {date_in_words(settings.cutoff, language=language)}.")
    elif chronology.dated is not None:
        found.append(f"As of {date_in_words(chronology.dated, language=language)}; no data cutoff was set.")
    if chronology.sources:
        found.append(_dating_sentence(chronology.sources, settings))
    return tuple(found)


def _dating_sentence(sources: Sequence[Source], settings: Settings) -> str:
    noun = noun_of(sources)
    total = counted(len(sources), noun)
    taken = [source for source in sources if source.issued_from is IssuedFrom.EDITOR and source.issued is not None]
    if len(taken) == len(sources):
        none = "not dated;" if len(sources) == 1 else "none of them dated; all"
        return f"{sentence(total)}, {none} taken as issued {_on(taken, settings)} (set by the editor)."
    parts = _dated_parts(sources)
    if taken:
        parts.append(f"{number_words(len(taken))} undated and taken as issued {_on(taken, settings)} (set by the editor)")
    if undated := sum(source.issued is None for source in sources):
        parts.append(f"{number_words(undated)} undated")
    if len(parts) == 1:
        words = parts[0].split(" ", 1)[1]
        return f"{sentence(total)}, {words if len(sources) == 1 else f'all {words}'}."
    return f"{sentence(total)}: {listed(parts)}."


def _dated_parts(sources: Sequence[Source]) -> list[str]:
    counts = Counter(source.issued_from for source in sources if source.issued is not None)
    parts = []
    for issued_from, words in _DATED_BY.items():
        if number := counts[issued_from]:
            one = number == 1
            parts.append(f"{number_words(number)} {words.format(its='its' if one else 'their')}")
    return parts


def _on(taken: Sequence[Source], settings: Settings) -> str:
    days = {str(source.issued): source.issued for source in taken}
    issued = next(iter(days.values()))
    if len(days) > 1 or issued is None:
        return "on or about the days that the list of sources gives"
    cutoff = settings.cutoff
    if cutoff is not None and cutoff.precision in (Precision.DAY, Precision.TIME) and issued.range == cutoff.range:
        return "on or about that day"
    return assumed_issue(issued, settings.config.language)


def origins_counted(chronology: Chronology) -> tuple[int, bool]:
    """The number of origins, and whether it is only a limit.

    It is none only where every source is from one origin and says so itself; what an abstract says of it is at second hand. A
    source of several origins is from one of them, so there are never more than sources and single quotes name.
    """
    total = len(chronology.origins) + len(chronology.unknown_origin)
    own = {root.casefold() for source in chronology.sources for root in source.roots}
    of_quotes = sum(origin.name.casefold() not in own for origin in chronology.origins)
    most = min(total, len(chronology.sources) + of_quotes)
    named = Counter(source for origin in chronology.origins for source in origin.sources)
    stated = all(
        named[source.id] == 1 and not source.roots_from_editor and source.kind is not SourceKind.ABSTRACT
        for source in chronology.sources
    )
    return most, most > 1 and not stated


def origins_sentence(chronology: Chronology) -> str | None:
    """From how many origins the sources come, each copy of one report counting once; None where there are no sources."""
    if not chronology.sources:
        return None
    known, unknown = len(chronology.origins), len(chronology.unknown_origin)
    noun = noun_of(chronology.sources)
    if not known:
        return f"The origin of {'the ' + noun[0] if unknown == 1 else 'all ' + counted(unknown, noun)} is unknown."
    found = any(source.roots_from_editor for source in chronology.sources)
    if len(chronology.sources) == 1 and not unknown:
        return f"Its origin: {listed((origin.name for origin in chronology.origins), 'or')}{', by our finding' if found else ''}."
    names = listed(origin.name for origin in chronology.origins)
    names += f", and {counted(unknown, noun)} of unknown origin" if unknown else ""
    number, is_limit = origins_counted(chronology)
    told = f"{'at most ' if is_limit else ''}{counted(number, ('origin', 'origins'))}"
    if number < known + unknown:
        return f"They come from {told}, among {names}{', by our finding' if found else ''}."
    return f"They come from {told} ({names}), by our finding." if found else f"They come from {told}: {names}."


def abstracts_sentence(chronology: Chronology) -> str | None:
    """That files of the project are our abstracts and not the sources themselves; None where there are none."""
    abstracts = sum(source.kind is SourceKind.ABSTRACT for source in chronology.sources)
    if not abstracts:
        return None
    if abstracts < len(chronology.sources):
        are = "is an abstract" if abstracts == 1 else "are abstracts"
        return f"{sentence(number_words(abstracts))} of these files {are} of ours, and not the article."
    if abstracts == 1:
        return "This file is our abstract of the article, and not the article."
    return "These files are our abstracts of the articles, and not the articles."


def noun_of_report(chronology: Chronology) -> Noun:
    """What the report's sources are called together, in the singular and the plural."""
    return noun_of(chronology.sources)
