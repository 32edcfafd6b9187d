"""Follow my breath: four times a real key, and the picture goes along; what is to go is shown."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.player.stage import Stage


@pytest.fixture
def asked(qtbot, look):
    stage = Stage(qtbot, "R01")
    stage.on()
    stage.page.own_button.click()
    stage.turn()
    return stage


def by_key(stage, down):
    send = QTest.keyPress if down else QTest.keyRelease
    send(stage.window.focusWidget() or stage.page, Qt.Key.Key_Space)


def by_mouse(stage, down):
    send = QTest.mousePress if down else QTest.mouseRelease
    send(stage.page.surface, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))


def by_mouse_on_words(stage, down):
    send = QTest.mousePress if down else QTest.mouseRelease
    send(stage.page.hint, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("hold", [by_key, by_mouse, by_mouse_on_words])
@pytest.mark.parametrize("pause", [3.0, 40.0], ids=["breath", "waits"])
def test_four_times_is_enough(asked, hold, pause):
    """It stood at "once more" for whoever waited in between."""
    session, picture = asked.session, asked.page.surface
    left = []
    for _ in range(4):
        assert session.listener is not None
        hold(asked, True)
        asked.turn()
        left.append(picture.stones())
        asked.clock += 2.0
        hold(asked, False)
        asked.clock += pause
    assert session.listener is None
    assert left == [(1, 4), (2, 4), (3, 4), None], "a stone grows warm at each breath"
    assert asked.page.caption.isVisible()
    assert session.playback.running


def test_it_does_not_start_at_nothing_pressed(asked):
    assert asked.page.surface.stones() == (0, 4)
    seen = []
    for left in (4, 3):
        asked.page.surface.to_go = left
        seen.append(asked.page.surface.grab().toImage())
    assert seen[0] != seen[1], "a stone that grew warm is seen"
    assert "vier" in asked.page.hint.text()
