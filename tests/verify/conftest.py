"""A small sound site, written by hand after the contract, on which the tests of verify make one fault at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import pytest

from report import articles
from report.model.diagnostics import Diagnostic, Positions
from report.model.pages import Bundle
from report.model.settings import Config, Settings
from report.model.sources import Article
from report.positioned_yaml import read
from report.verify import check

OPENING = "---\nissued: 2025-03-20\n"
SEEDS = {
    "seeds/wfmz.md": OPENING + "---\nThe rebels\ntook control of Goma. They said “we won’t go” & left for Fe\u0301lix.\n",
    "seeds/ours.md": OPENING
    + "kind: abstract\ntitle: A secret headline\nurl: https://ours.example/story\n---\nThe article says that the army left.\n",
}
CONFIG = "title: T\nsite: {url: 'https://example.org/m23/'}\n"
HEAD = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>T</title>
<link rel="stylesheet" href="{root}assets/style.css">
</head><body>
"""
NOTES = """\
<div id="fn-1" role="doc-footnote" data-source="wfmz"><a href="#{back}" role="doc-backlink">1</a>
WFMZ: <q class="words">took control of Goma. They said “we won’t go” &amp; left for Félix</q>
<a href="https://wfmz.example/a#:~:text=took%20control">in the article</a></div>
<div id="fn-2" role="doc-footnote" data-source="ours" data-uncited><a href="#goma" role="doc-backlink">2</a>
Our abstract of <a href="{root}sources/ours/index.html">Ours</a>: <span class="words">the army left</span></div>
"""
EVENT = """\
<article id="goma" data-date="2025-01"><{tag}>M23 takes Goma</{tag}> <time datetime="2025-01">January 2025</time>
<p>They took it.<a id="call-1" role="doc-noteref" href="#fn-1">1</a></p>
"""
INDEX = (
    HEAD.format(root="")
    + '<h1 id="title">T</h1>\n'
    + '<svg aria-labelledby="title"><symbol id="_s"></symbol><use href="#_s"/><rect fill="url(#_s)"/></svg>\n'
    + EVENT.format(tag="h2")
    + NOTES.format(back="call-1", root="")
    + '</article>\n<img src="assets/t.svg" alt=""> <img src="data:image/png;base64,AA" alt="">\n'
    + '<a href="events/goma/index.html#fn-1">M23 takes Goma</a> <a href="index.md#sources--notes">Markdown</a>\n'
    + '<a href="#">Top</a>\n'
    + '<a href="https://elsewhere.example/">Elsewhere</a> <a href="mailto:a@b.example">Mail</a>\n'
    + '<script src="assets/script.js" defer></script><script type="application/json">{"a": 1}</script></body></html>\n'
)
GOMA = (
    HEAD.format(root="../../")
    + '<link rel="canonical" href="https://example.org/m23/events/goma/">\n'
    + EVENT.format(tag="h1")
    + NOTES.format(back="call-1", root="../../")
    + '</article>\n<a href="../../index.html#goma">Its place</a></body></html>\n'
)
OURS = (
    HEAD.format(root="../../")
    + '<h1>Ours</h1><span class="words">the army left</span> <a href="../../events/goma/index.html#fn-2">2</a></body></html>\n'
)
WFMZ = HEAD.format(root="../../") + '<h1>WFMZ</h1><q class="words">took control of Goma.</q></body></html>\n'
MISSING = '<!doctype html><meta charset="utf-8"><title>T</title><h1>No such page</h1><a href="/m23/index.html">Home</a>\n'
MARKDOWN = """\
# T

They took it.[^1] ![Timeline](assets/t.svg) [Goma](events/goma/index.html) [up](#t) and `[^code]` \\[^3]

## Sources & Notes

[elsewhere]: https://elsewhere.example

[^1]: WFMZ: “took control of Goma\\. They said “we won’t go” &amp; left
    for Félix”.
"""
CLAIM = {"source": "wfmz", "exact": "took control of Goma", "start": 38, "end": 58}
DATA = {
    "events": [{"id": "goma", "decision": "accepted", "claims": [CLAIM], "replies": [{"text": "No.", "claims": [CLAIM]}]}],
    "unplaced": [],
    "figures": [{"id": "figure-1", "claims": [CLAIM]}],
    "footnotes": [
        {"number": 1, "source": "wfmz", "exact": "took control of Goma. They said “we won’t go” & left for Félix"},
        {"number": 2, "source": "ours", "exact": "the army left"},
    ],
}
SITE: Mapping[str, str] = {
    "index.html": INDEX,
    "index.md": MARKDOWN,
    "404.html": MISSING,
    "events/goma/index.html": GOMA,
    "sources/ours/index.html": OURS,
    "sources/wfmz/index.html": WFMZ,
    "assets/style.css": "/* @import 'https://a.example' */\nbody { background: url(t.svg) }\ni { background: url(data:,x) }\n",
    "assets/script.js": "document.title;\n",
    "assets/t.svg": '<svg xmlns="http://www.w3.org/2000/svg"><a href="https://elsewhere.example"><use href="#a"/></a></svg>\n',
    "sitemap.xml": "<urlset><url><loc>https://example.org/m23/events/goma/</loc></url></urlset>\n",
    "data/chronology.json": json.dumps(DATA, ensure_ascii=False),
}

Verify = Callable[..., tuple[Diagnostic, ...]]


def settings_of(text: str) -> Settings:
    found = read("config.yaml", text.encode(), Config)
    assert found.value is not None, found.diagnostics
    return Settings(found.value, written=found.written)


def articles_of(files: Mapping[str, str]) -> tuple[Article, ...]:
    return articles.read({name: text.encode() for name, text in files.items()}, {}, "seeds", Positions("config.yaml"))[0]


def _verify(
    changes: Mapping[str, str | None] | None = None,
    config: str = "",
    copied: frozenset[str] = frozenset(),
    seeds: Mapping[str, str] | None = None,
) -> tuple[Diagnostic, ...]:
    files = {path: text.encode() for path, text in {**SITE, **(changes or {})}.items() if text is not None}
    return check(Bundle(files, copied), articles_of({**SEEDS, **(seeds or {})}), settings_of(CONFIG + config))


@pytest.fixture
def verify() -> Verify:
    """Changed files (None takes one out), more lines of config, what is copied; gives the findings."""
    return _verify


@pytest.fixture
def site() -> Mapping[str, str]:
    """The sound site, by path."""
    return SITE
