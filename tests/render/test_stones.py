"""The stone is cut as deep as the date is known."""

import pytest

from report.model.edtf import parse_edtf
from report.render.stones import Stone, stone


@pytest.mark.parametrize(
    ("edtf", "kind", "size", "above", "main", "below"),
    [
        ("2025-03-18", "full", "day", "Tuesday", "18", "March 2025"),
        ("2025-03-18T14:00", "full", "day", "Tuesday", "18", "March 2025"),
        ("2025-01", "open", "word", "", "January", "2025"),
        ("2012", "open", "year", "", "2012", ""),
        ("2012~", "soft", "year", "about", "2012", ""),
        ("2025-03-18?", "soft", "day", "perhaps", "18", "March 2025"),
        ("1998/2003", "open", "year", "", "1998–2003", ""),
        ("2025-03-17/2025-03-20", "open", "long", "", "17–20", "March 2025"),
        ("[2025-03-17..2025-03-20]", "soft", "long", "between", "17–20", "March 2025"),
        ("[..2025-03-18]", "soft", "day", "on or before", "18", "March 2025"),
        ("[2025-03-18..]", "soft", "day", "on or after", "18", "March 2025"),
        ("2025-01/..", "open", "word", "since", "January", "2025"),
        ("../2025-03-18", "open", "day", "until", "18", "March 2025"),
    ],
)
def test_stones(edtf, kind, size, above, main, below):
    assert stone(parse_edtf(edtf)) == Stone(kind, size, above, main, below)


@pytest.mark.parametrize("edtf", ["199X", "2024-21", "2025-33", "-0043", "2025-02-20/2025-03-19", "2025-03-XX", "Y12000", "19XX"])
def test_what_has_no_numeral_stands_in_words(edtf):
    cut = stone(parse_edtf(edtf))
    assert (cut.size, cut.kind) == ("word", "open")
    assert cut.main and not cut.above and not cut.below


def test_no_date():
    assert stone(None) == Stone("soft", "word", "", "No date", "")


@pytest.mark.parametrize("language", ["de", "fr", "xx"])
def test_names_follow_the_language_of_the_report(language):
    day, month = stone(parse_edtf("2025-03-18"), language), stone(parse_edtf("2025-03"), language)
    assert day.main == "18" and day.above and "2025" in day.below and "18" not in day.above
    assert month.main and "2025" not in month.main and month.below == "2025"
