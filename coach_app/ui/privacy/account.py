"""The card "What was done": acts and numbers, never content."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from coach_app.data.rights.views import AuditLine
from coach_app.ui import formats
from coach_app.ui.boxes import clear_layout, grid_box
from coach_app.ui.context import Context
from coach_app.ui.widgets import SecondaryButton, text_label
from coach_app.ui.widgets.layout.section import Section

AT_ONCE = 20


class AccountCard(Section):
    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx = ctx
        self._most = AT_ONCE
        self.set_title(self.tr("What was done"))
        self.words = text_label(
            self.tr("Only acts and random numbers. It stays when a client is erased."),
            "body",
            "ink2",
        )
        self.grid = grid_box(gap=(16, 6))
        self.grid.setColumnStretch(1, 1)
        self.more = SecondaryButton(self.tr("Show more"), small=True)
        self.body.addWidget(self.words)
        self.body.addLayout(self.grid)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._more)

    def fill(self) -> None:
        found = self.ctx.practice.requests.audit_log(self._most + 1)
        clear_layout(self.grid)
        for row, line in enumerate(found[: self._most]):
            self._put(row, line)
        self.more.setVisible(len(found) > self._most)

    def _put(self, row: int, line: AuditLine) -> None:
        when = formats.day_time(line.at.astimezone(), dt.date.today())
        cells = ((when, "second", "ink2"), (self._act(line.act), "second", "ink"))
        for column, (text, style, token) in enumerate(cells):
            self.grid.addWidget(text_label(text, style, token, wrap=column == 1), row, column)
        number = text_label(line.ref[:8], "second", "ink2", wrap=False)
        self.grid.addWidget(number, row, 2, Qt.AlignmentFlag.AlignRight)

    @Slot()
    def _more(self) -> None:
        self._most += AT_ONCE
        self.fill()

    def _act(self, act: str) -> str:
        """An act in words; the code of one from another version."""
        return {
            "consent-given": self.tr("Consent recorded"),
            "consent-withdrawn": self.tr("Consent withdrawn"),
            "consent-withdrawal-undone": self.tr("Withdrawal taken back"),
            "client-archived": self.tr("To the archive"),
            "client-unarchived": self.tr("Back from the archive"),
            "client-removed": self.tr("Removed until the lock"),
            "client-removal-undone": self.tr("Removal taken back"),
            "client-erased": self.tr("Client erased"),
            "client-frozen": self.tr("Frozen"),
            "client-lifted": self.tr("No longer frozen"),
            "kept-longer": self.tr("Looked through, and kept longer"),
            "correction-asked": self.tr("Correction asked for"),
            "correction-done": self.tr("Put right"),
            "correction-declined": self.tr("Not changed, with the reason"),
            "correction-open": self.tr("Correction open again"),
            "kept-shown": self.tr("What is kept: shown"),
            "kept-printed": self.tr("What is kept: printed or saved"),
            "kept-exported": self.tr("Copy saved"),
            "package-made": self.tr("Encrypted package made"),
            "package-taken-in": self.tr("Taken in from a package"),
            "name-rewritten": self.tr("Name taken out of a text"),
        }.get(act, act)
