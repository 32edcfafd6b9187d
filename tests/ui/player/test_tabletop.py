"""The table by the window: what stands on it, what lies beside it, and how one writes on it."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from coach_app.exercises import load_exercises
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import PickCard
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton
from coach_app.ui.client_view.kit.tabletop import Tabletop
from coach_app.ui.client_view.player.made.views import KeptPicture
from coach_app.ui.client_view.player.writing.list import WriteList
from coach_app.ui.client_view.player.writing.write import Writing
from coach_app.ui.scenery.pictures import Wanted, painted
from tests.ui.player.stage import Stage, words_on
from tests.ui.test_contrast import ratio

MAKING = [key for key, one in load_exercises().items() if one.kind != "relax"]
pytestmark = pytest.mark.usefixtures("look")
SHOWN = (ClientLabel, RoundButton, QLineEdit, QPlainTextEdit, PickCard)


def each_step(qtbot, key, size=(1366, 768)):
    stage = Stage(qtbot, key, size=size)
    yield stage
    while True:
        stage.make("een paar woorden")
        if not stage.on():
            break
        yield stage


def box_of(one, page):
    """Of a label: its words, which may be less than the room it was given."""
    box = one.rect()
    if isinstance(one, ClientLabel):
        flags = int(one.alignment()) | int(Qt.TextFlag.TextWordWrap)
        box = one.fontMetrics().boundingRect(one.contentsRect(), flags, one.text())
    return QRect(one.mapTo(page, box.topLeft()), box.size())


def test_making_and_meeting_have_one_place_from_first_to_last(qtbot):
    for key in MAKING:
        stage = Stage(qtbot, key)
        assert isinstance(stage.page.ground, Tabletop), key


@pytest.mark.parametrize("key", ["R09", "R13", "R17"])
def test_relaxing_stays_in_the_landscape(qtbot, key):
    stage = Stage(qtbot, key)
    assert not isinstance(stage.page.ground, Tabletop)


@pytest.mark.usefixtures("real_pictures")
@pytest.mark.parametrize("key", ["R09", "R10", "R13", "R17"])
def test_no_slab_hides_the_landscape(qtbot, key):
    """Beside what is worked on, the page is what the heath is; nothing flat over all of it."""
    for stage in each_step(qtbot, key):
        if stage.surface.full:
            continue
        image = stage.page.grab().toImage()
        row = image.height() * 4 // 5  # heather, on either side of what lies there
        edge = {image.pixelColor(x, row).name() for x in range(2, 30)}
        assert theme.color("cBg").name() not in edge


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)])
def test_what_lies_at_the_edge_keeps_off_words_and_buttons(qtbot, size):
    seen = set()
    for key in ("C01", "C04", "C05", "C09", "S04", "S07", "S08", "S11"):
        for stage in each_step(qtbot, key, size):
            if stage.surface.full:
                continue
            page = stage.page
            page.grab()
            lying = page.ground.lying
            seen |= set(lying)
            for one, other in itertools.combinations(lying.values(), 2):
                assert not one.intersects(other)
            for shown in page.findChildren(QWidget):
                if (
                    not isinstance(shown, SHOWN)
                    or not shown.isVisibleTo(page)
                    or shown.visibleRegion().isEmpty()
                ):
                    continue
                hit = [n for n, box in lying.items() if box.intersects(box_of(shown, page))]
                assert not hit, (key, stage.session.index, hit, shown.accessibleName())
    assert len(seen) >= 3  # and where there is room, something does lie there


@pytest.mark.parametrize("shade", ["light", "dark"])
def test_words_may_stand_anywhere_on_the_table(shade):
    image = painted(Wanted("table", 960, 540, shade == "dark"))
    ink = theme.tokens(shade)["cInk"]
    poorest = min(
        ratio(image.pixelColor(x, y).name(), ink)
        for y in range(0, 540, 3)
        for x in range(0, 960, 3)
    )
    assert poorest >= 7


def active(stage):
    """With the keyboard, which a window gets when it is in front."""
    stage.window.activateWindow()
    assert QTest.qWaitForWindowActive(stage.window)
    return stage


def fields_of(stage):
    """Those that are seen: underlined sentences are held by some that are not."""
    return [one for one in stage.surface.fields.values() if one.isVisibleTo(stage.surface)]


@pytest.mark.parametrize("key", list(load_exercises()))
def test_enter_goes_from_line_to_line_and_on(qtbot, key):
    stage = active(Stage(qtbot, key))
    while True:
        surface = stage.surface
        if isinstance(surface, Writing) and not isinstance(surface, WriteList):
            fields = fields_of(stage)
            for number, field in enumerate(fields):
                if not isinstance(field, QLineEdit):
                    continue
                field.setText("al geschreven")
                field.setFocus()
                field.end(False)
                QTest.keyClick(field, Qt.Key.Key_Return)
                now = stage.window.focusWidget()
                if number + 1 < len(fields):
                    assert now is fields[number + 1], (stage.session.index, number)
                    # what stands there already is not marked, to be lost at the next letter
                    marked = getattr(now, "selectedText", str)()
                    assert not marked
                else:
                    assert isinstance(now, RoundButton)
        if not stage.on():
            break


def test_enter_after_own_words_goes_on(qtbot):
    stage = active(Stage(qtbot, "C01"))
    own = stage.surface.own
    own.setFocus()
    QTest.keyClicks(own, "de blauwe deur in de gang")
    QTest.keyClick(own, Qt.Key.Key_Return)
    assert stage.page.next_button.hasFocus()
    QTest.keyClick(stage.page.next_button, Qt.Key.Key_Return)
    stage.turn()
    assert stage.session.index == 1


def test_a_line_that_was_left_shows_its_beginning(qtbot):
    stage = active(Stage(qtbot, "C01", size=(1024, 600)))
    stage.on()
    first, second, *_ = fields_of(stage)
    first.setFocus()
    QTest.keyClicks(first, "een deur die altijd op een kier staat " * 4)
    assert first.cursorRect().left() > 0
    second.setFocus()
    assert first.cursorPosition() == 0
    # leaving the window, to look something up, moves nothing
    second.setText("iets")
    second.end(False)
    QApplication.sendEvent(second, focus_out(Qt.FocusReason.ActiveWindowFocusReason))
    assert second.cursorPosition() == 4


def focus_out(reason):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent

    return QFocusEvent(QEvent.Type.FocusOut, reason)


@pytest.mark.parametrize("key", MAKING)
def test_a_single_line_says_what_it_is_for(qtbot, key):
    for stage in each_step(qtbot, key):
        surface = stage.surface
        if not isinstance(surface, Writing):
            continue
        for field in fields_of(stage):
            if not isinstance(field, QLineEdit) or stage.step.option("form") == "slots":
                continue
            above = [
                label
                for label in surface.findChildren(ClientLabel)
                if label.text()
                and label.isVisibleTo(surface)
                and 0 <= field.mapTo(surface, QPoint()).y() - box_of(label, surface).bottom() < 40
            ]
            before = [  # the beginning of the sentence that the line goes on with
                label
                for label in surface.findChildren(ClientLabel)
                if label.text()
                and label.isVisibleTo(surface)
                and 0 <= field.mapTo(surface, QPoint()).x() - box_of(label, surface).right() < 40
                and box_of(label, surface).intersects(box_of(field, surface).adjusted(-40, 0, 0, 0))
            ]
            assert above or before or field.placeholderText() or field.property("titled"), (
                stage.session.index,
                field.accessibleName(),
            )


@pytest.mark.usefixtures("real_pictures")
def test_nothing_tears_when_the_strip_comes_up(qtbot):
    """What is on the screen is what would be painted anew (the first half of a page was not)."""
    stage = Stage(qtbot, "C01", size=(1366, 768))
    page = stage.page
    page.keep_below(72)
    stage.turn()
    shown = page.grab().toImage()
    page.keep_below(0)
    stage.turn()
    page.keep_below(72)
    stage.turn()
    assert page.grab().toImage() == shown
    strip = QRect(0, page.height() - 72, page.width(), 72)
    assert not any(box.intersects(strip) for box in page.ground.lying.values())


@pytest.mark.parametrize("shade", ["light", "dark"])
def test_a_chosen_card_is_told_from_one_that_has_the_keys(qtbot, look, shade):
    theme.apply(QApplication.instance(), shade, 100, True)
    stage = Stage(qtbot, "C01")
    card = stage.surface.cards[0]
    card.setFocus()
    stage.window.use_keys(True)
    middle = QPoint(card.width() // 2, 16)
    paper = QColor(theme.tokens(shade)["sheet"])
    assert card.grab().toImage().pixelColor(middle) == paper
    card.setChecked(True)
    assert card.grab().toImage().pixelColor(middle) != paper


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)])
def test_where_cards_may_be_laid_is_always_in_sight(qtbot, size):
    stage = Stage(qtbot, "S13", size=size)
    surface = stage.surface
    for card in list(surface.cards.values())[:6]:
        card.click()
        surface.place(surface.bins[0].id)
        stage.turn()
        for heap in surface.heaps.values():
            assert heap.button.visibleRegion().boundingRect() == heap.button.rect()
    # and all of a heap takes a card, not only its name
    card = list(surface.cards.values())[7]
    card.click()
    heap = surface.heaps[surface.bins[2].id]
    QTest.mouseClick(heap, Qt.MouseButton.LeftButton, pos=QPoint(heap.width() // 2, 8))
    assert surface.answer()[card.key] == surface.bins[2].id


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)])
def test_one_card_lies_up_and_is_carried_by_hand(qtbot, size):
    """Large, with the next one in its place when it is laid; there its picture is seen still."""
    stage = Stage(qtbot, "S13", size=size)
    surface = stage.surface
    first, second, *_ = surface.cards.values()
    assert [card for card in surface.cards.values() if card.isVisible()] == [first]
    assert first.visibleRegion().boundingRect() == first.rect()
    assert first.height() > 0.35 * stage.page.height()
    where = first.mapTo(stage.page, QPoint())
    heap = surface.heaps["bin_some"]
    middle = first.rect().center()
    goal = first.mapFromGlobal(heap.mapToGlobal(heap.rect().center()))
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(first, middle + QPoint(40, 20))
    QTest.mouseMove(first, goal)
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=goal)
    stage.turn()
    assert surface.answer() == {first.key: "bin_some"}
    assert heap.isAncestorOf(first)
    assert first.drawing() > 20, "with its picture"
    assert second.mapTo(stage.page, QPoint()) == where


def test_a_card_goes_to_the_cloth_that_is_tapped_and_comes_back(qtbot):
    stage = Stage(qtbot, "S13")
    surface = stage.surface
    first, second, *_ = surface.cards.values()
    surface.heaps["bin_much"].button.click()
    assert surface.answer() == {first.key: "bin_much"}
    surface.later.click()
    assert not second.isVisible(), "it waits below the others"
    first.click()
    surface.place("")
    assert surface.answer() is None
    assert first.isVisible()
    assert surface.pile.isAncestorOf(first)


@pytest.mark.parametrize("laid", [0, 2])
def test_three_are_chosen_from_cards_with_their_pictures(qtbot, laid):
    """From what was not put aside; from the whole pile where nothing was sorted."""
    stage = Stage(qtbot, "S13")
    for _ in range(laid):
        stage.surface.place("bin_much")
    if laid:
        stage.surface.place("bin_notnow")
    stage.on()
    cards = stage.surface.cards
    assert len(cards) == (laid or 12)
    assert all(card.drawing() for card in cards)
    for card in cards[:2]:
        card.click()
    chosen = [card.text() for card in cards[:2]]
    stage.on()
    said = words_on(stage.page)
    assert all(word in said for word in chosen)
    assert stage.page.findChildren(KeptPicture), "they stay cards"
