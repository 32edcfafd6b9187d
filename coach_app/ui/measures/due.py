"""What the calendar asks for now, each one click from being done."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coach_app.course.due import DueItem, due_items
from coach_app.data.course_file_views import ClientFile
from coach_app.data.views import Meeting
from coach_app.measures import Measure
from coach_app.ui import formats, language, theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.measures.scales import use as measure_use
from coach_app.ui.measures.words import week_name
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import (
    ClientButton,
    Hairline,
    Menu,
    SecondaryButton,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section


class DueRow(QWidget):
    """One scale: what it is, how long it takes, and the ways to fill it in."""

    def __init__(self, measure: Measure, hand_over: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = measure.short.text(language.current())
        self.name = text_label(name, "body_bold")
        self.about = text_label(self._time(measure), "second", "ink2")
        self.paper = SecondaryButton(self.tr("Copy from paper"), "note-pencil")
        if measure.wording_shipped:
            self.paper.setText(self.tr("Fill in yourself"))
        self.paper.setAccessibleName(f"{name}: {self.paper.text()}")
        self.client = ClientButton(self.tr("Let client fill in"), "monitor-play")
        self.client.setAccessibleName(f"{name}: {self.client.text()}")
        show_if(self.client, hand_over)
        self._lay_out()

    def _time(self, measure: Measure) -> str:
        minutes = max(1, round(measure.minutes))
        return self.tr("%n minutes", "", minutes)

    def _lay_out(self) -> None:
        words = vbox(gap=0)
        words.addWidget(self.name)
        words.addWidget(self.about)
        box = QWidget()
        box.setLayout(words)
        words.setContentsMargins(0, 0, 0, 0)
        box.setMinimumWidth(theme.px(200))
        buttons = FlowLayout()
        buttons.addWidget(self.paper)
        buttons.addWidget(self.client)
        line = hbox(self, gap=8)
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(buttons, 1)


class DueSection(Section):
    """The last meeting up to today and the next one, with what is still to be measured."""

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx, self.client_id = ctx, client_id
        self.set_title(self.tr("To measure"))
        self.list = vbox(gap=8)
        self.other = TextButton(self.tr("Another measurement"))
        self.body.addLayout(self.list)
        self.body.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.other.clicked.connect(self._choose)

    def fill(self, file: ClientFile, measures: dict[str, Measure]) -> None:
        self.measures = measures
        now, running = dt.datetime.now().astimezone(), file.running
        items = [] if running is None else due_items(running, self.client_id, now.date())
        clear_layout(self.list)
        if not items:
            self.list.addWidget(text_label(self._nothing(running is None), "body", "ink2"))
            return
        spoken = file.client.fields.language
        meeting: Meeting | None = None
        for item in items:
            if item.meeting != meeting:
                meeting = item.meeting
                self.list.addWidget(text_label(self._when(meeting, now), "second", "ink2"))
            self._add_row(item, spoken)

    def _nothing(self, no_course: bool) -> str:
        if no_course:
            return self.tr("There is no running course.")
        return self.tr("Everything that is due has been filled in.")

    def _when(self, meeting: Meeting, now: dt.datetime) -> str:
        return f"{week_name(meeting.week)}, {formats.near(meeting.planned_at, now)}"

    def _add_row(self, item: DueItem, spoken: str) -> None:
        measure = self.measures[item.measure_id]
        row = DueRow(measure, measure_use.can_hand_over(self.ctx, measure, spoken))
        row.paper.clicked.connect(partial(self._paper, item.measure_id, item.meeting.id))
        row.client.clicked.connect(partial(self._client, item.measure_id, item.meeting.id))
        self.list.addWidget(row)
        self.list.addWidget(Hairline())

    def _paper(self, measure_id: str, meeting_id: str | None) -> None:
        self.ctx.go(
            "score_entry",
            client_id=self.client_id,
            measure_id=measure_id,
            meeting_id=meeting_id,
        )

    def _client(self, measure_id: str, meeting_id: str | None) -> None:
        screen = self.ctx.client_screen
        attempt(self.ctx, partial(screen.hand_over, self.client_id, measure_id, meeting_id))

    def _choose(self) -> None:
        """Any scale in use, also when the calendar does not ask for it."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for measure_id in measure_use.switched_on(self.ctx):
            text = self.measures[measure_id].short.text(language.current())
            menu.addAction(text).triggered.connect(partial(self._paper_now, measure_id))
        menu.popup(self.other.mapToGlobal(self.other.rect().bottomLeft()))

    def _paper_now(self, measure_id: str, checked: bool = False) -> None:
        self._paper(measure_id, None)
