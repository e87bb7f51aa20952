"""A name that must not be published is found in every way of writing it, and in no other name."""

import pytest

from report.model.withheld import folded, pattern_of, stretches


def found(form: str, text: str) -> list[str]:
    return [text[start:end] for start, end in stretches(pattern_of([form]), text)]


@pytest.mark.parametrize(
    ("form", "text", "there"),
    [
        ("Jean Dupond", "said Jean Dupond.", "Jean Dupond"),
        ("Jean Dupond", "said JEAN\n  dupond.", "JEAN\n  dupond"),
        ("Jean Dupond", "https://a.example/jean_dupond-said", "jean_dupond"),
        ("Jean Dupond", "by @jeandupond today", "jeandupond"),
        ("Jean Dupond", "**Jean** *Dupond*", "Jean** *Dupond"),
        ("Dupond", "Du\u00adpond", "Du\u00adpond"),
        ("Dupond", "Du\u200dpond", "Du\u200dpond"),
        ("Dupond", "Du\u034fpond", "Du\u034fpond"),
        ("Du\u200bpond", "Dupond", "Dupond"),
        ("Dupond", "Ｄｕｐｏｎｄ", "Ｄｕｐｏｎｄ"),
        ("Félix", "Felix spoke", "Felix"),
        ("Felix", "said Fe\u0301lix", "Fe\u0301lix"),
        ("Straße", "STRASSE", "STRASSE"),
        ("İbrahim", "IBRAHIM", "IBRAHIM"),
        ("王小明", "他说王小明来了", "王小明"),
        ("كامبالي", "قال وكامبالي", "كامبالي"),
        ("김정은", "김정은은 말했다", "김정은"),
        ("สมชาย", "นายสมชายกล่าว", "สมชาย"),
        ("Dupond", "Dupond’s house", "Dupond"),
        ("Dupond", "_Dupond_", "Dupond"),
        ("Dupond", "**Du**pond said", "Du**pond"),
        ("R&D", "their R&D people", "R&D"),
    ],
)
def test_a_name_is_found_however_it_is_written(form: str, text: str, there: str) -> None:
    assert found(form, text) == [there]


@pytest.mark.parametrize(
    ("form", "text"),
    [("Ali", "Walikale"), ("Ali", "Alison"), ("Jean Dupond", "Jean and Dupond"), ("Jean Dupond", "Jeanne Dupond")],
)
def test_another_name_is_none(form: str, text: str) -> None:
    assert found(form, text) == []


def test_nothing_is_withheld_by_blanks() -> None:
    assert pattern_of(["", "  ", "\u200b", "*"]) is None
    assert stretches(None, "text") == []


def test_signs_of_patterns_are_only_signs() -> None:
    assert found("(a|b)+", "x (a|b)+ y, ab") == ["(a|b)+"]


def test_plain_text_is_only_lowered() -> None:
    assert folded("Jean 1") == "jean 1"
