"""Files into articles: text, facts, blocks and sentences, with all findings about them."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from report.model.diagnostics import Diagnostic, FilePosition, Positions, Severity, warning
from report.model.edtf import EdtfDate
from report.model.sources import Article, IssuedFrom, LeftOut, Source
from report.model.text import Span
from report.positioned_yaml import conflicts, nearest, shown

from . import front_matter, plain
from .blocks import Block, line_starts
from .decoding import decode
from .invisible import invisible_characters
from .sentences import sentences
from .source_facts import describe, layers_of
from .source_ids import check_ids, source_id

if TYPE_CHECKING:
    from report.model.settings import SourceFacts

READ = (".md", ".txt")
DEFAULT = "default"


def read(
    files: Mapping[str, bytes], facts: Mapping[str, SourceFacts], seeds: str, positions: Positions
) -> tuple[tuple[Article, ...], tuple[Diagnostic, ...]]:
    """The articles in a project's files, sorted by file, and all findings about them. Never raises.

    `files` are paths in the project, with `/`; only .md and .txt are read. `facts` are what the config says of them, by
    file name relative to the folder `seeds`, and under "default"; `positions` is where it says so. An article without
    a readable text or a safe id is left out; one with a fault in its facts is there, without the fact.
    """
    names = sorted(file for file in files if file.lower().endswith(READ))
    unfit = dict(check_ids(names))
    findings: list[Diagnostic] = [*unfit.values(), *_unused(names, facts, seeds, positions)]
    articles: list[Article] = []
    for file in names:
        text, unread = decode(file, files[file])
        findings.extend([unread] if unread else [])
        if text is None or file in unfit:
            continue
        layers = _config_layers(_relative(file, seeds), facts, positions)
        article, found = _article(file, text, hashlib.sha256(files[file]).hexdigest(), layers)
        articles.append(article)
        findings.extend([*found, *conflicts(file, text)])
    # A fault in the facts for all articles would be told once for each of them.
    return tuple(articles), tuple(dict.fromkeys(findings))


def read_one(
    file: str, data: bytes, *, issued: EdtfDate | None = None, language: str = "en"
) -> tuple[Article | None, tuple[Diagnostic, ...]]:
    """The article in a file that belongs to no project, whatever its name, and the findings about it. Never raises.

    A name that ends in .md is read as Markdown, any other as plain text. `issued` and `language` hold where the front
    matter doesn't say, and not where it says it wrongly. Front matter may be another program's: keys that are not ours
    are passed over, and what else is wrong there is a warning. None, with the reason, where there is no readable text.
    """
    text, unread = decode(file, data)
    if text is None:
        return None, (unread,) if unread else ()
    front = front_matter.read(file, text)
    starts = line_starts(text)
    blocks, headline = _blocks(file, text, starts, front.lines)
    sha256 = hashlib.sha256(data).hexdigest()
    source, findings = describe(file, source_id(file), sha256, layers_of(front.sound, front.written, iter(())), headline)
    if front.is_silent_on("issued") and issued is not None:
        source = replace(source, issued=issued, issued_from=IssuedFrom.EDITOR)
    if front.is_silent_on("language"):
        source = replace(source, language=language)
    article = _assembled(source, text, starts, blocks, front.lines)
    faults = [replace(one, severity=Severity.WARNING) for one in front.diagnostics if one.code != "unknown-key"]
    return article, (*faults, *findings, *_shortcomings(article, front.lines), *conflicts(file, text))


def _article(
    file: str, text: str, sha256: str, facts: Iterator[tuple[SourceFacts, Positions]]
) -> tuple[Article, list[Diagnostic]]:
    starts = line_starts(text)
    front = front_matter.read(file, text)
    blocks, headline = _blocks(file, text, starts, front.lines)
    source, findings = describe(file, source_id(file), sha256, layers_of(front.facts, front.written, facts), headline)
    article = _assembled(source, text, starts, blocks, front.lines)
    found = [*front.diagnostics, *findings, *_shortcomings(article, front.lines)]
    is_read = not any(finding.severity is Severity.ERROR for finding in front.diagnostics)
    if source.issued is None and is_read:  # else the date may stand in what could not be read
        found.append(_undated(source))
    return article, found


def _blocks(file: str, text: str, starts: tuple[int, ...], first_line: int) -> tuple[tuple[Block, ...], str | None]:
    if not file.lower().endswith(".md"):
        return plain.blocks(text, starts, first_line)
    from . import markdown  # its parser takes 20 ms to import, which plain text need not wait for

    return markdown.blocks(text, starts, first_line)


def _assembled(source: Source, text: str, starts: tuple[int, ...], blocks: tuple[Block, ...], front_lines: int) -> Article:
    left_out = [LeftOut(Span(source.id, block.start, block.end), block.reason) for block in blocks if block.reason]
    if front_lines:
        end = starts[front_lines] - 1 if front_lines < len(starts) else len(text)
        left_out.insert(0, LeftOut(Span(source.id, 0, end), "front matter"))
    return Article(source, text, tuple(_sentences(source.id, text, blocks)), tuple(left_out), starts)


def _sentences(source: str, text: str, blocks: tuple[Block, ...]) -> Iterator[Span]:
    for block in blocks:
        if block.reason is None:
            for start, end in sentences(text, block.start, block.end):
                yield Span(source, start, end)


def _shortcomings(article: Article, front_lines: int) -> Iterator[Diagnostic]:
    body = article.line_starts[front_lines] if front_lines < len(article.line_starts) else len(article.text)
    if not article.text[body:].strip():
        top = FilePosition(article.source.file, 1, 1, 1, 1)
        yield warning("article-empty", "the article holds no text", top, hints=["add its text, or delete the file"])
    if (unseen := invisible_characters(article, body)) is not None:
        yield unseen


def _undated(source: Source) -> Diagnostic:
    name = source.file.rsplit("/", 1)[-1]
    return warning(
        "article-undated",
        f"nobody says when {shown(source.id)} was issued, so nothing tells which days its weekdays and months mean",
        FilePosition(source.file, 1, 1, 1, 1),
        hints=[
            "write `issued:` in its front matter, or in the config under `sources:` "
            f'("{name}: {{issued: 2025-03-20}}"); `issued_from: editor` says that it is assumed'
        ],
    )


def _relative(file: str, seeds: str) -> str:
    folder = seeds.strip("/").removeprefix("./")
    return unicodedata.normalize("NFC", file.removeprefix(f"{folder}/") if folder not in ("", ".") else file)


def _config_layers(name: str, facts: Mapping[str, SourceFacts], positions: Positions) -> Iterator[tuple[SourceFacts, Positions]]:
    for key, item in facts.items():
        if key != DEFAULT and unicodedata.normalize("NFC", key) == name:
            yield item, positions.under(key)
    if DEFAULT in facts:
        yield facts[DEFAULT], positions.under(DEFAULT)


def _unused(names: list[str], facts: Mapping[str, SourceFacts], seeds: str, positions: Positions) -> Iterator[Diagnostic]:
    known = [_relative(file, seeds) for file in names]
    for key in facts:
        if key != DEFAULT and unicodedata.normalize("NFC", key) not in known:
            by_stem = [name for name in known if source_id(name) == source_id(key) or name.rsplit("/", 1)[-1] == key]
            near = next(iter(by_stem), None) or nearest(key, known)
            hint = f"is {shown(near)} meant?" if near else "the key is the file's name with suffix, below the folder of articles"
            yield warning("source-facts-unused", f"no article is called {shown(key)}", positions.key(key), hints=[hint])
