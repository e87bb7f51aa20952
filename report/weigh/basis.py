"""Basis: where an event's date comes from, in which words, and on which date of issue they lean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from report.model.claims import Claim
from report.model.day_numbers import civil_date
from report.model.edtf import Edtf
from report.model.events import Basis, Event, Said
from report.model.sources import Article
from report.model.text import normal

from .dating import Dated

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)


def basis_of(event: Event, dated: Dated, articles: Mapping[str, Article]) -> Basis | None:
    """The ledger's basis, completed with the source that carries its words; else that of the claim that gives the date.

    Such a claim's words are the editor's reading: nobody wrote how near to the happening they say the date. None where there is
    no date, or no side of several was chosen: then the difference shows each side's words.
    """
    if dated.when is None:
        return event.basis
    if event.basis is not None:
        return _completed(event.basis, event, dated, articles, dated.when)
    if dated.claim is not None:
        claimed = Basis(dated.claim.quote.exact, Said.EDITOR, dated.claim.source)
        return _leaning(claimed, dated.when, articles)
    return Basis(None, Said.EDITOR) if event.when is not None else None


def _completed(written: Basis, event: Event, dated: Dated, articles: Mapping[str, Article], when: Edtf) -> Basis:
    """The ledger's basis with what it lacks: the source of its words, or the words and source of the claim that gives the date.

    What review or the editor already settled stands. Where the editor gave the date alone, nothing is added, unless a range of
    issue dates says that the date leans on one.
    """
    if written.source is not None or written.issued is not None:
        return written
    if written.words:
        return _leaning(replace(written, source=_carrier(event, written.words, articles)), when, articles)
    if dated.claim is None or (written.said is Said.EDITOR and written.holds_for is None):
        return written
    words = None if written.said is Said.EDITOR else dated.claim.quote.exact
    return _leaning(replace(written, words=words, source=dated.claim.source), when, articles)


def _leaning(basis: Basis, when: Edtf, articles: Mapping[str, Article]) -> Basis:
    """With the date of issue on which the words lean, which is none where they name the year."""
    article = articles.get(basis.source or "")
    if article is None or (basis.holds_for is None and names_year(basis.words or "", when)):
        return replace(basis, issued=None, issued_from=None)
    source = article.source
    return replace(basis, issued=source.issued, issued_from=source.issued_from if source.issued is not None else None)


def names_year(words: str, when: Edtf) -> bool:
    """Whether the words hold, in four digits, the year in which the date begins or ends."""
    days = [day for day in (when.range.earliest, when.range.latest) if day is not None]
    years = {civil_date(day)[0] for day in days}
    return any(int(found) in years for found in _YEAR.findall(words))


def _carrier(event: Event, words: str, articles: Mapping[str, Article]) -> str | None:
    """The source of the first quote that holds the words, else of the first whose surroundings or article do."""
    sought = _plain(words)
    for text in (_quoted, _around):
        for claim in event.claims:
            if sought in _plain(text(claim)):
                return claim.source
    return next((c.source for c in event.claims if c.source in articles and sought in _plain(articles[c.source].text)), None)


def _quoted(claim: Claim) -> str:
    return claim.quote.exact


def _around(claim: Claim) -> str:
    return f"{claim.quote.prefix}{claim.quote.exact}{claim.quote.suffix}"


def _plain(text: str) -> str:
    return normal(text).casefold()
