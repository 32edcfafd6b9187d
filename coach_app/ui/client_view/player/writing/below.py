"""What shapes with fields lie on: it paints a picture, and scrolls where they have no room."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

SCROLL_BAR = 16  # px that it may take


class Below(QWidget):
    """``paint``: the picture under what lies on it."""

    def __init__(self, paint: Callable[[QPainter], None]) -> None:
        super().__init__()
        self._paint = paint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter)
        painter.end()


def least_of(shapes: Sequence[QWidget], wide: int) -> int:
    """How high the highest of them must be at this width."""
    found = 0
    for shape in shapes:
        layout = shape.layout()
        if layout is not None:
            layout.invalidate()
            high = layout.heightForWidth(wide) if layout.hasHeightForWidth() else 0
            found = max(found, high, layout.minimumSize().height())
    return found
