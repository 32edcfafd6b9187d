"""Empty circles on a sheet, to be made into something: thirty, or rather fewer.

What was drawn into a circle keeps it, in its place, whatever happens to the empty ones. A circle
is known by its number: 0 to 29 of thirty small ones, BIG and up of twelve large ones.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF

from coach_app.ui.widgets.drawing.strokes import UNITS, Drawing

BIG = 100
FEW = 12
THIRTY, TWELVE = tuple(range(30)), tuple(range(BIG, BIG + FEW))
_EDGE = 0.05  # of the height, free above and below: a sun has rays
_FILLS = 0.8  # of its cell
_NEAR = 1.3  # times the circle: so far what was drawn belongs to it


def rings_of(drawing: Drawing) -> tuple[int, ...]:
    """The circles on this sheet; sheets of before know only "twelve" or all."""
    if drawing.rings:
        return tuple(drawing.rings)
    return TWELVE if drawing.seed == FEW else THIRTY


def ring_places(drawing: Drawing) -> dict[int, QRectF]:
    return {number: ring_place(number, drawing.height) for number in rings_of(drawing)}


def ring_place(number: int, height: float) -> QRectF:
    """Where this circle stands on a sheet of this height, a little beside the straight row."""
    count, place = (FEW, number - BIG) if number >= BIG else (30, number)
    columns, rows = _columns(count, height)
    edge = height * _EDGE
    wide, high = (UNITS - 2 * edge) / columns, (height - 2 * edge) / rows
    side = min(wide, high) * _FILLS
    chance = random.Random(number)
    loose = (wide - side) * 0.14, (high - side) * 0.1
    middle = QPointF(
        edge + (place % columns + 0.5) * wide + chance.uniform(-1, 1) * loose[0],
        edge + (place // columns + 0.5) * high + chance.uniform(-1, 1) * loose[1],
    )
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)


def _columns(count: int, height: float) -> tuple[int, int]:
    """Columns and rows that give the largest circles."""
    ways = [(n, count // n) for n in range(1, count + 1) if count % n == 0]
    return max(ways, key=lambda way: min(UNITS / way[0], height / way[1]))


def ring_at(drawing: Drawing, x: float, y: float) -> int | None:
    """The circle that is meant by this spot of the paper."""
    nearest = min(
        ring_places(drawing).items(),
        key=lambda one: math.hypot(one[1].center().x() - x, one[1].center().y() - y),
    )
    off = math.hypot(nearest[1].center().x() - x, nearest[1].center().y() - y)
    return nearest[0] if off < nearest[1].width() / 2 * _NEAR else None


def drawn_in(drawing: Drawing) -> tuple[int, ...]:
    """The circles that hold something."""
    points = [
        (stroke["p"][at], stroke["p"][at + 1])
        for stroke in drawing.strokes
        for at in range(0, len(stroke["p"]) - 2, 3)
    ]
    return tuple(
        number
        for number, box in ring_places(drawing).items()
        if any(
            math.hypot(x - box.center().x(), y - box.center().y()) < box.width() / 2 * _NEAR
            for x, y in points
        )
    )


def fewer(drawing: Drawing) -> list[int]:
    """The empty ones go until twelve are left; on an empty sheet twelve large ones."""
    kept = list(drawn_in(drawing))
    if not kept:
        return list(TWELVE)
    places = ring_places(drawing)
    left = [number for number in places if number not in kept]
    while left and len(kept) < FEW:  # those furthest from all others: room between them
        left.sort(key=lambda one: _nearest(places[one], (places[k] for k in kept)))
        kept.append(left.pop())
    return sorted(kept)


def all_again(drawing: Drawing) -> list[int]:
    """All thirty; beside large ones that were drawn in, as many as find room."""
    kept = drawn_in(drawing)
    large = [ring_place(number, drawing.height) for number in kept if number >= BIG]
    small = [
        number
        for number in THIRTY
        if not any(_meet(ring_place(number, drawing.height), one) for one in large)
    ]
    return sorted({*kept, *small})


def _nearest(one: QRectF, others: Iterable[QRectF]) -> float:
    return min(_way(one, other) for other in others)


def _way(one: QRectF, other: QRectF) -> float:
    off = one.center() - other.center()
    return math.hypot(off.x(), off.y())


def _meet(one: QRectF, other: QRectF) -> bool:
    return _way(one, other) < (one.width() + other.width()) / 2
