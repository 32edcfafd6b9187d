"""The heath: flat closed shapes, drawn once per size into a pixmap. Decoration only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.widgets.pictures import stones

# Skylines: heights at equal steps from left to right, in shares of the scene's height.
_FAR = (
    0.552,
    0.558,
    0.552,
    0.556,
    0.543,
    0.556,
    0.536,
    0.532,
    0.546,
    0.541,
    0.552,
    0.55,
    0.548,
    0.551,
    0.545,
    0.553,
    0.55,
    0.538,
    0.546,
    0.536,
)
_HEATH = (0.592, 0.59, 0.586, 0.583, 0.58, 0.578, 0.578, 0.58, 0.582)
_HEATH_NEAR = (0.652, 0.644, 0.64, 0.638, 0.642, 0.65, 0.66, 0.664, 0.656)
_GRASS = (0.733, 0.725, 0.718, 0.716, 0.722, 0.735, 0.738, 0.728, 0.712, 0.706, 0.716)
_GRASS_NEAR = (0.86, 0.845, 0.835, 0.838, 0.85, 0.862, 0.866, 0.85, 0.826, 0.818, 0.828)
# The eight stones of the path, near to far: x, y, width, height in shares.
_PATH = (
    (0.518, 0.954, 0.094, 0.064),
    (0.624, 0.889, 0.078, 0.05),
    (0.714, 0.835, 0.064, 0.04),
    (0.775, 0.79, 0.05, 0.032),
    (0.804, 0.752, 0.041, 0.026),
    (0.798, 0.723, 0.032, 0.019),
    (0.773, 0.699, 0.025, 0.015),
    (0.747, 0.681, 0.019, 0.011),
)
# Trees: x, foot y, height in shares of the height.
_TREES = ((0.559, 0.59, 0.028), (0.862, 0.598, 0.073), (0.883, 0.6, 0.052), (0.936, 0.592, 0.036))
# Low streaks on the ground: x, y, width.
_STREAKS = (
    (0.30, 0.67, 0.06),
    (0.44, 0.69, 0.05),
    (0.52, 0.665, 0.03),
    (0.56, 0.685, 0.05),
    (0.88, 0.652, 0.07),
    (0.95, 0.668, 0.05),
    (0.66, 0.655, 0.04),
    (0.05, 0.61, 0.03),
    (0.65, 0.61, 0.06),
    (0.92, 0.61, 0.04),
)
_TUFTS = (
    (0.30, 0.755, 0.07),
    (0.73, 0.748, 0.05),
    (0.69, 0.79, 0.07),
    (0.98, 0.752, 0.06),
    (0.05, 0.755, 0.08),
    (0.57, 0.824, 0.07),
    (0.26, 0.88, 0.07),
    (0.39, 0.882, 0.07),
    (0.87, 0.888, 0.07),
    (0.03, 0.918, 0.08),
    (0.20, 0.935, 0.05),
    (0.31, 0.986, 0.09),
    (0.80, 0.968, 0.07),
    (0.96, 0.972, 0.08),
    (0.14, 0.92, 0.05),
)


def smooth(points: Sequence[QPointF], path: QPainterPath) -> None:
    """Go on along a Catmull-Rom curve through the points, as cubic pieces."""
    count = len(points)
    for i in range(count - 1):
        before, after = points[max(i - 1, 0)], points[min(i + 2, count - 1)]
        here, there = points[i], points[i + 1]
        path.cubicTo(here + (there - before) / 6, there - (after - here) / 6, there)


def hill(skyline: Sequence[float], width: float, height: float, bottom: float) -> QPainterPath:
    """A closed shape under a skyline."""
    step = width / (len(skyline) - 1)
    points = [QPointF(i * step, share * height) for i, share in enumerate(skyline)]
    path = QPainterPath(points[0])
    smooth(points, path)
    path.lineTo(width, bottom)
    path.lineTo(0, bottom)
    path.closeSubpath()
    return path


def _blades(
    painter: QPainter,
    marks: Sequence[tuple[float, float, float]],
    width: float,
    height: float,
    token: str,
) -> None:
    """Low streaks of heather or grass: thin, pointed at both ends."""
    painter.setBrush(theme.color(token))
    thick = height * 0.007
    for x, y, long in marks:
        left, right = QPointF((x - long / 2) * width, y * height), (x + long / 2) * width
        path = QPainterPath(left)
        path.quadTo(x * width, y * height - thick, right, y * height)
        path.quadTo(x * width, y * height + thick, left.x(), left.y())
        painter.drawPath(path)


def draw_heath(painter: QPainter, size: QSize) -> None:
    """The whole picture behind the first page: sky, sun, heath, eight stones."""
    width, height = float(size.width()), float(size.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(0, 0, width, height), theme.color("scene_sky"))
    painter.setBrush(theme.color("scene_sunD"))
    radius = 0.12 * height
    painter.drawEllipse(QPointF(0.756 * width, 0.53 * height), radius, radius)
    for skyline, token in ((_FAR, "scene_h1"), (_HEATH, "scene_h2")):
        painter.setBrush(theme.color(token))
        painter.drawPath(hill(skyline, width, height, height))
    painter.setBrush(theme.color("scene_h4"))
    for x, foot, tall in _TREES:
        painter.drawPath(_tree(x * width, foot * height, tall * height))
    painter.setBrush(theme.color("scene_h2b"))
    painter.drawPath(hill(_HEATH_NEAR, width, height, height))
    _blades(painter, _STREAKS, width, height, "scene_h2c")
    painter.setBrush(theme.color("scene_h3"))
    painter.drawPath(hill(_GRASS, width, height, height))
    painter.setBrush(theme.color("scene_h5"))
    painter.drawPath(hill(_GRASS_NEAR, width, height, height))
    _blades(painter, _TUFTS, width, height, "scene_h6")
    for number, (x, y, wide, tall) in enumerate(_PATH):
        scale = QTransform.fromScale(wide * width / stones.WIDTH, tall * height / stones.HEIGHT)
        stone = scale.map(stones.outline(number)).translated(x * width, y * height)
        painter.setBrush(theme.color("scene_stoneD"))
        painter.drawPath(stone.translated(0, tall * height * 0.1))
        painter.setBrush(theme.color("scene_stone"))
        painter.drawPath(stone)


def _tree(x: float, foot: float, tall: float) -> QPainterPath:
    """A juniper: a flame that is widest below its middle and narrow at the foot."""
    half = tall * 0.19
    wide, base = foot - tall * 0.36, half * 0.18
    path = QPainterPath(QPointF(x, foot - tall))
    path.cubicTo(x + half * 0.25, foot - tall * 0.78, x + half, foot - tall * 0.62, x + half, wide)
    path.cubicTo(x + half, foot - tall * 0.2, x + half * 0.6, foot - tall * 0.08, x + base, foot)
    path.lineTo(x - base, foot)
    path.cubicTo(x - half * 0.6, foot - tall * 0.08, x - half, foot - tall * 0.2, x - half, wide)
    path.cubicTo(x - half, foot - tall * 0.62, x - half * 0.25, foot - tall * 0.78, x, foot - tall)
    return path


class _Scene(QWidget):
    """Keeps its picture as a pixmap until size, look or screen change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._key: tuple[int, int, float, bool] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def draw(self, painter: QPainter, size: QSize) -> None:
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        key = (self.width(), self.height(), ratio, theme.is_dark())
        if key != self._key:
            self._key = key
            self._pixmap = QPixmap(self.size() * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(QColor(0, 0, 0, 0))
            inner = QPainter(self._pixmap)
            self.draw(inner, self.size())
            inner.end()
        QPainter(self).drawPixmap(0, 0, self._pixmap)


class Landscape(_Scene):
    """The full picture, behind the first page and as cover."""

    def draw(self, painter: QPainter, size: QSize) -> None:
        draw_heath(painter, size)


class HeathStrip(_Scene):
    """Three low bands along the bottom of a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.px(88))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self, painter: QPainter, size: QSize) -> None:
        width, height = float(size.width()), float(size.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bands = (
            (
                (
                    0.10,
                    0.09,
                    0.12,
                    0.10,
                    0.02,
                    0.08,
                    0.01,
                    0.05,
                    0.12,
                    0.11,
                    0.12,
                    0.10,
                    0.12,
                    0.05,
                    0.08,
                    0.02,
                    0.10,
                    0.06,
                ),
                "scene_hz1",
            ),
            ((0.24, 0.22, 0.25, 0.27, 0.24, 0.25, 0.28), "scene_hz2"),
            ((0.64, 0.52, 0.48, 0.56, 0.64, 0.54, 0.48, 0.54), "scene_hz3"),
        )
        for skyline, token in bands:
            painter.setBrush(theme.color(token))
            painter.drawPath(hill(skyline, width, height, height))
