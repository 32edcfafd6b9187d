"""A brush over a QPainter: colours by their token, gradients, and shapes that know no sizes.

Scene coordinates are 1920 by 1080, y downward; whoever opens the painter scales it. A brush may
be used off the window's thread, on a QImage: it holds the colours it was given.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
    QTransform,
)

from coach_app.ui.scenery.paths import mix

WIDE, HIGH = 1920, 1080
Shade = str | QColor  # "heiA": the token pic_heiA; "#RRGGBB"; or a colour that was mixed
Stop = tuple[float, Shade, float]  # place 0 to 1, colour, opacity


def stop(at: float, shade: Shade, opacity: float = 1.0) -> Stop:
    return at, shade, opacity


@dataclass(frozen=True)
class Fall:
    """A gradient from top to bottom: between two heights, or over the shape it fills."""

    stops: tuple[Stop, ...]
    top: float | None = None
    bottom: float | None = None


@dataclass(frozen=True)
class Light:
    """A gradient from a middle outwards, ``flat`` times as high as wide."""

    stops: tuple[Stop, ...]
    x: float
    y: float
    radius: float
    flat: float = 1.0


Fill = Shade | Fall | Light


def fall(*stops: Stop, top: float | None = None, bottom: float | None = None) -> Fall:
    return Fall(stops, top, bottom)


def _nothing() -> None:
    return None


class Brush:
    """``colours``: the theme's tokens. ``rough``: a sketch, with a few of all strokes. ``check``
    is called now and then and may raise: that is how painting in the background is given up."""

    def __init__(
        self,
        painter: QPainter,
        colours: Mapping[str, str],
        *,
        dark: bool = False,
        rough: bool = False,
        check: Callable[[], None] = _nothing,
    ) -> None:
        self.painter, self.dark, self.rough = painter, dark, rough
        self.check = check
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._named = functools.cache(lambda name: QColor(colours[f"pic_{name}"]))

    # -- colours

    def by(self, light: Shade, dark: Shade) -> QColor:
        """The one for this look."""
        return self.shade(dark if self.dark else light)

    def shade(self, shade: Shade) -> QColor:
        if isinstance(shade, QColor):
            return shade
        return QColor(shade) if shade.startswith("#") else self._named(shade)

    def mix(self, first: Shade, second: Shade, part: float) -> QColor:
        """``first`` with ``part`` (0 to 1) of ``second`` in it."""
        return mix(self.shade(first), self.shade(second), part)

    def _filled(self, fill: Fill, box: Callable[[], QRectF]) -> QBrush:
        turned: QTransform | None = None
        if isinstance(fill, Fall):
            top, bottom = fill.top, fill.bottom
            if top is None or bottom is None:
                top, bottom = box().top(), box().bottom()
            made: QLinearGradient | QRadialGradient = QLinearGradient(0, top, 0, bottom)
        elif isinstance(fill, Light):
            made = QRadialGradient(QPointF(fill.x, fill.y), fill.radius)
            if fill.flat != 1.0:
                turned = QTransform()
                turned.translate(fill.x, fill.y)
                turned.scale(1, fill.flat)
                turned.translate(-fill.x, -fill.y)
        else:
            return QBrush(self.shade(fill))
        for at, shade, opacity in fill.stops:
            colour = QColor(self.shade(shade))
            colour.setAlphaF(opacity)
            made.setColorAt(at, colour)
        brush = QBrush(made)
        if turned is not None:
            brush.setTransform(turned)
        return brush

    # -- shapes

    def path(self, path: QPainterPath, fill: Fill, opacity: float = 1.0) -> None:
        self.painter.setOpacity(opacity)
        self.painter.fillPath(path, self._filled(fill, path.boundingRect))

    def line(self, path: QPainterPath, shade: Shade, width: float, opacity: float = 1.0) -> None:
        pen = QPen(self.shade(shade), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setOpacity(opacity)
        self.painter.strokePath(path, pen)

    def ellipse(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        fill: Fill,
        opacity: float = 1.0,
        turn: float = 0.0,
    ) -> None:
        """Around (x, y), half as wide and high as it will be; ``turn`` in degrees."""
        painter = self.painter
        painter.setOpacity(opacity)
        if isinstance(fill, QColor):  # the most, by far: a tree has thousands
            painter.setBrush(fill)
        else:
            box = QRectF(x - wide, y - high, 2 * wide, 2 * high)
            painter.setBrush(self._filled(fill, lambda: box))
        if turn:
            painter.save()
            painter.translate(x, y)
            painter.rotate(turn)
            painter.drawEllipse(QPointF(), wide, high)
            painter.restore()
        else:
            painter.drawEllipse(QPointF(x, y), wide, high)

    def box(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        fill: Fill,
        round_by: float = 0.0,
        opacity: float = 1.0,
    ) -> None:
        path = QPainterPath()
        path.addRoundedRect(QRectF(x, y, wide, high), round_by, round_by)
        self.path(path, fill, opacity)

    def soft(
        self, x: float, y: float, wide: float, high: float, shade: Shade, opacity: float
    ) -> None:
        """A patch without an edge: what a blur would give, at the price of a gradient."""
        steps = ((0.0, 1.0), (0.45, 0.62), (0.75, 0.18), (1.0, 0.0))
        stops = tuple(stop(at, shade, strong) for at, strong in steps)
        self.ellipse(x, y, wide, high, Light(stops, x, y, wide, high / wide), opacity)

    # -- where

    @contextmanager
    def inside(self, path: QPainterPath) -> Iterator[None]:
        """Nothing is painted outside ``path``."""
        self.painter.save()
        self.painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        try:
            yield
        finally:
            self.painter.restore()

    @contextmanager
    def moved(
        self, x: float = 0, y: float = 0, turn: float = 0, scale: float = 1
    ) -> Iterator[None]:
        self.painter.save()
        self.painter.translate(x, y)
        self.painter.rotate(turn)
        self.painter.scale(scale, scale)
        try:
            yield
        finally:
            self.painter.restore()


def pick(shades: Sequence[QColor], part: float) -> QColor:
    """The one at ``part`` (0 to 1) of a row of colours."""
    return shades[min(len(shades) - 1, max(0, int(part * len(shades))))]
