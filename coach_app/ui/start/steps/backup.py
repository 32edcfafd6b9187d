"""Step 4: where the vault and its backups lie."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.start import places
from coach_app.ui.start.first_run_state import FirstRunState
from coach_app.ui.start.secrets.parts import Remark, icon_label
from coach_app.ui.start.steps.step import SetupStep
from coach_app.ui.widgets.buttons import SecondaryButton, TextButton
from coach_app.ui.widgets.surfaces import Card, text_label

_OBSTACLES = {
    "write": QT_TRANSLATE_NOOP(
        "BackupStep", "Nothing can be written in that folder. Choose another one."
    ),
    "room": QT_TRANSLATE_NOOP(
        "BackupStep", "That disk is full. Make room or choose another folder."
    ),
    "vault": QT_TRANSLATE_NOOP(
        "BackupStep", "That folder belongs to another vault. Choose another one."
    ),
    "filled": QT_TRANSLATE_NOOP("BackupStep", "That folder is not empty. Choose another one."),
}


def place_words(kind: str) -> str:
    """Why no vault can be made in a folder, see ``places.kind_of``; "" for no reason."""
    words = _OBSTACLES.get(kind, "")
    return QCoreApplication.translate("BackupStep", words) if words else ""


def choose_folder(on: QWidget, title: str, chosen: Callable[[str], None]) -> QFileDialog:
    dialog = QFileDialog(on, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog


class BackupStep(SetupStep):
    def __init__(self, state: FirstRunState) -> None:
        super().__init__(state)
        self._make()
        self._lay_out()
        self._connect()
        self._show()

    def _make(self) -> None:
        self.vault_path = text_label("", "second", "ink2")
        self.vault_button = SecondaryButton(self.tr("Other folder"))
        self.vault_warning = Remark("hand-palm")
        self.second_path = text_label("", "second", "ink2")
        self.second_button = SecondaryButton(self.tr("Choose folder"))
        self.second_none = TextButton(self.tr("Leave out"))
        self.second_warning = Remark("hand-palm")

    def _lay_out(self) -> None:
        self.head(
            self.tr("Where your backups go"),
            self.tr(
                "The app makes a backup by itself when you lock or close. "
                "A backup opens with your passphrase only."
            ),
        )
        self.column.addWidget(
            self._place(
                "hard-drives",
                self.tr("On this laptop"),
                self.vault_path,
                [self.vault_button],
                self.vault_warning,
            )
        )
        self.column.addSpacing(theme.px(16))
        self.column.addWidget(
            self._place(
                "floppy-disk",
                self.tr("A second place, such as a USB stick"),
                self.second_path,
                [self.second_button, self.second_none],
                self.second_warning,
            )
        )
        self.column.addSpacing(theme.px(16))
        words = self.tr("Laptop lost or broken? Then the second place saves your work.")
        self.column.addWidget(text_label(words, "second", "ink2"))
        self.column.addStretch(1)

    def _place(
        self, icon: str, title: str, path: QWidget, buttons: list[QWidget], warning: QWidget
    ) -> QWidget:
        card = Card()
        card.setMaximumWidth(theme.px(720))
        row = hbox(gap=14)
        row.addWidget(icon_label(icon, "ink2", 22), 0, Qt.AlignmentFlag.AlignTop)
        words = vbox(gap=2)
        words.addWidget(text_label(title, "body_bold"))
        words.addWidget(path)
        row.addLayout(words, 1)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        inner = card.body
        inner.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        inner.setSpacing(theme.px(8))
        inner.addLayout(row)
        inner.addWidget(warning)
        return card

    def _connect(self) -> None:
        self.vault_button.clicked.connect(self._ask_vault)
        self.second_button.clicked.connect(self._ask_second)
        self.second_none.clicked.connect(self._no_second)

    def _show(self) -> None:
        state = self.state
        self.vault_path.setText(str(state.vault_folder))
        self.vault_warning.set_text(
            place_words(places.obstacle(state.vault_folder)) or self._cloud(state.vault_folder)
        )
        self.second_path.setText(state.second_folder or self.tr("None chosen yet"))
        self.second_none.setVisible(bool(state.second_folder))
        self.second_warning.set_text(
            self._cloud(Path(state.second_folder)) if state.second_folder else ""
        )
        self.changed.emit()

    def _cloud(self, folder: Path) -> str:
        name = places.cloud_name(folder)
        if not name:
            return ""
        words = self.tr(
            "{service} copies this folder to the internet. Better choose another folder."
        )
        return words.format(service=name)

    @Slot()
    def _ask_vault(self) -> None:
        self._ask(self.tr("Folder for your vault"), self.set_vault_parent)

    @Slot()
    def _ask_second(self) -> None:
        self._ask(self.tr("Folder for the second backup"), self.set_second)

    def _ask(self, title: str, chosen: Callable[[str], None]) -> None:
        self._files = choose_folder(self, title, chosen)

    @Slot(str)
    def set_vault_parent(self, path: str) -> None:
        """An empty folder becomes the vault; in a filled one the vault gets its own."""
        self.state.vault_folder = places.vault_in(Path(path))
        self._show()

    @Slot(str)
    def set_second(self, path: str) -> None:
        self.state.second_folder = path
        self._show()

    @Slot()
    def _no_second(self) -> None:
        self.state.second_folder = ""
        self._show()

    def first_field(self) -> QWidget:
        return self.second_button

    def elsewhere(self) -> None:
        """The vault cannot be made in its place: another one is a key away."""
        self._show()
        self.vault_button.setFocus()
