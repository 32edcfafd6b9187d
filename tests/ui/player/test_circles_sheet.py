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


@pytest.mark.parametrize("drawn", [(0,), (4, 17, 29), tuple(range(15))])
def test_fewer_circles_leave_the_drawn_ones_where_they_are(sheet, drawn):
    for number in drawn:
        draw_in(sheet, number)
    before = ring_places(sheet.canvas.drawing)
    more(sheet).click()
    left = ring_places(sheet.canvas.drawing)
    assert {number: left[number] for number in drawn} == {n: before[n] for n in drawn}
    assert len(left) == max(12, len(drawn))
    more(sheet).click()
    assert ring_places(sheet.canvas.drawing) == before


def test_large_circles_that_were_drawn_in_stay_among_all(sheet):
    more(sheet).click()
    large = ring_places(sheet.canvas.drawing)
    number = next(iter(large))
    draw_in(sheet, number)
    more(sheet).click()
    now = ring_places(sheet.canvas.drawing)
    assert now.pop(number) == large[number]
    for box in now.values():
        off = box.center() - large[number].center()
        assert math.hypot(off.x(), off.y()) > (box.width() + large[number].width()) / 2


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
    """Two circles were drawn in, and the sheet lies beside the questions."""
    draw_in(stage.surface, 4)
    draw_in(stage.surface, 17)
    stage.on()
    return stage.surface


def tap(qtbot, surface, number):
    qtbot.mouseClick(
        surface.view, Qt.MouseButton.LeftButton, pos=surface.view.spot(number).toPoint()
    )


def test_pointing_at_a_circle_answers_as_well_as_writing(stage, qtbot):
    surface = at_the_question(stage)
    plain = stage.keeper.made["circles"]
    for number in (4, 17, 4):  # the silliest; then two that belong together
        tap(qtbot, surface, number)
    texts = stage.texts
    assert surface.answer() == {"silly": texts("circle_star"), "pair": texts("circles_bow")}
    stage.on()
    marked = stage.keeper.made["circles"]
    assert len(marked["strokes"]) == len(plain["strokes"]) + 2
    assert marked["strokes"][: len(plain["strokes"])] == plain["strokes"]


def test_another_circle_takes_the_star_over(stage, qtbot):
    surface = at_the_question(stage)
    tap(qtbot, surface, 4)
    surface.fields["silly"].setFocus()
    tap(qtbot, surface, 17)
    marks = [one for one in surface.view.drawing.strokes if "m" in one]
    assert [one["r"] for one in marks] == [[17]]


def test_own_words_stay_when_a_circle_is_pointed_at(stage, qtbot):
    surface = at_the_question(stage)
    surface.fields["silly"].setText("de kip")
    tap(qtbot, surface, 4)
    assert surface.answer() == {"silly": "de kip"}


def test_whoever_goes_back_finds_the_marks_once(stage, qtbot):
    surface = at_the_question(stage)
    tap(qtbot, surface, 4)
    stage.on()
    stage.session.back()
    stage.turn()
    tap(qtbot, stage.surface, 4)  # taken away again
    stage.on()
    marks = [one for one in stage.keeper.made["circles"]["strokes"] if "m" in one]
    assert marks == []
