"""The base of drawn pictures: a background drawn once, and only the moving part each frame."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui import theme
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.tokens import DARK

WORD_FADE = 0.3  # seconds (look.md 9)


class Picture(Surface):
    """Subclasses paint ``paint`` in ``self.box``; ``moving`` is the rectangle that changes."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self.now: Now | None = None
        self.box = QRectF()
        self._colours: dict[str, QColor] = {}
        self.setAccessibleName(self.words(step.screen))

    def colour(self, token: str) -> QColor:
        """Looked up once: the look does not change while a picture is shown."""
        found = self._colours.get(token)
        if found is None:
            made = QColor(DARK[token]) if self.night else theme.color(token)
            found = self._colours[token] = made
        return found

    @property
    def still(self) -> bool:
        return theme.less_motion()

    def show_now(self, now: Now) -> None:
        self.now = now
        self.update(self.moving())

    def moving(self) -> QRect:
        return self.rect()

    def arrange(self) -> None:
        self.measure()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.measure()

    def measure(self) -> None:
        """The square in the middle, 4 px inside."""
        side = max(40, min(self.width(), self.height()) - 8)
        self.box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_part(painter, event.rect())
        painter.end()

    def paint_part(self, painter: QPainter, _dirty: QRect) -> None:
        """Pictures that are costly paint only what lies in ``dirty``."""
        self.paint(painter)

    def paint(self, painter: QPainter) -> None:
        raise NotImplementedError

    # -- bricks

    def disc(self, painter: QPainter, centre: QPointF, radius: float, token: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour(token))
        painter.drawEllipse(centre, radius, radius)

    def ring(
        self, painter: QPainter, centre: QPointF, radius: float, part: float, width: float = 4
    ) -> None:
        """The thin ring: what is gone of the exercise, clockwise from the top."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.colour("cTrack"), max(1.5, width / 2)))
        painter.drawEllipse(centre, radius, radius)
        if part > 0:
            pen = QPen(self.colour("cRing"), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            painter.drawArc(box, 90 * 16, round(-part * 360 * 16))

    def client_font(self, style: str, pixels: float) -> QFont:
        return self.room.font(style, pixels)

    def write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        font: QFont,
        ink: QColor,
        flags: int = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap),
    ) -> None:
        """All words of a picture go through here: a test measures what lies behind them."""
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(box, flags, text)
