"""The practice at a glance: who is where, what came of finished courses, the agenda."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach_app import csv_cells
from coach_app.data.views import ClientRow, Meeting
from coach_app.measures.outcomes import LEAST, MeasureOutcome
from coach_app.reports import progress
from coach_app.reports.agenda import CalendarEntry, agenda
from coach_app.ui import formats, language, theme
from coach_app.ui.boxes import clear_layout, grid_box, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.measures.words import measures_of
from coach_app.ui.page import Page
from coach_app.ui.papers.outlet import Outlet, card_style, choose_file, write_file
from coach_app.ui.practice.figures import PracticeFigures, figures_of
from coach_app.ui.widgets import (
    Hairline,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    TextButton,
    WeekDots,
    text_label,
)
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section

MOST_ROWS = 12


def plain(value: float) -> str:
    return formats.number(value, 1)


class PracticePage(Page):
    """Read again when something changes. Everything that is saved holds no names."""

    topics: ClassVar[frozenset[str]] = frozenset({"clients", "courses", "meetings", "scores"})

    def __init__(self, ctx: Context, **args: object) -> None:
        super().__init__(ctx, **args)
        self._all = self._narrow = False
        self._make()
        self._lay_out()
        self._connect()
        self.refresh(self.topics)

    def _make(self) -> None:
        self.header.set_title(self.tr("Practice"))
        self.now = Section(self.tr("Who is where"))
        self.load = text_label("", "body")
        self.rows = vbox(gap=8)
        self.more = TextButton("", small=True)
        self.out = Section(self.tr("What came of it"))
        self.done = text_label("", "body")
        self.table = grid_box(gap=(18, 8))
        self.flatter = text_label("", "second", "ink2")
        self.csv = SecondaryButton(self.tr("Save as CSV…"), "floppy-disk", small=True)
        self.outlet = Outlet(
            self,
            self.ctx,
            self.paper,
            SecondaryButton("", "floppy-disk", small=True),
            PrimaryButton("", "printer", small=True),
        )
        self.outlet.name(self.tr("Save the overview"), self.tr("practice"), self.tr("File saved"))
        self.calendar = Section(self.tr("Agenda"))
        names = [
            ("plain", self.tr("‘Appointment’")),
            ("alias", self.tr("Alias")),
            ("name", self.tr("Name")),
        ]
        self.names = Segmented(names, "plain", self.tr("What stands in the agenda?"))
        self.ics = SecondaryButton(self.tr("Save agenda file…"), "calendar-blank", small=True)
        self.coming = text_label("", "body", "ink2")

    def _lay_out(self) -> None:
        self.now.body.addWidget(self.load)
        self.now.body.addLayout(self.rows)
        self.now.body.addWidget(self.more)
        self.out.body.addWidget(self.done)
        self.out.body.addLayout(self.table)
        self.out.body.addWidget(self.flatter)
        acts = FlowLayout(gap=theme.px(8))
        for button in (self.outlet.print, self.outlet.save, self.csv):
            acts.addWidget(button)
        self.out.body.addLayout(acts)
        self.calendar.body.addWidget(self.coming)
        self.calendar.body.addWidget(text_label(self.tr("What stands in the agenda?"), "body_bold"))
        self.calendar.body.addWidget(self.names)
        self.calendar.body.addWidget(
            text_label(self.tr("Whoever looks into your agenda reads this."), "second", "ink2")
        )
        row = FlowLayout(gap=theme.px(8))
        row.addWidget(self.ics)
        self.calendar.body.addLayout(row)
        for part in (self.outlet.fault, self.now, self.out, self.calendar):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.more.clicked.connect(self._show_all)
        self.csv.clicked.connect(partial(self._choose, "csv"))
        self.ics.clicked.connect(partial(self._choose, "ics"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._narrow != self.is_narrow():
            self.refresh(self.topics)

    # -- fill

    def refresh(self, topics: frozenset[str]) -> None:
        practice, today = self.ctx.practice, dt.date.today()
        self._narrow = self.is_narrow()
        self._fill_people(practice.clients.rows(today))
        self.figures = figures_of(practice, measures_of(self.ctx))
        self._fill_outcomes(self.figures)
        count = len(practice.meetings.planned_from(today))
        self.coming.setText(self.tr("%n meetings are planned.", "", count))
        self.ics.setEnabled(count > 0)

    def _fill_people(self, rows: list[ClientRow]) -> None:
        clear_layout(self.rows)
        busy = [row for row in rows if row.status in ("running", "aftercare")]
        running = sum(row.status == "running" for row in busy)
        after = len(busy) - running
        first = self.tr("%n clients are in a course", "", running)
        second = self.tr("%n in aftercare", "", after)
        self.load.setText(f"{first}, {second}." if busy else self.tr("Nobody is in a course now."))
        busy.sort(key=lambda row: (not row.attention, -len(row.dots), row.name.casefold()))
        shown = busy if self._all else busy[:MOST_ROWS]
        for at, row in enumerate(shown):
            if at:
                self.rows.addWidget(Hairline())
            self.rows.addWidget(self._row(row))
        rest = len(busy) - len(shown)
        self.more.setText(self.tr("Show %n more", "", rest))
        self.more.setVisible(rest > 0)

    def _row(self, row: ClientRow) -> QWidget:
        host = QWidget()
        line = hbox(host, gap=14)
        name = TextButton(row.name, small=True)
        name.clicked.connect(partial(self._open, row.id))
        words = vbox(gap=0)
        words.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(words, 1)
        if row.attention:
            narrow = self.is_narrow()
            text = text_label(self._attention(row), "second", "honingInk", wrap=narrow)
            if narrow:  # below the name, where there is no room beside it
                text.setContentsMargins(theme.px(14), 0, 0, 0)
                words.addWidget(text)
            else:
                line.addWidget(text)
        if row.dots:
            line.addWidget(WeekDots(row.dots))
        return host

    def _attention(self, row: ClientRow) -> str:
        words = {
            "note_missing": self.tr("note not finished"),
            "score_missing": self.tr("measurement missing"),
            "no_next_date": self.tr("no next date"),
            "off_track": self.tr("look at the course together"),
            "not_seen": self.tr("not seen for a while"),
        }
        return ", ".join(words[code] for code in row.attention[:2] if code in words)

    def _fill_outcomes(self, found: PracticeFigures) -> None:
        clear_layout(self.table)
        enough = found.shown
        for button in (self.csv, self.outlet.save, self.outlet.print):
            button.setVisible(enough)
        self.flatter.setVisible(enough)
        if not enough:
            self.done.setText(
                self.tr(
                    "Figures appear from {least} finished courses on, so that nobody can be "
                    "recognised in them."
                ).format(least=LEAST)
            )
            return
        self.done.setText(
            self.tr("{ended} of {begun} participants came to week 8.").format(
                ended=found.ended, begun=found.begun
            )
        )
        if not found.outcomes:
            self.table.addWidget(
                text_label(
                    self.tr(
                        "Fewer than {least} of them were measured both before and after."
                    ).format(least=LEAST),
                    "body",
                    "ink2",
                ),
                0,
                0,
            )
        lines = self.lines() if found.outcomes else []
        if self.is_narrow():
            for row, cells in enumerate(lines[1:]):
                words = "; ".join(
                    f"{head}: {cell}" for head, cell in zip(lines[0][1:], cells[1:], strict=True)
                )
                self.table.addWidget(text_label(f"{cells[0]}. {words}.", "body"), row, 0)
            lines = []
        for row, cells in enumerate(lines):
            for column, text in enumerate(cells):
                style = "second_bold" if not row else ("body_bold" if not column else "body")
                self.table.addWidget(
                    text_label(text, style, "ink2" if not row else "ink", wrap=not column),
                    row,
                    column,
                )
        self.table.setColumnStretch(0, 1)
        self.flatter.setText(self.caution())

    def caution(self) -> str:
        return self.tr(
            "These are falls between before and after. Without a control group they flatter: "
            "people start when things are at their worst, and part of it passes by itself."
        )

    def lines(self) -> list[tuple[str, ...]]:
        """Head and one row a scale; the same on the page, in the PDF and in the CSV."""
        head = (
            self.tr("Scale"),
            self.tr("n"),
            self.tr("Before"),
            self.tr("After"),
            self.tr("Mean change (95 %)"),
            self.tr("Reliably better"),
            self.tr("Reliably worse"),
        )
        return [head, *(self._line(one) for one in self.figures.outcomes)]

    def _line(self, one: MeasureOutcome) -> tuple[str, ...]:
        name = measures_of(self.ctx)[one.measure_id].short.text(language.current())

        def share(count: int | None) -> str:
            return "–" if count is None else f"{round(100 * count / one.n)} %"

        return (
            name,
            str(one.n),
            plain(one.before),
            plain(one.after),
            self.tr("{mean} ({low} to {high})").format(
                mean=plain(one.mean), low=plain(one.low), high=plain(one.high)
            ),
            share(one.better),
            share(one.worse),
        )

    # -- acts

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self._fill_people(self.ctx.practice.clients.rows(dt.date.today()))

    def _open(self, client_id: str, _checked: bool = False) -> None:
        self.ctx.go("client", client_id=client_id)

    def _choose(self, kind: str, _checked: bool = False) -> None:
        titles = {"csv": self.tr("Save the figures"), "ics": self.tr("Save the agenda")}
        names = {"csv": self.tr("practice"), "ics": self.tr("agenda")}
        choose_file(self, titles[kind], f"{names[kind]}.{kind}", partial(self.write, kind))

    def write(self, kind: str, path: str) -> None:
        make = {"csv": self._csv, "ics": self._agenda}[kind]
        if write_file(path, make, self.outlet.tell):
            self.ctx.toast(self.tr("File saved"))

    def _csv(self) -> bytes:
        return csv_cells.table(self.lines())

    def report(self) -> progress.Report:
        prefs, now = self.ctx.practice.preferences, dt.datetime.now().astimezone()
        parts = (
            progress.ReportPart("done", self.tr("Who finished"), lines=(self.done.text(),)),
            progress.ReportPart("out", self.tr("What came of it"), table=tuple(self.lines())),
            progress.ReportPart("caution", self.tr("How to read this"), lines=(self.caution(),)),
        )
        return progress.Report(
            self.tr("Overview of the practice"),
            str(prefs.get("practice_name") or ""),
            formats.day(now),
            parts,
            self.tr("No names stand in this overview."),
            language.current(),
        )

    def paper(self) -> progress.ProgressPaper:
        return progress.ProgressPaper(self.report(), card_style())

    def _agenda(self) -> bytes:
        practice, found = self.ctx.practice, []
        for meeting in practice.meetings.planned_from(dt.date.today()):
            found.append(
                CalendarEntry(
                    meeting.id, meeting.planned_at, meeting.minutes, self._called(meeting)
                )
            )
        return agenda(found, dt.datetime.now(dt.UTC))

    def _called(self, meeting: Meeting) -> str:
        from coach_app.ui.charts.export_dialog import alias_of

        practice, how = self.ctx.practice, self.names.value()
        if how == "plain":
            return self.tr("Appointment")
        course = practice.courses.get(meeting.course_id)
        if course.is_group:
            return course.title if how == "name" else self.tr("Group")
        client = practice.clients.get(course.participants[0].client_id)
        return client.name if how == "name" else alias_of(client.fields)
