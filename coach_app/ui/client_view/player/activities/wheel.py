"""A wheel that is spun and stops at one thing. Spinning again, or choosing by hand, is fine."""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import CardGrid, PickCard, Scroller
from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.player.activities.disc import Disc
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.widgets.plain import shown_if

SPIN_MS = 2600
ACROSS = 6  # cards in a row, where all of them lie open


class LowCard(PickCard):
    """Two rows of them are seen at once; its picture takes what the words leave."""

    def __init__(self, key: str, text: str, icon: str) -> None:
        super().__init__(key, text, icon)
        self.pixels = 23.0

    def drawing(self) -> int:
        return self._room.px(44, 28) if self._icon else 0


class ChooseByWheel(Surface):
    """Answer: the chosen ids, newest last. At most ``at_most`` stay chosen.

    The wheel stands alone; what it stopped at comes forward beside it, on one large card. Where
    more than one may be chosen the card is held or left; left as the only one, it counts.
    """

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._most = step.whole("at_most", 1)
        self._order: list[str] = []
        self._shown = ""  # what is on the large card
        self._refused: set[str] = set()  # held, and put back
        self._all = False  # all cards lie there instead of the wheel
        t = kit.texts
        self.disc = Disc([item.icon for item in step.items])
        self.spin_button = RoundButton(t("spin"), "plain")
        self.cards: list[PickCard] = [
            LowCard(one.id, self.words(one.text), one.icon) for one in step.items
        ]
        for card in self.cards:
            card.toggled.connect(self._toggled)
        self.grid = CardGrid(self.cards, ACROSS, 190)
        self._list = Scroller(self.grid)
        self.idea = PickCard("", "")
        self.idea.pixels = 38.0
        self.keep_button = RoundButton(t("wheel_keep"), "plain", "check")
        self.held = PickCard("", "")  # the other one that is held
        self.held.setCheckable(False)
        self.all_button = RoundButton(t("wheel_all"), "quiet")
        for one in (self.disc, self.spin_button, self.idea, self.held, self.keep_button):
            one.setParent(self)
        self._list.setParent(self)
        self.all_button.setParent(self)
        self._turning = QVariantAnimation(self)
        self._turning.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._turning.setDuration(SPIN_MS)
        self._turning.valueChanged.connect(self._turned)
        self._turning.finished.connect(self._stopped)
        self.spin_button.clicked.connect(self.spin)
        self.disc.tapped.connect(self.spin)
        self.idea.clicked.connect(self._hold)
        self.keep_button.clicked.connect(self._hold)
        self.held.clicked.connect(self._bring_back)
        self.all_button.clicked.connect(self._show_all)

    # -- the wheel

    @Slot()
    def spin(self) -> None:
        self._refused.clear()
        chance = self.kit.seed() if self.kit.seed is not None else random.random()
        goal = self.disc.turn + 2 + chance
        if theme.less_motion():
            self._turned(goal)
            self._stopped()
            return
        self._turning.stop()
        self._turning.setStartValue(self.disc.turn)
        self._turning.setEndValue(goal)
        self._turning.start()

    @Slot(object)
    def _turned(self, value: float) -> None:
        before = self.disc.at_top()
        self.disc.turn = math.fmod(float(value), 1000)
        if self.disc.at_top() != before:
            self.kit.sounds.cue("wood")
        self.disc.update()

    @Slot()
    def _stopped(self) -> None:
        """It comes forward. Where only one may be chosen it is chosen."""
        if not self.cards:
            return
        card = self.cards[self.disc.at_top()]
        self._bring(card.key)
        if self._most == 1:
            card.setChecked(True)
        (card if self._listed() else self.idea).setFocus(Qt.FocusReason.OtherFocusReason)
        self.kept.emit()

    # -- choosing

    def _bring(self, key: str) -> None:
        """This one on the large card."""
        self._shown = key
        self._place()

    @Slot()
    def _hold(self) -> None:
        card = next((one for one in self.cards if one.key == self._shown), None)
        if card is not None:
            card.setChecked(not card.isChecked())
            self.idea.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _bring_back(self) -> None:
        self._bring(self.held.key)

    @Slot()
    def _show_all(self) -> None:
        """All cards lie open, or the wheel stands there again."""
        self._turning.stop()
        self._all = not self._all
        if not self._all and self._order:
            self._shown = self._order[-1]
        self._place()

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        card = self.sender()
        if not isinstance(card, PickCard):
            return
        if on:
            self._order.append(card.key)
            self._refused.discard(card.key)
            while len(self._order) > self._most:
                first = self._order.pop(0)
                next(one for one in self.cards if one.key == first).setChecked(False)
            if self._turning.state() != QVariantAnimation.State.Running:
                self._shown = card.key
        elif card.key in self._order:
            self._order.remove(card.key)
            self._refused.add(card.key)
        self._place()
        self.kept.emit()

    def answer(self) -> Json:
        left = [self._shown] if self._shown and self._shown not in self._refused else []
        return list(self._order) or left or None

    def restore(self, answer: Json) -> None:
        for card in self.cards:
            if card.key in (answer or []):
                card.setChecked(True)

    # -- room

    def _listed(self) -> bool:
        """All cards lie there, by wish, or because there is no room for a wheel."""
        return self._all or self.room.narrow

    def arrange(self) -> None:
        for one in (self.idea, self.held):
            one.set_room(self.room)
        self.grid._most = 3 if self.room.narrow else ACROSS
        self.grid.set_room(self.room)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        self._fill()
        listed, seen = self._listed(), bool(self._shown)
        several, others = self._most > 1, bool(self.held.key)
        shown_if(self._list, listed)
        shown_if(self.disc, not listed)
        shown_if(self.spin_button, not self._all or self.room.narrow)
        shown_if(self.idea, seen and not listed)
        shown_if(self.held, others and not listed)
        shown_if(self.keep_button, seen and several and not listed and not self.idea.isChecked())
        shown_if(self.all_button, not self.room.narrow)
        if listed:
            self._place_list()
        else:
            self._place_wheel(seen, others)
        self.updateGeometry()  # what lies at the table's edge goes out of its way

    def _fill(self) -> None:
        """What is on the two cards beside the wheel."""
        items = {item.id: item for item in self.step.items}
        other = next((key for key in reversed(self._order) if key != self._shown), "")
        for card, key in ((self.idea, self._shown), (self.held, other)):
            item = items.get(key)
            card.set_thing(key, self.words(item.text) if item else "", item.icon if item else "")
        self.idea.setChecked(bool(self._shown) and self._shown in self._order)
        self.all_button.setText(self.texts("wheel_back" if self._all else "wheel_all"))
        self.all_button.setAccessibleName(self.all_button.text())

    def _place_list(self) -> None:
        button = self.spin_button if self.room.narrow else self.all_button
        size = button.sizeHint()
        top = self.height() - size.height()
        button.setGeometry(self.width() - size.width(), top, size.width(), size.height())
        self._list.setGeometry(0, 0, self.width(), max(40, top - self.room.px(6, 2)))

    def _place_wheel(self, seen: bool, others: bool) -> None:
        gap = self.room.px(36, 14)
        side = min(self.height(), round(self.width() * (0.52 if seen else 0.8)))
        left = (self.width() - side) // 2
        if seen:  # beside the card, the two of them in the middle
            wide = min(self.width() - side - gap, self.room.px(520, 240))
            left = max(0, (self.width() - side - gap - wide) // 2)
        self.disc.setGeometry(left, (self.height() - side) // 2, side, side)
        self._into_hub()
        button = self.all_button.sizeHint()
        low = self.height() - button.height()
        self.all_button.setGeometry(
            self.width() - button.width(), low, button.width(), button.height()
        )
        if not seen:
            return
        here = QRect(left + side + gap, 0, wide, low - self.room.px(6, 3))
        keep = self.keep_button.sizeHint()
        self.keep_button.setGeometry(here.left(), low, keep.width(), keep.height())
        if others:
            high = min(self.room.px(104, 60), here.height() // 3)
            self.held.setGeometry(here.left(), here.bottom() - high, wide, high)
            here.setBottom(here.bottom() - high - self.room.px(8, 4))
        self.idea.setGeometry(here)

    def _into_hub(self) -> None:
        """The word to spin stands in the middle of the wheel."""
        size = self.spin_button.sizeHint()
        middle = self.disc.geometry().topLeft() + self.disc.wheel().center().toPoint()
        corner = middle - QPoint(size.width() // 2, size.height() // 2)
        self.spin_button.setGeometry(QRect(corner, size))
        self.spin_button.raise_()

    def covered(self) -> list[QRect]:
        shown = (self.disc, self.idea, self.held, self.keep_button, self.all_button, self._list)
        return [one.geometry() for one in shown if one.isVisibleTo(self)]

    def first_focus(self) -> QWidget:
        return self.spin_button

    def leave(self) -> None:
        self._turning.stop()
