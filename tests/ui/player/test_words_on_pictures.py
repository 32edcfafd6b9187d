"""Every word that stands on a picture: 7 to 1 on the pixels that lie behind it.

The page is drawn without its words; of the pixels behind each the lowest two of a hundred count.
"""

import datetime as dt
import re

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication

from coach_app.ui import theme
from coach_app.ui.client_view.kit import layers
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.client_view.pages.moments import ClosingPage, LeadInPage
from coach_app.ui.client_view.pages.quiet_pages import ThanksPage
from coach_app.ui.client_view.player.pictures.breath import ON_SUN, BreathPicture
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.client_view.window import ClientWindow
from coach_app.ui.scenery.daylight import time_of_day
from coach_app.ui.scenery.pictures import PLACES
from coach_app.ui.scenery.places.outdoors import PLACES_OF
from tests.ui.pixels import ratios, rgb
from tests.ui.player.stage import Stage

SIZE = (1024, 600)
TIMES = ("morning", "noon", "evening")
LOOKS = ("light", "dark")


@pytest.fixture
def at(qapp, monkeypatch, look, request):
    request.getfixturevalue("real_pictures")

    def set_look(shade, time):
        theme.apply(qapp, shade, 100, True)
        monkeypatch.setattr(layers, "time_of_day", lambda: time)

    yield set_look
    theme.apply(qapp, "light", 100, True)


@pytest.fixture
def painted_words(monkeypatch):
    """What pictures write, kept instead of drawn: box on the device, text, ink."""
    found = []

    def write(self, painter, box, text, font, ink, flags=0):
        tight = QFontMetrics(font).boundingRect(box.toRect(), flags, text)
        found.append((painter.device(), tight, text, QColor(ink)))

    monkeypatch.setattr(Picture, "write", write)
    return found


def lowest(image, box, ink):
    """The ratio that 98 of 100 pixels of ``box`` reach."""
    box = box.intersected(image.rect())
    assert not box.isEmpty()
    found = np.sort(ratios(rgb(image, box.adjusted(0, 0, -1, -1), steps=(3, 2)), ink), axis=None)
    return float(found[int(len(found) * 0.02)])


def labels_of(window):
    """The labels' words become invisible; where they stood, and their ink."""
    found = []
    for label in window.findChildren(ClientLabel):
        seen = label.visibleRegion().boundingRect()  # less than all of it where it is scrolled
        if not label.isVisibleTo(window) or not label.text() or seen.isEmpty():
            continue
        style = label.styleSheet()
        ink = re.search(r"color: (#\w+)", style).group(1)
        inner = label.contentsRect()
        flags = int(label.alignment()) | int(Qt.TextFlag.TextWordWrap)
        tight = label.fontMetrics().boundingRect(inner, flags, label.text()).intersected(seen)
        label.setStyleSheet(style.replace(f"color: {ink}", "color: transparent", 1))
        found.append((QRect(label.mapTo(window, tight.topLeft()), tight.size()), label.text(), ink))
    return found


def poor(window, painted, surface=None):
    """Words below 7 to 1, with what they reach."""
    painted.clear()
    found = labels_of(window)
    QApplication.processEvents()
    image = window.grab().toImage()
    for device, box, text, ink in painted:
        if device is surface:
            corner = surface.mapTo(window, QPoint())
            found.append((box.translated(corner), text, ink.name()))
    if isinstance(surface, BreathPicture) and surface.phase_word():
        size = surface.drawn_word[1].deviceIndependentSize()
        sun = surface.sun()
        box = QRectF(sun.x() - size.width() / 2 + 8, sun.y() - size.height() / 2 + 4,
                     size.width() - 16, size.height() - 8)  # fmt: skip
        found.append((box.toRect(), surface.phase_word(), ON_SUN))
    assert found
    return [
        (text, round(reached, 2))
        for box, text, ink in found
        if (reached := lowest(image, box, ink)) < 7
    ]


@pytest.mark.parametrize("shade", LOOKS)
@pytest.mark.parametrize(
    ("key", "step", "into", "time"),
    [
        ("R01", 0, 1, "morning"), ("R01", 0, 1, "noon"), ("R01", 0, 1, "evening"),
        ("R01", 1, 0.2, "morning"), ("R01", 1, 4.2, "noon"), ("R02", 1, 2, "evening"),
        ("R04", 1, 6, "evening"), ("R05", 1, 6, "evening"), ("R11", 1, 1, "morning"),
        ("R14", 1, 1, "evening"), ("R15", 1, 4, "evening"), ("R17", 1, 2, "noon"),
        ("S02", 1, 9, "morning"), ("S16", 0, 1, "evening"), ("C01", 0, 1, "noon"),
        ("R06", 3, 3, "morning"), ("R06", 0, 3, "noon"),
        ("R07", 3, 12, "evening"), ("R11", 0, 3, "evening"), ("R12", 0, 3, "morning"),
        ("R12", 1, 2.6, "evening"), ("R18", 3, 2, "noon"), ("R09", 2, 1, "evening"),
        ("R10", 5, 1, "morning"), ("R17", 3, 1, "evening"), ("R09", 6, 1, "noon"),
        ("C01", 1, 1, "morning"), ("C01", 2, 1, "noon"), ("C04", 1, 1, "noon"),
        ("C05", 3, 1, "evening"), ("C10", 1, 1, "noon"), ("C12", 1, 1, "morning"),
        ("C09", 0, 1, "noon"), ("S01", 1, 1, "noon"), ("S03", 1, 1, "noon"),
        ("S06", 0, 1, "noon"), ("S07", 1, 1, "noon"), ("S08", 1, 1, "noon"),
        ("S09", 0, 1, "noon"), ("S11", 1, 1, "noon"), ("S15", 5, 1, "noon"),
    ],
)  # fmt: skip
def test_in_the_player(qtbot, at, painted_words, key, step, into, time, shade):
    at(shade, time)
    stage = Stage(qtbot, key, size=SIZE)
    for _ in range(step):
        stage.on()
    stage.clock += into
    stage.session.tick()
    assert poor(stage.window, painted_words, stage.surface) == []


@pytest.mark.parametrize("shade", LOOKS)
@pytest.mark.parametrize("key", PLACES_OF)
def test_in_the_place_of_each_exercise(qtbot, at, painted_words, key, shade):
    """Its three stones, its last part, its bench; a breath there when it is full."""
    from coach_app.exercises import load_exercises
    from coach_app.ui.client_view.kit.texts import ClientTexts

    at(shade, "noon")
    for page in (
        LeadInPage(ClientTexts("nl"), load_exercises()[key]),
        ClosingPage(ClientTexts("nl"), key),
    ):
        window = ClientWindow()
        qtbot.addWidget(window)
        window.resize(*SIZE)
        window.set_page(page)
        window.show()
        assert poor(window, painted_words) == []
    stage = Stage(qtbot, key, size=SIZE)
    while stage.on():
        if stage.step.breath is not None:
            stage.clock += 4.2
            stage.session.tick()
            assert poor(stage.window, painted_words, stage.surface) == []
    assert poor(stage.window, painted_words, stage.surface) == []


@pytest.mark.parametrize("shade", LOOKS)
@pytest.mark.parametrize("place", PLACES)
def test_in_a_good_place(qtbot, at, painted_words, place, shade):
    at(shade, "evening")
    stage = Stage(qtbot, "R10", size=SIZE)
    stage.keeper.answers["scene"] = [place]
    for _ in range(4):
        stage.on()
        assert poor(stage.window, painted_words, stage.surface) == []


@pytest.mark.parametrize("time", TIMES)
@pytest.mark.parametrize("shade", LOOKS)
def test_on_quiet_pages(qtbot, at, painted_words, shade, time):
    from coach_app.exercises import load_exercises
    from coach_app.ui.client_view.kit.texts import ClientTexts

    at(shade, time)
    texts = ClientTexts("nl")
    pages = [
        LeadInPage(texts, load_exercises()["R01"]),
        LeadInPage(texts, load_exercises()["S09"]),
        ClosingPage(texts),
        ThanksPage(texts, True),
        ChoicePage(texts, texts("stopped"), texts("stopped_more"), [("a", "ja", "main")]),
    ]
    for page in pages:
        window = ClientWindow()
        qtbot.addWidget(window)
        window.resize(*SIZE)
        window.set_page(page)
        window.show()
        assert poor(window, painted_words) == []


def test_the_measure_finds_words_that_stand_badly(qtbot, at, painted_words):
    at("light", "morning")
    from coach_app.ui.client_view.kit.texts import ClientTexts

    page = ThanksPage(ClientTexts("nl"), False)
    window = ClientWindow()
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.set_page(page)
    window.show()
    page.title.setParent(window)
    page.title.move(20, 480)  # on the heather
    page.title.show()
    assert poor(window, painted_words)


@pytest.mark.parametrize(
    ("hour", "time"),
    [(4, "evening"), (5, "morning"), (10, "morning"), (11, "noon"), (16, "noon"), (17, "evening")],
)
def test_the_time_of_day_follows_the_clock(hour, time):
    assert time_of_day(dt.datetime(2026, 6, 1, hour, 30)) == time


def test_a_picture_fills_any_screen_and_stands_on_its_lower_edge():
    from coach_app.ui.scenery.pictures import Frame

    for size in (QSize(1024, 600), QSize(1280, 1024), QSize(3440, 1440), QSize(800, 1280)):
        frame = Frame(size.width(), size.height())
        assert frame.x(0) <= 0
        assert frame.x(1920) >= size.width()
        assert frame.y(0) <= 0
        assert frame.y(1080) == pytest.approx(size.height())
        assert frame.x(960) == pytest.approx(size.width() / 2)
