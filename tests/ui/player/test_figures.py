"""Body, moth and somebody on their feet: what lights up, what stands still, what stays in sight."""

import pytest
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from coach_app.exercises import Playback, load_exercises
from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.surfaces import surface_for
from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.indoors import BOTH
from coach_app.ui.scenery.people.body import HELD, lying, paint_body, sitting
from coach_app.ui.scenery.people.body_light import PARTS, light_box, light_image
from coach_app.ui.scenery.places.lap import ARM_BOX

SIZES = [(1024, 600), (1366, 768), (1920, 1080)]


class Shown:
    """A surface on a page of a size, at seconds of its step."""

    def __init__(self, qtbot, exercise, number, size=(1366, 768), free=None):
        known = load_exercises().get(exercise)
        self.step = known.steps[number]
        self.surface = surface_for(self.step, Kit(ClientTexts("nl"), known))
        qtbot.addWidget(self.surface)
        self.surface.resize(*size)
        self.surface.set_room(Room(QSize(*size)))
        self.surface.set_free(free or QRect(0, 80, size[0], size[1] - 190))
        self.at_second(0.0)

    def at_second(self, second):
        clock = [0.0]
        playback = Playback((self.step,), lambda: clock[0], 1.0)
        playback.start()
        clock[0] = second
        self.surface.show_now(playback.now())
        return self.surface.grab().toImage()


def changed(one: QImage, other: QImage) -> QRect:
    """The rectangle in which two pictures are not the same, in steps of four pixels."""
    found = QRect()
    for y in range(0, one.height(), 4):
        for x in range(0, one.width(), 4):
            if one.pixel(x, y) != other.pixel(x, y):
                found = found.united(QRect(x, y, 4, 4))
    return found


def test_every_part_that_an_exercise_names_is_known():
    for exercise in load_exercises().values():
        for step in exercise.steps:
            if step.picture == "body":
                part = step.option("part", "whole")
                assert part == "whole" or part in PARTS, (exercise.id, part)


@pytest.mark.parametrize("pose", [sitting(), lying(), sitting(hand_on_belly=True)])
@pytest.mark.parametrize("dark", [False, True])
def test_each_part_is_lit_in_a_place_of_its_own(qapp, pose, dark):
    """Left and right, hand and foot: none of them stays dark, and no two look the same.

    All of somebody at once is only a breath of light: a tint over skin and clothes looks ill.
    """
    seen = {}
    for part in (*PARTS, "whole"):
        image = light_image(pose, part, ("warm", "warm2"), (colours(dark), dark), 0.25)
        least = 0.1 if part == "whole" else 0.5
        strong = sum(
            image.pixelColor(x, y).alphaF() > least
            for x in range(image.width())
            for y in range(image.height())
        )
        assert strong > 3, part
        box = light_box(pose, part)
        seen.setdefault((box.getRect(), strong), []).append(part)
    assert [parts for parts in seen.values() if len(parts) > 1] == []


def test_warmth_comes_breathes_and_goes(qtbot, monkeypatch):
    monkeypatch.setattr(theme, "less_motion", lambda: False)
    shown = Shown(qtbot, "R08", 1)
    strength = []
    for second in (0.0, 0.7, 1.6, 5.0, 10.0, 39.9):
        shown.at_second(second)
        strength.append(shown.surface.strength())
    assert strength[0] < strength[1] < strength[2]
    assert 0.85 < strength[3] <= strength[4] <= 1
    assert strength[5] < 0.2


def test_tense_is_told_in_words_and_lets_go(qtbot, monkeypatch):
    monkeypatch.setattr(theme, "less_motion", lambda: False)
    shown = Shown(qtbot, "R06", 3)
    shown.at_second(2.0)
    assert shown.surface.accessibleDescription() == ClientTexts("nl")("muscle_tense")
    tense = shown.surface.strength()
    assert shown.surface.held() == 1
    shown.at_second(9.0)
    assert shown.surface.accessibleDescription() == ClientTexts("nl")("muscle_release")
    assert shown.surface.held() == 0
    shown.at_second(29.0)
    assert shown.surface.strength() < 0.1 < tense


@pytest.mark.usefixtures("real_pictures")
@pytest.mark.parametrize("pose", [sitting, lying])
@pytest.mark.parametrize("part", HELD)
def test_what_is_held_tight_is_seen(qapp, pose, part):
    """A fist, raised shoulders, toes, a frown: the body itself is not the same, and only where
    the picture of it is laid over the calm one."""
    calm, tight = painted(pose()), painted(pose(hold=part))
    place = changed(calm, tight)
    assert place.width() >= 8
    assert place.height() >= 8
    assert light_box(pose(), part).adjusted(-4, -4, 4, 4).contains(place)


def painted(pose) -> QImage:
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_body(Brush(painter, colours(False), dark=False), pose)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("exercise", "number"), [("R08", 1), ("R18", 2), ("R12", 1), ("R11", 0), ("R16", 1)]
)
def test_with_less_motion_everything_stands(qtbot, monkeypatch, exercise, number):
    monkeypatch.setattr(theme, "less_motion", lambda: True)
    shown = Shown(qtbot, exercise, number)
    first = shown.at_second(4.1)
    for second in (4.2, 4.5, 4.8):
        assert shown.at_second(second) == first


@pytest.mark.usefixtures("real_pictures")
@pytest.mark.parametrize(("exercise", "number"), [("R18", 2), ("R12", 1), ("R16", 1)])
def test_what_moves_stays_where_it_is_painted_again(qtbot, monkeypatch, exercise, number):
    """A frame repaints only ``moving``: nothing outside it may change."""
    monkeypatch.setattr(theme, "less_motion", lambda: False)
    shown = Shown(qtbot, exercise, number)
    first = shown.at_second(4.05)
    for second in (4.2, 4.4, 4.9, 5.3):
        other = shown.at_second(second)
        assert other != first
        assert shown.surface.moving().adjusted(-4, -4, 4, 4).contains(changed(first, other))


@pytest.mark.usefixtures("real_pictures")
@pytest.mark.parametrize("number", [0, 1, 2, 3, 4])
def test_two_who_move_in_turn_leave_nothing_behind(qtbot, monkeypatch, number):
    """Each frame asks for no more than somebody's own place; put together they are the whole."""
    monkeypatch.setattr(theme, "less_motion", lambda: False)
    shown = Shown(qtbot, "R18", number)
    surface, asked = shown.surface, []
    pieced = shown.at_second(4.0)
    monkeypatch.setattr(surface, "update", lambda *box: asked.append(*box))
    clock = [0.0]
    playback = Playback((shown.step,), lambda: clock[0], 1.0)
    playback.start()
    for tick in range(30):
        clock[0] = 4.0 + tick / 60
        surface.show_now(playback.now())
        for box in asked:
            painter = QPainter(pieced)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(box)
            surface.paint_part(painter, box)
            painter.end()
            assert box.width() * box.height() < 0.4 * surface.width() * surface.height()
        asked.clear()
    assert changed(pieced, surface.grab().toImage()).isEmpty()


@pytest.mark.usefixtures("real_pictures")
@pytest.mark.parametrize("number", [1, 3])
def test_fire_and_arm_are_painted_again_where_they_move(qtbot, monkeypatch, number):
    """The fire has frames of its own; the places that are asked for make the whole picture."""
    monkeypatch.setattr(theme, "less_motion", lambda: False)
    shown = Shown(qtbot, "R16", number)
    surface, wanted = shown.surface, []
    whole = pieced = shown.at_second(3.0)
    monkeypatch.setattr(surface, "update", lambda *box: wanted.append(*box))
    for tick in range(30):
        whole = shown.at_second(3.0 + tick / 18)
        for box in wanted:
            painter = QPainter(pieced)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(box)
            surface.paint_part(painter, box)
            painter.end()
        wanted.clear()
    assert furthest(pieced, whole) <= 3


def furthest(one: QImage, other: QImage) -> int:
    """How far a colour is off, of 255, at most; an edge may be smoothed another way."""
    places = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    return max(
        abs((one.pixel(*at) >> shift & 255) - (other.pixel(*at) >> shift & 255))
        for at in places
        for shift in (0, 8, 16)
    )


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("exercise", "number"), [("R07", 3), ("R06", 2), ("R18", 1)])
def test_words_below_lift_the_picture_instead_of_hiding_somebody(qtbot, exercise, number, size):
    wide, high = size
    free = QRect(0, 70, wide, high - 70 - round(high * 0.26))
    surface = Shown(qtbot, exercise, number, size, free).surface
    body = surface.place(surface.somebody())
    assert body.bottom() <= free.bottom() + 2 or body.top() <= free.top() + 2
    assert body.left() >= 0
    assert body.right() <= wide


@pytest.mark.parametrize("size", SIZES)
def test_the_moth_keeps_clear_of_words(qtbot, size):
    wide, high = size
    free = QRect(0, 90, wide, high - 90 - 120)
    surface = Shown(qtbot, "R12", 1, size, free).surface
    assert free.adjusted(-2, -2, 2, 2).contains(surface.moving())


def test_left_and_right_are_said_and_lit(qtbot):
    shown = Shown(qtbot, "R12", 1)
    told = []
    for second in (0.9, 1.9, 2.9):
        shown.at_second(second)
        told.append((shown.surface.side(), shown.surface.accessibleDescription()))
    assert told == [("left", "links"), ("right", "rechts"), ("left", "links")]


def test_a_heavy_arm_sinks_into_the_chair_and_stays_there(qtbot, monkeypatch):
    monkeypatch.setattr(theme, "less_motion", lambda: False)
    right, left = Shown(qtbot, "R16", 1), Shown(qtbot, "R16", 2)
    deep = []
    for second in (0.0, 5.0, 20.0):
        right.at_second(second)
        deep.append(right.surface.sunk(1))
    assert deep[0] == 0 < deep[1] < deep[2] == 1
    assert right.surface.sunk(-1) == 0
    left.at_second(5.0)
    assert left.surface.sunk(1) == 1
    assert 0 < left.surface.sunk(-1) < 1


@pytest.mark.usefixtures("real_pictures")
def test_the_arm_that_sank_is_seen_lower(qtbot, monkeypatch):
    monkeypatch.setattr(theme, "less_motion", lambda: True)
    before, after = Shown(qtbot, "R16", 0), Shown(qtbot, "R16", 2)
    box = before.surface._box(ARM_BOX[1])
    assert before.at_second(5.0).copy(box) != after.at_second(5.0).copy(box)


def test_both_shake_along_and_ever_less(qtbot, monkeypatch):
    """One stands, one sits, each in their own time; the last part all but stops."""
    monkeypatch.setattr(theme, "less_motion", lambda: False)
    early = Shown(qtbot, "R18", 2)
    one, other = early.at_second(3.0), early.at_second(3.2)
    for person in BOTH:
        box = early.surface.place(QRectF(person.x - 120, person.y - 400, 240, 400)).toRect()
        assert one.copy(box) != other.copy(box)
    shown = Shown(qtbot, "R18", 4)
    reach = []
    for first in (3.0, 36.0):
        seen = []
        for tick in range(40):
            shown.at_second(first + tick / 20)
            seen.append([shown.surface.sway(person).right.bend for person in BOTH])
        stands, sits = zip(*seen, strict=True)
        assert stands != sits
        reach.append([max(one) - min(one) for one in (stands, sits)])
    assert all(late < 0.6 * early for early, late in zip(*reach, strict=True))


def test_lying_where_the_exercise_lies(qtbot):
    assert {step.option("pose", "sit") for step in load_exercises().get("R07").steps
            if step.picture == "body"} == {"lie"}  # fmt: skip
    assert Shown(qtbot, "R07", 1).surface.pose().box == lying().box
    assert Shown(qtbot, "R06", 1).surface.pose().box == sitting().box


@pytest.mark.usefixtures("real_pictures")
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", ["sitting", "lying", "free-floor", "hand-on-belly", "hug"])
def test_words_can_be_read_on_the_wall(qapp, name, dark):
    """The line of the step and "let go" stand on the wall: 7 to 1 or more."""
    from coach_app.ui.scenery.pictures import Wanted, painted

    image = painted(Wanted(name, 960, 540, dark))
    ink = QColor(theme.tokens("dark" if dark else "light")["cInk"])
    places = [QRect(240, 20, 350, 50)]
    if name == "lying":
        places.append(QRect(250, 70, 310, 200))
    elif name not in ("free-floor", "hug"):
        places.append(QRect(10, 170, 290, 150))
    for place in places:
        for x in range(place.left(), place.right(), 9):
            for y in range(place.top(), place.bottom(), 7):
                assert contrast(image.pixelColor(x, y), ink) >= 7, (name, x, y)


def contrast(one: QColor, other: QColor) -> float:
    def light(colour: QColor) -> float:
        parts = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4
                 for v in (colour.redF(), colour.greenF(), colour.blueF())]  # fmt: skip
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
