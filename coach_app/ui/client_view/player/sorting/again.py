"""Cards of an earlier step lie there once more, to choose from; and the picture of those chosen."""

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
from coach_app.ui.client_view.player.sorting.deck_cards import (
    QuestionCard,
    layer_of,
    paint_panel,
)
from coach_app.ui.widgets.pictures.motifs import draw_motif, motif_of

_EACH = QSize(560, 640)  # px of the picture for one card
_WORDS = 170  # px of it below the drawing
_LYING = QSize(1000, 460)  # of a card that lies, with a coloured part


def from_cards(step: ExerciseStep, kit: Kit) -> bool:
    """Whether this choice is one between cards that were sorted or turned over before."""
    return any(
        one.option("board") == "sort" or one.option("look") == "deck"
        for one in taken_from(kit.exercise, step)
    )


def cards_again(step: ExerciseStep, kit: Kit) -> list[PickCard]:
    """Those that were kept, or were not put aside; where nothing was sorted, the whole pile."""
    told = {one.part for one in offers(kit.exercise, step, kit.answers, kit.language)}
    cards: list[PickCard] = []
    for item in step.items:
        words = item.text.text(kit.language)
        if not layer_of(item.id):
            cards.append(PickCard(item.id, words, item.icon))
        elif item.id in told:
            cards.append(QuestionCard(item.id, words))
    return [card for card in cards if card.key in told] or cards


def picture_of(cards: Sequence[tuple[str, str, str]]) -> QImage:
    """One sheet with (key, icon, words) of each beside each other."""
    lying = bool(layer_of(cards[0][0]))
    each = _LYING if lying else _EACH
    image = QImage(each.width() * len(cards), each.height(), QImage.Format.Format_RGB32)
    light = theme.tokens("light")
    image.fill(QColor(light["surface"]))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(light["ink"])
    room = Room(QSize(1280, 800))
    align = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    for number, (key, icon, words) in enumerate(cards):
        box = QRectF(number * each.width(), 0, each.width(), each.height())
        if lying:
            wide = box.width() * 0.3
            paint_panel(painter, box, wide, layer_of(key), 0)
            below = box.adjusted(wide + 40, 30, -40, -30)
        else:
            below = QRectF(box.left() + 24, box.bottom() - _WORDS, box.width() - 48, _WORDS - 20)
            if motif := motif_of(icon):
                side = box.height() - _WORDS - 40
                draw_motif(painter, QRectF(box.center().x() - side / 2, 34, side, side), motif)
        painter.setPen(ink)
        painter.setFont(room.filling("client_text", 62, words, below.size()))
        painter.drawText(below, align, words)
    painter.end()
    return image
