"""Sounds come when they are ready, the long ones after their first part, and never too late."""

import threading

import numpy as np
import pytest

from coach_app.exercises.sound import RATE, Loop, Mixer, Shelf
from coach_app.ui.sound import maker
from coach_app.ui.sound.box import SoundBox


@pytest.fixture
def box(qtbot, monkeypatch):
    """One without a device, which mixes all the same."""
    shelf = Shelf()
    monkeypatch.setattr(maker, "shelf", lambda: shelf)
    made = SoundBox({"ambience": 1.0, "cue": 1.0, "voice": 1.0})
    made.mixer = Mixer()
    yield made
    made.close()


def sound(seconds=1.0):
    return np.full((round(seconds * RATE), 2), 0.1, dtype=np.float32)


def test_a_long_sound_plays_while_the_rest_is_made(box, qtbot, monkeypatch):
    go_on = threading.Event()

    def parts():
        yield sound()
        assert go_on.wait(10)
        yield sound()

    monkeypatch.setattr(maker, "recipe", lambda key: Loop(2 * RATE, parts))
    box.ambience("sea")
    qtbot.waitUntil(lambda: box.mixer.sounding)
    track = maker.shelf().get(("ambience", "sea"))
    assert not track.whole
    go_on.set()
    qtbot.waitUntil(lambda: track.whole)


def test_what_was_stopped_before_it_was_ready_is_never_heard(box, qtbot, monkeypatch):
    go_on = threading.Event()

    def parts():
        assert go_on.wait(10)
        yield sound()

    def make(key):
        assert go_on.wait(10)
        return sound()

    monkeypatch.setattr(maker, "recipe", lambda key: Loop(RATE, parts))
    monkeypatch.setattr(maker, "make", make)
    box.ambience("sea")
    box.cue("bell")
    box.fade_out(1.0)
    go_on.set()
    kept = maker.shelf()
    qtbot.waitUntil(lambda: kept.get(("ambience", "sea")) is not None)
    qtbot.waitUntil(lambda: kept.get(("cue", "bell", None)) is not None)
    assert not box.mixer.sounding


def test_listening_from_one_to_the_next_waits_for_none_before(box, qtbot, monkeypatch):
    """Only the last is heard; what was being made before it is given up."""
    played, parts_made, go_on = [], [], threading.Event()

    def slow(name):
        yield sound()
        for _ in range(50):
            assert go_on.wait(10)
            parts_made.append(name)
            yield sound()

    monkeypatch.setattr(maker, "recipe", lambda key: Loop(51 * RATE, lambda: slow(key[1])))
    monkeypatch.setattr(box.mixer, "play", lambda track, *_, **__: played.append(track))
    kept = maker.shelf()
    box.ambience("sea")
    qtbot.waitUntil(lambda: len(played) == 1)  # its first part
    box.ambience("rain")
    box.ambience("wood")
    qtbot.waitUntil(lambda: len(played) == 2)
    assert played[1] is kept.get(("ambience", "wood"))
    go_on.set()
    qtbot.waitUntil(lambda: played[1].whole)
    assert parts_made.count("sea") <= 1
    assert kept.get(("ambience", "sea")) is None  # and would be made anew, whole
    box.ambience("sea")
    qtbot.waitUntil(lambda: len(played) == 3)
    qtbot.waitUntil(lambda: played[2].whole)


def test_what_is_wanted_now_is_made_before_what_is_for_later(box, qtbot, monkeypatch):
    order, begun, go_on = [], threading.Event(), threading.Event()

    def make(key):
        order.append(key[1])
        begun.set()
        assert go_on.wait(10)
        return sound(0.1)

    monkeypatch.setattr(maker, "make", make)
    for name in ("bell", "low", "gong", "chord"):
        box.maker.get(("cue", name, None))
    assert begun.wait(10)
    box.cue("chord")
    box.cue("chime")
    go_on.set()
    qtbot.waitUntil(lambda: len(order) == 5)
    assert order == ["bell", "chime", "chord", "low", "gong"]
    qtbot.waitUntil(lambda: box.mixer.sounding)


def test_what_was_made_is_there_at_once_in_the_next_exercise(box, qtbot, monkeypatch):
    monkeypatch.setattr(maker, "recipe", lambda key: Loop(RATE, lambda: iter([sound()])))
    box.piece("piece1")
    qtbot.waitUntil(lambda: box.mixer.sounding)
    monkeypatch.setattr(maker, "recipe", None)
    following = SoundBox({"ambience": 1.0, "cue": 1.0, "voice": 1.0})
    following.mixer = Mixer()
    following.piece("piece1")
    assert following.mixer.sounding
    following.close()
