"""Ideas of before as small cards: one that is tapped stands in the line above them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from coach_app.exercises import ExerciseStep
from coach_app.ui.client_view.kit.cards import CardGrid, PickCard
from coach_app.ui.client_view.player.kit import Kit


def ideas_before(kit: Kit, step: ExerciseStep) -> tuple[str, list[str]]:
    """The key of the list that was made before ``step``, and what is on it; "" for none."""
    for before in kit.exercise.steps[: kit.exercise.steps.index(step)]:
        given = kit.answers.get(before.key)
        if before.option("form") == "list" and isinstance(given, dict):
            return before.key, [str(idea[1]) for idea in given.get("ideas", [])]
    return "", []


class IdeaCard(PickCard):
    def least_height(self) -> int:
        return self._room.px(62, 48)


class IdeaCards(CardGrid):
    """``picked``: the words of the card that was tapped."""

    picked = Signal(str)

    def __init__(self, ideas: list[str]) -> None:
        super().__init__([IdeaCard(idea, idea) for idea in ideas], 3, 230)
        for card in self.cards:
            card.pixels = 23
            card.clicked.connect(self._tapped)

    @Slot()
    def _tapped(self) -> None:
        card = self.sender()
        if isinstance(card, PickCard):
            self.picked.emit(card.key)

    def mark(self, words: str) -> None:
        """The card with these words, if there is one, is shown as chosen."""
        for card in self.cards:
            card.setChecked(card.key == words)
