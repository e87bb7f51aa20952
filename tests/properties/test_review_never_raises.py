"""Whatever a ledger says, review answers with values and findings, and lets nothing through that does not stand in an article."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from report import articles
from report.model.diagnostics import Positions
from report.model.ledger import (
    Ledger,
    LedgerBasis,
    LedgerCorrection,
    LedgerDispute,
    LedgerEvent,
    LedgerFigure,
    LedgerPlace,
    LedgerPosition,
    LedgerQuote,
)
from report.model.settings import Config, PlaceSetting, ReplySetting, Settings, Takeaway
from report.review import decide

TEXT = "---\ntitle: Goma fell\n---\n# Heading\n\nGoma fell. Goma fell again, and over 7,000 people fled. “Why?” they asked.\n"
ARTICLES, _ = articles.read({"seeds/a.md": TEXT.encode(), "seeds/b.txt": b"Bukavu fell."}, {}, "seeds", Positions("config.yaml"))

words = st.sampled_from(
    ["Goma fell", "Goma", "fell", "over 7", "Heading", "", " ", "they asked", "Bukavu", "\ud83d", "x" * 300, "[^1]"]
) | st.text(max_size=20)
ids = st.sampled_from(["goma", "bukavu", "", "../x", "CON", "con", "index", "fn-1", "a" * 90, "é"])
dates = st.none() | st.sampled_from(["2025-01", "[..2025]", "never", "", " 2025-13", "2025-01/2024"]) | st.text(max_size=12)
quotes = st.builds(
    LedgerQuote,
    source=st.sampled_from(["a", "b", "c", ""]),
    exact=words,
    key=st.none() | st.sampled_from(["1", "a", "a b", ""]),
    prefix=st.none() | words,
    suffix=st.none() | words,
    date=dates,
    context=st.booleans(),
)
disputes = st.builds(
    LedgerDispute,
    positions=st.lists(
        st.builds(LedgerPosition, value=words, quotes=st.lists(st.sampled_from(["1", "a", "z"]), max_size=2).map(tuple)),
        max_size=3,
    ).map(tuple),
    ours=st.none() | words,
)
events = st.builds(
    LedgerEvent,
    id=ids,
    title=words,
    date=dates,
    basis=st.none()
    | st.builds(
        LedgerBasis,
        words=st.none() | words,
        holds_for=st.none() | st.tuples(dates, dates).map(lambda two: tuple(each or "" for each in two)),
    ),
    place=st.none()
    | words
    | st.builds(LedgerPlace, name=words, lat=st.none() | st.floats(), lon=st.none() | st.floats(), within=st.none() | words),
    lane=st.none() | words,
    summary=words,
    quotes=st.lists(quotes, max_size=3).map(tuple),
    disputes=st.lists(disputes, max_size=2).map(tuple),
    after=ids | st.lists(ids, max_size=2).map(tuple),
    corrections=st.lists(st.builds(LedgerCorrection, date=dates.map(lambda date: date or "")), max_size=1).map(tuple),
    decision=st.sampled_from(
        ["accepted", "proposed", "rejected", "merged: goma", "merged: bukavu", "merged:", "", "merged: goma bukavu"]
    ),
)
figures = st.builds(LedgerFigure, id=st.none() | ids, quotes=st.lists(quotes, max_size=2).map(tuple))
configs = st.builds(
    Config,
    title=st.just("T"),
    publish=st.sampled_from(["accepted", "proposed"]),
    places=st.sampled_from([{}, {"Goma": PlaceSetting(within="Kivu"), "Kivu": PlaceSetting(within="Goma")}]),
    replies=st.lists(
        st.builds(
            ReplySetting, when=st.lists(words, max_size=2).map(tuple), text=words, quotes=st.lists(quotes, max_size=2).map(tuple)
        ),
        max_size=2,
    ).map(tuple),
    takeaways=st.lists(st.builds(Takeaway, text=words, events=st.lists(ids, max_size=2).map(tuple)), max_size=1).map(tuple),
)


@given(st.lists(events, max_size=4), st.lists(figures, max_size=2), configs, st.sampled_from([(), ("Fighting",)]))
@settings(max_examples=400, deadline=None)
def test_review_never_raises_and_lets_only_found_words_through(entries, numbers, config, lanes):
    decided, findings = decide(Ledger(tuple(entries), tuple(numbers)), ARTICLES, Settings(config, lanes=lanes))
    texts = {article.source.id: article.text for article in ARTICLES}
    names = [event.id for event in decided.events]
    assert len(names) == len(set(names))
    assert sum(decided.decisions.values()) == len(entries)
    for owner in (*decided.events, *decided.figures, *(reply for event in decided.events for reply in event.replies)):
        assert owner.claims
        for claim in owner.claims:
            span = claim.quote.span
            assert texts[claim.source][span.start : span.end] == claim.quote.exact
            assert not claim.quote.exact.startswith("---")
    for finding in findings:
        assert finding.at is not None and finding.message


@given(st.lists(events, max_size=4))
@settings(max_examples=100, deadline=None)
def test_the_order_of_the_articles_does_not_matter(entries):
    one = decide(Ledger(tuple(entries)), ARTICLES, Settings(Config("T")))
    other = decide(Ledger(tuple(entries)), tuple(reversed(ARTICLES)), Settings(Config("T")))
    assert one[0] == other[0]
    assert {finding.code for finding in one[1]} == {finding.code for finding in other[1]}
