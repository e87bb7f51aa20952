"""The journey as a whole, in memory: what stops it, and what a draft forgives."""

from report import journey
from report.model.diagnostics import Severity
from report.workspace import MemoryWorkspace

ARTICLE = "The council closed the bridge on Wednesday.\n"
LEDGER = """
- id: bridge
  title: Council closes the bridge
  date: 2024-06-12
  quotes: [{source: gazette, exact: "closed the bridge", date: 2024-06-12}]
"""
FAULTY = """
- id: road
  title: Council closes the road
  date: 2024-06-13
  lane: Rail
  before: [bridge]
  after: [nowhere]
  quotes: [{source: gazette, exact: "The council closed", date: 2024-06-13}]
  disputes: [{aspect: number, positions: [{value: one, quotes: [1]}]}]
- {id: empty, title: Nothing holds this up}
"""


def project(*, config: str = "", ledger: str = LEDGER, article: str = ARTICLE) -> MemoryWorkspace:
    front = "---\nissued: 2024-06-14\nroot: The Gazette\n---\n\n"
    files = {"config.yaml": f"title: The flood\n{config}", "seeds/events.yaml": ledger, "seeds/gazette.md": front + article}
    return MemoryWorkspace({name: text.encode() for name, text in files.items()})


def codes(outcome: journey.Outcome, severity: Severity) -> set[str]:
    return {one.code for one in outcome.diagnostics if one.severity is severity}


def test_a_sound_project_is_published() -> None:
    workspace = project()
    outcome = journey.build(workspace, version="1")
    assert (outcome.published, outcome.diagnostics) == (True, ())
    assert b"Council closes the bridge" in workspace.published("site")[0]["index.html"]


def test_an_error_stops_publication_and_leaves_the_old_site() -> None:
    workspace = project()
    journey.build(workspace, version="1")
    before = dict(workspace.published("site")[0])
    broken = project(article="The council opened the bridge on Wednesday.\n")
    broken.publish("site", journey.check(workspace, version="1").bundle)  # type: ignore[arg-type] # a sound project has one
    outcome = journey.build(broken, version="1")
    assert codes(outcome, Severity.ERROR) == {"quote-not-verbatim"}
    assert outcome.published is False
    assert dict(broken.published("site")[0]) == before


def test_all_findings_of_a_stage_are_told_at_once() -> None:
    outcome = journey.check(project(ledger=LEDGER + FAULTY, config="lanes: [Road]\n"), version="1")
    assert {"lane-unknown", "event-unknown", "dispute-one-sided", "event-without-quotes"} <= codes(outcome, Severity.ERROR)
    assert outcome.bundle is None


def test_a_draft_is_built_in_spite_of_editorial_findings_without_the_part_at_fault() -> None:
    outcome = journey.check(project(ledger=LEDGER + FAULTY, config="publish: proposed\nlanes: [Road]\n"), version="1")
    assert codes(outcome, Severity.ERROR) == set()
    assert {"lane-unknown", "event-unknown", "dispute-one-sided", "event-without-quotes", "order-contradiction"} <= codes(
        outcome, Severity.WARNING
    )
    assert outcome.bundle is not None
    index = outcome.bundle.files["index.html"].decode()
    assert "Council closes the road" in index
    assert "Nothing holds this up" not in index
    assert "noindex" in index


def test_not_even_a_draft_shows_words_that_no_article_has() -> None:
    outcome = journey.check(project(config="publish: proposed\n", article="Nothing of the kind.\n"), version="1")
    assert "quote-not-verbatim" in codes(outcome, Severity.ERROR)
    assert outcome.bundle is None


def test_the_order_of_the_files_is_irrelevant() -> None:
    files = {
        "config.yaml": b"title: The flood\n",
        "seeds/a.md": b"---\nissued: 2024-06-14\nroot: A\n---\n\nThe bridge closed on Wednesday.\n",
        "seeds/b.md": b"---\nissued: 2024-06-14\nroot: B\n---\n\nThe bridge was shut.\n",
        "seeds/events.yaml": b"""
- id: bridge
  title: Bridge closes
  date: 2024-06-12
  quotes:
    - {source: a, exact: "The bridge closed on Wednesday", date: 2024-06-12}
    - {source: b, exact: "The bridge was shut"}
""",
    }
    one = journey.check(MemoryWorkspace(files), version="1").bundle
    other = journey.check(MemoryWorkspace(dict(reversed(files.items()))), version="1").bundle
    assert one is not None
    assert one == other


def test_the_times_of_an_article_are_warned_of_and_the_setting_settles_them() -> None:
    article = f"{ARTICLE}It had been built on 3/4/1998 and opened on 31 June 1999.\n"
    open_, settled = (
        journey.build(project(article=article, config=config), version="1") for config in ("", "dates: {numeric: day-first}\n")
    )
    assert (open_.published, codes(open_, Severity.WARNING)) == (True, {"numeric-date-ambiguous", "date-impossible"})
    assert codes(settled, Severity.WARNING) == {"date-impossible"}


def test_an_article_without_a_date_is_reported_once_with_what_stays_open_in_it() -> None:
    files = {"config.yaml": "title: The flood\n", "seeds/events.yaml": LEDGER, "seeds/gazette.md": ARTICLE}
    outcome = journey.check(MemoryWorkspace({name: text.encode() for name, text in files.items()}), version="1")
    (found,) = (one for one in outcome.diagnostics if one.code in ("article-undated", "time-unresolved"))
    assert found.code == "article-undated"
    assert [(one.at.line, one.at.column, one.message) for one in found.related] == [(1, 34, "stays open")]
