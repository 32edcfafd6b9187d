"""A question card at a time: to ask, to mark as asked, or to change for another."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from coach_app.programme.prompts import MOMENT_OF, Question, avoid, questions
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.runner.guide import Guide
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import Hairline, SecondaryButton, TextButton, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section


class QuestionCard(Section):
    """Questions of the moment; those asked before come last and say so."""

    def __init__(self, guide: Guide, part: str) -> None:
        super().__init__()
        self.set_title(self.tr("A question"))
        self.guide = guide
        moment = MOMENT_OF[part]
        self._all = [one for one in questions() if one.moment == moment]
        self._before: set[str] = set()  # in an earlier meeting
        self._now: set[str] = set()  # in this one
        self._read()
        self._order = sorted(self._all, key=lambda one: one.id in self._before | self._now)
        self._at = 0
        self.words = text_label("", "script")
        self.state = text_label("", "second", "ink2")
        self.asked = SecondaryButton("", "check", small=True)
        self.other = TextButton(self.tr("Another question"), "arrow-right", small=True)
        self.rather = TextButton(self.tr("Rather not ask"), "hand-palm", small=True)
        self.body.setSpacing(theme.px(8))
        self.body.addWidget(self.words)
        self.body.addWidget(self.state)
        row = FlowLayout(gap=theme.px(8))
        for button in (self.asked, self.other, self.rather):
            row.addWidget(button)
        self.body.addLayout(row)
        self._make_avoid()
        self.asked.clicked.connect(self._mark)
        self.other.clicked.connect(self._next)
        self.rather.clicked.connect(self._fold)
        self._show()

    def _make_avoid(self) -> None:
        self.avoid = QWidget()
        column = vbox(self.avoid, gap=6)
        language = self.guide.language
        for one in avoid():
            column.addWidget(Hairline())
            column.addWidget(
                text_label(self.tr("Not: ‘{words}’").format(words=one.ask.text(language)), "body")
            )
            column.addWidget(
                text_label(
                    self.tr("Rather: ‘{words}’").format(words=one.instead.text(language)),
                    "body_bold",
                )
            )
            column.addWidget(text_label(one.why.text(language), "second", "ink2"))
        self.avoid.hide()
        self.body.addWidget(self.avoid)

    def _clients(self) -> list[str]:
        return self.guide.here()

    def _read(self) -> None:
        """Asked of anybody here, in this meeting or before."""
        here, clients = self.guide.meeting.id, self._clients()
        for use in self.guide.file.prompts:
            if use.kind == "question" and use.client_id in clients:
                (self._now if use.meeting_id == here else self._before).add(use.prompt)

    @property
    def question(self) -> Question:
        return self._order[self._at]

    def _show(self) -> None:
        one = self.question
        self.words.setText(one.text.text(self.guide.language))
        now, before = one.id in self._now, one.id in self._before
        self.asked.setText(self.tr("Not asked after all") if now else self.tr("Mark as asked"))
        self.asked.set_icon("arrow-u-up-left" if now else "check")
        words = self.tr("Asked today") if now else self.tr("Asked in an earlier meeting")
        self.state.setText(words if now or before else "")
        self.state.setVisible(now or before)

    @Slot()
    def _next(self) -> None:
        self._at = (self._at + 1) % len(self._order)
        self._show()

    @Slot()
    def _mark(self) -> None:
        prompts, one = self.guide.ctx.practice.prompts, self.question
        act = prompts.unmark if one.id in self._now else prompts.mark

        def write() -> None:
            for key in self._clients():
                act(key, "question", one.id, self.guide.meeting.id)

        if attempt(self.guide.ctx, write):
            self._now ^= {one.id}
            self._show()

    @Slot()
    def _fold(self) -> None:
        self.avoid.setVisible(self.avoid.isHidden())
        shown = not self.avoid.isHidden()
        self.rather.setText(self.tr("Fold away") if shown else self.tr("Rather not ask"))
