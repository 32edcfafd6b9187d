"""Ideas in turn: client and coach add to one list, each in an own colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.client_view.kit.fields import LineField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.player.activities.parts import Scroller
from coach_app.ui.client_view.player.activities.tool_row import ToolButton
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.widgets.pictures.motifs import draw_motif

MOST = 60
_TOKENS = {"client": "dekMos", "coach": "dekLucht"}


class Idea(QWidget):
    """One idea in a soft shape; whose it is tells the side and the colour."""

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
        return round(self._words(width).height()) + self._room.px(22, 14)

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(420, 200), self.heightForWidth(self._room.px(420, 200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self._words(self.width())
        side = self._room.px(22, 12)
        box = QRectF(0, 1, words.width() + 2 * side, self.height() - 2)
        if self.who == "coach":
            box.moveRight(self.width())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(_TOKENS.get(self.who, "dekMos")))
        painter.drawRoundedRect(box, 18, 18)
        painter.setPen(theme.color("cInk"))
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
        self._list.addStretch(1)
        self.who = ClientLabel("client_hint", 22)
        self.field = LineField(kit.texts("idea"), kit.texts("idea"))
        self.add_button = ToolButton(kit.texts("add"), "plus")
        self._scroll = Scroller(self._rows)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.add_button)
        right = QVBoxLayout()
        right.addWidget(self._scroll, 1)
        right.addWidget(self.who)
        right.addLayout(row)
        self._thing = Thing(kit)
        self._outer = box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._thing, 2)
        box.addLayout(right, 5)
        self.field.returnPressed.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self._show_turn()

    def turn(self) -> str:
        return "client" if len(self.ideas) % 2 == 0 else "coach"

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
        self._list.insertWidget(self._list.count() - 1, idea)
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda _low, high: bar.setValue(high))
        self._show_turn()

    def _show_turn(self) -> None:
        """Whose turn it is; in a small room the empty field says it, and takes no line more."""
        whose = self.whose(self.turn())
        self.who.set_words(whose)
        self.who.setVisible(not self.room.narrow)
        self.field.setPlaceholderText(whose if self.room.narrow else self.texts("idea"))

    def answer(self) -> Json:
        return {"ideas": [list(idea) for idea in self.ideas]} if self.ideas else None

    def restore(self, answer: Json) -> None:
        for idea in (answer or {}).get("ideas", []):
            self._put(str(idea[0]), str(idea[1]))

    def arrange(self) -> None:
        room = self.room
        self._outer.setSpacing(room.px(32, 10))
        self._list.setSpacing(room.px(10, 6))
        self.add_button.set_short(room.narrow)
        self._scroll.setMinimumHeight(room.px(90, 24) if not room.narrow else 0)
        self._thing.setVisible(self._thing.name != "" and not room.narrow)
        self._show_turn()
        self.who.set_room(room)

    def first_focus(self) -> QWidget:
        return self.field


class Thing(QWidget):
    """The object that was chosen before."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.name = ""
        objects = {"brick", "sock", "paperclip", "panlid", "umbrella", "spoon"}
        for answer in kit.answers.values():
            if isinstance(answer, list) and answer and str(answer[0]) in objects:
                self.name = str(answer[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.name:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_motif(painter, QRectF(self.rect()), self.name)
        painter.end()
