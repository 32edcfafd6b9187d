"""Land from far to near: ridges, woods on the horizon, strokes of heather, grass, stones; and
what a corner of it may have: a clearing of sand, a path, mist, a sheepfold."""

from __future__ import annotations

import itertools
import math
import random
from collections import defaultdict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath

from coach_app.ui.scenery.brush import HIGH, WIDE, Brush, Fill, Shade, fall, pick, stop
from coach_app.ui.scenery.paths import Point, along, limb, outline, spline

CLEARING = (
    (500, 852), (640, 826), (820, 816), (1000, 814), (1180, 820), (1330, 836), (1420, 858),
    (1300, 886), (1080, 898), (860, 898), (640, 884),
)  # fmt: skip
# The middle of a path and half its width, from us to the woods.
WAY = (
    (640, 1240, 250), (780, 1110, 170), (930, 1010, 100), (1050, 954, 66), (1090, 912, 46),
    (1040, 872, 33),
    (940, 846, 24), (930, 824, 16), (1040, 806, 11), (1190, 790, 8), (1262, 768, 5.5),
    (1246, 748, 4), (1256, 736, 2.5),
)  # fmt: skip
ROWS = 28  # strokes are painted in so many rows, the farthest first


def ridge(seed: int, y: float, swing: float, many: int = 9, tilt: float = 0) -> list[Point]:
    """Points of a skyline from edge to edge; ``tilt``: how much lower the right end is."""
    dice = random.Random(seed)
    left, right = -40.0, WIDE + 40.0
    return [
        (
            left + (right - left) * i / (many - 1),
            y + swing * (dice.random() * 2 - 1) + tilt * (i / (many - 1) - 0.5),
        )
        for i in range(many)
    ]


def under(points: Sequence[Point], bottom: float = HIGH + 40, tension: float = 1) -> QPainterPath:
    """All that lies below a skyline."""
    path = spline(points, tension=tension)
    path.lineTo(points[-1][0], bottom)
    path.lineTo(points[0][0], bottom)
    path.closeSubpath()
    return path


def woods(brush: Brush, seed: int, y: float, fill: Fill, size: float, swing: float) -> None:
    """Round crowns on the horizon, some higher than others."""
    dice = random.Random(seed)
    x, phase, base = -60.0, dice.random() * 6, y + size * 3.2
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRect(-60, y, WIDE + 120, base - y)
    while x < WIDE + 60:
        wave = 0.35 + 0.65 * abs(math.sin(x / 310 + phase) * math.sin(x / 137 + phase * 2))
        wide = size * dice.uniform(0.55, 1.0)
        high = size * (0.3 + wave * dice.uniform(0.75, 1.15))
        top = y + swing * math.sin(x / 420 + phase) - high
        crown = QPainterPath(QPointF(x - wide, base))
        crown.lineTo(x - wide, top + wide * 0.75)
        crown.cubicTo(x - wide, top + wide * 0.1, x - wide * 0.45, top, x, top)
        crown.cubicTo(x + wide * 0.45, top, x + wide, top + wide * 0.1, x + wide, top + wide * 0.75)
        crown.lineTo(x + wide, base)
        crown.closeSubpath()
        path.addPath(crown)
        x += wide * dice.uniform(0.7, 1.3)
    brush.path(path, fill)


def dabs(
    brush: Brush,
    seed: int,
    points: Sequence[Point],
    depth: float,
    many: int,
    sizes: tuple[float, float],
    shades: Sequence[QColor],
    skip: Callable[[float, float], bool] | None = None,
    lean: float = 0.12,
) -> None:
    """Heather as short strokes below a skyline: small and flat far away, upright near by.

    Strokes of one row, colour and width are one path: a picture has thousands.
    """
    dice = random.Random(seed)
    line = along(points, 16)
    strokes = []
    for _ in range(many // 12 if brush.rough else many):
        i, v = dice.randrange(len(line) - 1), dice.random()
        x = line[i][0] + (line[i + 1][0] - line[i][0]) * v
        u = dice.random()
        y = line[i][1] + (line[i + 1][1] - line[i][1]) * v + u * depth
        if skip is not None and skip(x, y):
            continue
        strokes.append((y, x, (sizes[0] + (sizes[1] - sizes[0]) * u) * dice.uniform(0.6, 1.25)))
    strokes.sort()
    row = max(1, math.ceil(len(strokes) / ROWS))
    for first in range(0, len(strokes), row):
        brush.check()
        paths: dict[tuple[int, float], QPainterPath] = defaultdict(QPainterPath)
        kinds: dict[int, QColor] = {}
        for y, x, high in strokes[first : first + row]:
            noise = math.sin(x / 47 + math.sin(y / 13) * 2) * math.sin(x / 113 + y / 29)
            shade = pick(shades, 0.65 * (0.5 + 0.5 * noise) + 0.35 * dice.random())
            bent = dice.gauss(0, lean) * high
            kinds[shade.rgb()] = shade
            path = paths[shade.rgb(), round(max(1.3, high * 0.27) * 2) / 2]
            path.moveTo(x, y)
            path.quadTo(x + bent * 0.2, y - high * 0.6, x + bent, y - high)
        for (kind, width), path in paths.items():
            brush.line(path, kinds[kind], width)


def lenses(
    brush: Brush,
    seed: int,
    points: Sequence[Point],
    depth: float,
    many: int,
    sizes: tuple[float, float],
    shade: Shade,
    opacity: float,
) -> None:
    """Flat spots of shade on moss or sand."""
    dice = random.Random(seed)
    line = along(points, 14)
    for _ in range(many):
        i, u = dice.randrange(len(line)), dice.random()
        x, y = line[i][0], line[i][1] + 12 + u * depth
        wide = (sizes[0] + (sizes[1] - sizes[0]) * u) * dice.uniform(0.6, 1.2)
        path = QPainterPath(QPointF(x - wide, y))
        path.quadTo(x, y - wide * 0.13, x + wide, y)
        path.quadTo(x, y + wide * 0.11, x - wide, y)
        brush.path(path, shade, opacity)


def grass(
    brush: Brush,
    seed: int,
    x: float,
    y: float,
    many: int,
    high: float,
    spread: float,
    shades: Sequence[QColor],
    lean: float = 0,
) -> None:
    """A tuft around (x, y), the longest blades behind."""
    brush.check()
    dice = random.Random(seed)
    blades = []
    for _ in range(many // 3 if brush.rough else many):
        at = x + dice.gauss(0, spread)
        long = high * dice.uniform(0.45, 1.1)
        bent = lean + dice.gauss(0, 0.28) + (at - x) / (spread * 6 + 1)
        wide = dice.uniform(1.1, 2.4) * high / 110
        foot = y + 6 + dice.uniform(-0.09, 0.05) * high
        points = (
            (at - bent * long * 0.03, foot, 0.4),
            (at + bent * long * 0.02, foot - long * 0.14, wide * 0.9),
            (at + bent * long * 0.2, foot - long * 0.5, wide * 0.85),
            (at + bent * long * 0.62, foot - long, 0.2),
        )
        blades.append((long, limb(points, round_ends=False), dice.choice(shades)))
    for _long, path, shade in sorted(blades, key=lambda blade: -blade[0]):
        brush.path(path, shade)


def stone(
    brush: Brush,
    x: float,
    y: float,
    wide: float,
    top: Shade | None = None,
    side: Shade | None = None,
    seed: int = 0,
) -> None:
    """A flat stone, lit from the upper left."""
    dice = random.Random(seed + 11)
    turns = [2 * math.pi * i / 9 for i in range(9)]
    points = [
        (
            x + math.cos(a) * wide / 2 * dice.uniform(0.95, 1.04),
            y + math.sin(a) * wide * 0.215 * dice.uniform(0.93, 1.05),
        )
        for a in turns
    ]
    path = spline(points, closed=True)
    brush.path(path.translated(wide * 0.006, wide * 0.045), side or brush.by("#9DAE84", "#22281B"))
    brush.path(path, top or brush.by("#F6F2E8", "#8D8A7D"))
    with brush.inside(path):
        shine = 0.07 if brush.dark else 0.35
        brush.ellipse(x - wide * 0.12, y - wide * 0.12, wide * 0.42, wide * 0.16, "#FFFFFF", shine)


def clearing(brush: Brush, *, dunes: bool) -> None:
    """Sand in the middle, where stones may lie."""
    mix = brush.mix
    shape = spline(CLEARING, closed=True)
    sand = fall(stop(0, mix("sandA", "mist", 0.3)), stop(1, "sandB"), top=812, bottom=900)
    brush.path(shape.translated(0, 5), mix("mosC", "heiC", 0.5), 0.3)
    brush.path(shape, sand)
    lower = [(520, 868), (640, 890), (860, 902), (1080, 902), (1300, 890), (1410, 866)]
    shades = _beside_sand(brush, dunes=dunes)
    dabs(brush, 44, lower, 10, 240, (9, 17), shades)
    upper = [(510, 848), (650, 828), (820, 818), (1000, 816), (1180, 822), (1330, 838), (1410, 852)]
    dabs(brush, 45, upper, 5, 120, (5, 10), shades)


def _beside_sand(brush: Brush, *, dunes: bool) -> list[QColor]:
    mix = brush.mix
    if dunes:
        return [mix("mosC", "straw", 0.5), brush.shade("straw"), mix("straw", "sandC", 0.5)]
    return [
        mix("mosC", "heiC", 0.4),
        brush.shade("heiC"),
        mix("heiC", "heiD", 0.4),
        brush.shade("heiB"),
    ]


def way(brush: Brush) -> None:
    """A sandy path that winds from us to the woods; heather hangs over its edges."""
    mix = brush.mix
    path = limb(WAY, round_ends=False)
    brush.path(path.translated(0, 4), mix("mosC", "heiD", 0.5), 0.35)
    far, near = mix("sandA", "mist", 0.45), mix("sandB", "sandC", 0.25)
    brush.path(path, fall(stop(0, far), stop(0.3, "sandA"), stop(1, near), top=740, bottom=1090))
    with brush.inside(path):
        lenses(brush, 32, [(760, 930), (1120, 930)], 170, 40, (10, 54), "sandC", 0.4)
        track = [(x + 0.3 * half, y) for x, y, half in WAY]
        brush.line(spline(track), mix("sandC", "sandB", 0.4), 3, 0.35)
    shades = _beside_sand(brush, dunes=False)
    line = [spot for spot in along(WAY, 8) if 770 < spot[1] < 872]
    for number, ((x, y, half), (to_x, to_y, _half)) in enumerate(itertools.pairwise(line)):
        long = math.hypot(to_x - x, to_y - y)
        away = ((to_y - y) / long * half, -(to_x - x) / long * half)
        tall = 3 + 13 * (y - 770) / 160
        for side in (-1, 1):
            at_x, at_y = x + side * away[0], y + side * away[1] + 2
            edge = [(at_x - long / 2, at_y), (at_x + long / 2, at_y)]
            dabs(brush, 440 + 2 * number + side, edge, 2, 4, (tall * 0.6, tall), shades)


def mist(brush: Brush, y: float, strong: float) -> None:
    """Banks of mist that lie on the land, as long as the picture is wide."""
    dice = random.Random(int(y))
    for number in range(7):
        x, wide = WIDE * (number + dice.random()) / 7, dice.uniform(320, 560)
        high = dice.uniform(16, 34)
        brush.soft(x, y + dice.uniform(-16, 22), wide, high, "mist", strong)


def paint_fold(brush: Brush, x: float, y: float) -> None:
    """A sheepfold with a thatched roof, and some sheep."""
    mix = brush.mix
    roof = mix("trunkL", "straw", 0.45)
    brush.box(x - 74, y - 18, 148, 32, mix("trunk", "heiD", 0.3))
    brush.box(x - 20, y - 16, 26, 30, mix("trunk", "#000000", 0.35))
    thatch = outline(
        f"M{x - 92} {y - 8}C{x - 70} {y - 40} {x - 62} {y - 62} {x - 40} {y - 66}H{x + 44}"
        f"C{x + 64} {y - 62} {x + 72} {y - 40} {x + 94} {y - 8}"
        f"C{x + 40} {y - 14} {x - 40} {y - 14} {x - 92} {y - 8}Z"
    )
    brush.path(thatch, fall(stop(0, mix(roof, "sun0", 0.25)), stop(1, roof)))
    brush.line(outline(f"M{x - 40} {y - 65}H{x + 44}"), mix("trunk", roof, 0.3), 5)
    for i in range(24):
        u = i / 23
        straw = f"M{x - 38 + 80 * u} {y - 58}q{(u - 0.5) * 14} 20 {(u - 0.5) * 78} 44"
        brush.line(outline(straw), mix("trunk", roof, 0.6), 1, 0.5)
    wool, face = mix(brush.by("#F6F2E8", "#8D8A7D"), "sandA", 0.4), mix("trunk", "#000000", 0.1)
    for dx, dy in ((146, 22), (170, 30), (196, 20), (226, 31), (124, 36), (262, 24)):
        at_x, at_y = x + dx, y + dy
        legs = f"M{at_x - 4} {at_y + 4}v5M{at_x + 4} {at_y + 4}v5"
        brush.line(outline(legs), "trunk", 1.4)
        brush.ellipse(at_x, at_y, 9, 6, wool)
        brush.ellipse(at_x - 8, at_y - 2, 3.6, 3, face)
