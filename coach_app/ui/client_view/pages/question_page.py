"""One question: a line of 0 to 10, or the answers of a scale as large buttons."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coach_app.course.client_sees import QuestionView
from coach_app.ui import theme
from coach_app.ui.boxes import grid_box, hbox
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import RING, ClientLabel, RoundButton, ScreenPage
from coach_app.ui.client_view.kit.slider import ClientSlider
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.widgets.plain import PlainButton


class OptionButton(PlainButton):
    """One answer to choose: the whole bar is the target; chosen has a border and a dot."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__()
        self.code = code
        self._room = Room(QSize(1280, 800))
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure or space chooses; Enter goes on with what is chosen, as the page does it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        return self._room.font("client_slider", 26)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._font()).horizontalAdvance(self.text())
        return QSize(wide + self._room.px(110, 90), self._room.px(72, 72) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING + 1, RING + 1, -RING - 1, -RING - 1)
        radius = box.height() / 2
        hot = self.isChecked() or self.underMouse()
        painter.setBrush(theme.color("cShapeOut" if hot else "cPaper"))
        painter.setPen(QPen(theme.color("cRing" if self.isChecked() else "edge"), 2))
        painter.drawRoundedRect(box, radius, radius)
        self._paint_dot(painter, box)
        painter.setPen(theme.color("cInk"))
        words = box.adjusted(self._room.px(68, 58), 0, -self._room.px(20, 16), 0)
        font = self._room.filling("client_slider", 26, self.text(), words.size())
        painter.setFont(font)
        align = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(words, align | int(Qt.TextFlag.TextWordWrap), self.text())
        if keys_stand_on(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("cKnob"), 2))
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), radius + 4, radius + 4)
        painter.end()

    def _paint_dot(self, painter: QPainter, box: QRectF) -> None:
        size = self._room.px(26, 24)
        left = box.left() + self._room.px(28, 22)
        ring = QRectF(left, box.center().y() - size / 2, size, size)
        painter.setBrush(theme.color("cPaper"))
        painter.setPen(QPen(theme.color("cInk2"), 2))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("cKnob"))
            painter.drawEllipse(ring.adjusted(5, 5, -5, -5))


class AnswerOptions(QWidget):
    """The answers under each other; in two columns where there are many."""

    answered = Signal(int)

    def __init__(self, options: tuple[tuple[int, str], ...]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = [OptionButton(code, text) for code, text in options]
        self._grid = grid_box(self)
        for index, button in enumerate(self._buttons):
            self._group.addButton(button, index)
            self._grid.addWidget(button, index, 0)
        self._group.idClicked.connect(self._clicked)

    def answer(self) -> int | None:
        checked = self._group.checkedButton()
        return checked.code if isinstance(checked, OptionButton) else None

    def set_answer(self, code: int | None) -> None:
        self._group.setExclusive(False)
        for button in self._buttons:
            button.setChecked(button.code == code)
        self._group.setExclusive(True)

    def set_room(self, room: Room, wide: int, high: int) -> None:
        """Use as few columns as fit ``wide`` by ``high``; where none fits, the page scrolls."""
        for button in self._buttons:
            button.set_room(room)
        each = max(button.sizeHint().width() for button in self._buttons)
        gap = 0 if room.narrow else room.px(8)
        row = self._buttons[0].sizeHint().height() + gap
        columns = 1
        for columns in (1, 2, 3):
            rows = -(-len(self._buttons) // columns)
            if rows * row <= high or (columns + 1) * each > wide:
                break
        rows = -(-len(self._buttons) // columns)
        self._grid.setSpacing(gap)
        for index, button in enumerate(self._buttons):
            self._grid.addWidget(button, index % rows, index // rows)
        self.setMaximumWidth(min(wide, max(columns * each, room.px(520 * columns, 300))))

    def focus_target(self) -> QWidget:
        return self._group.checkedButton() or self._buttons[0]

    def choose(self, index: int) -> bool:
        """By a figure key: the first answer is 1."""
        if not 0 <= index < len(self._buttons):
            return False
        self._buttons[index].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._buttons[index].click()
        return True

    @Slot(int)
    def _clicked(self, index: int) -> None:
        self.answered.emit(self._buttons[index].code)


class QuestionPage(ScreenPage):
    """Emits ``answered`` (on every change), ``next``, ``skipped`` and ``back``."""

    answered = Signal(int)
    next = Signal()
    skipped = Signal()
    back = Signal()

    def __init__(
        self,
        texts: ClientTexts,
        question: QuestionView,
        number: int,
        count: int,
        answer: int | None,
    ) -> None:
        super().__init__(texts)
        self._view = question
        self._make(number, count)
        self._lay_out(number)
        self._connect()
        self._answer.set_answer(answer)
        self._show_state()

    def _make(self, number: int, count: int) -> None:
        t = self.texts
        self._count = ClientLabel("client_hint", 22, "cInk2")
        self._count.set_words(t("question_of", number=number, count=count) if count > 1 else "")
        self._coach = self.coach_button()
        self._question = ClientLabel("client_question", 54)
        self._question.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._question.set_words(self._view.text)
        self._answer: ClientSlider | AnswerOptions
        if self._view.is_slider:
            self._answer = ClientSlider(self._view.ends, t("tap_line"))
        else:
            self._answer = AnswerOptions(self._view.options)
        self._answer.setAccessibleName(self._view.text)
        self._back = RoundButton(t("back"), "plain")
        self._skip = RoundButton(t("skip"), "quiet")
        self._next = RoundButton(t("next"), "main")

    def _lay_out(self, number: int) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._count, 1)
        self._top.addWidget(self._coach)
        middle = QHBoxLayout()
        if self._view.is_slider:
            middle.addWidget(self._answer)
        else:
            middle.addWidget(self._scrolling(self._answer))
        asked = QHBoxLayout()
        asked.addStretch(1)
        asked.addWidget(self._question, 100)
        asked.addStretch(1)
        bottom = QHBoxLayout()
        bottom.addWidget(self._back)
        bottom.addWidget(self._skip)
        bottom.addStretch(1)
        bottom.addWidget(self._next)
        self._bottom = bottom
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._top)
        self._box.addStretch(4)
        self._box.addLayout(asked)
        self._box.addStretch(5 if self._view.is_slider else 2)
        self._box.addLayout(middle, 0 if self._view.is_slider else 30)
        self._box.addStretch(4 if self._view.is_slider else 1)
        self._box.addLayout(bottom)
        self._back.setVisible(number > 1)
        order: list[QWidget] = [self._answer]
        if isinstance(self._answer, AnswerOptions):
            order = [*self._answer._buttons]
        order += [self._next, self._back, self._skip, self._coach]
        for first, second in itertools.pairwise(order):
            QWidget.setTabOrder(first, second)

    def _scrolling(self, options: QWidget) -> QScrollArea:
        """Answers in the middle; they scroll on a display too low for all of them."""
        inside = QWidget()
        row = hbox(inside)
        row.addStretch(1)
        row.addWidget(options, 100, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        return self._scroll

    def _connect(self) -> None:
        self._answer.answered.connect(self._take)
        self._next.clicked.connect(self._go_on)
        self._skip.clicked.connect(self.skipped)
        self._back.clicked.connect(self.back)

    def arrange(self) -> None:
        room = self.room
        side = room.margin
        low = room.narrow
        self._box.setContentsMargins(side, room.px(36, 12), side, room.px(6 if low else 56, 4))
        self._box.setSpacing(room.px(8, 2))
        # On a low display the way to the coach stands between the other buttons.
        where, at = (self._bottom, 3) if low else (self._top, 1)
        if where.indexOf(self._coach) < 0:
            where.insertWidget(at, self._coach)
        self._bottom.setSpacing(room.px(20, 8))
        self._count.set_room(room)
        most = min(room.size.width() - 2 * side, room.px(1000))
        self._question.set_room(room, most, self._question_size(room, most))
        if isinstance(self._answer, ClientSlider):
            self._answer.set_room(room)
        else:
            self._answer.set_room(room, room.size.width() - 2 * side, self._free_height())

    def _free_height(self) -> int:
        """What the question and the buttons leave for the answers."""
        asked = self._question.heightForWidth(self._question.maximumWidth())
        top = max(self._count.sizeHint().height(), 0 if self.room.narrow else 80)
        margins = self._box.contentsMargins()
        used = asked + top + self._next.sizeHint().height() + margins.top() + margins.bottom()
        return self.height() - used - 6 * self._box.spacing()

    def _question_size(self, room: Room, most: int) -> float:
        """54, or smaller where the words would take more than two lines; at least 28."""
        for size in (54, 46, 38, 32):
            metrics = QFontMetrics(room.font("client_question", size))
            lines = metrics.horizontalAdvance(self._view.text) / max(1, most)
            if lines < (1.7 if room.narrow or not self._view.is_slider else 2.6):
                return size
        return 28

    def first_focus(self) -> QWidget:
        if isinstance(self._answer, AnswerOptions):
            return self._answer.focus_target()
        return self._answer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._go_on()
        elif (
            isinstance(self._answer, AnswerOptions) and event.text() in "123456789" and event.text()
        ):
            self._answer.choose(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _take(self, code: int) -> None:
        self._show_state()
        self.answered.emit(code)

    def _show_state(self) -> None:
        missing = self._answer.answer() is None
        self._next.setEnabled(not missing)
        hint = self.texts("tap_line" if self._view.is_slider else "choose")
        self._next.setAccessibleDescription(hint if missing else "")

    @Slot()
    def _go_on(self) -> None:
        if self._answer.answer() is not None:
            self.next.emit()
