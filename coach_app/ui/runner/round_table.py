"""Round the table: everybody here has the same time, one after the other, without a sound."""

from __future__ import annotations

from PySide6.QtCore import Slot

from coach_app.ui import theme
from coach_app.ui.runner.guide import Guide
from coach_app.ui.runner.quiet_timer import QuietTimer
from coach_app.ui.widgets import SecondaryButton, Segmented, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section


class RoundTable(Section):
    """Who is on, the time left, and "next". Passing is always allowed."""

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.set_title(self.tr("Round the table"))
        self.guide, self._at = guide, 0
        minutes = [(1, self.tr("1 min")), (2, self.tr("2 min")), (3, self.tr("3 min"))]
        self.each = Segmented(minutes, 1, self.tr("Time for each"))
        self.who = text_label("", "name")
        self.timer = QuietTimer(self)
        self.next = SecondaryButton(self.tr("Next person"), "arrow-right")
        row = FlowLayout(gap=theme.px(8))
        for widget in (self.each, self.timer, self.next):
            row.addWidget(widget)
        self.body.addWidget(self.who)
        self.body.addLayout(row)
        self.each.changed.connect(self._show)
        self.next.clicked.connect(self._next)
        self._show()

    def _names(self) -> list[str]:
        return [line.name.split()[0] for line in self.guide.note.lines if line.present is not False]

    @Slot()
    def _show(self, *_: object) -> None:
        names = self._names()
        self._at %= len(names) or 1
        self.who.setText(names[self._at] if names else "")
        self.timer.set_minutes(int(str(self.each.value() or 1)))

    @Slot()
    def _next(self) -> None:
        running = self.timer.running
        self._at += 1
        self._show()
        if running:
            self.timer.click()
