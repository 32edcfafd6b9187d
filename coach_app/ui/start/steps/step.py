"""Base of the five steps: a heading, a body, and what is still missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.start.first_run_state import FirstRunState
from coach_app.ui.start.secrets.parts import align
from coach_app.ui.widgets.paint import RING_SPACE
from coach_app.ui.widgets.surfaces import text_label

TEXT_WIDTH = 620


class SetupStep(QWidget):
    """Reads from and writes to the state; knows neither its neighbours nor the vault."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, state: FirstRunState) -> None:
        super().__init__()
        self.state = state
        self._aligned = False
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)

    def head(self, title: str, sub: str) -> None:
        self.title = text_label(title, "page")
        self.sub = text_label(sub, "body", "ink2")
        self.sub.setMaximumWidth(theme.px(TEXT_WIDTH))
        self.column.addWidget(self.title)
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(self.sub)
        self.column.addSpacing(theme.px(28))

    def fit(self, side: int, tiny: bool, gap: int) -> None:
        """Margins for this width; ``tiny`` means one column."""
        if not self._aligned:
            self._aligned = True
            align(self.column)
        top, ring = theme.px(16 if tiny else 32), theme.px(RING_SPACE)
        self.column.setContentsMargins(side - ring, top, side - ring, theme.px(24))

    def keep(self) -> None:
        """Write what was typed into the state."""

    def reason(self) -> str:
        """Why we cannot go on yet, in words; empty when we can."""
        return ""

    def first_field(self) -> QWidget:
        return self

    def first_open_field(self) -> QWidget:
        """Where the missing thing is typed."""
        return self.first_field()
