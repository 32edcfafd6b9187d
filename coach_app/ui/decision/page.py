"""What to do after week 8, and how to go on after week 4: evidence left, choices right."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.evidence import evidence_of
from coach_app.data.courses.views import Decision
from coach_app.errors import must_exist
from coach_app.programme import Halfway, Suggestion, halfway, suggest_end
from coach_app.ui import formats, theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.decision.rings import Rings
from coach_app.ui.decision.words import DecisionWords
from coach_app.ui.page import Page
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.trouble.saving import save_by
from coach_app.ui.widgets import (
    Card,
    ChoiceCard,
    ClientButton,
    Hairline,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    Sparkline,
    TextArea,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.check_row import CheckRow
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section

SOON_WEEKS = 6  # after week 8, instead of twelve
DRAFT = "decision"


class DecisionPage(Page):
    """``meeting_id``: of week 4 or 8 (or later); ``client_id``: about whom."""

    topics: ClassVar[frozenset[str]] = frozenset({"scores", "decisions", "steps", "circles"})

    def __init__(self, ctx: Context, meeting_id: str, client_id: str) -> None:
        super().__init__(ctx, meeting_id=meeting_id, client_id=client_id)
        self.meeting_id, self.client_id = meeting_id, client_id
        with must_exist():
            self._read()
        self.kind = "halfway" if self.meeting.week == 4 else "end"
        self.words = DecisionWords(self)
        self._make()
        self._lay_out()
        self._connect()
        self._fill()

    def _read(self) -> None:
        """What page and rule stand on, of one moment."""
        files = self.ctx.practice.course_files
        self.file = file = files.whole_at(self.meeting_id, self.client_id)
        self.meeting = next(one for one in file.meetings if one.id == self.meeting_id)
        self.course, self.client = file.course, file.client(self.client_id)

    def _fill_again(self) -> None:
        self._read()
        self._fill()

    # -- make

    def _make(self) -> None:
        title = (
            self.tr("Halfway talk") if self.kind == "halfway" else self.tr("Decision after week 8")
        )
        self.header.set_title(title, self.client.name)
        self.header.set_back(True)
        self.seen = Section(self.tr("What we see"))
        self.rows = vbox(gap=12)
        self.seen.body.addLayout(self.rows)
        self.quote_card = Card(padding=20, gap=4)
        self.quote = text_label("", "quote")
        name = self.client.name.split()[0]
        self.quote_card.body.addWidget(
            text_label(self.tr("{name} says").format(name=name), "second", "ink2")
        )
        self.quote_card.body.addWidget(self.quote)
        self.choice = Section(self.tr("What do you two choose?"))
        says = [
            ("better", self.tr("better")),
            ("same", self.tr("the same")),
            ("worse", self.tr("worse")),
        ]
        self.says = Segmented(says, None, self.tr("How is it now, according to the client?"))
        self.flag = CheckRow(self.tr("There is a warning sign"), self.tr("See F7"))
        self.rule = text_label("", "second")
        self.cards: dict[str, ChoiceCard] = {}
        for code, words, more in self.words.choices(self.kind):
            self.cards[code] = ChoiceCard(words, more, code)
        self.reason = TextArea("", self.tr("In your own words, together"), lines=3)
        self.reason.setAccessibleName(self.tr("Why?"))
        self.keep = PrimaryButton(self.tr("Record decision"))
        self.later = SecondaryButton(self.tr("Not yet"))
        self.kept = text_label("", "second", "ink2")
        self.undo = TextButton(self.tr("Take it back"), small=True)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(theme.px(14))
        left.addWidget(self.seen)
        left.addWidget(self.quote_card)
        left.addStretch(1)
        body = self.choice.body
        ask = self.tr("How is it now, according to {name}?").format(
            name=self.client.name.split()[0]
        )
        if self.kind == "end":
            body.addWidget(text_label(ask, "body_bold"))
            body.addWidget(self.says)
            body.addWidget(self.flag)
        self.says.setVisible(self.kind == "end")
        self.flag.setVisible(self.kind == "end")
        rule = QWidget()
        inside = vbox(rule, edge=(14, 10))
        inside.addWidget(self.rule)
        inside.addWidget(text_label(self.tr("The rule helps. You choose."), "second_bold"))
        rule.setStyleSheet(
            f"background: {theme.color('inset').name()}; border-radius: {theme.px(10)}px;"
        )
        body.addWidget(rule)
        for card in self.cards.values():
            body.addWidget(card)
        body.addWidget(text_label(self.tr("Why?"), "body_bold"))
        body.addWidget(self.reason)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep, 1)
        buttons.addWidget(self.later)
        body.addLayout(buttons)
        body.addWidget(self.kept)
        body.addWidget(self.undo)
        right.addWidget(self.choice)
        self.after = self._after()
        right.addWidget(self.after)
        right.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(20))
        self._columns.addLayout(left, 7)
        self._columns.addLayout(right, 5)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)

    def _after(self) -> Section:
        """What helps to say goodbye; each opens what exists already."""
        card = Section(self.tr("To take along"))
        row = FlowLayout(gap=theme.px(8))
        self.story = ClientButton(self.tr("Look back at eight weeks"), small=True)
        self.plan = SecondaryButton(self.tr("When it comes back"), "compass", small=True)
        self.sheet = SecondaryButton(self.tr("Goodbye sheet"), "printer", small=True)
        self.album = SecondaryButton(self.tr("Makings and album"), "paint-brush", small=True)
        self.report = SecondaryButton(self.tr("Progress report"), "note-pencil", small=True)
        self.signs = SecondaryButton(self.tr("Whom to call"), "phone", small=True)
        for button in (self.story, self.plan, self.sheet, self.album, self.report, self.signs):
            row.addWidget(button)
        card.body.addLayout(row)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.design_width() >= 800
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def _connect(self) -> None:
        self.says.changed.connect(self._show_rule)
        self.flag.toggled.connect(self._show_rule)
        for card in self.cards.values():
            card.toggled.connect(self._chosen)
        self.keep.clicked.connect(self._keep)
        self.later.clicked.connect(self._later)
        self.undo.clicked.connect(self._take_back)
        save_by(self.ctx, self.reason, self._keep_draft)
        self.story.clicked.connect(self._show_story)
        self.plan.clicked.connect(self._open_plan)
        self.sheet.clicked.connect(self._open_sheet)
        self.album.clicked.connect(self._open_album)
        self.report.clicked.connect(self._open_report)
        self.signs.clicked.connect(self._open_signs)

    # -- fill

    def _fill(self) -> None:
        self.evidence = evidence_of(self.file, self.client.id)
        clear_layout(self.rows)
        for at, (key, name, figure, words) in enumerate(self.words.rows(self.evidence)):
            if at:
                self.rows.addWidget(Hairline())
            self.rows.addWidget(self._row(key, name, figure, words))
        self.quote.setText(f"‘{self.evidence.sentence}’")
        self.quote_card.setVisible(bool(self.evidence.sentence))
        last = self.file.decision(self.kind, self.client.id)
        draft = self.file.draft(DRAFT, self._ref())
        self.reason.follow(str(draft.get("reason", last.reason if last is not None else "")))
        if last is not None:
            self.says.set_value(last.says or None)
            if last.chosen in self.cards:
                self.cards[last.chosen].setChecked(True)
        self._show_kept(last)
        self._show_rule()

    def _row(self, key: str, name: str, figure: str, words: str) -> QWidget:
        host = QWidget()
        row = hbox(host)
        column = vbox(gap=0)
        column.addWidget(text_label(name, "second", "ink2"))
        column.addWidget(text_label(figure, "card"))
        if words:
            column.addWidget(text_label(words, "body", "ink2"))
        row.addLayout(column, 1)
        if key == "weekly" and self.evidence.weekly_ends is not None:
            row.addWidget(Sparkline(self.evidence.weekly))
        elif key == "circles" and self.evidence.people_now:
            row.addWidget(Rings(self.evidence.people_first))
            row.addWidget(text_label("→", "body", "ink2", wrap=False))
            row.addWidget(Rings(self.evidence.people_now))
        return host

    def _show_kept(self, last: Decision | None) -> None:
        self.undo.setVisible(last is not None)
        self.kept.setVisible(last is not None)
        if last is not None:
            when = formats.day(last.made_at.astimezone())
            self.kept.setText(self.tr("Recorded on {when}.").format(when=when))

    @property
    def suggested(self) -> str:
        if self.kind == "halfway":
            return self.words.suggested_halfway(self._halfway())
        return self._end().action

    def _halfway(self) -> Halfway:
        seen = self.evidence
        who5 = seen.who5
        return halfway(
            seen.tensions,
            *seen.vitality,
            who5[0] if len(who5) > 1 else None,
            who5[-1] if len(who5) > 1 else None,
        )

    def _end(self) -> Suggestion:
        change = self.evidence.change
        return suggest_end(
            None if change is None else change.label,
            str(self.says.value() or ""),
            self.evidence.last_who5,
            self.flag.isChecked(),
        )

    @Slot()
    def _show_rule(self, *_: object) -> None:
        if self.kind == "halfway":
            why = self.words.rule_halfway(self._halfway())
        else:
            why = self.words.rule_end(self._end())
        names = {code: card.text() for code, card in self.cards.items()}
        self.rule.setText(
            self.tr("Rule: {why} That fits ‘{choice}’.").format(
                why=why, choice=names[self.suggested]
            )
        )
        for code, card in self.cards.items():
            fits = code == self.suggested
            card.set_mark(self.tr("fits the rule") if fits else "")
            card.setAccessibleName(
                self.tr("{choice}, fits the rule").format(choice=names[code])
                if fits
                else names[code]
            )
        self._chosen()

    @Slot()
    def _chosen(self, *_: object) -> None:
        if self._choice():
            self.keep.setEnabled(True)
        else:
            self.keep.off_because(self.tr("First choose one of the cards"))

    def _choice(self) -> str:
        return next((code for code, card in self.cards.items() if card.isChecked()), "")

    # -- acts

    def _ref(self) -> str:
        return f"{self.course.id}:{self.client.id}:{self.kind}"

    def _keep_draft(self, text: str) -> None:
        self.ctx.practice.drafts.put(DRAFT, self._ref(), {"reason": text})

    @Slot()
    def _keep(self) -> None:
        chosen, practice = self._choice(), self.ctx.practice
        self.reason.flush()

        def act() -> None:
            practice.decisions.add(
                self.course.id,
                self.kind,
                chosen,
                client_id=self.client.id,
                meeting_id=self.meeting.id,
                suggested=self.suggested,
                says=str(self.says.value() or "") if self.kind == "end" else "",
                reason=self.reason.text(),
            )
            practice.drafts.drop(DRAFT, self._ref())
            if chosen == "early-follow-up":
                self._follow_up_sooner()

        if not attempt(self.ctx, act):
            return
        self._fill_again()
        if chosen in ("stop-and-refer", "refer-now", "ask-safety"):
            self.ctx.toast(self.tr("Decision recorded. The addresses are under ‘Whom to call’."))
        elif chosen == "repeat":
            self.ctx.toast(
                self.tr("Decision recorded. Plan the extra meeting on the meeting page.")
            )
        else:
            self.ctx.toast(self.tr("Decision recorded"))

    def _follow_up_sooner(self) -> None:
        """Six weeks after this meeting instead of twelve."""
        meetings = self.ctx.practice.meetings
        for one in meetings.of_course(self.course.id):
            if one.kind == "follow_up" and one.status == "planned":
                sooner = self.meeting.planned_at + dt.timedelta(weeks=SOON_WEEKS)
                if sooner < one.planned_at:
                    meetings.move(one.id, sooner)

    @Slot()
    def _later(self) -> None:
        self.reason.flush()
        self.ctx.back()

    @Slot()
    def _take_back(self) -> None:
        decisions = self.ctx.practice.decisions
        last = decisions.last(self.course.id, self.kind, self.client.id)
        if last is not None and attempt(self.ctx, lambda: decisions.remove(last.id)):
            self._fill_again()
            self.ctx.toast(self.tr("The decision is taken back"))

    @Slot()
    def _show_story(self) -> None:
        screen = self.ctx.client_screen
        attempt(self.ctx, lambda: screen.show_story(self.course.id, self.client.id))

    @Slot()
    def _open_plan(self) -> None:
        self.ctx.go(
            "exercise", exercise_id="S16", client_id=self.client.id, meeting_id=self.meeting.id
        )

    @Slot()
    def _open_sheet(self) -> None:
        self.ctx.go("goodbye", meeting_id=self.meeting.id, client_id=self.client.id)

    @Slot()
    def _open_album(self) -> None:
        self.ctx.go("client", client_id=self.client.id, tab="makings")

    @Slot()
    def _open_report(self) -> None:
        self.ctx.go("report", course_id=self.course.id, client_id=self.client.id)

    @Slot()
    def _open_signs(self) -> None:
        self.ctx.go("signs", client_id=self.client.id, meeting_id=self.meeting.id)

    def flush(self) -> None:
        self.reason.flush()

    def refresh(self, topics: frozenset[str]) -> None:
        self._fill_again()
