"""Copy a questionnaire from paper: item numbers, our own cues, number keys."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.data.views import StoredScore
from coach_app.measures import load_measures
from coach_app.ui import formats, language, theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.measures.paper import target as score_target
from coach_app.ui.measures.paper.grid import ScoreGrid
from coach_app.ui.measures.paper.sheet import AnswerSheet
from coach_app.ui.measures.paper.totals import ScoreRemark, TotalsCard, note_line
from coach_app.ui.measures.scales.use import ConditionsCard, is_on, switch
from coach_app.ui.measures.words import week_title
from coach_app.ui.page import Page
from coach_app.ui.widgets import Card, DateField, Field, PrimaryButton, SecondaryButton, TextButton
from coach_app.ui.widgets.layout.scroll import plain_scroll
from coach_app.ui.widgets.surfaces import text_label
from coach_app.ui.widgets.text.rhythm import SaveTimer

SIDE = 292
GAP = 24
GRID_MOST = 820
DRAFT = "score"


class ScoreEntryPage(Page):
    """The paper grid with its live total. A new sheet, or a correction of a kept score."""

    topics: ClassVar[frozenset[str]] = frozenset()
    full_height = True

    def __init__(
        self,
        ctx: Context,
        client_id: str,
        measure_id: str,
        meeting_id: str | None = None,
        score_id: str | None = None,
        **args: object,
    ) -> None:
        super().__init__(ctx, **args)
        self.client_id, self.measure_id = client_id, measure_id
        self.meeting_id, self.score_id = meeting_id, score_id
        self._saved = False
        self._narrow: bool | None = None
        self.grid: ScoreGrid | None = None
        self._load()
        self._make_header()
        if self.old is not None or is_on(ctx, measure_id):
            self._build()
        else:
            self._ask_conditions()

    def _build(self) -> None:
        self._make()
        self._lay_out()
        self._connect()
        self._show()
        QTimer.singleShot(0, self.grid.focus_current)

    def _ask_conditions(self) -> None:
        """A scale that is not in use yet: its conditions come first."""
        self.conditions = ConditionsCard(self.sheet.measure)
        self.conditions.agreed.connect(self._agree)
        self.conditions.declined.connect(self.ctx.back)
        holder = QWidget()
        column = vbox(holder)
        column.addWidget(self.conditions)
        column.addStretch(1)
        self.body.addWidget(plain_scroll(holder))

    def _agree(self) -> None:
        switch(self.ctx, self.measure_id, True)
        clear_layout(self.body)
        self._build()

    # -- what is there already ---------------------------------------------------------

    def _load(self) -> None:
        practice = self.ctx.practice
        self.old: StoredScore | None = None
        answers: list[int | None] = []
        today = dt.datetime.now().astimezone().date()
        if self.score_id:
            self.old = practice.scores.get(self.score_id)
            answers = list(self.old.answers)
            self.target = score_target.Target(
                self.old.meeting_id, self.old.course_id, self.old.week, self.old.taken_at.date()
            )
            self.day = self.old.taken_at.date()
        else:
            self.target = score_target.find(self.ctx, self.client_id, self.meeting_id, today)
            on = self.target.on
            self.day = on if on and self.meeting_id and on <= today else today
        draft = practice.drafts.get(DRAFT, self._ref)
        self.resumed = bool(draft)
        if draft:
            answers = list(draft.get("answers", answers))
            self.day = _day(draft.get("day"), self.day)
        self.sheet = AnswerSheet(load_measures()[self.measure_id], answers)

    @property
    def _ref(self) -> str:
        return ":".join((self.client_id, self.measure_id, self.score_id or self.meeting_id or ""))

    # -- construction ------------------------------------------------------------------

    def _make(self) -> None:
        self.grid = ScoreGrid(self.sheet)
        self.grid_card = Card(padding=0)
        self.totals = TotalsCard(self.sheet)
        self.notes = QVBoxLayout()
        self.rule = ScoreRemark("info", self._rule())
        self.cover = ScoreRemark("eye-slash", self.tr("This page cannot go to the client screen."))
        self.date = DateField(self.day)
        self.date.setMaximumDate(QDate.currentDate())
        self.date_field = Field(self.tr("Filled in on"), self.date)
        self.date_field.setEnabled(self.old is None)
        self.later = SecondaryButton(self.tr("Continue later"))
        self.save = PrimaryButton(
            self.tr("Save correction") if self.old else self.tr("Save measurement")
        )
        self.reason = text_label("", "second", "ink2")
        self.restart = TextButton(self.tr("Start again"))
        self.restart.setVisible(self.resumed)
        self._timer = SaveTimer(self._keep_draft, self)

    def _make_header(self) -> None:
        client = self.ctx.practice.clients.get(self.client_id)
        title = self.tr("Correct measurement") if self.old else week_title(self.target.week)
        short = self.sheet.measure.short.text(language.current())
        how = self.tr("{name} · {scale}")
        self.header.set_title(title, how.format(name=client.name, scale=short))
        self.header.set_back(True)

    def _lay_out(self) -> None:
        self.grid_card.body.addWidget(self.grid)
        self.side = QWidget()
        side = vbox(self.side, gap=12)
        self.side_top = QVBoxLayout()
        side.addLayout(self.side_top)
        side.addLayout(self.notes)
        side.addWidget(self.rule)
        side.addWidget(self.cover)
        side.addWidget(self.date_field)
        buttons = vbox(gap=2)
        buttons.addWidget(self.later)
        buttons.addWidget(self.save)
        buttons.addWidget(self.reason)
        side.addLayout(buttons)
        side.addWidget(self.restart, 0, Qt.AlignmentFlag.AlignLeft)
        side.addStretch(1)
        self.notes.setSpacing(theme.px(8))
        self._lay_out_scroll()

    def _lay_out_scroll(self) -> None:
        self.inner = QWidget()
        self.places = vbox(self.inner, gap=16, edge=(0, 0, 4, 16))
        self.places.addWidget(self.grid_card)
        self.places.addStretch(1)
        self.grid_scroll = plain_scroll(self.inner)
        self.aside = QWidget()
        self.aside_places = vbox(self.aside, edge=(0, 0, 0, 16))
        self.aside_scroll = plain_scroll(self.aside)
        self.aside_scroll.setFixedWidth(theme.px(SIDE))
        self.grid_card.setMaximumWidth(theme.px(GRID_MOST))
        self.top = QVBoxLayout()
        outer = hbox(gap=GAP)
        outer.addWidget(self.grid_scroll, 1)
        outer.addWidget(self.aside_scroll)
        self.body.addLayout(self.top)
        self.body.addLayout(outer, 1)
        self._place(self.is_narrow())

    def _connect(self) -> None:
        self.grid.changed.connect(self._changed)
        self.grid.row_entered.connect(self._see)
        self.grid.past_end.connect(self._to_save)
        self.date.changed.connect(self._redate)
        self.later.clicked.connect(self._later)
        self.save.clicked.connect(self._save)
        self.restart.clicked.connect(self._restart)
        shortcut = QShortcut(QKeySequence.StandardKey.Save, self)
        shortcut.activated.connect(self._save)

    # -- wide and narrow ---------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.grid is not None:
            self._place(self.is_narrow())

    def _place(self, narrow: bool) -> None:
        """Wide: the total beside the grid. Narrow: the total fixed on top, the rest below."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self.top.addWidget(self.totals)
            self.places.insertWidget(1, self.side)
        else:
            self.side_top.addWidget(self.totals)
            self.aside_places.addWidget(self.side)
        self.aside_scroll.setVisible(not narrow)
        self.totals.set_slim(narrow)  # last: a new parent restores the old font

    def _see(self, row: QWidget) -> None:
        self.grid_scroll.ensureWidgetVisible(row, 0, theme.px(24))

    # -- filling in --------------------------------------------------------------------

    def _changed(self, number: int) -> None:
        self._timer.touch()
        self._show()

    def _redate(self, day: dt.date) -> None:
        """Another day: a sheet without a meeting of its own moves to the week of that day."""
        if self.meeting_id is None and self.old is None:
            self.target = score_target.find(self.ctx, self.client_id, None, day)
            self._make_header()
        self._timer.touch()

    def _show(self) -> None:
        self.totals.show_sheet()
        clear_layout(self.notes)
        for note in self.sheet.score().notes:
            if note.key != "open" and (note.key != "open_allowed" or not self.sheet.needed):
                self.notes.addWidget(note_line(note))
        reason = self._reason()
        self.save.setEnabled(not reason)
        self.save.setAccessibleDescription(reason)
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))

    def _reason(self) -> str:
        """Why the sheet cannot be saved yet, "" when it can."""
        needed = self.sheet.needed
        if needed:
            return self.tr("Fill in %n more items first.", "", needed)
        if self.old is not None and tuple(self.sheet.answers) == self.old.answers:
            return self.tr("Nothing has changed yet.")
        return ""

    def _rule(self) -> str:
        """What may stay open, in words."""
        measure = self.sheet.measure
        if measure.method == "mean":
            return self.tr("Two of the first three are needed. The fourth may stay open.")
        if measure.method == "difference":
            return self.tr("Before and after are both needed.")
        if measure.missing_allowed:
            return self.tr("One answer may stay open. With more there is no valid score.")
        if len(measure.items) == 1:
            return self.tr("One answer is enough. It says nothing on its own.")
        return self.tr("All answers are needed for a valid score.")

    def _to_save(self) -> None:
        target = self.save if self.save.isEnabled() else self.later
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._see(target)

    # -- draft -------------------------------------------------------------------------

    def _keep_draft(self) -> None:
        self._timer.stop()
        if self._saved:
            return
        unchanged = self.old is not None and tuple(self.sheet.answers) == self.old.answers
        if self.sheet.empty or unchanged:
            self.ctx.practice.drafts.drop(DRAFT, self._ref)
            return
        draft = {"answers": self.sheet.answers, "day": self.date.day().isoformat()}
        self.ctx.practice.drafts.put(DRAFT, self._ref, draft)

    def flush(self) -> None:
        """Write what was filled in so far, before a lock or another page."""
        if self.grid is not None and self._timer.isActive():
            self._keep_draft()

    def _later(self) -> None:
        self._keep_draft()
        if not self.sheet.empty:
            self.ctx.toast(self.tr("Kept for later"))
        self.ctx.back()

    def _restart(self) -> None:
        self.ctx.practice.drafts.drop(DRAFT, self._ref)
        answers = self.old.answers if self.old else (None,) * len(self.sheet.answers)
        self.sheet.answers[:] = answers
        self.restart.hide()
        self.grid.show_all()
        self._show()
        self.grid.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> dict[str, object]:
        return {
            "client_id": self.client_id,
            "measure_id": self.measure_id,
            "meeting_id": self.meeting_id,
            "score_id": self.score_id,
        }

    # -- saving ------------------------------------------------------------------------

    def _save(self) -> None:
        if self._reason():
            return
        self._saved = True
        self._timer.stop()
        self.ctx.practice.drafts.drop(DRAFT, self._ref)
        text, undo = self._correct() if self.old else self._add()
        self.ctx.toast(text, undo)
        self.ctx.back()

    def _add(self) -> tuple[str, partial[None]]:
        scores = self.ctx.practice.scores
        now = dt.datetime.now().astimezone()
        day = self.date.day()
        kept = scores.add(
            self.client_id,
            self.measure_id,
            list(self.sheet.answers),
            meeting_id=self.target.meeting_id,
            course_id=self.target.course_id,
            week=self.target.week,
            taken_at=score_target.moment(day, now),
            how="spoken" if self.sheet.measure.wording_shipped else "paper",
        )
        text = self.tr("Measurement of {day} saved").format(day=formats.short_day(day))
        return text, partial(scores.delete, kept.id)

    def _correct(self) -> tuple[str, partial[None]]:
        assert self.old is not None
        scores = self.ctx.practice.scores
        kept = scores.correct(self.old.id, list(self.sheet.answers))
        text = self.tr("Correction saved. The old value is kept.")
        return text, partial(scores.correct, kept.id, list(self.old.answers))


def _day(text: object, default: dt.date) -> dt.date:
    try:
        return dt.date.fromisoformat(str(text))
    except ValueError:
        return default
