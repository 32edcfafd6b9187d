"""Our sounds, measured on the samples: none startles, loops do not click, cues differ."""

import itertools

import numpy as np
import pytest

from coach_app.exercises import AMBIENCES, CUES
from coach_app.exercises.sound import (
    ATTACK,
    PEAK,
    PIECES,
    RATE,
    Mixer,
    ambience,
    cue,
    phase_cue,
    piece,
    tap,
    weave_note,
)

PHASES = ("in", "topup", "hold_in", "out", "hold_out")
SHORT = {
    **{name: lambda name=name: cue(name) for name in (*CUES, "fall") if name != "none"},
    **{f"phase {name}": lambda name=name: phase_cue(name, 4.0) for name in PHASES},
    **{f"tap {side}": lambda side=side: tap(side) for side in ("left", "right")},
    **{f"note {row}": lambda row=row: weave_note(row) for row in range(5)},
}
LOOPS = {
    **{name: lambda name=name: ambience(name) for name in AMBIENCES if name != "none"},
    **{name: lambda name=name: piece(name) for name in PIECES},
}


def loudness(samples):
    return np.abs(samples) if samples.ndim == 1 else np.abs(samples).max(axis=1)


@pytest.mark.parametrize("name", [*SHORT, *LOOPS])
def test_nothing_is_louder_than_minus_twelve_decibels(name):
    loud = loudness((SHORT | LOOPS)[name]()).max()
    assert loud <= PEAK * 1.0001
    assert loud > PEAK * 0.2  # and it can be heard


@pytest.mark.parametrize("name", SHORT)
def test_nothing_begins_suddenly(name):
    loud = loudness(SHORT[name]())
    begun = np.argmax(loud >= 0.9 * loud.max()) / RATE
    assert begun >= ATTACK
    assert loud[0] < PEAK * 0.01
    assert loud[-1] < PEAK * 0.02


@pytest.mark.parametrize("name", LOOPS)
def test_loops_have_no_seam(name):
    samples = LOOPS[name]()
    steps = np.abs(np.diff(samples, axis=0))
    seam = np.abs(samples[0] - samples[-1])
    assert np.all(seam <= steps.max(axis=0))
    # The seam is an ordinary step, not the largest of a million.
    assert np.all(seam <= np.quantile(steps, 0.999, axis=0))


def spectrum(samples):
    mono = samples if samples.ndim == 1 else samples.mean(axis=1)
    found = np.abs(np.fft.rfft(mono, 4 * RATE))[: 4 * 2000].reshape(-1, 8).sum(axis=1)
    return found / np.linalg.norm(found)


def test_each_phase_sounds_different():
    heard = {name: spectrum(phase_cue(name, 4.0)) for name in PHASES}
    for one, two in itertools.combinations(PHASES, 2):
        assert heard[one] @ heard[two] < 0.8, (one, two)


def test_in_rises_and_out_falls():
    def pitch(samples):
        found = np.abs(np.fft.rfft(samples))
        return np.argmax(found) * RATE / len(samples)

    inhale, exhale = phase_cue("in", 4.0), phase_cue("out", 6.0)
    third = len(inhale) // 3
    assert pitch(inhale[:third]) < pitch(inhale[-third:])
    third = len(exhale) // 3
    assert pitch(exhale[:third]) > pitch(exhale[-third:])


@pytest.mark.parametrize("seconds", [1.0, 2.25, 8.0])
def test_a_breath_cue_is_as_long_as_its_phase(seconds):
    assert len(phase_cue("in", seconds)) == round(seconds * RATE)


def test_the_bell_dies_away_for_half_a_minute():
    loud = loudness(cue("bell"))
    assert len(loud) / RATE == pytest.approx(35)
    assert loud[RATE * 20 : RATE * 21].max() > PEAK * 0.05
    assert loud[RATE * 30 :].max() < PEAK * 0.15


@pytest.mark.parametrize("name", PIECES)
def test_pieces_are_as_calm_as_they_say(name):
    assert 60 <= PIECES[name].bpm <= 66
    assert len(piece(name)) / RATE > 50


# -- the mixer


def block(mixer, seconds):
    return np.frombuffer(mixer.render(int(seconds * RATE)), "<i2").reshape(-1, 2) / 32767


def test_stopping_is_silent_within_a_second():
    mixer = Mixer()
    mixer.play(ambience("sea"), "ambience", loop=True)
    mixer.play(cue("bell"))
    block(mixer, 2)
    mixer.fade_out(1.0)
    fading = block(mixer, 1.0)
    assert np.abs(fading[: RATE // 10]).max() > 0.01
    assert np.abs(fading[-10:]).max() < 0.001
    assert not mixer.sounding
    assert np.abs(block(mixer, 0.2)).max() == 0


def test_a_loop_goes_on_and_fades_in():
    mixer = Mixer()
    mixer.play(ambience("drone"), "ambience", loop=True, fade_in=4)
    first = np.abs(block(mixer, 0.5)).max()
    for _ in range(30):
        last = np.abs(block(mixer, 1)).max()
    assert first < last / 4
    assert mixer.sounding


def test_each_group_has_its_own_volume():
    mixer = Mixer()
    mixer.volumes["ambience"] = 0.0
    mixer.play(ambience("rain"), "ambience", loop=True)
    assert np.abs(block(mixer, 1)).max() == 0
    mixer.play(cue("low"))
    assert np.abs(block(mixer, 1)).max() > 0.05


def test_blocks_of_any_size_give_the_same_sound():
    whole, parts = Mixer(), Mixer()
    for mixer in (whole, parts):
        mixer.play(cue("chime"), fade_in=0.3)
    one = whole.render(4410)
    many = b"".join(parts.render(441) for _ in range(10))
    np.testing.assert_allclose(np.frombuffer(one, "<i2"), np.frombuffer(many, "<i2"), atol=2)
