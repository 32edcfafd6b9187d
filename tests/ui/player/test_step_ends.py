"""Whatever a step started ends with the step: nothing of it is left on the next one."""

import itertools

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from coach_app.ui.client_view.player.strip import CoachStrip
from tests.ui.hands import client_button, tap


def breathing(table, key="R01"):
    """At its breathing step, with the coach's strip beside it."""
    played = table(key, speed=1.0, tension=False)
    played.begin()
    while played.flow.session.step.breath is None:
        played.flow.session.next()
    played.turn()
    played.strip = CoachStrip(played.flow.session, "en", played.window)
    return played


def hold(played, kind):
    event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(client_button(played.page, "stop"), event)


def listening(played):
    tap(played.page, "own_rhythm")
    hold(played, QEvent.Type.KeyPress)
    assert played.page.hint.isVisible()
    return played


@pytest.mark.parametrize("press", ["next", "back", "pause"])
@pytest.mark.parametrize("key", ["R01", "R02", "R11"])
def test_an_own_rhythm_ends_with_its_step_whoever_ends_it(table, key, press):
    played = listening(breathing(table, key))
    getattr(played.strip, press).click()
    played.turn()
    page = played.page
    assert not page.hint.isVisible()
    assert not page.hint.text()
    before = played.flow.session.playback.now().into
    played.clock.at += 2
    assert played.flow.session.playback.now().into > before, "the clock goes on"
    assert played.strip.pause.accessibleName() == "Pause"
    surface = page.surface
    hold(played, QEvent.Type.KeyRelease)  # the key is still down from before
    assert page.surface is surface
    assert played.flow.session.listener is None


def test_a_pause_of_the_coach_is_no_part_of_a_step_and_stays(table):
    played = breathing(table)
    played.strip.pause.click()
    played.strip.next.click()
    played.turn()
    assert played.flow.session.paused
    assert played.strip.pause.accessibleName() == "Go on"


def test_it_says_how_often_it_still_wants_to_hear_a_breath(table):
    played = breathing(table)
    tap(played.page, "own_rhythm")
    said = [played.page.hint.text()]
    for _ in range(3):
        hold(played, QEvent.Type.KeyPress)
        said.append(played.page.hint.text())
        played.clock.at += 2
        hold(played, QEvent.Type.KeyRelease)
        played.clock.at += 2
    texts = played.page.texts
    assert "vier" in said[0]
    assert said[1:] == [texts("own_left_3"), texts("own_left_2"), texts("own_left_1")]


@pytest.mark.parametrize("key", ["R01", "R02"])
def test_the_light_follows_the_key_without_a_jump_and_says_in_and_out(table, key, monkeypatch):
    from coach_app.ui import theme

    monkeypatch.setattr(theme._State, "less_motion", False)
    played = breathing(table, key)
    tap(played.page, "own_rhythm")
    picture, seen = played.page.surface, []
    for kind, word in ((QEvent.Type.KeyPress, "in"), (QEvent.Type.KeyRelease, "uit")):
        hold(played, kind)
        assert picture.phase_word() == word
        for _ in range(90):
            played.clock.at += 1 / 30
            played.flow.session.tick()
            seen.append(picture.fill())
    assert max(seen) > 0.8
    assert seen[-1] < 0.2
    assert max(abs(a - b) for a, b in itertools.pairwise(seen)) < 0.05


@pytest.mark.parametrize("key", ["R03", "R04", "R05", "R11"])
def test_the_words_of_a_breath_have_one_size(table, key):
    played = breathing(table, key)
    played.window.grab()
    sizes = set()
    for _ in range(int(played.flow.session.step.breath.cycle * 4) + 1):
        played.clock.at += 0.25
        played.flow.session.tick()
        played.window.grab()
        sizes.add(played.page.surface.word_size)
    assert len(sizes) == 1
