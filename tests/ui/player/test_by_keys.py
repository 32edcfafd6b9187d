"""Every kind of step, in every form that a shipped exercise has, is done whole by keys alone."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from coach_app.exercises import load_exercises
from coach_app.exercises.step_kinds import STEP_KINDS
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.kit.slider import ClientSlider
from coach_app.ui.client_view.player.activities.circles import CirclesSurface
from coach_app.ui.client_view.player.activities.draw import Draw
from coach_app.ui.client_view.player.activities.weave import Grid
from coach_app.ui.client_view.player.collage.board import Board
from coach_app.ui.client_view.player.writing.sheet import SheetView
from coach_app.ui.widgets.drawing.canvas import DrawingCanvas

SHIPPED = load_exercises()


def forms():
    """The first step of each kind and form: (exercise, number)."""
    found = {}
    for exercise in SHIPPED.values():
        for number, step in enumerate(exercise.steps):
            kind = STEP_KINDS[step.do]
            form = f"{step.do}-{kind.drawn(step)}"
            for name in ("blind", "turns", "symmetry", "own"):
                form += f"-{name}" if step.option(name) else ""
            found.setdefault(form, (exercise.id, number))
    return [pytest.param(*where, id=form) for form, where in sorted(found.items())]


class Hands:
    """Somebody with a keyboard and no mouse."""

    def __init__(self, at, qtbot):
        self.at, self.qtbot = at, qtbot
        self.heard = set()

    @property
    def window(self):
        return self.at.window

    def press(self, key, widget=None):
        self.qtbot.keyClick(widget or self.window.focusWidget(), key)
        self.at.turn()

    def use(self, widget):
        """What one would do here, by keys."""
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            self.qtbot.keyClicks(widget, "zacht")
            if isinstance(widget, QLineEdit):
                self.press(Qt.Key.Key_Return, widget)
        elif isinstance(widget, DrawingCanvas):
            self.press(Qt.Key.Key_Space, widget)
            for _ in range(6):
                self.press(Qt.Key.Key_Right, widget)
            self.press(Qt.Key.Key_Return, widget)
        elif isinstance(widget, Grid | SheetView):
            self.press(Qt.Key.Key_Up, widget)
            self.press(Qt.Key.Key_Return, widget)
        elif isinstance(widget, Board):
            self.press(Qt.Key.Key_PageDown, widget)
            self.press(Qt.Key.Key_Left, widget)
        elif isinstance(widget, ClientSlider):
            self.press(Qt.Key.Key_Right, widget)
        elif isinstance(widget, QAbstractButton):
            pressed = []
            widget.clicked.connect(lambda: pressed.append(True))
            self.press(Qt.Key.Key_Return, widget)
            assert pressed, f"{widget.accessibleName()} is deaf to Enter"

    def walk(self, surface, stop):
        """Tab from one to the next, twice past ``stop``, using each once that is in the step."""
        met, answered, past = [], surface.answer() is not None, 0
        for _ in range(240):
            widget = self.window.focusWidget()
            past += widget is stop
            if past > 1:
                break
            inside = widget is not None and (surface.isAncestorOf(widget) or self.tool(widget))
            if inside and widget not in met:
                met.append(widget)
                if widget.isEnabled() and widget.isVisible():
                    self.use(widget)
                answered = answered or surface.answer() is not None
                if self.window.focusWidget() is None:
                    surface.first_focus().setFocus()
            self.press(Qt.Key.Key_Tab, self.window.focusWidget())
        return answered

    def tool(self, widget):
        tools = self.at.page.tool_row
        return tools is not None and tools.isAncestorOf(widget)


@pytest.mark.parametrize(("key", "number"), forms())
def test_a_whole_step_by_keys_alone(table, qtbot, key, number):
    at = table(key, speed=1, tension=False)
    at.window.activateWindow()
    at.begin()
    for _ in range(number):
        at.flow.session.next()
    at.turn()
    step, page = at.flow.session.step, at.page
    hands = Hands(at, qtbot)
    assert at.window.focusWidget() is not None, "the keyboard begins somewhere"
    answered = hands.walk(page.surface, page.next_button if step.waits else page.stop_button)
    # Nothing is heard here, so there is no piece to choose; pictures come from the coach.
    nothing = step.option("look") == "pieces" and not page.surface.cards
    if STEP_KINDS[step.do].answered and step.do != "photo" and not nothing:
        assert answered, "nothing came of it"
    before = at.flow.session.index
    if step.waits:
        for _ in range(5):  # the first of them may turn up a card, or let the boat sail
            page.next_button.setFocus()
            hands.press(Qt.Key.Key_Return)
            if at.flow.session.over or at.flow.session.index != before:
                break
        assert at.flow.session.over or at.flow.session.index == before + 1
    else:
        page.stop_button.setFocus()
        hands.press(Qt.Key.Key_Return)
        assert at.flow.session.over or at.flow.session.paused


@pytest.mark.parametrize("key", ["C02", "S01", "C10", "C15", "S13", "R09"])
def test_it_says_how_when_keys_are_used(table, qtbot, key):
    """Small, at the lower edge; and not before, nor where the coach's own keys come through."""
    at = table(key, speed=1, tension=False)
    at.begin()
    at.turn()
    while at.page.surface.keyed() is None:
        at.flow.session.next()
        at.turn()
    at.window.activateWindow()
    qtbot.waitUntil(at.window.isActiveWindow)
    page, keyed = at.page, at.page.surface.keyed()
    widget = page.surface.first_focus() if keyed is page.surface else keyed
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    hint, said = page.texts(f"keys_{page.surface.keys}"), page.caption.text()
    slip = next(one for one in keyed.findChildren(ClientLabel) if one.text() == hint)
    qtbot.keyClick(widget, Qt.Key.Key_F2)
    at.turn()
    assert not slip.isVisible(), "a manual is not what one wants to be met by"
    qtbot.keyClick(widget, Qt.Key.Key_1 if keyed is page.surface else Qt.Key.Key_Right)
    at.turn()
    assert page.caption.text() == said, "what is said stays"
    assert slip.isVisible()
    assert QRect(QPoint(), page.size()).contains(slip.mapTo(page, slip.rect().bottomRight()))
    assert keyed.accessibleDescription()
    page.next_button.setFocus(Qt.FocusReason.TabFocusReason)
    at.turn()
    assert not slip.isVisible()


def test_a_pen_is_moved_by_arrows_and_lifted_by_space(table, qtbot):
    at = table("C02", speed=1, tension=False)
    at.begin()
    at.turn()
    surface = at.page.surface
    assert isinstance(surface, Draw)
    canvas = surface.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert not canvas.drawing.strokes, "a lifted pen leaves nothing"
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(canvas, key)
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    (stroke,) = canvas.drawing.strokes
    points = list(zip(stroke["p"][::3], stroke["p"][1::3], strict=True))
    assert len(points) == 4
    (x0, y0), *_, (x1, y1) = points
    assert x1 > x0
    assert y1 > y0
    across, down = points[2][0] - x0, y1 - y0
    assert across == pytest.approx(2 * down, rel=0.05), "the same step both ways"
    qtbot.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not canvas.drawing.strokes


def test_the_pen_is_lifted_when_the_keyboard_goes_elsewhere(table, qtbot):
    at = table("C02", speed=1, tension=False)
    at.begin()
    at.turn()
    surface = at.page.surface
    surface.canvas.setFocus()
    qtbot.keyClick(surface.canvas, Qt.Key.Key_Space)
    assert surface.pen.down
    qtbot.keyClick(surface.canvas, Qt.Key.Key_Tab)
    assert not surface.pen.down
    assert not surface.pen.nib.isVisible()


def test_a_person_moves_on_the_map_by_keys(table, qtbot):
    at = table("S01", speed=1, tension=False)
    at.begin()
    at.flow.session.next()
    at.turn()
    surface = at.page.surface
    assert isinstance(surface, CirclesSurface)
    for name in ("bakker", "kat"):
        qtbot.keyClicks(surface.field, name)
        qtbot.keyClick(surface.field, Qt.Key.Key_Return)
    surface.map.setFocus()
    qtbot.keyClick(surface.map, Qt.Key.Key_PageDown)
    first = surface.map.current
    qtbot.keyClick(surface.map, Qt.Key.Key_PageUp)
    assert surface.map.current != first
    ring = next(s.ring for s in surface.map.spots() if s.key == surface.map.current)
    for _ in range(4):
        qtbot.keyClick(surface.map, Qt.Key.Key_Up)
    assert next(s.ring for s in surface.map.spots() if s.key == surface.map.current) < ring
