"""Step 5: done, and two things one might do next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.start.first_run_state import FirstRunState
from coach_app.ui.start.secrets.parts import button_row, icon_label
from coach_app.ui.start.steps.step import SetupStep
from coach_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from coach_app.ui.widgets.surfaces import text_label


class DoneStep(SetupStep):
    chosen = Signal(str)

    def __init__(self, state: FirstRunState) -> None:
        super().__init__(state)
        self.client = PrimaryButton(self.tr("Add a client"), "users")
        self.today = SecondaryButton(self.tr("Go to Today"), "sun-horizon")
        self.head(
            self.tr("Your vault is ready"),
            self.tr("Keep your recovery sheet away from this laptop."),
        )
        for icon, words in (
            ("lock-simple", self.tr("Lock with Ctrl+L. It also locks after ten quiet minutes.")),
            ("eye-slash", self.tr("Cover the screen with F8 when somebody looks along.")),
            ("hard-drives", self.tr("A backup is made when you lock or close.")),
        ):
            row = hbox(gap=12, edge=(4, 0, 0, 0))
            row.addWidget(icon_label(icon, "ink2", 22))
            row.addWidget(text_label(words, "body"), 1)
            self.column.addLayout(row)
            self.column.addSpacing(theme.px(12))
        self.column.addSpacing(theme.px(20))
        actions = button_row(self.client, self.today)
        actions.addStretch(1)
        self.column.addLayout(actions)
        self.column.addStretch(1)
        self.client.clicked.connect(partial(self._choose, "client_form"))
        self.today.clicked.connect(partial(self._choose, "today"))

    def _choose(self, page: str, _checked: bool = False) -> None:
        self.chosen.emit(page)

    def first_field(self) -> QWidget:
        return self.client
