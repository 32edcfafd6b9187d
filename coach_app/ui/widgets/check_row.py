"""A checkbox as a row: the box, a line of text, a second line; the whole row is the target."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.widgets.plain import PlainButton


class CheckRow(PlainButton):
    """Box of 24, row of at least 40; Space toggles."""

    def __init__(self, text: str, help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.help_text = help_text
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setAccessibleDescription(help_text)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(theme.font("body")).horizontalAdvance(self.text())
        if self.help_text:
            second = QFontMetrics(theme.font("second")).horizontalAdvance(self.help_text)
            wide = max(wide, second)
        height = 56 if self.help_text else 40
        return QSize(wide + theme.px(48), theme.px(height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(140), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(24)
        top = theme.px(8) if self.help_text else (self.height() - side) // 2
        box = QRect(theme.px(4), top, side, side)
        self._paint_box(painter, box)
        left = box.right() + theme.px(12)
        wide = self.width() - left - 4
        self._line(painter, QRect(left, top - 1, wide, side), self.text(), "body", "ink")
        if self.help_text:
            place = QRect(left, top + side - 1, wide, theme.px(20))
            self._line(painter, place, self.help_text, "second", "ink2")
        if self.hasFocus():
            painter.setPen(QPen(theme.color("mos"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, theme.px(8), theme.px(8))

    def _paint_box(self, painter: QPainter, box: QRect) -> None:
        checked = self.isChecked()
        fill = "mos" if checked else ("inset" if self.underMouse() else "surface")
        painter.setPen(QPen(theme.color("mos" if checked else "edge"), 1))
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(
            QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(7), theme.px(7)
        )
        if checked:
            size = theme.px(17)
            mark = theme.pixmap("check", "onMos", 17)
            inset = (box.width() - size) // 2
            painter.drawPixmap(box.left() + inset, box.top() + inset, mark)

    @staticmethod
    def _line(painter: QPainter, place: QRect, text: str, font: str, token: str) -> None:
        painter.setFont(theme.font(font))
        painter.setPen(theme.color(token))
        cut = QFontMetrics(theme.font(font)).elidedText(
            text, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, cut)
