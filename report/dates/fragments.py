"""Parts of patterns that several rules share; each is a notation of its own (patterns.py)."""

FRAGMENTS = {
    "monthname": "month | may | month_abbr dot?",
    "dayno": "n12 | n24 | n31",
    "dayord": "nth | first | second | ordinal | tens dash? (first | second | ordinal)",
    "wd": "weekday | weekday_abbr dot?",
    "digits": "n12 | n24 | n31 | n59 | n99 | n3 | n4 | year | separated | zero",
    "wordnum": "(number | tens | an hundred | hundred) (dash? (number | tens | hundred) | and_ (number | tens)){0,4}",
    "numeral": "digits slash_pair? | wordnum",
    "vaguecount": "an? (some | couple of?) | dozens of",
    "anyseason": "season | spring | fall",
    "anyunit": "unit | units | weekend | quarter | semester",
    "thisunit": "unit | weekend | quarter | semester",
    "twodigits": "n12 | n24 | n31 | n59 | n99 | zero",
}
