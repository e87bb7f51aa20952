"""The sample's pages in a real Chromium: read, followed, printed, with and without scripts, from a server and from disk."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from .conftest import watch

PAGES = ["", "events/walikale/", "events/qatar-meeting/", "sources/chase-tactical/", "disputes/", "method/"]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 390, 820, 1440])
def test_no_page_is_wider_than_its_window_and_nothing_goes_wrong(browser: Browser, server: str, name: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    troubles = watch(page)
    page.goto(f"{server}{name}index.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("h1").count() == 1
    context.close()
    assert troubles == []


def test_a_call_leads_to_its_note_and_the_note_back(page: Page, server: str) -> None:
    page.goto(server)
    call = page.locator("#walikale [role=doc-noteref]").first
    number = call.inner_text()
    call.click()
    assert page.url.endswith(f"#fn-{number}")
    note = page.locator(f"#fn-{number}")
    expect(note).to_be_in_viewport()
    expect(note.locator(".words")).not_to_be_empty()
    note.locator("[role=doc-backlink]").click()
    target = page.url.split("#")[1]
    expect(page.locator(f"#{target}")).to_be_in_viewport()
    assert page.locator(f"#{target}").evaluate("e => e.closest('article').id") == "walikale"


def test_a_call_opens_the_fold_that_holds_its_note_on_a_phone(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(server)
    call = page.locator("#goma [role=doc-noteref]").first
    note = page.locator("#fn-" + call.inner_text())
    call.click()
    expect(note).to_be_visible()
    expect(note).to_be_in_viewport()
    context.close()


def test_without_scripts_every_event_and_every_word_quoted_can_be_read(browser: Browser, server: str) -> None:
    scripted = browser.new_context()
    with_scripts = scripted.new_page()
    with_scripts.goto(server)
    notes = with_scripts.locator("[role=doc-footnote]").count()
    scripted.close()
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(server)
    assert page.locator("article[data-date], article.ev").count() >= 29
    assert page.locator("[role=doc-footnote]").count() == notes
    assert page.locator("#_timeline svg a").count() >= 29
    for heading in page.locator("article h4").all():
        expect(heading).to_be_visible()
    context.close()


def test_a_mark_of_the_figure_leads_to_its_event(page: Page, server: str) -> None:
    page.goto(server)
    page.locator("#_timeline svg a[href='#qatar-meeting']:visible").first.click()
    expect(page.locator("#qatar-meeting")).to_be_in_viewport()


def test_by_keyboard_alone_one_gets_past_the_head_to_a_note(page: Page, server: str) -> None:
    page.goto(server)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").strip().startswith("Skip")
    page.keyboard.press("Enter")
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('role')") == "doc-noteref":
            break
    else:
        pytest.fail("no note call was reached with the Tab key")
    ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert ring != "none"
    page.keyboard.press("Enter")
    assert "#fn-" in page.url


def test_in_the_dark_the_paper_is_dark_and_the_ink_light(browser: Browser, server: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(server)
    script = "c => getComputedStyle(document.documentElement)[c].match(/[0-9.]+/g).slice(0, 3).map(Number)"
    assert max(page.evaluate(script, "backgroundColor")) < 60
    assert min(page.evaluate(script, "color")) > 180
    context.close()


def test_on_paper_every_note_is_printed_and_what_only_a_screen_needs_is_not(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport={"width": 700, "height": 900})
    page = context.new_page()
    page.goto(server)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    notes = "[...document.querySelectorAll('[role=doc-footnote]')]"
    hidden = page.evaluate(f"{notes}.filter(n => !n.getClientRects().length).map(n => n.id)")
    assert hidden == []
    expect(page.locator("nav").first).to_be_hidden()
    context.close()


def explore(page: Page) -> None:
    page.get_by_role("button", name="Explore the timeline").click()
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible(timeout=20_000)


def test_the_figure_to_explore_is_loaded_when_asked_for_and_only_from_the_site(page: Page, server: str) -> None:
    troubles = watch(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server)
    page.wait_for_timeout(300)
    assert not any("plotly" in url for url in asked), "Plotly must not be on the way to the first sight of the page"
    explore(page)
    assert any(url.startswith(server) and "plotly" in url for url in asked)
    assert page.locator(".js-plotly-plot .modebar-btn").count() > 0
    titles = page.evaluate("[...document.querySelectorAll('.modebar-btn')].map(b => (b.dataset.title || '').toLowerCase())")
    assert not [title for title in titles for word in ("chart studio", "cloud", "share") if word in title]
    assert troubles == []


def test_from_disk_the_pages_work_as_from_a_server(context: BrowserContext, site: Path) -> None:
    page = context.new_page()
    troubles = watch(page)
    page.goto((site / "index.html").as_uri())
    page.locator("#goma h4 a").click()
    page.wait_for_url("**/events/goma/index.html")
    page.get_by_role("navigation").get_by_role("link", name="Disputes").click()
    page.wait_for_url("**/disputes/index.html")
    page.go_back(wait_until="load")
    page.wait_for_url("**/events/goma/index.html")
    page.go_back(wait_until="load")
    page.wait_for_url((site / "index.html").as_uri())
    explore(page)
    assert troubles == []


def test_every_link_of_the_site_is_answered(context: BrowserContext, server: str, site: Path) -> None:
    page = context.new_page()
    seen: set[str] = set()
    asked = "[...document.querySelectorAll('a[href], link[href], script[src], img[src]')].map(e => e.href || e.src)"
    for path in sorted(site.rglob("index.html")):
        page.goto(server + path.relative_to(site).as_posix())
        for url in page.evaluate(asked):
            if isinstance(url, str) and url.startswith(server):
                seen.add(url.split("#")[0])
    assert len(seen) > 35
    for url in sorted(seen):
        assert context.request.get(url).status == 200, url
