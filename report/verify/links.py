"""Links within the site lead to a file that is there, and to an id in it; from disk as well as from a server."""

from __future__ import annotations

import re
from collections.abc import Iterator

from report.model.diagnostics import Diagnostic, Related, error

from .markdown_pages import MarkdownPage
from .site import Site, Target, scheme_of

SAFE_SCHEMES = frozenset(["", "http", "https", "mailto", "tel"])
IN_XML = re.compile(r"(?:\bhref=\"|<loc>)\s*([^\"<\s]+)")


def check_links(site: Site, markdown: dict[str, MarkdownPage]) -> Iterator[Diagnostic]:
    """Findings for the links of all pages, of Markdown files, and of the feed and the map of the site."""
    for page in site.pages.values():
        for name, line in page.repeated:
            related = [Related(site.at(page.path, page.ids[name]), "the first one")]
            yield error(
                "page-id-repeated", f"the id {name!r} stands twice on the page", site.at(page.path, line), related=related
            )
        for name, line in page.references:
            if name not in page.ids:
                yield error("page-link-broken", f"the page has no id {name!r}, to which it refers", site.at(page.path, line))
        for link in page.links:
            if link.attribute != "cite":
                yield from _link(site, page.path, link.line, link.url, link.tag, markdown)
    for path, written in markdown.items():
        for line, url in written.links:
            yield from _link(site, path, line, url, "a", markdown)
    for path, text in site.texts(".xml"):
        for found in IN_XML.finditer(text):
            target = site.resolve(path, found[1].replace("&amp;", "&"))
            if target is not None and target.wrong:
                line = text.count("\n", 0, found.start()) + 1
                yield error("page-link-broken", f"{found[1]!r} leads nowhere: {target.wrong}", site.at(path, line))


def _link(site: Site, path: str, line: int, url: str, tag: str, markdown: dict[str, MarkdownPage]) -> Iterator[Diagnostic]:
    at = site.at(path, line)
    scheme = scheme_of(url)
    if scheme not in SAFE_SCHEMES and not (scheme == "data" and tag in ("img", "link", "source", "image")):
        yield error(
            "page-link-unsafe", f"a link of the page begins with {scheme}:", at, hints=["link to http and https addresses only"]
        )
        return
    if not url and tag == "a":
        yield error("page-link-broken", "a link leads nowhere: it is empty", at)
        return
    target = site.resolve(path, url)
    if target is None:
        return
    if target.wrong:
        yield error("page-link-broken", f"the link {url!r} is broken: {target.wrong}", at)
    elif target.fragment and not _has(site, target, markdown):
        yield error("page-link-broken", f"the link {url!r} is broken: {target.path} has no id {target.fragment!r}", at)


def _has(site: Site, target: Target, markdown: dict[str, MarkdownPage]) -> bool:
    if (page := site.pages.get(target.path)) is not None:
        return target.fragment in page.ids
    if (written := markdown.get(target.path)) is not None:
        return target.fragment in written.ids
    return True
