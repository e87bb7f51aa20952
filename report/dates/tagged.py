"""An article with what was read in it: what every finding about its dates looks at."""

from __future__ import annotations

from dataclasses import dataclass

from report.model.sources import Article
from report.model.time_expressions import TimeExpression

from .timexes import Heard


@dataclass(frozen=True, slots=True)
class Tagged:
    """An article with its readings and, one for each of them, its time expressions.

    `issued` and `updated` are day numbers, None where they are not known to the day.
    """

    article: Article
    heard: Heard
    times: tuple[TimeExpression, ...]
    issued: int | None
    updated: int | None
