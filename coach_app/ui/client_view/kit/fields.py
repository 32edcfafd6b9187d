"""Fields for the client's own words: a line or a few, on a slip of paper or ruled on a sheet."""

from __future__ import annotations

from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from coach_app.content import languages
from coach_app.limits import MAX_TEXT
from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import Room, colour
from coach_app.ui.client_view.kit.paper import rule
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.widgets.text.length import LengthLimit
from coach_app.ui.widgets.text.line_edit import UNCUT
from coach_app.ui.widgets.text.program_edits import ProgramEdits

QUIET = ("sheetInk", "sheet")  # a client is told without red
AWAY = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
MOST_IN_LINE = 400  # characters; a longer line is kept whole, and told of


@runtime_checkable
class Speaks(Protocol):
    """A page or surface with the client's words."""

    texts: ClientTexts


def field_style(room: Room, selector: str, pixels: float = 24, ruled: bool = False) -> str:
    """A slip of paper to write on; ``ruled``: it lies on a sheet already, and only its line is
    seen. Ink stays dark: paper stays light in both looks."""
    side = 2 if ruled else room.px(14, 8)
    below = f"border: none; border-bottom: 2px solid {colour('sheetEdge')}; border-radius: 0;"
    around = f"border: 1px solid {colour('sheetEdge')}; border-radius: {room.px(6, 4)}px;"
    chosen = f"border-bottom: 3px solid {colour('sheetDo')};"
    if not ruled:
        chosen = (
            f"border: 2px solid {colour('sheetDo')}; padding: {room.px(10, 6) - 1}px {side - 1}px;"
        )
    return (
        f"{selector} {{ background: {'transparent' if ruled else colour('sheet')};"
        f" color: {colour('sheetInk')}; placeholder-text-color: {colour('sheetInk2')};"
        f" {below if ruled else around} padding: {room.px(10, 6)}px {side}px;"
        f' font-family: "{theme.families()[1]}"; font-size: {room.text(pixels)}px;'
        f" selection-background-color: {colour('mos')}; selection-color: {colour('onMos')}; }}"
        f" {selector}:focus {{ {chosen} }}"
    )


def too_long_words(field: QWidget, over: int) -> str:
    """In the language of the client page that ``field`` stands on."""
    host = field.parentWidget()
    while host is not None and not isinstance(host, Speaks):
        host = host.parentWidget()
    texts = host.texts if host is not None else ClientTexts(languages.first())
    return texts("too_long_one") if over == 1 else texts("too_long", count=over)


class LineField(QLineEdit):
    """One line of the client's own words. ``ruled``: it is a line of the sheet it lies on."""

    ruled = False

    def __init__(
        self, name: str, hint: str = "", pixels: float = 24, most: int = MOST_IN_LINE
    ) -> None:
        super().__init__()
        self._pixels = pixels
        words = partial(too_long_words, self)
        self.limit = LengthLimit(self, most=most, words=words, colours=QUIET)
        self.setAccessibleName(name)
        self.setProperty("bare", True)  # it shows by itself where the keyboard is
        self.setPlaceholderText(hint)
        self.setMaxLength(UNCUT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)  # a file of the coach's would tell where it lies
        self.textChanged.connect(self.limit.check)

    def set_room(self, room: Room) -> None:
        self.limit.set_font(room.font("client_hint", 20))
        self.setStyleSheet(field_style(room, "QLineEdit", self._pixels, self.ruled))
        self.setMinimumHeight(room.px(64, 46 if self.ruled else 52))

    def go_to(self) -> None:
        """From the line before: on where its words end, and nothing is marked to be lost."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the field's own: passed on, the page would take it for "on to the next"."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left, it shows its beginning again, however long it is."""
        super().focusOutEvent(event)
        if event.reason() not in AWAY:
            self.home(False)


class TextField(QPlainTextEdit):
    """Several lines; Tab goes on to the next control and is not typed. ``ruled``: it writes on
    the lines of the sheet it lies on."""

    ruled = False

    def __init__(self, name: str, lines: int = 3, pixels: float = 24) -> None:
        super().__init__()
        self._lines, self._pixels = lines, pixels
        self.setAccessibleName(name)
        self.setProperty("bare", True)
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._edits = ProgramEdits(self)
        words = partial(too_long_words, self)
        self.limit = LengthLimit(self, size=MAX_TEXT, words=words, colours=QUIET)
        self.textChanged.connect(self._check_length)
        self.cursorPositionChanged.connect(self.viewport().update)

    def set_room(self, room: Room) -> None:
        self.limit.set_font(room.font("client_hint", 20))
        style = field_style(room, "QPlainTextEdit", self._pixels, self.ruled)
        if self.ruled:  # its lines are drawn, one below each row of words
            style += " QPlainTextEdit, QPlainTextEdit:focus { border: none; }"
        self.setStyleSheet(style)
        line = round(room.text(self._pixels) * 1.45)
        self.setMinimumHeight(self._lines * line + room.px(30, 22))

    def sizeHint(self) -> QSize:
        """Its lines; Qt's own guess would push what follows below the fold."""
        return QSize(300, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.ruled:
            painter, area = QPainter(self.viewport()), self.viewport().rect()
            step = self.fontMetrics().lineSpacing()
            y = self.contentOffset().y() + self.document().documentMargin() + step
            here = self.cursorRect().center().y() if self.hasFocus() else -1.0
            while y < area.bottom():
                if y - step < here <= y:  # the line one writes on now
                    left, wide = area.left() + 2, area.width() - 4
                    painter.fillRect(QRectF(left, round(y) - 1, wide, 3), theme.color("sheetDo"))
                else:
                    rule(painter, area.left() + 2, area.right() - 2, round(y) + 0.5)
                y += step
            painter.end()
        super().paintEvent(event)

    def go_to(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        return self.toPlainText()

    def load(self, text: str) -> None:
        """Another text altogether: undo does not bring the old one back."""
        self._edits.load(text)
        self._check_length()

    def set_text(self, text: str) -> None:
        """Make the text ``text``; the writer keeps cursor, selection, place and undo."""
        self._edits.replace(text)
        self._check_length()

    def setText(self, text: str) -> None:
        self.set_text(text)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if self._edits.settle():
            self.textChanged.emit()

    @Slot()
    def _check_length(self) -> None:
        if self.limit.over or self.document().characterCount() * 3 > MAX_TEXT:
            self.limit.check(self.text())
