"""The lines at the head of a report: until when it reads, what its sources are dated by, from how many origins they come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from report.model.chronology import Chronology
from report.model.settings import Settings
from report.model.sources import IssuedFrom, Source

from .date_words import date_in_words
from .words import Noun, counted, listed, noun_of, number_words, sentence

_DATED_BY = {
    IssuedFrom.ARTICLE: "dated by {itself}",
    IssuedFrom.PAGE: "dated by the metadata of {its} page",
    IssuedFrom.CONFIG: "dated in the settings of this report",
}


def cutoff_sentences(chronology: Chronology, settings: Settings) -> tuple[str, ...]:
    """Until when the sources were read, then how many there are and what dates them.

    As in "Data cutoff: Thursday 20 March 2025." and
    "Five articles, none of them dated; all taken as issued on that day (set by the editor)."
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
            parts.append(
                f"{number_words(number)} {words.format(itself='itself' if one else 'themselves', its='its' if one else 'their')}"
            )
    return parts


def _on(taken: Sequence[Source], settings: Settings) -> str:
    days = {str(source.issued): source.issued for source in taken}
    if len(days) > 1:
        return "on days that the list of sources gives"
    issued = next(iter(days.values()))
    if settings.cutoff is not None and issued is not None and issued.range == settings.cutoff.range:
        return "on that day" if not issued.approximate else "on or about that day"
    return f"on {date_in_words(issued, language=settings.config.language)}"


def origins_sentence(chronology: Chronology) -> str | None:
    """From how many origins the sources come, each copy of one report counting once; None where there are no sources."""
    if not chronology.sources:
        return None
    known, unknown = len(chronology.origins), len(chronology.unknown_origin)
    noun = noun_of(chronology.sources)
    if not known:
        return f"The origin of {'the ' + noun[0] if unknown == 1 else 'all ' + counted(unknown, noun)} is unknown."
    names = listed(origin.name for origin in chronology.origins)
    if unknown:
        others = f"{counted(unknown, noun)} of unknown origin"
        return f"They come from at most {number_words(known + unknown)} origins: {names}, and {others}."
    if len(chronology.sources) == 1:
        return f"Its origin: {names}."
    return f"They come from {counted(known, ('origin', 'origins'))}: {names}."


def noun_of_report(chronology: Chronology) -> Noun:
    """What the report's sources are called together, in the singular and the plural."""
    return noun_of(chronology.sources)
