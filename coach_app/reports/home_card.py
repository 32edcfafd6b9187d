"""The card for at home: one A5 page with the steps of an exercise, large and plain."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
)

from coach_app.exercises import Breath, Exercise

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


def _font(family: str, size: float, bold: bool = False) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


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
    font = _font(family, size, bold)
    flags = int(Qt.TextFlag.TextWordWrap)
    high = QFontMetricsF(font).boundingRect(QRectF(0, 0, wide, 4000), flags, text).height()
    if painter is not None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(x, y, wide, high + 4), flags, text)
    return y + high


def _height(lines: list[str], family: str, size: float, wide: float) -> float:
    metrics = QFontMetricsF(_font(family, size))
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
    painter.setFont(_font(style.sans, 15, True))
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


def home_card_pdf(exercise: Exercise, language: str, style: CardStyle, foot: str) -> bytes:
    """The card as an A5 PDF with its fonts inside."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(exercise.name.text(language))
    writer.setCreator("Coach App")
    set_page(writer)
    painter = QPainter(writer)
    draw_on(painter, writer, exercise, language, style, foot)
    painter.end()
    buffer.close()
    return bytes(data.data())


def set_page(device: QPdfWriter) -> None:
    device.setResolution(96)
    device.setPageLayout(
        QPageLayout(
            QPageSize(QSizeF(148, 210), QPageSize.Unit.Millimeter),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )


def draw_on(
    painter: QPainter,
    device: QPaintDevice,
    exercise: Exercise,
    language: str,
    style: CardStyle,
    foot: str,
) -> None:
    """Scaled to the page of a writer or a printer."""
    scale = min(device.width() / WIDTH, device.height() / HEIGHT)
    painter.scale(scale, scale)
    paint_card(painter, exercise, language, style, foot)
