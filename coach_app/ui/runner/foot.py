"""The foot of a part: back, the quiet clock, skip, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui.boxes import hbox
from coach_app.ui.widgets import Button


class FootRow(QWidget):
    """Says less where there is little room: first on ``following``, then on ``before``.

    Both keep their whole words for who listens.
    """

    def __init__(self, before: Button, timer: Button, skip: Button, following: Button) -> None:
        super().__init__()
        self._before, self._following = before, following
        self._buttons = (before, timer, skip, following)
        self._words = "", "", ""
        self._row = hbox(self, gap=8)
        for button in (before, timer):
            self._row.addWidget(button)
        self._row.addStretch(1)
        for button in (skip, following):
            self._row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, before: str, following: str, short: str) -> None:
        """``short``: of ``following``, beside its arrow."""
        self._words = before, following, short
        self.fit()

    def fit(self) -> None:
        before, following, short = self._words
        for words, back in ((following, before), (short, before), (short, "")):
            self._following.setText(words)
            self._before.setText(back)
            if self._needed() <= self.width():
                break
        self._before.setAccessibleName(before)
        self._following.setAccessibleName(following)

    def _needed(self) -> int:
        seen = [button for button in self._buttons if not button.isHidden()]
        wide = sum(button.sizeHint().width() for button in seen)
        return wide + len(seen) * self._row.spacing()  # the stretch has a gap of its own

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
