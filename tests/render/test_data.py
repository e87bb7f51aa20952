"""The data file keeps the contract: stable keys, offsets that hold, dates no finer than they are, and a schema that says so."""

import json
from copy import deepcopy
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.model.edtf import parse_edtf
from report.model.events import Aspect
from report.render.data import print_data
from report.render.data_schema import SCHEMA
from report.render.footnotes import number
from report.render.json_text import encode

STABLE = {
    "report": "title generator cutoff sources events unplaced footnotes figures corrections",
    "source": "id kind title publisher issued url sha256 roots",
    "event": "id title date earliest latest precision basis place lane background key salience status standing differs articles"
    " roots summary decision claims agreements footnotes",
    "basis": "words said issued issued_from holds_for",
    "place": "name lat lon inherited",
    "claim": "source exact prefix suffix start end date status attribution",
    "agreement": "aspect standing positions ours because would_settle",
    "footnote": "number event source exact url",
}


def printed(specimen, **changes):
    chronology = replace(specimen.chronology, **changes)
    files = print_data(chronology, specimen.settings, number(chronology), "1.2.3")
    return files["data/chronology.json"].decode("utf-8")


@pytest.fixture(scope="module")
def data(specimen):
    return json.loads(printed(specimen))


def event(data, id_):
    return next(each for each in data["events"] + data["unplaced"] if each["id"] == id_)


def test_there_are_two_files(specimen):
    files = print_data(specimen.chronology, specimen.settings, number(specimen.chronology), "1.2.3")
    assert list(files) == ["data/chronology.json", "data/chronology.schema.json"]
    assert json.loads(files["data/chronology.schema.json"]) == SCHEMA
    assert all(data.endswith(b"}\n") and not data.endswith(b"\n\n") for data in files.values())


def test_the_keys_that_others_rely_on_are_there(data):
    goma = event(data, "goma")
    parts = {
        "report": data,
        "source": data["sources"][0],
        "event": goma,
        "basis": goma["basis"],
        "place": goma["place"],
        "claim": goma["claims"][0],
        "agreement": event(data, "qatar")["agreements"][0],
        "footnote": data["footnotes"][0],
    }
    assert {name: set(keys.split()) - set(parts[name]) for name, keys in STABLE.items()} == {name: set() for name in STABLE}


def test_the_head(data):
    assert data["generator"] == {"name": "datestone", "version": "1.2.3"}
    assert (data["title"], data["cutoff"], data["dated"], data["draft"]) == ("The M23 advance", "2025-03-20", "2025-03-20", False)
    assert list(data["decisions"]) == ["accepted", "rejected"]


def test_a_month_stays_a_month(data):
    goma = event(data, "goma")
    assert (goma["date"], goma["earliest"], goma["latest"], goma["precision"]) == ("2025-01", "2025-01-01", "2025-01-31", "month")


def test_what_has_no_start_stands_apart_with_its_bound(data):
    assert [each["id"] for each in data["events"]] == ["goma", "qatar", "angola-talks", "walikale"]
    (mine,) = data["unplaced"]
    assert (mine["date"], mine["earliest"], mine["latest"], mine["precision"]) == (
        "[..2025-03-19]",
        None,
        "2025-03-19",
        "interval",
    )


def test_no_date_is_null_and_unknown(specimen):
    mine = replace(specimen.chronology.unplaced[0], when=None)
    (found,) = json.loads(printed(specimen, unplaced=(mine,)))["unplaced"]
    assert (found["date"], found["earliest"], found["latest"], found["precision"]) == (None, None, None, "unknown")


def test_days_before_christ_have_astronomical_years(specimen):
    old = replace(specimen.chronology.events[0], when=parse_edtf("-0043-03-15"))
    found = json.loads(printed(specimen, events=(old,)))["events"][0]
    assert (found["earliest"], found["precision"]) == ("-0043-03-15", "day")


def test_the_basis_says_on_what_the_date_leans(data):
    assert event(data, "goma")["basis"] == {
        "words": "In January",
        "said": "clause",
        "source": "abstract",
        "issued": "2025-03-20",
        "issued_from": "editor",
        "holds_for": ["2025-02-01", "2025-12-31"],
    }
    assert event(data, "walikale")["basis"] is None


def test_the_words_stand_where_the_offsets_say(data, specimen):
    claims = [claim for each in data["events"] + data["unplaced"] for claim in each["claims"]]
    claims += [claim for each in data["events"] for reply in each["replies"] for claim in reply["claims"]]
    claims += [claim for figure in data["figures"] for claim in figure["claims"]]
    assert len(claims) == 11
    for claim in claims:
        text = specimen.texts[claim["source"]]
        assert text[claim["start"] : claim["end"]] == claim["exact"]
        assert text[: claim["start"]].endswith(claim["prefix"])
        assert text[claim["end"] :].startswith(claim["suffix"])


def test_footnotes_are_one_sequence_and_every_number_leads_to_one(data):
    notes = data["footnotes"]
    assert [note["number"] for note in notes] == list(range(1, 12))
    for each in data["events"] + data["unplaced"]:
        assert each["footnotes"] == [note["number"] for note in notes if note["event"] == each["id"]]
    assert [note["number"] for note in notes if note["figure"] == "deaths"] == data["figures"][0]["footnotes"] == [11]
    assert all(notes[claim["footnote"] - 1]["exact"] == claim["exact"] for each in data["events"] for claim in each["claims"])


def test_texts_call_footnotes_by_their_numbers(data):
    walikale = event(data, "walikale")
    assert walikale["summary"] == "Fighters entered Walikale late on Wednesday.[^5]\n\nThey came by *road*.[^6]"
    assert walikale["replies"][0]["text"] == "Rwanda denies it.[^9]"
    assert event(data, "qatar")["because"] == "The dispatch also dates their call by that day.[^2]"
    assert data["takeaways"][0] == {"text": "Fighters entered Walikale late on Wednesday.[^5]", "events": ["walikale", "qatar"]}


def test_differences_name_every_side_with_its_sources(data):
    (agreement,) = event(data, "walikale")["agreements"]
    assert agreement["positions"] == [
        {"value": "little resistance", "sources": ["abstract"], "footnotes": [7], "articles": 0, "roots": 0, "roots_at_most": 0},
        {"value": "heavy fighting", "sources": ["copy"], "footnotes": [6], "articles": 0, "roots": 0, "roots_at_most": 0},
    ]
    (dates,) = event(data, "qatar")["agreements"]
    assert [(side["articles"], side["roots"], side["roots_at_most"]) for side in dates["positions"]] == [(1, 1, 1), (1, 0, 1)]
    assert event(data, "walikale")["differs"] == ["character"]
    assert event(data, "walikale")["standing"] == "corroborated"


def test_who_alone_says_it_and_who_names_an_origin_stand_in_the_data(specimen):
    goma, *rest = specimen.chronology.events
    said = replace(goma, evidence=replace(goma.evidence, speaker="the United Nations"))
    sources = tuple(replace(each, roots_from_editor=each.id == "abstract") for each in specimen.chronology.sources)
    found = json.loads(printed(specimen, events=(said, *rest), sources=sources))
    assert [each["speaker"] for each in found["events"][:2]] == ["the United Nations", None]
    assert {each["id"]: each["roots_from_editor"] for each in found["sources"]} == {
        "abstract": True,
        "copy": False,
        "dispatch": False,
    }


def test_an_abstract_has_no_link_to_words(data):
    by_source = {note["source"]: note for note in data["footnotes"]}
    assert by_source["dispatch"]["link"].startswith("https://example.org/m23?a=1&b=(2)#:~:text=")
    assert by_source["dispatch"]["url"] == "https://example.org/m23?a=1&b=(2)"
    assert (by_source["abstract"]["link"], by_source["abstract"]["url"]) == (None, None)


def test_corrections_stand_at_their_entry_and_in_one_list(data):
    expected = {"event": "goma", "date": "2025-03-26", "kind": "correction", "was": "on 1 January", "now": "in January"}
    assert data["corrections"] == [expected] == event(data, "goma")["corrections"]


def test_a_draft_says_so(specimen):
    settings = replace(specimen.settings, config=replace(specimen.settings.config, publish="proposed"))
    data = print_data(specimen.chronology, settings, number(specimen.chronology), "1")["data/chronology.json"]
    assert json.loads(data)["draft"] is True


def closed(schema):
    """The schema with every object closed, so that a key without a description is found."""
    if isinstance(schema, dict):
        inner = {key: closed(value) for key, value in schema.items()}
        return inner | {"additionalProperties": False} if "properties" in schema and "required" in schema else inner
    return [closed(each) for each in schema] if isinstance(schema, list) else schema


def test_the_schema_is_a_schema_and_describes_each_key(data):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    whole = closed(deepcopy(SCHEMA))
    whole["properties"]["$schema"] = True
    assert list(jsonschema.Draft202012Validator(whole).iter_errors(data)) == []


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("events", 0, "precision"), "fortnight"),
        (("events", 0, "earliest"), "January"),
        (("events", 0, "standing"), "confirmed"),
        (("events", 0, "differs"), ["occurrence"]),
        (("events", 0, "decision"), "rejected"),
        (("events", 0, "salience"), 2),
        (("sources", 0, "sha256"), "x"),
        (("generator", "name"), "other"),
        (("footnotes", 0, "number"), 0),
    ],
)
def test_the_schema_refuses_what_the_contract_forbids(data, path, wrong):
    broken = deepcopy(data)
    part = broken
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = wrong
    assert list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(broken))


def test_an_event_that_was_not_weighed_is_our_fault(specimen):
    with pytest.raises(ValueError, match="goma"):
        printed(specimen, events=(replace(specimen.chronology.events[0], evidence=None),))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@settings(deadline=None)
@given(json_values)
def test_json_is_what_the_standard_library_writes_but_for_what_is_unseen(value):
    text = encode(value).decode("utf-8")
    assert json.loads(text) == value
    plain = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    assert text == plain or "\\u" in text


def test_json_of_any_length_is_one_text():
    value = {"numbers": [{"number": number, "sign": "\u202e"} for number in range(30_000)], "last": []}
    assert encode(value).decode("utf-8") == json.dumps(value, indent=2) + "\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Félix 城", '"Félix 城"'),
        ("a\u202eb\u2066", '"a\\u202eb\\u2066"'),
        ("\u2028\u2029\ufeff\u200b", '"\\u2028\\u2029\\ufeff\\u200b"'),
        ("\x7f\x85", '"\\u007f\\u0085"'),
        ("\U000e0041", '"\\udb40\\udc41"'),
        ("\ud800", '"\\ud800"'),
        ("</script>", '"</script>"'),
    ],
)
def test_what_cannot_be_seen_is_written_as_an_escape(text, expected):
    assert encode(text).decode("utf-8") == expected + "\n"


def test_kinds_of_text_are_text_and_any_iterable_is_a_list():
    assert json.loads(encode({"aspect": Aspect.TIME, "numbers": (number for number in (1, 2)), "none": iter(())})) == {
        "aspect": "time",
        "numbers": [1, 2],
        "none": [],
    }
    with pytest.raises(TypeError):
        encode(object())


def test_infinity_is_no_number_in_json():
    assert json.loads(encode([float("inf"), float("nan"), 1.5, True])) == [None, None, 1.5, True]
