"""English: the words that speak of time, as tables, and the cues of past and future."""

from __future__ import annotations

from .direction import cue_in_english, english_infinitive
from .language import language, numbered, words

_TABLE = {
    "weekday": numbered("monday tuesday wednesday thursday friday saturday sunday"),
    "weekday_abbr": {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6},
    "weekdays": numbered("mondays tuesdays wednesdays thursdays fridays saturdays sundays"),
    "month": {"january": 1, "february": 2, "march": 3, "april": 4, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11,
              "december": 12},
    "may": {"may": 5},
    "month_abbr": {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12},
    "season": {"summer": 1, "autumn": 2, "winter": 3},
    "spring": {"spring": 0},
    "fall": {"fall": 2},
    "unit": {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "E", "century": "C", "millennium": "L", "minute": "m", "hour": "h",
             "fortnight": "F"},
    "units": {"days": "D", "weeks": "W", "months": "M", "years": "Y", "decades": "E", "centuries": "C", "millennia": "L", "minutes": "m",
              "hours": "h", "seconds": "s", "fortnights": "F", "weekends": "WE", "quarters": "Q", "semesters": "H"},
    "weekend": {"weekend": "WE"}, "quarter": {"quarter": "Q"}, "fraction_half": {"half": "H"}, "semester": {"semester": "H"},
    "part": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI", "dawn": "MO", "dusk": "EV", "midmorning": "MO",
             "midafternoon": "AF", "nightfall": "EV", "daybreak": "MO", "sunrise": "MO", "sunset": "EV", "lunchtime": "MI"},
    "parts": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    "noon": {"noon": 12, "midnight": 24},
    "ampm": {"am": 0, "pm": 12, "a.m": 0, "p.m": 12, "a.m.": 0, "p.m.": 12},
    "oclock": words("o'clock o’clock"),
    "zone": {"utc": "Z", "gmt": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
             "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "bst": "+01:00",
             "cat": "+02:00", "eat": "+03:00", "wat": "+01:00", "jst": "+09:00", "msk": "+03:00", "sast": "+02:00"},
    "number": {**numbered("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
                          "nineteen", 1), "dozen": 12},
    "tens": {word: 10 * tens for word, tens in numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()},
    "hundred": {"hundred": 100, "thousand": 1000},
    "ordinal": {**numbered("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
                           "seventeenth eighteenth nineteenth twentieth", 3), "thirtieth": 30},
    "first": {"first": 1}, "second": {"second": 2}, "final": {"final": -1},
    "some": words("several few many countless numerous various"),
    "couple": words("couple"), "dozens": words("dozens scores hundreds thousands"), "million": words("million billion trillion cents"),
    "decadeword": {**numbered("twenties thirties forties fifties sixties seventies eighties nineties", 2)},
    "year": {"two-thousand": 2000},
    "q_word": words("q1 q2 q3 q4 h1 h2"),
    "fy_word": {f"fy{year if year > 1000 else f'{year:02d}'}": year for year in (*range(100), *range(1980, 2060))},
    "an": words("a an"), "the": words("the"), "this": {"this": 0}, "that": {"that": 0}, "these": words("these those"),
    "my": words("its their his her our my your"),
    "last": {"last": -1}, "next": {"next": 1}, "past": {"past": -1}, "previous": {"previous": -1, "preceding": -1, "prior": -1},
    "following": {"following": 1, "ensuing": 1, "subsequent": 1, "succeeding": 1}, "coming": {"coming": 1, "upcoming": 1},
    "current": {"current": 0}, "same": {"same": 0}, "latest": words("latest"), "corresponding": words("corresponding comparable"),
    "recent": words("recent"), "present_word": words("present"),
    "longish": words("long"),
    "adjective": words("full entire whole straight consecutive additional extra further mere working business trading school academic short"),
    "of": words("of"), "in_": words("in"), "on_": words("on"), "at": words("at"), "to": words("to"), "and_": words("and"), "or_": words("or"),
    "by": words("by"), "from_": words("from"), "between": words("between"), "until": words("until till through thru"), "since": words("since"),
    "after": words("after"), "before": words("before"), "during": words("during throughout"), "over": words("over"), "within": words("within"),
    "for_": words("for"), "per": words("per"), "as_": words("as"), "too": words("too"), "how": words("how"), "so": words("so"),
    "ago": words("ago"), "earlier": words("earlier"), "later": words("later"), "hence": words("hence"), "previously": words("previously"),
    "early": words("early"), "late": words("late"), "mid": words("mid"), "begin": words("beginning start outset onset opening"),
    "end": words("end close closing"), "middle": words("middle midst"), "about": words("about around approximately roughly circa"),
    "some_about": words("some"), "nearly": words("nearly almost"), "more": words("more"), "less": words("less fewer"), "than": words("than"),
    "least": words("least"), "most": words("most"), "up": words("up"), "no": words("no"), "just": words("just"), "not_": words("not"),
    "well": words("well"), "slightly": words("slightly"), "under": words("under"),
    "every": {"every": "EVERY", "each": "EACH"}, "other": words("other"), "once": {"once": 1, "twice": 2, "thrice": 3}, "times": words("times"),
    "daily": {"daily": "P1D", "hourly": "PT1H", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y",
              "annual": "P1Y", "biweekly": "P2W", "fortnightly": "P2W", "biannual": "P6M", "biennial": "P2Y", "semiannual": "P6M"},
    "now": words("now"), "right_": words("right"), "even": words("even"), "present_ref": words("currently nowadays presently"),
    "past_ref": words("recently lately formerly"), "future_ref": words("soon shortly"), "future": words("future"),
    "time": words("time"), "being": words("being"), "moment": words("moment"), "term": words("term"), "run": words("run"),
    "near": words("near foreseeable immediate"), "distant": words("distant"),
    "fiscal": words("fiscal"), "financial": words("financial"), "fy": words("fy"), "sometime": words("sometime"), "very": words("very"),
    "ahead": words("ahead"), "possible": words("possible"), "old": words("old"), "aged": words("aged"), "beyond": words("beyond"),
    "onward": words("onward onwards"), "period": words("period"), "single": words("single"), "while": words("while"),
    "another": words("another"), "measure": words("feet foot metres meters miles kilometres kilometers tonnes tons hectares acres head square cubic votes seats copies pounds dollars euros francs calories megawatts litres liters gallons barrels kilos kilograms"),
    "title": words("mr mrs ms miss dr sir lady sergeant detective captain professor judge inspector"),
    "blackish": words("black bloody"),
    "number_noun": words("flight route highway page nos number room boeing interstate apollo channel section article chapter model resolution"),
    "today": {"today": 0}, "yesterday": {"yesterday": -1}, "tomorrow": {"tomorrow": 1}, "tonight": words("tonight"), "overnight": words("overnight"),
    "era": {"bc": -1, "bce": -1, "b.c": -1, "b.c.": -1, "ad": 1, "ce": 1, "a.d": 1, "a.d.": 1},
    "feast": words("christmas new easter good ash pentecost whit ascension thanksgiving labor labour independence halloween valentine boxing maundy "
                   "palm epiphany bastille martin memorial columbus holy all armistice st international juneteenth anzac presidents shrove groundhog"),
    "small": words("small"), "modal": words("will would can could might should must ll"), "s": words("s"), "oh": words("oh"),
}  # fmt: skip

_FEASTS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year ' s day": (1, 1),
    "new year ' s eve": (12, 31), "new year ' s": (1, 1), "new years day": (1, 1), "new years eve": (12, 31), "epiphany": (1, 6),
    "valentine ' s day": (2, 14), "halloween": (10, 31), "may day": (5, 1), "st patrick ' s day": (3, 17), "st . patrick ' s day": (3, 17), "international women ' s day": (3, 8), "juneteenth": (6, 19), "anzac day": (4, 25), "presidents day": (2, 0, 3), "presidents ' day": (2, 0, 3), "shrove tuesday": -47, "martin luther king jr . day": (1, 0, 3), "groundhog day": (2, 2), "bastille day": (7, 14), "armistice day": (11, 11), "all saints ' day": (11, 1),
    "easter": 0, "easter sunday": 0, "easter day": 0, "easter monday": 1, "good friday": -2, "maundy thursday": -3, "holy thursday": -3,
    "palm sunday": -7, "ash wednesday": -46, "ascension day": 39, "ascension thursday": 39, "pentecost": 49, "pentecost sunday": 49, "whit sunday": 49,
    "whit monday": 50, "holy saturday": -1,
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "martin luther king day": (1, 0, 3), "columbus day": (10, 0, 2),
}  # fmt: skip

_CUES = {
    "future": "will ll shall would wo won going gonna",
    "forward": "set scheduled planned expected due slated poised plans plan planning expects expect hopes hope hoping intends intend intended aims "
               "aimed vows vowed promises promised agreed agrees wants want hoped bound likely sought seeks seek invited calls called urged ordered "
               "threatens threatened prepares preparing prepared decided supposed ready may might could should must can postponed delayed rescheduled "
               "ahead upcoming tentatively",
    "until": "until till by starting beginning begins starts opens ends meet begin resume expires resumes meets starting effective through",
    "past": "was were had did said told been went came took made saw left began got gave held killed fell rose lost met led "
            "found thought felt knew became brought bought sold sent spent shot struck cut hit put read ran rang sang sat set spoke stood stole "
            "swore taught threw understood woke wore wrote broke built caught chose dealt drew drove ate fled flew forgot fought froze grew heard hid "
            "hurt kept laid lay lent lit meant paid quit rode shook shut slept slid stuck swept swam withdrew overran seized has have ago",
}  # fmt: skip

ENGLISH = language(
    "en",
    {category: entries for category, entries in _TABLE.items() if category != "year"},
    only_capital=("weekday", "weekday_abbr", "weekdays", "month", "may", "month_abbr", "feast"),
    feasts={tuple(name.split()): feast for name, feast in _FEASTS.items()},
    cues={word: cue for cue, text in _CUES.items() for word in text.split()},
    past_endings=("ed",),
    ahead="until till by starting beginning effective",
    pluperfect="had",
    cue_at=cue_in_english,
    is_infinitive=english_infinitive,
    coming="scheduled planned expected proposed upcoming payable",
    onto="to",
    moving="extended postponed moved delayed rescheduled adjourned pushed deferred shifted prolonged put back record payable",
    passive="is are be been",
    lasting="has have closed shut suspended delayed postponed extended adjourned barred banned remanded jailed detained blocked valid due open",
    retrospective="after following since despite",
    deceiving="need hundred red bed feed seed indeed speed unprecedented naked sacred exceed proceed succeed wed",
    opening=r"[AaPp]\.\s?[Mm]\.?(?![^\W\d_])|[BbAa]\.\s?[CcDd]\.(?:\s?E\.)?|[Oo]['’]clock|",
    abbreviations="jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr gen col lt sgt capt sen rep gov st no vs inc corp co ltd jr sr u.s",
    function_words="the a an and or but as when while where who which that after before for with without by from in on at to of is was were are be been "
                   "has have had will would could should may might said says he she it they we i you his her its their there this these those against "
                   "because if until since during between into over under about than then also not amid despite during near so yet although though above below along across outside inside behind beyond around within without toward towards upon "
                   "can may must shall do does did n't no only just even when then once again already still here there all both each some any most",
)
