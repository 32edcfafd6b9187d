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
from coach_app.ui.scenery.heath import paint_heath
from coach_app.ui.scenery.indoors import (
    paint_arms_crossed,
    paint_free_floor,
    paint_held,
    paint_lying,
    paint_moth_evening,
    paint_sitting,
)
from coach_app.ui.scenery.moth import WINGS, paint_moth
from coach_app.ui.scenery.people.body import HELD
from coach_app.ui.scenery.places import hearth, lap, mere, sea
from coach_app.ui.scenery.places.attic import ATTIC
from coach_app.ui.scenery.places.garden import GARDEN
from coach_app.ui.scenery.places.hill import HILL
from coach_app.ui.scenery.places.outdoors import outdoors_of
from coach_app.ui.scenery.places.place import Place, View
from coach_app.ui.scenery.places.room import ROOM
from coach_app.ui.scenery.places.sea import SEA
from coach_app.ui.scenery.places.table_things import TABLE_THINGS
from coach_app.ui.scenery.places.tabletop import paint_tabletop
from coach_app.ui.scenery.places.wood import WOOD

WHOLE = View()
STONE_BOX = 330.0  # width of the image of a stone and its light, in scene coordinates


@dataclass(frozen=True)
class Wanted:
    """A picture: its name, size in pixels, look and time of day. ``plain``: without trees, for
    type of 200 %. ``part``: the radius of a halo in scene coordinates, or the number of a stone
    or of a view. ``rough``: a sketch of it. ``of``: the exercise whose corner of the heath it
    is, "" for none."""

    name: str
    wide: int
    high: int
    dark: bool = False
    time: str = "morning"
    plain: bool = False
    part: int = 0
    of: str = ""
    rough: bool = False


@dataclass(frozen=True)
class Frame:
    """Where scene coordinates lie in a widget or image of ``wide`` by ``high``."""

    wide: float
    high: float
    view: View = WHOLE

    @property
    def scale(self) -> float:
        return max(self.wide / WIDE, self.high / HIGH) * self.view.zoom

    @property
    def left(self) -> float:
        """Of the scene's left edge; never so that the scene leaves the image bare."""
        left = self.wide / 2 - self.view.x * self.scale
        return min(0.0, max(self.wide - WIDE * self.scale, left))

    @property
    def top(self) -> float:
        top = self.high / 2 - self.view.y * self.scale
        return min(0.0, max(self.high - HIGH * self.scale, top))

    def x(self, x: float) -> float:
        return self.left + x * self.scale

    def y(self, y: float) -> float:
        return self.top + y * self.scale


def _sky(brush: Brush, wanted: Wanted) -> None:
    outdoors = outdoors_of(wanted.of)
    outdoors.turn(brush)
    sky.paint_sky(brush, 960, 460, 0.85, 840)
    if outdoors.stars:
        sky.stars(brush)


def _land(brush: Brush, wanted: Wanted) -> None:
    outdoors = outdoors_of(wanted.of)
    outdoors.turn(brush)
    paint_heath(brush, outdoors.heath(trees=not wanted.plain))


def _bench(brush: Brush, wanted: Wanted) -> None:
    outdoors = outdoors_of(wanted.of)
    outdoors.turn(brush)
    moments.paint_bench(brush, outdoors, trees=not wanted.plain)


def view_of(name: str, number: int) -> View:
    """The view of a place by its number, over and over; other pictures have one."""
    place = PLACES.get(name)
    return View() if place is None else place.views[number % len(place.views)]


def _open_sea(brush: Brush, _wanted: Wanted) -> None:
    sea.paint_open_sky(brush)
    sea.paint_water(brush, HIGH)


def _of(place: Place) -> Callable[[Brush, Wanted], None]:
    return lambda brush, _wanted: place.paint(brush)


#: The places of "a good place" by the ids of its choice.
PLACES: dict[str, Place] = {
    "sea": SEA,
    "wood": WOOD,
    "hill": HILL,
    "garden": GARDEN,
    "room": ROOM,
    "attic": ATTIC,
}
THING = "thing-"  # before the name of a place: what moves in it


def _moth(brush: Brush, wanted: Wanted) -> None:
    paint_moth(brush, wanted.name, wanted.wide, wanted.part / 3)


def _held(brush: Brush, wanted: Wanted, *, lies: bool) -> None:
    paint_held(brush, wanted.wide, HELD[wanted.part], lies=lies)


def _hearth(brush: Brush, _wanted: Wanted) -> None:
    hearth.paint(brush)
    lap.paint_lap(brush)


def _arm(side: int, *, fist: bool) -> Callable[[Brush, Wanted], None]:
    return lambda brush, _wanted: lap.paint_arm(brush, side, fist=fist)


def _arm_light(side: int) -> Callable[[Brush, Wanted], None]:
    return lambda brush, _wanted: lap.paint_arm_light(brush, side)


#: Name: what paints it, and whether something shows through.
PAINTED: dict[str, tuple[Callable[[Brush, Wanted], None], bool]] = {
    "sky": (_sky, False),
    "land": (_land, True),
    "table": (lambda brush, _wanted: paint_tabletop(brush), False),
    "mere": (lambda brush, _wanted: mere.paint(brush), False),
    "mere-windows": (lambda brush, _wanted: mere.paint_windows(brush), True),
    "open-sea": (_open_sea, False),
    "bench": (_bench, True),
    "sitting": (lambda brush, _wanted: paint_sitting(brush), False),
    "hand-on-belly": (lambda brush, _wanted: paint_sitting(brush, hand_on_belly=True), False),
    "lying": (lambda brush, _wanted: paint_lying(brush), False),
    "held-sitting": (lambda brush, wanted: _held(brush, wanted, lies=False), False),
    "held-lying": (lambda brush, wanted: _held(brush, wanted, lies=True), False),
    "free-floor": (lambda brush, _wanted: paint_free_floor(brush), False),
    "hug": (lambda brush, _wanted: paint_arms_crossed(brush), False),
    "moth-evening": (lambda brush, _wanted: paint_moth_evening(brush), False),
    **dict.fromkeys(("moth-body", *WINGS), (_moth, True)),
    "hearth": (_hearth, False),
    "hearth-cat": (lambda brush, _wanted: lap.paint_cat(brush), True),
    "hearth-arm-right": (_arm(1, fist=False), True),
    "hearth-arm-left": (_arm(-1, fist=False), True),
    "hearth-fist-right": (_arm(1, fist=True), True),
    "hearth-fist-left": (_arm(-1, fist=True), True),
    "hearth-warm-right": (_arm_light(1), True),
    "hearth-warm-left": (_arm_light(-1), True),
}


def painted(wanted: Wanted, check: Callable[[], None] | None = None) -> QImage:
    """The picture itself. KeyError for a name that nobody paints."""
    if wanted.name == "halo":
        return _alone(wanted, 2 * (wanted.part * sky.HALOS[0][0] + 2), _paint_halo)
    if wanted.name == "core":
        return _alone(wanted, 2.0 * wanted.part, _paint_core)
    if wanted.name.startswith(THING):
        place = PLACES[wanted.name.removeprefix(THING)]
        return _alone(wanted, place.size, lambda brush, _wanted: place.thing(brush))
    if wanted.name in TABLE_THINGS:
        lying = TABLE_THINGS[wanted.name]
        return _alone(wanted, lying.side, lambda brush, _wanted: lying.paint(brush))
    if wanted.name in ("stone", "warm-stone"):
        return _alone(wanted, STONE_BOX, _paint_stone)
    paint, clear = PAINTED.get(wanted.name) or (_of(PLACES[wanted.name]), False)
    kind = QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32
    image = QImage(wanted.wide, wanted.high, kind)
    image.fill(0)
    painter = QPainter(image)
    try:
        frame = Frame(wanted.wide, wanted.high, view_of(wanted.name, wanted.part))
        painter.translate(frame.left, frame.top)
        painter.scale(frame.scale, frame.scale)
        paint(_brush(painter, wanted, check), wanted)
    finally:
        painter.end()
    return image


def _paint_halo(brush: Brush, wanted: Wanted) -> None:
    sky.halos(brush, 0, 0, wanted.part)


def _paint_core(brush: Brush, wanted: Wanted) -> None:
    sky.core(brush, wanted.part)


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
        return Brush(painter, tokens, dark=wanted.dark, rough=wanted.rough)
    return Brush(painter, tokens, dark=wanted.dark, rough=wanted.rough, check=check)
