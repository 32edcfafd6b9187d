"""Scroll areas without a frame, on the ground they stand on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from coach_app.ui import theme

AROUND = 250  # design pixels of a dialog that are not its scrolling middle


def plain_scroll(inner: QWidget) -> QScrollArea:
    """A vertical scroll area that shows no edge of its own."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    return area


def fitted_scroll(inner: QWidget, window: QWidget, least: int = 0) -> QScrollArea:
    """For the middle of a dialog: as high as its content, within the window."""
    area = plain_scroll(inner)
    room = max(window.height() - theme.px(AROUND), theme.px(90))
    area.setFixedHeight(min(max(inner.sizeHint().height(), theme.px(least)), room))
    return area
