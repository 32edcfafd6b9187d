"""Putting back a backup from the first page: the vault is broken, or gone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.errors import UserError
from coach_app.ui import tasks, theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import GatedButton, WaitBar, align, button_row
from coach_app.ui.start.secrets.restore_form import RestoreForm
from coach_app.ui.widgets.buttons import SecondaryButton
from coach_app.ui.widgets.surfaces import text_label

if TYPE_CHECKING:
    from coach_app.data.storage.keys import DataKey


class RestorePanel(QWidget):
    """``restored`` hands over the key: the secret was just typed."""

    restored = Signal(object)
    recovered = Signal(object)  # the same by the recovery sheet: a passphrase has to follow
    back = Signal()

    def __init__(self, folder: Path, second: str = "") -> None:
        super().__init__()
        self._folder = folder
        self._task: tasks.Task | None = None
        places = [folder / "backups", *([Path(second)] if second else [])]
        self.form = RestoreForm(places)
        self.cancel = SecondaryButton(self.tr("Back"))
        self.button = GatedButton(self.tr("Put back"), "arrow-counter-clockwise")
        self.why = text_label("", "second", "ink2")
        self.wait = WaitBar()
        column = vbox(self, gap=8)
        column.addWidget(text_label(self.tr("Put back a backup"), "page"))
        words = self.tr("What lies in the vault now is kept aside as a backup where possible.")
        column.addWidget(text_label(words, "body", "ink2"))
        column.addSpacing(theme.px(8))
        column.addWidget(self.form)
        column.addWidget(self.why)
        row = button_row(self.cancel)
        row.addWidget(self.button, 1)
        column.addLayout(row)
        column.addWidget(self.wait)
        align(column)
        self.cancel.clicked.connect(self.back)
        self.button.clicked.connect(self.submit)
        self.form.changed.connect(self._judge)
        self.form.submitted.connect(self.submit)
        self._judge()

    def load(self) -> None:
        self.form.load()

    @Slot()
    def _judge(self) -> None:
        reason = self.form.reason()
        self.why.setText(reason)
        self.button.shut(reason)

    @Slot()
    def submit(self) -> None:
        if self._task is not None:
            return
        chosen = self.form.chosen()
        if chosen is None or self.form.reason():
            self.form.secret.setFocus()
            return
        folder, path, unlock = self._folder, chosen.path, self.form.opener()

        def work(job: tasks.Job) -> DataKey:
            from coach_app.data.restore import restore

            key = unlock()
            restore(folder, path, key, on_progress=job.progress)
            return key

        self._busy(True)
        self._task = tasks.run(
            work,
            on_done=self._done,
            on_error=self._failed,
            on_progress=self._progress,
            parent=self,
        )

    def _progress(self, part: float, _text: str) -> None:
        self.wait.set_part(part)

    def _busy(self, on: bool) -> None:
        self.button.setEnabled(not on)
        self.cancel.setEnabled(not on)
        self.form.setEnabled(not on)
        if on:
            self.wait.start(self.tr("The backup is put back"))
        else:
            self._task = None
            self.wait.stop()

    def _done(self, key: DataKey) -> None:
        self._busy(False)
        self.form.secret.wipe()
        (self.recovered if self.form.with_code else self.restored).emit(key)

    def _failed(self, error: BaseException) -> None:
        self._busy(False)
        if not isinstance(error, UserError | OSError):
            raise error
        self.form.tell(error)
