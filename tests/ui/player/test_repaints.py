"""What a moving picture costs: it repaints the part that moves and nothing else, and what works
beside it does not make it wait."""

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSize
from PySide6.QtGui import QPaintEvent

from coach_app.exercises import Playback, load_exercises
from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.surfaces import surface_for
from tests.ui.player.stage import Stage

WIDE, HIGH = 960, 540


class Painted(QObject):
    """The regions in which a widget was painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.regions = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(event, QPaintEvent):
            self.regions.append(event.region())
        return False


@pytest.fixture
def moving(qtbot, monkeypatch, request):
    request.getfixturevalue("real_pictures")
    monkeypatch.setattr(theme, "less_motion", lambda: False)

    def shown(exercise, number):
        known = load_exercises()[exercise]
        surface = surface_for(known.steps[number], Kit(ClientTexts("nl"), known))
        qtbot.addWidget(surface)
        surface.resize(WIDE, HIGH)
        surface.set_room(Room(QSize(WIDE, HIGH)))
        surface.set_free(QRect(0, 80, WIDE, HIGH - 190))
        clock = [0.0]
        playback = Playback((known.steps[number],), lambda: clock[0], 1.0)
        playback.start()
        surface.show()

        def frames(first, many):
            clock[0] = first
            surface.show_now(playback.now())
            QCoreApplication.processEvents()
            painted = Painted(surface)
            for frame in range(many):
                clock[0] = first + frame / 60
                surface.show_now(playback.now())
                QCoreApplication.processEvents()
            surface.removeEventFilter(painted)
            return painted.regions

        return frames

    return shown


# Exercise, step, and how much of the screen one frame may repaint.
@pytest.mark.parametrize(
    ("exercise", "number", "most"),
    [("R01", 1, 0.35), ("R05", 1, 0.42), ("R17", 1, 0.44), ("R18", 2, 0.3), ("R12", 1, 0.5)],
)
def test_a_frame_repaints_only_what_moves(moving, exercise, number, most):
    regions = moving(exercise, number)(3.0, 60)
    assert regions
    for region in regions:
        box = region.boundingRect()
        assert region.rectCount() == 1  # of several, each costs as much as all of them
        assert box.width() * box.height() < most * WIDE * HIGH


def test_between_two_pictures_nothing_is_painted(moving):
    """Thirty pictures a second are enough: at sixty frames half of them paint no sun."""
    regions = moving("R01", 1)(3.0, 60)
    large = [one for one in regions if one.boundingRect().height() > 100]
    assert 24 <= len(large) <= 36


def test_work_beside_a_moving_picture_does_not_hold_it_up(qtbot, look, monkeypatch):
    """While it moves, what saves or copies beside it lets it go on within a millisecond."""
    monkeypatch.setattr(theme._State, "less_motion", False)
    usual = sys.getswitchinterval()
    stage = Stage(qtbot, "R01")
    stage.session.next()
    assert sys.getswitchinterval() == pytest.approx(0.001)
    stage.session.stop()
    assert sys.getswitchinterval() == pytest.approx(usual)
