"""Putting back a backup from Settings: checks the secret, then closes, restores, starts anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from coach_app.errors import UserError
from coach_app.ui import tasks
from coach_app.ui.start.secrets.form_dialog import FormDialog, window_of
from coach_app.ui.start.secrets.restore_form import RestoreForm
from coach_app.ui.widgets.surfaces import text_label

if TYPE_CHECKING:
    from coach_app.data.storage.keys import DataKey
    from coach_app.ui.context import Context


class RestoreDialog(FormDialog):
    """``open()`` shows it. Nothing is changed until the key of the backup is found."""

    WIDTH = 560

    def __init__(self, ctx: Context) -> None:
        super().__init__(window_of(ctx), "")
        self._ctx = ctx
        self._task: tasks.Task | None = None
        title = self.tr("Put back which backup?")
        self.title.setText(title)
        self.setAccessibleName(title)
        second = ctx.settings.values.backup_folder
        practice = ctx.practice
        self.choice = RestoreForm(
            practice.vault.folder,
            [Path(second)] if second else [],
            lambda way: practice.written_since(way.at),
        )
        words = self.tr("Your practice of now is backed up first. Then the vault locks.")
        self.form.addWidget(text_label(words, "body", "ink2"))
        self.form.addWidget(self.choice)
        self.accept_button.setText(self.tr("Put back"))
        self.choice.changed.connect(self._judge)
        self.choice.submitted.connect(self.submit)
        self._judge()

    @Slot()
    def _judge(self) -> None:
        self.block(self.choice.reason())

    @Slot()
    def submit(self) -> None:
        if self._task is not None:
            return
        chosen = self.choice.chosen()
        if chosen is None or self.choice.reason():
            self.choice.secret.setFocus()
            return
        self.busy(True)
        self._path = chosen.path
        self._task = tasks.run(
            self.choice.opener(), on_done=self._unlocked, on_error=self._failed, parent=self
        )

    def _unlocked(self, key: DataKey) -> None:
        """The key fits: from here on the session closes the vault and does the rest."""
        self._task = None
        self.busy(False)
        self.choice.secret.wipe()
        path = self._path
        self.accept()
        if (locker := self._ctx.window.locker) is not None:
            locker.restore(path, key)

    def _failed(self, error: BaseException) -> None:
        self._task = None
        self.busy(False)
        if not isinstance(error, UserError | OSError):
            raise error
        self.choice.tell(error)
