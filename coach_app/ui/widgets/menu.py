"""A menu with round corners that are really round."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from coach_app.ui import theme
from coach_app.ui.widgets.paint import round_window
from coach_app.ui.widgets.plain import literal


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

    def addAction(self, *args: Any) -> QAction:  # type: ignore[override]
        """Any, and one form: Qt has ten, and each kind of argument means something else to it.

        As Qt's own; a text is shown as it is, so that a name makes no key."""
        return super().addAction(*(literal(a) if isinstance(a, str) else a for a in args))

    def addMenu(self, title: str) -> Menu:  # type: ignore[override]  # one of Qt's three forms
        """A menu of this kind behind one line of this menu."""
        inner = Menu(self)
        inner.setTitle(literal(title))
        super().addMenu(inner)
        return inner

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        round_window(self, theme.px(10))
