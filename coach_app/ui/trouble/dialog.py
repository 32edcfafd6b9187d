"""The calm dialog for a bug: what happened, how the vault is, and the way on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from coach_app.data.storage import files
from coach_app.ui import tasks, theme
from coach_app.ui.boxes import hbox
from coach_app.ui.faces import is_for_client
from coach_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from coach_app.ui.widgets.keyboard import TabInSight
from coach_app.ui.widgets.paint import rounded
from coach_app.ui.widgets.surfaces import text_label

FILE_NAME = "coach-app-details.txt"


def coach_window() -> QWidget | None:
    """The window in front, but never the one that a client looks at."""
    front = QApplication.activeWindow()
    if front is not None and not is_for_client(front):
        return front
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and not is_for_client(widget):
            return widget
    return None


class TroubleDialog(TabInSight, QDialog):
    """The details hold no word of a client. ``look``: whether the open vault is whole."""

    def __init__(self, details: str, look: Callable[[], bool] | None = None) -> None:
        frameless = Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint
        super().__init__(coach_window(), frameless)
        self.setWindowTitle("Coach App")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setFixedWidth(theme.px(560))
        self.title = text_label(self.tr("Something went wrong"), "name")
        self.words = text_label(self._says(), "body", "ink2")
        self.vault = text_label("", "body", "ink")
        self.details = QPlainTextEdit(details)
        self.copy = SecondaryButton(self.tr("Copy"), "copy", small=True)
        self.save = SecondaryButton(self.tr("Save…"), "download-simple", small=True)
        self.go_on = PrimaryButton(self.tr("Go on"))
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._choose_file)
        self.go_on.clicked.connect(self.accept)
        self.go_on.setFocus()
        self._look(look)

    def _says(self) -> str:
        return self.tr(
            "This is a mistake in Coach App. What you were doing may not have been kept. "
            "Below stands where it happened, without a word about your clients."
        )

    def _lay_out(self) -> None:
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Where it happened"))
        self.details.setFont(theme.font("second"))
        self.details.setFixedHeight(theme.px(132))
        self.vault.hide()
        buttons = hbox(gap=4)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(28)] * 4)
        column.setSpacing(theme.px(14))
        for part in (self.title, self.words, self.vault, self.details):
            column.addWidget(part)
        column.addLayout(buttons)

    def add(self, more: str) -> None:
        """Something else broke while this is open."""
        self.details.appendPlainText(f"\n{more}")

    # -- how the vault is: said after a look, never before

    def _look(self, look: Callable[[], bool] | None) -> None:
        if look is None:
            return
        self._say_of_vault(self.tr("Your vault is being looked through…"))
        tasks.run(look, on_done=self._looked, on_error=self._not_looked, parent=self)

    def _looked(self, whole: bool) -> None:
        if whole:
            self._say_of_vault(self.tr("Your vault was looked through just now: it is whole."))
        else:
            words = self.tr("Your vault is damaged. You can read and print, not write.")
            self._say_of_vault(words, "kleiInk")

    def _not_looked(self, _error: BaseException) -> None:
        words = self.tr("Your vault could not be looked through. Lock, and open it again.")
        self._say_of_vault(words, "kleiInk")

    def _say_of_vault(self, words: str, token: str = "ink") -> None:
        self.vault.setText(words)
        self.vault.setStyleSheet(f"color: {theme.color(token).name()};")
        self.vault.show()

    # -- copy and save

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy.setText(self.tr("Copied"))

    @Slot()
    def _choose_file(self) -> None:
        self._files = QFileDialog(self, self.tr("Save the details"))
        self._files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._files.selectFile(FILE_NAME)
        self._files.fileSelected.connect(self.write)
        self._files.open()

    @Slot(str)
    def write(self, path: str) -> None:
        try:
            files.export(Path(path), self.details.toPlainText().encode())
        except OSError:
            self.save.setText(self.tr("Not saved: try another place"))
        else:
            self.save.setText(self.tr("Saved"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        rounded(
            QPainter(self),
            QRectF(self.rect()),
            theme.px(16),
            theme.color("surface"),
            theme.color("line"),
        )
