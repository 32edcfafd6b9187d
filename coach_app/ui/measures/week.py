"""Choose what is measured in one week of a course."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coach_app.measures import Measure, in_order
from coach_app.ui import language
from coach_app.ui.boxes import vbox
from coach_app.ui.measures.words import week_name
from coach_app.ui.widgets import AppDialog, PrimaryButton, SecondaryButton, TextButton
from coach_app.ui.widgets.controls import SwitchRow
from coach_app.ui.widgets.layout.scroll import fitted_scroll


class WeekDialog(AppDialog):
    """A switch per scale. ``chosen`` gives measure ids in the order of asking."""

    chosen = Signal(tuple)

    def __init__(
        self,
        measures: dict[str, Measure],
        week: int,
        now: tuple[str, ...],
        proposal: tuple[str, ...],
        parent: QWidget,
    ) -> None:
        super().__init__(
            parent, self.tr("What do you measure? {week}").format(week=week_name(week))
        )
        self.proposal, self._within = proposal, parent
        lang = language.current()
        self.rows: dict[str, SwitchRow] = {}
        for measure_id, measure in measures.items():
            if measure_id == "tension":  # belongs to an exercise, not to a week
                continue
            self.rows[measure_id] = SwitchRow(measure.short.text(lang), "", measure_id in now)
        self.back = TextButton(self.tr("Back to the proposal"))
        self.no = SecondaryButton(self.tr("Cancel"))
        self.yes = PrimaryButton(self.tr("Keep"))
        self._lay_out()
        self.back.clicked.connect(self._propose)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._accept)

    def _lay_out(self) -> None:
        inner = QWidget()
        rows = vbox(inner, gap=0, edge=(0, 0, 10, 0))
        for row in self.rows.values():
            rows.addWidget(row)
        self.body.addWidget(fitted_scroll(inner, self._within.window()))
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)

    def _propose(self) -> None:
        for measure_id, row in self.rows.items():
            row.setChecked(measure_id in self.proposal)

    def _accept(self) -> None:
        wanted = [measure_id for measure_id, row in self.rows.items() if row.isChecked()]
        self.chosen.emit(in_order(wanted))
        self.accept()
