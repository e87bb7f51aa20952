"""French beside the case files (tests/cases/dates/french*.txt): endings of verbs, what is imported, what a text may look like."""

import subprocess
import sys

import pytest

from report.dates import tag
from report.dates.french import FRENCH
from report.dates.french_direction import future
from report.dates.french_modifiers import SHARED
from report.dates.language import words
from report.dates.rules import RULES
from report.model.day_numbers import day_number

ISSUED = day_number(2025, 3, 20)


def values(text: str) -> list[tuple[str, str]]:
    return [(text[one.span.start : one.span.end], one.value) for one in tag(text, ISSUED, language="fr")]


AHEAD = "sera aura ira pourra tiendra retirera augmentera débattront tireront pourrait tirerait suivrait auraient"
NOT_AHEAD = "tira retira déclara montra libéra opéra caméra choléra front tirait entrait montrait était avait et a"


@pytest.mark.parametrize("word", words(AHEAD))
def test_a_future_or_conditional_is_known_by_its_ending(word: str) -> None:
    assert future(word)


@pytest.mark.parametrize("word", words(NOT_AHEAD))
def test_a_past_or_a_noun_of_the_same_ending_is_no_future(word: str) -> None:
    assert not future(word)


@pytest.mark.parametrize(
    ("in_words", "number"),
    [("dix-sept", 17), ("vingt et un", 21), ("soixante-et-onze", 71), ("soixante-dix-neuf", 79), ("quatre-vingts", 80),
     ("quatre-vingt-onze", 91), ("septante-deux", 72), ("nonante et un", 91)],
)  # fmt: skip
def test_a_number_in_words_counts(in_words: str, number: int) -> None:
    assert values(f"Le siège a duré {in_words} jours.") == [(f"{in_words} jours", f"P{number}D")]


def test_any_space_and_either_apostrophe_may_stand_in_a_word() -> None:
    assert values("Il est parti il\u00a0y\u202fa trois jours.") == [("il\u00a0y\u202fa trois jours", "2025-03-17")]
    assert values("Il est parti il y\na trois jours.") == [("il y\na trois jours", "2025-03-17")]
    assert values("Aujourd’hui, l’an dernier.") == [("Aujourd’hui", "2025-03-20"), ("l’an dernier", "2024")]


def test_a_heading_in_capitals_is_read() -> None:
    assert values("LE 19 MARS 2025, LA VILLE EST TOMBÉE") == [("LE 19 MARS 2025", "2025-03-19")]


def test_numeric_dates_are_day_first_unless_a_setting_says_otherwise() -> None:
    assert values("signé le 03/04/2025")[0][1] == "2025-04-03"
    assert tag("signé le 03/04/2025", ISSUED, language="fr", numeric="month-first")[0].value == "2025-03-04"


def test_an_unknown_language_has_no_expressions() -> None:
    assert tag("Am 19. March 2025", ISSUED, language="de") == ()


def test_every_shared_rule_that_french_names_is_there() -> None:
    assert {rule.name for rule in RULES} >= SHARED


def test_feasts_begin_with_a_word_that_opens_them() -> None:
    assert all(any(word in FRENCH.codes for word in (name[0], name[0].capitalize(), name[0].title())) for name in FRENCH.feasts)


def test_english_alone_imports_no_french() -> None:
    code = "import sys, report.dates; report.dates.tag('on Monday', 1); sys.exit(any('french' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
