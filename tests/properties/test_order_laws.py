"""Laws of reading order and weighing, for events and links of every kind."""

from itertools import combinations
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from report.model.claims import Claim, PartOfDay, Status
from report.model.decided import Decided
from report.model.edtf import parse_date, parse_edtf
from report.model.events import Event
from report.model.settings import Config, Settings
from report.model.sources import Article, Source, SourceKind
from report.model.text import Quote, Span
from report.weigh import compare, precedes, reading_order
from report.weigh.order import is_placed
from report.weigh.sequence import sequence

IDS = "abcdefgh"
DAYS = [f"2025-03-{day:02d}" for day in range(15, 22)]
DATES = [
    *DAYS,
    *(f"{day}T{clock}" for day in DAYS[2:4] for clock in ("08:00", "23:30Z", "00:30+03:00", "12:00:30")),
    *("2025", "2025-03", "2025-03~", "202X", "20XX", "2025-33", "2025-03-18?", "2025-03-XX"),
    *("[2025-03-16..2025-03-18]", "2025-03-17/2025-03-19", "2025-03-18/..", "[2025-03-17..]", "{2025-03-16,2025-03-20}"),
    *("[..2025-03-18]", "../2025-03-17", "/2025-03-19", ""),
]
dates = st.sampled_from(DATES).map(lambda text: parse_edtf(text) if text else None)
parts = st.none() | st.sampled_from(PartOfDay)
others = st.lists(st.sampled_from([*IDS, "unpublished"]), max_size=2).map(tuple)


def claims_of(number: int) -> st.SearchStrategy[Claim]:
    quote = Quote("words", "", "", Span("s1", 0, 5), "f", str(number))
    roots = st.lists(st.sampled_from(["AP", "ap", "AFP", "Reuters"]), max_size=2).map(tuple)
    return st.builds(
        Claim,
        quote=st.just(quote),
        source=st.sampled_from(["s1", "s2", "s3"]),
        when=dates,
        part_of_day=parts,
        status=st.sampled_from(Status),
        roots=roots,
    )


def events_of(id_: str) -> st.SearchStrategy[Event]:
    return st.builds(
        Event,
        id=st.just(id_),
        title=st.just(id_),
        when=dates,
        part_of_day=parts,
        status=st.sampled_from(Status),
        claims=st.tuples(claims_of(1), claims_of(2), claims_of(3)),
        after=others,
        before=others,
        background=st.booleans(),
    )


events = st.sets(st.sampled_from(IDS)).flatmap(lambda ids: st.tuples(*(events_of(id_) for id_ in sorted(ids))))
ZONES = st.sampled_from(["UTC", "Africa/Lubumbashi", "America/New_York"])


def article(id_: str, issued: str | None) -> Article:
    source = Source(id_, f"seeds/{id_}.md", SourceKind.ARTICLE, "", issued=parse_date(issued) if issued else None)
    return Article(source, "", (), (), (0,))


ARTICLES = (article("s1", "2025-03-20"), article("s2", "2025-03-19"), article("s3", None), article("s4", "2025-03-19"))


@given(events, st.randoms(use_true_random=False), ZONES)
def test_the_order_of_events_and_articles_is_irrelevant(told, random, zone):
    settings = Settings(Config(title="Laws", timezone=zone))
    expected = compare(Decided(told), ARTICLES, settings, None)
    shuffled, articles = list(told), list(ARTICLES)
    random.shuffle(shuffled)
    random.shuffle(articles)
    assert compare(Decided(tuple(shuffled)), tuple(articles), settings, None) == expected


@given(events, ZONES)
def test_reading_order_is_total_and_never_against_the_dates(told, zone):
    found = sequence(told, zone)
    assert sorted(event.id for event in found.placed + found.unplaced) == [event.id for event in told]
    assert all(is_placed(event) for event in found.placed)
    assert not any(is_placed(event) for event in found.unplaced)
    foreground = [event for event in found.placed if not event.background]
    background = [event for event in found.placed if event.background]
    assert list(found.placed) == background + foreground
    for part in (background, foreground):
        assert not any(precedes(a, b, ZoneInfo(zone)) is False for a, b in combinations(part, 2))


@given(events)
def test_what_follows_stands_after_unless_an_error_says_why_not(told):
    found = sequence(told)
    if {diagnostic.code for diagnostic in found.diagnostics} <= {"order-unpublished", "order-background"}:
        place = {event.id: number for number, event in enumerate(found.placed)}
        for event in found.placed:
            background = {other.id for other in told if other.background}
            for other in event.after:
                if other in place and not (event.background and other not in background):
                    assert place[other] < place[event.id]


@given(events_of("a"), events_of("b"), events_of("c"))
def test_precedes_is_a_strict_partial_order(a, b, c):
    assert precedes(a, a) is None
    turned = {True: False, False: True, None: None}
    assert precedes(b, a) is turned[precedes(a, b)]
    if precedes(a, b) and precedes(b, c):
        assert precedes(a, c) is True


@given(events)
def test_ordering_twice_changes_nothing(told):
    once = reading_order(told)
    assert reading_order(once) == once


@given(events)
def test_no_date_is_finer_than_what_was_said(told):
    chronology, _ = compare(Decided(told), ARTICLES, Settings(Config(title="Laws")), None)
    before = {event.id: event for event in told}
    for event in chronology.events + chronology.unplaced:
        if event.when is None:
            continue
        given_dates = [before[event.id].when, *(claim.when for claim in event.claims)]
        sizes = [date.range.days for date in given_dates if date is not None and date.range.days is not None]
        assert event.when.range.days is None or event.when.range.days >= min(sizes)


@given(events)
def test_evidence_is_bounded(told):
    chronology, _ = compare(Decided(told), ARTICLES, Settings(Config(title="Laws")), None)
    for event in chronology.events + chronology.unplaced:
        found = event.evidence
        assert found is not None
        assert 0 <= found.roots <= found.roots_at_most
        assert (found.standing == "corroborated") <= (found.roots >= 2)
