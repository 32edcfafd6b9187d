"""Add or change a moment on the chart: a day and a few words."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coach_app.ui.widgets import (
    DateField,
    Field,
    LineEdit,
    PrimaryButton,
    SecondaryButton,
    TextButton,
)
from coach_app.ui.widgets.layout.fitting_dialog import TallDialog

LONGEST = 60


class EventDialog(TallDialog):
    """``kept(day, text)`` after "keep", ``dropped()`` after "remove" (only when changing one)."""

    kept = Signal(object, str)
    dropped = Signal()

    def __init__(self, parent: QWidget, day: dt.date, text: str = "") -> None:
        super().__init__(parent, "")
        self._changing = bool(text)
        title = self.tr("Change this moment?") if text else self.tr("What happened, and when?")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.text = LineEdit(text, most=LONGEST)
        self.text_field = Field(
            self.tr("In a few words"), self.text, self.tr("Such as: sister called, flu, new job")
        )
        self.day = DateField(day)
        self.day_field = Field(self.tr("Day"), self.day)
        self.keep = PrimaryButton(self.tr("Keep"))
        self.cancel = SecondaryButton(self.tr("Cancel"))
        self.remove = TextButton(self.tr("Remove moment"))
        self._lay_out()
        self.keep.clicked.connect(self._keep)
        self.text.returnPressed.connect(self._keep)
        self.cancel.clicked.connect(self.reject)
        self.remove.clicked.connect(self._remove)
        self.fit()

    def _lay_out(self) -> None:
        self.inner.addWidget(self.text_field)
        self.inner.addWidget(self.day_field)
        self.remove.setVisible(self._changing)
        self.buttons.insertWidget(0, self.remove)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.keep)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        text = " ".join(self.text.text().split())
        if not text:
            self.text_field.set_error(self.tr("Write a few words about this moment."))
            self.text.setFocus()
            self.fit()
            return
        if self.text.limit.over:  # told under the field
            self.text.setFocus()
            return
        self.kept.emit(self.day.day(), text)
        self.accept()

    def _remove(self) -> None:
        self.dropped.emit()
        self.accept()
