"""Six almost blank scenes of our own, for a good place: sea, wood, room, garden, attic, hill."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture


def _land(painter: QPainter, size: QSize, points: tuple[float, ...], token: str) -> None:
    """A closed shape under a soft skyline; heights in shares from the top."""
    wide, high = size.width(), size.height()
    path = QPainterPath(QPointF(0, points[0] * high))
    step = wide / (len(points) - 1)
    for number in range(1, len(points)):
        x = number * step
        before = points[number - 1] * high
        here = points[number] * high
        path.cubicTo(x - step / 2, before, x - step / 2, here, x, here)
    path.lineTo(wide, high)
    path.lineTo(0, high)
    path.closeSubpath()
    painter.setBrush(theme.color(token))
    painter.drawPath(path)


def _sun(painter: QPainter, size: QSize, x: float, y: float, radius: float) -> None:
    painter.setBrush(theme.color("scene_sunD"))
    painter.drawEllipse(
        QPointF(x * size.width(), y * size.height()), radius * size.height(), radius * size.height()
    )


def _sea(painter: QPainter, size: QSize) -> None:
    _sun(painter, size, 0.7, 0.42, 0.09)
    _land(painter, size, (0.52, 0.52, 0.52), "dekLucht")
    _land(painter, size, (0.66, 0.64, 0.67, 0.65, 0.66), "scene_h1")
    _land(painter, size, (0.84, 0.8, 0.86, 0.83, 0.9), "dekZand")


def _wood(painter: QPainter, size: QSize) -> None:
    _land(painter, size, (0.5, 0.46, 0.5, 0.44, 0.48), "scene_h1")
    painter.setBrush(theme.color("scene_h4"))
    for number, x in enumerate((0.08, 0.2, 0.34, 0.47, 0.61, 0.74, 0.9)):
        wide = 0.018 + 0.006 * (number % 3)
        painter.drawRect(
            QRectF((x - wide / 2) * size.width(), 0, wide * size.width(), size.height() * 0.86)
        )
    _land(painter, size, (0.8, 0.76, 0.82, 0.78, 0.8), "scene_h5")
    _land(painter, size, (0.92, 0.88, 0.93, 0.9), "scene_h6")


def _room(painter: QPainter, size: QSize) -> None:
    wide, high = size.width(), size.height()
    painter.fillRect(QRectF(0, 0, wide, high * 0.74), theme.color("dekZand"))
    painter.fillRect(QRectF(0, high * 0.74, wide, high * 0.26), theme.color("dekKlei"))
    window = QRectF(wide * 0.56, high * 0.14, wide * 0.26, high * 0.4)
    painter.fillRect(window, theme.color("dekLucht"))
    painter.setBrush(theme.color("scene_stone"))
    for x in (window.left(), window.center().x(), window.right()):
        painter.drawRect(QRectF(x - 4, window.top() - 4, 8, window.height() + 8))
    painter.drawRect(QRectF(window.left() - 4, window.top() - 4, window.width() + 8, 8))
    painter.drawRect(QRectF(window.left() - 14, window.bottom(), window.width() + 28, 10))
    painter.setBrush(theme.color("scene_h4"))
    painter.drawRoundedRect(QRectF(wide * 0.16, high * 0.5, wide * 0.24, high * 0.26), 26, 26)
    painter.drawRoundedRect(QRectF(wide * 0.12, high * 0.62, wide * 0.32, high * 0.17), 22, 22)


_FLOWERS = (
    (0.15, 0.82, "dekKlei"),
    (0.3, 0.88, "scene_h2c"),
    (0.48, 0.8, "scene_sunD"),
    (0.62, 0.9, "dekKlei"),
    (0.78, 0.84, "scene_h2c"),
    (0.9, 0.8, "scene_sunD"),
)


def _garden(painter: QPainter, size: QSize) -> None:
    _sun(painter, size, 0.24, 0.24, 0.08)
    _land(painter, size, (0.56, 0.5, 0.54, 0.48, 0.55), "scene_h3")
    _land(painter, size, (0.72, 0.7, 0.74, 0.7), "scene_h5")
    for x, y, token in _FLOWERS:
        painter.setBrush(theme.color("scene_h4"))
        painter.drawRect(QRectF(x * size.width() - 2, y * size.height(), 4, size.height() * 0.1))
        painter.setBrush(theme.color(token))
        painter.drawEllipse(QPointF(x * size.width(), y * size.height()), 16, 16)


def _attic(painter: QPainter, size: QSize) -> None:
    wide, high = size.width(), size.height()
    painter.fillRect(QRectF(0, 0, wide, high), theme.color("dekKlei"))
    for left in (True, False):
        path = QPainterPath(QPointF(wide / 2, 0))
        path.lineTo(0 if left else wide, 0)
        path.lineTo(0 if left else wide, high * 0.7)
        path.closeSubpath()
        painter.setBrush(theme.color("scene_h2b"))
        painter.drawPath(path)
    painter.fillRect(QRectF(0, high * 0.78, wide, high * 0.22), theme.color("dekZand"))
    painter.setBrush(theme.color("dekLucht"))
    painter.drawEllipse(QPointF(wide / 2, high * 0.36), high * 0.12, high * 0.12)
    painter.setBrush(theme.color("scene_h2c"))
    painter.drawRoundedRect(QRectF(wide * 0.62, high * 0.62, wide * 0.2, high * 0.2), 8, 8)


def _hill(painter: QPainter, size: QSize) -> None:
    _sun(painter, size, 0.76, 0.34, 0.1)
    _land(painter, size, (0.6, 0.54, 0.58, 0.5, 0.56), "scene_h1")
    _land(painter, size, (0.86, 0.7, 0.52, 0.6, 0.8), "scene_h5")
    _land(painter, size, (0.95, 0.9, 0.86, 0.82, 0.84), "scene_h6")


_MAKERS: dict[str, Callable[[QPainter, QSize], None]] = {
    "sea": _sea,
    "wood": _wood,
    "room": _room,
    "garden": _garden,
    "attic": _attic,
    "hill": _hill,
}


def draw_scene(painter: QPainter, size: QSize, name: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.color("scene_sky"))
    _MAKERS.get(name, _hill)(painter, size)


class ScenePicture(Picture):
    """The scene chosen before under the key "scene"; the hill where nothing was chosen."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        chosen = kit.answers.get("scene")
        self._name = chosen[0] if isinstance(chosen, list) and chosen else "hill"
        self._drawn = QPixmap()

    def measure(self) -> None:
        super().measure()
        self._drawn = QPixmap()

    def paint(self, painter: QPainter) -> None:
        if self._drawn.isNull():
            ratio = self.devicePixelRatioF()
            self._drawn = QPixmap(self.size() * ratio)
            self._drawn.setDevicePixelRatio(ratio)
            self._drawn.fill(theme.color("cBg"))
            inner = QPainter(self._drawn)
            clip = QPainterPath()
            clip.addRoundedRect(QRectF(0, 0, self.width(), self.height()), 16, 16)
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner.setClipPath(clip)
            draw_scene(inner, self.size(), self._name)
            inner.end()
        painter.drawPixmap(0, 0, self._drawn)
