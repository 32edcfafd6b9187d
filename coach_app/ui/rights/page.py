"""Rights and privacy of one client: everything a client may ask, in one place."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach_app.data.views import Client
from coach_app.errors import must_exist
from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.rights.consent_card import ConsentCard
from coach_app.ui.rights.copy_card import CopyCard
from coach_app.ui.rights.corrections import CorrectionsCard
from coach_app.ui.rights.kept_card import KeptCard
from coach_app.ui.rights.other_cards import EraseCard, FreezeCard, KeepCard
from coach_app.ui.widgets import Banner
from coach_app.ui.widgets.layout.two_columns import TwoColumns


class RightsPage(Page):
    """``client_id``: whose rights. Read again when something about them changes."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {"clients", "notes", "makings", "scores", "meetings", "circles", "audit"}
    )

    def __init__(self, ctx: Context, client_id: str) -> None:
        super().__init__(ctx, client_id=client_id)
        self.client_id = client_id
        self.client = self._read()
        self._make()
        self._lay_out()
        self.frozen.clicked.connect(self._lift)
        self.show_all()

    def _read(self) -> Client:
        with must_exist():
            return self.ctx.practice.clients.get(self.client_id)

    def _make(self) -> None:
        self.header.set_back(True)
        self.frozen = Banner("attention", "", self.tr("Lift"))
        self.fault = Banner("error", "")
        self.fault.hide()
        self.kept = KeptCard(self.ctx, self.client_id, self.tell)
        self.copy = CopyCard(self.ctx, self.client_id, self.tell)
        self.corrections = CorrectionsCard(self.ctx, self.client_id)
        self.consent = ConsentCard(self.ctx, self.client_id)
        self.freeze = FreezeCard(self.ctx, self.client_id)
        self.keep = KeepCard(self.ctx, self.client_id)
        self.erase = EraseCard(self.ctx, self.client_id)

    def _lay_out(self) -> None:
        self.columns = TwoColumns()
        left: tuple[QWidget, ...] = (self.kept, self.copy, self.corrections)
        right: tuple[QWidget, ...] = (self.consent, self.freeze, self.keep, self.erase)
        for column, cards in ((self.columns.left, left), (self.columns.right, right)):
            for card in cards:
                column.addWidget(card)
        for widget in (self.frozen, self.fault, self.columns):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def show_all(self) -> None:
        client = self.client
        self.header.set_title(self.tr("Rights and privacy"), client.name)
        self.frozen.set_text(
            self.tr("{name} is frozen: nothing about them is changed or shown.").format(
                name=client.name
            )
        )
        self.frozen.setVisible(client.frozen_at is not None)
        dossier = self.ctx.practice.dossiers.of(self.client_id)
        self.kept.show_dossier(dossier, client)
        self.copy.show_client(client)
        self.corrections.fill()
        self.consent.show_dossier(dossier, client)
        self.freeze.show_client(client)
        self.keep.show_dossier(dossier, client)

    def refresh(self, topics: frozenset[str]) -> None:
        self.client = self._read()
        self.show_all()

    def flush(self) -> None:
        self.corrections.flush()

    def tell(self, fault: str) -> None:
        """What went wrong with a file or the printer; "" takes it away."""
        self.fault.set_text(fault)
        self.fault.setVisible(bool(fault))

    @Slot()
    def _lift(self) -> None:
        self.freeze.lift()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit(self.design_width() < 860)
