"""What is known of a source: facts from its front matter and the config, checked and put together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from report.model.diagnostics import Diagnostic, FilePosition, Positions, error
from report.model.edtf import EdtfDate, EdtfError, parse_date
from report.model.sources import IssuedFrom, Source, SourceKind
from report.positioned_yaml import at_offset, shown

if TYPE_CHECKING:
    from report.model.settings import SourceFacts

LANGUAGE = re.compile(r"(?:[A-Za-z]{2,3}|x)(?:-[A-Za-z0-9]{1,8})*")  # the shape of RFC 5646; what is registered is not asked
BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f<>\"\\^`{|}]")


@dataclass(frozen=True, slots=True)
class Layer:
    """Facts from one place: what they say, where they are written, and who is taken to have given the date of issue."""

    facts: SourceFacts
    written: Positions
    given_by: IssuedFrom

    def says(self, name: str) -> bool:
        """Whether the fact stands here; one that is written and left empty takes back that of a weaker layer."""
        default = type(self.facts).__dataclass_fields__[name].default
        return getattr(self.facts, name) != default or (*self.written.root, name) in self.written.keys

    def at(self, name: str) -> FilePosition:
        """Where the fact is written."""
        return self.written.of(name)


class FactReader:
    """Reads one source's facts, strongest layer first, and gathers what is wrong with them."""

    def __init__(self, layers: tuple[Layer, ...]) -> None:
        self.layers = layers
        self.diagnostics: list[Diagnostic] = []

    def layer(self, name: str) -> Layer | None:
        """The strongest layer that says the fact."""
        return next((layer for layer in self.layers if layer.says(name)), None)

    def text(self, name: str) -> str | None:
        """A fact in words, on one line; None where nobody says it or it is empty."""
        layer = self.layer(name)
        value = None if layer is None else getattr(layer.facts, name)
        return " ".join(str(value).split()) or None if value is not None else None

    def names(self, name: str) -> tuple[str, ...]:
        """A fact that is one name or several."""
        layer = self.layer(name)
        value = () if layer is None else getattr(layer.facts, name)
        several = (value,) if isinstance(value, str) else value or ()
        return tuple(dict.fromkeys(words for item in several if (words := " ".join(item.split()))))

    def date(self, name: str) -> EdtfDate | None:
        """A date; one that is no EDTF is a finding at the character where it goes wrong."""
        layer = self.layer(name)
        written = None if layer is None else getattr(layer.facts, name)
        if layer is None or written is None:
            return None
        try:
            return parse_date(written.strip())
        except EdtfError as fault:
            offset = fault.offset + len(written) - len(written.lstrip())
            self.diagnostics.append(
                error(
                    "date-invalid",
                    f"`{name}` is no date: {fault}",
                    at_offset(layer.at(name), written, offset),
                    hints=[fault.hint or "write 2025-03-18, 2025-03 or 2025"],
                )
            )
            return None

    def address(self, name: str) -> str | None:
        """An absolute http or https address; anything else is a finding, and is never linked to."""
        layer = self.layer(name)
        written = None if layer is None else getattr(layer.facts, name)
        if layer is None or written is None or not written.strip():
            return None
        url = written.strip()
        if (why := _unsafe(url)) is None:
            return str(url)
        self.diagnostics.append(
            error(
                "url-unsafe",
                f"`{name}` is no address that a reader may follow: {why}",
                layer.at(name),
                hints=["write https://..."],
            )
        )
        return None

    def language(self) -> str:
        """A language tag, by its shape; English where nobody gives one."""
        layer = self.layer("language")
        tag = self.text("language")
        if layer is None or tag is None or LANGUAGE.fullmatch(tag):
            return tag or "en"
        hints = ["write a short tag such as en, fr, sw or pt-BR"]
        self.diagnostics.append(error("language-invalid", f"{shown(tag)} is no language tag", layer.at("language"), hints=hints))
        return "en"

    def issued_from(self) -> IssuedFrom | None:
        """Who gave the date of issue: what the layer that gives it, or a stronger one, says; else the layer's own kind."""
        for layer in self.layers:
            if layer.facts.issued_from is not None:
                return layer.facts.issued_from if self.layer("issued") else None
            if layer.says("issued"):
                return layer.given_by
        return None

    def roots_from_editor(self) -> bool:
        """Whether the origins are the editor's finding: what the strongest layer says, but of no other origins than its own."""
        is_named = False
        for layer in self.layers:
            says_root = layer.says("root")
            if layer.facts.root_from is not None and not (is_named and says_root):
                return layer.facts.root_from == "editor"
            is_named = is_named or says_root
        return False


def describe(
    file: str, id_: str, sha256: str, layers: tuple[Layer, ...], headline: str | None
) -> tuple[Source, list[Diagnostic]]:
    """A source from its layers of facts, strongest first; `headline` is its title where no layer gives one."""
    read = FactReader(layers)
    issued = read.date("issued")
    kind = read.layer("kind")
    roots = read.names("root")
    source = Source(
        id=id_,
        file=file,
        kind=(kind.facts.kind if kind else None) or SourceKind.ARTICLE,
        sha256=sha256,
        title=read.text("title") or headline,
        author=read.names("author"),
        publisher=read.text("publisher"),
        credit=read.text("credit"),
        issued=issued,
        issued_from=read.issued_from() if issued is not None else None,
        updated=read.date("updated"),
        accessed=read.date("accessed"),
        url=read.address("url"),
        archive=read.address("archive"),
        language=read.language(),
        roots=roots,
        note=read.text("note"),
        roots_from_editor=bool(roots) and read.roots_from_editor(),
    )
    return source, read.diagnostics


def layers_of(front: SourceFacts | None, written: Positions, facts: Iterator[tuple[SourceFacts, Positions]]) -> tuple[Layer, ...]:
    """Front matter over the config's facts, in the order in which they are given."""
    own = () if front is None else (Layer(front, written, IssuedFrom.ARTICLE),)
    return (*own, *(Layer(item, where, IssuedFrom.CONFIG) for item, where in facts))


def _unsafe(url: str) -> str | None:
    if BLANK.search(url):
        return "it holds a blank or a character that no address has"
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return "it is broken"
    if parts.scheme.lower() not in ("http", "https"):
        return f"it begins with {parts.scheme + ':' if parts.scheme else 'no http or https'}"
    if not host:
        return "it names no site"
    return "it holds a user's name or password" if parts.username or parts.password else None
