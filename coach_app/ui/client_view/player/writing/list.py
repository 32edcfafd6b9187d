"""Ideas in turn: client and coach add to one list, each in an own colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import Scroller
from coach_app.ui.client_view.kit.fields import LineField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import SHADOW
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.kit.tool_row import ToolButton
from coach_app.ui.client_view.player.ideas.chosen import TURNS, Thing, board_of
from coach_app.ui.client_view.player.ideas.idea_notes import (
    Pinned,
    paint_note,
)
from coach_app.ui.client_view.player.kit import Kit, Surface

MOST = 60


class Idea(QWidget):
    """One idea on a note; whose it is tells the side and the colour."""

    def __init__(self, who: str, text: str, name: str) -> None:
        super().__init__()
        self.who, self.text = who, text
        self._room = Room(QSize(1280, 800))
        self.setAccessibleName(f"{name}: {text}")

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()

    def _words(self, width: int) -> QRectF:
        inside = max(80, width - 2 * self._room.px(22, 12) - self._room.px(80, 20))
        return QRectF(
            QFontMetrics(self._room.font("client_text", 24)).boundingRect(
                0, 0, inside, 4000, int(Qt.TextFlag.TextWordWrap), self.text
            )
        )

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._words(width).height()) + self._room.px(28, 20)

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(420, 200), self.heightForWidth(self._room.px(420, 200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self._words(self.width())
        side = self._room.px(22, 12)
        box = QRectF(6, 3, words.width() + 2 * side, self.height() - 9)
        if self.who == "coach":
            box.moveRight(self.width() - 3)
        paint_note(painter, box, self.who)
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(self._room.font("client_text", 24))
        painter.drawText(
            box.adjusted(side, 0, -side + 4, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap,
            self.text,
        )
        painter.end()


class WriteList(Surface):
    """Answer: {"ideas": [[who, text], …]} in the order of coming."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self.ideas: list[list[str]] = []
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.addStretch(1)  # the newest stands right above the line to write on
        self.who = ClientLabel("client_hint", 24, "sheetInk2")
        self.who.setWordWrap(False)
        self.field = LineField(kit.texts("idea"), kit.texts("idea"))
        self.field.ruled = True
        self.add_button = ToolButton(kit.texts("add"), "plus")
        self._scroll = Scroller(self._rows)
        row = QHBoxLayout()
        row.addWidget(self.who)
        row.addWidget(self.field, 1)
        row.addWidget(self.add_button)
        right = QVBoxLayout()
        right.addWidget(self._scroll, 1)
        right.addLayout(row)
        self._right, self._row = right, row
        self._thing = Thing(kit)
        self._outer = box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._thing, 2)
        box.addLayout(right, 5)
        self.field.returnPressed.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self._show_turn()

    def turn(self) -> str:
        return TURNS[len(self.ideas) % 2]

    @Slot()
    def add(self) -> None:
        text = " ".join(self.field.text().split())
        if not text or len(self.ideas) >= MOST:
            return
        self._put(self.turn(), text)
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.kit.sounds.cue("wood")
        self.kept.emit()

    def _put(self, who: str, text: str) -> None:
        self.ideas.append([who, text])
        idea = Idea(who, text, self.whose(who))
        idea.set_room(self.room)
        self._list.addWidget(idea)
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda _low, high: bar.setValue(high))
        self._show_turn()

    def _show_turn(self) -> None:
        """Whose turn it is; in a small room the empty field says it, and takes no line more."""
        whose = self.whose(self.turn())
        self.who.set_words(whose)
        self.who.setVisible(not self.room.narrow)
        self.field.setPlaceholderText(whose if self.room.narrow else self.texts("idea"))

    def sheet(self) -> QRectF:
        """The list that grows on one sheet."""
        inner = self._right.contentsRect()
        grow, high = SHADOW + self.room.px(32, 8), SHADOW + self.room.px(8, 0)
        box = QRectF(inner).adjusted(-grow, -high, grow, high)
        return box.adjusted(SHADOW, 4, -SHADOW, -SHADOW)

    def shows(self, work: str) -> bool:
        return super().shows(work) or work == self._thing.key != ""

    def covered(self) -> list[QRect]:
        return [self.rect()]

    def answer(self) -> Json:
        return {"ideas": [list(idea) for idea in self.ideas]} if self.ideas else None

    def keepsake(self) -> QImage | None:
        """The notes on a board: they stay notes, in two colours, on the wall too."""
        return board_of(self.kit, [Pinned(who, text) for who, text in self.ideas], self.whose)

    def keepsake_words(self) -> str:
        return "\n".join(f"{self.whose(who)}: {text}" for who, text in self.ideas)

    def restore(self, answer: Json) -> None:
        for idea in (answer or {}).get("ideas", []):
            self._put(str(idea[0]), str(idea[1]))

    def arrange(self) -> None:
        room = self.room
        self._outer.setSpacing(room.px(32, 10))
        side, top = SHADOW + room.px(32, 8), SHADOW + room.px(8, 0)
        self._right.setContentsMargins(side, top, side, top)
        self._row.setSpacing(room.px(16, 8))
        self._list.setSpacing(room.px(10, 6))
        self.add_button.set_short(room.narrow)
        self._scroll.setMinimumHeight(room.px(60, 24) if not room.narrow else 1)
        self._thing.setVisible(self._thing.name != "")
        self._thing.set_room(room)
        upright = QHBoxLayout.Direction.TopToBottom
        self._outer.setDirection(upright if room.narrow else QHBoxLayout.Direction.LeftToRight)
        self._show_turn()
        self.who.set_room(room)

    def first_focus(self) -> QWidget:
        return self.field
