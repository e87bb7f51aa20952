"""What the config withholds is found in every file, in whatever writing, and never repeated by the finding."""

from __future__ import annotations

import pytest

CONFIG = 'withhold: {words: ["Jean Dupond", Ali], sources: []}\n'


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("notes.txt", "said Jean Dupond."),
        ("notes.txt", "said JEAN\n  dupond."),
        ("notes.txt", "said Jean\u00a0Dupond."),
        ("notes.txt", "Ali"),
        ("feed.xml", "<title>Jean&#32;Dupond</title>"),
        ("data/a.json", '{"a": "\\u004aean Dupond"}'),
        ("notes.md", "said **Jean** _Dupond_."),
        ("notes.md", "[x](https://a.example/#:~:text=Jean%20Dupond)"),
        ("404.html", "<meta charset=utf-8><h1>Jean <b>Dupond</b></h1>"),
        ("404.html", "<meta charset=utf-8><h1>T</h1><!-- Jean Dupond -->"),
        ("404.html", '<meta charset=utf-8><h1 title="Jean&nbsp;Dupond">T</h1>'),
        ("assets/t.svg", "<svg><text>Jean Dupond</text></svg>"),
        ("data/a.json", '{"a": "Jean Du\\u00adpond"}'),
        ("data/a.json", '{"a": "**Jean** Du*pond*"}'),
        ("notes.txt", "said Jean Du\u200dpond."),
        ("notes.txt", "said Ｊｅａｎ Dupónd."),
        ("notes.txt", "see a.example/jean_dupond/"),
    ],
)
def test_a_withheld_word_is_found_in_any_writing(verify, file, text):
    (finding,) = verify({file: text}, CONFIG)
    assert finding.code == "withheld-word-published"
    assert finding.at.file == f"site/{file}"
    assert finding.related[0].at.file == "config.yaml"


def test_the_finding_does_not_repeat_the_word(verify):
    (finding,) = verify({"notes.txt": "one\nJean Dupond"}, CONFIG)
    assert "dupond" not in str(finding).casefold()
    assert finding.at.line == 2


@pytest.mark.parametrize("text", ["Walikale", "Alison", "Jean and Dupond", "Jeanne Dupond"])
def test_only_whole_words_count(verify, text):
    assert verify({"notes.txt": text}, CONFIG) == ()


def test_the_name_of_a_file_counts_too(verify):
    assert [finding.code for finding in verify({"jean-dupond.txt": "x"}, CONFIG)] == ["withheld-word-published"]


def test_what_is_copied_or_binary_is_not_read(verify):
    assert verify({"assets/v.js": "Ali", "a.bin": "\0Ali"}, CONFIG, frozenset(["assets/v.js"])) == ()


@pytest.mark.parametrize("text", ["ours", "A secret headline", "see https://ours.example/story now"])
def test_a_withheld_source_is_found_by_its_id_title_and_address(verify, site, text):
    gone = {
        "sources/ours/index.html": None,
        "index.html": None,
        "events/goma/index.html": None,
        "index.md": None,
        "data/chronology.json": None,
    }
    found = verify(
        {**gone, "404.html": "<meta charset=utf-8><h1>T</h1>", "sitemap.xml": None, "notes.txt": text},
        "withhold: {sources: [ours]}\n",
    )
    assert [finding.code for finding in found] == ["withheld-source-published"]
    assert text not in str(found)


def test_nothing_withheld_nothing_found(verify):
    assert verify({"notes.txt": "Jean Dupond"}) == ()
