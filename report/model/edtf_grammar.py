"""Reads an EDTF text: a date, an interval (`a/b`), one of several dates (`[a,b..c]`) or all of them (`{a,b..c}`)."""

from __future__ import annotations

from functools import lru_cache

from .date_ranges import DateRange
from .day_numbers import weekday
from .edtf_date_grammar import read_date
from .edtf_values import Edtf, EdtfDate, EdtfError, EdtfInterval, EdtfSet, Precision, SetSpan, Unbounded

_SIGNS = frozenset("0123456789XYESTZ-+:/.,[]{}?~%")
_PLAIN = "write 2025-03-20, 2025-03 or 2025"
_CLOSING = {"[": "]", "{": "}"}


def parse_edtf(text: str) -> Edtf:
    """Reads an EDTF text; raises `EdtfError` where it is none, and nothing else. Time and memory grow with its length alone.

    Level 1 of the specification of the Library of Congress (2019) is read whole, with clock times also without seconds;
    of level 2: sets, sub-year groups, qualified parts, unspecified digits anywhere, exponents and significant digits of years.
    """
    try:
        return _read(text)
    except EdtfError as problem:
        from .edtf_suggestions import suggestion  # here, since its long patterns take 3 ms that sound dates need not wait for

        if (hint := suggestion(text, _fault)) is not None:
            raise EdtfError(problem.message, problem.offset, hint) from None
        raise


def parse_date(text: str) -> EdtfDate:
    """The same for a text that must be a single date."""
    found = parse_edtf(text)
    if not isinstance(found, EdtfDate):
        kind = "an interval" if isinstance(found, EdtfInterval) else "a set of dates"
        raise EdtfError(
            f"only a single date can stand here, not {kind}", 0, "write a day, a month or a year: 2025-03-20, 2025-03 or 2025"
        )
    return found


def _fault(text: str) -> EdtfError | None:
    try:
        _read(text)
    except EdtfError as problem:
        return problem
    return None


@lru_cache(maxsize=4096)  # a report writes the same dates again and again; what is read never changes
def _read(text: str) -> Edtf:
    _only_known_signs(text)
    if text[0] in _CLOSING:
        return _set(text)
    if "/" in text:
        return _interval(text)
    if (dots := text.find("..")) >= 0:
        hint = f"write [{text}] for one day within, or / instead of .. for what lasted from one to the other"
        raise EdtfError("dates with .. between them stand in brackets", dots, hint)
    return read_date(text)


def _only_known_signs(text: str) -> None:
    """Refuses what no EDTF text can hold, before anything is read as a number."""
    if not text:
        raise EdtfError("the date is empty", 0, "leave it out where the date is not known")
    for offset, sign in enumerate(text):
        if sign in _SIGNS:
            continue
        if sign.isspace():
            raise EdtfError("a date holds no spaces", offset, _PLAIN)
        if sign.isdigit():
            raise EdtfError("only the digits 0 to 9 can stand in a date", offset, _PLAIN)
        shown = f'"{sign}"' if sign.isprintable() else f"the character U+{ord(sign):04X}"
        raise EdtfError(f"{shown} cannot stand in a date", offset, _PLAIN)


def _interval(text: str) -> EdtfInterval:
    """`a/b`, where one end may be `..` (open) or empty (unknown)."""
    middle = text.index("/")
    if (second := text.find("/", middle + 1)) >= 0:
        raise EdtfError("an interval has one start and one end", second, "write 2025-03-17/2025-03-20")
    start, end = _end(text[:middle], 0), _end(text[middle + 1 :], middle + 1)
    if isinstance(start, Unbounded) and isinstance(end, Unbounded):
        raise EdtfError("an interval needs a start or an end", 0, "leave the date out where neither is known")
    earliest = start.range.earliest if isinstance(start, EdtfDate) else None
    latest = end.range.latest if isinstance(end, EdtfDate) else None
    if earliest is not None and latest is not None and latest < earliest:
        hint = f"write {text[middle + 1 :]}/{text[:middle]}, if the two were exchanged"
        raise EdtfError(f"it ends ({text[middle + 1 :]}) before it starts ({text[:middle]})", middle + 1, hint)
    span = DateRange(earliest, latest)
    return EdtfInterval(text, span, _span_precision(start, end, span), start, end)


def _end(text: str, base: int) -> EdtfDate | Unbounded:
    if text in ("", ".."):
        return Unbounded(text)
    if text[0] in _CLOSING or text[-1] in "]}":
        raise EdtfError("a set cannot stand in an interval", base, "write the interval's two dates, or one set")
    return _without_clock(text, base, "an interval")


def _without_clock(text: str, base: int, where: str) -> EdtfDate:
    if "T" in text:
        offset = text.index("T")
        raise EdtfError(f"{where} holds no clock times", base + offset, f"write {text[:offset]} without the time")
    if (dots := text.find("..")) >= 0:
        raise EdtfError(
            "dates with .. between them stand in brackets", base + dots, "write [a..b] for one day within, a/b for what lasted"
        )
    return read_date(text, base)


def _set(text: str) -> EdtfSet:
    """`[...]` or `{...}`: dates and spans (`a..b`), separated by commas."""
    closing = _CLOSING[text[0]]
    if text[-1] != closing and "/" in text:
        raise EdtfError("a set cannot stand in an interval", 0, "write the interval's two dates, or one set")
    if text[-1] != closing:
        raise EdtfError(f"a set that begins with {text[0]} ends with {closing}", len(text) - 1, f"write {closing} at the end")
    if len(text) == 2:
        raise EdtfError("the set is empty", 0, "write at least one date between the brackets, or leave the date out")
    items = text[1:-1].split(",")
    members: list[EdtfDate | SetSpan] = []
    at = 1
    for index, item in enumerate(items):
        members.append(_member(item, at, is_first=index == 0, is_last=index == len(items) - 1))
        at += len(item) + 1
    ranges = [_member_range(member) for member in members]
    span = ranges[0]
    for found in ranges[1:]:
        span = span.hull(found)
    only = members[0] if len(members) == 1 else None
    if isinstance(only, EdtfDate):
        precision = only.precision
    elif isinstance(only, SetSpan):
        precision = _span_precision(only.start, only.end, span)
    else:
        precision = Precision.INTERVAL
    return EdtfSet(text, span, precision, text[0] == "[", tuple(members))


def _member(item: str, base: int, *, is_first: bool, is_last: bool) -> EdtfDate | SetSpan:
    """One member of a set; `..b` can only come first, `a..` only last."""
    for sign in "[]{}/":
        if (offset := item.find(sign)) >= 0:
            what = "an interval" if sign == "/" else "another set"
            hint = "write .. for all dates between two" if sign == "/" else "write all dates in one set"
            raise EdtfError(f"a set cannot hold {what}", base + offset, hint)
    if not item:
        raise EdtfError("a date is missing here", base, "separate dates by one comma")
    if ".." not in item:
        return _without_clock(item, base, "a set")
    left, right = item.split("..", 1)
    if not left and not right:
        raise EdtfError("a span needs a date before or after ..", base, "write ..2025-03-20 or 2025-03-20..")
    if not left and not is_first:
        raise EdtfError("only the first member of a set can be open to the past", base, f"write {item} first")
    if not right and not is_last:
        raise EdtfError("only the last member of a set can be open to the future", base + len(left), f"write {item} last")
    start = _without_clock(left, base, "a set") if left else None
    end = _without_clock(right, base + len(left) + 2, "a set") if right else None
    span = SetSpan(start, end)
    try:
        _member_range(span)
    except ValueError:
        hint = f"write {right}..{left}, if the two were exchanged"
        raise EdtfError(f"it ends ({right}) before it starts ({left})", base + len(left) + 2, hint) from None
    return span


def _member_range(member: EdtfDate | SetSpan) -> DateRange:
    if isinstance(member, EdtfDate):
        return member.range
    return DateRange(
        member.start.range.earliest if member.start else None,
        member.end.range.latest if member.end else None,
    )


def _span_precision(start: EdtfDate | Unbounded | None, end: EdtfDate | Unbounded | None, span: DateRange) -> Precision:
    """A week where the two ends are the Monday and Sunday of one, plainly said; else an interval."""
    for edge in (start, end):
        if not isinstance(edge, EdtfDate) or edge.precision is not Precision.DAY or edge.uncertain or edge.approximate:
            return Precision.INTERVAL
    is_week = span.days == 7 and span.earliest is not None and weekday(span.earliest) == 0
    return Precision.WEEK if is_week else Precision.INTERVAL
