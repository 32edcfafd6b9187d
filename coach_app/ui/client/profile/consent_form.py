"""Recording a consent: the text, its version, the day and the way it was given."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.client.profile.consent_text import consent_text
from coach_app.ui.context import Context
from coach_app.ui.trouble.saving import save_by
from coach_app.ui.widgets import (
    DateField,
    Field,
    LineEdit,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    TextArea,
)
from coach_app.ui.widgets.layout.section import focus_soon

DRAFT = "consent"


class ConsentForm(QWidget):
    """Opens inside the section. Half-filled it survives a lock as a draft."""

    given = Signal(str, str, object, str)  # version, text, day, how
    cancelled = Signal()

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx, self.client_id = ctx, client_id
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        self.text = TextArea()
        self.text_field = Field(
            self.tr("What the client agrees to"),
            self.text,
            self.tr("Read it together. This text is kept word for word."),
        )
        self.version = LineEdit()
        self.version_field = Field(self.tr("Version"), self.version)
        self.day = DateField()
        self.day_field = Field(self.tr("Given on"), self.day)
        self.how = Segmented(
            [
                ("written", self.tr("On paper")),
                ("spoken", self.tr("Spoken")),
                ("digital", self.tr("On the screen")),
            ]
        )
        self.how_field = Field(self.tr("How"), self.how)
        self.save_button = PrimaryButton(self.tr("Record consent"))
        self.cancel_button = SecondaryButton(self.tr("Cancel"))

    def _lay_out(self) -> None:
        row = hbox(gap=16)
        row.addWidget(self.version_field, 1)
        row.addWidget(self.day_field, 2)
        buttons = hbox(gap=12)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column = vbox(self, gap=16)
        column.addWidget(self.text_field)
        column.addLayout(row)
        column.addWidget(self.how_field)
        column.addLayout(buttons)

    def _connect(self) -> None:
        save_by(self.ctx, self.text, self._keep_draft)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self._cancel)

    def start(self) -> None:
        """Fill with the draft, or with the text the app offers in the client's language."""
        draft = self.ctx.practice.drafts.get(DRAFT, self.client_id) or {}
        language = self.ctx.practice.clients.get(self.client_id).fields.language
        offered = consent_text()
        self.text.load(draft.get("text") or offered.text(language))
        self.version.setText(draft.get("version") or offered.version)
        self.day.set_day(dt.date.today())
        self.how.set_value("written")
        focus_soon(self.text)

    def flush(self) -> None:
        self.text.flush()

    def _keep_draft(self, text: str) -> None:
        draft = {"text": text, "version": self.version.text()}
        self.ctx.practice.drafts.put(DRAFT, self.client_id, draft)

    def _cancel(self) -> None:
        self.ctx.practice.drafts.drop(DRAFT, self.client_id)
        self.cancelled.emit()

    def _save(self) -> None:
        text, version = self.text.text().strip(), self.version.text().strip()
        day = self.day.day()
        self.text_field.set_error("" if text else self.tr("Write what the client agrees to."))
        self.version_field.set_error("" if version else self.tr("Give it a number or name."))
        late = day > dt.date.today()
        self.day_field.set_error(self.tr("This day is still to come.") if late else "")
        if text and version and not late:
            self.given.emit(version, text, day, self.how.value())
