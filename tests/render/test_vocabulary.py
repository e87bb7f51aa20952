"""What templates may say: dates as HTML allows them, signs of lanes, calls."""

import pytest

from report.model.edtf import parse_edtf
from report.render.vocabulary import calls_in, datetime_value, html_escape, lane_sign


@pytest.mark.parametrize(
    ("edtf", "value"),
    [
        ("2025-03-18", "2025-03-18"),
        ("2025-03", "2025-03"),
        ("2025", "2025"),
        ("0987", "0987"),
        ("2025-03-18T14:00:00Z", "2025-03-18"),
        ("2025-03-18?", None),
        ("2025-03~", None),
        ("202X", None),
        ("2025-03-XX", None),
        ("2024-21", None),
        ("2025-33", None),
        ("-0043", None),
        ("0000", None),
        ("Y12000", None),
        ("1998/2003", None),
        ("[..2025-03-18]", None),
        ("[2025-03-17..2025-03-20]", None),
    ],
)
def test_datetime_stands_only_where_html_can_say_it(edtf, value):
    assert datetime_value(parse_edtf(edtf)) == value


def test_no_date_has_no_datetime():
    assert datetime_value(None) is None


def test_lanes_beyond_the_eighth_have_a_pair_of_colour_and_sign_of_their_own():
    pairs = {((lane - 1) % 8, lane_sign(lane)) for lane in range(1, 41)}
    assert len(pairs) == 40
    assert lane_sign(0) == 0


def test_text_is_escaped_and_made_visible():
    assert html_escape('<a href="x">\u202e&') == "&lt;a href=&#34;x&#34;&gt;[U+202E]&amp;"


def test_calls_outside_of_prose(specimen):
    from report.render.footnotes import number

    notes = number(specimen.chronology).all[:2]
    assert calls_in(notes, "-d0-1") == (
        '<a role="doc-noteref" id="call-1-d0-1" href="#fn-1">1</a><a role="doc-noteref" id="call-2-d0-1" href="#fn-2">2</a>'
    )
