"""The timeline in a real Chromium: still for all, interactive on request, under the policy, from a server and from disk."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import watch

MEETING = """() => {
  const figure = [...document.querySelectorAll("svg.tl")].find(svg => svg.getBoundingClientRect().width > 0);
  const words = [...figure.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()]);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
  return words.flatMap(([one, a], i) => words.slice(i + 1).filter(([_, b]) => meet(a, b)).map(([other]) => [one, other]));
}"""


def explore(page: Page) -> None:
    page.get_by_role("button", name="Explore the timeline").click()
    expect(page.locator(".tl-plot .barlayer path").first).to_be_visible(timeout=20_000)


@pytest.mark.parametrize("width", [320, 390, 600, 820, 1060, 1440, 1900])
@pytest.mark.parametrize("face", ["DejaVu Sans", "Noto Sans", "Liberation Sans"])
def test_no_words_of_the_still_figure_meet_at_any_width(browser: Browser, server: str, width: int, face: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(server)
    page.evaluate("face => document.documentElement.style.setProperty('--sans', JSON.stringify(face))", face)
    assert page.evaluate(MEETING) == []
    page.close()


def test_a_mark_leads_to_its_event(page: Page, server: str) -> None:
    page.goto(server)
    page.locator('.tl-wide a[href="#walikale"]').click()
    expect(page.locator("#walikale")).to_be_in_viewport()


def test_nothing_is_loaded_before_it_is_asked_for(page: Page, server: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server)
    page.mouse.wheel(0, 3000)
    page.wait_for_timeout(300)
    assert not [url for url in asked if "plotly" in url]


@pytest.mark.parametrize("from_disk", [False, True])
def test_the_interactive_figure_works_under_the_policy(page: Page, server: str, site: Path, from_disk: bool) -> None:
    troubles = watch(page)
    page.goto((site / "index.html").as_uri() if from_disk else server)
    explore(page)
    expect(page.locator(".tl-still")).to_be_hidden()
    page.locator(".tl-ranges button").last.click()
    before = page.locator(".tl-plot .barlayer path").count()
    page.locator(".tl-lanes button").first.click()
    expect(page.locator(".tl-lanes button").first).to_have_attribute("aria-pressed", "false")
    assert 0 < page.locator(".tl-plot .barlayer path").count() < before
    page.get_by_role("button", name="Back to the still timeline").click()
    expect(page.locator(".tl-still")).to_be_visible()
    assert troubles == []


def test_a_bar_tells_of_its_event_and_leads_to_it(page: Page, server: str) -> None:
    page.goto(server)
    explore(page)
    page.locator(".tl-ranges button").last.click()
    bar = page.locator(".tl-plot .barlayer path").last
    bar.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    box = bar.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + box["height"] / 2)
    expect(page.locator(".tl-plot .hoverlayer .hovertext")).to_contain_text("2025")
    page.mouse.down()
    page.mouse.up()
    page.wait_for_url("**#*")


def test_where_plotly_cannot_be_had_the_still_figure_stays(page: Page, server: str) -> None:
    page.route("**/plotly.min.js", lambda route: route.abort())
    page.goto(server)
    page.get_by_role("button", name="Explore the timeline").click()
    expect(page.locator(".tl-explore [role=status]")).to_have_text("The interactive timeline could not be loaded")
    expect(page.locator(".tl-still")).to_be_visible()


def test_print_shows_the_still_figure_even_while_the_other_is_open(page: Page, server: str) -> None:
    page.goto(server)
    explore(page)
    page.emulate_media(media="print")
    expect(page.locator(".tl-wide")).to_be_visible()
    expect(page.locator(".tl-live")).to_be_hidden()
    expect(page.locator(".tl-explore")).to_be_hidden()


def test_without_scripts_no_button_promises_anything(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server)
    expect(page.locator(".tl-still")).to_be_visible()
    expect(page.locator(".tl-explore")).to_be_hidden()
    context.close()
