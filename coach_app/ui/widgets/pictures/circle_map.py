"""The circle map: three rings, people placed by drag or keys, weeks laid over each other.

Knows no repository: places come in and go out as plain values. Painted flat; colour is
never alone: a week has an open, half or full dot, warmth a halo and a heart.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.widgets.pictures.circle_sheets import (
    RoundCloth,
    paint_arrow,
    paint_sheets,
    paint_token,
)
from coach_app.ui.widgets.pictures.map_labels import LABEL, label_box

RINGS = (0.0, 0.37, 0.68, 1.0)  # edges of the rings, of the whole radius
ME = 0.11  # radius of the middle
DOT = 11.0  # px of a person
TOKEN = 2.1  # of a dot: a round of paper with a picture on it
STEP = 6.0  # degrees per key


@dataclass(frozen=True)
class Spot:
    """A person on one map. ``ring`` 1 (close) to 3; ``distance`` 0-1 within the ring."""

    key: str
    label: str
    ring: int
    angle: float
    distance: float = 0.5
    quality: str = ""  # "", "warm" or "wish"
    motif: str = ""  # the picture on its token; "" for a plain dot


@dataclass(frozen=True)
class Layer:
    """One map: ``mark`` is "open", "half" or "full"."""

    spots: tuple[Spot, ...]
    mark: str = "full"


class CircleMapView(QWidget):
    """``moved(key)`` after a drag or a key; ``chosen(key)``, "" for nobody."""

    moved = Signal(str)
    chosen = Signal(str)
    remove_wanted = Signal(str)
    wanted = Signal(QPointF)  # a free place was touched

    def __init__(self, names: Sequence[str], me: str, client: bool = False) -> None:
        """``names`` of the rings from close to known; ``client``: sizes of the client screen."""
        super().__init__()
        self._names, self._me, self._client = tuple(names), me, client
        self.layers: list[Layer] = []
        self.editable = False
        self.on_paper = False  # paper is light in both looks
        self.current = ""
        self._grip: QPointF | None = None
        self._cloth = RoundCloth()
        self._by_keys = False
        self._aim: QPointF | None = None  # the free place that was touched
        self.setMinimumSize(220, 220)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(620), theme.px(620))

    def _colour(self, token: str) -> QColor:
        return QColor(theme.tokens("light")[token]) if self.on_paper else theme.color(token)

    # -- what is shown

    def set_layers(self, layers: Sequence[Layer], *, editable: bool = False) -> None:
        """Oldest first; with ``editable`` the last one can be moved."""
        self.layers, self.editable = list(layers), editable
        if self.current not in {spot.key for spot in self.spots()}:
            self.current = ""
        self._describe()
        self.update()

    def spots(self) -> tuple[Spot, ...]:
        return self.layers[-1].spots if self.layers else ()

    def set_current(self, key: str) -> None:
        self.current = key
        self._describe()
        self.update()

    def set_aim(self, at: QPointF | None) -> None:
        """A place that waits for somebody: a ring of stitches."""
        self._aim = at
        self.update()

    def _describe(self) -> None:
        words = {"warm": "♥", "wish": "+", "": ""}
        parts = [
            f"{s.label}, {self._names[s.ring - 1]} {words.get(s.quality, '')}".strip()
            for s in self.spots()
        ]
        here = next((s for s in self.spots() if s.key == self.current), None)
        first = f"{here.label}, {self._names[here.ring - 1]}. " if here else ""
        self.setAccessibleDescription(first + "; ".join(parts))

    # -- places

    def _centre(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _radius(self) -> float:
        return min(self.width(), self.height()) / 2 - 14

    def point(self, spot: Spot) -> QPointF:
        low = max(RINGS[spot.ring - 1], ME * 1.5)
        high = RINGS[spot.ring]
        reach = self._radius() * (low + (high - low) * (0.16 + 0.68 * spot.distance))
        angle = math.radians(spot.angle)
        return self._centre() + QPointF(math.cos(angle), -math.sin(angle)) * reach

    def spot_at(self, at: QPointF, spot: Spot) -> Spot:
        """The same person at another place; the middle stays free."""
        off = at - self._centre()
        part = min(0.999, math.hypot(off.x(), off.y()) / max(1.0, self._radius()))
        ring = 1 if part < RINGS[1] else 2 if part < RINGS[2] else 3
        low, high = max(RINGS[ring - 1], ME * 1.5), RINGS[ring]
        within = ((part - low) / (high - low) - 0.16) / 0.68
        angle = math.degrees(math.atan2(-off.y(), off.x())) % 360
        return replace(
            spot, ring=ring, angle=round(angle, 1), distance=round(min(1.0, max(0.0, within)), 3)
        )

    def _put(self, spot: Spot) -> None:
        last = self.layers[-1]
        spots = tuple(spot if s.key == spot.key else s for s in last.spots)
        self.layers[-1] = replace(last, spots=spots)
        self._describe()
        self.update()

    def _hit(self, at: QPointF) -> Spot | None:
        reach = max(30.0, TOKEN * self._dot()) if self._client else 22.0
        found = [(math.dist(self.point(s).toTuple(), at.toTuple()), s) for s in self.spots()]
        near = [(far, s) for far, s in found if far < reach]
        return min(near, key=lambda pair: pair[0])[1] if near else None

    # -- hands and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys = False
        hit = self._hit(event.position())
        free = hit is None and self.editable
        inside = math.dist(event.position().toTuple(), self._centre().toTuple()) < self._radius()
        self.set_aim(event.position() if free and inside else None)
        if self._aim is not None:
            self.wanted.emit(self._aim)
        self.current = hit.key if hit is not None else ""
        self._grip = event.position() - self.point(hit) if hit is not None else None
        self._describe()
        self.chosen.emit(self.current)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = self._now()
        if self.editable and self._grip is not None and spot is not None:
            self._put(self.spot_at(event.position() - self._grip, spot))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.editable and self._grip is not None and self.current:
            self.moved.emit(self.current)
        self._grip = None

    def _now(self) -> Spot | None:
        return next((spot for spot in self.spots() if spot.key == self.current), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page up and down choose a person; arrows turn and bring closer or further."""
        key, spots = event.key(), self.spots()
        self._by_keys = True
        self.update()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and spots:
            keys = [spot.key for spot in spots]
            at = keys.index(self.current) if self.current in keys else -1
            step = 1 if key == Qt.Key.Key_PageDown else -1
            self.set_current(keys[(at + step) % len(keys)])
            self.chosen.emit(self.current)
            return
        spot = self._now()
        if spot is None or not self.editable:
            super().keyPressEvent(event)
            return
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            turn = STEP if key == Qt.Key.Key_Left else -STEP
            self._put(replace(spot, angle=(spot.angle + turn) % 360))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._put(self._nearer(spot, -1 if key == Qt.Key.Key_Up else 1))
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(spot.key)
            return
        else:
            super().keyPressEvent(event)
            return
        self.moved.emit(spot.key)

    def _nearer(self, spot: Spot, step: int) -> Spot:
        distance = spot.distance + step * 0.34
        if distance > 1 and spot.ring < 3:
            return replace(spot, ring=spot.ring + 1, distance=0.2)
        if distance < 0 and spot.ring > 1:
            return replace(spot, ring=spot.ring - 1, distance=0.8)
        return replace(spot, distance=min(1.0, max(0.0, distance)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_tab = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._by_keys = event.reason() in by_tab
        super().focusInEvent(event)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter)
        if self.hasFocus() and (self._by_keys or not self._client):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._colour("mos"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 12, 12)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = self._paint_rings(painter)
        self._paint_arrows(painter)
        if self._aim is not None and self._client:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._colour("mos"), 2.4, Qt.PenStyle.DashLine))
            painter.drawEllipse(self._aim, TOKEN * self._dot(), TOKEN * self._dot())
        me = QRectF(0, 0, 2 * ME * self._radius(), 2 * ME * self._radius())
        me.moveCenter(self._centre())
        taken = [me, *names]
        for layer in self.layers:
            for spot in layer.spots:
                if not self._drawn_later(layer, spot):
                    self._paint_dot(painter, layer, spot)
        for spot, layer in self._labels():
            self._paint_label(painter, spot, layer, taken)

    def _paint_rings(self, painter: QPainter) -> list[QRectF]:
        """Answers where the names of the rings stand, which nobody's name should cover."""
        centre, whole = self._centre(), self._radius()
        radii = [whole * edge for edge in RINGS]
        if self._client:
            self._cloth.paint(painter, self, centre, radii[1:], self._colour)
        else:
            paint_sheets(painter, centre, radii, self._colour)
        painter.setPen(self._colour("ink" if self._client else "ink2"))
        painter.setFont(self._font(20 if self._client else 15))
        high = painter.fontMetrics().height()
        boxes = []
        band = whole * min(b - a for a, b in itertools.pairwise(RINGS))
        for number, name in enumerate(self._names if band > high * 1.2 else (), 1):
            top = centre.y() - whole * RINGS[number] + 4
            if self._client:  # in the middle of its ring, clear of the embroidery
                low = max(RINGS[number - 1], ME)
                top = centre.y() - whole * (RINGS[number] + low) / 2 - high / 2
            box = QRectF(centre.x() - whole, top, 2 * whole, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
            wide = painter.fontMetrics().horizontalAdvance(name)
            boxes.append(QRectF(centre.x() - wide / 2, top, wide, high))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("pic_sun1"))
        painter.drawEllipse(centre, whole * ME, whole * ME)
        painter.setPen(QColor(theme.tokens("light")["ink"]))  # the sun is light in both looks
        font = self._font(17, True)
        font.setPixelSize(max(1, min(font.pixelSize(), int(1.4 * whole * ME))))  # on a small map
        painter.setFont(font)
        box = QRectF(
            centre.x() - whole * ME, centre.y() - whole * ME, 2 * whole * ME, 2 * whole * ME
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._me)
        return boxes

    def _font(self, pixels: float, bold: bool = False) -> QFont:
        font = theme.font("body_bold" if bold else "second")
        size = theme.px(pixels) * self._large()
        if self._client:  # a large zoom on a small map would lay the names over each other
            size = min(size, max(1.2 * pixels, self._radius() / 150 * pixels))
        font.setPixelSize(max(1, round(size)))
        return font

    def _large(self) -> float:
        """The client sits further off: words and dots grow with the map."""
        if self.on_paper:
            return max(1.25, self._radius() / 230)
        return max(1.25, self._radius() / 215) if self._client else 1.0

    def _dot(self) -> float:
        return DOT * self._large()

    def _same(self, one: Spot, two: Spot) -> bool:
        return math.dist(self.point(one).toTuple(), self.point(two).toTuple()) < 2 * self._dot()

    def _later(self, layer: Layer, spot: Spot) -> list[Spot]:
        rest = self.layers[self.layers.index(layer) + 1 :]
        return [s for other in rest for s in other.spots if s.key == spot.key]

    def _drawn_later(self, layer: Layer, spot: Spot) -> bool:
        """Unchanged people are drawn once, as of the newest map."""
        return any(self._same(spot, later) for later in self._later(layer, spot)[:1])

    def _paint_arrows(self, painter: QPainter) -> None:
        pen = QPen(self._colour("mos"), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        for layer in self.layers[:-1]:
            for spot in layer.spots:
                later = self._later(layer, spot)
                if later and not self._same(spot, later[0]):
                    painter.setPen(pen)
                    paint_arrow(painter, self.point(spot), self.point(later[0]), self._dot())

    def _size(self, spot: Spot) -> float:
        """How far its dot or its token reaches."""
        return self._dot() * (TOKEN if spot.motif else 1.0)

    def _paint_dot(self, painter: QPainter, layer: Layer, spot: Spot) -> None:
        if spot.motif:
            paint_token(painter, self.point(spot), self._size(spot), spot.motif, spot.quality)
            if spot.key == self.current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._colour("mos"), 3))
                painter.drawEllipse(self.point(spot), self._size(spot) + 2, self._size(spot) + 2)
            return
        at = self.point(spot)
        newest = layer is self.layers[-1]
        if newest and spot.quality == "warm":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour("dekKlei"))
            painter.drawEllipse(at, self._dot() * 1.9, self._dot() * 1.9)
        if newest and spot.quality == "wish":
            pen = QPen(self._colour("mos"), 1.5, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, self._dot() * 1.8, self._dot() * 1.8)
        painter.setPen(QPen(self._colour("surface"), 2))
        painter.setBrush(self._colour("surface"))
        painter.drawEllipse(at, self._dot() + 1, self._dot() + 1)
        painter.setPen(QPen(self._colour("mos"), 2.6))
        painter.setBrush(self._colour("mos") if layer.mark == "full" else self._colour("surface"))
        painter.drawEllipse(at, self._dot() - 1, self._dot() - 1)
        if layer.mark == "half":
            painter.setBrush(self._colour("mos"))
            painter.setPen(Qt.PenStyle.NoPen)
            box = QRectF(
                at.x() - self._dot() + 2,
                at.y() - self._dot() + 2,
                2 * self._dot() - 4,
                2 * self._dot() - 4,
            )
            painter.drawPie(box, -90 * 16, 180 * 16)
        if newest and spot.key == self.current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._colour("ink"), 2))
            painter.drawEllipse(at, self._dot() + 5, self._dot() + 5)

    def _labels(self) -> list[tuple[Spot, Layer]]:
        """Each person named once, at the newest place."""
        newest: dict[str, tuple[Spot, Layer]] = {}
        for layer in self.layers:
            for spot in layer.spots:
                newest[spot.key] = (spot, layer)
        return list(newest.values())

    def _paint_label(
        self, painter: QPainter, spot: Spot, layer: Layer, taken: list[QRectF]
    ) -> None:
        font = self._font(19 if self._client else 16, True)
        painter.setFont(font)
        marked = layer is self.layers[-1] and not spot.motif  # a token carries its own
        mark = {"warm": " ♥", "wish": " +"}.get(spot.quality, "") if marked else ""
        dots = [self.point(s) for s, _ in self._labels() if s.key != spot.key]
        text = spot.label + mark
        room = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        box = label_box(
            QFontMetricsF(font), text, self.point(spot), room, (taken, dots), self._size(spot)
        )
        taken.append(box)
        soft = self._colour("surface")
        soft.setAlphaF(0.82)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(self._colour("ink"))
        painter.drawText(box, int(LABEL), text)
