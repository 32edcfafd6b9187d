"""The ground of the circle map: three rounds of paper on each other; and its arrows."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QRadialGradient,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.scenery.cloth import paint_round_cloth
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import spline
from coach_app.ui.widgets.pictures.motifs import draw_motif


def paint_sheets(
    painter: QPainter,
    centre: QPointF,
    radii: Sequence[float],
    colour: Callable[[str], QColor],
) -> None:
    """Rings 3, 2 and 1 of these radii, the largest below; each throws a soft shadow."""
    for number in (3, 2, 1):
        place = QTransform().translate(centre.x(), centre.y()).scale(radii[number], radii[number])
        sheet = place.map(_sheet(number))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(58, 44, 24, 20))
        for part in (0.012, 0.006):
            painter.drawPath(sheet.translated(0, radii[-1] * part))
        painter.setPen(QPen(colour("edge"), 1.4))
        painter.setBrush(colour(f"ring{number}"))
        painter.drawPath(sheet)


class RoundCloth:
    """The client's ground of the map: sewn once for each size and look."""

    def __init__(self) -> None:
        self._cloth, self._sewn = QPixmap(), [QColor()]

    def paint(
        self,
        painter: QPainter,
        view: QWidget,
        centre: QPointF,
        radii: Sequence[float],
        colour: Callable[[str], QColor],
    ) -> None:
        """``radii``: of the three fields, the smallest first, in the coordinates of ``view``."""
        fields = [colour(f"ring{number}") for number in (1, 2, 3)]
        ratio = view.devicePixelRatioF()
        if self._cloth.size() != view.size() * ratio or self._sewn != fields:
            self._sewn = fields
            self._cloth = QPixmap(view.size() * ratio)
            self._cloth.setDevicePixelRatio(ratio)
            self._cloth.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._cloth)
            paint_round_cloth(inner, centre, radii, fields)
            inner.end()
        painter.drawPixmap(0, 0, self._cloth)


def paint_arrow(painter: QPainter, begin: QPointF, end: QPointF, dot: float) -> None:
    """From one dot to another, a little off both."""
    long = math.dist(begin.toTuple(), end.toTuple()) or 1.0
    step = (end - begin) / long
    head, tail = end - step * (dot + 5), begin + step * (dot + 4)
    painter.drawLine(tail, head)
    side = QPointF(-step.y(), step.x())
    for turn in (1, -1):
        painter.drawLine(head, head - step * 9 + side * 5 * turn)


def paint_token(painter: QPainter, at: QPointF, radius: float, motif: str, quality: str) -> None:
    """Somebody on the map: a round of thick paper with a picture, or with the first letter of
    their name on paper of a colour that stays theirs. ``quality`` "warm": light
    round it and a small heart; "wish": a ring of dashes."""
    if quality == "warm":
        glow = QRadialGradient(at, radius * 1.9)
        for part, alpha in ((0.45, 235), (0.7, 130), (1.0, 0)):
            glow.setColorAt(part, QColor(255, 190, 84, alpha))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        painter.drawEllipse(at, radius * 1.9, radius * 1.9)
    if quality == "wish":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("#8A5F45"), 2, Qt.PenStyle.DashLine))
        painter.drawEllipse(at, radius * 1.3, radius * 1.3)
    painter.setPen(Qt.PenStyle.NoPen)
    for grow, alpha in ((4.0, 14), (2.0, 24), (0.6, 60)):
        painter.setBrush(QColor(58, 40, 16, alpha))
        painter.drawEllipse(at + QPointF(-1.5, 3), radius + grow, radius + grow)
    letter = len(motif) == 1
    painter.setBrush(_paper_of(motif) if letter else QColor("#FBF6EA"))
    painter.setPen(QPen(QColor("#8C8672"), 1.4))
    painter.drawEllipse(at, radius, radius)
    if letter:
        _paint_letter(painter, at, radius, motif)
    else:
        side = radius * 1.46
        draw_motif(painter, QRectF(at.x() - side / 2, at.y() - side / 2, side, side), motif)
    if quality == "warm":
        _paint_heart(painter, at + QPointF(radius * 0.78, -radius * 0.74), radius * 0.44)


def _paper_of(letter: str) -> QColor:
    return paper(("skyL", "honeyL", "mossL", "clayL", "heiL")[ord(letter) % 5])


def _paint_letter(painter: QPainter, at: QPointF, radius: float, letter: str) -> None:
    font = QFont(theme.font("client_text"))
    font.setPixelSize(max(8, round(radius * 1.15)))
    painter.setFont(font)
    painter.setPen(QColor(theme.tokens("light")["ink"]))
    box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


def _paint_heart(painter: QPainter, at: QPointF, size: float) -> None:
    path = QPainterPath(QPointF(0, 0.9))
    path.cubicTo(-1.5, -0.1, -0.9, -1.1, 0, -0.4)
    path.cubicTo(0.9, -1.1, 1.5, -0.1, 0, 0.9)
    heart = QTransform().translate(at.x(), at.y()).scale(size, size).map(path)
    painter.setPen(QPen(QColor("#FBF6EA"), max(2.0, size * 0.28)))
    painter.setBrush(QColor("#B5715A"))
    painter.drawPath(heart)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPath(heart)


@functools.cache
def _sheet(number: int) -> QPainterPath:
    """A round of radius 1, never more than a hundredth off."""
    points = []
    for i in range(36):
        turn = 2 * math.pi * i / 36
        off = math.sin(3 * turn + 2 * number) + 0.7 * math.sin(5 * turn + number)
        points.append((math.cos(turn) * (0.994 + off / 280), math.sin(turn) * (0.994 + off / 280)))
    return spline(points, closed=True)
