"""A story of a few words on its card, large, in the colour that was chosen for it; and the thing
that was chosen to write about, as a picture on the table."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.tinted import ink_of, paint_stroke
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.made.pieces import pieces_before
from coach_app.ui.widgets.pictures.motifs import draw_motif

CARD = QSize(1800, 900)  # px of the picture
_LARGE, _SMALL, _LEADING = 168, 60, 1.5  # px of its words; height of a line


class Subject(QWidget):
    """What the client chose to write about, cut from paper; ``work`` "" where there is none."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__()
        index = next(n for n, one in enumerate(kit.exercise.steps) if one.key == step.key)
        found = [one for one in pieces_before(kit, index) if one.light and one.motif]
        self.work = found[0].key if found else ""
        self._motif = found[0].motif if found else ""
        self.setAccessibleName(" ".join(found[0].lines) if found else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._motif:
            painter = QPainter(self)
            draw_motif(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), self._motif)
            painter.end()


def lines_of(words: list[str], metrics: QFontMetricsF, wide: float) -> list[str]:
    """On as few lines as they fit, all of about one length; one word never stands alone."""
    for count in range(1, len(words) + 1):
        each = -(-len(words) // count)
        rows = [" ".join(words[at : at + each]) for at in range(0, len(words), each)]
        if all(metrics.horizontalAdvance(row) <= wide for row in rows):
            return rows
    return words


def story_card(text: str, colour: str) -> QImage:
    """Always on light paper. Each line has a stroke of the brush under it."""
    light = theme.tokens("light")
    image = QImage(CARD, QImage.Format.Format_RGB32)
    image.fill(QColor(light["sheet"]))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = Room(QSize(1280, 800)).font("client_question", 40)
    room = QRectF(QPointF(), CARD).adjusted(110, 80, -110, -80)
    for pixels in range(_LARGE, _SMALL - 1, -4):
        font.setPixelSize(pixels)
        metrics = QFontMetricsF(font)
        rows = lines_of(text.split(), metrics, room.width())
        high = metrics.height() * (1 + (len(rows) - 1) * _LEADING)
        if len(rows) <= 2 and high <= room.height():
            break
    painter.setFont(font)
    ink = ink_of(colour, QColor(light["sheet"])) if colour else QColor(light["sheetInk"])
    top = room.center().y() - high / 2
    for number, row in enumerate(rows):
        y = top + number * metrics.height() * _LEADING
        wide = metrics.horizontalAdvance(row)
        left = room.center().x() - wide / 2
        if colour:
            thick = font.pixelSize() / 8
            base = y + metrics.ascent() + metrics.descent() * 0.9
            paint_stroke(painter, QRectF(left, base, wide, thick), colour)
        painter.setPen(ink)
        painter.drawText(QPointF(left, y + metrics.ascent()), row)
    painter.end()
    return image
