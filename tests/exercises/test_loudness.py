"""Our loudness meter against the standard's own examples, and the small speaker."""

import numpy as np
import pytest

from coach_app.exercises.sound.levels import levelled
from coach_app.exercises.sound.loudness import correlation, loudness, share_below
from coach_app.exercises.sound.tones import PEAK, RATE, pack


def tone(hertz, seconds, decibels=0.0, channels=1):
    at = np.arange(round(seconds * RATE)) / RATE
    sine = (10 ** (decibels / 20) * np.sin(2 * np.pi * hertz * at)).astype(np.float32)
    return sine if channels == 1 else np.stack([sine] * channels, axis=1)


def test_the_reference_of_bs_1770():
    """A sine of 997 Hz at full scale in one channel reads −3.01 LKFS."""
    assert loudness(tone(997, 10)) == pytest.approx(-3.01, abs=0.02)


@pytest.mark.parametrize(
    "parts",
    [  # EBU Tech 3341 (2016), table 1: stereo sines of 1 kHz, seconds and dBFS
        [(20, -23.0)],
        [(10, -36.0), (60, -23.0), (10, -36.0)],
        [(10, -72.0), (10, -36.0), (60, -23.0), (10, -36.0), (10, -72.0)],
        [(20, -26.0), (20.1, -20.0), (20, -26.0)],
    ],
)
def test_what_is_soft_does_not_count(parts):
    whole = np.concatenate([tone(1000, seconds, loud, 2) for seconds, loud in parts])
    assert loudness(whole) == pytest.approx(-23.0, abs=0.1)


def test_low_and_high_count_as_an_ear_hears_them():
    middle = loudness(tone(1000, 2))
    assert loudness(tone(30, 2)) < middle - 4
    assert loudness(tone(5000, 2)) == pytest.approx(middle + 3.3, abs=0.5)


def test_a_small_speaker_loses_24_decibels_an_octave():
    def lost(hertz):
        return loudness(tone(hertz, 2)) - loudness(tone(hertz, 2), small_speaker=True)

    assert lost(100) == pytest.approx(24.1, abs=0.5)
    assert lost(50) == pytest.approx(48.2, abs=1.5)
    assert lost(200) == pytest.approx(3.0, abs=0.2)
    assert lost(1000) < 0.05


def test_sixteen_bits_read_the_same():
    assert loudness(pack(tone(440, 1, -20))) == pytest.approx(loudness(tone(440, 1, -20)), abs=0.01)


def test_silence_is_no_number_that_hurts():
    assert loudness(np.zeros((RATE, 2), dtype=np.float32)) == -120


def test_left_and_right():
    one, other = np.random.default_rng(1).standard_normal((2, RATE)).astype(np.float32)
    assert correlation(np.stack([one, one], axis=1)) == pytest.approx(1, abs=1e-4)
    assert correlation(np.stack([one, -one], axis=1)) == pytest.approx(-1, abs=1e-4)
    assert abs(correlation(np.stack([one, other], axis=1))) < 0.03


def test_the_share_of_the_low():
    both = tone(60, 4) + tone(600, 4)
    assert share_below(both, 120) == pytest.approx(0.5, abs=0.02)


def test_a_sound_is_brought_to_its_loudness_and_never_above_the_ceiling():
    assert loudness(levelled(tone(500, 2, -30), -24)) == pytest.approx(-24, abs=0.05)
    assert np.abs(levelled(tone(500, 2, -30), 0)).max() <= PEAK
