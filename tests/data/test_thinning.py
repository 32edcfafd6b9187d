"""Which backups go: by number and day, whatever the clock has shown."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from coach_app.data.storage.shelf.thinning import (
    DAILY,
    LATEST,
    LEAP,
    MONTHLY,
    OLDEST,
    WEEKLY,
    Mark,
    surplus,
)

NOW = dt.datetime(2026, 3, 31, 17, 5, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)

moments = st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2031, 1, 1)).map(
    lambda moment: moment.replace(tzinfo=dt.UTC)
)


@st.composite
def shelves(draw):
    """Any backups, in the order in which they were made, with any clock."""
    made = draw(st.lists(st.tuples(moments, st.booleans()), min_size=1, max_size=40))
    numbered = draw(st.integers(0, len(made)))  # those before have no number yet
    return [
        Mark(f"b{place}", max(0, place - numbered + 1), moment, safety)
        for place, (moment, safety) in enumerate(made)
    ]


def gone(marks, now=NOW):
    return surplus(marks, now, dt.UTC)


def kept(marks, now=NOW):
    left = gone(marks, now)
    return [mark for mark in marks if mark.name not in left]


def series(*moments: dt.datetime) -> list[Mark]:
    return [Mark(f"b{at}", at + 1, moment) for at, moment in enumerate(moments)]


def used(days: int, now: dt.datetime = NOW, each: int = 1) -> list[dt.datetime]:
    """``each`` backups a day for ``days`` days, the last one now."""
    return [
        now - day * DAY - hour * HOUR
        for day in range(days - 1, -1, -1)
        for hour in range(each - 1, -1, -1)
    ]


def in_turn(moments: list[dt.datetime]) -> list[Mark]:
    """Thinned after each backup, as it happens."""
    shelf: list[Mark] = []
    for number, moment in enumerate(moments, 1):
        shelf = kept([*shelf, Mark(f"b{number}", number, moment)], moment)
    return shelf


def test_seven_days_four_weeks_two_months():
    left = [mark.made_at.date() for mark in kept(series(*used(89)))]
    expected = {NOW.date() - day * DAY for day in range(7)}
    expected |= {dt.date(2026, 3, 29), dt.date(2026, 3, 22), dt.date(2026, 3, 15)}  # Sundays
    expected |= {dt.date(2026, 2, 28)}
    assert set(left) == expected


def test_thinned_in_turn_it_is_the_same_shelf():
    assert {mark.made_at for mark in in_turn(used(89))} == {
        mark.made_at for mark in kept(series(*used(89)))
    }


def test_many_in_one_day_do_not_push_out_yesterday():
    marks = series(*used(7)[:-1], *(NOW - hour * HOUR for hour in range(8, -1, -1)))
    left = {mark.made_at.date() for mark in kept(marks)}
    assert left == {NOW.date() - day * DAY for day in range(7)}
    assert [mark.made_at for mark in kept(marks)][-LATEST:] == [NOW - 2 * HOUR, NOW - HOUR, NOW]


@given(st.integers(1, 8), st.integers(1, 200))
def test_in_daily_use_none_is_older_than_ninety_days(each, days):
    shelf = in_turn(used(days, each=each))
    assert all(NOW - mark.made_at <= OLDEST for mark in shelf)
    assert len(shelf) <= LATEST + DAILY + WEEKLY + MONTHLY


def test_after_a_long_pause_what_is_too_old_goes_on_the_second_day():
    before = used(5, NOW - 200 * DAY)
    assert len(kept(series(*before, NOW))) == 6  # or did the clock leap? nobody can tell yet
    left = kept(series(*before, NOW, NOW + DAY), NOW + DAY)
    assert [mark.made_at for mark in left] == [NOW, NOW + DAY]


def test_safety_backups_stay_ninety_days_and_push_none_out():
    plain = used(89)
    safety = [Mark(f"s{day}", 0, NOW - day * DAY, safety=True) for day in (1, 5, 89, 90, 91)]
    left = {mark.name for mark in kept([*safety, *series(*plain)])}
    assert {name for name in left if name.startswith("s")} == {"s1", "s5", "s89", "s90"}
    assert left - {mark.name for mark in safety} == {mark.name for mark in kept(series(*plain))}


@given(st.timedeltas(LEAP + DAY, dt.timedelta(days=4000)), st.integers(1, 60))
def test_a_clock_that_leaps_ahead_calls_nothing_old(leap, days):
    """It counts as one more day, week and month, and no more than that."""
    before = in_turn(used(days))
    shelf = [*before, Mark("ahead", 500, NOW + leap)]
    lost = gone(shelf, NOW + leap)
    assert len(lost) <= 3
    assert "ahead" not in lost
    # The clock is right again: the one from the future stands in nobody's way.
    right = [mark for mark in shelf if mark.name not in lost]
    assert "ahead" not in gone([*right, Mark("right", 501, NOW + HOUR)], NOW + HOUR)
    assert "right" not in gone([*right, Mark("right", 501, NOW + HOUR)], NOW + HOUR)


@given(st.timedeltas(DAY, dt.timedelta(days=4000)), st.integers(1, 20), st.integers(1, 20))
def test_a_clock_that_was_behind_makes_nothing_old(back, before, behind):
    """Set back for some days, then right again: the work of those days is the newest there is."""
    first = used(before, NOW - behind * DAY)
    then = [moment - back for moment in used(behind, NOW)]
    shelf = in_turn([*first, *then])
    right = [*shelf, Mark("right", 999, NOW + HOUR)]
    left = {mark.name for mark in kept(right, NOW + HOUR)}
    last = [mark.name for mark in sorted(shelf, key=lambda mark: mark.number)][-2:]
    assert set(last) <= left  # never called old for the date they carry


@given(shelves(), moments)
def test_the_newest_and_what_is_dated_later_always_stay(marks, now):
    lost = gone(marks, now)
    newest = max(marks, key=lambda mark: (mark.number, mark.made_at, mark.name))
    assert newest.name not in lost
    assert not [mark for mark in marks if mark.made_at > now and mark.name in lost]


@given(st.lists(moments, max_size=40), moments)
def test_once_thinned_nothing_more_goes(made, now):
    marks = series(*sorted(made))
    assert gone(kept(marks, now), now) == set()


@given(shelves(), moments)
def test_the_shelf_stays_small(marks, now):
    counted = [mark for mark in kept(marks, now) if mark.made_at <= now and not mark.safety]
    assert len(counted) <= LATEST + DAILY + WEEKLY + MONTHLY + 1


def test_an_empty_shelf_loses_nothing():
    assert surplus([], NOW) == set()


def test_what_is_made_at_this_very_moment_counts_like_any_other():
    marks = [*series(*used(3)), *(Mark(f"n{turn}", 10 + turn, NOW) for turn in range(5))]
    assert {mark.name for mark in kept(marks)} == {"b0", "b1", "n2", "n3", "n4"}


def test_a_safety_backup_takes_no_place_of_a_day():
    plain = used(9)
    safety = [
        Mark(f"s{at}", 100 + at, moment + HOUR, safety=True) for at, moment in enumerate(used(5))
    ]
    left = {mark.name for mark in kept([*series(*plain), *safety], NOW + 2 * HOUR)}
    assert {f"b{at}" for at in range(2, 9)} <= left  # seven days of plain ones, as without


def test_those_from_the_future_take_no_place_of_a_day():
    ahead = [Mark(f"f{turn}", 100 + turn, NOW + (turn + 1) * DAY) for turn in range(9)]
    left = {mark.name for mark in kept([*series(*used(7)), *ahead])}
    assert left == {f"b{at}" for at in range(7)} | {mark.name for mark in ahead}


def test_those_ahead_of_the_database_take_no_place_of_a_day():
    ahead = [Mark(f"a{at}", 100 + at, NOW - at * DAY, ahead=True) for at in range(9)]
    left = {mark.name for mark in kept([*series(*used(7)), *ahead])}
    assert left == {f"b{at}" for at in range(7)} | {mark.name for mark in ahead}


def test_a_pause_of_a_month_is_no_leap_and_one_of_a_day_more_is():
    old = Mark("old", 1, NOW - OLDEST - HOUR)
    middle = Mark("middle", 2, NOW - dt.timedelta(days=60))
    month, more = Mark("m", 3, NOW - LEAP), Mark("m", 3, NOW - LEAP - HOUR)
    assert "old" in gone([old, middle, month, Mark("now", 4, NOW)])
    assert "old" not in gone([old, middle, more, Mark("now", 4, NOW)])


def test_the_figures_that_are_promised():
    assert (DAILY, WEEKLY, MONTHLY) == (7, 4, 2)
    assert (OLDEST.days, LEAP.days) == (90, 31)


@given(shelves(), st.sets(st.integers(0, 39)))
def test_what_is_ahead_of_the_database_stays_and_pushes_none_out(marks, places):
    marks = [mark._replace(ahead=at in places) for at, mark in enumerate(marks)]
    left = gone(marks)
    assert not any(mark.ahead and mark.name in left for mark in marks)
    assert len([mark for mark in kept(marks) if not mark.ahead]) >= min(
        LATEST, len([mark for mark in marks if not mark.ahead and NOW - mark.made_at <= OLDEST])
    )
