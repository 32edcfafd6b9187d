"""Our sounds, measured on the samples by their role: as loud as one another, wide, never sudden,
to be heard on a laptop; and each is what it says it is."""

import itertools

import numpy as np
import pytest

from coach_app.exercises import AMBIENCES
from coach_app.exercises.sound import (
    ATTACK,
    BACKGROUNDS,
    PEAK,
    PIECES,
    RATE,
    Track,
    ambience,
    cue,
    levels,
    phase_cue,
    piece,
)
from coach_app.exercises.sound.music.score import bars
from coach_app.exercises.sound.places.outdoors import GARDEN, WOOD, calls
from coach_app.exercises.sound.tones import to_float
from tests.exercises.sounds import ALL, PHASES, ROLES, figures

AIMS = {
    "background": levels.BACKGROUND,
    "piece": levels.PIECE,
    "cue": levels.CUE,
    "breath": levels.BREATH,
}
SHORT = [(role, name) for role, name in ALL if role in ("cue", "breath")]
LONG = [(role, name) for role, name in ALL if role in ("background", "piece")]


def mono(samples):
    return to_float(samples).mean(axis=1)


def part(name, seconds):
    """The beginning of a background, some eleven seconds a part."""
    many = -(-seconds // 11)
    found = np.concatenate(list(itertools.islice(ambience(name).parts(), many)))
    return found[: seconds * RATE]


def envelope(samples, seconds):
    """Mean square of each so many seconds."""
    block = round(seconds * RATE)
    return np.square(samples[: len(samples) // block * block]).reshape(-1, block).mean(axis=1)


def decibels(power):
    return 10 * np.log10(power + 1e-12)


# -- every sound, by its role


def test_each_background_that_an_exercise_may_name_is_there():
    assert {name for name in AMBIENCES if name != "none"} <= set(BACKGROUNDS)


@pytest.mark.parametrize(("role", "name"), ALL)
def test_sounds_of_one_role_are_equally_loud(role, name):
    """Within 4 LU of each other: within 2 of what the role asks, or softer by a pause."""
    pause = 2.5 if "hold" in name else 0.0
    assert figures(role, name).lufs + pause == pytest.approx(
        AIMS[role], abs=2.2 if name == "bell" else 1
    )


@pytest.mark.parametrize(("role", "name"), ALL)
def test_no_sample_is_above_minus_twelve_decibels(role, name):
    assert PEAK * 0.2 < figures(role, name).peak <= PEAK * 1.0001


@pytest.mark.parametrize(("role", "name"), ALL)
def test_a_laptop_speaker_loses_little(role, name):
    assert figures(role, name).lost <= 3
    assert figures(role, name).below_120 <= 0.2


@pytest.mark.parametrize(("role", "name"), [(r, n) for r, n in ALL if not n.startswith("tap")])
def test_sound_is_around_and_not_in_the_middle_or_beside(role, name):
    assert 0.3 <= figures(role, name).correlation <= 0.7


@pytest.mark.parametrize(("role", "name"), SHORT)
def test_no_short_sound_begins_suddenly(role, name):
    loud = np.abs(ROLES[role][name]()).max(axis=1)
    begun = np.argmax(loud >= 0.9 * loud.max()) / RATE
    assert begun >= ATTACK
    assert loud[0] < PEAK * 0.01
    assert loud[-1] < PEAK * 0.02


@pytest.mark.parametrize("name", BACKGROUNDS)
def test_nothing_in_a_background_startles(name):
    """Within 80 ms its loudness rises by less than twice, to the ear (10 dB)."""
    assert figures("background", name).jump <= 10


@pytest.mark.parametrize(("role", "name"), LONG)
def test_loops_are_minutes_long_and_have_no_seam(role, name):
    found = figures(role, name)
    assert 120 <= found.seconds <= 300
    assert found.seam[0] <= found.seam[1]


@pytest.mark.parametrize(("role", "name"), LONG)
def test_the_first_part_is_enough_to_begin_with(role, name):
    loop = ambience(name) if role == "background" else piece(name)
    track = Track(loop.count)
    track.add(next(iter(loop.parts())))
    assert 5 <= track.ready / RATE <= 20
    assert not track.whole


# -- each is what it says


def test_the_sea_comes_in_separate_waves():
    samples = mono(ambience("sea").whole())
    slow = np.convolve(envelope(samples, 0.1), np.ones(15) / 15, "same")
    loud = decibels(slow)
    tops = [
        at
        for at in range(20, len(loud) - 20)
        if loud[at] == loud[at - 20 : at + 21].max() and loud[at] > np.median(loud)
    ]
    apart = np.diff(tops) / 10
    assert len(tops) >= 14
    assert apart.min() >= 7
    assert apart.max() <= 15
    for one, other in itertools.pairwise(tops):
        assert loud[one:other].min() <= min(loud[one], loud[other]) - 6
    sharpness = [centroid(samples, at / 10, 1.0) for at in tops[1:-1]]
    before = [centroid(samples, at / 10 - 2.5, 1.0) for at in tops[1:-1]]
    foam = [centroid(samples, at / 10 + 2.0, 1.0) for at in tops[1:-1]]
    assert np.median(before) < np.median(sharpness) < np.median(foam)


def centroid(samples, at, seconds):
    """Where the middle of the spectrum lies, in Hz."""
    here = samples[round(at * RATE) : round((at + seconds) * RATE)]
    power = np.abs(np.fft.rfft(here * np.hanning(len(here))))
    return float((power * np.fft.rfftfreq(len(here), 1 / RATE)).sum() / power.sum())


def test_rain_falls_in_drops_and_not_as_a_hiss():
    samples = mono(part("rain", 20))
    blocks = decibels(envelope(np.diff(samples), 0.005))
    hiss = np.random.default_rng(1).standard_normal(len(samples))
    still = decibels(envelope(np.diff(hiss), 0.005))
    assert blocks.std() > 2 * still.std()
    assert (blocks > np.median(blocks) + 6).mean() > 0.02  # dozens of near drops a second
    slow = decibels(envelope(mono(ambience("rain").whole()), 5.0))
    assert 2 < slow.max() - slow.min() < 10  # now more, now less


def test_the_wind_wanders():
    samples = mono(ambience("wind").whole())
    heights = [centroid(samples, at, 2.0) for at in range(0, 180, 3)]
    assert max(heights) > 2 * min(heights)
    slow = decibels(envelope(samples, 2.0))
    assert slow.max() - slow.min() > 6


@pytest.mark.parametrize(("singers", "seed"), [(WOOD, 37), (GARDEN, 57)])
def test_no_bird_says_the_same_twice(singers, seed):
    heard = calls(singers, seed)
    sung = {singer.song(np.random.default_rng(own)).tobytes() for _, singer, own in heard}
    assert len(sung) == len(heard) >= 30
    times = np.asarray([at for at, _, _ in heard])
    assert np.diff(times).max() < 15  # never long without anybody
    assert len({singer.song for _, singer, _ in heard[:14]}) >= 4


def test_birds_stand_out_of_the_leaves():
    samples = mono(part("wood", 33))
    spectrum = np.fft.rfft(samples)
    hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
    spectrum[(hertz < 1500) | (hertz > 3000)] = 0  # where the blackbird is
    loud = decibels(envelope(np.fft.irfft(spectrum, len(samples)), 0.1))
    assert np.quantile(loud, 0.97) > np.median(loud) + 8


def test_two_notes_take_turns_with_the_breath():
    samples = mono(part("two-note", 22))

    def has(hertz, at):
        here = samples[round(at * RATE) : round((at + 1.5) * RATE)]
        turn = np.exp(-2j * np.pi * hertz * np.arange(len(here)) / RATE)
        return abs((here * np.hanning(len(here)) * turn).sum())

    for breath in (0.0, 11.0):
        first, second = breath - 0.75 if breath else 0.0, breath + 4.75
        assert has(293.66, first) > 3 * has(329.63, first)
        assert has(329.63, second) > 3 * has(293.66, second)


def test_a_bell_has_many_voices_that_beat_slowly():
    samples = mono(cue("bell"))[: 8 * RATE]
    found = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
    ratios = (1, 2.71, 2.76, 5.15, 5.23, 8.2, 11.7, 15.8)
    floor = np.median(found)
    for ratio in ratios:
        near = np.abs(hertz - 246.94 * ratio) < 2
        assert found[near].max() > 20 * floor, ratio
    loud = np.sqrt(envelope(mono(cue("bell")), 0.1))[10:140]
    smooth = np.convolve(loud, np.ones(33) / 33, "same")
    beating = (loud / smooth)[20:-20]
    assert 1.05 < beating.max() / beating.min() < 4  # it breathes, and is never gone


def test_the_bell_dies_away_for_half_a_minute():
    loud = np.abs(cue("bell")).max(axis=1)
    assert len(loud) / RATE == pytest.approx(35)
    assert loud[RATE * 20 : RATE * 21].max() > loud.max() * 0.05
    assert loud[RATE * 30 :].max() < loud.max() * 0.15


def spectrum(samples):
    found = np.abs(np.fft.rfft(mono(samples), 4 * RATE))[: 4 * 2000].reshape(-1, 8).sum(axis=1)
    return found / np.linalg.norm(found)


def test_each_phase_sounds_different():
    heard = {name: spectrum(phase_cue(name, 4.0)) for name in PHASES}
    for one, two in itertools.combinations(PHASES, 2):
        assert heard[one] @ heard[two] < 0.8, (one, two)


def test_in_rises_and_out_falls():
    def pitch(samples):
        found = np.abs(np.fft.rfft(mono(samples)))
        return np.argmax(found) * RATE / len(samples)

    inhale, exhale = phase_cue("in", 4.0), phase_cue("out", 6.0)
    third = len(inhale) // 3
    assert pitch(inhale[:third]) < pitch(inhale[-third:])
    third = len(exhale) // 3
    assert pitch(exhale[:third]) > pitch(exhale[-third:])


@pytest.mark.parametrize("seconds", [0.5, 1.0, 2.25, 8.0])
def test_a_breath_cue_is_as_long_as_its_phase(seconds):
    assert len(phase_cue("in", seconds)) == round(seconds * RATE)


def test_a_breath_lies_in_its_background_and_not_upon_it():
    from coach_app.ui.client_view.player.options import PlayerOptions

    volumes = PlayerOptions().volumes
    lift = 20 * np.log10(volumes["cue"] / volumes["ambience"])
    for name in BACKGROUNDS:
        over = figures("breath", "breath in").lufs + lift - figures("background", name).lufs
        assert 0 <= over <= 6


# -- music


@pytest.mark.parametrize("name", PIECES)
def test_pieces_are_written_out_bar_by_bar(name):
    written = PIECES[name]
    assert 60 <= written.bpm <= 66
    assert len(PIECES) >= 5
    for section in written.sections:
        of = bars(section.melody)
        assert len(of) in (0, len(section.chords.split()))
        for bar in of:
            assert sum(beats for _, beats in bar) == written.meter
            assert all(note is None or note >= 62 for note, _ in bar)  # above 290 Hz
    melodies = [section.melody for section in written.sections if section.melody]
    assert len(set(melodies)) >= 3  # something new …
    assert len(melodies) > len(set(melodies))  # … and something that comes back


@pytest.mark.parametrize("name", PIECES)
def test_a_piece_ends_softly_before_it_begins_again(name):
    assert figures("piece", name).ends < 0.05
    assert figures("piece", name).begins < 0.5
