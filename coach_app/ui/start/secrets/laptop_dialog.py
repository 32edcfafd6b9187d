"""To another laptop: make the one file, then what to do there, and here afterwards."""

from __future__ import annotations

import datetime as dt
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from coach_app.errors import UserError
from coach_app.ui import formats, tasks, theme
from coach_app.ui.boxes import grid_box, vbox
from coach_app.ui.start.secrets.form_dialog import FormDialog, window_of
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets.surfaces import text_label

if TYPE_CHECKING:
    from coach_app.data.storage.backup import BackupInfo
    from coach_app.ui.context import Context


class LaptopDialog(FormDialog):
    """``open()`` shows it. Nothing changes on this laptop: a file is made."""

    WIDTH = 620

    def __init__(self, ctx: Context) -> None:
        super().__init__(window_of(ctx), "")
        self._ctx = ctx
        self._task: tasks.Task | None = None
        self._stop = threading.Event()
        self.made: BackupInfo | None = None
        self.title.setText(self.tr("To another laptop"))
        self.setAccessibleName(self.title.text())
        self.intro = text_label(
            self.tr(
                "One file takes everything along. Only your passphrase or your sheet opens it."
            ),
            "body",
            "ink2",
        )
        self.steps = Steps(
            [
                self.tr("Make the file here, for example on a USB stick."),
                self.tr("Put Coach App on the other laptop and start it."),
                self.tr("Choose there: “I have a vault or a backup”. Choose this file."),
                self.tr("Type your passphrase of now, or the code of your recovery sheet."),
            ]
        )
        self.form.addWidget(self.intro)
        self.form.addWidget(self.steps)
        self.accept_button.setText(self.tr("Choose where and make it"))
        self.block("")

    @Slot()
    def submit(self) -> None:
        if self._task is not None:
            return
        if self.made is not None:
            self.accept()
            return
        name = self.tr("coach-app-move-{day}.ccb").format(day=dt.date.today().isoformat())
        self._files = QFileDialog(self, self.tr("Where should the file go?"))
        self._files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._files.setNameFilter(self.tr("Backups") + " (*.ccb)")
        self._files.setDefaultSuffix("ccb")
        self._files.selectFile(name)
        self._files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._files.fileSelected.connect(self.make)
        self._files.open()

    @Slot(str)
    def make(self, path: str) -> None:
        vault, target = self._ctx.practice.vault, Path(path)
        self._ctx.window.flush()
        self._stop = threading.Event()
        stop = self._stop.is_set

        def work(job: tasks.Job) -> BackupInfo:
            from coach_app.data.moves.laptop import make_moving_file

            now = dt.datetime.now(dt.UTC)
            return make_moving_file(vault, target, now, job.progress, stop)

        self.busy(True)
        self.wait.start(self.tr("The file is made and checked"))
        self._task = tasks.run(
            work,
            on_done=self._done,
            on_error=self._failed,
            on_progress=lambda part, _text: self.wait.set_part(part),
            parent=self,
        )

    @Slot()
    def reject(self) -> None:
        """While it is made: stop that first, and stay."""
        if self._task is None:
            super().reject()
        else:
            self._stop.set()

    def _done(self, made: BackupInfo) -> None:
        self._task, self.made = None, made
        self.busy(False)
        self.steps.hide()
        self.title.setText(self.tr("The file is ready"))
        holds = self.tr("{name} · {clients} · {size} · checked").format(
            name=made.path.name,
            clients=self.tr("%n clients", "", made.clients),
            size=formats.size(made.size),
        )
        self.intro.setText(holds)
        self.form.addWidget(text_label(self.tr("And this laptop afterwards?"), "body_bold"))
        self.after = Steps(
            [
                self.tr("Write nothing here any more: two vaults cannot be put together again."),
                self.tr("Look on the other laptop whether everything is there."),
                self.tr(
                    "Then delete the vault here: the folder {folder}. Empty the bin as well."
                ).format(folder=self._ctx.practice.vault.folder),
                self.tr("Keep the file on the stick as a backup, or delete it too."),
            ]
        )
        self.form.addWidget(self.after)
        self.cancel.hide()
        self.accept_button.setText(self.tr("Done"))
        QTimer.singleShot(0, self.fit)
        self.accept_button.setFocus()

    def _failed(self, error: BaseException) -> None:
        self._task = None
        self.busy(False)
        if not isinstance(error, UserError | OSError):
            raise error
        self.error.set_text(one_line(error))


class Steps(QWidget):
    """Numbered sentences below each other."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__()
        column = vbox(self, gap=0, edge=(0, 6, 0, 6))
        grid = grid_box(gap=(12, 8))
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        top = Qt.AlignmentFlag.AlignTop
        for row, words in enumerate(sentences):
            number = text_label(f"{row + 1}", "body_bold", "mosInk", wrap=False)
            number.setMinimumWidth(theme.px(14))
            grid.addWidget(number, row, 0, top)
            grid.addWidget(text_label(words, "body"), row, 1)

    def sizeHint(self) -> QSize:
        """As high as at its real width: wrapped words ask for more where nobody tells them."""
        width = theme.px(LaptopDialog.WIDTH - 90)
        return QSize(width, self.heightForWidth(width))
