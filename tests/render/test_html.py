"""The pages as others rely on them: events, calls and notes, links, and nothing of the input that could act."""

import re
from dataclasses import replace
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from report.model.claims import Status
from report.model.events import Decision
from report.model.settings import Config, Settings, SiteSetting
from report.render import compose


def made(specimen, templates, *, settings=None, packaged=None, **changes):
    chronology = replace(specimen.chronology, **changes)
    bundle, found = compose(chronology, settings or specimen.settings, templates, packaged or {}, "1.2.3")
    assert found == ()
    return {path: html.fromstring(data) for path, data in bundle.files.items() if path.endswith(".html")}


def changed(specimen, place, **changes):
    events = list(specimen.chronology.events)
    events[place] = replace(events[place], **changes)
    return tuple(events)


@pytest.fixture(scope="module")
def pages(specimen, templates):
    return made(specimen, templates)


@pytest.fixture(scope="module")
def large(many, templates):
    return made(many(250), templates)


def text(node):
    return " ".join(" ".join(node.itertext()).split())


def note(page, number):
    (found,) = page.xpath(f"//*[@id='fn-{number}']")
    return found


# The contract of the pages


def test_an_event_is_an_article_with_its_date(pages):
    for path in ("index.html", "events/goma/index.html"):
        (event,) = pages[path].xpath("//article[@id='goma']")
        assert event.get("data-date") == "2025-01"
        assert [(time.get("datetime"), time.text) for time in event.xpath(".//*[@class='meta']//time")] == [
            ("2025-01", "January 2025 (day not given)")
        ]


def test_a_date_that_html_cannot_say_has_no_datetime(pages):
    (time,) = pages["index.html"].xpath("//article[@id='mine']//*[@class='meta']//time")
    assert time.get("datetime") is None and time.text == "On or before Wednesday 19 March 2025"


def test_calls_lead_to_notes_and_notes_lead_back(pages):
    for path, page in pages.items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), path
        for call in page.xpath("//a[@role='doc-noteref']"):
            number = call.text
            assert call.get("href") == f"#fn-{number}"
            assert call.get("id").startswith(f"call-{number}")
            assert note(page, number).get("role") == "doc-footnote"
        for each in page.xpath("//*[@role='doc-footnote']"):
            (back,) = each.xpath(".//a[@role='doc-backlink']")
            assert back.get("href")[1:] in ids, path
            if "data-uncited" not in each.attrib:
                (call,) = page.xpath(f"//*[@id='{back.get('href')[1:]}']")
                assert call.get("href") == f"#{each.get('id')}"


def test_every_note_of_the_report_stands_once_on_the_first_page(pages):
    numbers = sorted(int(id_[3:]) for id_ in pages["index.html"].xpath("//*[@role='doc-footnote']/@id"))
    assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) == 11


def test_a_note_holds_the_words_in_one_element_with_source_and_link(pages):
    for path in ("index.html", "events/walikale/index.html"):
        late = note(pages[path], 5)
        (words,) = late.find_class("words")
        assert (words.tag, words.text) == ("q", "entered Walikale late on Wednesday")
        assert words.get("cite") == "https://example.org/m23?a=1&b=(2)"
        assert late.get("data-source") == "dispatch"
        links = [link.get("href") for link in late.xpath(".//p//a")]
        assert [link.split("sources/")[-1] for link in links[:1]] == ["dispatch/index.html"]
        assert links[1] == "https://example.org/m23?a=1&b=(2)#:~:text=entered%20Walikale%20late%20on%20Wednesday"


def test_an_abstract_is_never_set_as_a_quotation(pages):
    for page in (pages["index.html"], pages["events/goma/index.html"]):
        abstract = note(page, 1)
        (body,) = abstract.xpath("./div")
        assert text(body).startswith("Our abstract of an article crediting WFMZ")
        (words,) = abstract.find_class("words")
        assert (words.tag, words.text) == ("span", "In January the M23 took Goma")
        assert not abstract.xpath(".//q") and not re.search('[“”"«»]', text(body))
        assert not [link for link in abstract.xpath(".//@href") if ":~:text" in link]


def test_what_nobody_cites_stands_apart_and_leads_to_its_event(pages):
    uncited = pages["index.html"].xpath("//*[@data-uncited]")
    assert [each.get("id") for each in uncited] == ["fn-8"]
    assert uncited[0].xpath(".//a[@role='doc-backlink']/@href") == ["#walikale"]
    assert uncited[0].getprevious().text == "Also reported by"


def test_a_note_of_a_difference_stands_with_its_side(pages):
    side = note(pages["index.html"], 7).getparent()
    assert text(side.xpath("./*[1]")[0]).startswith("little resistance")


def test_both_sides_stand_with_their_words_on_the_disputes_page(pages):
    page = pages["disputes/index.html"]
    assert [text(heading) for heading in page.xpath("//h2")] == ["The date one point", "Character and wording one point"]
    (qatar,) = page.xpath("//*[@id='_qatar-0']")
    sides = [text(side) for side in qatar.xpath(".//*[@class='sides']/div")]
    assert "Tuesday 18 March 2025" in sides[0] and "The presidents met in Qatar on Tuesday" in sides[0]
    assert "Wednesday 19 March 2025" in sides[1] and "The presidents met on Wednesday" in sides[1]
    assert "what we say" in sides[0] and "what we say" not in sides[1]
    assert "The joint statement." in text(qatar)


def test_the_event_page_says_all_that_is_known(pages):
    words = text(pages["events/walikale/index.html"])
    for said in (
        "Rwanda denies it.",
        "Both may hold.",
        "Accounts differ: little resistance or heavy fighting (not decided)",
        "at 1.43° S, 28.08° E",
        "residents, unnamed; told to Reuters",
        "Three articles, two or three independent reports",
        "Previous entry Talks in Angola do not take place",
        "Next entry A tin mine at Bisie stops work",
    ):
        assert said in words, said
    assert "Any date of issue from" in text(pages["events/goma/index.html"])
    (change,) = pages["events/goma/index.html"].xpath("//*[@aria-labelledby='_h-corrected']//li")
    assert text(change).replace("“ ", "“").replace(" ”", "”").endswith("it said “on 1 January”; it says “in January”.")


def test_no_notation_of_the_data_is_shown_to_readers(pages):
    for path, page in pages.items():
        words = text(page.body)
        for term in ("[..", "2025-03", "EDTF", "fingerprint", " root", "StrictUndefined", "single-source"):
            assert term not in words, (path, term)


def test_on_whose_word_something_stands_is_said_at_every_note(pages, specimen, templates):
    for path in ("index.html", "events/walikale/index.html", "sources/dispatch/index.html"):
        assert "entered Walikale late on Wednesday · Says: residents, unnamed; told to Reuters" in text(pages[path]), path
    assert "Says" not in text(note(pages["index.html"], 6))
    many_ = made(specimen, templates, events=changed(specimen, 3, agreements=()))
    assert "Says: residents, unnamed" in text(note(many_["index.html"], 5))


def test_words_for_comparison_are_marked_wherever_they_stand(specimen, templates):
    walikale = specimen.chronology.events[3]
    claims = tuple(replace(claim, context=claim.quote.key != "late") for claim in walikale.claims)
    sides = (replace(walikale.agreements[0].positions[0], quotes=("night", "easy")), walikale.agreements[0].positions[1])
    agreements = (replace(walikale.agreements[0], positions=sides),)
    found = made(specimen, templates, events=changed(specimen, 3, claims=claims, agreements=agreements))
    for path in ("index.html", "events/walikale/index.html", "disputes/index.html"):
        page = found[path]
        for number in (6, 7):
            assert "(for comparison) : " in text(note(page, number)), (path, number)
        assert not page.xpath("//*[@id='fn-5']") or "for comparison" not in text(note(page, 5)), path
    assert "Unnamed site (for comparison): entered Walikale" in text(found["events/walikale/index.html"].find_class("differ")[0])
    assert "For comparison" in text(found["sources/copy/index.html"])


def test_a_date_that_differs_says_so_where_the_date_stands(pages):
    for path in ("index.html", "events/qatar/index.html"):
        (meta,) = pages[path].xpath("//article[@id='qatar']//*[@class='meta']")
        assert text(meta).endswith("Tuesday 18 March 2025 (one article says Wednesday 19 March)")
    (meta,) = pages["index.html"].xpath("//article[@id='goma']//*[@class='meta']")
    assert "(one" not in text(meta)


def test_a_date_that_the_editor_gave_says_so_with_the_reason_once(pages):
    page = pages["events/mine/index.html"]
    (when,) = [row for row in page.xpath("//dl[@class='sure']/div") if text(row).startswith("When")]
    assert text(when) == "When A bound, given by the editor. The bound is ours. 10"
    assert text(page).count("The bound is ours.") == 1
    assert "Why so The bound is ours." in text(pages["index.html"])


def test_the_method_page_parts_dates_of_words_from_dates_of_the_editor(pages):
    page = pages["method/index.html"]
    leaning, given = (text(page.xpath(f"//*[@aria-labelledby='{id_}']")[0]) for id_ in ("_h-leaning", "_h-by-editor"))
    assert leaning.startswith("Dates counted from a date of issue") and "This one date rests on words" in leaning
    assert "M23 takes Goma" in leaning and "A tin mine" not in leaning
    assert "A tin mine at Bisie stops work On or before Wednesday 19 March 2025 The bound is ours." in given
    assert "M23 takes Goma" not in given
    assert not page.xpath("//a[@role='doc-noteref']"), "the page shows no notes"
    for path in ("method/index.html", "index.html"):
        assert "One of these files is an abstract of ours, and not the article." in text(pages[path]), path
    assert "One date rests on words that lean on a date of issue. One date is given by the editor" in text(pages["index.html"])


def test_passages_of_events_and_figures_are_counted_apart(pages):
    said = "four passages in three events, one in figures"
    assert said in text(pages["sources/abstract/index.html"])
    assert said.capitalize() + "." in text(pages["index.html"])
    assert "in figures" not in text(pages["sources/dispatch/index.html"])


def test_an_origin_that_we_found_is_never_shown_as_given(specimen, templates):
    changes = {"abstract": {"roots_from_editor": True}, "dispatch": {"roots": ("AP", "Reuters")}}
    sources = tuple(replace(each, **changes.get(each.id, {})) for each in specimen.chronology.sources)
    found = made(specimen, templates, sources=sources)
    assert "Origin AP, our finding" in text(found["sources/abstract/index.html"])
    assert "Origin AP or Reuters" in text(found["sources/dispatch/index.html"])
    (heads,) = found["index.html"].xpath("//*[@class='roots']")
    assert "AP or Reuters" in [text(head) for head in heads.xpath(".//h3")]
    assert "origin: AP, our finding )" in text(note(found["events/goma/index.html"], 1))


def test_a_status_stands_at_the_title(pages, specimen, templates):
    (title,) = pages["index.html"].xpath("//article[@id='angola-talks']//h4")
    assert text(title) == "Talks in Angola do not take place Cancelled"
    planned = made(specimen, templates, events=changed(specimen, 2, status=Status.PLANNED))
    assert "Planned" in text(planned["events/angola-talks/index.html"].xpath("//h1")[0])


def test_figures_stand_apart_from_events(pages):
    (figures,) = pages["index.html"].xpath("//*[@id='_figures']")
    assert "over 7,000" in text(figures) and "the government" in text(figures) and "not given" in text(figures)
    assert figures.xpath(".//a[@role='doc-noteref']/@href") == ["#fn-11"]
    assert figures.xpath(".//*[@id='fn-11']") and not figures.xpath("ancestor::article")


def test_the_source_page_shows_what_was_taken_and_never_the_whole(pages, specimen):
    page = text(pages["sources/dispatch/index.html"])
    assert "c" * 64 in page and "Written from the capital." in page and "https://archive.example/x" in page
    assert "entered Walikale late on Wednesday" in page
    assert specimen.texts["dispatch"].split("\n")[0] not in page
    links = pages["sources/dispatch/index.html"].xpath("//ul[@class='taken']//a/@href")
    assert "../../events/walikale/index.html#fn-5" in links


def test_the_method_page_lists_dates_that_lean_on_a_date_of_issue(pages):
    words = text(pages["method/index.html"])
    assert "M23 takes Goma" in words and "set by the editor" in words
    assert "Accepted 5" in words and "Rejected 1" in words and "Heading 2" in words and "1.2.3" in words


# Links


def targets(path, page):
    for link in page.xpath("//a/@href | //link[@rel='stylesheet']/@href | //script/@src"):
        if not urlsplit(link).scheme:
            file, _, anchor = link.partition("#")
            yield normpath(join(dirname(path), unquote(file))) if file else path, anchor


@pytest.mark.parametrize("which", ["pages", "large"])
def test_every_link_within_the_site_leads_somewhere(which, request, specimen, templates):
    found = request.getfixturevalue(which)
    bundle, _ = compose(specimen.chronology, specimen.settings, {**templates, **ASSETS}, {}, "1.2.3")
    there = set(found) | set(bundle.files)
    for path, page in found.items():
        if path == "404.html":
            continue
        for file, anchor in targets(path, page):
            assert file in there, (path, file)
            assert not file.endswith("/") and "." in file.rsplit("/", 1)[-1], f"{file} does not work from disk"
            if anchor and file in found:
                assert found[file].xpath(f"//*[@id='{unquote(anchor)}']"), (path, file, anchor)


ASSETS = {"assets/style.css": "x", "assets/timeline.css": "x", "assets/script.js": "x"}


def test_nothing_is_asked_of_another_site(pages):
    for path, page in pages.items():
        for name in ("src", "srcset", "data", "poster", "action", "background"):
            assert not [value for value in page.xpath(f"//@{name}") if urlsplit(value).scheme in ("http", "https")], path
        assert not [link for link in page.xpath("//link[@rel!='canonical']/@href") if urlsplit(link).scheme in ("http", "https")]
        assert not page.xpath("//@style | //style | //*[@*[starts-with(name(), 'on')]] | //script[not(@src) and not(@type)]"), (
            path
        )
        (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy.startswith("default-src 'none'; style-src 'self'") and "unsafe" not in policy and "http" not in policy


def test_canonical_addresses_only_where_the_site_is_known(pages, specimen, templates):
    assert pages["events/goma/index.html"].xpath("//link[@rel='canonical']/@href") == [
        "https://example.org/walikale/events/goma/"
    ]
    assert pages["index.html"].xpath("//meta[@property='og:url']/@content") == ["https://example.org/walikale/"]
    nowhere = replace(specimen.settings, config=replace(specimen.settings.config, site=SiteSetting()))
    for page in made(specimen, templates, settings=nowhere).values():
        assert not page.xpath("//link[@rel='canonical'] | //meta[starts-with(@property, 'og:')]")


@pytest.mark.parametrize(
    ("url", "home"),
    [
        ("https://example.org/walikale", "/walikale/index.html"),
        ("https://example.org/", "/index.html"),
        ("https://example.org", "/index.html"),
        (None, "index.html"),
        ("javascript:alert(1)", "index.html"),
    ],
)
def test_the_page_for_lost_readers_works_at_any_depth(specimen, templates, url, home):
    settings = replace(specimen.settings, config=replace(specimen.settings.config, site=SiteSetting(url)))
    page = made(specimen, templates, settings=settings)["404.html"]
    assert page.xpath("//p/a[text()='To the chronology']/@href") == [home]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


# Editions, drafts, sizes


def test_a_draft_says_so_on_every_page(pages, specimen, templates):
    assert not any(page.find_class("draft") for page in pages.values())
    settings = replace(specimen.settings, config=replace(specimen.settings.config, publish="proposed"))
    drafts = made(specimen, templates, settings=settings, events=changed(specimen, 0, decision=Decision.PROPOSED))
    for path, page in drafts.items():
        assert "Draft, not for publication." in text(page.find_class("draft")[0]), path
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert "Proposed" in text(drafts["index.html"].xpath("//article[@id='goma']//h4")[0])


def test_a_large_report_tells_its_events_by_period(large):
    index = large["index.html"]
    assert not index.xpath("//article")
    rows = [text(row) for row in index.xpath("//table[@class='plain']//tr")]
    assert rows[0] == "Period Events Accounts differ on" and "January 2000 28 –" in rows
    assert len(large["periods/2000-01/index.html"].xpath("//article")) == 28
    # The notes that takeaways call stand on the page that calls them.
    assert index.xpath("//*[@class='take']//*[@role='doc-footnote']")
    assert large["events/e0/index.html"].xpath("//a[text()='Its place in the chronology']/@href") == [
        "../../periods/2000-01/index.html#e0"
    ]


def test_an_empty_report_says_so(templates):
    from report.model.chronology import Chronology

    bundle, found = compose(Chronology((), (), ()), Settings(Config("Nothing yet")), templates, {}, "0")
    assert found == ()
    page = html.fromstring(bundle.files["index.html"])
    assert "No event has been accepted yet." in text(page)
    assert not page.xpath("//figure")


# Input that would act


EVIL = "<script>alert(1)</script>\u202e\"'><img src=x onerror=alert(1)>{{ 7 * 7 }}"


def test_everything_from_outside_is_data(specimen, templates):
    from report.model.places import Place

    claim = specimen.chronology.events[0].claims[0]
    evil = replace(
        specimen.chronology.events[0],
        title=EVIL,
        summary=EVIL + "[^1]",
        note=EVIL,
        because=EVIL,
        place=Place(EVIL),
        lane=EVIL,
        claims=(replace(claim, translation=EVIL),),
    )
    sources = tuple(replace(each, title=EVIL, publisher=EVIL, note=EVIL, author=(EVIL,)) for each in specimen.chronology.sources)
    config = replace(specimen.settings.config, title=EVIL, subtitle=EVIL)
    settings = replace(specimen.settings, config=config, lanes=(EVIL,))
    found = made(specimen, templates, settings=settings, events=(evil, *specimen.chronology.events[1:]), sources=sources)
    for path, page in found.items():
        assert not page.xpath("//img | //script[not(@src)] | //@onerror"), path
        whole = html.tostring(page, encoding="unicode")
        assert "\u202e" not in whole and "49" not in text(page.xpath("//title")[0]), path
    assert EVIL.replace("\u202e", "[U+202E]") in text(found["events/goma/index.html"].xpath("//h1")[0])


def test_words_of_another_language_say_so(specimen, templates):
    sources = tuple(replace(each, language="fr") if each.id == "dispatch" else each for each in specimen.chronology.sources)
    page = made(specimen, templates, sources=sources)["index.html"]
    assert note(page, 5).find_class("words")[0].get("lang") == "fr"
    assert note(page, 1).find_class("words")[0].get("lang") is None


def test_titles_and_words_cannot_turn_the_line(pages):
    page = pages["index.html"]
    assert all(title.xpath(".//bdi") for title in page.xpath("//h4"))
    assert all(words.get("dir") == "auto" for words in page.find_class("words"))
