"""Cards that were sorted lie there once more, to choose from; and the picture of those chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from coach_app.exercises import ExerciseStep
from coach_app.exercises.earlier import offers, taken_from
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import PickCard
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.widgets.pictures.motifs import draw_motif, motif_of

_EACH = QSize(560, 640)  # px of the picture for one card
_WORDS = 170  # px of it below the drawing


def from_cloths(step: ExerciseStep, kit: Kit) -> bool:
    """Whether this choice is one between cards that were sorted before."""
    return any(one.option("board") == "sort" for one in taken_from(kit.exercise, step))


def sorted_cards(step: ExerciseStep, kit: Kit) -> list[PickCard]:
    """Those that were not put aside; where nothing was sorted, the whole pile."""
    cards = [PickCard(one.id, one.text.text(kit.language), one.icon) for one in step.items]
    told = {one.part for one in offers(kit.exercise, step, kit.answers, kit.language)}
    return [card for card in cards if card.key in told] or cards


def picture_of(cards: Sequence[tuple[str, str]]) -> QImage:
    """One sheet with (icon, words) of each beside each other."""
    image = QImage(_EACH.width() * max(1, len(cards)), _EACH.height(), QImage.Format.Format_RGB32)
    light = theme.tokens("light")
    image.fill(QColor(light["surface"]))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(light["ink"]))
    room = Room(QSize(1280, 800))
    align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
    for number, (icon, words) in enumerate(cards):
        box = QRectF(number * _EACH.width(), 0, _EACH.width(), _EACH.height())
        below = QRectF(box.left() + 24, box.bottom() - _WORDS, box.width() - 48, _WORDS - 20)
        if motif := motif_of(icon):
            side = box.height() - _WORDS - 40
            draw_motif(painter, QRectF(box.center().x() - side / 2, 34, side, side), motif)
        painter.setFont(room.filling("client_text", 62, words, below.size()))
        painter.drawText(below, int(align | Qt.TextFlag.TextWordWrap), words)
    painter.end()
    return image
