"""Choosing a backup: date, clients and meetings of each, and the secret that opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from coach_app.errors import UserError
from coach_app.ui import formats, theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import ErrorText, PassphraseEdit, Ringed, align, button_row
from coach_app.ui.start.secrets.slow_down import SlowDown
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets.buttons import SecondaryButton, TextButton
from coach_app.ui.widgets.controls import ChoiceCard
from coach_app.ui.widgets.layout.aligned import Aligned
from coach_app.ui.widgets.surfaces import text_label

if TYPE_CHECKING:
    from coach_app.data.storage.backup import BackupInfo
    from coach_app.data.storage.keys import DataKey

MOST_SHOWN = 6


class RestoreForm(Aligned, QWidget):
    """Knows which backup and which secret; restoring is its owner's act."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, folders: list[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folders = folders
        self._infos: list[BackupInfo] = []
        self.with_code = False
        self.cards: list[ChoiceCard] = []
        self._make()
        self._lay_out()
        self._connect()
        self.load()

    def _make(self) -> None:
        self.none = text_label(self.tr("There is no backup in this place."), "body", "ink2")
        self.file_button = SecondaryButton(self.tr("Choose a file"), "floppy-disk")
        self.label = text_label("", "body_bold")
        self.secret = PassphraseEdit()
        self.other = TextButton("")
        self.other.padding = 7
        self.error = ErrorText()
        self.slow = SlowDown(self.error, self)
        self._list = QVBoxLayout()

    def _lay_out(self) -> None:
        column = vbox(self, gap=8)
        self._list.setSpacing(theme.px(2))
        column.addLayout(self._list)
        column.addWidget(self.none)
        row = button_row(self.file_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(theme.px(8))
        column.addWidget(self.label)
        column.addWidget(Ringed(self.secret))
        column.addWidget(self.error)
        row = button_row(self.other)
        row.addStretch(1)
        column.addLayout(row)
        align(column)
        self._name_secret()

    def _connect(self) -> None:
        self.file_button.clicked.connect(self._choose_file)
        self.secret.textChanged.connect(self._typed)
        self.secret.returnPressed.connect(self.submitted)
        self.other.clicked.connect(self._switch)
        self.slow.changed.connect(self.changed)

    # --- the list

    def load(self) -> None:
        """Read the folders anew: a USB stick may have been plugged in."""
        from coach_app.data.storage.backup import list_backups

        found = [info for folder in self._folders for info in list_backups(folder)]
        found.sort(key=lambda info: info.made_at, reverse=True)
        unique = {info.path.name: info for info in reversed(found)}
        self._show(sorted(unique.values(), key=lambda i: i.made_at, reverse=True)[:MOST_SHOWN])

    def _show(self, infos: list[BackupInfo]) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self._infos, self.cards = infos, []
        for info in infos:
            card = ChoiceCard(*self._words(info))
            card.clicked.connect(self.changed)
            self._list.addWidget(card)
            self.cards.append(card)
        if self.cards:
            self.cards[0].setChecked(True)
        self.none.setVisible(not infos)
        self.changed.emit()

    def _words(self, info: BackupInfo) -> tuple[str, str]:
        made = formats.day_time(info.made_at.astimezone())
        holds = self.tr("{clients}, {meetings} · {size}").format(
            clients=self.tr("%n clients", "", info.clients),
            meetings=self.tr("%n meetings", "", info.meetings),
            size=formats.size(info.size),
        )
        return made, holds

    @Slot()
    def _choose_file(self) -> None:
        self._files = QFileDialog(self, self.tr("Choose a backup"))
        self._files.setNameFilter(self.tr("Backups") + " (*.ccb)")
        self._files.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._files.fileSelected.connect(self.add_file)
        self._files.open()

    @Slot(str)
    def add_file(self, path: str) -> None:
        """Any file may have been picked: say so when it is no backup."""
        from coach_app.data.restore import preview

        try:
            info = preview(Path(path))
        except (UserError, OSError) as error:
            self.error.set_text(one_line(error))
            return
        self.error.set_text("")
        self._show([info, *(i for i in self._infos if i.path != info.path)][:MOST_SHOWN])

    # --- the secret

    @Slot()
    def _switch(self) -> None:
        self.with_code = not self.with_code
        self._name_secret()
        self.secret.wipe()
        self.secret.setFocus()

    def _name_secret(self) -> None:
        words = self.tr("Recovery code") if self.with_code else self.tr("Passphrase of that day")
        self.label.setText(words)
        self.secret.setAccessibleName(words)
        self.other.setText(
            self.tr("Use the passphrase") if self.with_code else self.tr("Use the recovery code")
        )

    @Slot(str)
    def _typed(self, _text: str) -> None:
        if not self.slow.left:
            self.error.set_text("")
        self.changed.emit()

    def tell(self, error: BaseException) -> None:
        """Why it was not put back: the secret, or the file."""
        if not (isinstance(error, UserError) and self.slow.tell(error)):
            self.error.set_text(one_line(error))
        self.secret.setFocus()

    # --- what the owner asks

    def chosen(self) -> BackupInfo | None:
        both = zip(self._infos, self.cards, strict=True)
        return next((info for info, card in both if card.isChecked()), None)

    def reason(self) -> str:
        if self.slow.left:
            return self.slow.reason()
        if self.chosen() is None:
            return self.tr("Choose a backup first")
        if not self.secret.text().strip():
            if self.with_code:
                return self.tr("Type the recovery code first")
            return self.tr("Type the passphrase first")
        return ""

    def opener(self) -> Callable[[], DataKey]:
        """Work for a task: derive the key of the chosen backup. Holds no widget."""
        chosen, text, with_code = self.chosen(), self.secret.text(), self.with_code
        assert chosen is not None  # asked only when there is no reason against it
        path = chosen.path

        def unlock() -> DataKey:
            from coach_app.data.restore import unlock_backup

            if with_code:
                return unlock_backup(path, recovery=text)
            return unlock_backup(path, passphrase=text)

        return unlock
