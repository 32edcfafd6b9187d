"""The drawing on a knowledge card: cut from paper, as the motifs are."""

from __future__ import annotations

import functools

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.scenery.papercut import Pieces, paint_table

WIDTH, HEIGHT = 200, 120  # in units of the drawings
_FINEST = 1800  # pixels across; a larger one is stretched


def draw_picture(painter: QPainter, box: QRectF, pieces: Pieces) -> None:
    """Inside ``box``, as large as it fits."""
    scale = min(box.width() / WIDTH, box.height() / HEIGHT)
    spot = QRectF(0, 0, WIDTH * scale, HEIGHT * scale)
    spot.moveCenter(box.center())
    fine = painter.device().devicePixelRatioF() * abs(painter.worldTransform().m11() or 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(spot, _image(pieces, min(_FINEST, max(16, round(spot.width() * fine)))))
    painter.restore()


@functools.lru_cache(maxsize=16)
def _image(pieces: Pieces, wide: int) -> QImage:
    scale = wide / WIDTH
    image = QImage(wide, round(HEIGHT * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paint_table(painter, pieces, image.size())
    painter.end()
    return image


class CardPicture(QWidget):
    """Decoration: the words beside it say the same."""

    def __init__(self, pieces: Pieces, width: int = 200) -> None:
        super().__init__()
        self._pieces = pieces
        self._hint = QSize(theme.px(width), theme.px(round(width * HEIGHT / WIDTH)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_pieces(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self.update()

    def sizeHint(self) -> QSize:
        return self._hint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_picture(painter, QRectF(self.rect()), self._pieces)
        painter.end()
