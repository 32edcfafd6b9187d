"""What a page says and does while wrong secrets have to wait: the seconds that remain."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from coach_app.errors import UserError
from coach_app.ui.start.secrets.parts import ErrorText
from coach_app.ui.trouble.errors_text import one_line

WRONG = frozenset({"wrong-passphrase", "wrong-recovery", "too-soon"})


class SlowDown(QObject):
    """Counts down in ``error``; the page shuts its button while ``left`` is not 0."""

    changed = Signal()  # the wait began, or it is over

    def __init__(self, error: ErrorText, parent: QObject) -> None:
        super().__init__(parent)
        self._error = error
        self._words = ""
        self.left = 0
        self.timer = QTimer(self)
        self.timer.setInterval(1000)
        self.timer.timeout.connect(self._tick)

    def tell(self, error: UserError) -> bool:
        """Say that the secret was wrong, and how long to wait. False for any other error."""
        if error.code not in WRONG:
            return False
        self._words = "" if error.code == "too-soon" else one_line(error)
        self._look()
        if self.left:
            self.timer.start()
            self.changed.emit()
        else:
            self._error.set_text(self._words)
        return True

    def reason(self) -> str:
        """Why the button is shut; empty when it is not."""
        return self.tr("First wait a moment") if self.left else ""

    def _look(self) -> None:
        from coach_app.data.vault import wait_before_next_try

        self.left = wait_before_next_try()
        if self.left:
            wait = self.tr("You can try again in %n seconds.", "", self.left)
            self._error.set_text(" ".join(part for part in (self._words, wait) if part))

    @Slot()
    def _tick(self) -> None:
        self._look()
        if not self.left:
            self.timer.stop()
            self._error.set_text(self._words)
            self.changed.emit()
