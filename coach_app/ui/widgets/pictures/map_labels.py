"""Where names stand on the circle map: whole, inside it, and over as little as can be."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

LABEL = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


def label_box(
    metrics: QFontMetricsF,
    text: str,
    at: QPointF,
    room: QRectF,
    others: tuple[Sequence[QRectF], Sequence[QPointF]],
    dot: float,
) -> QRectF:
    """Where a whole name stands near its dot: inside ``room``, least over ``others`` (the names
    that stand already, the other dots). A long name takes more lines."""
    names, dots = others
    most = QRectF(0, 0, max(90.0, room.width() * 0.3), 10_000)
    words = max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)
    most.setWidth(min(room.width(), max(most.width(), words + 6)))  # break between words
    used = metrics.boundingRect(most, int(LABEL), text)
    wide, high = used.width() + 10, used.height() + 2
    options = (
        QRectF(at.x() - wide / 2, at.y() + dot + 5, wide, high),
        QRectF(at.x() + dot + 8, at.y() - high / 2, wide, high),
        QRectF(at.x() - dot - 8 - wide, at.y() - high / 2, wide, high),
        QRectF(at.x() - wide / 2, at.y() - dot - 5 - high, wide, high),
    )
    best, least = options[0], math.inf
    for number, option in enumerate(options):
        inside = QRectF(option)
        inside.moveLeft(max(room.left(), min(inside.left(), room.right() - wide)))
        inside.moveTop(max(room.top(), min(inside.top(), room.bottom() - high)))
        moved = abs(inside.left() - option.left()) + abs(inside.top() - option.top())
        covered = sum(_shared(inside, name) for name in names)
        covered += 400 * sum(inside.adjusted(-6, -6, 6, 6).contains(dot) for dot in dots)
        cost = number + 2 * moved + covered
        if cost < least:
            best, least = inside, cost
    return best


def _shared(one: QRectF, two: QRectF) -> float:
    both = one.intersected(two)
    return both.width() * both.height()
