"""What the accused side says, to stand at every entry that bears the accusation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from report.model.claims import Status
from report.model.events import Reply

from .claims import claims_of
from .desk import Desk


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply, and the pattern of the phrases that call for it; None where no phrase does."""

    phrases: re.Pattern[str] | None
    reply: Reply


def answers(desk: Desk) -> tuple[Answer, ...]:
    """The config's replies whose quotes stand in their articles; what is wrong with the others is found once, here.

    That a reply has quotes at all, the reading of the config sees to.
    """
    found: list[Answer] = []
    for number, written in enumerate(desk.settings.config.replies):
        at = desk.settings.written.under("replies", number)
        # A reply tells what its side says, and no more.
        claims = claims_of(written.quotes, at.under("quotes"), desk.library, Status.CLAIMED, desk.findings)
        if claims:
            found.append(Answer(_pattern(written.when), Reply(written.text, claims)))
    return tuple(found)


def replies_to(text: str, replies: Sequence[Answer]) -> tuple[Reply, ...]:
    """The replies for which a text calls: it holds one of their phrases, in whole words, upper and lower case as written."""
    plain = " ".join(text.split())
    return tuple(answer.reply for answer in replies if answer.phrases is not None and answer.phrases.search(plain))


def _pattern(phrases: Sequence[str]) -> re.Pattern[str] | None:
    several = [re.escape(words) for phrase in phrases if (words := " ".join(phrase.split()))]
    return re.compile(rf"(?<!\w)(?:{'|'.join(several)})(?!\w)") if several else None
