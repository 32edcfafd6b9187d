"""The head of a meeting: when, how it stands, and the way to its neighbours."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach_app.data.views import Meeting
from coach_app.ui import formats, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.planning.meeting_words import STATE_ICONS, state_words
from coach_app.ui.planning.today_words import meeting_number
from coach_app.ui.widgets import (
    IconButton,
    PrimaryButton,
    SecondaryButton,
    Tag,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.layout.flow import FlowLayout

KINDS = {"held": "ok", "planned": "quiet", "missed": "attention", "cancelled": "attention"}


class StatusBar(QWidget):
    """Buttons only for what makes sense now. ``wanted`` carries the new status."""

    wanted = Signal(str)
    started = Signal()
    to = Signal(str)  # id of the meeting to go to

    def __init__(self) -> None:
        super().__init__()
        self._before = self._after = ""
        self.previous = IconButton("caret-left", self.tr("Previous meeting"), framed=True)
        self.next = IconButton("caret-right", self.tr("Next meeting"), framed=True)
        self.what = text_label("", "body", "ink2", wrap=False)
        self.when = text_label("", "body_bold", wrap=False)
        self.state = Tag("")
        self.note = Tag("", "ok", "lock-simple")
        self.start = PrimaryButton(self.tr("Start meeting"), "play", small=True)
        self.missed = SecondaryButton(self.tr("Missed"), small=True)
        self.cancelled = SecondaryButton(self.tr("Cancelled"), small=True)
        self.again = TextButton(self.tr("Plan again"), small=True)
        self.missed.setAccessibleName(self.tr("Missed: the client did not come"))
        self.cancelled.setAccessibleName(self.tr("Cancelled: called off beforehand"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        words = QWidget()
        words.setMinimumHeight(theme.px(48))  # as high as the buttons beside it
        inside = hbox(words, gap=10, edge=(4, 0))
        for part in (self.when, self.state, self.note):
            inside.addWidget(part)
        self._column = column = vbox(self, gap=0)
        column.addWidget(self.what)
        self.what.hide()
        row = FlowLayout(gap=theme.px(4))
        column.addLayout(row)
        for widget in (
            self.previous,
            self.next,
            words,
            self.start,
            self.missed,
            self.cancelled,
            self.again,
        ):
            row.addWidget(widget)

    def _connect(self) -> None:
        self.start.clicked.connect(self.started)
        self.missed.clicked.connect(self._miss)
        self.cancelled.clicked.connect(self._cancel)
        self.again.clicked.connect(self._plan)
        self.previous.clicked.connect(self._back)
        self.next.clicked.connect(self._on)

    def fill(self, meeting: Meeting, before: str, after: str) -> None:
        self._before, self._after = before, after
        self.previous.setEnabled(bool(before))
        self.next.setEnabled(bool(after))
        self.what.setText(meeting_number(meeting))
        self.when.setText(formats.day_time(meeting.planned_at))
        status = meeting.status
        self.state.set_text(state_words(status), KINDS[status], STATE_ICONS[status])
        self.note.setVisible(meeting.note_state == "locked")
        self.note.set_text(self.tr("Note finished"))
        planned = status == "planned"
        past = meeting.planned_at.date() < dt.date.today()
        self.start.setText(self.tr("Was held") if past else self.tr("Start meeting"))
        self.start.set_icon("check" if past else "play")
        for button in (self.start, self.missed, self.cancelled):
            button.setVisible(planned)
        self.again.setVisible(not planned and meeting.note_state != "locked")
        self._column.invalidate()

    def set_small(self, small: bool) -> None:
        """Without room in the header, what meeting this is stands here."""
        self.what.setVisible(small)

    def _miss(self) -> None:
        self.wanted.emit("missed")

    def _cancel(self) -> None:
        self.wanted.emit("cancelled")

    def _plan(self) -> None:
        self.wanted.emit("planned")

    def _back(self) -> None:
        self.to.emit(self._before)

    def _on(self) -> None:
        self.to.emit(self._after)
