"""What came of a correction, in a sentence that the client reads too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from coach_app.ui.widgets import AppDialog, Field, LineEdit, PrimaryButton, SecondaryButton


class AnswerDialog(AppDialog):
    def __init__(
        self, parent: QWidget, state: str, answer: str, keep: Callable[[str], object]
    ) -> None:
        titles = {
            "done": self.tr("What was put right?"),
            "declined": self.tr("Why was it not changed?"),
        }
        super().__init__(parent, titles[state])
        self._keep, self._needed = keep, state == "declined"
        self.answer = LineEdit(answer)
        self.field = Field(
            self.tr("In a sentence"), self.answer, self.tr("The client reads this too.")
        )
        self.yes = PrimaryButton(self.tr("Keep"))
        self.no = SecondaryButton(self.tr("Cancel"))
        self.body.addWidget(self.field)
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._done)
        self.answer.returnPressed.connect(self._done)
        self.answer.setFocus()

    @Slot()
    def _done(self) -> None:
        text = self.answer.text().strip()
        if self._needed and not text:
            self.field.set_error(self.tr("The client may know why."))
            return
        self.accept()
        self._keep(text)
