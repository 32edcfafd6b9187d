"""The circle map: people are placed by mouse and keys, kept, overlaid, and told in words."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt

from coach_app.data.exercises.views import CirclePlace
from coach_app.data.views import ClientFields
from coach_app.exercises import load_exercises
from coach_app.exercises.circle_change import moves
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.player.activities.circles import CirclesSurface
from coach_app.ui.client_view.player.kit import CircleStart, Kit
from coach_app.ui.client_view.player.session import for_client
from coach_app.ui.widgets import QuestionDialog
from coach_app.ui.widgets.pictures.circle_map import CircleMapView, Layer, Spot


@pytest.fixture
def view(qtbot, look):
    shown = CircleMapView(["close", "familiar", "known"], "me")
    qtbot.addWidget(shown)
    shown.resize(600, 600)
    shown.show()
    return shown


def test_dragging_brings_somebody_closer(view, qtbot):
    view.set_layers([Layer((Spot("a", "sister", 3, 0.0),))], editable=True)
    begin = view.point(view.spots()[0]).toPoint()
    told = []
    view.moved.connect(told.append)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(view, QPoint(360, 300))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(360, 300))
    assert view.spots()[0].ring == 1
    assert told == ["a"]


def test_a_map_that_is_only_shown_does_not_move(view, qtbot):
    view.set_layers([Layer((Spot("a", "sister", 3, 0.0),))])
    begin = view.point(view.spots()[0]).toPoint()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(view, QPoint(330, 300))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(330, 300))
    assert view.spots()[0].ring == 3


def test_keys_choose_turn_and_bring_closer(view, qtbot):
    view.set_layers(
        [Layer((Spot("a", "sister", 3, 10.0), Spot("b", "choir", 3, 90.0)))], editable=True
    )
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.current == "b"
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.spots()[1].angle > 90
    for _ in range(9):
        qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.spots()[1].ring == 1
    for _ in range(12):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.spots()[1].ring == 3


def test_a_screen_reader_hears_who_stands_where(view):
    view.set_layers([Layer((Spot("a", "sister", 1, 10.0), Spot("b", "choir", 3, 90.0)))])
    assert "sister, close" in view.accessibleDescription()
    assert "choir, known" in view.accessibleDescription()


def test_the_place_on_the_screen_and_back(view):
    for ring in (1, 2, 3):
        for angle in range(0, 360, 25):
            spot = Spot("a", "x", ring, float(angle), 0.4)
            again = view.spot_at(view.point(spot), spot)
            assert again.ring == ring
            assert again.distance == pytest.approx(0.4, abs=0.05)
            assert (again.angle - angle + 180) % 360 - 180 == pytest.approx(0, abs=1)


def test_what_moved_is_told_without_a_judgement():
    found = {
        m.key: m.kind
        for m in moves({"a": 3, "b": 1, "c": 2, "d": 2}, {"a": 1, "b": 2, "c": 2, "e": 3})
    }
    assert found == {"a": "closer", "b": "further", "c": "same", "d": "gone", "e": "new"}


# -- on the client's screen


@pytest.fixture
def person(practice):
    key = practice.clients.create(ClientFields(name="Carla Fictief"))
    practice.courses.start(
        [key], start_on=dt.date(2026, 3, 3), weekday=1, time=dt.time(11), minutes=60
    )
    return key


@pytest.fixture
def surface(qtbot, practice, person, look):
    def save(places):
        nonlocal map_id
        map_id = practice.circles.save_map(person, places, map_id=map_id, week=4)
        return [p.person_id for p in practice.circles.maps(person)[-1].places]

    map_id = None
    exercise = for_client(load_exercises()["S01"])
    step = next(step for step in exercise.steps if step.do == "place")
    kit = Kit(ClientTexts("nl"), exercise, circle=CircleStart([], save))
    made = CirclesSurface(step, kit)
    qtbot.addWidget(made)
    made.resize(1180, 560)
    made.show()
    return made


def put(surface, name):
    surface.field.setText(name)
    surface.add()


def test_who_is_named_stands_where_the_cloth_was_touched(surface, qtbot):
    view = surface.map
    close = view.point(Spot("x", "x", 1, 200.0)).toPoint()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=close)
    assert surface.focusWidget() is surface.field, "a name can be typed at once"
    put(surface, "Els")
    (els,) = view.spots()
    assert (els.ring, round(els.angle)) == (1, 200)
    assert els.motif == "E"
    put(surface, "de bakker")
    assert view.spots()[1].ring == 3, "and the next one at the edge, as before"


def test_an_empty_map_is_fine(surface):
    assert surface.answer() is None
    assert surface.empty.text()
    assert surface.render_picture() is None


def test_people_are_kept_with_what_they_give(surface, practice, person, qtbot):
    put(surface, "zus")
    surface.gives.setText("belt op zondag")
    surface.gives.textEdited.emit("belt op zondag")
    surface.qualities["warm"].click()
    surface.rings["1"].click()
    put(surface, "koor")
    surface.save()
    put(surface, "bakker")
    surface.leave()
    (kept,) = practice.circles.maps(person)
    zus = next(place for place in kept.places if place.label == "zus")
    assert (zus.ring, zus.quality, zus.gives) == (1, "warm", "belt op zondag")
    assert {place.label for place in kept.places} == {"zus", "koor", "bakker"}
    assert len(practice.circles.people(person)) == 3


def test_somebody_is_taken_off(surface, practice, person):
    put(surface, "zus")
    put(surface, "koor")
    surface.save()
    surface.map.set_current(surface.map.spots()[0].key)
    surface.away.click()
    surface.leave()
    assert [p.label for p in practice.circles.maps(person)[-1].places] == ["koor"]


def test_two_with_one_name_are_two(surface, practice, person):
    put(surface, "Jan")
    put(surface, "Jan")
    surface.leave()
    assert len(practice.circles.maps(person)[-1].places) == 2


# -- the coach's tab


@pytest.fixture
def tab(qtbot, ctx, practice, person, look):
    from coach_app.ui.client.works.circles_tab import CirclesTab

    course = practice.courses.current(person)
    place = CirclePlace("", "zus", "family", 3, 20.0, 0.5)
    practice.circles.save_map(person, [place], course_id=course.id, week=1)
    known = practice.circles.people(person)[0].id
    practice.circles.save_map(
        person,
        [
            CirclePlace(known, "zus", "family", 1, 20.0, 0.5),
            CirclePlace("", "koor", "group", 3, 90.0, 0.5),
        ],
        course_id=course.id,
        week=4,
    )
    made = CirclesTab(ctx, person)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def words(widget):
    from PySide6.QtWidgets import QLabel

    return [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]


def test_the_tab_tells_what_changed(tab):
    said = words(tab.changes)
    assert "zus" in said
    assert any("koor" in one for one in said)
    assert len(tab.map.layers) == 2


def test_a_step_lands_in_the_meeting(tab, practice, person, ctx):
    course = practice.courses.current(person)
    first = practice.meetings.of_course(course.id)[0]
    practice.meetings.start(first.id)
    tab.step.setText("zwaaien naar de buurvrouw")
    tab.add_step.click()
    assert [s.text for s in practice.steps.agreed_in(first.id)] == ["zwaaien naar de buurvrouw"]


def test_removing_a_map_can_be_undone(tab, practice, person, ctx):
    tab.remove.click()
    tab.findChild(QuestionDialog).yes.click()
    assert len(practice.circles.maps(person)) == 1
    ctx.window.undos[-1]()
    assert len(practice.circles.maps(person)) == 2
