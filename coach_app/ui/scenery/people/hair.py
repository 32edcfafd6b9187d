"""Hair as soft shapes with strands in them, on heads turned to us and on heads seen from aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QColor, QPainterPath, QTransform

from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.paths import WidePoint, limb, spline

Lock = tuple[float, float, float, float, float, float]  # root, bend, tip

#: From aside, in the coordinates of body.py: loose to the shoulders, swept off the forehead.
ASIDE = spline(
    [
        (882, 212), (838, 214), (802, 240), (786, 290), (784, 342), (774, 374), (782, 394),
        (800, 388), (812, 397), (828, 386), (842, 380), (850, 352), (850, 322), (854, 304),
        (872, 284), (900, 270), (925, 274), (920, 242), (904, 222),
    ],
    closed=True, tension=0.52,
)  # fmt: skip
_ASIDE_LOCKS: tuple[Lock, ...] = (
    (876, 216, 806, 236, 790, 372), (880, 216, 822, 246, 800, 388), (884, 217, 836, 256, 818, 386),
    (888, 218, 852, 254, 838, 372), (893, 220, 870, 250, 852, 312), (898, 222, 892, 250, 868, 284),
    (902, 224, 912, 246, 896, 268), (870, 214, 796, 226, 785, 330),
)  # fmt: skip


def lock(numbers: Lock, half: float) -> QPainterPath:
    """A strand: thin at both ends, ``half`` as wide as it will be in its middle."""
    ax, ay, bx, by, cx, cy = numbers
    points: list[WidePoint] = []
    for part, share in ((0.0, 0.25), (0.3, 1.0), (0.65, 0.85), (1.0, 0.12)):
        a, b, c = (1 - part) ** 2, 2 * part * (1 - part), part**2
        points.append((a * ax + b * bx + c * cx, a * ay + b * by + c * cy, half * share))
    return limb(points)


def paint_locks(
    brush: Brush, locks: Sequence[Lock], light: QColor, shade: QColor, half: float
) -> None:
    """One in the light, one in the shade."""
    for number, one in enumerate(locks):
        brush.path(
            lock(one, half if number % 2 else half * 0.8), shade if number % 2 else light, 0.7
        )


def strands_aside(where: QTransform) -> Callable[[Brush], None]:
    """The strands of ``ASIDE``, moved with the head."""

    def paint(brush: Brush) -> None:
        light = brush.mix("hair", brush.by("#D8B48C", "#A98A6C"), 0.3)
        shade = brush.mix("hair", "#2A1D16", 0.28)
        for number, one in enumerate(_ASIDE_LOCKS):
            path = where.map(lock(one, 5.0 if number % 2 else 3.8))
            brush.path(path, shade if number % 2 else light, 0.7)

    return paint
