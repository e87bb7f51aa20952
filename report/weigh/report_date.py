"""The date of the report: what it can stand for, never the day on which it was made."""

from __future__ import annotations

from collections.abc import Iterable

from report.model.day_numbers import iso_day
from report.model.edtf import EdtfDate, EdtfError, parse_date
from report.model.events import Event
from report.model.sources import Source

_EPOCH_DAY = 719163  # 1970-01-01 as a day number
_SECONDS = 86400


def report_date(
    cutoff: EdtfDate | None, epoch: int | None, sources: Iterable[Source], events: Iterable[Event]
) -> EdtfDate | None:
    """The cutoff, else the UTC day of `SOURCE_DATE_EPOCH` (in seconds), else the latest issue or correction; None without any."""
    if cutoff is not None:
        return cutoff
    if epoch is not None:
        try:
            return parse_date(iso_day(_EPOCH_DAY + epoch // _SECONDS))
        except EdtfError:  # beyond the year 9999
            pass
    known = [source.issued for source in sources if source.issued is not None]
    known += [correction.date for event in events for correction in event.corrections]
    return max(known, key=_lateness, default=None)


def _lateness(date: EdtfDate) -> tuple[int, int, int, str]:
    """Later for the later last day; of equals the finer, then the later clock time."""
    latest = date.range.latest if date.range.latest is not None else 0
    earliest = date.range.earliest if date.range.earliest is not None else 0
    return latest, earliest, -1 if date.clock is None else date.clock.seconds, str(date)
