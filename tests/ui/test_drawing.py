"""The canvas: every point is drawn at once, undo has no limit, a drawing keeps its shape."""

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor

from coach_app.ui.widgets.drawing.canvas import SNAP, DrawingCanvas
from coach_app.ui.widgets.drawing.ink import Ink
from coach_app.ui.widgets.drawing.paint import render
from coach_app.ui.widgets.drawing.strokes import UNITS, Drawing


@pytest.fixture
def canvas(qtbot, look):
    board = DrawingCanvas(Drawing(start="blank"))
    qtbot.addWidget(board)
    board.resize(800, 480)
    board.show()
    return board


def line(board, *points):
    board.begin(QPointF(*points[0]))
    for point in points[1:]:
        board.extend(QPointF(*point))
    board.end()


def dark(image, x, y):
    return image.pixelColor(x, y).lightness() < 160


def test_a_line_is_seen_where_it_was_drawn(canvas):
    line(canvas, (100, 100), (200, 100), (300, 100))
    seen = canvas.grab().toImage()
    assert dark(seen, 200, 100)
    assert not dark(seen, 200, 200)


def test_mouse_draws(canvas, qtbot):
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    qtbot.mouseMove(canvas, QPoint(150, 90))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(150, 90))
    assert len(canvas.drawing.strokes) == 1


def test_undo_and_redo_without_limit(canvas):
    for number in range(3 * SNAP + 5):
        line(canvas, (20, 10 + 7 * number), (700, 12 + 7 * number))
    full = canvas.grab().toImage()
    count = len(canvas.drawing.strokes)
    while canvas.can_undo:
        canvas.undo()
    assert canvas.drawing.strokes == []
    while canvas.can_redo:
        canvas.redo()
    assert len(canvas.drawing.strokes) == count
    again = canvas.grab().toImage()
    for x in range(0, 800, 7):
        for y in range(0, 480, 5):
            before, after = full.pixelColor(x, y).lightness(), again.pixelColor(x, y).lightness()
            assert abs(before - after) < 60  # the edge of a line, at most


def test_a_new_line_forgets_what_was_undone(canvas):
    line(canvas, (10, 10), (100, 10))
    canvas.undo()
    line(canvas, (10, 50), (100, 50))
    assert not canvas.can_redo


def test_blind_shows_nothing_until_it_is_shown(canvas):
    canvas.blind = True
    line(canvas, (100, 100), (300, 100))
    assert not dark(canvas.grab().toImage(), 200, 100)
    canvas.blind = False
    canvas.update()
    assert dark(canvas.grab().toImage(), 200, 100)


def test_mirrors_repeat_the_line(canvas):
    canvas.set_symmetry(4)
    line(canvas, (500, 200), (560, 180))
    middle = QPoint(400, 240)
    seen = canvas.grab().toImage()
    here = QPoint(530, 190) - middle
    for turned in (QPoint(-here.x(), -here.y()), QPoint(here.x(), -here.y())):
        around = [
            dark(seen, middle.x() + turned.x() + dx, middle.y() + turned.y() + dy)
            for dx in range(-4, 5)
            for dy in range(-4, 5)
        ]
        assert any(around)


def test_pressure_makes_the_line_thicker(canvas):
    canvas.brush = 1
    canvas.begin(QPointF(100, 100), 5)
    canvas.extend(QPointF(300, 100), 5)
    canvas.end()
    canvas.begin(QPointF(100, 300), 100)
    canvas.extend(QPointF(300, 300), 100)
    canvas.end()
    seen = canvas.grab().toImage()

    def thick(y):
        return sum(dark(seen, 200, y + d) for d in range(-20, 21))

    assert thick(300) > thick(100) + 1


def test_a_drawing_can_be_changed_at_another_size(canvas):
    line(canvas, (100, 100), (300, 100))
    before = list(canvas.drawing.strokes[0]["p"])
    canvas.resize(400, 400)
    line(canvas, (50, 300), (90, 300))
    assert canvas.drawing.strokes[0]["p"] == before
    assert canvas.paper().width() / canvas.paper().height() == pytest.approx(800 / 480, rel=0.05)


def test_the_picture_has_full_resolution(canvas):
    line(canvas, (100, 100), (300, 100))
    image = render(canvas.drawing, 2400)
    assert image.width() == 2400
    assert dark(image, 600, 300)


points = st.lists(st.integers(0, UNITS), min_size=2, max_size=20)


@settings(max_examples=40)
@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda c: (
            st.lists(c)
            | st.dictionaries(st.sampled_from(["strokes", "aspect", "start", "p", "c", "w"]), c)
        ),
        max_leaves=12,
    )
)
def test_a_damaged_drawing_never_crashes(data):
    try:
        found = Drawing.from_json(data)
    except (TypeError, ValueError):
        return
    assert found.aspect > 0


@pytest.mark.parametrize(
    "broken",
    [
        {"c": "#2B3A33", "p": [1000, 1000, 50]},  # no thickness
        {"c": "#2B3A33", "w": "90", "p": [1000, 1000, 50]},
        {"c": "#2B3A33", "w": 90, "p": []},
        {"c": "#2B3A33", "w": 90, "p": [1000, None, 50]},
        {"c": "#2B3A33", "w": 90, "p": [1000, 1000, 50], "a": "60"},
    ],
)
def test_a_damaged_stroke_is_left_out_and_the_rest_is_drawn(broken):
    whole = {"c": "#2B3A33", "w": 90, "p": [1000, 3000, 50, 9000, 3000, 50]}
    found = Drawing.from_json({"aspect": 0.6, "strokes": [broken, whole]})
    assert found.strokes == [whole]
    assert dark(render(found, 400), 200, 120)


def test_it_survives_the_way_to_the_vault_and_back(canvas):
    line(canvas, (100, 100), (300, 100), (320, 220))
    kept = canvas.drawing.to_json()
    again = Drawing.from_json(kept)
    assert again.to_json() == kept
    assert render(again, 400) == render(canvas.drawing, 400)


def test_a_see_through_brush_does_not_darken_itself(canvas):
    canvas.brush, canvas.colour = 2, "#2B3A33"
    line(canvas, (100, 100), (300, 100), (100, 100), (300, 100))
    seen = canvas.grab().toImage()
    assert seen.pixelColor(200, 100).lightness() > QColor("#2B3A33").lightness() + 30


def drawn_live(board, kind):
    """A stroke as hands make it, seen point by point as on a screen."""
    board.brush = {"fine": 0, "quick": 1, "marker": 2, "mirrored": 1}[kind]
    if kind == "mirrored":
        board.set_symmetry(6)
    spots = [(150, 120), (420, 90), (300, 330), (640, 300), (500, 150), (200, 400)]
    if kind != "quick":  # many small steps, with a loop over itself
        spots = [(400 + 160 * math.cos(n / 9) + n, 220 + 110 * math.sin(n / 7)) for n in range(140)]
    board.begin(QPointF(*spots[0]))
    for spot in spots[1:]:
        board.extend(QPointF(*spot))
        board.grab()
    board.end()


@pytest.mark.parametrize("kind", ["fine", "quick", "marker", "mirrored"])
def test_what_is_seen_while_drawing_is_what_is_kept(canvas, kind):
    drawn_live(canvas, kind)
    live = canvas.grab().toImage()
    canvas.undo()
    canvas.redo()  # drawn anew from its strokes
    assert canvas.grab().toImage() == live


def test_a_quick_hand_draws_curves_and_no_corners(canvas):
    """Five points of a quick mouse: the line never turns sharply, and has no thorns."""
    path = Ink.of([v for x, y in QUICK for v in (x, y, 50)], 90).path()
    ways = [path.elementAt(n) for n in range(path.elementCount())]
    steps = [(b.x - a.x, b.y - a.y) for a, b in itertools.pairwise(ways)]
    ways = [math.atan2(y, x) for x, y in steps if math.hypot(x, y) > 1]
    turns = [abs(math.remainder(b - a, math.tau)) for a, b in itertools.pairwise(ways)]
    assert max(turns) < math.radians(25)


QUICK = [(1000, 1000), (2400, 700), (3200, 1900), (2200, 2900), (900, 2500)]


def test_a_trembling_hand_draws_a_calm_line(canvas):
    trembling = [v for n in range(120) for v in (1000 + 30 * n, 2000 + 40 * (n % 2), 50)]
    path = Ink.of(trembling, 90).path()
    edge = [path.elementAt(n) for n in range(path.elementCount())]
    upper = [spot.y for spot in edge if 1500 < spot.x < 4000 and spot.y < 2000]
    assert max(upper) - min(upper) < 8  # of a tremble of 40


def test_a_scribble_over_itself_leaves_no_holes(canvas):
    """Back and forth, with bends narrower than the pen: filled is filled."""
    canvas.brush = 1
    canvas.begin(QPointF(250, 200))
    for step in range(1, 60):
        canvas.extend(QPointF(250 + 2 * step, 200 + 40 * (step % 2)))
    canvas.end()
    seen = canvas.grab().toImage()
    holes = [(x, y) for x in range(262, 360) for y in range(208, 232) if not dark(seen, x, y)]
    assert holes == []
