"""TimeML documents, held against TimeML 1.2.1 as described here in our own words: elements, attributes, references, the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from report.articles import read_one
from report.exchange import print_timeml
from report.exchange.timeml_values import admitted
from report.model.date_ranges import DateRange
from report.model.day_numbers import day_number
from report.model.diagnostics import Severity
from report.model.text import Span
from report.model.time_expressions import TimeExpression, TimexType

ISSUED = day_number(2025, 3, 20)

# What TIMEX3 is: which attributes, what each may hold, which of them must be there.
TID = r"t[0-9]+"
ATTRIBUTES = {
    "tid": TID,
    "type": "DATE|TIME|DURATION|SET",
    "value": r"[-._:A-Za-z0-9]+",  # a name token; its forms are looked at by `test_timeml_values`
    "mod": "BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE|START|MID|END|APPROX",
    "temporalFunction": "true|false",
    "functionInDocument": "CREATION_TIME|EXPIRATION_TIME|MODIFICATION_TIME|PUBLICATION_TIME|RELEASE_TIME|RECEPTION_TIME|NONE",
    "anchorTimeID": TID,
    "quant": ".+",
    "freq": "([0-9]+|X)(C|Y|X|W|D|H|S|SP|SU|FA|WI)",
    "beginPoint": TID,
    "endPoint": TID,
}
REQUIRED = {"tid", "type", "value"}
REFERENCES = ("anchorTimeID", "beginPoint", "endPoint")


def valid(document: str) -> etree._Element:
    """The root of a document, which is valid; AssertionError says what is not."""
    root = etree.fromstring(document.encode(), etree.XMLParser(huge_tree=True))
    assert root.tag == "TimeML"
    children = [child.tag for child in root]
    assert children[:3] == ["DOCID", "DCT", "TEXT"] and set(children[3:]) <= {"TIMEX3"}
    (creation,) = root.find("DCT")
    assert (creation.tag, creation.get("tid"), creation.get("functionInDocument")) == ("TIMEX3", "t0", "CREATION_TIME")
    assert not root.find("DOCID").attrib and not root.find("DCT").attrib and not root.find("TEXT").attrib
    tags = list(root.iter("TIMEX3"))
    ids = [tag.get("tid") for tag in tags]
    assert len(set(ids)) == len(ids), "an id stands for one tag"
    for tag in tags:
        assert len(tag) == 0, "tags do not nest"
        assert set(tag.attrib) >= REQUIRED
        for name, value in tag.attrib.items():
            assert re.fullmatch(ATTRIBUTES[name], value, re.DOTALL), (name, value)
        assert admitted(tag.get("value")) == tag.get("value")
        for name in REFERENCES:
            assert tag.get(name) in (None, *ids), f"{name} leads nowhere"
    assert {child.tag for child in root.find("TEXT")} <= {"TIMEX3"}
    assert all(tag.text for tag in root.find("TEXT")), "a tag without words stands after the text"
    return root


def words(root: etree._Element) -> str:
    return "".join(root.find("TEXT").itertext())


def printed(article, text, *times, issued=ISSUED) -> etree._Element:
    document, findings = print_timeml(article(text), issued, times, name="river")
    assert findings == ()
    return valid(document)


def test_a_document_as_other_tools_know_it(article, timex):
    text = "Rebels took the town late Wednesday.\n"
    time = timex(text, "late Wednesday", "2025-03-19", mod="END", anchor="t0")
    assert print_timeml(article(text), ISSUED, [time], name="river")[0] == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
        "\n"
        "<DOCID>river</DOCID>\n"
        "\n"
        '<DCT><TIMEX3 tid="t0" type="DATE" value="2025-03-20" temporalFunction="false" functionInDocument="CREATION_TIME">'
        "2025-03-20</TIMEX3></DCT>\n"
        "\n"
        '<TEXT>Rebels took the town <TIMEX3 tid="t1" type="DATE" value="2025-03-19" mod="END" temporalFunction="true" '
        'functionInDocument="NONE" anchorTimeID="t0">late Wednesday</TIMEX3>.\n'
        "</TEXT>\n"
        "\n"
        "</TimeML>\n"
    )


def test_an_article_without_times_is_a_document(article):
    root = printed(article, "Nothing stands here.\n")
    assert words(root) == "Nothing stands here.\n" and len(root.find("TEXT")) == 0


def test_an_undated_article_has_an_unknown_day_of_creation(article):
    (creation,) = printed(article, "Nothing.", issued=None).find("DCT")
    assert creation.get("value") == "XXXX-XX-XX"


def test_an_anchor_in_the_text(article, timex):
    text = "In 2009 it rained. Two days later it stopped."
    first = timex(text, "2009", "2009", edtf="2009")
    second = timex(text, "Two days later", "2009", tid="t2", anchor="t1", edtf="2009")
    one, other = printed(article, text, first, second).find("TEXT")
    assert (one.get("temporalFunction"), one.get("anchorTimeID")) == ("false", None)
    assert (other.get("temporalFunction"), other.get("anchorTimeID")) == ("true", "t1")


def test_an_anchor_that_is_no_tag_is_left_out(article, timex):
    text = "It rained that year."
    (tag,) = printed(article, text, timex(text, "that year", "2009", anchor="t7")).find("TEXT")
    assert tag.get("anchorTimeID") is None and tag.get("temporalFunction") == "true"


def test_an_unresolved_weekday_is_a_function_of_something(article, timex):
    text = "It rained on Wednesday."
    (tag,) = printed(article, text, timex(text, "Wednesday", "XXXX-WXX-3"), issued=None).find("TEXT")
    assert (tag.get("value"), tag.get("temporalFunction")) == ("XXXX-WXX-3", "true")


def test_a_set_with_quantity_and_frequency(article, timex):
    text = "They met twice a week."
    time = timex(text, "twice a week", "P1W", "SET", quant="EACH", freq="2X")
    (tag,) = printed(article, text, time).find("TEXT")
    assert (tag.get("quant"), tag.get("freq"), tag.get("temporalFunction")) == ("EACH", "2X", "false")


@pytest.mark.parametrize(("more", "name"), [({"mod": "ALMOST"}, "mod"), ({"freq": "often"}, "freq"), ({"quant": ""}, "quant")])
def test_what_timeml_has_no_word_for_is_left_out(article, timex, more, name):
    text = "They met twice a week."
    (tag,) = printed(article, text, timex(text, "a week", "P1W", "SET", **more)).find("TEXT")
    assert tag.get(name) is None


def test_a_range_is_a_duration_with_two_ends(article, timex):
    text = "The 1998-2003 war ended."
    root = printed(article, text, timex(text, "1998-2003", "1998/2003", edtf="1998/2003"))
    (tag,) = root.find("TEXT")
    ends = root.findall("TIMEX3")
    assert (tag.get("type"), tag.get("value"), tag.text) == ("DURATION", "P6Y", "1998-2003")
    assert (tag.get("beginPoint"), tag.get("endPoint")) == ("t2", "t3")
    assert [(end.get("tid"), end.get("type"), end.get("value"), end.text) for end in ends] == [
        ("t2", "DATE", "1998", None),
        ("t3", "DATE", "2003", None),
    ]
    assert words(root) == text


@pytest.mark.parametrize(
    ("value", "ends"),
    [
        ("1994/..", ["1994"]),
        ("../1994", ["1994"]),
        ("1994/", ["1994"]),
        ("2025-03-19TMO/2025-03-19TEV", ["2025-03-19TMO", "2025-03-19TEV"]),
    ],
)
def test_a_range_has_the_ends_that_are_known(article, timex, value, ends):
    text = "It rained then."
    root = printed(article, text, timex(text, "then", value))
    assert [tag.get("value") for tag in root.findall("TIMEX3")] == ends


def test_two_dates_of_one_stretch_get_a_duration_between_them(article, timex):
    text = "It rained from Monday to Thursday, and on Friday."
    days = [day_number(2025, 3, day) for day in (17, 20, 21)]
    monday, thursday, friday = (
        timex(text, name, f"2025-03-{17 + shift}", tid=f"t{number}", range=DateRange(day, day), interval=interval)
        for number, (name, shift, day, interval) in enumerate(
            zip(("Monday", "Thursday", "Friday"), (0, 3, 4), days, ("a/b", "a/b", None), strict=True), 1
        )
    )
    root = printed(article, text, monday, thursday, friday)
    (stretch,) = root.findall("TIMEX3")
    assert dict(stretch.attrib) == {
        "tid": "t4",
        "type": "DURATION",
        "value": "P4D",
        "temporalFunction": "true",
        "functionInDocument": "NONE",
        "beginPoint": "t1",
        "endPoint": "t2",
    }


def test_the_earlier_date_begins_the_stretch_whichever_is_said_first(article, timex):
    text = "until 2016 from 2014"
    later = timex(text, "2016", "2016", range=DateRange(day_number(2016, 1, 1), day_number(2016, 12, 31)), interval="2014/2016")
    earlier = timex(
        text, "2014", "2014", tid="t2", range=DateRange(day_number(2014, 1, 1), day_number(2014, 12, 31)), interval="2014/2016"
    )
    (stretch,) = printed(article, text, later, earlier).findall("TIMEX3")
    assert (stretch.get("beginPoint"), stretch.get("endPoint"), stretch.get("value")) == ("t2", "t1", "P3Y")


def test_a_range_inside_a_stretch_is_not_linked_twice(article, timex):
    text = "in March 3-9 and May"
    one = timex(text, "March 3-9", "2025-03-03/2025-03-09", interval="2025-03-03/2025-03-09")
    other = timex(text, "May", "2025-05", tid="t2", interval="2025-03-03/2025-03-09")
    assert len(printed(article, text, one, other).findall("TIMEX3")) == 2


# the text


@pytest.mark.parametrize(
    "text",
    [
        "Rebels & <b>friends</b> said ]]> \"no\" and 'yes'; a < b > c & &amp; &#65;",
        "\n\n  Begins and ends with space. \t\n\n",
        "---\ntitle: A\nissued: 2025-03-20\n---\nFront matter stays.\n",
        "é ü 三月 \U0001f600 \u202e \u2028 \x85 \x9b \x7f",
        "",
    ],
)
def test_the_text_stands_as_it_is(article, text):
    assert words(printed(article, text)) == text


def test_no_character_commands_a_terminal(article):
    document, _ = print_timeml(article("a\x9b31mb\x1b[2Jc\x7fd"), None, [], name="river")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", document)


def test_a_character_that_xml_cannot_hold_is_shown_in_its_place(article, timex):
    text = "One\fpage.\x1b Late\x07 Wednesday.\ufffe\n"
    document, (finding,) = print_timeml(
        article(text), ISSUED, [timex(text, "Late\x07 Wednesday", "2025-03-19")], name="ri\x01ver"
    )
    root = valid(document)
    assert words(root) == "One␌page.␛ Late␇ Wednesday.\ufffd\n"
    assert len(words(root)) == len(text)
    assert root.findtext("DOCID") == "ri␁ver"
    assert (finding.code, finding.severity) == ("timeml-character-replaced", Severity.NOTE)
    assert "4 characters" in finding.message and "U+000C" in finding.message
    assert (finding.at.line, finding.at.column) == (1, 4)


def test_the_name_is_escaped(article):
    document, _ = print_timeml(article("x"), None, [], name="a<b>&c/d")
    assert valid(document).findtext("DOCID") == "a<b>&c/d"


VALUES = st.sampled_from(
    [
        "2025-03-19",
        "2025",
        "1998/2003",
        "2025-03-03/..",
        "P1WE",
        "XXXX-WXX-3",
        "PXD",
        "2025-03-19T16:00+02:00",
        "PAST_REF",
        "12345",
    ]
)


@given(st.data())
def test_whatever_is_tagged_the_document_is_valid_and_the_text_comes_back(data):
    text = data.draw(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=60))
    article, _ = read_one("a.txt", text.encode())
    if article is None:
        return  # it looks like another kind of file
    cuts = sorted(data.draw(st.sets(st.integers(0, len(article.text)), max_size=8)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    times = [
        TimeExpression(
            f"t{number}",
            data.draw(st.sampled_from(TimexType)),
            data.draw(VALUES),
            Span("a", start, end),
            anchor=data.draw(st.sampled_from([None, "t0", "t1", "t2", "t99"])),
            interval=data.draw(st.sampled_from([None, "x/y"])),
            mod=data.draw(st.sampled_from([None, "END", "ODD"])),
            freq=data.draw(st.sampled_from([None, "2X", "many"])),
        )
        for number, (start, end) in enumerate(pairs, 1)
    ]
    document, findings = print_timeml(article, ISSUED, times, name=text)
    shown = words(valid(document))
    assert len(shown) == len(article.text)
    if not findings:
        assert shown == article.text
