"""Parts of the client screen on their own: displays, code, slider, buttons."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

from coach_app.ui.client_view import displays
from coach_app.ui.client_view.kit import code, texts
from coach_app.ui.client_view.kit.hold import HOLD_MS, Hold
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import HoldButton
from coach_app.ui.client_view.kit.slider import ClientSlider
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.code_page import CodePage, Guard
from tests.ui.hands import press, tap

LAPTOP = QRect(0, 0, 1280, 800)


@pytest.mark.parametrize(
    ("coach", "areas", "expected"),
    [
        (0, [LAPTOP], (0, True, False)),
        (0, [LAPTOP, QRect(1280, 0, 1920, 1080)], (1, False, False)),
        (1, [LAPTOP, QRect(1280, 0, 1920, 1080)], (0, False, False)),
        (0, [LAPTOP, QRect(0, 0, 1280, 800)], (0, True, True)),
        (0, [LAPTOP, QRect(0, 0, 1024, 768)], (0, True, True)),
        (0, [LAPTOP, QRect(0, 0, 1280, 800), QRect(1280, 0, 800, 600)], (2, False, False)),
    ],
)
def test_the_client_gets_a_display_that_shows_something_else(coach, areas, expected):
    place = displays.choose(coach, areas)
    assert (place.index, place.covers_coach, place.mirrored) == expected


def test_a_code_is_kept_hashed_and_only_itself_fits():
    kept = code.hash_code("4711")
    assert "4711" not in kept
    assert code.verify("4711", kept)
    assert not code.verify("4712", kept)
    assert kept != code.hash_code("4711")  # salted


@pytest.mark.parametrize("bad", ["", "123", "12345", "12a4", "１２３４"])
def test_only_four_digits_are_a_code(bad):
    with pytest.raises(ValueError, match="four digits"):
        code.hash_code(bad)
    assert not code.verify(bad, code.hash_code("1234"))


@pytest.mark.parametrize("kept", [None, "", "plain", "scrypt$zz$zz", 5, "a$b$c$d"])
def test_a_damaged_hash_opens_nothing(kept):
    assert not code.verify("1234", kept)


def test_every_client_text_has_both_languages():
    assert len(texts.table()) > 20
    assert ClientTexts("en")("next") == "Next"
    assert ClientTexts("nl")("next") == "Verder"
    assert ClientTexts("fr")("next") == "Verder"


def test_wrong_codes_bring_a_pause_that_outlives_the_page(qtbot, look):
    now = [0.0]
    guard = Guard(lambda text: text == "2468", lambda: now[0])
    for attempt in range(5):
        page = CodePage(ClientTexts("nl"), guard)
        qtbot.addWidget(page)
        for key in "1111":
            QTest.keyClick(page, key)
        assert guard.waiting == (attempt == 4)
    opened = []
    page = CodePage(ClientTexts("nl"), guard)
    qtbot.addWidget(page)
    page.opened.connect(lambda: opened.append(True))
    for key in "2468":
        QTest.keyClick(page, key)
    assert opened == []
    now[0] = 31.0
    for key in "2468":
        QTest.keyClick(page, key)
    assert opened == [True]


def test_the_code_page_takes_the_mouse_and_erases(qtbot, look):
    page = CodePage(ClientTexts("nl"), Guard(lambda text: text == "1230"))
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.set_room(Room(page.size()))
    page.show()
    opened = []
    page.opened.connect(lambda: opened.append(True))
    for digit in (1, 2, 9):
        press(page, str(digit))
    tap(page, "erase")
    for digit in (3, 0):
        press(page, str(digit))
    assert opened == [True]


@pytest.fixture
def slider(qtbot, look):
    made = ClientSlider(("zwaar", "gaat wel", "fijn"), "Tik op de lijn")
    qtbot.addWidget(made)
    made.resize(1088, 200)
    made.set_room(Room(QSize(1280, 800)))
    made.show()
    return made


def test_the_line_has_no_value_until_it_is_touched(slider):
    assert slider.answer() is None
    assert "Tik op de lijn" in slider.accessibleDescription()


def test_a_touch_at_the_left_end_is_a_nought(slider):
    heard = []
    slider.answered.connect(heard.append)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=slider.place_of(0))
    assert slider.answer() == 0
    assert heard == [0]


def test_dragging_follows_the_hand(slider):
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=slider.place_of(2))
    QTest.mouseMove(slider, slider.place_of(7))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=slider.place_of(7))
    assert slider.answer() == 7


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([Qt.Key.Key_Right], 5),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right], 6),
        ([Qt.Key.Key_Home], 0),
        ([Qt.Key.Key_End], 10),
        ([Qt.Key.Key_End, Qt.Key.Key_Left], 9),
        ([Qt.Key.Key_7], 7),
        ([Qt.Key.Key_0], 0),
    ],
)
def test_the_line_listens_to_the_keyboard(slider, keys, expected):
    for key in keys:
        QTest.keyClick(slider, key)
    assert slider.answer() == expected


def test_a_wheel_is_no_answer(slider):
    slider.set_answer(None)
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    slider.wheelEvent(event)
    assert slider.answer() is None


def test_a_tap_is_not_enough_to_leave(qtbot, look):
    button = HoldButton("Naar de coach", "Houd een tel ingedrukt")
    qtbot.addWidget(button)
    button.show()
    held = []
    button.held.connect(lambda: held.append(True))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.qWait(120)
    assert held == []
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: held == [True], timeout=HOLD_MS + 1500)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)


def test_the_hold_works_from_the_keyboard(qtbot, look):
    button = HoldButton("Naar de coach", "Houd een tel ingedrukt")
    qtbot.addWidget(button)
    button.show()
    held = []
    button.held.connect(lambda: held.append(True))
    QTest.keyPress(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: held == [True], timeout=HOLD_MS + 1500)
    QTest.keyRelease(button, Qt.Key.Key_Space)


def test_a_key_that_repeats_as_releases_and_presses_is_held(qtbot, qapp):
    hold = Hold()
    held = []
    hold.held.connect(lambda: held.append(True))
    for _ in range(45):
        hold.press()
        qtbot.wait(30)
        hold.release()
    assert held == [True]
    qtbot.wait(200)
    hold.press()
    hold.release()
    qtbot.wait(200)
    assert hold.part() == 0
    assert held == [True]


def test_a_press_right_after_the_release_of_another_key_press_is_a_hold(qtbot):
    """The Esc that stopped an exercise is let go; Esc again at once asks for the coach."""
    hold = Hold()
    hold.release()  # its press went to the page
    hold.press()
    with qtbot.waitSignal(hold.held, timeout=HOLD_MS + 2000):
        pass
