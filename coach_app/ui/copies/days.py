"""Fourteen days as fourteen boxes: full where a copy was made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import formats, theme
from coach_app.ui.widgets.paint import rounded

DAYS = 14
BOX = (20, 28)


class CopyDays(QWidget):
    """The last one is today."""

    def __init__(self) -> None:
        super().__init__()
        self.full: tuple[bool, ...] = (False,) * DAYS
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, days: Collection[str], today: dt.date) -> None:
        """``days``: ISO, those with a copy."""
        dates = [today - dt.timedelta(days=DAYS - 1 - place) for place in range(DAYS)]
        self.full = tuple(date.isoformat() in days for date in dates)
        empty = [
            formats.day_month(date) for date, full in zip(dates, self.full, strict=True) if not full
        ]
        told = self.tr("Days without a copy: {days}").format(days=", ".join(empty))
        self.setAccessibleName(self.tr("Copies of the last 14 days"))
        self.setAccessibleDescription(told if empty else self.tr("A copy on every day"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(DAYS * (BOX[0] + 6)), theme.px(BOX[1]))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(DAYS * 12), theme.px(BOX[1]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() / DAYS
        wide = min(theme.px(BOX[0]), room - 3)
        step = (self.width() - wide) / (DAYS - 1)
        for place, full in enumerate(self.full):
            box = QRectF(place * step, 0, wide, self.height()).adjusted(0.5, 0.5, -0.5, -0.5)
            fill = theme.color("mos") if full else None
            line = theme.color("mos" if full else "ink3")
            rounded(painter, box, theme.px(6), fill, line)
