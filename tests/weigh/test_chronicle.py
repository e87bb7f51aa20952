"""The chronology as a whole."""

from report.model.chronology import Omission
from report.model.decided import Decided
from report.model.diagnostics import Severity
from report.model.events import Reply
from report.model.settings import WithholdSetting
from report.weigh import compare


def test_sources_stand_by_issue_then_id_and_the_undated_last(article, settings):
    articles = (article("z"), article("b", "2025-03-20"), article("a", "2025-03-20"), article("y", "2025-03-01"))
    chronology, _ = compare(Decided(), articles, settings(), None)
    assert [source.id for source in chronology.sources] == ["y", "a", "b", "z"]


def test_an_unquoted_article_is_noted_and_counted(article, claim, event, settings):
    replied = event("e", claims=(claim(1, "a"),), replies=(Reply("No.", (claim(1, "b"),)),))
    chronology, diagnostics = compare(Decided((replied,)), tuple(article(id_) for id_ in "abc"), settings(), None)
    assert [(found.code, found.severity, found.at.file) for found in diagnostics] == [
        ("source-unused", Severity.NOTE, "seeds/c.md")
    ]
    assert chronology.omissions == (Omission("articles that were read and that no entry quotes", 1),)


def test_what_was_left_out_is_counted(settings):
    decided = Decided(decisions={"rejected": 2, "accepted": 5, "proposed": 3, "merged": 0})
    chronology, _ = compare(decided, (), settings(), None)
    assert [omission.count for omission in chronology.omissions] == [2, 3]
    assert chronology.decisions == {"accepted": 5, "merged": 0, "proposed": 3, "rejected": 2}
    draft, _ = compare(decided, (), settings(publish="proposed"), None)
    assert [omission.count for omission in draft.omissions] == [2]


def test_a_start_decides_what_is_placed(event, settings):
    dates = {"a": "2025-03", "b": "[..2025-03-19]", "c": "", "d": "../2025-03-19"}
    events = tuple(event(id_, date, because="so") for id_, date in dates.items())
    chronology, _ = compare(Decided(events), (), settings(), None)
    assert [placed.id for placed in chronology.events] == ["a"]
    assert [unplaced.id for unplaced in chronology.unplaced] == ["b", "d", "c"]


def test_the_dates_of_quotes_order_the_events(claim, event, settings):
    events = (event("a", claims=(claim(1, "s", date="2025-03-19"),)), event("b", claims=(claim(1, "s", date="2025-03-18"),)))
    chronology, _ = compare(Decided(events), (), settings(), None)
    assert [placed.id for placed in chronology.events] == ["b", "a"]


def test_a_withheld_article_is_not_spoken_of_unless_an_entry_quotes_it(article, claim, event, settings):
    withheld = settings(withhold=WithholdSetting(sources=("b", "c")))
    quoting = event("e", claims=(claim(1, "a"), claim(2, "b")))
    chronology, diagnostics = compare(Decided((quoting,)), tuple(article(id_) for id_ in "abc"), withheld, None)
    assert [source.id for source in chronology.sources] == ["a", "b"]
    assert (chronology.omissions, chronology.unknown_origin, diagnostics) == ((), ("a", "b"), ())
