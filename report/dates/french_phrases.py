"""French phrases that point, step, measure, repeat and hedge: adjectives after the noun, "il y a", "dans", "tous les", "la fin de"."""

from __future__ import annotations

from dataclasses import replace

from . import french_dates
from .calendar_units import Unit
from .deictic import UNITS
from .durations import _split as split  # noqa: PLC2701
from .grammar import Found, Rule, Said
from .numerals import count
from .periods import finest
from .readings import Amount, Base, Calendar, Duration, Reading, Recurring, Reference, Relative, Shift
from .rules import RULES
from .sets import value_of
