"""The short journey, from a text or a file to its time expressions: articles, dates, exchange; a project is not needed.

It stands apart from `journey.py` because it must begin at once: nothing that a site needs is imported here; but for the
tagger itself, each function imports what it needs.
"""

from __future__ import annotations

from report import dates

TYPE_CHECKING = False  # as typing's, whose import alone would double the time of `from report import tag`
if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Generator, Iterator, Sequence
    from typing import Literal

    from report.model.diagnostics import Diagnostic
    from report.model.sources import Article
    from report.model.time_expressions import TimeExpression

    Numeric = Literal["day-first", "month-first"]
    Form = Literal["jsonl", "timeml"]
    Item = tuple[str, str, bytes | None]
    Tagged = tuple[str | None, tuple[Diagnostic, ...]]

FEW = 300_000
"""Bytes of articles (a file counts as 1,000 more) below which no other process is begun: they take less time than it does."""
TASK = 100_000
"""Bytes of articles that a process is given at a time, about a tenth of a second's work."""
MOST_FILES = 64
NEEDED = ("report.tagging", "report.articles", "report.dates", "report.exchange", "report.workspace")


def tag(
    text: str, issued: datetime.date | str | None = None, *, language: str = "en", numeric: Numeric | None = None
) -> list[TimeExpression]:
    """The time expressions in a text, in text order; they never overlap.

    `issued` is the day on which the text was published, a date or `"2025-03-20"`; without it, what leans on that day
    ("yesterday", "on Tuesday") stays unresolved. `numeric` says how to read 7/8/07; without it, such dates stay open.
    ValueError for an `issued` that is no day. Nothing depends on the clock, the locale or the time zone.
    """
    return list(dates.tag(text, None if issued is None else day_of(issued), language=language, numeric=numeric))


def day_of(issued: datetime.date | str) -> int:
    """The number of a day that is given as a date, a moment or text (`2025-03-20`); ValueError for any other text."""
    if not isinstance(issued, str):
        try:
            return issued.toordinal()  # of a moment, its day
        except AttributeError:
            raise TypeError(f"the day of issue is a date or a text such as '2025-03-20', not {issued!r}") from None
    from report.model.day_numbers import day_number, days_in_month

    year, month, day = issued[:4], issued[5:7], issued[8:]
    is_shaped = len(issued) == 10 and issued.isascii() and issued[4] == issued[7] == "-" and (year + month + day).isdigit()
    if not is_shaped:
        raise ValueError(f"{issued!r} is no day: write year, month and day, such as 2025-03-20")
    if not (int(year) and 1 <= int(month) <= 12 and 1 <= int(day) <= days_in_month(int(year), int(month))):
        raise ValueError(f"there is no day {issued!r} in the calendar")
    return day_number(int(year), int(month), int(day))


def read_and_tag(
    item: Item,
    *,
    root: str,
    form: Form,
    issued: str | None = None,
    language: str = "en",
    numeric: Numeric | None = None,
    hide_faults: bool = True,
) -> Tagged:
    """The article in one file, printed with its time expressions, and all findings about it; no text where it is unreadable.

    `item` is a path that is meant from `root`, the document's name, and the bytes, if they are at hand. `issued` and `language`
    hold where the article itself doesn't say. A fault of ours is a finding too, so that it costs one file of thousands, unless
    `hide_faults` is false.
    """
    from report.model.diagnostics import FilePosition, error

    path, name, data = item
    try:
        return _tagged(path, name, data, root, form, issued, language, numeric)
    except Exception as raised:
        if not hide_faults:
            raise
        said = f"a fault of Datestone's own kept this file from being tagged ({type(raised).__name__}: {raised})"
        hints = ("report it with the file; DATESTONE_TRACEBACK=1 in the environment shows where it happened",)
        return None, (error("tagger-fault", said, FilePosition(path, 1, 1, 1, 1), hints=hints),)


def _tagged(
    path: str, name: str, data: bytes | None, root: str, form: Form, issued: str | None, language: str, numeric: Numeric | None
) -> Tagged:
    from report import articles, dates, exchange
    from report.model.edtf import parse_date
    from report.workspace import read_loose

    found: tuple[Diagnostic, ...] = ()
    if data is None:
        data, found = read_loose(root, path)
    if data is None:
        return None, found
    article, more = articles.read_one(path, data, issued=None if issued is None else parse_date(issued), language=language)
    if article is None:
        return None, (*found, *more)
    is_read = article.source.language.partition("-")[0].lower() in dates.LANGUAGES
    times, about_times = dates.tag_article(article, numeric=numeric) if is_read else ((), (_not_read(article, dates.LANGUAGES),))
    found = (*found, *more, *about_times)
    day = _day_of_issue(article)
    if form == "jsonl":
        return exchange.print_line(path, article.text, day, times), found
    printed, replaced = exchange.print_timeml(article, day, times, name=name)
    return printed, (*found, *replaced)


def _not_read(article: Article, known: Sequence[str]) -> Diagnostic:
    """Why an article in another language than those that are read looks as if it named no time."""
    from report.model.diagnostics import FilePosition, warning

    language, others = article.source.language, " and ".join(known)
    return warning(
        "language-not-read",
        f"the times of this article are not read: its language is {language}, and {others} are known",
        FilePosition(article.source.file, 1, 1, 1, 1),
        hints=("correct `language:` in its front matter if it is another",),
    )


def _day_of_issue(article: Article) -> int | None:
    """The day of issue; None where it is not known to the day, and nothing can lean on it."""
    issued = article.source.issued
    return None if issued is None or issued.range.earliest != issued.range.latest else issued.range.earliest


def in_parallel(
    items: Sequence[Item], work: Callable[[Item], Tagged], *, size: Callable[[Item], int], jobs: int
) -> Generator[Tagged]:
    """The answers of `work`, one for each item, in their order, from up to `jobs` processes; the same whatever `jobs` is.

    It begins in this process and calls for help only where what is left is worth it. `size` is that of a file in bytes.
    """
    done = spent = 0
    while done < len(items) and (jobs < 2 or spent < FEW or (len(items) - done) * spent < FEW * done):
        spent += 1_000 + size(items[done])
        yield work(items[done])
        done += 1
    if done == len(items):
        return
    from functools import partial

    from report import workers

    tasks = _tasks(items[done:], max(1, min(MOST_FILES, TASK * done // spent)))
    try:
        for answers in workers.in_order(partial(_each, work), tasks, processes=jobs, preload=NEEDED):
            yield from answers
            done += len(answers)
    except workers.WorkerLostError:  # killed, most often for want of memory, of which one process takes least
        yield from map(work, items[done:])


def _tasks(items: Sequence[Item], length: int) -> Iterator[Sequence[Item]]:
    return (items[at : at + length] for at in range(0, len(items), length))


def _each(work: Callable[[Item], Tagged], items: Sequence[Item]) -> list[Tagged]:
    return [work(item) for item in items]
