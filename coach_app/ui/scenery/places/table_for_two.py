"""Two people at a table, cut from paper: a wall in their colour, a lamp, cups before them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from coach_app.ui.scenery.papercut import draw_cut, motifs, paper
from coach_app.ui.scenery.paths import mix

#: The wall behind each pair, and how pale; a pair is cut as two_NAME and cups_NAME.
_WALLS = {"warm": ("honeyL", 0.25), "quiet": ("mossL", 0.55), "but": ("skyL", 0.45),
          "away": ("clayL", 0.5)}  # fmt: skip
_TOP, _HEAD = 33.0, 36.0  # of a motif's 100: the table below its middle, the heads above it
_DUSK = QColor(24, 22, 30, 150)


def paint_two(
    painter: QPainter, box: QRectF, edges: tuple[float, float], pair: str, *, night: bool
) -> QRectF:
    """All of ``box``; answers where the motif of the pair lies, empty where there is none.
    ``edges``: how high heads may reach, and where the table begins; both in y of the painter."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    name, pale = _WALLS.get(pair, ("sand", 0.4))
    top, table = edges
    wall = mix(paper(name), paper("white"), pale)
    painter.fillRect(box, wall)
    _paint_wall(painter, QRectF(box.left(), box.top(), box.width(), table - box.top()), wall)
    if night:
        painter.fillRect(box, _DUSK)
    side = min((table - top) / (_TOP + _HEAD) * 100, box.width() * 0.62)
    spot = QRectF(box.center().x() - side / 2, table - side * (_TOP + 50) / 100, side, side)
    here = side > 0 and f"two_{pair}" in motifs()
    if here:
        draw_cut(painter, spot, f"two_{pair}")
    wood = mix(paper("clayL"), paper("sand"), 0.45)
    board = QRectF(box.left(), table, box.width(), box.bottom() - table)
    painter.fillRect(board, wood)
    light = QRectF(box.left(), table, box.width(), max(2.0, side * 0.008))
    painter.fillRect(light, mix(wood, paper("white"), 0.5))
    if night:
        painter.fillRect(board, _DUSK)
    if here:
        draw_cut(painter, spot, f"cups_{pair}")
    return spot if here else QRectF()


def _paint_wall(painter: QPainter, wall: QRectF, colour: QColor) -> None:
    """A lamp over the table, and a small picture."""
    white, deep = paper("white"), mix(colour, paper("ink"), 0.14)
    middle, low = wall.center().x(), wall.height() * 0.2
    unit = wall.height() / 100
    glow = QPainterPath()
    glow.addEllipse(QPointF(middle, wall.height() * 0.62), wall.width() * 0.36, wall.height() * 0.5)
    shine = QColor(white)
    shine.setAlphaF(0.2)
    painter.fillPath(glow, shine)
    painter.fillRect(QRectF(middle - unit * 0.35, 0, unit * 0.7, low), deep)
    shade = QPainterPath(QPointF(middle - unit * 3, low))
    shade.quadTo(
        QPointF(middle - unit * 11, low + unit * 2), QPointF(middle - unit * 13, low + unit * 10)
    )
    shade.lineTo(middle + unit * 13, low + unit * 10)
    shade.quadTo(QPointF(middle + unit * 11, low + unit * 2), QPointF(middle + unit * 3, low))
    shade.closeSubpath()
    painter.fillPath(shade, mix(paper("clay"), colour, 0.2))
    frame = QRectF(0, 0, unit * 22, unit * 26)
    frame.moveCenter(QPointF(wall.width() * 0.1, wall.height() * 0.74))
    painter.fillRect(frame, mix(paper("clayD"), paper("sand"), 0.35))
    painter.fillRect(frame.adjusted(unit, unit, -unit, -unit), mix(white, colour, 0.2))
    draw_cut(painter, frame.adjusted(unit * 3, unit * 4, -unit * 3, -unit * 3), "heather")
