"""Days as whole numbers in the proleptic Gregorian calendar with astronomical years, so that BC works.

Day 1 is 0001-01-01, as in `datetime.date.toordinal`; year 0 is 1 BC.
"""

from __future__ import annotations


def day_number(year: int, month: int, day: int) -> int:
    """The number of a day; the date must exist."""
    # Howard Hinnant's "days from civil", shifted so that 0001-01-01 is 1.
    shifted = year - (month <= 2)
    era = shifted // 400
    year_of_era = shifted - era * 400
    day_of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146097 + day_of_era - 305


def civil_date(number: int) -> tuple[int, int, int]:
    """Year (astronomical), month and day of a day number."""
    days = number + 305
    era = days // 146097
    day_of_era = days - era * 146097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return year_of_era + era * 400 + (month <= 2), month, day


def weekday(number: int) -> int:
    """0 for Monday to 6 for Sunday."""
    return (number - 1) % 7


def is_leap(year: int) -> bool:
    """Whether an astronomical year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """How many days a month has."""
    return 29 if month == 2 and is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def iso_day(number: int) -> str:
    """The day as ISO 8601 writes it, with a sign and more digits where the year needs them."""
    year, month, day = civil_date(number)
    sign, digits = ("-" if year < 0 else ""), abs(year)
    return f"{sign}{digits:04d}-{month:02d}-{day:02d}"
