"""What the Markdown templates ask for: links, dates, facts and prose, as seen from one page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from report.model.edtf import Edtf
from report.model.events import Correction, Decision
from report.model.figures import ReportedFigure
from report.model.pages import Footnote
from report.model.sources import Source

from .citations import cite
from .contents import Contents, Point
from .date_words import date_in_words, short_date
from .entries import Entry
from .grouping import Group, Period, empty_lanes_sentence
from .markdown_notes import CALL, calls, ended, links, side
from .markdown_text import bounded, escape, target
from .pages import event_path, period_path
from .templates import Markup
from .words import attribution_words, coordinates_words, correction_words, counted, place_words, sentence


@dataclass(frozen=True, slots=True)
class Writer:
    """The templates' way to the report; `root` leads from their page up to the site's folder ("" or "../../").

    What is `Markup` is ready Markdown; plain texts are escaped when they are printed.
    """

    contents: Contents
    root: str

    def prose(self, text: str, within: int = 0) -> Markup:
        """The editor's Markdown, with its later lines moved right by `within` where it stands in a list item."""
        return Markup(bounded(text, self._place).replace("\n", "\n" + " " * within))

    def _place(self, relative: str) -> str:
        page, _, anchor = relative.partition("#")
        if not page and anchor in self.contents.entries:
            return self._path(anchor)
        # "./" keeps what follows from being read as the scheme of an address.
        return f"{self.root or './'}{relative}" if page else f"{self.root}{relative}"

    def point(self, point: Point) -> Markup:
        """A sentence at the head. Its notes lead to their entries: called up here, they would be counted out of turn."""

        def lead(found: re.Match[str]) -> str:
            note = self.contents.footnotes.all[int(found["number"]) - 1] if found["number"] else None
            return found[0] if note is None or note.event is None else f"[\\[{note.number}\\]]({self._path(note.event)})"

        text = CALL.sub(lead, self.prose(point.text, 2))
        led = {note.event for note in point.notes}
        others = ", ".join(self.link(told) for told in point.entries if told.id not in led)
        return Markup(f"{text} ({others})" if others else text)

    def calls(self, notes: Iterable[Footnote]) -> Markup:
        """The calls of notes."""
        return calls(notes)

    def side(self, notes: Sequence[Footnote]) -> Markup:
        """The words of one side of a difference."""
        return side(notes)

    def _path(self, event: str) -> str:
        return target(f"{self.root}{event_path(event)}index.md")

    def link(self, told: Entry) -> Markup:
        """An event's title, leading to its page."""
        return Markup(f"[{escape(told.event.title)}]({self._path(told.id)})")

    def file(self, path: str) -> Markup:
        """The way to a file of the site."""
        return target(f"{self.root}{path}")

    def sentence(self, text: str) -> str:
        """The text with its first letter raised."""
        return sentence(text)

    def facts(self, told: Entry) -> Sequence[str]:
        """What stands beside an event's date: its lane, its place, and what became of it where it did not simply happen."""
        place = place_words(told.event.place) if told.event.place is not None else None
        return [*(fact for fact in (told.event.lane, place) if fact), *self.marks(told)]

    def marks(self, told: Entry) -> Sequence[str]:
        """What a reader must know of an event before anything else: that it did not take place, is disputed, or not accepted."""
        proposed = "Proposed, not accepted" if told.event.decision is Decision.PROPOSED else None
        return [mark for mark in (told.status, told.disputed, proposed) if mark]

    def coordinates(self, told: Entry) -> str | None:
        """Where an event's place lies on the globe."""
        return None if told.event.place is None else coordinates_words(told.event.place)

    def heading(self, group: Group, period: Period) -> str | None:
        """The heading of events that share a date; None where the period's own heading says as much."""
        words = " ".join(part for part in (group.stone.above, group.stone.main, group.stone.below) if part)
        when = group.events[0].when
        return None if when is None or period.kind == "undated" or sentence(words) == period.title else sentence(self.date(when))

    def empty_lanes(self, period: Period) -> str | None:
        """That some lanes hold nothing of this period, if it is so."""
        return empty_lanes_sentence(period, self.contents.these)

    def counted(self, period: Period) -> str:
        """How many events a period holds."""
        return counted(len(period.events), ("event", "events"))

    def period(self, period: Period) -> Markup:
        """A period's title, leading to its page."""
        return Markup(f"[{escape(period.title)}]({target(f'{self.root}{period_path(period.slug)}index.md')})")

    def date(self, when: Edtf) -> str:
        """A date in words."""
        return date_in_words(when, language=self.contents.settings.config.language)

    def short_date(self, told: Entry) -> str:
        """An event's date as a list gives it."""
        return sentence(short_date(told.event.when, told.event.part_of_day, language=self.contents.settings.config.language))

    def correction(self, correction: Correction) -> str:
        """What kind of change, and when."""
        return f"{correction_words(correction.kind)}, {self.date(correction.date)}"

    def source(self, source: Source) -> Markup:
        """A source in full, with links to it."""
        cited = ended(escape(cite(source, self.contents.settings.config.language)))
        return Markup(" ".join([cited, *links(source, None)]))

    def row(self, figure: ReportedFigure, notes: Iterable[Footnote]) -> Markup:
        """A figure as a row of the table; what its sources don't give is said to be so."""
        who = attribution_words(figure.says) or "no one named"
        what = f"{ended(escape(figure.counted))} *{escape(figure.note)}*" if figure.note else escape(figure.counted)
        cells = [f"{escape(figure.value)}{calls(notes)}", what]
        cells += [escape(cell) for cell in (figure.period or "not given", figure.area or "not given", who)]
        return Markup(f"| {' | '.join(cells)} |")
