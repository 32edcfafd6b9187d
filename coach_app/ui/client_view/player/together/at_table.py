"""Two at a table, over the whole page: one tells something, and each card shows an answer."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import PickCard, Scroller
from coach_app.ui.client_view.player.activities.cards import FlipCards
from coach_app.ui.client_view.player.framed.talk import paint_talk, pair_of, told_in
from coach_app.ui.client_view.player.sorting.flip_card import FlipCard
from coach_app.ui.client_view.player.together.below import Still
from coach_app.ui.scenery.places.table_for_two import paint_two


class SceneCard(FlipCard):
    """Its name, where the scene stands large above it; else as other cards."""

    alone = True
    shown = False

    def heightForWidth(self, width: int) -> int:
        if self.alone:
            return super().heightForWidth(width)
        return PickCard.heightForWidth(self, width)

    def drawing(self) -> int:
        return super().drawing() if self.alone else 0

    def turn(self) -> None:
        super().turn()
        if not self.alone:
            self._turning.stop()  # it is the scene that changes
        self.setText(self._front)
        self.setAccessibleName(self._front)
        self.setAccessibleDescription(self._back if self.open else "")

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        if self.alone:
            super().paint_face(painter, box)
            return
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(self.font_used())
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(box.adjusted(8, 2, -8, -2), flags, self._front)


class TableScenes(FlipCards):
    """Where there is little room the cards stand alone, each with its own small scene."""

    full = True
    plate = True

    def make_card(self, item: ExerciseItem) -> FlipCard:
        return SceneCard(item, self.words(item.text), self.words(item.back))

    def lay_out(self) -> None:
        self._now = next(iter(self.cards.values()))
        self._told = told_in(self.step, self.kit.language)
        self._scene = Still(self._paint_scene)
        self._hint.hide()
        self._scroll = Scroller(self.grid)
        self._scroll.setParent(self)

    def tap(self, card: FlipCard) -> None:
        self._now = card
        if not card.open:
            card.turn()
            self._seen.append(card.key)
        self._show()
        self.kept.emit()

    def _show(self) -> None:
        for card in self.cards.values():
            card.ground = "sheetOn" if card is self._now and card.open else "sheet"
            card.update()
        self._scene.renew()
        self.update()

    def arrange(self) -> None:
        room, free = self.room, self.free if not self.free.isEmpty() else self.rect()
        for card in self.cards.values():
            if isinstance(card, SceneCard):
                card.alone = room.narrow
        self.grid.set_room(room)
        each = free.width() // max(1, len(self.cards)) - room.px(12, 8)
        least = max(card.heightForWidth(each) for card in self.cards.values()) + 4
        high = free.height() if room.narrow else min(free.height() // 2, max(room.px(84), least))
        self._scroll.setGeometry(free.left(), free.bottom() - high, free.width(), high)
        self._scene.renew()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def covered(self) -> list[QRect]:
        return [self.rect()]

    # -- the scene

    def paintEvent(self, event: QPaintEvent) -> None:
        self._scene.draw(self)

    def _paint_scene(self, painter: QPainter) -> None:
        free = QRectF(self.free if not self.free.isEmpty() else self.rect())
        narrow, card = self.room.narrow, self._now
        table = self.height() * 0.3 if narrow else float(self._scroll.y() - self.room.px(34))
        pair = "" if narrow else pair_of(self.step, card.key)
        edges = (free.top() + self.room.px(6), table)
        people = paint_two(painter, QRectF(self.rect()), edges, pair, night=theme.is_dark())
        if not people.isEmpty():
            answer = card.accessibleDescription() if card.open else "…"
            paint_talk(painter, people, free, (self._told, answer), self.room)
