"""Laws of the tagger, for words of time in any order: it never fails, and what it finds is well-formed and agrees with itself."""

import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from report.dates import tag
from report.dates.english import ENGLISH
from report.dates.french import FRENCH
from report.dates.language import Language
from report.model.day_numbers import civil_date, day_number
from report.model.edtf import parse_edtf
from report.model.time_expressions import ISSUE_TID, TimeExpression, TimexType

LAW = settings(deadline=None, derandomize=True, max_examples=250)
CASES = Path(__file__).parents[1] / "cases" / "dates"
LANGUAGES = {"en": ENGLISH, "fr": FRENCH}
SHAPES = (
    *("1998-2003", "2009/10", "3/4/25", "13/4/2025", "0/0/00"),
    *("0000-00-00", "2025-13-01", "2025-02-30", "2025-03-19T16:00Z", "2025-W54"),
    *("24:00", "25:61", "1,300", "1.2.3", "31st", "99th", "0th", "1800s", "'98"),
    *("5pm", "13pm", "0800Z", "99h99", "9/11", "1/0", "XXe"),
    *("½", "²", "٣", "é", "e\u0301", "🙂", "x" * 40, "7" * 40, "Kell", "people", "A", "(", "["),
    *("\u00a0", "\x0b", "\x85", "\n", "\n\n", "\n \n"),
)  # fmt: skip
LISTED = re.findall(r"among (millennium.*?)\.", TimeExpression.__doc__ or "", re.DOTALL)
assert len(LISTED) == 1, "the docstring of TimeExpression lists the parts that may be inferred once"
PARTS = frozenset(re.findall(r"\w+", LISTED[0]))

_YEAR = r"(?:\d{4}|BC\d{4}|XX\d\d|XXXX)"
_OF_YEAR = r"(?:(?:\d\d|XX)(?:-(?:\d\d|XX))?|W(?:\d\d|XX)(?:-[1-7]|-WE)?|Q[1-4X]|H[12X]|SP|SU|FA|WI)"
_TIME = r"T(?:MO|MI|AF|EV|NI|\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)"
_DATE = rf"(?:{_YEAR}(?:-{_OF_YEAR}(?:{_TIME})?)?|(?:BC)?\d{{1,3}}|XX\d|X{{1,3}})"
_NUMBER = r"(?:X|\d+(?:\.\d+)?(?:e\+\d+)?)"
_LENGTH = rf"P(?=.)(?:{_NUMBER}(?:D|WE|W|M|Q|H|Y|E|C|L|X))*(?:T(?:{_NUMBER}[HMS])+)?"
VALUE = re.compile(rf"{_DATE}(?:/{_DATE})?|{_LENGTH}|PRESENT_REF|PAST_REF|FUTURE_REF")
"""All that TIMEX3's `value` may be here: a date with or without a time, two of them, a length, a vague reference."""


def vocabulary(language: Language) -> list[str]:
    """Some words of each category, feasts, and numbers of every shape."""
    by_category = defaultdict(list)
    for word, code in language.codes.items():
        by_category[code].append(word)
    some = [word for words in by_category.values() for word in sorted(words)[:: max(1, len(words) // 5)]]
    return [*some, *(" ".join(name).title() for name in sorted(language.feasts)), *SHAPES]


def phrases(name: str) -> list[str]:
    """What is marked as a time expression in the case files."""
    files = [path for path in sorted(CASES.glob("*.txt")) if path.name.startswith("french") is (name == "fr")]
    return sorted({phrase for path in files for phrase in re.findall(r"\{(.+?)\}", path.read_text(encoding="utf-8"))})


def texts(name: str) -> st.SearchStrategy[str]:
    word = st.sampled_from(vocabulary(LANGUAGES[name])) | st.sampled_from(phrases(name)) | st.integers(0, 2060).map(str)
    mixed = st.lists(st.tuples(word, st.sampled_from([" ", " ", " ", " ", "", ", ", ". ", "-", "\n"])), max_size=10)
    return mixed.map(lambda pairs: "".join(word + between for word, between in pairs)) | st.text(max_size=30)


spoken = st.one_of(*(st.tuples(st.just(name), texts(name)) for name in LANGUAGES))
issue_days = st.none() | st.integers(day_number(1000, 1, 1), day_number(3000, 1, 1)) | st.integers(739_000, 740_100)
orders = st.sampled_from([None, "day-first", "month-first"])


@given(spoken, issue_days, orders)
@LAW
def test_spans_lie_in_the_text_in_order_apart_and_without_space_at_their_edges(said, issued, numeric):
    name, text = said
    end = 0
    for number, one in enumerate(tag(text, issued, language=name, numeric=numeric, source="a"), 1):
        assert one.tid == f"t{number}"
        assert one.span.source == "a"
        assert end <= one.span.start < one.span.end <= len(text)
        words = text[one.span.start : one.span.end]
        assert words == words.strip()
        end = one.span.end


@given(spoken, issue_days, orders)
@LAW
def test_values_are_well_formed_and_of_their_type(said, issued, numeric):
    name, text = said
    for one in tag(text, issued, language=name, numeric=numeric):
        assert within_four_digits(one) is False or VALUE.fullmatch(one.value), one
        assert (one.type is TimexType.DURATION) <= one.value.startswith("P")
        assert (one.type is TimexType.TIME) <= ("T" in one.value)
        assert one.type is TimexType.SET or one.quant is one.freq is None
        assert one.rule


@given(spoken, issue_days, orders)
@example(("en", "In the week of March 3, 2025 or later."), 739_330, None)
@example(("en", "From 2025-W12 onward."), 739_330, None)
@example(("en", "Tomorrow at 5 p.m. or later."), 739_330, None)
@LAW
def test_edtf_reads_as_the_range_and_intervals_read(said, issued, numeric):
    name, text = said
    for one in tag(text, issued, language=name, numeric=numeric):
        assert (one.edtf is None) == (one.range is None)
        if within_four_digits(one):
            assert one.edtf is None or parse_edtf(one.edtf).range == one.range
            assert one.interval is None or parse_edtf(one.interval)


def within_four_digits(one: TimeExpression) -> bool:
    """Whether the years can be written: TIMEX3 has no form for others ("408 centuries ago"), and ours for EDTF is tested
    below."""
    numbers = () if one.range is None else (one.range.earliest, one.range.latest)
    return all(number is None or abs(civil_date(number)[0]) < 9990 for number in numbers)


@given(spoken, issue_days, orders)
@example(("en", "The second millennium."), 739_330, None)
@LAW
def test_anchors_are_known_and_parts_are_named_once(said, issued, numeric):
    name, text = said
    before = {None} if issued is None else {None, ISSUE_TID}
    for one in tag(text, issued, language=name, numeric=numeric):
        assert one.anchor in before
        before.add(one.tid)
        assert not one.said & one.inferred
        assert one.said | one.inferred <= PARTS


@given(spoken, issue_days.filter(bool), orders)
@example(("en", "The same weekend."), 739_330, None)
@example(("fr", "Le week-end d’avant."), 739_330, None)
@LAW
def test_holds_for_is_of_what_leans_on_the_day_of_issue_and_holds_it(said, issued, numeric):
    name, text = said
    for one in tag(text, issued, language=name, numeric=numeric):
        if one.holds_for is not None:
            assert one.anchor == ISSUE_TID
            assert one.holds_for[0] <= issued <= one.holds_for[1]


@given(spoken, issue_days, orders)
@LAW
def test_the_same_text_gives_the_same(said, issued, numeric):
    name, text = said
    assert tag(text, issued, language=name, numeric=numeric) == tag(text, issued, language=name, numeric=numeric)


@pytest.mark.parametrize(
    ("text", "issued"),
    [("Tomorrow.", (9999, 12, 31)), ("It will end at Easter.", (9999, 12, 31)), ("It was 408 centuries ago.", (2025, 3, 20)),
     ("The 12th millennium.", (2025, 3, 20)), ("Signed on 3/4/25.", (1, 1, 1)), ("Two years ago.", (1, 1, 1))],
)  # fmt: skip
def test_years_beyond_four_digits_make_no_false_edtf(text, issued):
    for one in tag(text, day_number(*issued)):
        assert one.edtf is None or parse_edtf(one.edtf).range == one.range


def lines(path: Path) -> Iterator[tuple[int, str, int, str, str | None]]:
    """The lines of a case file with a day of issue: number, text, day, language, order of numeric dates."""
    now = {"issued": "none", "language": "en", "numeric": "none"}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if setting := re.fullmatch(r"(issued|language|numeric): *(\S+)", line):
            now[setting[1]] = setting[2]
        elif line.strip() and not line.startswith("#") and now["issued"] != "none":
            text = re.sub(r"[{}]", "", line.partition(" => ")[0].strip()).replace(" / ", "\n\n")
            order = None if now["numeric"] == "none" else now["numeric"]
            yield number, text, date.fromisoformat(now["issued"]).toordinal(), now["language"], order


@pytest.mark.parametrize(
    "path", sorted(path for path in CASES.glob("*.txt") if path.stem != "findings"), ids=lambda path: path.stem
)
def test_holds_for_is_as_wide_as_it_can_be(path):
    """On its first and its last day of issue a phrase means the same, a day outside another date.

    The ends of ranges may be narrower: they are given with those of the other end.
    """
    for number, text, issued, name, numeric in lines(path):
        for one in tag(text, issued, language=name, numeric=numeric):
            if one.anchor != ISSUE_TID or one.holds_for is None:
                continue
            first, last = one.holds_for
            assert first <= issued <= last
            for day, same in ((first, True), (last, True), (first - 1, False), (last + 1, False)):
                values = {other.span: other.value for other in tag(text, day, language=name, numeric=numeric)}
                if same or one.interval is None:
                    assert (values.get(one.span) == one.value) is same, (
                        f"{path.name}:{number}",
                        text,
                        one.value,
                        date.fromordinal(day),
                    )


def test_nothing_hangs_on_the_hash_seed():
    code = (
        "from pathlib import Path; from report.dates import tag\n"
        f"for path in sorted(Path({str(CASES)!r}).glob('*.txt')):\n"
        "  for one in tag(path.read_text(encoding='utf-8'), 739330, language='fr' if 'french' in path.name else 'en'):\n"
        "    print(one.tid, one.value, one.mod, one.span, one.anchor, one.rule,"
        " sorted(one.said), sorted(one.inferred), one.edtf, one.interval)"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
    assert all(len(out) > 10_000 for out in told)
