"""Cards with what the client made before: their own words, their own drawing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent, QPen, QPixmap

from coach_app.exercises import ExerciseStep
from coach_app.exercises.earlier import offers, taken_from
from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.cards import PickCard
from coach_app.ui.client_view.kit.paper import lay_paper, lay_shape
from coach_app.ui.client_view.kit.thought import cloud
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.made.pieces import pieces_before

BOTH = "both"  # the card for all that was drawn


class NoteCard(PickCard):
    """The client's words; ``below``: what they were, or whose, in small letters."""

    def __init__(self, key: str, text: str, below: str = "") -> None:
        super().__init__(key, text)
        self._below = below
        self.pixels, self.tall = 23.0, 48.0
        self.setAccessibleName(f"{below}: {text}" if below else text)

    def _line(self) -> int:
        font = self._room.font("client_hint", 22)
        return QFontMetrics(font).height() + 6 if self._below else 0

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) + self._line()

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        line = self._line()
        super().paint_face(painter, box.adjusted(0, 0, 0, -line))
        font = self._room.font("client_hint", 22)
        inside = box.adjusted(10, 0, -10, -8)
        painter.setFont(font)  # in the ink of the card
        words = QFontMetrics(font).elidedText(
            self._below, Qt.TextElideMode.ElideRight, round(inside.width())
        )
        painter.drawText(
            inside, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, words
        )


class ThoughtCard(NoteCard):
    """A thought of the client's stays a cloud; chosen, it lights up."""

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) + 2 * self._room.px(12, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box, chosen = self.box(), self.isChecked()
        path = cloud(box, self._room.px(17, 8))
        hot = self.isEnabled() and self.underMouse()
        lay_shape(painter, path, "sheetOn" if chosen or hot else "sheet")
        if chosen or keys_stand_on(self):
            line = Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DashLine
            painter.strokePath(path, QPen(theme.color("sheetDo"), 3 if chosen else 2, line))
        self.paint_face(painter, box.adjusted(6, 8, -6, -self._room.px(14, 8)))
        painter.end()


class MadeCard(PickCard):
    """A drawing of the client's with its name; several lie over each other, as two sheets."""

    def __init__(self, key: str, name: str, *images: QImage) -> None:
        super().__init__(key, name)
        self._images = images
        self._scaled: dict[int, QPixmap] = {}

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(420, 170), self._room.px(330, 130))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._room.px(180, 120), self._room.px(150, 100))

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        font = self._room.fitting("client_text", 26, self.text(), box.width() - 24)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        inside = QRect(0, 0, round(box.width()) - 16, 4000)
        high = QFontMetrics(font).boundingRect(inside, flags, self.text()).height() + 14
        room = box.adjusted(10, 10, -10, -high)
        several = len(self._images) > 1
        for number, image in enumerate(self._images):
            part = QSizeF(room.width() * 0.66, room.height() * 0.72) if several else room.size()
            spot = QRectF(room.topLeft(), part)
            if several and number:
                spot.moveBottomRight(room.bottomRight())
            self._paint_drawn(painter, spot, number, image, sheet=several)
        below = QRectF(box.left() + 8, box.bottom() - high, box.width() - 16, high - 6)
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(font)
        painter.drawText(below, flags, self.text())

    def _paint_drawn(
        self, painter: QPainter, room: QRectF, number: int, image: QImage, sheet: bool
    ) -> None:
        """In the tint of the card: white paper on it would look as if it lay elsewhere."""
        size = QSizeF(image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        spot = QRectF(QPointF(), size)
        spot.moveCenter(room.center())
        wanted = size.toSize() * self.devicePixelRatioF()
        if number not in self._scaled or self._scaled[number].size() != wanted:
            whole, smooth = (
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled[number] = QPixmap.fromImage(image.scaled(wanted, whole, smooth))
        if sheet:
            lay_paper(painter, spot, "sheetOn" if self.isChecked() else "sheet", 2)
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.drawPixmap(spot.toRect(), self._scaled[number])
        painter.restore()


def cards_for(step: ExerciseStep, kit: Kit) -> list[PickCard]:
    """The cards of a choice. What stands for something that was made shows the thing itself."""
    index = kit.exercise.steps.index(step)
    drawn = {one.key: one for one in pieces_before(kit, index) if one.image is not None}
    told = {one.part: one.text for one in offers(kit.exercise, step, kit.answers, kit.language)}
    taken = taken_from(kit.exercise, step)
    asked = {item.id for one in taken if one.do == "write" for item in one.items}
    note = ThoughtCard if any(one.option("form") == "bubbles" for one in taken) else NoteCard
    cards: list[PickCard] = []
    for item in step.items:
        name = item.text.text(kit.language)
        made = drawn.get(item.id)
        if made is not None and made.image is not None:
            cards.append(MadeCard(item.id, made.title or name, made.image))
        elif item.id == BOTH and len(drawn) > 1:
            both = [one.image for one in drawn.values() if one.image is not None]
            cards.append(MadeCard(item.id, name, *both))
        elif item.id in told:
            cards.append(note(item.id, told[item.id], name))
        elif item.id not in asked:  # what was not written is not there to be chosen
            cards.append(PickCard(item.id, name, item.icon))
    return cards
