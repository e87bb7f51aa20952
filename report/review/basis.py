"""Where an entry's date comes from, in the editor's reading."""

from __future__ import annotations

import re

from report.model.claims import Claim
from report.model.diagnostics import Diagnostic, Positions, error
from report.model.edtf import EdtfDate, parse_date
from report.model.events import Basis
from report.model.ledger import LedgerBasis
from report.model.sources import Source
from report.model.text import normal
from report.positioned_yaml import shown

from .dates import read_date
from .quotes import Library, Outcome

YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def basis_of(
    written: LedgerBasis | None, at: Positions, claims: tuple[Claim, ...], library: Library, findings: list[Diagnostic]
) -> Basis | None:
    """The basis that the ledger gives, or None: then weighing derives one. `at` is where it is written.

    Its words must stand in the running text of an article that the entry quotes; the first such is its source. They lean on
    that source's date of issue unless they name a year themselves; a basis without words does so where a range of issue
    dates is given and all quoted sources were issued on the same one.
    """
    if written is None:
        return None
    holds_for = _range(written, at, findings)
    if written.words is None:
        issued = {claim.source: library.articles[claim.source].source for claim in claims}
        same = len({source.issued for source in issued.values()}) == 1
        return _basis(written, None, next(iter(issued.values())) if same and holds_for else None, holds_for)
    for source in dict.fromkeys(claim.source for claim in claims):
        search = library.search(source, written.words)
        if search.outcome in (Outcome.FOUND, Outcome.AMBIGUOUS):
            span = search.places[0]
            article = library.articles[source]
            words = normal(article.text[span.start : span.end])
            leans = article.source if holds_for or not YEAR.search(words) else None
            found = _basis(written, words, leans, holds_for)
            return Basis(found.words, found.said, source, found.issued, found.issued_from, found.holds_for)
    if claims:  # without any, the quotes have had their findings
        hints = ["copy the words that give the date from an article that the entry quotes"]
        message = f"the words {shown(written.words)} stand in no article that the entry quotes"
        findings.append(error("basis-words-not-found", message, at.of("words"), hints=hints))
    return None


def _basis(
    written: LedgerBasis, words: str | None, leans_on: Source | None, holds_for: tuple[EdtfDate, EdtfDate] | None
) -> Basis:
    if leans_on is None:
        return Basis(words, written.said, holds_for=holds_for)
    return Basis(words, written.said, None, leans_on.issued, leans_on.issued_from, holds_for)


def _range(written: LedgerBasis, at: Positions, findings: list[Diagnostic]) -> tuple[EdtfDate, EdtfDate] | None:
    if written.holds_for is None:
        return None
    first, last = (
        read_date(text, at.under("holds_for", number), parse_date, findings) for number, text in enumerate(written.holds_for)
    )
    if first is None or last is None:
        return None
    if last.range.before(first.range):
        message = f"the range of issue dates ends on {last} before it begins on {first}"
        findings.append(error("date-invalid", message, at.of("holds_for"), hints=["write the earlier date first"]))
        return None
    return first, last
