"""Pages as they were printed, read back from their bytes; each is parsed once, and nothing is taken from what printed it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from sys import intern
from typing import Any, NamedTuple, TypeAlias

from lxml import etree

from .shown_words import plain

Element: TypeAlias = Any  # lxml has no types of its own; what leaves this room is plain

LINKING = frozenset(
    [
        *(
            "href",
            "xlink:href",
            "src",
            "srcset",
            "data",
            "poster",
            "action",
            "formaction",
            "cite",
            "ping",
            "background",
            "longdesc",
            "imagesrcset",
        ),
    ]
)
REFERRING = frozenset(
    ["aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns", "for", "headers", "list"]
)
PAINT = re.compile(r"url\(\s*[\"']?#([^)\"']+)")
# What words may hold without reading otherwise than they do in the file.
HARMLESS_PARTS = frozenset(["b", "bdi", "br", "em", "i", "mark", "span", "strong", "wbr"])
HARMLESS_ATTRIBUTES = frozenset(["lang", "dir"])
CONCEALING = ("hidden", "style")
INERT = ("application/json", "application/ld+json", "text/plain", "speculationrules", "importmap")


class Link(NamedTuple):
    """An attribute that leads somewhere; `rel` is the element's. A tuple, since a large site has a million of them."""

    line: int
    tag: str
    attribute: str
    url: str
    rel: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Words set as taken from a source; `source` is what the page says of it, if it does.

    `doubt` names what may make a reader see other words than `text`: an element inside, or an attribute that conceals.
    """

    line: int
    tag: str
    text: str
    source: str | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its words, its links back, and whether it says that no sentence cites it."""

    line: int
    id: str
    source: str | None
    words: tuple[Words, ...]
    text: str
    back: tuple[str, ...]
    links: tuple[str, ...]
    uncited: bool


@dataclass(frozen=True, slots=True)
class EventPart:
    """An `article` element: its id and date, and whether it holds a `time` and a call or a note."""

    line: int
    id: str | None
    date: str | None
    has_time: bool
    is_sourced: bool


@dataclass(slots=True)
class Page:
    """What one page holds that can be checked. `path` is its path in the site; `conceals`: an attribute may hide a part of it."""

    path: str
    ids: dict[str, int] = field(default_factory=dict)
    repeated: list[tuple[str, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    references: list[tuple[str, int]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    calls: list[tuple[int, str, str]] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    events: list[EventPart] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    scripts: list[tuple[int, str]] = field(default_factory=list)
    styles: list[tuple[int, str]] = field(default_factory=list)
    refresh: list[tuple[int, str]] = field(default_factory=list)
    noindex: bool = False
    conceals: bool = False
    text: str | None = None


def read_page(path: str, data: bytes, *, with_text: bool = False) -> Page:
    """A page from its bytes, which are UTF-8. Never fails: what is no HTML at all is a page that holds nothing."""
    page = Page(path)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    root: Element = etree.fromstring(data, parser) if data.strip() else None
    if root is None:
        return page
    for element in root.iter():
        for name, value in element.items():
            if (read := ATTRIBUTES.get(name)) is not None:
                read(page, element, name, value)
            elif name.startswith("on") or name == "srcdoc":
                page.scripts.append((line_of(element), f"the attribute {name}"))
            elif value.startswith("url(") and (painted := PAINT.match(value)):
                page.references.append((painted[1], line_of(element)))
        if (reader := ELEMENTS.get(element.tag)) is not None:
            reader(page, element)
    if with_text:
        page.text = plain(element_text(root))
    return page


def element_text(element: Element) -> str:
    """All text inside an element."""
    return "".join(element.itertext()) if len(element) else element.text or ""


def line_of(element: Element) -> int:
    """The line on which an element begins, from 1."""
    return element.sourceline or 1


def _id(page: Page, element: Element, _name: str, value: str) -> None:
    if value in page.ids:
        page.repeated.append((value, line_of(element)))
    else:
        page.ids[value] = line_of(element)


def _link(page: Page, element: Element, name: str, value: str) -> None:
    # Most links of a site are the same few, on every page: held once, they take half the memory.
    tag, bare = intern(element.tag), intern(name.rsplit(":", 1)[-1])
    line, rel = line_of(element), element.get("rel", "")
    page.links.extend([Link(line, tag, bare, intern(url), rel) for url in _urls(bare, value)])


def _urls(attribute: str, value: str) -> list[str]:
    if attribute in ("srcset", "imagesrcset"):
        return [part.split()[0] for part in value.split(",") if part.strip()]
    return value.split() if attribute == "ping" else [value.strip()]


def _role(page: Page, element: Element, _name: str, value: str) -> None:
    if value == "doc-noteref":
        page.calls.append((line_of(element), element.get("href", ""), plain(element_text(element))))
    elif value == "doc-footnote":
        page.notes.append(_note(element))


def _reference(page: Page, element: Element, _name: str, value: str) -> None:
    page.references.extend([(each, line_of(element)) for each in value.split()])


def _class(page: Page, element: Element, _name: str, value: str) -> None:
    if "words" in value and "words" in value.split() and element.tag != "q":
        _quoted(page, element)


def _conceals(page: Page, element: Element, name: str, value: str) -> None:
    page.conceals = True
    if name == "style":
        page.styles.append((line_of(element), value))


ATTRIBUTES = {
    **dict.fromkeys(LINKING, _link),
    **dict.fromkeys(REFERRING, _reference),
    **dict.fromkeys(CONCEALING, _conceals),
    "class": _class,
    "id": _id,
    "role": _role,
}


def _quoted(page: Page, element: Element) -> None:
    holder = next((each for each in element.iterancestors() if each.get("data-source") is not None), None)
    source = element.get("data-source") or (holder.get("data-source") if holder is not None else None)
    if source is None and page.path.startswith("sources/"):
        source = page.path.split("/")[1]
    words = Words(line_of(element), element.tag, plain(element_text(element)), source, _doubt(page, element))
    page.words.append(words)


def _doubt(page: Page, element: Element) -> str | None:
    for part in element.iterdescendants():
        if part.tag not in HARMLESS_PARTS or not HARMLESS_ATTRIBUTES.issuperset(part.keys()):
            return f"<{part.tag}{' ...' if part.keys() else ''}>"
    # What holds the element was read before it: where nothing has concealed anything so far, none of that does.
    holders = (element, *element.iterancestors()) if page.conceals else (element,)
    return next((name for holder in holders for name in CONCEALING if holder.get(name) is not None), None)


def _note(element: Element) -> Note:
    source = element.get("data-source")
    words, back = [], []
    for each in element.iter():
        if "words" in each.get("class", "").split():
            words.append(Words(line_of(each), each.tag, plain(element_text(each)), source))
        if each.get("role") == "doc-backlink":
            back.append(each.get("href", ""))
    return Note(
        line=line_of(element),
        id=element.get("id", ""),
        source=source,
        words=tuple(words),
        text=plain(element_text(element)),
        back=tuple(back),
        links=tuple(each.get("href", "") for each in element.iter("a")),
        uncited=any(each.get("data-uncited") is not None for each in (element, *element.iterancestors())),
    )


def _article(page: Page, element: Element) -> None:
    has_time = next(element.iterdescendants("time"), None) is not None
    is_sourced = any(each.get("role") in ("doc-noteref", "doc-footnote") for each in element.iterdescendants())
    page.events.append(EventPart(line_of(element), element.get("id"), element.get("data-date"), has_time, is_sourced))


def _heading(page: Page, element: Element) -> None:
    page.headings.append(line_of(element))


def _script(page: Page, element: Element) -> None:
    if element.get("src") is None and element.get("href") is None and element.get("type", "").lower() not in INERT:
        page.scripts.append((line_of(element), "a script in the page"))


def _style(page: Page, element: Element) -> None:
    page.styles.append((line_of(element), element_text(element)))


def _meta(page: Page, element: Element) -> None:
    if element.get("http-equiv", "").lower() == "refresh":
        page.refresh.append((line_of(element), element.get("content", "")))
    if element.get("name", "").lower() == "robots" and "noindex" in element.get("content", "").lower():
        page.noindex = True


ELEMENTS = {"article": _article, "h1": _heading, "meta": _meta, "q": _quoted, "script": _script, "style": _style}
