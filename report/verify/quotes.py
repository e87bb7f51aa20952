"""Every word that a page sets as taken from a source stands in that source."""

from __future__ import annotations

from collections.abc import Iterator

from report.model.diagnostics import Diagnostic, error
from report.model.sources import SourceKind
from report.positioned_yaml import shown

from .pages import Note, Page, Words
from .shown_words import as_shown
from .site import Site

MARKS = "\"'“”„‟‘’‚‛«»‹›「」『』"
OURS = "Our abstract of"


class Verbatim:
    """Asks whether words stand in an article as pages show it; each question is answered once."""

    def __init__(self, site: Site) -> None:
        self._texts = {name: as_shown(article.text) for name, article in site.articles.items()}
        self._all = "\n".join(self._texts.values())
        self._answers: dict[tuple[str | None, str], bool] = {}
        # Words that name no source mostly stand elsewhere with one: found there, they need no search through all articles.
        named = {(words.text, words.source) for page in site.pages.values() for words in page.words if words.source is not None}
        self._found = {words for words, source in named if self.stands(words, source)}

    def stands(self, words: str, source: str | None) -> bool:
        """Whether the words stand in the source's article; in any article where no source is named."""
        asked = (source, words)
        if asked not in self._answers:
            text = self._all if source is None else self._texts.get(source, "")
            self._answers[asked] = bool(words) and ((source is None and words in self._found) or words in text)
        return self._answers[asked]


def check_quotes(site: Site) -> Iterator[Diagnostic]:
    """Findings for all pages: words that do not stand in their source, and abstracts that are set as quotations."""
    verbatim = Verbatim(site)
    for page in site.pages.values():
        for words in page.words:
            yield from _words(site, page, words, verbatim)
        for note in page.notes:
            yield from _note(site, page, note)


def _words(site: Site, page: Page, words: Words, verbatim: Verbatim) -> Iterator[Diagnostic]:
    at = site.at(page.path, words.line)
    name = words.source
    article = None if name is None else site.articles.get(name)
    if name is not None and article is None:
        yield error("page-source-unknown", f"the page quotes a source {shown(name)}, and no article is called that", at)
    elif not verbatim.stands(words.text, name):
        where = "in any article" if name is None else f"in {shown(name)}"
        hints = ["the template has changed the words, or set words of another source: print `claim.quote.exact` as it is"]
        yield error(
            "page-quote-not-verbatim", f"the page quotes {shown(words.text)}, which does not stand {where}", at, hints=hints
        )
    if words.doubt:
        message = f"the page quotes {shown(words.text)}, but with `{words.doubt}` a reader may see other words"
        yield error("page-quote-not-verbatim", message, at, hints=["print the quoted words as they are, and nothing in them"])
    if article is None:
        return
    if article.source.kind is SourceKind.ABSTRACT and words.tag == "q":
        hints = ["set words of an abstract in a <span>, without quotation marks"]
        yield error("page-abstract-quoted", f"our abstract of {shown(article.source.id)} is set as a quotation", at, hints=hints)
    elif article.source.kind is not SourceKind.ABSTRACT and words.tag != "q":
        message = f"words of {shown(article.source.id)} are not set as a quotation"
        yield error("page-quote-unmarked", message, at, hints=["set words of a source in <q>"])


def _note(site: Site, page: Page, note: Note) -> Iterator[Diagnostic]:
    """What holds for a note of an abstract: it says so first, bears no quotation marks, and leads to no words at the outlet."""
    article = site.articles.get(note.source or "")
    if article is None or article.source.kind is not SourceKind.ABSTRACT:
        return
    ours = f"our abstract of {shown(article.source.id)}"
    before, words, after = note.text.partition(note.words[0].text) if note.words and note.words[0].text else (note.text, "", "")
    wrong: list[tuple[str, str]] = []
    if OURS not in before:
        wrong.append((f"a note does not say that it is {ours}", f'begin the note with "{OURS}"'))
    if words and (before.rstrip()[-1:] or " ") in MARKS and (after.lstrip()[:1] or " ") in MARKS:
        wrong.append((f"{ours} stands in quotation marks", "set words of an abstract without quotation marks"))
    if any(":~:text=" in link for link in note.links):
        hint = "link to the article without a text fragment: our words do not stand there"
        wrong.append((f"a note of {ours} links to words at the outlet", hint))
    for message, hint in wrong:
        yield error("page-abstract-quoted", message, site.at(page.path, note.line), hints=[hint])
