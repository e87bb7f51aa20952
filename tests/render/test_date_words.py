"""Dates in words: each EDTF form with the words that a reader sees, in English and French."""

import subprocess
import sys
from pathlib import Path

import pytest

from report.model.claims import PartOfDay
from report.model.edtf import parse_edtf
from report.render.date_words import date_in_words, day_words, month_words, short_date, short_day

CASES = Path(__file__).parents[1] / "cases" / "date_words"
TUESDAY = 739_328  # 18 March 2025


def rows(language: str) -> list[tuple[str, str, str]]:
    lines = (CASES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    cells = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    assert cells, language
    return [(text, full, full if short == "=" else short) for text, full, short in cells]


def check(row: tuple[str, str, str], language: str) -> None:
    text, _, part = row[0].partition(" ")
    when, part_of_day = parse_edtf(text), PartOfDay(part) if part else None
    assert date_in_words(when, part_of_day, language=language) == row[1]
    assert short_date(when, part_of_day, language=language) == row[2]


@pytest.mark.parametrize("row", rows("en"), ids=lambda row: row[0][:40])
def test_a_date_reads_well_in_english(row: tuple[str, str, str]) -> None:
    check(row, "en")


@pytest.mark.parametrize("row", rows("fr"), ids=lambda row: row[0][:40])
def test_a_date_reads_well_in_french(row: tuple[str, str, str]) -> None:
    check(row, "fr")


def test_no_date_is_said_to_be_none() -> None:
    assert date_in_words(None) == short_date(None) == "date not given"
    assert date_in_words(None, language="fr") == "date non précisée"


def test_days_and_months_by_number() -> None:
    assert day_words(TUESDAY) == "Tuesday 18 March 2025"
    assert month_words(2025, 3) == "March 2025"
    assert month_words(-43, 3) == "March 44 BC"
    assert short_day(TUESDAY) == "Tue 18 March"
    assert day_words(TUESDAY, language="fr") == "mardi 18 mars 2025"
    assert month_words(2025, 8, language="fr") == "août 2025"
    assert short_day(TUESDAY, language="fr") == "mar. 18 mars"


@pytest.mark.parametrize("language", ["de", "sw", "", "x-unknown", "../../etc"])
def test_a_language_without_a_table_is_answered_in_english(language: str) -> None:
    assert day_words(TUESDAY, language=language) == "Tuesday 18 March 2025"
    assert date_in_words(parse_edtf("2012~"), language=language) == "about 2012"


@pytest.mark.parametrize("language", ["fr-CD", "FR", "fr-Latn-CD"])
def test_a_region_does_not_change_the_language(language: str) -> None:
    assert day_words(TUESDAY, language=language) == "mardi 18 mars 2025"


def test_pendulum_is_imported_only_when_words_are_wanted() -> None:
    code = "import sys, report.render.date_words; sys.exit('pendulum' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("zone", ["Africa/Lubumbashi", "Pacific/Kiritimati"])
def test_words_do_not_depend_on_the_machine(zone: str) -> None:
    code = (
        "from report.model.edtf import parse_edtf; from report.render.date_words import date_in_words;"
        "print(ascii(date_in_words(parse_edtf('2025-03-18T14:30'), language='fr')))"
    )
    environment = {"TZ": zone, "LC_ALL": "fr_FR.UTF-8", "PYTHONHASHSEED": "1"}
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=environment)
    assert run.stdout.strip() == "'\\xe0 14 h 30 le mardi 18 mars 2025'"
