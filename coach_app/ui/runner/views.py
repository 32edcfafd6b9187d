"""The parts that are not played: arrive, look back, check in, know, agree."""

from __future__ import annotations

import datetime as dt
import random

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QHBoxLayout

from coach_app.course.due import turns
from coach_app.course.meetings import steps_agreed, steps_to_review
from coach_app.programme.cards import cards
from coach_app.programme.pairs import draw_pairs
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, vbox
from coach_app.ui.exercises.card_row import CardRow
from coach_app.ui.meeting.measures import MeasuresCard
from coach_app.ui.meeting.mind import MindLine
from coach_app.ui.meeting.steps import AgreedCard, ReviewCard
from coach_app.ui.runner.gate_card import GateCard
from coach_app.ui.runner.part_view import PartView
from coach_app.ui.runner.played import PlayedView
from coach_app.ui.runner.round_table import RoundTable
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import ClientButton, ComboField, SecondaryButton, Segmented, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section


class ArriveView(PartView):
    """What this week is for; in a group who is there."""

    def make(self) -> None:
        plan, language = self.guide.choice.plan, self.guide.language
        self.inside.addWidget(text_label(plan.aim.text(language), "body", "ink2"))
        self.gate = GateCard(self.guide)
        self.column.insertWidget(1, self.gate)
        self.mind = MindLine()
        people = [self.guide.file.client(line.client_id) for line in self.guide.note.lines]
        self.mind.fill(people, agreements=not self.guide.group)  # a group sits around it
        self.inside.addWidget(self.mind)
        self.there: dict[str, Segmented[bool | None]] = {}
        if self.guide.group:
            self.column.insertWidget(1, self._attendance())
        if self.guide.week == 0:
            self.inside.addLayout(self._to_intake())

    def _attendance(self) -> Section:
        card = Section(self.tr("Who is there?"))
        for line in self.guide.note.lines:
            name = text_label(line.name, "body", wrap=False)
            there = Segmented[bool | None](  # None: not asked yet
                [(True, self.tr("Present")), (False, self.tr("Absent"))],
                line.present,
                self.tr("Present or absent, {name}").format(name=line.name),
            )
            there.setProperty("participant", line.participant_id)
            there.changed.connect(self._set_present)
            self.there[line.participant_id] = there
            row = QHBoxLayout()
            row.addWidget(name, 1)
            row.addWidget(there)
            card.body.addLayout(row)
        return card

    def _to_intake(self) -> FlowLayout:
        """One to one a button; in a group one for everybody by name."""
        row = FlowLayout(gap=theme.px(8))
        for line in self.guide.note.lines:
            words = self.tr("Open the intake")
            if self.guide.group:
                words = self.tr("Intake: {name}").format(name=line.name.split()[0])
            button = SecondaryButton(words, "clipboard-text", small=True)
            button.setProperty("client", line.client_id)
            button.clicked.connect(self._open_intake)
            row.addWidget(button)
        return row

    @Slot()
    def _open_intake(self) -> None:
        sender: QObject | None = self.sender()
        if sender is not None:
            client = str(sender.property("client"))
            self.guide.ctx.go("intake", meeting_id=self.guide.meeting.id, client_id=client)

    @Slot(object)
    def _set_present(self, value: object) -> None:
        sender: QObject | None = self.sender()
        if sender is None:
            return
        key, practice = str(sender.property("participant")), self.guide.ctx.practice
        attempt(
            self.guide.ctx,
            lambda: practice.notes.save_line(self.guide.meeting.id, key, present=bool(value)),
        )
        self.guide.read()

    def flush(self) -> None:
        self.gate.flush()


class StepsView(PartView):
    def make(self) -> None:
        names = {line.client_id: line.name for line in self.guide.note.lines}
        self.review = ReviewCard(
            self.guide.ctx, self.guide.meeting.id, names if self.guide.group else {}
        )
        self.none = text_label(self.tr("No steps were agreed last time."), "body", "ink2")
        self.inside.addWidget(self.none)
        self.column.insertWidget(1, self.review)
        if self.guide.group:
            self.column.insertWidget(2, RoundTable(self.guide))
        self.fill()

    def fill(self) -> None:
        self.review.fill(steps_to_review(self.guide.now))
        self.none.setVisible(self.review.isHidden() and self.guide.week != 0)


class CheckView(PartView):
    """What the week asks for; a group passes the laptop round."""

    def make(self) -> None:
        guide = self.guide
        self.measures = MeasuresCard(guide.ctx, guide.now)
        self.none = text_label(self.tr("Nothing is measured in this meeting."), "body", "ink2")
        self.round = ClientButton(self.tr("Let the laptop go round"))
        self.round.setVisible(False)
        self.inside.addWidget(self.none)
        row = FlowLayout(gap=theme.px(8))
        row.addWidget(self.round)
        self.inside.addLayout(row)
        self.column.insertWidget(1, self.measures)
        self.round.clicked.connect(self._pass)
        self.fill()

    def fill(self) -> None:
        self.measures.fill(self.guide.now)
        self.none.setVisible(self.measures.isHidden())
        self.round.setVisible(self.guide.group and bool(self._turns()))

    def _turns(self) -> list[tuple[str, str]]:
        """Whoever is here and has not filled in the weekly check."""
        return turns(self.guide.now, self.guide.here())

    @Slot()
    def _pass(self) -> None:
        screen, turns = self.guide.ctx.client_screen, self._turns()
        attempt(self.guide.ctx, lambda: screen.pass_round(turns, self.guide.meeting.id))


class KnowView(PartView):
    """The cards of this week first; any other can be chosen."""

    def make(self) -> None:
        self.list = vbox(gap=18)
        known = cards()
        choices = [("", self.tr("Another card…"))]
        choices += [(key, one.title.text(self.guide.language)) for key, one in known.items()]
        self.more = ComboField(choices, "")
        self.more.setAccessibleName(self.tr("Another card"))
        self._extra: list[str] = []
        self.inside.addLayout(self.list)
        self.inside.addWidget(self.more)
        self.more.chosen.connect(self._add)
        self.rows: dict[str, CardRow] = {}
        self.fill()

    def _seen(self) -> set[str]:
        here = self.guide.here()
        return {
            use.prompt
            for use in self.guide.file.prompts
            if use.kind == "card" and use.client_id in here
        }

    def fill(self) -> None:
        clear_layout(self.list)
        self.rows = {}
        seen, known = self._seen(), cards()
        for key in dict.fromkeys([*self._extra, *self.guide.choice.plan.know]):
            note = self.tr("shown before") if key in seen else ""
            row = self.rows[key] = CardRow(
                known[key], self.guide.language, self.guide.client_language(), note
            )
            row.wanted.connect(self._show)
            self.list.addWidget(self.rows[key])

    @Slot(str)
    def _show(self, key: str) -> None:
        ctx, guide = self.guide.ctx, self.guide

        def act() -> None:
            for client_id in guide.here():
                ctx.practice.prompts.mark(client_id, "card", key, guide.meeting.id)
            ctx.client_screen.show_card(key, guide.client_id or None)

        attempt(ctx, act)

    @Slot(object)
    def _add(self, key: object) -> None:
        if key:
            self._extra = [str(key), *self._extra]
            self.fill()


class TogetherView(PlayedView):
    """In a group also pairs, drawn so that people meet somebody new."""

    def make(self) -> None:
        super().make()
        if not self.guide.group:
            return
        self.pairs = Section(self.tr("Pairs"))
        self.told = text_label("", "body")
        self.draw = SecondaryButton(self.tr("Draw pairs"), "users", small=True)
        row = FlowLayout(gap=theme.px(8))
        row.addWidget(self.draw)
        self.pairs.body.addWidget(self.told)
        self.pairs.body.addLayout(row)
        self.column.insertWidget(1, self.pairs)
        self.draw.clicked.connect(self._draw)
        self._show_pairs()

    def _show_pairs(self) -> None:
        kept = self.guide.file.guided.get(self.guide.meeting.id)
        names = {line.participant_id: line.name for line in self.guide.note.lines}
        pairs = kept.pairs if kept is not None else ()
        text = "\n".join(" · ".join(names[key] for key in pair if key in names) for pair in pairs)
        self.told.setText(text or self.tr("Nobody is with the same person twice, if possible."))
        self.draw.setText(self.tr("Draw again") if pairs else self.tr("Draw pairs"))

    @Slot()
    def _draw(self) -> None:
        practice, meeting = self.guide.ctx.practice, self.guide.meeting
        here = [line.participant_id for line in self.guide.note.lines if line.present is not False]
        self.guide.read()
        now = self.guide.file.guided.get(meeting.id)
        mine = set(now.pairs) if now is not None else set()
        before = [
            pair
            for one in self.guide.file.guided.values()
            for pair in one.pairs
            if pair not in mine
        ]
        pairs = draw_pairs(here, before, random.Random(dt.datetime.now().timestamp()))
        if attempt(self.guide.ctx, lambda: practice.guided.set_pairs(meeting.id, pairs)):
            self.guide.read()
            self._show_pairs()


class HomeView(PartView):
    def make(self) -> None:
        guide = self.guide
        self.task = guide.choice.plan.home.text(guide.language)
        if self.task:
            self.inside.addWidget(text_label(self.tr("At home: {task}").format(task=self.task)))
        self.agree = SecondaryButton(self.tr("Agree on this as a step"), "plus", small=True)
        row = FlowLayout(gap=theme.px(8))
        row.addWidget(self.agree)
        self.inside.addLayout(row)
        self.agreed = AgreedCard(guide.ctx, guide.now)
        self.column.insertWidget(1, self.agreed)
        self.agree.clicked.connect(self._agree)
        self.fill()

    def fill(self) -> None:
        steps = steps_agreed(self.guide.now)
        self.agreed.fill(steps, self.guide.note.locked_at is not None)
        texts = {step.text for step in steps}
        self.agree.setVisible(bool(self.task) and self.task not in texts)

    @Slot()
    def _agree(self) -> None:
        practice, key = self.guide.ctx.practice, self.guide.client_id or None
        attempt(self.guide.ctx, lambda: practice.steps.add(self.guide.meeting.id, self.task, key))
        self.guide.read()
        self.fill()

    def flush(self) -> None:
        self.agreed.flush()
