"""Laws of dates: texts come back as they went in, ranges obey their algebra, words never say more than the date."""

import re
from datetime import date

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from report.model.claims import PartOfDay
from report.model.date_ranges import DateRange
from report.model.day_numbers import civil_date, day_number, days_in_month, iso_day, weekday
from report.model.edtf import Edtf, EdtfDate, EdtfError, Precision, parse_edtf
from report.render.date_words import date_in_words, day_words, month_words, short_date, short_day

# A busy machine must not fail a law, nor the few texts made here that are no dates.
LAW = settings(deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
SIGNS = "0123456789XYESTZ-+:/.,[]{}?~%"
QUALIFIERS = st.sampled_from(["", "", "", "?", "~", "%"])
DAY_NUMBERS = st.integers(-10_000_000, 10_000_000)


def numbers(low: int, high: int, width: int) -> st.SearchStrategy[str]:
    return st.integers(low, high).map(lambda number: f"{number:0{width}d}")


def masked(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """The same with some digits written as X."""
    return st.tuples(strategy, st.lists(st.booleans(), min_size=4, max_size=4)).map(
        lambda pair: "".join("X" if hide and sign.isdigit() else sign for sign, hide in zip(pair[0], pair[1], strict=False))
    )


YEARS = st.one_of(numbers(0, 9999, 4), masked(numbers(0, 9999, 4)), numbers(1, 9999, 4).map(lambda year: f"-{year}"))
MONTHS = st.one_of(numbers(1, 12, 2), st.just("XX"), st.sampled_from(["0X", "1X", "X2"]))
DAYS = st.one_of(numbers(1, 28, 2), st.just("XX"), st.sampled_from(["0X", "1X", "2X", "X5"]))
CLOCKS = st.tuples(
    numbers(0, 23, 2), numbers(0, 59, 2), st.sampled_from(["", ":00", ":59"]), st.sampled_from(["", "Z", "+02", "-04:30"])
).map(lambda parts: f"T{parts[0]}:{parts[1]}{parts[2]}{parts[3]}")
LONG_YEARS = st.one_of(
    st.integers(10_000, 10**12 - 1).map(lambda year: f"Y{year}"),
    st.tuples(st.integers(1, 9999), st.integers(0, 8)).map(lambda pair: f"Y-{pair[0]}E{pair[1]}"),
    st.tuples(numbers(0, 9999, 4), st.integers(1, 6)).map(lambda pair: f"{pair[0]}S{pair[1]}"),
)
DATES = st.one_of(
    st.tuples(QUALIFIERS, YEARS, QUALIFIERS).map("".join),
    st.tuples(YEARS, st.just("-"), QUALIFIERS, MONTHS, QUALIFIERS).map("".join),
    st.tuples(YEARS, st.just("-"), numbers(21, 41, 2), QUALIFIERS).map("".join),
    st.tuples(QUALIFIERS, YEARS, st.just("-"), MONTHS, QUALIFIERS, st.just("-"), QUALIFIERS, DAYS, QUALIFIERS).map("".join),
    LONG_YEARS,
)
TIMES = st.tuples(numbers(0, 9999, 4), numbers(1, 12, 2), numbers(1, 28, 2), CLOCKS).map(lambda p: f"{p[0]}-{p[1]}-{p[2]}{p[3]}")
INTERVALS = st.tuples(st.one_of(DATES, st.sampled_from(["", ".."])), st.one_of(DATES, st.sampled_from(["", ".."]))).map("/".join)
SPANS = st.one_of(DATES, DATES, DATES, st.tuples(DATES, DATES).map("..".join))
SETS = st.tuples(
    st.sampled_from(["[]", "{}"]),
    st.sampled_from(["", ".."]),
    st.lists(SPANS, min_size=1, max_size=14),
    st.sampled_from(["", ".."]),
).map(lambda p: p[0][0] + p[1] + ",".join(p[2]) + p[3] + p[0][1])
TEXTS = st.one_of(DATES, TIMES, INTERVALS, SETS)
RANGES = st.tuples(st.one_of(st.none(), st.integers(-50, 50)), st.one_of(st.none(), st.integers(-50, 50))).map(
    lambda pair: DateRange(*sorted(pair)) if None not in pair else DateRange(*pair)  # type: ignore[type-var]
)


def read(text: str) -> Edtf:
    """The date of a text; the few texts made here that are none (an end before its start) are left aside."""
    try:
        return parse_edtf(text)
    except EdtfError:
        assume(False)
        raise


@LAW
@given(TEXTS)
def test_a_text_comes_back_as_it_went_in(text: str) -> None:
    assert str(read(text)) == text
    assert read(text) == read(text)


@LAW
@given(TEXTS)
def test_a_range_runs_forward_and_holds_its_edges(text: str) -> None:
    when = read(text)
    earliest, latest = when.range.earliest, when.range.latest
    assert earliest is None or latest is None or earliest <= latest
    if when.first is not None:
        assert when.first.range.earliest == earliest
    if when.last is not None:
        assert when.last.range.latest == latest
    assert not (when.start_open and earliest is not None)
    assert not (when.end_open and latest is not None)


@LAW
@given(DATES)
def test_a_single_date_has_both_edges_unless_its_year_is_unknown(text: str) -> None:
    when = read(text)
    assert (None in (when.range.earliest, when.range.latest)) == ("XXXX" in text)


@settings(LAW, max_examples=500)
@given(st.one_of(st.text(max_size=40), st.text(alphabet=SIGNS, max_size=40)))
@example("[2025..")
@example("Y-0")
@example("0000-00/")
def test_any_text_is_read_or_refused_with_a_place_in_it(text: str) -> None:
    try:
        found = parse_edtf(text)
    except EdtfError as problem:
        assert 0 <= problem.offset <= len(text)
        assert problem.message
    else:
        assert str(found) == text


@LAW
@given(
    st.sampled_from(["20 March 2025", "2025/03/20", "[2025-03-18,2025]", "2025-03-18T14:30", "circa 2012"]),
    st.integers(0, 20),
    st.text(max_size=3),
)
def test_a_damaged_date_is_read_or_refused(text: str, at: int, noise: str) -> None:
    try:
        parse_edtf(text[:at] + noise + text[at:])
    except EdtfError as problem:
        assert problem.message


@LAW
@given(RANGES, RANGES, RANGES)
def test_before_is_a_strict_order(one: DateRange, two: DateRange, three: DateRange) -> None:
    assert not one.before(one)
    assert not (one.before(two) and two.before(one))
    if one.before(two) and two.before(three):
        assert one.before(three)


@LAW
@given(RANGES, RANGES)
def test_apart_is_symmetric_and_the_opposite_of_overlapping(one: DateRange, two: DateRange) -> None:
    assert one.apart(two) == two.apart(one) == (not one.overlaps(two))
    assert one.apart(two) == (one.before(two) or two.before(one))


@LAW
@given(RANGES, RANGES, RANGES)
def test_within_is_reflexive_and_transitive_and_agrees_with_apart(one: DateRange, two: DateRange, three: DateRange) -> None:
    assert one.within(one)
    if one.within(two) and two.within(one):
        assert one == two
    if one.within(two) and two.within(three):
        assert one.within(three)
    if one.within(two) and two.apart(three):
        assert one.apart(three)


@LAW
@given(RANGES, RANGES, RANGES)
def test_the_hull_is_the_smallest_range_that_holds_both(one: DateRange, two: DateRange, three: DateRange) -> None:
    hull = one.hull(two)
    assert one.within(hull)
    assert two.within(hull)
    assert hull == two.hull(one)
    if one.within(three) and two.within(three):
        assert hull.within(three)


@LAW
@given(DAY_NUMBERS)
def test_numbers_and_days_turn_into_each_other(number: int) -> None:
    year, month, day = civil_date(number)
    assert day_number(year, month, day) == number
    assert 1 <= day <= days_in_month(year, month)
    assert civil_date(number + 1) > (year, month, day)
    assert weekday(number + 7) == weekday(number)


@LAW
@given(st.dates())
def test_days_agree_with_the_standard_library(known: date) -> None:
    number = day_number(known.year, known.month, known.day)
    assert number == known.toordinal()
    assert weekday(number) == known.weekday()
    assert iso_day(number) == known.isoformat()


@LAW
@given(TEXTS, st.one_of(st.none(), st.sampled_from(PartOfDay)), st.sampled_from(["en", "fr", "de"]))
def test_every_date_has_words_in_every_language(text: str, part: PartOfDay | None, language: str) -> None:
    when = read(text)
    for words in (date_in_words(when, part, language=language), short_date(when, part, language=language)):
        assert words.strip() == words != ""
        assert "{" not in words
        assert "None" not in words
        assert "  " not in words


@LAW
@given(TEXTS)
def test_words_name_no_year_that_the_date_leaves_out(text: str) -> None:
    when = read(text)
    dates = (
        [when] if isinstance(when, EdtfDate) else [date for date in (*getattr(when, "dates", ()), when.first, when.last) if date]
    )
    edges = {number for date in dates for number in (date.range.earliest, date.range.latest) if number is not None}
    years = {civil_date(number)[0] for number in edges} | {date.year for date in dates if date.year is not None}
    years |= {int(date.parts[0].replace("X", digit)) for date in dates if "X" in date.parts[0] for digit in "09"}
    spoken = {str(abs(year)) for year in years} | {str(1 - year) for year in years}
    for words in (date_in_words(when), short_date(when)):
        assert set(re.findall(r"[0-9]{3,}", words.replace(",", ""))) <= spoken


@LAW
@given(DATES)
def test_words_name_no_month_or_weekday_that_the_date_leaves_out(text: str) -> None:
    when = read(text)
    assert isinstance(when, EdtfDate)
    for words in (date_in_words(when), short_date(when)):
        if len(when.parts) == 1 or when.parts[1] == "XX":
            assert not any(month_words(2025, month).split()[0] in words for month in range(1, 13))
        if when.precision is not Precision.DAY:
            assert not any(short_day(monday).split()[0] in words for monday in range(739_327, 739_334))


@LAW
@given(DATES)
def test_words_are_as_sure_as_the_date(text: str) -> None:
    when = read(text)
    assert isinstance(when, EdtfDate)
    is_estimate = when.significant is not None and when.precision is not Precision.YEAR
    assert ("perhaps" in short_date(when)) == when.uncertain
    assert ("about" in short_date(when)) == (when.approximate or is_estimate)
    assert ("perhaps" in date_in_words(when) or "uncertain" in date_in_words(when)) == when.uncertain
    assert ("about" in date_in_words(when) or "approximate" in date_in_words(when)) == (when.approximate or is_estimate)


@LAW
@given(DAY_NUMBERS, st.sampled_from(["en", "fr"]))
def test_every_day_and_month_has_words(number: int, language: str) -> None:
    year, month, _ = civil_date(number)
    assert month_words(year, month, language=language) in day_words(number, language=language)
    assert short_day(number, language=language)
