"""Pages as they were printed, read back from their bytes; each is parsed once, and nothing is taken from what printed it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from lxml import etree

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
        ),
    ]
)
REFERRING = frozenset(
    ["aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns", "for", "headers", "list"]
)
PAINT = re.compile(r"url\(\s*[\"']?#([^)\"']+)")
# Elements without attributes are the most, and few of them tell anything: lxml leaves out the rest much faster than we do.
TELLING: Any = etree.XPath("//*[@* or self::q or self::h1 or self::article or self::script or self::style]")
HAS_TIME: Any = etree.XPath("boolean(.//time)")
IS_SOURCED: Any = etree.XPath("boolean(.//*[@role='doc-noteref' or @role='doc-footnote'])")
INERT = ("application/json", "application/ld+json", "text/plain", "speculationrules", "importmap")


@dataclass(frozen=True, slots=True)
class Link:
    """An attribute that leads somewhere; `rel` is the element's."""

    line: int
    tag: str
    attribute: str
    url: str
    rel: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Words set as taken from a source; `source` is what the page says of it, if it does."""

    line: int
    tag: str
    text: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its words, its links back, and whether it says that no sentence cites it."""

    line: int
    id: str
    source: str | None
    words: tuple[Words, ...]
    quotations: int
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
    """What one page holds that can be checked. `path` is its path in the site."""

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
    text: str | None = None


def read_page(path: str, data: bytes, *, with_text: bool = False) -> Page:
    """A page from its bytes, which are UTF-8. Never fails: what is no HTML at all is a page that holds nothing."""
    page = Page(path)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    root: Element = etree.fromstring(data, parser) if data.strip() else None
    if root is None:
        return page
    for element in TELLING(root):
        tag, line = element.tag, element.sourceline or 1
        for name, value in element.items():
            _attribute(page, element, line, name, value)
        if tag == "q" or _has_class(element, "words"):
            page.words.append(_words(page, element))
        if tag in READERS:
            READERS[tag](page, element)
    if with_text:
        page.text = plain(element_text(root))
    return page


def plain(text: str) -> str:
    """A text with every run of white space as one space."""
    return " ".join(text.split())


def element_text(element: Element) -> str:
    """All text inside an element."""
    return "".join(element.itertext())


def _attribute(page: Page, element: Element, line: int, name: str, value: str) -> None:
    if name == "id":
        if value in page.ids:
            page.repeated.append((value, line))
        page.ids.setdefault(value, line)
    elif name in LINKING:
        bare = name.rsplit(":", 1)[-1]
        page.links.extend(Link(line, element.tag, bare, url, element.get("rel", "")) for url in _urls(bare, value))
    elif name == "role":
        if value == "doc-noteref":
            page.calls.append((line, element.get("href", ""), plain(element_text(element))))
        elif value == "doc-footnote":
            page.notes.append(_note(element, line))
    elif name in REFERRING:
        page.references.extend((each, line) for each in value.split())
    elif name == "style":
        page.styles.append((line, value))
    elif name.startswith("on"):
        page.scripts.append((line, f"the attribute {name}"))
    elif value.startswith("url(") and (painted := PAINT.match(value)):
        page.references.append((painted[1], line))


def _urls(attribute: str, value: str) -> Iterator[str]:
    if attribute == "srcset":
        yield from (part.split()[0] for part in value.split(",") if part.strip())
    elif attribute == "ping":
        yield from value.split()
    else:
        yield value.strip()


def _has_class(element: Element, name: str) -> bool:
    return bool(name in element.get("class", "").split())


def _words(page: Page, element: Element) -> Words:
    holder = next((each for each in element.iterancestors() if each.get("data-source") is not None), None)
    source = element.get("data-source") or (holder.get("data-source") if holder is not None else None)
    if source is None and page.path.startswith("sources/"):
        source = page.path.split("/")[1]
    return Words(element.sourceline or 1, element.tag, plain(element_text(element)), source)


def _note(element: Element, line: int) -> Note:
    source = element.get("data-source")
    inside = list(element.iter())
    words = tuple(
        Words(each.sourceline or line, each.tag, plain(element_text(each)), source)
        for each in inside
        if _has_class(each, "words")
    )
    return Note(
        line=line,
        id=element.get("id", ""),
        source=source,
        words=words,
        quotations=sum(each.tag == "q" for each in inside),
        text=plain(element_text(element)),
        back=tuple(each.get("href", "") for each in inside if each.get("role") == "doc-backlink"),
        links=tuple(each.get("href", "") for each in inside if each.tag == "a"),
        uncited=any(each.get("data-uncited") is not None for each in (element, *element.iterancestors())),
    )


def _article(page: Page, element: Element) -> None:
    part = EventPart(
        element.sourceline or 1, element.get("id"), element.get("data-date"), bool(HAS_TIME(element)), bool(IS_SOURCED(element))
    )
    page.events.append(part)


def _heading(page: Page, element: Element) -> None:
    page.headings.append(element.sourceline or 1)


def _script(page: Page, element: Element) -> None:
    if element.get("src") is None and element.get("href") is None and element.get("type", "").lower() not in INERT:
        page.scripts.append((element.sourceline or 1, "a script in the page"))


def _style(page: Page, element: Element) -> None:
    page.styles.append((element.sourceline or 1, element_text(element)))


def _meta(page: Page, element: Element) -> None:
    if element.get("http-equiv", "").lower() == "refresh":
        page.refresh.append((element.sourceline or 1, element.get("content", "")))
    if element.get("name", "").lower() == "robots" and "noindex" in element.get("content", "").lower():
        page.noindex = True


READERS = {"article": _article, "h1": _heading, "script": _script, "style": _style, "meta": _meta}
