"""People's words come through Markdown as the characters they are; the editor's prose stays within its bounds."""

import re
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from report.render.inert import inert
from report.render.markdown_text import bounded, escape, target

PIECES = [
    *"*_`[]()<>#+-=|~&;:!$@\\^{}1.\"'",
    *("# ", "## ", "1. ", "12) ", "- ", "* ", "> ", "```", "~~~", "---", "===", "***", "|---|", "    ", "\n", "\n\n", "\t", " "),
    *("<b>", "</p>", "<script>", "<!--", "-->", "<?x", "<a href='x'>", "<https://a.example>", "&amp;", "&#35;", "&lt;"),
    *(
        "[^1]",
        "[^1]: ",
        "[a]: http://x.example",
        "[a](b)",
        "![a](b)",
        "](",
        "[a]",
        "http://a.example",
        "www.a.example",
        "a@b.example",
    ),
    *("a", "word", "Goma", "é", "城", "\u00a0", "\u202e", "\u200b", "{{ x }}", "{% y %}"),
]
hard_text = st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=30)


def parser() -> MarkdownIt:
    """A reader that lets through all that ours could let slip: HTML, tables, strikethrough, notes."""
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin)


READER = parser()


def spaced(text: str) -> str:
    return " ".join(text.split())


def visible(markdown: str, path: str) -> str:
    found = html.fromstring(f"<body>{READER.render(markdown)}</body>").xpath(path)
    assert len(found) == 1, READER.render(markdown)
    return spaced(found[0].text_content())


PLACES = {
    "paragraph": ("{}\n", "//p[not(ancestor::li)]"),
    "heading": ("# {}\n", "//h1"),
    "list": ("- {}\n", "//li"),
    "numbered list": ("3. {}\n", "//li"),
    "quotation": ("> {}\n", "//blockquote"),
    "cell": ("| a | b |\n| --- | --- |\n| {} | x |\n", "//td[1]"),
    "emphasis": ("- *{}:* more\n", "//li/em"),
    "strong": ("**{}**, more\n", "//strong"),
    "link": ("see [{}](x.md) there\n", "//a"),
    "heading link": ("#### [{}](x.md)\n", "//h4/a"),
    "before a call": ("x {}[^1]\n\n[^1]: y\n", "//p[not(ancestor::li)]"),
    "note": ("x[^1]\n\n[^1]: {}\n", "//li/p"),
}


@pytest.mark.parametrize("place", PLACES)
@settings(deadline=None)
@given(text=hard_text)
def test_any_text_is_seen_as_it_is(place: str, text: str) -> None:
    assume(spaced(inert(text)))
    form, path = PLACES[place]
    seen = visible(form.format(escape(text)), path)
    expected = {"emphasis": "{}:", "before a call": "x {}[1]", "note": "{} ↩︎"}.get(place, "{}")
    assert seen == spaced(expected.format(spaced(inert(text))))


@settings(deadline=None)
@given(text=hard_text)
def test_escaped_text_is_one_line_without_space_at_its_ends(text: str) -> None:
    line = escape(text)
    assert "\n" not in line
    assert line == line.strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M23 takes Goma", "M23 takes Goma"),
        ("AT&T, 5 < 6; snake_case", "AT&T, 5 \\< 6; snake_case"),
        ("0.1", "0.1"),
        ("over 7,000 (since 2025-01)", "over 7,000 (since 2025-01)"),
        ("1. first", "1\\. first"),
        ("- no", "\\- no"),
        ("#1", "\\#1"),
        ("C#", "C#"),
        ("*bold* [x] `y`", "\\*bold\\* \\[x\\] \\`y\\`"),
        ("&copy; & co", "\\&copy; & co"),
        ("@mention", "\\@mention"),
        ("see https://a.example and www.a.example", "see https\\://a.example and www\\.a.example"),
        ("two\nlines\u2028three", "two lines three"),
        ("turned\u202e", "turned\\[U+202E\\]"),
        ("really!", "really\\!"),
    ],
)
def test_only_what_would_be_read_as_markdown_is_escaped(text: str, expected: str) -> None:
    assert escape(text) == expected


def at(relative: str) -> str:
    return f"../../{relative}"


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("Rebels took *the* city.[^12]", "Rebels took *the* city.[^12]"),
        ("# No heading", "\\# No heading"),
        ("- # nor here", "- \\# nor here"),
        ("text\n---\nmore", "text\n\\---\nmore"),
        ("text\n-", "text\n\\-"),
        ("```\ncode", "\\```\ncode"),
        ("    indented", "indented"),
        ("a\n\n        code", "a\n\n   code"),
        ("<script>alert(1)</script>", "\\<script>alert(1)\\</script>"),
        ("`<b>` stays code", "`<b>` stays code"),
        ("<https://a.example/> and <javascript:x>", "<https://a.example/> and \\<javascript:x>"),
        ("![x](y.png)", "\\![x](../../y.png)"),
        ("Taken![^1]", "Taken\\![^1]"),
        ("he said[^1]: now", "he said[^1]\\: now"),
        ("[a]: http://x.example", "[a]\\: http://x.example"),
        ("[a](https://x.example) [c](mailto:a@b.example)", "[a](https://x.example) [c](mailto:a@b.example)"),
        ("[b](events/goma/index.html)", "[b](../../events/goma/index.html)"),
        ("[a](javascript:alert) [b](//evil.example)", "[a\\](javascript:alert) [b\\](//evil.example)"),
        ("[c](java&#115;cript:x)", "[c\\](java&#115;cript:x)"),
        ("| a | b |\n|---|---|", "\\| a \\| b \\|\n\\|---\\|---\\|"),
        ("$5 or ~3~", "\\$5 or \\~3\\~"),
    ],
)
def test_prose_keeps_its_marks_and_loses_what_breaks_out(prose: str, expected: str) -> None:
    assert bounded(prose, at) == expected


INNER = {"paragraph_open", "inline", "paragraph_close", "bullet_list_open", "bullet_list_close", "ordered_list_open"}
INNER |= {"ordered_list_close", "list_item_open", "list_item_close", "blockquote_open", "blockquote_close"}


@settings(deadline=None)
@given(prose=hard_text)
def test_no_prose_breaks_the_page_around_it(prose: str) -> None:
    page = f"# A\n\nx[^1]\n\n{bounded(prose, at)}\n\n## B\n\nend\n\n[^1]: note\n"
    env: dict[str, object] = {}
    tokens = READER.parse(page, env)
    blocks = [token for token in tokens if token.level == 0 and token.type not in ("inline",)]
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h1", "h2"]
    start = next(index for index, token in enumerate(tokens) if token.type == "heading_close") + 1
    end = next(index for index, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h2")
    assert {token.type for token in tokens[start:end]} <= INNER
    children = [child for token in tokens[start:end] for child in token.children or ()]
    assert not {child.type for child in children} & {"html_inline", "image"}
    links = [str(child.attrGet("href")) for child in children if child.type == "link_open"]
    assert all(re.match(r"https?:|mailto:|\.\./\.\./", link) for link in links), links
    assert env["footnotes"]["refs"] == {":1": 0}  # type: ignore[index]
    assert blocks


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/x?a=1&b=2#f", "https://a.example/x?a=1&b=2#f"),
        ("https://a.example/(x) <y>", "https://a.example/%28x%29%20%3Cy%3E"),
        ("https://a.example/?a=1&copy;=2", "https://a.example/?a=1&amp;copy;=2"),
        ("https://a.example/é\\", "https://a.example/%C3%A9%5C"),
    ],
)
def test_an_address_stays_one_target(url: str, expected: str) -> None:
    assert target(url) == expected


@settings(deadline=None)
@given(url=hard_text.map(lambda rest: f"https://a.example/{rest}"))
def test_any_address_is_read_as_one_link(url: str) -> None:
    tokens = READER.parseInline(f"[x]({target(url)}) after")[0].children or []
    assert [token.type for token in tokens] == ["link_open", "text", "link_close", "text"]


def test_pieces_meet_in_pairs() -> None:
    """Each piece beside each other one, so that a rule that looks at its neighbours is met without luck."""
    for first, second in pairwise([piece for one in PIECES for other in PIECES for piece in (one, other)]):
        text = f"{first}{second}"
        assert visible(f"x\n\n- {escape(text)}\n", "//li") == spaced(inert(text))
