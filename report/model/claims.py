"""What a source says happened, in whose words and on whose word (schema.org Claim, TimeML EVENT)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from .diagnostics import FilePosition
from .edtf import Edtf
from .text import Quote


class Status(StrEnum):
    """What became of a happening, as told: only `happened` and `ongoing` took place."""

    HAPPENED = "happened"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    CLAIMED = "claimed"
    DENIED = "denied"
    ONGOING = "ongoing"


class AttributionKind(StrEnum):
    """On whose word a claim stands."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    UNATTRIBUTED = "unattributed"


class PartOfDay(StrEnum):
    """A part of a day as news names it; EDTF has no such parts, so it stands beside the date."""

    EARLY = "early"
    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    LATE = "late"
    NIGHT = "night"

    @property
    def hours(self) -> tuple[int, int]:
        """First and last hour (exclusive) that the word may mean; it orders and draws, and is never printed."""
        return _HOURS[self.value]


_HOURS = {
    "early": (0, 6),
    "morning": (6, 12),
    "midday": (11, 13),
    "afternoon": (12, 18),
    "evening": (18, 24),
    "late": (18, 24),
    "night": (18, 24),
}


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it. `who` is a name or a description; `medium` the outlet told, where the text names one."""

    kind: AttributionKind = AttributionKind.UNATTRIBUTED
    who: str | None = None
    medium: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One source's words for one happening.

    `when` is the date that these words give, or None where they give none. `roots` are the origins of the claim:
    those named for it, else those of its source; empty means unknown. A claim of `context` is quoted for comparison:
    it neither supports nor contradicts that the event happened, nor dates it. `at` is where the ledger writes it.
    """

    quote: Quote
    source: str
    when: Edtf | None = None
    part_of_day: PartOfDay | None = None
    attribution: Attribution = Attribution()
    status: Status = Status.HAPPENED
    roots: tuple[str, ...] = ()
    context: bool = False
    translation: str | None = None
    at: FilePosition | None = field(default=None, compare=False)
