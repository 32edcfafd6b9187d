"""Settings, Safety: the card that says where the backups are, how old, and what is in them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from coach_app.errors import UserError
from coach_app.ui import formats, tasks
from coach_app.ui.boxes import clear_layout, grid_box
from coach_app.ui.context import Context
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets import (
    Banner,
    Hairline,
    PrimaryButton,
    SecondaryButton,
    Tag,
    TextButton,
    ThinBar,
    text_label,
)
from coach_app.ui.widgets.layout.two_columns import ActionRow, SettingsCard

if TYPE_CHECKING:
    from coach_app.data.storage.backup import BackupInfo
    from coach_app.data.vault import Vault

SHOWN = 7  # backups in the list
SECOND_DUE = 7  # days after which the second place wants a new copy


class KeptList(QWidget):
    """The kept backups, newest first: when, how many clients, how large."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = grid_box(self, gap=(16, 6))
        self._grid.setColumnStretch(0, 1)

    def fill(self, found: list[BackupInfo]) -> None:
        clear_layout(self._grid)
        for row, info in enumerate(found[:SHOWN]):
            when = formats.day_time(info.made_at.astimezone())
            clients = self.tr("%n clients", "", info.clients)
            cells = (when, clients, formats.size(info.size))
            for column, text in enumerate(cells):
                label = text_label(text, "second", "ink" if column == 0 else "ink2", wrap=False)
                side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
                self._grid.addWidget(label, row, column, side)
        self.setVisible(bool(found))


class BackupCard(SettingsCard):
    """Where the backups are and how old; make one now; put one back."""

    def __init__(self, ctx: Context) -> None:
        super().__init__("")
        self._ctx = ctx
        self._task: tasks.Task | None = None
        self.tag = Tag(self.tr("In order"), "ok", "check")
        self.here = ActionRow(self.tr("This laptop"), icon="hard-drives", action=self.tag)
        self.second_button = SecondaryButton(self.tr("Choose folder"), small=True)
        self.second = ActionRow(
            self.tr("A second place"), icon="floppy-disk", action=self.second_button
        )
        self.forget = TextButton(self.tr("No second place any more"), small=True)
        self.kept = text_label("", "second", "ink2")
        self.list = KeptList()
        self.bar = ThinBar()
        self.trouble = Banner("error", "")
        self.now = PrimaryButton(self.tr("Back up now"), small=True)
        self.back = SecondaryButton(self.tr("Restore"), small=True)
        self._lay_out()
        self._connect()
        self.show_state()

    def _lay_out(self) -> None:
        self.put(
            text_label(self.tr("Backups"), "card", wrap=False),
            self.here,
            Hairline(),
            self.second,
        )
        self.put_buttons(self.forget)
        self.put(Hairline(), self.kept, self.list, self.trouble, self.bar)
        self.put_buttons(self.now, self.back)
        self.bar.hide()
        self.trouble.hide()

    def _connect(self) -> None:
        self.second_button.clicked.connect(self._choose_second)
        self.forget.clicked.connect(self._forget_second)
        self.now.clicked.connect(self._make)
        self.back.clicked.connect(self._restore)

    # -- what is shown

    def show_state(self) -> None:
        from coach_app.data.storage.backup import Backups

        backups = Backups(self._ctx.practice.vault)
        found, last = backups.list(), backups.last()
        if last is None:
            self.here.set_help(self.tr("No backup yet"))
            self.tag.set_text(self.tr("Make one now"), "attention", "clock")
        else:
            words = self.tr("{when} · {size} · checked")
            self.here.set_help(words.format(when=_near(last), size=formats.size(last.size)))
            due = backups.due()
            text = self.tr("Changed since") if due else self.tr("In order")
            self.tag.set_text(text, "attention" if due else "ok", "clock" if due else "check")
        self.kept.setText(self.tr("%n backups kept", "", min(len(found), SHOWN)))
        self.list.fill(found)
        self.back.setEnabled(last is not None)
        self._show_second()

    def _show_second(self) -> None:
        from coach_app.data.storage.backup import list_backups

        folder = self._ctx.settings.values.backup_folder
        self.forget.setVisible(bool(folder))
        self.second_button.setText(self.tr("Change") if folder else self.tr("Choose folder"))
        self.second_button.setAccessibleName(self.tr("Choose the second place"))
        if not folder:
            self.second.set_help(self.tr("A USB stick, kept apart from the laptop"))
            return
        if not Path(folder).is_dir():
            words = self.tr("{folder} is not here now. Plug in the stick.")
            self.second.set_help(words.format(folder=folder), "honingInk")
            return
        copies = list_backups(Path(folder))
        if not copies:
            self.second.set_help(self.tr("{folder} · no copy yet").format(folder=folder))
            return
        age = dt.datetime.now().astimezone() - copies[0].made_at
        words = self.tr("{folder} · {when}").format(folder=folder, when=_near(copies[0]))
        self.second.set_help(words, "honingInk" if age.days >= SECOND_DUE else "ink2")

    # -- the second place

    def _choose_second(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Where should the second copy go?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._second_chosen)
        dialog.open()

    def _second_chosen(self, folder: str) -> None:
        self._ctx.settings.values.backup_folder = folder
        self._ctx.settings.save()
        self._ctx.practice.vault.know_places([Path(folder)] if folder else [])
        self.show_state()

    def _forget_second(self) -> None:
        """Copies that lie there stay there."""
        self._second_chosen("")

    # -- making and restoring

    def _make(self) -> None:
        if self._task is not None:
            return
        self.trouble.hide()
        self.bar.show()
        vault, second = self._ctx.practice.vault, self._ctx.settings.values.backup_folder
        self._task = tasks.run(
            lambda: make_copies(vault, second),
            on_done=self._made,
            on_error=self._failed,
            parent=self,
        )

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
        from coach_app.ui.start.secrets.restore_dialog import RestoreDialog

        RestoreDialog(self._ctx).open()


def _near(info: BackupInfo) -> str:
    return formats.near(info.made_at.astimezone(), dt.datetime.now().astimezone())


def make_copies(vault: Vault, second: str) -> None:
    """On a task's thread: a checked backup, and its copy in the second place."""
    from coach_app.data.storage.backup import Backups

    backups = Backups(vault)
    backups.make(dt.datetime.now(dt.UTC), kind="manual")
    if second and Path(second).is_dir():
        backups.copy_to(Path(second))
