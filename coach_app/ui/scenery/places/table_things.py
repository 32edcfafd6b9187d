"""Quiet things at the edge of the table, seen from above: a cup, heather, a pencil, a book.

Each is painted round (0, 0) and has its shadow to the lower left: the window is on the right.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import Brush, Light, fall, stop
from coach_app.ui.scenery.paths import limb, outline


@dataclass(frozen=True)
class TableThing:
    """``side``: of the square it is painted in; ``wide`` and ``high``: what it takes of that."""

    paint: Callable[[Brush], None]
    side: float
    wide: float
    high: float


def _shadow(brush: Brush, path: QPainterPath, far: float = 10) -> None:
    shade = brush.by("#5A4220", "#000000")
    for step in range(5):
        with brush.moved(-far * (0.35 + 0.2 * step), far * (0.35 + 0.2 * step)):
            brush.path(path, shade, 0.075)
            brush.line(path, shade, 2.0 + 2.4 * step, 0.035)


def _round(x: float, y: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(x - radius, y - radius, 2 * radius, 2 * radius)
    return path


def paint_cup(brush: Brush) -> None:
    """Tea on a saucer, a spoon beside it."""
    china, rim = brush.by("#F7F1E4", "#B9AE9A"), brush.by("#DCE4DE", "#97A096")
    blue, deep = brush.by("#6E97A6", "#4E6C78"), brush.by("#567E8E", "#3D5762")
    saucer = _round(0, 0, 112)
    _shadow(brush, saucer, 15)
    brush.path(saucer, china)
    brush.path(_round(2, -2, 106), fall(stop(0, brush.mix(china, "#FFFFFF", 0.4)), stop(1, rim)))
    brush.path(_round(0, 0, 82), brush.mix(rim, china, 0.4))
    brush.line(_round(0, 0, 99), blue, 3.5, 0.75)
    handle = QPainterPath()
    handle.moveTo(44, -44)
    handle.cubicTo(104, -98, 122, -58, 60, -22)
    _shadow(brush, _round(0, 0, 66), 12)
    brush.line(handle, deep, 17)
    brush.line(handle, blue, 11)
    brush.path(_round(0, 0, 68), blue)
    brush.path(_round(3, -3, 64), brush.mix(blue, "#FFFFFF", 0.22))
    brush.path(_round(0, 0, 57), deep)
    tea = brush.by("#9C5F2C", "#6E4422")
    bright, dim = brush.mix(tea, "#FFD79A", 0.45), brush.mix(tea, "#3A1F0C", 0.4)
    light = Light((stop(0, bright), stop(0.6, tea), stop(1, dim)), 14, -12, 60)
    brush.path(_round(0, 3, 53), light)
    gleam = outline("M16 -34C32 -30 40 -18 40 -4C32 -14 26 -22 16 -34Z")
    brush.path(gleam, "#FFF6DE", 0.55 if not brush.dark else 0.25)
    spoon = limb([(-96, 60, 4), (-60, 84, 3.4), (-10, 98, 3.2), (34, 96, 4)])
    bowl = QPainterPath()
    bowl.addEllipse(30, 82, 50, 27)
    silver = brush.by("#B9BDB6", "#7C8079")
    for part in (spoon, bowl):
        _shadow(brush, part, 4)
        brush.path(part, silver)
    brush.ellipse(57, 94, 17, 7, brush.mix(silver, "#FFFFFF", 0.5), 0.7)


def paint_twig(brush: Brush) -> None:
    """Three sprigs of heather, laid down after a walk."""
    dice = random.Random(21)
    stem = brush.by("#7C6A45", "#5B4E36")
    greens = [brush.by("#7F8F5B", "#59663F"), brush.by("#68794A", "#475233")]
    bells = [
        brush.by(light, dark)
        for light, dark in (
            ("#C7A3C4", "#8B6C8A"), ("#A97AA6", "#74567A"), ("#8F5F90", "#5D4260"),
            ("#DDC4DA", "#A58AA3"),
        )
    ]  # fmt: skip
    for lean, long, bend in ((-17.0, 235.0, 16.0), (5.0, 285.0, -20.0), (24.0, 205.0, 18.0)):
        with brush.moved(-14, 138, lean):
            path = QPainterPath()
            path.moveTo(0, 0)
            path.quadTo(bend, -long * 0.5, bend * 0.4, -long)
            shade = brush.by("#5A4220", "#000000")
            with brush.moved(-8, 7):
                brush.line(path, shade, 15, 0.07)
                brush.line(path, shade, 8, 0.09)
            brush.line(path, stem, 3.6)
            for number in range(46):
                part = 0.12 + 0.88 * number / 45
                at = path.pointAtPercent(part)
                side = 1 if number % 2 else -1
                flower = part > 0.36
                out = dice.uniform(5, 15) * (1.25 - 0.7 * part)
                x, y = at.x() + side * out, at.y() - dice.uniform(0, 7)
                turn = side * dice.uniform(25, 60)
                if not flower or dice.random() < 0.22:
                    brush.ellipse(x, y, 3.2, 8.5, dice.choice(greens), 1, turn)
                if flower:
                    size = dice.uniform(5.2, 7.6) * (1.15 - 0.45 * part)
                    brush.ellipse(x, y, size * 0.85, size * 1.15, dice.choice(bells), 1, turn)
                    brush.ellipse(x + 1.4, y - 1.8, size * 0.3, size * 0.4, bells[3], 0.8, turn)
    string = outline("M-30 112C-18 106 -2 106 8 114M-29 118C-16 112 -2 113 7 120")
    brush.line(string, brush.by("#F1E6CC", "#A89A7C"), 3.4)


def paint_pencil(brush: Brush) -> None:
    """A green pencil, sharpened with a knife, and two curls of its wood."""
    with brush.moved(0, 0, -24):
        whole = outline("M-150 -10H96L146 0L96 10H-150Q-156 0 -150 -10Z")
        _shadow(brush, whole, 7)
        green = brush.by("#6F8A55", "#55683F")
        brush.path(outline("M-150 -10H96V-3.4H-152Z"), brush.mix(green, "#FFFFFF", 0.22))
        brush.path(outline("M-152 -3.4H98V3.6H-152Z"), green)
        brush.path(outline("M-152 3.6H96V10H-150Z"), brush.mix(green, "#22301A", 0.25))
        wood = brush.by("#E7CFA4", "#A68E68")
        brush.path(outline("M96 -10L146 0L96 10Q102 7 98 3.6Q104 0 98 -3.4Q102 -7 96 -10Z"), wood)
        brush.path(outline("M96 10L146 0L98 2Q104 4 98 5Z"), brush.mix(wood, "#7A5A30", 0.25))
        brush.path(outline("M130 -3.2L147 0L130 3.2Q133 0 130 -3.2Z"), "#3A3A36")
        brush.path(
            outline("M-150 -10H-132V10H-150Q-156 0 -150 -10Z"), brush.by("#C9A24A", "#8F7436")
        )
    for x, y, turn in ((92, 34, 20.0), (122, 8, 130.0)):
        with brush.moved(x, y, turn):
            curl = outline("M-13 4C-9 -9 9 -9 12 3C7 -3 -6 -3 -9 7Z")
            _shadow(brush, curl, 3)
            brush.path(curl, brush.by("#EAD6B0", "#9C8560"))
            brush.line(outline("M-13 4C-9 -9 9 -9 12 3"), brush.by("#8AA06E", "#5F7148"), 1.6)


def paint_book(brush: Brush) -> None:
    """A book in linen with a ribbon, closed."""
    cover = outline("M-118 -150H112Q120 -150 120 -142V142Q120 150 112 150H-118Z")
    linen = brush.by("#8C6789", "#604864")
    with brush.moved(0, 0, 14):
        _shadow(brush, cover, 17)
        page = brush.by("#EFE5CF", "#9B907B")
        brush.path(outline("M-112 -144H116V150H-112Z"), page)
        brush.line(outline("M117 -138V148M119.500 -138V149"), brush.mix(page, "#8A7346", 0.4), 1)
        with brush.moved(-4, -4):
            brush.path(cover, linen)
            brush.path(outline("M-118 -150H-92V150H-118Z"), brush.mix(linen, "#2A1830", 0.25))
            brush.line(outline("M-89 -149V149"), brush.mix(linen, "#FFFFFF", 0.3), 1.5, 0.6)
            label = outline("M-46 -96H78V-34H-46Z")
            brush.path(label, brush.by("#F2E8D2", "#B3A68C"))
            brush.line(outline("M-38 -88H70V-42H-38Z"), linen, 1.6, 0.7)
            brush.line(outline("M-18 -72H50M-6 -58H38"), linen, 3, 0.55)
            dice = random.Random(3)
            weave = QPainterPath()
            for _ in range(130):
                x, y = dice.uniform(-88, 112), dice.uniform(-146, 146)
                weave.moveTo(x, y)
                weave.lineTo(x + dice.choice((0, 7)), y + dice.choice((0, 7)))
            brush.line(weave, brush.mix(linen, "#FFFFFF", 0.5), 1, 0.16)
        ribbon = limb([(40, 140, 5), (46, 168, 5), (38, 190, 5)])
        brush.path(ribbon, brush.by("#C79A3C", "#927232"))


#: By the name of their picture.
TABLE_THINGS: dict[str, TableThing] = {
    "table-cup": TableThing(paint_cup, 290, 236, 236),
    "table-twig": TableThing(paint_twig, 360, 230, 320),
    "table-pencil": TableThing(paint_pencil, 340, 310, 170),
    "table-book": TableThing(paint_book, 430, 320, 380),
}
