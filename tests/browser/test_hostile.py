"""Texts that try to be more than text, in every field there is, on every page in a real Chromium: they stay text."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from report import journey
from report.workspace import DiskWorkspace

from .conftest import watch

PAYLOADS = {
    "script": "<script>window.X=1</script>",
    "picture": "<img src=x onerror=window.X=1>",
    "drawing": "<svg onload=window.X=1><script>window.X=1</script></svg>",
    "the end of everything": "</script></style></title></textarea></svg><script>window.X=1</script>",
    "an attribute": "\"' autofocus onfocus=window.X=1 x=\"'",
    "a template": "{{7*7}} {% include 'x' %} {# c #} ${x}",
    "a Markdown link": "[click](javascript:window.X=1) [c](&#106;avascript:window.X=1) [c](data:text/html,x)",
    "a Markdown picture": "![i](https://evil.example/x.png) <https://evil.example> https://evil.example",
    "a frame": "<iframe src=//evil.example></iframe><base href=//evil.example/>",
    "a refresh": "<meta http-equiv=refresh content=0;url=//evil.example>",
    "Plotly's own tags": "<b>b</b><a href='javascript:window.X=1'>a</a> %{customdata[0]} <extra>x</extra> $x^2$ <br>",
    "an endless word": "x" * 3000,
    "a flood of marks": "Z" + "\u0301\u0335\u0489" * 200,
    "another direction": "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd &#x202e; turned",
}


def project(folder: Path, payload: str) -> Path:
    """A small project with the payload in every text that people write, those of the article among them."""

    def with_it(words: str) -> str:
        return json.dumps(f"{payload} {words}", ensure_ascii=False)

    article = f"Rebels took control of Goma in January. {payload} residents said that they fled on Tuesday.\n\nNobody was hurt.\n"
    facts = "\n".join(f"{key}: {with_it(key)}" for key in ("title", "publisher", "credit", "author", "root", "note"))
    abstract = f"---\nkind: abstract\nissued: 2025-03-20\n---\n\nOur own {payload} words of it.\n"
    place, lane = with_it("place"), with_it("lane")
    settings = f"""\
title: {with_it("title")}
subtitle: {with_it("subtitle")}
lanes: [{lane}, Other]
places:
  ? {place}
  : {{lat: 1, lon: 2, within: {with_it("within")}}}
takeaways: [{{text: {with_it("takeaway [^goma:1]")}, events: [goma]}}]
replies: [{{when: ["Rebels"], text: {with_it("reply [^d]")}, quotes: [{{key: d, source: page, exact: Nobody}}]}}]
"""
    quoted = f"{payload} residents said" if payload != PAYLOADS["another direction"] else "residents said"
    ledger = f"""\
events:
- id: goma
  title: {with_it("Rebels title")}
  date: 2025-01
  because: {with_it("because [^1]")}
  place: {place}
  lane: {lane}
  summary: {with_it("summary [^1] and [^2] and [^3].")}
  label: {with_it("label")}
  note: {with_it("note [^2]")}
  quotes:
  - {{key: 1, source: page, exact: "took control of Goma in January", date: 2025-01,
     says: {{kind: named, who: {with_it("who")}, medium: {with_it("medium")}}}, translation: {with_it("translation")}}}
  - {{key: 2, source: page, exact: {json.dumps(quoted, ensure_ascii=False)}, date: 2025-02}}
  - {{key: 3, source: ours, exact: "words of it"}}
  disputes:
  - aspect: character
    positions: [{{value: {with_it("one")}, quotes: [2]}}, {{value: {with_it("two")}, quotes: [3]}}]
    ours: {with_it("one")}
    because: {with_it("why [^2]")}
    would_settle: {with_it("settle [^1]")}
  corrections: [{{date: 2025-03-26, kind: correction, was: {with_it("was")}, now: {with_it("now")}}}]
- id: second
  title: {with_it("second")}
  date: 2025-03-18
  lane: Other
  quotes: [{{source: page, exact: "fled on Tuesday", date: 2025-03-18}}]
figures:
- value: {with_it("value")}
  counted: {with_it("counted")}
  period: {with_it("period")}
  area: {with_it("area")}
  note: {with_it("note")}
  says: {{kind: organisation, who: {with_it("who")}}}
  quotes: [{{source: page, exact: "Nobody was hurt"}}]
"""
    files = {
        "config.yaml": settings,
        "seeds/events.yaml": ledger,
        "seeds/page.md": f"---\nissued: 2025-03-20\n{facts}\nurl: https://example.org/a\n---\n\n{article}",
        "seeds/ours.md": abstract,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_hostile_text_stays_text_on_every_page(name: str, tmp_path: Path, browser: Browser) -> None:
    outcome = journey.build(DiskWorkspace(project(tmp_path, PAYLOADS[name])), version="0")
    assert outcome.published, [found.message for found in outcome.diagnostics]
    for width in (390, 1440):
        context = browser.new_context(viewport={"width": width, "height": 900})
        page = context.new_page()
        troubles = watch(page)
        for file in sorted((tmp_path / "site").rglob("*.html")):
            page.goto(file.as_uri())
            assert page.evaluate("window.X") is None
            assert page.evaluate("document.documentElement.scrollWidth") <= width, file
            assert page.locator("img, iframe, object, embed, base, form, body style").count() == 0
            assert page.locator("a[href^='javascript:' i], a[href^='data:' i]").count() == 0
            assert "\u202e" not in page.content()
        context.close()
        assert troubles == []


@pytest.mark.parametrize("name", ["script", "the end of everything", "Plotly's own tags"])
def test_a_hostile_text_stays_text_in_the_interactive_timeline(name: str, tmp_path: Path, browser: Browser) -> None:
    outcome = journey.build(DiskWorkspace(project(tmp_path, PAYLOADS[name])), version="0")
    assert outcome.published, [found.message for found in outcome.diagnostics]
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    troubles = watch(page)
    page.goto((tmp_path / "site" / "index.html").as_uri())
    page.locator(".tl-explore button").click()
    page.wait_for_selector(".tl-plot .plot-container")
    for bar in page.locator(".tl-plot .bars .point").all():
        bar.hover(force=True)
    assert page.evaluate("window.X") is None
    assert page.locator(".tl-plot a[href], .tl-plot img, .tl-plot script").count() == 0
    assert troubles == []
    page.close()
