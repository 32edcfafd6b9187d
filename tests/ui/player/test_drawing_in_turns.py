"""C18: one line each; when it is drawn the sheet is the other's. C08: a hand under a cloth."""

import pytest
from PySide6.QtCore import QPointF

from tests.ui.player.stage import Stage, words_on


@pytest.fixture
def stage(qtbot, look):
    stage = Stage(qtbot, "C18")
    stage.on()
    return stage


def line(surface, *, lift=True):
    middle = QPointF(surface.canvas.middle())
    surface.canvas.begin(middle)
    for step in range(1, 8):
        surface.canvas.extend(middle + QPointF(12 * step, 5 * step))
    if lift:
        surface.canvas.end()


def who(stage):
    said = words_on(stage.page).splitlines()
    return next(one for one in ("client", "coach") if stage.texts(f"turn_{one}") in said)


def test_after_a_line_it_is_the_others_turn(stage):
    seen = [(who(stage), stage.surface.canvas.colour)]
    for _ in range(2):
        line(stage.surface)
        seen.append((who(stage), stage.surface.canvas.colour))
    assert [one for one, _ in seen] == ["client", "coach", "client"]
    assert seen[0] == seen[2]
    assert seen[0][1] != seen[1][1]


def test_nothing_changes_under_a_hand_that_draws(stage):
    line(stage.surface, lift=False)
    colour = stage.surface.canvas.colour
    stage.clock += 60
    stage.session.tick()
    assert (who(stage), stage.surface.canvas.colour) == ("client", colour)
    stage.surface.canvas.end()
    assert {one["c"] for one in stage.surface.canvas.drawing.strokes} == {colour}


def test_a_turn_can_be_passed_on_and_taken_back(stage):
    tools = stage.surface.tools()
    pass_on = tools.layout().itemAt(tools.layout().count() - 1).widget()
    pass_on.click()
    assert who(stage) == "coach"
    line(stage.surface)
    assert who(stage) == "client"
    stage.surface.canvas.undo()
    assert who(stage) == "coach"


def test_each_keeps_the_colour_that_they_chose(stage):
    stage.surface.tools().colour.emit("#8A5C82")
    line(stage.surface)
    line(stage.surface)
    assert stage.surface.canvas.colour == "#8A5C82"


def test_a_hand_that_draws_blind_is_seen_and_its_line_is_not(qtbot, look):
    stage = Stage(qtbot, "C08")
    canvas = stage.surface.canvas
    still = canvas.grab().toImage()
    line(stage.surface, lift=False)
    moving = canvas.grab().toImage()
    assert moving != still, "the pen works"
    canvas.end()
    assert canvas.grab().toImage() == still, "and leaves nothing to see"
