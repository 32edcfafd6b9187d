"""Dutch public holidays, computed: no table to keep up to date, no network.

Sources: Algemene termijnenwet, article 3 (New Year's Day, Good Friday, Easter Monday,
Ascension Day, Whit Monday, both Christmas days, King's Day, 5 May). Easter Sunday and
Whit Sunday are added because people are away on them. King's Day is 27 April, or the
26th when that is a Sunday (since 2014; Queen's Day before that is not covered).
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

CODES = (
    "new_year",
    "good_friday",
    "easter",
    "easter_monday",
    "kings_day",
    "liberation",
    "ascension",
    "whit_sunday",
    "whit_monday",
    "christmas",
    "boxing_day",
)


def easter(year: int) -> dt.date:
    """Easter Sunday in the Gregorian calendar (Meeus/Jones/Butcher). ``year`` from 1583."""
    if year < 1583:
        raise ValueError(f"no Gregorian Easter in {year}")
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, century_rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - shift + 15) % 30
    quarter, last = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * quarter - moon - last) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


@lru_cache(maxsize=32)
def holidays(year: int) -> dict[dt.date, str]:
    """Days of ``year`` with their code of :data:`CODES`.

    Two holidays can share a day (Ascension on 5 May 2016); the moving one gives its name.
    """
    sunday = easter(year)
    kings_day = dt.date(year, 4, 27)
    if kings_day.weekday() == 6:
        kings_day = dt.date(year, 4, 26)
    fixed = {
        dt.date(year, 1, 1): "new_year",
        kings_day: "kings_day",
        dt.date(year, 5, 5): "liberation",
        dt.date(year, 12, 25): "christmas",
        dt.date(year, 12, 26): "boxing_day",
    }
    moving = {
        -2: "good_friday",
        0: "easter",
        1: "easter_monday",
        39: "ascension",
        49: "whit_sunday",
        50: "whit_monday",
    }
    return fixed | {sunday + dt.timedelta(days): code for days, code in moving.items()}


def holiday(day: dt.date) -> str | None:
    """Code of the holiday on ``day``, or None."""
    return holidays(day.year).get(day)
