"""The cover (F8): the heath without words or names, over everything, at once."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from coach_app.ui.boxes import vbox
from coach_app.ui.widgets.pictures.scenes import Landscape

LOCK_AFTER = 2 * 60 * 1000  # ms: after that the way back is the passphrase


class Cover(QWidget):
    """``lifted`` by a click, or by any key (see keys.py); ``expired`` after two minutes."""

    lifted = Signal()
    expired = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = vbox(self)
        column.addWidget(Landscape())
        self.on = False  # also while the window itself is hidden behind the client screen
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.expired)
        self.setFocusPolicy(self.focusPolicy().StrongFocus)
        self.setAccessibleName(self.tr("Screen covered. Press a key to go back."))
        self.hide()

    def put(self) -> None:
        self.on = True
        room = self.parentWidget()
        assert room is not None
        self.setGeometry(room.rect())
        self.show()
        self.raise_()
        self.setFocus()
        self._timer.start(LOCK_AFTER)

    def lift(self) -> None:
        if not self.on:
            return
        self.on = False
        self._timer.stop()
        self.hide()
        self.lifted.emit()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab is a key like any other here: what lies behind takes no keys."""
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.lift()
