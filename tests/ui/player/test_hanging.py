"""The wall: frames hang on free wall and on one line, round what was drawn, lines unbroken."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from coach_app.ui import theme
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages import wall_page
from coach_app.ui.client_view.pages.frame import Work
from coach_app.ui.client_view.pages.wall_page import Wall, WallPage
from coach_app.ui.client_view.player.png import drawn_part, for_frames
from coach_app.ui.client_view.window import ClientWindow
from coach_app.ui.scenery import wall as scenery

SIZES = [(1024, 600), (1280, 720), (1366, 768), (1920, 1080)]
PAPER = theme.tokens("light")["paper"]


def sheet(*marks, size=(1600, 640)):
    """A drawing on its wide paper; ``marks``: left, top, width, height of what is drawn."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    for mark in marks:
        painter.fillRect(*mark, QColor("#2B3A33"))
    painter.end()
    return image


SMALL, HIGH, WIDE = ((700, 260, 90, 60),), ((300, 60, 120, 520),), ((60, 300, 1480, 40),)


def hung(qtbot, wall, size):
    window = ClientWindow()
    qtbot.addWidget(window)
    window.resize(*size)
    page = WallPage(ClientTexts("nl"), wall)
    window.set_page(page)
    window.show()
    for _ in range(3):
        QApplication.processEvents()
    page.shown_in = window  # or it is gone with its last name
    return page


def boxes(page):
    return [one.frame().translated(one.mapTo(page, QPoint())) for one in page.frames]


def works(*drawn):
    return [Work(image, title=f"Naam {n}") for n, image in enumerate(for_frames(drawn))]


POEM = Work(words="deur\nblauwig afgebladderd\naltijd half open\nik loop er langs\nthuis")
WALLS = {
    "small": lambda: works(sheet(*SMALL)),
    "wide": lambda: works(sheet(*WIDE)),
    "two": lambda: works(sheet(*SMALL), sheet(*HIGH)),
    "three": lambda: works(sheet(*WIDE), sheet(*HIGH), sheet(*SMALL)),
    "poem": lambda: [POEM],
}


@pytest.mark.parametrize("size", SIZES[::3])
@pytest.mark.parametrize("kind", WALLS)
def test_no_frame_hangs_over_the_window_or_the_books(qtbot, look, monkeypatch, size, kind):
    given, paint = [], wall_page.paint_room
    monkeypatch.setattr(
        wall_page, "paint_room", lambda painter, *how: (given.append(how), paint(painter, *how))
    )
    page = hung(qtbot, Wall(WALLS[kind](), "Naam", "", "Staat nu in je album."), size)
    page.grab()
    wide, high, floor, furniture = given[-1]
    bare = QImage(page.size(), QImage.Format.Format_RGB32)
    furnished = QImage(bare)
    for image, scale in ((bare, 0.0), (furnished, furniture)):
        painter = QPainter(image)
        scenery.paint_room(painter, wide, high, floor, scale)
        painter.end()
    assert bare != furnished or size[0] < 1900
    for box in boxes(page):
        assert page.rect().contains(box.toAlignedRect())
        for y in range(round(box.top()), round(box.bottom()), 7):
            for x in range(round(box.right()) - 40, round(box.right()) + 4, 4):
                assert bare.pixel(x, y) == furnished.pixel(x, y), "furniture stands there"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", ["two", "three"])
def test_works_beside_each_other_are_of_one_height_and_on_one_line(qtbot, look, size, kind):
    page = hung(qtbot, Wall(WALLS[kind](), "Naam"), size)
    first, *others = boxes(page)
    for box in others:
        same = pytest.approx((first.top(), first.height()), abs=1.5)  # a pixel that none can share
        assert (box.top(), box.height()) == same


def test_a_long_name_moves_no_frame(qtbot, look):
    works_ = works(sheet(*SMALL), sheet(*HIGH))
    long = Work(works_[1].image, title="Een heel lange naam voor een klein ding op de wand van ons")
    page = hung(qtbot, Wall([works_[0], long], ""), (1366, 768))
    one, other = boxes(page)
    same = pytest.approx((one.top(), one.height()), abs=1.5)  # a pixel that none can share
    assert (other.top(), other.height()) == same


def test_a_small_drawing_comes_near():
    image = sheet(*SMALL)
    (cut,) = for_frames([image])
    assert cut.width() < image.width() * 0.6
    part = drawn_part(cut)
    assert part is not None
    assert part.width() > cut.width() * 0.2


@pytest.mark.parametrize("mark", [SMALL, HIGH, WIDE, ((0, 0, 60, 40), (1500, 600, 60, 30))])
def test_nothing_that_was_drawn_is_cut(mark):
    def ink(image):
        return sum(
            image.pixelColor(x, y).lightness() < 128
            for x in range(image.width())
            for y in range(image.height())
        )

    for images in ([sheet(*mark)], [sheet(*mark), sheet(*SMALL)]):
        assert ink(for_frames(images)[0]) == ink(images[0])


def test_a_photo_is_not_cut():
    photo = QImage(400, 300, QImage.Format.Format_RGB32)
    for x in range(400):
        for y in range(300):
            photo.setPixelColor(x, y, QColor(x // 2, y // 2, 90))
    assert for_frames([photo])[0].size() == photo.size()


@pytest.mark.parametrize("look_", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES[1:3])
def test_the_golden_line_goes_all_round(qtbot, look, look_, size):
    theme.apply(QApplication.instance(), look_, 100, True)
    try:
        page = hung(qtbot, Wall(WALLS["two"](), ""), size)
        gold = QColor(theme.tokens("light")["pic_sandB"])
        for frame in page.frames:
            image, box = frame.grab().toImage(), frame.sheet().toRect()
            down, across = range(box.top(), box.bottom()), range(box.left(), box.right())
            along = [(x, y) for x in across for y in (box.top() - 1, box.bottom() + 1)]
            along += [(x, y) for y in down for x in (box.left() - 1, box.right() + 1)]
            for x, y in along:
                assert abs(image.pixelColor(x, y).blue() - gold.blue()) < 20, (x, y)
    finally:
        theme.apply(QApplication.instance(), "light", 100, False)


def test_a_poem_hangs_in_a_frame_of_its_own_size(qtbot, look):
    page = hung(qtbot, Wall([POEM], "Elfje"), (1920, 1080))
    (box,) = boxes(page)
    assert box.width() < page.width() * 0.45
