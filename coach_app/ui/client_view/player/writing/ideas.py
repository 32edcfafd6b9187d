"""Ideas of before as small cards: one that is tapped stands in the line."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from coach_app.exercises import ExerciseStep
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.player.activities.parts import CardGrid, PickCard, Scroller
from coach_app.ui.client_view.player.kit import Kit


def ideas_before(kit: Kit, step: ExerciseStep) -> tuple[str, list[str]]:
    """The key of the list that was made before ``step``, and what is on it; "" for none."""
    for before in kit.exercise.steps[: kit.exercise.steps.index(step)]:
        given = kit.answers.get(before.key)
        if before.option("form") == "list" and isinstance(given, dict):
            return before.key, [str(idea[1]) for idea in given.get("ideas", [])]
    return "", []


class IdeaCards(Scroller):
    """``picked``: the words of the card that was tapped. Scrolls where there are many."""

    picked = Signal(str)

    def __init__(self, ideas: list[str]) -> None:
        self.cards = [PickCard(idea, idea) for idea in ideas]
        self._grid = CardGrid(self.cards, 3, 260)
        super().__init__(self._grid)
        for card in self.cards:
            card.pixels, card.tall = 23, 62
            card.clicked.connect(self._tapped)

    def set_room(self, room: Room) -> None:
        self._grid.set_room(room)

    def needed(self, wide: int) -> int:
        """How high all of them are at this width."""
        self._grid.resize(wide, self._grid.height())
        return self._grid.heightForWidth(wide)

    @Slot()
    def _tapped(self) -> None:
        card = self.sender()
        if isinstance(card, PickCard):
            self.picked.emit(card.key)

    def mark(self, words: str) -> None:
        """The card with these words, if there is one, is shown as chosen."""
        for card in self.cards:
            card.setChecked(card.key == words)
