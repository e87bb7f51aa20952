"""What search engines read, sitemap.xml and robots.txt; and .nojekyll, by which GitHub Pages publishes the files as they are."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import quote

from report.model.chronology import Chronology
from report.model.day_numbers import iso_day
from report.model.edtf import EdtfDate
from report.model.pages import Page
from report.model.settings import Settings

from .citations import safe_url

_IN_AN_ADDRESS = ":/?#[]@!$&'()*+,;=%~"  # RFC 3986: reserved characters and what is percent-encoded already stay as they are


def print_sitemap(chronology: Chronology, settings: Settings, pages: Iterable[Page]) -> dict[str, bytes]:
    """The files for search engines, path below the site's folder -> bytes.

    The sitemap needs absolute addresses, so it exists only where the site's url is known; a draft has none, and asks not to be
    read. The date in it is the report's own, and missing where that is not known to the day.
    """
    base = _base(settings.config.site.url)
    listed = base is not None and not settings.is_draft
    files = {".nojekyll": b"", "robots.txt": _robots(base if listed else None, settings.is_draft).encode("utf-8")}
    if base is not None and listed:
        files["sitemap.xml"] = _sitemap(base, pages, _day(chronology.dated)).encode("utf-8")
    return files


def _base(url: str | None) -> str | None:
    if (url := safe_url(url)) is None:
        return None
    return quote(url, safe=_IN_AN_ADDRESS).rstrip("/") + "/"


def _robots(base: str | None, draft: bool) -> str:
    lines = ["User-agent: *", "Disallow: /" if draft else "Allow: /"]
    if base is not None:
        lines += ["", f"Sitemap: {base}sitemap.xml"]
    return "\n".join(lines) + "\n"


def _sitemap(base: str, pages: Iterable[Page], day: str | None) -> str:
    lastmod = f"<lastmod>{day}</lastmod>" if day is not None else ""
    addresses = (escape(base + quote(page.path), quote=False) for page in pages if page.kind != "not-found")
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *(f"<url><loc>{address}</loc>{lastmod}</url>" for address in addresses),
            "</urlset>",
            "",
        ]
    )


def _day(dated: EdtfDate | None) -> str | None:
    if dated is None or dated.range.earliest is None or dated.range.days != 1:
        return None
    return iso_day(dated.range.earliest)
