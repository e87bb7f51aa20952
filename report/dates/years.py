"""Years, decades, centuries and millennia, in digits and in words, before and after the era; fiscal years."""

from __future__ import annotations

from .grammar import Found, Rule, Said
from .numerals import ordinal_at, whole
from .readings import Calendar

_INTRODUCING = (
    *("in_", "since", "until", "by", "from_", "of", "during", "before", "after", "between", "to", "early", "mid", "late"),
    *("month", "month_abbr", "may", "open_", "fiscal", "over", "season", "spring", "fall", "about", "the"),
)
_MEETINGS = frozenset(
    (
        *("Conference", "Olympics", "Games", "Cup", "Summit", "Election", "Elections", "Championship", "Championships"),
        *("Forum", "Expo", "Festival", "Awards", "Congress"),
    )
)
_VERBS = frozenset(("gives", "needs", "says", "sets", "requires", "allows", "makes", "bans", "lets", "remains", "shows", "names"))
_COUNTED = frozenset(("people", "troops", "men", "women", "children", "dead", "others", "soldiers", "police", "fighters"))


def year_alone(found: Found) -> Said | None:
    """1998; in 1745; the 1992 campaign; (1848). Not: 2000 people, $1990, 1998 troops, Flight 1990, No. 2012, 2010 percent."""
    tokens, at, end = found.tokens, found.start, found.end
    year = tokens.value(at)
    if _is_glued(found, at, end) or _a_count_of_its_own(found, at, end) or _inside_name(found, at, end):
        return None
    strict = year % 100 != 0 and _dated_by(found, at)
    if found.next_to(end, "number") and not strict:
        return None
    counted = _counts(found, end) and not strict
    if 1900 <= year <= 2059:
        return None if counted else Said(Calendar(year=year))
    return Said(Calendar(year=year)) if not counted and _is_old_year(found, year, at, end) else None


def _dated_by(found: Found, at: int) -> bool:
    """Whether the words before a number leave no doubt that it is a year: in 1417, late 1417, the spring of 1201."""
    if found.next_to(
        at - 1, "in_", "since", "during", "early", "mid", "late", "month", "between", "fiscal", "until", "season", "spring"
    ):
        return True
    return found.next_to(at - 1, "of") and found.next_to(
        at - 2, "season", "spring", "fall", "quarter", "month", "may", "fraction_half"
    )


def ancient_year(found: Found) -> Said | None:
    """(in 241 BC ...) in 237; (king in 950 ...) in 987: a year of three digits after one that said its age. Not: in 237 cases."""
    ancient = found.phrases.ancient
    if not ancient or not found.next_to(found.start - 1, "in_", "since", "until", "by", "of", "from_", "before", "after"):
        return None
    word = found.tokens.words[found.end] if found.end < len(found.tokens.words) else ""
    if word[:1].isalnum() and not found.phrases.is_function_word(word):
        return None
    number = int(found.tokens.value(found.start))
    return Said(Calendar(year=number if ancient > 0 else 1 - number))


def _is_glued(found: Found, at: int, end: int) -> bool:
    """Whether the number is bound to what stands beside it: 08-1998, F-2000, a 2000-year history, 1998/3."""
    glued, next_to = found.tokens.glued, found.next_to
    if glued(at) and not next_to(at - 1, "open_", "dash", "quote", "apos", "long_dash", "comma"):
        return True
    if next_to(at - 1, "dash") and glued(at) and glued(at - 1) and not next_to(at - 2, "mid", "year"):
        return True
    if next_to(end, "dash") and glued(end) and next_to(end + 1, "unit", "units"):
        return True
    return next_to(end, "slash", "colon") and glued(end)


def _is_old_year(found: Found, year: int, at: int, end: int) -> bool:
    """Whether a number from 1000 to 1899 or after 2059 is a year: only where the words before it lead one to expect it."""
    ranged = found.next_to(end, "dash") and found.next_to(end + 1, "year", "n99", "n59", "n31", "n24", "n12")
    previous = found.phrases.previous
    listed = previous is not None and previous.rule in ("year", "year-range") and found.next_to(at - 1, "comma", "and_")
    if not (found.next_to(at - 1, *_INTRODUCING) or listed) or (found.next_to(at - 1, "the", "over") and not ranged):
        return False
    word = found.tokens.words[end] if end < len(found.tokens.words) else ""
    noun = word[:1].islower() and found.category(end) == "." and not found.phrases.is_verb(word)
    return not noun or year % 10 != 0


def _a_count_of_its_own(found: Found, at: int, end: int) -> bool:
    """Whether what stands around says number: 1953 feet, No. 1962, 0800 2025 1998, from 1500 to 1800 tonnes, between 1900 and
    2000 people.
    """
    if found.next_to(at - 1, "money", "number_noun", "slash", "tilde") or found.next_to(
        end, "percent", "units", "hundred", "unit"
    ):
        return True
    if found.next_to(end, "measure") or (
        found.next_to(at - 1, "dot") and (found.next_to(at - 2, "number_noun") or found.tokens.words[at - 2] in ("No", "no"))
    ):
        return True
    if found.next_to(at - 1, "military", "n4", "separated", "at", "past") or found.next_to(end, "n4", "military"):
        return True
    if (found.next_to(at - 1, "year") and not found.tokens.glued(at)) or (
        found.next_to(end, "year") and not found.tokens.glued(end)
    ):
        return True
    if found.next_to(end, "dash") and found.tokens.glued(end) and found.next_to(end + 1, "year") and found.hyphen(end + 2):
        return True
    if found.next_to(end, "to", "and_", "dash") and found.next_to(end + 1, "year", "n4"):
        return found.next_to(at - 1, "between", "from_", "about") and (
            _counts(found, end + 2) or found.next_to(end + 2, "measure")
        )
    return False


def _inside_name(found: Found, at: int, end: int) -> bool:
    """Whether a capital before the number makes it part of a name: the Russell 2000 Index, a Peugeot 2008, Windows 2000, Convoy
    1944; and one after it an address: 1984 Park Road. Not: the Sydney Olympics in 2000."""
    words = found.tokens.words
    capital = at > 0 and words[at - 1][0].isupper() and found.category(at - 1) == "." and not found.tokens.glued(at)
    if capital and not found.phrases.is_function_word(words[at - 1]):
        return words[at - 1] not in _MEETINGS
    return end < len(words) and words[end] in ("Park", "Street", "Road", "Avenue", "Lane")


def _counts(found: Found, end: int) -> bool:
    """Whether a plural noun follows, of which the number may be a count: "2000 people", "1999 newly built homes" are none of a
    year.
    """
    for word in found.tokens.words[end : end + 1]:
        if word in _COUNTED:
            return True
        if found.next_to(end - 2, "of") and word in _VERBS:
            return False
        if word[0].islower() and word.endswith("s") and not word.endswith(("ss", "is", "us", "was", "has", "does", "as")):
            return found.tokens.categories[end] == "."
    return False


def same_part_of_year(found: Found) -> Said | None:
    """the 1988 period; the 1988 quarter: the quarter spoken of, in another year."""
    return Said(Calendar(year=found.value("year"), same_part=True))


def era_year(found: Found) -> Said | None:
    """44 BC; 300 B.C.; 79 AD; AD 79; 1200 BCE. Not: BC alone, an ad."""
    era = found.value("era")
    if not found.tokens.words[found.match.start("era")].isupper():
        return None
    number = int(found.value("n"))
    return Said(Calendar(year=number if era > 0 else 1 - number)) if number else None


def the_year(found: Found) -> Said | None:
    """the year 2000; the year two thousand; the year 79."""
    if found.value("unit") != "Y":
        return None
    year = ordinal_at(found.tokens, *found.span("n"))
    return Said(Calendar(year=year)) if year and year < 2200 else None


def thousand_year(found: Found) -> Said | None:
    """in two thousand and eight; since two thousand five. Not: two thousand people, five thousand."""
    year = whole(found.tokens, *found.span("n"))
    if (
        year is None
        or not 2000 < year < 2100
        or _counts(found, found.end)
        or found.next_to(found.end, "units", "unit", "hundred", "percent")
    ):
        return None
    return Said(Calendar(year=year)) if found.next_to(found.start - 1, "in_", "since", "until", "by", "of", "from_") else None


def oh_year(found: Found) -> Said | None:
    """nineteen-oh-five; nineteen oh five."""
    return Said(Calendar(year=found.value("upper") * 100 + found.value("lower"))) if 13 <= found.value("upper") <= 20 else None


def centuries_listed(found: Found) -> Said | None:
    """the 9th (and 10th centuries); the 17th (to 19th centuries)."""
    number = ordinal_at(found.tokens, *found.span("n"))
    return Said(Calendar(century=number - 1), end=found.match.end("n")) if number and found.value("unit") == "C" else None


def spoken_year(found: Found) -> Said | None:
    """nineteen ninety-seven; twenty twenty-four; eighteen sixty-five. Not: twenty thirty-year bonds."""
    if found.next_to(found.end, "dash", "unit", "units", "hundred", "percent"):
        return None
    upper = found.value("upper")
    lower = whole(found.tokens, *found.span("lower"))
    if lower is None or lower < 10 or not 13 <= upper <= 20 or _counts(found, found.end):
        return None
    return Said(Calendar(year=upper * 100 + lower))


def fiscal_year(found: Found) -> Said | None:
    """fiscal 1989; fiscal year 2025; financial year 2024; FY2025."""
    year = found.value("year")
    return Said(Calendar(year=year) if year > 99 else Calendar(short_year=year))


def decade(found: Found) -> Said | None:
    """the 1990s; 1970s; the '80s; the 60s. Not: in his 40s, -20s of degrees."""
    token = found.match.start("d")
    digits = found.tokens.words[token].rstrip("s")
    if found.next_to(found.start - 1, "my", "money"):
        return None
    if len(digits) == 4:  # "the 1700s" is a century, "the 2000s" a decade
        century_, rest = divmod(int(digits), 100)
        return Said(Calendar(century=century_) if rest == 0 and century_ < 20 else Calendar(decade=int(digits) // 10))
    if (
        not found.has("the")
        and not found.has("mark")
        and not found.next_to(found.start - 1, "early", "late", "mid", "dash", "and_", "to")
    ):
        return None
    return Said(Calendar(short_decade=int(digits) // 10))


def decade_word(found: Found) -> Said | None:
    """the nineties; the late sixties. Not: in her nineties, temperatures in the fifties (a temperature can't be told: it needs
    "the").
    """
    if not found.has("the") and not found.next_to(found.start - 1, "early", "late", "mid", "dash"):
        return None
    return None if found.next_to(found.start - 1, "my") else Said(Calendar(short_decade=found.value("d")))


def century(found: Found) -> Said | None:
    """the 20th century; 19th-century; the third century BC; the second millennium. Not: a century, the third day."""
    number = ordinal_at(found.tokens, *found.span("n"))
    unit = found.value("unit")
    if number is None or unit not in ("C", "L"):
        return None
    index = number - 1
    if found.has("era") and found.value("era") < 0:
        index = -number
    return Said(Calendar(century=index) if unit == "C" else Calendar(millennium=index))


def short_year(found: Found) -> Said | None:
    """'98; in '68. Not: a quotation that opens with a number."""
    if not found.tokens.glued(found.match.start("n")) or (found.start and found.tokens.glued(found.start)):
        return None
    text = found.tokens.words[found.match.start("n")]
    if len(text) != 2 or found.next_to(found.end, "apos", "unit", "units", "percent", "quote"):
        return None
    return Said(Calendar(short_year=int(text)))


RULES = (
    Rule("year", "year", year_alone),
    Rule("year", "n3", ancient_year),
    Rule("year-part", "the year=year fiscal? (period | quarter)", same_part_of_year),
    Rule("era-year", "n=(n12 | n24 | n31 | n59 | n99 | n3 | year | n4) era=era", era_year),
    Rule("era-year", "era=era n=(n12 | n24 | n31 | n59 | n99 | n3 | year)", era_year),
    Rule(
        "year",
        "the unit=unit n=(n12 | n24 | n31 | n59 | n99 | n3 | year | number hundred (and_? (number | tens)){0,2})",
        the_year,
    ),
    Rule("spoken-year", "upper=(number | tens) lower=(tens dash? number | tens | number)", spoken_year),
    Rule("fiscal-year", "(the? (fiscal | financial) unit? | fy) year=(year)", fiscal_year),
    Rule("fiscal-year", "year=fy_word", fiscal_year),
    Rule("spoken-year", "n=(number hundred and_? (tens dash? number | tens | number))", thousand_year),
    Rule("spoken-year", "upper=number dash? oh dash? lower=number", oh_year),
    Rule("century", "the? n=(dayord) (and_ | to | dash | or_) the? (dayord) unit=(unit | units)", centuries_listed),
    Rule("decade", "the=(the)? mark=(apos)? d=decade", decade),
    Rule("decade", "the=(the)? d=decadeword", decade_word),
    Rule("century", "the? n=(dayord) dash? unit=(unit | units) era=(era)?", century),
    Rule("short-year", "apos n=(n12 | n24 | n31 | n59 | n99 | zero)", short_year),
)
