"""Metingen: what is due, what the figures say, every score, and the calendar."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from coach_app.course.inputs import measures_of
from coach_app.ui.boxes import vbox
from coach_app.ui.context import Context
from coach_app.ui.measures.calendar import CalendarSection
from coach_app.ui.measures.due import DueSection
from coach_app.ui.measures.figures import FiguresSection
from coach_app.ui.measures.list import ScoresSection
from coach_app.ui.page import Tab


class MeasurementsTab(Tab):
    """A tab of the client page; rebuilt parts keep what was unfolded."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {"scores", "courses", "meetings", "preferences", "clients"}
    )

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx, self.client_id = ctx, client_id
        self.due = DueSection(ctx, client_id)
        self.figures = FiguresSection(ctx, client_id)
        self.scores = ScoresSection(ctx, client_id)
        self.calendar = CalendarSection(ctx, client_id)
        column = vbox(self, gap=16)
        for part in (self.due, self.figures, self.scores, self.calendar):
            column.addWidget(part)
        column.addStretch(1)
        self.refresh(self.topics)

    def flush(self) -> None:
        """Nothing is typed here."""

    def refresh(self, topics: frozenset[str]) -> None:
        if not topics & self.topics:
            return
        now = self.ctx.practice.course_files.of_client(self.client_id)
        measures = measures_of(now.preferences)
        self.due.fill(now, measures)
        self.figures.fill(now)
        self.scores.fill(now, measures)
        self.calendar.fill(now, measures)
