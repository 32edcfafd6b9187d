"""Words in the coach's strip: what to say, what to mind, and what comes if there is room.

The first two wrap before anything is cut; what comes gives way to them. All of it is read by Tab.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import even_lines
from coach_app.ui.widgets.paint import draw_focus_ring
from coach_app.ui.widgets.plain import set_tip

Row = tuple[str, QFont, bool]  # words of a line, their font, whether they are what to say
LARGER = (20, 19, 18, 17, 16)  # px of what to say, the first that fits


class StripWords(QWidget):
    """``reads``: takes what room there is, and shows all of it on hover or Tab."""

    def __init__(self, style: str, token: str, *, icon: str = "", reads: bool = False) -> None:
        super().__init__()
        self._style, self._token, self._icon, self._reads = style, token, icon, reads
        self.first = self.under = self.then = ""
        if reads:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def set_words(self, first: str, under: str, then: str = "") -> None:
        """``then``: stands behind or below ``under`` where nothing is cut for it."""
        if (first, under, then) == (self.first, self.under, self.then):
            return
        self.first, self.under, self.then = first, under, then
        self.setAccessibleName(self._whole())
        if self._reads:
            set_tip(self, self._whole())
            if self.hasFocus():
                self._tell()
        self.updateGeometry()
        self.update()

    def _whole(self) -> str:
        return "\n".join(one for one in (self.first, self.under, self.then) if one)

    @classmethod
    def rows_for(cls, first: str, under: str, wide: float, high: float) -> list[Row] | None:
        """The lines of both, the first as large as it can be; None where they don't fit."""
        second = theme.font("second")
        below = even_lines(under, QFontMetrics(second), round(wide)) if under else []
        for pixels in LARGER:
            font = QFont(theme.font("script"))
            font.setPixelSize(theme.px(pixels))
            above = even_lines(first, QFontMetrics(font), round(wide)) if first else []
            rows = [(one, font, True) for one in above] + [(one, second, False) for one in below]
            widest = max((QFontMetrics(f).horizontalAdvance(one) for one, f, _ in rows), default=0)
            if _height(rows) <= high and widest <= wide:
                return rows
        return None

    def _rows(self, wide: float) -> list[Row]:
        high = self.height() - theme.px(4)
        for under in (f"{self.under}  ·  {self.then}" if self.under else self.then, self.under):
            rows = self.rows_for(self.first, under, wide, high)
            short = under == self.under or sum(not row[2] for row in rows or ()) == 1
            if rows is not None and short:
                return rows
        font, second = theme.font("script"), theme.font("second")
        cut = [(self.first, font, True), (self.under, second, False)]
        return [
            (QFontMetrics(f).elidedText(one, Qt.TextElideMode.ElideRight, round(wide)), f, first)
            for one, f, first in cut
            if one
        ]

    @property
    def cut(self) -> bool:
        """Whether something to say or to mind is not all there."""
        shown = " ".join(one for one, _font, _first in self._rows(self.width() - self._side()))
        return not shown.startswith(" ".join(one for one in (self.first, self.under) if one))

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
        if self._reads:
            self._paint_rows(painter, box)
        else:
            self._paint_two(painter, box)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), theme.px(6))
        painter.end()

    def _paint_rows(self, painter: QPainter, box: QRectF) -> None:
        rows = self._rows(box.width())
        top = box.top() + (box.height() - _height(rows)) / 2
        for words, font, first in rows:
            high = QFontMetrics(font).height()
            painter.setFont(font)
            painter.setPen(theme.color(self._token if first else "ink2"))
            line = QRectF(box.left(), top, box.width(), high)
            painter.drawText(
                line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words
            )
            top += high

    def _paint_two(self, painter: QPainter, box: QRectF) -> None:
        half = box.height() / 2
        rows = [(self.first, self._style, self._token), (self.under, "second", "ink2")]
        rows = [row for row in rows if row[0]]
        for number, (words, style, token) in enumerate(rows):
            font = theme.font(style)
            painter.setFont(font)
            painter.setPen(theme.color(token))
            place = QRectF(box)
            align = Qt.AlignmentFlag.AlignVCenter
            if len(rows) > 1:
                place.setTop(0 if number == 0 else half)
                place.setHeight(half)
                align = Qt.AlignmentFlag.AlignTop if number else Qt.AlignmentFlag.AlignBottom
            text = QFontMetrics(font).elidedText(
                words, Qt.TextElideMode.ElideRight, round(box.width())
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | align, text)


def _height(rows: list[Row]) -> int:
    return sum(QFontMetrics(font).height() for _words, font, _first in rows)
