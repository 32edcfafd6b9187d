"""For who comes from another laptop: bring the file made there, or open a vault's folder."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import ErrorText, align
from coach_app.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from coach_app.ui.widgets.surfaces import text_label


class ExistingPanel(QWidget):
    file_chosen = Signal(str)
    choose = Signal()  # the folder of a vault
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.file_button = PrimaryButton(self.tr("Choose the file"), "floppy-disk")
        self.choose_button = SecondaryButton(self.tr("Open a vault folder"), "lock-key-open")
        self.back_button = TextButton(self.tr("Back"))
        self.error = ErrorText()
        column = vbox(self, gap=8)
        column.addWidget(text_label(self.tr("Bring your vault here"), "page"))
        words = self.tr(
            "Choose the file that you made on the other laptop, or a backup. "
            "Have your passphrase or your recovery sheet at hand."
        )
        column.addWidget(text_label(words, "body", "ink2"))
        column.addWidget(self.error)
        column.addSpacing(theme.px(12))
        for button in (self.file_button, self.choose_button, self.back_button):
            column.addWidget(button)
        align(column)
        self.file_button.clicked.connect(self._choose_file)
        self.choose_button.clicked.connect(self.choose)
        self.back_button.clicked.connect(self.back)

    @Slot()
    def _choose_file(self) -> None:
        self._files = QFileDialog(self, self.tr("Choose the file"))
        self._files.setNameFilter(self.tr("Backups") + " (*.ccb)")
        self._files.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._files.fileSelected.connect(self.file_chosen)
        self._files.open()


class ArrivedPanel(QWidget):
    """The vault came over: what to do with the other laptop, before the work begins here."""

    on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.button = PrimaryButton(self.tr("Open the vault"), "lock-key-open")
        column = vbox(self, gap=8)
        column.addWidget(text_label(self.tr("Your vault is here"), "page"))
        for words in (
            self.tr("Look whether everything is there. From now on you write on this laptop only."),
            self.tr(
                "Then delete the vault on the other laptop, and empty the bin there. "
                "Until then it opens with the passphrase that it had."
            ),
            self.tr(
                "Who you erased there after this copy was made, is here again. "
                "Erase them once more."
            ),
        ):
            column.addWidget(text_label(words, "body", "ink2"))
        column.addSpacing(theme.px(8))
        column.addWidget(self.button)
        align(column)
        self.button.clicked.connect(self.on)
