"""The card for at home: one A5 page with the steps of an exercise, large and plain."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
)

from coach_app.exercises import Breath, Exercise
from coach_app.reports.paper import A5, Paper, paper_font

WIDTH, HEIGHT = 559, 794  # an A5 page at 96 dots an inch
MARGIN = 48


@dataclass(frozen=True)
class CardStyle:
    """Families and colours come from the theme; paper is always light."""

    sans: str
    serif: str
    ink: str
    ink2: str
    moss: str
    soft: str


def lines_of(exercise: Exercise, language: str) -> list[str]:
    return [line.strip() for line in exercise.home.text(language).splitlines() if line.strip()]


def paint_card(
    painter: QPainter, exercise: Exercise, language: str, style: CardStyle, foot: str
) -> float:
    """The card in logical pixels; answers how far down it reached."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    wide = WIDTH - 2 * MARGIN
    y = words(
        painter,
        exercise.name.text(language),
        MARGIN,
        MARGIN,
        wide,
        style.sans,
        30,
        style.ink,
        bold=True,
    )
    y = words(
        painter, exercise.purpose.text(language), MARGIN, y + 8, wide, style.serif, 18, style.ink2
    )
    y += 22
    size = 20.0
    lines = lines_of(exercise, language)
    room = HEIGHT - MARGIN - 60 - y - (120 if exercise.breath else 0)
    while size > 13 and _height(lines, style.serif, size, wide - 40) > room:
        size -= 1
    for number, line in enumerate(lines, 1):
        y = _step(painter, number, line, y, size, style, wide)
    if exercise.breath is not None:
        y = breath_line(painter, exercise.breath, y + 8, style, wide)
    words(painter, foot, MARGIN, HEIGHT - MARGIN - 18, wide, style.sans, 13, style.ink2)
    return y


def words(
    painter: QPainter | None,
    text: str,
    x: float,
    y: float,
    wide: float,
    family: str,
    size: float,
    colour: str,
    bold: bool = False,
) -> float:
    """Wrapped text; answers where it ends. Without a painter it is only measured."""
    font = paper_font(family, size, bold)
    flags = int(Qt.TextFlag.TextWordWrap)
    high = QFontMetricsF(font).boundingRect(QRectF(0, 0, wide, 4000), flags, text).height()
    if painter is not None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(x, y, wide, high + 4), flags, text)
    return y + high


def _height(lines: list[str], family: str, size: float, wide: float) -> float:
    metrics = QFontMetricsF(paper_font(family, size))
    flags = int(Qt.TextFlag.TextWordWrap)
    return sum(
        metrics.boundingRect(QRectF(0, 0, wide, 4000), flags, line).height() + 16 for line in lines
    )


def _step(
    painter: QPainter, number: int, line: str, y: float, size: float, style: CardStyle, wide: float
) -> float:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(style.soft))
    painter.drawEllipse(QPointF(MARGIN + 14, y + 14), 14, 14)
    painter.setPen(QColor(style.ink))
    painter.setFont(paper_font(style.sans, 15, True))
    painter.drawText(QRectF(MARGIN, y, 28, 28), Qt.AlignmentFlag.AlignCenter, str(number))
    end = words(painter, line, MARGIN + 40, y + 1, wide - 40, style.serif, size, style.ink)
    return max(end, y + 28) + 12


def breath_line(
    painter: QPainter | None,
    breath: Breath,
    y: float,
    style: CardStyle,
    wide: float,
    left: float = MARGIN,
) -> float:
    """The breath as a line: up with the in-breath, down with the out-breath."""
    high, cycles = 70.0, 2
    if painter is None:
        return y + high + 32
    path = QPainterPath()
    count = 160
    for step in range(count + 1):
        second = step / count * breath.cycle * cycles
        point = QPointF(
            left + wide * step / count, y + 16 + high * (1 - _fill(breath, second % breath.cycle))
        )
        path.lineTo(point) if step else path.moveTo(point)
    pen = QPen(QColor(style.moss), 4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    return y + high + 32


def _fill(breath: Breath, into: float) -> float:
    from coach_app.exercises.timeline import breath_at

    return breath_at(breath, min(into, math.nextafter(breath.cycle, 0))).fill


class HomeCard(Paper):
    """One A5 page; ``foot`` is the practice's name."""

    size = A5
    width, height = WIDTH, HEIGHT

    def __init__(self, exercise: Exercise, language: str, style: CardStyle, foot: str) -> None:
        self._exercise, self._language, self._style, self._foot = exercise, language, style, foot
        self.title = exercise.name.text(language)

    def paint(self, painter: QPainter, page: int) -> None:
        paint_card(painter, self._exercise, self._language, self._style, self._foot)

    def spoken(self) -> str:
        return " ".join(lines_of(self._exercise, self._language))
