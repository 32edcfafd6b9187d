"""Every picture by its name, and how it is painted at a size: on any thread, without the theme.

``size`` is the size of the image in pixels. The scene keeps its proportions, fills the image and
stands on its lower edge; what does not fit falls off at the sides or the top (scenes.md 0).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QImage, QPainter

from coach_app.ui.scenery import moments, sky
from coach_app.ui.scenery.brush import HIGH, WIDE, Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.heath import Heath, paint_heath
from coach_app.ui.scenery.indoors import (
    paint_free_floor,
    paint_lying,
    paint_moth_evening,
    paint_sitting,
)
from coach_app.ui.scenery.moth import WINGS, paint_moth

STONE_BOX = 330.0  # width of the image of a stone and its light, in scene coordinates


@dataclass(frozen=True)
class Wanted:
    """A picture: its name, size in pixels, look and time of day. ``plain``: without trees, for
    type of 200 %. ``part``: the radius of a halo in scene coordinates, the number of a stone."""

    name: str
    wide: int
    high: int
    dark: bool = False
    time: str = "morning"
    plain: bool = False
    part: int = 0


@dataclass(frozen=True)
class Frame:
    """Where scene coordinates lie in a widget or image of ``wide`` by ``high``."""

    wide: float
    high: float

    @property
    def scale(self) -> float:
        return max(self.wide / WIDE, self.high / HIGH)

    @property
    def left(self) -> float:
        return (self.wide - WIDE * self.scale) / 2

    @property
    def top(self) -> float:
        return self.high - HIGH * self.scale

    def x(self, x: float) -> float:
        return self.left + x * self.scale

    def y(self, y: float) -> float:
        return self.top + y * self.scale


def _sky(brush: Brush, _wanted: Wanted) -> None:
    sky.paint_sky(brush, 960, 460, 0.85, 840)


def _land(brush: Brush, wanted: Wanted) -> None:
    paint_heath(brush, Heath(trees=not wanted.plain, lit=0.8))


def _clearing(brush: Brush, wanted: Wanted) -> None:
    moments.paint_clearing(brush, trees=not wanted.plain)


def _moth(brush: Brush, wanted: Wanted) -> None:
    paint_moth(brush, wanted.name, wanted.wide, wanted.part / 3)


#: Name: what paints it, and whether something shows through.
PAINTED: dict[str, tuple[Callable[[Brush, Wanted], None], bool]] = {
    "sky": (_sky, False),
    "land": (_land, True),
    "clearing": (_clearing, True),
    "end-sky": (lambda brush, _wanted: moments.paint_end_sky(brush), False),
    "bench": (lambda brush, _wanted: moments.paint_bench(brush), True),
    "sitting": (lambda brush, _wanted: paint_sitting(brush), False),
    "hand-on-belly": (lambda brush, _wanted: paint_sitting(brush, hand_on_belly=True), False),
    "lying": (lambda brush, _wanted: paint_lying(brush), False),
    "free-floor": (lambda brush, _wanted: paint_free_floor(brush), False),
    "moth-evening": (lambda brush, _wanted: paint_moth_evening(brush), False),
    **dict.fromkeys(("moth-body", *WINGS), (_moth, True)),
}


def painted(wanted: Wanted, check: Callable[[], None] | None = None) -> QImage:
    """The picture itself. KeyError for a name that nobody paints."""
    if wanted.name == "halo":
        return _alone(wanted, 2 * (wanted.part * sky.HALOS[0][0] + 2), _paint_halo)
    if wanted.name in ("stone", "warm-stone"):
        return _alone(wanted, STONE_BOX, _paint_stone)
    paint, clear = PAINTED[wanted.name]
    kind = QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32
    image = QImage(wanted.wide, wanted.high, kind)
    image.fill(0)
    painter = QPainter(image)
    try:
        frame = Frame(wanted.wide, wanted.high)
        painter.translate(frame.left, frame.top)
        painter.scale(frame.scale, frame.scale)
        paint(_brush(painter, wanted, check), wanted)
    finally:
        painter.end()
    return image


def _paint_halo(brush: Brush, wanted: Wanted) -> None:
    sky.halos(brush, 0, 0, wanted.part)


def _paint_stone(brush: Brush, wanted: Wanted) -> None:
    moments.paint_stone(brush, wanted.part, wanted.name == "warm-stone")


def _alone(wanted: Wanted, wide: float, paint: Callable[[Brush, Wanted], None]) -> QImage:
    """One thing with (0, 0) in the middle of an image that is ``wide`` in scene coordinates."""
    image = QImage(wanted.wide, wanted.high, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(wanted.wide / 2, wanted.high / 2)
    painter.scale(wanted.wide / wide, wanted.wide / wide)
    paint(_brush(painter, wanted, None), wanted)
    painter.end()
    return image


def _brush(painter: QPainter, wanted: Wanted, check: Callable[[], None] | None) -> Brush:
    tokens = colours(wanted.dark, wanted.time)
    if check is None:
        return Brush(painter, tokens, dark=wanted.dark)
    return Brush(painter, tokens, dark=wanted.dark, check=check)
