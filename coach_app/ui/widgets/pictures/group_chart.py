"""A group's weeks: a soft band for all, and the points of one person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme

Band = Sequence[tuple[float, float] | None]
TOP = 10.0  # of the weekly check; higher is a better week


class GroupChartWords(QObject):
    def spoken(self, own: Sequence[float | None], band: Band) -> str:
        parts = []
        for week, (value, around) in enumerate(zip(own, band, strict=True), 1):
            if value is None:
                continue
            text = self.tr("week {week}: {value}").format(week=week, value=f"{value:g}")
            if around is not None:
                text += self.tr(", the group {low} to {high}").format(
                    low=f"{around[0]:g}", high=f"{around[1]:g}"
                )
            parts.append(text)
        return "; ".join(parts)


class GroupChart(QWidget):
    """``client``: in the colours and letters of the client screen, without figures."""

    def __init__(self, client: bool = False) -> None:
        super().__init__()
        self._client, self._font = client, theme.font("second")
        self._own: tuple[float | None, ...] = (None,) * 8
        self._band: Band = (None,) * 8
        self._week = ""

    def set_data(self, own: Sequence[float | None], band: Band, week: str) -> None:
        """``week``: the word before the first number."""
        self._own, self._band, self._week = tuple(own), band, week
        self.setAccessibleName(GroupChartWords().spoken(own, band))
        self.update()

    def set_font(self, font: QFont) -> None:
        self._font = font
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(560), theme.px(280))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        high = painter.fontMetrics().height()
        room = QRectF(self.rect()).adjusted(high * 1.6, high * 0.6, -high * 0.8, -high * 1.8)
        self._axis(painter, room, high)
        for piece in self._pieces():
            self._paint_band(painter, room, piece)
        self._paint_own(painter, room)
        painter.end()

    def _place(self, room: QRectF, week: int, value: float) -> QPointF:
        return QPointF(
            room.left() + room.width() * week / 7, room.bottom() - room.height() * value / TOP
        )

    def _axis(self, painter: QPainter, room: QRectF, high: int) -> None:
        painter.setPen(theme.color("cInk2" if self._client else "ink2"))
        for week in range(8):
            x = self._place(room, week, 0).x()
            text = f"{self._week} 1" if not week else str(week + 1)
            box = QRectF(x - 60, room.bottom() + high * 0.4, 120, high * 1.2)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.setPen(QPen(theme.color("cTrack" if self._client else "line"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())

    def _pieces(self) -> list[list[int]]:
        """Weeks with a band, in runs: a gap stays a gap."""
        found: list[list[int]] = []
        for week, around in enumerate(self._band):
            if around is None:
                continue
            if found and found[-1][-1] == week - 1:
                found[-1].append(week)
            else:
                found.append([week])
        return found

    def _paint_band(self, painter: QPainter, room: QRectF, weeks: list[int]) -> None:
        pairs = [(week, self._band[week]) for week in weeks]
        upper = [self._place(room, week, around[1]) for week, around in pairs if around]
        lower = [self._place(room, week, around[0]) for week, around in pairs if around]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("cShapeOut" if self._client else "mosSoft"))
        if len(weeks) == 1:
            box = QRectF(upper[0].x() - 14, upper[0].y(), 28, lower[0].y() - upper[0].y())
            painter.drawRoundedRect(box.adjusted(0, -3, 0, 3), 6, 6)
        else:
            painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))

    def _paint_own(self, painter: QPainter, room: QRectF) -> None:
        before: QPointF | None = None
        for week, value in enumerate(self._own):
            if value is None:
                before = None
                continue
            here = self._place(room, week, value)
            painter.setPen(QPen(theme.color("cRing" if self._client else "mos"), 2))
            if before is not None:
                painter.drawLine(before, here)
            before = here
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("cKnob" if self._client else "mos"))
        for week, value in enumerate(self._own):
            if value is not None:
                painter.drawEllipse(self._place(room, week, value), 7, 7)
