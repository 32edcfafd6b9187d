"""Empty circles on a sheet, to be made into something: thirty, or rather fewer.

What was drawn into a circle keeps it, whatever happens to the empty ones: on a sheet with fewer it
grows with its circle. A circle is known by its number: 0 to 29 of thirty small ones, BIG and up of
twelve large ones.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSizeF

from coach_app.ui.widgets.drawing.strokes import UNITS, Drawing, Stroke

BIG = 100
FEW = 12
THIRTY, TWELVE = tuple(range(30)), tuple(range(BIG, BIG + FEW))
_EDGE = 0.05  # of the height, free above and below: a sun has rays
_FILLS = 0.8  # of its cell
_JOINED = 3  # circles that one line may join
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
        if any(_inside(box, x, y, _NEAR) for x, y in points)
    )


def fewer(drawing: Drawing) -> None:
    """Twelve large ones, and what was drawn goes along with its circle. Where that would tear
    something apart, the empty ones go until twelve are left."""
    if _lay_anew(drawing, TWELVE):
        return
    kept = list(drawn_in(drawing))
    places = ring_places(drawing)
    left = [number for number in places if number not in kept]
    while left and len(kept) < FEW:  # those furthest from all others: room between them
        left.sort(key=lambda one: _nearest(places[one], (places[k] for k in kept)))
        kept.append(left.pop())
    drawing.rings = sorted(kept)


def all_again(drawing: Drawing) -> None:
    """All thirty; beside large ones that cannot shrink, as many as find room."""
    if _lay_anew(drawing, THIRTY):
        return
    kept = drawn_in(drawing)
    large = [ring_place(number, drawing.height) for number in kept if number >= BIG]
    small = [
        number
        for number in THIRTY
        if not any(_meet(ring_place(number, drawing.height), one) for one in large)
    ]
    drawing.rings = sorted({*kept, *small})


def _lay_anew(drawing: Drawing, numbers: tuple[int, ...]) -> bool:
    """These circles instead, each drawn one at the nearest of them, and joined ones beside each
    other; False, and nothing is done, where there are too many, or a line runs over all."""
    before = ring_places(drawing)
    runs = [_runs_through(stroke, before) for stroke in drawing.strokes]
    drawn = list(dict.fromkeys(number for run in sorted(runs) for number in run))
    if len(drawn) > len(numbers) or any(len(run) > _JOINED for run in runs):
        return False
    free = {number: ring_place(number, drawing.height) for number in numbers}
    grows = free[numbers[0]].width() / before[next(iter(before))].width()
    goes: dict[int, QRectF] = {}
    drawing.rings = list(numbers)
    for number in drawn:
        wish = before[number]
        beside = [one for run in runs if number in run for one in run if one in goes]
        if beside:
            off = (wish.center() - before[beside[0]].center()) * grows
            wish = QRectF(goes[beside[0]].center() + off, QSizeF(0, 0))
        goes[number] = free.pop(min(free, key=lambda one: _way(free[one], wish)))
    for stroke, run in zip(drawing.strokes, runs, strict=True):
        _move(stroke, [(before[number], goes[number]) for number in run])
    return True


def _runs_through(stroke: Stroke, places: dict[int, QRectF]) -> tuple[int, ...]:
    """The circles that it is in; the nearest for one that is in none."""
    points = stroke["p"]
    spots = [QPointF(points[at], points[at + 1]) for at in range(0, len(points) - 2, 3)]
    met = [n for n, box in places.items() if any(_inside(box, at.x(), at.y(), 1) for at in spots)]
    middle = QRectF(spots[len(spots) // 2], QSizeF(0, 0))
    return tuple(met) or (min(places, key=lambda number: _way(places[number], middle)),)


def _inside(box: QRectF, x: float, y: float, part: float) -> bool:
    return math.hypot(x - box.center().x(), y - box.center().y()) < box.width() / 2 * part


def _move(stroke: Stroke, ways: list[tuple[QRectF, QRectF]]) -> None:
    """Along with its circle; between two circles a point follows each as far as it is near it."""
    grows = sum(there.width() / here.width() for here, there in ways) / len(ways)
    for at in range(0, len(stroke["p"]) - 2, 3):
        spot, found, whole = QPointF(*stroke["p"][at : at + 2]), QPointF(), 0.0
        for here, there in ways:
            off = spot - here.center()
            near = 1 / (1 + off.x() ** 2 + off.y() ** 2)
            found += (there.center() + off * (there.width() / here.width())) * near
            whole += near
        stroke["p"][at : at + 2] = [round(found.x() / whole), round(found.y() / whole)]
    stroke["w"] = round(stroke["w"] * grows)


def _nearest(one: QRectF, others: Iterable[QRectF]) -> float:
    return min(_way(one, other) for other in others)


def _way(one: QRectF, other: QRectF) -> float:
    off = one.center() - other.center()
    return math.hypot(off.x(), off.y())


def _meet(one: QRectF, other: QRectF) -> bool:
    return _way(one, other) < (one.width() + other.width()) / 2
