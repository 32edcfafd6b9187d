"""The small emperor moth of Dutch heaths, seen from above: two pairs of wings and a body.

Units of its own: the body stands at x = 0, a wing reaches to about 460. The spots are little
moons without a pupil, so that it does not stare.
"""

from __future__ import annotations

import functools
import itertools
import math
import random
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import Brush, Light, stop
from coach_app.ui.scenery.paths import Point, limb

LIFT, REST = 7.0, 2.0  # degrees: how far a lit wing rises, how low a quiet one hangs
_WING = QRectF(-44, -400, 584, 740)  # whatever a right wing covers, raised or not
_BODY = QRectF(-110, -190, 220, 380)
_BASE = (8.0, -6.0)
Bow = tuple[Point, Point, Point, Point]
_FORE: tuple[Bow, ...] = (
    ((10, -38), (110, -150), (270, -262), (438, -268)),
    ((438, -268), (462, -250), (420, -90), (352, 28)),
    ((352, 28), (240, 52), (110, 44), (12, 20)),
)
_HIND: tuple[Bow, ...] = (
    ((12, 4), (120, 34), (236, 34), (316, 62)),
    ((316, 62), (350, 140), (292, 262), (196, 292)),
    ((196, 292), (104, 280), (30, 170), (8, 66)),
)
# Outer band, dark line, pale, middle, field, root; ring and light of the spot.
_QUIET = (
    {"edge": "#F3E9EA", "dark": "#8B6384", "pale": "#D3BBCD", "middle": "#B493AC",
     "field": "#EADDE3", "root": "#8B6384", "cell": "#FBF4EA", "blush": "#C8705F"},
    {"edge": "#8E7A8B", "dark": "#432F42", "pale": "#6F5A6E", "middle": "#5A4659",
     "field": "#857183", "root": "#4A3549", "cell": "#B0A090", "blush": "#A0604F"},
)  # fmt: skip
_LIT = (
    {"edge": "#FFF3DA", "dark": "#B9783A", "pale": "#F6D79B", "middle": "#E7B366",
     "field": "#FCEBC6", "root": "#B9783A", "cell": "#FFFBEF", "blush": "#C8705F"},
    {"edge": "#F6DFB0", "dark": "#8F5E2C", "pale": "#D9AE68", "middle": "#B98644",
     "field": "#E9C88C", "root": "#8F5E2C", "cell": "#FFF1D2", "blush": "#A0604F"},
)  # fmt: skip


def moth_box(name: str) -> QRectF:
    """What a picture of the moth covers, in its own units."""
    if name == "moth-body":
        return _BODY
    if name.endswith("left"):
        return QRectF(-_WING.right(), _WING.y(), _WING.width(), _WING.height())
    return _WING


def moth_size(name: str, scale: float) -> tuple[int, int]:
    """The pixels of a picture of the moth at ``scale`` pixels for a unit."""
    box = moth_box(name)
    return max(1, round(box.width() * scale)), max(1, round(box.height() * scale))


def paint_moth(brush: Brush, name: str, wide: int, step: float) -> None:
    """ "moth-lit" and "moth-quiet": the right wings, raised by ``step`` of 0 to 1; "moth-body"."""
    box = moth_box(name.replace("left", "right"))  # the left one is painted as its mirror image
    painter = brush.painter
    painter.resetTransform()
    painter.scale(wide / box.width(), wide / box.width())
    if name.endswith("left"):
        painter.translate(box.width(), 0)
        painter.scale(-1, 1)
    painter.translate(-box.topLeft())
    if name == "moth-body":
        paint_moth_body(brush)
        return
    painter.rotate(REST - (REST + LIFT) * step)
    paint_wings(brush, lit="lit" in name)


WINGS = tuple(f"moth-{light}-{side}" for light in ("lit", "quiet") for side in ("left", "right"))


def _on(bow: Bow, u: float) -> Point:
    v = 1 - u
    parts = (v**3, 3 * v * v * u, 3 * v * u * u, u**3)
    x, y = (sum(p * point[i] for p, point in zip(parts, bow, strict=True)) for i in (0, 1))
    return x, y


@functools.cache
def _edge(bows: tuple[Bow, ...]) -> tuple[Point, ...]:
    return tuple(_on(bow, i / 64) for bow in bows for i in range(64))


def _band(
    edge: Sequence[Point], part: float, swing: float, waves: float, phase: float = 0
) -> QPainterPath:
    """The wing's edge drawn in to ``part``, with a waving line."""
    path = QPainterPath()
    for i, (x, y) in enumerate(edge):
        m = part * (1 + swing * math.sin(2 * math.pi * waves * i / len(edge) + phase))
        spot = QPointF(_BASE[0] + (x - _BASE[0]) * m, _BASE[1] + (y - _BASE[1]) * m)
        path.lineTo(spot) if i else path.moveTo(spot)
    path.closeSubpath()
    return path


def paint_wings(brush: Brush, *, lit: bool) -> None:
    """The right pair, at rest; the painter mirrors and turns it."""
    look = (_LIT if lit else _QUIET)[1 if brush.dark else 0]
    _paint_wing(brush, _HIND, (168, 140, 30), 9, look)
    _paint_wing(brush, _FORE, (236, -118, 33), 11, look)


def _paint_wing(
    brush: Brush,
    bows: tuple[Bow, ...],
    eye: tuple[float, float, float],
    waves: int,
    look: dict[str, str],
) -> None:
    edge = _edge(bows)
    whole = _band(edge, 1, 0.006, waves * 3)
    with brush.moved(3, 9):
        brush.path(whole, "#000000", 0.1)
    brush.path(whole, look["edge"])
    bands = (
        (0.955, 0.008, waves * 1.4, 0, "pale"), (0.90, 0.014, waves * 1.4, 1, "dark"),
        (0.865, 0.016, waves * 1.4, 1.2, "edge"), (0.84, 0.014, waves * 1.4, 0.9, "middle"),
        (0.74, 0.02, waves * 1.6, 0, "pale"), (0.66, 0.02, waves * 1.2, 2, "field"),
    )  # fmt: skip
    with brush.inside(whole):
        for part, swing, many, phase, shade in bands:
            brush.path(_band(edge, part, swing, many, phase), look[shade])
        x, y, size = eye
        brush.ellipse(x, y, size * 2.1, size * 1.75, look["cell"], 0.8)
        root = brush.mix(look["root"], look["middle"], 0.5)
        brush.path(_band(edge, 0.34, 0.03, waves, 1), look["middle"])
        brush.path(_band(edge, 0.30, 0.03, waves, 2), look["root"])
        brush.path(_band(edge, 0.2, 0.02, waves), root)
        _veins(brush, edge, 12 if bows is _FORE else 0, look["edge"])
        _moon(brush, eye, look)
        if bows is _FORE:
            tip = Light(
                (stop(0, look["blush"], 0.7), stop(1, look["blush"], 0)), 430, -258, 70, 0.86
            )
            brush.ellipse(430, -258, 70, 60, tip)
        _scales(brush, edge, (look["edge"], look["dark"]))


def _veins(brush: Brush, edge: Sequence[Point], bend: float, shade: str) -> None:
    for i in range(9):
        x, y = edge[int((0.30 + 0.42 * (0.1 + 0.8 * i / 8)) * len(edge))]
        vein = QPainterPath(QPointF(*_BASE))
        vein.quadTo(x * 0.45 + bend, y * 0.52, x, y)
        brush.line(vein, shade, 1.4, 0.5)


def _moon(brush: Brush, eye: tuple[float, float, float], look: dict[str, str]) -> None:
    """A thin crescent in a pale round: the moon, not an eye."""
    x, y, size = eye
    brush.ellipse(x, y, size * 0.98, size * 0.98, look["middle"])
    night, light = (
        brush.mix(look["dark"], "warm2", 0.45),
        brush.mix(look["cell"], "sun1", 0.25 if brush.dark else 0.55),
    )
    brush.ellipse(x, y, size * 0.84, size * 0.84, night)
    disc = QPainterPath()
    disc.addEllipse(QPointF(x, y), size * 0.84, size * 0.84)
    with brush.inside(disc):
        brush.ellipse(x + size * 0.3, y - size * 0.24, size * 0.82, size * 0.82, light)


def _scales(brush: Brush, edge: Sequence[Point], shades: tuple[str, str]) -> None:
    dice = random.Random(5)
    for _ in range(120):
        at = edge[dice.randrange(len(edge))]
        part, long = dice.uniform(0.35, 0.98), dice.uniform(6, 13)
        x, y = (base + (to - base) * part for base, to in zip(_BASE, at, strict=True))
        far = math.hypot(x, y) + 0.1
        scale = QPainterPath(QPointF(x, y))
        scale.lineTo(x + x / far * long, y + y / far * long)
        brush.line(scale, dice.choice(shades), 1.1, 0.35)


def paint_moth_body(brush: Brush) -> None:
    dark, pale = brush.by("#7A5A70", "#4A3648"), brush.by("#CBB2C2", "#8E7A8B")
    brush.path(limb([(0, -40, 24), (0, 40, 26), (0, 110, 21), (0, 170, 9)]), dark)
    for i in range(6):
        y, half = 36.0 + i * 23, 25 - i * 2.6
        ring = QPainterPath(QPointF(-half, y))
        ring.quadTo(0, y + 13, half, y)
        ring.quadTo(0, y + 22, -half, y)
        brush.path(ring, pale, 0.75)
    brush.ellipse(0, -30, 31, 38, pale)
    dice = random.Random(3)
    shades = [pale, brush.mix(pale, "#FFFFFF", 0.4), dark]
    for _ in range(120):
        turn, far = dice.uniform(0, 2 * math.pi), math.sqrt(dice.random())
        x, y = math.cos(turn) * 29 * far, -30 + math.sin(turn) * 36 * far
        hair = QPainterPath(QPointF(x, y))
        hair.lineTo(x + math.cos(turn) * 9, y + math.sin(turn) * 9 + 3)
        brush.line(hair, dice.choice(shades), 1.6, 0.7)
    brush.ellipse(0, -72, 17, 15, brush.mix(dark, pale, 0.4))
    for side in (-1, 1):
        _feeler(brush, side)


def _feeler(brush: Brush, side: int) -> None:
    bow: Bow = ((side * 5, -82), (side * 20, -120), (side * 54, -150), (side * 92, -160))
    line = [_on(bow, i / 18) for i in range(19)]
    colour = brush.by("#7A5A70", "#4A3648")
    for i, (x, y) in enumerate(line[2:-1]):
        long = 16 * math.sin(math.pi * (i + 1.5) / 17.5)
        hairs = QPainterPath(QPointF(x, y))
        hairs.lineTo(x + side * long * 0.25, y - long)
        hairs.moveTo(x, y)
        hairs.lineTo(x + side * long * 0.8, y + long * 0.55)
        brush.line(hairs, colour, 1.6)
    stem = QPainterPath(QPointF(*line[0]))
    for _before, (x, y) in itertools.pairwise(line):
        stem.lineTo(x, y)
    brush.line(stem, colour, 3)
