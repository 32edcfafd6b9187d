"""How is it now? A line from 0 to 10, as in the check-in. Leaving it open is fine."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.measures import load_measures
from coach_app.ui.client_view.kit.paper import SHADOW
from coach_app.ui.client_view.kit.slider import ClientSlider
from coach_app.ui.client_view.player.kit import Kit, Surface


class Rate(Surface):
    """Answer: 0-10, or None while the line was not touched."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        item = load_measures()["tension"].items[0]
        self._slider = ClientSlider(
            tuple(end.text(kit.language) for end in item.ends), kit.texts("tap_line")
        )
        box = QVBoxLayout(self)
        box.addStretch(1)
        box.addWidget(self._slider)
        box.addStretch(2)
        self._box = box
        self._slider.answered.connect(self._answered)

    def _answered(self, _value: int) -> None:
        self.kept.emit()

    def answer(self) -> Json:
        return self._slider.answer()

    def restore(self, answer: Json) -> None:
        if isinstance(answer, int):
            self._slider.set_answer(answer)

    def sheet(self) -> QRectF:
        """A strip of paper round the line and its words."""
        pad = self.room.px(40, 10)
        most = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        return QRectF(self._slider.geometry()).adjusted(-pad, -pad, pad, pad).intersected(most)

    def arrange(self) -> None:
        side = SHADOW + self.room.px(40, 10)
        self._box.setContentsMargins(side, SHADOW, side, SHADOW)

    keys = "rate"

    def keyed(self) -> QWidget:
        return self._slider

    def first_focus(self) -> QWidget:
        return self._slider
