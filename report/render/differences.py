"""Where accounts of one event differ, as a reader sees it: what about, which sides, what the chronology says and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from report.model.edtf import Edtf, EdtfDate, EdtfError, parse_edtf
from report.model.events import Agreement, AgreementPosition, Aspect, Event
from report.model.sources import Source

from .date_words import date_in_words, short_date
from .words import Noun, claims_by_key, counted, noun_of

_ABOUT = {
    Aspect.OCCURRENCE: "whether it happened",
    Aspect.TIME: "the date",
    Aspect.PLACE: "the place",
    Aspect.NUMBER: "the number",
    Aspect.CHARACTER: "how it is described",
}
_SECTIONS = {
    Aspect.OCCURRENCE: "Whether it happened",
    Aspect.TIME: "The date",
    Aspect.PLACE: "The place",
    Aspect.NUMBER: "Numbers and casualties",
    Aspect.CHARACTER: "Character and wording",
}
_LONGEST_SIDES = 80  # code points of the sides that a heading may name; longer ones stand below it only


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference: what it holds, and the keys of the event's quotes that say so. `ours`: the one we take.

    Its articles and reports are as weighed; 0 articles: not counted.
    """

    value: str
    quotes: tuple[str, ...]
    ours: bool
    articles: int = 0
    roots: int = 0
    roots_at_most: int = 0


@dataclass(frozen=True, slots=True)
class Difference:
    """A point on which accounts differ. `about` ends the heading "Accounts differ: ..."; `verdict` stands in brackets after it.

    `because` and `would_settle` are the editor's Markdown. `index` counts from 0 within the event. `ours` is what we say, None
    where we take no side.
    """

    index: int
    aspect: Aspect
    about: str
    verdict: str
    sides: tuple[Side, ...]
    because: str | None
    would_settle: str | None
    by_editor: bool
    ours: str | None = None


def differences(event: Event, language: str = "en") -> tuple[Difference, ...]:
    """The points on which the event's accounts differ, in the order in which the event holds them."""
    differing = [agreement for agreement in event.agreements if len(agreement.positions) > 1]
    return tuple(_difference(index, agreement, language) for index, agreement in enumerate(differing))


def section_title(aspect: Aspect) -> str:
    """The heading under which the disputes page gathers the differences of an aspect."""
    return _SECTIONS[aspect]


def _difference(index: int, agreement: Agreement, language: str) -> Difference:
    values = [_value(agreement, position.value, language) for position in agreement.positions]
    ours = None if agreement.ours is None else _value(agreement, agreement.ours, language)
    sides = tuple(_side(value, position, value == ours) for value, position in zip(values, agreement.positions, strict=True))
    return Difference(
        index,
        agreement.aspect,
        _about(agreement.aspect, values),
        "not decided" if ours is None else f"we say: {ours}",
        sides,
        agreement.because,
        agreement.would_settle,
        agreement.by_editor,
        ours,
    )


def _side(value: str, position: AgreementPosition, ours: bool) -> Side:
    return Side(value, position.quotes, ours, position.articles, position.roots, position.roots_at_most)


def noun_of_side(event: Event, side: Side | AgreementPosition, sources: Mapping[str, Source]) -> Noun:
    """What the sources of a side are called together."""
    claims = claims_by_key(event)
    return noun_of(sources[claims[key].source] for key in side.quotes if key in claims)


def date_remark(event: Event, sources: Mapping[str, Source], language: str = "en") -> str | None:
    """What must stand beside a date that differs: "one article says Wednesday 19 March"; None where none does.

    The year is left out where it is that of the event's date. Where no side is taken, that accounts differ.
    """
    remarks: list[str] = []
    for agreement in event.agreements:
        if agreement.aspect is not Aspect.TIME or len(agreement.positions) < 2:
            continue
        others = [position for position in agreement.positions if position.value != agreement.ours]
        if agreement.ours is None or any(not position.articles for position in others):
            return "accounts differ on the date"
        for position in others:
            said = counted(position.articles, noun_of_side(event, position, sources))
            words = _other_date(position.value, event.when, language)
            remarks.append(f"{said} {'says' if position.articles == 1 else 'say'} {words}")
    return ", ".join(dict.fromkeys(remarks)) or None


def _other_date(value: str, ours: Edtf | None, language: str) -> str:
    """A side's date within a remark on ours; words of the editor stay as they are."""
    try:
        when = parse_edtf(value)
    except EdtfError:
        return value
    if not isinstance(when, EdtfDate) or when.day is None:
        return short_date(when, language=language)
    words = date_in_words(when, language=language)
    same_year = isinstance(ours, EdtfDate) and when.year is not None and ours.year == when.year
    return words.removesuffix(f" {when.year}") if same_year else words


def _value(agreement: Agreement, value: str, language: str) -> str:
    # Sides that follow from the quotes' own dates are dates; a reader never sees them in the notation of the data.
    if agreement.aspect is not Aspect.TIME:
        return value
    try:
        return date_in_words(parse_edtf(value), language=language)
    except EdtfError:
        return value


def _about(aspect: Aspect, values: list[str]) -> str:
    sides = " or ".join(values)
    return sides if aspect is Aspect.CHARACTER and len(sides) <= _LONGEST_SIDES else _ABOUT[aspect]
