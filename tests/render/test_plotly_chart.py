"""The Plotly figure: what plotly itself accepts, clean dates, escaped words; and the script that loads it."""

import hashlib
import importlib.util
import json
import re
from base64 import b64encode
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from plotly import graph_objects

from report.model.day_numbers import day_number
from report.model.timeline import FigureLane, Mark, Tier, TimelineFigure
from report.render.figure_block import figure_block, inert_json
from report.render.plotly_chart import MOST_EVENTS, STYLE_HASH, figure_json, injected_style_ids, moment
from report.render.templates import environment

TEMPLATES = Path(__file__).parents[2] / "templates"
PRINTER = environment({name: (TEMPLATES / name).read_text("utf-8") for name in ("timeline.html.j2", "timeline.svg.j2")})
SCRIPT = (TEMPLATES / "assets" / "timeline.js").read_text("utf-8")
DAY = 739_327.0  # Monday 17 March 2025
MARK = Mark(
    "a", "M23 takes Goma", "Monday 17 March 2025", 0, DAY, DAY + 1, "sharp", "sharp", False, "happened", False, False, "", "#a"
)
LANES = (FigureLane("Fighting", 1, 1, 2), FigureLane("Diplomacy", 2, 2, 1), FigureLane("Other", 0, 0, 0))
BUNDLE = b'if(!document.getElementById("0123456789abcdef0123")){var e=document.createElement("style");e.id="x"}'


def figure(*marks: Mark, start: float = DAY, end: float = DAY + 4, cutoff: float | None = None) -> TimelineFigure:
    tiers = (
        Tier(start - 100, end, "December 2024 to March 2025", "no events", (), False, (start, end)),
        Tier(start, end, "17 to 20 March 2025", "events", marks, True),
    )
    return TimelineFigure("Two events", "Bars.", LANES, tiers, (), cutoff)


def drawn(*marks: Mark, language: str = "en", **more: Any) -> dict[str, Any]:
    found = figure_json(figure(*marks, **more), language)
    assert found is not None
    return found


def test_plotly_accepts_the_figure() -> None:
    marks = [
        replace(MARK, event=f"e{n}", status=status, lane=n % 2) for n, status in enumerate(("planned", "claimed", "happened"))
    ]
    found = drawn(*marks, replace(MARK, event="o", right="open", left="circa", hollow=True), cutoff=DAY + 3)
    graph_objects.Figure(data=found["data"], layout=found["layout"])  # raises for a name or value that Plotly doesn't know
    assert json.loads(json.dumps(found)) == found


def test_bars_span_their_dates_in_clean_strings_and_milliseconds() -> None:
    late = replace(MARK, event="b", start=DAY + 2.75, end=DAY + 3)
    (trace,) = drawn(MARK, late)["data"]
    assert trace["base"] == ["2025-03-17", "2025-03-19 18:00"]
    assert trace["x"] == [86_400_000, 21_600_000]
    assert (trace["type"], trace["orientation"]) == ("bar", "h")


@pytest.mark.parametrize(
    ("day", "expected"), [(DAY, "2025-03-17"), (DAY + 0.5, "2025-03-17 12:00"), (DAY + 1 - 1e-9, "2025-03-18")]
)
def test_a_moment_is_written_without_a_zone(day: float, expected: str) -> None:
    assert moment(day) == expected


def test_what_has_not_ended_reaches_to_the_end_and_a_moment_can_still_be_pointed_at() -> None:
    (trace,) = drawn(replace(MARK, right="open"), replace(MARK, event="b", end=DAY))["data"]
    assert trace["x"] == [4 * 86_400_000, 60_000]


def test_each_event_has_a_row_in_the_order_of_lanes_and_reading() -> None:
    marks = [replace(MARK, event=name, label=name, lane=lane) for name, lane in (("talks", 1), ("attack", 0), ("loss", 0))]
    found = drawn(*marks)
    assert [trace["y"] for trace in found["data"]] == [[0, 1], [2]]
    names = dict(zip(found["layout"]["yaxis"]["tickvals"], found["layout"]["yaxis"]["ticktext"], strict=True))
    assert [names[row] for row in range(3)] == ["attack", "loss", "talks"]


def test_many_events_share_rows_without_overlap_and_without_names() -> None:
    marks = [replace(MARK, event=f"e{n}", start=DAY + n % 4, end=DAY + n % 4 + 1) for n in range(100)]
    found = drawn(*marks)
    (trace,) = found["data"]
    taken = list(zip(trace["y"], trace["base"], strict=True))
    assert len(set(taken)) == 100
    assert max(trace["y"]) == 24
    assert found["layout"]["yaxis"]["ticktext"] == []


def test_a_look_is_a_trace_of_its_own() -> None:
    marks = [
        replace(MARK, event=f"e{n}", status=status) for n, status in enumerate(("happened", "claimed", "cancelled", "planned"))
    ]
    traces = drawn(*marks, replace(MARK, event="h", hollow=True))["data"]
    assert [(trace["marker"].get("pattern", {}).get("shape", ""), len(trace["y"])) for trace in traces] == [
        ("", 1),
        ("", 1),
        ("/", 1),
        (".", 2),
    ]
    assert {trace["name"] for trace in traces} == {"Fighting"}


def test_an_approximate_edge_is_not_drawn_as_an_edge() -> None:
    (trace,) = drawn(MARK, replace(MARK, event="b", left="circa"))["data"]
    assert trace["marker"]["line"]["width"] == [1.5, 0]


def test_words_are_escaped_for_plotlys_own_tags() -> None:
    bad = '<a href="javascript:alert(1)">x</a> & <b>'
    lanes = (replace(LANES[0], name=bad), *LANES[1:])
    found = figure_json(replace(figure(replace(MARK, label=bad, words=bad, remark=bad)), lanes=lanes), "en")
    assert found is not None
    trace, axis = found["data"][0], found["layout"]["yaxis"]
    shown = [trace["name"], *trace["customdata"][0][1:], *axis["ticktext"]]
    assert all("&lt;a" in text for text in shown)
    assert not [text for text in shown if re.search(r"<(?!br>)", text)]


def test_no_tag_is_used_that_plotly_writes_as_a_style_attribute() -> None:
    (trace,) = drawn(replace(MARK, remark="disputed", label="A title that is long enough to be broken " * 4))["data"]
    assert set(re.findall(r"<[^>]+>", trace["hovertemplate"] + "".join(trace["customdata"][0]))) == {
        "<br>",
        "<extra>",
        "</extra>",
    }


def test_the_windows_of_the_steps_can_be_chosen_and_the_widest_that_is_no_background_comes_first() -> None:
    found = drawn(MARK)
    assert [part["words"] for part in found["layout"]["meta"]["ranges"]] == ["December 2024 to March 2025", "17 to 20 March 2025"]
    assert found["layout"]["xaxis"]["range"] == found["layout"]["meta"]["ranges"][0]["range"]
    before = figure(MARK)
    before = replace(before, tiers=(replace(before.tiers[0], background=True), before.tiers[1]))
    shown = figure_json(before, "en")
    assert shown is not None
    assert shown["layout"]["xaxis"]["range"] == shown["layout"]["meta"]["ranges"][1]["range"]


def test_nothing_is_sent_anywhere() -> None:
    config = drawn(MARK)["config"]
    assert config["displaylogo"] is False
    assert config["showSendToCloud"] is False
    assert config["plotlyServerURL"] == ""


@pytest.mark.parametrize("language", ["fr", "de-CH", "ar"])
def test_the_axis_speaks_no_english_to_other_readers(language: str) -> None:
    stops = [stop["value"] for stop in drawn(MARK, language=language)["layout"]["xaxis"]["tickformatstops"]]
    assert not [stop for stop in stops if "%b" in stop or "%B" in stop]


@pytest.mark.parametrize("start", [day_number(0, 12, 1), day_number(-500, 1, 1), day_number(10000, 1, 1)])
def test_years_that_plotly_cannot_draw_leave_the_interactive_figure_out(start: int) -> None:
    assert figure_json(figure(replace(MARK, start=start, end=start + 1), start=start, end=start + 40), "en") is None


def test_so_does_a_crowd_that_would_freeze_the_page() -> None:
    assert figure_json(figure(*[MARK] * (MOST_EVENTS + 1)), "en") is None


def test_the_end_after_the_cutoff_is_shaded() -> None:
    shapes = drawn(MARK, cutoff=DAY + 3)["layout"]["shapes"]
    assert [(shape["x0"], shape["label"]["text"]) for shape in shapes] == [("2025-03-20", "after the data cutoff")]
    assert drawn(MARK, cutoff=DAY + 4)["layout"]["shapes"] == []


def test_the_ids_of_injected_styles_are_read_from_the_bundle() -> None:
    assert injected_style_ids(BUNDLE) == ("0123456789abcdef0123",)
    found = importlib.util.find_spec("plotly")
    assert found is not None
    assert found.origin is not None
    bundle = (Path(found.origin).parent / "package_data" / "plotly.min.js").read_bytes()
    assert len(injected_style_ids(bundle)) == 1


def test_the_hash_is_that_of_the_empty_string() -> None:
    assert f"sha256-{b64encode(hashlib.sha256(b'').digest()).decode()}" == STYLE_HASH


def test_a_page_gets_both_still_forms_and_what_the_script_needs() -> None:
    block = figure_block(figure(MARK), PRINTER, root="../../", bundle=BUNDLE)
    assert block.style_hash == STYLE_HASH
    assert block.html.count("<svg class=") == 2
    assert '<template id="0123456789abcdef0123"></template>' in block.html
    assert '<script src="../../assets/timeline.js" defer></script>' in block.html
    data = re.search(r'<script type="application/json" id="_timeline-data">(.*?)</script>', block.html, re.S)
    assert data is not None
    assert json.loads(data[1]) == drawn(MARK)


def test_without_the_bundle_the_page_stays_still() -> None:
    block = figure_block(figure(MARK), PRINTER, root="", bundle=None)
    assert block.style_hash is None
    assert "<script" not in block.html
    assert "<button" not in block.html


def test_no_word_can_end_the_block_of_data() -> None:
    value = {"label": "</script><!-- & \u2028"}
    assert json.loads(inert_json(value)) == value
    assert not set("<>&\u2028") & set(inert_json(value))


def test_every_id_and_class_that_the_script_looks_for_is_on_the_page() -> None:
    html = figure_block(figure(MARK), PRINTER, root="", bundle=BUNDLE).html
    for name in re.findall(r'getElementById\("([^"]+)"\)', SCRIPT):
        assert f'id="{name}"' in html
    for name in re.findall(r'querySelector\("\.([\w-]+)"\)', SCRIPT):
        assert f'class="{name}"' in html, name
