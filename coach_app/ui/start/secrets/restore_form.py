"""Choosing a backup: date, clients and meetings of each, and the secret that opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from coach_app.errors import UserError
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import ErrorText, PassphraseEdit, Ringed, align, button_row
from coach_app.ui.start.secrets.slow_down import SlowDown
from coach_app.ui.start.secrets.ways_list import WaysList
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets.buttons import SecondaryButton, TextButton
from coach_app.ui.widgets.layout.aligned import Aligned
from coach_app.ui.widgets.surfaces import text_label

if TYPE_CHECKING:
    from coach_app.data.back.ways_back import WayBack
    from coach_app.data.storage.keys import DataKey
    from coach_app.data.views import Since


DAMAGED = ("backup-damaged", "database-damaged")


class RestoreForm(Aligned, QWidget):
    """Knows which backup and which secret; restoring is its owner's act."""

    changed = Signal()
    submitted = Signal()

    def __init__(
        self,
        folder: Path,
        places: list[Path],
        since: Callable[[WayBack], Since] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.folder, self.places = folder, places
        self.with_code = False
        self.ways = WaysList(folder, places, since)
        self._make()
        self._lay_out()
        self._connect()
        self.load()

    def _make(self) -> None:
        self.file_button = SecondaryButton(self.tr("Choose a file"), "floppy-disk")
        self.label = text_label("", "body_bold")
        self.secret = PassphraseEdit()
        self.other = TextButton("")
        self.other.padding = 7
        self.error = ErrorText()
        self.slow = SlowDown(self.error, self)

    def _lay_out(self) -> None:
        column = vbox(self, gap=8)
        column.addWidget(self.ways)
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
        self.ways.changed.connect(self.changed)
        self.file_button.clicked.connect(self._choose_file)
        self.secret.textChanged.connect(self._typed)
        self.secret.returnPressed.connect(self.submitted)
        self.other.clicked.connect(self._switch)
        self.slow.changed.connect(self.changed)

    # --- the list

    def load(self) -> None:
        self.ways.load()

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
        from coach_app.data.back.present import refuse_other_vault
        from coach_app.data.back.ways_back import of_backup
        from coach_app.data.restore import preview

        try:
            found = preview(Path(path))
            refuse_other_vault(self.folder, found.vault_id, found.path)
            way = of_backup(found)
        except (UserError, OSError) as error:
            self.error.set_text(one_line(error))
            return
        self.error.set_text("")
        self.ways.add(way)

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

    # --- what the owner asks

    def chosen(self) -> WayBack | None:
        return self.ways.chosen()

    def tell(self, error: BaseException) -> None:
        """Why it was not put back. A damaged copy makes room for the same one elsewhere."""
        way = self.chosen()
        if isinstance(error, UserError) and error.code in DAMAGED and way is not None:
            self.ways.mark_damaged(way)
        if not (isinstance(error, UserError) and self.slow.tell(error)):
            self.error.set_text(one_line(error))
        self.secret.setFocus()

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
