"""Notes for the coach only: heather, a dashed border, a lock; plainly not for the client."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.pages.section import label
from coach_app.ui.widgets import TextArea


class PrivatePane(QWidget):
    """A text that keeps itself, and the sentence that says who never sees it."""

    def __init__(
        self, title: str, text: str, save: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.icon = QLabel()
        self.icon.setPixmap(theme.pixmap("lock-simple", "hei", 20))
        self.title = label(title, "card", "heiInk")
        self.help = label(
            self.tr("Never on the client screen, never in an export."), "second", "ink"
        )
        self.area = TextArea()
        self.area.setAccessibleName(title)
        self.area.set_text(text)
        self._lay_out()
        self.area.saved.connect(save)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.icon)
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(20))
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.help)
        column.addWidget(self.area)

    def flush(self) -> None:
        self.area.flush()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("heiSoft"))
        painter.setPen(QPen(theme.color("hei"), 1, Qt.PenStyle.DashLine))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, theme.px(14), theme.px(14))
