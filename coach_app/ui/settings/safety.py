"""Settings, Safety: locking, access, backups, and who may look along."""

from __future__ import annotations

import datetime as dt
from functools import partial

from coach_app.settings import LOCK_MINUTES
from coach_app.ui import formats
from coach_app.ui.commands import command
from coach_app.ui.context import Context
from coach_app.ui.settings.backups import BackupCard
from coach_app.ui.settings.lock_ways import LockWays
from coach_app.ui.widgets import Hairline, SecondaryButton, Segmented, SwitchRow, text_label
from coach_app.ui.widgets.layout.two_columns import ActionRow, SettingsCard, TwoColumns


class SafetyTab(TwoColumns):
    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.backups = BackupCard(ctx)
        self.left.addWidget(self._locking())
        self.left.addWidget(self._access())
        self.right.addWidget(self.backups)
        self.right.addWidget(self._moving())
        self.right.addWidget(self._looking_along())

    def refresh(self, topics: frozenset[str]) -> None:
        if "copies" in topics:
            self.backups.follow()

    # -- locking

    def _locking(self) -> SettingsCard:
        values = self._ctx.settings.values
        card = SettingsCard(self.tr("Locking"))
        minutes = [(number, str(number)) for number in LOCK_MINUTES]
        name = self.tr("By itself after this many minutes of rest")
        self.minutes = Segmented(minutes, values.lock_minutes, name)
        self.suspend = SwitchRow(
            self.tr("When the laptop closes"),
            self.tr("Also when it goes to sleep"),
            values.lock_on_suspend,
        )
        self.lock_now = SecondaryButton(self.tr("Lock"), "lock-simple", small=True)
        card.put(text_label(name))
        card.put(self.minutes)
        card.put(Hairline())
        card.put(self.suspend)
        card.put(LockWays())
        card.put(Hairline())
        card.put(ActionRow(self.tr("Lock now"), command("lock").shown_key(), self.lock_now))
        self.minutes.changed.connect(partial(self._keep, "lock_minutes"))
        self.suspend.toggled.connect(partial(self._keep, "lock_on_suspend"))
        self.lock_now.clicked.connect(self._lock)
        return card

    def _keep(self, name: str, value: object) -> None:
        setattr(self._ctx.settings.values, name, value)
        self._ctx.settings.save()

    def _lock(self) -> None:
        self._ctx.lock()

    # -- access

    def _access(self) -> SettingsCard:
        card = SettingsCard(self.tr("Access"))
        self.change = SecondaryButton(self.tr("Change"), small=True)
        self.change.setAccessibleName(self.tr("Change the passphrase"))
        self.sheet = SecondaryButton(self.tr("Make a new one"), small=True)
        self.sheet.setAccessibleName(self.tr("Make a new recovery sheet"))
        self.passphrase_row = ActionRow(self.tr("Passphrase"), "", self.change)
        self.sheet_row = ActionRow(self.tr("Recovery sheet"), "", self.sheet)
        card.put(self.passphrase_row)
        card.put(Hairline())
        card.put(self.sheet_row)
        self.rekey = SecondaryButton(self.tr("New key"), small=True)
        self.rekey.setAccessibleName(self.tr("Somebody knows my passphrase: make a new key"))
        self.rekey_row = ActionRow(self.tr("Somebody knows my passphrase"), "", self.rekey)
        card.put(Hairline())
        card.put(self.rekey_row)
        self.rekey.clicked.connect(self._new_key)
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
        self._show_rekey(info.recovery_used_at is not None)

    def _show_rekey(self, recovered: bool) -> None:
        from coach_app.data.keyring import old_keys

        left = old_keys.of(self._ctx.practice.vault.generation)
        if left is not None and left.purge:
            words = self.tr("Old copies wait to be removed. {places}").format(
                places=self.tr("Plug in the stick, then lock and open again.")
                if left.places
                else self.tr("They go at the next opening.")
            )
            self.rekey_row.set_help(words, "honingInk")
        elif recovered:
            words = self.tr("Was it not you who used the sheet? Then make a new key.")
            self.rekey_row.set_help(words, "honingInk")
        else:
            self.rekey_row.set_help(self.tr("Everything is encrypted anew"))

    def _new_key(self) -> None:
        from coach_app.ui.start.secrets.rekey_dialog import RekeyDialog

        RekeyDialog(self._ctx).open()

    def _change_passphrase(self) -> None:
        from coach_app.ui.start.secrets.change_passphrase_dialog import ChangePassphraseDialog

        dialog = ChangePassphraseDialog(self._ctx)
        dialog.finished.connect(self._show_access)
        dialog.open()

    def _new_sheet(self) -> None:
        from coach_app.ui.start.secrets.recovery_dialog import RecoveryDialog

        dialog = RecoveryDialog(self._ctx)
        dialog.finished.connect(self._show_access)
        dialog.open()

    # -- another laptop

    def _moving(self) -> SettingsCard:
        card = SettingsCard(self.tr("Another laptop"))
        self.move_button = SecondaryButton(self.tr("Make the file"), small=True)
        self.move_button.setAccessibleName(self.tr("To another laptop: make the file"))
        card.put(
            ActionRow(
                self.tr("To another laptop"),
                self.tr("One file takes everything along"),
                self.move_button,
            )
        )
        self.move_button.clicked.connect(self._move)
        return card

    def _move(self) -> None:
        from coach_app.ui.start.secrets.laptop_dialog import LaptopDialog

        dialog = LaptopDialog(self._ctx)
        dialog.finished.connect(self.backups.show_state)
        dialog.open()

    # -- looking along

    def _looking_along(self) -> SettingsCard:
        from coach_app.ui.shell import capture

        values = self._ctx.settings.values
        card = SettingsCard(self.tr("Against looking along"))
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
        card.put(self.capture)
        card.put(Hairline())
        card.put(self.switching)
        self.capture.toggled.connect(partial(self._keep, "hide_from_capture"))
        self.switching.toggled.connect(partial(self._keep, "hide_on_switch"))
        return card
