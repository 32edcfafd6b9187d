"""The intake: acknowledge, the wish, two measures apart, admission, safety, the outcome."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach_app.errors import must_exist
from coach_app.programme.intake import (
    ADMISSION,
    FIELDS,
    IntakeOutcome,
    four_fields,
    is_isolated,
    is_lonely,
    suggest_outcome,
)
from coach_app.programme.prompts import lines_of
from coach_app.ui import formats, theme
from coach_app.ui.boxes import hbox
from coach_app.ui.context import Context
from coach_app.ui.courses.intake_words import IntakeWords
from coach_app.ui.exercises.body_words import body_words
from coach_app.ui.page import Page
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.trouble.saving import save_by
from coach_app.ui.widgets import (
    ChoiceCard,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    TextArea,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.check_row import CheckRow
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.paint import rounded


class FourFields(QWidget):
    """Feeling against situation; the client's field is filled, the words say the same."""

    def __init__(self, words: dict[str, tuple[str, str]]) -> None:
        super().__init__()
        self._words, self._field = words, ""
        self.setMinimumHeight(theme.px(190))

    def set_field(self, field: str | None) -> None:
        self._field = field or ""
        self.setAccessibleName(" ".join(self._words[field]) if field else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(190))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = theme.px(8)
        wide, high = (self.width() - gap) / 2, (self.height() - gap) / 2
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        for at, key in enumerate(FIELDS):
            box = QRectF((at % 2) * (wide + gap), (at // 2) * (high + gap), wide, high)
            here = key == self._field
            box = box.adjusted(1, 1, -1, -1)
            rounded(
                painter,
                box,
                theme.px(10),
                theme.color("mosSoft" if here else "inset"),
                theme.color("mos" if here else "line"),
            )
            painter.setPen(theme.color("ink" if here else "ink2"))
            painter.setFont(theme.font("body_bold" if here else "body"))
            painter.drawText(box.adjusted(10, 6, -10, -6), flags, self._words[key][0])
        painter.end()


class IntakePage(Page):
    """``meeting_id``: the first meeting; ``client_id``: whose intake. Everything keeps itself."""

    topics: ClassVar[frozenset[str]] = frozenset({"scores", "clients", "decisions"})

    def __init__(self, ctx: Context, meeting_id: str, client_id: str) -> None:
        super().__init__(ctx, meeting_id=meeting_id, client_id=client_id)
        practice = ctx.practice
        with must_exist():
            self.meeting = practice.meetings.get(meeting_id)
            self.client = practice.clients.get(client_id)
            self.course = practice.courses.get(self.meeting.course_id)
        self.words = IntakeWords(self)
        self.answers: dict[str, object] = practice.intakes.get(meeting_id, client_id)
        self._make()
        self._lay_out()
        self._connect()
        self._fill()

    # -- make

    def _make(self) -> None:
        self.header.set_title(self.tr("Intake"), self.client.name)
        self.header.set_back(True)
        self.said = TextArea("", self.tr("In a few words, as it was said"), lines=3)
        self.said.setAccessibleName(self.tr("What you heard"))
        self.wish = TextArea("", self.tr("A bench in the sun, two people"), style="quote", lines=2)
        self.wish.setAccessibleName(self.tr("The wish in one image"))
        self.goal = TextButton(self.tr("Make this an own goal"), "plus", small=True)
        self.four = FourFields(self.words.fields())
        self.field_words = text_label("", "body")
        self.measure = SecondaryButton(self.tr("To the measurements"), "clipboard-text", small=True)
        yes_no = [("yes", self.tr("Yes")), ("unsure", self.tr("Not sure")), ("no", self.tr("No"))]
        self.admission = {
            key: Segmented(yes_no, None, text) for key, text in self.words.admission().items()
        }
        self.safety = {key: CheckRow(text) for key, text in self.words.safety().items()}
        signs, fill = self.tr("Warning signs: what to do"), self.tr("Fill in the body list")
        self.signs = SecondaryButton(signs, "hand-palm", small=True)
        self.body_words = text_label("", "body")
        self.body_list = SecondaryButton(fill, "note-pencil", small=True)
        self.rule = text_label("", "second")
        self.cards = {
            code: ChoiceCard(title, more, code) for code, title, more in self.words.outcomes()
        }
        self.reason = TextArea("", self.tr("In your own words, together"), lines=2)
        self.reason.setAccessibleName(self.tr("Why?"))
        self.keep = PrimaryButton(self.tr("Record outcome"))
        self.kept = text_label("", "second", "ink2")

    def _section(self, title: str, *parts: QWidget) -> Section:
        card = Section(title)
        card.body.setSpacing(theme.px(8))
        for part in parts:
            card.body.addWidget(part)
        return card

    def _lay_out(self) -> None:
        language = self.ctx.settings.values.language
        first = self._section(self.tr("Acknowledge first"))
        for line in lines_of("steps", 0, False, "say"):
            first.body.addWidget(text_label(line.text(language), "script"))
        first.body.addWidget(text_label(self.tr("What you heard"), "body_bold"))
        first.body.addWidget(self.said)
        wish = self._section(
            self.tr("The wish in one image"),
            text_label(self.tr("Ask: which picture fits how you want it to be?"), "second", "ink2"),
            self.wish,
            self._row(self.goal),
        )
        fields = self._section(
            self.tr("Feeling and situation, apart"),
            self.four,
            self.field_words,
            self._row(self.measure),
        )
        admission = self._section(self.tr("Does this programme fit?"))
        for key, control in self.admission.items():
            admission.body.addWidget(text_label(self.words.admission()[key], "body"))
            admission.body.addWidget(control)
        body = self._section(self.tr("Body list"), self.body_words, self._row(self.body_list))
        safety = self._section(
            self.tr("Safety"),
            text_label(self.tr("Ask straight. Tick what is there."), "second", "ink2"),
            *self.safety.values(),
            self._row(self.signs),
        )
        outcome = self._section(
            self.tr("Outcome"),
            self.rule,
            *self.cards.values(),
            text_label(self.tr("Why?"), "body_bold"),
            self.reason,
            self._row(self.keep),
            self.kept,
        )
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (left, (first, wish, fields, body)),
            (right, (admission, safety, outcome)),
        ):
            column.setSpacing(theme.px(14))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(20))
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)

    def _row(self, button: QWidget) -> QWidget:
        host = QWidget()
        row = hbox(host)
        row.addWidget(button)
        row.addStretch(1)
        return host

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.design_width() >= 800
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def _connect(self) -> None:
        for area in (self.said, self.wish):
            save_by(self.ctx, area, self._keep_answers)
        save_by(self.ctx, self.reason, self._keep_answers)
        for control in self.admission.values():
            control.changed.connect(self._answered)
        for row in self.safety.values():
            row.toggled.connect(self._answered)
        for card in self.cards.values():
            card.toggled.connect(self._chosen)
        self.goal.clicked.connect(self._make_goal)
        self.measure.clicked.connect(self._to_measures)
        self.body_list.clicked.connect(self._to_profile)
        self.signs.clicked.connect(self._to_signs)
        self.keep.clicked.connect(self._record)

    # -- fill

    def _fill(self) -> None:
        kept = self.answers
        for area, key in ((self.said, "said"), (self.wish, "wish"), (self.reason, "reason")):
            area.follow(str(kept.get(key, "")))
        admission, signs = kept.get("admission"), kept.get("safety")
        for key, control in self.admission.items():
            control.set_value(admission.get(key) if isinstance(admission, dict) else None)
        for key, row in self.safety.items():
            blocked = row.blockSignals(True)
            row.setChecked(isinstance(signs, list) and key in signs)
            row.blockSignals(blocked)
        codes = self.client.fields.body
        words = ", ".join(body_words(code)[0].lower() for code in codes)
        self.body_words.setText(words or self.tr("Nothing on it. Ask, and fill it in."))
        self._show_field()
        self._show_rule()
        last = self.ctx.practice.decisions.last(self.course.id, "intake", self.client.id)
        self.kept.setVisible(last is not None)
        if last is not None:
            when = formats.day(last.made_at.astimezone())
            self.kept.setText(self.tr("Recorded on {when}.").format(when=when))
            if last.chosen in self.cards:
                self.cards[last.chosen].setChecked(True)
        self._chosen()

    def _totals(self) -> dict[str, float]:
        return {
            score.measure_id: score.total
            for score in self.ctx.practice.scores.of_course(self.course.id, self.client.id)
            if score.week == 0 and score.total is not None
        }

    def _field(self) -> str | None:
        totals = self._totals()
        scale = self.course.headline
        return four_fields(is_lonely(scale, totals.get(scale)), is_isolated(totals.get("lsns-6")))

    def _show_field(self) -> None:
        field = self._field()
        self.four.set_field(field)
        self.field_words.setText(
            self.words.fields()[field][1]
            if field
            else self.tr("Both are measured at the first meeting: the feeling, and the contacts.")
        )
        self.measure.setVisible(field is None)

    def _admission(self) -> dict[str, str]:
        return {
            key: str(control.value())
            for key, control in self.admission.items()
            if control.value() is not None
        }

    def _signs(self) -> list[str]:
        return [key for key, row in self.safety.items() if row.isChecked()]

    def _suggested(self) -> IntakeOutcome:
        return suggest_outcome(
            self._admission(), self._signs(), self._field(), self._totals().get("who-5")
        )

    def _show_rule(self) -> None:
        found = self._suggested()
        why = self.words.why(found.why)
        if found.action is None:
            self.rule.setText(why)
        else:
            choice = self.cards[found.action].text()
            self.rule.setText(
                self.tr("Rule: {why} That fits ‘{choice}’.").format(why=why, choice=choice)
            )

    # -- keeping

    def _now(self) -> dict[str, object]:
        return {
            "said": self.said.text(),
            "wish": self.wish.text(),
            "reason": self.reason.text(),
            "admission": {
                key: value for key, value in self._admission().items() if key in ADMISSION
            },
            "safety": self._signs(),
        }

    def _keep_answers(self, _text: str = "") -> bool:
        self.answers = self._now()
        return attempt(
            self.ctx,
            lambda: self.ctx.practice.intakes.save(self.meeting.id, self.client.id, self.answers),
        )

    @Slot()
    def _answered(self, *_: object) -> None:
        self._keep_answers()
        self._show_rule()

    @Slot()
    def _chosen(self, *_: object) -> None:
        if any(card.isChecked() for card in self.cards.values()):
            self.keep.setEnabled(True)
        else:
            self.keep.off_because(self.tr("First choose one of the cards"))

    def flush(self) -> None:
        for area in (self.said, self.wish, self.reason):
            area.flush()

    def refresh(self, topics: frozenset[str]) -> None:
        with must_exist():  # a client that is gone: the window goes to Today
            self.client = self.ctx.practice.clients.get(self.client.id)
        self._fill()

    # -- acts

    @Slot()
    def _record(self) -> None:
        self.flush()
        chosen = next(code for code, card in self.cards.items() if card.isChecked())
        suggested = self._suggested().action or ""
        if attempt(
            self.ctx,
            lambda: self.ctx.practice.decisions.add(
                self.course.id,
                "intake",
                chosen,
                client_id=self.client.id,
                meeting_id=self.meeting.id,
                suggested=suggested,
                reason=self.reason.text(),
            ),
        ):
            self._fill()
            self.ctx.toast(self.tr("Outcome recorded"))

    @Slot()
    def _make_goal(self) -> None:
        text = self.wish.text().strip()
        if not text:
            self.ctx.toast(self.tr("Write the wish down first."))
        elif attempt(self.ctx, lambda: self.ctx.practice.clients.add_goal(self.client.id, text)):
            self.ctx.toast(self.tr("Added to the own goals"))

    @Slot()
    def _to_measures(self) -> None:
        self.ctx.go("meeting", meeting_id=self.meeting.id)

    @Slot()
    def _to_profile(self) -> None:
        self.ctx.go("client", client_id=self.client.id, tab="profile")

    @Slot()
    def _to_signs(self) -> None:
        self.ctx.go("signs", client_id=self.client.id, meeting_id=self.meeting.id)
