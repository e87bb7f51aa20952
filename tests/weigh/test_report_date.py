"""The date of the report."""

import pytest

from report.model.edtf import parse_date
from report.model.events import Correction, CorrectionKind
from report.weigh.report_date import report_date

DAY = 86400


@pytest.mark.parametrize(
    ("epoch", "expected"),
    [(0, "1970-01-01"), (DAY - 1, "1970-01-01"), (DAY, "1970-01-02"), (1742428800, "2025-03-20"), (-1, "1969-12-31")],
)
def test_the_epochs_day_in_utc(epoch, expected):
    assert str(report_date(None, epoch, [], [])) == expected


def test_the_cutoff_goes_first_as_written():
    assert str(report_date(parse_date("2025-03"), 0, [], [])) == "2025-03"


def test_else_the_latest_issue_or_correction(article, event):
    sources = [article("a", "2025-03-20").source, article("b", "2025-03").source, article("c").source]
    assert str(report_date(None, None, sources[::2], [])) == "2025-03-20"
    assert str(report_date(None, None, sources, [])) == "2025-03"
    corrected = event("e", corrections=(Correction(parse_date("2025-04-02"), CorrectionKind.UPDATE, "was", "now"),))
    assert str(report_date(None, None, sources, [corrected])) == "2025-04-02"


def test_nothing_known_gives_no_date_and_never_the_clocks():
    assert report_date(None, None, [], []) is None
    assert report_date(None, 10**15, [], []) is None
