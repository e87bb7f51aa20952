"""What the config withholds stands in no file of the site, however it may be written there."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from report.model.diagnostics import Diagnostic, FilePosition, Related, error
from report.model.withheld import folded, pattern_of

from .site import Site

ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
UNDERSCORES = re.compile(r"_+")


@dataclass(frozen=True, slots=True)
class Secret:
    """What must not be found: a pattern, where the config asks for it, and under which name a finding is reported."""

    pattern: re.Pattern[str]
    first: str
    at: FilePosition
    code: str
    what: str


def check_withheld(site: Site) -> Iterator[Diagnostic]:
    """A finding for each file and withheld thing found in it.

    The finding never repeats the thing, because logs are read by others; for the same reason the message about the config
    brings words of its own, else a printer would show those of the config.
    """
    secrets = [*_words(site), *_sources(site)]
    if not secrets:
        return
    for path, data in site.files.items():
        names = [secret for secret in secrets if secret.pattern.search(folded(path))]
        for secret in names:
            yield _found(site, secret, site.at("", 1), "the name of a file")
        if path in site.copied or b"\0" in data:
            continue
        raw = data.decode("utf-8", "replace")
        views = [folded(view) for view in _views(site, path, raw)]
        for secret in secrets:
            if any(secret.first in view and secret.pattern.search(view) for view in views):
                yield _found(site, secret, site.at(path, _line(raw, secret)), "the file")


def _found(site: Site, secret: Secret, at: FilePosition, where: str) -> Diagnostic:
    return error(
        secret.code,
        f"{where} holds {secret.what} that the config withholds",
        at,
        related=[Related(secret.at, "withheld: asked for here")],
        hints=["take it out of the entries, the notes and the quotes; a quote that holds it can be shortened or replaced"],
    )


def _words(site: Site) -> Iterator[Secret]:
    for number, words in enumerate(site.settings.config.withhold.words):
        if words.strip():
            at = site.settings.written.of("withhold", "words", number)
            yield from _secret([words], at, "withheld-word-published", f"word {number + 1}")


def _sources(site: Site) -> Iterator[Secret]:
    for number, name in enumerate(site.settings.config.withhold.sources):
        article = site.articles.get(name)
        source = article.source if article else None
        said = (name, *((source.title, source.url, source.archive) if source else ()))
        if not (forms := [form for form in said if form and form.strip()]):
            continue
        at = site.settings.written.of("withhold", "sources", number)
        yield from _secret(forms, at, "withheld-source-published", f"the id, title or address of source {number + 1}")


def _secret(forms: list[str], at: FilePosition, code: str, what: str) -> Iterator[Secret]:
    if (pattern := pattern_of(forms)) is not None:
        firsts = {words[0] for form in forms if (words := folded(form).split())}
        yield Secret(pattern, firsts.pop() if len(firsts) == 1 else "", at, code, what)


def _views(site: Site, path: str, raw: str) -> Iterator[str]:
    """The file as HTML, JSON and addresses are read, which leaves what is written plainly as it is; then without markup."""
    read = html.unescape(raw) if "&" in raw else raw
    if "\\u" in read:
        read = ESCAPE.sub(lambda found: chr(int(found[1], 16)), read)
    if "%" in read:
        read = unquote(read)
    yield read
    if path.endswith(".md"):
        yield UNDERSCORES.sub("", read)
    page = site.pages.get(path)
    if page is not None and page.text is not None:
        yield page.text


def _line(raw: str, secret: Secret) -> int:
    for number, line in enumerate(raw.split("\n"), 1):
        if secret.pattern.search(folded(line)):
            return number
    return 1
