"""The time of tagging grows with the length of the text and no faster: steps are counted and sizes compared, never seconds."""

import re
import sys
from collections.abc import Callable, Iterator

# Python's own parser of patterns, so that what a pattern may do is read from the parser and not guessed from its text. It is
# private: should Python move it, this import fails and says so.
from re import _constants as op
from re import _parser
from typing import Any

import pytest

from report.dates import _grammar, tag
from report.dates.tokens import tokenise

ISSUED = 739_330
NEWS = (
    "Rebels took the port of Kell late Wednesday, two days after a truce of March 17 was signed, officials said. The army had "
    "left on Monday morning and will return within three weeks. More than 2,000 people fled in January, and prices rose 12 "
    "percent last year. The council is to meet again on April 3 at 10 a.m. to discuss the budget for 2026, delayed in May.\n\n"
)
NOUVELLES = (
    "Les rebelles ont pris le port de Kell mercredi soir, deux jours après la trêve du 17 mars, selon les autorités. L'armée "
    "avait quitté la ville lundi matin et doit y revenir dans trois semaines. Plus de 2 000 personnes ont fui en janvier, et les "
    "prix ont augmenté de 12 % l'an dernier. Le conseil se réunira le 3 avril à 10 heures.\n\n"
)
NOTHING = {
    "en": ("nobody knew where the old men would sleep ", "7", "7 ", " ", "\n", "\n ", "x", "é", "the "),
    "fr": ("personne ne savait où les hommes dormaient ", "7", "7 ", " ", "\n", "\n ", "x", "é", "hommes "),
}
"""Text that takes no more than news does."""
WORDS = {
    "en": (".", ",", "'", "of ", "([{“”}])", "early late mid early ",
           "3, 5, ", "the end of ", "last last next ", "1998-1999-2000-", "hundred and ", "about over under "),
    "fr": ("le ", "de ", "vingt-et-", "quatre-vingt-", "il y a ", "l'", "aujourd'", "3, 5 et "),
}  # fmt: skip
DATES = {
    "en": (NEWS, "two days after ", "the day after ", "the day before the week after ", "Monday and ", "Monday to ", "3/4/25 ",
    "March ", "noon ", "the 20th and ",
           "the first week of ", "two days or so ", "1994 or later ", "Christmas Eve ",
           "the Friday of the week of the month of ", "2025-03-19T10:00:00.1"),
    "fr": (NOUVELLES, "deux jours après ", "le lendemain du ", "de lundi à ", "lundi et ", "le 3 mars ", "mars ",
    "les années 80 ", "il y a deux jours ", "l'an dernier "),
}  # fmt: skip


def steps(text: str, language: str) -> int:
    """The calls that tagging a text makes, of Python's functions and of those in C; what is made once is not counted."""
    tag(text, ISSUED, language=language)
    counted = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        tag(text, ISSUED, language=language)
    finally:
        sys.setprofile(before)
    return counted


def of_length(unit: str, length: int) -> str:
    return unit * (length // len(unit) + 1)


@pytest.mark.parametrize(
    ("language", "unit"), [(name, unit) for name in DATES for unit in (*DATES[name], *WORDS[name], *NOTHING[name])]
)
def test_the_steps_grow_with_the_length(language, unit):
    size = max(900, 3 * len(unit))
    per_character = [steps(text, language) / len(text) for text in (of_length(unit, size * times) for times in (1, 2, 4))]
    assert per_character[1] <= 1.3 * per_character[0]
    assert per_character[2] <= 1.3 * per_character[0]


@pytest.mark.parametrize(("language", "unit"), [(name, unit) for name in NOTHING for unit in NOTHING[name]])
def test_text_without_a_date_takes_no_more_steps_than_news(language, unit):
    news, plain = of_length(DATES[language][0], 1500), of_length(unit, 1500)
    assert steps(plain, language) / len(plain) <= steps(news, language) / len(news)


@pytest.mark.parametrize("language", DATES)
def test_nothing_but_dates_takes_a_bounded_number_of_steps_for_each(language):
    """A date costs a look over the forty tokens on either side of it, whatever stands there."""
    for unit in DATES[language]:
        text = of_length(unit, 1500)
        found = len(tag(text, ISSUED, language=language))
        assert steps(text, language) <= 3000 * found + 40 * len(text), unit


@pytest.mark.parametrize("language", DATES)
def test_no_pattern_of_a_rule_repeats_without_end(language):
    grammar = _grammar(language)
    patterns = {
        id(pattern): pattern.regex
        for rules in (grammar._opening, grammar._continuing)
        for of in rules.values()
        for _, pattern in of
    }
    assert len(patterns) > 50
    for regex in patterns.values():
        assert longest(regex) < 40, regex.pattern


def longest(regex: re.Pattern[str]) -> int:
    """The most tokens that a pattern can match."""
    return int(_parser.parse(regex.pattern).getwidth()[1])


# The tokeniser alone reads letters, and repeats without end. Python does not say how often a regular expression tries, so an
# engine that does as Python's (it tries alternatives in order, and longest repetitions first) counts for it.

Next = Iterator[int]


class Engine:
    """Matches a regular expression by trying, and counts what it tries."""

    def __init__(self, pattern: str) -> None:
        self.tree = _parser.parse(pattern)
        self.tried = 0

    def scan(self, text: str) -> list[str]:
        """The matches one after the other, as `findall`."""
        found, at = [], 0
        while at < len(text):
            end = next(self.sequence(list(self.tree), 0, text, at, self.tree.state.flags), at)
            if end > at:
                found.append(text[at:end])
            at = max(end, at + 1)
        return found

    def sequence(self, nodes: list[Any], index: int, text: str, at: int, flags: int) -> Next:
        if index == len(nodes):
            yield at
            return
        for end in self.node(*nodes[index], text, at, flags):
            yield from self.sequence(nodes, index + 1, text, end, flags)

    def node(self, kind: Any, value: Any, text: str, at: int, flags: int) -> Next:
        self.tried += 1
        if kind is op.MAX_REPEAT:
            yield from self.repeated(*value, text, at, flags)
        elif kind is op.SUBPATTERN:
            yield from self.sequence(list(value[3]), 0, text, at, (flags | value[1]) & ~value[2])
        elif kind is op.BRANCH:
            for option in value[1]:
                yield from self.sequence(list(option), 0, text, at, flags)
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            ahead, part = value
            assert ahead == 1
            if (next(self.sequence(list(part), 0, text, at, flags), None) is not None) is (kind is op.ASSERT):
                yield at
        elif kind is op.AT:
            assert value is op.AT_BOUNDARY
            if (at > 0 and is_word(text[at - 1])) != (at < len(text) and is_word(text[at])):
                yield at
        elif at < len(text) and one_of([(kind, value)] if kind is not op.IN else value, text[at], flags):
            yield at + 1

    def repeated(self, least: int, most: Any, part: Any, text: str, at: int, flags: int) -> Next:
        """The longest first. Of single characters, the ends are kept, so that a long run needs no deep recursion."""
        if len(part) == 1 and part[0][0] in (op.IN, op.LITERAL, op.NOT_LITERAL, op.ANY):
            end = at
            while (most is op.MAXREPEAT or end - at < most) and next(self.node(*part[0], text, end, flags), None) is not None:
                end += 1
            for one in range(end, at + least - 1, -1):
                self.tried += 1
                yield one
            return
        if most is op.MAXREPEAT or most > 0:
            left = most if most is op.MAXREPEAT else most - 1
            for end in self.sequence(list(part), 0, text, at, flags):
                if end > at:
                    yield from self.repeated(max(0, least - 1), left, part, text, end, flags)
        if least == 0:
            self.tried += 1
            yield at


def is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


CLASSES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_NOT_DIGIT: lambda char: not char.isdecimal(),
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    op.CATEGORY_WORD: is_word,
    op.CATEGORY_NOT_WORD: lambda char: not is_word(char),
}


def one_of(choices: list[tuple[Any, Any]], char: str, flags: int) -> bool:
    chars = {char, char.lower(), char.upper()} if flags & re.IGNORECASE else {char}
    found = False
    for kind, value in choices:
        if kind is op.NEGATE:
            return not one_of(choices[1:], char, flags)
        assert kind in (op.LITERAL, op.RANGE, op.CATEGORY), kind
        if kind is op.LITERAL:
            found = found or chr(value) in chars
        elif kind is op.RANGE:
            found = found or any(value[0] <= ord(one) <= value[1] for one in chars if len(one) == 1)
        else:
            found = found or CLASSES[value](char)
    return found


HARD = (NEWS, NOUVELLES, "7", "1.", "1,", "1:1/", "2025-03-19T10:00:00.1-", "2025-03-19T10:00:00." + "1" * 400 + "-", "9-11",
"x", "x1", "é", "a. m", "a.", "A.D.",
        "\n", "\n ", "\n" + " " * 500, "\n\n ", " \n\x0b", "'", "l'", "quatre-", "vingt-et-", "il y ", "vingt et ",
        "soixante-dix-", "_", "31st")  # fmt: skip


@pytest.fixture
def deep_recursion() -> Iterator[None]:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    yield
    sys.setrecursionlimit(before)


@pytest.mark.parametrize("language", DATES)
@pytest.mark.parametrize("unit", HARD)
def test_the_tokeniser_tries_no_more_for_a_character_of_a_longer_text(language, unit, deep_recursion):
    table = _grammar(language).language
    for regex in (table.token, table.token_of_lines):
        tries = []
        for times in (1, 2, 4):
            text = of_length(unit, max(140, len(unit)) * times)
            engine = Engine(regex.pattern)
            assert engine.scan(text) == regex.split(text)[1::2], "the engine does not do as Python's"
            tries.append(engine.tried / len(text))
        assert max(tries[1:]) <= 1.3 * tries[0]


def test_the_engine_sees_a_pattern_that_is_not_linear():
    tries = []
    for size in (50, 100):
        engine = Engine(r"(\d+x|\d)")
        assert engine.scan("7" * size) == ["7"] * size
        tries.append(engine.tried / size)
    assert tries[1] > 1.6 * tries[0]


@pytest.mark.parametrize("token", ["x" * 50_000, "7" * 50_000, "é" * 50_000, "1." * 25_000 + "1", "1/" * 25_000 + "1"])
def test_a_very_long_token_is_one_token_and_costs_what_a_short_one_does(token):
    text = f"It fell on Monday, {token} Friday."
    assert token in tokenise(text, _grammar("en").language).words
    assert steps(text, "en") <= steps(text.replace(token, token[:20] + token[-1]), "en") + 20
