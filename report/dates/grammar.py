"""Rules and how they are applied: at each token the longest reading wins; among equally long ones, the rule that stands first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from .categories import CODES, OTHER
from .fragments import FRAGMENTS
from .language import Language, Value
from .patterns import Pattern
from .readings import Calendar, Reading, Reference, What
from .tokens import Tokens

DEPTH = 3
"""How many phrases may lean on one another ("two days after the end of March 2014"): bounds the work at each token."""


class Said(NamedTuple):
    """What a rule makes of its match: the meaning, a modifier, and, if it read on by itself, the token at which it ended."""

    what: What
    mod: str | None = None
    end: int | None = None
    start: int | None = None


NOTHING = Reading(Reference(""), 0, 0, "")
"""What a rule that opens a phrase has before it."""


class Found:
    """A match of a rule's pattern, for its reader."""

    __slots__ = ("end", "left", "match", "phrases", "start", "tokens")

    def __init__(self, phrases: Phrases, match: re.Match[str], left: Reading = NOTHING) -> None:
        self.phrases = phrases
        self.tokens = phrases.tokens
        self.match = match
        self.start, self.end = match.span()
        self.left = left
        """The phrase that is continued; `NOTHING` for a rule that opens one."""

    def has(self, name: str) -> bool:
        """Whether a captured part is there."""
        return self._at(name) >= 0 and self.match.end(name) > self.match.start(name)

    def _at(self, name: str) -> int:
        """The token at which a captured part begins; -1 where it is absent, or the pattern has none of that name."""
        return self.match.start(name) if name in self.match.re.groupindex else -1

    def span(self, name: str) -> tuple[int, int]:
        """The tokens of a captured part, half-open."""
        return self.match.span(name)

    def value(self, name: str) -> Value:
        """What the first token of a captured part stands for; None where the part is absent."""
        start = self._at(name)
        return None if start < 0 else self.tokens.value(start)

    def word(self, name: str) -> str:
        """The first token of a captured part, lower case; empty where the part is absent."""
        start = self._at(name)
        return "" if start < 0 else self.tokens.words[start].lower()

    def category(self, index: int) -> str:
        """The category of a token; a full stop where there is none."""
        return self.tokens.categories[index] if 0 <= index < len(self.tokens.categories) else OTHER

    def next_to(self, index: int, *categories: str) -> bool:
        """Whether a token is of one of the categories."""
        return 0 <= index < len(self.tokens.categories) and self.tokens.categories[index] in _codes(categories)

    def noun_at(self, index: int) -> bool:
        """Whether a token is a small word of no category and no function: most often a noun, to which the phrase belongs."""
        word = self._plain(index)
        return word[:1].islower() and not self.phrases.is_function_word(word)

    def name_at(self, index: int) -> bool:
        """Whether a token is a capitalised word of no category: most often a name, of which the phrase is a part."""
        return self._plain(index)[:1].isupper()

    def _plain(self, index: int) -> str:
        """A token that is of no category, as written; empty where it is of one, or there is none."""
        tokens = self.tokens
        return tokens.words[index] if 0 <= index < len(tokens.words) and tokens.categories[index] == OTHER else ""

    def hyphen(self, index: int) -> bool:
        """Whether a token is a hyphen that binds two words."""
        return self.next_to(index, "dash") and self.tokens.glued(index) and self.tokens.glued(index + 1)

    def read(self, index: int) -> Reading | None:
        """The longest reading that begins at a token."""
        return self.phrases.longest(index)


@cache
def _codes(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(CODES[name] for name in names)


Reader = Callable[[Found], Said | None]


class Rule(NamedTuple):
    """A phrase: its name, its pattern and what to make of a match. `after` names the kinds of reading that it continues."""

    name: str
    pattern: str
    read: Reader
    after: tuple[type, ...] = ()


class Grammar:
    """The rules of a language, found by the two categories with which a phrase begins. It remembers what it found, and nothing
    of a text.
    """

    __slots__ = ("_continuing", "_opening", "continuing", "language", "opening", "starts")

    def __init__(self, language: Language, rules: Sequence[Rule]) -> None:
        self.language = language
        patterns = [(rule, Pattern(rule.pattern, FRAGMENTS)) for rule in rules]
        self._opening = _by_first((rule, pattern) for rule, pattern in patterns if not rule.after)
        self._continuing = _by_first((rule, pattern) for rule, pattern in patterns if rule.after)
        self.opening: dict[str, list[tuple[Rule, Pattern]]] = {}
        self.continuing: dict[str, list[tuple[Rule, Pattern]]] = {}
        self.starts = re.compile(f"[{''.join(sorted(self._opening))}]")

    def openings(self, pair: str) -> list[tuple[Rule, Pattern]]:
        """The rules that can read a phrase whose first two tokens have these categories."""
        known = self.opening.get(pair)
        if known is None:
            known = self.opening[pair] = [
                (rule, pattern) for rule, pattern in self._opening.get(pair[0], ()) if pattern.can_open(pair[0], pair[1:])
            ]
        return known

    def continuations(self, pair: str) -> list[tuple[Rule, Pattern]]:
        """The rules that can continue a phrase where these two categories follow it."""
        known = self.continuing.get(pair)
        if known is None:
            known = self.continuing[pair] = [
                (rule, pattern) for rule, pattern in self._continuing.get(pair[0], ()) if pattern.can_open(pair[0], pair[1:])
            ]
        return known


def _by_first(rules: Iterable[tuple[Rule, Pattern]]) -> dict[str, list[tuple[Rule, Pattern]]]:
    found: dict[str, list[tuple[Rule, Pattern]]] = {}
    for rule, pattern in rules:
        for code in sorted(pattern.first):
            found.setdefault(code, []).append((rule, pattern))
    return found


class Phrases:
    """The phrases of one text."""

    __slots__ = ("_depth", "_memo", "ancient", "grammar", "numeric", "previous", "tokens")

    def __init__(self, tokens: Tokens, grammar: Grammar, numeric: str | None = None) -> None:
        self.numeric = numeric
        self.previous: Reading | None = None
        self.ancient = 0
        """1 after a year below 1000, -1 after one before the era: how a year of three digits is then read."""
        self.tokens = tokens
        self.grammar = grammar
        self._memo: dict[int, Reading | None] = {}
        self._depth = 0

    def all(self) -> Iterator[Reading]:
        """The readings of the text in order; they don't overlap."""
        categories, openings = self.tokens.categories, self.grammar.openings
        at = 0
        for found in self.grammar.starts.finditer(categories):
            start = found.start()
            if start < at or not openings(categories[start : start + 2]):
                continue
            reading = self.longest(start)
            if reading is not None:
                yield reading
                self.previous = reading
                year = reading.what.year if isinstance(reading.what, Calendar) else None
                if year is not None:
                    self.ancient = 0 if year >= 1000 else 1 if year > 0 else -1
                at = reading.end

    def is_function_word(self, word: str) -> bool:
        """Whether a word only joins others, so that no noun stands there."""
        return word.lower() in self.grammar.language.function_words

    def is_verb(self, word: str) -> bool:
        """Whether a word is likely a verb form that tells of the past or the future."""
        language = self.grammar.language
        return word in language.looks.verbs or word.endswith(language.looks.past_endings) or word in language.function_words

    def longest(self, index: int) -> Reading | None:
        """The longest reading that begins at a token, with all that continues it; None where no rule reads anything."""
        if index in self._memo:
            return self._memo[index]
        if self._depth >= DEPTH or index >= len(self.tokens.categories):
            return None
        self._depth += 1
        reading = self._opening(index)
        while reading is not None and (longer := self._continued(reading)):
            reading = longer
        self._depth -= 1
        if self._depth == 0 or reading is not None:
            self._memo[index] = reading
        return reading

    def _opening(self, index: int) -> Reading | None:
        categories = self.tokens.categories
        best: Reading | None = None
        for rule, pattern in self.grammar.openings(categories[index : index + 2]):
            if match := pattern.regex.match(categories, index):
                said = rule.read(Found(self, match))
                if said is not None:
                    end = match.end() if said.end is None else said.end
                    if best is None or end > best.end:
                        best = Reading(said.what, index, end, rule.name, said.mod)
        return best

    def _continued(self, left: Reading) -> Reading | None:
        if left.end >= len(self.tokens.categories):
            return None
        best: Reading | None = None
        categories = self.tokens.categories
        for rule, pattern in self.grammar.continuations(categories[left.end : left.end + 2]):
            if isinstance(left.what, rule.after) and (match := pattern.regex.match(categories, left.end)):
                said = rule.read(Found(self, match, left))
                if said is not None:
                    end = match.end() if said.end is None else said.end
                    if best is None or end > best.end:
                        best = Reading(said.what, left.start, end, rule.name, said.mod or left.mod)
        return best
