"""The cards of the senses: a tap is a stone, and what was noticed stays in sight."""

import pytest
from PySide6.QtCore import QSize, Qt

from coach_app.exercises import load_exercises
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.surfaces import surface_for

EXERCISE = load_exercises().get("R09")
STEPS = [step for step in EXERCISE.steps if step.do == "cards"]


def shown(qtbot, number, answers=None, size=(1800, 800)):
    kit = Kit(ClientTexts("nl"), EXERCISE, answers=answers or {})
    surface = surface_for(STEPS[number], kit)
    qtbot.addWidget(surface)
    surface.resize(*size)
    surface.set_room(Room(QSize(1920, 1080)))
    surface.show()
    return surface


def test_each_tap_is_one_thing_and_the_card_asks_for_the_next(qtbot):
    surface = shown(qtbot, 2)
    hints = []
    for found in range(3):
        assert surface.sense().found == found
        hints.append(surface.hint())
        qtbot.mouseClick(surface.card, Qt.MouseButton.LeftButton)
    assert hints == ["dichtbij", "in huis", "buiten"]
    assert surface.answer() == {"seen": ["s1", "s2", "s3"]}
    qtbot.mouseClick(surface.card, Qt.MouseButton.LeftButton)
    assert surface.answer() == {"seen": ["s1", "s2", "s3"]}
    assert surface.hint() == ""


def test_by_keyboard_and_back(qtbot):
    surface = shown(qtbot, 0)
    assert surface.first_focus() is surface.card
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Backspace):
        qtbot.keyClick(surface.card, key)
    assert surface.answer() == {"seen": ["s1"]}
    qtbot.keyClick(surface.card, Qt.Key.Key_Backspace)
    assert surface.answer() is None


def test_all_five_are_in_sight_with_their_stones(qtbot):
    surface = shown(qtbot, 2, {"sense5": {"seen": ["s1", "s2", "s3", "s4", "s5"]},
                               "sense4": {"seen": ["s2"]}})  # fmt: skip
    beside = [sense for _box, sense in surface.beside]
    assert [(s.word, s.stones, s.found) for s in beside] == [
        ("zien", 5, 5), ("voelen", 4, 1), ("ruiken", 2, 0), ("proeven", 1, 0)]  # fmt: skip
    assert surface.sense().word == "horen"
    boxes = [box for box, _sense in surface.beside]
    assert all(not box.intersects(surface.card.geometry().toRectF()) for box in boxes)
    assert all(surface.rect().toRectF().contains(box) for box in boxes)


@pytest.mark.parametrize("size", [(1000, 420), (700, 300), (1330, 560), (1800, 800)])
@pytest.mark.parametrize("number", range(5))
def test_the_card_of_now_is_never_cut(qtbot, size, number):
    surface = shown(qtbot, number, size=size)
    assert surface.rect().contains(surface.card.geometry())
    assert surface.card.width() > 100


def test_what_was_kept_comes_back(qtbot):
    surface = shown(qtbot, 0)
    surface.restore({"seen": ["s1", "s4", "gone"]})
    assert surface.answer() == {"seen": ["s1", "s4"]}
    assert surface.sense().found == 2
    assert surface.hint() == "iets ver weg"


@pytest.mark.parametrize("high", [460, 400, 340])
def test_no_card_goes_when_the_coach_opens_the_strip(qtbot, high):
    """The strip takes height; to strangers it looked as if four of their five cards were lost."""
    surface = shown(qtbot, 0, size=(1300, high))
    assert len(surface.beside) == 4
