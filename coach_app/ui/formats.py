"""Days, times and numbers as they are written in the language of the screen.

Weeks start on Monday, time is on 24 hours, the year shows only if it is another year.
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject


class Formats(QObject):
    """Texts with a number: lupdate finds plural forms only in ``self.tr``."""

    def days_ago(self, days: int) -> str:
        return self.tr("%n days ago", "", days)

    def in_minutes(self, minutes: int) -> str:
        return self.tr("in %n minutes", "", minutes)


def _locale() -> QLocale:
    locale = QLocale()  # the default one, set with the language
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale


def _write(day: dt.date, form: str) -> str:
    text = _locale().toString(QDate(day.year, day.month, day.day), form)
    return text.replace(".", "") if form.startswith("ddd ") else text


def _with_year(text: str, on: dt.date, today: dt.date | None, year: bool | None) -> str:
    show = on.year != (today or dt.date.today()).year if year is None else year
    return f"{text} {on.year}" if show else text


def _date(value: dt.date | dt.datetime) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def day(
    value: dt.date | dt.datetime,
    today: dt.date | None = None,
    *,
    year: bool | None = None,
    weekday: bool = True,
) -> str:
    """ "dinsdag 10 maart", with the year if it is not this year (or as ``year`` says)."""
    on = _date(value)
    return _with_year(_write(on, "dddd d MMMM" if weekday else "d MMMM"), on, today, year)


def short_day(value: dt.date | dt.datetime, today: dt.date | None = None) -> str:
    """ "di 17 maart"."""
    on = _date(value)
    return _with_year(_write(on, "ddd d MMMM"), on, today, None)


def day_month(value: dt.date | dt.datetime, today: dt.date | None = None) -> str:
    """ "17 maart"."""
    return day(value, today, weekday=False)


def time(value: dt.time | dt.datetime) -> str:
    """ "09:30"."""
    return value.strftime("%H:%M")


def day_time(value: dt.datetime, today: dt.date | None = None) -> str:
    """ "di 17 maart, 09:30"."""
    return f"{short_day(value, today)}, {time(value)}"


def weekday(number: int) -> str:
    """Name of a day of the week, Monday 0."""
    return _locale().dayName(number + 1, QLocale.FormatType.LongFormat)


LONG_MONTH = 5  # letters; longer names are cut short where room is narrow


def near(value: dt.date | dt.datetime, now: dt.date | dt.datetime, *, brief: bool = False) -> str:
    """ "vandaag, 11:00", "gisteren", "6 dagen geleden", else the day; with a time if given.

    ``brief`` for narrow columns: "30 nov" instead of "30 november".
    """
    on, today = _date(value), _date(now)
    distance = (on - today).days
    words = {
        0: QCoreApplication.translate("Formats", "today"),
        1: QCoreApplication.translate("Formats", "tomorrow"),
        -1: QCoreApplication.translate("Formats", "yesterday"),
    }
    if distance in words:
        text = words[distance]
    elif -7 < distance < 0:
        return Formats().days_ago(-distance)
    else:
        text = short_day(on, today)
        if brief and len(_write(on, "MMMM")) > LONG_MONTH:
            text = _with_year(_write(on, "ddd d MMM"), on, today, None)
    return f"{text}, {time(value)}" if isinstance(value, dt.datetime) else text


def in_minutes(minutes: int) -> str:
    """ "over 12 minuten"."""
    return Formats().in_minutes(minutes)


def number(value: float | None, decimals: int = 0) -> str:
    """With a decimal comma in Dutch; "–" for nothing."""
    return "–" if value is None else _locale().toString(float(value), "f", decimals)


def seconds(value: float) -> str:
    """4, 5,5 or 4,25: no more figures than it needs."""
    return number(value, 0 if value == int(value) else 1 if value * 2 % 1 == 0 else 2)


def clock(left: float) -> str:
    """Minutes and seconds that are left: 2:05."""
    whole = max(0, round(left))
    return f"{whole // 60}:{whole % 60:02d}"


def size(octets: int) -> str:
    """ "42 MB"."""
    return _locale().formattedDataSize(octets, 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def figure(value: float | None) -> str:
    """A total as it is written: whole, or with one decimal; a dash where there is none."""
    if value is None:
        return "–"
    return number(value, 0 if float(value).is_integer() else 1)
