"""A menu with round corners that are really round."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from coach_app.ui import theme
from coach_app.ui.widgets.paint import round_window


class Menu(QMenu):
    """The style sheet rounds it; without a see-through window the corners stay square."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("round", True)
        self.setWindowFlags(
            self.windowFlags()
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        round_window(self, theme.px(10))
