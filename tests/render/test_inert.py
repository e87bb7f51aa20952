"""What a reader cannot see is shown; what scripts need stays."""

import pytest

from report.render.inert import inert


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("no\u202egnihton", "no[U+202E]gnihton"),
        ("a\u2066b\u2069", "a[U+2066]b[U+2069]"),
        ("soft\u00adhyphen", "soft[U+00AD]hyphen"),
        ("zero\u200bwidth", "zero[U+200B]width"),
        ("bell\x07", "bell[U+0007]"),
        ("tag\U000e0041", "tag[U+E0041]"),
        ("line\u2028end", "line[U+2028]end"),
    ],
)
def test_an_unseen_character_is_named(text: str, shown: str) -> None:
    assert inert(text) == shown


@pytest.mark.parametrize("text", ["plain", "tab\tand\nline", "می\u200cخواهم", "👩\u200d🚒", "❤\ufe0f", "Félix", "葛\U000e0100"])
def test_what_scripts_need_stays(text: str) -> None:
    assert inert(text) == text
