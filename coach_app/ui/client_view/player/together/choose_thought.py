"""The same street: the thoughts are clouds above it, and one of them is taken along."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import PickCard
from coach_app.ui.client_view.player.activities.choose import ChooseCards
from coach_app.ui.client_view.player.framed.street import moment_of
from coach_app.ui.client_view.player.ideas.made_cards import NoteCard, ThoughtCard
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.together.below import About, Still
from coach_app.ui.scenery.places.street import paint_street


class ChooseThought(ChooseCards):
    """Answer: as other choices."""

    full = True
    plate = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._moment = moment_of(kit)
        self._street = Still(self._paint_street)
        self.about = About(self, kit, step)

    def make_cards(self) -> list[PickCard]:
        """What stands for all of them is a cloud too."""
        cards: list[PickCard] = [
            one if isinstance(one, NoteCard) else ThoughtCard(one.key, one.text(), "")
            for one in super().make_cards()
        ]
        for card in cards:
            card.pixels = 30.0
        return cards

    def shows(self, work: str) -> bool:
        return super().shows(work) or work in self.about.keys

    def arrange(self) -> None:
        free = self.free if not self.free.isEmpty() else self.rect()
        narrow, layout = self.room.narrow, self.layout()
        low = free.bottom() if narrow else max(round(self.height() * 0.57), free.top() + 150)
        if layout is not None:
            right, below = self.width() - free.right(), max(0, self.height() - low)
            layout.setContentsMargins(free.left(), free.top(), right, below)
        self.about.lie(
            self.room, QPoint(free.left(), self.height() - self.below), round(self.width() * 0.31)
        )
        self._street.renew()
        super().arrange()

    def _tall(self) -> float:
        return 150.0

    def covered(self) -> list[QRect]:
        return [self.rect()]

    def paintEvent(self, event: QPaintEvent) -> None:
        self._street.draw(self)

    def _paint_street(self, painter: QPainter) -> None:
        paint_street(painter, QRectF(self.rect()), self._moment, night=theme.is_dark())
