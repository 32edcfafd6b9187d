"""Choosing a passphrase: typed twice, strength in words and bars, one suggested."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.plain_text import is_visible
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import (
    ErrorText,
    PassphraseEdit,
    Remark,
    Ringed,
    StrengthMeter,
    align,
    button_row,
)
from coach_app.ui.widgets.buttons import SecondaryButton, TextButton
from coach_app.ui.widgets.layout.aligned import Aligned
from coach_app.ui.widgets.surfaces import Card, text_label

STRONG_ENOUGH = 3  # zxcvbn's score, of 0 to 4


class PassphraseChooser(Aligned, QWidget):
    """Two fields and their help. ``changed`` says whenever the reason may differ."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._score = -1
        self._suggestion = ""
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        self.first = PassphraseEdit()
        self.second = PassphraseEdit()
        self.first.setAccessibleName(self.tr("Passphrase"))
        self.second.setAccessibleName(self.tr("The same again"))
        self.meter = StrengthMeter()
        self.caps = Remark("info")
        self.differ = ErrorText()
        self.suggest = TextButton(self.tr("Suggest a passphrase"), "compass")
        self.suggested = Card()
        self.phrase = text_label("", "body_bold")
        self.take = SecondaryButton(self.tr("Use this one"))
        self.another = TextButton(self.tr("Another one"))
        self.suggest.padding = 7
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(120)

    def _lay_out(self) -> None:
        column = vbox(self, gap=8)
        column.addWidget(text_label(self.tr("Passphrase"), "body_bold"))
        column.addWidget(Ringed(self.first))
        column.addWidget(self.meter)
        column.addWidget(self.caps)
        row = button_row(self.suggest)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._suggestion_card())
        column.addSpacing(theme.px(8))
        column.addWidget(text_label(self.tr("The same again"), "body_bold"))
        column.addWidget(Ringed(self.second))
        column.addWidget(self.differ)
        align(column)
        self.suggested.hide()

    def _suggestion_card(self) -> QWidget:
        inner = self.suggested.body
        inner.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        inner.setSpacing(theme.px(10))
        inner.addWidget(self.phrase)
        row = button_row(self.take, self.another)
        row.addStretch(1)
        inner.addLayout(row)
        return self.suggested

    def _connect(self) -> None:
        self.first.textChanged.connect(self._typed)
        self.second.textChanged.connect(self._typed)
        self.second.editingFinished.connect(self._compare)
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self.submitted)
        self.first.caps_changed.connect(self._show_caps)
        self.second.caps_changed.connect(self._show_caps)
        self.suggest.clicked.connect(self.suggest_one)
        self.another.clicked.connect(self.suggest_one)
        self.take.clicked.connect(self._take)
        self._timer.timeout.connect(self._measure)

    # --- what the page asks

    def passphrase(self) -> str:
        return self.first.text()

    def set_passphrase(self, text: str) -> None:
        """Fill both fields (coming back to a step)."""
        self.first.setText(text)
        self.second.setText(text)
        self._measure()

    def reason(self) -> str:
        """Why it is not good yet, in words; empty when it is."""
        if self._timer.isActive():
            self._timer.stop()
            self._measure()
        if not is_visible(self.first.text()):
            return self.tr("Type a passphrase first")
        if self._score < STRONG_ENOUGH:
            return self.tr("Make the passphrase stronger")
        if not self.second.text():
            return self.tr("Type it once more")
        if self.first.text() != self.second.text():
            return self.tr("The two are not the same")
        return ""

    def wipe(self) -> None:
        self.first.wipe()
        self.second.wipe()
        self.phrase.clear()
        self.suggested.hide()
        self._suggestion = ""

    # --- inside

    @Slot(str)
    def _typed(self, _text: str) -> None:
        if self.first.text() == self.second.text():
            self.differ.set_text("")
        self._timer.start()

    @Slot()
    def _measure(self) -> None:
        from coach_app.data.storage.passphrase import strength

        text = self.first.text()
        self._score = strength(text).score if is_visible(text) else -1
        self.meter.set_score(self._score)
        self.changed.emit()

    @Slot()
    def _compare(self) -> None:
        if self.second.text() and self.first.text() != self.second.text():
            self.differ.set_text(self.tr("The two are not the same. Type the second again."))

    @Slot(bool)
    def _show_caps(self, on: bool) -> None:
        self.caps.set_text(self.tr("Caps Lock is on.") if on else "")

    @Slot()
    def suggest_one(self) -> None:
        """Offer a phrase of random words; it is only used when the coach takes it."""
        from coach_app.data.storage.passphrase import generate

        self._suggestion = generate(self._language)
        self.phrase.setText(self._suggestion)
        self.suggested.show()

    @Slot()
    def _take(self) -> None:
        # The second field stays empty on purpose: typing it is how one learns it.
        self.first.setText(self._suggestion)
        self.first.show_button.setChecked(True)
        self.second.clear()
        self.second.setFocus()
