"""The close: what the client says, the note read together, the next date, the sheet to take."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.meeting.actions import MeetingActions
from coach_app.ui.meeting.next_date import NextCard
from coach_app.ui.meeting.people import PeopleCard
from coach_app.ui.runner.guide import Guide
from coach_app.ui.runner.part_view import PartView
from coach_app.ui.runner.round_table import RoundTable
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.unsaved import FIELD
from coach_app.ui.widgets import (
    ClientButton,
    SecondaryButton,
    Segmented,
    TextArea,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.edge import EdgedFlow
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section


class CloseView(PartView):
    """``decide(client)``: open the page of week 4 or 8."""

    decide = Signal(str)

    def make(self) -> None:
        guide = self.guide
        self.ask: dict[str, ClientButton] = {}
        self.people = PeopleCard(guide.note.lines)
        for row in self.people.rows.values():
            row.there.setVisible(False)
        self.did = TextArea("", self.tr("Written by the parts you did"), lines=6)
        self.did.setAccessibleName(self.tr("What we did"))
        self.did.setProperty(FIELD, "did")
        self.next = NextCard(MeetingActions(guide.ctx, self))
        self.goodbye = SecondaryButton(self.tr("Goodbye sheet"), "printer", small=True)
        show_if(self.goodbye, not guide.group)
        self.read = ClientButton(self.tr("Read the note together"))
        show_if(self.read, not guide.group)
        self.decisions: dict[str, SecondaryButton] = {}
        self._lay_out()
        self.goodbye.clicked.connect(self._open_goodbye)
        self.read.clicked.connect(self._read)
        self.fill()

    def _lay_out(self) -> None:
        guide = self.guide
        for line in guide.note.lines:
            if line.present is False:
                continue
            first = line.name.split()[0]
            button = ClientButton(self.tr("Three questions for {name}").format(name=first))
            button.setProperty("client", line.client_id)
            button.clicked.connect(self._ask)
            self.ask[line.client_id] = button
        row = FlowLayout(gap=theme.px(8))
        for button in self.ask.values():
            row.addWidget(button)
        row.addWidget(self.read)
        self.inside.addLayout(row)
        self.said = Section(self.tr("What was said"))
        self.answers: dict[str, ClosingRow] = {}
        for line in guide.note.lines:
            if line.present is not False:
                answer = self.answers[line.client_id] = ClosingRow(guide, line.client_id)
                self.said.body.addWidget(answer)
        card = Section(self.tr("What we did"))
        card.body.addWidget(
            text_label(
                self.tr("These sentences wrote themselves. Change what you like."), "second", "ink2"
            )
        )
        card.body.addWidget(self.did)
        below = EdgedFlow(self.goodbye)
        if guide.week in (4, 8):
            for line in guide.note.lines:
                below.addWidget(self._decision_of(line.client_id, line.name.split()[0]))
        self.next.body.addLayout(below)
        cards: list[QWidget] = [self.said, self.people, self.next, card]
        if guide.group:
            cards.insert(0, RoundTable(guide))
        for at, widget in enumerate(cards, 1):
            self.column.insertWidget(at, widget)

    def _decision_of(self, client_id: str, name: str) -> SecondaryButton:
        """Halfway talk or decision; in a group one for everybody."""
        half = self.guide.week == 4
        words = self.tr("Open the halfway talk") if half else self.tr("Open the decision")
        if self.guide.group:
            words = self.tr("Halfway: {name}") if half else self.tr("Decision: {name}")
            words = words.format(name=name)
        button = SecondaryButton(words, "compass", small=True)
        button.setProperty("client", client_id)
        button.clicked.connect(self._decide)
        self.decisions[client_id] = button
        return button

    @Slot()
    def _decide(self) -> None:
        self.decide.emit(str(self.sender().property("client")))

    def fill(self) -> None:
        guide = self.guide
        self.next.fill(guide.course, guide.meeting, guide.file.meetings)
        for line in guide.note.lines:
            row = self.people.rows.get(line.participant_id)
            if row is not None:
                row.sentence.follow(line.sentence)
        for answer in self.answers.values():
            answer.fill()
        self.did.follow(guide.note.did)

    @Slot()
    def _ask(self) -> None:
        guide, key = self.guide, str(self.sender().property("client"))
        attempt(guide.ctx, lambda: guide.ctx.client_screen.show_closing(guide.meeting.id, key))

    @Slot()
    def _read(self) -> None:
        guide = self.guide
        attempt(
            guide.ctx,
            lambda: guide.ctx.client_screen.show_closing(guide.meeting.id, guide.client_id, True),
        )

    @Slot()
    def _open_goodbye(self) -> None:
        guide = self.guide
        guide.ctx.go("goodbye", meeting_id=guide.meeting.id, client_id=guide.client_id)


class ClosingRow(QWidget):
    """The answers of one client; a coach who asked aloud marks them here."""

    def __init__(self, guide: Guide, client_id: str) -> None:
        super().__init__()
        self.guide, self.client_id = guide, client_id
        name = next(one.name for one in guide.note.lines if one.client_id == client_id)
        heard = [(1, self.tr("Yes")), (2, self.tr("A bit")), (3, self.tr("Not today"))]
        pace = [(1, self.tr("Too slow")), (2, self.tr("Right")), (3, self.tr("Too fast"))]
        self.heard = Segmented(heard, None, self.tr("Felt heard, {name}").format(name=name))
        self.pace = Segmented(pace, None, self.tr("Pace, {name}").format(name=name))
        self.wish = text_label("", "quote")
        column = vbox(self, gap=6)
        if guide.group:
            column.addWidget(text_label(name, "body_bold"))
        row = FlowLayout(gap=theme.px(16))
        for text, control in ((self.tr("Felt heard"), self.heard), (self.tr("Pace"), self.pace)):
            pair = QWidget()
            inside = vbox(pair, gap=2)
            inside.addWidget(text_label(text, "second", "ink2", wrap=False))
            inside.addWidget(control)
            row.addWidget(pair)
        self.clear = TextButton(self.tr("Clear"), small=True)
        row.addWidget(self.clear)
        column.addLayout(row)
        column.addWidget(self.wish)
        self.heard.changed.connect(self._keep)
        self.pace.changed.connect(self._keep)
        self.clear.clicked.connect(self._empty)

    def fill(self) -> None:
        kept = self.guide.file.closing(self.guide.meeting.id, self.client_id)
        self.heard.set_value(kept.heard)
        self.pace.set_value(kept.pace)
        self.clear.setVisible(kept.heard is not None or kept.pace is not None)
        text = self.tr("Next time: ‘{words}’").format(words=kept.wish) if kept.wish else ""
        self.wish.setText(text)
        self.wish.setVisible(bool(text))

    @Slot()
    def _keep(self, *_: object) -> None:
        closings, key = self.guide.ctx.practice.closings, self.client_id
        attempt(
            self.guide.ctx,
            lambda: closings.save(
                self.guide.meeting.id, key, heard=self.heard.value(), pace=self.pace.value()
            ),
        )
        self.guide.read()
        self.fill()

    @Slot()
    def _empty(self) -> None:
        closings, key = self.guide.ctx.practice.closings, self.client_id
        attempt(
            self.guide.ctx,
            lambda: closings.save(self.guide.meeting.id, key, heard=None, pace=None),
        )
        self.guide.read()
        self.fill()
