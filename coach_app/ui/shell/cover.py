"""The cover (F8): the heath without words or names, over everything, at once."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from coach_app.ui.boxes import vbox
from coach_app.ui.widgets.pictures.scenes import Landscape

LOCK_AFTER = 2 * 60 * 1000  # ms: after that the way back is the passphrase


class Cover(QWidget):
    """``lifted`` by a key or click; ``expired`` after two minutes."""

    lifted = Signal()
    expired = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = vbox(self)
        column.addWidget(Landscape())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOCK_AFTER)
        self._timer.timeout.connect(self.expired)
        self.setFocusPolicy(self.focusPolicy().StrongFocus)
        self.setAccessibleName(self.tr("Screen covered. Press a key to go back."))
        self.hide()

    def put(self) -> None:
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self.setFocus()
        self._timer.start()

    def lift(self) -> None:
        self._timer.stop()
        self.hide()
        self.lifted.emit()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab is a key like any other here: what lies behind takes no keys."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if not event.isAutoRepeat():
            self.lift()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.lift()
