"""Two lines of words in the coach's strip, cut where there is no room and read in full by Tab."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from coach_app.ui import theme
from coach_app.ui.widgets.paint import draw_focus_ring
from coach_app.ui.widgets.plain import set_tip


class StripWords(QWidget):
    """``reads``: takes what room there is, and shows all of it on hover or Tab."""

    def __init__(self, style: str, token: str, *, icon: str = "", reads: bool = False) -> None:
        super().__init__()
        self._style, self._token, self._icon, self._reads = style, token, icon, reads
        self.first = self.under = ""
        if reads:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def set_words(self, first: str, under: str) -> None:
        if (first, under) == (self.first, self.under):
            return
        self.first, self.under = first, under
        self.setAccessibleName(self._whole())
        if self._reads:
            set_tip(self, self._whole())
            if self.hasFocus():
                self._tell()
        self.updateGeometry()
        self.update()

    def _whole(self) -> str:
        return "\n".join(one for one in (self.first, self.under) if one)

    def sizeHint(self) -> QSize:
        wide = max(
            QFontMetrics(theme.font(self._style)).horizontalAdvance(self.first),
            QFontMetrics(theme.font("second")).horizontalAdvance(self.under),
        )
        high = theme.px(44 if self.under else 24)
        return QSize(wide + self._side() + theme.px(8), high)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0) if self._reads else self.sizeHint()

    def _side(self) -> int:
        return theme.px(32) if self._icon else 0

    def _tell(self) -> None:
        """As on hover: the widget's own tooltip, above it."""
        here = QPoint(0, -theme.px(90))
        hover = QHelpEvent(QEvent.Type.ToolTip, here, self.mapToGlobal(here))
        QCoreApplication.sendEvent(self, hover)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(self._side(), 0, 0, 0)
        if self._icon:
            size = theme.px(22)
            spot = (self.height() - size) // 2
            painter.drawPixmap(0, spot, theme.pixmap(self._icon, self._token, 22))
        half = box.height() / 2
        rows = [(self.first, self._style, self._token), (self.under, "second", "ink2")]
        rows = [row for row in rows if row[0]]
        for number, (words, style, token) in enumerate(rows):
            font = theme.font(style)
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(theme.color(token))
            text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(box.width()))
            place = QRectF(box)
            align = Qt.AlignmentFlag.AlignVCenter
            if len(rows) > 1:
                place.setTop(0 if number == 0 else half)
                place.setHeight(half)
                align = Qt.AlignmentFlag.AlignTop if number else Qt.AlignmentFlag.AlignBottom
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | align, text)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), theme.px(6))
        painter.end()
