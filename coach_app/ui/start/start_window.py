"""The window before the vault is open: unlock page or first run, nothing else."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from coach_app.ui.lock import geometry_bytes, geometry_text
from coach_app.ui.start import trace

FIRST_SIZE, LEAST_SIZE = QSize(1280, 800), QSize(640, 400)


class StartWindow(QMainWindow):
    """Holds one start page. ``painted`` fires once, after the first real paint."""

    painted = Signal()
    closed = Signal()

    def __init__(self, settings: Any) -> None:
        super().__init__()
        self._settings = settings
        self._seen = False
        self.setWindowTitle("Coach App")
        self.setMinimumSize(LEAST_SIZE)
        if not self.restoreGeometry(geometry_bytes(settings.values.window)):
            self.resize(FIRST_SIZE)

    def show_page(self, page: QWidget) -> None:
        old = self.takeCentralWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        if not self._seen:
            page.installEventFilter(self)
        self.setCentralWidget(page)
        page.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    @Slot()
    def _tell(self) -> None:
        trace.stamp("painted")
        self.painted.emit()

    def keep_geometry(self) -> None:
        self._settings.values.window = geometry_text(self.saveGeometry())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_geometry()
        self._settings.save()
        self.closed.emit()
        super().closeEvent(event)
