"""Stretches of an article's text and the words quoted from it (W3C Web Annotation selectors)."""

from __future__ import annotations

from dataclasses import dataclass


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
