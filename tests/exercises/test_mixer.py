"""What leaves for the sound card: never above the ceiling, without a click, each at its volume."""

import itertools

import numpy as np
import pytest

from coach_app.exercises.sound import PEAK, RATE, Mixer, Shelf, Track, cue, pack
from coach_app.exercises.sound.limiter import GRAIN, Limiter
from coach_app.exercises.sound.tones import gate


def block(mixer, seconds):
    return np.frombuffer(mixer.render(int(seconds * RATE)), "<i2").reshape(-1, 2) / 32767


def tone(hertz=440.0, seconds=2.0, loud=0.1):
    at = np.arange(int(seconds * RATE)) / RATE
    sine = (loud * np.sin(2 * np.pi * hertz * at)).astype(np.float32)
    return np.stack([sine, sine], axis=1)


def size(samples):
    return float(np.sqrt(np.square(samples).mean()))


def test_stopping_is_silent_within_a_second():
    mixer = Mixer()
    mixer.play(pack(tone()), "ambience", loop=True)
    mixer.play(cue("low"))
    block(mixer, 2)
    mixer.fade_out(1.0)
    fading = block(mixer, 1.0)
    assert np.abs(fading[: RATE // 10]).max() > 0.01
    assert np.abs(fading[-10:]).max() < 0.001
    assert not mixer.sounding
    assert np.abs(block(mixer, 0.2)).max() == 0


def test_a_loop_goes_on_and_fades_in():
    mixer = Mixer()
    mixer.play(pack(tone()), "ambience", loop=True, fade_in=4)
    first = size(block(mixer, 0.5))
    for _ in range(8):
        last = size(block(mixer, 1))
    assert first < last / 4
    assert mixer.sounding


def test_a_loop_has_no_seam_of_its_own():
    mixer, samples = Mixer(), pack(tone(441.0, 1.0))
    mixer.volumes["ambience"] = 1.0
    mixer.play(samples, "ambience", loop=True)
    heard = np.concatenate([block(mixer, 0.7) for _ in range(5)])[RATE // 10 :]
    wanted = 2 * np.pi * 441 / RATE * 0.1
    assert np.abs(np.diff(heard, axis=0)).max() <= wanted * 1.02


def test_each_group_has_its_own_volume():
    mixer = Mixer()
    mixer.volumes["ambience"] = 0.0
    mixer.play(tone(), "ambience", loop=True)
    assert np.abs(block(mixer, 1)).max() == 0
    mixer.play(cue("low"))
    assert np.abs(block(mixer, 1)).max() > 0.05


def test_blocks_of_any_size_give_the_same_sound():
    whole, parts = Mixer(), Mixer()
    for mixer in (whole, parts):
        mixer.play(tone(330, 1, 0.9), fade_in=0.3)
    one = whole.render(8820)
    many = b"".join(parts.render(441) for _ in range(20))
    np.testing.assert_allclose(np.frombuffer(one, "<i2"), np.frombuffer(many, "<i2"), atol=40)


def test_all_sounds_and_a_loud_voice_stay_under_the_ceiling():
    mixer = Mixer()
    mixer.volumes.update(ambience=1.0, cue=1.0, voice=1.0)
    draw = np.random.default_rng(3)
    speech = tone(170, 3, 1.0) * np.repeat(draw.random(30), RATE // 10)[:, None]
    mixer.play(pack(tone(300, 1, 0.25)), "ambience", loop=True)
    for name in ("bell", "low", "gong"):
        mixer.play(pack(cue(name)))
    mixer.play(speech.astype(np.float32), "voice")
    heard = np.concatenate([block(mixer, 0.025) for _ in range(120)])
    assert np.abs(heard).max() <= PEAK
    assert np.abs(heard).max() > PEAK * 0.9  # it turns down and does not mute


def test_turning_down_makes_no_click():
    """A tone twice too loud comes out as the same tone, at the ceiling: no corner, no step."""
    mixer = Mixer()
    mixer.volumes["voice"] = 1.0
    loud = tone(220, 2.0, 0.2)
    loud[RATE:] *= 2.5
    mixer.play(loud, "voice")
    heard = np.concatenate([block(mixer, 0.05) for _ in range(38)])
    steps = np.abs(np.diff(heard[:, 0]))
    steepest = 2 * np.pi * 220 / RATE * PEAK
    at_the_jump = slice(RATE - 600, RATE + 900)
    assert np.delete(steps, np.r_[at_the_jump]).max() <= steepest * 1.05
    bends = np.abs(np.diff(heard[RATE + 2000 :, 0], 2)).max()
    assert bends <= (2 * np.pi * 220 / RATE) ** 2 * PEAK * 1.5


def test_it_turns_down_over_ten_milliseconds_and_comes_back_slowly():
    limiter = Limiter(0.25)
    level = np.full((RATE // GRAIN * GRAIN, 2), 0.2, dtype=np.float32)
    level[RATE // 3 : RATE // 3 + 2000] = 0.5
    late = 4 * GRAIN
    gain = limiter.through(level)[late:, 0] / level[:-late, 0]
    fall = np.flatnonzero(gain < 0.999)[0]
    assert RATE // 3 - fall > 0.008 * RATE  # before it is needed
    assert np.diff(gain).min() > -0.5 / (3 * GRAIN)
    assert np.diff(gain).max() < 1 / (0.2 * RATE)
    assert gain[-1] > 0.8


def test_a_background_gives_way_to_a_voice_and_comes_back():
    mixer = Mixer()
    mixer.play(pack(tone(500, 1, 0.02)), "ambience", loop=True)
    before = size(block(mixer, 1))
    mixer.play(np.zeros((3 * RATE, 2), dtype=np.float32), "voice")
    levels = [size(block(mixer, 0.25)) for _ in range(8)]
    assert levels[-1] == pytest.approx(before / 2, rel=0.05)
    assert all(later <= earlier * 1.01 for earlier, later in itertools.pairwise(levels))
    assert levels[0] > before * 0.7  # it goes, and does not drop
    block(mixer, 1.7)
    assert size(block(mixer, 1)) == pytest.approx(before, rel=0.05)


def test_a_track_plays_while_it_is_made():
    mixer, track = Mixer(), Track(3 * RATE)
    mixer.volumes["ambience"] = 1.0
    track.add(tone(441, 1))
    mixer.play(track, "ambience", loop=True)
    assert size(block(mixer, 0.9)) > 0.05
    block(mixer, 0.2)
    assert size(block(mixer, 0.2)) == 0  # not made yet: silence, and no beginning again
    track.add(tone(441, 2))
    assert track.whole
    assert size(block(mixer, 1.9)) > 0.05
    assert mixer.sounding
    assert size(block(mixer, 2)) > 0.05  # round


def test_one_channel_is_heard_on_both_sides():
    mixer = Mixer()
    voice = tone(300, 1)[:, 0] * gate(RATE, 0.1, 0.1)
    mixer.play(voice, "voice")
    heard = block(mixer, 1)
    assert size(heard[:, 0]) > 0.01
    np.testing.assert_array_equal(heard[:, 0], heard[:, 1])


def test_memory_keeps_what_was_used_last_and_no_more():
    shelf = Shelf(most=1_000_000)
    for number in range(4):
        shelf.put(("cue", number), np.zeros((75_000, 2), dtype=np.int16))  # 0.3 MB each
    assert shelf.get(("cue", 0)) is None
    assert shelf.get(("cue", 1)) is not None
    shelf.put(("ambience", "sea"), Track(75_000))
    assert shelf.get(("cue", 2)) is None
    assert shelf.get(("cue", 1)) is not None
    assert shelf.bytes <= 1_000_000
