"""Poems by number: the elfje with dots that fill per line, and a story in slots of one word."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSpacerItem, QWidget

from coach_app.exercises import ExerciseItem
from coach_app.exercises.earlier import second_of
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.fields import LineField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import SHADOW
from coach_app.ui.client_view.kit.tinted import ink_of
from coach_app.ui.client_view.player.made.six_words import Subject, story_card
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

    pixels = 36.0
    broad = 900
    least = 36.0  # px that a line takes at least, however little room there is

    def fill(self) -> None:
        self.subject = Subject(self.step, self.kit)
        self.subject.setParent(self)
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
        return len(self.fields) * self._line() + (len(self.fields) - 1) * self._gap()

    def _gap(self) -> int:
        return self.room.px(10, 4)

    def _line(self) -> int:
        """Five lines are on the sheet at once, as high as that leaves them."""
        free = self.height() - 4 - SHADOW - 2 * self.room.px(14, 4)
        count = len(self.fields)
        each = (free - (count - 1) * self._gap()) // max(1, count)
        return max(round(self.least * self.room.zoom), min(each, self.room.px(84, 46)))

    def sheet(self) -> QRectF:
        """A little aside where the subject needs the room beside it."""
        whole, aside = super().sheet(), self._aside()
        wide = min(whole.width(), self.width() - aside - SHADOW)
        left = max(aside, (self.width() - wide) / 2)
        return QRectF(left, whole.top(), wide, whole.height())

    def _aside(self) -> int:
        return self.room.px(210, 70) if self.subject.work else 0

    def shows(self, work: str) -> bool:
        return super().shows(work) or work == self.subject.work != ""

    def covered(self) -> list[QRect]:
        seen = [self.subject.geometry()] if self.subject.work else []
        return [*super().covered(), *seen]

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
        self.grid.setVerticalSpacing(self._gap())
        high = self._line()
        for field in self.fields.values():
            field.setFixedHeight(high)
        super().arrange()
        sheet, side = self.sheet(), self._aside() - self.room.px(30, 8)
        edges = self._outer.contentsMargins()
        edges.setRight(self.width() - round(sheet.right()))
        self._outer.setContentsMargins(edges)
        self.subject.setVisible(bool(self.subject.work))
        top = round(sheet.center().y() - side / 2)
        self.subject.setGeometry(round(sheet.left()) - side - self.room.px(22, 6), top, side, side)


class WriteSlots(Writing):
    """One word in each slot; a space goes on to the next."""

    pixels = 46.0

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
        self.subject = Subject(self.step, self.kit)
        self.subject.setParent(self)
        box = vbox(self)
        box.addStretch(2)
        box.addWidget(self.subject, 0, Qt.AlignmentFlag.AlignHCenter)
        self._between = QSpacerItem(0, 0)
        box.addItem(self._between)
        box.addLayout(self._grid)
        box.addStretch(3)
        self._box = box

    def sheet(self) -> QRectF:
        """A card round the words and their places."""
        words = self._grid.geometry()
        if self.subject.isVisibleTo(self):
            words = words.united(self.subject.geometry())
        pad = self.room.px(44, 10)
        most = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        return QRectF(words.adjusted(-pad, -pad, pad, pad)).intersected(most)

    def keepsake(self) -> QImage | None:
        """A story of its own stays a card, to be read and to hang; other words do not."""
        words = self.keepsake_words()
        if not words or self.step.option("becomes", "") != "sentence":
            return None
        return story_card(words, self._colour)

    def keepsake_words(self) -> str:
        return " ".join(filter(None, (field.text().strip() for field in self.fields.values())))

    def leave(self) -> None:
        """The first version takes the colour; where another came, only that one is a card."""
        first = second_of(self.step)
        kept = self.kit.keepsakes.get(first)
        if kept is None:
            return
        if self.answer() is not None:
            self.kit.keepsakes.pop(first)
        else:
            self.kit.keepsakes[first] = replace(kept, image=story_card(kept.words, self._colour))

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

    def _rows(self) -> int:
        """Two of three words, where there is the height for that."""
        field = next(iter(self.fields.values()))
        high = 2 * max(field.minimumHeight(), field.sizeHint().height()) + self.room.px(18, 8)
        return 2 if len(self.fields) > 3 and self.height() - 2 * SHADOW >= high else 1

    def arrange(self) -> None:
        room = self.room
        columns = -(-len(self.fields) // self._rows())
        for number, field in enumerate(self.fields.values()):
            self._grid.addWidget(field, number // columns, number % columns)
        self._grid.setHorizontalSpacing(room.px(30, 8))
        self._grid.setVerticalSpacing(room.px(26, 8))
        left = self.height() - 2 * (SHADOW + room.px(44, 10)) - self._grid.sizeHint().height()
        side = min(room.px(150), left - room.px(24, 6))
        shown = bool(self.subject.work) and side >= 40
        self.subject.setVisible(shown)
        self.subject.setFixedSize(max(1, side), max(1, side))
        self._between.changeSize(0, room.px(24, 6) if shown else 0)
        edge = max(SHADOW + room.px(44, 10), (self.width() - room.px(1080)) // 2)
        self._box.setContentsMargins(edge, 0, edge, 0)
        if self._colour:
            ink = ink_of(self._colour, theme.color("sheet")).name()
            for field in self.fields.values():
                field.setStyleSheet(field.styleSheet() + f"QLineEdit {{ color: {ink}; }}")

    def shows(self, work: str) -> bool:
        mine = (self.subject.work, second_of(self.step), "colour" if self._colour else "")
        return super().shows(work) or (work != "" and work in mine)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
