"""A numbered moment under the chart: square, words, and a click to change it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from coach_app.ui import theme
from coach_app.ui.widgets.paint import draw_focus_ring, rounded
from coach_app.ui.widgets.plain import PlainButton, set_tip


class EventChip(PlainButton):
    """Same square as in the chart, so that number and words find each other."""

    def __init__(self, number: int, text: str, day: str, changes: bool = True) -> None:
        """``changes``: a click changes it; one that cannot be changed only tells."""
        super().__init__()
        self.number = number
        self.setText(text)
        spoken = self.tr("Moment {number}: {text}, {day}. Change it.")
        if not changes:
            spoken = "{number}: {text}, {day}"
        self.setEnabled(changes)
        self.setAccessibleName(spoken.format(number=number, text=text, day=day))
        set_tip(self, f"{text} · {day}")
        self.setFont(theme.font("second"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(min(width + theme.px(46), theme.px(320)), theme.px(48))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(46), theme.px(48))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        if self.underMouse() or self.hasFocus():
            rounded(painter, box, theme.px(8), theme.color("inset"), None)
        size = theme.px(20)
        square = QRectF(theme.px(6), (self.height() - size) / 2, size, size)
        rounded(painter, square, theme.px(4), theme.color("surface"), theme.color("edge"))
        painter.setFont(theme.font("axis_bold"))
        painter.setPen(theme.color("ink"))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, str(self.number))
        left = square.right() + theme.px(8)
        words = QRectF(left, 0, self.width() - left - theme.px(6), self.height())
        painter.setFont(self.font())
        painter.setPen(theme.color("ink2"))
        text = QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(words.width()) + 1
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        if self.hasFocus():
            draw_focus_ring(painter, box.adjusted(2, 2, -2, -2), theme.px(6))
