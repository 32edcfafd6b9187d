"""The focus ring of fields: painted controls draw their own, Qt's fields cannot.

A QFocusFrame lies round the field, above everything in its page, so that no parent of
the field cuts the ring off. It follows the field by itself, scrolling included.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QTextEdit,
)
from shiboken6 import isValid

from coach_app.ui import theme
from coach_app.ui.widgets.paint import RING_SPACE, draw_focus_ring

_FIELDS = (QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit)
_MARGINS = (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin)


def wants_ring(widget: QObject | None) -> bool:
    """A field of Qt's, unless its pane shows the focus itself (property "bare")."""
    return isinstance(widget, _FIELDS) and not widget.property("bare")


class _Margin(QProxyStyle):
    """Tells the frame where it lies; used by nothing else."""

    def pixelMetric(self, metric, option=None, widget=None) -> int:
        if metric in _MARGINS:
            return theme.px(RING_SPACE)
        return super().pixelMetric(metric, option, widget)

    def styleHint(self, hint, option=None, widget=None, data=None) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1  # a child of the page, not of the field's parent, whose edge would cut it
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        return super().styleHint(hint, option, widget, data)


class FocusRing(QFocusFrame):
    """The ring itself."""

    def paintEvent(self, event) -> None:
        painter, space = QPainter(self), theme.px(RING_SPACE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QRectF(self.rect()).adjusted(space, space, -space, -space)
        draw_focus_ring(painter, shape, theme.px(10))


class FocusRings(QObject):
    """Puts the ring where the keyboard is. One for the whole program."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._style = _Margin("Fusion")
        self._style.setParent(self)
        self.ring: FocusRing | None = None
        app.focusObjectChanged.connect(self.moved)

    @Slot(QObject)
    def moved(self, new: QObject | None) -> None:
        """Only the new place is looked at: what had the focus may be gone already."""
        wanted = wants_ring(new)
        if self.ring is None or not isValid(self.ring):
            if not wanted:
                return
            self.ring = FocusRing()  # its parent took the one before along
            self.ring.setStyle(self._style)
        self.ring.setWidget(new if wanted else None)  # type: ignore[arg-type]


def install(app: QApplication) -> FocusRings:
    """Once for the whole program."""
    return app.findChild(FocusRings) or FocusRings(app)


theme.when_applied(install)
