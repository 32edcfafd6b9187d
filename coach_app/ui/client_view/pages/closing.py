"""The end of a meeting on the client screen: three short questions, one sentence, the note.

Every answer is kept at once; each page can be left open. Nothing the coach wrote for
themselves can come here: the note for two is all that is read.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_sees import ClosingView
from coach_app.errors import UserError
from coach_app.ui.client_view.kit.fields import TextField
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton, ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.widgets.text.rhythm import SaveTimer

Answer = str | int | None
log = logging.getLogger(__name__)


class TypePage(ScreenPage):
    """One question to answer in own words. ``kept(text)`` while typing; ``next``; ``back``."""

    kept = Signal(str)
    next = Signal()
    back = Signal()

    def __init__(self, texts: ClientTexts, title: str, text: str, last: bool = False) -> None:
        super().__init__(texts)
        self._title = ClientLabel("client_title", 38)
        self._title.set_words(title)
        self._coach = self.coach_button()
        self.field = TextField(title)
        self.field.setPlaceholderText(texts("close_write"))
        self.field.load(text)
        self._before = RoundButton(texts("back"), "plain", "arrow-left")
        self.on = RoundButton(texts("done" if last else "next"), "main")
        self._timer = SaveTimer(self.keep, self)
        self._kept = self.field.text()
        self._lay_out()
        self.field.textChanged.connect(self._timer.touch)
        self._before.clicked.connect(self._go_back)
        self.on.clicked.connect(self._go_on)

    def _lay_out(self) -> None:
        self._head, self._below = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._coach, 0, Qt.AlignmentFlag.AlignTop)
        self._below.addWidget(self._before)
        self._below.addStretch(1)
        self._below.addWidget(self.on)
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._head)
        self._box.addWidget(self.field, 1)
        self._box.addLayout(self._below)

    @Slot()
    def keep(self) -> None:
        self._timer.stop()
        text = self.field.text()
        if text != self._kept:
            self._kept = text
            self.kept.emit(text)

    @Slot()
    def _go_on(self) -> None:
        self.keep()
        self.next.emit()

    @Slot()
    def _go_back(self) -> None:
        self.keep()
        self.back.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    def arrange(self) -> None:
        room, side = self.room, self.room.margin
        self._box.setContentsMargins(side, room.px(40, 12), side, room.px(44, 12))
        self._box.setSpacing(room.px(18, 8))
        # On a low display the question has the whole width, or its lines leave no room to write.
        if room.narrow and self._below.indexOf(self._coach) < 0:
            self._below.insertWidget(1, self._coach)
        elif not room.narrow and self._head.indexOf(self._coach) < 0:
            self._head.addWidget(self._coach, 0, Qt.AlignmentFlag.AlignTop)
        self._title.set_room(room)
        self.field.set_room(room)

    def first_focus(self) -> QWidget:
        return self.field


#: Keeps an answer that began as the last one; answers the text that is kept now.
Write = Callable[[str, Answer, str], str]


class ClosingTurn(QObject):
    """``write(key, value, base)`` keeps an answer.

    ``page``: show this one. ``finished``: after the last. ``failed``: not kept, told once
    until something is kept again.
    ``waits``: the texts that are not kept yet, each time this changes.
    """

    page = Signal(object)
    finished = Signal()
    failed = Signal(object)
    waits = Signal(list)

    def __init__(self, view: ClosingView, write: Write, note_only: bool = False) -> None:
        super().__init__()
        self._write = write
        self.view, self.texts = view, ClientTexts(view.language)
        self._values: dict[str, Answer] = {
            "heard": view.heard,
            "pace": view.pace,
            "wish": view.wish,
            "sentence": view.sentence,
            "note": view.note,
        }
        self._known: dict[str, str] = {}  # what the vault held when the client began to type
        self._waiting: dict[str, str] = {}
        self._failing = False
        self._pages = ["note"] if note_only else ["heard", "pace", "wish", "sentence"]
        if view.note.strip() and not note_only:
            self._pages.append("note")
        self._at = 0

    def current_page(self) -> ScreenPage:
        key = self._pages[self._at]
        if key in ("heard", "pace"):
            return self._choice(key)
        title = self.texts(f"close_{key}")
        last = self._at == len(self._pages) - 1
        if key not in self._waiting:
            self._known[key] = str(self._values[key] or "")
        page = TypePage(self.texts, title, str(self._values[key] or ""), last)
        page.kept.connect(self._typed)
        page.next.connect(self._on)
        page.back.connect(self._back)
        return page

    def _choice(self, key: str) -> ScreenPage:
        entries = [(str(code), self.texts(f"close_{key}_{code}"), "plain") for code in (1, 2, 3)]
        entries.append(("", self.texts("skip"), "quiet"))
        page = ChoicePage(self.texts, self.texts(f"close_{key}"), "", entries)
        page.chosen.connect(self._chosen)
        return page

    @Slot(str)
    def _chosen(self, code: str) -> None:
        self._keep(int(code) if code else None)
        self._on()

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._keep(text)

    def _keep(self, value: Answer) -> None:
        key = self._pages[self._at]
        self._values[key] = value
        text = value if isinstance(value, str) else ""
        try:
            kept = self._write(key, value, self._known.get(key, ""))
        except (UserError, OSError) as error:  # told to the coach, never to the client
            log.warning("an answer at the close could not be kept")
            if text:
                self._waiting[key] = text
                self.waits.emit(list(self._waiting.values()))
            if not self._failing:  # and not again with every word
                self.failed.emit(error)
            self._failing = True
            return
        self._failing = False
        if text or key in self._known:
            # The page goes on with the client's own text; opened again it shows both.
            self._values[key], self._known[key] = kept, text
        if self._waiting.pop(key, None) is not None:
            self.waits.emit(list(self._waiting.values()))

    @Slot()
    def _on(self) -> None:
        if self._at == len(self._pages) - 1:
            self.finished.emit()
            return
        self._at += 1
        self.page.emit(self.current_page())

    @Slot()
    def _back(self) -> None:
        self._at = max(0, self._at - 1)
        self.page.emit(self.current_page())
