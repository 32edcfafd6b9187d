"""The first page: open the vault, recover it, or say why it does not open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from coach_app.errors import UserError
from coach_app.ui import formats, tasks
from coach_app.ui.start.unlock.fault_panel import FaultPanel
from coach_app.ui.start.unlock.opening_panel import OpeningPanel
from coach_app.ui.start.unlock.passphrase_panel import PassphrasePanel
from coach_app.ui.start.unlock.start_page import StartPage
from coach_app.ui.trouble.errors_text import one_line

if TYPE_CHECKING:
    from coach_app.data.storage.keys import DataKey
    from coach_app.ui.start.unlock.existing_panel import ArrivedPanel, ExistingPanel
    from coach_app.ui.start.unlock.lost_panel import LostPanel
    from coach_app.ui.start.unlock.recovery_panel import NewPassphrasePanel, RecoveryPanel
    from coach_app.ui.start.unlock.restore_panel import RestorePanel


class UnlockPage(StartPage):
    """Panels for one vault folder. Rare panels are made when they are needed."""

    unlocked = Signal(object)  # DataKey: the app opens the practice with it
    folder_chosen = Signal(object)  # Path of another vault
    first_run_wanted = Signal()  # back from "I have a vault already"
    safe_wanted = Signal()  # start again in safe mode
    restored = Signal(object)  # DataKey, after a backup was put back
    new_vault_wanted = Signal()  # passphrase and sheet are lost: begin elsewhere

    def __init__(
        self,
        folder: Path,
        language: str,
        second: str = "",
        parent: QWidget | None = None,
        *,
        safe: bool = False,
    ) -> None:
        """``safe``: the vault is opened to read only, also with the sheet."""
        super().__init__(parent)
        self._safe = safe
        self._second = second  # a second place where backups may lie
        self.folder, self._language = folder, language
        self._recovered: DataKey | None = None
        self.fault: FaultPanel | None = None
        self.recovery: RecoveryPanel | None = None
        self.existing: ExistingPanel | None = None
        self.restore: RestorePanel | None = None
        self.lost: LostPanel | None = None
        self.arrived: ArrivedPanel | None = None
        self.new_passphrase: NewPassphrasePanel | None = None
        self.passphrase = PassphrasePanel()
        self.passphrase.set_folder(folder)
        self.opening: OpeningPanel | None = None
        for given in (self.unlocked, self.restored):
            given.connect(self._show_opening)
        self.passphrase.opened.connect(self.unlocked)
        self.passphrase.failed.connect(self.show_fault)
        self.passphrase.recover.connect(self.show_recovery)
        self.show_panel(self.passphrase)
        self.setFocusProxy(self.passphrase.field)

    @Slot(object)
    def _show_opening(self, _key: DataKey) -> None:
        """The secret was right: nothing is asked any more until the window stands here."""
        self.opening = self.opening or OpeningPanel()
        self.show_panel(self.opening)
        self.opening.setFocus()

    # --- the state of the vault, after the first paint

    def check(self) -> bool:
        """Look at the folder; shows what is wrong with it. Imports the vault code."""
        from coach_app.data.vault import state

        try:
            found = state(self.folder)
            if found != "ready":
                self.show_fault(self._missing())
                return False
            self._remark()
        except (UserError, OSError) as error:
            self.show_fault(error)
            return False
        return True

    def _missing(self) -> UserError:
        return UserError(
            "vault-missing",
            self.tr("There is no vault in this folder."),
            self.tr("Plug in the disk it is on, or choose another folder."),
        )

    def _remark(self) -> None:
        """Recovery was used: stays until the passphrase has been changed since."""
        from coach_app.data.keyring.begun import never_came
        from coach_app.data.vault import recovery_used_at

        if never_came(self.folder):  # the program was cut off while it made one
            self.note("rekey-failed")
        used = recovery_used_at(self.folder)
        if used is None:
            self.passphrase.show_banner("")
            return
        local = used.astimezone()
        words = self.tr(
            "Restored with the recovery code on {moment}. "
            "Was that not you? Then make a new passphrase."
        )
        self.passphrase.show_banner(words.format(moment=formats.day_time(local)))

    @Slot(object)
    def show_fault(self, error: BaseException) -> None:
        if self.fault is None:
            self.fault = FaultPanel()
            self.fault.retry.connect(self._retry)
            self.fault.restore.connect(self.show_restore)
            self.fault.choose.connect(self.choose_folder)
            self.fault.safe.connect(self.safe_wanted)
        self.fault.set_error(error, self.folder, [Path(self._second)] if self._second else [])
        self.show_panel(self.fault)

    @Slot()
    def _retry(self) -> None:
        if self.check():
            self.show_passphrase()

    @Slot()
    def show_passphrase(self) -> None:
        self.show_panel(self.passphrase)
        self.passphrase.field.setFocus()

    @Slot()
    def choose_folder(self) -> None:
        self._files = QFileDialog(self, self.tr("Choose the folder of your vault"))
        self._files.setFileMode(QFileDialog.FileMode.Directory)
        self._files.setOption(QFileDialog.Option.ShowDirsOnly)
        self._files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._files.fileSelected.connect(self._chosen)
        self._files.open()

    @Slot(str)
    def _chosen(self, path: str) -> None:
        self.folder_chosen.emit(Path(path))

    def note(self, name: str) -> None:
        """What happened just before the program started anew."""
        words = {
            "demo": self.tr("This is the demo practice. Its passphrase is: demo"),
            "restored": self.tr(
                "The backup was put back. You can undo that: Settings, Safety, Restore."
            ),
            "backup-failed": self.tr("No backup could be made. After opening, Today says why."),
            "rekeyed": self.tr("Your vault has a new key. Open it with your new passphrase."),
            "rekeyed-left": self.tr(
                "Your vault has a new key. Open it with your new passphrase. "
                "Old copies that are out of reach now go when they are within reach again."
            ),
            "rekey-stopped": self.tr(
                "Stopped. Your passphrase and sheet of before still work. Throw the new sheet away."
            ),
            "rekey-failed": self.tr(
                "The vault did not get a new key. Your passphrase and sheet of before still "
                "work. Throw the new sheet away."
            ),
            "sheet-unchecked": self.tr(
                "Your old sheet does not work any more. Is the new one not on paper? "
                "Then make another: Settings, Safety."
            ),
            "restore-damaged": self.tr(
                "That backup is damaged and was not put back. Your vault is as it was."
            ),
            "restore-full": self.tr(
                "The disk is full, so nothing was put back. Your vault is as it was."
            ),
            "restore-stopped": self.tr("Stopped. Your vault is as it was."),
            "second-away": self.tr(
                "The backup was made on this computer; the second place was not there."
            ),
            "second-failed": self.tr(
                "The backup was made on this computer, not in the second place. Today says why."
            ),
            "restore-failed": self.tr("The backup was not put back. Your vault is unchanged."),
        }
        if name in words:
            self.passphrase.show_note(words[name])
        if name == "restore-asks":
            self.show_restore()  # asks there what could not be asked behind a closed vault

    # --- recovery

    @Slot()
    def show_recovery(self) -> None:
        if self.recovery is None:
            from coach_app.ui.start.unlock.recovery_panel import RecoveryPanel

            self.recovery = RecoveryPanel(safe=self._safe)
            self.recovery.lost.connect(self.show_lost)
            self.recovery.set_folder(self.folder)
            self.recovery.back.connect(self.show_passphrase)
            self.recovery.failed.connect(self.show_fault)
            self.recovery.opened.connect(self.unlocked if self._safe else self._recovered_key)
        self.show_panel(self.recovery)
        self.recovery.field.setFocus()

    @Slot(object)
    def _recovered_key(self, key: DataKey) -> None:
        """The code is right; the practice opens only after a new passphrase."""
        from coach_app.ui.start.unlock.recovery_panel import NewPassphrasePanel

        self._recovered = key
        panel = self.new_passphrase = NewPassphrasePanel(self._language)
        panel.chosen.connect(self._set_passphrase)
        self.show_panel(panel)
        panel.chooser.first.setFocus()

    @Slot(str)
    def _set_passphrase(self, new: str) -> None:
        folder, key, panel = self.folder, self._recovered, self.new_passphrase
        assert key is not None  # this panel follows a code that was right
        assert panel is not None
        places = [Path(self._second)] if self._second else []

        def rewrap() -> None:
            from coach_app.data.vault import Vault

            vault = Vault.open(folder, key, places=places)
            try:
                vault.set_passphrase(new, recovered=True)
            finally:
                vault.close()

        tasks.run(rewrap, on_done=self._rewrapped, on_error=panel.refuse, parent=self)

    def _rewrapped(self, _result: object) -> None:
        key, self._recovered = self._recovered, None
        assert key is not None  # it was wrapped anew just now
        if self.new_passphrase is not None:
            self.new_passphrase.wipe()
        if self.existing is not None and self.restore is not None:
            self._arrived(key)  # brought from another laptop, by the sheet
        else:
            self.unlocked.emit(key)

    @Slot()
    def show_lost(self) -> None:
        """No passphrase and no sheet."""
        from coach_app.ui.start.unlock.lost_panel import LostPanel

        if self.lost is None:
            self.lost = LostPanel()
            self.lost.back.connect(self.show_passphrase)
            self.lost.restore.connect(self.show_restore)
            self.lost.begin.connect(self.new_vault_wanted)
        self.show_panel(self.lost)
        self.lost.back_button.setFocus()

    @Slot()
    def show_existing(self) -> None:
        """First run on a new laptop: where is the vault, or a backup of it?"""
        from coach_app.ui.start.unlock.existing_panel import ExistingPanel

        self.existing = ExistingPanel()
        self.existing.choose.connect(self.choose_folder)
        self.existing.file_chosen.connect(self.bring)
        self.existing.back.connect(self.first_run_wanted)
        self.show_panel(self.existing)
        self.existing.file_button.setFocus()

    @Slot(str)
    def bring(self, path: str) -> None:
        """A file from another laptop, or any other that somebody picked."""
        from coach_app.data.restore import preview
        from coach_app.ui.start.unlock.restore_panel import RestorePanel

        assert self.existing is not None  # the file was chosen there
        try:
            preview(Path(path))
        except (UserError, OSError) as error:
            self.existing.error.set_text(one_line(error))
            return
        self.existing.error.set_text("")
        self.restore = RestorePanel(self.folder, bringing=path)
        self.restore.back.connect(self._leave_restore)
        self.restore.restored.connect(self._arrived)
        self.restore.recovered.connect(self._recovered_key)
        self.show_panel(self.restore)
        self.restore.form.secret.setFocus()

    @Slot(object)
    def _arrived(self, key: DataKey) -> None:
        """What to do with the other laptop, and then on."""
        from coach_app.ui.start.unlock.existing_panel import ArrivedPanel

        self.arrived = panel = ArrivedPanel()
        panel.on.connect(lambda: self.restored.emit(key))
        self.show_panel(panel)
        panel.button.setFocus()

    # --- restore

    @Slot()
    def show_restore(self) -> None:
        from coach_app.ui.start.unlock.restore_panel import RestorePanel

        if self.restore is None:
            self.restore = RestorePanel(self.folder, self._second)
            self.restore.back.connect(self._leave_restore)
            self.restore.restored.connect(self.restored)
            self.restore.recovered.connect(self._recovered_key)
        self.restore.load()
        self.show_panel(self.restore)

    @Slot()
    def _leave_restore(self) -> None:
        if self.existing is not None:
            self.show_panel(self.existing)
        elif self.check():
            self.show_passphrase()
