"""The card "Corrections": what a client asked to have put right, and what came of it."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QWidget

from coach_app.data.rights.views import Correction
from coach_app.ui import formats
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import (
    Hairline,
    LineEdit,
    Menu,
    SecondaryButton,
    Tag,
    text_label,
)
from coach_app.ui.widgets.layout.section import Section, focus_soon

DRAFT = "correction"


class CorrectionsCard(Section):
    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx, self.client_id = ctx, client_id
        self._requests = ctx.practice.requests
        self.set_title(self.tr("Corrections"))
        self.words = text_label(
            self.tr(
                "Write down what the client wants changed. What stood there and what came of it "
                "stay readable."
            ),
            "body",
            "ink2",
        )
        self.what = LineEdit()
        self.what.setPlaceholderText(self.tr("My sister is called Els, not Elsa"))
        self.what.setAccessibleName(self.tr("What the client wants changed"))
        self.add = SecondaryButton(self.tr("Record"), "plus", small=True)
        self.list = vbox(gap=10)
        row = hbox(gap=8)
        row.addWidget(self.what, 1)
        row.addWidget(self.add)
        self.body.addWidget(self.words)
        self.body.addLayout(row)
        self.body.addLayout(self.list)
        self.add.clicked.connect(self._add)
        self.what.returnPressed.connect(self._add)
        kept = ctx.practice.drafts.get(DRAFT, client_id) or {}
        self.what.setText(str(kept.get("what", "")))

    def fill(self) -> None:
        clear_layout(self.list)
        for place, one in enumerate(self._requests.corrections(self.client_id)):
            if place:
                self.list.addWidget(Hairline())
            self.list.addWidget(CorrectionRow(self.ctx, one))

    def flush(self) -> None:
        """Half a sentence outlives a lock."""
        drafts, text = self.ctx.practice.drafts, self.what.text().strip()
        kept = drafts.get(DRAFT, self.client_id) or {}
        if text and text != kept.get("what"):
            drafts.put(DRAFT, self.client_id, {"what": text})
        elif kept and not text:
            drafts.drop(DRAFT, self.client_id)

    @Slot()
    def _add(self) -> None:
        text = self.what.text().strip()
        if not text:
            focus_soon(self.what)
            return
        act = partial(self._requests.ask_correction, self.client_id, text, dt.date.today())
        if attempt(self.ctx, act):
            self.what.clear()
            self.flush()


class CorrectionRow(QWidget):
    """One request: day, words, state; answered from its button."""

    def __init__(self, ctx: Context, one: Correction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx, self.one = ctx, one
        states = {
            "open": Tag(self.tr("Open"), "attention"),
            "done": Tag(self.tr("Put right"), "ok", "check"),
            "declined": Tag(self.tr("Not changed"), "quiet"),
        }
        day = formats.day(one.asked_on, dt.date.today())
        self.words = text_label(f"{day}: {one.what}")
        self.answer = text_label(one.answer, "second", "ink2")
        self.answer.setVisible(bool(one.answer)) if one.answer else self.answer.hide()
        self.act = SecondaryButton(self.tr("Answer"), small=True)
        self.act.setAccessibleName(self.tr("Answer: {what}").format(what=one.what))
        top = hbox(gap=8)
        top.addWidget(self.words, 1)
        top.addWidget(states[one.state])
        top.addWidget(self.act)
        column = vbox(self, gap=2)
        column.addLayout(top)
        column.addWidget(self.answer)
        self.act.clicked.connect(self._menu)

    @Slot()
    def _menu(self) -> None:
        menu = Menu(self)
        for state, words in (
            ("done", self.tr("Put right")),
            ("declined", self.tr("Not changed, because…")),
            ("open", self.tr("Open again")),
        ):
            if state != self.one.state:
                menu.addAction(words).triggered.connect(partial(self.ask, state))
        menu.popup(self.act.mapToGlobal(QPoint(0, self.act.height())))

    def ask(self, state: str) -> None:
        from coach_app.ui.rights.answer_dialog import AnswerDialog

        if state == "open":
            self._keep(state, self.one.answer)
            return
        AnswerDialog(self, state, self.one.answer, partial(self._keep, state)).open()

    def _keep(self, state: str, answer: str) -> None:
        on = None if state == "open" else dt.date.today()
        requests = self.ctx.practice.requests
        attempt(self.ctx, partial(requests.answer_correction, self.one.id, state, answer, on))
