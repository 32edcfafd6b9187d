"""While one picture melts into the next nobody has to wait: it lets the mouse through and goes."""

import pytest
from PySide6.QtCore import Qt

from coach_app.ui import theme
from coach_app.ui.client_view.player.melt import Melt
from tests.ui.player.stage import Stage


@pytest.fixture
def melting(qtbot, monkeypatch, request):
    request.getfixturevalue("real_pictures")
    monkeypatch.setattr(theme, "less_motion", lambda: False)
    stage = Stage(qtbot, "S15", size=(1366, 768))
    for _ in range(3):  # to the water, and from there back to the table
        stage.session.next()
        stage.turn()
    (melt,) = stage.page.findChildren(Melt)
    assert melt.isVisible()
    return stage, melt


def test_a_click_reaches_its_button(melting, qtbot):
    stage, _melt = melting
    at = stage.session.index
    button = stage.page.next_button
    spot = button.mapTo(stage.window, button.rect().center())
    under = stage.window.childAt(spot)
    qtbot.mouseClick(under, Qt.MouseButton.LeftButton)
    assert stage.session.index == at + 1


def test_it_is_gone_soon(melting, qtbot):
    _stage, melt = melting
    qtbot.waitUntil(lambda: not melt.isVisible(), timeout=5000)


def test_it_is_gone_when_somebody_stops(melting):
    stage, melt = melting
    stage.session.stop()
    stage.turn()
    assert melt.isHidden()
