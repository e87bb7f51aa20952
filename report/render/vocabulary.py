"""The vocabulary of the HTML templates: the functions that they may call, besides the values of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from urllib.parse import quote

from report.model.edtf import Edtf, EdtfDate, Precision
from report.model.pages import Footnote
from report.model.sources import SourceKind

from . import citations, words
from .contents import Contents
from .date_words import date_in_words, short_date
from .entries import Entry
from .grouping import Period, empty_lanes_sentence
from .inert import inert
from .pages import SiteMap, address, event_path, period_path, source_path
from .prose import to_html
from .svg_paint import SIGNS
from .templates import Markup, escape_html

_SIGNS_OF_LANES = len(SIGNS) - 1


def vocabulary(shown: Contents, pages: SiteMap) -> dict[str, object]:
    """Names for the templates of one report; `root` in their arguments is the way from the page to the first page."""
    language = shown.settings.config.language
    told = _abstracts(shown)
    places = {id_: pages.place_of(id_) for id_ in pages.home}
    return {
        "report": shown,
        "config": shown.settings.config,
        "signs": _signs(shown.entries.values()),
        # The same prose stands on an event's own page and among the others, which lie equally deep where there are many.
        "prose": cache(lambda text, root, part="": to_html(text, root=root, part=part, places=places)),
        "inline": cache(lambda text, root, part="": to_html(text, root=root, part=part, places=places, inline=True)),
        "event_url": lambda id_, root: root + address(event_path(id_)),
        "source_url": lambda id_, root: root + address(source_path(id_)),
        "period_url": lambda slug, root: root + address(period_path(slug)),
        "place_url": lambda id_, root: _place(pages, id_, root),
        "label": lambda source: shown.sources[source.id].label,
        "abstract_of": lambda source: told[source.id],
        "has_quotation_marks": words.has_quotation_marks,
        "is_abstract": lambda source: source.kind is SourceKind.ABSTRACT,
        "cite": lambda source: citations.cite(source, language),
        "name_in_sentence": citations.name_in_sentence,
        "origin_words": citations.origin_words,
        "origin_name": citations.origin_name,
        "issue_words": lambda source: citations.issue_words(source, language),
        "source_link": citations.source_link,
        "safe_url": citations.safe_url,
        "foreign": lambda source: source.language if source.language.lower() != language.lower() else None,
        "says": lambda note: words.attribution_words(note.claim.attribution),
        "day": lambda when: date_in_words(when, language=language),
        "short": lambda when: short_date(when, language=language),
        "attribution": words.attribution_words,
        "datetime": datetime_value,
        "lane_style": lambda lane: (lane - 1) % _SIGNS_OF_LANES + 1 if lane else 0,
        "lane_sign": lane_sign,
        "place_words": words.place_words,
        "coordinates": words.coordinates_words,
        "counted": words.counted,
        "noun_form": lambda count, one, many: one if count == 1 else many,
        "sentence": words.sentence,
        "correction_words": words.correction_words,
        "empty_lanes": lambda period: empty_lanes_sentence(period, shown.these),
        "count_in": count_in,
        "calls_in": calls_in,
    }


def html_escape(text: str) -> Markup:
    """Text as HTML shows it literally; invisible and direction-changing characters become visible."""
    return escape_html(inert(text))


def _signs(entries: Iterable[Entry]) -> tuple[tuple[int, Markup], ...]:
    """The signs of the lanes in use: number and path."""
    used = sorted({lane_sign(each.lane) for each in entries})
    return tuple((sign, Markup(SIGNS[sign])) for sign in used)


def lane_sign(lane: int) -> int:
    """The sign of a lane, counted from 1; 0 for none. Beyond the eighth, colours and signs combine anew, as in the figure."""
    index = lane - 1
    return (index + index // _SIGNS_OF_LANES) % _SIGNS_OF_LANES + 1 if lane else 0


def datetime_value(when: Edtf | None) -> str | None:
    """The date as HTML's `datetime` allows it, None where it can't say it: it knows no sets, bounds or doubts."""
    if not isinstance(when, EdtfDate) or when.uncertain or when.approximate or when.unspecified:
        return None
    if when.year is None or not 0 < when.year < 10_000 or when.season is not None or when.significant is not None:
        return None
    parts = [f"{when.year:04d}"]
    if when.precision is Precision.YEAR:
        return parts[0]
    if when.month is None:
        return None
    parts.append(f"{when.month:02d}")
    if when.day is not None:
        parts.append(f"{when.day:02d}")
    elif when.precision is not Precision.MONTH:
        return None
    return "-".join(parts)


def calls_in(told_notes: tuple[Footnote, ...], part: str) -> Markup:
    """Calls of notes outside of prose, as beside a side of a difference or a figure; ids end in `part`."""
    calls = (
        f'<a role="doc-noteref" id="call-{note.number}{escape_html(part)}" href="#{note.id}">{note.number}</a>'
        for note in told_notes
    )
    return Markup("").join(Markup(call) for call in calls)


def count_in(period: Period, shown: Mapping[str, Entry]) -> int:
    """How many points of a period's entries differ between accounts."""
    return sum(len(shown[event.id].differences) for event in period.events)


def _place(pages: SiteMap, event: str, root: str) -> str:
    home = pages.home[event]
    return f"{root}{address(home)}#{quote(event)}"


def _abstracts(shown: Contents) -> dict[str, str]:
    """What our abstracts are abstracts of, by source; the file's name tells apart what would read alike."""
    names = {id_: citations.name_in_sentence(use.source) for id_, use in shown.sources.items()}
    alike = Counter(names.values())
    return {id_: f"{name} ({id_})" if alike[name] > 1 else name for id_, name in names.items()}
