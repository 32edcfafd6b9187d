"""Hands: a palm, four fingers and a thumb, lying open or made into a fist."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPainterPath, QTransform

from coach_app.ui.scenery.paths import WidePoint, limb

# Towards +x from the wrist at (0, 0), the thumb above. Each finger: root, tip, half its width.
_PALM: tuple[WidePoint, ...] = ((-8, 0, 14), (14, 0, 18), (40, 1, 20))
_FINGERS = (
    ((36, -13), (80, -17), 6.6),
    ((40, -4), (92, -6), 7.0),
    ((40, 5), (89, 6), 6.8),
    ((35, 13), (74, 17), 6.0),
)
_THUMB: tuple[WidePoint, ...] = ((8, -12, 9), (28, -27, 8), (50, -31, 5.6))
_FIST_THUMB: tuple[WidePoint, ...] = ((10, -12, 9), (30, -20, 8.6), (50, -9, 6.6))


@dataclass(frozen=True)
class Hand:
    """``path``: all of it. ``lines``: between the fingers."""

    path: QPainterPath
    lines: QPainterPath


def hand(
    x: float,
    y: float,
    turn: float,
    *,
    size: float = 1.0,
    flip: bool = False,
    curl: float = 0.0,
    spread: float = 1.0,
    fist: bool = False,
    thumb: bool = True,
) -> Hand:
    """The wrist at (x, y), pointing ``turn`` degrees clockwise from the right. ``flip``: the
    thumb below. ``curl``: how far the finger tips bend down; ``spread``: how far apart they are."""
    path = limb(_PALM)
    lines = QPainterPath()
    for number, (root, tip, half) in enumerate(_FINGERS):
        if fist:
            tip = (root[0] + 20, root[1])
        middle = ((root[0] + tip[0]) / 2, (root[1] + tip[1]) / 2)
        points = [
            (px, py * (1 if px < 45 else spread) + _bend(px, curl), half * part)
            for (px, py), part in ((root, 1.05), (middle, 1.05), (tip, 0.82))
        ]
        path = path.united(limb(points))
        if number:
            gap = (_FINGERS[number - 1][0][1] + root[1]) / 2
            start, end = 44.0, min(tip[0], _FINGERS[number - 1][1][0] if not fist else tip[0]) - 6
            lines.moveTo(start, gap + _bend(start, curl))
            lines.quadTo(
                (start + end) / 2,
                gap + _bend((start + end) / 2, curl),
                end,
                gap * (1 + 0.25 * spread) + _bend(end, curl),
            )
    if thumb:
        path = path.united(limb(_FIST_THUMB if fist else _THUMB))
    where = QTransform().translate(x, y).rotate(turn).scale(size, -size if flip else size)
    return Hand(where.map(path), where.map(lines))


def _bend(x: float, curl: float) -> float:
    return curl * max(0.0, x - 30) ** 2 / 1000
