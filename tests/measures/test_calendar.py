"""What is due when, and that it follows the headline."""

import pytest

from coach_app.measures import due, headlines, in_order, load_measures, minutes
from coach_app.measures.calendar import FOLLOW_UP_WEEK, WEEKS


def test_default_calendar() -> None:
    full = ("weekly", "djg-11", "direct", "who-5", "lsns-6")
    assert due(0) == due(8) == due(FOLLOW_UP_WEEK) == full
    assert due(4) == ("weekly", "djg-11", "who-5")
    assert [due(week) for week in (1, 2, 3, 5, 6, 7)] == [("weekly",)] * 6
    assert due(9) == due(-1) == ()


def test_intake_takes_about_nine_minutes() -> None:
    assert 6 <= minutes(due(0)) <= 9
    assert minutes(due(3)) == 1


def test_a_short_scale_each_week() -> None:
    for headline in ("ucla-3", "djg-6", "direct"):
        for week in WEEKS:
            assert headline in due(week, headline, "week")
            assert "weekly" in due(week, headline, "week")
        assert "djg-11" not in due(2, headline, "week")


def test_a_single_question_never_stands_alone() -> None:
    for week in (0, 8, FOLLOW_UP_WEEK):
        assert "djg-11" in due(week, "direct", "week")
    assert "djg-6" in due(4, "direct", "week")


@pytest.mark.parametrize("headline", headlines())
def test_every_headline_is_measured_at_the_four_points(headline: str) -> None:
    for week in (0, 4, 8, FOLLOW_UP_WEEK):
        assert headline in due(week, headline)
    assert load_measures()[headline].what == "loneliness"


def test_the_direct_question_comes_after_the_scale() -> None:
    order = due(0, "ucla-3")
    assert order.index("ucla-3") < order.index("direct")
    assert in_order(["direct", "weekly", "djg-11"]) == ("weekly", "djg-11", "direct")


def test_nonsense_is_refused() -> None:
    with pytest.raises(ValueError, match="who-5"):
        due(0, "who-5")
    with pytest.raises(ValueError, match="daily"):
        due(0, "djg-11", "daily")
