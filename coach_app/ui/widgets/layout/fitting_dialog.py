"""A dialog as high as its wrapped words need; where the window is lower, its middle scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.widgets import AppDialog


class TallDialog(AppDialog):
    """Fill ``self.inner``, then call ``fit()``; again whenever its content changes."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, title)
        self.content = QWidget()
        self.inner = vbox(self.content, gap=12)
        self.middle = QScrollArea()
        self.middle.setFrameShape(QFrame.Shape.NoFrame)
        self.middle.setWidgetResizable(True)
        self.middle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.middle.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.middle.setStyleSheet("QScrollArea { background: transparent; }")
        self.content.setStyleSheet("background: transparent;")
        self.middle.setWidget(self.content)
        self.body.addWidget(self.middle)

    def fit(self) -> None:
        """Take the height at the real width: Qt guesses that of wrapped labels at another."""
        edge = self.column.contentsMargins()
        width = self.width() - edge.left() - edge.right()
        self.content.setFixedWidth(width)
        self.inner.activate()
        needed = max(
            self.inner.totalHeightForWidth(width),
            self.inner.totalMinimumSize().height(),
        )
        self.middle.setFixedHeight(theme.px(60))
        self.column.activate()
        around = self.column.totalHeightForWidth(self.width()) - theme.px(60)
        room = self.beneath.height() - around - theme.px(16)
        shown = max(theme.px(60), min(needed, room))
        if shown < needed:
            self.content.setFixedWidth(width - theme.px(14))  # beside the scroll bar
        self.middle.setFixedHeight(shown)
        self.setFixedHeight(around + shown)
