"""Step 1: language and the name of the practice, or another way in."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.plain_text import is_visible, one_line
from coach_app.ui import language, theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.first_run_state import FirstRunState
from coach_app.ui.start.secrets.parts import Ringed, align, button_row
from coach_app.ui.start.steps.step import SetupStep
from coach_app.ui.widgets.buttons import SecondaryButton, TextButton
from coach_app.ui.widgets.controls import Segmented
from coach_app.ui.widgets.fields import LineEdit
from coach_app.ui.widgets.surfaces import Card, text_label

FIELD_WIDTH = 420


class WelcomeStep(SetupStep):
    demo_wanted = Signal()
    existing_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(self, state: FirstRunState) -> None:
        super().__init__(state)
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        self.languages = Segmented(language.choices())
        self.languages.set_value(self.state.language)
        self.languages.setAccessibleName(self.tr("Language"))
        self.practice = LineEdit(most=80)
        self.practice.setAccessibleName(self.tr("Name of your practice"))
        self.practice.setText(self.state.practice)
        self.look_around = SecondaryButton(self.tr("Look around first"), "eye")
        self.existing = TextButton(self.tr("I have a vault or a backup"))

    def _lay_out(self) -> None:
        self.head(
            self.tr("Welcome"),
            self.tr(
                "In five short steps you make your own vault. Everything stays on this laptop."
            ),
        )
        self.languages.setMaximumWidth(theme.px(FIELD_WIDTH + 8))
        self.practice.setMaximumWidth(theme.px(FIELD_WIDTH))
        fields = vbox(gap=6)
        fields.addWidget(text_label(self.tr("Language"), "body_bold"))
        fields.addWidget(self.languages)
        fields.addSpacing(theme.px(16))
        fields.addWidget(text_label(self.tr("Name of your practice"), "body_bold"))
        fields.addWidget(Ringed(self.practice))
        help_text = self.tr("Your own name is fine too. It stands on your recovery sheet.")
        fields.addWidget(text_label(help_text, "second", "ink2"))
        align(fields)
        self.column.addLayout(fields)
        self.column.addSpacing(theme.px(32))
        self.column.addWidget(self._other_ways())
        self.column.addStretch(1)

    def _other_ways(self) -> QWidget:
        card = Card()
        card.setMaximumWidth(theme.px(620))
        inner = card.body
        inner.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(18))
        inner.setSpacing(theme.px(6))
        inner.addWidget(text_label(self.tr("Not sure yet?"), "card"))
        words = self.tr("See how it works with twelve made-up clients. Nothing of it is kept.")
        inner.addWidget(text_label(words, "body", "ink2"))
        inner.addSpacing(theme.px(8))
        row = button_row(self.look_around, self.existing)
        row.addStretch(1)
        inner.addLayout(row)
        return card

    def _connect(self) -> None:
        self.languages.changed.connect(self._language)
        self.practice.textChanged.connect(self._typed)
        self.practice.returnPressed.connect(self.submitted)
        self.look_around.clicked.connect(self.demo_wanted)
        self.existing.clicked.connect(self.existing_wanted)

    @Slot(str)
    def _typed(self, _text: str) -> None:
        self.changed.emit()

    @Slot(object)
    def _language(self, language: object) -> None:
        self.keep()
        self.state.language = str(language)
        self.language_wanted.emit(str(language))

    def keep(self) -> None:
        self.state.practice = one_line(self.practice.text())

    def reason(self) -> str:
        if self.practice.limit.over:
            return self.tr("Make the name shorter first")
        return "" if is_visible(self.practice.text()) else self.tr("Fill in a name first")

    def first_field(self) -> QWidget:
        return self.practice
