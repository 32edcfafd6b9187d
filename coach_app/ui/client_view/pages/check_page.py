"""The overview at the end: every answer in words, each one click from being changed."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coach_app.course.client_sees import QuestionView
from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import RING, ClientLabel, RoundButton, ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.widgets.plain import PlainButton


class AnsweredRow(PlainButton):
    """A question and its answer; the whole row leads back to the question."""

    chosen = Signal(int)

    def __init__(self, index: int, question: str, answer: str, name: str) -> None:
        super().__init__()
        self._index, self._question, self._answer = index, question, answer
        self._room = Room(QSize(1280, 800))
        self.setText(question)
        self.setAccessibleName(f"{name}. {answer}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        fonts = self._fonts()
        box = QFontMetrics(fonts[0]).boundingRect(
            0, 0, self._question_width(width), 2000, Qt.TextFlag.TextWordWrap, self._question
        )
        return max(self._room.px(72, 72), box.height() + self._room.px(28, 20)) + 2 * RING

    def sizeHint(self) -> QSize:
        wide = self._room.px(900, 480)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._room.px(300, 260), self._room.px(72, 72))

    def _fonts(self) -> tuple[QFont, QFont]:
        strong = self._room.font("client_button", 22)
        return self._room.font("client_text", 22), strong

    def _answer_width(self, width: int) -> int:
        words = QFontMetrics(self._fonts()[1]).horizontalAdvance(self._answer) + 12
        return min(words, round(width * 0.45))

    def _question_width(self, width: int) -> int:
        return width - self._answer_width(width) - self._room.px(72, 56)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        painter.setBrush(theme.color("cShapeOut" if self.underMouse() else "cPaper"))
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 14, 14)
        fonts = self._fonts()
        side = self._room.px(24, 18)
        answer = self._answer_width(self.width())
        words = QRectF(
            box.left() + side, box.top(), self._question_width(self.width()), box.height()
        )
        painter.setPen(theme.color("cInk2"))
        painter.setFont(fonts[0])
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(words, flags | int(Qt.TextFlag.TextWordWrap), self._question)
        painter.setPen(theme.color("cInk"))
        painter.setFont(fonts[1])
        place = QRectF(box.right() - side - answer, box.top(), answer, box.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(place, flags | int(Qt.TextFlag.TextWordWrap), self._answer)
        if keys_stand_on(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("cKnob"), 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 17, 17)
        painter.end()

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(self._index)


class CheckPage(ScreenPage):
    """Emits ``change`` with the question's index, or ``finished``."""

    change = Signal(int)
    finished = Signal()

    def __init__(
        self, texts: ClientTexts, questions: tuple[QuestionView, ...], answers: list[int | None]
    ) -> None:
        super().__init__(texts)
        self._title = ClientLabel("client_title", 38)
        self._title.set_words(texts("check_title"))
        self._hint = ClientLabel("client_hint", 22, "cInk2")
        self._hint.set_words(texts("check_hint"))
        self._coach = self.coach_button()
        self._rows = [
            AnsweredRow(
                index,
                question.text,
                question.answer_text(answer) or texts("left_open"),
                texts("change", question=question.text),
            )
            for index, (question, answer) in enumerate(zip(questions, answers, strict=True))
        ]
        self._done = RoundButton(texts("done"), "main")
        self._lay_out()
        for row in self._rows:
            row.chosen.connect(self.change)
        self._done.clicked.connect(self.finished)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._coach, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 4, 8, 4)
        for row in self._rows:
            self._list.addWidget(row)
        self._list.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(self._done)
        self._box = QVBoxLayout(self)
        self._box.addLayout(top)
        self._box.addWidget(self._hint)
        self._box.addWidget(self._scroll, 1)
        self._box.addLayout(bottom)
        order = [self._done, *self._rows, self._coach]
        for first, second in itertools.pairwise(order):
            QWidget.setTabOrder(first, second)

    def arrange(self) -> None:
        room, side = self.room, self.room.margin
        bottom = room.px(6 if room.narrow else 56, 4)
        self._box.setContentsMargins(side, room.px(36, 12), side, bottom)
        self._box.setSpacing(room.px(14, 6))
        self._list.setSpacing(room.px(8, 8))
        self._title.set_room(room)
        self._hint.set_room(room)
        for row in self._rows:
            row.set_room(room)

    def first_focus(self) -> QWidget:
        return self._done
