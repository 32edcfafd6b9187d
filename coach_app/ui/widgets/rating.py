"""A row of figures 0 to 10: click one, type it, or walk with the arrows and press Enter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from coach_app.ui import theme

TOP = 10


class RatingRow(QAbstractSlider):
    """Eleven cells; ``rated`` tells the chosen figure. Nothing is chosen beforehand.

    The slider's value is where the arrows stand: screen readers say it as it moves.
    """

    rated = Signal(int)

    def __init__(self, name: str, value: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = value
        self.setRange(0, TOP)
        self.setValue(5 if value is None else value)
        self.valueChanged.connect(self._moved)
        self._over: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(44) * (TOP + 1), theme.px(48))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(26) * (TOP + 1), theme.px(48))

    def _describe(self) -> None:
        figure = "" if self.chosen is None else str(self.chosen)
        text = self.tr("0 to 10. Now: {value}").format(value=figure or self.tr("not yet"))
        self.setAccessibleDescription(text)

    def _moved(self) -> None:
        self.update()

    def box_of(self, figure: int) -> QRectF:
        """Where this figure is drawn and clicked."""
        wide = (self.width() - 8) / (TOP + 1)
        return QRectF(4 + figure * wide, 4, wide - 3, self.height() - 8)

    def _under(self, x: float) -> int:
        return max(0, min(TOP, int((x - 4) * (TOP + 1) / max(1, self.width() - 8))))

    def _choose(self, figure: int) -> None:
        self.chosen = figure
        self.setValue(figure)
        self._describe()
        self.update()
        self.rated.emit(figure)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for figure in range(TOP + 1):
            chosen = figure == self.chosen
            cell = self.box_of(figure)
            fill = "mosSoft" if chosen else ("inset" if figure == self._over else "surface")
            painter.setBrush(theme.color(fill))
            edge = theme.color("mos" if chosen else "edge")
            painter.setPen(QPen(edge, 2 if chosen else 1))
            painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
            painter.setFont(theme.font("body_bold" if chosen else "body"))
            painter.setPen(theme.color("ink"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(figure))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("mos"), 2))
            ring = self.box_of(self.value()).adjusted(-2, -3, 2, 3)
            painter.drawRoundedRect(ring, theme.px(10), theme.px(10))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._over = self._under(event.position().x())
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._over = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._under(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
        if key in moves:
            self.setValue(self.value() + moves[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.setValue(0 if key == Qt.Key.Key_Home else TOP)
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            # "1" then "0" within the row is ten, as it is typed.
            ten = key == Qt.Key.Key_0 and self.value() == 1
            self.setValue(TOP if ten else key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.value())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page changes nothing
