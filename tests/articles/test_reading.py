"""Files become articles: their text as the user sees it, their facts, and findings for what is wrong with either."""

from __future__ import annotations

import hashlib

import pytest

from report import articles
from report.articles import read
from report.model.diagnostics import Diagnostic, Positions, Severity
from report.model.edtf import parse_date
from report.model.settings import Config
from report.model.sources import Article, IssuedFrom, SourceKind
from report.positioned_yaml import read as read_yaml

DATED = "---\nissued: 2025-03-20\n---\n"


def read_one(
    data: str | bytes, name: str = "seeds/wfmz.md", config: str = "title: T\n"
) -> tuple[Article, tuple[Diagnostic, ...]]:
    articles, findings = read_all({name: data}, config)
    (article,) = articles
    return article, findings


def read_all(files: dict[str, str | bytes], config: str = "title: T\n") -> tuple[tuple[Article, ...], tuple[Diagnostic, ...]]:
    found = read_yaml("config.yaml", config.encode(), Config)
    assert found.value is not None, found.diagnostics
    data = {name: body.encode() if isinstance(body, str) else body for name, body in files.items()}
    return read(data, found.value.sources, "seeds", found.written.under("sources"))


def codes(findings: tuple[Diagnostic, ...]) -> list[str]:
    return [finding.code for finding in findings]


# the text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Goma fell.", "Goma fell."),
        (b"\xef\xbb\xbfGoma fell.", "Goma fell."),
        (b"Goma\r\nfell\rtoday.\r\n", "Goma\nfell\ntoday.\n"),
        ("Fe\u0301lix".encode(), "Félix"),
        (b"", ""),
    ],
)
def test_the_text_is_the_decoded_file(data, text):
    assert read_one(data)[0].text == text


def test_front_matter_and_markup_stay_in_the_text():
    text = f"{DATED}# Title\n\nIt *fell*.\n"
    article, findings = read_one(text)
    assert (article.text, findings) == (text, ())
    start = text.index("fell")
    at = article.position(start, start + 4)
    assert (at.line, at.column, at.end_column) == (6, 5, 9)


def test_the_hash_is_of_the_original_bytes():
    data = b"\xef\xbb\xbfGoma\r\nfell."
    assert read_one(data)[0].source.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"Goma fell.\nF\xe9lix left.", "article-not-utf8", 2, 2),
        (b"\xef\xbb\xbfF\xe9lix", "article-not-utf8", 1, 2),
        ("Fe\u0301".encode() + b"\xff", "article-not-utf8", 1, 3),
        ("Goma".encode("utf-16"), "article-not-utf8", 1, 1),
        (b"Goma\0fell", "article-binary", 1, 1),
        (b"%PDF-1.7 \n", "article-binary", 1, 1),
        (b"PK\x03\x04", "article-binary", 1, 1),
    ],
)
def test_what_is_no_utf8_text_is_left_out_with_a_finding(data, code, line, column):
    articles, findings = read_all({"seeds/a.md": data})
    assert articles == ()
    (finding,) = findings
    assert (finding.code, finding.severity, finding.at.line, finding.at.column) == (code, Severity.ERROR, line, column)


def test_other_files_are_not_read():
    assert read_all({"seeds/events.yaml": "[", "seeds/a.pdf": b"%PDF"}) == ((), ())


# the facts


def test_the_facts_come_from_front_matter():
    article, findings = read_one(
        """\
---
title: The fall of Goma
author: [A. Banza, J. K. Smith]
publisher: WFMZ
credit: AP
issued: 2025-03-20
updated: 2025-03-21
accessed: 2025-03-22
url: https://example.org/a?b=c#d
archive: https://web.archive.org/x
language: fr
root: [AP, Reuters]
kind: abstract
note: |
  Our own words,
  on two lines.
---
Goma fell.
"""
    )
    source = article.source
    assert findings == ()
    assert (source.id, source.file, source.title, source.author) == (
        "wfmz",
        "seeds/wfmz.md",
        "The fall of Goma",
        ("A. Banza", "J. K. Smith"),
    )
    assert (source.publisher, source.credit, str(source.issued), source.issued_from) == (
        "WFMZ",
        "AP",
        "2025-03-20",
        IssuedFrom.ARTICLE,
    )
    assert (str(source.updated), str(source.accessed)) == ("2025-03-21", "2025-03-22")
    assert (source.url, source.archive) == ("https://example.org/a?b=c#d", "https://web.archive.org/x")
    assert (source.language, source.roots, source.kind) == ("fr", ("AP", "Reuters"), SourceKind.ABSTRACT)
    assert source.note == "Our own words, on two lines."


CONFIG = """\
title: T
sources:
  default: {issued: 2025-03-20, issued_from: editor, publisher: Everyone, kind: post}
  wfmz.md: {publisher: WFMZ, root: AP}
  sub/other.txt: {issued: 2025-03-18}
"""


def test_front_matter_wins_over_the_config_and_that_over_the_default():
    articles, findings = read_all(
        {
            "seeds/wfmz.md": "---\nroot: Reuters\n---\nGoma fell.",
            "seeds/sub/other.txt": "Goma fell.",
            "seeds/third.txt": "It fell.",
        },
        CONFIG,
    )
    other, third, wfmz = sorted((article.source for article in articles), key=lambda source: source.id)
    assert findings == ()
    assert (wfmz.publisher, wfmz.roots, wfmz.kind, str(wfmz.issued)) == ("WFMZ", ("Reuters",), SourceKind.POST, "2025-03-20")
    assert wfmz.issued_from is IssuedFrom.EDITOR
    assert (other.publisher, str(other.issued), other.issued_from) == ("Everyone", "2025-03-18", IssuedFrom.CONFIG)
    assert (third.publisher, third.issued_from) == ("Everyone", IssuedFrom.EDITOR)


@pytest.mark.parametrize(
    ("front", "config", "expected"),
    [
        ("issued: 2025-03-20", "", IssuedFrom.ARTICLE),
        ("issued: 2025-03-20\nissued_from: editor", "", IssuedFrom.EDITOR),
        ("issued: 2025-03-20", "issued: 2025-01-01, issued_from: editor", IssuedFrom.ARTICLE),
        ("publisher: W", "issued: 2025-01-01", IssuedFrom.CONFIG),
        ("issued_from: page", "issued: 2025-01-01", IssuedFrom.PAGE),
        ("issued_from: page", "", None),
    ],
)
def test_who_gave_the_date_of_issue(front, config, expected):
    article, _ = read_one(f"---\n{front}\n---\nGoma fell.", config=f"title: T\nsources: {{wfmz.md: {{{config}}}}}\n")
    assert article.source.issued_from is expected


@pytest.mark.parametrize(
    ("front", "config", "roots", "from_editor"),
    [
        ("root: AP", "", ("AP",), False),
        ("root: AP\nroot_from: source", "", ("AP",), False),
        ("root: AP\nroot_from: editor", "", ("AP",), True),
        ("root: AP", "root: Reuters, root_from: editor", ("AP",), False),
        ("publisher: W", "root: [Reuters, AP], root_from: editor", ("Reuters", "AP"), True),
        ("root_from: editor", "root: Reuters", ("Reuters",), True),
        ("root_from: editor", "", (), False),
        ("root: AP", "root_from: editor", ("AP",), True),
        ("root: AP\nroot_from: source", "root_from: editor", ("AP",), False),
    ],
)
def test_who_names_the_origin(front, config, roots, from_editor):
    article, findings = read_one(f"---\n{front}\n---\nGoma fell.", config=f"title: T\nsources: {{wfmz.md: {{{config}}}}}\n")
    assert "wrong-type" not in [finding.code for finding in findings]
    assert (article.source.roots, article.source.roots_from_editor) == (roots, from_editor)


def test_nobody_else_names_an_origin():
    _, findings = read_one("---\nroot_from: config\n---\nGoma fell.")
    assert "wrong-type" in [finding.code for finding in findings]


def test_an_empty_fact_takes_back_that_of_a_weaker_layer():
    article, _ = read_one("---\npublisher:\nissued: 2025-03-20\n---\nGoma fell.", config=CONFIG)
    assert article.source.publisher is None


def test_an_article_without_a_date_is_a_warning_and_never_todays():
    article, findings = read_one("Goma fell on Tuesday.")
    assert (article.source.issued, article.source.issued_from) == (None, None)
    assert [(finding.code, finding.severity) for finding in findings] == [("article-undated", Severity.WARNING)]


@pytest.mark.parametrize(
    ("front", "line", "column", "code"),
    [
        ("issued: 2025-02-30", 2, 17, "date-invalid"),
        ("title: A\nupdated: tomorrow", 3, 10, "date-invalid"),
        ("issued: 2025\nurl: javascript:alert(1)", 3, 6, "url-unsafe"),
        ("issued: 2025\nurl: /only/a/path", 3, 6, "url-unsafe"),
        ("issued: 2025\nurl: https://user:secret@example.org", 3, 6, "url-unsafe"),
        ("issued: 2025\nurl: https://exa mple.org", 3, 6, "url-unsafe"),
        ("issued: 2025\nurl: 'https://[::1'", 3, 6, "url-unsafe"),
        ("issued: 2025\narchive: ftp://example.org", 3, 10, "url-unsafe"),
        ("issued: 2025\npublishr: WFMZ", 3, 1, "unknown-key"),
        ("issued: 2025\nlanguage: en_GB", 3, 11, "language-invalid"),
    ],
)
def test_faults_in_front_matter_stand_where_the_file_has_them(front, line, column, code):
    article, findings = read_one(f"---\n{front}\n---\nGoma fell.")
    finding = next(finding for finding in findings if finding.code == code)
    assert (finding.at.file, finding.at.line, finding.at.column) == ("seeds/wfmz.md", line, column)
    assert article.source.url is None and article.source.archive is None


def test_a_fault_in_the_facts_for_all_articles_is_told_once():
    _, findings = read_all({"seeds/a.md": "A.", "seeds/b.md": "B."}, "title: T\nsources: {default: {issued: never}}\n")
    assert codes(findings).count("date-invalid") == 1


def test_facts_for_no_file_are_a_warning_with_the_nearest_name():
    _, findings = read_all(
        {"seeds/wfmz.md": f"{DATED}Goma fell."}, "title: T\nsources:\n  wfmz: {publisher: WFMZ}\n  wfzm.md: {}\n"
    )
    assert codes(findings) == ["source-facts-unused", "source-facts-unused"]
    assert all('"wfmz.md"' in finding.hints[0] for finding in findings)
    assert [(finding.at.line, finding.at.column) for finding in findings] == [(3, 3), (4, 3)]


# front matter


def test_front_matter_without_an_end_is_a_finding():
    article, findings = read_one("---\ntitle: A\nissued: 2025\n\nGoma fell.")
    assert codes(findings) == ["front-matter-unclosed"]
    assert [article.text[span.start : span.end] for span in article.sentences] == ["Goma fell."]


@pytest.mark.parametrize("text", ["---\n\nGoma fell.\n", "---\nGoma fell.\n"])
def test_a_rule_above_the_text_is_no_front_matter(text):
    article, findings = read_one(text)
    assert codes(findings) == ["article-undated"]
    assert article.source.title is None


def test_empty_front_matter_says_nothing():
    assert codes(read_one("---\n# nothing yet\n---\nGoma fell.")[1]) == ["article-undated"]


def test_plain_text_may_carry_front_matter_too():
    article, findings = read_one(f"{DATED}Goma fell.", "seeds/a.txt")
    assert (findings, str(article.source.issued)) == ((), "2025-03-20")
    assert [article.text[span.start : span.end] for span in article.sentences] == ["Goma fell."]


def test_a_line_of_dashes_in_plain_text_is_no_front_matter():
    article, findings = read_one("---\nGoma fell.\n---\nThe end came.", "seeds/a.txt")
    assert codes(findings) == ["article-undated"]
    assert [article.text[span.start : span.end] for span in article.sentences] == ["Goma fell.", "The end came."]


# ids


@pytest.mark.parametrize("name", ["000_575cc0c62927af8f.txt", "wfmz.md", "a.b.md", "A-1.md", "254-news.md", "UN_2025.md"])
def test_ordinary_names_are_safe(name):
    assert "source-id-unsafe" not in codes(read_one("Goma fell.", f"seeds/{name}")[1])


@pytest.mark.parametrize(
    "name", ["my article.md", "con.md", "NUL.txt", "...md", ".md.md", "a..b.md", "Кабул.md", "a#b.md", "index.md", "-x.md"]
)
def test_names_that_are_no_part_of_an_address_are_findings_and_never_go_on(name):
    articles, findings = read_all({f"seeds/{name}": "Goma fell."})
    assert articles == ()
    assert codes(findings) == ["source-id-unsafe"]
    assert "rename" in findings[0].hints[0]


@pytest.mark.parametrize("other", ["seeds/wfmz.txt", "seeds/WFMZ.md", "seeds/2025/wfmz.md"])
def test_two_files_with_one_id_are_a_finding_that_names_both(other):
    articles, findings = read_all({"seeds/wfmz.md": "A.", other: "B."})
    (finding,) = [finding for finding in findings if finding.code == "source-id-clash"]
    assert len(articles) == 1
    assert {finding.at.file, finding.related[0].at.file} == {"seeds/wfmz.md", other}


# titles, blocks, sentences


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.md", "# The *fall* of [Goma](http://a.example)\n\nIt fell.", "The fall of Goma"),
        ("a.md", "It fell.", None),
        ("a.txt", "Rebels Take Goma\n\nIt fell.", "Rebels Take Goma"),
        ("a.txt", "It fell.\nIt rose.", None),
        ("a.txt", "World, news\nRebels Take Goma and Bukavu\nIt fell.", "Rebels Take Goma and Bukavu"),
        ("a.txt", "Only one line", None),
        ("a.txt", "It fell, with no stop and over so many words that nobody would call it a headline " * 2 + "\nIt rose.", None),
    ],
)
def test_the_title_is_the_headline_where_nobody_gives_one(name, text, title):
    assert read_one(text, f"seeds/{name}")[0].source.title == title


MARKDOWN = """\
---
issued: 2025-03-20
---
# Title

First one. Second
one.

> Quoted. Twice
> over.

- An item. And more.
- Another item

| a | b |
|---|---|
| 7,000 fled | in March |

```
Code. Not text.
```

<div>Html. Not text.</div>

Text <!-- not. Text. --> again.

A paragraph over dashes.
---
[link]: http://a.example "Not. Text."
"""


def test_sentences_come_from_running_text_alone():
    article, _ = read_one(MARKDOWN)
    assert [article.text[span.start : span.end] for span in article.sentences] == [
        "First one.",
        "Second\none.",
        "Quoted.",
        "Twice\n> over.",
        "An item.",
        "And more.",
        "Another item",
        "7,000 fled | in March |",
        "Text",
        "again.",
        "A paragraph over dashes.",
    ]
    assert [item.reason for item in article.left_out] == [
        *("front matter", "heading", "table heading", "markup", "code", "html", "comment", "rule", "markup"),
    ]


PLAIN = """\
Intel, news

Rebels Take The Town Beside The Mine

The town fell. The army left.
A Strategic Region

Walikale lies in the east of the country, far from the lakes and the cities, which are a long way over bad roads.
---
The last line of the text
"""


def test_plain_text_has_headlines_and_paragraphs():
    article, _ = read_one(PLAIN, "seeds/a.txt")
    assert [article.text[span.start : span.end] for span in article.sentences] == [
        "The town fell.",
        "The army left.",
        "Walikale lies in the east of the country, far from the lakes and the cities, which are a long way over bad roads.",
        "The last line of the text",
    ]
    assert [item.reason for item in article.left_out] == ["heading", "heading", "heading", "rule"]


def test_wrapped_plain_text_is_joined_and_short_lines_are_not():
    wrapped = (
        "The rebels of the movement took the town on the lake in the\n"
        "evening, and the army left it before the night was over, by\nboat.\n\nNobody stayed."
    )
    article, _ = read_one(wrapped, "seeds/a.txt")
    assert len(article.sentences) == 2
    article, _ = read_one("Goma fell on a Monday in the rain\nBukavu fell\nno stop at all here", "seeds/a.txt")
    assert len(article.sentences) == 2


@pytest.mark.parametrize("text", ["", "\n\n", DATED, f"{DATED}\n  \n"])
def test_an_empty_article_is_a_warning(text):
    article, findings = read_one(text)
    assert article.sentences == ()
    assert "article-empty" in codes(findings)


def test_invisible_characters_are_named_with_the_first_place():
    article, findings = read_one(f"{DATED}Goma\u202e fell.\nIt\u200b fell\u200b.")
    (finding,) = findings
    assert (finding.code, finding.at.line, finding.at.column) == ("invisible-character", 4, 5)
    assert "U+202E" in finding.message and "U+200B" in finding.message and "2×" in finding.message
    assert "\u202e" in article.text and "\u202e" not in finding.message


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("Go\u00adma fell\u200b.", ["quotations are found across them, and the pages leave them out"]),
        ("Goma\u202e fell.", ["delete them: words that look the same may otherwise differ"]),
        (
            "Go\u00adma\u202e fell.",
            ["delete U+202E: words that look the same may", "quotations are found across U+00AD, and the pages"],
        ),
    ],
)
def test_what_is_passed_over_is_told_from_what_misleads(text, hints):
    ((finding,),) = (read_one(f"{DATED}{text}")[1],)
    assert [found.startswith(hint) for found, hint in zip(finding.hints, hints, strict=True)] == [True] * len(hints)


def test_a_conflict_that_git_left_in_an_article_is_an_error():
    _, findings = read_one(f"{DATED}Goma fell.\n<<<<<<< ours\nIn May.\n=======\nIn June.\n>>>>>>> theirs\n")
    assert [(finding.code, finding.at.line) for finding in findings] == [("merge-marker", 5)]


@pytest.mark.parametrize("text", [">>>>>>> quoted seven deep", "A headline\n=======\n", "<<<<<<< is how it begins"])
def test_signs_that_are_no_whole_conflict_are_the_articles_own(text):
    assert "merge-marker" not in codes(read_one(f"{DATED}{text}")[1])


def test_invisible_characters_of_front_matter_are_told_once():
    _, findings = read_one('---\nissued: 2025\ntitle: "A\u200bB"\n---\nGoma fell.')
    assert codes(findings).count("invisible-character") == 1


@pytest.mark.parametrize("text", ["می‌خواهم", "👩‍👩‍👧 came", "\u200fעברית\u200f", "tab\tand\u00a0space"])
def test_what_a_script_needs_is_not_suspect(text):
    assert read_one(f"{DATED}{text}")[1] == ()


# a file that belongs to no project


def loose(text: str, name: str = "somewhere/My article (2).txt", **more) -> tuple[Article, tuple[Diagnostic, ...]]:
    article, findings = articles.read_one(name, text.encode(), **more)
    assert article is not None
    return article, findings


def test_a_file_of_no_project_may_have_any_name_and_needs_no_date():
    article, findings = loose("Goma fell.\n")
    assert (article.text, article.source.file, article.source.issued, findings) == (
        "Goma fell.\n",
        "somewhere/My article (2).txt",
        None,
        (),
    )
    assert [article.text[span.start : span.end] for span in article.sentences] == ["Goma fell."]


@pytest.mark.parametrize(
    ("front", "issued", "language"),
    [
        ("", "2025-03-21", "fr"),
        ("---\ntitle: A\n---\n", "2025-03-21", "fr"),
        ("---\nissued: 2025-03-20\nlanguage: en\n---\n", "2025-03-20", "en"),
        ("---\nissued: 2025-03\n---\n", "2025-03", "fr"),
        ("---\nissued:\n---\n", None, "fr"),  # it says that nobody knows
        ("---\nissued: in March\n---\n", None, "fr"),  # it says it, and nobody can tell what
        ("---\nissued: 2025-03-20\nlayout: post\ntags: [war, rebels]\n---\n", "2025-03-20", "fr"),
        ("---\nlayout: post\ntitle: [1, 2]\n---\n", "2025-03-21", "fr"),
        ("---\ntitle: 'open\n---\n", None, "en"),  # what it says can't be read
    ],
)
def test_the_front_matter_wins_over_what_holds_for_those_that_do_not_say(front, issued, language):
    article, _ = loose(f"{front}Goma fell.\n", issued=parse_date("2025-03-21"), language="fr")
    assert (article.source.issued and str(article.source.issued), article.source.language) == (issued, language)


def test_front_matter_of_another_program_is_no_error():
    _, findings = loose("---\nlayout: post\ndate: 2025-03-20\n---\nGoma fell.\n", "a.md")
    assert findings == ()
    _, findings = loose("---\nlayout: post\ntitle: [[1]]\n---\nGoma fell.\n", "a.md")
    assert {finding.severity for finding in findings} == {Severity.WARNING}


def test_a_file_of_no_project_is_markdown_by_its_suffix():
    assert len(loose("# Title\n\nIt fell.", "a.md")[0].left_out) == 1
    assert articles.read_one("-", b"- issued in a hurry\n")[0] is not None


def test_a_file_of_no_project_that_is_no_text_is_none_with_the_reason():
    assert [found.code for found in articles.read_one("a.txt", b"%PDF-1.7")[1]] == ["article-binary"]
    assert articles.read_one("a.txt", b"\xff")[0] is None


# hostile


@pytest.mark.parametrize(
    "text",
    [
        ">" * 5000,
        "[" * 5000,
        "- " * 3000,
        "*" * 20000,
        "`" * 20000,
        "<!--" * 3000,
        "|" * 9000,
        "# " * 3000,
        "a." * 30000,
        "---\n" * 3000,
        "&#0;" * 100,
    ],
)
@pytest.mark.parametrize("name", ["seeds/a.md", "seeds/a.txt"])
def test_hostile_text_is_read_like_any_other(text, name):
    article, _ = read_one(text, name)
    assert article.text == text


def test_the_order_of_the_files_does_not_matter():
    files = {f"seeds/{name}.md": f"{name} fell." for name in "cab"}
    assert read_all(files) == read_all(dict(reversed(files.items())))


def test_no_article_no_finding():
    assert read({}, {}, "seeds", Positions("config.yaml")) == ((), ())


def test_a_blank_line_parts_the_paragraphs_of_a_wrapped_text() -> None:
    text = "The army left the town before noon and\nthe rebels came in\n\nThe governor had fled two days before it\n"
    article, _ = read_one(text, "seeds/wfmz.txt")
    assert [article.text[span.start : span.end] for span in article.sentences] == [
        "The army left the town before noon and\nthe rebels came in",
        "The governor had fled two days before it",
    ]
