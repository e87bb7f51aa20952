"""The categories into which the words of any language fall, each a single character; rules speak of them by name (patterns.py)."""

from __future__ import annotations

OTHER = "."
"""The category of a token that no table knows."""

_NAMES = """
weekday weekday_abbr weekdays month month_abbr may season spring fall unit units weekend quarter semester fraction_half part parts part_unit noon
feast eve
n12 n24 n31 n59 n99 n3 n4 zero year separated dotted_date slash_date slash_pair year_slash clock clock_ampm clock_dot military iso iso_week decade nth
q_code q_word fy_word ampm oclock zone number tens hundred ordinal first second final some couple dozens many an era decadeword million plus
the this that these my last next past coming previous following current same latest corresponding recent present_word adjective
of in_ on_ at to and_ or_ by from_ between until since after before during over within for_ per
ago earlier later hence previously early late mid begin end middle about some_about nearly more less than least most up no just not_ well slightly
under every other once times daily now even right_ present_ref past_ref future_ref future time being moment term run near distant long
fiscal financial fy year_word calendar sometime so as_ too how very ahead possible old aged beyond onward period single while then_ number_noun
units_of_money only exactly with_ today yesterday tomorrow tonight overnight
dash long_dash comma dot apos s open_ close_ slash money percent para colon semicolon stop tilde quote star another measure title blackish longish oh modal small
about_number half_unit part_of_hour hour_mark roman last_after next_after previous_after following_after current_after elapsed here there day_said
of_the at_the hence_in ago_before all_ frequency edge vague_word
""".split()

_PLAIN = [chr(code) for code in range(1, 256) if chr(code) not in r".^$*+?{}[]\|()-&~#"]
"""Characters that mean nothing in a regular expression. All are below 256: wider sets take a hundred times as long to compile."""

CODES: dict[str, str] = dict(zip(_NAMES, _PLAIN, strict=False))
"""The character of each category."""

if len(CODES) < len(_NAMES):
    raise ValueError("there are more categories than characters for them")
