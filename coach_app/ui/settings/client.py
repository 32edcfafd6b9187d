"""Settings, Client screen: the code that leads back to the coach."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from coach_app.course.client_sees import CODE_KEY
from coach_app.ui.client_view.kit import code as codes
from coach_app.ui.context import Context
from coach_app.ui.widgets import Field, LineEdit, PrimaryButton, TextButton, text_label
from coach_app.ui.widgets.layout.two_columns import SettingsCard, TwoColumns


class ClientScreenTab(TwoColumns):
    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.code = LineEdit()
        self.code.setEchoMode(QLineEdit.EchoMode.Password)
        self.code.limit.most = 4
        self.code.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*")))
        self.save = PrimaryButton(self.tr("Set code"))
        self.remove = TextButton(self.tr("Remove code"))
        self.state = text_label("", "second", "ink2")
        self.field = Field(self.tr("Four figures"), self.code)
        self._lay_out()
        self.save.clicked.connect(self._save)
        self.code.returnPressed.connect(self._save)
        self.remove.clicked.connect(self._remove)
        self._show()

    def _lay_out(self) -> None:
        card = SettingsCard(self.tr("Code to leave the client screen"))
        words = self.tr(
            "Hold Esc for one second to come back. With a code, the app asks for it as well, "
            "and before Ctrl+L locks there. Useful when a client fills in a scale alone."
        )
        card.put(text_label(words, "body", "ink2"))
        card.put(self.state)
        card.put(self.field)
        card.put_buttons(self.save, self.remove)
        keys = SettingsCard(self.tr("Keys"))
        for line in (
            self.tr("F5 shows the client screen, or takes it away."),
            self.tr("F8 covers everything at once, on both displays."),
        ):
            keys.put(text_label(line))
        self.left.addWidget(card)
        self.right.addWidget(keys)

    def _show(self) -> None:
        on = bool(self._ctx.practice.preferences.get(CODE_KEY))
        self.remove.setVisible(on)
        self.state.setText(self.tr("A code is set.") if on else self.tr("No code is set."))
        self.save.setText(self.tr("Change code") if on else self.tr("Set code"))

    def _save(self) -> None:
        if len(self.code.text()) != 4:
            self.field.set_error(self.tr("Type four figures."))
            self.code.setFocus()
            return
        self.field.set_error("")
        self._ctx.practice.preferences.set(CODE_KEY, codes.hash_code(self.code.text()))
        self.code.clear()
        self._show()
        self._ctx.toast(self.tr("Code set"))

    def _remove(self) -> None:
        old = self._ctx.practice.preferences.get(CODE_KEY)
        self._ctx.practice.preferences.set(CODE_KEY, None)
        self._show()
        self._ctx.toast(self.tr("Code removed"), lambda: self._back(old))

    def _back(self, old: object) -> None:
        self._ctx.practice.preferences.set(CODE_KEY, old)
        if shiboken6.isValid(self):  # undo also works after the page was left
            self._show()
