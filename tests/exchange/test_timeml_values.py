"""What TimeML has a form for stays as it is; the rest becomes coarser, and never another date."""

from __future__ import annotations

import pytest

from report.exchange.timeml_values import FREQUENCY, admitted, length


@pytest.mark.parametrize(
    "value",
    [
        *("2025-03-19", "2025-03", "2025", "199", "19", "1", "BC0044-03-15", "BC0300", "XXXX-03-05", "2007-XX-XX"),
        *("2025-W12", "2025-W12-WE", "2025-W12-3", "XXXX-WXX-5", "2025-Q1", "2025-H2", "2025-SP", "2024-WI", "XXXX-SU"),
        *("2025-03-19TMO", "2025-03-19TNI", "2025-03-19T16:00", "2025-03-19T24:00", "2025-03-19T16:00Z", "XXXX-WXX-2TNI", "TAF"),
        *("PAST_REF", "PRESENT_REF", "FUTURE_REF"),
        *("P3D", "P2W", "PT2H", "P2Y6M", "PT1M30S", "PXD", "PXW", "P2E", "P1C", "P2L", "P2Q", "P1.5Y", "P1DT12H", "PXXY"),
    ],
)
def test_what_the_schema_admits_stays(value):
    assert admitted(value) == value


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2025-03-19T16:00+02:00", "2025-03-19T16:00"),  # no form for zones but UTC
        ("2025-03-19T16:00-05:00", "2025-03-19T16:00"),
        ("2025-03-19T16:00:30.5", "2025-03-19T16:00:30"),
        ("2025-03TMO", "2025-03"),
        ("2025-W12-WETMO", "2025-W12-WE"),
        ("BC12000", "XXXX-XX-XX"),  # and not the year 1200
        ("12025", "XXXX-XX-XX"),
        ("soon", "XXXX-XX-XX"),
        ("", "XXXX-XX-XX"),
        ("P1WE", "PXD"),  # and not one week
        ("P", "PXD"),
        ("PT", "PXD"),
        ("P1D2Y", "PXD"),
    ],
)
def test_what_it_does_not_admit_becomes_coarser(value, written):
    assert admitted(value) == written


@pytest.mark.parametrize(
    ("begin", "end", "value"),
    [
        ("1992", "1995", "P4Y"),  # the guidelines' own way of counting
        ("1998", "2003", "P6Y"),
        ("2024-11", "2025-02", "P4M"),
        ("2025-03-03", "2025-03-09", "P7D"),
        ("2024-02-28", "2024-03-01", "P3D"),
        ("BC0002", "0002", "P4Y"),  # there is no year 0 in between: 2 BC, 1 BC, 1, 2
        ("2025-03-03", "2025-04", "PXD"),
        ("2025-W10", "2025-W12", "PXD"),
        ("2025-03-09", "2025-03-03", "PXD"),
        ("", "2003", "PXD"),
        ("XXXX-WXX-1", "XXXX-WXX-4", "PXD"),
    ],
)
def test_a_range_is_as_long_as_both_ends_and_all_between(begin, end, value):
    assert length(begin, end) == value
    assert admitted(value) == value


@pytest.mark.parametrize(
    ("freq", "is_one"), [("2X", True), ("XD", True), ("12H", True), ("2", False), ("often", False), ("2M", False)]
)
def test_how_often(freq, is_one):
    assert bool(FREQUENCY.fullmatch(freq)) is is_one
