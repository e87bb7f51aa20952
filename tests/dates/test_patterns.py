"""The notation of the rules: what it refuses, what it means, and that the categories with which a match can begin are
exactly known."""

from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from report.dates.categories import CODES
from report.dates.fragments import FRAGMENTS
from report.dates.patterns import Pattern

ALPHABET = {"weekday": "w", "month": "m", "comma": "c"}


def codes(letters: str) -> str:
    """`wmc` in the categories' own characters."""
    return "".join(CODES[name] for letter in letters for name, short in ALPHABET.items() if short == letter)


@pytest.mark.parametrize(
    "notation", ["(weekday", "weekday)", "? month", "weekday * month", "weekday + month", "{0,2}", "a=?", "weekday ??", "."]
)
def test_a_slip_in_the_notation_is_refused(notation):
    with pytest.raises((ValueError, IndexError)):
        Pattern(notation, {})


def test_an_unknown_category_is_refused():
    with pytest.raises(KeyError, match="weakday"):
        Pattern("weakday month", {})


@pytest.mark.parametrize(
    ("notation", "matching", "failing"),
    [
        ("weekday comma? month", "wm wcm", "w m wccm mw"),
        ("weekday | month comma", "w mc", "m wc c"),
        ("(weekday | month) comma", "wc mc", "w c wm"),
        ("weekday (comma weekday){1,2} month", "wcwm wcwcwm", "wm wcwcwcwm"),
        ("both{0,2} comma", "c wc mwc", "wmwc wm"),
        ("day=weekday the=(month comma?)?", "w wm wmc", "wc"),
    ],
)
def test_a_pattern_means_what_it_says(notation, matching, failing):
    regex = Pattern(notation, {"both": "weekday | month"}).regex
    assert all(regex.fullmatch(codes(letters)) for letters in matching.split())
    assert not any(regex.fullmatch(codes(letters)) for letters in failing.split())


def test_a_capture_spans_its_part():
    match = Pattern("weekday rest=(comma month)?", {}).regex.fullmatch(codes("wcm"))
    assert match is not None
    assert match.span("rest") == (1, 3)


def wider(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=2, max_size=3)
    return (
        several.map(" ".join)
        | several.map(lambda parts: f"({' | '.join(parts)})")
        | inner.map(lambda part: f"({part})?")
        | inner.map(lambda part: f"({part}){{1,2}}")
        | inner.map(lambda part: f"({part}){{0,2}}")
        | inner.map(lambda part: f"x=({part})" if "x=" not in part else part)
    )


@given(st.recursive(st.sampled_from(sorted(ALPHABET)), wider, max_leaves=5).filter(lambda notation: notation.count("x=") < 2))
@example("weekday? comma? month?")
@example("(weekday | comma month){1,2}")
@example("(weekday comma?){0,2} month")
@settings(deadline=None, derandomize=True, max_examples=150)
def test_the_openings_are_those_of_what_matches(notation):
    """Exactly: no rule is passed over, and none is tried in vain. All strings up to five categories are matched to see."""
    pattern = Pattern(notation, {})
    letters = [CODES[name] for name in ALPHABET]
    matching = {
        "".join(string)
        for size in range(1, 6)
        for string in product(letters, repeat=size)
        if pattern.regex.fullmatch("".join(string))
    }
    for first in letters:
        assert pattern.can_open(first, "") == (first in matching)
        for second in letters:
            known = first in matching or any(string.startswith(first + second) for string in matching)
            assert pattern.can_open(first, second) == known


@pytest.mark.parametrize("name", sorted(FRAGMENTS))
def test_every_fragment_is_a_pattern_and_matches_something(name):
    pattern = Pattern(name, FRAGMENTS)
    assert pattern.first
    assert pattern.regex.pattern.count("(") == pattern.regex.pattern.count(")")
