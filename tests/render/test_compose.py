"""The whole site: every file of the contract, the same bytes each time, and faults of templates as findings."""

import json
from dataclasses import replace

import pytest

from report.render import compose


@pytest.fixture(scope="module")
def site(specimen, templates):
    bundle, found = compose(specimen.chronology, specimen.settings, {**templates, "assets/style.css": "a{}"}, {}, "1.2.3")
    assert found == ()
    return bundle


def test_every_kind_of_file_is_there(site):
    for path in (
        "index.html",
        "index.md",
        "events/goma/index.html",
        "events/goma/index.md",
        "sources/abstract/index.html",
        "disputes/index.html",
        "method/index.html",
        "404.html",
        "data/chronology.json",
        "sitemap.xml",
        "robots.txt",
        ".nojekyll",
        "assets/style.css",
        "assets/timeline.svg",
    ):
        assert path in site.files, path
    assert not [path for path in site.files if path.endswith(".j2")]


def test_the_same_input_gives_the_same_bytes(site, specimen, templates):
    again, _ = compose(specimen.chronology, specimen.settings, {**templates, "assets/style.css": "a{}"}, {}, "1.2.3")
    assert dict(again.files) == dict(site.files)


def test_pages_and_data_number_their_notes_alike(site):
    notes = json.loads(site.files["data/chronology.json"])["footnotes"]
    page = site.files["index.html"].decode()
    for note in notes:
        assert f'id="fn-{note["number"]}" role="doc-footnote" data-source="{note["source"]}"' in page


def test_plotly_is_copied_only_where_the_page_asks_for_it(specimen, templates, site):
    plotly = {"plotly.min.js": b'/* stands for the bundle */"maplibregl-style"'}
    copied, _ = compose(specimen.chronology, specimen.settings, templates, plotly, "1.2.3")
    assert copied.copied == {"assets/plotly.min.js"} <= set(copied.files)
    assert site.copied == frozenset() and "assets/plotly.min.js" not in site.files
    still, _ = compose(replace(specimen.chronology, events=(), unplaced=()), specimen.settings, templates, plotly, "1.2.3")
    assert "assets/plotly.min.js" not in still.files


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("event.html.j2", "<p>\n{{ entry.titel }}", 2),
        ("event.html.j2", "{% if %}", 1),
        ("layout.html.j2", "{% include 'nowhere.j2' %}", 1),
        ("parts.html.j2", "{% macro sign_defs() %}{% endmacro %}\n{% include 'parts.html.j2' %}", 2),
        ("timeline.svg.j2", "{{ nothing }}", 1),
        ("event.md.j2", "\n\n{{ nothing }}", 3),
    ],
)
def test_a_fault_in_a_template_is_one_finding_with_its_line(specimen, templates, name, text, line):
    bundle, found = compose(specimen.chronology, specimen.settings, {**templates, name: text}, {}, "1.2.3")
    assert {(each.code, each.at.file, each.at.line) for each in found} == {("template-error", f"templates/{name}", line)}
    assert len(found) == 1
    assert "data/chronology.json" in bundle.files


def test_a_template_of_the_user_takes_the_place_of_ours(specimen, templates):
    bundle, found = compose(specimen.chronology, specimen.settings, {**templates, "method.html.j2": "Ours."}, {}, "1.2.3")
    assert found == () and bundle.files["method/index.html"] == b"Ours."


def test_an_unknown_note_is_found_once(specimen, templates):
    goma, *others = specimen.chronology.events
    events = (replace(goma, summary="One.[^nine]"), *others)
    _, found = compose(replace(specimen.chronology, events=events), specimen.settings, templates, {}, "1.2.3")
    assert [each.code for each in found] == ["footnote-unknown"]
