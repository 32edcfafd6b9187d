"""Fields: dates, times, numbers, choices, and a label above with words below."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, QTime, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFrame,
    QLabel,
    QListView,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.widgets.calendar import Calendar
from coach_app.ui.widgets.paint import round_window
from coach_app.ui.widgets.plain import PlainLabel, label_for
from coach_app.ui.widgets.surfaces import text_label
from coach_app.ui.widgets.text.line_edit import LineEdit, SearchField
from coach_app.ui.widgets.text.text_area import TextArea

HEIGHT = 46  # design pixels of every field of one line


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

    def wheelEvent(self, event: QWheelEvent) -> None:
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

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
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

    def wheelEvent(self, event: QWheelEvent) -> None:
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
        values: Sequence[tuple[object, str]] | None = None,
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

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_mark(self, "caret-down", 18)


class Field(QWidget):
    """A label above, an editor, help or an error in words below."""

    def __init__(
        self, label: str, editor: QWidget, help: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor, self._help = editor, help
        self._error = self._too_long = ""
        self.label = text_label(label, "body_bold", "ink", wrap=False)
        label_for(self.label, editor)
        self.note = text_label(help, "second", "ink2")
        self._mark = PlainLabel()
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
        if isinstance(editor, LineEdit | TextArea):
            editor.limit.shown_elsewhere()
            editor.limit.told.connect(self._tell_length)

    @Slot(str)
    def _tell_length(self, words: str) -> None:
        self._too_long = words
        self._show_error()

    def set_error(self, text: str) -> None:
        """Show what is wrong and what to do; "" takes it away. What was typed stays."""
        self._error = text
        self._show_error()

    def _show_error(self) -> None:
        text = self._error or self._too_long
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
