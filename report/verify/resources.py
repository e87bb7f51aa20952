"""No request leaves the site, and no script stands in a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from report.model.diagnostics import Diagnostic, error
from report.positioned_yaml import shown

from .pages import Link, Page
from .site import Site, scheme_of

LOADED = frozenset(
    [
        ("link", "imagesrcset"),
        *(("script", "src"), ("script", "href"), ("img", "src"), ("img", "srcset"), ("iframe", "src"), ("frame", "src")),
        *(("embed", "src"), ("object", "data"), ("video", "src"), ("video", "poster"), ("audio", "src"), ("source", "src")),
        *(("source", "srcset"), ("track", "src"), ("input", "src"), ("image", "href"), ("use", "href"), ("feimage", "href")),
        *(
            ("form", "action"),
            ("button", "formaction"),
            ("input", "formaction"),
            ("a", "ping"),
            ("base", "href"),
            ("body", "background"),
        ),
    ]
)
LOADING_RELS = frozenset(
    [
        *("stylesheet", "icon", "preload", "modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch", "manifest"),
        *("apple-touch-icon", "mask-icon"),
    ]
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
IN_CSS = re.compile(r"@import\s+(?:url\()?\s*[\"']?([^\"')\s;]+)|url\(\s*[\"']?([^\"')]+)", re.IGNORECASE)
# Anything else that names a host, such as image-set("https://..."); what stands in the data of a picture names vocabularies.
HOST_IN_CSS = re.compile(r"[\"'(\s]((?:(?:https?|wss?|ftp):)?//[^\s\"')]+)", re.IGNORECASE)
DATA_IN_CSS = re.compile(r"url\(\s*(?:\"data:[^\"]*\"|'data:[^']*'|data:[^)]*)\s*\)", re.IGNORECASE)
CSS_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n]?|([^\n]))")
IN_SVG = re.compile(r"<(script|image|use|feImage|foreignObject)\b([^>]*)", re.IGNORECASE)
HANDLER = re.compile(r"<[a-z][^<>]*?\s(on[a-z]+)\s*=", re.IGNORECASE)
HREF = re.compile(r"\bhref\s*=\s*[\"']([^\"']*)")
HINTS = ("keep a copy in the site, so that the page works for years, offline, and tells nobody who reads it",)


def check_resources(site: Site) -> Iterator[Diagnostic]:
    """Findings for everything that a browser would fetch from elsewhere, or run from within a page."""
    for page in site.pages.values():
        yield from _page(site, page)
    for path, text in site.texts(".css"):
        yield from _css(site, path, text, 1, whole=True)
    for path, text in site.texts(".svg"):
        yield from _drawing(site, path, text)


def _drawing(site: Site, path: str, text: str) -> Iterator[Diagnostic]:
    for found in IN_SVG.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        if found[1].lower() in ("script", "foreignobject"):
            yield error("page-script-inline", f"the drawing holds a <{found[1]}>", site.at(path, line))
        elif (href := HREF.search(found[2])) and is_elsewhere(site, href[1]):
            yield _external(site, path, line, f"<{found[1]}>", href[1])
    for found in HANDLER.finditer(text):
        line = text.count("\n", 0, found.start(1)) + 1
        yield error("page-script-inline", f"the drawing holds the attribute {found[1]}", site.at(path, line))


def is_elsewhere(site: Site, url: str) -> bool:
    """Whether an address is another host's."""
    return (scheme_of(url) in ("http", "https", "ws", "wss", "ftp") or url.startswith("//")) and site.own(url) is None


def _page(site: Site, page: Page) -> Iterator[Diagnostic]:
    for link in page.links:
        if _is_loaded(link) and is_elsewhere(site, link.url):
            yield _external(site, page.path, link.line, f"<{link.tag}>", link.url)
        if link.tag == "base":
            yield error("page-link-broken", "the page moves the base of its links", site.at(page.path, link.line))
    for line, content in page.refresh:
        if is_elsewhere(site, content.partition("=")[2].strip(" \"'")):
            yield _external(site, page.path, line, "<meta>", content)
    for line, what in page.scripts:
        hints = ["put scripts into a file of their own: the page forbids all others"]
        yield error("page-script-inline", f"the page holds {what}", site.at(page.path, line), hints=hints)
    for line, text in page.styles:
        yield from _css(site, page.path, text, line, whole=False)


def _is_loaded(link: Link) -> bool:
    if link.tag == "a" and link.attribute == "href":  # nearly all of them; it loads nothing before one follows it
        return False
    if link.tag == "link" and link.attribute != "imagesrcset":
        return not LOADING_RELS.isdisjoint(link.rel.lower().split())
    return (link.tag.lower(), link.attribute) in LOADED


def _css(site: Site, path: str, text: str, first: int, *, whole: bool) -> Iterator[Diagnostic]:
    # Comments become blank lines, so that the lines below them keep their numbers.
    bare = CSS_ESCAPE.sub(_unescaped, COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text))
    named = set()
    for found in IN_CSS.finditer(bare):
        url = (found[1] or found[2]).strip()
        line = first + bare.count("\n", 0, found.start())
        if is_elsewhere(site, url):
            named.add(url)
            yield _external(site, path, line, "the style", url)
        elif whole and not url.startswith(("#", "data:")):
            target = site.resolve(path, url)
            if target is not None and target.wrong:
                yield error("page-link-broken", f"the style's {shown(url)} is broken: {target.wrong}", site.at(path, line))
    for found in HOST_IN_CSS.finditer(DATA_IN_CSS.sub(" ", bare)):
        if found[1] not in named and is_elsewhere(site, found[1]):
            yield _external(site, path, first, "the style", found[1])


def _unescaped(found: re.Match[str]) -> str:
    """A character that a style writes by its number or behind a backslash; a browser reads it so."""
    code = int(found[1] or "0", 16)
    return (chr(code) if 0 < code < 0xD800 else "\ufffd") if found[1] else found[2]


def _external(site: Site, path: str, line: int, what: str, url: str) -> Diagnostic:
    return error("page-resource-external", f"{what} would fetch {shown(url)} from elsewhere", site.at(path, line), hints=HINTS)
