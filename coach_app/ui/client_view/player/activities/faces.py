"""Four ways to answer good news, as faces of our own drawing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from coach_app.ui import theme
from coach_app.ui.client_view.player.activities.cards import FlipCard, FlipCards

# brows (tilt), eyes (look aside), mouth (curve, open)
_LOOKS = {
    "active": (0.0, 0.0, 14.0, True),
    "passive": (0.0, 0.0, 4.0, False),
    "breaking": (7.0, 0.0, -9.0, False),
    "ignoring": (0.0, 7.0, 0.0, False),
    "neutral": (0.0, 0.0, 0.0, False),
}
_GROUND = {"active": "dekMos", "passive": "dekZand", "breaking": "dekKlei", "ignoring": "dekLucht"}


def draw_face(painter: QPainter, box: QRectF, style: str) -> None:
    """A plain face; nobody's sex, age or colour is meant."""
    tilt, aside, curve, is_open = _LOOKS.get(style, _LOOKS["neutral"])
    side = min(box.width(), box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / 100, side / 100)
    pen = QPen(theme.color("cInk2"), 3)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(theme.color(_GROUND.get(style, "dekZand")))
    painter.drawEllipse(QPointF(50, 52), 38, 42)
    painter.setBrush(theme.color("cInk2"))
    for x in (36, 64):
        painter.drawEllipse(QPointF(x + aside, 48), 2.6, 3.4)
        inner = 1 if x < 50 else -1
        painter.drawLine(
            QPointF(x - 8, 37 - tilt * inner * 0.5), QPointF(x + 8, 37 + tilt * inner * 0.5)
        )
    mouth = QPainterPath(QPointF(35, 68))
    mouth.quadTo(QPointF(50, 68 + curve), QPointF(65, 68))
    if is_open:
        mouth.quadTo(QPointF(50, 68 + curve * 2.2), QPointF(35, 68))
        painter.setBrush(theme.color("cPaper"))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(mouth)
    painter.restore()


class FaceCard(FlipCard):
    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) + self._room.px(140, 80)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        high = self._room.px(140, 80)
        draw_face(painter, QRectF(box.left(), box.top() + 10, box.width(), high - 10), self.key)
        super().paint_face(painter, box.adjusted(0, high, 0, 0))


class FaceCards(FlipCards):
    """Cards with a face: the name in front, what this style says on the back."""

    card = FaceCard
