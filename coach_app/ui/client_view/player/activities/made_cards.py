"""Cards with what the client made before: their own words, their own drawing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPixmap

from coach_app.exercises import ExerciseStep
from coach_app.exercises.earlier import offers
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import PickCard
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.made.pieces import pieces_before


class NoteCard(PickCard):
    """The client's words; ``below``: what they were, or whose, in small letters."""

    def __init__(self, key: str, text: str, below: str = "") -> None:
        super().__init__(key, text)
        self._below = below
        self.pixels, self.tall = 23.0, 48.0
        self.setAccessibleName(f"{below}: {text}" if below else text)

    def _line(self) -> int:
        font = self._room.font("client_hint", 20)
        return QFontMetrics(font).height() + 6 if self._below else 0

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) + self._line()

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        line = self._line()
        super().paint_face(painter, box.adjusted(0, 0, 0, -line))
        font = self._room.font("client_hint", 20)
        inside = box.adjusted(10, 0, -10, -8)
        painter.setFont(font)  # in the ink of the card
        words = QFontMetrics(font).elidedText(
            self._below, Qt.TextElideMode.ElideRight, round(inside.width())
        )
        painter.drawText(
            inside, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, words
        )


class MadeCard(PickCard):
    """A drawing of the client's with its name."""

    def __init__(self, key: str, name: str, image: QImage) -> None:
        super().__init__(key, name)
        self._image, self._scaled = image, QPixmap()

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(420, 170), self._room.px(400, 150))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._room.px(180, 120), self._room.px(190, 120))

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        font = self._room.fitting("client_text", 26, self.text(), box.width() - 24)
        high = QFontMetrics(font).height() + 14
        room = box.adjusted(10, 10, -10, -high)
        keep = Qt.AspectRatioMode.KeepAspectRatio
        size = QSize(self._image.size()).scaled(room.size().toSize(), keep)
        wanted = size * self.devicePixelRatioF()
        if self._scaled.size() != wanted:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._scaled = QPixmap.fromImage(
                self._image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            )
        spot = QRectF(0, 0, size.width(), size.height())
        spot.moveCenter(room.center())
        painter.drawPixmap(spot.toRect(), self._scaled)
        below = QRectF(box.left() + 8, box.bottom() - high, box.width() - 16, high - 6)
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(font)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())


def cards_for(step: ExerciseStep, kit: Kit) -> list[PickCard]:
    """The cards of a choice. What stands for something that was made shows the thing itself."""
    index = kit.exercise.steps.index(step)
    drawn = {one.key: one for one in pieces_before(kit, index) if one.image is not None}
    told = {one.part: one.text for one in offers(kit.exercise, step, kit.answers, kit.language)}
    cards: list[PickCard] = []
    for item in step.items:
        name = item.text.text(kit.language)
        made = drawn.get(item.id)
        if made is not None and made.image is not None:
            cards.append(MadeCard(item.id, made.title or name, made.image))
        elif item.id in told:
            cards.append(NoteCard(item.id, told[item.id], name))
        else:
            cards.append(PickCard(item.id, name, item.icon))
    return cards
