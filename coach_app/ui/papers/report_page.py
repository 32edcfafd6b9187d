"""The progress report: for whom, under which name, with what in it; shown before it is saved."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QResizeEvent

from coach_app.content import Words
from coach_app.errors import must_exist
from coach_app.reports import progress
from coach_app.ui.boxes import clear_layout, vbox
from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.papers.frozen import shut_if_frozen
from coach_app.ui.papers.outlet import Outlet, card_style
from coach_app.ui.papers.report_parts import ReportParts
from coach_app.ui.papers.sheets import Sheets
from coach_app.ui.widgets import PrimaryButton, SecondaryButton, Segmented, text_label
from coach_app.ui.widgets.check_row import CheckRow
from coach_app.ui.widgets.layout.section import Section

if TYPE_CHECKING:
    from coach_app.ui.charts.coach_chart import ChartView


class ReportPage(Page):
    """``course_id`` and ``client_id``: whose report it is."""

    topics: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, ctx: Context, course_id: str, client_id: str) -> None:
        super().__init__(ctx, course_id=course_id, client_id=client_id)
        with must_exist():
            self.file = ctx.practice.course_files.whole(course_id, client_id)
        self.client = self.file.client(client_id)
        self.parts = ReportParts(self.file, client_id, ctx.settings.values.language, self)
        self._view: ChartView | None = None
        self.rows: dict[str, CheckRow] = {}
        self._make()
        self._lay_out()
        self._connect()
        self._fill_parts()

    def _make(self) -> None:
        from coach_app.ui.charts.export_dialog import alias_of

        self.header.set_title(self.tr("Progress report"), self.client.name)
        self.header.set_back(True)
        self.outlet = Outlet(
            self,
            self.ctx,
            self.paper,
            SecondaryButton("", "floppy-disk"),
            PrimaryButton("", "printer"),
        )
        self.outlet.name(self.tr("Save the report"), self.tr("report"), self.tr("Report saved"))
        shut_if_frozen(self.client.frozen_at, self.outlet.save, self.outlet.print)
        readers = [
            ("client", self.tr("Client")),
            ("referrer", self.tr("Referral")),
            ("own", self.tr("Own file")),
        ]
        self.reader = Segmented(readers, "client", self.tr("For whom?"))
        self._alias = alias_of(self.client.fields)
        names = [("name", self.client.name.split()[0]), ("alias", self._alias or "–")]
        self.name = Segmented(names, "name", self.tr("Under which name?"))
        self.what = vbox(gap=4)
        self.none = text_label(self.tr("There is nothing to report yet."), "body", "ink2")

    def _lay_out(self) -> None:
        self.header.add_after(self.outlet.save)
        self.header.add_after(self.outlet.print)
        who, what = Section(self.tr("For whom?")), Section(self.tr("What is in it?"))
        who.body.addWidget(self.reader)
        who.body.addWidget(text_label(self.tr("Under which name?"), "body_bold"))
        who.body.addWidget(self.name)
        what.body.addLayout(self.what)
        what.body.addWidget(self.none)
        left = vbox(gap=14)
        left.addWidget(who)
        left.addWidget(what)
        left.addWidget(
            text_label(
                self.tr("Private notes and other clients are never in it."), "second", "ink2"
            )
        )
        left.addStretch(1)
        self.sheets = Sheets(left)
        self.body.addWidget(self.outlet.fault)
        self.body.addLayout(self.sheets)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sheets.fit(self.room())
        self.outlet.show_words(self.design_width() >= 1000)

    def _connect(self) -> None:
        self.reader.changed.connect(self._fill_parts)
        self.name.changed.connect(self._draw)

    @Slot()
    def _fill_parts(self, *_: object) -> None:
        clear_layout(self.what)
        self.rows = {}
        reader = self.reader_now
        self._found = self.parts.of(reader)
        for part in self._found:
            row = CheckRow(part.title)
            row.setChecked(True)
            row.toggled.connect(self._draw)
            self.rows[part.key] = row
            self.what.addWidget(row)
        self.none.setVisible(not self._found)
        self._draw()

    @property
    def reader_now(self) -> str:
        return str(self.reader.value() or "client")

    def report_now(self) -> progress.Report:
        reader, prefs = self.reader_now, self.file.preferences
        lang = self.parts.language(reader)
        name = self.client.name if self.name.value() == "name" else self._alias
        found = tuple(part for part in self._found if self.rows[part.key].isChecked())
        draw, ratio = None, 0.6
        if any(part.chart for part in found):
            view = self._chart()
            draw = partial(_draw_on_paper, view)
            ratio = view.height() / max(1, view.width())
        today = self.parts.day(self._today(), lang)
        return progress.Report(
            Words("papers", "report")[reader].text(lang),
            str(prefs.get("practice_name") or ""),
            f"{name} · {today}",
            found,
            self.parts.last(reader, str(prefs.get("coach_name") or "")),
            lang,
            draw,
            ratio,
        )

    def _today(self) -> dt.datetime:
        return dt.datetime.now().astimezone()

    def _chart(self) -> ChartView:
        """The same drawing as on the screen, on light paper, as vectors."""
        from coach_app.course.chart_build import course_chart
        from coach_app.ui.charts.export import paper
        from coach_app.ui.charts.geometry import Show

        if self._view is None:
            chart = course_chart(
                self.file, self.client.id, language=self.ctx.settings.values.language
            )
            self._view = paper(chart, Show(), "")
        return self._view

    # -- the preview

    def paper(self) -> progress.ProgressPaper:
        return progress.ProgressPaper(self.report_now(), card_style())

    @Slot()
    def _draw(self, *_: object) -> None:
        self.sheets.draw(self.paper())
        self.sheets.fit(self.room())


def _draw_on_paper(view: ChartView, painter: QPainter, rect: QRectF) -> None:
    painter.translate(rect.topLeft())
    scale = rect.width() / view.width()
    painter.scale(scale, scale)
    view.draw(painter, QRectF(0, 0, view.width(), view.height()))
