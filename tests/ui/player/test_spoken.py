"""What is said stands on the screen at its time, and a silence that is meant can be seen."""

import pytest
from PySide6.QtCore import QPoint, Qt

from coach_app.exercises import load_exercises
from coach_app.ui import theme
from coach_app.ui.client_view.kit.parts import HoldButton

SHIPPED = load_exercises()


def at_step(table, key, number, size=(1366, 768), **options):
    at = table(key, speed=1, tension=False, **options)
    at.window.resize(*size)
    at.begin()
    for _ in range(number):
        at.flow.session.next()
    at.turn()
    return at


def go(at, seconds):
    at.clock.at += seconds
    at.flow.session.tick()
    at.turn()


def test_each_line_comes_at_its_time_and_stays_until_the_next(table):
    at = at_step(table, "R08", 2)
    step, caption = at.flow.session.step, at.page.caption
    assert caption.text() == step.say["nl"]
    go(at, 8)
    assert caption.text() == step.lines[0].text["nl"]
    go(at, 8)
    assert caption.text() == step.lines[0].text["nl"]


def test_a_silence_shows_that_it_is_meant(table):
    at = at_step(table, "R08", 2)
    go(at, 21)
    caption = at.page.caption
    assert caption.isVisible()
    assert caption.text() == at.page.texts("quiet")


def test_a_silence_shows_without_captions_too(table):
    at = at_step(table, "R08", 2, captions=False)
    caption = at.page.caption
    assert caption.text() == ""
    go(at, 21)
    assert caption.text() == at.page.texts("quiet")


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)], ids=lambda s: str(s[0]))
@pytest.mark.parametrize("key", ["R01", "R08", "R10", "S06"])
def test_the_picture_never_jumps_when_another_line_comes(table, key, size):
    at = at_step(table, key, 1, size)
    place = at.page.surface.geometry()
    for _ in range(16):
        go(at, 5)
        if at.flow.session.index != 1:
            break
        assert at.page.surface.geometry() == place


@pytest.mark.parametrize("key", sorted(SHIPPED))
def test_every_line_fits_whole(table, key):
    """On the smallest screen, in both languages."""
    for language in ("nl", "en"):
        at = table(key, language=language, speed=1, tension=False)
        at.window.resize(1024, 600)
        at.begin()
        for index in range(len(SHIPPED[key].steps)):
            at.turn()
            caption = at.page.caption
            for line in at.flow.session.step.spoken:
                caption.show_line(line)
                assert caption.heightForWidth(caption.width()) <= caption.height(), (index, line)
            at.flow.session.next()


def test_another_pace_says_nothing_twice(table):
    at = at_step(table, "R01", 1)
    said = []
    at.flow.session.said.connect(lambda line: said.append(line.at))
    go(at, 41)
    for by in (1.0, 1.0, -1.0, -1.0):
        at.flow.session.change_pace(by)
        go(at, 1)
    assert said == sorted(set(said))


def test_back_begins_the_step_with_its_first_line_again(table):
    at = at_step(table, "R01", 1)
    go(at, 41)
    at.flow.session.back()
    at.turn()
    assert at.page.caption.text() == at.flow.session.step.say["nl"]


def test_the_hint_for_an_own_rhythm_has_room(table):
    """It was squeezed into seven lines beside Stop."""
    at = at_step(table, "R01", 1, (1024, 600))
    at.page.own_button.click()
    at.turn()
    hint = at.page.hint
    assert hint.isVisible()
    assert hint.height() < 2.2 * hint.fontMetrics().height()
    assert not at.page.caption.isVisible()


def luminance(colour):
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("look_name", ["light", "dark"])
def test_words_are_read_in_the_dark_part_too(table, qapp, monkeypatch, look_name):
    monkeypatch.setattr(theme._State, "less_motion", True)
    theme.apply(qapp, look_name, 100, True)
    at = at_step(table, "R08", 2)
    assert at.flow.session.step.eyes_closed
    image = at.window.grab().toImage()
    for label in (at.page.title, at.page.caption):
        flags = int(label.alignment()) | int(Qt.TextFlag.TextWordWrap)
        box = label.fontMetrics().boundingRect(label.contentsRect(), flags, label.text())
        box.translate(label.mapTo(at.window, QPoint()))
        shades = sorted(
            luminance(image.pixelColor(x, y))
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom())
        )
        # The words have paper of their own there: most of what is behind them.
        ground = shades[len(shades) // 2]
        ink = max(shades, key=lambda one: abs(one - ground))
        light, dark = max(ink, ground), min(ink, ground)
        assert (light + 0.05) / (dark + 0.05) >= 7


def test_what_goes_to_the_coach_says_that_it_wants_to_be_held(qtbot, look):
    button = HoldButton("Naar de coach", "houd een tel ingedrukt")
    plain = HoldButton("Naar de coach", "")
    for one in (button, plain):
        qtbot.addWidget(one)
        one.resize(button.sizeHint())
        one.show()
    assert button.grab().toImage() != plain.grab().toImage()
    assert button.sizeHint().width() > plain.sizeHint().width()
