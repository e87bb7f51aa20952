"""The Markdown pages stand on their own: every note called is defined, all words come through, nothing breaks the page."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from report.model.claims import Claim
from report.model.events import AgreementPosition, Decision
from report.model.settings import Takeaway
from report.model.timeline import TimelineFigure
from report.render.contents import contents
from report.render.footnotes import number
from report.render.markdown import TIMELINE, print_markdown

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin)


def printed(specimen, templates, figure=None, **changes):
    chronology = replace(specimen.chronology, **changes)
    shown, _ = contents(chronology, specimen.settings, number(chronology), "1.2.3")
    files, found = print_markdown(shown, templates, figure=figure)
    assert found == ()
    return {path: data.decode("utf-8") for path, data in files.items()}


@pytest.fixture(scope="module")
def pages(specimen, templates):
    return printed(specimen, templates)


def changed(specimen, index=0, **changes):
    events = list(specimen.chronology.events)
    events[index] = replace(events[index], **changes)
    return tuple(events)


def visible(text):
    return " ".join(html.fromstring(f"<body>{READER.render(text)}</body>").text_content().split())


def body(text):
    return text.split("\n[^")[0]


def test_the_pages_are_the_first_one_and_one_for_each_event(pages):
    assert sorted(pages) == [
        "events/angola-talks/index.md",
        "events/goma/index.md",
        "events/mine/index.md",
        "events/qatar/index.md",
        "events/walikale/index.md",
        "index.md",
    ]
    assert all(text.endswith("\n") and "\n\n\n" not in text and " \n" not in text for text in pages.values())


def test_the_first_page_is_in_order(pages):
    headings = [line for line in pages["index.md"].splitlines() if line.startswith("#")]
    assert headings == [
        "# The M23 advance",
        "## In short",
        "## January 2025",
        "### [M23 takes Goma](events/goma/index.md)",
        "## March 2025",
        "### Tuesday 18 March 2025",
        "#### [Presidents meet in Qatar](events/qatar/index.md)",
        "#### [Talks in Angola do not take place](events/angola-talks/index.md)",
        "### Wednesday 19 March 2025",
        "#### [M23 enters and takes Walikale](events/walikale/index.md)",
        "## Date not given",
        "### [A tin mine at Bisie stops work](events/mine/index.md)",
        "## Figures as reported",
        "## Sources",
        "## Corrections",
    ]


def test_each_page_defines_the_notes_that_it_calls_and_no_others(pages):
    for text in pages.values():
        calls = set(re.findall(r"(?<!\\)\[\^(\d+)\](?!:)", text))
        defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
        assert sorted(calls, key=int) == defined
        env = {}
        READER.parse(text, env)
        assert len(env["footnotes"]["list"]) == len(defined)


def test_all_notes_of_the_report_are_on_the_first_page_in_the_order_of_their_numbers(pages):
    calls = [int(found) for found in re.findall(r"(?<!\\)\[\^(\d+)\](?!:)", pages["index.md"])]
    assert list(dict.fromkeys(calls)) == list(range(1, 12))
    assert "of the report.)" not in pages["index.md"]


def test_a_page_on_which_the_notes_would_be_counted_anew_tells_their_numbers(pages):
    assert pages["events/walikale/index.md"].count("of the report.)") == 5
    assert "(Note 5 of the report.)" in pages["events/walikale/index.md"]
    assert "of the report.)" not in pages["events/goma/index.md"]


def test_an_entry_tells_what_is_known_and_how(pages):
    text = pages["events/walikale/index.md"]
    for words in (
        "# M23 enters and takes Walikale\n",
        "**Late on Wednesday 19 March 2025** · Fighting · Walikale, North Kivu\n",
        "Fighters entered Walikale late on Wednesday.[^5]\n\nThey came by *road*.[^6]\n",
        "- *Little resistance*, in our abstract: captured the town with almost no resistance[^7]\n",
        "- *Heavy fighting*: “entered Walikale on Wednesday night after heavy fighting”[^6]\n",
        "*Editor’s note:* Both may hold.\n",
        "*Also reported by:* The Courier[^8]\n",
        "*Reply:* Rwanda denies it.[^9]\n",
        "- *That it happened:* Three articles, two or three independent reports.",
        "Data cutoff: Thursday 20 March 2025.",
        "[The M23 advance](../../index.md)",
        "Next entry: [A tin mine at Bisie stops work](../../events/mine/index.md)",
    ):
        assert words in text


def test_what_did_not_happen_says_so_at_its_date(pages):
    assert "**Tuesday 18 March 2025** · Diplomacy · Cancelled\n" in pages["index.md"]


def test_what_has_no_start_gives_its_bound_in_words(pages):
    assert "**On or before Wednesday 19 March 2025** · Economy\n" in pages["index.md"]


def test_no_reader_sees_the_notation_of_the_data(pages):
    for text in pages.values():
        assert not re.search(r"\d{4}-\d{2}|\[\.\.|\.\.\]", text)


def test_a_note_of_an_article_quotes_and_leads_to_the_words(pages):
    assert (
        "[^5]: A. Writer, The Courier: “M23 enters Walikale” (Thu 20 March 2025; origin: Reuters): “entered Walikale late on"
        " Wednesday”. Says: residents, unnamed; told to Reuters. [The words at their source](https://example.org/m23?a=1&b=%282%29"
        "#:~:text=entered%20Walikale%20late%20on%20Wednesday). [Archived copy](https://archive.example/x).\n"
    ) in pages["index.md"]


def test_a_note_of_an_abstract_is_no_quotation(pages, specimen):
    notes = re.findall(r"^\[\^\d+\]: (.*Goma.*)$", pages["index.md"], re.MULTILINE)
    assert notes[0].startswith("Our abstract of an article crediting WFMZ, *Rebels take Goma* (")
    assert notes[0].endswith("In January the M23 took Goma.")
    assert not re.search('[“”"‘’]|:~:text', "".join(notes))


def test_a_translation_is_marked_as_ours(specimen, templates):
    claim = replace(specimen.chronology.events[1].claims[0], translation="Les présidents")
    text = printed(specimen, templates, events=changed(specimen, 1, claims=(claim, specimen.chronology.events[1].claims[1])))
    assert "In our translation: “Les présidents”." in text["index.md"]


def test_figures_are_a_table_with_their_notes(pages):
    assert "| over 7,000[^11] | deaths. *Not checked.* | since January | not given | the government |\n" in pages["index.md"]
    table = html.fromstring(READER.render(pages["index.md"])).xpath("//table")[0]
    assert len(table.xpath(".//tbody/tr/td")) == 5


def test_sources_stand_under_their_origins(pages):
    text = pages["index.md"].split("## Sources")[1]
    order = [text.index(words) for words in ("Origin: AP", "Origin: Reuters", "A. Writer, The Courier", "Origin unknown")]
    assert order == sorted(order)
    assert "Written from the capital." in text


def test_corrections_stand_at_their_entry_and_in_the_list(pages):
    change = "*Correction, Wednesday 26 March 2025.* It said “on 1 January”; it says “in January”.\n"
    assert f"- {change}" in pages["events/goma/index.md"]
    assert pages["index.md"].count(change) == 2


def test_takeaways_lead_to_their_entries_and_call_no_notes(pages):
    (head,) = re.findall(r"## In short\n\n(.*?)\n\n", pages["index.md"], re.DOTALL)
    assert head == (
        "- Fighters entered Walikale late on Wednesday.[\\[5\\]](events/walikale/index.md)"
        " ([Presidents meet in Qatar](events/qatar/index.md))\n"
        "- Goma fell.[\\[1\\]](events/goma/index.md)"
    )


def test_the_timeline_is_an_image_with_words_in_its_place(specimen, templates):
    figure = TimelineFigure("Three of four events [dated]", "Each bar is as long as its date.", (), (), (), None)
    text = printed(specimen, templates, figure)["index.md"]
    assert f"![Three of four events \\[dated\\]. Each bar is as long as its date.]({TIMELINE})" in text
    assert TIMELINE not in printed(specimen, templates)["index.md"]


def test_a_draft_says_so_on_every_page(specimen, templates):
    draft = replace(specimen, settings=replace(specimen.settings, config=replace(specimen.settings.config, publish="proposed")))
    pages = printed(draft, templates, events=changed(specimen, decision=Decision.PROPOSED))
    assert all("**Draft, not for publication.**" in text for text in pages.values())
    assert "· Proposed, not accepted\n" in pages["events/goma/index.md"]


def test_an_empty_report_is_a_page(specimen, templates):
    empty = replace(specimen, settings=replace(specimen.settings, config=replace(specimen.settings.config, takeaways=())))
    nothing = {"events": (), "unplaced": (), "sources": (), "figures": (), "origins": (), "unknown_origin": ()}
    pages = printed(empty, templates, **nothing)
    assert list(pages) == ["index.md"]
    assert "No event has been accepted yet." in pages["index.md"]
    assert "[^" not in pages["index.md"]


def test_from_two_hundred_events_on_the_first_page_lists_them(specimen, templates, many):
    pages = printed(many(200), templates)
    assert len(pages) == 206
    headings = re.findall(r"^## (.*): ([\w,]+) events?$", pages["index.md"], re.MULTILINE)
    assert ("Date not given", "one") in headings
    assert len(headings) > 1
    assert pages["index.md"].count("(events/e") == 200
    assert "- Sat 1 January 2000: [M23 takes Goma](events/e0/index.md)\n" in pages["index.md"]
    assert "[^1]" not in body(pages["index.md"])
    assert "[^211]" in pages["index.md"]  # the figure's


def test_above_two_thousand_the_lists_have_pages_of_their_own(specimen, templates, many):
    pages = printed(many(2100), templates)
    periods = [path for path in pages if path.startswith("periods/")]
    assert sum(pages[path].count("(../../events/e") for path in periods) == 2100
    assert all(f"({path})" in pages["index.md"] for path in periods)
    assert "(events/e" not in pages["index.md"]


def test_a_broken_template_is_a_finding_at_its_line(specimen, templates):
    shown, _ = contents(specimen.chronology, specimen.settings, number(specimen.chronology), "1")
    files, found = print_markdown(shown, {**templates, "event.md.j2": "# Title\n{{ told.nothing }}\n"}, figure=None)
    assert list(files) == ["index.md"]
    assert [(each.code, each.at.file, each.at.line) for each in found] == [("template-error", "templates/event.md.j2", 2)]


NASTY = '# *Goma* [x](javascript:y) | `b` <script>alert(1)</script> &amp; 1. @who http://a.example "q" ![^1]\n- z'


def nasty(specimen):
    """The specimen with a hard text in every place that people fill."""
    events = []
    for event in specimen.chronology.events:
        place = replace(event.place, name=NASTY, within=NASTY) if event.place else None
        agreements = tuple(
            replace(each, positions=tuple(replace(position, value=NASTY) for position in each.positions), because=NASTY)
            for each in event.agreements
        )
        corrections = tuple(replace(each, was=NASTY, now=NASTY) for each in event.corrections)
        claims = tuple(replace(each, attribution=replace(each.attribution, who=NASTY)) for each in event.claims)
        more = {"title": NASTY, "lane": NASTY, "summary": f"{NASTY}[^9]", "note": NASTY, "because": NASTY}
        events.append(replace(event, place=place, agreements=agreements, corrections=corrections, claims=claims, **more))
    sources = tuple(
        replace(each, title=NASTY, publisher=each.publisher and NASTY, author=(NASTY,), roots=(NASTY,), note=NASTY)
        for each in specimen.chronology.sources
    )
    figures = tuple(replace(each, value=NASTY, counted=NASTY, area=NASTY, note=NASTY) for each in specimen.chronology.figures)
    config = replace(specimen.settings.config, title=NASTY, subtitle=NASTY, takeaways=(Takeaway(NASTY, ("goma",)),))
    chronology = replace(specimen.chronology, events=tuple(events), sources=sources, figures=figures)
    return replace(specimen, chronology=chronology, settings=replace(specimen.settings, config=config))


def test_hard_texts_keep_every_page_whole(specimen, templates):
    plain, hard = printed(specimen, templates), printed(nasty(specimen), templates)
    assert set(plain) == set(hard)
    line = " ".join(NASTY.split())
    for path, text in hard.items():
        tree = html.fromstring(READER.render(text))
        assert not tree.xpath("//script | //img")
        assert [each.get("href") for each in tree.xpath("//a") if "javascript" in each.get("href", "")] == []
        before = html.fromstring(READER.render(plain[path]))
        for tag in ("h1", "h2", "h4", "table", "td", "hr"):
            assert len(tree.xpath(f"//{tag}")) == len(before.xpath(f"//{tag}")), (path, tag)
        title = " ".join(tree.xpath("//h1")[0].text_content().split())
        assert title == (line if path != "events/mine/index.md" else "A tin mine at Bisie stops work")


words = st.lists(st.sampled_from([*"*_`[]()<>#+-=|~&;:!$@\\^.1 \n", "Goma", "[^1]", "<b>", "&amp;", "](x)"]), min_size=1).map(
    "".join
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(title=words, quote=words, value=words)
def test_the_words_of_people_are_seen_as_they_are(specimen, templates, title, quote, value):
    first, second = specimen.chronology.events[1].claims
    claims = (replace(first, quote=replace(first.quote, exact=quote)), second)
    events = changed(specimen, 1, title=f"T{title}T", claims=claims)
    figure = replace(specimen.chronology.figures[0], value=f"V{value}V")
    text = visible(printed(specimen, templates, events=events, figures=(figure,))["index.md"])
    for each in (f"T{title}T", f"V{value}V", f"“{quote.strip()}”"):
        assert " ".join(each.split()) in text


def test_a_side_of_articles_and_abstracts_marks_each_abstract(specimen, templates):
    walikale = specimen.chronology.events[3]
    sides = (AgreementPosition("both", ("guns", "easy", "late")), AgreementPosition("none", ()))
    agreements = (replace(walikale.agreements[0], positions=sides),)
    text = printed(specimen, templates, events=changed(specimen, 3, agreements=agreements))["events/walikale/index.md"]
    assert (
        "- *Both*: “Gunfire was heard near the town”[^7]; captured the town with almost no resistance (our abstract)[^8];"
        " “entered Walikale late on Wednesday”, residents, unnamed; told to Reuters[^5]\n- *None*\n"
    ) in text


def test_claims_for_comparison_are_named_as_such(specimen, templates):
    guns, *others = specimen.chronology.events[3].claims
    compared: Claim = replace(guns, context=True)
    pages = printed(specimen, templates, events=changed(specimen, 3, claims=(compared, *others)))
    assert "*For comparison:* The Courier[^8]\n" in pages["events/walikale/index.md"]
    for path in ("index.md", "events/walikale/index.md"):
        (note,) = [line for line in pages[path].splitlines() if line.startswith("[^8]:")]
        assert "origin: Reuters) (for comparison): “Gunfire was heard near the town”." in note


def test_words_for_comparison_are_named_as_such_at_their_side(specimen, templates):
    walikale = specimen.chronology.events[3]
    claims = tuple(replace(claim, context=claim.quote.key in ("guns", "easy")) for claim in walikale.claims)
    sides = (AgreementPosition("both", ("guns", "easy")),) * 2
    agreements = (replace(walikale.agreements[0], positions=sides),)
    text = printed(specimen, templates, events=changed(specimen, 3, claims=claims, agreements=agreements))["index.md"]
    assert (
        "“Gunfire was heard near the town” (for comparison)[^7]; "
        "captured the town with almost no resistance (our abstract; for comparison)[^8]"
    ) in text


def test_a_date_that_differs_says_so_beside_it(pages):
    line = "**Tuesday 18 March 2025** (one article says Wednesday 19 March) · Diplomacy · Qatar"
    assert line in pages["index.md"] and line in pages["events/qatar/index.md"]


def test_the_reason_of_a_date_that_the_editor_gave_stands_with_the_date(pages):
    given = "- *When:* A bound, given by the editor. The bound is ours.[^10]\n"
    for path in ("index.md", "events/mine/index.md"):
        assert pages[path].count("The bound is ours.") == 1 and given in pages[path]
    assert "*Why so:* The dispatch also dates their call by that day.[^2]" in pages["index.md"]


@pytest.mark.parametrize(
    ("written", "on_the_first_page", "on_its_own"),
    [
        ("[see](#walikale)", "[see](events/walikale/index.md)", "[see](../../events/walikale/index.md)"),
        ("[see](method/index.html)", "[see](./method/index.html)", "[see](../../method/index.html)"),
        ("[see](https://a.example/)", "[see](https://a.example/)", "[see](https://a.example/)"),
        (r"[see](javascript\:x)", r"[see](./javascript\:x)", r"[see](../../javascript\:x)"),
    ],
)
def test_links_in_prose_lead_the_same_way_from_every_page(specimen, templates, written, on_the_first_page, on_its_own):
    pages = printed(specimen, templates, events=changed(specimen, summary=f"Rebels took it, {written}.[^1]"))
    assert f"it, {on_the_first_page}.[^1]" in pages["index.md"]
    assert f"it, {on_its_own}.[^1]" in pages["events/goma/index.md"]
