"""Fields: one line, dates, times, numbers, and text that saves itself."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QEvent, QPoint, QSize, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.widgets.calendar import Calendar
from coach_app.ui.widgets.paint import round_window
from coach_app.ui.widgets.plain import label_for
from coach_app.ui.widgets.surfaces import text_label

HEIGHT = 46  # design pixels of every field of one line
SAVE_AFTER = 1000  # ms of rest before text saves itself


class LineEdit(QLineEdit):
    """One line of text."""

    def __init__(
        self, text: str = "", placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setPlaceholderText(placeholder)
        self.setFont(theme.font("body"))


class SearchField(LineEdit):
    """Search as you type; ``changed(text)`` after a short rest, Esc empties."""

    changed = Signal(str)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__("", placeholder, parent)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(False)
        self.setTextMargins(theme.px(30), 0, 0, 0)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(120)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._restart)

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        side = theme.px(20)
        mark = theme.pixmap("magnifying-glass", "ink2", 20)
        QPainter(self).drawPixmap(theme.px(14), (self.height() - side) // 2, mark)

    def _restart(self) -> None:
        self._rest.start()

    def _tell(self) -> None:
        self.changed.emit(self.text())

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class TextArea(QPlainTextEdit):
    """Text of several lines that saves itself.

    ``saved(text)`` is emitted a second after the last change, on leaving the field, and
    by ``flush``; never for text that was set by ``set_text``. Tab moves to the next control.
    """

    saved = Signal(str)

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        style: str = "body",
        bare: bool = False,
        lines: int = 3,
    ) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER)
        self._timer.timeout.connect(self.flush)
        self._dirty = False
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setProperty("bare", bare)
        self.setFont(theme.font(style))
        self.set_text(text)
        self.textChanged.connect(self._changed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Fill without saving."""
        if text != self.toPlainText():
            blocked = self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(blocked)
        self._dirty = False
        self._timer.stop()

    def setText(self, text: str) -> None:
        self.set_text(text)

    def is_dirty(self) -> bool:
        return self._dirty

    def mark_dirty(self) -> None:
        """The last save failed: keep the text and try again at the next occasion."""
        self._dirty = True

    def _changed(self) -> None:
        self._dirty = True
        self._timer.start()

    def flush(self) -> None:
        """Save now what was typed and is not saved yet."""
        self._timer.stop()
        if self._dirty:
            self._dirty = False
            self.saved.emit(self.toPlainText())

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.flush()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), self.fontMetrics().lineSpacing() * self._lines + theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.fontMetrics().lineSpacing() * 2 + theme.px(30))


class SpinField(QSpinBox):
    """A whole number without arrows; the mouse wheel does not change it by accident."""

    def __init__(
        self, low: int, high: int, value: int = 0, suffix: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(low, high)
        self.setValue(value)
        self.setSuffix(suffix)
        self.setFont(theme.font("body"))
        self.setFixedHeight(theme.px(HEIGHT))
        self.lineEdit().setTextMargins(theme.px(12), 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event) -> None:
        event.ignore()


class DateField(QDateEdit):
    """A day, with a calendar that starts on Monday. ``changed(date)``."""

    changed = Signal(object)

    def __init__(self, day: dt.date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.font("body"))
        self.setFixedHeight(theme.px(HEIGHT))
        self.setDisplayFormat("ddd d MMMM yyyy")
        self.setCalendarPopup(True)
        self.setCalendarWidget(Calendar())
        self.set_day(day or dt.date.today())
        self.dateChanged.connect(self._tell)

    def day(self) -> dt.date:
        date = self.date()
        return dt.date(date.year(), date.month(), date.day())

    def set_day(self, day: dt.date) -> None:
        blocked = self.blockSignals(True)
        self.setDate(QDate(day.year, day.month, day.day))
        self.blockSignals(blocked)

    def _tell(self) -> None:
        self.changed.emit(self.day())

    def wheelEvent(self, event) -> None:
        event.ignore()

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        paint_mark(self, "calendar-blank", 20)


class TimeField(QTimeEdit):
    """A time of day on 24 hours. ``changed(time)``."""

    changed = Signal(object)

    def __init__(self, time: dt.time | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.font("body"))
        self.setFixedHeight(theme.px(HEIGHT))
        self.setDisplayFormat("HH:mm")
        # The sheet's padding reaches a date's text, but not that of a time or a number.
        self.lineEdit().setTextMargins(theme.px(12), 0, 0, 0)
        self.set_time(time or dt.time(9, 30))
        self.timeChanged.connect(self._tell)

    def time_of_day(self) -> dt.time:
        time = self.time()
        return dt.time(time.hour(), time.minute())

    def set_time(self, time: dt.time) -> None:
        blocked = self.blockSignals(True)
        self.setTime(QTime(time.hour, time.minute))
        self.blockSignals(blocked)

    def _tell(self) -> None:
        self.changed.emit(self.time_of_day())

    def wheelEvent(self, event) -> None:
        event.ignore()


def paint_mark(field: QWidget, icon: str, size: int) -> None:
    """An icon at the right end of a field: what opens when it is pressed."""
    side = theme.px(size)
    token = "ink2" if field.isEnabled() else "ink3"
    at = (field.width() - side - theme.px(12), (field.height() - side) // 2)
    QPainter(field).drawPixmap(*at, theme.pixmap(icon, token, size))


class ComboField(QComboBox):
    """One of several values. ``chosen(value)`` tells of the user's choice."""

    chosen = Signal(object)

    def __init__(
        self,
        values: list[tuple[object, str]] | None = None,
        value: object = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFont(theme.font("body"))
        self._dress_list()
        for key, text in values or []:
            self.addItem(text, key)
        self.set_value(value)
        self.activated.connect(self._tell)

    def _dress_list(self) -> None:
        """The list that opens is a rounded surface; its window must let the corners through."""
        view = QListView()
        view.setObjectName("choices")
        view.setFont(theme.font("body"))
        self.setView(view)
        room = view.window()
        if room is not view and isinstance(room, QFrame):
            room.setFrameShape(QFrame.Shape.NoFrame)
            room.setWindowFlags(
                Qt.WindowType.Popup
                | Qt.WindowType.FramelessWindowHint
                | Qt.WindowType.NoDropShadowWindowHint
            )
            room.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def showPopup(self) -> None:
        super().showPopup()
        room = self.view().window()
        if room is not self.window():
            above = room.y() < self.mapToGlobal(QPoint()).y()
            room.move(room.x(), room.y() + theme.px(-4 if above else 4))
            round_window(room, theme.px(10))

    def value(self) -> object:
        return self.currentData()

    def set_value(self, value: object) -> None:
        index = self.findData(value)
        if index >= 0:
            self.setCurrentIndex(index)

    def _tell(self) -> None:
        self.chosen.emit(self.currentData())

    def wheelEvent(self, event) -> None:
        event.ignore()

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        paint_mark(self, "caret-down", 18)


class Field(QWidget):
    """A label above, an editor, help or an error in words below."""

    def __init__(
        self, label: str, editor: QWidget, help: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor, self._help = editor, help
        self.label = text_label(label, "body_bold", "ink", wrap=False)
        label_for(self.label, editor)
        self.note = text_label(help, "second", "ink2")
        self._mark = QLabel()
        self._mark.hide()
        if not help:
            self.note.hide()  # never show() here: without a parent it would be a window
        below = hbox(gap=6)
        below.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.note, 1)
        column = vbox(self, gap=6)
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addLayout(below)
        editor.setAccessibleName(label)
        if help:
            editor.setAccessibleDescription(help)

    def set_error(self, text: str) -> None:
        """Show what is wrong and what to do; "" takes it away. What was typed stays."""
        self.editor.setProperty("error", bool(text))
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)
        self.note.setText(text or self._help)
        self.note.setVisible(bool(text or self._help))
        if text:
            self._mark.setPixmap(theme.pixmap("warning-circle", "kleiInk", 19))
        self._mark.setVisible(bool(text))
        token = "kleiInk" if text else "ink2"
        self.note.setStyleSheet(f"color: {theme.color(token).name()};")
        self.editor.setAccessibleDescription(text or self._help)

    def error(self) -> str:
        return self.note.text() if self.editor.property("error") else ""

    def set_help(self, text: str) -> None:
        self._help = text
        self.set_error("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            token = "ink" if self.isEnabled() else "ink3"
            self.label.setStyleSheet(f"color: {theme.color(token).name()};")


__all__ = [
    "ComboField",
    "DateField",
    "Field",
    "LineEdit",
    "QLabel",
    "SearchField",
    "SpinField",
    "TextArea",
    "TimeField",
]
