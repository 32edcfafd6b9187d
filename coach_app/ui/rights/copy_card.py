"""The card "To take along": a copy that anybody can read, or an encrypted package."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from coach_app.content import Words
from coach_app.data.views import Client
from coach_app.reports.paper import pdf
from coach_app.rights.copy import zip_bytes
from coach_app.ui import theme
from coach_app.ui.context import Context
from coach_app.ui.papers.frozen import shut_if_frozen
from coach_app.ui.papers.outlet import choose_file, write_file
from coach_app.ui.rights.kept_card import Kept
from coach_app.ui.widgets import QuestionDialog, SecondaryButton, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section

COPY = Words("rights", "copy")


class CopyCard(Section):
    def __init__(
        self,
        ctx: Context,
        client_id: str,
        tell: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.ctx, self.client_id, self._tell = ctx, client_id, tell
        self._kept = Kept(ctx, client_id)
        self.set_title(self.tr("To take along"))
        self.copy = SecondaryButton(self.tr("Save a copy…"), "floppy-disk")
        self.body.addWidget(
            text_label(
                self.tr("A copy to read, with lists (CSV) and everything together (JSON)."),
                "body",
                "ink2",
            )
        )
        self.package = SecondaryButton(self.tr("Encrypted package…"), "lock-simple")
        self.body.addWidget(
            text_label(
                self.tr("For another coach with this app: an encrypted package."), "body", "ink2"
            )
        )
        row = FlowLayout(gap=theme.px(8))
        row.addWidget(self.copy)
        row.addWidget(self.package)
        self.body.addLayout(row)
        self.copy.clicked.connect(self._warn)
        self.package.clicked.connect(self._pack)

    def show_client(self, client: Client) -> None:
        shut_if_frozen(client.frozen_at, self.copy, self.package)

    @Slot()
    def _pack(self) -> None:
        from coach_app.ui.rights.package_dialogs import PackageDialog

        PackageDialog(self.ctx, self.client_id, self._tell).open()

    @Slot()
    def _warn(self) -> None:
        QuestionDialog.ask(
            self.window(),
            self.tr("A copy is not encrypted"),
            self.tr(
                "Whoever opens the file can read it. Give it to the client in person, and leave "
                "none behind on this computer or in a mail."
            ),
            self.tr("Save a copy"),
            self.tr("Cancel"),
            on_yes=self._choose,
        )

    def _choose(self) -> None:
        language = self.ctx.settings.values.language
        name = f"{COPY['file_name'].text(language)}.zip"
        choose_file(self, self.tr("Save a copy"), name, self.write)

    def write(self, path: str) -> None:
        if write_file(path, self._bytes, self._tell):
            self.ctx.practice.requests.note_act("kept-exported", self.client_id)
            self.ctx.toast(self.tr("Copy saved. It is not encrypted."))

    def _bytes(self) -> bytes:
        return zip_bytes(self.ctx.practice.dossiers.of(self.client_id), pdf(self._kept.paper()))
