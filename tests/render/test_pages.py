"""Where each page lies, and how one leads to another."""

from report.model.pages import Page
from report.render.grouping import periods
from report.render.pages import address, file_of, root_of, site_map


def test_the_pages_of_a_small_report(specimen):
    found = site_map(specimen.chronology, "T", periods(specimen.chronology))
    assert [file_of(page) for page in found.pages] == [
        "index.html",
        *(f"events/{id_}/index.html" for id_ in ("goma", "qatar", "angola-talks", "walikale", "mine")),
        *(f"sources/{id_}/index.html" for id_ in ("abstract", "copy", "dispatch")),
        "disputes/index.html",
        "method/index.html",
        "404.html",
    ]
    assert found.place_of("goma") == "#goma"


def test_the_events_of_a_large_report_stand_on_pages_by_period(many):
    chronology = many(300).chronology
    found = site_map(chronology, "T", periods(chronology))
    assert {page.path for page in found.pages if page.kind == "period"} == {
        found.home[event.id] for event in chronology.events
    } | {"periods/undated/"}
    assert found.place_of("e0") == "periods/2000-01/index.html#e0"
    assert found.place_of("mine") == "periods/undated/index.html#mine"


def test_addresses_end_in_a_file_and_are_encoded():
    assert address("sources/a b é#?/") == "sources/a%20b%20%C3%A9%23%3F/index.html"
    assert root_of(Page("event", "events/goma/", "")) == "../../"
    assert root_of(Page("index", "", "")) == ""
