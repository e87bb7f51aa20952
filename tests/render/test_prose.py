"""The editor's Markdown: notes are numbered, nothing of it can leave the page, and no HTML comes through."""

import pytest

from report.model.diagnostics import FilePosition
from report.render.prose import cited_keys, numbered, to_html, uncalled

AT = FilePosition("seeds/events.yaml", 3, 5, 3, 20)


class Note:
    def __init__(self, number: int) -> None:
        self.number = number


def find(key: str) -> Note | None:
    return {"a": Note(7), "b-2": Note(8)}.get(key)


def test_keys_become_numbers() -> None:
    assert numbered("One.[^a] Two.[^b-2][^a]", find, AT) == ("One.[^7] Two.[^8][^7]", ())


def test_an_unknown_key_is_an_error_at_its_text_and_looks_like_no_note() -> None:
    text, found = numbered("One.[^c] Two.[^c][^a]", find, AT)
    assert text == "One.\\[c\\] Two.\\[c\\][^7]"
    assert [(each.code, each.severity, each.at) for each in found] == [("footnote-unknown", "error", AT)]
    assert "[^c]" in found[0].message
    assert 'doc-noteref" id="call-7" href="#fn-7"' in to_html(text) and to_html(text).count("doc-noteref") == 1


def test_an_escaped_call_is_no_call() -> None:
    assert numbered("Not \\[^a] one.", find, AT) == ("Not \\[^a] one.", ())


def test_a_text_without_its_calls_keeps_all_else() -> None:
    assert uncalled("One.[^7] Two[^8][^7], *three*.") == "One. Two, *three*."
    assert uncalled("Not \\[^7] one, \\\\[^7] but this.") == "Not \\[^7] one, \\\\ but this."


def test_cited_keys_stand_in_the_order_of_the_text() -> None:
    assert list(cited_keys("x[^b] y[^a] z[^b]")) == ["b", "a", "b"]
    assert list(cited_keys(None)) == []


def test_calls_of_one_note_have_ids_of_their_own() -> None:
    html = to_html("a[^3] b[^3] c[^4]", part="-d0")
    assert [part.split('"')[0] for part in html.split('id="')[1:]] == ["call-3-d0", "call-3-d0-2", "call-4-d0"]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a* **b**", "<p><em>a</em> <strong>b</strong></p>\n"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>\n"),
        ("<b>x</b><script>y</script>", "<p>&lt;b&gt;x&lt;/b&gt;&lt;script&gt;y&lt;/script&gt;</p>\n"),
        ("# no heading", "<p># no heading</p>\n"),
        ("a\n---", "<p>a\n---</p>\n"),
        ("![x](http://e.example/x.png)", '<p>!<a href="http://e.example/x.png">x</a></p>\n'),
        ("`[^3]`", "<p><code>[^3]</code></p>\n"),
        ("x\u202ey", "<p>x[U+202E]y</p>\n"),
        ("x&#x202e;y&#8203;z", "<p>x[U+202E]yz</p>\n"),
        ('a "quoted" & b', "<p>a &quot;quoted&quot; &amp; b</p>\n"),
    ],
)
def test_only_plain_prose_comes_through(text: str, html: str) -> None:
    assert to_html(text) == html


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "/absolute",
        "ftp://x.example",
    ],
)
def test_an_unsafe_target_is_no_link(target: str) -> None:
    assert "<a" not in to_html(f"[x]({target})")
    assert "<a" not in to_html(f"<{target}>")


@pytest.mark.parametrize(
    ("target", "root", "href"),
    [
        ("https://ok.example/a?b=1&c=2", "../../", "https://ok.example/a?b=1&amp;c=2"),
        ("mailto:a@b.example", "", "mailto:a@b.example"),
        ("events/goma/index.html", "../../", "../../events/goma/index.html"),
        ("#goma", "", "periods/2025-01/index.html#goma"),
        ("#goma", "../../", "../../periods/2025-01/index.html#goma"),
        ("#_sources", "", "#_sources"),
        ("#_sources", "../../", "../../index.html#_sources"),
    ],
)
def test_links_lead_from_every_page(target: str, root: str, href: str) -> None:
    places = {"goma": "periods/2025-01/index.html#goma"}
    assert f'<a href="{href}">x</a>' in to_html(f"[x]({target})", root=root, places=places)


@pytest.mark.parametrize(
    "text",
    [
        "`[^a]`",
        "seen[^a] and `[^a]`",
        "a `b\n[^a] c` d",
        "```\n[^a]\n```",
        "~~~\n[^a]\n~~~",
        "[x](https://e.example/[^a])",
        "<https://e.example/[^a]>",
    ],
)
def test_a_call_that_no_page_would_show_is_an_error_where_the_text_is_written(text: str) -> None:
    _, (finding,) = numbered(text, find, AT)
    assert (finding.code, finding.severity, finding.at) == ("footnote-hidden", "error", AT)
    assert "[^a]" in finding.message


@pytest.mark.parametrize(
    "text", ["> quoted[^a]", "- one[^a]\n- `two`[^a]", "[x](https://e.example)[^a]", "    [^a]", "a < b[^a] > c"]
)
def test_a_call_beside_code_lists_and_links_is_one(text: str) -> None:
    assert numbered(text, find, AT)[1] == ()


@pytest.mark.parametrize("text", ["> " * 60 + "x", "- " * 60 + "x", "1. " * 60 + "x"])
def test_text_that_lies_too_deep_to_be_shown_is_an_error(text: str) -> None:
    _, (finding,) = numbered(text, find, AT)
    assert (finding.code, finding.at) == ("text-too-deep", AT)


@pytest.mark.parametrize("depth", [1, 10, 30])
def test_text_that_is_not_too_deep_is_shown(depth: int) -> None:
    assert numbered("> " * depth + "deep", find, AT)[1] == ()
    assert "deep" in to_html("> " * depth + "deep")


def test_inline_has_no_paragraph() -> None:
    assert to_html("a *b*", inline=True) == "a <em>b</em>"
