"""Underline in one's own letter: a tap on a sentence draws a line under it; own words below it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.exercises import ExerciseStep
from coach_app.exercises.earlier import refs
from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.cards import Scroller
from coach_app.ui.client_view.kit.fields import LineField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import SHADOW, lay_paper
from coach_app.ui.client_view.player.kit import Keepsake, Kit
from coach_app.ui.client_view.player.png import in_view
from coach_app.ui.client_view.player.writing.letter import (
    LEADING,
    Word,
    laid,
    letter_image,
    paint_words,
    sentences,
)
from coach_app.ui.client_view.player.writing.write import Writing


class Letter(QWidget):
    """``tapped``: a sentence, by its number. Arrows go from one to the next, space taps."""

    tapped = Signal(int)

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.sentences, self.under = sentences(text), set[int]()
        self._text, self._at = text, 0
        self._room = Room(QSize(1280, 800))
        self._words: list[Word] = []
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if self.sentences else Qt.FocusPolicy.NoFocus
        )
        self._tell()

    def set_room(self, room: Room) -> None:
        self._room = room
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay()

    def _font(self) -> QFont:
        return self._room.font("client_text", 32)

    def _side(self) -> int:
        return self._room.px(52, 20) + SHADOW

    def _lay(self) -> None:
        wide = max(60, self.width() - 2 * self._side())
        self._words, high = laid(self._text, self._font(), wide)
        self.setMinimumHeight(round(high) + 2 * self._side())

    def mark(self, under: set[int]) -> None:
        self.under = under
        self._tell()
        self.update()

    def _begin(self) -> QPointF:
        return QPointF(self._side(), self._side())

    def sentence_at(self, at: QPointF) -> int | None:
        """Also between two words, and a little above and below."""
        spot = at - self._begin()
        high = self.fontMetrics().height() if not self._words else self._line() / LEADING
        for word in self._words:
            box = QRectF(word.at.x(), word.at.y() - high, word.wide + high * 0.4, high * 1.4)
            if box.contains(spot):
                return word.sentence
        return None

    def _line(self) -> float:
        tops = sorted({word.at.y() for word in self._words})
        return tops[1] - tops[0] if len(tops) > 1 else self._font().pixelSize() * 1.3 * LEADING

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.sentence_at(event.position())
        if number is not None:
            self._at = number
            self.tapped.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.sentence_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in step:
            self._at = max(0, min(len(self.sentences) - 1, self._at + step[key]))
            self._tell()
            self.update()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tapped.emit(self._at)
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        """The letter to a screen reader: the sentence the keys are on first."""
        here = self.sentences[self._at : self._at + 1]
        marked = [self.sentences[number] for number in sorted(self.under)]
        self.setAccessibleDescription(" ".join([*here, "·", *marked, "·", *self.sentences]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lay_paper(painter, QRectF(self.rect()).adjusted(SHADOW, 6, -SHADOW, -SHADOW))
        painter.translate(self._begin())
        paint_words(painter, self._words, self._font(), theme.color("sheetInk"), self.under)
        if keys_stand_on(self):
            painter.setPen(QPen(theme.color("sheetDo"), 2, Qt.PenStyle.DashLine))
            high = self._line() / LEADING
            for word in self._words:
                if word.sentence == self._at:
                    low = word.at.y() + high * 0.32
                    painter.drawLine(
                        QPointF(word.at.x(), low), QPointF(word.at.x() + word.wide, low)
                    )
        painter.end()


class WriteUnderline(Writing):
    """Up to as many sentences as the step has items. The fields hold them, and are not seen; what
    the letter does not say goes into one line below it."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        self._source = next((key for _field, key in refs(step, "from")), "")
        given = kit.answers.get(self._source)
        self._text = "\n".join(map(str, given.values())) if isinstance(given, dict) else ""
        super().__init__(step, kit)

    def lay_out(self) -> None:
        for field in self.fields.values():
            field.setParent(self)
            field.hide()
        self.letter = Letter(self._text, self.words(self.step.screen))
        self.letter.tapped.connect(self.toggle)
        self.own = LineField(self.texts("own_words"), self.texts("own_words"))
        self.own.textEdited.connect(self._say)
        self.own.returnPressed.connect(self.after_last)
        self._outer = QVBoxLayout(self)
        if self._text:
            self._outer.addWidget(Scroller(self.letter), 1)
        else:
            self._outer.addStretch(2)
        self._outer.addWidget(self.own, 0)
        if not self._text:
            self._outer.addStretch(3)

    @Slot(int)
    def toggle(self, number: int) -> None:
        """Underline this sentence, or take its line away; beyond the last, the oldest gives way."""
        sentence = self.letter.sentences[number]
        held = self._held()
        if sentence in held:
            held.remove(sentence)
        else:
            free = len(self.fields) - (1 if self.own.text().strip() else 0)
            held = [*held, sentence][-max(1, free) :]
        self._fill(held, self.own.text().strip())

    @Slot()
    def _say(self) -> None:
        own = self.own.text().strip()
        self._fill(self._held()[: len(self.fields) - (1 if own else 0)], own)

    def _held(self) -> list[str]:
        texts = (field.text().strip() for field in self.fields.values())
        return [text for text in texts if text in self.letter.sentences]

    def _fill(self, held: list[str], own: str) -> None:
        texts = [*held, *([own] if own else [])]
        for number, field in enumerate(self.fields.values()):
            field.setText(texts[number] if number < len(texts) else "")
        self.changed()
        self.kept.emit()

    def changed(self) -> None:
        held = self._held()
        self.letter.mark({n for n, one in enumerate(self.letter.sentences) if one in held})
        texts = [field.text().strip() for field in self.fields.values()]
        own = next((text for text in texts if text and text not in held), "")
        if own != self.own.text().strip():
            self.own.setText(own)

    def shows(self, work: str) -> bool:
        return super().shows(work) or work == self._source

    def leave(self) -> None:
        """The letter goes on with its lines."""
        if self._text and self.letter.under:
            image = in_view(letter_image(self._text, False, self.letter.under))
            self.kit.keepsakes[self._source] = Keepsake(image, self._text)

    def covered(self) -> list[QRect]:
        wide = self.width() - 2 * self._edge()
        return [QRect(self._edge(), 0, wide, self.height())]

    def _edge(self) -> int:
        return max(0, (self.width() - self.room.px(1060)) // 2)

    def arrange(self) -> None:
        edge = self._edge()
        self._outer.setContentsMargins(edge, 0, edge, 4)
        self._outer.setSpacing(self.room.px(14, 6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    keys = "underline"

    def keyed(self) -> QWidget | None:
        return self.letter if self._text else None

    def first_focus(self) -> QWidget | None:
        return self.letter if self._text else self.own
