"""One line of text, and the field to search with."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from coach_app.ui import theme
from coach_app.ui.widgets.text.length import LengthLimit
from coach_app.ui.widgets.text.text_changes import changes_between, units

UNCUT = 10_000_000  # Qt's own limit cuts without a word; ours tells


def follow_line(edit: QLineEdit, text: str) -> None:
    """Make the text of ``edit`` ``text``: who is writing keeps cursor, selection and undo."""
    old = edit.text()
    if text == old:
        return
    blocked = edit.blockSignals(True)
    place, start, length = edit.cursorPosition(), edit.selectionStart(), len(edit.selectedText())
    ends = [place] if start < 0 else [start, start + length]
    backward = start >= 0 and place == start
    for change in reversed(changes_between(old, text)):
        gone, come = units(change.removed), units(change.added)
        edit.setSelection(change.start, gone) if gone else edit.setCursorPosition(change.start)
        edit.insert(change.added)
        ends = [
            end if end <= change.start else max(end - gone, change.start) + come for end in ends
        ]
    if len(ends) == 2 and ends[0] != ends[1]:
        first, last = reversed(ends) if backward else ends
        edit.setSelection(first, last - first)
    else:
        edit.setCursorPosition(ends[0])
    edit.setModified(False)
    edit.blockSignals(blocked)


class LineEdit(QLineEdit):
    """One line of text. Too long a text stays whole, and is told of (``limit``)."""

    def __init__(
        self, text: str = "", placeholder: str = "", parent: QWidget | None = None, *, most: int = 0
    ) -> None:
        super().__init__(parent)
        self.setMaxLength(UNCUT)
        self.setText(text)
        self.limit = LengthLimit(self, most=most)
        self.limit.check(text)
        self.textChanged.connect(self.limit.check)
        self.setPlaceholderText(placeholder)
        self.setFont(theme.font("body"))

    def follow(self, kept: str) -> None:
        """Show what is kept now, unless somebody is writing here.

        Space at the ends may have been left off in the keeping; the writer's own stays.
        """
        if not self.isModified() and kept.strip() != self.text().strip():
            follow_line(self, kept)
            self.limit.check(kept)


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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.px(20)
        mark = theme.pixmap("magnifying-glass", "ink2", 20)
        QPainter(self).drawPixmap(theme.px(14), (self.height() - side) // 2, mark)

    def _restart(self) -> None:
        self._rest.start()

    def _tell(self) -> None:
        self.changed.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
