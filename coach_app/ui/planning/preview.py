"""The ten dates of a new course, with holidays and clashes said beside them."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.ui import formats, theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.planning.dates import PlanLine, holiday_name
from coach_app.ui.widgets import Hairline, TextButton, text_label
from coach_app.ui.widgets.plain import PlainLabel


class CoursePreview(QWidget):
    """One row per date; a week that falls badly can be skipped, and taken back."""

    skip_asked = Signal(object)  # a date
    unskip_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = text_label("", "body", "ink")
        self.rows = vbox(gap=0)
        column = vbox(self, gap=8)
        column.addWidget(self.summary)
        column.addLayout(self.rows)

    def show_lines(self, lines: list[PlanLine]) -> None:
        clear_layout(self.rows)
        for place, line in enumerate(lines):
            if place:
                self.rows.addWidget(Hairline())
            self.rows.addWidget(self._row(line))
        self.summary.setText(self._summary(lines))

    def _summary(self, lines: list[PlanLine]) -> str:
        kept = [line for line in lines if not line.skipped]
        today = dt.date.today()
        text = self.tr("Ten meetings, from {first} to {last}.").format(
            first=formats.day(kept[0].when.date(), today),
            last=formats.day(kept[-1].when.date(), today),
        )
        bad = sum(1 for line in kept if line.holiday or line.clash)
        if bad:
            text += " " + self.tr("%n dates need a look.", "", bad)
        return text

    def _row(self, line: PlanLine) -> QWidget:
        row = QWidget()
        across = hbox(row, gap=12, edge=(0, 4))
        name = text_label(self._name(line), "body", "ink2" if line.skipped else "ink")
        name.setFixedWidth(theme.px(124))
        across.addWidget(name)
        words = vbox(gap=0)
        # A date stays on one line; the card is never narrower than that.
        when = formats.day_time(line.when)
        words.addWidget(text_label(when, "body", "ink2" if line.skipped else "ink", wrap=False))
        for text in self._warnings(line):
            words.addLayout(_warning(text))
        across.addLayout(words, 1)
        button = self._button(line)
        if button is not None:
            across.addWidget(button)
        row.setMinimumHeight(theme.px(40))
        return row

    def _name(self, line: PlanLine) -> str:
        if line.skipped:
            return self.tr("No meeting")
        if line.week is None:
            return self.tr("Follow-up")
        if line.week == 0:
            return self.tr("Intake")
        return self.tr("Week {week}").format(week=line.week)

    def _warnings(self, line: PlanLine) -> list[str]:
        texts = []
        if line.holiday:
            texts.append(holiday_name(line.holiday))
        if line.clash:
            texts.append(self.tr("At the same time as {name}").format(name=line.clash))
        return texts

    def _button(self, line: PlanLine) -> TextButton | None:
        day = line.when.date()
        if line.skipped:
            button = TextButton(self.tr("Meet after all"))
            button.clicked.connect(partial(self.unskip_asked.emit, day))
        elif line.can_skip:
            button = TextButton(self.tr("Skip this week"))
            button.clicked.connect(partial(self.skip_asked.emit, day))
        else:
            return None
        button.setAccessibleName(f"{button.text()}, {formats.day_time(line.when)}")
        return button


def _warning(text: str) -> QHBoxLayout:
    row = hbox(gap=6)
    icon = PlainLabel()
    icon.setPixmap(theme.pixmap("calendar-x", "honingInk", 17))
    row.addWidget(icon)
    row.addWidget(text_label(text, "second", "honingInk"), 1)
    return row
