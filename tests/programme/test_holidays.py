"""Dutch holidays fall where the calendar says."""

import datetime as dt

import pytest

from coach_app.programme.holidays import CODES, easter, holiday, holidays


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (1961, 4, 2),
        (2000, 4, 23),
        (2008, 3, 23),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2038, 4, 25),
        (2285, 3, 22),
    ],
)
def test_easter_falls_where_the_calendar_says(year, month, day):
    assert easter(year) == dt.date(year, month, day)


def test_easter_is_always_a_sunday_between_22_march_and_25_april():
    for year in range(1900, 2200):
        day = easter(year)
        assert day.weekday() == 6
        assert dt.date(year, 3, 22) <= day <= dt.date(year, 4, 25)


def test_no_easter_before_the_gregorian_calendar():
    with pytest.raises(ValueError, match="1500"):
        easter(1500)


def test_holidays_of_2026():
    days = {code: day for day, code in holidays(2026).items()}
    assert set(days) == set(CODES)
    assert days["good_friday"] == dt.date(2026, 4, 3)
    assert days["easter_monday"] == dt.date(2026, 4, 6)
    assert days["kings_day"] == dt.date(2026, 4, 27)
    assert days["ascension"] == dt.date(2026, 5, 14)
    assert days["whit_monday"] == dt.date(2026, 5, 25)


def test_kings_day_is_never_a_sunday():
    assert holiday(dt.date(2025, 4, 26)) == "kings_day"  # the 27th is a Sunday
    assert holiday(dt.date(2025, 4, 27)) is None


def test_two_holidays_on_one_day_keep_the_moving_name():
    assert holiday(dt.date(2016, 5, 5)) == "ascension"


def test_an_ordinary_tuesday_is_no_holiday():
    assert holiday(dt.date(2026, 3, 10)) is None
