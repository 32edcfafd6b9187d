"""Choose what is measured in one week of a course."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from coach_app.measures import Measure, in_order
from coach_app.ui import language, theme
from coach_app.ui.pages.measure_words import week_name
from coach_app.ui.widgets import PrimaryButton, SecondaryButton, TextButton
from coach_app.ui.widgets.surfaces import text_label as label


class WeekDialog(QDialog):
    """A check box per scale. ``chosen`` gives measure ids in the order of asking."""

    chosen = Signal(tuple)

    def __init__(
        self,
        measures: dict[str, Measure],
        week: int,
        now: tuple[str, ...],
        proposal: tuple[str, ...],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.proposal = proposal
        self.setWindowTitle(self.tr("What to measure"))
        lang = language.current()
        self.title = label(week_name(week), "card")
        self.boxes: dict[str, QCheckBox] = {}
        for measure_id, measure in measures.items():
            if measure_id == "tension":  # belongs to an exercise, not to a week
                continue
            box = QCheckBox(measure.short.text(lang))
            box.setChecked(measure_id in now)
            self.boxes[measure_id] = box
        self.back = TextButton(self.tr("Back to the proposal"))
        self.no = SecondaryButton(self.tr("Cancel"))
        self.yes = PrimaryButton(self.tr("Keep"))
        self._lay_out()
        self.back.clicked.connect(self._propose)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._accept)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        edge = theme.px(20)
        column.setContentsMargins(edge, edge, edge, edge)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        for box in self.boxes.values():
            rows.addWidget(box)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column.addWidget(self.title)
        column.addWidget(scroll, 1)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(buttons)
        available = self.parentWidget().size()
        self.resize(min(theme.px(480), available.width()), min(theme.px(620), available.height()))

    def _propose(self) -> None:
        for measure_id, box in self.boxes.items():
            box.setChecked(measure_id in self.proposal)

    def _accept(self) -> None:
        wanted = [measure_id for measure_id, box in self.boxes.items() if box.isChecked()]
        self.chosen.emit(in_order(wanted))
        self.accept()
