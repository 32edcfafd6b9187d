"""Step 3: the recovery sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coach_app.ui.start.first_run_state import FirstRunState
from coach_app.ui.start.secrets.sheet_check import SheetCheck
from coach_app.ui.start.steps.step import SetupStep


class SheetStep(SetupStep):
    def __init__(self, state: FirstRunState) -> None:
        super().__init__(state)
        self.check = SheetCheck(state.sheet(), state.asked, state.typed)
        self.head(
            self.tr("Make your recovery sheet"),
            self.tr(
                "Forgot your passphrase? Then this sheet is the only way back. "
                "Nobody else can open your vault, nor can we."
            ),
        )
        self.column.addWidget(self.check, 1)
        self.check.changed.connect(self.changed)
        self.check.submitted.connect(self.submitted)

    def fit(self, side: int, tiny: bool, gap: int) -> None:
        super().fit(side, tiny, gap)
        self.check.fit(tiny, gap)

    def keep(self) -> None:
        self.state.typed = self.check.typed()

    def reason(self) -> str:
        return self.check.reason()

    def first_field(self) -> QWidget:
        return self.check.print_button

    def first_open_field(self) -> QWidget:
        return self.check.first_open()
