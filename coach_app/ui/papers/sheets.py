"""Choices and the paper that comes of them: side by side, or below each other in little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLayout

from coach_app.reports.paper import Paper
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, vbox
from coach_app.ui.papers.outlet import SHEET, show_page
from coach_app.ui.widgets.plain import PlainLabel


class Sheets(QBoxLayout):
    """``choices`` at the left. ``fit`` tells how much room there is: no page is ever cut."""

    def __init__(self, choices: QLayout) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self.setSpacing(theme.px(24))
        self._choices = choices
        self.shown: list[PlainLabel] = []
        self._pages = vbox(gap=14)
        right = vbox(gap=0)
        right.addLayout(self._pages)
        right.addStretch(1)
        self.addLayout(choices, 2)
        self.addLayout(right, 3)

    def draw(self, paper: Paper) -> None:
        clear_layout(self._pages)
        self.shown = [PlainLabel() for _ in range(paper.pages)]
        for page, sheet in enumerate(self.shown):
            show_page(sheet, paper, page)
            self._pages.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)

    def fit(self, room: int) -> None:
        """``room``: logical pixels from edge to edge."""
        needed = self._choices.minimumSize().width() + self.spacing() + theme.px(SHEET)
        way = QBoxLayout.Direction
        self.setDirection(way.LeftToRight if needed <= room else way.TopToBottom)
