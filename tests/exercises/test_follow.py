"""Breathe from where you are: the pacer hears a rhythm and slows it gently."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from coach_app.exercises.follow import LEARN, Listener, steps_to

quarters = st.integers(4, 40).map(lambda n: n / 4)


def breathe(ear, inhale, exhale, times):
    at = 50.0
    for _ in range(times + 1):
        ear.press(at)
        ear.release(at + inhale)
        at += inhale + exhale


def test_it_hears_the_rhythm_after_three_breaths():
    ear = Listener()
    breathe(ear, 1.9, 2.6, LEARN - 1)
    assert ear.rhythm() is None
    ear = Listener()
    breathe(ear, 1.9, 2.6, LEARN)
    assert ear.rhythm() == (2.0, 2.5)


def test_a_slip_of_the_finger_does_not_count():
    ear = Listener()
    ear.press(0)
    ear.release(0.05)
    ear.press(1)
    ear.release(1.1)
    assert ear.rhythm() is None
    assert ear.to_go == LEARN + 1


def test_who_waits_in_between_is_not_kept_waiting():
    """The words say four times: the fourth is the last, whatever came between."""
    ear = Listener()
    for at in (0, 40, 44, 90):
        assert ear.rhythm() is None
        ear.press(at)
        if at < 90:
            ear.release(at + 2)
    assert ear.rhythm() == (2.0, 2.0)
    ear = Listener()
    for at in (0, 40, 80, 120):
        ear.press(at)
        ear.release(at + 20)
    assert ear.rhythm() == (6.0, 6.0)


def test_a_key_held_down_repeats_nothing():
    ear = Listener()
    ear.press(1)
    ear.press(1.1)
    ear.release(2)
    ear.release(2.1)
    assert ear.pressed == [1]
    assert ear.released == [2]


@given(quarters, quarters, quarters, quarters)
def test_it_slows_by_at_most_a_quarter_a_breath_and_arrives(a, b, c, d):
    found = steps_to((a, b), (c, d))
    assert found[0] == (a, b)
    assert found[-1] == (c, d)
    for one, two in itertools.pairwise(found):
        assert abs(two[0] - one[0]) <= 0.25
        assert abs(two[1] - one[1]) <= 0.25
