"""The coach's strip (F2): one line, over nothing that the client sees or presses."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from coach_app.exercises import load_exercises
from coach_app.ui import theme
from coach_app.ui.client_view.player.strip import HIGH, CoachStrip
from tests.ui.player.stage import Stage

SHIPPED = load_exercises()
SIZES = [(1024, 600), (1280, 720), (1366, 768), (1920, 1080)]


@pytest.fixture
def strip(table):
    def make(key="R01", size=(1366, 768), into=0.0):
        at = table(key, speed=1, tension=False)
        at.window.resize(*size)
        at.begin()
        at.flow.session.next()
        at.clock.at += into
        at.flow.session.tick()
        one = CoachStrip(at.flow.session, "nl", at.window)
        at.window.lay_strip(one)
        at.turn()
        return at, one

    return make


def place(widget, window):
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("key", ["R01", "R08", "S01", "S04", "C02"])
def test_it_is_slim_and_hides_nothing(strip, key, size):
    at, one = strip(key, size)
    mine = place(one, at.window)
    assert mine.height() <= theme.px(HIGH) <= 72
    assert mine.bottom() == at.window.height() - 1
    page = at.page
    for widget in (page.stop_button, page.next_button, page.own_button, page.caption):
        if widget.isVisible():
            assert place(widget, at.window).bottom() < mine.top(), widget.accessibleName()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_what_to_say_longer_skip_and_stop_are_always_there(strip, size):
    _, one = strip(size=size)
    assert one.say.isVisible()
    assert one.say.width() >= theme.px(200)
    shown = [one.pause, one.longer, one.next, one.stop]
    for button in shown:
        assert button.isVisible()
        assert button.accessibleName()
        assert one.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()


def test_parts_give_way_in_order(strip):
    """What is gone at one width is gone at every narrower one; the sentence comes first."""
    at, one = strip(size=(1920, 1080))
    order = [one.pace, one.where, one.clock, one.faster]
    left = len(order)
    for wide in range(1920, 640, -20):
        at.window.resize(wide, 800)
        at.turn()
        shown = [part.isVisible() for part in order]
        assert shown == sorted(shown), "a later one goes only after the earlier ones"
        assert sum(shown) <= left
        left = sum(shown)
    assert left == 0


@pytest.mark.parametrize("key", SHIPPED)
def test_nothing_to_say_or_to_mind_is_cut(qtbot, look, key):
    """On the usual laptop, whatever the step: what comes next gives way first."""
    stage = Stage(qtbot, key, size=(1366, 768))
    stage.session.exercise = SHIPPED[key]
    one = CoachStrip(stage.session, "nl", stage.window)
    stage.window.lay_strip(one)
    cut = []
    while True:
        for line in stage.step.spoken:
            stage.session.said.emit(line)
            stage.turn()
            cut += [one.say.accessibleName()] if one.say.cut else []
        if not stage.on():
            break
    assert cut == []


def test_it_follows_what_is_said(strip):
    at, one = strip(into=1)
    assert (
        one.say.first
        == "‘Kijk naar het licht. Groeit het, dan adem je in. Wordt het kleiner, dan adem je uit.’"
    )
    at.clock.at += 20
    at.flow.session.tick()
    assert one.say.first == "‘Een kleine adem is genoeg. Je longen hoeven niet vol.’"
    at.clock.at += 56
    at.flow.session.tick()
    assert one.say.first == "Silence. Nothing to say now."
    assert "Licht" not in one.say.accessibleName().splitlines()[0]


def test_the_whole_sentence_is_read_by_tab(strip):
    at, one = strip(size=(1024, 600), into=1)
    assert "Wordt het kleiner" in one.say.toolTip()
    at.page.stop_button.setFocus()
    seen = set()
    for _ in range(40):
        at.window.focusNextPrevChild(True)
        seen.add(at.window.focusWidget())
    assert {one.say, one.pause, one.longer, one.next, one.stop} <= seen


def test_the_page_has_its_lowest_part_back(strip):
    at, _ = strip()
    up = place(at.page.stop_button, at.window).bottom()
    at.window.lift_strip()
    at.turn()
    assert place(at.page.stop_button, at.window).bottom() > up


def test_a_key_stops_from_the_strip(strip, qtbot):
    at, one = strip()
    one.stop_wanted.connect(at.flow.stop)
    one.stop.setFocus()
    qtbot.keyClick(one.stop, Qt.Key.Key_Return)
    assert at.flow.session.paused


@pytest.mark.parametrize("key", ["R01", "R03", "R05", "S01"])
def test_its_buttons_stand_still_from_step_to_step(strip, key):
    at, one = strip(key)
    at.flow.session.back()  # from the very first step on
    places = []
    while True:
        at.turn()
        buttons = (one.longer, one.next, one.stop)
        places.append([(button.text(), button.x()) for button in buttons])
        if at.flow.session.index == len(at.flow.session.exercise.steps) - 1:
            break
        at.flow.session.next()
    assert all(words for words, _x in places[0])
    assert all(found == places[0] for found in places)
