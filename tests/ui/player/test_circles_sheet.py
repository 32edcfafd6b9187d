"""C03: what was drawn into a circle keeps its circle, whatever happens to the empty ones."""

import itertools
import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from coach_app.ui.widgets.drawing.rings import ring_at, ring_places
from coach_app.ui.widgets.drawing.starts import squiggle_points
from coach_app.ui.widgets.drawing.strokes import UNITS, Drawing
from tests.ui.player.stage import Stage


@pytest.fixture
def stage(qtbot, look):
    return Stage(qtbot, "C03")


@pytest.fixture
def sheet(stage):
    return stage.surface


def more(surface):
    return surface.tools().layout().itemAt(surface.tools().layout().count() - 1).widget()


def draw_in(surface, number, reach=0.5):
    """A few lines in a circle; ``reach``: of its half width, beyond 1 are rays."""
    canvas = surface.canvas
    box, paper = ring_places(canvas.drawing)[number], canvas.paper()
    scale = paper.width() / UNITS

    def spot(turn, part):
        x = box.center().x() + box.width() / 2 * part * math.cos(turn)
        y = box.center().y() + box.width() / 2 * part * math.sin(turn)
        return QPointF(paper.left() + x * scale, paper.top() + y * scale)

    canvas.begin(spot(0, reach))
    for step in range(1, 20):
        canvas.extend(spot(step / 3, reach))
    canvas.end()


@pytest.mark.parametrize("drawn", [(0,), (4, 17, 29), tuple(range(12))])
def test_fewer_circles_are_larger_and_what_was_drawn_grows_with_its_circle(sheet, drawn):
    """The page is laid anew: calm and whole, as if it had always had twelve."""
    for number in drawn:
        draw_in(sheet, number)
    before = [list(stroke["p"]) for stroke in sheet.canvas.drawing.strokes]
    more(sheet).click()
    drawing = sheet.canvas.drawing
    large = ring_places(drawing)
    assert len(large) == 12
    rings = [ring_at(drawing, *middle(stroke)) for stroke in drawing.strokes]
    assert len(set(rings)) == len(drawn)
    for stroke, ring, old in zip(drawing.strokes, rings, before, strict=True):
        assert width_of(stroke["p"]) > width_of(old) * 1.2
        assert width_of(stroke["p"]) < large[ring].width()
    more(sheet).click()
    assert len(ring_places(sheet.canvas.drawing)) == 30
    for stroke, old in zip(sheet.canvas.drawing.strokes, before, strict=True):
        assert width_of(stroke["p"]) == pytest.approx(width_of(old), rel=0.05)


def middle(stroke):
    xs, ys = stroke["p"][::3], stroke["p"][1::3]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def width_of(points):
    return max(points[::3]) - min(points[::3])


def line_through(canvas, numbers):
    places, paper = ring_places(canvas.drawing), canvas.paper()
    scale = paper.width() / UNITS
    canvas.begin(paper.topLeft() + places[numbers[0]].center() * scale)
    for number in numbers[1:]:
        canvas.extend(paper.topLeft() + places[number].center() * scale)
    canvas.end()


@pytest.mark.parametrize("pair", [(4, 5), (14, 15), (3, 13)])
def test_a_line_through_two_circles_joins_two_of_the_large_ones(sheet, pair):
    canvas = sheet.canvas
    line_through(canvas, pair)
    more(sheet).click()
    points = canvas.drawing.strokes[0]["p"]
    joined = {ring_at(canvas.drawing, *points[at : at + 2]) for at in (0, len(points) - 3)}
    assert len(ring_places(canvas.drawing)) == 12
    assert len(joined) == 2
    assert None not in joined
    one, other = (ring_places(canvas.drawing)[number] for number in joined)
    off = one.center() - other.center()
    assert math.hypot(off.x(), off.y()) < one.width() * 2


def test_a_line_over_all_of_it_is_not_torn_apart(sheet):
    canvas = sheet.canvas
    places = ring_places(canvas.drawing)
    line_through(canvas, range(10))
    drawn = list(canvas.drawing.strokes[0]["p"])
    more(sheet).click()
    left = ring_places(canvas.drawing)
    assert canvas.drawing.strokes[0]["p"] == drawn
    assert {n: left[n] for n in range(10)} == {n: places[n] for n in range(10)}
    assert len(left) == 12


def test_large_circles_that_cannot_shrink_stay_among_all(sheet):
    more(sheet).click()
    canvas = sheet.canvas
    large = ring_places(canvas.drawing)
    joined = sorted(large)[:4]
    line_through(canvas, joined)
    more(sheet).click()
    now = ring_places(sheet.canvas.drawing)
    for number in joined:
        assert now.pop(number) == large[number]
    for box in now.values():
        off = box.center() - large[joined[0]].center()
        assert math.hypot(off.x(), off.y()) > (box.width() + large[joined[0]].width()) / 2


def test_the_sheet_is_the_same_after_a_break(sheet, qtbot):
    draw_in(sheet, 3)
    more(sheet).click()
    again = Drawing.from_json(sheet.answer())
    assert list(ring_places(again)) == list(ring_places(sheet.canvas.drawing))
    assert again.strokes == sheet.canvas.drawing.strokes


@pytest.mark.parametrize("few", [False, True])
@pytest.mark.parametrize("aspect", [0.3, 0.4, 0.62, 1.3])
def test_a_sun_in_any_circle_has_room_for_its_rays(few, aspect):
    drawing = Drawing(start="circles", seed=12 if few else 30, aspect=aspect)
    for box in ring_places(drawing).values():
        ray = box.width() * 0.18
        assert ray < box.left() < box.right() < UNITS - ray
        assert ray < box.top() < box.bottom() < drawing.height - ray


def test_a_spot_in_a_circle_means_that_circle():
    drawing = Drawing(start="circles", aspect=0.4)
    for number, box in ring_places(drawing).items():
        assert ring_at(drawing, box.center().x() + box.width() * 0.3, box.center().y()) == number
    assert ring_at(drawing, 5, 5) is None


def test_the_button_keeps_its_place(look):
    for size in ((1366, 768), (1920, 1080), (1024, 600)):
        stage = Stage(None, "C03", size=size)
        button = more(stage.surface)
        before = button.mapTo(stage.window, QPoint()), button.size()
        button.click()
        stage.turn()
        assert (button.mapTo(stage.window, QPoint()), button.size()) == before
        stage.close()


@pytest.mark.parametrize("seed", range(20, 100_020, 5_000))
def test_a_given_line_is_loose(seed):
    """No corner anywhere, inside the paper, long enough to become something."""
    points = squiggle_points(seed, 4000)
    spots = list(zip(points[::3], points[1::3], strict=True))
    ways = [(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(spots) if a != b]
    headings = [math.atan2(y, x) for x, y in ways]
    turns = [abs(math.remainder(b - a, math.tau)) for a, b in itertools.pairwise(headings)]
    assert max(turns) < math.radians(40)
    assert sum(math.hypot(*way) for way in ways) > UNITS * 0.4
    assert all(0 < x < UNITS and 0 < y < 4000 for x, y in spots)
    assert max(points[2::3]) - min(points[2::3]) > 10


def at_the_question(stage):
    """Two circles were drawn in, and the sheet lies there to be pointed at."""
    draw_in(stage.surface, 4)
    draw_in(stage.surface, 17)
    stage.on()
    return stage.surface


def tap(qtbot, surface, number):
    at = surface.view.ring(number).center().toPoint()
    qtbot.mouseClick(surface.view, Qt.MouseButton.LeftButton, pos=at)


def marks_of(stage):
    return [one for one in stage.keeper.made["circles"]["strokes"] if "m" in one]


def test_what_is_pointed_at_glows_is_named_and_gets_a_mark(stage, qtbot):
    surface = at_the_question(stage)
    plain = stage.keeper.made["circles"]
    before = surface.grab().toImage()
    tap(qtbot, surface, 4)
    assert surface.grab().toImage() != before
    assert "de gekste" in surface.view.accessibleDescription()
    for number in (17, 4):  # two that belong together: what is asked next is on by itself
        tap(qtbot, surface, number)
    stage.on()
    marked = stage.keeper.made["circles"]
    assert [one["r"] for one in marks_of(stage)] == [[4], [17, 4]]
    assert marked["strokes"][: len(plain["strokes"])] == plain["strokes"]


def test_circles_are_pointed_at_by_keys(stage, qtbot):
    surface = at_the_question(stage)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(surface.view, key)
    stage.on()
    assert [one["r"] for one in marks_of(stage)] == [[11]]


def test_another_circle_takes_the_star_over(stage, qtbot):
    surface = at_the_question(stage)
    tap(qtbot, surface, 4)
    silliest = surface.tools().layout().itemAt(0).widget()
    silliest.click()
    tap(qtbot, surface, 17)
    stage.on()
    assert [one["r"] for one in marks_of(stage)] == [[17]]


def test_whoever_goes_back_finds_the_marks_once(stage, qtbot):
    surface = at_the_question(stage)
    tap(qtbot, surface, 4)
    stage.on()
    stage.session.back()
    stage.turn()
    tap(qtbot, stage.surface, 4)  # taken away again
    stage.on()
    assert marks_of(stage) == []


def test_a_sheet_that_nobody_drew_on_can_be_looked_at_too(stage, qtbot):
    stage.on()
    tap(qtbot, stage.surface, 4)
    stage.on()
    assert "circles" not in stage.keeper.made
