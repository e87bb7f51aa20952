"""What a reader cannot see is named or left out; what scripts need stays."""

import pytest

from report.render.inert import inert, inert_markdown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("no\u202egnihton", "no[U+202E]gnihton"),
        ("a\u2066b\u2069", "a[U+2066]b[U+2069]"),
        ("bell\x07", "bell[U+0007]"),
        ("tag\U000e0041", "tag[U+E0041]"),
        ("half\ud800", "half[U+D800]"),
    ],
)
def test_what_commands_or_turns_is_named(text: str, shown: str) -> None:
    assert inert(text) == shown


@pytest.mark.parametrize("text", ["soft\u00adhyphen", "soft\u200bhyphen", "soft\u2060hyphen", "\ufeffsofthyphen"])
def test_what_has_no_shape_is_left_out(text: str) -> None:
    assert inert(text) == "softhyphen"


@pytest.mark.parametrize("space", ["\u2028", "\u2029", "\r", "\x0b", "\x0c", "\x1c", "\x1f", "\x85"])
def test_unusual_white_space_is_a_space(space: str) -> None:
    assert inert(f"line{space}end") == "line end"


def test_a_flood_of_marks_is_cut_and_counted() -> None:
    assert inert("G" + "\u0301\u0335" * 100 + "oma") == "G" + "\u0301\u0335" * 4 + "[192 more marks]oma"


@pytest.mark.parametrize(
    "text",
    ["plain", "tab\tand\nline", "می\u200cخواهم", "👩\u200d🚒", "❤\ufe0f", "Félix", "葛\U000e0100", "שָׁ֑לוֹם", "ก็ ที่", "tiếng Việt"],
)
def test_what_scripts_need_stays(text: str) -> None:
    assert inert(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("safe &#x202e;txt.exe", "safe [U+202E]txt.exe"),
        ("safe &#8238;txt", "safe [U+202E]txt"),
        ("a&#8203;b&shy;c&ZeroWidthSpace;d", "abcd"),
        ("a&#x2028;b", "a b"),
        ("R&amp;D &lt;b&gt; &copy; &nope; &#106; & co", "R&amp;D &lt;b&gt; &copy; &nope; &#106; & co"),
    ],
)
def test_a_character_reference_is_read_before_the_page_reads_it(text: str, shown: str) -> None:
    assert inert_markdown(text) == shown
