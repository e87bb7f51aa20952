"""What precedes what, and what cannot be compared."""

import pytest

from report.weigh import precedes


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2025-03-18", "2025-03-19", True),
        ("2025-03-19", "2025-03-18", False),
        ("2025-03-18", "2025-03-18", None),
        ("2025-03", "2025-03-18", None),
        ("2025-02", "2025-03-18", True),
        ("[..2025-03-17]", "2025-03-18", True),
        ("[2025-03-17..2025-03-20]", "2025-03-18", None),
        ("2025-01/..", "2025-03-18", None),
        ("2025-03-18", "2025-01/..", None),
        ("", "2025-03-18", None),
        ("", "", None),
        ("2025-03-18T10:00", "2025-03-18", None),
        ("2025-03-18T10:00", "2025-03-18T10:01", True),
        ("2025-03-18T10:00Z", "2025-03-18T10:30+02:00", False),
        ("1999", "20XX", True),
    ],
)
def test_precedes(a, b, expected, event):
    assert precedes(event("a", a), event("b", b)) is expected


def test_parts_of_the_day(event):
    morning, late = event("a", "2025-03-18", part="morning"), event("b", "2025-03-18", part="late")
    evening = event("c", "2025-03-18", part="evening")
    assert precedes(morning, late) is True
    assert precedes(late, morning) is False
    assert precedes(late, evening) is None
