"""Shapes on the chart, each told apart by form as well as colour. Vector only: a symbol
kept as a pixmap would put a bitmap into the PDF."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPolygonF

from coach_app.ui.charts.style import Style

DIAMOND = 9  # half of 18
CIRCLE = 5.5
SQUARE = 20


def diamond(painter: QPainter, style: Style, at: QPointF, half: float = DIAMOND) -> None:
    """A filled diamond with a light rim, so that a line never seems to run through it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.color("surface"))
    painter.drawPolygon(_diamond(at, style.px(half + 2.5)))
    painter.setBrush(style.color("djg"))
    painter.drawPolygon(_diamond(at, style.px(half)))


def open_diamond(
    painter: QPainter,
    style: Style,
    at: QPointF,
    token: str = "djg",
    half: float = DIAMOND,
    dashed: bool = False,
) -> None:
    dashes = (3.0, 2.5) if dashed else ()
    painter.setBrush(style.color("surface"))
    painter.setPen(style.pen(token, 1.5, dashes))
    painter.drawPolygon(_diamond(at, style.px(half)))


def small_diamond(painter: QPainter, style: Style, at: QPointF, token: str) -> None:
    open_diamond(painter, style, at, token, 5)


def _diamond(at: QPointF, half: float) -> QPolygonF:
    x, y = at.x(), at.y()
    return QPolygonF(
        [QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)]
    )


def circle(painter: QPainter, style: Style, at: QPointF, token: str = "mos") -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.color("surface"))
    painter.drawEllipse(at, style.px(CIRCLE + 2), style.px(CIRCLE + 2))
    painter.setBrush(style.color(token))
    painter.drawEllipse(at, style.px(CIRCLE), style.px(CIRCLE))


def triangle(painter: QPainter, style: Style, at: QPointF, token: str) -> None:
    """The slider that points the other way: an open triangle with its tip down."""
    half = style.px(5)
    painter.setPen(style.pen(token, 1.5))
    painter.setBrush(style.color("surface"))
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(at.x() - half, at.y() - half * 0.8),
                QPointF(at.x() + half, at.y() - half * 0.8),
                QPointF(at.x(), at.y() + half),
            ]
        )
    )


def small_square(painter: QPainter, style: Style, at: QPointF, token: str) -> None:
    half = style.px(4)
    painter.setPen(style.pen(token, 1.5))
    painter.setBrush(style.color("surface"))
    painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))


def bar(
    painter: QPainter,
    style: Style,
    top: QPointF,
    bottom: QPointF,
    caps: tuple[bool, bool],
    token: str = "djg",
) -> None:
    """An error bar of 2 px with caps of 12; an end that the scale cuts off has no cap."""
    painter.setPen(style.pen(token, 2))
    painter.drawLine(top, bottom)
    reach = style.px(6)
    for end, cap in ((top, caps[0]), (bottom, caps[1])):
        if cap:
            painter.drawLine(QPointF(end.x() - reach, end.y()), QPointF(end.x() + reach, end.y()))


def numbered_square(painter: QPainter, style: Style, centre: QPointF, number: int) -> None:
    half = style.px(SQUARE / 2)
    box = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
    painter.setPen(style.pen("edge", 1))
    painter.setBrush(style.color("surface"))
    painter.drawRoundedRect(box, style.px(4), style.px(4))
    text(painter, style.font(14, True), style.color("ink"), box, str(number), centre=True)


def meeting_dot(painter: QPainter, style: Style, at: QPointF, status: str, extra: bool) -> None:
    """As the week dots: held filled, planned open, missed open with a dash."""
    radius = style.px(3 if extra else 4)
    held = status == "held"
    painter.setPen(style.pen("ink2" if held else "edge", 1.5))
    painter.setBrush(QBrush(style.color("ink2")) if held else QBrush(style.color("surface")))
    painter.drawEllipse(at, radius - style.px(0.75), radius - style.px(0.75))
    if status in ("missed", "cancelled"):
        reach = style.px(7)
        painter.setPen(style.pen("ink2", 1.5))
        painter.drawLine(QPointF(at.x() - reach, at.y()), QPointF(at.x() + reach, at.y()))


def text(
    painter: QPainter,
    font: QFont,
    colour: QColor,
    box: QRectF,
    words: str,
    *,
    centre: bool = False,
    right: bool = False,
) -> None:
    """One line in ``box``, upright in its middle; never clipped."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(words)
    x = box.left()
    if centre:
        x = box.center().x() - width / 2
    elif right:
        x = box.right() - width
    y = box.center().y() + (metrics.capHeight() or metrics.ascent() * 0.7) / 2
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(x, y), words)
