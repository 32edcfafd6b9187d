"""The thing that ideas are about, the board with all of them, and the ideas that were chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises.answers import found_words
from coach_app.exercises.earlier import refs
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.player.ideas.idea_notes import Pinned, fitting, paint_note, pinboard
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.widgets.pictures.motifs import draw_motif

TURNS = ("client", "coach")
_ANY = 16_777_215  # QWIDGETSIZE_MAX


def board_of(kit: Kit, ideas: Sequence[Pinned], whose: Callable[[str], str]) -> QImage | None:
    if not ideas:
        return None
    thing = Thing(kit)
    return pinboard(ideas, thing.name, {who: whose(who) for who in TURNS}, thing.words)


class Thing(QWidget):
    """The object that was chosen before, with its name; its name alone in a small room."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.name = self.key = self.words = ""
        self._room = Room(QSize(1280, 800))
        for step in kit.exercise.steps:
            chosen = kit.answers.get(step.key)
            if step.option("look") != "objects" or not isinstance(chosen, list):
                continue
            for item in step.items:
                if item.id in chosen:
                    self.name, self.key = item.id, step.key
                    self.words = item.text.text(kit.language)
        self.setAccessibleName(self.words)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.setFixedHeight(self._line()) if room.narrow else self.setMaximumHeight(_ANY)
        self.setMinimumHeight(self._line() if room.narrow else room.px(160, 90))

    def _line(self) -> int:
        return QFontMetrics(self._room.font("client_text", 26)).height() + 6

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.name:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, whole = self._line(), QRectF(self.rect())
        if not self._room.narrow:
            high = min(whole.height() - line, whole.width())
            box = QRectF(whole.left(), (whole.height() - high - line) / 2, whole.width(), high)
            draw_motif(painter, box, self.name)
            whole = QRectF(whole.left(), box.bottom(), whole.width(), line)
        painter.setPen(theme.color("cInk"))
        painter.setFont(self._room.fitting("client_text", 26, self.words, whole.width()))
        painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, self.words)
        painter.end()


class ChosenIdeas(QWidget):
    """The thing, and below it the notes that were chosen: what there is to go on with."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._thing = Thing(kit)
        self.works = {self._thing.key} - {""}
        lists = [one for one in kit.exercise.steps if one.option("form") == "list"]
        said = {text: who for one in lists for who, text in ideas_in(kit.answers.get(one.key))}
        chosen: list[str] = []
        for step in kit.exercise.steps:
            if {key for _, key in refs(step, "from")} & {one.key for one in lists}:
                self.works |= {step.key, *(one.key for one in lists)}
                chosen += found_words(step, kit.answers.get(step.key))
        self._notes = [(said.get(text, "client"), text) for text in dict.fromkeys(chosen)]
        self._room = Room(QSize(1280, 800))
        box = vbox(self)
        box.addWidget(self._thing, 3)
        box.addStretch(len(self._notes) * 2)
        self.setAccessibleName(", ".join([self._thing.words, *(text for _, text in self._notes)]))

    def set_room(self, room: Room) -> None:
        self._room = room
        self._thing.set_room(room)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._notes:
            return
        painter = QPainter(self)
        top = self._thing.geometry().bottom() + self._room.px(20, 8)
        high = (self.height() - top) / len(self._notes)
        for number, (who, text) in enumerate(self._notes):
            box = QRectF(8, top + number * high, self.width() - 14, high - self._room.px(20, 10))
            paint_note(painter, box, who, number)
            inside = box.adjusted(12, 10, -12, -6)
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.setPen(theme.color("sheetInk"))
            font = self._room.font("client_text", 28)
            painter.setFont(fitting(font, text, inside, self._room.px(20, 13)))
            painter.drawText(inside, flags, text)
        painter.end()


def ideas_in(given: Json) -> list[tuple[str, str]]:
    ideas = given.get("ideas") if isinstance(given, dict) else None
    return [(str(who), str(text)) for who, text in ideas or ()]
