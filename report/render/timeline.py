"""The layout of the timeline: from the chronology to steps of marks, each as long as its date is precise. Knows no format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import ceil, floor

from report.model.chronology import Chronology
from report.model.claims import Status
from report.model.day_numbers import civil_date, day_number
from report.model.events import Aspect, Event, Standing
from report.model.settings import Settings
from report.model.timeline import FigureLane, Mark, Tier, TimelineFigure, TrayItem

from .date_words import date_in_words, short_date
from .extents import extent
from .inert import inert
from .labels import cut
from .tiers import MOST_STEPS, WHOLE_YEARS, Window, burst, window
from .window_words import window_words, within_words
from .words import sentence

_STYLES = 8  # colours and signs of lanes; further lanes combine them anew
_DISC = 2
_LONGEST_LANE = 20.0  # em: what the narrow form has room for
_MIXED = 6  # a step of up to so many marks shows all lanes in one band, unless it is the last
_REMARKS = {Status.PLANNED: "planned", Status.CANCELLED: "cancelled", Status.DENIED: "denied"}
_DESCRIPTION = "Each bar is as long as its date is precise: a year, a month, a day, an evening."
_CLOSER = " Each step down looks closer at the shaded part of the step above."
_LINKS = " Every mark leads to its event."


def layout(chronology: Chronology, settings: Settings, href: Callable[[str], str]) -> TimelineFigure | None:
    """The figure of a chronology; `href` gives the address of an event by its id.

    None where fewer than two events have a place on the axis: then there is nothing to see that the text doesn't say.
    Events whose start is unknown go to the tray, in their order. The same input gives the same figure.
    """
    lanes = _Lanes(settings.lanes)
    language = settings.config.language
    marks: list[Mark] = []
    background: list[Mark] = []
    tray: list[TrayItem] = []
    for event in (*chronology.events, *chronology.unplaced):
        mark = _mark(event, lanes.of(event), href(event.id), language)
        if mark is None:
            tray.append(_tray_item(event, lanes.of(event), href(event.id), language))
        else:
            (background if event.background else marks).append(mark)
    if len(marks) + len(background) < 2:
        return None
    cutoff = _cutoff(settings)
    tiers = _tiers(tuple(marks), tuple(background), cutoff, language)
    title = _title(tiers, len(marks) + len(background), len(tray), language)
    description = _DESCRIPTION + (_CLOSER if len(tiers) > 1 else "") + _LINKS
    return TimelineFigure(title, description, lanes.used(tiers, tray), tiers, tuple(tray), cutoff, language)


class _Lanes:
    """The config's lanes in their order, then "Other" for events of none of them; without any, one that has no name."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        self._index = {name: index for index, name in enumerate(self._names)}

    def of(self, event: Event) -> int:
        return self._index.get(event.lane or "", len(self._names))

    def used(self, tiers: Sequence[Tier], tray: Sequence[TrayItem]) -> tuple[FigureLane, ...]:
        counts = [0] * (len(self._names) + 1)
        for lane in (*(mark.lane for tier in tiers for mark in tier.marks), *(item.lane for item in tray)):
            counts[lane] += 1
        lanes = [
            FigureLane(cut(name, _LONGEST_LANE), index % _STYLES + 1, (index + index // _STYLES) % _STYLES + 1, counts[index])
            for index, name in enumerate(self._names)
        ]
        other = FigureLane("Other", 0, 0, counts[-1]) if self._names else FigureLane("", 0, _DISC, counts[-1])
        return (*lanes, other)


def _mark(event: Event, lane: int, href: str, language: str) -> Mark | None:
    found = extent(event.when, event.part_of_day) if event.when is not None else None
    if found is None:
        return None
    return Mark(
        event.id,
        _label(event),
        date_in_words(event.when, event.part_of_day, language=language),
        lane,
        found.start,
        found.end,
        found.left,
        found.right,
        found.hollow,
        str(event.status),
        bool(_difference(event)),
        event.key,
        _remark(event),
        href,
        found.in_usual_hours,
    )


def _tray_item(event: Event, lane: int, href: str, language: str) -> TrayItem:
    words = short_date(event.when, event.part_of_day, language=language) if event.when is not None else ""
    return TrayItem(event.id, _label(event), words, lane, _remark(event), href)


def _label(event: Event) -> str:
    return inert(" ".join((event.label or event.title).split()))


def _difference(event: Event) -> str:
    """What a reader of the figure must know of a difference: of the happening itself, its date, its place or a number.

    Only an event whose happening a source contradicts is "disputed"; other words for the same are no matter for a figure.
    """
    if event.evidence is not None and event.evidence.standing is Standing.DISPUTED:
        return "disputed"
    if Aspect.TIME in event.differs:
        return "date differs"
    return "accounts differ" if {Aspect.PLACE, Aspect.NUMBER} & set(event.differs) else ""


def _remark(event: Event) -> str:
    return ", ".join(word for word in (_REMARKS.get(event.status, ""), _difference(event)) if word)


def _cutoff(settings: Settings) -> float | None:
    found = extent(settings.cutoff) if settings.cutoff is not None else None
    return None if found is None else found.end


def _tiers(marks: tuple[Mark, ...], background: tuple[Mark, ...], cutoff: float | None, language: str) -> tuple[Tier, ...]:
    """The steps from the widest to the closest: background on one of its own, so that it doesn't stretch the axis of the rest."""
    steps: list[tuple[Window, tuple[Mark, ...]]] = []
    left = marks or background
    within = _first_window(left, cutoff)
    if marks and background:
        steps.append((window([*_spans(background), within]), background))
    closest = within
    for _ in range(MOST_STEPS - 1):
        closer = burst(_spans(left), closest)
        if closer is None:
            break
        inside = [mark for mark in left if closer[0] <= mark.start and mark.end <= closer[1]]
        steps.append((closest, tuple(mark for mark in left if not (closer[0] <= mark.start and mark.end <= closer[1]))))
        left, closest = tuple(inside), closer
    steps.append((closest, left))
    has_background = bool(marks and background)
    return tuple(_tier(steps, index, language, background=has_background and not index) for index in range(len(steps)))


def _tier(steps: Sequence[tuple[Window, tuple[Mark, ...]]], index: int, language: str, *, background: bool) -> Tier:
    (start, end), marks = steps[index]
    last = index + 1 == len(steps)
    lanes = {mark.lane for mark in marks}
    by_lane = len(lanes) > 1 and (last or len(marks) > _MIXED)
    note = _events(len(marks))
    if index:
        (outer_start, outer_end), _ = steps[index - 1]
        note += f", {_times((outer_end - outer_start) / (end - start))} closer"
    focus = None if last else steps[index + 1][0]
    tier = Tier(start, end, "", note, marks, by_lane, focus, background)
    return replace(tier, title=sentence(window_words(*_named(tier), language)))


def _named(tier: Tier) -> Window:
    """The window that a step is named by: one that is widened to round decades or more by the years that it is there for."""
    if tier.end - tier.start <= WHOLE_YEARS:
        return tier.start, tier.end
    spans = [*_spans(tier.marks), *([tier.focus] if tier.focus is not None else [])]
    first, last = civil_date(floor(min(one for one, _ in spans)))[0], civil_date(ceil(max(one for _, one in spans)) - 1)[0]
    return day_number(first, 1, 1), day_number(last + 1, 1, 1)


def _first_window(marks: Sequence[Mark], cutoff: float | None) -> Window:
    """All of the events, and on to the cutoff where that is not far: silence at the end is told too."""
    spans = _spans(marks)
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    if cutoff is not None and end < cutoff <= end + (end - start) / 2:
        spans.append((end, cutoff))
    if any(mark.right == "open" for mark in marks):
        spans.append((end, end + (end - start) * 0.1))  # room for what has not ended
    return window(spans)


def _spans(marks: Sequence[Mark]) -> list[tuple[float, float]]:
    return [(mark.start, mark.end) for mark in marks]


def _events(count: int) -> str:
    return "1 event" if count == 1 else f"{count:,} events"


def _times(ratio: float) -> str:
    if ratio < 10:
        return f"{max(ratio, 1):.1f}".removesuffix(".0") + "×"
    size = 10 ** max(len(str(int(ratio))) - 2, 0)
    return f"{round(ratio / size) * size:,}×"


def _title(tiers: Sequence[Tier], dated: int, undated: int, language: str) -> str:
    """What the figure shows, as a computed fact."""
    closest = tiers[-1]
    told = f"{dated:,} dated {'entry' if dated == 1 else 'entries'}"
    if len(tiers) == 1 or len(closest.marks) * 2 < dated:
        title = f"{told}, {window_words(*_named(tiers[0]), language)}"
    else:
        lie = "lies" if len(closest.marks) == 1 else "lie"
        title = f"{len(closest.marks):,} of {told} {lie} {within_words(*_named(closest), language)}"
    if undated:
        title += "; 1 has no date of its own" if undated == 1 else f"; {undated:,} have no date of their own"
    return title
