"""Sort a pile of cards over three cloths: carry the top card, tap a cloth, or use 1, 2 and 3."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.client_view.player.sorting.card import SortCard
from coach_app.ui.client_view.player.sorting.cloths import Heap, Pile
from coach_app.ui.widgets.plain import PlainLabel, shown_if

FLIGHT_MS = 320  # of a card to its cloth


class SortCards(Surface):
    """Items whose id begins with "bin_" are the cloths. Answer: card id → cloth id.

    One card lies up on the pile, large; a tap on a cloth lays it there, small. What lies on a
    cloth can be taken up again: tapped, it is the one that goes.
    """

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self.bins = [item for item in step.items if item.id.startswith("bin_")]
        cards = [item for item in step.items if not item.id.startswith("bin_")]
        self._where: dict[str, str] = {}
        self._pile = [item.id for item in cards]  # the first lies up
        self._chosen: SortCard | None = None
        self.pile = Pile()
        self.later = RoundButton(kit.texts("sort_later"), "quiet", "arrow-clockwise")
        self.cards = {
            item.id: SortCard(self, item.id, self.words(item.text), item.icon) for item in cards
        }
        for card in self.cards.values():
            card.clicked.connect(self._choose)
            card.lifted.connect(self.lift)
            card.dropped.connect(self._dropped)
        self.heaps = {
            item.id: Heap(self, item.id, self.words(item.text), number)
            for number, item in enumerate(self.bins)
        }
        for heap in self.heaps.values():
            heap.wanted.connect(self.place)
        self.later.clicked.connect(self._put_under)
        self._lay_out()
        self._fill()

    def _lay_out(self) -> None:
        """The pile on the left, and beside it the cloths: all of them always in sight."""
        self._side = QWidget()
        self._left_side = vbox(self._side)
        self._left_side.addWidget(self.pile, 1)
        self._left_side.addWidget(self.later, 0, Qt.AlignmentFlag.AlignHCenter)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._side, 10)
        for heap in self.heaps.values():
            self._row.addWidget(heap, 9)

    def _left(self) -> list[SortCard]:
        return [self.cards[key] for key in self._pile if key not in self._where]

    def _fill(self) -> None:
        left = self._left()
        for key, card in self.cards.items():
            card.small = key in self._where
            card.set_room(self.room)
        for key, heap in self.heaps.items():
            heap.put([c for k, c in self.cards.items() if self._where.get(k) == key], self.room)
        self.pile.put(left, self.room)
        shown_if(self._side, bool(left))
        shown_if(self.later, len(left) > 1)
        self._order_stops()

    def _order_stops(self) -> None:
        """Tab goes as the eye does: the card that lies up, then each cloth with its cards."""
        stops: list[QWidget] = [*self._left()[:1], self.later]
        for key, heap in self.heaps.items():
            stops += [heap.button, *(self.cards[k] for k, b in self._where.items() if b == key)]
        for one, after in pairwise(stops):
            self.setTabOrder(one, after)

    @Slot()
    def _put_under(self) -> None:
        """The card that lies up waits: below all the others."""
        left = self._left()
        if len(left) > 1:
            self._pile.remove(left[0].key)
            self._pile.append(left[0].key)
            self._fill()

    @Slot()
    def _choose(self) -> None:
        card = self.sender()
        if isinstance(card, SortCard):
            self.choose(card)

    def choose(self, card: SortCard) -> None:
        for other in self.cards.values():
            other.setChecked(other is card)
        self._chosen = card

    @Slot(str)
    def place(self, bin_id: str, why: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The chosen card, else the one that lies up, goes on this cloth; "": back on the pile.
        ``why`` the keyboard goes on to the next card."""
        left = self._left()
        card = self._chosen or (left[0] if left else None)
        if card is None:
            return
        seen = card.seen() if card.isVisible() else QPixmap()
        begin = QRect(card.mapTo(self, QPoint()), card.size()) if card.isVisible() else QRect()
        if bin_id:
            self._where[card.key] = bin_id
        else:
            self._where.pop(card.key, None)
            self._pile.remove(card.key)
            self._pile.insert(0, card.key)
        card.setChecked(False)
        self._chosen = None
        self._fill()
        if bin_id:
            self._fly(card, seen, begin, self.heaps[bin_id])
        left = self._left()
        (left[0] if left else card).setFocus(why)
        self.kit.sounds.cue("wood")
        self.kept.emit()

    def _fly(self, card: SortCard, seen: QPixmap, begin: QRect, heap: Heap) -> None:
        """It is seen to go there; with less motion it lies there at once."""
        if seen.isNull() or theme.less_motion():
            return
        flown = PlainLabel("", self)
        flown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        flown.setScaledContents(True)
        flown.setPixmap(seen)
        flown.setGeometry(begin)
        flown.show()
        end = QRect(
            QPoint(),
            begin.size().scaled(
                heap.width() // 2, heap.height() // 3, Qt.AspectRatioMode.KeepAspectRatio
            ),
        )
        end.moveCenter(heap.geometry().center())
        way = QPropertyAnimation(flown, b"geometry", flown)
        way.setStartValue(begin)
        way.setEndValue(end)
        way.setDuration(FLIGHT_MS)
        way.setEasingCurve(QEasingCurve.Type.InOutSine)
        way.finished.connect(flown.deleteLater)
        way.finished.connect(card.land)
        card.flies = True
        way.start()

    @Slot(QPoint)
    def _dropped(self, at: QPoint) -> None:
        card = self.sender()
        self.lift(None)
        if isinstance(card, SortCard):
            self.drop(card, at)

    def drop(self, card: SortCard, at: QPoint) -> None:
        """Let go at ``at``: on the cloth there, or back on the pile."""
        self.choose(card)
        for key, heap in self.heaps.items():
            if heap.geometry().contains(at):
                self.place(key)
                return
        if card.key in self._where and (not self._left() or self.pile.geometry().contains(at)):
            self.place("")
            return
        card.setChecked(False)
        self._chosen = None

    @Slot(QPoint)
    def lift(self, at: QPoint | None) -> None:
        """The cloth under a card that is carried shows that it takes it."""
        for heap in self.heaps.values():
            heap.set_open(at is not None and heap.geometry().contains(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self.bins):
            focus = self.focusWidget()
            if isinstance(focus, SortCard) and focus.key in self.cards:
                self._chosen = focus
            self.place(self.bins[number].id, Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def answer(self) -> Json:
        return dict(self._where) or None

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict):
            known = {item.id for item in self.bins}
            self._where = {k: v for k, v in answer.items() if k in self.cards and v in known}
            self._fill()

    def arrange(self) -> None:
        self._row.setSpacing(self.room.px(16, 8))
        self._left_side.setSpacing(self.room.px(4, 2))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._row.activate()
        self._fill()

    keys = "sort"

    def keyed(self) -> QWidget:
        return self

    def first_focus(self) -> QWidget | None:
        left = self._left()
        return left[0] if left else next((heap.button for heap in self.heaps.values()), None)
