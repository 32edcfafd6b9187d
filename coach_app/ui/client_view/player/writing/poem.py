"""Poems by number: the elfje with dots that fill per line, and a story in slots of one word."""

from __future__ import annotations

from itertools import takewhile

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSpacerItem, QWidget

from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.fields import LineField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import SHADOW
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.kit.tinted import ink_of
from coach_app.ui.client_view.player.writing.write import SheetOfLines, Writing
from coach_app.ui.widgets.text.line_edit import follow_line


def count_words(text: str) -> int:
    """Words as a reader counts them: dashes and dots alone are none."""
    return sum(any(sign.isalnum() for sign in word) for word in text.split())


class WordDots(QWidget):
    """As many dots as words are asked for; they fill as words come. More is shown too."""

    def __init__(self, wanted: int) -> None:
        super().__init__()
        self.wanted, self.have = wanted, 0
        self._room = Room(QSize(1280, 800))
        self.setSizePolicy(self.sizePolicy().Policy.Fixed, self.sizePolicy().Policy.Fixed)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(22, 18) * 5, self._room.px(40, 30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self._room.px(22, 18)
        for number in range(max(self.wanted, min(self.have, 5))):
            centre = QPointF(step / 2 + number * step, self.height() / 2)
            extra = number >= self.wanted
            painter.setPen(QPen(theme.color("sheetEdge"), 1.4))
            full = number < self.have and not extra
            painter.setBrush(theme.color("sheetDo") if full else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, step * 0.24, step * 0.24)
        painter.end()


class WriteElfje(SheetOfLines):
    """Five lines with their number of words. A line with more or fewer is kept as it is."""

    pixels = 30.0
    broad = 860

    def fill(self) -> None:
        self.dots = {item.id: WordDots(item.words) for item in self.items}
        self._full: set[str] = set()
        for row, item in enumerate(self.items):
            field = self.fields[item.id]
            if isinstance(field, LineField):
                field.setPlaceholderText(self.words(item.text))
            self.grid.addWidget(field, row, 0)
            self.grid.addWidget(self.dots[item.id], row, 1)
        self.grid.setColumnStretch(0, 1)
        self.grid.setRowStretch(len(self.items), 1)

    def needed(self, wide: int) -> int:
        lines = [max(one.sizeHint().height(), one.minimumHeight()) for one in self.fields.values()]
        return sum(lines) + (len(lines) - 1) * self.grid.verticalSpacing()

    def changed(self) -> None:
        for item in self.items:
            have = count_words(self.fields[item.id].text())
            dots = self.dots[item.id]
            if have != dots.have:
                dots.have = have
                dots.update()
            if have == item.words and item.id not in self._full:
                self._full.add(item.id)
                self.kit.sounds.cue("wood")
            elif have != item.words:
                self._full.discard(item.id)

    def arrange(self) -> None:
        self.grid.setHorizontalSpacing(self.room.px(18, 6))
        self.grid.setVerticalSpacing(self.room.px(10, 4))
        super().arrange()


class WriteSlots(Writing):
    """One word in each slot; a space goes on to the next."""

    pixels = 30.0

    def make_field(self, item: ExerciseItem) -> LineField:
        name = self.words(item.text) or self.words(self.step.screen)
        field = LineField(name, "", self.pixels, most=30)
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.textEdited.connect(self._space)
        return field

    def lay_out(self) -> None:
        chosen = self.kit.answers.get("colour")
        self._colour = str(chosen[0]) if isinstance(chosen, list) and chosen else ""
        self._grid = QGridLayout()
        self._line = ClientLabel("client_question", 44, "sheetInk")
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = vbox(self)
        box.addStretch(2)
        box.addWidget(self._line)
        self._between = QSpacerItem(0, 0)
        box.addItem(self._between)
        box.addLayout(self._grid)
        box.addStretch(3)
        self._box = box
        self.changed()

    def sheet(self) -> QRectF:
        """A strip of paper round the words and their places."""
        words = self._grid.geometry()
        if self._line.isVisibleTo(self):
            words = words.united(self._line.geometry())
        pad = self.room.px(44, 10)
        most = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        return QRectF(words.adjusted(-pad, -pad, pad, pad)).intersected(most)

    def changed(self) -> None:
        """The words as one line, as they will be read; an open place is a dash."""
        words = [field.text().strip() for field in self.fields.values()]
        self._line.set_words(" ".join(word or "–" for word in words))

    def _space(self, text: str) -> None:
        """A space typed at the end of a word means: on to the next slot."""
        field = self.sender()
        if not isinstance(field, LineField) or " " not in text:
            return
        first, *rest = text.split() or [""]
        order = [one for one in self.fields.values() if isinstance(one, LineField)]
        behind = order[order.index(field) + 1 :]
        free = list(takewhile(lambda one: not one.text(), behind))
        if len(rest) > len(free):
            return  # there is no room for these words: they stay where they were written
        follow_line(field, first)
        for slot, word in zip(free, rest, strict=False):
            slot.setText(word)
        if first and behind:
            behind[0].setFocus(Qt.FocusReason.TabFocusReason)
            behind[0].selectAll()

    def _two_rows_fit(self) -> bool:
        field = next(iter(self.fields.values()))
        rows = 2 * max(field.minimumHeight(), field.sizeHint().height()) + self.room.px(18, 8)
        return self.height() - 2 * SHADOW >= rows

    def arrange(self) -> None:
        room = self.room
        columns = 3 if room.narrow and self._two_rows_fit() else 6
        for number, field in enumerate(self.fields.values()):
            self._grid.addWidget(field, number // columns, number % columns)
        self._grid.setSpacing(room.px(18, 8))
        self._line.setVisible(not room.narrow)
        self._between.changeSize(0, room.px(40, 6))
        side = max(SHADOW + room.px(44, 10), (self.width() - room.px(1080)) // 2)
        self._box.setContentsMargins(side, 0, side, 0)
        if self._colour:
            ink = ink_of(self._colour, theme.color("sheet")).name()
            self._line.set_ink(ink)
            for field in self.fields.values():
                field.setStyleSheet(field.styleSheet() + f"QLineEdit {{ color: {ink}; }}")

    def shows(self, work: str) -> bool:
        return super().shows(work) or (bool(self._colour) and work == "colour")

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
