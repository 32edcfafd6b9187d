"""All measurements of a client, by course and newest first; each row opens in place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.course.score_list import CourseScores, KeptScore, by_course, rescored
from coach_app.data.course_file_views import ClientFile
from coach_app.measures import Measure
from coach_app.ui import formats, language, theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.formats import figure
from coach_app.ui.measures.detail import ScoreDetail
from coach_app.ui.measures.words import category, week_name
from coach_app.ui.widgets import EmptyState, Hairline, TextButton
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.plain import PlainLabel, set_tip
from coach_app.ui.widgets.surfaces import text_label

SHOWN_AT_FIRST = 12


class RowHead(QWidget):
    """The line of one score: when, which scale, the total with its word, and what to mind."""

    clicked = Signal()

    def __init__(self, entry: KeptScore, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry, self.measure = entry, measure
        self.open = False
        self._hover = False
        self._make()
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join(self.spoken()))

    def _make(self) -> None:
        kept, lang = self.entry.kept, language.current()
        self.when = text_label(week_name(kept.week), "body_bold")
        self.day = text_label(formats.short_day(kept.taken_at), "second", "ink2")
        self.scale = text_label(self.measure.short.text(lang))
        self.change = text_label(self._change(), "second", "ink2")
        total = self.tr("{total} of {high}").format(
            total=figure(kept.total), high=figure(self.measure.high)
        )
        if not kept.valid:
            total = self.tr("not valid")
        elif self.measure.method == "difference":
            total = formats.number(kept.total, 0)
        self.total = text_label(total, "body_bold")
        self.category = text_label(category(self.measure, kept), "second", "ink2")
        self.mark = PlainLabel()
        score = rescored(self.measure, kept)
        self.minds = bool(score and any(note.level != "info" for note in score.notes))
        if self.minds:
            self.mark.setPixmap(theme.pixmap("hand-palm", "honingInk", 20))
            set_tip(self.mark, self.tr("There is something to mind"))
        self.caret = PlainLabel()

    def _change(self) -> str:
        change = self.entry.change
        if change is None:
            return ""
        return self.tr("since first: {label}").format(label=change.text(language.current()))

    def spoken(self) -> list[str]:
        """Everything on the line, for a screen reader."""
        parts = [
            part.text()
            for part in (
                self.when,
                self.day,
                self.scale,
                self.total,
                self.category,
                self.change,
            )
        ]
        if self.minds:
            parts.append(self.mark.toolTip())
        return [part for part in parts if part]

    def _lay_out(self) -> None:
        line = hbox(self, gap=14, edge=(10, 8))
        for parts, stretch, least in (
            ((self.when, self.day), 3, 96),
            ((self.scale, self.change), 6, 120),
            ((self.total, self.category), 4, 84),
        ):
            box = QWidget()
            box.setMinimumWidth(theme.px(least))
            column = vbox(box, gap=0)
            for part in parts:
                show_if(part, bool(part.text()))
                part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                column.addWidget(part)
            line.addWidget(box, stretch)
        line.addWidget(self.mark)
        line.addWidget(self.caret)
        self.mark.setFixedWidth(theme.px(22))
        self.setMinimumHeight(theme.px(62))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_open(False)

    def set_open(self, is_open: bool) -> None:
        self.open = is_open
        icon = "caret-up" if is_open else "caret-down"
        self.caret.setPixmap(theme.pixmap(icon, "ink2", 20))
        self.setAccessibleDescription(self.tr("open") if is_open else self.tr("closed"))

    # -- the whole row is the target ---------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hover = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._hover or self.hasFocus():
            painter.setBrush(theme.color("inset"))
        painter.setPen(QPen(theme.color("mos"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        area = self.rect().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, theme.px(10), theme.px(10))


class ScoreRow(QWidget):
    """A line that unfolds into what the score is made of."""

    correct_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(
        self, ctx: Context, entry: KeptScore, measure: Measure, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ctx, self.entry, self.measure = ctx, entry, measure
        self.head = RowHead(entry, measure)
        self.detail: ScoreDetail | None = None
        self._column = vbox(self, gap=0)
        self._column.addWidget(self.head)
        self.head.clicked.connect(self.toggle)

    def toggle(self) -> None:
        self.head.set_open(not self.head.open)
        if self.detail is None:
            self.detail = ScoreDetail(self.ctx, self.entry, self.measure)
            self.detail.correct.clicked.connect(self._ask_correct)
            self.detail.delete.clicked.connect(self._ask_delete)
            self._column.addWidget(self.detail)
        self.detail.setVisible(self.head.open)

    def _ask_correct(self) -> None:
        self.correct_asked.emit(self.entry.kept.id)

    def _ask_delete(self) -> None:
        self.delete_asked.emit(self.entry.kept.id)


class ScoresSection(Section):
    """One card per list: courses as heads, scores as rows, older ones on demand."""

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx, self.client_id = ctx, client_id
        self._open: set[str] = set()
        self._all = False
        self.set_title(self.tr("All measurements"))
        self.body.setSpacing(0)
        self.list = vbox(gap=0)
        self.more = TextButton("")
        self.body.addLayout(self.list)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._show_all)
        self.rows: list[ScoreRow] = []
        self._now: ClientFile | None = None

    def fill(self, now: ClientFile, measures: dict[str, Measure]) -> None:
        self._open = {row.entry.kept.id for row in self.rows if row.head.open}
        self._now, self.measures = now, measures
        groups = by_course(now.courses, now.scores, measures)
        clear_layout(self.list)
        self.rows = []
        if not groups:
            self.list.addWidget(EmptyState(self.tr("Nothing has been measured yet.")))
        left = sum(len(group.entries) for group in groups)
        room = left if self._all else SHOWN_AT_FIRST
        for group in groups:
            if room <= 0:
                break
            self._add_group(group, group.entries[:room], len(groups) > 1)
            room -= len(group.entries)
        hidden = left - len(self.rows)
        self.more.setVisible(hidden > 0)
        self.more.setText(self.tr("Show %n older", "", hidden))

    def _add_group(self, group: CourseScores, entries: tuple[KeptScore, ...], named: bool) -> None:
        if named:
            self.list.addWidget(text_label(self._name(group), "body_bold", "ink2"))
        for entry in entries:
            measure = self.measures.get(entry.kept.measure_id)
            if measure is None:
                continue
            row = ScoreRow(self.ctx, entry, measure)
            row.correct_asked.connect(partial(self._correct, entry.kept.measure_id))
            row.delete_asked.connect(self.delete)
            self.list.addWidget(row)
            self.list.addWidget(Hairline())
            self.rows.append(row)
            if entry.kept.id in self._open:
                row.toggle()

    def _name(self, group: CourseScores) -> str:
        if group.course is None:
            return self.tr("Outside a course")
        day = formats.day(group.course.started_on)
        return self.tr("Course from {day}").format(day=day)

    def _show_all(self) -> None:
        self._all = True
        if self._now is not None:
            self.fill(self._now, self.measures)

    def _correct(self, measure_id: str, score_id: str) -> None:
        self.ctx.go(
            "score_entry", client_id=self.client_id, measure_id=measure_id, score_id=score_id
        )

    def delete(self, score_id: str) -> None:
        """Delete one score; the toast can bring it back."""
        scores = self.ctx.practice.scores
        scores.delete(score_id)
        self.ctx.toast(self.tr("Measurement deleted"), partial(scores.undo_delete, score_id))
