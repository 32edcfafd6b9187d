"""The sea to rest one's eyes on: waves that are no copies of each other, whole at any moment."""

import itertools

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from coach_app.exercises import Playback, load_exercises
from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.surfaces import surface_for
from coach_app.ui.scenery.places.swell import WAVES, height, humps_of

NOTHING = QColor("#FF00FF")


@pytest.fixture
def sea(qtbot, monkeypatch, request):
    request.getfixturevalue("real_pictures")
    monkeypatch.setattr(theme, "less_motion", lambda: False)

    def shown(size=(960, 540), number=1):
        known = load_exercises().get("R17")
        surface = surface_for(known.steps[number], Kit(ClientTexts("nl"), known))
        qtbot.addWidget(surface)
        surface.resize(*size)
        surface.set_room(Room(QSize(*size)))
        surface.set_free(QRect(0, 80, size[0], size[1] - 190))
        clock = [0.0]
        playback = Playback((known.steps[number],), lambda: clock[0], 1.0)
        playback.start()

        def at(second):
            clock[0] = second
            surface.show_now(playback.now())
            return surface

        return at

    return shown


def painted(surface, onto, box):
    painter = QPainter(onto)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(box)
    surface.paint_part(painter, box)
    painter.end()
    return onto


def test_no_wave_is_a_copy_of_another(qapp):
    """Within one screen no two humps are as wide and as high, nor do waves keep step."""
    for number, wave in enumerate(WAVES):
        assert wave.period > 1920
        seen = [(round(hump.half), round(hump.high, 2)) for hump in humps_of(number)]
        assert len(set(seen)) == len(seen)
        tops = [hump.x for hump in humps_of(number)]
        gaps = [b - a for a, b in itertools.pairwise([*tops, tops[0] + wave.period])]
        assert max(gaps) > 1.15 * min(gaps)
    assert len({wave.pace for wave in WAVES}) == len(WAVES)


def test_a_wave_has_no_seam(qapp):
    for number, wave in enumerate(WAVES):
        assert height(number, 0.0) == pytest.approx(height(number, wave.period), abs=1e-6)
        steps = [height(number, x) for x in range(0, wave.period, 2)]
        assert max(abs(b - a) for a, b in itertools.pairwise(steps)) < 0.15


@pytest.mark.parametrize("size", [(960, 540), (1024, 600), (1280, 540), (800, 600)])
def test_there_is_water_everywhere_at_every_moment(sea, size):
    """What lies behind the waves is not painted below the first: nothing may be left open."""
    at = sea(size)
    for second in (0.0, 3.3, 41.7, 68.0, 133.9):
        surface = at(second)
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(NOTHING)
        painted(surface, image, surface.rect())
        spots = ((x, y) for x in range(0, size[0], 3) for y in range(0, size[1], 3))
        assert not any(image.pixelColor(x, y) == NOTHING for x, y in spots)


@pytest.mark.parametrize("number", [1, 2])
def test_a_frame_repaints_the_water_alone(sea, number):
    """The sky stands; and water that was painted piece after piece is as if painted at once."""
    at = sea(number=number)
    surface = at(5.0)
    pieced = painted(surface, QImage(960, 540, QImage.Format.Format_RGB32), surface.rect())
    box = surface.moving()
    assert box.top() > 0.5 * surface.height()
    for second in (5.2, 5.4, 9.0):
        surface = at(second)
        painted(surface, pieced, box)
    whole = painted(surface, QImage(960, 540, QImage.Format.Format_RGB32), surface.rect())
    assert pieced == whole
