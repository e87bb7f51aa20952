"""Numbers in words and digits."""

import pytest

from report.dates.english import ENGLISH
from report.dates.numerals import count, ordinal_at, whole
from report.dates.tokens import tokenise

ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    if number < 20:
        return ONES[number - 1]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10 - 1]}" if number % 10 else "")
    if number < 1000:
        return f"{ONES[number // 100 - 1]} hundred" + (f" and {in_words(number % 100)}" if number % 100 else "")
    return f"{in_words(number // 1000)} thousand" + (f" {in_words(number % 1000)}" if number % 1000 else "")


@pytest.mark.parametrize("number", [*range(1, 130), 200, 365, 999, 1000, 1001, 1066, 12_345, 999_999])
def test_a_number_in_words_is_the_number(number):
    tokens = tokenise(in_words(number), ENGLISH)
    assert whole(tokens, 0, len(tokens.words)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("3", 3), ("1,300", 1300), ("2.5", 2.5), ("2 1/2", 2.5), ("2 1/0", 2), ("1,300,000", 1_300_000), ("a hundred and five",
    105), ("twelve", 12), ("1.2.3", None),
     ("several", None), ("a", None)],
)  # fmt: skip
def test_a_count_is_the_number_or_none(text, number):
    tokens = tokenise(text, ENGLISH)
    assert count(tokens, 0, len(tokens.words)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("19", 19), ("19th", 19), ("nineteenth", 19), ("twenty-first", 21), ("thirtieth", 30), ("03", 3), ("Kell", None)],
)
def test_an_ordinal_is_the_number_or_none(text, number):
    tokens = tokenise(text, ENGLISH)
    assert ordinal_at(tokens, 0, len(tokens.words)) == number
