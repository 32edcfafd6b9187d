"""Recording a consent: the text, its version, the day and the way it was given."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.data.views import COVERS
from coach_app.rights.consent import KEEP_KEY, KEEP_MONTHS, is_under_sixteen
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.client.profile.consent_text import consent_text
from coach_app.ui.client.profile.cover_words import cover_words
from coach_app.ui.context import Context
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.trouble.saving import save_by
from coach_app.ui.widgets import (
    DateField,
    Field,
    LineEdit,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    SpinField,
    TextArea,
    text_label,
)
from coach_app.ui.widgets.check_row import CheckRow
from coach_app.ui.widgets.layout.section import focus_soon

DRAFT = "consent"
MOST_MONTHS = 240


@dataclass(frozen=True)
class Given:
    """What was filled in."""

    version: str
    text: str
    on: dt.date
    how: str
    covers: tuple[str, ...]
    keep_months: int
    parents: str


class ConsentForm(QWidget):
    """Opens inside the section. Half-filled it survives a lock as a draft."""

    given = Signal(object)  # Given
    cancelled = Signal()

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx, self.client_id = ctx, client_id
        self._filling = False
        self._sure: bool | None = None
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
        self._make_what()
        self.save_button = PrimaryButton(self.tr("Record consent"))
        self.cancel_button = SecondaryButton(self.tr("Cancel"))

    def _make_what(self) -> None:
        """What is covered, for how long, and who agrees for somebody under sixteen."""
        self.covers_title = text_label(self.tr("This may be kept"), "body_bold")
        self.covers = {code: CheckRow(words) for code, words in cover_words().items()}
        self.covers_error = text_label("", "second", "kleiInk")
        self.covers_error.hide()
        self.months = SpinField(0, MOST_MONTHS, KEEP_MONTHS)
        self.months_field = Field(
            self.tr("Months kept after the last meeting"),
            self.months,
            self.tr("You look through it then. Nothing goes by itself."),
        )
        self.young = CheckRow(
            self.tr("Younger than sixteen"), self.tr("Then a parent or guardian agrees as well.")
        )
        self.parents = LineEdit()
        self.parents_field = Field(
            self.tr("Who agrees for the client?"), self.parents, self.tr("Name, and who it is.")
        )
        self.parents_field.hide()

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
        what = vbox(gap=0)
        for widget in (self.covers_title, *self.covers.values(), self.covers_error):
            what.addWidget(widget)
        column.addLayout(what)
        column.addWidget(self.months_field)
        column.addWidget(self.young)
        column.addWidget(self.parents_field)
        column.addLayout(row)
        column.addWidget(self.how_field)
        column.addLayout(buttons)

    def _connect(self) -> None:
        save_by(self.ctx, self.text, self._keep_draft)
        self.young.toggled.connect(self.parents_field.setVisible)
        for row in self.covers.values():
            row.toggled.connect(self._covered)
            row.toggled.connect(self._touched)
        self.months.valueChanged.connect(self._touched)
        for line in (self.parents, self.version):
            line.editingFinished.connect(self._touched)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self._cancel)

    def start(self) -> None:
        """Fill with the draft, or with the text the app offers in the client's language."""
        self._filling = True
        draft = self.ctx.practice.drafts.get(DRAFT, self.client_id) or {}
        fields = self.ctx.practice.clients.get(self.client_id).fields
        language, offered = fields.language, consent_text()
        for code, row in self.covers.items():
            row.setChecked(code in draft.get("covers", COVERS))
        months = draft.get("months", self.ctx.practice.preferences.get(KEEP_KEY))
        self.months.setValue(months if isinstance(months, int) else KEEP_MONTHS)
        self._sure = is_under_sixteen(fields.birth_year, dt.date.today())
        self.young.setChecked(bool(self._sure) or bool(draft.get("parents")))
        self.parents.setText(str(draft.get("parents", "")))
        self.text.load(draft.get("text") or offered.text(language))
        self.version.setText(draft.get("version") or offered.version)
        self.day.set_day(dt.date.today())
        self.how.set_value("written")
        self._filling = False
        focus_soon(self.text)

    def flush(self) -> None:
        self.text.flush()

    @Slot()
    def _touched(self) -> None:
        if not self._filling and self.isVisible():
            attempt(self.ctx, lambda: self._keep_draft(self.text.text()))

    def _keep_draft(self, text: str) -> None:
        draft = {
            "text": text,
            "version": self.version.text(),
            "covers": list(self._chosen()),
            "months": self.months.value(),
            "parents": self.parents.text(),
        }
        self.ctx.practice.drafts.put(DRAFT, self.client_id, draft)

    def _chosen(self) -> tuple[str, ...]:
        return tuple(code for code, row in self.covers.items() if row.isChecked())

    @Slot()
    def _covered(self) -> None:
        if self._chosen():
            self.covers_error.hide()

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
        covers, parents = self._chosen(), self.parents.text().strip()
        self.covers_error.setText(self.tr("Choose at least one thing that may be kept."))
        self.covers_error.setVisible(not covers)
        alone = "" if parents or not self._young() else self.tr("Fill in who agrees as well.")
        if alone and not self.young.isChecked():
            self.young.setChecked(True)
        self.parents_field.set_error(alone)
        if text and version and covers and not late and not alone:
            how, months = str(self.how.value()), self.months.value()
            parents = parents if self.young.isChecked() else ""
            self.given.emit(Given(version, text, day, how, covers, months, parents))

    def _young(self) -> bool:
        """By the box, or by the year of birth whatever the box says."""
        return self.young.isChecked() or bool(self._sure)
