"""The one ordered list of rules. The longest reading wins; among equally long ones, the rule that stands first here."""

from . import calendar, day_parts, deictic, durations, holidays, modifiers, offsets, periods, ranges, sets, vague, years

RULES = (
    *ranges.RULES,
    *calendar.RULES,
    *holidays.RULES,
    *years.RULES,
    *periods.RULES,
    *deictic.RULES,
    *day_parts.RULES,
    *modifiers.RULES,
    *sets.RULES,
    *durations.RULES,
    *offsets.RULES,
    *vague.RULES,
)
