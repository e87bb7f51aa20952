"""Where accounts of one event differ, as a reader sees it: what about, which sides, what the chronology says and why."""

from __future__ import annotations

from dataclasses import dataclass

from report.model.edtf import EdtfError, parse_edtf
from report.model.events import Agreement, Aspect, Event

from .date_words import date_in_words

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
    """One side of a difference: what it holds, and the keys of the event's quotes that say so. `ours`: the one we take."""

    value: str
    quotes: tuple[str, ...]
    ours: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A point on which accounts differ. `about` ends the heading "Accounts differ: ..."; `verdict` stands in brackets after it.

    `because` and `would_settle` are the editor's Markdown. `index` counts from 0 within the event.
    """

    index: int
    aspect: Aspect
    about: str
    verdict: str
    sides: tuple[Side, ...]
    because: str | None
    would_settle: str | None
    by_editor: bool


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
    sides = tuple(
        Side(value, position.quotes, value == ours) for value, position in zip(values, agreement.positions, strict=True)
    )
    return Difference(
        index,
        agreement.aspect,
        _about(agreement.aspect, values),
        "not decided" if ours is None else f"we say: {ours}",
        sides,
        agreement.because,
        agreement.would_settle,
        agreement.by_editor,
    )


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
