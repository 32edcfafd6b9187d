"""What this meeting is for: theme, exercises for this client, the task for at home, gates."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from coach_app.course.choice import KINDS, WeekChoice
from coach_app.course.gates import gates_of
from coach_app.course.meetings import steps_agreed
from coach_app.data.course_file_views import MeetingFile
from coach_app.data.views import Meeting
from coach_app.errors import UserError
from coach_app.exercises import Exercise
from coach_app.programme import PLAYED, MeetingPlan
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, vbox
from coach_app.ui.context import Context
from coach_app.ui.exercises.body_words import reasons
from coach_app.ui.meeting.gate_words import gate_words
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets import SecondaryButton, TextButton, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section


class WeekCard(Section):
    """Nothing here binds: the coach opens what fits, or something else."""

    def __init__(self, ctx: Context, client_ids: Sequence[str]) -> None:
        super().__init__("")
        self.ctx, self._clients = ctx, list(client_ids)
        self._language = ctx.settings.values.language
        self._meeting: Meeting | None = None
        self._shown: object = None
        self.buttons: dict[str, TextButton] = {}
        self.aim = text_label("", "body", "ink2")
        self.rows = vbox(gap=10)
        self.gate = text_label("", "second", "ink2")
        self.home = text_label("", "body")
        self.agree = SecondaryButton(self.tr("Agree on this as a step"), "plus", small=True)
        self.adapt = TextButton(self.tr("Adapt the programme"), "note-pencil", small=True)
        self.fault = text_label("", "second", "ink2")
        self.body.addWidget(self.aim)
        self.body.addLayout(self.rows)
        self.body.addWidget(self.gate)
        self.body.addWidget(self.home)
        below = FlowLayout(gap=theme.px(8))
        below.addWidget(self.agree)
        below.addWidget(self.adapt)
        self.body.addLayout(below)
        self.body.addWidget(self.fault)
        self.agree.clicked.connect(self._agree)
        self.adapt.clicked.connect(self._adapt)
        self.fault.hide()

    # -- fill

    def fill(self, now: MeetingFile, locked: bool) -> None:
        self._meeting = meeting = now.meeting
        self._choice = choice = WeekChoice(now.file, meeting, self._clients)
        plan = choice.plan
        self._done = {run.exercise_id for run in now.file.runs_in(meeting.id)}
        agreed = {step.text for step in steps_agreed(now)}
        gate = gate_words(gates_of(now.file, meeting))
        shown = (plan, choice.body, self._done, agreed, gate, locked)
        if shown == self._shown:  # the page follows every keeping of a text
            return
        self._shown = shown
        self.set_title(self.tr("Plan: {theme}").format(theme=plan.theme.text(self._language)))
        self.aim.setText(plan.aim.text(self._language))
        clear_layout(self.rows)
        self.buttons = {}
        for part in PLAYED:
            self._add_part(part, plan)
        self.gate.setText(gate)
        self.gate.setVisible(bool(gate))
        home = plan.home.text(self._language)
        self.home.setText(self.tr("At home: {task}").format(task=home))
        self.home.setVisible(bool(home))
        self.agree.setVisible(bool(home) and not locked and home not in agreed)

    def _add_part(self, part: str, plan: MeetingPlan) -> None:
        words = {
            "relax": self.tr("Relax"),
            "make": self.tr("Make"),
            "together": self.tr("Together"),
        }
        head = self.tr("{part}, about {minutes} min").format(
            part=words[part], minutes=plan.minutes[part]
        )
        self.rows.addWidget(text_label(head, "second_bold", "ink"))
        if part == "together" and plan.skill:
            self.rows.addWidget(text_label(plan.skill.text(self._language), "body"))
        flow = FlowLayout(gap=theme.px(8))
        known = self._choice.known
        for key in self._choice.keys(part):
            flow.addWidget(self._button(known[key]))
        more = TextButton(self.tr("Something else"), "arrow-right", small=True)
        more.setAccessibleName(f"{words[part]}: {more.text()}")
        more.setProperty("kind", KINDS[part])
        more.clicked.connect(self._open_library)
        flow.addWidget(more)
        self.rows.addLayout(flow)
        for key, codes in self._choice.left_out(part):
            text = self.tr("Not {name}: {reasons}.").format(
                name=known[key].name.text(self._language), reasons=reasons(codes)
            )
            self.rows.addWidget(text_label(text, "second", "ink2"))

    def _button(self, exercise: Exercise) -> TextButton:
        name = exercise.name.text(self._language)
        done = exercise.id in self._done
        button = TextButton(name, "check" if done else "play", small=True)
        if done:
            button.setAccessibleName(self.tr("{name}, done today").format(name=name))
        button.setProperty("key", exercise.id)
        button.clicked.connect(self._open)
        self.buttons[exercise.id] = button
        return button

    # -- acts

    @property
    def _client(self) -> str:
        return self._clients[0] if len(self._clients) == 1 else ""

    @Slot()
    def _open(self) -> None:
        sender: QObject | None = self.sender()
        if sender is not None and self._meeting is not None:
            self.ctx.go(
                "exercise",
                exercise_id=str(sender.property("key")),
                client_id=self._client,
                meeting_id=self._meeting.id,
            )

    @Slot()
    def _open_library(self) -> None:
        sender: QObject | None = self.sender()
        if sender is not None and self._meeting is not None:
            self.ctx.go(
                "exercises",
                client_id=self._client,
                meeting_id=self._meeting.id,
                kinds=[str(sender.property("kind"))],
            )

    @Slot()
    def _adapt(self) -> None:
        """For this course; what holds for all courses is under Settings."""
        if self._meeting is not None:
            late = self._meeting.kind == "follow_up"
            week = 9 if late else self._meeting.week
            self.ctx.go("plan", course_id=self._meeting.course_id, week=week)

    @Slot()
    def _agree(self) -> None:
        """The task of this week as a step; the coach can change its words below."""
        if self._meeting is None:
            return
        plan = self._choice.plan
        try:
            self.ctx.practice.steps.add(
                self._meeting.id, plan.home.text(self._language), self._client or None
            )
        except UserError as error:
            self.fault.setText(one_line(error))
            self.fault.show()
