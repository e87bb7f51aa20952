"""Files that templates bring along: published as they are, unless they would take the place of something else."""

import pytest

from report.render.assets import print_assets

MADE = ("index.html", "assets/timeline.svg", "assets/plotly.min.js")


def test_assets_are_published_as_they_are_and_nothing_else_is():
    files, found = print_assets({"assets/a.css": "é", "index.html.j2": "x", "myassets/b.css": "x"}, MADE, "templates")
    assert (files, found) == ({"assets/a.css": "é".encode()}, ())


@pytest.mark.parametrize(
    ("names", "at_fault"),
    [
        (["assets/timeline.svg"], "assets/timeline.svg"),
        (["assets/Plotly.min.js"], "assets/Plotly.min.js"),
        (["assets/style.css", "assets/STYLE.css"], "assets/STYLE.css"),
        (["assets/style.css", "assets/style.css/x"], "assets/style.css/x"),
        (["assets/timeline.svg/x"], "assets/timeline.svg/x"),
        (["assets/A/x", "assets/a"], "assets/A/x"),
    ],
)
def test_one_that_would_take_anothers_place_is_an_error_at_its_file(names, at_fault):
    _, (found,) = print_assets(dict.fromkeys(names, ""), MADE, "mine")
    assert (found.code, found.severity, found.at.file) == ("asset-name-unsafe", "error", f"mine/{at_fault}")
