"""The card "Consent": what holds now, and what is kept though it is not covered."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.data.rights.views import Dossier
from coach_app.data.views import Client
from coach_app.rights.consent import beyond, in_force, is_under_sixteen, kept_kinds
from coach_app.ui import formats
from coach_app.ui.client.profile.cover_words import cover_words
from coach_app.ui.context import Context
from coach_app.ui.widgets import Banner, SecondaryButton, text_label
from coach_app.ui.widgets.layout.section import Section


class ConsentCard(Section):
    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx, self.client_id = ctx, client_id
        self.set_title(self.tr("Consent"))
        self.state = text_label("")
        self.more = text_label("", "second", "ink2")
        self.gap = Banner("attention", "")
        self.open = SecondaryButton(self.tr("To the consent"), small=True)
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addStretch(1)
        for widget in (self.state, self.more, self.gap):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.open.clicked.connect(self._open)

    def show_dossier(self, dossier: Dossier, client: Client) -> None:
        today = dt.date.today()
        holds = in_force(client.consents)
        words = cover_words()
        if holds is not None:
            day = formats.day(holds.given_on, today)
            self.state.setText(self.tr("Given on {day}.").format(day=day))
            self.more.setText(", ".join(words[code] for code in holds.covers))
        elif client.consents:
            self.state.setText(self.tr("Withdrawn. What is kept may no longer be used."))
            self.more.setText(self.tr("Freeze it, or erase it."))
        else:
            self.state.setText(self.tr("Not recorded yet."))
            self.more.setText("")
        self.more.setVisible(bool(self.more.text()))
        self._show_gap(holds is not None, beyond(holds, kept_kinds(dossier)), client, today)

    def _show_gap(
        self, holds: bool, codes: tuple[str, ...], client: Client, today: dt.date
    ) -> None:
        text = ""
        if holds and codes:
            named = ", ".join(cover_words()[code].lower() for code in codes)
            text = self.tr("Kept, and not covered: {what}.").format(what=named)
        consent = in_force(client.consents)
        young = is_under_sixteen(client.fields.birth_year, today)
        if consent is not None and young and not consent.parents:
            text = self.tr("Younger than sixteen: a parent has not agreed yet.")
        self.gap.set_text(text)
        self.gap.setVisible(bool(text))

    @Slot()
    def _open(self) -> None:
        self.ctx.go("client", client_id=self.client_id, tab="profile")
