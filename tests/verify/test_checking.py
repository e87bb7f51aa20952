"""A sound site passes; each single fault in it is found, under its name and in its file."""

from __future__ import annotations

import html
import json
import re

import pytest

from report.model.diagnostics import Severity

from .conftest import SEEDS

# file, what stands there, what stands there instead, the findings that this gives
FAULTS = {
    # quoted words
    "a word is changed": ("index.html", "took control", "took charge", {"page-quote-not-verbatim", "page-footnote-differs"}),
    "marks are straightened": ("events/goma/index.html", "won’t", "won't", {"page-quote-not-verbatim", "page-footnote-differs"}),
    "a source page quotes another's words": (
        "sources/wfmz/index.html",
        "took control of Goma.",
        "the army left",
        {"page-quote-not-verbatim"},
    ),
    "any q is a quotation": ("404.html", "<h1>", "<q>nobody said so</q><h1>", {"page-quote-not-verbatim"}),
    "an empty quotation": ("404.html", "<h1>", "<q></q><h1>", {"page-quote-not-verbatim"}),
    "no such source": (
        "sources/wfmz/index.html",
        '<q class="words">',
        '<q class="words" data-source="wfzm">',
        {"page-source-unknown"},
    ),
    "a part of the words hidden": (
        "sources/wfmz/index.html",
        "took control",
        "took <span hidden>control</span>",
        {"page-quote-not-verbatim"},
    ),
    "a part of the words struck out": ("sources/wfmz/index.html", "control", "<del>control</del>", {"page-quote-not-verbatim"}),
    "words that nobody sees": ("sources/wfmz/index.html", "<q ", "<q hidden ", {"page-quote-not-verbatim"}),
    "words within what nobody sees": ("sources/wfmz/index.html", "<q ", "<p hidden><b><q ", {"page-quote-not-verbatim"}),
    "words under a style": (
        "sources/ours/index.html",
        '<span class="words">',
        '<span class="words" style="display: none">',
        {"page-quote-not-verbatim"},
    ),
    "words of an outlet without marks": ("sources/wfmz/index.html", "q ", "span ", {"page-quote-unmarked"}),
    "an abstract as a quotation": (
        "sources/ours/index.html",
        '<span class="words">the army left</span>',
        '<q class="words">the army left</q>',
        {"page-abstract-quoted"},
    ),
    "an abstract in quotation marks": (
        "index.html",
        '<span class="words">the army left</span>',
        '“<span class="words">the army left</span>”',
        {"page-abstract-quoted"},
    ),
    "an abstract that does not say so": ("index.html", "Our abstract of", "From", {"page-abstract-quoted"}),
    "an abstract with a text fragment": (
        "index.html",
        "sources/ours/index.html",
        "https://ours.example/story#:~:text=the%20army",
        {"page-abstract-quoted"},
    ),
    # notes
    "a call without a note": ("index.html", 'href="#fn-1">1', 'href="#fn-7">7', {"page-footnote-orphan", "page-link-broken"}),
    "a call of another number": ("index.html", 'href="#fn-1">1', 'href="#fn-1">7', {"page-footnote-differs"}),
    "a call to another page": ("index.html", 'href="#fn-1">1', 'href="events/goma/index.html#fn-1">1', {"page-footnote-orphan"}),
    "a note that nobody calls": ("index.html", " data-uncited", "", {"page-footnote-orphan"}),
    "a note without a way back": ("index.html", 'role="doc-backlink">1', ">1", {"page-footnote-orphan"}),
    "a way back to nowhere": ("index.html", 'href="#call-1"', 'href="#call-9"', {"page-footnote-orphan", "page-link-broken"}),
    "a note without words": ("index.html", 'class="words">took', ">took", {"page-footnote-malformed"}),
    "a note without a source": ("index.html", ' data-source="wfmz"', "", {"page-footnote-malformed"}),
    "a note with a strange id": ("index.html", 'id="fn-2"', 'id="note-2"', {"page-footnote-malformed"}),
    "other words under the same number": ("index.html", ">took control of Goma. They", ">They", {"page-footnote-differs"}),
    # Markdown
    "a Markdown call without a note": ("index.md", "took it.[^1]", "took it.[^1][^2]", {"page-footnote-orphan"}),
    "a Markdown note without a call": ("index.md", "took it.[^1]", "took it.", {"page-footnote-orphan"}),
    "other words in Markdown": ("index.md", "control of", "charge of", {"page-footnote-differs"}),
    "a broken Markdown link": ("index.md", "events/goma/index.html", "events/gomma/index.html", {"page-link-broken"}),
    "a broken Markdown picture": ("index.md", "assets/t.svg", "assets/u.svg", {"page-link-broken"}),
    "a broken Markdown heading": ("index.md", "(#t)", "(#u)", {"page-link-broken"}),
    "an unsafe Markdown link": ("index.md", "(#t)", "(javascript:alert)", {"page-link-unsafe"}),
    "a heading that a page links to": ("index.md", "## Sources & Notes", "## Sources", {"page-link-broken"}),
    # links
    "a missing page": ("events/goma/index.html", "../../index.html#goma", "../../indx.html", {"page-link-broken"}),
    "a missing id": ("events/goma/index.html", "#goma", "#gomma", {"page-footnote-orphan", "page-link-broken"}),
    "a folder": ("index.html", "events/goma/index.html#fn-1", "events/goma/", {"page-link-broken"}),
    "out of the site": ("index.html", "events/goma/index.html#fn-1", "../secret.html", {"page-link-broken"}),
    "from the root": ("index.html", "events/goma/index.html#fn-1", "/m23/events/goma/index.html", {"page-link-broken"}),
    "beside the site's own path": ("404.html", "/m23/index.html", "/index.html", {"page-link-broken"}),
    "a wrong canonical address": ("events/goma/index.html", "m23/events/goma/", "m23/events/gomma/", {"page-link-broken"}),
    "a wrong address in the site's map": ("sitemap.xml", "goma", "gomma", {"page-link-broken"}),
    "an empty link": ("index.html", 'href="events/goma/index.html#fn-1"', 'href=""', {"page-link-broken"}),
    "a label that is not there": ("index.html", 'aria-labelledby="title"', 'aria-labelledby="nothing"', {"page-link-broken"}),
    "a fill that is not there": ("index.html", "url(#_s)", "url(#_t)", {"page-link-broken"}),
    "a symbol that is not there": ("index.html", '<use href="#_s"/>', '<use href="#_t"/>', {"page-link-broken"}),
    "an id twice": ("index.html", '<symbol id="_s">', '<symbol id="goma">', {"page-id-repeated", "page-link-broken"}),
    "a picture of a style": ("assets/style.css", "url(t.svg)", "url(u.svg)", {"page-link-broken"}),
    "a script link": ("index.html", "https://elsewhere.example/", " java\tscript:alert(1)", {"page-link-unsafe"}),
    "a data link": ("index.html", "https://elsewhere.example/", "data:text/html,x", {"page-link-unsafe"}),
    "a base": ("index.html", "<title>", '<base href="index.html"><title>', {"page-link-broken"}),
    # resources
    "a script from elsewhere": ("index.html", "assets/script.js", "https://cdn.example/script.js", {"page-resource-external"}),
    "without a scheme": ("index.html", "assets/script.js", "//cdn.example/script.js", {"page-resource-external"}),
    "a picture from elsewhere": ("index.html", "assets/t.svg", "http://cdn.example/t.svg", {"page-resource-external"}),
    "a set of pictures": (
        "index.html",
        'src="assets/t.svg"',
        'srcset="assets/t.svg 1x, https://cdn.example/t.svg 2x"',
        {"page-resource-external"},
    ),
    "a style from elsewhere": ("index.html", "assets/style.css", "https://cdn.example/style.css", {"page-resource-external"}),
    "an early connection": (
        "index.html",
        "<title>",
        '<link rel="preconnect" href="https://cdn.example"><title>',
        {"page-resource-external"},
    ),
    "a frame": ("index.html", "<h1", '<iframe src="https://cdn.example"></iframe><h1', {"page-resource-external"}),
    "a form": ("index.html", "<h1", '<form action="https://cdn.example"></form><h1', {"page-resource-external"}),
    "a refresh": (
        "index.html",
        "<title>",
        '<meta http-equiv="refresh" content="0; url=https://cdn.example"><title>',
        {"page-resource-external"},
    ),
    "an import in a style": (
        "assets/style.css",
        "body {",
        "@import 'https://cdn.example/a.css'; body {",
        {"page-resource-external"},
    ),
    "a font in a style": ("assets/style.css", "url(t.svg)", "url(//cdn.example/t.woff2)", {"page-resource-external"}),
    "a style in the page": (
        "index.html",
        "<title>",
        "<style>a { background: url(https://cdn.example) }</style><title>",
        {"page-resource-external"},
    ),
    "a style in an attribute": (
        "index.html",
        "<h1",
        '<p style="background: url(https://cdn.example)"></p><h1',
        {"page-resource-external"},
    ),
    "a picture in a drawing": (
        "assets/t.svg",
        "<use",
        '<image href="https://cdn.example/a.png"/><use',
        {"page-resource-external"},
    ),
    "a script in a drawing": ("assets/t.svg", "<use", "<script>alert(1)</script><use", {"page-script-inline"}),
    "a handler in a drawing": ("assets/t.svg", "<svg ", '<svg onload="alert(1)" ', {"page-script-inline"}),
    "a script link in a drawing": ("assets/t.svg", "https://elsewhere.example", "javascript:alert(1)", {"page-link-unsafe"}),
    "a set of images in a style": (
        "assets/style.css",
        "url(t.svg)",
        "image-set('https://cdn.example/t.png' 1x)",
        {"page-resource-external"},
    ),
    "an import written in numbers": (
        "assets/style.css",
        "body {",
        "@\\69mport '//cdn.example/a.css'; body {",
        {"page-resource-external"},
    ),
    "an early set of pictures": (
        "index.html",
        "<title>",
        '<link rel="preload" as="image" imagesrcset="https://cdn.example/t.png 1x"><title>',
        {"page-resource-external"},
    ),
    "a page in the page": ("index.html", "<h1", '<iframe srcdoc="&lt;b&gt;x"></iframe><h1', {"page-script-inline"}),
    "a script in the page": ("index.html", ' type="application/json"', "", {"page-script-inline"}),
    "a handler in the page": (
        "index.html",
        "<h1",
        '<img alt="" src="assets/t.svg" onerror="alert(1)"><h1',
        {"page-script-inline"},
    ),
    # structure
    "no first heading": ("404.html", "h1", "h2", {"page-heading-count"}),
    "two first headings": ("404.html", "<h1>", "<h1>A</h1><h1>", {"page-heading-count"}),
    "an event without a time": ("index.html", "time", "span", {"page-event-incomplete"}),
    "an event without a date": ("index.html", ' data-date="2025-01"', "", {"page-event-incomplete"}),
    # data
    "a quote elsewhere than the data say": ("data/chronology.json", '"start": 38', '"start": 39', {"page-quote-not-verbatim"}),
    "an event that nobody accepted": ("data/chronology.json", '"accepted"', '"proposed"', {"page-event-unaccepted"}),
    "an event without a page": ("data/chronology.json", '"goma"', '"bukavu"', {"page-event-missing"}),
    "other words in the data": ("data/chronology.json", '"the army left"', '"the army fled"', {"page-footnote-differs"}),
    "a gap in the numbers": (
        "data/chronology.json",
        '"number": 2',
        '"number": 3',
        {"page-footnote-differs", "page-footnote-orphan"},
    ),
    "a source that is not there": ("data/chronology.json", '"wfmz"', '"wfzm"', {"page-source-unknown", "page-footnote-differs"}),
    "no data at all": ("data/chronology.json", "{", "[", {"page-data-differs"}),
}


ELSEWHERE = {"a heading that a page links to": "index.html", "other words in the data": "events/goma/index.html"}


def test_a_sound_site_has_no_findings(verify):
    assert verify() == ()


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_found_in_its_file(fault, verify, site):
    file, there, instead, expected = FAULTS[fault]
    assert there in site[file]
    found = verify({file: site[file].replace(there, instead)})
    assert {finding.code for finding in found} == expected, found
    assert all(finding.severity is Severity.ERROR for finding in found)
    assert f"site/{ELSEWHERE.get(fault, file)}" in {finding.at.file for finding in found if finding.at}


@pytest.mark.parametrize(
    "prose",
    [
        "`[^9]` is code",
        "`` a ` [^9] ``",
        "\\`x\\` and \\[^9\\]",
        "\\[r\\]: javascript:alert(1)",
        "[\\[r\\]: javascript:x](#t)",
        "a ` alone\n\nanother ` alone [up](#t)",
        "- a ` alone\n- another ` alone",
    ],
)
def test_markdown_that_is_shown_and_not_followed_has_no_findings(prose, verify, site):
    assert verify({"index.md": site["index.md"].replace("They took", f"{prose}\n\nThey took")}) == ()


def test_a_note_in_markdown_may_hold_any_sign(verify, site):
    words = "R&amp;D &lt;b&gt; `x` *y* [z](w) \\ &#60; ~~no~~ control"
    escaped = re.sub(r"([\\`*\[\]<&~()])", r"\\\1", words)
    changes = {path: text.replace("control", html.escape(words)) for path, text in site.items() if path.endswith(".html")}
    changes |= {"index.md": site["index.md"].replace("control", escaped)}
    changes |= {"data/chronology.json": site["data/chronology.json"].replace("control", json.dumps(words)[1:-1])}
    assert not {finding for finding in verify(changes) if finding.code == "page-footnote-differs"}


def test_words_that_the_article_writes_with_shapeless_signs(verify, site):
    seeds = {"seeds/wfmz.md": SEEDS["seeds/wfmz.md"].replace("control", "con\u00adtrol")}
    data = site["data/chronology.json"].replace("took control", "took con\\u00adtrol").replace('"end": 58', '"end": 59')
    assert verify({"data/chronology.json": data}, seeds=seeds) == ()
    changed = {"index.html": site["index.html"].replace("took control", "took contról")}
    assert "page-quote-not-verbatim" in {finding.code for finding in verify(changed, seeds=seeds)}


@pytest.mark.parametrize("words", ["took control of Goma.", "The rebels took", "The article says that"])
def test_words_that_name_no_source_stand_in_any_article(words, verify, site):
    assert verify({"404.html": site["404.html"].replace("<h1>", f"<q>{words}</q><h1>")}) == ()


def test_the_finding_stands_on_its_line(verify, site):
    (finding,) = verify({"index.html": site["index.html"].replace("assets/t.svg", "assets/u.svg")})
    line = next(number for number, text in enumerate(site["index.html"].splitlines(), 1) if "assets/t.svg" in text)
    assert finding.at.line == line


def test_a_page_without_its_event_and_without_its_file(verify):
    codes = {finding.code for finding in verify({"events/goma/index.html": None})}
    assert codes == {"page-event-missing", "page-link-broken"}


def test_a_fault_on_every_page_is_told_thirty_times_and_counted(verify, site):
    pages = {f"periods/{number}/index.html": site["404.html"].replace("h1", "h2") for number in range(100)}
    found = verify({path: text.replace("/m23/index.html", "../../index.html") for path, text in pages.items()})
    assert len(found) == 31
    assert "70 more" in found[-1].message


def test_a_draft_keeps_search_engines_away(verify, site):
    assert {finding.code for finding in verify(config="publish: proposed\n")} == {"page-draft-unmarked"}
    marked = {
        path: text.replace("<title>", '<meta name="robots" content="noindex"><title>', 1)
        for path, text in site.items()
        if path.endswith(".html")
    }
    assert verify(marked, "publish: proposed\n") == ()


@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff\xfe", b"<", b"plain words", b"<html><body" * 2000, b"<div>" * 50_000, b"<a href='http://['>x</a>"]
)
def test_a_page_that_is_none_is_a_finding_and_no_accident(verify, site, data):
    found = verify({"404.html": data.decode("latin-1")})
    assert found


def test_what_is_copied_from_a_package_is_not_read(verify):
    css = "@import 'https://cdn.example/a.css';"
    assert verify({"assets/vendored.css": css}, copied=frozenset(["assets/vendored.css"])) == ()
    assert verify({"assets/vendored.css": css}) != ()


def test_an_empty_site_has_no_findings(verify, site):
    assert verify(dict.fromkeys(site)) == ()
