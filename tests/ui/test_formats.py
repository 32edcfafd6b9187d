"""Days, times and numbers as a Dutch and an English coach write them."""

import datetime as dt

import pytest

from coach_app.ui import formats, language

TUESDAY = dt.datetime(2026, 3, 17, 9, 30)
TODAY = dt.date(2026, 3, 10)


@pytest.fixture
def dutch(qapp):
    language.install("nl")


@pytest.fixture
def english(qapp):
    language.install("en")
    yield
    language.install("nl")


def test_dutch(dutch):
    assert formats.day(TUESDAY, TODAY) == "dinsdag 17 maart"
    assert formats.short_day(TUESDAY, TODAY) == "di 17 maart"
    assert formats.day_time(TUESDAY, TODAY) == "di 17 maart, 09:30"
    assert formats.number(3.26, 1) == "3,3"
    assert formats.weekday(0) == "maandag"


def test_english(english):
    assert formats.day(TUESDAY, TODAY) == "Tuesday 17 March"
    assert formats.day_time(TUESDAY, TODAY) == "Tue 17 March, 09:30"
    assert formats.number(3.26, 1) == "3.3"
    assert formats.weekday(6) == "Sunday"


def test_the_year_shows_only_if_it_is_another_year(dutch):
    assert formats.day(dt.date(2025, 12, 30), TODAY) == "dinsdag 30 december 2025"
    assert formats.day_month(dt.date(2024, 2, 29), TODAY) == "29 februari 2024"


@pytest.mark.parametrize(
    ("distance", "words"),
    [
        (0, "vandaag"),
        (1, "morgen"),
        (-1, "gisteren"),
        (-6, "6 dagen geleden"),
        (7, "di 17 maart"),
        (-7, "di 3 maart"),
    ],
)
def test_near_days_have_words(dutch, distance, words):
    assert formats.near(TODAY + dt.timedelta(days=distance), TODAY) == words


def test_a_near_moment_has_its_time(dutch):
    assert (
        formats.near(dt.datetime(2026, 3, 10, 11), dt.datetime(2026, 3, 10, 8)) == "vandaag, 11:00"
    )


def test_nothing_is_a_dash(dutch):
    assert formats.number(None) == "–"


def test_a_long_month_is_cut_short_in_a_narrow_column(dutch):
    far = dt.datetime(2026, 11, 30, 10)
    assert formats.near(far, TODAY) == "ma 30 november, 10:00"
    assert formats.near(far, TODAY, brief=True) == "ma 30 nov, 10:00"
    assert formats.near(TUESDAY, TODAY, brief=True) == "di 17 maart, 09:30"
