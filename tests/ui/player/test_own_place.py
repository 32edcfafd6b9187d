"""Each relaxing exercise has a place and an hour of its own, the same from stones to bench."""

import itertools
import re
from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QWidget

from coach_app.exercises import load_exercises
from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import Room, even_lines, even_width
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.moments import ClosingPage, LeadInPage
from coach_app.ui.client_view.window import ClientWindow
from coach_app.ui.scenery.daylight import HOURS
from coach_app.ui.scenery.pictures import Wanted, painted
from coach_app.ui.scenery.places.outdoors import PLACES_OF
from tests.ui.player.stage import Stage

EXERCISES = load_exercises()
RELAX = [key for key, one in EXERCISES.items() if one.kind == "relax"]
SIZE = (1024, 600)


def test_all_of_them_have_one_and_no_two_are_alike():
    assert sorted(PLACES_OF) == sorted(RELAX)
    assert len(set(PLACES_OF.values())) == len(PLACES_OF)
    assert all(one.hour in HOURS for one in PLACES_OF.values())


def test_the_next_one_is_somewhere_else_and_at_another_hour():
    for one, other in itertools.pairwise(PLACES_OF[key] for key in sorted(RELAX)):
        assert one.hour != other.hour
        assert replace(one, hour="") != replace(other, hour=""), (one, other)


def land(page, corner):
    """What stands in a lower corner of the page, above its buttons."""
    return page.grab().toImage().copy(*corner)


@pytest.mark.usefixtures("real_pictures")
@pytest.mark.parametrize("key", ["R01", "R02", "R04", "R05"])
def test_it_is_the_same_from_the_stones_to_the_bench(qtbot, look, monkeypatch, key):
    monkeypatch.setattr(theme._State, "less_motion", True)
    texts, seen = ClientTexts("nl"), []
    corners = [(0, 330, 150, 100), (874, 330, 150, 100)]  # beside bench, stones and sun
    for make in (
        lambda: LeadInPage(texts, EXERCISES[key]),
        lambda: ClosingPage(texts, key),
    ):
        window = ClientWindow()
        qtbot.addWidget(window)
        window.resize(*SIZE)
        window.set_page(make())
        window.show()
        seen.append([land(window, one) for one in corners])
    stage = Stage(qtbot, key, size=SIZE)
    for step in range(len(stage.exercise.steps)):
        if step:
            stage.on()
        seen.append([land(stage.window, one) for one in corners])
    for other in seen[1:]:
        assert all(near(one, two) for one, two in zip(seen[0], other, strict=True))


def near(one, other):
    """Alike but for the faint light of a sun that moved."""
    dots = [(x, y) for x in range(0, one.width(), 5) for y in range(0, one.height(), 5)]
    off = sum(
        abs(one.pixelColor(*dot).lightness() - other.pixelColor(*dot).lightness()) > 40
        for dot in dots
    )
    return off < len(dots) * 0.1


@pytest.mark.parametrize("key", RELAX)
@pytest.mark.parametrize("name", ["land", "bench"])
def test_its_land_covers_the_lower_edge(name, key):
    image = painted(Wanted(name, 240, 135, time=PLACES_OF[key].hour, of=key))
    assert isinstance(image, QImage)
    assert all(image.pixelColor(x, 134).alpha() == 255 for x in range(0, 240, 8))


# -- headlines


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_word_of_a_headline_is_left_alone_on_its_last_line(qtbot, look, language, size):
    from PySide6.QtCore import QSize

    from coach_app.ui.client_view.kit.look import _lines

    room = Room(QSize(*size))
    fonts = [room.font("client_text", 34), room.font("client_question", 54)]
    for exercise in EXERCISES.values():
        for step in exercise.steps:
            text = step.screen.text(language)
            for font in fonts:
                metrics = QFontMetrics(font)
                for most in (room.px(900), room.size.width() - room.px(96) * 2):
                    inside = even_lines(text, metrics, most)
                    above = _lines(text, metrics, even_width(text, metrics, most))
                    for lines in (inside, above):
                        assert " ".join(lines) == text
                        assert len(lines) == 1 or len(re.findall(r"\w+", lines[-1])) > 1, lines


def test_the_label_above_the_picture_wraps_so(qtbot, look):
    from coach_app.ui.client_view.kit.parts import ClientLabel

    holder = QWidget()
    qtbot.addWidget(holder)
    label = ClientLabel("client_text", 34)
    label.setParent(holder)
    label.set_even(True)
    label.set_words("Adem gewoon en noem dan één ding dat je ziet.")
    label.set_room(Room(holder.size()))
    whole = label.fontMetrics().horizontalAdvance(label.text())
    holder.show()
    label.resize(whole - 10, 300)
    edge = label.contentsMargins()
    assert label.width() - edge.left() - edge.right() < whole * 0.7
