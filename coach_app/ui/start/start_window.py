"""The window before the vault is open. It paints at once, flat, before anything is imported.

Only QtCore, QtGui, QtWidgets and the table of colours may be imported here: what this
module needs stands between the coach and the first sign of life.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QPaintEvent, QPalette
from PySide6.QtWidgets import QMainWindow, QWidget

from coach_app.ui import trace
from coach_app.ui.tokens import DARK, LIGHT
from coach_app.ui.widgets.keyboard import TabInSight

FIRST_SIZE, LEAST_SIZE = QSize(1280, 800), QSize(640, 400)


def peek(path: Path) -> dict[str, str]:
    """The text values of the settings, read without the TOML parser; {} if there are none.

    Good enough for colour, size and the last vault; all else waits for the real reader.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    found = {}
    for line in lines:
        name, _, value = line.partition(" = ")
        if len(value) > 1 and value[0] == value[-1] == '"' and "\\" not in value:
            found[name] = value[1:-1]
    return found


def wants_dark(look: str) -> bool:
    """Whether the flat window is dark. Asks the palette: Qt's enums cost 20 ms to load."""
    if look in ("light", "dark"):
        return look == "dark"
    return QGuiApplication.palette().window().color().lightness() < 128


def geometry_text(geometry: QByteArray) -> str:
    return bytes(geometry.toBase64().data()).decode("ascii")


def geometry_bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(text.encode("ascii", "ignore")))


class StartWindow(TabInSight, QMainWindow):
    """Flat canvas first, then one start page. ``painted`` fires once, after the first paint."""

    painted = Signal()
    closed = Signal()

    def __init__(self, hints: Mapping[str, str]) -> None:
        super().__init__()
        self._seen = False
        tokens = DARK if wants_dark(hints.get("look", "")) else LIGHT
        # By palette, not with QPainter.fillRect: that call loads all enums of Qt (20 ms).
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(tokens["canvas"]))
        self.setPalette(palette)
        self.setWindowTitle("Coach App")
        self.setMinimumSize(LEAST_SIZE)
        if not self.restoreGeometry(geometry_bytes(hints.get("window", ""))):
            self.resize(FIRST_SIZE)

    def show_page(self, page: QWidget) -> None:
        old = self.takeCentralWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setCentralWidget(page)
        page.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            trace.stamp("painted")
            QTimer.singleShot(0, self._tell)

    @Slot()
    def _tell(self) -> None:
        self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
