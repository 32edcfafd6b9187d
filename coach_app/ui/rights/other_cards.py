"""The cards "Freeze", "How long it is kept" and "Erase"."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.data.rights.views import Dossier
from coach_app.data.views import Client
from coach_app.rights.retention import add_months, ends_on, months_for
from coach_app.ui import formats
from coach_app.ui.context import Context
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import QuestionDialog, SecondaryButton, text_label
from coach_app.ui.widgets.layout.section import Section

LONGER = 12  # months that keeping on adds


class _Card(Section):
    """Title, some words, one button."""

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx, self.client_id = ctx, client_id
        self.words = text_label("", "body", "ink2")
        self.button = SecondaryButton("", small=True)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self.body.addWidget(self.words)
        self.body.addLayout(row)


class FreezeCard(_Card):
    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__(ctx, client_id, parent)
        self.set_title(self.tr("Freeze"))
        self._frozen = False
        self.button.clicked.connect(self._press)

    def show_client(self, client: Client) -> None:
        self._frozen = client.frozen_at is not None
        if client.frozen_at is not None:
            day = formats.day(client.frozen_at, dt.date.today())
            self.words.setText(self.tr("Frozen since {day}.").format(day=day))
            self.button.setText(self.tr("Lift"))
        else:
            self.words.setText(
                self.tr(
                    "While something is sorted out: the client stays in your list, and nothing "
                    "about them is changed or shown until you lift it."
                )
            )
            self.button.setText(self.tr("Freeze"))
        self.button.setAccessibleName(self.button.text())

    @Slot()
    def _press(self) -> None:
        if self._frozen:
            self.lift()
            return
        self.ctx.client_screen.stop()  # nothing of them stays on the other display
        if attempt(self.ctx, partial(self.ctx.practice.clients.freeze, self.client_id)):
            back = partial(self.ctx.practice.clients.lift, self.client_id)
            self.ctx.toast(self.tr("Frozen"), partial(attempt, self.ctx, back))

    def lift(self) -> None:
        if attempt(self.ctx, partial(self.ctx.practice.clients.lift, self.client_id)):
            self.ctx.toast(self.tr("No longer frozen"))


class KeepCard(_Card):
    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__(ctx, client_id, parent)
        self.set_title(self.tr("How long it is kept"))
        self.button.setText(self.tr("Keep a year longer"))
        self._until = dt.date.today()
        self.button.clicked.connect(self._longer)

    def show_dossier(self, dossier: Dossier, client: Client) -> None:
        months = months_for(client.consents, self.ctx.practice.preferences.get("keep_months"))
        end = ends_on(dossier, client, months)
        today = dt.date.today()
        period = self.tr("%n months after the last meeting.", "", months)
        if end is None:
            self.words.setText(period)
        elif end > today:
            until = self.tr("That is {day}.").format(day=formats.day(end, today))
            self.words.setText(f"{period} {until}")
        else:
            passed = self.tr("That was {day}: erase, or keep it with a reason.")
            self.words.setText(f"{period} {passed.format(day=formats.day(end, today))}")
        self._until = add_months(max(end or today, today), LONGER)
        self.button.setVisible(end is not None)

    @Slot()
    def _longer(self) -> None:
        practice = self.ctx.practice
        before = practice.clients.get(self.client_id).keep_until
        act = partial(practice.clients.keep_until, self.client_id, self._until)
        if attempt(self.ctx, act):
            day = formats.day(self._until, dt.date.today())
            back = partial(practice.clients.keep_until, self.client_id, before)
            text = self.tr("Kept until {day}").format(day=day)
            self.ctx.toast(text, partial(attempt, self.ctx, back))


class EraseCard(_Card):
    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__(ctx, client_id, parent)
        self.set_title(self.tr("Erase"))
        self.words.setText(
            self.tr("First you see what goes, and where else the name stands. Then it is gone.")
        )
        self.button.setText(self.tr("Erase…"))
        self.button.clicked.connect(self._open)

    @Slot()
    def _open(self) -> None:
        client = self.ctx.practice.clients.get(self.client_id)
        if client.frozen_at is not None:
            QuestionDialog.ask(
                self.window(),
                self.tr("Lift it first"),
                self.tr("A frozen client is not erased. If the client asks for it, lift first."),
                self.tr("Close"),
            )
            return
        self.ctx.go("erase", client_id=self.client_id)
