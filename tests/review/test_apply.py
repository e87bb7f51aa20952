"""The ledger applied: every fault is found at its place, and what is sound becomes an event."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from report.model.claims import AttributionKind, Status
from report.model.diagnostics import Severity
from report.model.events import Aspect, Standing

CASES = Path(__file__).parents[1] / "cases" / "review"
MARK = re.compile(r"#([!?]) ([a-z0-9-]+)")
WEIGHT = {Severity.ERROR: "!", Severity.WARNING: "?"}
WFMZ = "---\nissued: 2025-03-20\nroot: AP\n---\nThe rebels took control of Goma in January. They took Bukavu in February.\n"
GOMA = """\
- id: goma
  title: M23 takes Goma
  quotes:
    - {source: wfmz, exact: "took control of Goma"}
"""


def sections(lines: list[str], default: str) -> dict[str, str]:
    files: dict[str, list[str]] = {}
    name = default
    for line in lines:
        if line.startswith("=== "):
            name = line[4:].strip()
            files[name] = []
        elif line.strip() or name in files:
            files.setdefault(name, []).append(line)
    return {name: "\n".join(body).strip("\n") + "\n" for name, body in files.items()}


def cases():
    for file in sorted(CASES.glob("*.txt")):
        head, *rest = re.split(r"(?m)^## ", file.read_text(encoding="utf-8"))
        common = sections([line for line in head.splitlines() if not line.startswith("# ")], "")
        for case in rest:
            title, *lines = case.splitlines()
            yield pytest.param({**common, **sections(lines, "seeds/events.yaml")}, id=title)


def test_there_are_cases():
    assert len(list(cases())) > 20


@pytest.mark.parametrize("project", list(cases()))
def test_findings_are_reported_where_the_fault_is(project, review):
    expected = {
        (file, number, weight, code)
        for file, text in project.items()
        for number, line in enumerate(text.splitlines(), 1)
        for weight, code in MARK.findall(line)
    }
    files = {name: text for name, text in project.items() if name.endswith(".md")}
    found = review(files, project["seeds/events.yaml"], project.get("config.yaml", "title: T\n"))
    assert {
        (at.file, at.line, WEIGHT[finding.severity], finding.code) for finding in found.findings if (at := finding.at)
    } == expected
    assert all(finding.at is not None for finding in found.findings)


def test_an_event_carries_what_the_ledger_says(review):
    found = review(
        {"seeds/wfmz.md": WFMZ},
        """\
- id: goma
  title: |
    M23 takes
    Goma
  date: 2025-01
  because: the article says so
  lane: Fighting
  place: Goma
  summary: Rebels took it.[^a]
  note: Mind the gap.
  key: true
  label: Goma
  after: bukavu
  quotes:
    - key: a
      source: wfmz
      exact: "took control of Goma"
      date: 2025-01
      says: {kind: organisation, who: the M23}
      root: [Reuters, AP]
    - {source: wfmz, exact: "in January", translation: en janvier, context: true}
  corrections: [{date: 2025-03-26, kind: update, was: nothing, now: something}]
- id: bukavu
  title: M23 takes Bukavu
  quotes: [{source: wfmz, exact: took Bukavu}]
""",
        "title: T\nlanes: [Fighting]\nplaces: {Goma: {within: North Kivu}, North Kivu: {lat: -1, lon: 29}}\n",
    )
    assert found.codes == ["lane-missing"]
    event = found.by_id["goma"]
    assert (event.title, str(event.when), event.because, event.lane) == (
        "M23 takes Goma",
        "2025-01",
        "the article says so",
        "Fighting",
    )
    assert (event.summary, event.note, event.key, event.label, event.after) == (
        "Rebels took it.[^a]",
        "Mind the gap.",
        True,
        "Goma",
        ("bukavu",),
    )
    assert event.place is not None
    assert (event.place.name, event.place.lat, event.place.lon, event.place.inherited) == ("Goma", -1, 29, True)
    first, second = event.claims
    assert (first.quote.key, str(first.when), first.roots, first.context) == ("a", "2025-01", ("Reuters", "AP"), False)
    assert (first.attribution.kind, first.attribution.who) == (AttributionKind.ORGANISATION, "the M23")
    assert (second.quote.key, second.when, second.roots, second.context, second.translation) == (
        "2",
        None,
        ("AP",),
        True,
        "en janvier",
    )
    assert first.at is not None and first.at.line == 17
    assert [(str(change.date), change.kind, change.was, change.now) for change in event.corrections] == [
        ("2025-03-26", "update", "nothing", "something")
    ]
    assert event.evidence is None and event.agreements == ()


def test_only_what_the_editor_accepted_goes_on(review):
    ledger = GOMA + "".join(
        f'- {{id: {name}, title: T, decision: "{decision}", quotes: [{{source: wfmz, exact: took Bukavu}}]}}\n'
        for name, decision in (("maybe", "proposed"), ("never", "rejected"), ("same", "merged: goma"))
    )
    found = review({"seeds/wfmz.md": WFMZ}, ledger)
    assert list(found.by_id) == ["goma"]
    assert found.decided.decisions == {"accepted": 1, "proposed": 1, "rejected": 1, "merged": 1}
    draft = review({"seeds/wfmz.md": WFMZ}, ledger, "title: T\npublish: proposed\n")
    assert list(draft.by_id) == ["goma", "maybe"]


def test_a_faulty_quote_is_left_out_and_the_rest_of_the_entry_stands(review):
    found = review({"seeds/wfmz.md": WFMZ}, GOMA + '    - {source: wfmz, exact: "no such words"}\n')
    assert [claim.quote.key for claim in found.by_id["goma"].claims] == ["1"]
    assert found.codes == ["quote-not-verbatim"]


def test_an_entry_with_an_unsafe_id_never_goes_on(review):
    found = review({"seeds/wfmz.md": WFMZ}, GOMA.replace("id: goma", "id: ../goma"))
    assert found.decided.events == ()
    assert "goma" in found.only().hints[0]


def test_the_finding_shows_the_nearest_words_with_their_place(review):
    finding = review({"seeds/wfmz.md": WFMZ}, GOMA.replace("took control of Goma", "took over Goma")).only()
    assert (finding.at.line, finding.at.column, finding.at.end_column) == (4, 29, 45)
    nearest = finding.related[0]
    assert (nearest.at.file, nearest.at.line, nearest.at.column) == ("seeds/wfmz.md", 5, 12)
    assert nearest.message == 'nearest: "took control of Goma"'


@pytest.mark.parametrize(
    ("exact", "difference"),
    [
        ("took Control of Goma", "upper and lower case"),
        ('said: "we left"', "quotation marks or dashes"),
        ("they left - at night", "quotation marks or dashes"),
        ("took control of Goma,", "marks at the ends"),
        ("took control of Kivu", "Markdown marks"),
    ],
)
def test_the_finding_says_in_what_little_the_words_differ(review, exact, difference):
    article = "M23 took control of Goma. They said: “we left”. And they left – at night. It took *control* of Kivu.\n"
    finding = review(
        {"seeds/wfmz.md": article}, f"- id: goma\n  title: T\n  quotes:\n    - source: wfmz\n      exact: {exact!r}\n"
    ).only()
    assert any(difference in hint for hint in finding.hints), finding.hints


def test_the_finding_names_the_source_that_has_the_words(review):
    files = {"seeds/wfmz.md": WFMZ, "seeds/other.md": "Nothing of the kind.\n"}
    finding = review(files, GOMA.replace("source: wfmz", "source: other")).only()
    assert any('"wfmz"' in hint for hint in finding.hints)


def test_two_places_are_both_shown(review):
    finding = review(
        {"seeds/wfmz.md": "It fell. Goma fell. It fell again.\n"}, GOMA.replace("took control of Goma", "It fell")
    ).only()
    assert [related.at.column for related in finding.related] == [1, 21]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ((None,), Status.HAPPENED),
        (("planned", "planned"), Status.PLANNED),
        (("planned", "cancelled"), Status.CANCELLED),
        (("planned", None), Status.HAPPENED),
        (("denied", "claimed"), Status.CLAIMED),
        (("denied",), Status.DENIED),
        (("happened", "ongoing"), Status.ONGOING),
        (("cancelled", "happened"), Status.HAPPENED),
    ],
)
def test_the_quotes_decide_the_status_where_the_entry_does_not(review, statuses, expected):
    quotes = "".join(
        "    - {source: wfmz, exact: took Bukavu" + (f", status: {status}" if status else "") + "}\n" for status in statuses
    )
    event = review({"seeds/wfmz.md": WFMZ}, f"- id: goma\n  title: T\n  quotes:\n{quotes}").by_id["goma"]
    assert (event.status, event.status_by_editor) == (expected, False)


def test_the_editors_status_wins_and_is_the_quotes_too(review):
    event = review({"seeds/wfmz.md": WFMZ}, GOMA + "  status: claimed\n").by_id["goma"]
    assert (event.status, event.status_by_editor, event.claims[0].status) == (Status.CLAIMED, True, Status.CLAIMED)


def test_a_dispute_is_the_editors(review):
    ledger = """\
- id: goma
  title: M23 takes Goma
  quotes:
    - {source: wfmz, exact: "took control of Goma"}
    - {source: wfmz, exact: "took Bukavu", key: b}
  disputes:
    - aspect: character
      positions: [{value: control, quotes: [1]}, {value: taking, quotes: [b]}]
      ours: taking
      because: weaker
      would_settle: a witness
"""
    (agreement,) = review({"seeds/wfmz.md": WFMZ}, ledger).by_id["goma"].agreements
    assert (agreement.aspect, agreement.standing, agreement.by_editor) == (Aspect.CHARACTER, Standing.DISPUTED, True)
    assert [(side.value, side.quotes) for side in agreement.positions] == [("control", ("1",)), ("taking", ("b",))]
    assert (agreement.ours, agreement.because, agreement.would_settle) == ("taking", "weaker", "a witness")


@pytest.mark.parametrize(("basis", "issued"), [("{words: in January, said: clause}", "2025-03-20"), ("{said: editor}", None)])
def test_a_basis_leans_on_the_issue_of_its_source(review, basis, issued):
    event = review({"seeds/wfmz.md": WFMZ}, f"{GOMA}  basis: {basis}\n").by_id["goma"]
    assert event.basis is not None
    assert (event.basis.issued and str(event.basis.issued)) == issued
    assert event.basis.source == ("wfmz" if issued else None)


def test_words_that_name_their_year_lean_on_no_issue(review):
    files = {"seeds/wfmz.md": "---\nissued: 2025-03-20\n---\nThey took control of Goma in January 2025.\n"}
    event = review(files, f"{GOMA}  basis: {{words: in January 2025, said: clause}}\n").by_id["goma"]
    assert event.basis is not None and event.basis.issued is None and event.basis.source == "wfmz"


def test_a_long_circle_of_merges_names_only_its_beginning(review):
    ledger = "".join(f'- {{id: e{number}, title: T, decision: "merged: e{(number + 1) % 3000}"}}\n' for number in range(3000))
    (finding,) = review({}, ledger).findings
    assert finding.code == "merge-circle" and "over 3000 entries" in finding.message and len(finding.message) < 250


def test_order_names_the_entry_that_took_a_merged_one_in(review):
    ledger = (
        GOMA
        + "  after: [old, gone]\n"
        + (
            '- {id: old, title: T, decision: "merged: older"}\n- {id: older, title: T, decision: "merged: bukavu"}\n'
            "- {id: bukavu, title: T, quotes: [{source: wfmz, exact: took Bukavu}]}\n- {id: gone, title: T, decision: rejected}\n"
        )
    )
    found = review({"seeds/wfmz.md": WFMZ}, ledger)
    assert found.findings == ()
    assert found.by_id["goma"].after == ("bukavu", "gone")


def test_a_reply_stands_wherever_its_phrase_does(review):
    config = """\
title: T
replies:
  - {when: [Rwanda-backed], text: "Rwanda denies it.[^1]", quotes: [{source: wfmz, exact: took Bukavu}]}
"""
    ledger = (
        GOMA
        + "  summary: Rwanda-backed rebels took it.\n"
        + GOMA.replace("id: goma", "id: other")
        + "  summary: not Rwanda-backedness\n"
    )
    found = review({"seeds/wfmz.md": WFMZ}, ledger, config)
    (reply,) = found.by_id["goma"].replies
    assert (reply.text, reply.claims[0].quote.exact, reply.claims[0].status) == (
        "Rwanda denies it.[^1]",
        "took Bukavu",
        Status.CLAIMED,
    )
    assert found.by_id["other"].replies == ()


def test_figures_are_named_and_keep_their_words(review):
    ledger = "events: []\nfigures:\n  - {value: 7000, counted: dead, period: since January, "
    ledger += "quotes: [{source: wfmz, exact: took Bukavu}]}\n"
    (figure,) = review({"seeds/wfmz.md": WFMZ}, ledger).decided.figures
    assert (figure.id, figure.value, figure.counted, figure.period) == ("figure-1", "7000", "dead", "since January")


def test_an_empty_ledger_is_an_empty_chronology(review):
    found = review({"seeds/wfmz.md": WFMZ}, "events: []\n")
    assert (found.decided.events, found.decided.decisions, found.findings) == ((), {}, ())
