"""Stretches of an article's text and the words quoted from it (W3C Web Annotation selectors)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

UNSEEN = "\u00ad\u200b\u2060\u2061\u2062\u2063\u2064\ufeff"
"""Characters without a shape that change nothing a reader sees: soft hyphen, zero-width space, word joiner, invisible
operators, byte order mark. Typesetters and content systems leave them in words; quotations are found across them, and pages
leave them out."""

CONTEXT = 32  # code points kept on either side of quoted words; the contract asks for 24 or more


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch of `Article.text` in code points (Web Annotation TextPositionSelector)."""

    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article with what stands around them (Web Annotation TextQuoteSelector).

    `exact` is the article's own text at `span`, to the character; `prefix` and `suffix` hold 24 code points or more
    where the article has so many. `fingerprint` depends on the source and the words alone, not on where they stand.
    `key` is what a summary cites as `[^key]`, unique within its event.
    """

    exact: str
    prefix: str
    suffix: str
    span: Span
    fingerprint: str
    key: str


_UNSEEN = re.compile(f"[{UNSEEN}]")


def normal(words: str) -> str:
    """Words as a reader sees them: in NFC, every run of white space as one space, without the characters of `UNSEEN`."""
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", words)).split())


def fingerprint(source: str, words: str) -> str:
    """A name for words of a source, in 20 hexadecimal digits.

    It depends on the source's id and the words alone, as `normal` gives them: a typo that is corrected elsewhere in the
    article, another wrapping of its lines, or other soft hyphens leave it as it is.
    """
    import hashlib  # a tagger that only needs spans starts 3 ms sooner without it

    return hashlib.sha256(f"{source}\n{normal(words)}".encode()).hexdigest()[:20]


def quote_at(text: str, span: Span, key: str, *, earliest: int = 0, latest: int | None = None) -> Quote:
    """The words of `text` at `span`, with 32 code points on either side where there are so many.

    `earliest` is where the prefix may begin and `latest` where the suffix must end: front matter is the editor's, and what
    is withheld must not travel with a quotation.
    """
    exact = text[span.start : span.end]
    prefix = text[max(earliest, span.start - CONTEXT) : span.start]
    suffix = text[span.end : min(span.end + CONTEXT, len(text) if latest is None else latest)]
    return Quote(exact, prefix, suffix, span, fingerprint(span.source, exact), key)
