"""The site as a whole, as the checks see it: its files, its pages, and how findings about them are placed."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from report.model.diagnostics import FilePosition
from report.model.pages import Bundle
from report.model.settings import Settings
from report.model.sources import Article

from .pages import Page, read_page

CONTROLS = re.compile(r"[\x00-\x20\x7f]")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: a path in the site with a fragment; `wrong` says why it leads nowhere."""

    path: str = ""
    fragment: str = ""
    wrong: str | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """All files with the pages among them, the articles by source id, and the settings."""

    files: Mapping[str, bytes]
    copied: frozenset[str]
    folders: frozenset[str]
    pages: Mapping[str, Page]
    articles: Mapping[str, Article]
    settings: Settings

    def at(self, path: str, line: int = 1) -> FilePosition:
        """A line of a file of the site, as the project's folder shows it."""
        folder = self.settings.config.paths.site.rstrip("/")
        return FilePosition(f"{folder}/{path}", line, 1, line, 1)

    def texts(self, suffix: str) -> Iterator[tuple[str, str]]:
        """The files with a suffix that were not copied from a package, as text."""
        for path, data in self.files.items():
            if path.endswith(suffix) and path not in self.copied:
                yield path, data.decode("utf-8", "replace")

    def own(self, url: str) -> str | None:
        """The path in the site of an absolute address, if the site's own address begins it."""
        home = unquote(self.settings.config.site.url or "").rstrip("/")
        if not home or not unquote(url).startswith(home):
            return None
        rest = unquote(url).removeprefix(home)
        return rest.lstrip("/") if rest == "" or rest[0] in "/?#" else None

    def resolve(self, page: str, url: str) -> Target | None:
        """Where a link on a page leads, or None where it leaves the site."""
        own = self.own(url)
        if own is not None:
            return self._target("", own, folders=True)
        scheme = scheme_of(url)
        if scheme or url.startswith("//"):
            return None
        if url.startswith("/"):
            return self._from_root(page, url)
        return self._target(page, url, folders=False)

    def _from_root(self, page: str, url: str) -> Target:
        """A link that begins with a stroke: only the page for what is missing needs one, since it is shown at any depth."""
        if page != "404.html":
            return Target(wrong="it begins with /, and so fails from disk and below a repository's name")
        home = unquote(urlsplit(self.settings.config.site.url or "/").path).rstrip("/") + "/"
        path, mark, fragment = url.partition("#")
        if not unquote(path).startswith(home):
            return Target(wrong=f"it does not begin with the site's own path {home}")
        return self._target("", quote(unquote(path).removeprefix(home)) + mark + fragment, folders=True)

    def _target(self, page: str, url: str, *, folders: bool) -> Target:
        bare, _, fragment = url.partition("#")
        bare = unquote(bare.partition("?")[0])
        path = page if not bare and page else posixpath.normpath(posixpath.join(posixpath.dirname(page), bare or "."))
        if path == ".." or path.startswith("../"):
            return Target(wrong="it leads out of the site")
        if path in self.folders or bare.endswith("/"):
            inside = "index.html" if path == "." else f"{path}/index.html"
            if not folders:
                return Target(wrong=f"it leads to a folder, which opens no page from disk; link to {inside}")
            path = inside
        if path not in self.files:
            return Target(wrong=f"the site has no file {path}")
        return Target(path, unquote(fragment.partition(":~:")[0]))


def read_site(bundle: Bundle, articles: tuple[Article, ...], settings: Settings) -> Site:
    """The site from its bundle; each page is parsed once."""
    with_text = bool(settings.config.withhold.words or settings.config.withhold.sources)
    files = dict(sorted(bundle.files.items()))
    pages = {path: read_page(path, data, with_text=with_text) for path, data in files.items() if path.endswith(".html")}
    folders = {"."}
    for path in files:
        while path := posixpath.dirname(path):
            folders.add(path)
    return Site(files, bundle.copied, frozenset(folders), pages, {article.source.id: article for article in articles}, settings)


def scheme_of(url: str) -> str:
    """The scheme of an address as a browser reads it, which skips blanks and control characters; "" where it has none."""
    head, colon, _ = url.partition(":")
    bare = CONTROLS.sub("", head).lower()
    return bare if colon and SCHEME.fullmatch(bare) else ""
