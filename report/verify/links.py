"""Links within the site lead to a file that is there, and to an id in it; from disk as well as from a server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from report.model.diagnostics import Diagnostic, Related, error
from report.positioned_yaml import shown

from .markdown_pages import MarkdownPage
from .pages import Page
from .site import Site, Target, scheme_of

IMAGES = frozenset(["img", "link", "source", "image"])  # these alone may hold their data in the address
SAFE_SCHEMES = frozenset(["", "http", "https", "mailto", "tel"])
ADVICE = {
    "page-link-unsafe": "link to http and https addresses only",
    "page-link-broken": "correct the link where it is written, in the ledger, the config or a template: [words](#id) leads to"
    " the entry of that id, other addresses begin with https://",
}
IN_XML = re.compile(r"(?:\bhref=\"|<loc>)\s*([^\"<\s]+)")


class Judge:
    """Says of a link what is wrong with it. Most links of a site are the same few, so each is judged once for its folder."""

    def __init__(self, site: Site, markdown: dict[str, MarkdownPage]) -> None:
        self._site = site
        self._markdown = markdown
        self._told: dict[tuple[str, str], tuple[str, str] | None] = {}

    def wrong(self, path: str, url: str, tag: str) -> tuple[str, str] | None:
        """The code and the cause, or None for a link that leads somewhere."""
        if url.startswith("#") and (page := self._site.pages.get(path)) is not None:
            name = url[1:] if url[1:] in page.ids else unquote(url[1:].partition(":~:")[0])
            return None if not name or name in page.ids else ("page-link-broken", f"the page has no id {shown(name)}")
        seen_from, seen = key = self._from_above(path, url)
        if key not in self._told:
            self._told[key] = self._judged(seen_from, seen)
        told = self._told[key]
        return None if told is not None and tag in IMAGES and scheme_of(url) == "data" else told

    def _from_above(self, path: str, url: str) -> tuple[str, str]:
        """The link as the first page would write it, where it climbs to the top of the site; else as it stands, on its page."""
        up = "../" * path.count("/")
        if up and url.startswith(up) and not url.startswith("../", len(up)):
            return "", url.removeprefix(up)
        return path, url

    def _judged(self, path: str, url: str) -> tuple[str, str] | None:
        scheme = scheme_of(url)
        if scheme not in SAFE_SCHEMES:
            return "page-link-unsafe", f"it begins with {scheme}:"
        target = self._site.resolve(path, url)
        if target is None:
            return None
        if target.wrong:
            return "page-link-broken", target.wrong
        if target.fragment and not self._has(target):
            return "page-link-broken", f"{target.path} has no id {shown(target.fragment)}"
        return None

    def _has(self, target: Target) -> bool:
        if (page := self._site.pages.get(target.path)) is not None:
            return target.fragment in page.ids
        if (written := self._markdown.get(target.path)) is not None:
            return target.fragment in written.ids
        return True


def check_links(site: Site, markdown: dict[str, MarkdownPage]) -> Iterator[Diagnostic]:
    """Findings for the links of all pages, of Markdown files, and of the feed and the map of the site."""
    judge = Judge(site, markdown)
    for page in site.pages.values():
        yield from _ids(site, page)
        for link in page.links:
            if link.attribute == "cite":
                continue
            if not link.url and link.tag == "a":
                yield error("page-link-broken", "a link leads nowhere: it is empty", site.at(page.path, link.line))
            elif wrong := judge.wrong(page.path, link.url, link.tag):
                yield _broken(site, page.path, link.line, link.url, wrong)
    for path, written in markdown.items():
        for line, url in written.links:
            if wrong := judge.wrong(path, url, "a"):
                yield _broken(site, path, line, url, wrong)
    for path, text in (*site.texts(".xml"), *site.texts(".svg")):
        for found in IN_XML.finditer(text):
            if wrong := judge.wrong(path, found[1].replace("&amp;", "&"), "a"):
                yield _broken(site, path, text.count("\n", 0, found.start()) + 1, found[1], wrong)


def _ids(site: Site, page: Page) -> Iterator[Diagnostic]:
    for name, line in page.repeated:
        related = [Related(site.at(page.path, page.ids[name]), "the first one")]
        yield error(
            "page-id-repeated", f"the id {shown(name)} stands twice on the page", site.at(page.path, line), related=related
        )
    for name, line in page.references:
        if name not in page.ids:
            yield error("page-link-broken", f"the page has no id {shown(name)}, to which it refers", site.at(page.path, line))


def _broken(site: Site, path: str, line: int, url: str, wrong: tuple[str, str]) -> Diagnostic:
    code, cause = wrong
    message = f"the link {shown(url)} {'is unsafe' if code == 'page-link-unsafe' else 'leads nowhere'}: {cause}"
    return error(code, message, site.at(path, line), hints=[ADVICE[code]])
