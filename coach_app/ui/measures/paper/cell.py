"""One answer of one item: a cell of 42 high, chosen with a check and a word."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QWidget

from coach_app.measures import Option
from coach_app.ui import theme

CELL_HEIGHT = 42
CHECK = 19


class AnswerCell(QRadioButton):
    """A radio button in the look's form. The row takes the keys, so it takes no focus."""

    def __init__(self, option: Option, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        self.label = label  # the words of the answer
        self.short = option.key  # what stands on the paper or on the key
        self.words = True
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme.px(CELL_HEIGHT))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def shown(self) -> str:
        return self.label if self.words else self.short

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), theme.px(CELL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        width = 2 if chosen else 1
        shape = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        fill = "mosSoft" if chosen else "inset" if self.underMouse() else "surface"
        painter.setBrush(theme.color(fill))
        painter.setPen(QPen(theme.color("mos" if chosen else "edge"), width))
        painter.drawRoundedRect(shape, theme.px(10), theme.px(10))
        self._paint_words(painter, chosen)

    def _paint_words(self, painter: QPainter, chosen: bool) -> None:
        font = theme.font("body_bold" if chosen else "body")
        painter.setFont(font)
        painter.setPen(theme.color("mosInk" if chosen else "ink2"))
        text = self.shown
        check, gap = theme.px(CHECK), theme.px(9)
        width = painter.fontMetrics().horizontalAdvance(text)
        room = self.width() - theme.px(12)
        if chosen and width + check + gap <= room:
            left = (self.width() - width - check - gap) // 2
            icon = theme.pixmap("check", "mosInk", CHECK)
            painter.drawPixmap(left, (self.height() - check) // 2, icon)
            area = QRectF(left + check + gap, 0, width + 2, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        else:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
