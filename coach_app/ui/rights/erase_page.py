"""Erasing a client: what goes, where else the name stands, old copies, and the certificate."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout

from coach_app.data.rights.views import ErasedClient
from coach_app.errors import UserError, must_exist
from coach_app.reports.certificate import EXPIRE, PURGED, SOME_LEFT, certificate
from coach_app.reports.plain_paper import PlainPaper
from coach_app.ui import tasks, theme
from coach_app.ui.boxes import clear_layout
from coach_app.ui.clients.actions import ClientActions
from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.papers.outlet import Outlet, card_style, show_page
from coach_app.ui.rights.mentions import MentionsCard
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets import (
    Banner,
    DangerButton,
    PrimaryButton,
    QuestionDialog,
    SecondaryButton,
    Segmented,
    ThinBar,
    text_label,
)
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section, focus_soon
from coach_app.ui.widgets.plain import PlainLabel


class ErasePage(Page):
    """``client_id``: who asks for it. Afterwards the page holds the certificate."""

    topics: ClassVar[frozenset[str]] = frozenset()
    passing = True

    def __init__(self, ctx: Context, client_id: str) -> None:
        super().__init__(ctx, client_id=client_id)
        self.client_id = client_id
        with must_exist():
            self.client = ctx.practice.clients.get(client_id)
        self._done: ErasedClient | None = None
        self._copies, self._left = EXPIRE, 0
        self._make()
        self._lay_out()
        self._connect()
        self._look_again()

    def _make(self) -> None:
        self.header.set_back(True)
        self.header.set_title(self.tr("Erase a client"), self.client.name)
        removal = self.ctx.practice.clients.removal(self.client_id)
        self.what = Section(self.tr("What goes"))
        self.what.body.addWidget(text_label(ClientActions(self.ctx, self).what_goes(removal)))
        groups = removal.others.get("groups", 0)
        if groups:
            stays = self.tr("The group itself stays, with what is about the others.")
            self.what.body.addWidget(text_label(stays, "body", "ink2"))
        self.mentions = MentionsCard(self.ctx, self.client_id)
        self.copies = Section(self.tr("Old backups"))
        choices = [
            (EXPIRE, self.tr("Let them expire")),
            (PURGED, self.tr("Delete them now")),
        ]
        self.choice = Segmented(choices, EXPIRE, self.tr("Old backups"))
        self.choice_words = text_label("", "body", "ink2")
        self.found = text_label(self._found(), "body", "ink2")
        self.erase = DangerButton(self.tr("Erase for good…"))
        self.bar = ThinBar()
        self.bar.hide()
        self.fault = Banner("error", "")
        self.fault.hide()

    def _lay_out(self) -> None:
        self.copies.body.addWidget(self.found)
        self.copies.body.addWidget(self.choice)
        self.copies.body.addWidget(self.choice_words)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.erase)
        for widget in (self.fault, self.what, self.mentions, self.copies):
            self.body.addWidget(widget)
        self.body.addWidget(self.bar)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.mentions.changed.connect(self._look_again)
        self.choice.changed.connect(self._say_choice)
        self.erase.clicked.connect(self._ask)
        self._say_choice()

    def _found(self) -> str:
        """How many old copies there are within reach."""
        from coach_app.data.back.old_copies import old_copies

        found = old_copies(self.ctx.practice.vault)
        number = len(found.backups) + len(found.older_versions)
        if not number:
            return self.tr("There are no old backups within reach.")
        return self.tr("%n old backups within reach may hold this client.", "", number)

    @Slot()
    def _say_choice(self, *_: object) -> None:
        if self.choice.value() == PURGED:
            self.choice_words.setText(
                self.tr(
                    "First a new backup is made and checked. Then all older ones are deleted, so "
                    "that nothing from before today can be put back."
                )
            )
        else:
            self.choice_words.setText(
                self.tr(
                    "They are encrypted, and gone within 90 days. If one is put back, this client "
                    "is erased again with it."
                )
            )

    @Slot()
    def _look_again(self) -> None:
        if self.mentions.open:
            self.erase.off_because(self.tr("First look at where else the name stands"))
        else:
            self.erase.setEnabled(True)

    def flush(self) -> None:
        self.mentions.flush()

    # -- erasing

    @Slot()
    def _ask(self) -> None:
        QuestionDialog.ask(
            self,
            self.tr("Erase {name} for good?").format(name=self.client.name),
            self.tr("This cannot be undone."),
            self.tr("Erase"),
            self.tr("Keep"),
            danger=True,
            on_yes=self.erase_now,
        )

    def erase_now(self) -> None:
        self.ctx.client_screen.stop()  # nothing of them stays on the other display
        purge = self.choice.value() == PURGED
        if not attempt(self.ctx, self._erase):
            return
        self.erase.setEnabled(False)
        if not purge:
            self._show_certificate()
            return
        self.bar.show()
        vault, now = self.ctx.practice.vault, dt.datetime.now().astimezone()

        def work(job: tasks.Job) -> int:
            from coach_app.data.back.old_copies import purge_old_copies

            return len(purge_old_copies(vault, now, job.progress))

        tasks.run(
            work,
            on_done=self._purged,
            on_error=self._not_purged,
            on_progress=lambda part, _: self.bar.set_share(part),
            parent=self,
        )

    def _erase(self) -> None:
        self._done = self.ctx.practice.erase(self.client_id)

    def _purged(self, left: int) -> None:
        self._copies, self._left = (SOME_LEFT, left) if left else (PURGED, 0)
        self._show_certificate()

    def _not_purged(self, error: BaseException) -> None:
        """The client is gone; the old copies are not. Said as it is."""
        if isinstance(error, UserError | OSError):
            self.fault.set_text(one_line(error))
            self.fault.show()
        self._show_certificate()
        if not isinstance(error, UserError | OSError):
            raise error

    # -- the certificate

    def paper(self) -> PlainPaper:
        assert self._done is not None
        prefs = self.ctx.practice.preferences
        text = certificate(
            self._done,
            self._copies,
            self._left,
            self.client.fields.language,
            str(prefs.get("practice_name") or ""),
            str(prefs.get("coach_name") or ""),
        )
        return PlainPaper(text, card_style())

    def _show_certificate(self) -> None:
        fault = self.fault.text()
        clear_layout(self.body)
        self.header.set_title(self.tr("Erased"))
        outlet = Outlet(
            self,
            self.ctx,
            self.paper,
            SecondaryButton("", "floppy-disk"),
            PrimaryButton("", "printer"),
        )
        outlet.name(
            self.tr("Save the certificate"), self.tr("erased"), self.tr("Certificate saved")
        )
        done = SecondaryButton(self.tr("To the clients"))
        done.clicked.connect(partial(self.ctx.go, "clients"))
        words = text_label(
            self.tr("For the client. It holds no name and nothing of what was kept."),
            "body",
            "ink2",
        )
        row = FlowLayout(gap=theme.px(8))
        for button in (outlet.print, outlet.save, done):
            row.addWidget(button)
        sheet = PlainLabel()
        show_page(sheet, self.paper())
        if fault:
            self.body.addWidget(Banner("error", fault))
        self.body.addWidget(outlet.fault)
        self.body.addWidget(words)
        self.body.addLayout(row)
        self.body.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addStretch(1)
        self.outlet = outlet
        focus_soon(outlet.print)  # what had the keyboard is gone

    def place(self) -> dict[str, object]:
        """Afterwards there is nothing to come back to."""
        return dict(self.args)
