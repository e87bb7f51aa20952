"""The SVG: text stays text, marks are links with names, nothing breaks out, both forms may stand on one page."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from report.model.timeline import FigureLane, Form, Mark, Tier, TimelineFigure, TrayItem
from report.render.labels import width
from report.render.rows import ROOM
from report.render.svg_chart import draw
from report.render.templates import environment

TEMPLATES = Path(__file__).parents[2] / "templates"
PRINTER = environment({"timeline.svg.j2": (TEMPLATES / "timeline.svg.j2").read_text("utf-8")})
CSS = (TEMPLATES / "assets" / "timeline.css").read_text("utf-8")
DAY = 739_327.0  # Monday 17 March 2025
GOMA = Mark(
    event="goma",
    label="M23 takes Goma",
    words="Monday 17 March 2025",
    lane=0,
    start=DAY,
    end=DAY + 1,
    left="sharp",
    right="sharp",
    hollow=False,
    status="happened",
    disputed=False,
    key=False,
    remark="",
    href="#goma",
)
LANES = (FigureLane("Fighting", 1, 1, 2), FigureLane("Diplomacy", 2, 2, 1), FigureLane("Other", 0, 0, 0))


def figure(*marks: Mark, tray: tuple[TrayItem, ...] = (), cutoff: float | None = None, by_lane: bool = True) -> TimelineFigure:
    tier = Tier(DAY, DAY + 4, "17 to 20 March 2025", f"{len(marks)} events", marks, by_lane)
    return TimelineFigure("Two events", "Each bar is as long as its date is precise.", LANES, (tier,), tray, cutoff)


def printed(drawn: TimelineFigure, form: Form = "wide", *, standalone: bool = False) -> str:
    return draw(drawn, PRINTER, form=form, standalone=standalone)


def tree(drawn: TimelineFigure, form: Form = "wide", *, standalone: bool = False) -> etree._Element:
    root = etree.fromstring(printed(drawn, form, standalone=standalone).encode("utf-8"))
    for element in root.iter():
        element.tag = str(element.tag).rpartition("}")[2]
    return root


def link(drawn: TimelineFigure, event: str = "goma", form: Form = "wide") -> etree._Element:
    return next(one for one in tree(drawn, form).iter("a") if one.get("href") == f"#{event}")


def classes(element: etree._Element) -> list[str]:
    return [name for one in element.iter() if (name := one.get("class")) is not None]


def test_each_mark_is_a_link_named_by_label_date_lane_and_status() -> None:
    cancelled = replace(GOMA, event="talks", label="Angola talks", lane=1, status="cancelled", remark="cancelled", href="#talks")
    titles = [one.findtext("title") for one in tree(figure(GOMA, cancelled)).iter("a")]
    assert titles == [
        "M23 takes Goma. Monday 17 March 2025. Fighting",
        "Angola talks. Monday 17 March 2025. Diplomacy, cancelled",
    ]


@pytest.mark.parametrize("form", ["wide", "narrow"])
@pytest.mark.parametrize("standalone", [False, True])
def test_the_figure_is_a_named_group_whose_words_stay_text(form: Form, standalone: bool) -> None:
    root = tree(figure(GOMA), form, standalone=standalone)
    assert root.get("role") == "group"
    named = {one.get("id"): one.text for one in root if one.tag in {"title", "desc"}}
    assert named[root.get("aria-labelledby")] == "Two events"
    assert named[root.get("aria-describedby")] == "Each bar is as long as its date is precise."
    assert "M23 takes Goma" in ["".join(one.itertext()) for one in root.iter("text")]


@pytest.mark.parametrize("standalone", [False, True])
def test_nothing_is_styled_by_attribute_or_element_or_script(standalone: bool) -> None:
    root = tree(figure(GOMA, replace(GOMA, event="b", hollow=True, left="circa")), standalone=standalone)
    assert not [one.tag for one in root.iter() if one.tag in {"style", "script", "image", "foreignObject"}]
    assert not [name for one in root.iter() for name in one.attrib if name == "style" or name.startswith("on")]


def test_hostile_words_stay_words() -> None:
    bad = '"></title><script>alert(1)</script>&amp;'
    tray = (TrayItem("t", bad, bad, 0, bad, f"#{bad}"),)
    root = tree(figure(replace(GOMA, label=bad, words=bad, remark=bad, href=f"#{bad}"), tray=tray))
    assert not list(root.iter("script"))
    mark, item = root.iter("a")
    assert mark.get("href") == item.get("href") == f"#{bad}"
    assert (mark.findtext("title") or "").startswith(bad)
    assert item.findtext("title") == f"{bad}. {bad}. Fighting, {bad}"


def test_wide_and_narrow_stand_on_one_page_without_sharing_an_id() -> None:
    ids = [one.get("id") for form in ("wide", "narrow") for one in tree(figure(GOMA), form).iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert all(name.startswith("_") for name in ids), "an event's id never begins with _, so none can clash"


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_what_is_referred_to_is_there(form: Form) -> None:
    later = replace(GOMA, event="b", start=DAY + 3, end=DAY + 4)
    drawn = figure(GOMA, replace(GOMA, lane=1, status="claimed", right="open"), later, cutoff=DAY + 2)
    text = printed(drawn, form)
    referred = set(re.findall(r"url\(#([^)]+)\)", text)) | set(re.findall(r'<use href="#([^"]+)"', text))
    assert referred
    assert referred <= set(re.findall(r' id="([^"]+)"', text))


def test_inline_it_counts_in_per_cent_across_and_em_down() -> None:
    rect = next(link(figure(replace(GOMA, start=DAY + 1, end=DAY + 2))).iter("rect"))
    assert (rect.get("x"), rect.get("width"), rect.get("height")) == ("25%", "25%", "1.6em")


def test_standing_alone_it_has_a_size_a_background_its_colours_and_no_links() -> None:
    root = tree(figure(GOMA), standalone=True)
    assert (root.get("width"), root.get("viewBox", "").split()[2]) == ("981", "981")
    assert not list(root.iter("a"))
    assert not classes(root)
    background = [one for one in root if one.tag == "rect"]
    assert [(one.get("width"), one.get("height"), one.get("fill")) for one in background] == [
        (root.get("width"), root.get("height"), "#fcfbf8")
    ]
    assert "%" not in re.sub(r"<(title|desc)[^<]*", "", printed(figure(GOMA), standalone=True))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, ["tl-bar", "tl-edge", "tl-edge"]),
        ({"hollow": True}, ["tl-one-of", "tl-edge", "tl-edge"]),
        ({"left": "circa"}, ["tl-bar", "tl-circa", "tl-edge"]),
        ({"right": "open"}, ["tl-bar", "tl-bar", "tl-edge"]),
        ({"status": "claimed"}, ["tl-bar", "tl-edge", "tl-edge"]),
        ({"status": "planned"}, ["tl-off"]),
        ({"status": "cancelled"}, ["tl-off"]),
        ({"status": "denied"}, ["tl-off"]),
        ({"status": "ongoing"}, ["tl-bar", "tl-edge", "tl-edge"]),
    ],
    ids=str,
)
def test_precision_and_status_show_in_fill_and_edges(change: dict[str, object], expected: list[str]) -> None:
    found = link(figure(replace(GOMA, start=DAY + 1, end=DAY + 3, **change)))
    assert [name for name in classes(found) if name not in {"l1", "tl-sign"}] == expected
    hatched = [one for one in found.iter("rect") if "url(" in (one.get("fill") or "")]
    assert len(hatched) == (change.get("status") == "claimed")
    faded = [one for one in found.iter("rect") if one.get("mask")]
    assert len(faded) == (change.get("right") == "open")


def test_a_bar_too_short_for_two_edges_keeps_one() -> None:
    moment = replace(GOMA, end=DAY + 1 / 1440)
    assert [name for name in classes(link(figure(moment))) if name.endswith("edge")] == ["tl-edge"]


def test_words_that_must_be_read_are_printed() -> None:
    disputed = replace(GOMA, remark="disputed", disputed=True)
    assert "M23 takes Goma disputed" in ["".join(one.itertext()) for one in link(figure(disputed)).iter("text")]
    assert "after the data cutoff" in printed(figure(GOMA, cutoff=DAY + 2))
    assert "after the data cutoff" not in printed(figure(GOMA, cutoff=DAY + 4))


def test_the_tray_gives_bounds_and_counts_what_it_cannot_show() -> None:
    items = tuple(TrayItem(f"t{n}", f"Event {n}", "by 19 March 2025", 0, "", f"#t{n}") for n in range(30))
    root = tree(figure(GOMA, tray=items))
    assert sum((one.findtext("title") or "").endswith("by 19 March 2025. Fighting") for one in root.iter("a")) == 24
    assert "and 6 more in the list of events" in ["".join(one.itertext()) for one in root.iter("text")]


def test_the_key_explains_only_what_occurs() -> None:
    plain, rich = printed(figure(GOMA)), printed(figure(GOMA, replace(GOMA, event="b", hollow=True, status="claimed")))
    assert "on one of these days" not in plain
    assert "on one of these days" in rich
    assert "reported as a claim" in rich


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_the_key_says_that_nobody_gave_the_hours_of_a_part_of_a_day(form: Form) -> None:
    late = replace(GOMA, event="b", start=DAY + 2.75, end=DAY + 3, in_usual_hours=True)
    said = "part of a day: drawn in its usual hours, no hour is given"
    lines = ["".join(one.itertext()) for one in tree(figure(GOMA, late), form).iter("text")]
    assert said in " ".join(lines)
    assert said not in " ".join("".join(one.itertext()) for one in tree(figure(GOMA), form).iter("text"))
    assert all(width(line) < ROOM[form] for line in lines)


def test_lanes_without_a_heading_stand_in_the_key() -> None:
    words = [
        text for one in tree(figure(GOMA, replace(GOMA, event="b", lane=1), by_lane=False)).iter("text") if (text := one.text)
    ]
    assert {"Fighting", "Diplomacy"} <= set(words)


@pytest.mark.parametrize("standalone", [False, True])
def test_every_class_is_in_the_style_sheet(standalone: bool) -> None:
    marks = [
        replace(GOMA, event=status, status=status, hollow=status == "ongoing") for status in ("planned", "claimed", "ongoing")
    ]
    marks += [replace(GOMA, event="b", left="circa", right="open", lane=1)]
    tray = (TrayItem("t", "Event", "by 19 March", 0, "", "#t"),)
    found = {
        name for text in classes(tree(figure(*marks, tray=tray, cutoff=DAY + 2), standalone=standalone)) for name in text.split()
    }
    assert {name for name in found if f".{name}" not in CSS} <= {"l1", "l2", "l3", "l4"}, "those four are the page's"
