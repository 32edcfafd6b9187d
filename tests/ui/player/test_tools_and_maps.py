"""Tools stay in their row, strokes in their place, words on the sheet, names on the map."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import ColourButton
from coach_app.ui.client_view.player.activities.circles import CirclesSurface
from coach_app.ui.client_view.player.activities.draw_tools import DrawTools
from coach_app.ui.client_view.player.collage import place as collage
from coach_app.ui.tokens import PAINTS
from coach_app.ui.widgets.drawing.canvas import DrawingCanvas
from coach_app.ui.widgets.pictures.circle_map import CircleMapView, Layer, Spot
from tests.ui.player.stage import INK, Stage

SIZES = [(1024, 600, 100), (1280, 720, 125), (1280, 720, 150), (1024, 600, 200)]


@pytest.fixture
def zoomed(look):
    app = QApplication.instance()
    yield lambda zoom: theme.apply(app, "light", zoom, True)
    theme.apply(app, "light", 100, False)


def whole(one, window):
    return QRect(one.mapTo(window, QPoint()), one.size())


# -- tools


@pytest.mark.parametrize(("wide", "high", "zoom"), SIZES)
@pytest.mark.parametrize("key", ["C03", "C14"])
def test_undo_and_redo_never_leave_the_tool_row(qtbot, zoomed, key, wide, high, zoom):
    zoomed(zoom)
    stage = Stage(qtbot, key, size=(wide, high))
    tools = stage.page.findChild(DrawTools)
    places = []
    for _ in range(2):
        for button in (tools.undo_button, tools.redo_button):
            assert button.isVisible()
            assert stage.window.rect().contains(whole(button, stage.window))
            places.append(whole(button, stage.window))
        stage.make()
        stage.surface.canvas.undo()
    assert places[:2] == places[2:], "they moved while somebody drew"


@pytest.mark.parametrize(("wide", "high"), [(1366, 768), (1920, 1080)])
def test_a_pattern_has_all_of_the_height(qtbot, look, wide, high):
    """Its tools are at the side, step back and step forth beside each other."""
    stage = Stage(qtbot, "C14", size=(wide, high))
    canvas, tools = stage.surface.canvas, stage.page.findChild(DrawTools)
    assert canvas.paper().height() > high * 0.58
    assert whole(tools, stage.window).right() < whole(canvas, stage.window).left()
    undo, redo = (whole(one, stage.window) for one in (tools.undo_button, tools.redo_button))
    assert undo.top() == redo.top()


def test_a_good_hour_may_have_any_colour(qtbot, look):
    stage = Stage(qtbot, "C07")
    stage.surface.wells[0].click()  # the darkest
    stage.surface.wells[1].click()
    stage.on()
    wells = [one for one in stage.page.findChildren(ColourButton) if one.isVisible()]
    assert {one.value for one in wells} == set(PAINTS)
    left = [one for one in wells if one.mapTo(stage.page, QPoint()).x() < stage.page.width() / 2]
    assert [one.value for one in left] == list(PAINTS[:2]), "the ones of now, once"
    bright = next(one for one in wells if one.value == PAINTS[8])
    bright.click()
    assert stage.surface.canvas.colour == PAINTS[8]
    assert not any(one.isChecked() for one in left)


def test_a_hidden_line_needs_no_tools_and_is_seen_before_going_on(qtbot, look):
    stage = Stage(qtbot, "C08")
    buttons = stage.page.findChild(DrawTools).findChildren(QAbstractButton)
    assert [one.text() for one in buttons if one.isVisible()] == [stage.texts("show_line")]
    stage.make()
    stage.page.next_button.click()
    assert stage.session.index == 0
    assert not stage.surface.canvas.blind
    stage.page.next_button.click()
    assert stage.session.index == 1


# -- strokes


class OtherScreen(DrawingCanvas):
    ratio = 1.0

    def devicePixelRatioF(self):
        return self.ratio


def inked(widget):
    image = widget.grab().toImage()
    spots = [
        (x, y)
        for y in range(0, image.height(), 2)
        for x in range(0, image.width(), 2)
        if image.pixelColor(x, y).green() < 90 and image.pixelColor(x, y).red() > 150
    ]
    return min(spots), max(spots)


@pytest.mark.parametrize("under_way", [False, True])
def test_strokes_keep_their_place_on_a_screen_of_another_scale(qtbot, look, under_way):
    canvas = OtherScreen()
    qtbot.addWidget(canvas)
    canvas.resize(600, 400)
    canvas.show()
    canvas.colour = INK
    canvas.begin(QPointF(420, 300))
    for step in range(40):
        canvas.extend(QPointF(420 + 3 * step, 300 + step))
    if not under_way:
        canvas.end()
    before = inked(canvas)
    canvas.ratio = 2.0
    if under_way:
        canvas.extend(QPointF(540, 342))
    canvas.update()
    after = inked(canvas)
    for one, other in zip((*before[0], *before[1]), (*after[0], *after[1]), strict=True):
        assert abs(one - other) <= 6


# -- the collage


def test_all_motifs_can_be_reached_and_none_is_cut(qtbot, zoomed):
    for wide, high, zoom in SIZES:
        zoomed(zoom)
        stage = Stage(None, "C10", size=(wide, high))
        stage.on()
        surface = stage.surface
        area = surface.tray.scroller  # one row of pictures at a time lies in the drawer
        for card in surface.cards:
            next(
                tab
                for tab, cards in zip(surface.tray.tabs, surface.tray.rows, strict=True)
                if card in cards
            ).click()
            stage.turn()
            inside = area.viewport().rect()
            assert card.isVisible()
            area.ensureWidgetVisible(card, 0, 0)
            box = QRect(card.mapTo(area.viewport(), QPoint()), card.size())
            assert inside.left() <= box.left(), (wide, zoom, card.key)
            assert box.right() <= inside.right(), (wide, zoom, card.key)
            assert box.height() <= inside.height() + 1 or zoom == 200, (wide, zoom, card.key)
        stage.close()


LONG = "Een lange zin die op het blad moet blijven staan en nooit van de rand loopt"


@pytest.mark.parametrize("place", [(0.5, 0.5), (0.98, 0.02), (0.0, 1.0)])
@pytest.mark.parametrize("size", [0.2, 0.9])
def test_words_wrap_inside_the_sheet(qtbot, look, place, size):
    """On the board, in the album and on paper: they are painted by the same hand."""
    sheet = QRectF(0, 0, 1000, 650)
    item = {"k": "word", "v": LONG, "x": place[0], "y": place[1], "s": size, "c": INK}
    image = QImage(1200, 850, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(100, 100)
    collage.paint_collage(painter, sheet, [item], [])
    painter.end()
    for x in range(0, 1200, 2):
        for y in range(0, 850, 2):
            if image.pixelColor(x, y) != QColor("white"):
                assert 96 <= x <= 1104
                assert size > 0.5 or 96 <= y <= 754


def test_a_step_on_the_collage_can_be_taken_back(qtbot, look):
    stage = Stage(qtbot, "C10")
    stage.on()
    surface = stage.surface
    assert not surface.undo_button.isEnabled()
    for card in surface.cards[1:3]:
        card.click()
    surface.take_away()
    assert len(surface.board.items) == 1
    surface.undo_button.click()
    assert len(surface.board.items) == 2
    surface.undo_button.click()
    surface.undo_button.click()
    assert surface.board.items == []
    assert not surface.undo_button.isEnabled()


def test_a_picture_is_dragged_from_the_drawer_onto_the_sheet(qtbot, look):
    stage = Stage(qtbot, "C10", pictures=[])
    stage.on()
    surface = stage.surface
    card = next(one for one in surface.cards if one.key == "tree")
    assert card.isVisible()
    wanted = surface.board.mapTo(surface, surface.board.rect().center() + QPoint(90, 40))
    way = [card.mapFrom(surface, wanted) * part for part in (0.3, 0.7, 1)]
    qtbot.mousePress(card, Qt.MouseButton.LeftButton, pos=card.rect().center())
    for spot in way:
        at = QPointF(spot), QPointF(card.mapToGlobal(spot))
        buttons = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(card, QMouseEvent(QEvent.Type.MouseMove, *at, *buttons))
    qtbot.mouseRelease(card, Qt.MouseButton.LeftButton, pos=way[-1])
    assert [item["v"] for item in surface.board.items] == ["tree"]
    item, box = surface.board.items[0], surface.board.box()
    assert abs(item["x"] * box.width() - box.width() / 2 - 90) < 4
    assert abs(item["y"] * box.height() - box.height() / 2 - 40) < 4


def test_the_ground_of_a_collage_is_chosen_and_kept(qtbot, look):
    stage = Stage(qtbot, "C10", pictures=[])
    stage.on()
    surface = stage.surface
    surface.add({"k": "motif", "v": "bench", "s": 0.2})
    evening = next(one for one in surface.grounds if one.ground == "evening")
    evening.click()
    assert surface.answer()["ground"] == "evening"
    dusk = surface.render_picture().pixelColor(1000, 30)
    assert dusk.blue() > dusk.green()
    stage.on()
    stage.session.back()
    stage.turn()
    assert stage.surface.board.ground == "evening"


# -- the circle map

NAMES = ["Buurvrouw Annemarie van den Heuvel", "zus", "Vrijwilligersorganisatie Zonnebloem", "neef"]


@pytest.mark.parametrize("size", [(320, 320), (700, 480), (1400, 1200)])
@pytest.mark.parametrize("client", [False, True])
def test_no_name_on_the_map_is_cut(qtbot, look, monkeypatch, size, client):
    view = CircleMapView(["dichtbij", "vertrouwd", "bekend"], "ik", client=client)
    qtbot.addWidget(view)
    view.resize(*size)
    spots = [
        Spot(str(n), NAMES[n % 4], 1 + n % 3, angle, 0.9)
        for n, angle in enumerate(range(0, 360, 45))
    ]
    view.set_layers([Layer(tuple(spots))])
    drawn, plain = [], QPainter.drawText

    def draw(painter, *given):
        if len(given) == 3 and given[2] in NAMES:
            used = QFontMetricsF(painter.font()).boundingRect(QRectF(given[0]), given[1], given[2])
            drawn.append((given[2], used))
        return plain(painter, *given)

    monkeypatch.setattr(QPainter, "drawText", draw)
    view.grab()
    assert len(drawn) == 8
    room = QRectF(view.rect())
    for name, used in drawn:
        assert room.adjusted(-1, -1, 1, 1).contains(used), (name, used)


def on_the_map(qtbot):
    stage = Stage(qtbot, "S01")
    while not isinstance(stage.surface, CirclesSurface):
        stage.on()
    for name in ("zus", "neef"):
        stage.surface.field.setText(name)
        stage.surface.add()
    stage.turn()
    return stage


def test_whoever_was_taken_off_comes_back(qtbot, look):
    surface = on_the_map(qtbot).surface
    before = surface.places()
    assert not surface.back.isVisible()
    QTest.keyClick(surface.map, Qt.Key.Key_Delete)
    assert [place.label for place in surface.places()] == ["zus"]
    assert surface.back.isVisible()
    assert "neef" in surface.back.accessibleName()
    surface.back.click()
    assert surface.places() == before
    assert not surface.back.isVisible()


def test_who_comes_back_has_what_was_said(qtbot, look):
    surface = on_the_map(qtbot).surface
    surface.kinds["family"].click()
    surface.gives.setText("lachen")
    surface.gives.textEdited.emit("lachen")
    surface.away.click()
    surface.save()
    surface.back.click()
    (found,) = [place for place in surface.places() if place.label == "neef"]
    assert (found.kind, found.gives) == ("family", "lachen")


def test_a_map_is_kept_on_light_paper_in_both_looks(qtbot, look):
    app = QApplication.instance()
    theme.apply(app, "dark", 100, True)
    try:
        image = on_the_map(qtbot).surface.render_picture()
    finally:
        theme.apply(app, "light", 100, False)
    assert image.pixelColor(4, 4).lightness() > 220
    assert image.pixelColor(image.width() // 2, 60).lightness() > 200


@pytest.mark.parametrize(("wide", "high", "zoom"), [(1366, 768, 100), *SIZES])
def test_what_can_be_done_with_a_thing_lies_at_its_corners(qtbot, zoomed, wide, high, zoom):
    """Wherever it is moved to: on the sheet, and none over another."""
    zoomed(zoom)
    stage = Stage(qtbot, "C10", size=(wide, high))
    stage.on()
    stage.make()
    surface = stage.surface
    for x, y in ((0.5, 0.5), (0, 0), (1, 1), (0.02, 0.98)):
        surface.board.items[surface.board.chosen] |= {"x": x, "y": y}
        surface.follow()
        places = [button.geometry() for button in surface.buttons.values()]
        assert all(surface.board.rect().contains(place) for place in places)
        for number, place in enumerate(places):
            assert not any(place.intersects(other) for other in places[number + 1 :])
