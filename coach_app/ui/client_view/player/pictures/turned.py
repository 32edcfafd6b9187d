"""Trunk, head, hair and legs of people who move: painted once, and once more for each turn.

To turn a picture at every frame costs more than all else that moves; a swing comes back to the
same turns, so each is kept. Half a degree is less than a pixel at the shoulders.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage, QPainter, QTransform

from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.people.clothes import Outfit, outfit
from coach_app.ui.scenery.people.heads import paint_back_hair, paint_head
from coach_app.ui.scenery.people.standing import (
    HEAD,
    LEG,
    NECK,
    TRUNK,
    Person,
    paint_leg,
    paint_trunk,
)

TURN, SLANT = 0.5, 0.02  # degrees, and shear: smaller steps are not seen
MOST = 220  # pictures, about 25 MB at 1920 x 1080

#: What it is, and whose; round which point it turns.
_BOXES = {"trunk": TRUNK, "hair": HEAD, "head": HEAD, "left": LEG[-1], "right": LEG[1]}
_ROUND = {"trunk": QPointF(), "hair": NECK, "head": NECK, "left": QPointF(), "right": QPointF()}
Key = tuple[str, Person, int, int]


@dataclass(frozen=True)
class _Piece:
    image: QImage
    corner: QPoint  # from the point round which it turns, in pixels of the image


class TurnedPieces:
    """Of one picture, at its size and look. ``ratio``: pixels of the screen per unit of it."""

    def __init__(self, layers: Layers) -> None:
        self._layers = layers
        self._for: tuple[float, float, bool] | None = None
        self._pieces: dict[Key, _Piece] = {}
        self._outfits: dict[int, Outfit] = {}

    def ready(self, ratio: float) -> None:
        """Before a frame: what was kept for another size or look goes."""
        now = (self._layers.frame.scale, ratio, self._layers.dark)
        if now != self._for:
            self._for, self._pieces, self._outfits = now, {}, {}

    def outfit(self, brush: Brush, person: Person) -> Outfit:
        found = self._outfits.get(person.look)
        if found is None:
            found = self._outfits[person.look] = outfit(brush, person.look)
        return found

    def draw(
        self, painter: QPainter, name: str, person: Person, at: QPointF, turn: float = 0.0,
        slant: float = 0.0,
    ) -> None:  # fmt: skip
        """Its turning point at ``at``, in a painter that stands where the widget stands."""
        key = (name, person, round(turn / TURN), round(slant / SLANT))
        piece = self._pieces.get(key)
        if piece is None:
            if len(self._pieces) >= MOST:
                self._pieces.clear()
            piece = self._pieces[key] = self._turned(key)
        ratio = piece.image.devicePixelRatio()
        corner = QPointF(piece.corner) / ratio
        painter.drawImage(
            QPointF(round(at.x()) + corner.x(), round(at.y()) + corner.y()), piece.image
        )

    def _turned(self, key: Key) -> _Piece:
        name, person, turn, slant = key
        scale, ratio, _dark = self._for or (1.0, 1.0, False)
        size, round_at = scale * ratio, _ROUND[name]
        place = QTransform.fromScale(size, size)
        place.rotate(turn * TURN)
        place.shear(slant * SLANT, 0)
        place.translate(-round_at.x(), -round_at.y())
        box = place.mapRect(_BOXES[name]).toAlignedRect().adjusted(-1, -1, 1, 1)
        image = QImage(box.size(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        if not turn and not slant:
            painter.translate(-box.topLeft())
            painter.setTransform(place, combine=True)
            self._paint(painter, name, person)
        else:  # from the straight one: its letters and strands need not be drawn anew
            straight = self._pieces.get((name, person, 0, 0))
            if straight is None:
                straight = self._pieces[name, person, 0, 0] = self._turned((name, person, 0, 0))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.translate(-box.topLeft())
            painter.rotate(turn * TURN)
            painter.shear(slant * SLANT, 0)
            plain = QImage(straight.image)
            plain.setDevicePixelRatio(1.0)
            painter.drawImage(straight.corner, plain)
        painter.end()
        image.setDevicePixelRatio(ratio)
        return _Piece(image, box.topLeft())

    def _paint(self, painter: QPainter, name: str, person: Person) -> None:
        dark = self._layers.dark
        brush = Brush(painter, colours(dark, self._layers.time), dark=dark)
        look = self.outfit(brush, person)
        if name in ("left", "right"):
            paint_leg(brush, look, person, -1 if name == "left" else 1)
        else:
            _PAINTED[name](brush, look)


_PAINTED: dict[str, Callable[[Brush, Outfit], None]] = {
    "trunk": paint_trunk,
    "hair": paint_back_hair,
    "head": lambda brush, look: paint_head(brush, look, awake=True),
}
