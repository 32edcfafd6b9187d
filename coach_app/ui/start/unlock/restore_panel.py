"""Putting back a backup from the first page: the vault is broken, or gone."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.errors import UserError
from coach_app.ui import tasks, theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import GatedButton, WaitBar, align, button_row
from coach_app.ui.start.secrets.restore_form import RestoreForm
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets.buttons import SecondaryButton
from coach_app.ui.widgets.dialogs import QuestionDialog
from coach_app.ui.widgets.surfaces import text_label

if TYPE_CHECKING:
    from coach_app.data.storage.keys import DataKey


class RestorePanel(QWidget):
    """``restored`` hands over the key: the secret was just typed."""

    restored = Signal(object)
    recovered = Signal(object)  # the same by the recovery sheet: a passphrase has to follow
    back = Signal()

    def __init__(self, folder: Path, second: str = "", bringing: str = "") -> None:
        """``bringing``: a file from another laptop, for a folder where no vault is yet."""
        super().__init__()
        self._folder = folder
        self._task: tasks.Task | None = None
        self.question: QuestionDialog | None = None
        self._stop = threading.Event()
        self.form = RestoreForm(folder, [Path(second)] if second else [])
        self.cancel = SecondaryButton(self.tr("Back"))
        self.button = GatedButton(self.tr("Put back"), "arrow-counter-clockwise")
        title = self.tr("Put back a backup")
        words = self.tr("What lies in the vault now is kept aside as a backup where possible.")
        if bringing:
            self.button = GatedButton(self.tr("Bring it here"), "hard-drives")
            title = self.tr("Bring your vault here")
            words = self.tr("The passphrase or the sheet of the other laptop opens the file.")
            self.form.add_file(bringing)
        self.why = text_label("", "second", "ink2")
        self.wait = WaitBar()
        column = vbox(self, gap=8)
        column.addWidget(text_label(title, "page"))
        column.addWidget(text_label(words, "body", "ink2"))
        column.addSpacing(theme.px(8))
        column.addWidget(self.form)
        column.addWidget(self.why)
        row = button_row(self.cancel)
        row.addWidget(self.button, 1)
        column.addLayout(row)
        column.addWidget(self.wait)
        align(column)
        self.cancel.clicked.connect(self._leave)
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
    def _leave(self) -> None:
        """Back; while a backup is put back: stop, as long as nothing was changed."""
        if self._task is None:
            self.back.emit()
        else:
            self._stop.set()
            self.cancel.setEnabled(False)

    @Slot()
    def submit(self) -> None:
        self._start(doubtful=False)

    def _start(self, *, doubtful: bool) -> None:
        if self._task is not None:
            return
        chosen = self.form.chosen()
        if chosen is None or self.form.reason():
            self.form.secret.setFocus()
            return
        self._stop = threading.Event()
        folder, places = self._folder, self.form.places
        unlock, stop = self.form.opener(), self._stop.is_set

        def work(job: tasks.Job) -> DataKey:
            from coach_app.data.restore import go_back

            key = unlock()
            go_back(
                folder,
                chosen,
                key,
                places=places,
                doubtful=doubtful,
                on_progress=job.progress,
                is_cancelled=stop,
            )
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
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Stop") if on else self.tr("Back"))
        self.form.setEnabled(not on)
        if on:
            self.form.error.set_text("")
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
        if isinstance(error, UserError) and error.code == "erased-unknown":
            self._ask_doubtful(error)
            return
        self.form.tell(error)

    def _ask_doubtful(self, error: UserError) -> None:
        """Erased clients may come back: never without a word."""
        self.form.error.set_text(one_line(error))
        words = self.tr("Erase them again if they do. Your list of clients shows it.")
        self.question = QuestionDialog.ask(
            self,
            self.tr("Erased clients may come back"),
            f"{one_line(error)} {words}",
            self.tr("Put back all the same"),
            self.tr("Leave it"),
            danger=True,
            on_yes=self._go_on,
        )

    def _go_on(self) -> None:
        self._start(doubtful=True)
