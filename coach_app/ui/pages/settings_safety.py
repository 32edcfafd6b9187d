"""Settings, Safety: locking, access, backups, and who may look along."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from coach_app.errors import UserError
from coach_app.settings import LOCK_MINUTES
from coach_app.ui import formats, tasks, theme
from coach_app.ui.context import Context
from coach_app.ui.pages.settings_parts import ActionRow, TwoColumns
from coach_app.ui.start.errors_text import one_line
from coach_app.ui.widgets import (
    Banner,
    Card,
    Hairline,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    SwitchRow,
    Tag,
    TextButton,
    ThinBar,
    text_label,
)

SHOWN = 7  # backups in the list


class SafetyTab(TwoColumns):
    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.backups = BackupCard(ctx)
        self.left.addWidget(self._locking())
        self.left.addWidget(self._access())
        self.right.addWidget(self.backups)
        self.right.addWidget(self._looking_along())

    # -- locking

    def _locking(self) -> Card:
        values = self._ctx.settings.values
        card = Card(title=self.tr("Locking"))
        minutes = [(number, str(number)) for number in LOCK_MINUTES]
        name = self.tr("By itself after this many minutes of rest")
        self.minutes = Segmented(minutes, values.lock_minutes, name)
        self.suspend = SwitchRow(
            self.tr("When the laptop closes"), self.tr("Also when it goes to sleep"),
            values.lock_on_suspend,
        )  # fmt: skip
        self.lock_now = SecondaryButton(self.tr("Lock"), "lock-simple", small=True)
        card.body.addWidget(text_label(name))
        card.body.addWidget(self.minutes)
        card.body.addWidget(Hairline())
        card.body.addWidget(self.suspend)
        card.body.addWidget(Hairline())
        card.body.addWidget(ActionRow(self.tr("Lock now"), "Ctrl + L", self.lock_now))
        self.minutes.changed.connect(partial(self._keep, "lock_minutes"))
        self.suspend.toggled.connect(partial(self._keep, "lock_on_suspend"))
        self.lock_now.clicked.connect(self._lock)
        return card

    def _keep(self, name: str, value: Any) -> None:
        setattr(self._ctx.settings.values, name, value)
        self._ctx.settings.save()

    def _lock(self) -> None:
        self._ctx.lock()

    # -- access

    def _access(self) -> Card:
        card = Card(title=self.tr("Access"))
        self.change = SecondaryButton(self.tr("Change"), small=True)
        self.change.setAccessibleName(self.tr("Change the passphrase"))
        self.sheet = SecondaryButton(self.tr("Make a new one"), small=True)
        self.sheet.setAccessibleName(self.tr("Make a new recovery sheet"))
        self.passphrase_row = ActionRow(self.tr("Passphrase"), "", self.change)
        self.sheet_row = ActionRow(self.tr("Recovery sheet"), "", self.sheet)
        card.body.addWidget(self.passphrase_row)
        card.body.addWidget(Hairline())
        card.body.addWidget(self.sheet_row)
        self.change.clicked.connect(self._change_passphrase)
        self.sheet.clicked.connect(self._new_sheet)
        self._show_access()
        return card

    def _show_access(self) -> None:
        info = self._ctx.practice.vault.info()
        today = dt.date.today()

        def day(moment: dt.datetime | None) -> str:
            return formats.day_month(moment.astimezone(), today) if moment else "–"

        changed = self.tr("Changed on {day}").format(day=day(info.passphrase_changed_at))
        self.passphrase_row.set_help(changed)
        if info.recovery_used_at is not None:
            words = self.tr("Used on {day}. Make a new sheet.")
            self.sheet_row.set_help(words.format(day=day(info.recovery_used_at)), "honingInk")
        else:
            self.sheet_row.set_help(self.tr("Made on {day}").format(day=day(info.recovery_made_at)))

    def _change_passphrase(self) -> None:
        from coach_app.ui.start.change_passphrase_dialog import ChangePassphraseDialog

        dialog = ChangePassphraseDialog(self._ctx)
        dialog.finished.connect(self._show_access)
        dialog.open()

    def _new_sheet(self) -> None:
        from coach_app.ui.start.recovery_dialog import RecoveryDialog

        dialog = RecoveryDialog(self._ctx)
        dialog.finished.connect(self._show_access)
        dialog.open()

    # -- looking along

    def _looking_along(self) -> Card:
        from coach_app.ui.start import capture

        values = self._ctx.settings.values
        card = Card(title=self.tr("Against looking along"))
        can = capture.available()
        self.capture = SwitchRow(
            self.tr("Hide when recording or sharing the screen"),
            self.tr("A photo with a phone is not stopped by this")
            if can
            else self.tr("This system cannot do that. Windows and macOS can."),
            values.hide_from_capture and can,
        )
        self.capture.setEnabled(can)
        self.switching = SwitchRow(
            self.tr("Hide when you change to another program"),
            self.tr("Only the picture of the heath is shown"),
            values.hide_on_switch,
        )
        card.body.addWidget(self.capture)
        card.body.addWidget(Hairline())
        card.body.addWidget(self.switching)
        self.capture.toggled.connect(partial(self._keep, "hide_from_capture"))
        self.switching.toggled.connect(partial(self._keep, "hide_on_switch"))
        return card


class BackupCard(Card):
    """Where the backups are and how old; make one now; put one back."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(title=self.tr("Backups"))
        self._ctx = ctx
        self._task: tasks.Task | None = None
        self.here = ActionRow(self.tr("This laptop"), icon="hard-drives", action=self._tag())
        self.second_button = TextButton(self.tr("Choose folder"), small=True)
        self.second = ActionRow(
            self.tr("A second place"), icon="floppy-disk", action=self.second_button
        )
        self.kept = text_label("", "second", "ink2")
        self.bar = ThinBar()
        self.trouble = Banner("error", "")
        self.now = PrimaryButton(self.tr("Back up now"), small=True)
        self.back = SecondaryButton(self.tr("Restore"), small=True)
        self._lay_out()
        self.second_button.clicked.connect(self._choose_second)
        self.now.clicked.connect(self._make)
        self.back.clicked.connect(self._restore)
        self.show_state()

    def _tag(self) -> Tag:
        self.tag = Tag(self.tr("In order"), "ok", "check")
        return self.tag

    def _lay_out(self) -> None:
        for index, row in enumerate((self.here, self.second)):
            if index:
                self.body.addWidget(Hairline())
            self.body.addWidget(row)
        self.body.addWidget(Hairline())
        self.body.addWidget(self.kept)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        row.addWidget(self.now)
        row.addWidget(self.back)
        row.addStretch(1)
        self.body.addLayout(row)
        self.bar.hide()
        self.trouble.hide()

    def show_state(self) -> None:
        from coach_app.data.backup import Backups

        backups = Backups(self._ctx.practice.vault)
        found, last, now = backups.list(), backups.last(), dt.datetime.now().astimezone()
        if last is None:
            self.here.set_help(self.tr("No backup yet"))
            self.tag.set_text(self.tr("Make one now"), "attention", "clock")
        else:
            near = formats.near(last.made_at.astimezone(), now)
            words = self.tr("{when} · {size} · checked")
            self.here.set_help(words.format(when=near, size=formats.size(last.size)))
            due = backups.due()
            text = self.tr("Changed since") if due else self.tr("In order")
            self.tag.set_text(text, "attention" if due else "ok", "clock" if due else "check")
        folder = self._ctx.settings.values.backup_folder
        self.second.set_help(folder or self.tr("A USB stick, kept apart from the laptop"))
        self.second_button.setText(self.tr("Change") if folder else self.tr("Choose folder"))
        self.kept.setText(self.tr("%n backups kept", "", min(len(found), SHOWN)))
        self.back.setEnabled(last is not None)

    def _choose_second(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Where should the second copy go?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._second_chosen)
        dialog.open()

    def _second_chosen(self, folder: str) -> None:
        self._ctx.settings.values.backup_folder = folder
        self._ctx.settings.save()
        self.show_state()

    def _make(self) -> None:
        if self._task is not None:
            return
        self.trouble.hide()
        self.bar.show()
        vault, second = self._ctx.practice.vault, self._ctx.settings.values.backup_folder
        self._task = tasks.run(
            lambda: make_copies(vault, second), on_done=self._made, on_error=self._failed,
            parent=self,
        )  # fmt: skip

    def _made(self, _result: object) -> None:
        self._task = None
        self.bar.hide()
        self.show_state()
        self._ctx.toast(self.tr("Backup made"))

    def _failed(self, error: BaseException) -> None:
        self._task = None
        self.bar.hide()
        if not isinstance(error, UserError | OSError):
            raise error
        self.trouble.set_text(one_line(error))
        self.trouble.show()

    def _restore(self) -> None:
        from coach_app.ui.start.restore_dialog import RestoreDialog

        RestoreDialog(self._ctx).open()


def make_copies(vault: Any, second: str) -> None:
    """On a task's thread: a checked backup, and its copy in the second place."""
    from coach_app.data.backup import Backups

    backups = Backups(vault)
    backups.make(dt.datetime.now(dt.UTC), kind="manual")
    if second and Path(second).is_dir():
        backups.copy_to(Path(second))
