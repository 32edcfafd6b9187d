"""What this meeting is for: theme, exercises for this client, the task for at home, gates."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout

from coach_app.data.views import Course, Meeting
from coach_app.errors import UserError
from coach_app.exercises import Exercise, Use, advice, allowed, rank, replacement
from coach_app.programme import PLAYED, MeetingPlan, plan_for
from coach_app.ui import theme
from coach_app.ui.context import Context
from coach_app.ui.exercise_shelf import shelf
from coach_app.ui.pages.body_words import body_words
from coach_app.ui.pages.flow import FlowLayout
from coach_app.ui.pages.gate_words import gate_words
from coach_app.ui.pages.section import Section, clear_layout, label
from coach_app.ui.start.errors_text import one_line
from coach_app.ui.widgets import SecondaryButton, TextButton

KINDS = {"relax": "relax", "make": "make", "together": "relate"}


class WeekCard(Section):
    """Nothing here binds: the coach opens what fits, or something else."""

    def __init__(self, ctx: Context, client_ids: Sequence[str]) -> None:
        super().__init__("")
        self.ctx, self._clients = ctx, list(client_ids)
        self._language = ctx.settings.values.language
        self._meeting: Meeting | None = None
        self._shown: object = None
        self.buttons: dict[str, TextButton] = {}
        self.aim = label("", "body", "ink2")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.px(10))
        self.gate = label("", "second", "ink2")
        self.home = label("", "body")
        self.agree = SecondaryButton(self.tr("Agree on this as a step"), "plus", small=True)
        self.fault = label("", "second", "ink2")
        self.body.addWidget(self.aim)
        self.body.addLayout(self.rows)
        self.body.addWidget(self.gate)
        self.body.addWidget(self.home)
        below = FlowLayout(gap=theme.px(8))
        below.addWidget(self.agree)
        self.body.addLayout(below)
        self.body.addWidget(self.fault)
        self.agree.clicked.connect(self._agree)
        self.fault.hide()

    def _plan(self) -> MeetingPlan:
        """Of the meeting's week; an extra meeting repeats the week before it."""
        assert self._meeting is not None
        return plan_for(None if self._meeting.kind == "follow_up" else self._meeting.week)

    # -- fill

    def fill(self, meeting: Meeting, course: Course, locked: bool) -> None:
        self._meeting = meeting
        plan = self._plan()
        practice = self.ctx.practice
        self._body = tuple(
            dict.fromkeys(
                code for key in self._clients for code in practice.clients.get(key).fields.body
            )
        )
        self._done = {run.exercise_id for run in practice.runs.of_meeting(meeting.id)}
        agreed = {step.text for step in practice.steps.agreed_in(meeting.id)}
        gate = gate_words(practice, meeting, course)
        now = (plan.id, self._body, self._done, agreed, gate, locked)
        if now == self._shown:  # the page follows every keeping of a text
            return
        self._shown = now
        self.set_title(self.tr("Plan: {theme}").format(theme=plan.theme.text(self._language)))
        self.aim.setText(plan.aim.text(self._language))
        self._known = shelf(self.ctx.practice)
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
            "relax": self.tr("Relax"), "make": self.tr("Make"), "together": self.tr("Together"),
        }  # fmt: skip
        head = self.tr("{part}, about {minutes} min").format(
            part=words[part], minutes=plan.minutes[part]
        )
        self.rows.addWidget(label(head, "second_bold", "ink"))
        if part == "together" and plan.skill:
            self.rows.addWidget(label(plan.skill.text(self._language), "body"))
        flow = FlowLayout(gap=theme.px(8))
        for key in self._keys(part, plan):
            flow.addWidget(self._button(self._known[key]))
        more = TextButton(self.tr("Something else"), "arrow-right", small=True)
        more.setAccessibleName(f"{words[part]}: {more.text()}")
        more.setProperty("kind", KINDS[part])
        more.clicked.connect(self._open_library)
        flow.addWidget(more)
        self.rows.addLayout(flow)
        for text in self._instead(part, plan):
            self.rows.addWidget(label(text, "second", "ink2"))

    def _keys(self, part: str, plan: MeetingPlan) -> list[str]:
        """What is suggested, each once; replaced where the body list asks for that."""
        wanted = list(plan.parts[part].suggested)
        if plan.favourite and part == "relax":
            wanted = [*self._favourite(), *wanted] or list(plan.parts[part].otherwise[:1])
        found = []
        for key in wanted:
            other = replacement(self._known[key], self._body, self._known)
            found.append(key if other is None else other.id)
        return list(dict.fromkeys(found))

    def _favourite(self) -> list[str]:
        """The relaxation that worked best for this client so far."""
        if len(self._clients) != 1:
            return []
        runs = self.ctx.practice.runs.of_client(self._clients[0])
        uses = [
            Use(r.exercise_id, r.started_at.date(), r.before, r.after, r.helpful, r.stopped)
            for r in runs
        ]
        best = [one.exercise_id for one in rank(uses) if one.exercise_id in self._known]
        fits = [
            key for key in best
            if self._known[key].kind == "relax" and allowed(self._known[key], self._body)
        ]  # fmt: skip
        return fits[:1]

    def _instead(self, part: str, plan: MeetingPlan) -> list[str]:
        found = []
        for key in plan.parts[part].suggested:
            why = advice(self._known[key], self._body).hidden
            if why:
                reasons = ", ".join(body_words(one.when)[0].lower() for one in why)
                found.append(
                    self.tr("Not {name}: {reasons}.").format(
                        name=self._known[key].name.text(self._language), reasons=reasons
                    )
                )
        return found

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
                "exercise", exercise_id=str(sender.property("key")), client_id=self._client,
                meeting_id=self._meeting.id,
            )  # fmt: skip

    @Slot()
    def _open_library(self) -> None:
        sender: QObject | None = self.sender()
        if sender is not None and self._meeting is not None:
            self.ctx.go(
                "exercises", client_id=self._client, meeting_id=self._meeting.id,
                kinds=[str(sender.property("kind"))],
            )  # fmt: skip

    @Slot()
    def _agree(self) -> None:
        """The task of this week as a step; the coach can change its words below."""
        if self._meeting is None:
            return
        plan = self._plan()
        try:
            self.ctx.practice.steps.add(
                self._meeting.id, plan.home.text(self._language), self._client or None
            )
        except UserError as error:
            self.fault.setText(one_line(error))
            self.fault.show()
