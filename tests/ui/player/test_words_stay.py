"""Words that a client writes in slots or lines: none is dropped."""

import pytest
from PySide6.QtTest import QTest

from coach_app.exercises import load_exercises
from coach_app.exercises.outcome import plan_sentence
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.writing.poem import WriteSlots


@pytest.fixture
def slots(qtbot, look):
    exercise = load_exercises()["S15"]
    step = next(step for step in exercise.steps if step.option("form") == "slots")
    made = WriteSlots(step, Kit(ClientTexts("nl"), exercise))
    qtbot.addWidget(made)
    made.resize(1100, 500)
    made.set_room(Room(made.size()))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def words(slots):
    return [field.text() for field in slots.fields.values()]


def test_words_that_come_at_once_go_each_to_a_slot(slots):
    first = next(iter(slots.fields.values()))
    first.setFocus()
    first.insert("een twee drie")
    assert words(slots) == ["een", "twee", "drie"]
    assert list(slots.answer().values()) == ["een", "twee", "drie"]


def test_words_without_a_free_slot_stay_where_they_were_written(slots):
    first, second, _ = slots.fields.values()
    second.setText("bezet")
    first.setFocus()
    first.insert("een twee")
    assert words(slots)[:2] == ["een twee", "bezet"]


def test_a_space_goes_on_to_the_next_slot(slots):
    first, second, _ = slots.fields.values()
    first.setFocus()
    QTest.keyClicks(first, "een ")
    assert first.text() == "een"
    assert second.hasFocus()


@pytest.mark.parametrize(("key", "number", "first"), [("S14", 1, "what"), ("S07", 3, "who")])
def test_a_long_step_is_kept_whole(key, number, first):
    step = load_exercises()[key].steps[number]
    given = {first: "w" * 180, "when": "als de zon weer schijnt boven het dorp"}
    said = plan_sentence(step, given, "nl")
    assert "w" * 180 in said
    assert "boven het dorp" in said
