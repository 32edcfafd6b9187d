"""The card beside a point: what hovering tells, in plain lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.widgets import text_label
from coach_app.ui.widgets.paint import rounded


class TipCard(QFrame):
    """A small card inside the chart; it never leaves it and never takes the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chart = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.title = text_label("", "second_bold", "ink")
        self.text = text_label("", "second", "ink2")
        self.hint = text_label("", "axis", "ink3")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(12), theme.px(9), theme.px(12), theme.px(10)])
        column.setSpacing(theme.px(3))
        for label in (self.title, self.text, self.hint):
            column.addWidget(label)
        self.hide()

    def tell(self, lines: Sequence[str], at: QPoint, clear: int, opens: bool) -> None:
        """Show ``lines`` beside ``at``, ``clear`` pixels away from it."""
        self.title.setText(lines[0])
        self.text.setText("\n".join(lines[1:]))
        self.text.setVisible(len(lines) > 1)
        self.hint.setText(self.tr("Click opens the meeting"))
        self.hint.setVisible(opens)
        room = self._chart.size()
        most = min(theme.px(320), max(theme.px(160), room.width() - 2 * theme.px(8)))
        self.setFixedWidth(min(most, self._wide()))
        height = self._column.heightForWidth(self.width())
        self.resize(self.width(), height if height > 0 else self.sizeHint().height())
        self.move(self._beside(at, clear))
        self.show()
        self.raise_()

    def _wide(self) -> int:
        shown = [label for label in (self.title, self.text, self.hint) if not label.isHidden()]
        widest = max(
            label.fontMetrics().horizontalAdvance(line)
            for label in shown
            for line in label.text().split("\n")
        )
        return widest + theme.px(26)

    def _beside(self, at: QPoint, clear: int) -> QPoint:
        room, gap = self._chart.size(), clear + theme.px(8)
        x = at.x() + gap
        if x + self.width() > room.width():
            x = at.x() - gap - self.width()
        y = at.y() - self.height() // 2
        if x < 0:  # no room beside: above or below
            x = (room.width() - self.width()) // 2
            above = at.y() - gap - self.height()
            y = above if above >= 0 else at.y() + gap
        most = max(0, room.height() - self.height())
        return QPoint(max(0, x), min(max(0, y), most))

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(
            QPainter(self),
            QRectF(self.rect()),
            theme.px(10),
            theme.color("surface"),
            theme.color("edge"),
        )
