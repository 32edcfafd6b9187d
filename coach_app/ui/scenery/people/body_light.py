"""The warm light in a part of the body: where it lies, and its picture.

A part is lit only where it is seen: whatever lies before it hides it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from coach_app.ui.scenery.brush import Brush, Light, stop
from coach_app.ui.scenery.people.body import Pose, Spot

#: Part of an exercise: the limbs that it fills, and the lights that do so.
PARTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "face": (("head",), ("head",)),
    "forehead": (("head", "hair"), ("forehead",)),
    "eyes": (("head",), ("eyes",)),
    "jaw": (("head", "neck"), ("jaw",)),
    "neck": (("neck", "torso"), ("neck",)),
    "shoulders": (("torso", "upper_right", "upper_left", "collar"), ("shoulders",)),
    "chest": (("torso", "collar", "upper_right"), ("chest",)),
    "belly": (("torso",), ("belly",)),
    "seat": (("torso", "thigh_right"), ("seat",)),
}


def _sides(part: str, *limbs: str) -> None:
    """``part`` of the right, of the left, and of both."""
    for side in ("right", "left"):
        names = tuple(f"{name}_{side}" for name in limbs)
        PARTS[f"{part}_{side}"] = (names, names)
    both = tuple(f"{name}_{side}" for name in limbs for side in ("right", "left"))
    PARTS[_MANY.get(part, f"{part}s")] = (both, both)


_MANY = {"upper": "upper_arms", "calf": "shins", "foot": "feet"}
for _part, _limbs in (
    ("hand", ("hand", "fore")),
    ("upper", ("upper",)),
    ("arm", ("upper", "fore", "hand")),
    ("thigh", ("thigh",)),
    ("calf", ("calf",)),
    ("foot", ("foot",)),
    ("leg", ("thigh", "calf", "foot")),
):
    _sides(_part, *_limbs)
PARTS["forearms"] = PARTS["hands"]
PARTS["hands"] = (("hand_right", "hand_left"), ("hand_right", "hand_left"))


def lights_of(pose: Pose, part: str) -> tuple[frozenset[str], tuple[Spot, ...]]:
    """What a part fills, and its lights. Whatever is not known is the whole body."""
    limbs, lights = PARTS.get(part) or (tuple(one.name for one in pose.limbs), _WHOLE)
    return frozenset(limbs), tuple(pose.lights[name] for name in lights)


def light_box(pose: Pose, part: str) -> QRectF:
    """What the light of a part covers, and what moves when it is held tight."""
    box = QRectF()
    moves = tuple(pose.lights[name] for name in _MOVES.get(part, ()))
    for x, y, wide, high in (*lights_of(pose, part)[1], *moves):
        box = box.united(
            QRectF(x - _HALO * wide, y - _HALO * high, 2 * _HALO * wide, 2 * _HALO * high)
        )
    return box


_MOVES = {"upper_arms": ("hand_right", "hand_left")}
_WHOLE = ("head", "shoulders", "belly", "thigh_right", "calf_right", "hand_left", "foot_right")
_HALO = 1.7  # the breath of light round the body, as parts of the light in it


def light_image(
    pose: Pose,
    part: str,
    shades: tuple[str, str],
    look: tuple[Mapping[str, str], bool],
    scale: float,
) -> QImage:
    """Warm light inside the part, and a breath of it round the body, over ``light_box``.

    ``shades``: tokens of its middle and its edge. ``look``: the colours, and whether it is dark.
    ``scale``: pixels for one unit of the scene.
    """
    names, spots = lights_of(pose, part)
    colours, dark = look

    def layer(paint: Callable[[Brush, QPainter], None]) -> QImage:
        box = light_box(pose, part)
        image = QImage(
            max(1, round(box.width() * scale)),
            max(1, round(box.height() * scale)),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.fill(0)
        painter = QPainter(image)
        painter.scale(scale, scale)
        painter.translate(-box.topLeft())
        paint(Brush(painter, colours, dark=dark), painter)
        painter.end()
        return image

    def around(brush: Brush, painter: QPainter) -> None:
        strong = (0.42 if dark else 0.75) * (1.0 if part in PARTS else 0.6)
        for x, y, wide, high in spots:
            stops = (
                stop(0, shades[1], strong),
                stop(0.5, shades[1], strong * 0.45),
                stop(1, shades[1], 0),
            )
            wide, high = wide * _HALO, high * _HALO
            brush.ellipse(x, y, wide, high, Light(stops, x, y, wide, high / wide))
        painter.setCompositionMode(_HIDES)
        for one in pose.limbs:
            brush.path(one.path, "#000000")

    def mask(brush: Brush, painter: QPainter) -> None:
        """Only what is seen of the part: whatever lies before it hides it."""
        for one in pose.limbs:
            painter.setCompositionMode(_COVERS if one.name in names else _HIDES)
            brush.path(one.path, "#000000")

    def within(brush: Brush, painter: QPainter) -> None:
        if part not in PARTS:
            box = light_box(pose, part)
            # All of somebody: a breath of light, or skin and clothes would look ill.
            brush.box(box.x(), box.y(), box.width(), box.height(), shades[1], opacity=0.14)
        for x, y, wide, high in spots if part in PARTS else ():
            stops = (
                stop(0, shades[0]), stop(0.45, shades[0], 0.86),
                stop(0.75, shades[1], 0.5), stop(1, shades[1], 0),
            )  # fmt: skip
            brush.ellipse(x, y, wide, high, Light(stops, x, y, wide, high / wide))
        painter.resetTransform()
        painter.setOpacity(1.0)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(0, 0, layer(mask))

    whole = layer(around)
    painter = QPainter(whole)
    painter.drawImage(0, 0, layer(within))
    painter.end()
    return whole


_HIDES = QPainter.CompositionMode.CompositionMode_DestinationOut
_COVERS = QPainter.CompositionMode.CompositionMode_SourceOver
