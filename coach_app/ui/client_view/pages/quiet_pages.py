"""Pages without a question: welcome, between two questions, thank you, and the cover."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_sees import TurnView, WelcomeView
from coach_app.ui.client_view.kit.heath import Ground
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton, ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.shell.keys import MODIFIERS


class WordsPage(ScreenPage):
    """A title and one line on the sky of the heath, buttons at the bottom."""

    on_picture = True

    def __init__(self, texts: ClientTexts, title: str, more: str) -> None:
        super().__init__(texts)
        self.ground = Ground(self)
        self.title = ClientLabel("client_title", 46)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title.set_words(title)
        self.more = ClientLabel("client_text", 28)
        self.more.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.more.set_words(more)
        self.more.setVisible(bool(more))
        self._box = QVBoxLayout(self)
        self._box.addStretch(3)
        for label in (self.title, self.more):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 100)
            row.addStretch(1)
            self._box.addLayout(row)
        self._box.addStretch(8)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._box.addLayout(self._buttons)

    def arrange(self) -> None:
        room, side = self.room, self.room.margin
        self._box.setContentsMargins(side, room.px(36, 12), side, room.px(48, 14))
        self._box.setSpacing(room.px(14, 8))
        most = min(room.size.width() - 2 * side, room.px(900))
        self.title.set_room(room, most)
        self.more.set_room(room, most)
        self.ground.measure(room.size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.ground.paint(painter, event.rect())
        painter.end()


class TurnPage(WordsPage):
    """Between two people of a group: the first name of the next one, nothing else."""

    next = Signal()

    def __init__(self, data: TurnView) -> None:
        texts = ClientTexts(data.language)
        super().__init__(texts, texts("turn_of", name=data.name), texts("turn_of_more"))
        self._next = RoundButton(texts("next"), "main")
        self._coach = self.coach_button("plain")
        self._buttons.addWidget(self._next)
        self._buttons.addWidget(self._coach)
        self._buttons.addStretch(1)
        self._next.clicked.connect(self.next)

    def first_focus(self) -> QWidget:
        return self._next


class ThanksPage(WordsPage):
    """The neutral page after Klaar or Stop. Only the coach goes on from here."""

    def __init__(self, texts: ClientTexts, turn: bool) -> None:
        super().__init__(texts, texts("thanks"), texts("turn") if turn else "")
        self._coach = self.coach_button("plain")
        self._buttons.addWidget(self._coach)
        self._buttons.addStretch(1)

    def first_focus(self) -> QWidget:
        return self._coach


class WelcomePage(WordsPage):
    """What a client sees when there is nothing else to show."""

    def __init__(self, data: WelcomeView) -> None:
        texts = ClientTexts(data.language)
        super().__init__(texts, texts("welcome"), texts("welcome_more"))
        self._coach = self.coach_button()
        self._buttons.addWidget(self._coach)

    def first_focus(self) -> QWidget:
        return self._coach


class BetweenPage(WordsPage):
    """Between the slider before and the slider after an exercise."""

    next = Signal()

    def __init__(self, texts: ClientTexts) -> None:
        super().__init__(texts, texts("between"), texts("between_hint"))
        self._coach = self.coach_button()
        self._next = RoundButton(texts("next"), "main")
        self._buttons.insertWidget(0, self._coach)
        self._buttons.addWidget(self._next)
        self._next.clicked.connect(self.next)

    def first_focus(self) -> QWidget:
        return self._next


class CoverPage(ScreenPage):
    """The heath without words. Any key, click or touch shows again what was there.

    A key that is only held for a shortcut (Ctrl of Ctrl+L) is none yet.
    """

    uncovered = Signal()

    def __init__(self, texts: ClientTexts) -> None:
        super().__init__(texts)
        self.ground = Ground(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(texts("screen"))

    def first_focus(self) -> QWidget:
        return self

    def arrange(self) -> None:
        self.ground.measure(self.room.size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.ground.paint(painter, event.rect())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in MODIFIERS:
            self.uncovered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.uncovered.emit()
