"""Passphrase and recovery sheet are both lost: the truth, and what can still be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import align
from coach_app.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from coach_app.ui.widgets.surfaces import text_label


class LostPanel(QWidget):
    """``restore``: an older backup may open with an older passphrase. ``begin``: a new vault
    elsewhere; this one stays as it is, in case a secret is found."""

    back = Signal()
    restore = Signal()
    begin = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back_button = PrimaryButton(self.tr("Try again"))
        self.restore_button = SecondaryButton(
            self.tr("Try an older backup"), "arrow-counter-clockwise"
        )
        self.begin_button = TextButton(self.tr("Begin with a new vault"))
        column = vbox(self, gap=8)
        column.addWidget(text_label(self.tr("Both are lost"), "page"))
        for words in self._words():
            column.addWidget(text_label(words, "body", "ink2"))
            column.addSpacing(theme.px(2))
        column.addSpacing(theme.px(8))
        for button in (self.back_button, self.restore_button, self.begin_button):
            column.addWidget(button)
        align(column)
        self.back_button.clicked.connect(self.back)
        self.restore_button.clicked.connect(self.restore)
        self.begin_button.clicked.connect(self.begin)

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Without passphrase and sheet nobody can open this vault: not you, not the makers "
                "of Coach App. That is how it keeps your clients safe."
            ),
            self.tr(
                "First look calmly for the sheet: with your papers, at home, in a safe. "
                "Try passphrases that you had in mind; after five wrong ones each takes longer."
            ),
            self.tr(
                "An older backup opens with the passphrase or sheet of its day. "
                "Nothing found? Begin with a new vault, and keep this one in case."
            ),
        )
