"""The prepared pictures of one widget: asked for at its size and look, painted part by part."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import (
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QTransform
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.scenery.brush import HIGH
from coach_app.ui.scenery.daylight import colours, time_of_day
from coach_app.ui.scenery.pictures import Frame, Wanted, painted, view_of
from coach_app.ui.scenery.places.outdoors import PLACES_OF, outdoors_of
from coach_app.ui.scenery.prepared import PREPARED
from coach_app.ui.scenery.sky import HALOS

#: Height in the scene, and its colour: sky, far land, heather, moss.
_HAZE = (
    (0.0, "skyA"),
    (0.38, "skyB"),
    (0.62, "skyC"),
    (0.7, "heiA"),
    (0.86, "heiA"),
    (1.0, "mosA"),
)
FADE_MS = 450
SMALLER = 3  # times, a sketch against its picture
FAINT = 0.5  # how much of a sketch shows through the haze: a place in mist, not a poor picture
NEAR = 0.03  # a sun and its prepared light may differ by so much of its size
MOST_FITTED = 40  # pictures made to fit: a whole breath of sun and halo
# Above this many pixels scenes are painted at one pixel per point and enlarged: four times as
# many would cost four times as much at every frame (scenes.md 2).
MOST_PIXELS = 1920 * 1200


class Layers(QObject):
    """``changed``: repaint all. ``frame`` tells where scene coordinates lie in the widget."""

    changed = Signal()

    def __init__(
        self,
        widget: QWidget,
        names: Iterable[str],
        halos: Iterable[int] = (),
        things: Mapping[str, tuple[str, int, float]] | None = None,
        view: int = 0,
        of: str = "",
        night: bool = False,
    ) -> None:
        """``names``: layers of the whole widget. ``halos``: radii. ``things``: small pictures by
        a name of one's own: the picture, its ``part``, and its width in scene coordinates.
        ``view``: the number of the view, where the picture is a place. ``of``: the exercise in
        whose place and hour all of it stands. ``night``: as the dark look has it, in any look."""
        super().__init__(widget)
        self._widget, self._names, self._halos = widget, tuple(names), tuple(halos)
        self._things = dict(things or {})
        self._view, self._of = view, of if of in PLACES_OF else ""
        self._small: dict[str, Wanted] = {}
        self._fitted: dict[tuple[Wanted, int], QImage] = {}
        self._night = night
        self.time = outdoors_of(of).hour or time_of_day()
        self.frame = Frame(1920, 1080)
        self._ratio = 1.0
        self._edge = QColor()
        self._wanted: dict[str, Wanted] = {}
        self._round: dict[int, Wanted] = {}
        self._cores: dict[int, Wanted] = {}
        self._there = False
        self._sketches: dict[str, QImage] = {}
        self._sketched_for: tuple[bool, str] | None = None
        self._wide = self._high = 1
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.setDuration(FADE_MS)
        self._fade.valueChanged.connect(self._step)
        PREPARED.came.connect(self._came)

    @property
    def dark(self) -> bool:
        return self._night or theme.is_dark()

    def measure(self, size: QSize) -> None:
        """The widget has, or will have, this size: have the pictures painted for it."""
        wide, high = max(1, size.width()), max(1, size.height())
        ratio = self._widget.devicePixelRatioF()
        self._ratio = ratio if wide * high * ratio**2 <= MOST_PIXELS else 1.0
        self._wide, self._high = wide, high
        self.frame = Frame(wide, high, view_of(self._names[0], self._view))
        across, down = round(wide * self._ratio), round(high * self._ratio)
        self._edge = QColor(colours(self.dark, self.time)["pic_sun1"])
        dark, plain = self.dark, theme.zoom() >= 200
        self._wanted = {
            name: Wanted(name, across, down, dark, self.time, plain, self._view, self._of)
            for name in self._names
        }
        self._round = {}
        self._cores = {}
        self._fitted.clear()
        for radius in self._halos:
            side = 2 * round((radius * HALOS[0][0] + 2) * self.frame.scale * self._ratio)
            self._round[radius] = Wanted("halo", side, side, dark, self.time, part=radius)
            side = 2 * round(radius * self.frame.scale * self._ratio)
            self._cores[radius] = Wanted("core", side, side, dark, self.time, part=radius)
        self._small = {}
        for name, (picture, part, broad) in self._things.items():
            side = 2 * round(broad / 2 * self.frame.scale * self._ratio)
            self._small[name] = Wanted(picture, side, side, dark, self.time, part=part)
        self._there = PREPARED.ask(self._asked(), self)
        self._fade.stop()
        look = (dark, self.time)
        if self._there:
            self._sketches = {}
        elif look != self._sketched_for or not self._sketches:
            self._sketches, self._sketched_for = self._sketched(), look

    def _sketched(self) -> dict[str, QImage]:
        """A small sketch of each layer, painted at once: the place is there from the first frame,
        as through half-closed eyes."""
        return {
            name: PREPARED.got(one)
            or painted(replace(one, wide=one.wide // SMALLER, high=one.high // SMALLER, rough=True))
            for name, one in self._wanted.items()
        }

    @property
    def there(self) -> bool:
        """All is painted; until then the quiet sky stands for it."""
        return self._there

    def _asked(self) -> list[Wanted]:
        kinds = (self._wanted, self._round, self._cores, self._small)
        return [one for kind in kinds for one in kind.values()]

    @Slot()
    def _came(self) -> None:
        asked = self._asked()
        if self._there or not asked or any(PREPARED.got(one) is None for one in asked):
            return
        self._there = True
        if not theme.less_motion() and self._widget.isVisible():
            self._fade.start()
        self.changed.emit()

    @Slot(object)
    def _step(self, _value: object) -> None:
        self.changed.emit()

    def stop(self) -> None:
        self._fade.stop()

    # -- painting

    @property
    def strength(self) -> float:
        """How far the picture has faded in, 0 to 1."""
        if not self._there:
            return 0.0
        if self._fade.state() != QVariantAnimation.State.Running:
            return 1.0
        return float(self._fade.currentValue() or 0.0)

    def quiet(self, painter: QPainter, box: QRect, token: str = "") -> None:
        """Where the picture is not there or still fading in: one quiet colour, or the sky over
        the heath as through half-closed eyes. No page is ever bare."""
        if self.strength >= 1:
            return
        if token:
            painter.fillRect(box, QColor(colours(self.dark, self.time)[token]))
            return
        haze = QLinearGradient(0, self.frame.y(0), 0, self.frame.y(HIGH))
        for at, shade in _HAZE:
            haze.setColorAt(at, QColor(colours(self.dark, self.time)[f"pic_{shade}"]))
        painter.fillRect(box, haze)

    def draw(self, painter: QPainter, name: str, box: QRect, light: float = 1.0) -> None:
        """The part of a layer that lies in ``box``; ``light``: how much of it is seen."""
        image = PREPARED.got(self._wanted[name]) if self._wanted else None
        strength = self.strength * light
        sketch = self._sketches.get(name)
        if sketch is not None and strength < light:
            fit = QTransform.fromScale(sketch.width() / self._wide, sketch.height() / self._high)
            painter.setOpacity(light * FAINT)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(box), sketch, fit.mapRect(QRectF(box)))
            painter.setOpacity(1.0)
        if image is None or box.isEmpty() or not strength:
            return
        image.setDevicePixelRatio(self._ratio)
        ratio = self._ratio
        part = QRectF(box.x() * ratio, box.y() * ratio, box.width() * ratio, box.height() * ratio)
        painter.setOpacity(strength)
        painter.drawImage(QRectF(box).topLeft(), image, part)
        painter.setOpacity(1.0)

    def sun(self, painter: QPainter, radius: float, x: float, y: float, light: float = 1) -> None:
        """The sun with its halo: of any radius, in pixels of the widget, with its middle at
        (x, y) of it. Halo and core have no edges and so come in a few sizes."""
        nearest = self._nearest(radius / self.frame.scale)
        painter.setOpacity(light)
        if nearest is not None:
            self._sized(painter, self._round[nearest], x, y, radius / nearest)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._edge)
        painter.drawEllipse(QPointF(x, y), radius, radius)
        if nearest is not None:
            self._sized(painter, self._cores[nearest], x, y, radius / nearest)
        painter.setOpacity(1.0)

    def _sized(self, painter: QPainter, wanted: Wanted, x: float, y: float, scale: float) -> None:
        """As it is where that is near enough; else, on an unusual screen, made to fit: once for
        each size that can be told apart, as to fit it anew costs more than all of a frame."""
        fit = scale / self.frame.scale
        if abs(fit - 1) < NEAR:
            self._centred(painter, PREPARED.got(wanted), x, y)
            return
        step = round(math.log(fit) / NEAR)
        image = self._fitted.get((wanted, step))
        if image is None:
            there = PREPARED.got(wanted)
            if there is None:
                return
            if len(self._fitted) >= MOST_FITTED:
                self._fitted.clear()
            image = self._fitted[wanted, step] = there.scaled(
                there.size() * math.exp(step * NEAR),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        self._centred(painter, image, x, y)

    def _nearest(self, radius: float) -> int | None:
        return min(self._round, key=lambda one: abs(one - radius), default=None)

    def thing(self, painter: QPainter, name: str, x: float = 0, y: float = 0) -> None:
        """A small picture, its middle at (x, y) of the painter."""
        if name in self._small:
            self._centred(painter, PREPARED.got(self._small[name]), x, y)

    def _centred(self, painter: QPainter, image: QImage | None, x: float, y: float) -> None:
        if image is not None:
            image.setDevicePixelRatio(self._ratio)
            half = image.deviceIndependentSize() / 2
            painter.drawImage(round(x - half.width()), round(y - half.height()), image)
