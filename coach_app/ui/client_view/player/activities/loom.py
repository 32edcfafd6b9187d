"""The loom of sound weaving: two beams, five strings, and the cloth that grows where notes are.

A note is a bead (the client's) or a square (the coach's) in the colour of its string, on a piece
of cloth woven round it; pieces that touch grow together.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from coach_app.ui import theme
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import mix

ROWS, STEPS = 5, 8
_STRINGS = ("hei", "sky", "moss", "honey", "clay")  # from the lowest up
_ACROSS, _UPRIGHT = 6, 8  # strands of the cloth in one place
_SHADE = QColor(58, 44, 24, 70)


def beam(box: QRectF) -> float:
    """How broad each of the two beams is."""
    return max(16.0, min(38.0, box.width() * 0.028))


def field(box: QRectF) -> QRectF:
    """Between the beams: where the strings run."""
    wide = beam(box) + 8
    return box.adjusted(wide, 10, -wide, -14)


def place(box: QRectF, row: int, step: int) -> QRectF:
    inside = field(box)
    wide, high = inside.width() / STEPS, inside.height() / ROWS
    return QRectF(inside.left() + step * wide, inside.top() + (ROWS - 1 - row) * high, wide, high)


def place_at(box: QRectF, at: QPointF) -> tuple[int, int] | None:
    """Row and step of the place that is meant by this spot."""
    inside = field(box)
    if not inside.contains(at):
        return None
    step = int((at.x() - inside.left()) / inside.width() * STEPS)
    row = ROWS - 1 - int((at.y() - inside.top()) / inside.height() * ROWS)
    return min(ROWS - 1, max(0, row)), min(STEPS - 1, max(0, step))


def paint_loom(
    painter: QPainter, box: QRectF, notes: Mapping[tuple[int, int], str], step_on: int
) -> None:
    """``step_on``: where it plays, -1 for nowhere. The same in both looks, as wood and wool are."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inside = field(box)
    lay_paper(painter, inside.adjusted(-10, -4, 10, 4), "paper", 4)
    if theme.is_dark():
        painter.fillRect(inside.adjusted(-10, -4, 10, 4), QColor(20, 18, 12, 40))
    if step_on >= 0:
        _paint_beat(painter, place(box, 0, step_on).united(place(box, ROWS - 1, step_on)))
    _paint_warp(painter, inside)
    for row, step in notes:
        _paint_cloth(painter, place(box, row, step), _string(row))
    for row in range(ROWS):
        _paint_string(painter, inside, place(box, row, 0).center().y(), row)
    for left in (True, False):
        _paint_beam(painter, box, left)
    for row in range(ROWS):
        for step in range(STEPS):
            cell, whose = place(box, row, step), notes.get((row, step))
            if whose is None:
                _paint_knot(painter, cell, _string(row))
            else:
                _paint_note(painter, cell, _string(row), whose == "client", step == step_on)


def _string(row: int) -> QColor:
    return paper(_STRINGS[row])


def _paint_beat(painter: QPainter, column: QRectF) -> None:
    """A column of light over all strings."""
    light = QLinearGradient(column.topLeft(), column.topRight())
    glow = paper("honeyL")
    for at, strong in ((0.0, 0.0), (0.25, 0.8), (0.75, 0.8), (1.0, 0.0)):
        glow.setAlphaF(strong)
        light.setColorAt(at, glow)
    painter.fillRect(column, light)


def _paint_warp(painter: QPainter, inside: QRectF) -> None:
    """Threads upright, fine and close, a little stronger where a note may hang."""
    each = inside.width() / STEPS / _UPRIGHT
    thread = mix(paper("sand"), paper("clayD"), 0.3)
    for number in range(STEPS * _UPRIGHT):
        thread.setAlphaF(0.75 if number % _UPRIGHT == _UPRIGHT // 2 else 0.28)
        x = inside.left() + (number + 0.5) * each
        painter.setPen(QPen(thread, 1.2))
        painter.drawLine(QPointF(x, inside.top()), QPointF(x, inside.bottom()))


def _paint_string(painter: QPainter, inside: QRectF, y: float, row: int) -> None:
    """Twisted wool, low ones thick: its shadow, its body, the twist on it."""
    wide = max(3.0, inside.height() * 0.013) * (1.5 - 0.14 * row)
    left, right = QPointF(inside.left() - 4, y), QPointF(inside.right() + 4, y)
    painter.setPen(QPen(_SHADE, wide))
    painter.drawLine(left + QPointF(0, wide * 0.6), right + QPointF(0, wide * 0.6))
    colour = _string(row)
    painter.setPen(QPen(colour.darker(112), wide))
    painter.drawLine(left, right)
    twist = QPen(mix(colour, paper("white"), 0.42), wide * 0.42)
    twist.setDashPattern([3.4, 2.6])
    painter.setPen(twist)
    painter.drawLine(left - QPointF(0, wide * 0.12), right - QPointF(0, wide * 0.12))


def _paint_beam(painter: QPainter, box: QRectF, left: bool) -> None:
    wide = beam(box)
    x = box.left() + 2 if left else box.right() - wide - 2
    wood = QRectF(x, box.top() + 2, wide, box.height() - 8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SHADE)
    painter.drawRoundedRect(wood.translated(-2, 5), wide * 0.4, wide * 0.4)
    shine = QLinearGradient(wood.topLeft(), wood.topRight())
    shine.setColorAt(0.0, paper("clayD").lighter(112))
    shine.setColorAt(0.4, mix(paper("clayD"), paper("sand"), 0.42))
    shine.setColorAt(1.0, paper("clayD").darker(118))
    painter.setBrush(shine)
    painter.drawRoundedRect(wood, wide * 0.4, wide * 0.4)
    for row in range(ROWS):  # each string goes round a peg
        middle = QPointF(wood.center().x(), place(box, row, 0).center().y())
        painter.setBrush(_string(row).darker(118))
        painter.drawEllipse(middle, wide * 0.34, wide * 0.34)
        painter.setBrush(mix(_string(row), paper("white"), 0.3))
        painter.drawEllipse(middle - QPointF(0, wide * 0.06), wide * 0.22, wide * 0.22)


def _paint_cloth(painter: QPainter, cell: QRectF, colour: QColor) -> None:
    """Strands over and under each other; it fills its place, so that neighbours grow together."""
    wide, high = cell.width() / _UPRIGHT, cell.height() / _ACROSS
    across, upright = mix(colour, paper("white"), 0.3), mix(colour, paper("white"), 0.62)
    painter.fillRect(cell, mix(colour, paper("ink"), 0.12))
    painter.setPen(Qt.PenStyle.NoPen)
    for row in range(_ACROSS):
        for column in range(_UPRIGHT):
            over = (row + column) % 2 == 0
            spot = QRectF(cell.left() + column * wide, cell.top() + row * high, wide, high)
            spot = spot.adjusted(-0.1 * wide, 0.09 * high, 0.1 * wide, -0.09 * high) if over else (
                spot.adjusted(0.09 * wide, -0.1 * high, -0.09 * wide, 0.1 * high)
            )  # fmt: skip
            painter.setBrush(across if over else upright)
            painter.drawRoundedRect(spot, wide * 0.24, high * 0.24)


def _paint_knot(painter: QPainter, cell: QRectF, colour: QColor) -> None:
    """Where a note may come: a small loop of the string's own wool."""
    size = max(4.0, min(cell.width(), cell.height()) * 0.085)
    painter.setPen(QPen(colour.darker(118), max(1.6, size * 0.34)))
    painter.setBrush(paper("white"))
    painter.drawEllipse(cell.center(), size, size)


def _paint_note(painter: QPainter, cell: QRectF, colour: QColor, round_one: bool, on: bool) -> None:
    size = min(cell.width(), cell.height()) * (0.37 if on else 0.3)
    note, corner = QPainterPath(), QPointF(size, size)
    spot = QRectF(cell.center() - corner, cell.center() + corner)
    if round_one:
        note.addEllipse(spot)
    else:
        note.addRoundedRect(spot.adjusted(2, 2, -2, -2), size * 0.2, size * 0.2)
    painter.fillPath(note.translated(-1, size * 0.14), _SHADE)
    painter.setPen(QPen(paper("white"), max(2.4, size * 0.13)))
    painter.setBrush(colour if not on else mix(colour, paper("white"), 0.22))
    painter.drawPath(note)
    shine = QRectF(0, 0, size * 0.5, size * 0.26)
    shine.moveCenter(spot.center() - QPointF(size * 0.26, size * 0.42))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 90))
    painter.drawEllipse(shine)
