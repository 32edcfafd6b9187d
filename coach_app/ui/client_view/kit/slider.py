"""The line of 0 to 10: no value until it is touched; mouse, touch, pen and keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.look import Room

MIDDLE = 5


class ClientSlider(QAbstractSlider):
    """Steps of one. ``answer()`` is None until the client touches the line."""

    answered = Signal(int)

    def __init__(self, ends: tuple[str, ...], hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ends, self._hint = ends, hint
        self._touched = False
        self._room = Room(QSize(1280, 800))
        self.setRange(0, 10)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(hint)
        self.valueChanged.connect(self._moved)

    def answer(self) -> int | None:
        return self.value() if self._touched else None

    def set_answer(self, value: int | None) -> None:
        """Show a kept answer, or none; says nothing."""
        self.blockSignals(True)
        self._touched = value is not None
        self.setValue(value if value is not None else 0)
        self.blockSignals(False)
        self._describe()
        self.update()

    def place_of(self, value: int) -> QPoint:
        """Where a finger touches the line for ``value``."""
        return QPoint(int(self._x(value)), self._above() + int(self._knob() / 2))

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        room = self._room
        labels = round(room.text(26) * 1.4) + room.px(38, 16)
        return QSize(room.px(1088, 320), room.px(88, 72) + labels + self._above())

    def minimumSizeHint(self) -> QSize:
        return QSize(round(300 * self._room.zoom), self.sizeHint().height())

    # --- acting

    def _choose(self, value: int) -> None:
        first = not self._touched
        self._touched = True
        value = max(self.minimum(), min(self.maximum(), value))
        if value == self.value():
            if first:
                self._moved(value)
        else:
            self.setValue(value)

    def _moved(self, value: int) -> None:
        self._touched = True
        self._describe()
        self.update()
        self.answered.emit(value)

    def _describe(self) -> None:
        words = ", ".join(
            f"{number}: {end}" for number, end in zip((0, 5, 10), self._ends, strict=False)
        )
        state = str(self.value()) if self._touched else self._hint
        self.setAccessibleDescription(f"{state}. {words}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(self._value_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at = event.key(), self.value()
        steps: dict[int, int] = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_PageDown: -2,
            Qt.Key.Key_PageUp: 2,
        }
        if key in steps:
            self._choose(at + steps[key] if self._touched else MIDDLE)
        elif key == Qt.Key.Key_Home:
            self._choose(self.minimum())
        elif key == Qt.Key.Key_End:
            self._choose(self.maximum())
        elif event.text().isdigit() and event.text().isascii():
            self._choose(int(event.text()))
        else:
            event.ignore()

    def wheelEvent(self, event: QEvent) -> None:
        event.ignore()  # a hand that brushes the wheel is no answer

    # --- painting

    def _above(self) -> int:
        return self._room.px(8, 4)

    def _ends_x(self) -> tuple[float, float]:
        """Centres of the first and the last dot; the words at the ends keep their room."""
        metrics = self.fontMetrics() if not self._ends else _metrics(self._font(26, 400), self)
        half = max((metrics.horizontalAdvance(end) for end in self._ends), default=0) / 2
        knob = self._knob() / 2
        side = max(half, knob) + 6
        return side, self.width() - side

    def _knob(self) -> float:
        return self._room.px(88, 72)

    def _value_at(self, x: float) -> int:
        left, right = self._ends_x()
        return round((x - left) / max(1.0, right - left) * self.maximum())

    def _x(self, value: float) -> float:
        left, right = self._ends_x()
        return left + (right - left) * value / self.maximum()

    def _font(self, pixels: float, weight: int) -> QFont:
        font = self._room.font("client_button", pixels)
        font.setWeight(QFont.Weight(weight))
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._above() + self._knob() / 2
        self._paint_track(painter, middle)
        if self._touched:
            self._paint_knob(painter, middle)
        else:
            self._paint_hint(painter, middle)
        self._paint_words(painter, middle)
        painter.end()

    def _paint_track(self, painter: QPainter, middle: float) -> None:
        high = self._room.px(18, 14)
        left, right = self._ends_x()
        track = QRectF(left - high / 2, middle - high / 2, right - left + high, high)
        rest = theme.color("cTrack") if self._touched else theme.color("cBg")
        painter.setPen(QPen(theme.color("edge"), 2 if self._touched else 3))
        painter.setBrush(rest)
        painter.drawRoundedRect(track, high / 2, high / 2)
        if keys_stand_on(self):
            pen = QPen(theme.color("cKnob"), 2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = track.adjusted(-6, -6, 6, 6)
            painter.drawRoundedRect(ring, high / 2 + 6, high / 2 + 6)
        painter.setPen(Qt.PenStyle.NoPen)
        here = self._x(self.value())
        if self._touched:
            painter.setBrush(theme.color("cRing"))
            done = QRectF(track.left(), track.top(), here - track.left(), high)
            painter.drawRoundedRect(done, high / 2, high / 2)
        dot = self._room.px(3, 3)
        for value in range(self.maximum() + 1):
            filled = self._touched and self._x(value) < here
            painter.setBrush(theme.color("cBg" if filled else "cInk2"))
            painter.drawEllipse(QPointF(self._x(value), middle), dot, dot)

    def _paint_knob(self, painter: QPainter, middle: float) -> None:
        radius, here = self._knob() / 2, self._x(self.value())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("cBg"))
        painter.drawEllipse(QPointF(here, middle), radius + 3, radius + 3)
        painter.setBrush(theme.color("cKnob"))
        painter.drawEllipse(QPointF(here, middle), radius - 3, radius - 3)
        painter.setPen(theme.color("onMos"))
        painter.setFont(self._font(34, 600))
        box = QRectF(here - radius, middle - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.value()))

    def _paint_hint(self, painter: QPainter, middle: float) -> None:
        font = self._font(22, 400)
        metrics = _metrics(font, self)
        half = metrics.horizontalAdvance(self._hint) / 2 + self._room.px(20, 12)
        box = QRectF(
            self.width() / 2 - half,
            middle - metrics.height() * 0.75,
            2 * half,
            metrics.height() * 1.5,
        )
        painter.setPen(QPen(theme.color("edge"), 2))
        painter.setBrush(theme.color("cBg"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.color("cInk"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._hint)

    def _paint_words(self, painter: QPainter, middle: float) -> None:
        font = self._font(26, 400)
        painter.setFont(font)
        painter.setPen(theme.color("cInk"))
        metrics = _metrics(font, self)
        top = middle + self._knob() / 2 + self._room.px(28, 12)
        for value, words in zip((0, 5, 10), self._ends, strict=False):
            wide = metrics.horizontalAdvance(words) + 4
            box = QRectF(self._x(value) - wide / 2, top, wide, metrics.height() + 2)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _metrics(font: QFont, widget: QWidget) -> QFontMetricsF:
    return QFontMetricsF(font, widget)
