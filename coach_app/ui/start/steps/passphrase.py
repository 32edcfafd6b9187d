"""Step 2: the passphrase."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.start.first_run_state import FirstRunState
from coach_app.ui.start.secrets.parts import icon_label
from coach_app.ui.start.secrets.passphrase_chooser import PassphraseChooser
from coach_app.ui.start.steps.step import SetupStep
from coach_app.ui.widgets.surfaces import text_label


class PassphraseStep(SetupStep):
    def __init__(self, state: FirstRunState) -> None:
        super().__init__(state)
        self.chooser = PassphraseChooser(state.language)
        if state.passphrase:
            self.chooser.set_passphrase(state.passphrase)
        self.chooser.setMaximumWidth(theme.px(520))
        self.head(
            self.tr("Choose your passphrase"),
            self.tr("It opens your vault. You type it every time you start."),
        )
        self.column.addWidget(self.chooser)
        self.column.addSpacing(theme.px(20))
        self.column.addLayout(self._rules())
        self.column.addStretch(1)
        self.chooser.changed.connect(self.changed)
        self.chooser.submitted.connect(self.submitted)

    def _rules(self) -> QVBoxLayout:
        rules = vbox(gap=8, edge=(4, 0, 0, 0))
        for icon, words in (
            ("check", self.tr("Five or six words work well. They need not make sense.")),
            ("check", self.tr("Spaces and capitals count.")),
            ("info", self.tr("Use nothing that others know: no names, no birthdays.")),
            ("info", self.tr("Nobody can look it up for you. Not even we can.")),
        ):
            row = hbox(gap=10)
            row.addWidget(icon_label(icon, "ink2", 19))
            row.addWidget(text_label(words, "second", "ink2"), 1)
            rules.addLayout(row)
        return rules

    def keep(self) -> None:
        if not self.chooser.reason():
            self.state.passphrase = self.chooser.passphrase()

    def reason(self) -> str:
        return self.chooser.reason()

    def first_field(self) -> QWidget:
        return self.chooser.first

    def first_open_field(self) -> QWidget:
        ready = self.chooser.first.text() and self.chooser.second.text() == ""
        return self.chooser.second if ready else self.chooser.first
