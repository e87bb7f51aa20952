"""References to present, past and future that name no date: now, recently, soon, in the future."""

from __future__ import annotations

from .grammar import Found, Rule, Said
from .readings import Reference


def present(found: Found) -> Said | None:
    """now; currently; nowadays; at present; right now; the time being. Not: present members, the present itself, now-defunct."""
    after = found.tokens.words[found.end : found.end + 2]
    if found.tokens.words[found.start] == "NOW" and not any(word.isupper() for word in after):
        return None  # an organisation of that name
    return None if found.hyphen(found.end) else Said(Reference("PRESENT_REF"))


def at_present(found: Found) -> Said | None:
    """(at) present; (at) the moment; (for) the time being."""
    return Said(Reference("PRESENT_REF")) if found.next_to(found.start - 1, "at", "for_", "by") else None


def past(found: Found) -> Said | None:
    """recently; lately; more recently. Not: previously, once, a recent attack (they say an order, no time)."""
    return Said(Reference("PAST_REF"))


def long_ago(found: Found) -> Said | None:
    """long ago; not long ago; so long ago."""
    return Said(Reference("PAST_REF"))


def the_past(found: Found) -> Said | None:
    """the past; the recent past; the distant past. Not: the past week, past the gate."""
    follows = found.tokens.words[found.end : found.end + 1]
    plain = (
        not follows
        or not follows[0][0].isalnum()
        or found.category(found.end) != "."
        or found.phrases.is_function_word(follows[0])
        or follows[0].endswith("ly")
    )
    return (
        Said(Reference("PAST_REF"))
        if plain and not found.next_to(found.end, "number", "unit", "units", "n12", "n24", "of")
        else None
    )


def soon(found: Found) -> Said | None:
    """soon; very soon; as soon as possible; shortly. Not: as soon as he came, sooner, soon after, shortly before."""
    if found.next_to(found.end, "as_", "after", "before", "dash") or found.next_to(found.start - 1, "as_", "too", "so", "how"):
        return None
    return Said(Reference("FUTURE_REF"))


def the_future(found: Found) -> Said | None:
    """the future; the near future; the foreseeable future; the near term; the long run. Not: futures, a future king."""
    return Said(Reference("FUTURE_REF"))


RULES = (
    Rule("present", "(right_ | even | just)? now | present_ref", present),
    Rule("present", "present_word | the (moment | time being)", at_present),
    Rule("past", "(more | most)? past_ref", past),
    Rule("past", "not_? so? longish ago", long_ago),
    Rule("past", "the (recent | distant | near)? past", the_past),
    Rule("future", "very? future_ref | as_ future_ref as_ possible", soon),
    Rule("future", "the not_? (near | distant | early)? future", the_future),
    Rule("future", "the (near | longish | adjective) term", the_future),
)
