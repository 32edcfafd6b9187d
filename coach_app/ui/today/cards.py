"""One meeting on Today: a small card, or the large one for the next meeting."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach_app.data.views import AgendaItem
from coach_app.ui import formats, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.planning import today_words
from coach_app.ui.widgets import (
    Card,
    PrimaryButton,
    SecondaryButton,
    Tag,
    TextButton,
    WeekDots,
    text_label,
)
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.edge import EdgedFlow
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.plain import PlainLabel


class MeetingCard(Card):
    """Name, what meeting it is, and the one thing to do with it. Signals carry the id."""

    start = Signal(str)
    open = Signal(str)

    def __init__(
        self, item: AgendaItem, large: bool, now: dt.datetime, under_way: bool = False
    ) -> None:
        super().__init__(strong=large, padding=20 if large else 18, gap=6)
        self._columns: QBoxLayout | None = None  # of a large card
        self.item, self.large, self._under_way = item, large, under_way
        self.setAccessibleName(f"{formats.time(item.meeting.planned_at)} {item.title}")
        if large:
            self._large(now)
        else:
            self._small()

    def _id(self) -> str:
        return self.item.meeting.id

    @Slot()
    def _start(self) -> None:
        self.start.emit(self._id())

    @Slot()
    def _open(self) -> None:
        self.open.emit(self._id())

    # --- small

    def _small(self) -> None:
        meeting = self.item.meeting
        words = vbox(gap=0)
        words.addWidget(text_label(self.item.title, "body_bold"))
        words.addWidget(text_label(today_words.meeting_line(meeting), "second", "ink2"))
        row = hbox(gap=12)
        row.addLayout(words, 1)
        for widget in self._small_actions():
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.setContentsMargins(theme.px(20), theme.px(12), theme.px(12), theme.px(12))
        self.body.addLayout(row)

    def _small_actions(self) -> list[QWidget]:
        meeting = self.item.meeting
        if meeting.status == "planned":
            button = SecondaryButton(self.tr("Start"), "play", small=True)
            button.setAccessibleName(self.tr("Start, {name}").format(name=self.item.title))
            button.clicked.connect(self._start)
            return [button]
        if meeting.status == "held" and self._under_way:
            button = SecondaryButton(self.tr("Go on"), "play", small=True)
            button.setAccessibleName(
                self.tr("Go on with the meeting, {name}").format(name=self.item.title)
            )
            button.clicked.connect(self._start)
            return [button]
        if meeting.status == "held" and meeting.note_state != "locked":
            button = SecondaryButton(self.tr("Finish note"), "note-pencil", small=True)
            button.setAccessibleName(self.tr("Finish note, {name}").format(name=self.item.title))
            button.clicked.connect(self._open)
            return [button]
        view = TextButton(self.tr("Open"), small=True)
        view.setAccessibleName(self.tr("Open, {name}").format(name=self.item.title))
        view.clicked.connect(self._open)
        if meeting.status == "held":
            return [Tag(self.tr("Note finished"), "ok", "check"), view]
        return [view]

    # --- large

    def _large(self, now: dt.datetime) -> None:
        meeting = self.item.meeting
        head = FlowLayout(gap=theme.px(12))
        head.addWidget(text_label(self.item.title, "name", wrap=False))
        soon = today_words.countdown(meeting, now)
        self.soon = Tag(soon, "ok", "clock")
        show_if(self.soon, bool(soon))
        head.addWidget(self.soon)
        top = hbox(gap=12)
        top.addLayout(head, 1)
        if self.item.dots:
            self.dots = WeekDots(self.item.dots)
            top.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self.body.addWidget(text_label(today_words.meeting_line(meeting), "body", "ink2"))
        self.body.addSpacing(theme.px(10))
        self.body.addLayout(self._facts())
        self.body.addSpacing(theme.px(10))
        self.body.addLayout(self._large_actions())

    def _facts(self) -> QBoxLayout:
        self._columns = columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(theme.px(24))
        steps = list(self.item.last_steps) or [self.tr("Nothing yet")]
        columns.addLayout(_fact("", self.tr("Agreed last time"), steps), 1)
        mind = today_words.to_mind(self.item)
        if mind:
            columns.addLayout(_fact("hand-palm", self.tr("Mind"), mind), 1)
        return columns

    def _large_actions(self) -> FlowLayout:
        begin = PrimaryButton(self.tr("Start meeting"), "play")
        prepare = SecondaryButton(self.tr("Prepare"))
        begin.clicked.connect(self._start)
        prepare.clicked.connect(self._open)
        return EdgedFlow(begin, prepare)

    def set_narrow(self, narrow: bool) -> None:
        """Facts under each other where there is no room beside each other."""
        if self._columns is not None:
            way = QBoxLayout.Direction
            self._columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)


def _fact(icon: str, title: str, lines: list[str]) -> QVBoxLayout:
    head = hbox(gap=6)
    if icon:
        mark = PlainLabel()
        mark.setPixmap(theme.pixmap(icon, "honingInk", 17))
        head.addWidget(mark)
    head.addWidget(text_label(title, "second", "ink2"), 1)
    column = vbox(gap=2)
    column.addLayout(head)
    for line in lines:
        column.addWidget(text_label(line))
    column.addStretch(1)
    return column


class MeetingLine(QWidget):
    """A card with its times at the left; above it on a narrow page."""

    def __init__(self, card: MeetingCard) -> None:
        super().__init__()
        self.card = card
        meeting = card.item.meeting
        self._times = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._times.setSpacing(0)
        self._times.addWidget(text_label(formats.time(meeting.planned_at), "body_bold", wrap=False))
        self._times.addWidget(
            text_label(formats.time(today_words.end(meeting)), "axis", "ink2", wrap=False)
        )
        self._times.addStretch(1)
        self._side = QWidget()
        self._side.setLayout(self._times)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._side)
        self._row.addWidget(card, 1)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._row.setSpacing(theme.px(4 if narrow else 10))
        self._times.setDirection(way.LeftToRight if narrow else way.TopToBottom)
        self._times.setSpacing(theme.px(8) if narrow else 0)
        top = 0 if narrow else theme.px(16)
        self._times.setContentsMargins(0, top, 0, 0)
        self._side.setFixedWidth(theme.px(300 if narrow else 58))
        self.card.set_narrow(narrow)
