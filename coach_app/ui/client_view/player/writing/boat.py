"""What may go: words on a slip of paper above the sea, and a boat that takes them away."""

from __future__ import annotations

from PySide6.QtCore import QVariantAnimation, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseItem, Now
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import Heading
from coach_app.ui.client_view.kit.fields import LineField
from coach_app.ui.client_view.kit.paper import SHADOW
from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.player.pictures.paper_boat import BoatSea
from coach_app.ui.client_view.player.writing.slip import Slip
from coach_app.ui.client_view.player.writing.write import Writing

SAIL_MS = 11_000


class WriteBoat(Writing):
    """Answer: the words, and "sailed" when it was let go: then the slip is gone."""

    pixels = 28.0
    full = True
    animated = True

    def make_field(self, item: ExerciseItem) -> LineField:
        return LineField(self.words(item.text) or self.words(self.step.screen), "", self.pixels)

    def lay_out(self) -> None:
        self.sea = BoatSea(self.step, self.kit)
        self.sea.setParent(self)
        self.slip = Slip(self)
        self.go_button = RoundButton(self.texts("let_go"), "plain", "wind")
        self._sailed = False
        self._lines = QGridLayout(self.slip)
        self._heads = [Heading(self.label(item)) for item in self.items]
        for number, item in enumerate(self.items):
            self._lines.addWidget(self._heads[number], 2 * number, 0)
            self._lines.addWidget(self.fields[item.id], 2 * number + 1, 0)
        self._lines.addWidget(self.go_button, 2 * len(self.items) - 1, 1)
        self._lines.setColumnStretch(0, 1)
        self._sailing = QVariantAnimation(self)
        self._sailing.setStartValue(0.0)
        self._sailing.setEndValue(1.0)
        self._sailing.setDuration(SAIL_MS)
        self._sailing.valueChanged.connect(self._moved)
        self.go_button.clicked.connect(self.let_go)

    @Slot()
    def let_go(self) -> None:
        self._sailed = True
        self.slip.hide()
        if theme.less_motion():
            self._moved(1.0)
        else:
            self._sailing.start()
        self.kept.emit()
        self.finished.emit()

    @Slot(object)
    def _moved(self, value: float) -> None:
        self.sea.sail(float(value))

    def changed(self) -> None:
        """What is written stands on the boat."""
        self.sea.cargo = " ".join(field.text().strip() for field in self.fields.values()).strip()
        self.sea.update(self.sea.moving())

    def take_next(self) -> bool:
        """With words that are still here the boat sails first, and one watches it go."""
        if self._sailed or not self.sea.cargo:
            return False
        self.let_go()
        return True

    def after_last(self) -> None:
        """Enter: the boat is next, not the next step."""
        self.go_button.setFocus()

    def answer(self) -> Json:
        found = super().answer()
        if found is not None and self._sailed:
            found["sailed"] = "1"
        return found

    def restore(self, answer: Json) -> None:
        super().restore(answer)
        if isinstance(answer, dict) and answer.get("sailed"):
            self._sailed = True
            self.slip.hide()
            self._moved(1.0)

    def show_now(self, now: Now) -> None:
        self.sea.show_now(now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def arrange(self) -> None:
        room, free = self.room, self.free if not self.free.isEmpty() else self.rect()
        self.sea.setGeometry(self.rect())
        self.sea.set_room(room)
        self.sea.lower()
        side, top = SHADOW + room.px(34, 8), SHADOW + room.px(18, 4)
        self._lines.setContentsMargins(side, top, side, top)
        self._lines.setHorizontalSpacing(room.px(24, 8))
        self._lines.setVerticalSpacing(room.px(4, 2))
        # On the left: the boat lies free on the right, with the words on it.
        wide = min(room.px(640), free.width() - 2 * room.px(60, 12))
        for head in self._heads:
            head.show()
        tight = self._lines.totalSizeHint().height() > free.height()
        for head in self._heads:
            head.setVisible(not tight)  # the field says the same to a reader
        high = self._lines.totalSizeHint().height()
        left = free.left()
        down = min(room.px(24), max(0, free.height() - high))
        if high > free.height():  # beside “Verder”, into the row below
            wide, left = round(free.width() * 0.68), free.left()
        self.slip.setGeometry(left, free.top() + down, wide, high)

    def leave(self) -> None:
        """Whoever goes on has let go: nothing of it comes along."""
        self._sailed = self._sailed or bool(self.sea.cargo)
        self._sailing.stop()
        self.sea.leave()

    def first_focus(self) -> QWidget | None:
        return next(iter(self.fields.values()), None) if not self._sailed else None
