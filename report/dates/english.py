"""English: the words that speak of time, as tables. What is said of each category stands in categories.py."""

from __future__ import annotations

from .english_direction import LOOKS
from .language import language, numbered, pairs, words

_TABLE = {
    "weekday": numbered("monday tuesday wednesday thursday friday saturday sunday"),
    "weekday_abbr": pairs("mon 0 tue 1 tues 1 wed 2 thu 3 thur 3 thurs 3 fri 4 sat 5 sun 6"),
    "weekdays": numbered("mondays tuesdays wednesdays thursdays fridays saturdays sundays"),
    "month": pairs("january 1 february 2 march 3 april 4 june 6 july 7 august 8 september 9 october 10 november 11 december 12"),
    "may": pairs("may 5"),
    "month_abbr": pairs("jan 1 feb 2 mar 3 apr 4 jun 6 jul 7 aug 8 sep 9 sept 9 oct 10 nov 11 dec 12"),
    "season": numbered("summer autumn winter", 1),
    "spring": pairs("spring 0"),
    "fall": pairs("fall 2"),
    "unit": pairs("day D week W month M year Y decade E century C millennium L minute m hour h fortnight F"),
    "units": pairs(
        "days D weeks W months M years Y decades E centuries C millennia L minutes m hours h seconds s fortnights F "
        "weekends WE quarters Q semesters H"
    ),
    "weekend": pairs("weekend WE"),
    "quarter": pairs("quarter Q"),
    "fraction_half": pairs("half H"),
    "semester": pairs("semester H"),
    "part": pairs(
        "morning MO afternoon AF evening EV night NI midday MI dawn MO dusk EV midmorning MO midafternoon AF nightfall EV "
        "daybreak MO sunrise MO sunset EV lunchtime MI"
    ),
    "parts": pairs("mornings MO afternoons AF evenings EV nights NI"),
    "noon": pairs("noon 12 midnight 24"),
    "ampm": pairs("am 0 pm 12 a.m 0 p.m 12 a.m. 0 p.m. 12"),
    "oclock": words("o'clock o’clock"),
    "zone": pairs(
        "utc Z gmt Z est -05:00 edt -04:00 cst -06:00 cdt -05:00 mst -07:00 mdt -06:00 pst -08:00 pdt -07:00 cet +01:00 "
        "cest +02:00 eet +02:00 eest +03:00 bst +01:00 cat +02:00 eat +03:00 wat +01:00 jst +09:00 msk +03:00 sast +02:00"
    ),
    "number": pairs(
        "one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 "
        "fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 dozen 12"
    ),
    "tens": pairs("twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90"),
    "hundred": pairs("hundred 100 thousand 1000"),
    "ordinal": pairs(
        "third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12 thirteenth 13 "
        "fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17 eighteenth 18 nineteenth 19 twentieth 20 thirtieth 30"
    ),
    "first": pairs("first 1"),
    "second": pairs("second 2"),
    "final": pairs("final -1"),
    "some": words("several few many countless numerous various"),
    "couple": words("couple"),
    "dozens": words("dozens scores hundreds thousands"),
    "million": words("million billion trillion cents"),
    "decadeword": numbered("twenties thirties forties fifties sixties seventies eighties nineties", 2),
    "q_word": words("q1 q2 q3 q4 h1 h2"),
    "fy_word": {f"fy{year:02d}": year for year in (*range(100), *range(1980, 2060))},
    "an": words("a an"),
    "the": words("the"),
    "this": pairs("this 0"),
    "that": pairs("that 0"),
    "these": words("these those"),
    "my": words("its their his her our my your"),
    "last": pairs("last -1"),
    "next": pairs("next 1"),
    "past": pairs("past -1"),
    "previous": pairs("previous -1 preceding -1 prior -1"),
    "following": pairs("following 1 ensuing 1 subsequent 1 succeeding 1"),
    "coming": pairs("coming 1 upcoming 1"),
    "current": pairs("current 0"),
    "same": pairs("same 0"),
    "latest": words("latest"),
    "corresponding": words("corresponding comparable"),
    "recent": words("recent"),
    "present_word": words("present"),
    "longish": words("long"),
    "adjective": words("full entire whole straight consecutive additional extra further mere working business trading short"),
    "of": words("of"),
    "in_": words("in"),
    "on_": words("on"),
    "at": words("at"),
    "to": words("to"),
    "and_": words("and"),
    "or_": words("or"),
    "by": words("by"),
    "from_": words("from"),
    "between": words("between"),
    "until": words("until till through thru"),
    "since": words("since"),
    "after": words("after"),
    "before": words("before"),
    "during": words("during throughout"),
    "over": words("over"),
    "within": words("within"),
    "for_": words("for"),
    "per": words("per"),
    "as_": words("as"),
    "too": words("too"),
    "how": words("how"),
    "so": words("so"),
    "ago": words("ago"),
    "earlier": words("earlier"),
    "later": words("later"),
    "hence": words("hence"),
    "previously": words("previously"),
    "early": words("early"),
    "late": words("late"),
    "mid": words("mid"),
    "begin": words("beginning start outset onset opening"),
    "end": words("end close closing"),
    "middle": words("middle midst"),
    "about": words("about around approximately roughly circa"),
    "some_about": words("some"),
    "nearly": words("nearly almost"),
    "more": words("more"),
    "less": words("less fewer"),
    "than": words("than"),
    "least": words("least"),
    "most": words("most"),
    "up": words("up"),
    "no": words("no"),
    "just": words("just"),
    "not_": words("not"),
    "well": words("well"),
    "slightly": words("slightly"),
    "under": words("under"),
    "every": pairs("every EVERY each EACH"),
    "other": words("other"),
    "once": numbered("once twice thrice", 1),
    "times": words("times"),
    "daily": pairs(
        "daily P1D hourly PT1H weekly P1W monthly P1M quarterly P1Q yearly P1Y annually P1Y annual P1Y biweekly P2W "
        "fortnightly P2W biannual P6M biennial P2Y semiannual P6M"
    ),
    "now": words("now"),
    "right_": words("right"),
    "even": words("even"),
    "present_ref": words("currently nowadays presently"),
    "past_ref": words("recently lately formerly"),
    "future_ref": words("soon shortly"),
    "future": words("future"),
    "time": words("time"),
    "being": words("being"),
    "moment": words("moment"),
    "term": words("term"),
    "run": words("run"),
    "near": words("near foreseeable immediate"),
    "distant": words("distant"),
    "fiscal": words("fiscal"),
    "financial": words("financial"),
    "fy": words("fy"),
    "sometime": words("sometime"),
    "very": words("very"),
    "ahead": words("ahead"),
    "possible": words("possible"),
    "old": words("old"),
    "aged": words("aged"),
    "beyond": words("beyond"),
    "onward": words("onward onwards"),
    "period": words("period"),
    "single": words("single"),
    "while": words("while"),
    "another": words("another"),
    "measure": words(
        "feet foot metres meters miles kilometres kilometers tonnes tons hectares acres head square cubic votes seats "
        "copies pounds dollars euros francs calories megawatts litres liters gallons barrels kilos kilograms"
    ),
    "title": words("mr mrs ms miss dr sir lady sergeant detective captain professor judge inspector"),
    "blackish": words("black bloody"),
    "number_noun": words(
        "flight route highway page nos number room boeing interstate apollo channel section article chapter model resolution"
    ),
    "today": pairs("today 0"),
    "yesterday": pairs("yesterday -1"),
    "tomorrow": pairs("tomorrow 1"),
    "tonight": words("tonight"),
    "overnight": words("overnight"),
    "era": pairs("bc -1 bce -1 b.c -1 b.c. -1 ad 1 ce 1 a.d 1 a.d. 1"),
    "feast": words(
        "christmas new easter good ash pentecost whit ascension thanksgiving labor labour independence halloween valentine "
        "boxing maundy palm epiphany bastille martin memorial columbus holy all armistice st international juneteenth anzac "
        "presidents shrove groundhog"
    ),
    "small": words("small"),
    "local": words("local"),
    "then_": words("then"),
    "modal": words("will would can could might should must ll"),
    "s": words("s"),
    "oh": words("oh"),
}

_FEASTS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year ' s day": (1, 1),
    "new year ' s eve": (12, 31),
    "new year ' s": (1, 1),
    "new years day": (1, 1),
    "new years eve": (12, 31),
    "epiphany": (1, 6),
    "valentine ' s day": (2, 14),
    "halloween": (10, 31),
    "may day": (5, 1),
    "st patrick ' s day": (3, 17),
    "st . patrick ' s day": (3, 17),
    "international women ' s day": (3, 8),
    "juneteenth": (6, 19),
    "anzac day": (4, 25),
    "presidents day": (2, 0, 3),
    "presidents ' day": (2, 0, 3),
    "shrove tuesday": -47,
    "martin luther king jr . day": (1, 0, 3),
    "groundhog day": (2, 2),
    "bastille day": (7, 14),
    "armistice day": (11, 11),
    "all saints ' day": (11, 1),
    "easter": 0,
    "easter sunday": 0,
    "easter day": 0,
    "easter monday": 1,
    "good friday": -2,
    "maundy thursday": -3,
    "holy thursday": -3,
    "palm sunday": -7,
    "ash wednesday": -46,
    "ascension day": 39,
    "ascension thursday": 39,
    "pentecost": 49,
    "pentecost sunday": 49,
    "whit sunday": 49,
    "whit monday": 50,
    "holy saturday": -1,
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1),
    "martin luther king day": (1, 0, 3),
    "columbus day": (10, 0, 2),
}
"""Holidays whose date does not differ by country; see readings.Feast for how their days are written. Marks are tokens of their
own.
"""

_FUNCTION_WORDS = (
    "the a an and or but as when while where who which that after before for with without by from in on at to of is was "
    "were are be been has have had will would could should may might said says he she it they we i you his her its their "
    "there this these those against because if until since during between into over under about than then also not amid "
    "despite during near so yet although though above below along across outside inside behind beyond around within without "
    "toward towards upon can may must shall do does did n't no only just even when then once again already still here there "
    "all both each some any most"
)

ENGLISH = language(
    "en",
    _TABLE,
    LOOKS,
    only_capital=("weekday", "weekday_abbr", "weekdays", "month", "may", "month_abbr", "feast"),
    feasts={tuple(name.split()): feast for name, feast in _FEASTS.items()},
    opening=r"[AaPp]\.\s?[Mm]\.?(?![^\W\d_])|[BbAa]\.\s?[CcDd]\.(?:\s?E\.)?|[Oo]['’]clock|",
    abbreviations="jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr gen col lt sgt capt sen rep gov st no vs inc "
    "corp co ltd jr sr u.s",
    function_words=_FUNCTION_WORDS,
)
