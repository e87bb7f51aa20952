"""Search engines are told what to read where the address is known, and to stay away from a draft."""

from dataclasses import replace

import pytest
from lxml import etree

from report.model.edtf import parse_date
from report.model.pages import Page
from report.model.settings import SiteSetting
from report.render.sitemap import print_sitemap

PAGES = (Page("index", "", "M23"), Page("event", "events/goma/", "Goma"), Page("source", "sources/a b é/", "A"))
NOT_FOUND = Page("not-found", "", "Not found")


def settings(specimen, url, publish="accepted"):
    return replace(specimen.settings, config=replace(specimen.settings.config, site=SiteSetting(url), publish=publish))


def printed(specimen, url, publish="accepted", dated="2025-03-20"):
    chronology = replace(specimen.chronology, dated=parse_date(dated) if dated else None)
    return print_sitemap(chronology, settings(specimen, url, publish), (*PAGES, NOT_FOUND))


def addresses(files, part="loc"):
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    return [each.text for each in etree.fromstring(files["sitemap.xml"]).findall(f".//s:{part}", space)]


@pytest.mark.parametrize("url", ["https://example.org/walikale", "https://example.org/walikale/"])
def test_a_site_with_an_address_lists_its_pages_once(specimen, url):
    files = printed(specimen, url)
    base = "https://example.org/walikale/"
    assert addresses(files) == [base, f"{base}events/goma/", f"{base}sources/a%20b%20%C3%A9/"]
    assert addresses(files, "lastmod") == ["2025-03-20"] * 3
    assert files["robots.txt"] == b"User-agent: *\nAllow: /\n\nSitemap: https://example.org/walikale/sitemap.xml\n"
    assert files[".nojekyll"] == b""


def test_an_address_in_capitals_is_one_too(specimen):
    assert addresses(printed(specimen, "HTTPS://EXAMPLE.org"))[0] == "HTTPS://EXAMPLE.org/"


@pytest.mark.parametrize("dated", [None, "2025-03", "2025"])
def test_a_report_not_dated_to_the_day_gives_no_date(specimen, dated):
    assert addresses(printed(specimen, "https://example.org/", dated=dated), "lastmod") == []


def test_a_moment_is_on_a_day(specimen):
    assert set(addresses(printed(specimen, "https://example.org/", dated="2025-03-20T12:00:00Z"), "lastmod")) == {"2025-03-20"}


@pytest.mark.parametrize("url", [None, "ftp://example.org/", "javascript:alert(1)"])
def test_without_an_address_there_is_no_sitemap(specimen, url):
    files = printed(specimen, url)
    assert sorted(files) == [".nojekyll", "robots.txt"]
    assert files["robots.txt"] == b"User-agent: *\nAllow: /\n"


def test_a_draft_asks_not_to_be_read(specimen):
    files = printed(specimen, "https://example.org/", publish="proposed")
    assert sorted(files) == [".nojekyll", "robots.txt"]
    assert files["robots.txt"] == b"User-agent: *\nDisallow: /\n"


def test_an_address_is_escaped(specimen):
    files = printed(specimen, "https://example.org/a&b/é")
    assert addresses(files)[0] == "https://example.org/a&b/%C3%A9/"
