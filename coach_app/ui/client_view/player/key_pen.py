"""A pen moved by keys: arrows carry it over the paper, space or Enter puts it down and lifts it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.widgets.drawing.canvas import DrawingCanvas

STEP, FINE = 0.02, 0.005  # of the paper's width, for a key and with Shift
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ENDS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TabletPress,
    QEvent.Type.FocusOut,
    QEvent.Type.Hide,
)
PEN = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Nib(QWidget):
    """Where the pen is: a ring over the paper, filled while it writes. Lets the mouse through."""

    def __init__(self, canvas: DrawingCanvas) -> None:
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.down, self.colour = False, canvas.colour
        self.setFixedSize(theme.px(30), theme.px(30))
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        # A light and a dark ring: one of them shows on any colour.
        painter.setBrush(QColor(self.colour) if self.down else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.tokens("light")["paper"]), 4))
        painter.drawEllipse(box)
        painter.setPen(QPen(QColor(theme.tokens("light")["ink"]), 2))
        painter.drawEllipse(box)
        painter.end()


class KeyPen(QObject):
    """Hears the keys of one canvas; a mouse or a pen takes over at once."""

    def __init__(self, canvas: DrawingCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._at = QPointF(0.5, 0.5)  # parts of the paper, so that it stays in its place
        self.nib = Nib(canvas)
        canvas.installEventFilter(self)

    @property
    def down(self) -> bool:
        return self.nib.down

    def point(self) -> QPointF:
        """In px of the canvas."""
        paper = self._canvas.paper()
        return QPointF(
            paper.left() + self._at.x() * paper.width(), paper.top() + self._at.y() * paper.height()
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if event.type() in ENDS:
            self.lift()
            self.nib.hide()
        elif event.type() == QEvent.Type.Resize and self.nib.isVisible():
            self._show()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in ARROWS:
            self._move(event)
        elif event.key() in PEN and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
                self.lift() if self.down else self._put_down()
        else:
            return False
        self._show()
        return True

    def _move(self, event: QKeyEvent) -> None:
        fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        across, along = ARROWS[Qt.Key(event.key())]
        paper, step = self._canvas.paper(), FINE if fine else STEP
        along_step = step * paper.width() / max(1.0, paper.height())  # the same way on paper
        self._at = QPointF(
            min(1.0, max(0.0, self._at.x() + across * step)),
            min(1.0, max(0.0, self._at.y() + along * along_step)),
        )
        if self.down:
            self._canvas.extend(self.point())

    def _put_down(self) -> None:
        self._canvas.begin(self.point())
        self.nib.down = True

    def lift(self) -> None:
        if self.down:
            self.nib.down = False
            self._canvas.end()

    def _show(self) -> None:
        self.nib.colour = self._canvas.colour
        self.nib.move(self.point().toPoint() - self.nib.rect().center())
        self.nib.show()
        self.nib.raise_()
        self.nib.update()
