"""Words cannot tell as done what came after they were published."""

from collections.abc import Callable

import pytest

from report.model.claims import Claim, Status
from report.model.events import Event
from report.model.sources import Article
from report.weigh.foresight import foresight_findings


@pytest.mark.parametrize(
    ("date", "issued", "status", "quote", "is_found"),
    [
        ("2024-10-01", "2024-09-12", "happened", {}, True),
        ("2024-10", "2024-09-12", "ongoing", {"status": "ongoing"}, True),
        ("2024-09-13/..", "2024-09-12", "ongoing", {"status": "ongoing"}, True),
        ("2024-09-12", "2024-09-12", "happened", {}, False),  # the day of issue itself
        ("2024-09", "2024-09-12", "happened", {}, False),  # some day of the month came before
        ("2024-10-01", "2024-10", "happened", {}, False),  # the month of issue has such a day
        ("2024-10-01", "2024-09-12", "planned", {"status": "planned"}, False),
        ("2024-10-01", "2024-09-12", "happened", {"status": "planned"}, False),  # this source only announces it
        ("2024-10-01", "2024-09-12", "happened", {"context": True}, False),
        ("2024-10-01", None, "happened", {}, False),
        ("[..2024-10-01]", "2024-09-12", "happened", {}, False),
        ("", "2024-09-12", "happened", {}, False),
    ],
)
def test_what_took_place_after_its_source_was_issued_is_found(
    claim: Callable[..., Claim],
    event: Callable[..., Event],
    article: Callable[..., Article],
    date: str,
    issued: str | None,
    status: str,
    quote: dict[str, object],
    is_found: bool,
) -> None:
    told = event("ferry", date, status=Status(status), claims=(claim(1, "gazette", **quote),))
    found = list(foresight_findings(told, {"gazette": article("gazette", issued)}))
    assert [one.code for one in found] == ["happened-after-issue"] * is_found


def test_one_finding_is_enough_for_an_event(
    claim: Callable[..., Claim], event: Callable[..., Event], article: Callable[..., Article]
) -> None:
    told = event("ferry", "2024-10-01", claims=(claim(1, "gazette"), claim(2, "radio")))
    (found,) = foresight_findings(told, {name: article(name, "2024-09-12") for name in ("gazette", "radio")})
    assert '"gazette"' in found.message
