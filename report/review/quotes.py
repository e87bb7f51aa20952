"""Finding the words that the ledger quotes in the article that it names."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from report.model.sources import Article
from report.model.text import UNSEEN, Quote, Span, normal, quote_at
from report.model.withheld import pattern_of, stretches

if TYPE_CHECKING:
    from .nearness import Near, WordIndex

PIECE = re.compile(rf"[^\s{UNSEEN}]+")
# What holds the parts of a word together, so that "can" of "can't" and "violent" of "non-violent" are cut.
BINDING = "'’-‐‑"
MOST_PLACES = 500  # of equal words in one article; beyond these nobody chooses by hand
MOST_LOOKUPS = 200  # how many missing quotes are sought in all other articles too


class Outcome(StrEnum):
    """How the search for quoted words ended."""

    FOUND = "found"
    EMPTY = "empty"
    ABSENT = "absent"
    OUTSIDE = "outside"
    AMBIGUOUS = "ambiguous"
    MISMATCH = "mismatch"


@dataclass(frozen=True, slots=True)
class Search:
    """The outcome, and where the words stand; `reason` says of what kind the left-out stretch is that holds them.

    `fits` is False where the words stand once, but not between the given prefix and suffix; `cuts` is True where they
    begin or end inside a word or a number.
    """

    outcome: Outcome
    places: tuple[Span, ...] = ()
    reason: str | None = None
    fits: bool = True
    cuts: bool = False


class SearchedArticle:
    """An article made ready for many searches: its text as `normal` gives words, and the way back to the text's offsets."""

    def __init__(self, article: Article, withheld: re.Pattern[str] | None = None) -> None:
        self.article = article
        self._withheld = stretches(withheld, article.text)
        pieces: list[str] = []
        self._starts: list[int] = []  # of each piece in `self.text`
        self._offsets: list[int] = []  # of the same piece in the article's text
        own, end = 0, 0
        for piece in PIECE.finditer(article.text):
            if pieces and article.text[end : piece.start()].strip(UNSEEN):
                pieces.append(" ")
                own += 1
            self._starts.append(own)
            self._offsets.append(piece.start())
            pieces.append(piece[0])
            own, end = own + len(piece[0]), piece.end()
        self.text = "".join(pieces)
        self._left_out = sorted((item.span.start, item.span.end, item.reason) for item in article.left_out)
        self._left_out_starts = [start for start, _, _ in self._left_out]
        self._index: WordIndex | None = None

    def context(self, span: Span) -> tuple[int, int]:
        """Between which offsets the words around a quotation may be taken: outside of front matter and of what is withheld."""
        first = self._left_out[0] if self._left_out else None
        earliest = first[1] if first and first[2] == "front matter" else 0
        latest = len(self.article.text)
        for start, end in self._withheld:
            if start < span.start:
                earliest = max(earliest, min(end, span.start))
            if end > span.end:
                latest = min(latest, max(start, span.end))
        return earliest, latest

    def offset(self, own: int) -> int:
        """The offset in the article's text of a character of the searched text that is no space."""
        piece = bisect_right(self._starts, own) - 1
        return self._offsets[piece] + own - self._starts[piece]

    def span(self, start: int, end: int) -> Span:
        """A stretch of the searched text as a span of the article."""
        return Span(self.article.source.id, self.offset(start), self.offset(end - 1) + 1)

    def hits(self, words: str) -> list[int]:
        """Where the words begin in the searched text, at most 500 times; the words are not empty."""
        found: list[int] = []
        at = self.text.find(words)
        while at >= 0 and len(found) < MOST_PLACES:
            found.append(at)
            at = self.text.find(words, at + 1)
        return found

    def left_out(self, start: int, end: int) -> str | None:
        """Why a stretch of the article's text, or a part of it, is left out of quotations."""
        first = max(0, bisect_right(self._left_out_starts, start) - 1)
        for begin, finish, reason in islice(self._left_out, first, None):
            if begin >= end:
                break
            if finish > start:
                return reason
        return None

    def near(self, words: str) -> Near | None:
        """The words of the article that are most like these."""
        from .nearness import WordIndex, nearest  # here, since words that are found need no others

        if self._index is None:
            self._index = WordIndex(self.article.text, [(start, end) for start, end, _ in self._left_out])
        return nearest(self._index, words)


class Library:
    """All articles of a project, by the id of their source, each made ready when it is first searched.

    `withheld` are words that must not be published: they end the context of every quotation beside which they stand.
    """

    def __init__(self, articles: Iterable[Article], withheld: Iterable[str] = ()) -> None:
        self._withheld = pattern_of(withheld)
        self.articles = {article.source.id: article for article in articles}
        self._searched: dict[str, SearchedArticle] = {}
        self._lookups = 0

    def searched(self, source: str) -> SearchedArticle:
        """The article of a source that is known."""
        if source not in self._searched:
            self._searched[source] = SearchedArticle(self.articles[source], self._withheld)
        return self._searched[source]

    def search(self, source: str, exact: str, prefix: str | None = None, suffix: str | None = None) -> Search:
        """Where the exact words stand in the running text of a known source, between prefix and suffix if they are given.

        White space in the words fits any white space in the article, and signs that nobody sees (`model.text.UNSEEN`) are
        passed over. Where some places cut a word or a number and others do not, only the others count.
        """
        words = normal(exact)
        if not words:
            return Search(Outcome.EMPTY)
        article = self.searched(source)
        hits = article.hits(words)
        spans = [(at, article.span(at, at + len(words))) for at in hits]
        inside = [(at, span) for at, span in spans if article.left_out(span.start, span.end) is None]
        if not inside:
            places = tuple(span for _, span in spans[:2])
            reason = article.left_out(places[0].start, places[0].end) if places else None
            return Search(Outcome.OUTSIDE if places else Outcome.ABSENT, places, reason)
        whole = [(at, span) for at, span in inside if not _cuts(article.text, at, at + len(words))]
        return _chosen(article, whole or inside, len(words), prefix, suffix, cuts=not whole)

    def quote(self, span: Span, key: str) -> Quote:
        """The quotation of a span, with what stands around it, as far as that may be published."""
        searched = self.searched(span.source)
        earliest, latest = searched.context(span)
        return quote_at(searched.article.text, span, key, earliest=earliest, latest=latest)

    def elsewhere(self, source: str, exact: str) -> list[str]:
        """Other sources in which the very words stand, sorted; asked often, it stops looking."""
        self._lookups += 1
        words = normal(exact)
        if self._lookups > MOST_LOOKUPS or not words:
            return []
        return sorted(other for other in self.articles if other != source and words in self.searched(other).text)


def _chosen(
    article: SearchedArticle, places: list[tuple[int, Span]], length: int, prefix: str | None, suffix: str | None, *, cuts: bool
) -> Search:
    before, after = normal(prefix or ""), normal(suffix or "")
    fitting = [(at, span) for at, span in places if _fits(article.text, at, at + length, before, after)]
    spans = tuple(span for _, span in places)
    if len(fitting) == 1:
        return Search(Outcome.FOUND, (fitting[0][1],), cuts=cuts)
    if len(fitting) > 1:
        return Search(Outcome.AMBIGUOUS, tuple(span for _, span in fitting))
    if len(places) == 1:
        return Search(Outcome.FOUND, spans, fits=False, cuts=cuts)
    return Search(Outcome.MISMATCH, spans)


def _fits(text: str, start: int, end: int, before: str, after: str) -> bool:
    return text[max(0, start - len(before) - 1) : start].rstrip().endswith(before) and (
        text[end : end + len(after) + 1].lstrip().startswith(after)
    )


def _cuts(text: str, start: int, end: int) -> bool:
    """Whether a word or a number goes on beyond either end: "kill" of "killed", "over 7" of "over 7,000"."""
    return _goes_on(text, start) or _goes_on(text, end)


def _goes_on(text: str, at: int) -> bool:
    """Whether what stands before an offset and what stands from it on are one word or one number."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if unicodedata.combining(after) or (_in_word(before) and _in_word(after)):
        return True
    # A sign at either side of the offset may bind what stands around it.
    for sign in (at - 1, at):
        one, other = text[sign - 1 : sign], text[sign + 1 : sign + 2]
        if text[sign] in BINDING and _in_word(one) and _in_word(other):
            return True
        if text[sign] in ",." and one.isdigit() and other.isdigit():
            return True
    return False


def _in_word(sign: str) -> bool:
    return sign.isalnum() or (sign != "" and unicodedata.combining(sign) > 0)
