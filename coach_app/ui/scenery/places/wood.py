"""In the wood: light at the end of a path, trunks near and far, rays, ferns, a falling leaf."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath

from coach_app.ui.scenery.brush import HIGH, WIDE, Brush, Light, fall, stop
from coach_app.ui.scenery.land import lenses, under, woods
from coach_app.ui.scenery.paths import WidePoint, limb, outline
from coach_app.ui.scenery.places.place import Place, Spot, View, swing

LIGHT_X = 1060  # the trunks are lit from here
PATH = (
    "M1030 790C1010 830 1120 850 1060 900C1000 950 800 985 720 1100L1330 1100"
    "C1270 990 1180 940 1180 890C1180 850 1060 830 1062 790Z"
)
FALL, PAUSE = 14.0, 20.0  # seconds


def _trunk(
    brush: Brush,
    x: float,
    wide: float,
    base: float,
    shade: QColor,
    lit: QColor | None,
    seed: int,
    lean: float = 0,
) -> None:
    dice = random.Random(seed)
    top = -30
    line: list[WidePoint] = [
        (x, base + 10, wide * 0.78),
        (x + dice.uniform(-4, 4), base - 40, wide * 0.5),
    ]
    line += [
        (
            x + lean * u + dice.uniform(-1, 1) * wide * 0.25,
            base - (base - top) * u,
            wide * (0.46 - 0.16 * u),
        )
        for u in (0.2, 0.45, 0.7, 1)
    ]
    path = limb(line, round_ends=False)
    for _ in range(2 + int(wide / 30)):
        u = dice.uniform(0.45, 0.9)
        at_x, at_y = x + lean * u, base - (base - top) * u
        side, long = dice.choice([-1, 1]), wide * dice.uniform(2.2, 4.5)
        branch = (
            (at_x - side * wide * 0.2, at_y + wide * 0.3, wide * 0.15),
            (at_x + side * long * 0.5, at_y - long * 0.3, wide * 0.08),
            (at_x + side * long, at_y - long * 0.75, wide * 0.02),
        )
        brush.path(limb(branch, round_ends=False), shade)
    brush.path(path, shade)
    if lit is not None:
        to_light = 0.3 if x < LIGHT_X else -0.3
        with brush.inside(path):
            edge = [(a + wide * to_light, b, w * 0.55) for a, b, w in line]
            brush.path(limb(edge, round_ends=False), lit, 0.75)


def _crown(
    brush: Brush,
    seed: int,
    many: int,
    heights: tuple[float, float],
    size: float,
    shades: Sequence[QColor],
    keep: Callable[[float, float, random.Random], bool],
) -> None:
    dice = random.Random(seed)
    for _ in range(many):
        x, y = dice.uniform(-40, WIDE + 40), dice.uniform(*heights)
        if not keep(x, y, dice):
            continue
        half = size * dice.uniform(0.6, 1.3)
        leaf = QPainterPath(QPointF(-half, 0))
        leaf.quadTo(0, -half * 0.62, half, 0)
        leaf.quadTo(0, half * 0.62, -half, 0)
        with brush.moved(x, y, dice.randint(-50, 50)):
            brush.path(leaf, dice.choice(shades), dice.uniform(0.55, 0.95))
    brush.check()


def paint(brush: Brush) -> None:
    _far(brush)
    _middle(brush)
    _path_and_rays(brush)
    _near(brush)
    _ferns(brush)


def _far(brush: Brush) -> None:
    mix = brush.mix
    top = brush.by(mix("wd1", "wd0", 0.45), mix("wd1", "wd3", 0.35))
    middle = brush.by("wd0", mix("wd0", "wd1", 0.75))
    brush.box(
        0, 0, WIDE, HIGH, fall(stop(0, top), stop(0.45, middle), stop(0.75, "wd1"), stop(1, "wd2"))
    )
    strong = (0.42, 0.12) if brush.dark else (0.95, 0.4)
    light = (stop(0, "sun0", strong[0]), stop(0.4, "sun1", strong[1]), stop(1, "sun1", 0))
    y, reach = (520, 560) if brush.dark else (400, 760)
    brush.box(0, 0, WIDE, HIGH, Light(light, LIGHT_X, y, reach))
    dice = random.Random(4)
    for i in range(34):
        x, wide = dice.uniform(-20, WIDE + 20), dice.uniform(9, 16)
        base = 742 + dice.uniform(-8, 8)
        if not 640 < x < 1270:
            _trunk(brush, x, wide, base, mix("wd1", "wd2", 0.55), None, i)
    woods(brush, 13, 738, mix("wd1", "wd2", 0.6), 34, 6)
    floor = [(-60, 752), (400, 744), (960, 736), (1500, 746), (1980, 752)]
    grey = fall(stop(0, mix("wd1", "wd0", 0.5)), stop(1, "wd2"), top=736, bottom=900)
    brush.path(under(floor, 1100), grey)


def _middle(brush: Brush) -> None:
    mix = brush.mix
    dice = random.Random(40)
    for i, x in enumerate((90, 250, 395, 560, 700, 1290, 1420, 1590, 1725, 1850)):
        _trunk(
            brush,
            x + dice.uniform(-20, 20),
            dice.uniform(24, 36),
            790 + dice.uniform(-10, 14),
            mix("wd2", "wd3", 0.35),
            mix("wd1", "sun0", 0.12 if brush.dark else 0.5),
            40 + i,
            dice.uniform(-20, 20),
        )

    def keep(x: float, y: float, dice: random.Random) -> bool:
        return dice.random() < math.pow(abs(x - 1000) / 900, 1.2) * 1.15 - y / 620

    leaves = [brush.shade("wd2"), mix("leaf", "wd1", 0.4), mix("wd2", "wd1", 0.4)]
    _crown(brush, 5, 900, (-20, 330), 20, leaves, keep)
    floor = [(-60, 802), (300, 790), (700, 802), (1200, 796), (1600, 784), (1980, 800)]
    green = fall(stop(0, mix("wd2", "sun0", 0.3)), stop(1, "wd3"), top=784, bottom=1000)
    brush.path(under(floor, 1100), green)


def _path_and_rays(brush: Brush) -> None:
    mix = brush.mix
    light = brush.by("sun0", mix("sandA", "sun1", 0.25))
    stops = (stop(0, light, 0), stop(0.12, light, 0.9), stop(1, "sandB"))
    brush.path(outline(PATH), fall(*stops, top=790, bottom=1080))
    shade = mix("wd3", "wd4", 0.3)
    lenses(brush, 5, [(-40, 800), (660, 800)], 200, 60, (12, 50), shade, 0.35)
    lenses(brush, 7, [(1300, 800), (1960, 800)], 200, 60, (12, 50), shade, 0.35)
    lenses(brush, 6, [(740, 880), (1200, 880)], 190, 26, (10, 40), "sandC", 0.5)
    strong = 0.16 if brush.dark else 0.5
    ray = fall(stop(0, "sun0", 0), stop(0.35, "sun0", 0.75), stop(1, "sun0", 0))
    for above, below, wide in ((1130, 640, 70), (1210, 860, 46), (1310, 1180, 60), (1000, 420, 40)):
        for grow in (0, 7, 14):  # three thin ones have the soft edge of one that is blurred
            path = outline(
                f"M{above - grow} -20L{above + wide + grow} -20"
                f"L{below + wide * 3 + grow} 930L{below - grow} 930Z"
            )
            brush.path(path, ray, strong / 3)


def _near(brush: Brush) -> None:
    mix = brush.mix
    lit = mix("wd2", "sun1", 0.12 if brush.dark else 0.45)
    for i, (x, wide, base, lean) in enumerate(
        ((170, 78, 930, 18), (470, 54, 872, -14), (1520, 58, 880, 12), (1770, 92, 940, -26))
    ):
        _trunk(brush, x, wide, base, mix("wd3", "wd4", 0.6), lit, 70 + i, lean)
        foot = outline(
            f"M{x - wide * 2.2} {base + 26}Q{x - wide} {base - 8} {x} {base - 6}"
            f"Q{x + wide} {base - 8} {x + wide * 2.2} {base + 26}"
            f"Q{x} {base + 40} {x - wide * 2.2} {base + 26}Z"
        )
        brush.path(foot, mix("wd2", "wd3", 0.62 if base < 900 else 0.8))

    def keep(x: float, y: float, dice: random.Random) -> bool:
        return dice.random() < math.pow(abs(x - 980) / 900, 2.1) * 1.35 - y / 330 * 0.95

    leaves = [
        brush.shade("wd4"),
        mix("wd3", "leaf", 0.35),
        brush.shade("leaf"),
        mix("leaf", "sun0", 0.08 if brush.dark else 0.35),
        brush.shade("wd3"),
    ]
    _crown(brush, 9, 1100, (-30, 300), 27, leaves, keep)


def _ferns(brush: Brush) -> None:
    dice = random.Random(3)
    for foot, scale in ((930, 0.62), (1010, 0.85), (1100, 1.15)):
        for _ in range(22):
            x = dice.uniform(-20, WIDE + 20)
            if abs(x - 1000) < 330 - (foot - 930) * 0.2:
                continue
            lean, y = dice.uniform(-0.7, 0.7), foot + dice.uniform(-14, 14)
            shade = brush.mix("wd4", "leaf", 0.25 + 0.2 * dice.random())
            _fern(brush, x, y, dice.uniform(120, 190) * scale, lean, shade)
        brush.check()


def _fern(brush: Brush, x: float, y: float, high: float, lean: float, shade: QColor) -> None:
    lit = brush.mix("wd3", "leaf", 0.55)
    for i in range(15):
        u = i / 14
        at_x = x + lean * high * u * u * 0.9
        at_y = y - high * u + abs(lean) * high * 0.25 * u * u
        long = high * 0.30 * math.pow(1 - u, 0.7) * (0.5 + 0.5 * min(1, u * 5))
        for side in (-1, 1):
            tip = QPointF(at_x + side * long + lean * long * 0.3, at_y - long * 0.34)
            leaf = QPainterPath(QPointF(at_x, at_y))
            leaf.quadTo(QPointF(at_x + side * long * 0.45, at_y - long * 0.42), tip)
            leaf.quadTo(
                QPointF(at_x + side * long * 0.5, at_y + long * 0.02),
                QPointF(at_x, at_y + high * 0.018),
            )
            brush.path(leaf, shade if side < 0 else lit)
    stem = QPainterPath(QPointF(x, y))
    stem.quadTo(
        x + lean * high * 0.1,
        y - high * 0.6,
        x + lean * high * 0.9,
        y - high + abs(lean) * high * 0.25,
    )
    brush.line(stem, shade, 2)


def paint_leaf(brush: Brush) -> None:
    shade = brush.by("#C98A3C", "#B98A4A")
    brush.path(outline("M-22 0Q-4 -17 24 0Q-2 15 -22 0Z"), shade)
    brush.line(outline("M-30 1L20 0"), brush.mix(shade, "#000000", 0.25), 1.4)


def where(seconds: float) -> Spot:
    """It falls in 14 seconds, rocking; then for 20 there is nothing, and one looks around."""
    part = (seconds % (FALL + PAUSE)) / FALL
    if part >= 1:
        return Spot(1236, 340, seen=0)
    rock = swing(part, 0.42, 60)
    seen = min(1.0, part * 8, (1 - part) * 8)
    return Spot(1236 + rock, 340 + 480 * part, 28 + rock * 0.5, seen=seen)


VIEWS = (View(), View(1.5, 1236, 600), View(1.6, 1000, 1000), View(1.6, 420, 960))
WOOD = Place(paint, paint_leaf, 72, Spot(1236, 560, 28), where, VIEWS)
