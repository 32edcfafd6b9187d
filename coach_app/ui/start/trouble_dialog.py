"""The calm dialog for a bug. Uses plain Qt parts: the theme may be what broke."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout


class TroubleDialog(QDialog):
    """Says that the data is safe; details hold no word of a client."""

    def __init__(self, details: str) -> None:
        super().__init__(QApplication.activeWindow())
        self._details = details
        self.setWindowTitle("Coach App")
        self.setMinimumWidth(440)
        self.title = QLabel(QCoreApplication.translate("TroubleDialog", "Something went wrong"))
        font = self.title.font()
        font.setPixelSize(18)
        font.setBold(True)
        self.title.setFont(font)
        self.words = QLabel(
            QCoreApplication.translate(
                "TroubleDialog",
                "Your data is safe. You can go on working. "
                "The details hold no word about your clients.",
            )
        )
        self.words.setWordWrap(True)
        self.copy = QPushButton(QCoreApplication.translate("TroubleDialog", "Copy details"))
        self.go_on = QPushButton(QCoreApplication.translate("TroubleDialog", "Go on"))
        self.copy.setAutoDefault(False)
        self.go_on.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        for widget in (self.title, self.words):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.copy.clicked.connect(self._copy)
        self.go_on.clicked.connect(self.accept)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self.copy.setText(QCoreApplication.translate("TroubleDialog", "Details copied"))
