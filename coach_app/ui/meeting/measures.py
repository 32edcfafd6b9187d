"""Measurements of this meeting: what the calendar asks for, and what is already there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from coach_app.course.due import asked_of, done_in, on_screen
from coach_app.course.inputs import measures_of
from coach_app.data.course_file_views import MeetingFile, WholeCourseFile
from coach_app.data.views import ParticipantLine, StoredScore
from coach_app.errors import UserError
from coach_app.measures import Measure
from coach_app.ui import formats, language, theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.formats import figure
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets import ClientButton, SecondaryButton, SwitchRow, TextButton, text_label
from coach_app.ui.widgets.layout.edge import WORDS, EdgedFlow
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.plain import PlainLabel


class DoneRow(QWidget):
    """A score of this meeting: what came out, and when."""

    def __init__(self, measure: Measure, score: StoredScore) -> None:
        super().__init__()
        mark = PlainLabel()
        mark.setPixmap(theme.pixmap("check-circle", "mos", 20))
        name = measure.short.text(language.current())
        text = self.tr("{measure}: {total}").format(measure=name, total=figure(score.total))
        row = hbox(self, gap=10)
        row.addWidget(mark)
        row.addWidget(text_label(text, "body"), 1)
        when = formats.time(score.taken_at.astimezone())
        row.addWidget(text_label(when, "second", "ink2", wrap=False))


class MeetingDueRow(QWidget):
    """A scale that is due: on the client screen where there are words for it, or paper."""

    def __init__(self, measure: Measure, who: str, on_screen: bool) -> None:
        super().__init__()
        name = measure.short.text(language.current())
        minutes = max(1, round(measure.minutes))
        self.client = ClientButton(self.tr("Let client fill in"), small=True)
        self.paper = SecondaryButton(
            self.tr("Fill in yourself") if measure.wording_shipped else self.tr("Copy from paper"),
            "note-pencil",
            small=True,
        )
        for button in (self.client, self.paper):
            button.setAccessibleName(f"{button.text()}: {name} {who}".strip())
        self.client.setVisible(on_screen)
        words = QWidget()
        column = vbox(words, gap=0)
        column.addWidget(text_label(name, "body_bold"))
        column.addWidget(text_label(self.tr("%n minutes", "", minutes), "second", "ink2"))
        words.setMinimumWidth(theme.px(180))
        row = FlowLayout(self, gap=theme.px(8))
        for part in (words, self.client, self.paper):
            row.addWidget(part)


class MeasuresCard(Section):
    """Due and done for every participant. Hidden where the week asks for nothing."""

    def __init__(self, ctx: Context, now: MeetingFile) -> None:
        super().__init__("")
        self.set_title(self.tr("Measuring this week"))
        self.ctx, self._meeting, self._lines = ctx, now.meeting, now.note.lines
        self.list = vbox(gap=10)
        self.along = SwitchRow(
            self.tr("Look along"),
            self.tr("The client sees the own story right after the weekly check."),
        )
        self.code = TextButton(self.tr("Set a code for leaving the client screen"), "lock-simple")
        self.error = text_label("", "second", "honingInk")
        self.body.addLayout(self.list)
        self.body.addWidget(self.along)
        self.body.addLayout(EdgedFlow(self.code, shift=WORDS))
        self.body.addWidget(self.error)
        self.error.hide()
        self.code.clicked.connect(self._to_code)

    def fill(self, now: MeetingFile) -> None:
        self._meeting = now.meeting
        measures = measures_of(now.file.preferences)
        clear_layout(self.list)
        due = asked_of(now.file.course, now.meeting)
        screens = 0
        for line in self._lines:
            screens += self._fill_person(now.file, line, due, measures)
        self.setVisible(self.list.count() > 0)
        self.along.setVisible(screens > 0 and len(self._lines) == 1)
        has_code = bool(now.file.preferences.get("client_code_hash"))
        self.code.setVisible(screens > 0 and not has_code)

    def _fill_person(
        self,
        file: WholeCourseFile,
        line: ParticipantLine,
        due: Sequence[str],
        measures: dict[str, Measure],
    ) -> int:
        """Rows of one client; answers how many can be filled in on the screen."""
        done = done_in(file.scores_of(line.client_id), self._meeting)
        wanted = [key for key in due if key in measures and key not in done]
        if (wanted or done) and len(self._lines) > 1:
            self.list.addWidget(text_label(line.name, "body_bold"))
        for key, score in done.items():
            self.list.addWidget(DoneRow(measures[key], score))
        screens = 0
        for key in wanted:
            shows = on_screen(file, line.client_id, measures[key])
            screens += shows
            row = MeetingDueRow(measures[key], line.name, shows)
            row.client.clicked.connect(partial(self._hand_over, line.client_id, key))
            row.paper.clicked.connect(partial(self._paper, line.client_id, key))
            self.list.addWidget(row)
        return screens

    def _hand_over(self, client_id: str, measure_id: str, _checked: bool = False) -> None:
        along = self.along.isChecked() and not self.along.isHidden()
        try:
            self.ctx.client_screen.hand_over(
                client_id, measure_id, meeting_id=self._meeting.id, look_along=along
            )
        except UserError as error:
            self.error.setText(one_line(error))
            self.error.show()

    def _paper(self, client_id: str, measure_id: str, _checked: bool = False) -> None:
        self.ctx.go(
            "score_entry",
            client_id=client_id,
            measure_id=measure_id,
            meeting_id=self._meeting.id,
        )

    @Slot()
    def _to_code(self) -> None:
        self.ctx.go("settings", tab="client")
