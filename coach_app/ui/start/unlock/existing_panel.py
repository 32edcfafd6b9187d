"""For who comes from another laptop: open a vault that exists, or put a backup back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import align
from coach_app.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from coach_app.ui.widgets.surfaces import text_label


class ExistingPanel(QWidget):
    choose = Signal()
    restore = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choose_button = PrimaryButton(self.tr("Open a vault folder"), "lock-key-open")
        self.restore_button = SecondaryButton(
            self.tr("Put back a backup"), "arrow-counter-clockwise"
        )
        self.back_button = TextButton(self.tr("Back"))
        column = vbox(self, gap=8)
        column.addWidget(text_label(self.tr("You have a vault already"), "page"))
        words = self.tr("Choose its folder, or a backup of it. Have your passphrase at hand.")
        column.addWidget(text_label(words, "body", "ink2"))
        column.addSpacing(theme.px(12))
        for button in (self.choose_button, self.restore_button, self.back_button):
            column.addWidget(button)
        align(column)
        self.choose_button.clicked.connect(self.choose)
        self.restore_button.clicked.connect(self.restore)
        self.back_button.clicked.connect(self.back)
