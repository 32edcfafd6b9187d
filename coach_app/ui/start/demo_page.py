"""Shown while the demo practice is made."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import WaitBar
from coach_app.ui.start.unlock.start_page import StartPage
from coach_app.ui.widgets.surfaces import text_label


class DemoPage(StartPage):
    def __init__(self) -> None:
        super().__init__()
        panel = QWidget()
        self.wait = WaitBar()
        column = vbox(panel, gap=10)
        column.addWidget(text_label(self.tr("The demo practice"), "page"))
        words = self.tr(
            "Twelve made-up clients are put in place. All of it is gone when you close."
        )
        column.addWidget(text_label(words, "body", "ink2"))
        column.addSpacing(theme.px(10))
        column.addWidget(self.wait)
        self.show_panel(panel)
        self.wait.start()
