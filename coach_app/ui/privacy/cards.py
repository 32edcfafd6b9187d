"""The cards "Your practice" (contact, period of keeping) and "Papers"."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.rights.consent import KEEP_KEY
from coach_app.rights.papers import LAPTOP, REGISTER, STATEMENT
from coach_app.rights.retention import months_for
from coach_app.ui.context import Context
from coach_app.ui.privacy.facts import CONTACT_KEY
from coach_app.ui.trouble.saving import save_by
from coach_app.ui.widgets import Field, Hairline, SecondaryButton, SpinField, TextArea, text_label
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.layout.two_columns import ActionRow

MOST_MONTHS = 240


class PracticeCard(Section):
    period_changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx = ctx
        prefs = ctx.practice.preferences
        self.set_title(self.tr("Your practice"))
        self.contact = TextArea(str(prefs.get(CONTACT_KEY) or ""), lines=2)
        self.months = SpinField(0, MOST_MONTHS, months_for((), prefs.get(KEEP_KEY)))
        self.body.addWidget(
            Field(
                self.tr("Address, phone and mail"),
                self.contact,
                self.tr("Stands on the papers below, and nowhere else."),
            )
        )
        self.body.addWidget(
            Field(
                self.tr("Months kept after the last meeting"),
                self.months,
                self.tr("Coaches often use 24. What was told in a consent goes first."),
            )
        )
        save_by(ctx, self.contact, self._keep_contact)
        self.months.editingFinished.connect(self._keep_months)

    def _keep_contact(self, text: str) -> None:
        self.ctx.practice.preferences.set(CONTACT_KEY, text.strip())

    @Slot()
    def _keep_months(self) -> None:
        prefs, months = self.ctx.practice.preferences, self.months.value()
        if months != months_for((), prefs.get(KEEP_KEY)):
            prefs.set(KEEP_KEY, months)
            self.period_changed.emit()

    def flush(self) -> None:
        self.contact.flush()
        self._keep_months()


class PapersCard(Section):
    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Papers"))
        rows = (
            (STATEMENT, self.tr("Privacy statement"), self.tr("For your clients")),
            (REGISTER, self.tr("Register of processing"), self.tr("For your own file")),
            (LAPTOP, self.tr("Laptop gone"), self.tr("Print it now, and keep it elsewhere")),
        )
        self.open: dict[str, SecondaryButton] = {}
        for place, (name, words, help_text) in enumerate(rows):
            if place:
                self.body.addWidget(Hairline())
            button = SecondaryButton(self.tr("Open"), small=True)
            button.setAccessibleName(self.tr("Open: {paper}").format(paper=words))
            button.clicked.connect(partial(ctx.go, "privacy_paper", name=name))
            self.open[name] = button
            self.body.addWidget(ActionRow(words, help_text, button))


class TakeInCard(Section):
    """A client who comes from another coach."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx = ctx
        self.set_title(self.tr("From another coach"))
        self.button = SecondaryButton(self.tr("Take in a package…"), small=True)
        words = self.tr("An encrypted package of one client, made with this app.")
        self.body.addWidget(text_label(words, "body", "ink2"))
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.button.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        from coach_app.ui.rights.package_dialogs import ask_package

        ask_package(self.window(), self.ctx)
