"""A sentence that the client finishes: its beginning in ink, and the line on which it goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QWidget

from coach_app.ui.client_view.kit.fields import LineField, TextField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.widgets.plain import shown_if

_LINE = 9.0  # heights of its letters: with less left behind its beginning a line stands below it


class Sentence(QWidget):
    """``lead``: how it begins, "" for none. ``pixels``: of its letters and of those written."""

    def __init__(self, lead: str, field: LineField | TextField, pixels: float) -> None:
        super().__init__()
        self._field, self._pixels = field, pixels
        self._lead = ClientLabel("client_text", pixels, "sheetInk")
        self._lead.set_words(lead)
        shown_if(self._lead, bool(lead))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._lead)
        self._row.addWidget(field, 1)
        self._above = False

    def fit(self, room: Room, wide: int) -> int:
        """Lay it out on a sheet with ``wide`` px for it; how high it is then."""
        metrics = QFontMetrics(room.font("client_text", self._pixels))
        lead = metrics.horizontalAdvance(self._lead.text())
        left = wide - lead - room.px(14, 6)
        self._above = isinstance(self._field, TextField) or left < _LINE * metrics.height()
        self._lead.setWordWrap(self._above)
        gap = room.px(2, 0) if self._above else room.px(14, 6)
        self._row.setSpacing(gap)
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if self._above else QBoxLayout.Direction.LeftToRight
        )
        # On one line with what is written, not in the middle of the field's height.
        self._row.setAlignment(
            self._lead, Qt.AlignmentFlag(0) if self._above else Qt.AlignmentFlag.AlignVCenter
        )
        high = max(self._field.sizeHint().height(), self._field.minimumHeight())
        if self._above and self._lead.text():
            flags = int(Qt.TextFlag.TextWordWrap)
            high += gap + metrics.boundingRect(0, 0, wide, 9999, flags, self._lead.text()).height()
        return high
