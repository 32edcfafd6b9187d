"""Words of a near and a far microphone, and of a computer: cut, levelled, without peaks."""

import numpy as np
import pytest

from coach_app.exercises.sound import PEAK, RATE, speech


def words(loud=0.3, before=1.0, after=1.5, noise=0.0005):
    """Two seconds like speech: a voice of 140 Hz in syllables, some twice as loud, in a room."""
    draw = np.random.default_rng(4)
    t = np.arange(2 * RATE) / RATE
    voice = sum(np.sin(2 * np.pi * 140 * n * t + n) / n for n in range(1, 20))
    syllables = np.maximum(0, np.sin(2 * np.pi * 3.1 * t)) ** 1.5 * (1 + (t % 1 > 0.6))
    spoken = voice * syllables
    spoken = loud * spoken / np.abs(spoken).max()
    whole = np.concatenate([np.zeros(round(before * RATE)), spoken, np.zeros(round(after * RATE))])
    return whole + noise * draw.standard_normal(len(whole))


@pytest.mark.parametrize("loud", [0.02, 0.1, 0.5, 1.0])
def test_near_and_far_come_out_equally_loud_and_below_the_ceiling(loud):
    made = speech.ready(words(loud, noise=loud / 600)).astype(np.float64)
    assert speech.loudness(made) == pytest.approx(-20, abs=0.5)
    assert np.abs(made).max() <= PEAK * 1.0001


def test_silence_goes_from_both_ends_and_no_word_with_it():
    made = speech.ready(words())
    assert 1.9 < len(made) / RATE < 2.6
    assert np.abs(made[: RATE // 200]).max() < PEAK / 10
    assert np.abs(made[-RATE // 200 :]).max() < PEAK / 10


def test_a_click_at_the_beginning_is_no_word():
    clicked = words()
    clicked[RATE // 10 : RATE // 10 + 200] = 0.9
    assert len(speech.ready(clicked)) / RATE < 2.7


def test_rumble_does_not_make_the_words_softer():
    t = np.arange(len(words())) / RATE
    made = speech.ready(words(0.2) + 0.3 * np.sin(2 * np.pi * 30 * t))
    clean = speech.ready(words(0.2))
    middle = slice(len(clean) // 4, len(clean) // 2)
    assert np.std(made[middle]) == pytest.approx(np.std(clean[middle]), rel=0.25)


@pytest.mark.parametrize("length", [2, 50, 2000, 30_000])
def test_what_holds_no_words_stays_quiet(length):
    made = speech.ready(1e-5 * np.random.default_rng(1).standard_normal(length))
    assert np.abs(made).max() < 0.01
    assert np.isfinite(made).all()
