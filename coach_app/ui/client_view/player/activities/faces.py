"""Four ways to answer good news, as faces of our own drawing."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coach_app.ui.client_view.player.activities.cards import FlipCard, FlipCards
from coach_app.ui.scenery.papercut import draw_cut

_LOOKS = {
    "active": "face_bright",
    "passive": "face_mild",
    "breaking": "face_doubt",
    "ignoring": "face_away",
}


def draw_face(painter: QPainter, box: QRectF, style: str) -> None:
    """A plain face, cut from paper; nobody's sex, age or colour is meant."""
    draw_cut(painter, box, _LOOKS.get(style, "face_flat"))


class FaceCard(FlipCard):
    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) + self._room.px(140, 80)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        high = max(self._room.px(140, 80), box.height() * 0.55)
        draw_face(painter, QRectF(box.left(), box.top() + 10, box.width(), high - 10), self.key)
        super().paint_face(painter, box.adjusted(0, high, 0, 0))


class FaceCards(FlipCards):
    """Cards with a face: the name in front, what this style says on the back."""

    card = FaceCard
