"""The goodbye sheet: one A4 page in large print that the client takes home.

It never holds a score: only what gives rest, people, the next step, a date and a number.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
)

from coach_app.content import Words
from coach_app.exercises import Breath
from coach_app.reports.decoded import decoded
from coach_app.reports.home_card import CardStyle, breath_line, words
from coach_app.reports.paper import Paper

WIDTH, HEIGHT = 794, 1123  # an A4 page at 96 dots an inch
MARGIN, HEAD, FOOT = 72, 150, 150
SIZES = {"large": 27.0, "larger": 34.0}
SMALLEST = 17.0
HEADINGS = Words("papers", "goodbye")
HILLS = (  # scene colours of paper: always light
    ("#CBD3CD", (0.34, 0.28, 0.33, 0.26, 0.32)),
    ("#DCCFDB", (0.48, 0.42, 0.46, 0.52, 0.44)),
    ("#CDD6BC", (0.66, 0.58, 0.62, 0.56, 0.60)),
    ("#BEC8A5", (0.84, 0.80, 0.76, 0.82, 0.78)),
)
SUN, STONE = "#F3E1B5", "#F4F0E6"


@dataclass(frozen=True)
class GoodbyeSheet:
    """``parts``: heading key and its lines, in order. ``help``: whom to call, at the bottom."""

    title: str
    lead: str
    language: str
    parts: list[tuple[str, list[str]]] = field(default_factory=list)
    breath: Breath | None = None
    picture: bytes | None = None
    help: list[str] = field(default_factory=list)
    size: str = "large"

    def heading(self, key: str) -> str:
        return HEADINGS[key].text(self.language)

    def spoken(self) -> str:
        """All of it in words, for a screen reader."""
        found = [self.title, self.lead]
        for key, lines in self.parts:
            found += [self.heading(key), *lines]
        return " ".join([*found, *self.help])


def paint_sheet(painter: QPainter, sheet: GoodbyeSheet, style: CardStyle) -> float:
    """In logical pixels; answers how far down the words reached. Letters shrink to fit."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = SIZES[sheet.size]
    while size > SMALLEST and _body(None, sheet, style, size) > HEIGHT - FOOT - 40:
        size -= 1
    _head(painter)
    end = _body(painter, sheet, style, size)
    _foot(painter, sheet, style, min(size, 27.0))
    return end


def _head(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(SUN))
    painter.drawEllipse(QPointF(WIDTH * 0.8, HEAD * 0.36), 52, 52)
    for colour, line in HILLS:
        path = QPainterPath(QPointF(0, HEAD))
        step = WIDTH / (len(line) - 1)
        points = [QPointF(i * step, part * HEAD) for i, part in enumerate(line)]
        path.lineTo(points[0])
        for left, right in itertools.pairwise(points):
            middle = (left.x() + right.x()) / 2
            path.cubicTo(QPointF(middle, left.y()), QPointF(middle, right.y()), right)
        path.lineTo(WIDTH, HEAD)
        path.closeSubpath()
        painter.setBrush(QColor(colour))
        painter.drawPath(path)
    for week in range(8):  # eight stones, smaller towards the sun
        near = 1 - week / 9
        at = QPointF(80 + week * 72 - week * week * 2, HEAD * (0.9 - 0.055 * week))
        painter.setBrush(QColor(STONE))
        painter.drawEllipse(at, 38 * near, 15 * near)


def _body(painter: QPainter | None, sheet: GoodbyeSheet, style: CardStyle, size: float) -> float:
    """Draw, or only measure without a painter."""
    wide = WIDTH - 2 * MARGIN
    serif, sans = style.serif, style.sans
    y = float(HEAD + 40)
    y = words(painter, sheet.title, MARGIN, y, wide, serif, size * 1.75, style.ink)
    y = words(painter, sheet.lead, MARGIN, y + 4, wide, serif, size, style.ink)
    beside, until = _picture(painter, sheet, y + 20)
    for key, lines in sheet.parts:
        y += 22
        room = wide - beside if y < until else wide
        y = words(
            painter, sheet.heading(key), MARGIN, y, room, sans, size * 0.74, style.moss, bold=True
        )
        for line in lines:
            room = wide - beside if y < until else wide
            y = words(painter, line, MARGIN, y + 4, room, serif, size, style.ink)
    if sheet.breath is not None:
        y = words(
            painter,
            sheet.heading("breath"),
            MARGIN,
            y + 22,
            wide,
            sans,
            size * 0.74,
            style.moss,
            bold=True,
        )
        y = breath_line(painter, sheet.breath, y, style, wide * 0.7, MARGIN)
    return y


def _picture(painter: QPainter | None, sheet: GoodbyeSheet, y: float) -> tuple[float, float]:
    """What was made, at the right; answers the room that it takes, and down to where."""
    if sheet.picture is None:
        return 0.0, 0.0
    image = decoded(sheet.picture)
    if image.isNull():
        return 0.0, 0.0
    wide, high = 190.0, 190.0 * image.height() / max(1, image.width())
    high = min(high, 190.0)
    if painter is not None:
        box = QRectF(WIDTH - MARGIN - wide, y, wide, high)
        painter.drawImage(box, image)
        painter.setPen(QPen(QColor("#D9D8CB"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 8, 8)
    return wide + 24, y + high + 12


def _foot(painter: QPainter, sheet: GoodbyeSheet, style: CardStyle, size: float) -> None:
    if not sheet.help:
        return
    wide, y = WIDTH - 2 * MARGIN, float(HEIGHT - FOOT)
    painter.setPen(QPen(QColor(style.moss), 1))
    painter.drawLine(QPointF(MARGIN, y - 10), QPointF(WIDTH - MARGIN, y - 10))
    y = words(
        painter,
        sheet.heading("help"),
        MARGIN,
        y,
        wide,
        style.sans,
        size * 0.74,
        style.moss,
        bold=True,
    )
    for line in sheet.help:
        y = words(painter, line, MARGIN, y + 2, wide, style.serif, size * 0.9, style.ink)


class GoodbyePaper(Paper):
    """One A4 page. The title names nobody."""

    def __init__(self, sheet: GoodbyeSheet, style: CardStyle) -> None:
        self._sheet, self._style = sheet, style

    def paint(self, painter: QPainter, page: int) -> None:
        paint_sheet(painter, self._sheet, self._style)

    def spoken(self) -> str:
        return self._sheet.spoken()
