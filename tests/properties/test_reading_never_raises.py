"""Whatever bytes a folder of articles or a site holds, reading and verifying answer with values and findings."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from report import articles, verify
from report.model.diagnostics import Positions
from report.model.pages import Bundle
from report.model.settings import Config, Settings, SourceFacts, WithholdSetting
from report.model.sources import IssuedFrom, SourceKind

YAML = st.lists(
    st.sampled_from(
        [
            *(
                "title: ",
                "issued: ",
                "url: ",
                "root: ",
                "- ",
                "[",
                "]",
                "{",
                "}",
                "&a ",
                "*a ",
                "<<: ",
                "? ",
                "!!python/object ",
                "| ",
                "> ",
            ),
            *(
                "2025-03-20",
                "2025-02-30",
                "no",
                "010",
                "https://a.example",
                "javascript:x",
                '"',
                "'",
                "\n",
                "\n  ",
                "\t",
                "# ",
                "é",
                "🙂",
                "---",
                "...",
            ),
        ]
    ),
    max_size=25,
).map("".join)
facts = st.builds(
    SourceFacts,
    issued=st.none() | st.text(max_size=10),
    url=st.none() | st.text(max_size=20),
    root=st.text(max_size=5) | st.lists(st.text(max_size=5), max_size=2).map(tuple),
    issued_from=st.none() | st.sampled_from(IssuedFrom),
    root_from=st.none() | st.sampled_from(["source", "editor"]),
    kind=st.none() | st.sampled_from(SourceKind),
    title=st.none() | st.text(max_size=5),
)


@given(
    st.binary(max_size=200) | YAML.map(lambda text: f"---\n{text}\n---\nGoma fell.".encode()),
    st.sampled_from(["a.md", "b.txt", "../c.md", ".md", "é.md"]),
)
@settings(max_examples=400, deadline=None)
def test_any_file_is_an_article_or_a_finding(data, name):
    found, findings = articles.read({f"seeds/{name}": data}, {}, "seeds", Positions("config.yaml"))
    assert found or findings
    for finding in findings:
        assert finding.at is not None
        assert finding.at.line >= 1 and finding.at.column >= 1


@given(st.dictionaries(st.sampled_from(["default", "a.md", "b.md", "", "é", "../a.md"]), facts, max_size=3))
@settings(max_examples=200, deadline=None)
def test_any_facts_are_facts_or_findings(said):
    (article,), findings = articles.read({"seeds/a.md": b"Goma fell."}, said, "seeds", Positions("config.yaml"))
    assert (article.source.issued is None) == (article.source.issued_from is None)
    assert not article.source.roots_from_editor or article.source.roots
    assert article.source.url is None or article.source.url.lower().startswith(("http://", "https://"))
    assert all(finding.at is not None for finding in findings)


MARKUP = st.lists(
    st.sampled_from(
        [
            *(
                "<",
                ">",
                "&",
                '"',
                "'",
                "<a href=",
                "<q>",
                '<q class="words">',
                "<article>",
                '<p id="a">',
                '<a role="doc-noteref" href="#fn-1">',
                "</a>",
            ),
            *(
                '<div id="fn-1" role="doc-footnote">',
                "<svg>",
                "<script>",
                "<style>",
                "<!--",
                "-->",
                "<![CDATA[",
                "<template>",
                "\0",
                "\xff",
                "url(",
                "@import ",
            ),
            *(
                "[^1]",
                "[^1]: ",
                "[x](",
                ")",
                "](<",
                "`",
                "# ",
                "\n",
                "\n\n",
                "http://[",
                "%zz",
                "javascript:",
                "../../..",
                "{",
                "}",
                '"events": [',
                "null",
                ",",
            ),
        ]
    ),
    max_size=30,
).map("".join)


@given(
    st.dictionaries(
        st.sampled_from(
            ["index.html", "404.html", "a/index.html", "index.md", "a.css", "a.svg", "feed.xml", "data/chronology.json", "a"]
        ),
        MARKUP,
        max_size=4,
    )
)
@settings(max_examples=400, deadline=None)
def test_any_site_is_sound_or_has_findings(files):
    config = Config("T", withhold=WithholdSetting(("Goma", " ", "\\"), ("a", "", "nobody")))
    found, _ = articles.read({"seeds/a.md": b"Goma fell."}, {}, "seeds", Positions("config.yaml"))
    findings = verify.check(Bundle({path: text.encode("utf-8") for path, text in files.items()}), found, Settings(config))
    assert len({finding.code for finding in findings}) <= len(findings)
    for finding in findings:
        assert finding.message and (finding.at is None or finding.at.line >= 1)
