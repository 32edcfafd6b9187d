"""The calm dialog for a bug."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.faces import is_for_client
from coach_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from coach_app.ui.widgets.keyboard import TabInSight
from coach_app.ui.widgets.paint import rounded
from coach_app.ui.widgets.surfaces import text_label


def _coach_window() -> QWidget | None:
    """The window in front, but never the one that a client looks at."""
    front = QApplication.activeWindow()
    if front is not None and not is_for_client(front):
        return front
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and not is_for_client(widget):
            return widget
    return None


class TroubleDialog(TabInSight, QDialog):
    """Says that the data is safe; details hold no word of a client."""

    def __init__(self, details: str) -> None:
        frameless = Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint
        super().__init__(_coach_window(), frameless)
        self._details = details
        self.setWindowTitle("Coach App")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setFixedWidth(theme.px(480))
        self.title = text_label(self.tr("Something went wrong"), "name")
        words = self.tr(
            "Your data is safe. You can go on working. The details hold no word about your clients."
        )
        self.words = text_label(words, "body", "ink2")
        self.copy = SecondaryButton(self.tr("Copy details"))
        self.go_on = PrimaryButton(self.tr("Go on"))
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.go_on.clicked.connect(self.accept)
        self.go_on.setFocus()

    def _lay_out(self) -> None:
        buttons = hbox(gap=4)
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(28)] * 4)
        column.setSpacing(theme.px(16))
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addLayout(buttons)

    def paintEvent(self, _event: QPaintEvent) -> None:
        rounded(
            QPainter(self),
            QRectF(self.rect()),
            theme.px(16),
            theme.color("surface"),
            theme.color("line"),
        )

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self.copy.setText(self.tr("Details copied"))
