"""Pictures of the client screen: painted off the window's thread, faded in, let go in time."""

import threading

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from coach_app.exercises import Timeline
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.client_view.player.kit import Surface
from coach_app.ui.client_view.player.pictures import ahead
from coach_app.ui.client_view.window import ClientWindow
from coach_app.ui.scenery import pictures, prepared
from coach_app.ui.scenery.pictures import PAINTED, PLACES, Wanted
from coach_app.ui.scenery.prepared import Prepared
from tests.ui.conftest import plain
from tests.ui.player.stage import Stage

SMALL = (240, 135)


@pytest.fixture
def slowly(monkeypatch):
    """Pictures come in the background, as in the app; tells on which thread."""
    threads = []

    def painted(wanted, check=None):
        threads.append(threading.current_thread())
        return plain(wanted)

    monkeypatch.setattr(prepared, "painted", painted)
    monkeypatch.setattr(prepared.PREPARED, "at_once", False)
    return threads


#: What lies before a picture: it covers only a part of it.
PIECES = [name for name in PAINTED if name.startswith(("hearth-", "mere-"))]


@pytest.mark.parametrize("name", PIECES)
def test_a_piece_is_painted_and_leaves_the_rest_open(name):
    image = pictures.painted(Wanted(name, *SMALL, True))
    seen = [image.pixelColor(x, y).alpha() > 0 for x in range(240) for y in range(135)]
    assert 0.01 < sum(seen) / len(seen) < 0.6


@pytest.mark.parametrize("name", [*(n for n in PAINTED if n not in PIECES), *PLACES])
@pytest.mark.parametrize("dark", [False, True])
def test_each_picture_is_painted_and_covers_its_image(name, dark):
    image = pictures.painted(Wanted(name, *SMALL, dark))
    assert (image.width(), image.height()) == SMALL
    assert image.pixelColor(120, 134).alpha() == 255, "land or floor reaches the lower edge"
    shades = {image.pixel(x, y) for x in range(0, 240, 6) for y in range(70, 135, 6)}
    assert len(shades) > 20


def test_the_same_picture_comes_out_the_same():
    """Nothing is left to chance: trees and clouds stand where they stood before."""
    wanted = Wanted("sea", *SMALL)
    assert pictures.painted(wanted) == pictures.painted(wanted)


def test_the_window_paints_a_sketch_at_once_and_no_more(qtbot, look, slowly):
    """A title never stands on a bare page: the place is there from the first frame."""
    widget = QWidget()
    qtbot.addWidget(widget)
    layers = Layers(widget, ("sky", "land"))
    with qtbot.waitSignal(layers.changed):
        layers.measure(QSize(*SMALL))
        assert not layers.there
        image = QImage(*SMALL, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        layers.quiet(painter, QRect(0, 0, *SMALL))
        for name in ("sky", "land"):
            layers.draw(painter, name, QRect(0, 0, *SMALL))
        painter.end()
        sky, land = image.pixelColor(3, 3), image.pixelColor(3, SMALL[1] - 4)
        near = zip(sky.getRgb(), look.color("pic_skyA").getRgb(), strict=True)
        assert all(abs(one - other) < 8 for one, other in near)
        assert land.green() < sky.green()
        shades = {image.pixel(x, y) for x in range(0, 240, 3) for y in range(90, 135, 3)}
        assert len(shades) > 60, "heather and moss, no plain colour"
    assert layers.there
    assert slowly
    assert threading.main_thread() not in slowly


def test_who_no_longer_waits_is_not_painted_for(qtbot, slowly):
    made, asker = Prepared(), QWidget()
    qtbot.addWidget(asker)
    made.ask([Wanted("sky", n, n) for n in range(10, 30)], asker)
    made.ask([Wanted("land", 10, 10)], asker)
    qtbot.waitUntil(lambda: made.got(Wanted("land", 10, 10)) is not None)
    assert made.got(Wanted("sky", 29, 29)) is None


def test_only_some_are_kept(monkeypatch, qtbot):
    monkeypatch.setattr(prepared, "MOST_BYTES", 4 * 100 * 100 * 3)
    made, asker = Prepared(), QWidget()
    qtbot.addWidget(asker)
    made.at_once = True
    for time in ("morning", "noon", "evening"):
        for name in ("sky", "land"):
            made.ask([Wanted(name, 100, 100, False, time)], asker)
    kept = [
        made.got(Wanted(name, 100, 100, False, time)) is not None
        for time in ("morning", "evening")
        for name in ("sky", "land")
    ]
    assert kept == [False, False, True, True]


def test_leaving_the_client_screen_lets_them_go(qtbot, look):
    window = ClientWindow()
    qtbot.addWidget(window)
    wanted = Wanted("sky", 20, 20)
    prepared.PREPARED.ask([wanted], window)
    window.put_away()
    assert prepared.PREPARED.got(wanted) is None


@pytest.mark.usefixtures("slowly")
@pytest.mark.parametrize("key", ["R12", "R06"])
def test_the_next_picture_is_there_when_its_step_comes(qtbot, look, monkeypatch, key):
    monkeypatch.setattr(ahead, "AFTER_MS", 1)
    stage = Stage(qtbot, key)
    qtbot.waitUntil(lambda: stage.surface.layers.there)

    def prepared_next():
        """The surface to come, which nobody sees, has all that it asked for."""
        to_come = [one for one in QApplication.allWidgets() if isinstance(one, Surface)]
        return len(to_come) > 1 and prepared.PREPARED.idle

    qtbot.waitUntil(prepared_next)
    stage.on()
    assert stage.surface.layers.there


@pytest.mark.parametrize("name", PLACES)
def test_one_small_thing_moves_in_each_place_and_nothing_else(qtbot, look, monkeypatch, name):
    from coach_app.ui import theme

    monkeypatch.setattr(theme._State, "less_motion", False)
    stage = Stage(qtbot, "R10")
    stage.keeper.answers["scene"] = [name]
    stage.on()
    surface = stage.surface
    asked = []
    surface.update = lambda box=None: asked.append(box)
    timeline = Timeline.of(stage.exercise)
    for quarter in range(160):
        surface.show_now(timeline.within(1, quarter / 4))
        surface.grab()
    assert len(asked) > 20, "it moves"
    most = max(box.width() * box.height() for box in asked)
    assert most < 0.12 * surface.width() * surface.height()


def test_each_step_shows_the_place_from_elsewhere(qtbot, look):
    stage = Stage(qtbot, "R10")
    stage.keeper.answers["scene"] = ["garden"]
    seen = set()
    for _ in range(4):
        stage.on()
        seen.add((stage.surface.layers.frame.left, stage.surface.layers.frame.top))
    assert len(seen) == 4
